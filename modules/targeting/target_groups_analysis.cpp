// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/analyses.h"
#include "targeting/internal/definition.h"
#include "targeting/internal/rules.h"
#include "targeting/target_groups.h"

#include "analysis/analysis.h"
#include "analysis/event_names.h"
#include "analysis/schema.h"
#include "base/number_format.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

constexpr qsizetype kMostPrunedRows = 50;

struct GroupsText
{
    Q_DECLARE_TR_FUNCTIONS(TargetGroups)
};

QString groupSelector(std::size_t group)
{
    return QStringLiteral("group:%1").arg(group + 1);
}

// 0 and beyond the last: no such group.
std::size_t groupNumber(const TargetGroups& groups, const QString& selector)
{
    const bool isGroup = selector.startsWith(QLatin1String("group:"));
    const std::size_t number = isGroup ? selector.mid(6).toUInt() : 0;
    return number <= groups.found.groups.size() ? number : 0;
}

Result<Rule> groupRule(const TargetGroups& groups, const QString& selector)
{
    if (selector == QLatin1String("base"))
        return allOf({groups.definition.base});
    const std::size_t number = groupNumber(groups, selector);
    if (number == 0)
        return unknownSelector(selector, {QStringLiteral("base"), QStringLiteral("group:1")});
    return groups.ruleOf(groups.found.groups[number - 1].clauses);
}

bool asksOutcome(const TargetGroups& groups)
{
    return groups.definition.outcome.has_value();
}

bool asksValue(const TargetGroups& groups)
{
    return groups.definition.response.has_value() || groups.definition.value.has_value();
}

QString valueText(const TargetGroups& groups, double value)
{
    return groups.definition.response ? NumberFormat().percent(value) : QString::number(value, 'f', 2);
}

QString intervalText(const TargetGroups& groups, Interval interval)
{
    return QStringLiteral("%1–%2").arg(valueText(groups, interval.low), valueText(groups, interval.high));
}

QString verdictOf(const FoundGroup& group)
{
    return group.confirmed ? GroupsText::tr("held") : GroupsText::tr("did not hold");
}

