// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <limits>

namespace tessera {

namespace {

constexpr std::array kComparisons = {"=",  "!=", "<",      "<=",       ">",
                                     ">=", "in", "not in", "is known", "is unknown"};
constexpr std::array kMeasures = {"count", "days", "sum", "avg", "min", "max", "recency"};

template <std::size_t N>
QStringList namesOf(const std::array<const char*, N>& names)
{
    QStringList list;
    for (const char* name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

Error at(const QString& path, const QString& what)
{
    return Error{QStringLiteral("%1: %2").arg(path, what)};
}

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

void writeTest(const FieldTest& test, const QString& key, QJsonObject& json)
{
    json.insert(key, test.field);
    json.insert(QStringLiteral("op"), comparisonSymbol(test.comparison));
    if (test.comparison == Comparison::In || test.comparison == Comparison::NotIn)
        json.insert(QStringLiteral("value"), QJsonArray::fromStringList(test.values));
    else if (!test.values.isEmpty())
        json.insert(QStringLiteral("value"), test.values.front());
}

QString textOfValue(const QJsonValue& value)
{
    if (!value.isDouble())
        return value.toString();
    const qint64 whole = value.toInteger();
    return double(whole) == value.toDouble()
               ? QString::number(whole) // an identifier keeps all its digits
               : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

Result<FieldTest> readTest(const QJsonObject& json, QLatin1String key, const QString& path)
{
    FieldTest test;
    test.field = json.value(key).toString();
    const QString op = json.value(QLatin1String("op")).toString(QStringLiteral("="));
    const qsizetype index = namesOf(kComparisons).indexOf(op);
    if (test.field.isEmpty() || index < 0)
        return at(path, RuleText::tr("needs a field and one of the comparisons %1")
                            .arg(namesOf(kComparisons).join(QStringLiteral(", "))));
    test.comparison = Comparison(index);
    const QJsonValue value = json.value(QLatin1String("value"));
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const QJsonValue one : values)
            test.values.append(textOfValue(one));
    } else if (!value.isUndefined()) {
        test.values.append(textOfValue(value));
    }
    const bool none = test.comparison == Comparison::Known || test.comparison == Comparison::Unknown;
    const bool many = test.comparison == Comparison::In || test.comparison == Comparison::NotIn;
    if (!many && test.values.size() > 1)
        return at(path, RuleText::tr("takes one value; a list goes with in or not in"));
    if (none != test.values.isEmpty())
        return at(path, none ? RuleText::tr("takes no value") : RuleText::tr("needs a value"));
    return test;
}

QJsonObject windowToJson(const TimeWindow& window)
{
    switch (window.kind) {
    case TimeWindow::Kind::LastDays:
        return {{QStringLiteral("last"), window.days}};
    case TimeWindow::Kind::Between:
        return {{QStringLiteral("from"), window.from}, {QStringLiteral("to"), window.to}};
    case TimeWindow::Kind::AllTime:
        return {{QStringLiteral("all"), true}};
    case TimeWindow::Kind::Default:
        break;
    }
    return {};
}

Result<TimeWindow> windowFromJson(const QJsonObject& json, const QString& path)
{
    TimeWindow window;
    if (json.isEmpty())
        return window;
    JsonReader reader(json, path);
    if (reader.has(QLatin1String("last"))) {
        window.kind = TimeWindow::Kind::LastDays;
        window.days = reader.number(QLatin1String("last"), 30, 0, kMaxWindowDays);
    } else if (reader.has(QLatin1String("from"))) {
        window.kind = TimeWindow::Kind::Between;
        window.from = reader.requiredText(QLatin1String("from"));
        window.to = reader.requiredText(QLatin1String("to"));
    } else {
        reader.flag(QLatin1String("all"), true);
        window.kind = TimeWindow::Kind::AllTime;
    }
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (window.kind == TimeWindow::Kind::Between)
        if (Result<Instants> instants = resolveWindow(window, 0, TimeZone()); !instants)
            return at(path, instants.error().message);
    return window;
}

template <typename Node, typename Read>
Result<std::vector<Node>> readParts(const QJsonArray& array, const QString& path, Read read)
{
    std::vector<Node> parts;
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<Node> part = read(array.at(i).toObject(), QStringLiteral("%1[%2]").arg(path).arg(i));
        if (!part)
            return part.error();
        parts.push_back(std::move(*part));
    }
    return parts;
}

template <typename Node, typename Write>
QJsonArray writeParts(const std::vector<Node>& parts, Write write)
{
    QJsonArray array;
    for (const Node& part : parts)
        array.append(write(part));
    return array;
}

} // namespace

QString comparisonSymbol(Comparison comparison)
{
    return QString::fromLatin1(kComparisons[std::size_t(comparison)]);
}

QString measureName(Measure measure)
{
    return QString::fromLatin1(kMeasures[std::size_t(measure)]);
}

EventFilter EventFilter::event(const QString& name)
{
    EventFilter filter;
    filter.logic = Logic::Test;
    filter.test = {QStringLiteral("event"), Comparison::Equal, {name}};
    return filter;
}

QJsonObject eventFilterToJson(const EventFilter& filter)
{
    QJsonObject json;
    switch (filter.logic) {
    case Logic::All:
        json.insert(QStringLiteral("all"), writeParts(filter.parts, eventFilterToJson));
        break;
    case Logic::Any:
        json.insert(QStringLiteral("any"), writeParts(filter.parts, eventFilterToJson));
        break;
    case Logic::Not:
        json.insert(QStringLiteral("not"), eventFilterToJson(filter.parts.at(0)));
        break;
    case Logic::Test:
        if (filter.test.field == QLatin1String("event") && filter.test.comparison == Comparison::Equal)
            json.insert(QStringLiteral("event"), filter.test.values.value(0));
        else
            writeTest(filter.test, QStringLiteral("field"), json);
        break;
    }
    return json;
}

Result<EventFilter> eventFilterFromJson(const QJsonObject& json, const QString& path)
{
    EventFilter filter;
    const auto parts = [&](const char* key) {
        return readParts<EventFilter>(json.value(QLatin1String(key)).toArray(),
                                      path + QLatin1Char('.') + QLatin1String(key), eventFilterFromJson);
    };
    if (json.contains(QLatin1String("event")))
        return EventFilter::event(json.value(QLatin1String("event")).toString());
    if (json.contains(QLatin1String("field"))) {
        Result<FieldTest> test = readTest(json, QLatin1String("field"), path);
        if (!test)
            return test.error();
        filter.logic = Logic::Test;
        filter.test = std::move(*test);
        return filter;
    }
    if (json.contains(QLatin1String("not"))) {
        Result<EventFilter> part =
            eventFilterFromJson(json.value(QLatin1String("not")).toObject(), path + QStringLiteral(".not"));
        if (!part)
            return part.error();
        filter.logic = Logic::Not;
        filter.parts.push_back(std::move(*part));
        return filter;
    }
    const bool any = json.contains(QLatin1String("any"));
    if (!any && !json.contains(QLatin1String("all")))
        return at(path, RuleText::tr("must hold one of: event, field, all, any, not"));
    Result<std::vector<EventFilter>> read = parts(any ? "any" : "all");
    if (!read)
        return read.error();
    filter.logic = any ? Logic::Any : Logic::All;
    filter.parts = std::move(*read);
    return filter;
}

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
    case RuleKind::Attribute:
        writeTest(rule.test, QStringLiteral("attribute"), json);
        break;
    case RuleKind::Audience:
        json.insert(QStringLiteral("audience"), rule.audience);
        break;
    case RuleKind::Result:
        json.insert(QStringLiteral("result"), rule.audience);
        json.insert(QStringLiteral("people"), rule.selector);
        break;
    case RuleKind::Events:
        json.insert(QStringLiteral("events"), eventFilterToJson(rule.where));
        json.insert(QStringLiteral("measure"), measureName(rule.measure));
        if (!rule.of.isEmpty())
            json.insert(QStringLiteral("of"), rule.of);
        if (rule.window.kind != TimeWindow::Kind::Default)
            json.insert(QStringLiteral("window"), windowToJson(rule.window));
        json.insert(QStringLiteral("op"), comparisonSymbol(rule.comparison));
        json.insert(QStringLiteral("value"), rule.value);
        break;
    }
    return json;
}

