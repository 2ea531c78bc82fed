// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/rule_checks.h"
#include "rules/internal/rule_json_parts.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct RuleTreeText
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

QStringList measureNames()
{
    QStringList names;
    for (int i = 0; i <= int(Measure::Distinct); ++i)
        names.append(measureName(Measure(i)));
    return names;
}

// Of numbers: the six of order, and between.
QStringList numberComparisons()
{
    QStringList names = comparisonNames().mid(0, 6);
    names.append(comparisonSymbol(Comparison::Between));
    return names;
}

QJsonObject eventsToJson(const Rule& rule)
{
    QJsonObject json{{QStringLiteral("events"), eventFilterToJson(rule.where)},
                     {QStringLiteral("measure"), measureName(rule.measure)},
                     {QStringLiteral("op"), comparisonSymbol(rule.comparison)}};
    if (rule.valueParameter.isEmpty())
        json.insert(QStringLiteral("value"), rule.value);
    else
        json.insert(QStringLiteral("value"), parameterJson(rule.valueParameter));
    if (rule.comparison == Comparison::Between)
        json.insert(QStringLiteral("upTo"), rule.upTo);
    if (!rule.of.isEmpty())
        json.insert(QStringLiteral("of"), rule.of);
    if (rule.pick != Pick())
        json.insert(QStringLiteral("pick"), pickToJson(rule.pick));
    if (!rule.with.empty())
        json.insert(QStringLiteral("with"), eventFilterToJson(rule.with.front()));
    if (rule.window.kind != TimeWindow::Kind::Default)
        json.insert(QStringLiteral("window"), windowToJson(rule.window));
    return json;
}

QJsonObject stepToJson(const SequenceStep& step)
{
    QJsonObject json{{QStringLiteral("events"), eventFilterToJson(step.where)}};
    if (step.atLeast != 0)
        json.insert(QStringLiteral("atLeast"), step.atLeast);
    if (step.within != 0)
        json.insert(QStringLiteral("within"), step.within);
    if (!step.without.empty())
        json.insert(QStringLiteral("without"), eventFilterToJson(step.without.front()));
    if (step.isAbsent)
        json.insert(QStringLiteral("absent"), true);
    return json;
}

Result<Rule> ruleAt(const QJsonObject& json, const QString& path, int level);

Result<Rule> eventsFromJson(const QJsonObject& json, const QString& path, int level)
{
    Rule rule;
    rule.kind = RuleKind::Events;
    JsonReader reader(json, path);
    const QJsonObject where = reader.object(QLatin1String("events"));
    rule.measure = Measure(measureNames().indexOf(
        reader.choice(QLatin1String("measure"), measureNames(), QStringLiteral("count"))));
    rule.of = reader.text(QLatin1String("of"), QString());
    rule.comparison = Comparison(comparisonNames().indexOf(
        reader.choice(QLatin1String("op"), numberComparisons(), QStringLiteral(">="))));
    const bool isRange = rule.comparison == Comparison::Between;
    rule.valueParameter = isRange ? QString() : parameterOf(reader, QLatin1String("value"));
    if (rule.valueParameter.isEmpty())
        rule.value = reader.number(QLatin1String("value"), 1, -kMaxRuleValue, kMaxRuleValue);
    if (isRange)
        rule.upTo = reader.number(QLatin1String("upTo"), 0, -kMaxRuleValue, kMaxRuleValue);
    if (needsProperty(rule.measure) == rule.of.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("of")),
                    rule.of.isEmpty() ? RuleTreeText::tr("is missing")
                                      : RuleTreeText::tr("is only for sum, avg, min, max and distinct"));
    Result<Pick> pick =
        pickFromJson(reader.object(QLatin1String("pick")), reader.pathOf(QStringLiteral("pick")));
    Result<std::vector<EventFilter>> with = readOptional(reader, QLatin1String("with"), level + 1);
    Result<void> window = readWindow(reader, rule.window, level + 1);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (!pick || !with || !window)
        return !pick ? pick.error() : !with ? with.error() : window.error();
    rule.pick = *pick;
    rule.with = std::move(*with);
    Result<EventFilter> filter = readFilter(where, path + QStringLiteral(".events"), level + 1);
    if (!filter)
        return filter.error();
    rule.where = std::move(*filter);
    return rule;
}

