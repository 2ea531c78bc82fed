// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/point_comparison.h"

#include "dataset/people_snapshot.h"
#include "rules/evaluate.h"
#include "rules/rule.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kNamedAudiences = 3; // in the sentence

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(PointComparison)
};

// Whom the rule takes in of its base, as the audience's own page counts them.
Result<PeopleSet> peopleOfAudience(const StoredObject& audience, const LocalDataset& data)
{
    if (isSnapshot(audience.definition)) {
        Result<SnapshotPeople> kept = peopleOfSnapshot(data, audience.definition);
        return kept ? Result<PeopleSet>(std::move(kept->people)) : Result<PeopleSet>(kept.error());
    }
    const Result<Rule> rule =
        readRule(audience.definition.value(QLatin1String("rule")), QStringLiteral("rule"));
    const Result<Rule> base =
        readRule(audience.definition.value(QLatin1String("base")), QStringLiteral("base"));
    for (const Result<Rule>* one : {&rule, &base})
        if (!*one)
            return one->error();
    Result<PeopleSet> inside = evaluateRule(*rule, data);
    if (!inside || base->kind == RuleKind::Everyone)
        return inside;
    Result<PeopleSet> of = evaluateRule(*base, data);
    if (!of)
        return of;
    *inside &= *of;
    return inside;
}

std::vector<OneId> oneIdsOf(const std::optional<PeopleSet>& people, const LocalDataset& data)
{
    std::vector<OneId> ids;
    if (people)
        people->forEach([&](PersonIndex person) { ids.push_back(data.identity().oneIds[person]); });
    std::ranges::sort(ids);
    return ids;
}

std::vector<OneId> without(const std::vector<OneId>& ids, const std::vector<OneId>& others)
{
    std::vector<OneId> rest;
    std::ranges::set_difference(ids, others, std::back_inserter(rest));
    return rest;
}

void countChange(AudienceDifference& audience, const PointComparison& comparison)
{
    const std::vector<OneId> before = oneIdsOf(audience.before, *comparison.before);
    const std::vector<OneId> after = oneIdsOf(audience.after, *comparison.after);
    audience.joined = std::int64_t(without(after, before).size());
    audience.left = std::int64_t(without(before, after).size());
}

using AudiencesById = std::map<std::int64_t, StoredObject>;

Result<AudiencesById> audiencesOf(const LocalDataset& data)
{
    const Result<std::vector<StoredObject>> objects = data.objects(QStringLiteral("audience"));
    if (!objects)
        return objects.error();
    AudiencesById audiences;
    for (const StoredObject& object : *objects)
        audiences.emplace(object.id, object);
    return audiences;
}

Result<void> countAudiences(PointComparison& comparison, const Task& task)
{
    const Result<AudiencesById> before = audiencesOf(*comparison.before);
    if (!before)
        return before.error();
    const Result<AudiencesById> after = audiencesOf(*comparison.after);
    if (!after)
        return after.error();
    AudiencesById every = *after;
    every.insert(before->begin(), before->end());
    for (const auto& [id, object] : every) {
        if (task.cancelled())
            return Error::cancel();
        AudienceDifference audience;
        audience.id = id;
        audience.name = object.name;
        const auto count = [&](const AudiencesById& side, const LocalDataset& data,
                               std::optional<PeopleSet>& people) {
            const auto found = side.find(audience.id);
            if (found == side.end())
                return;
            Result<PeopleSet> counted = peopleOfAudience(found->second, data);
            if (counted)
                people = std::move(*counted);
            else
                audience.problem = counted.error().message;
        };
        count(*before, *comparison.before, audience.before);
        count(*after, *comparison.after, audience.after);
        if (audience.problem.isEmpty())
            countChange(audience, comparison);
        if (audience.joined + audience.left > 0 || !audience.problem.isEmpty())
            comparison.audiences.push_back(std::move(audience));
    }
    std::ranges::stable_sort(comparison.audiences,
                             [](const AudienceDifference& a, const AudienceDifference& b) {
                                 return a.joined + a.left > b.joined + b.left;
                             });
    return {};
}

bool isRuleEdited(const ObjectDifference& object)
{
    return object.kind == QLatin1String("audience") &&
           std::ranges::any_of(object.fields, [](const FieldDifference& field) {
               return field.path == QLatin1String("rule") || field.path.startsWith(QLatin1String("rule."));
           });
}

