// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/internal/analyses.h"
#include "members/internal/member_views.h"
#include "members/internal/periods.h"
#include "members/internal/texts.h"
#include "members/member_analyses.h"

#include "analysis/event_names.h"
#include "analysis/person_values.h"
#include "analysis/schema.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

template <typename Test>
PeopleSet peopleWho(const MemberRun& run, Test test)
{
    PeopleSet set(run.result.level.size());
    for (std::size_t person = 0; person < run.result.level.size(); ++person)
        if (test(person))
            set.insert(PersonIndex(person));
    return set;
}

// -1: none.
int rankOf(std::uint8_t level)
{
    return level == MemberResult::kNone ? -1 : int(level);
}

} // namespace

std::optional<PeopleSet> memberList(const MemberRun& run, const QString& selector)
{
    const MemberResult& result = run.result;
    const auto is = [&](const char* name) { return selector == QLatin1String(name); };
    if (is("members"))
        return peopleWho(run, [&](std::size_t p) { return rankOf(result.level[p]) >= 0; });
    if (is("risen"))
        return peopleWho(run, [&](std::size_t p) {
            return rankOf(result.before[p]) >= 0 && rankOf(result.level[p]) > rankOf(result.before[p]);
        });
    if (is("fallen"))
        return peopleWho(run,
                         [&](std::size_t p) { return rankOf(result.level[p]) < rankOf(result.before[p]); });
    if (is("joined"))
        return peopleWho(
            run, [&](std::size_t p) { return rankOf(result.level[p]) >= 0 && rankOf(result.before[p]) < 0; });
    if (is("silent"))
        return peopleWho(run,
                         [&](std::size_t p) { return rankOf(result.level[p]) >= 0 && result.days[p] == 0; });
    if (!result.points)
        return std::nullopt;
    const std::vector<PointAccount>& accounts = result.points->accounts;
    if (is("expiring"))
        return peopleWho(run, [&](std::size_t p) { return accounts[p].expiring > 0; });
    if (is("never_used"))
        return peopleWho(run, [&](std::size_t p) { return accounts[p].balance > 0 && !accounts[p].hasUsed; });
    if (is("shortfall"))
        return peopleWho(run, [&](std::size_t p) { return accounts[p].shortfall > 0; });
    for (std::size_t month = 0; month < result.points->due.size(); ++month) {
        const std::int64_t first = result.points->due[month].day;
        if (selector != QStringLiteral("expiring:") + monthId(first))
            continue;
        const CivilDate date = civilFromDays(first + 31);
        return result.points->expiringBetween(first, daysFromCivil(date.year, date.month, 1));
    }
    return std::nullopt;
}

