// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/population_views.h"
#include "business/internal/texts.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kHoursOfDay = 24;
constexpr double kOctaves = 2; // of the index that a ramp runs over to each side of 100

QString indexText(double tgi)
{
    return spokenNumbers().value(tgi, NumberUnit::Index);
}

QString intervalText(const Interval& interval)
{
    return QStringLiteral("%1–%2").arg(interval.low, 0, 'f', 0).arg(interval.high, 0, 'f', 0);
}

QString selectorOf(const PopulationTrait& trait, const TraitValue& value)
{
    return trait.id + QLatin1Char(':') + value.key;
}

// Few in A or in B where they are compared; else in A alone.
bool isFew(const Population& population, const PopulationTrait& trait, const TraitValue& value)
{
    return population.isIndexed ? value.index.few : trait.knownOfA < kFewPeople;
}

ChartMark markOf(const Population& population, const PopulationTrait& trait, const TraitValue& value)
{
    const NumberFormat format = spokenNumbers();
    ChartMark mark;
    mark.people = selectorOf(trait, value);
    mark.count = value.ofA;
    mark.facts = {{PopulationText::tr("Share"), format.percent(value.index.share),
                   PopulationText::tr("of %1 known").arg(format.count(trait.knownOfA))}};
    if (population.isIndexed) {
        mark.facts.push_back({PopulationText::tr("Share of those beside"),
                              format.percent(value.index.referenceShare),
                              PopulationText::tr("of %1 known").arg(format.count(trait.knownOfB))});
        mark.facts.push_back(
            {QStringLiteral("TGI"), indexText(value.index.tgi),
             value.index.few ? PopulationText::tr("few people") : intervalText(value.index.interval)});
    }
    return mark;
}

double indexShade(double tgi)
{
    return tgi <= 0 ? 0 : std::clamp(0.5 + std::log2(tgi / 100) / (2 * kOctaves), 0.0, 1.0);
}

double mostShare(const PopulationTrait& trait)
{
    double most = 0;
    for (const TraitValue& value : trait.values)
        most = std::max(most, value.index.share);
    return most;
}

QString coverageText(const Population& population, const PopulationTrait& trait)
{
    const NumberFormat format = spokenNumbers();
    const auto part = [&](std::int64_t known, std::size_t all) {
        return format.percent(all > 0 ? double(known) / double(all) : 0);
    };
    QString text = PopulationText::tr("known of %1").arg(part(trait.knownOfA, population.a.count()));
    if (population.isIndexed)
        text =
            PopulationText::tr("known of %1, beside of %2")
                .arg(part(trait.knownOfA, population.a.count()), part(trait.knownOfB, population.b.count()));
    if (trait.isMany && trait.id != QLatin1String("clock"))
        text += PopulationText::tr("; a person may have several");
    if (trait.unmatched > 0)
        text += PopulationText::tr("; %1 in no place that is known").arg(format.count(trait.unmatched));
    return text;
}

