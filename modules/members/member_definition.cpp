// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/internal/texts.h"
#include "members/member_programme.h"

#include "analysis/analysis.h"
#include "base/json.h"

namespace tessera {

namespace {

constexpr double kPeriodDays = 365;

Result<std::optional<EventFilter>> optionalFilter(JsonReader& reader, QLatin1String key)
{
    const QJsonValue value = reader.value(key);
    if (value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return std::optional<EventFilter>{};
    Result<EventFilter> filter = readEventFilter(value, key);
    if (!filter)
        return filter.error();
    return std::optional(std::move(*filter));
}

Result<std::vector<NamedRule>> readLevelRules(JsonReader& reader)
{
    std::vector<NamedRule> rules;
    for (const QJsonValue& value : reader.array(QLatin1String("levelRules"))) {
        const QString path = QStringLiteral("levelRules[%1]").arg(rules.size());
        JsonReader one(value.toObject(), path);
        NamedRule level;
        level.name = one.requiredText(QLatin1String("name"));
        Result<Rule> rule = readRule(one.value(QLatin1String("rule")), one.pathOf(QStringLiteral("rule")));
        if (!rule)
            return rule.error();
        level.rule = std::move(*rule);
        if (const Result<void> done = one.finish(); !done)
            return done.error();
        rules.push_back(std::move(level));
    }
    return rules;
}

} // namespace

Result<MemberDefinition> MemberDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    MemberDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, kPeriodDays); !read)
        return read.error();
    LevelSource& level = definition.level;
    level.attribute = reader.text(QLatin1String("level"), QStringLiteral("level"));
    Result<std::optional<EventFilter>> events = optionalFilter(reader, QLatin1String("levelEvents"));
    if (!events)
        return events.error();
    level.events = std::move(*events);
    level.property = reader.text(QLatin1String("levelProperty"), level.property);
    Result<std::vector<NamedRule>> rules = readLevelRules(reader);
    if (!rules)
        return rules.error();
    level.rules = std::move(*rules);
    level.order = reader.texts(QLatin1String("levels"));
    Result<std::optional<PointSource>> points = PointSource::read(reader);
    if (!points)
        return points.error();
    definition.points = std::move(*points);
    for (const auto& [key, to] : {std::pair{QLatin1String("benefitGranted"), &definition.granted},
                                  std::pair{QLatin1String("benefitUsed"), &definition.used}}) {
        Result<std::optional<EventFilter>> filter = optionalFilter(reader, key);
        if (!filter)
            return filter.error();
        *to = std::move(*filter);
    }
    definition.benefit = reader.text(QLatin1String("benefit"), definition.benefit);
    definition.from = reader.text(QLatin1String("from"), QString());
    definition.flowDays = int(reader.integer(QLatin1String("flowDays"), definition.flowDays, 1, 36525));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

} // namespace tessera
