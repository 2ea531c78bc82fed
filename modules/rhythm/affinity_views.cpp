// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/affinity_views.h"
#include "rhythm/internal/texts.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kBars = 12;
constexpr std::int64_t kFew = 30; // baskets of a cell

std::int64_t peopleOf(const AffinityRun& run, const QString& selector)
{
    const Result<PeopleSet> people = affinityPeople(run, selector);
    return people ? std::int64_t(people->count()) : 0;
}

QString smallNumber(double value)
{
    return value < 0.001 ? QString::number(value, 'e', 1) : QString::number(value, 'f', 4);
}

QString basketWord(BasketKind kind)
{
    switch (kind) {
    case BasketKind::Person:
        return AffinityText::tr("people");
    case BasketKind::Day:
        return AffinityText::tr("days of a person");
    case BasketKind::Order:
        break;
    }
    return AffinityText::tr("orders");
}

ChartSpec liftChart(const AffinityRun& run)
{
    const AffinityResult& result = run.result;
    const std::uint32_t size = result.matrixItems();
    MatrixChart chart;
    chart.diverging = true;
    chart.unit = NumberUnit::Score;
    chart.corner = AffinityText::tr("Who bought \\ also bought");
    const NumberFormat format;
    for (std::uint32_t k = 0; k < size; ++k) {
        chart.rows.push_back({run.name(k), {}});
        chart.columns.push_back({run.name(k), {}});
    }
    for (std::uint32_t a = 0; a < size; ++a)
        for (std::uint32_t b = 0; b < size; ++b) {
            MatrixCell cell;
            const auto both = double(result.pairs[std::size_t(a) * size + b]);
            const double share = both / double(result.sizes[a]);
            cell.secondary = format.percent(share);
            if (a == b) {
                cell.shade = 0.5;
                cell.text = format.count(result.sizes[a]);
                cell.value = double(result.sizes[a]);
                cell.secondary = format.percent(double(result.sizes[a]) / double(result.baskets));
            } else {
                const double lift = share * double(result.baskets) / double(result.sizes[b]);
                cell.value = lift;
                cell.text = QString::number(lift, 'f', 2);
                // Twice as often is as far from the middle as half as often; four times is the end.
                cell.shade = lift > 0 ? std::clamp(0.5 + std::log2(lift) / 4, 0.0, 1.0) : 0.0;
                cell.few = both < double(kFew);
            }
            cell.mark.people = a == b ? run.has(a) : run.selector("both", {a}, b);
            cell.mark.count = peopleOf(run, cell.mark.people);
            chart.cells.push_back(std::move(cell));
        }
    chart.legendLow = AffinityText::tr("less than by chance");
    chart.legendHigh = AffinityText::tr("more");
    ChartSpec spec;
    spec.title = AffinityText::tr("Lift");
    spec.subtitle =
        AffinityText::tr("How much more often together than by chance (1), and the share of the row; the "
                         "diagonal: baskets with the item. Baskets are %1")
            .arg(basketWord(run.definition.basket));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec crossChart(const AffinityRun& run)
{
    BarChart chart;
    chart.series = {{AffinityText::tr("People"), ColourRole::accent()}};
    const NumberFormat format;
    for (std::size_t k = 0; k < std::min(run.result.rules.size(), kBars); ++k) {
        const AssociationRule& rule = run.result.rules[k];
        Bar bar;
        bar.mark.people = run.selector("cross", rule.from, rule.to);
        bar.mark.count = peopleOf(run, bar.mark.people);
        bar.value = double(bar.mark.count);
        bar.secondary = AffinityText::tr("lift %1").arg(rule.lift(), 0, 'f', 2);
        chart.groups.push_back(
            {QStringLiteral("%1 → %2").arg(run.names(rule.from), run.name(rule.to)), {std::move(bar)}});
    }
    ChartSpec spec;
    spec.title = AffinityText::tr("To cross-sell");
    spec.subtitle =
        AffinityText::tr("People who bought the left side and not yet the right, of the rules with the "
                         "greatest lift");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable rulesTable(const AffinityRun& run)
{
    NamedTable named;
    named.title = AffinityText::tr("Rules");
    named.table.columns = {AffinityText::tr("Bought"),     AffinityText::tr("Also bought"),
                           AffinityText::tr("Baskets"),    AffinityText::tr("Support"),
                           AffinityText::tr("Confidence"), AffinityText::tr("Lift"),
                           AffinityText::tr("Leverage"),   AffinityText::tr("Conviction"),
                           AffinityText::tr("q-value"),    AffinityText::tr("To cross-sell")};
    named.table.numeric = {false, false, true, true, true, true, true, true, true, true};
    const NumberFormat format;
    for (const AssociationRule& rule : run.result.rules) {
        const QString selector = run.selector("cross", rule.from, rule.to);
        const double conviction = rule.conviction();
        named.table.rows.push_back(
            {run.names(rule.from), run.name(rule.to), format.count(rule.both), format.percent(rule.support()),
             format.percent(rule.confidence()), QString::number(rule.lift(), 'f', 2),
             QString::number(rule.leverage(), 'f', 4),
             std::isinf(conviction) ? QStringLiteral("∞") : QString::number(conviction, 'f', 2),
             smallNumber(rule.q), format.count(peopleOf(run, selector))});
        named.table.people.append(selector);
    }
    return named;
}

NamedTable thenTable(const AffinityRun& run)
{
    NamedTable named;
    named.title = AffinityText::tr("What follows within %1 d").arg(run.definition.thenDays);
    named.table.columns = {AffinityText::tr("Bought"),       AffinityText::tr("Later"),
                           AffinityText::tr("Days with it"), AffinityText::tr("Followed"),
                           AffinityText::tr("After others"), AffinityText::tr("Ratio"),
                           AffinityText::tr("q-value"),      AffinityText::tr("Open now")};
    named.table.numeric = {false, false, true, true, true, true, true, true};
    const NumberFormat format;
    for (const ThenRule& rule : run.result.thens) {
        const QString selector = run.selector("then", {rule.from}, rule.to);
        named.table.rows.push_back({run.name(rule.from), run.name(rule.to), format.count(rule.after),
                                    format.percent(rule.share()), format.percent(rule.otherShare()),
                                    QString::number(rule.ratio(), 'f', 2), smallNumber(rule.q),
                                    format.count(peopleOf(run, selector))});
        named.table.people.append(selector);
    }
    return named;
}

NamedTable itemsTable(const AffinityRun& run)
{
    NamedTable named;
    named.title = AffinityText::tr("Items");
    named.table.columns = {AffinityText::tr("Item"), AffinityText::tr("Baskets"), AffinityText::tr("Share")};
    named.table.numeric = {false, true, true};
    const NumberFormat format;
    for (std::uint32_t k = 0; k < std::min<std::size_t>(run.result.codes.size(), 200); ++k) {
        named.table.rows.push_back(
            {run.name(k), format.count(run.result.sizes[k]),
             format.percent(double(run.result.sizes[k]) / double(run.result.baskets))});
        named.table.people.append(run.bought.contains(k) ? run.has(k) : QString());
    }
    return named;
}

QJsonArray namesJson(const AffinityRun& run, const std::vector<std::uint32_t>& items)
{
    QJsonArray names;
    for (const std::uint32_t item : items)
        names.append(run.name(item));
    return names;
}

// Names with what splits a selector marked.
QString escaped(QString name)
{
    for (const char* sign : {"~", "&", ">"})
        name.replace(QLatin1String(sign), QLatin1Char('~') + QLatin1String(sign));
    return name;
}

// The names of a selector: those before the arrow, then the one behind it.
std::vector<QStringList> parsed(const QString& text)
{
    std::vector<QStringList> sides{{QString()}};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('~') && at + 1 < text.size())
            sides.back().back().append(text[++at]);
        else if (text[at] == QLatin1Char('&'))
            sides.back().append(QString());
        else if (text[at] == QLatin1Char('>'))
            sides.push_back({QString()});
        else
            sides.back().back().append(text[at]);
    }
    return sides;
}

} // namespace