ChartSpec barsOf(const Population& population, const PopulationTrait& trait)
{
    BarChart chart;
    chart.unit = NumberUnit::Percent;
    chart.series = {{traitName(trait.id), ColourRole::accent()}};
    if (population.isIndexed) {
        chart.currentName = PopulationText::tr("This population");
        chart.previousName =
            population.isWithin ? PopulationText::tr("Everyone") : PopulationText::tr("Those beside");
    }
    for (const TraitValue& value : trait.values) {
        if (value.ofA + value.ofB == 0)
            continue;
        Bar bar;
        bar.value = value.index.share;
        bar.few = isFew(population, trait, value);
        if (population.isIndexed) {
            bar.previous = value.index.referenceShare;
            bar.delta = QStringLiteral("TGI ") + indexText(value.index.tgi);
        }
        bar.mark = markOf(population, trait, value);
        chart.groups.push_back({value.label, {bar}});
    }
    ChartSpec spec;
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec mapOf(const Population& population, const PopulationTrait& trait)
{
    MapChart chart;
    chart.diverging = population.isIndexed;
    chart.unit = population.isIndexed ? NumberUnit::Index : NumberUnit::Count;
    chart.note = PopulationText::tr("This is not an officially approved map.");
    if (population.isIndexed)
        chart.note += QLatin1Char(' ') + PopulationText::tr("Provinces without a colour have few people.");
    const NumberFormat format = spokenNumbers();
    const double most = mostShare(trait);
    for (const TraitValue& value : trait.values) {
        if (value.ofA + value.ofB == 0)
            continue;
        MapRegion region;
        region.id = value.key;
        region.label = value.label;
        region.few = population.isIndexed && value.index.few;
        region.value = population.isIndexed ? value.index.tgi : double(value.ofA);
        region.secondary = format.percent(value.index.share);
        region.shade = population.isIndexed ? indexShade(value.index.tgi)
                       : most > 0           ? value.index.share / most
                                            : 0;
        region.mark = markOf(population, trait, value);
        chart.regions.push_back(std::move(region));
    }
    chart.legendLow = population.isIndexed ? QStringLiteral("25") : QStringLiteral("0");
    chart.legendHigh = population.isIndexed ? QStringLiteral("400") : format.percent(most);
    chart.legendNote = population.isIndexed ? QStringLiteral("TGI") : PopulationText::tr("of the known");
    ChartSpec spec;
    spec.chart = std::move(chart);
    return spec;
}

QStringList weekdays()
{
    return {PopulationText::tr("Mon"), PopulationText::tr("Tue"), PopulationText::tr("Wed"),
            PopulationText::tr("Thu"), PopulationText::tr("Fri"), PopulationText::tr("Sat"),
            PopulationText::tr("Sun")};
}

ChartSpec clockOf(const Population& population, const PopulationTrait& trait)
{
    MatrixChart chart;
    chart.diverging = population.isIndexed;
    chart.unit = population.isIndexed ? NumberUnit::Index : NumberUnit::Count;
    for (const QString& day : weekdays())
        chart.rows.push_back({day, {}});
    for (std::size_t hour = 0; hour < kHoursOfDay; ++hour)
        chart.columns.push_back({QString::number(hour), {}});
    const double most = mostShare(trait);
    for (const TraitValue& value : trait.values) {
        MatrixCell cell;
        cell.value = population.isIndexed ? value.index.tgi : double(value.ofA);
        cell.shade = population.isIndexed ? indexShade(value.index.tgi)
                     : most > 0           ? value.index.share / most
                                          : 0;
        cell.few = isFew(population, trait, value);
        cell.mark = markOf(population, trait, value);
        chart.cells.push_back(std::move(cell));
    }
    chart.legendLow = population.isIndexed ? QStringLiteral("25") : QStringLiteral("0");
    chart.legendHigh = population.isIndexed ? QStringLiteral("400") : spokenNumbers().percent(most);
    chart.legendNote = population.isIndexed ? PopulationText::tr("TGI; bare: few people")
                                            : PopulationText::tr("of those with an event in the window");
    ChartSpec spec;
    spec.chart = std::move(chart);
    return spec;
}

NamedTable traitTable(const Population& population)
{
    const NumberFormat format = spokenNumbers();
    NamedTable named;
    named.title = PopulationText::tr("All traits");
    named.table.columns = {PopulationText::tr("Trait"), PopulationText::tr("Value"),
                           PopulationText::tr("People"), PopulationText::tr("Share")};
    named.table.numeric = {false, false, true, true};
    if (population.isIndexed) {
        named.table.columns +=
            {PopulationText::tr("Beside"), PopulationText::tr("Share beside"), PopulationText::tr("TGI"),
             PopulationText::tr("95 % interval"), PopulationText::tr("Note")};
        named.table.numeric.insert(named.table.numeric.end(), {true, true, true, true, false});
    }
    const QStringList days = weekdays();
    for (const PopulationTrait& trait : population.traits)
        for (std::size_t v = 0; v < trait.values.size(); ++v) {
            const TraitValue& value = trait.values[v];
            if (value.ofA + value.ofB == 0)
                continue;
            const QString label = trait.id == QLatin1String("clock")
                                      ? days[qsizetype(v / kHoursOfDay)] + QLatin1Char(' ') + value.label
                                      : value.label;
            QStringList row{traitName(trait.id), label, format.count(value.ofA),
                            format.percent(value.index.share)};
            if (population.isIndexed)
                row += {format.count(value.ofB), format.percent(value.index.referenceShare),
                        indexText(value.index.tgi), intervalText(value.index.interval),
                        value.index.few ? PopulationText::tr("few people") : QString()};
            named.table.rows.push_back(std::move(row));
            named.table.people.append(selectorOf(trait, value));
        }
    return named;
}

NamedTable coverageTable(const Population& population)
{
    const NumberFormat format = spokenNumbers();
    NamedTable named;
    named.title = PopulationText::tr("What is known");
    named.table.columns = {PopulationText::tr("Trait"),        PopulationText::tr("Column"),
                           PopulationText::tr("People"),       PopulationText::tr("Known"),
                           PopulationText::tr("Known beside"), PopulationText::tr("Note")};
    named.table.numeric = {false, false, true, true, true, false};
    const auto part = [&](std::int64_t known, std::size_t all) {
        return format.percent(all > 0 ? double(known) / double(all) : 0);
    };
    for (const PopulationTrait& trait : population.traits) {
        const QString note =
            trait.unmatched > 0
                ? PopulationText::tr("%1 people are in no place that is known: %2")
                      .arg(format.count(trait.unmatched), trait.unmatchedTexts.join(QStringLiteral(", ")))
                : QString();
        named.table.rows.push_back({traitName(trait.id), trait.field, format.count(trait.knownOfA),
                                    part(trait.knownOfA, population.a.count()),
                                    part(trait.knownOfB, population.b.count()), note});
        named.table.people.append(QStringLiteral("known:") + trait.id);
    }
    for (const LeftOutTrait& one : population.leftOut) {
        named.table.rows.push_back(
            {traitName(one.id), {}, {}, {}, {}, PopulationText::tr("left out: %1").arg(one.why)});
        named.table.people.append(QString());
    }
    return named;
}

} // namespace

