// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/four_a.h"
#include "journey/internal/analyses.h"
#include "journey/internal/texts.h"

#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/number_format.h"

#include <algorithm>

namespace tessera {

namespace {

// The names of rows and columns of the flow matrix, and the ids used in selectors.
struct Axes
{
    QStringList rowIds{QStringLiteral("new"), QStringLiteral("unaware"), QStringLiteral("lapsed")};
    QStringList rowNames{FourAText::tr("New"), FourAText::tr("Unaware"), FourAText::tr("Lapsed")};
    QStringList columnIds{QStringLiteral("unaware"), QStringLiteral("lapsed")};
    QStringList columnNames{FourAText::tr("Unaware"), FourAText::tr("Lapsed")};

    explicit Axes(const FourADefinition& definition)
    {
        for (const StageRule& stage : definition.stages) {
            rowIds.append(stage.id);
            columnIds.append(stage.id);
            rowNames.append(stage.name);
            columnNames.append(stage.name);
        }
    }
};

ColourRole colourOf(const QString& id)
{
    return ColourRole::stage(id == QLatin1String("lapsed") ? QStringLiteral("lost") : id);
}

struct FourAPeople
{
    FourAResult result;
    Axes axes;
};

Result<PeopleSet> peopleOfStage(const FourAPeople& shared, const QString& selector)
{
    const FourAResult& result = shared.result;
    const QString kind = selector.section(QLatin1Char(':'), 0, 0);
    const QString rest = selector.section(QLatin1Char(':'), 1);
    const bool isFlow = kind == QLatin1String("flow");
    const QString fromId = isFlow ? rest.section(QLatin1Char('>'), 0, 0) : rest;
    const QString toId = isFlow ? rest.section(QLatin1Char('>'), 1) : rest;
    const qsizetype row = shared.axes.rowIds.indexOf(fromId);
    const qsizetype column = shared.axes.columnIds.indexOf(toId);
    const bool atStart = kind == QLatin1String("start");
    const bool atEnd = kind == QLatin1String("end");
    const bool isFrom = kind == QLatin1String("from"); // was in it and is no longer
    const bool isTo = kind == QLatin1String("to");
    const bool needsRow = isFlow || atStart || isFrom;
    const bool needsColumn = isFlow || atEnd || isTo;
    if ((needsRow && row < 0) || (needsColumn && column < 0) || (!needsRow && !needsColumn))
        return unknownSelector(selector,
                               {QStringLiteral("start:STATE"), QStringLiteral("end:STATE"),
                                QStringLiteral("from:STATE"), QStringLiteral("to:STATE"),
                                QStringLiteral("flow:STATE>STATE"),
                                QStringLiteral("STATE: %1").arg(shared.axes.rowIds.join(QLatin1Char('|')))});
    PeopleSet set(result.after.states.size());
    for (std::size_t person = 0; person < set.universe(); ++person) {
        const std::uint8_t before = result.before.states[person];
        const std::uint8_t after = result.after.states[person];
        if (after == std::uint8_t(StageState::Unknown))
            continue;
        const bool fromFits = !needsRow || qsizetype(result.rowOf(before)) == row;
        const bool toFits = !needsColumn || qsizetype(result.columnOf(after)) == column;
        const QString& was = shared.axes.rowIds[qsizetype(result.rowOf(before))];
        const bool stays = was == shared.axes.columnIds[qsizetype(result.columnOf(after))];
        if (fromFits && toFits && !(stays && (isFrom || isTo)))
            set.insert(PersonIndex(person));
    }
    return set;
}

std::int64_t rowTotal(const FourAResult& result, std::size_t row)
{
    std::int64_t total = 0;
    for (const std::int64_t count : result.flow[row])
        total += count;
    return total;
}

std::int64_t columnTotal(const FourAResult& result, std::size_t column)
{
    std::int64_t total = 0;
    for (const auto& row : result.flow)
        total += row[column];
    return total;
}

ChartSpec stockChart(const FourAResult& result, const Axes& axes, const QString& startText,
                     const QString& endText)
{
    const NumberFormat format;
    BarChart chart;
    chart.series = {{FourAText::tr("People"), {}}};
    chart.currentName = endText;
    chart.previousName = startText;
    const auto add = [&](std::size_t row, std::size_t column) {
        Bar bar;
        bar.value = double(columnTotal(result, column));
        bar.previous = double(rowTotal(result, row));
        bar.delta = format.change(bar.value, *bar.previous);
        bar.colour = colourOf(axes.columnIds[qsizetype(column)]);
        bar.mark.people = QStringLiteral("end:") + axes.columnIds[qsizetype(column)];
        bar.mark.count = std::int64_t(bar.value);
        bar.mark.facts = {
            {FourAText::tr("On %1").arg(startText), format.count(std::int64_t(*bar.previous)), {}},
            {FourAText::tr("Share of known people"),
             format.percent(bar.value / double(std::max<std::int64_t>(result.after.known, 1))),
             {}}};
        chart.groups.push_back({axes.columnNames[qsizetype(column)], {bar}});
    };
    add(1, 0);
    for (std::size_t s = 0; s < result.stages; ++s)
        add(s + 3, s + 2);
    add(2, 1);
    ChartSpec spec;
    spec.title = FourAText::tr("Stock by stage");
    spec.subtitle = FourAText::tr("people");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec flowChart(const FourAResult& result, const Axes& axes, const QString& startText,
                    const QString& endText)
{
    const NumberFormat format;
    SankeyChart chart;
    chart.leftTitle = startText;
    chart.rightTitle = endText;
    // Who stays unaware would drown the rest; the title says how many are left out.
    const std::int64_t hidden = result.flow[1][0];
    const auto rows = axes.rowIds.size();
    const auto columns = axes.columnIds.size();
    std::vector<qsizetype> rowOrder{0, 1};
    for (qsizetype r = 3; r < rows; ++r)
        rowOrder.push_back(r);
    rowOrder.push_back(2);
    std::vector<qsizetype> columnOrder{0};
    for (qsizetype c = 2; c < columns; ++c)
        columnOrder.push_back(c);
    columnOrder.push_back(1);
    for (const qsizetype r : rowOrder) {
        const std::int64_t value = rowTotal(result, std::size_t(r)) - (r == 1 ? hidden : 0);
        if (value > 0)
            chart.left.push_back(
                {axes.rowIds[r],
                 axes.rowNames[r],
                 double(value),
                 colourOf(axes.rowIds[r]),
                 {(r == 1 ? QStringLiteral("from:") : QStringLiteral("start:")) + axes.rowIds[r],
                  value,
                  {}}});
    }
    for (const qsizetype c : columnOrder) {
        const std::int64_t value = columnTotal(result, std::size_t(c)) - (c == 0 ? hidden : 0);
        if (value > 0)
            chart.right.push_back(
                {axes.columnIds[c],
                 axes.columnNames[c],
                 double(value),
                 colourOf(axes.columnIds[c]),
                 {(c == 0 ? QStringLiteral("to:") : QStringLiteral("end:")) + axes.columnIds[c], value, {}}});
    }
    for (const qsizetype r : rowOrder)
        for (const qsizetype c : columnOrder) {
            const std::int64_t count = result.flow[std::size_t(r)][std::size_t(c)];
            if (count == 0 || (r == 1 && c == 0))
                continue;
            SankeyLink link{axes.rowIds[r], axes.columnIds[c], double(count), {}};
            link.mark.people = QStringLiteral("flow:%1>%2").arg(axes.rowIds[r], axes.columnIds[c]);
            link.mark.count = count;
            const std::int64_t of = rowTotal(result, std::size_t(r));
            link.mark.facts = {{FourAText::tr("Of %1").arg(axes.rowNames[r]),
                                format.percent(double(count) / double(of)),
                                format.percentInterval(wilsonInterval(count, of))}};
            chart.links.push_back(std::move(link));
        }
    ChartSpec spec;
    spec.title = FourAText::tr("Flow between the two dates");
    spec.subtitle =
        hidden > 0 ? FourAText::tr("%1 who stay unaware are not drawn").arg(format.count(hidden)) : QString();
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec matrixChart(const FourAResult& result, const Axes& axes)
{
    const NumberFormat format;
    MatrixChart chart;
    chart.corner = FourAText::tr("From \\ to");
    chart.totalName = FourAText::tr("Total");
    for (qsizetype c = 0; c < axes.columnIds.size(); ++c) {
        chart.columns.push_back({axes.columnNames[c], colourOf(axes.columnIds[c])});
        chart.columnTotals.push_back(double(columnTotal(result, std::size_t(c))));
        chart.total += chart.columnTotals.back();
    }
    for (qsizetype r = 0; r < axes.rowIds.size(); ++r) {
        chart.rows.push_back({axes.rowNames[r], colourOf(axes.rowIds[r])});
        const std::int64_t total = rowTotal(result, std::size_t(r));
        chart.rowTotals.push_back(double(total));
        for (qsizetype c = 0; c < axes.columnIds.size(); ++c) {
            const std::int64_t count = result.flow[std::size_t(r)][std::size_t(c)];
            const double share = total > 0 ? double(count) / double(total) : 0;
            MatrixCell cell;
            cell.value = double(count);
            cell.secondary = total > 0 ? QString::number(share * 100, 'f', 1) : QString();
            cell.shade = share;
            cell.mark = {QStringLiteral("flow:%1>%2").arg(axes.rowIds[r], axes.columnIds[c]),
                         count,
                         {{FourAText::tr("Of %1").arg(axes.rowNames[r]), format.percent(share),
                           format.percentInterval(wilsonInterval(count, total))}}};
            chart.cells.push_back(std::move(cell));
        }
    }
    ChartSpec spec;
    spec.title = FourAText::tr("Transitions");
    spec.subtitle = FourAText::tr("people, % of row");
    spec.chart = std::move(chart);
    return spec;
}

QJsonObject jsonOf(const FourAResult& result, const Axes& axes, const TimeZone& zone)
{
    QJsonObject startStock;
    QJsonObject endStock;
    QJsonArray flow;
    for (qsizetype r = 1; r < axes.rowIds.size(); ++r)
        startStock.insert(axes.rowIds[r], qint64(rowTotal(result, std::size_t(r))));
    for (qsizetype c = 0; c < axes.columnIds.size(); ++c)
        endStock.insert(axes.columnIds[c], qint64(columnTotal(result, std::size_t(c))));
    for (qsizetype r = 0; r < axes.rowIds.size(); ++r)
        for (qsizetype c = 0; c < axes.columnIds.size(); ++c)
            flow.append(
                QJsonObject{{QStringLiteral("from"), axes.rowIds[r]},
                            {QStringLiteral("to"), axes.columnIds[c]},
                            {QStringLiteral("people"), qint64(result.flow[std::size_t(r)][std::size_t(c)])}});
    return {{QStringLiteral("start"), formatTime(result.start, zone)},
            {QStringLiteral("end"), formatTime(result.end, zone)},
            {QStringLiteral("knownAtStart"), qint64(result.before.known)},
            {QStringLiteral("knownAtEnd"), qint64(result.after.known)},
            {QStringLiteral("startStock"), startStock},
            {QStringLiteral("endStock"), endStock},
            {QStringLiteral("flow"), flow},
            {QStringLiteral("fellByExpiryOnly"), qint64(result.expiredOnly)}};
}

Result<AnalysisResult> runFourA(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<FourADefinition> definition = FourADefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<FourAResult> computed = computeFourA(data, *definition, data.firstKnown(), task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<FourAPeople>(FourAPeople{std::move(*computed), Axes(*definition)});
    const FourAResult& result = shared->result;
    const NumberFormat format;
    const QString startText = formatDate(result.start - 1, data.zone());
    const QString endText = formatDate(result.end - 1, data.zone());
    AnalysisResult out;
    const auto top = result.stages - 1;
    out.headline = FourAText::tr("%1 of %2 known people are in a stage, %3 in %4")
                       .arg(format.count(result.after.known - result.after.unaware - result.after.lapsed),
                            format.count(result.after.known), format.count(result.after.stock[top]),
                            definition->stages[top].name);
    out.caption =
        FourAText::tr("%1 fell only because their look-back ran out").arg(format.count(result.expiredOnly));
    out.json = jsonOf(result, shared->axes, data.zone());
    out.charts = {stockChart(result, shared->axes, startText, endText),
                  flowChart(result, shared->axes, startText, endText), matrixChart(result, shared->axes)};
    QStringList lookbacks;
    for (const StageRule& stage : definition->stages)
        lookbacks.append(QString::number(stage.lookbackDays, 'g', 6));
    out.provenance.asOf = result.end;
    out.provenance.notes = {FourAText::tr("%1 people").arg(format.count(result.after.known)),
                            FourAText::tr("Look-back %1 d (assumed)").arg(lookbacks.join(QLatin1Char('/')))};
    out.provenance.rightNote = FourAText::tr("Margins equal stage counts");
    out.people = [shared](const QString& selector) { return peopleOfStage(*shared, selector); };
    const auto stateOf = [shared](const StageStates& states, PersonIndex person, bool atEnd) {
        const std::uint8_t state = states.states[person];
        if (state == std::uint8_t(StageState::Unknown))
            return QString();
        const FourAResult& found = shared->result;
        return atEnd ? shared->axes.columnIds.value(qsizetype(found.columnOf(state)))
                     : shared->axes.rowIds.value(qsizetype(found.rowOf(state)));
    };
    out.values = {textValues(QStringLiteral("stage"), data.people(),
                             [shared, stateOf](PersonIndex person) {
                                 return stateOf(shared->result.after, person, true);
                             }),
                  textValues(QStringLiteral("before"), data.people(), [shared, stateOf](PersonIndex person) {
                      return stateOf(shared->result.before, person, false);
                  })};
    return out;
}

QString inList(const QStringList& events)
{
    EventFilter filter;
    filter.logic = Logic::Test;
    filter.test = {QStringLiteral("event"), events.size() == 1 ? Comparison::Equal : Comparison::In, events};
    return printEventFilter(filter);
}

QJsonObject condition(const QStringList& events, int atLeast, bool days)
{
    return {{QStringLiteral("where"), inList(events)},
            {QStringLiteral("atLeast"), atLeast},
            {QStringLiteral("count"), days ? QStringLiteral("days") : QStringLiteral("events")}};
}

QJsonObject stageJson(const char* id, const QString& name, double lookback, const QJsonArray& conditions)
{
    return {{QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("name"), name},
            {QStringLiteral("lookback"), lookback},
            {QStringLiteral("any"), conditions}};
}

// JD's 4A on the client's own words for events (SEMANTICS, "4A"); look-backs are assumptions and labelled so.
QJsonObject jdModel(const QStringList& aware, const QStringList& appeal, const QStringList& purchase,
                    const QStringList& act, const QStringList& advocate)
{
    QJsonArray actConditions{condition(purchase, 1, false)};
    if (!act.isEmpty())
        actConditions.append(condition(act, 1, false));
    QJsonArray advocateConditions{condition(purchase, 2, true)}; // repurchase is on another day
    if (!advocate.isEmpty())
        advocateConditions.append(condition(advocate, 1, false));
    QJsonArray stages;
    if (!aware.isEmpty())
        stages.append(stageJson("aware", FourAText::tr("Aware"), 15, {condition(aware, 1, false)}));
    if (!appeal.isEmpty())
        stages.append(stageJson("appeal", FourAText::tr("Appeal"), 15, {condition(appeal, 1, false)}));
    stages.append(stageJson("act", FourAText::tr("Act"), 365, actConditions));
    stages.append(stageJson("advocate", FourAText::tr("Advocate"), 365, advocateConditions));
    return {{QStringLiteral("kind"), QStringLiteral("four_a")}, {QStringLiteral("stages"), stages}};
}

Result<QJsonObject> suggestFourA(const LocalDataset& data)
{
    const Result<QStringList> events = commonEvents(data);
    if (!events)
        return events.error();
    const auto known = [&](const char* words) {
        QStringList found;
        const QStringList wanted = QString::fromUtf8(words).split(QLatin1Char(' '));
        for (const QString& word : wanted)
            if (events->contains(word))
                found.append(word);
        return found;
    };
    const QStringList purchase = known("purchase pay buy paid payment");
    const QStringList aware = known("impression click ad_impression ad_click exposure home main brand_view");
    const QStringList appeal = known("view pv product_view search favourite favorite fav cart add_to_cart "
                                     "follow consult catalog product1 product2 order");
    if (purchase.isEmpty() || (aware.isEmpty() && appeal.isEmpty()))
        return Error{FourAText::tr("The events have no known words for looking and buying. Write the stages' "
                                   "rules over your own events.")};
    return jdModel(aware, appeal, purchase, known("review after_sales service"),
                   known("share recommend answer good_review review_good"));
}

} // namespace

AnalysisKind fourAKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("four_a");
    kind.title = FourAText::tr("4A stock and flow");
    kind.icon = QStringLiteral("layers");
    kind.description =
        FourAText::tr("Where people stand with the brand at two dates, and how they moved in between.");
    const QJsonObject conditionSchema = schemaObject(
        {{QStringLiteral("where"), schemaEventFilter(QStringLiteral("Events that count."))},
         {QStringLiteral("atLeast"),
          schemaInteger(1, 1000, 1, QStringLiteral("How many are needed inside the look-back."))},
         {QStringLiteral("count"), schemaChoice({QStringLiteral("events"), QStringLiteral("days")},
                                                QStringLiteral("Count events or distinct days."))}},
        {QStringLiteral("where")}, QStringLiteral("One way to be in the stage."));
    const QJsonObject stage = schemaObject(
        {{QStringLiteral("id"), schemaText(QStringLiteral("aware, appeal, act, advocate, or an own id."))},
         {QStringLiteral("name"), schemaText(QStringLiteral("Shown name."))},
         {QStringLiteral("lookback"),
          schemaNumber(0, 36525, 15, QStringLiteral("Days an event keeps a person in the stage."))},
         {QStringLiteral("any"), schemaList(conditionSchema, QStringLiteral("Any of these is enough."))}},
        {QStringLiteral("id"), QStringLiteral("any")}, QStringLiteral("A stage."));
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("stages"),
          schemaList(stage, QStringLiteral("From the lowest to the highest; the highest satisfied counts."))},
         {QStringLiteral("start"),
          schemaText(
              QStringLiteral("First date; events before it count. 90 days before the end when absent."))},
         {QStringLiteral("end"), schemaText(QStringLiteral("Second date; as-of when absent."))},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Who is counted; everyone when absent."))}},
        {QStringLiteral("stages")}, QStringLiteral("Stock and flow of stages between two dates."));
    kind.example =
        jdModel({QStringLiteral("impression"), QStringLiteral("click")},
                {QStringLiteral("view"), QStringLiteral("search"), QStringLiteral("cart")},
                {QStringLiteral("purchase")}, {QStringLiteral("review")}, {QStringLiteral("share")});
    kind.example.insert(QStringLiteral("name"), QStringLiteral("4A of the spring"));
    kind.example.insert(QStringLiteral("start"), QStringLiteral("2026-03-01"));
    kind.example.insert(QStringLiteral("end"), QStringLiteral("2026-06-01"));
    kind.run = runFourA;
    kind.suggest = suggestFourA;
    return kind;
}

Result<FourADefinition> suggestedFourA(const LocalDataset& data)
{
    const Result<QJsonObject> json = suggestFourA(data);
    return json ? FourADefinition::fromJson(definitionBody(*json)) : Result<FourADefinition>(json.error());
}

} // namespace tessera