// The command line has no plural forms of a translation to choose from.
void addCount(QStringList& parts, std::int64_t count, const QString& one, const QString& many)
{
    if (count > 0)
        parts.append(count == 1 ? one : many.arg(count));
}

QStringList countsOf(const StateDifference& difference)
{
    int rules = 0;
    int edited = 0;
    int renamed = 0;
    int added = 0;
    int removed = 0;
    for (const ObjectDifference& object : difference.objects) {
        if (object.what != Difference::Edited)
            ++(object.what == Difference::Added ? added : removed);
        else if (isRuleEdited(object))
            ++rules;
        else
            ++(object.fields.empty() ? renamed : edited);
    }
    const auto in = std::ranges::count(difference.batches, true, &BatchDifference::isIn);
    const auto settings = std::int64_t(difference.settings.size());
    QStringList parts;
    addCount(parts, added, ComparisonText::tr("1 definition added"),
             ComparisonText::tr("%1 definitions added"));
    addCount(parts, removed, ComparisonText::tr("1 definition removed"),
             ComparisonText::tr("%1 definitions removed"));
    addCount(parts, rules, ComparisonText::tr("1 rule edited"), ComparisonText::tr("%1 rules edited"));
    addCount(parts, edited, ComparisonText::tr("1 other definition edited"),
             ComparisonText::tr("%1 other definitions edited"));
    addCount(parts, renamed, ComparisonText::tr("1 definition renamed"),
             ComparisonText::tr("%1 definitions renamed"));
    addCount(parts, in, ComparisonText::tr("1 file came in"), ComparisonText::tr("%1 files came in"));
    addCount(parts, std::int64_t(difference.batches.size()) - in, ComparisonText::tr("1 file taken out"),
             ComparisonText::tr("%1 files taken out"));
    addCount(parts, settings, ComparisonText::tr("1 setting changed"),
             ComparisonText::tr("%1 settings changed"));
    addCount(parts, std::int64_t(difference.links.size()),
             ComparisonText::tr("1 decision or linkage about who is one person"),
             ComparisonText::tr("%1 decisions or linkages about who is one person"));
    return parts;
}

QString textOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return {};
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    default:
        return value.toVariant().toString();
    }
}

// As an analyst writes it; as it is stored where it does not read as a rule.
QString ruleText(const LocalDataset& data, std::int64_t object, const QString& field)
{
    const Result<std::vector<StoredObject>> objects = data.objects(QStringLiteral("audience"));
    if (!objects)
        return {};
    const auto found = std::ranges::find(*objects, object, &StoredObject::id);
    if (found == objects->end())
        return {};
    const QJsonValue value = found->definition.value(field);
    const Result<Rule> rule = readRule(value, field);
    return rule ? printRule(*rule) : textOf(value);
}

void addFieldRows(const PointComparison& comparison, const ObjectDifference& object,
                  std::vector<ComparisonRow>& rows)
{
    const auto add = [&](const QString& field, const QString& before, const QString& after) {
        rows.push_back({ComparisonText::tr("%1: %2").arg(object.name(), field), before, after, object.id, 0});
    };
    if (object.before != object.after)
        add(ComparisonText::tr("name"), object.before, object.after);
    QStringList rules; // shown whole, once
    for (const FieldDifference& field : object.fields) {
        const QString top = field.path.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('['), 0, 0);
        const bool isRule = object.kind == QLatin1String("audience") &&
                            (top == QLatin1String("rule") || top == QLatin1String("base"));
        if (!isRule) {
            add(field.path, textOf(field.before), textOf(field.after));
        } else if (!rules.contains(top)) {
            rules.append(top);
            add(top == QLatin1String("rule") ? ComparisonText::tr("rule") : ComparisonText::tr("base"),
                ruleText(*comparison.before, object.id, top), ruleText(*comparison.after, object.id, top));
        }
    }
}

// The date is kept as the end of its day.
QString settingText(const SettingDifference& setting, const QString& value)
{
    const QDate end = QDate::fromString(value, Qt::ISODate);
    return setting.key == QLatin1String("as_of") && end.isValid() ? end.addDays(-1).toString(Qt::ISODate)
                                                                  : value;
}

QString settingName(const QString& key)
{
    return key == QLatin1String("as_of") ? ComparisonText::tr("As-of date")
           : key == kIdentitySetting     ? ComparisonText::tr("Rules of who is one person")
                                         : key;
}