QString traitName(const QString& id)
{
    static const std::map<QString, const char*> names{
        {QStringLiteral("age"), QT_TRANSLATE_NOOP("PopulationText", "Age")},
        {QStringLiteral("gender"), QT_TRANSLATE_NOOP("PopulationText", "Gender")},
        {QStringLiteral("province"), QT_TRANSLATE_NOOP("PopulationText", "Province")},
        {QStringLiteral("tier"), QT_TRANSLATE_NOOP("PopulationText", "City tier")},
        {QStringLiteral("channel"), QT_TRANSLATE_NOOP("PopulationText", "Channel of purchases")},
        {QStringLiteral("device"), QT_TRANSLATE_NOOP("PopulationText", "Device")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("PopulationText", "Price band")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("PopulationText", "Category bought")},
        {QStringLiteral("clock"), QT_TRANSLATE_NOOP("PopulationText", "Hour of the week")}};
    const auto found = names.find(id);
    return found == names.end() ? id : QCoreApplication::translate("PopulationText", found->second);
}

std::vector<ChartSpec> populationCharts(const Population& population)
{
    std::vector<ChartSpec> charts;
    for (const PopulationTrait& trait : population.traits) {
        ChartSpec spec = trait.id == QLatin1String("province") ? mapOf(population, trait)
                         : trait.id == QLatin1String("clock")  ? clockOf(population, trait)
                                                               : barsOf(population, trait);
        spec.title = traitName(trait.id);
        spec.subtitle = coverageText(population, trait);
        charts.push_back(std::move(spec));
    }
    return charts;
}

std::vector<NamedTable> populationTables(const Population& population)
{
    return {coverageTable(population), traitTable(population)};
}

QJsonObject populationJson(const Population& population)
{
    QJsonArray traits;
    for (const PopulationTrait& trait : population.traits) {
        QJsonArray values;
        for (const TraitValue& value : trait.values) {
            if (value.ofA + value.ofB == 0)
                continue;
            QJsonObject json{{QStringLiteral("key"), value.key},
                             {QStringLiteral("label"), value.label},
                             {QStringLiteral("people"), qint64(value.ofA)},
                             {QStringLiteral("share"), value.index.share}};
            if (population.isIndexed) {
                json.insert(QStringLiteral("beside"), qint64(value.ofB));
                json.insert(QStringLiteral("shareBeside"), value.index.referenceShare);
                json.insert(QStringLiteral("tgi"), value.index.tgi);
                json.insert(QStringLiteral("interval"),
                            QJsonArray{value.index.interval.low, value.index.interval.high});
                json.insert(QStringLiteral("few"), value.index.few);
            }
            values.append(json);
        }
        traits.append(QJsonObject{{QStringLiteral("trait"), trait.id},
                                  {QStringLiteral("field"), trait.field},
                                  {QStringLiteral("several"), trait.isMany},
                                  {QStringLiteral("known"), qint64(trait.knownOfA)},
                                  {QStringLiteral("knownBeside"), qint64(trait.knownOfB)},
                                  {QStringLiteral("unmatched"), qint64(trait.unmatched)},
                                  {QStringLiteral("values"), values}});
    }
    QJsonArray leftOut;
    for (const LeftOutTrait& one : population.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("trait"), one.id}, {QStringLiteral("why"), one.why}});
    return {{QStringLiteral("people"), qint64(population.a.count())},
            {QStringLiteral("beside"), qint64(population.b.count())},
            {QStringLiteral("traits"), traits},
            {QStringLiteral("leftOut"), leftOut}};
}

} // namespace tessera