namespace {

Result<Rule> eventsFromJson(const QJsonObject& json, const QString& path)
{
    Rule rule;
    rule.kind = RuleKind::Events;
    JsonReader reader(json, path);
    const QJsonObject where = reader.object(QLatin1String("events"));
    rule.measure = Measure(namesOf(kMeasures).indexOf(
        reader.choice(QLatin1String("measure"), namesOf(kMeasures), QStringLiteral("count"))));
    rule.of = reader.text(QLatin1String("of"), QString());
    const QJsonObject window = reader.object(QLatin1String("window"));
    const QStringList comparisons = namesOf(kComparisons).mid(0, 6);
    rule.comparison = Comparison(
        comparisons.indexOf(reader.choice(QLatin1String("op"), comparisons, QStringLiteral(">="))));
    rule.value = reader.number(QLatin1String("value"), 1, -kMaxRuleValue, kMaxRuleValue);
    const bool needsOf = rule.measure >= Measure::Sum && rule.measure <= Measure::Maximum;
    if (needsOf == rule.of.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("of")),
                    needsOf ? RuleText::tr("is missing") : RuleText::tr("is only for sum, avg, min and max"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    Result<EventFilter> filter = eventFilterFromJson(where, path + QStringLiteral(".events"));
    if (!filter)
        return filter.error();
    rule.where = std::move(*filter);
    Result<TimeWindow> read = windowFromJson(window, path + QStringLiteral(".window"));
    if (!read)
        return read.error();
    rule.window = *read;
    return rule;
}

} // namespace

Result<Rule> ruleFromJson(const QJsonObject& json, const QString& path)
{
    Rule rule;
    if (json.contains(QLatin1String("everyone")))
        return rule;
    if (json.contains(QLatin1String("events")))
        return eventsFromJson(json, path);
    if (json.contains(QLatin1String("audience"))) {
        rule.kind = RuleKind::Audience;
        rule.audience = json.value(QLatin1String("audience")).toString();
        return rule;
    }
    if (json.contains(QLatin1String("result"))) {
        rule.kind = RuleKind::Result;
        rule.audience = json.value(QLatin1String("result")).toString();
        rule.selector = json.value(QLatin1String("people")).toString();
        return rule;
    }
    if (json.contains(QLatin1String("attribute"))) {
        Result<FieldTest> test = readTest(json, QLatin1String("attribute"), path);
        if (!test)
            return test.error();
        rule.kind = RuleKind::Attribute;
        rule.test = std::move(*test);
        return rule;
    }
    if (json.contains(QLatin1String("not"))) {
        Result<Rule> part =
            ruleFromJson(json.value(QLatin1String("not")).toObject(), path + QStringLiteral(".not"));
        if (!part)
            return part.error();
        rule.kind = RuleKind::Not;
        rule.parts.push_back(std::move(*part));
        return rule;
    }
    const bool any = json.contains(QLatin1String("any"));
    if (!any && !json.contains(QLatin1String("all")))
        return at(
            path,
            RuleText::tr("must hold one of: everyone, attribute, events, audience, result, all, any, not"));
    const QString key = any ? QStringLiteral("any") : QStringLiteral("all");
    Result<std::vector<Rule>> parts =
        readParts<Rule>(json.value(key).toArray(), path + QLatin1Char('.') + key, ruleFromJson);
    if (!parts)
        return parts.error();
    rule.kind = any ? RuleKind::Any : RuleKind::All;
    rule.parts = std::move(*parts);
    return rule;
}

Result<Rule> readRule(const QJsonValue& value, const QString& path)
{
    if (value.isObject())
        return ruleFromJson(value.toObject(), path);
    if (value.isUndefined() || value.toString().trimmed().isEmpty())
        return Rule();
    Result<Rule> rule = parseRule(value.toString());
    return rule ? rule : Result<Rule>(at(path, rule.error().message));
}

Result<EventFilter> readEventFilter(const QJsonValue& value, const QString& path)
{
    if (value.isObject())
        return eventFilterFromJson(value.toObject(), path);
    if (value.isUndefined() || value.toString().trimmed().isEmpty())
        return EventFilter();
    Result<EventFilter> filter = parseEventFilter(value.toString());
    return filter ? filter : Result<EventFilter>(at(path, filter.error().message));
}

Result<Instants> resolveWindow(const TimeWindow& window, Micros asOf, const TimeZone& zone)
{
    switch (window.kind) {
    case TimeWindow::Kind::LastDays:
        return Instants{asOf - Micros(window.days * double(kDay)), asOf};
    case TimeWindow::Kind::Between: {
        const std::optional<Micros> from = parseTime(window.from.toStdString(), zone);
        const std::optional<Micros> to = parseTime(window.to.toStdString(), zone);
        if (!from || !to || *to < *from)
            return Error{
                RuleText::tr("\"from %1 to %2\" is no period; write dates as 2026-05-31, the earlier first")
                    .arg(window.from, window.to)};
        return Instants{*from, *to};
    }
    case TimeWindow::Kind::AllTime:
    case TimeWindow::Kind::Default:
        break;
    }
    return Instants{std::numeric_limits<Micros>::min() / 2, asOf};
}

} // namespace tessera