// level: of its filters
Result<SequenceStep> stepFromJson(const QJsonObject& json, const QString& path, int level)
{
    SequenceStep step;
    JsonReader reader(json, path);
    const QJsonObject where = reader.object(QLatin1String("events"));
    step.atLeast = reader.number(QLatin1String("atLeast"), 0, 0, kMaxWindowDays);
    step.within = reader.number(QLatin1String("within"), 0, 0, kMaxWindowDays);
    step.isAbsent = reader.flag(QLatin1String("absent"), false);
    Result<std::vector<EventFilter>> without = readOptional(reader, QLatin1String("without"), level);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (!without)
        return without.error();
    step.without = std::move(*without);
    Result<EventFilter> filter = readFilter(where, path + QStringLiteral(".events"), level);
    if (!filter)
        return filter.error();
    step.where = std::move(*filter);
    return step;
}

Result<Rule> sequenceFromJson(const QJsonObject& json, const QString& path, int level)
{
    Rule rule;
    rule.kind = RuleKind::Sequence;
    JsonReader reader(json, path);
    Result<std::vector<SequenceStep>> steps = readParts<SequenceStep>(
        reader.array(QLatin1String("sequence")), reader.pathOf(QStringLiteral("sequence")),
        [level](const QJsonObject& step, const QString& at) { return stepFromJson(step, at, level + 1); });
    rule.of = reader.text(QLatin1String("same"), QString());
    Result<void> window = readWindow(reader, rule.window, level + 1);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (!steps || !window)
        return !steps ? steps.error() : window.error();
    rule.steps = std::move(*steps);
    if (const QString problem = problemOfSteps(rule.steps); !problem.isEmpty())
        return ruleErrorAt(path, problem);
    return rule;
}

void readAsOf(JsonReader& reader, Rule& rule)
{
    rule.asOf = reader.text(QLatin1String("asOf"), QString());
    if (!rule.asOf.isEmpty() && !parseTime(rule.asOf.toStdString(), TimeZone()))
        reader.fail(reader.pathOf(QStringLiteral("asOf")),
                    RuleTreeText::tr("is no date; write it as 2026-05-31"));
}

Result<Rule> tagFromJson(const QJsonObject& json, const QString& path)
{
    Rule rule;
    rule.kind = RuleKind::Tag;
    JsonReader reader(json, path);
    rule.audience = reader.requiredText(QLatin1String("tag"));
    Result<FieldTest> test = readTest(reader, rule.audience, path);
    if (!test)
        return test.error();
    if (test->comparison == Comparison::During || test->comparison >= Comparison::Near)
        return ruleErrorAt(path, RuleTreeText::tr("a tag is not compared with a window or a place"));
    rule.test = std::move(*test);
    rule.test.field.clear();
    readAsOf(reader, rule);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return rule;
}

Result<Rule> attributeFromJson(const QJsonObject& json, const QString& path, int level)
{
    Rule rule;
    rule.kind = RuleKind::Attribute;
    JsonReader reader(json, path);
    Result<FieldTest> test = readTest(reader, reader.text(QLatin1String("attribute"), QString()), path);
    if (!test)
        return test.error();
    rule.test = std::move(*test);
    readAsOf(reader, rule);
    if (Result<void> window = readWindow(reader, rule.window, level + 1); !window)
        return window.error();
    if ((rule.test.comparison == Comparison::During) == (rule.window.kind == TimeWindow::Kind::Default))
        reader.fail(reader.pathOf(QStringLiteral("window")),
                    RuleTreeText::tr("goes with during and only with it"));
    if (const QString problem = problemOfDuring(rule.window); !problem.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("window")), problem);
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return rule;
}