void AffinityRun::findPeople(std::int64_t lastDay)
{
    std::vector<std::uint8_t> used(result.codes.size(), 0);
    std::fill_n(used.begin(), result.matrixItems(), std::uint8_t{1});
    for (const AssociationRule& rule : result.rules) {
        used[rule.to] = 1;
        for (const std::uint32_t item : rule.from)
            used[item] = 1;
    }
    for (const ThenRule& rule : result.thens)
        used[rule.from] = used[rule.to] = 1;
    std::vector<PeopleSet*> sets(used.size(), nullptr);
    std::vector<PeopleSet*> recentSets(used.size(), nullptr);
    for (std::uint32_t item = 0; item < used.size(); ++item)
        if (used[item] != 0) {
            sets[item] = &bought.emplace(item, PeopleSet(people)).first->second;
            recentSets[item] = &recent.emplace(item, PeopleSet(people)).first->second;
        }
    const std::int64_t since = lastDay - definition.thenDays;
    for (std::size_t k = 0; k < result.people.size(); ++k)
        for (std::uint32_t at = result.log.starts[k]; at < result.log.starts[k + 1]; ++at) {
            const std::uint32_t item = result.log.items[at];
            if (item >= used.size() || used[item] == 0)
                continue;
            sets[item]->insert(result.people[k]);
            if (result.log.days[at] > since)
                recentSets[item]->insert(result.people[k]);
        }
}