namespace {

Result<PeopleSet> peopleBehindMembers(const MemberRun& run, const QString& selector)
{
    const MemberResult& result = run.result;
    if (std::optional<PeopleSet> list = memberList(run, selector))
        return *list;
    std::vector<std::uint8_t> levels{MemberResult::kNone};
    for (std::size_t level = 0; level < std::size_t(result.levels.size()); ++level)
        levels.push_back(std::uint8_t(level));
    for (const std::uint8_t from : levels) {
        if (from != MemberResult::kNone && selector == levelSelector(result, from))
            return peopleWho(run, [&](std::size_t p) { return result.level[p] == from; });
        for (const std::uint8_t to : levels)
            if ((from != MemberResult::kNone || to != MemberResult::kNone) &&
                selector == flowSelector(result, from, to))
                return peopleWho(
                    run, [&](std::size_t p) { return result.before[p] == from && result.level[p] == to; });
    }
    for (std::size_t benefit = 0; benefit < std::size_t(result.benefits.size()); ++benefit)
        for (const std::uint8_t level : levels) {
            if (level == MemberResult::kNone || selector != benefitSelector(result, benefit, level))
                continue;
            PeopleSet set(result.level.size());
            for (const BenefitCount& one : result.benefitCounts)
                if (one.benefit == benefit && result.level[one.person] == level &&
                    (run.definition.used ? isBenefitUser(run.definition, one) : one.granted > 0))
                    set.insert(one.person);
            return set;
        }
    return unknownSelector(selector, {QStringLiteral("members"), QStringLiteral("level:NAME"),
                                      QStringLiteral("flow:NAME>NAME"), QStringLiteral("risen"),
                                      QStringLiteral("fallen"), QStringLiteral("joined"),
                                      QStringLiteral("silent"), QStringLiteral("expiring"),
                                      QStringLiteral("expiring:2026-07"), QStringLiteral("never_used"),
                                      QStringLiteral("shortfall"), QStringLiteral("benefit:NAME@LEVEL")});
}

void addMemberValues(const std::shared_ptr<const MemberRun>& run, std::size_t people, AnalysisResult& out)
{
    out.values.push_back(textValues(QStringLiteral("level"), people, [run](PersonIndex person) {
        const std::uint8_t level = run->result.level[person];
        return level == MemberResult::kNone ? QString() : run->result.levels[level];
    }));
    if (!run->result.points)
        return;
    const auto points = [&](const char* name, std::int64_t PointAccount::*what) {
        out.values.push_back({QLatin1String(name), [run, what, people]() {
                                  const PointResult& all = *run->result.points;
                                  auto column = std::make_shared<Column>();
                                  column->type = all.scale > 0 ? ColumnType::Decimal : ColumnType::Integer;
                                  column->scale = all.scale;
                                  column->integers.resize(people, kNullInteger);
                                  for (std::size_t person = 0; person < people; ++person)
                                      if (rankOf(run->result.level[person]) >= 0)
                                          column->integers[person] = all.accounts[person].*what;
                                  return Result<std::shared_ptr<const Column>>(std::move(column));
                              }});
    };
    points("points", &PointAccount::balance);
    points("expiring", &PointAccount::expiring);
    points("earned", &PointAccount::earned);
    points("used", &PointAccount::used);
}

QStringList memberNotes(const MemberRun& run)
{
    const MemberDefinition& definition = run.definition;
    QStringList notes{
        definition.scope.windowDays > 0
            ? MemberText::tr("Sales, points and benefits of the last %1 d").arg(definition.scope.windowDays)
            : MemberText::tr("Sales, points and benefits of all time")};
    if (definition.level.order.isEmpty() && definition.level.rules.empty())
        notes.append(
            MemberText::tr("Levels in the order of their spend a member; name them in order to change it"));
    if (!run.result.points)
        return notes;
    const PointResult& points = *run.result.points;
    notes.append(
        definition.points->lifeDays > 0
            ? MemberText::tr("Points last %1 d; the oldest are used first").arg(definition.points->lifeDays)
            : MemberText::tr("Points last until they are booked as expired"));
    const QString share = NumberFormat().percent(points.breakage);
    notes.append(
        points.isMeasured
            ? MemberText::tr("%1 of the points whose life is over were never used: taken off the liability")
                  .arg(share)
            : MemberText::tr("%1 taken off the liability as never used").arg(share));
    std::int64_t overdue = 0;
    std::int64_t gaps = 0;
    for (const PointAccount& one : points.accounts) {
        overdue += one.overdue;
        gaps += one.shortfall > 0 ? 1 : 0;
    }
    if (overdue > 0)
        notes.append(
            MemberText::tr("%1 points are over by their life but not booked as expired; they are not counted")
                .arg(NumberFormat().count(std::llround(points.points(overdue)))));
    if (gaps > 0)
        notes.append(MemberText::tr("%n member(s) used more than they earned: the ledger has gaps", nullptr,
                                    int(gaps)));
    return notes;
}

Result<AnalysisResult> runMembers(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<MemberDefinition> definition = MemberDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<MemberResult> computed = computeMembers(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto run = std::make_shared<const MemberRun>(MemberRun{
        std::move(*definition), std::move(*computed), data.zone().dayOf(computed->period.end - 1) + 1});
    const MemberResult& result = run->result;
    const NumberFormat format;
    LevelFigures all;
    for (const LevelFigures& one : figuresByLevel(result)) {
        all.people += one.people;
        all.buyers += one.buyers;
        all.sales += one.sales;
    }
    if (result.points) // whoever has points is owed them, member or not
        for (const PointAccount& one : result.points->accounts)
            all.balance += one.balance;
    AnalysisResult out;
    out.headline = MemberText::tr("%1 members bring %2 of the sales")
                       .arg(format.count(all.people),
                            format.percent(result.allSales > 0 ? all.sales / result.allSales : 0));
    out.caption = MemberText::tr("%1 of them bought in the period")
                      .arg(format.percent(double(all.buyers) / std::max(1.0, double(all.people))));
    if (result.points)
        out.caption += MemberText::tr("; %1 points outstanding, a liability of %2")
                           .arg(format.count(std::llround(result.points->points(all.balance))),
                                format.money(liabilityOf(*run, all.balance)));
    out.json = memberJson(*run);
    out.charts = memberCharts(*run, data.zone());
    out.tables = memberTables(*run);
    out.provenance.asOf = result.period.end;
    out.provenance.notes = memberNotes(*run);
    out.provenance.rightNote = MemberText::tr("Every member has one level");
    out.people = [run](const QString& selector) { return peopleBehindMembers(*run, selector); };
    addMemberValues(run, data.people(), out);
    return out;
}

QString fieldCalled(const std::vector<FieldInfo>& fields, bool isText,
                    std::initializer_list<const char*> words)
{
    for (const char* word : words)
        for (const FieldInfo& field : fields)
            if ((field.type == ColumnType::Text) == isText &&
                field.name.compare(QString::fromUtf8(word), Qt::CaseInsensitive) == 0)
                return field.name;
    return {};
}

Result<QJsonObject> suggestMembers(const LocalDataset& data)
{
    const std::vector<EventName> events = frequentEvents(data, 1000);
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("members")}};
    const auto filter = [&](const char* key, std::initializer_list<const char*> words) {
        QStringList names;
        for (const char* word : words)
            names.append(QString::fromUtf8(word));
        const QString event = eventCalled(events, names);
        if (!event.isEmpty())
            definition.insert(QLatin1String(key), printEventFilter(EventFilter::event(event)));
        return !event.isEmpty();
    };
    const QString property = fieldCalled(data.eventFields(), true,
                                         {"member_level", "new_level", "level", "tier", "会员等级", "等级"});
    const QString attribute = fieldCalled(
        data.attributes(), true, {"level", "member_level", "tier", "grade", "会员等级", "等级", "会员级别"});
    if (!property.isEmpty() &&
        filter("levelEvents", {"level_changed", "level_change", "level", "upgrade", "等级变更", "等级变动"}))
        definition.insert(QStringLiteral("levelProperty"), property);
    else if (!attribute.isEmpty())
        definition.insert(QStringLiteral("level"), attribute);
    else
        return Error{
            MemberText::tr("This page needs the level of each member: an attribute called level, or events "
                           "that change it. Import the member list, or write levels as rules.")};
    const QString purchase = purchaseEvent(data);
    if (!purchase.isEmpty())
        definition.insert(QStringLiteral("where"), printEventFilter(EventFilter::event(purchase)));
    definition.insert(QStringLiteral("amount"), purchaseAmount(data));
    const QString points = fieldCalled(data.eventFields(), false, {"points", "point", "积分"});
    if (!points.isEmpty() &&
        filter("earned", {"points_earned", "point_earned", "earn", "积分发放", "获得积分", "积分获取"})) {
        definition.insert(QStringLiteral("points"), points);
        filter("used", {"points_used", "points_redeemed", "redeem", "积分使用", "使用积分", "积分兑换"});
        filter("expired", {"points_expired", "expire", "积分过期", "过期积分"});
        definition.insert(QStringLiteral("lifeDays"), 365);
    }
    const QString benefit = fieldCalled(data.eventFields(), true, {"benefit", "right", "权益"});
    if (!benefit.isEmpty()) {
        definition.insert(QStringLiteral("benefit"), benefit);
        filter("benefitGranted", {"benefit_granted", "benefit_issued", "权益发放"});
        filter("benefitUsed", {"benefit_used", "benefit_redeemed", "权益核销", "权益使用"});
    }
    return definition;
}