// Those that name something else: an audience, an analysis, a table.
Result<Rule> referenceFromJson(RuleKind kind, const QJsonObject& json, const QString& path, int level)
{
    Rule rule;
    rule.kind = kind;
    JsonReader reader(json, path);
    switch (kind) {
    case RuleKind::Audience:
        rule.audience = reader.requiredText(QLatin1String("audience"));
        break;
    case RuleKind::Result:
        rule.audience = reader.requiredText(QLatin1String("result"));
        rule.selector = reader.text(QLatin1String("people"), QString());
        break;
    case RuleKind::Value: {
        rule.audience = reader.requiredText(QLatin1String("valueOf"));
        rule.selector = reader.requiredText(QLatin1String("field"));
        Result<FieldTest> test = readTest(reader, rule.selector, path);
        if (!test)
            return test.error();
        if (test->comparison == Comparison::During)
            return ruleErrorAt(path, RuleTreeText::tr("is not compared with a window"));
        rule.test = std::move(*test);
        break;
    }
    case RuleKind::Shares: {
        rule.audience = reader.requiredText(QLatin1String("shares"));
        rule.selector = reader.requiredText(QLatin1String("field"));
        rule.isOfOthers = reader.flag(QLatin1String("others"), false);
        Result<Rule> part =
            ruleAt(reader.object(QLatin1String("with")), reader.pathOf(QStringLiteral("with")), level + 1);
        if (!part)
            return part.error();
        rule.parts.push_back(std::move(*part));
        break;
    }
    case RuleKind::Listed: {
        rule.audience = reader.requiredText(QLatin1String("listed"));
        Result<std::vector<EventFilter>> where = readOptional(reader, QLatin1String("where"), level + 1);
        if (!where)
            return where.error();
        if (!where->empty())
            rule.where = std::move(where->front());
        break;
    }
    default:
        rule.audience = reader.requiredText(QLatin1String("reachable"));
        break;
    }
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return rule;
}

Rule negated(Rule part)
{
    Rule rule;
    rule.kind = RuleKind::Not;
    rule.parts.push_back(std::move(part));
    return rule;
}