ChartSpec barsOfGroups(const TargetGroups& groups, bool ofOutcome)
{
    BarChart chart;
    const bool isShare = ofOutcome || groups.definition.response;
    chart.unit = isShare ? NumberUnit::Percent : NumberUnit::Plain;
    chart.series = {{GroupsText::tr("Confirming half"), ColourRole::accent()}};
    const auto add = [&](const QString& label, const GroupHalf& half, const QString& people,
                         std::int64_t count, bool grey) {
        Bar bar;
        bar.value = ofOutcome ? half.outcomeShare : half.valueMean;
        bar.interval = ofOutcome ? half.outcomeInterval : half.valueInterval;
        bar.few = grey;
        bar.mark.people = people;
        bar.mark.count = count;
        chart.groups.push_back({label, {bar}});
    };
    const GroupSearchResult& found = groups.found;
    add(GroupsText::tr("Base"), found.validatedAll, QStringLiteral("base"), std::int64_t(groups.base.count()),
        false);
    for (std::size_t g = 0; g < found.groups.size(); ++g)
        add(QStringLiteral("%1. %2").arg(g + 1).arg(groups.words(found.groups[g].clauses)),
            found.groups[g].validated, groupSelector(g),
            found.groups[g].searched.people + found.groups[g].validated.people, !found.groups[g].confirmed);
    ChartSpec spec;
    spec.title = ofOutcome                    ? GroupsText::tr("Share with the outcome")
                 : groups.definition.response ? GroupsText::tr("Share with the response")
                                              : GroupsText::tr("Mean value");
    spec.subtitle = GroupsText::tr("in the half that was not searched, 95 %; grey: did not hold");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable tableOfGroups(const TargetGroups& groups)
{
    const NumberFormat format;
    NamedTable named;
    named.title = GroupsText::tr("Groups");
    ChartTable& table = named.table;
    const auto column = [&](const QString& name, bool numeric) {
        table.columns.append(name);
        table.numeric.push_back(numeric);
    };
    column(GroupsText::tr("Group"), false);
    column(GroupsText::tr("People"), true);
    column(GroupsText::tr("Share of base"), true);
    if (asksOutcome(groups)) {
        column(GroupsText::tr("Outcome, searched"), true);
        column(GroupsText::tr("Outcome, confirming"), true);
        column(GroupsText::tr("95 % interval"), true);
    }
    if (asksValue(groups)) {
        column(GroupsText::tr("Value, searched"), true);
        column(GroupsText::tr("Value, confirming"), true);
        column(GroupsText::tr("95 % interval"), true);
    }
    column(GroupsText::tr("p"), true);
    column(GroupsText::tr("Verdict"), false);
    for (std::size_t g = 0; g < groups.found.groups.size(); ++g) {
        const FoundGroup& group = groups.found.groups[g];
        const std::int64_t people = group.searched.people + group.validated.people;
        QStringList row{
            groups.words(group.clauses), format.count(people),
            format.percent(double(people) / double(std::max<std::size_t>(1, groups.base.count())))};
        if (asksOutcome(groups))
            row += {format.percent(group.searched.outcomeShare), format.percent(group.validated.outcomeShare),
                    QStringLiteral("%1–%2").arg(format.percent(group.validated.outcomeInterval.low),
                                                format.percent(group.validated.outcomeInterval.high))};
        if (asksValue(groups))
            row += {valueText(groups, group.searched.valueMean), valueText(groups, group.validated.valueMean),
                    intervalText(groups, group.validated.valueInterval)};
        row += {QString::number(group.validatedP, 'g', 2), verdictOf(group)};
        table.rows.push_back(row);
        table.people.append(groupSelector(g));
    }
    return named;
}

QString whyPruned(const PrunedGroup& pruned)
{
    switch (pruned.why) {
    case PrunedGroup::Why::ClauseAddsNothing:
        return GroupsText::tr("as good without a clause");
    case PrunedGroup::Why::SamePeople:
        return GroupsText::tr("nearly the same people");
    case PrunedGroup::Why::Overlaps:
        break;
    }
    return GroupsText::tr("overlaps with a better group");
}

NamedTable tableOfPruned(const TargetGroups& groups)
{
    NamedTable named;
    named.title = GroupsText::tr("Found, but another group stands for it");
    named.table.columns = {GroupsText::tr("Group"), GroupsText::tr("Why"), GroupsText::tr("Shown instead"),
                           GroupsText::tr("Jaccard")};
    named.table.numeric = {false, false, false, true};
    for (const PrunedGroup& pruned : groups.found.pruned) {
        if (qsizetype(named.table.rows.size()) == kMostPrunedRows)
            break;
        named.table.rows.push_back({groups.words(pruned.clauses), whyPruned(pruned),
                                    groups.words(pruned.better), QString::number(pruned.jaccard, 'f', 2)});
        named.table.people.append(QString());
    }
    return named;
}

NamedTable tableOfLeftOut(const TargetGroups& groups)
{
    NamedTable named;
    named.title = GroupsText::tr("Not used as a clause");
    named.table.columns = {GroupsText::tr("Field"), GroupsText::tr("Value"), GroupsText::tr("Why")};
    named.table.numeric = {false, false, false};
    for (const LeftOutTag& left : groups.leftOut) {
        named.table.rows.push_back({left.tag.field, left.tag.value, left.why});
        named.table.people.append(QString());
    }
    return named;
}

QJsonObject halfJson(const TargetGroups& groups, const GroupHalf& half)
{
    QJsonObject json{{QStringLiteral("people"), qint64(half.people)}};
    if (asksOutcome(groups)) {
        json.insert(QStringLiteral("withOutcome"), qint64(half.withOutcome));
        json.insert(QStringLiteral("outcome"), half.outcomeShare);
        json.insert(QStringLiteral("outcomeInterval"),
                    QJsonArray{half.outcomeInterval.low, half.outcomeInterval.high});
    }
    if (asksValue(groups)) {
        json.insert(QStringLiteral("value"), half.valueMean);
        json.insert(QStringLiteral("valueInterval"),
                    QJsonArray{half.valueInterval.low, half.valueInterval.high});
    }
    return json;
}

QJsonObject groupsJson(const TargetGroups& groups)
{
    const GroupSearchResult& found = groups.found;
    QJsonArray list;
    for (std::size_t g = 0; g < found.groups.size(); ++g) {
        const FoundGroup& group = found.groups[g];
        list.append(
            QJsonObject{{QStringLiteral("selector"), groupSelector(g)},
                        {QStringLiteral("words"), groups.words(group.clauses)},
                        {QStringLiteral("rule"), printRule(groups.ruleOf(group.clauses))},
                        {QStringLiteral("people"), qint64(group.searched.people + group.validated.people)},
                        {QStringLiteral("quality"), group.quality},
                        {QStringLiteral("searched"), halfJson(groups, group.searched)},
                        {QStringLiteral("confirming"), halfJson(groups, group.validated)},
                        {QStringLiteral("searchedP"), group.searchedP},
                        {QStringLiteral("p"), group.validatedP},
                        {QStringLiteral("confirmed"), group.confirmed}});
    }
    QJsonArray pruned;
    for (const PrunedGroup& one : found.pruned)
        pruned.append(QJsonObject{{QStringLiteral("words"), groups.words(one.clauses)},
                                  {QStringLiteral("why"), whyPruned(one)},
                                  {QStringLiteral("instead"), groups.words(one.better)},
                                  {QStringLiteral("jaccard"), one.jaccard}});
    QJsonArray leftOut;
    for (const LeftOutTag& left : groups.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("field"), left.tag.field},
                                   {QStringLiteral("value"), left.tag.value},
                                   {QStringLiteral("why"), left.why}});
    return {{QStringLiteral("base"), qint64(groups.base.count())},
            {QStringLiteral("searchedAll"), halfJson(groups, found.searchedAll)},
            {QStringLiteral("confirmingAll"), halfJson(groups, found.validatedAll)},
            {QStringLiteral("tags"), qint64(groups.tags.size())},
            {QStringLiteral("tested"), qint64(found.tested)},
            {QStringLiteral("cutByBound"), qint64(found.boundCut)},
            {QStringLiteral("cutByBeam"), qint64(found.beamCut)},
            {QStringLiteral("groups"), list},
            {QStringLiteral("pruned"), pruned},
            {QStringLiteral("leftOut"), leftOut}};
}