SchemaFields memberFields()
{
    const auto text = [](const char* words) { return schemaText(QLatin1String(words)); };
    const auto filter = [](const char* words) { return schemaEventFilter(QLatin1String(words)); };
    return {
        {QStringLiteral("where"), filter("What a purchase is; event = \"purchase\" when absent.")},
        {QStringLiteral("amount"),
         text("Property with the amount; \"amount\" when absent, none when empty.")},
        {QStringLiteral("windowDays"),
         schemaNumber(0, 36525, 365, QStringLiteral("Period of sales, points and benefits; 0 takes all."))},
        {QStringLiteral("asOf"), text("Date, exclusive; the project's as-of when absent.")},
        {QStringLiteral("base"), schemaRule(QStringLiteral("Who is looked at; everyone when absent."))},
        {QStringLiteral("level"), text("Attribute with the level; \"level\" when absent.")},
        {QStringLiteral("levelEvents"), filter("Events that set the level instead; the last one counts.")},
        {QStringLiteral("levelProperty"), text("Their property with the level; \"level\" when absent.")},
        {QStringLiteral("levelRules"),
         schemaList(
             schemaObject({{QStringLiteral("name"), text("Name of the level.")},
                           {QStringLiteral("rule"), schemaRule(QStringLiteral("Who reaches it."))}},
                          {QStringLiteral("name"), QStringLiteral("rule")}, QStringLiteral("A level.")),
             QStringLiteral("Levels as rules instead, from the lowest; the highest that holds counts."))},
        {QStringLiteral("levels"),
         schemaList(schemaText(QStringLiteral("Name of a level.")),
                    QStringLiteral("Names from the lowest to the highest; by spend when absent."))},
        {QStringLiteral("earned"), filter("Events that bring points; without it there are no points.")},
        {QStringLiteral("used"), filter("Events that use points.")},
        {QStringLiteral("expired"),
         filter("Events that book points as expired; absent: they end by their life.")},
        {QStringLiteral("points"), text("Property with the number of points; \"points\" when absent.")},
        {QStringLiteral("lifeDays"),
         schemaInteger(0, 36525, 0,
                       QStringLiteral("Days points last; 0: until they are booked as expired."))},
        {QStringLiteral("expiringDays"),
         schemaInteger(1, 36525, 30, QStringLiteral("Days ahead of points about to expire."))},
        {QStringLiteral("pointValue"), schemaNumber(0, 1e6, 0.01, QStringLiteral("Money of a point."))},
        {QStringLiteral("breakage"),
         schemaNumber(0, 1, 0, QStringLiteral("Share of points that is never used; measured when absent."))},
        {QStringLiteral("benefitGranted"), filter("Events that give a benefit.")},
        {QStringLiteral("benefitUsed"), filter("Events that use one.")},
        {QStringLiteral("benefit"), text("Property with its name; \"benefit\" when absent.")},
        {QStringLiteral("from"), text("Earlier date of the flow, exclusive.")},
        {QStringLiteral("flowDays"),
         schemaInteger(1, 36525, 365, QStringLiteral("Days of the flow, when from is absent."))}};
}

} // namespace

void registerMembers(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("members");
    kind.title = MemberText::tr("Member programme");
    kind.icon = QStringLiteral("id-card");
    kind.description = MemberText::tr(
        "Levels and who rises or falls, points earned, used, expiring and owed, and benefits used by level.");
    kind.schema = schemaDefinition(kind.id, memberFields(), {},
                                   QStringLiteral("Levels, points and benefits of members."));
    kind.example = {
        {QStringLiteral("kind"), kind.id},
        {QStringLiteral("name"), QStringLiteral("Member programme")},
        {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
        {QStringLiteral("levelRules"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Member")},
                                {QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\")")}},
                    QJsonObject{{QStringLiteral("name"), QStringLiteral("Gold")},
                                {QStringLiteral("rule"),
                                 QStringLiteral("count(event = \"purchase\", last 365 days) >= 3")}}}}};
    kind.run = runMembers;
    kind.suggest = suggestMembers;
    registry.add(std::move(kind));
}

void registerMemberAnalyses(AnalysisRegistry& registry)
{
    registerMembers(registry);
    registerPrivateDomain(registry);
}

} // namespace tessera