QString AffinityRun::name(std::uint32_t item) const
{
    const std::string_view text = result.column->dictionary->at(result.codes[item]);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString AffinityRun::names(const std::vector<std::uint32_t>& items) const
{
    QStringList all;
    for (const std::uint32_t item : items)
        all.append(name(item));
    return all.join(QStringLiteral(" + "));
}

QString AffinityRun::selector(const char* word, const std::vector<std::uint32_t>& from,
                              std::uint32_t to) const
{
    QStringList left;
    for (const std::uint32_t item : from)
        left.append(escaped(name(item)));
    return QLatin1String(word) + QLatin1Char(':') + left.join(QLatin1Char('&')) + QLatin1Char('>') +
           escaped(name(to));
}

QString AffinityRun::has(std::uint32_t item) const
{
    return QStringLiteral("has:") + escaped(name(item));
}

PeopleSet AffinityRun::boughtAll(const std::vector<std::uint32_t>& items) const
{
    PeopleSet set = bought.at(items.front());
    for (std::size_t k = 1; k < items.size(); ++k)
        set &= bought.at(items[k]);
    return set;
}

Result<PeopleSet> affinityPeople(const AffinityRun& run, const QString& selector)
{
    const Error unknown =
        unknownSelector(selector, {QStringLiteral("buyers"), QStringLiteral("has:ITEM"),
                                   QStringLiteral("both:ITEM&ITEM>ITEM"), QStringLiteral("cross:ITEM>ITEM"),
                                   QStringLiteral("then:ITEM>ITEM")});
    if (selector == QLatin1String("buyers")) {
        PeopleSet set(run.people);
        for (const PersonIndex person : run.result.people)
            set.insert(person);
        return set;
    }
    const QString word = selector.section(QLatin1Char(':'), 0, 0);
    const std::vector<QStringList> sides = parsed(selector.section(QLatin1Char(':'), 1));
    const bool isHas = word == QLatin1String("has");
    if (sides.size() != (isHas ? 1 : 2) || sides.back().size() != 1)
        return unknown;
    std::vector<std::uint32_t> items; // the one behind the arrow last
    for (const QStringList& side : sides)
        for (const QString& name : side) {
            const auto found = std::ranges::find_if(
                run.bought, [&](const auto& known) { return run.name(known.first) == name; });
            if (found == run.bought.end())
                return unknown;
            items.push_back(found->first);
        }
    if (isHas || word == QLatin1String("both"))
        return run.boughtAll(items);
    const std::uint32_t to = items.back();
    items.pop_back();
    if (word == QLatin1String("cross")) {
        PeopleSet set = run.boughtAll(items);
        set -= run.bought.at(to);
        return set;
    }
    if (word != QLatin1String("then") || items.size() != 1)
        return unknown;
    PeopleSet set = run.recent.at(items.front());
    set -= run.recent.at(to);
    return set;
}

std::vector<ChartSpec> affinityCharts(const AffinityRun& run)
{
    std::vector<ChartSpec> charts{liftChart(run)};
    if (!run.result.rules.empty())
        charts.push_back(crossChart(run));
    return charts;
}

std::vector<NamedTable> affinityTables(const AffinityRun& run)
{
    std::vector<NamedTable> tables{rulesTable(run)};
    if (run.definition.thenDays > 0)
        tables.push_back(thenTable(run));
    tables.push_back(itemsTable(run));
    return tables;
}

QJsonObject affinityJson(const AffinityRun& run)
{
    const AffinityResult& result = run.result;
    QJsonArray rules;
    for (const AssociationRule& rule : result.rules) {
        const double conviction = rule.conviction();
        const QString cross = run.selector("cross", rule.from, rule.to);
        rules.append(QJsonObject{
            {QStringLiteral("from"), namesJson(run, rule.from)},
            {QStringLiteral("to"), run.name(rule.to)},
            {QStringLiteral("baskets"), qint64(rule.both)},
            {QStringLiteral("support"), rule.support()},
            {QStringLiteral("confidence"), rule.confidence()},
            {QStringLiteral("lift"), rule.lift()},
            {QStringLiteral("leverage"), rule.leverage()},
            {QStringLiteral("conviction"), std::isinf(conviction) ? QJsonValue() : QJsonValue(conviction)},
            {QStringLiteral("p"), rule.p},
            {QStringLiteral("q"), rule.q},
            {QStringLiteral("selector"), cross},
            {QStringLiteral("people"), qint64(peopleOf(run, cross))}});
    }
    QJsonArray thens;
    for (const ThenRule& rule : result.thens)
        thens.append(QJsonObject{{QStringLiteral("from"), run.name(rule.from)},
                                 {QStringLiteral("to"), run.name(rule.to)},
                                 {QStringLiteral("days"), qint64(rule.after)},
                                 {QStringLiteral("followed"), qint64(rule.followed)},
                                 {QStringLiteral("otherDays"), qint64(rule.others)},
                                 {QStringLiteral("otherFollowed"), qint64(rule.othersFollowed)},
                                 {QStringLiteral("ratio"), rule.ratio()},
                                 {QStringLiteral("p"), rule.p},
                                 {QStringLiteral("q"), rule.q},
                                 {QStringLiteral("selector"), run.selector("then", {rule.from}, rule.to)}});
    QJsonArray items;
    for (std::uint32_t k = 0; k < result.codes.size(); ++k)
        items.append(QJsonObject{{QStringLiteral("name"), run.name(k)},
                                 {QStringLiteral("baskets"), qint64(result.sizes[k])}});
    return {{QStringLiteral("buyers"), qint64(result.people.size())},
            {QStringLiteral("baskets"), qint64(result.baskets)},
            {QStringLiteral("floor"), qint64(result.floor)},
            {QStringLiteral("allItems"), qint64(result.allItems)},
            {QStringLiteral("rulesTested"), qint64(result.tested)},
            {QStringLiteral("rulesHeld"), qint64(result.held)},
            {QStringLiteral("thenTested"), qint64(result.thenTested)},
            {QStringLiteral("items"), items},
            {QStringLiteral("rules"), rules},
            {QStringLiteral("then"), thens}};
}

} // namespace tessera