Result<AnalysisResult> runTargetGroups(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<TargetGroupsDefinition> definition = readTargetGroups(data, json);
    if (!definition)
        return definition.error();
    Result<TargetGroups> mined = mineGroups(data, *definition, task);
    if (!mined)
        return mined.error();
    const auto groups = std::make_shared<const TargetGroups>(std::move(*mined));
    const NumberFormat format;
    const auto held = std::ranges::count(groups->found.groups, true, &FoundGroup::confirmed);
    AnalysisResult out;
    out.headline = groups->found.groups.empty()
                       ? GroupsText::tr("No group of enough people is better than the base")
                       : GroupsText::tr("%1 of %2 groups held on people who were not searched")
                             .arg(held)
                             .arg(groups->found.groups.size());
    out.caption = GroupsText::tr("%1 descriptions of %2 tags tested, base of %3")
                      .arg(format.count(groups->found.tested))
                      .arg(groups->tags.size())
                      .arg(format.count(std::int64_t(groups->base.count())));
    out.json = groupsJson(*groups);
    if (asksOutcome(*groups))
        out.charts.push_back(barsOfGroups(*groups, true));
    if (asksValue(*groups))
        out.charts.push_back(barsOfGroups(*groups, false));
    for (NamedTable table : {tableOfGroups(*groups), tableOfPruned(*groups), tableOfLeftOut(*groups)})
        if (!table.table.rows.empty())
            out.tables.push_back(std::move(table));
    out.provenance.notes = {
        GroupsText::tr("Searched in one half, confirmed on the other (Holm over the groups, %1)")
            .arg(groups->definition.search.alpha)};
    if (groups->found.beamCut > 0)
        out.provenance.notes.append(GroupsText::tr("Beam of %1").arg(groups->definition.search.beam));
    out.provenance.rightNote = GroupsText::tr("Intervals: 95 %, of the confirming half");
    const std::shared_ptr<const LocalDataset> kept = data.at(data.asOf());
    out.people = [groups, kept](const QString& selector) -> Result<PeopleSet> {
        const Result<Rule> rule = groupRule(*groups, selector);
        return rule ? evaluateRule(*rule, *kept) : Result<PeopleSet>(rule.error());
    };
    out.rule = [groups](const QString& selector) { return groupRule(*groups, selector); };
    return out;
}

