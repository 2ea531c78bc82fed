// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/people_rule.h"

#include "analysis/analysis.h"
#include "rules/evaluate.h"
#include "rules/rule.h"

#include <QDate>
#include <QJsonArray>

#include <optional>

namespace tessera {
namespace {

Rule eventsRule(EventFilter where, TimeWindow window)
{
    Rule rule;
    rule.kind = RuleKind::Events;
    rule.where = std::move(where);
    rule.window = std::move(window);
    return rule;
}

Rule combined(RuleKind kind, std::vector<Rule> parts)
{
    if (parts.size() == 1 && kind != RuleKind::Not)
        return parts.front();
    Rule rule;
    rule.kind = kind;
    rule.parts = std::move(parts);
    return rule;
}

std::optional<Rule> withBase(Rule rule, const QJsonObject& definition)
{
    const Result<Rule> base = readRule(definition.value(QLatin1String("base")), QString());
    if (!base)
        return {};
    return base->kind == RuleKind::Everyone ? rule : combined(RuleKind::All, {*base, std::move(rule)});
}

// Whoever did the first step in the period. Later steps depend on order and cannot be said by a rule.
std::optional<Rule> funnelRule(const QJsonObject& definition)
{
    const QJsonValue step = definition.value(QLatin1String("steps")).toArray().at(0);
    const Result<EventFilter> where =
        step.isString() ? Result<EventFilter>(EventFilter::event(step.toString()))
                        : readEventFilter(step.toObject().value(QLatin1String("where")), QString());
    const QString from = definition.value(QLatin1String("from")).toString();
    const QString to = definition.value(QLatin1String("to")).toString();
    if (!where || from.isEmpty() != to.isEmpty())
        return {};
    TimeWindow window;
    if (!from.isEmpty())
        window = {TimeWindow::Kind::Between, 0, from, to};
    return withBase(eventsRule(*where, window), definition);
}

std::optional<Rule> stageRule(const QJsonObject& stage)
{
    std::vector<Rule> ways;
    const TimeWindow lookback{
        TimeWindow::Kind::LastDays, stage.value(QLatin1String("lookback")).toDouble(15), {}, {}};
    for (const QJsonValue value : stage.value(QLatin1String("any")).toArray()) {
        const QJsonObject condition = value.toObject();
        const Result<EventFilter> where = readEventFilter(condition.value(QLatin1String("where")), QString());
        if (!where)
            return {};
        Rule way = eventsRule(*where, lookback);
        if (condition.value(QLatin1String("count")).toString() == QLatin1String("days"))
            way.measure = Measure::Days;
        way.value = condition.value(QLatin1String("atLeast")).toDouble(1);
        ways.push_back(std::move(way));
    }
    return ways.empty() ? std::nullopt : std::optional(combined(RuleKind::Any, std::move(ways)));
}

// In the stage and in none above it, as of today; a stage on another date is not what a rule says.
std::optional<Rule> fourARule(const QJsonObject& definition, const QString& stageId)
{
    const QJsonArray stages = definition.value(QLatin1String("stages")).toArray();
    std::vector<Rule> parts;
    for (const QJsonValue value : stages) {
        const std::optional<Rule> stage = stageRule(value.toObject());
        if (!stage)
            return {};
        if (value.toObject().value(QLatin1String("id")).toString() == stageId)
            parts = {*stage};
        else if (!parts.empty())
            parts.push_back(combined(RuleKind::Not, {*stage}));
    }
    if (parts.empty())
        return {};
    return withBase(combined(RuleKind::All, std::move(parts)), definition);
}

// A saved analysis can be named: the audience then follows it and the data.
std::optional<Rule> savedResultRule(const QJsonObject& definition, const QString& selector,
                                    const LocalDataset& data)
{
    const QString kind = definition.value(QLatin1String("kind")).toString();
    const Result<std::vector<StoredObject>> objects = data.project().objects().list(kind);
    if (!objects)
        return {};
    for (const StoredObject& object : *objects) {
        if (definitionBody(object.definition) != definitionBody(definition))
            continue;
        Rule rule;
        rule.kind = RuleKind::Result;
        rule.audience = object.name;
        rule.selector = selector;
        return rule;
    }
    return {};
}

} // namespace

QJsonObject ruleOfPeople(const QJsonObject& definition, const AnalysisResult& result, const QString& selector,
                         const LocalDataset& data, const PeopleSet& people)
{
    const QString kind = definition.value(QLatin1String("kind")).toString();
    std::optional<Rule> rule;
    if (result.rule)
        if (const Result<Rule> own = result.rule(selector))
            rule = *own;
    if (kind == QLatin1String("funnel") && selector == QLatin1String("step:1"))
        rule = funnelRule(definition);
    else if (kind == QLatin1String("four_a") && selector.startsWith(QLatin1String("end:")))
        rule = fourARule(definition, selector.mid(4));
    for (const std::optional<Rule>& candidate : {rule, savedResultRule(definition, selector, data)}) {
        if (!candidate)
            continue;
        const Result<PeopleSet> same = evaluateRule(*candidate, data);
        if (same && *same == people)
            return ruleToJson(*candidate);
    }
    return {};
}

} // namespace tessera