// What the sets are called; one that cannot be read by its number.
QString linkSetName(const PointComparison& comparison, std::int64_t set)
{
    const Result<std::vector<LinkSet>> sets = comparison.after->project().linkSets();
    if (sets)
        for (const LinkSet& one : *sets)
            if (one.id == set)
                return one.source;
    return QString::number(set);
}

} // namespace

QString PointComparison::sourceOf(std::int64_t batch) const
{
    const auto found = std::ranges::find(batches, batch, &BatchInfo::id);
    return found == batches.end() ? QString::number(batch) : found->source;
}

Result<PointComparison> comparePoints(const LocalDataset& data, std::int64_t before, std::int64_t after,
                                      const Task& task)
{
    PointComparison comparison;
    const Result<std::vector<BatchInfo>> batches = data.project().batches();
    if (!batches)
        return batches.error();
    comparison.batches = *batches;
    std::vector<std::shared_ptr<const ProjectState>> states;
    for (const std::int64_t point : {before, after}) {
        Result<ProjectState> state = data.project().history().stateAt(point);
        if (!state)
            return state.error();
        states.push_back(std::make_shared<const ProjectState>(std::move(*state)));
    }
    Result<std::shared_ptr<const LocalDataset>> first = data.at(states.front(), task);
    if (!first)
        return first.error();
    // Two points with the same files share what is read, whatever the present is.
    const bool sameFiles = states.front()->takenOut == states.back()->takenOut;
    Result<std::shared_ptr<const LocalDataset>> second = (sameFiles ? **first : data).at(states.back(), task);
    if (!second)
        return second.error();
    comparison.before = std::move(*first);
    comparison.after = std::move(*second);
    comparison.difference = compareStates(*states.front(), *states.back());
    if (Result<void> done = countAudiences(comparison, task); !done)
        return done.error();
    return comparison;
}

QString comparisonSentence(const PointComparison& comparison, const NumberFormat& format)
{
    QStringList parts = countsOf(comparison.difference);
    std::size_t named = 0;
    for (const AudienceDifference& audience : comparison.audiences) {
        if (!audience.problem.isEmpty())
            continue;
        if (++named > kNamedAudiences)
            break;
        parts.append(audience.change() == 0 ? ComparisonText::tr("%1 people exchanged in %2")
                                                  .arg(format.count(audience.joined), audience.name)
                                            : ComparisonText::tr("%1 people in %2")
                                                  .arg(format.signedCount(audience.change()), audience.name));
    }
    return parts.isEmpty() ? ComparisonText::tr("Nothing differs between these points")
                           : parts.join(ComparisonText::tr(", "));
}

std::vector<ComparisonRow> comparisonRows(const PointComparison& comparison)
{
    std::vector<ComparisonRow> rows;
    for (const ObjectDifference& object : comparison.difference.objects) {
        if (object.what == Difference::Edited)
            addFieldRows(comparison, object, rows);
        else if (object.what == Difference::Added)
            rows.push_back({object.after, {}, ComparisonText::tr("added"), object.id, 0});
        else
            rows.push_back({object.before, {}, ComparisonText::tr("removed"), object.id, 0});
    }
    for (const BatchDifference& batch : comparison.difference.batches)
        rows.push_back({comparison.sourceOf(batch.id), batch.isIn ? QString() : ComparisonText::tr("in"),
                        batch.isIn ? ComparisonText::tr("in") : ComparisonText::tr("taken out"), 0,
                        batch.id});
    for (const SettingDifference& setting : comparison.difference.settings)
        rows.push_back({settingName(setting.key), settingText(setting, setting.before),
                        settingText(setting, setting.after), 0, 0});
    for (const BatchDifference& links : comparison.difference.links)
        rows.push_back({linkSetName(comparison, links.id), links.isIn ? QString() : ComparisonText::tr("in"),
                        links.isIn ? ComparisonText::tr("in") : ComparisonText::tr("taken out"), 0, 0});
    return rows;
}

std::vector<OneId> peopleOfDifference(const PointComparison& comparison, const AudienceDifference& audience,
                                      PeopleSide side)
{
    std::vector<OneId> before = oneIdsOf(audience.before, *comparison.before);
    std::vector<OneId> after = oneIdsOf(audience.after, *comparison.after);
    switch (side) {
    case PeopleSide::Before:
        return before;
    case PeopleSide::After:
        return after;
    case PeopleSide::Joined:
        return without(after, before);
    case PeopleSide::Left:
        return without(before, after);
    }
    return {};
}

} // namespace tessera
