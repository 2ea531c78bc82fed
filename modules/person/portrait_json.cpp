// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/portrait.h"

#include <QJsonArray>

#include <algorithm>

namespace tessera {

namespace {

QString pair2(int value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QString monthText(const PersonMonth& month)
{
    return QString::number(month.year) + QLatin1Char('-') + pair2(month.month);
}

QJsonValue timeOrNull(const std::optional<Micros>& time, const TimeZone& zone)
{
    return time ? QJsonValue(formatTime(*time, zone)) : QJsonValue();
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void put(QJsonObject& json, const PortraitSource& source)
{
    json.insert(QStringLiteral("analysis"), source.name);
    json.insert(QStringLiteral("isSaved"), source.isSaved);
}

QJsonObject headJson(const PersonHead& head, const TimeZone& zone)
{
    QJsonArray identifiers;
    for (const auto& [kind, value] : head.identifiers)
        identifiers.append(QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("value"), value}});
    return {{QStringLiteral("oneId"), qint64(head.oneId)},
            {QStringLiteral("name"), textOrNull(head.name)},
            {QStringLiteral("identifiers"), identifiers},
            {QStringLiteral("sources"), QJsonArray::fromStringList(head.sources)},
            {QStringLiteral("firstSeen"), timeOrNull(head.firstSeen, zone)},
            {QStringLiteral("lastSeen"), timeOrNull(head.lastSeen, zone)},
            {QStringLiteral("events"), qint64(head.events)}};
}

QJsonObject timelineJson(const PersonTimeline& timeline, const EventPage& page, const TimeZone& zone)
{
    QJsonArray kinds;
    for (const auto& [name, events] : timeline.kinds)
        kinds.append(QJsonObject{{QStringLiteral("event"), name},
                                 {QStringLiteral("group"), eventGroupId(eventGroupOf(name))},
                                 {QStringLiteral("events"), qint64(events)}});
    QJsonArray events;
    std::int64_t passed = 0;
    for (auto event = timeline.events.rbegin(); event != timeline.events.rend(); ++event) {
        if (!page.events.isEmpty() && !page.events.contains(event->event))
            continue;
        if (passed >= page.offset && events.size() < page.limit) {
            QJsonObject json{{QStringLiteral("time"), formatTime(event->time, zone)},
                             {QStringLiteral("event"), event->event},
                             {QStringLiteral("detail"), event->detail},
                             {QStringLiteral("batch"), qint64(event->batch)},
                             {QStringLiteral("file"), event->source}};
            if (event->amount)
                json.insert(QStringLiteral("amount"), *event->amount);
            if (event->fileRow > 0)
                json.insert(QStringLiteral("fileRow"), qint64(event->fileRow));
            events.append(json);
        }
        ++passed;
    }
    return {{QStringLiteral("kinds"), kinds},
            {QStringLiteral("total"), qint64(passed)},
            {QStringLiteral("offset"), qint64(page.offset)},
            {QStringLiteral("events"), events}};
}

QJsonObject purchasesJson(const PersonPurchases& purchases, const TimeZone& zone)
{
    QJsonArray months;
    for (const PersonMonth& month : purchases.months)
        months.append(QJsonObject{{QStringLiteral("month"), monthText(month)},
                                  {QStringLiteral("spent"), month.spent},
                                  {QStringLiteral("orders"), qint64(month.orders)}});
    return {{QStringLiteral("event"), purchases.event},
            {QStringLiteral("amount"), purchases.amount},
            {QStringLiteral("orders"), qint64(purchases.orders)},
            {QStringLiteral("days"), qint64(purchases.days)},
            {QStringLiteral("spent"), purchases.spent},
            {QStringLiteral("first"), timeOrNull(purchases.first, zone)},
            {QStringLiteral("last"), timeOrNull(purchases.last, zone)},
            {QStringLiteral("rank"), purchases.rank > 0 ? QJsonValue(qint64(purchases.rank)) : QJsonValue()},
            {QStringLiteral("buyers"), qint64(purchases.buyers)},
            {QStringLiteral("months"), months}};
}

QString stageText(const PersonStages& stages, std::uint8_t state)
{
    const auto lapsed = std::uint8_t(StageState::LapsedBase);
    if (state == std::uint8_t(StageState::Unaware))
        return QStringLiteral("unaware");
    const std::size_t stage = state >= lapsed ? state - lapsed : state;
    const QString id = stage < stages.stages.size() ? stages.stages[stage].first : QString();
    return state >= lapsed ? QStringLiteral("lapsed:") + id : id;
}

QJsonObject stagesJson(const PersonStages& stages, const TimeZone& zone)
{
    QJsonArray changes;
    for (const StageChange& change : stages.changes)
        changes.append(QJsonObject{{QStringLiteral("from"), formatDate(change.at - 1, zone)},
                                   {QStringLiteral("stage"), stageText(stages, change.state)}});
    QJsonObject json{{QStringLiteral("stage"),
                      stages.changes.empty() ? QJsonValue() : stageText(stages, stages.changes.back().state)},
                     {QStringLiteral("changes"), changes}};
    put(json, stages.source);
    return json;
}

QJsonObject rfmJson(const PersonRfm& rfm)
{
    QJsonObject json{{QStringLiteral("isBuyer"), rfm.isBuyer}};
    put(json, rfm.source);
    if (rfm.isBuyer) {
        json.insert(QStringLiteral("scores"), QJsonArray{rfm.scores[0], rfm.scores[1], rfm.scores[2]});
        json.insert(QStringLiteral("levels"), rfm.levels);
        json.insert(QStringLiteral("recencyDays"), rfm.values[0]);
        json.insert(QStringLiteral("frequency"), rfm.values[1]);
        json.insert(QStringLiteral("monetary"), rfm.values[2]);
        json.insert(QStringLiteral("segment"), rfm.segmentId);
        json.insert(QStringLiteral("segmentName"), rfm.segment);
    }
    return json;
}

QJsonObject lifeJson(const PersonLife& life, const TimeZone& zone)
{
    QJsonArray changes;
    for (const LifeChange& change : life.changes)
        changes.append(QJsonObject{{QStringLiteral("from"), formatDate(zone.startOfDay(change.day), zone)},
                                   {QStringLiteral("state"), lifeStateId(change.state)}});
    QJsonArray states;
    for (const LifeState state : life.states)
        states.append(lifeStateId(state));
    QJsonObject json{
        {QStringLiteral("state"),
         life.changes.empty() ? QJsonValue() : QJsonValue(lifeStateId(life.changes.back().state))},
        {QStringLiteral("states"), states},
        {QStringLiteral("changes"), changes},
        {QStringLiteral("cuts"), QJsonObject{{QStringLiteral("newDays"), life.cuts.newDays},
                                             {QStringLiteral("decliningDays"), life.cuts.decliningDays},
                                             {QStringLiteral("sleepingDays"), life.cuts.sleepingDays},
                                             {QStringLiteral("lostDays"), life.cuts.lostDays}}}};
    put(json, life.source);
    return json;
}

QJsonObject spanJson(const OutlookSpan& span)
{
    return {{QStringLiteral("purchases"), span.purchases},
            {QStringLiteral("value"), span.value},
            {QStringLiteral("interval80"), QJsonArray{span.low, span.high}}};
}

QJsonObject valueJson(const PersonValue& value)
{
    QJsonObject json{{QStringLiteral("isBuyer"), value.isBuyer}, {QStringLiteral("model"), value.model}};
    put(json, value.source);
    if (!value.isBuyer)
        return json;
    QJsonArray months;
    for (std::size_t i = 0; i < value.months.spans.size(); ++i) {
        QJsonObject month = spanJson(value.months.spans[i]);
        month.insert(QStringLiteral("month"), monthText(value.monthNames[i]));
        months.append(month);
    }
    json.insert(QStringLiteral("alive"), value.alive);
    json.insert(QStringLiteral("horizonDays"), value.horizonDays);
    json.insert(QStringLiteral("purchases"), value.purchases);
    json.insert(QStringLiteral("clv"), value.clv);
    json.insert(QStringLiteral("historic"), value.historic);
    json.insert(QStringLiteral("isMargin"), value.isMargin);
    json.insert(QStringLiteral("nextYear"), spanJson(value.year.whole));
    json.insert(QStringLiteral("months"), months);
    return json;
}

QJsonArray tagsJson(const std::vector<PersonTag>& tags, const TimeZone& zone)
{
    static const QStringList freshness{QStringLiteral("fresh"), QStringLiteral("stale"),
                                       QStringLiteral("expired"), QStringLiteral("undated")};
    QJsonArray list;
    for (const PersonTag& tag : tags) {
        QJsonObject json{{QStringLiteral("name"), tag.name},
                         {QStringLiteral("path"), QJsonArray::fromStringList(tag.path)},
                         {QStringLiteral("form"), tag.form},
                         {QStringLiteral("value"), textOrNull(tag.value)},
                         {QStringLiteral("asOf"), timeOrNull(tag.evaluated, zone)},
                         {QStringLiteral("newest"), timeOrNull(tag.newest, zone)},
                         {QStringLiteral("freshness"), freshness.at(int(tag.freshness))},
                         {QStringLiteral("validDays"), tag.validDays}};
        if (!tag.problem.isEmpty())
            json.insert(QStringLiteral("problem"), tag.problem);
        list.append(json);
    }
    return list;
}

QJsonObject householdJson(const PersonHousehold& household)
{
    QJsonArray others;
    for (const auto& [oneId, name] : household.others)
        others.append(QJsonObject{{QStringLiteral("oneId"), qint64(oneId)},
                                  {QStringLiteral("name"), textOrNull(name)}});
    QJsonObject json{{QStringLiteral("others"), others}};
    put(json, household.source);
    return json;
}

QJsonArray membershipsJson(const std::vector<PersonMembership>& memberships, bool ofPackages)
{
    QJsonArray list;
    for (const PersonMembership& one : memberships) {
        QJsonObject json{{QStringLiteral("name"), one.name}, {QStringLiteral("isIn"), one.isIn}};
        if (ofPackages) {
            json.insert(QStringLiteral("state"), one.state);
            json.insert(QStringLiteral("platform"), one.platform);
        } else
            json.insert(QStringLiteral("people"),
                        one.isSnapshot ? QStringLiteral("snapshot") : QStringLiteral("live"));
        if (!one.problem.isEmpty())
            json.insert(QStringLiteral("problem"), one.problem);
        list.append(json);
    }
    return list;
}

QJsonArray scoresJson(const std::vector<PersonScore>& scores)
{
    QJsonArray list;
    for (const PersonScore& score : scores) {
        QJsonObject json{{QStringLiteral("analysis"), score.analysis}, {QStringLiteral("kind"), score.kind}};
        if (score.problem.isEmpty()) {
            json.insert(QStringLiteral("field"), score.field);
            json.insert(QStringLiteral("value"), textOrNull(score.value));
        } else
            json.insert(QStringLiteral("problem"), score.problem);
        list.append(json);
    }
    return list;
}

} // namespace

QJsonObject portraitToJson(const LocalDataset& data, const Portrait& portrait, const EventPage& page)
{
    const TimeZone& zone = data.zone();
    QJsonObject json{{QStringLiteral("dataRevision"), qint64(data.dataRevision())},
                     {QStringLiteral("asOf"), formatTime(data.asOf(), zone)}};
    const auto put = [&](PortraitPart part, const QJsonValue& value) {
        json.insert(portraitPartName(part), value);
    };
    if (portrait.head)
        put(PortraitPart::Head, headJson(*portrait.head, zone));
    if (portrait.timeline)
        put(PortraitPart::Timeline, timelineJson(*portrait.timeline, page, zone));
    if (portrait.consent) {
        QJsonArray consent;
        for (const PersonConsent& one : *portrait.consent)
            consent.append(QJsonObject{{QStringLiteral("column"), one.column},
                                       {QStringLiteral("value"), textOrNull(one.value)}});
        put(PortraitPart::Consent, consent);
    }
    if (portrait.purchases)
        put(PortraitPart::Purchases, purchasesJson(*portrait.purchases, zone));
    if (portrait.stages)
        put(PortraitPart::Stages, stagesJson(*portrait.stages, zone));
    if (portrait.rfm)
        put(PortraitPart::Rfm, rfmJson(*portrait.rfm));
    if (portrait.life)
        put(PortraitPart::Lifecycle, lifeJson(*portrait.life, zone));
    if (portrait.value)
        put(PortraitPart::Value, valueJson(*portrait.value));
    if (portrait.tags)
        put(PortraitPart::Tags, tagsJson(*portrait.tags, zone));
    if (portrait.household)
        put(PortraitPart::Household, householdJson(*portrait.household));
    if (portrait.audiences)
        put(PortraitPart::Audiences, membershipsJson(*portrait.audiences, false));
    if (portrait.packages)
        put(PortraitPart::Packages, membershipsJson(*portrait.packages, true));
    if (portrait.scores)
        put(PortraitPart::Scores, scoresJson(*portrait.scores));
    QJsonObject problems;
    for (const auto& [part, problem] : portrait.problems)
        problems.insert(portraitPartName(part), problem);
    if (!problems.isEmpty())
        json.insert(QStringLiteral("problems"), problems);
    return json;
}

} // namespace tessera