Result<QJsonObject> suggestTargetGroups(const LocalDataset& data)
{
    const std::optional<EventFilter> purchases = suggestedPurchases(data);
    if (!purchases)
        return Error{
            GroupsText::tr("There are no purchases yet. Write an outcome: what groups should have less of.")};
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("target_groups")},
                     {QStringLiteral("outcome"), printRule(didRule(*purchases, 0))}};
    return json;
}

} // namespace

void registerTargetGroups(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("target_groups");
    kind.title = GroupsText::tr("Target groups");
    kind.icon = QStringLiteral("target");
    kind.description =
        GroupsText::tr("Large groups in words that the brand has hardly reached or that are worth "
                       "much, confirmed on people who were not searched.");
    const QJsonObject value = schemaObject(
        {{QStringLiteral("of"), schemaText(QStringLiteral("Column that is added up."))},
         {QStringLiteral("where"), schemaEventFilter(QStringLiteral("Of which events; all when absent."))},
         {QStringLiteral("days"), schemaInteger(0, kMaxWindowDays, 0, QStringLiteral("Last days; 0: all."))}},
        {QStringLiteral("of")}, QStringLiteral("A sum that groups should have more of."));
    const QJsonObject weights = schemaObject(
        {{QStringLiteral("outcome"), schemaNumber(0, 100, 1, QStringLiteral("Of being under-penetrated."))},
         {QStringLiteral("value"), schemaNumber(0, 100, 1, QStringLiteral("Of response or value."))}},
        {}, QStringLiteral("How much each counts; 0: not asked."));
    SchemaFields fields{
        {QStringLiteral("base"), schemaRule(QStringLiteral("Who is looked at; everyone when absent."))},
        {QStringLiteral("outcome"), schemaRule(QStringLiteral("What groups should have less of."))},
        {QStringLiteral("response"), schemaRule(QStringLiteral("What groups should have more of."))},
        {QStringLiteral("value"), value},
        {QStringLiteral("weights"), weights},
        {QStringLiteral("sizePower"), schemaNumber(0, 1, 0.5, QStringLiteral("How much size counts."))},
        {QStringLiteral("leastClauses"),
         schemaInteger(1, 4, 2, QStringLiteral("Clauses of a group at least."))},
        {QStringLiteral("mostClauses"),
         schemaInteger(2, 4, 3, QStringLiteral("Clauses of a group at most."))},
        {QStringLiteral("leastShare"), schemaNumber(0, 0.5, 0.01, QStringLiteral("Of the base, at least."))},
        {QStringLiteral("beam"), schemaInteger(1, 5000, 100, QStringLiteral("Groups extended on a level."))},
        {QStringLiteral("groupCount"), schemaInteger(1, 50, 10, QStringLiteral("Groups shown."))},
        {QStringLiteral("mostOverlap"),
         schemaNumber(0, 1, 0.5, QStringLiteral("Jaccard of two groups shown."))},
        {QStringLiteral("alpha"),
         schemaNumber(0.0001, 0.5, 0.05, QStringLiteral("Error rate of confirming."))},
        {QStringLiteral("mostTags"),
         schemaInteger(2, 500, 200, QStringLiteral("Tags that clauses are made of."))},
        {QStringLiteral("exclude"),
         schemaList(schemaText(QStringLiteral("A field.")), QStringLiteral("Fields not used."))},
        {QStringLiteral("seed"), schemaInteger(0, 1e9, 1, QStringLiteral("Of the halves."))}};
    for (auto& field : tagSchema())
        fields.push_back(std::move(field));
    kind.schema = schemaDefinition(
        kind.id, fields, {}, QStringLiteral("Search for groups that are under-penetrated or rich in value."));
    kind.example = {
        {QStringLiteral("kind"), QStringLiteral("target_groups")},
        {QStringLiteral("name"), QStringLiteral("Blue ocean")},
        {QStringLiteral("outcome"), QStringLiteral("did(event = \"purchase\")")},
        {QStringLiteral("response"), QStringLiteral("count(event = \"view\", last 90 days) >= 5")},
        {QStringLiteral("weights"),
         QJsonObject{{QStringLiteral("outcome"), 1}, {QStringLiteral("value"), 0.5}}}};
    kind.run = runTargetGroups;
    kind.suggest = suggestTargetGroups;
    registry.add(std::move(kind));
}

} // namespace tessera