// A group of one is that one, and an empty one everyone or nobody, as its text says it.
Result<Rule> partsFromJson(RuleKind kind, const QString& key, const QJsonObject& json, const QString& path,
                           int level)
{
    Rule rule;
    rule.kind = kind;
    JsonReader reader(json, path);
    if (kind == RuleKind::AtLeast)
        rule.value = double(reader.integer(QLatin1String("atLeast"), 1, 0, kMaxNth));
    Result<std::vector<Rule>> parts = readParts<Rule>(
        reader.array(QLatin1String(key.toLatin1())), reader.pathOf(key),
        [level](const QJsonObject& part, const QString& at) { return ruleAt(part, at, level + 1); });
    if (!parts)
        return parts.error();
    rule.parts = std::move(*parts);
    if (kind == RuleKind::AtLeast && rule.parts.empty())
        reader.fail(reader.pathOf(key), RuleTreeText::tr("is empty"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (kind == RuleKind::AtLeast || rule.parts.size() > 1)
        return rule;
    if (rule.parts.size() == 1)
        return Result<Rule>(std::move(rule.parts.front()));
    if (kind == RuleKind::All)
        return Rule();
    if (Result<void> checked = checkLevel(level + 1, path); !checked)
        return checked.error();
    return negated(Rule());
}

Result<Rule> everyoneFromJson(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    if (!reader.flag(QLatin1String("everyone"), true))
        reader.fail(reader.pathOf(QStringLiteral("everyone")), RuleTreeText::tr("can only be true"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return Rule();
}

Result<Rule> notFromJson(const QJsonObject& json, const QString& path, int level)
{
    JsonReader reader(json, path);
    Result<Rule> part =
        ruleAt(reader.object(QLatin1String("not")), reader.pathOf(QStringLiteral("not")), level + 1);
    if (!part)
        return part.error();
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return negated(std::move(*part));
}

Result<Rule> ruleAt(const QJsonObject& json, const QString& path, int level)
{
    if (Result<void> checked = checkLevel(level, path); !checked)
        return checked.error();
    const auto has = [&](const char* key) { return json.contains(QLatin1String(key)); };
    if (has("everyone"))
        return everyoneFromJson(json, path);
    if (has("events"))
        return eventsFromJson(json, path, level);
    if (has("sequence"))
        return sequenceFromJson(json, path, level);
    if (has("attribute"))
        return attributeFromJson(json, path, level);
    if (has("tag"))
        return tagFromJson(json, path);
    constexpr std::pair<const char*, RuleKind> references[] = {
        {"audience", RuleKind::Audience}, {"result", RuleKind::Result}, {"valueOf", RuleKind::Value},
        {"shares", RuleKind::Shares},     {"listed", RuleKind::Listed}, {"reachable", RuleKind::Reachable}};
    for (const auto& [key, kind] : references)
        if (has(key))
            return referenceFromJson(kind, json, path, level);
    if (has("not"))
        return notFromJson(json, path, level);
    if (has("atLeast"))
        return partsFromJson(RuleKind::AtLeast, QStringLiteral("of"), json, path, level);
    if (has("any"))
        return partsFromJson(RuleKind::Any, QStringLiteral("any"), json, path, level);
    if (has("all"))
        return partsFromJson(RuleKind::All, QStringLiteral("all"), json, path, level);
    return ruleErrorAt(
        path, RuleTreeText::tr("must hold one of: everyone, attribute, events, sequence, audience, result, "
                               "valueOf, tag, shares, listed, reachable, all, any, not, atLeast"));
}

} // namespace

QJsonObject ruleToJson(const Rule& rule)
{
    QJsonObject json;
    switch (rule.kind) {
    case RuleKind::Everyone:
        json.insert(QStringLiteral("everyone"), true);
        break;
    case RuleKind::All:
        json.insert(QStringLiteral("all"), writeParts(rule.parts, ruleToJson));
        break;
    case RuleKind::Any:
        json.insert(QStringLiteral("any"), writeParts(rule.parts, ruleToJson));
        break;
    case RuleKind::Not:
        json.insert(QStringLiteral("not"), ruleToJson(rule.parts.at(0)));
        break;
    case RuleKind::AtLeast:
        json.insert(QStringLiteral("atLeast"), rule.value);
        json.insert(QStringLiteral("of"), writeParts(rule.parts, ruleToJson));
        break;
    case RuleKind::Attribute:
        writeTest(rule.test, QStringLiteral("attribute"), json);
        if (!rule.asOf.isEmpty())
            json.insert(QStringLiteral("asOf"), rule.asOf);
        if (rule.test.comparison == Comparison::During)
            json.insert(QStringLiteral("window"), windowToJson(rule.window));
        break;
    case RuleKind::Audience:
        json.insert(QStringLiteral("audience"), rule.audience);
        break;
    case RuleKind::Result:
        json.insert(QStringLiteral("result"), rule.audience);
        json.insert(QStringLiteral("people"), rule.selector);
        break;
    case RuleKind::Value:
        json.insert(QStringLiteral("valueOf"), rule.audience);
        json.insert(QStringLiteral("field"), rule.selector);
        writeTest(rule.test, QString(), json);
        break;
    case RuleKind::Tag:
        json.insert(QStringLiteral("tag"), rule.audience);
        writeTest(rule.test, QString(), json);
        if (!rule.asOf.isEmpty())
            json.insert(QStringLiteral("asOf"), rule.asOf);
        break;
    case RuleKind::Shares:
        json.insert(QStringLiteral("shares"), rule.audience);
        json.insert(QStringLiteral("field"), rule.selector);
        json.insert(QStringLiteral("with"), ruleToJson(rule.parts.at(0)));
        if (rule.isOfOthers)
            json.insert(QStringLiteral("others"), true);
        break;
    case RuleKind::Listed:
        json.insert(QStringLiteral("listed"), rule.audience);
        if (rule.where != EventFilter())
            json.insert(QStringLiteral("where"), eventFilterToJson(rule.where));
        break;
    case RuleKind::Reachable:
        json.insert(QStringLiteral("reachable"), rule.audience);
        break;
    case RuleKind::Sequence:
        json.insert(QStringLiteral("sequence"), writeParts(rule.steps, stepToJson));
        if (!rule.of.isEmpty())
            json.insert(QStringLiteral("same"), rule.of);
        if (rule.window.kind != TimeWindow::Kind::Default)
            json.insert(QStringLiteral("window"), windowToJson(rule.window));
        break;
    case RuleKind::Events:
        return eventsToJson(rule);
    }
    return json;
}

Result<Rule> ruleFromJson(const QJsonObject& json, const QString& path)
{
    return ruleAt(json, path, 1);
}

Result<Rule> readRule(const QJsonValue& value, const QString& path)
{
    if (value.isObject())
        return ruleFromJson(value.toObject(), path);
    if (value.isUndefined() || value.toString().trimmed().isEmpty())
        return Rule();
    Result<Rule> rule = parseRule(value.toString());
    return rule ? rule : Result<Rule>(ruleErrorAt(path, rule.error().message));
}

Result<EventFilter> readEventFilter(const QJsonValue& value, const QString& path)
{
    if (value.isObject())
        return eventFilterFromJson(value.toObject(), path);
    if (value.isUndefined() || value.toString().trimmed().isEmpty())
        return EventFilter();
    Result<EventFilter> filter = parseEventFilter(value.toString());
    return filter ? filter : Result<EventFilter>(ruleErrorAt(path, filter.error().message));
}

} // namespace tessera
