// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/control_total.h"
#include "profile/internal/analyses.h"
#include "profile/internal/texts.h"

#include "analysis/schema.h"
#include "base/number_format.h"

#include <QDate>
#include <QJsonArray>

#include <algorithm>

namespace tessera {

namespace {

QString dayText(std::int64_t day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
}

// "2026-05" for a month, else both dates, the last one included.
QString periodText(const ControlFigure& figure)
{
    const QDate from = QDate(1970, 1, 1).addDays(figure.from);
    if (from.day() == 1 && figure.to == QDate(1970, 1, 1).daysTo(from.addMonths(1)))
        return from.toString(QStringLiteral("yyyy-MM"));
    return QStringLiteral("%1 – %2").arg(dayText(figure.from), dayText(figure.to - 1));
}

QString numberText(double value, ControlMeasure measure)
{
    const bool isCount = measure == ControlMeasure::Orders || measure == ControlMeasure::Buyers;
    return QString::number(value, 'f', isCount ? 0 : 2);
}

QString figureSelector(std::size_t number, const QString& explanation = {})
{
    const QString figure = QStringLiteral("figure:%1").arg(number + 1);
    return explanation.isEmpty() ? figure : figure + QLatin1Char(':') + explanation;
}

QString verdict(const ControlComparison& one, ControlMeasure measure)
{
    if (one.agrees)
        return ControlText::tr("agrees");
    if (one.named.empty())
        return ControlText::tr("not explained");
    QStringList names;
    for (const std::size_t i : one.named)
        names.append(one.explanations[i].text);
    return QStringLiteral("%1 (%2)").arg(names.join(QStringLiteral(" + ")),
                                         ControlText::tr("rest %1").arg(numberText(one.rest, measure)));
}

QJsonObject jsonOfFigure(const ControlFigure& figure, const ControlComparison& one)
{
    QJsonArray explanations;
    for (const ControlExplanation& each : one.explanations)
        explanations.append(QJsonObject{{QStringLiteral("id"), each.id},
                                        {QStringLiteral("text"), each.text},
                                        {QStringLiteral("effect"), each.effect},
                                        {QStringLiteral("rows"), qint64(each.rows)}});
    QJsonArray named;
    for (const std::size_t i : one.named)
        named.append(one.explanations[i].id);
    return {{QStringLiteral("from"), dayText(figure.from)},
            {QStringLiteral("to"), dayText(figure.to)},
            {QStringLiteral("where"), figure.scope},
            {QStringLiteral("measure"), controlMeasureNames().at(qsizetype(figure.measure))},
            {QStringLiteral("note"), figure.note},
            {QStringLiteral("theirs"), figure.value},
            {QStringLiteral("ours"), one.ours},
            {QStringLiteral("gap"), one.gap},
            {QStringLiteral("agrees"), one.agrees},
            {QStringLiteral("explanations"), explanations},
            {QStringLiteral("named"), named},
            {QStringLiteral("rest"), one.rest}};
}

NamedTable figuresTable(const ControlTotalDefinition& definition, const ControlTotalResult& result)
{
    NamedTable named;
    named.title = ControlText::tr("Control totals");
    named.table.columns = {ControlText::tr("Period"),      ControlText::tr("Scope"),
                           ControlText::tr("Measure"),     ControlText::tr("Theirs"),
                           ControlText::tr("Ours"),        ControlText::tr("Difference"),
                           ControlText::tr("Explained by")};
    named.table.numeric = {false, false, false, true, true, true, false};
    for (std::size_t i = 0; i < result.figures.size(); ++i) {
        const ControlFigure& figure = definition.figures[i];
        const ControlComparison& one = result.figures[i];
        named.table.rows.push_back({periodText(figure), figure.scope, controlMeasureTitle(figure.measure),
                                    numberText(figure.value, figure.measure),
                                    numberText(one.ours, figure.measure), numberText(one.gap, figure.measure),
                                    verdict(one, figure.measure)});
        named.table.people.append(figureSelector(i));
    }
    return named;
}

NamedTable explanationsTable(const ControlTotalDefinition& definition, const ControlTotalResult& result)
{
    NamedTable named;
    named.title = ControlText::tr("What would change ours");
    named.table.columns = {ControlText::tr("Period"),         ControlText::tr("Scope"),
                           ControlText::tr("Measure"),        ControlText::tr("Counted otherwise"),
                           ControlText::tr("Effect on ours"), ControlText::tr("Rows")};
    named.table.numeric = {false, false, false, false, true, true};
    for (std::size_t i = 0; i < result.figures.size(); ++i) {
        const ControlFigure& figure = definition.figures[i];
        for (const ControlExplanation& each : result.figures[i].explanations) {
            named.table.rows.push_back({periodText(figure), figure.scope, controlMeasureTitle(figure.measure),
                                        each.text, numberText(each.effect, figure.measure),
                                        QString::number(each.rows)});
            named.table.people.append(each.rowsOf.empty() ? QString() : figureSelector(i, each.id));
        }
    }
    return named;
}

// Money and counts are drawn apart: they share no scale.
ChartSpec totalsChart(const ControlTotalDefinition& definition, const ControlTotalResult& result, bool money)
{
    BarChart chart;
    chart.unit = money ? NumberUnit::Money : NumberUnit::Count;
    chart.series = {{ControlText::tr("Ours"), ColourRole::accent()},
                    {ControlText::tr("Theirs"), ColourRole::categorical(2)}};
    for (std::size_t i = 0; i < result.figures.size(); ++i) {
        const ControlFigure& figure = definition.figures[i];
        const bool isCount =
            figure.measure == ControlMeasure::Orders || figure.measure == ControlMeasure::Buyers;
        if (isCount == money)
            continue;
        Bar ours;
        ours.value = result.figures[i].ours;
        ours.mark.people = figureSelector(i);
        Bar theirs;
        theirs.value = figure.value;
        QString label = periodText(figure) + QLatin1Char(' ') + controlMeasureTitle(figure.measure);
        if (!figure.scope.isEmpty())
            label += QStringLiteral(", ") + figure.scope;
        chart.groups.push_back({label, {ours, theirs}});
    }
    ChartSpec spec;
    spec.title = money ? ControlText::tr("Ours beside theirs: money") : ControlText::tr("Ours beside theirs");
    spec.subtitle = definition.table;
    spec.chart = std::move(chart);
    return spec;
}

Result<PeopleSet> peopleOfFigure(const ControlTotalResult& result, std::size_t people,
                                 const QString& selector)
{
    for (std::size_t i = 0; i < result.figures.size(); ++i) {
        const ControlComparison& one = result.figures[i];
        const std::vector<std::uint32_t>* rows = selector == figureSelector(i) ? &one.rows : nullptr;
        for (const ControlExplanation& each : one.explanations)
            if (!each.rowsOf.empty() && selector == figureSelector(i, each.id))
                rows = &each.rowsOf;
        if (rows == nullptr)
            continue;
        PeopleSet set(people);
        for (const std::uint32_t row : *rows)
            if (result.personOfRow[row] != kNobody)
                set.insert(result.personOfRow[row]);
        return set;
    }
    return unknownSelector(selector, {QStringLiteral("figure:1"), QStringLiteral("figure:1:refunds")});
}

QString totalsHeadline(const ControlTotalResult& result)
{
    std::int64_t agree = 0;
    std::int64_t explained = 0;
    for (const ControlComparison& one : result.figures) {
        agree += one.agrees ? 1 : 0;
        explained += !one.agrees && !one.named.empty() ? 1 : 0;
    }
    const auto all = std::int64_t(result.figures.size());
    return ControlText::tr("Of %1 figures %2 agree, %3 are explained, %4 are not")
        .arg(all)
        .arg(agree)
        .arg(explained)
        .arg(all - agree - explained);
}

Result<AnalysisResult> runControlTotals(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<ControlTotalDefinition> definition = ControlTotalDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<ControlTotalResult> computed = computeControlTotals(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const ControlTotalResult>(std::move(*computed));
    AnalysisResult out;
    out.headline = totalsHeadline(*shared);
    out.caption = ControlText::tr("A difference up to %1 % of their figure counts as none")
                      .arg(100 * definition->tolerance);
    QJsonArray figures;
    for (std::size_t i = 0; i < shared->figures.size(); ++i)
        figures.append(jsonOfFigure(definition->figures[i], shared->figures[i]));
    out.json = {{QStringLiteral("figures"), figures}};
    for (const bool money : {true, false}) {
        ChartSpec chart = totalsChart(*definition, *shared, money);
        if (!std::get<BarChart>(chart.chart).groups.empty())
            out.charts.push_back(std::move(chart));
    }
    out.tables = {figuresTable(*definition, *shared), explanationsTable(*definition, *shared)};
    out.provenance.notes = {
        ControlText::tr("All rows of \"%1\", those of nobody included, whatever the as-of date")
            .arg(definition->table),
        ControlText::tr("Effects of two explanations are added")};
    out.provenance.rightNote = ControlText::tr("Sums are exact; an explanation is what fits, not a proof");
    const std::size_t people = data.people();
    out.people = [shared, people](const QString& selector) {
        return peopleOfFigure(*shared, people, selector);
    };
    return out;
}

Result<QJsonObject> suggestControlTotals(const LocalDataset& data)
{
    for (const BatchInfo& batch : data.batches()) {
        const auto named = [&](const char* role) {
            const auto found = std::ranges::find(batch.columns, QLatin1String(role), &ColumnInfo::role);
            return found == batch.columns.end() ? QString() : found->name;
        };
        if (named("time").isEmpty() || named("amount").isEmpty())
            continue;
        QJsonObject json{{QStringLiteral("kind"), QStringLiteral("control_total")},
                         {QStringLiteral("table"), batch.table},
                         {QStringLiteral("amount"), named("amount")},
                         {QStringLiteral("figures"), QJsonArray()}};
        for (const ColumnInfo& column : batch.columns)
            if (column.name.compare(QLatin1String("order_id"), Qt::CaseInsensitive) == 0)
                json.insert(QStringLiteral("order"), column.name);
        return json;
    }
    return Error{ControlText::tr("There is no table with a time and an amount yet. Import orders first.")};
}

} // namespace

AnalysisKind controlTotalKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("control_total");
    kind.title = ControlText::tr("Control totals");
    kind.icon = QStringLiteral("gauge");
    kind.description = ControlText::tr("Known figures beside ours, and what explains each difference.");
    const QJsonObject figure = schemaObject(
        {{QStringLiteral("month"), schemaText(QStringLiteral("The month, as 2026-05."))},
         {QStringLiteral("from"), schemaText(QStringLiteral("Or the first day,"))},
         {QStringLiteral("to"), schemaText(QStringLiteral("and the end, exclusive."))},
         {QStringLiteral("where"), schemaEventFilter(QStringLiteral("The scope, such as one shop."))},
         {QStringLiteral("measure"),
          schemaChoice(controlMeasureNames(), QStringLiteral("gmv: all rows; paid: those paid; net: without "
                                                             "refunded ones; orders, buyers: of net."))},
         {QStringLiteral("value"),
          schemaNumber(-kMaxRuleValue, kMaxRuleValue, 0, QStringLiteral("The known figure."))},
         {QStringLiteral("note"), schemaText(QStringLiteral("Where it is from."))}},
        {QStringLiteral("value")}, QStringLiteral("One known figure."));
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("table"), schemaText(QStringLiteral("The table."))},
         {QStringLiteral("amount"), schemaText(QStringLiteral("Number column: the amount."))},
         {QStringLiteral("order"),
          schemaText(QStringLiteral("Column whose different values are orders; else each row is one."))},
         {QStringLiteral("paid"), schemaEventFilter(QStringLiteral("Rows that were paid; all when absent."))},
         {QStringLiteral("refunded"),
          schemaEventFilter(QStringLiteral("Rows refunded or cancelled; none when absent."))},
         {QStringLiteral("tolerance"),
          schemaNumber(0, 1, 0.001, QStringLiteral("Share of their figure that is no difference."))},
         {QStringLiteral("figures"), schemaList(figure, QStringLiteral("The known figures."))}},
        {QStringLiteral("table")}, QStringLiteral("Explains known figures that differ from ours."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("control_total")},
                    {QStringLiteral("name"), QStringLiteral("Platform report")},
                    {QStringLiteral("table"), QStringLiteral("orders")},
                    {QStringLiteral("amount"), QStringLiteral("amount")},
                    {QStringLiteral("order"), QStringLiteral("order_id")},
                    {QStringLiteral("figures"),
                     QJsonArray{QJsonObject{{QStringLiteral("month"), QStringLiteral("2026-05")},
                                            {QStringLiteral("measure"), QStringLiteral("net")},
                                            {QStringLiteral("value"), 1204500.5},
                                            {QStringLiteral("note"), QStringLiteral("Platform report")}}}}};
    kind.run = runControlTotals;
    kind.suggest = suggestControlTotals;
    return kind;
}

} // namespace tessera
