// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/rule_json_parts.h"

#include "rules/internal/rule_checks.h"

#include <QCoreApplication>
#include <QLocale>

namespace tessera {

namespace {

struct RuleJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

const QStringList kUnits{QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month"),
                         QStringLiteral("quarter"), QStringLiteral("year")};
const QString kParameter = QStringLiteral("parameter");

} // namespace

Error ruleErrorAt(const QString& path, const QString& what)
{
    return Error{QStringLiteral("%1: %2").arg(path, what)};
}

QStringList comparisonNames()
{
    QStringList names;
    for (int i = 0; i <= int(Comparison::InPolygon); ++i)
        names.append(comparisonSymbol(Comparison(i)));
    return names;
}

QJsonObject parameterJson(const QString& name)
{
    return {{kParameter, name}};
}

QString parameterOf(JsonReader& reader, QLatin1String key)
{
    const QJsonValue value = reader.value(key);
    if (!value.isObject())
        return {};
    QString name = value.toObject().value(kParameter).toString();
    if (!isParameterName(name))
        reader.fail(
            reader.pathOf(key),
            RuleJsonText::tr("\"%1\" is no name of a parameter; write {\"parameter\": \"name\"} of letters, "
                             "digits and _")
                .arg(name));
    return name;
}

Result<void> checkLevel(int level, const QString& path)
{
    if (level > kMaxRuleLevels)
        return ruleErrorAt(
            path, RuleJsonText::tr("is nested too deep; at most %1 levels are read").arg(kMaxRuleLevels));
    return {};
}

void writeTest(const FieldTest& test, const QString& key, QJsonObject& json)
{
    if (!key.isEmpty())
        json.insert(key, test.field);
    json.insert(QStringLiteral("op"), comparisonSymbol(test.comparison));
    const int count = valueCount(test.comparison);
    if (!test.parameter.isEmpty())
        json.insert(QStringLiteral("value"), parameterJson(test.parameter));
    else if (count == 2 || count < 0)
        json.insert(QStringLiteral("value"), QJsonArray::fromStringList(test.values));
    else if (!test.values.isEmpty())
        json.insert(QStringLiteral("value"), test.values.front());
}

namespace {

std::optional<QString> textOfValue(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return std::nullopt;
    const qint64 whole = value.toInteger();
    return double(whole) == value.toDouble()
               ? QString::number(whole) // an identifier keeps all its digits
               : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

// A distance is written one way only.
void tidyDistance(FieldTest& test)
{
    if (test.comparison == Comparison::Anniversary || test.comparison == Comparison::Near)
        test.values.front() =
            QString::number(test.values.front().toDouble(), 'g', QLocale::FloatingPointShortest);
}

} // namespace

Result<FieldTest> readTest(JsonReader& reader, const QString& field, const QString& path)
{
    FieldTest test;
    test.field = field;
    const QString op = reader.text(QLatin1String("op"), QStringLiteral("="));
    const qsizetype index = comparisonNames().indexOf(op);
    if (test.field.isEmpty() || index < 0)
        return ruleErrorAt(path, RuleJsonText::tr("needs a field and one of the comparisons %1")
                                     .arg(comparisonNames().join(QStringLiteral(", "))));
    test.comparison = Comparison(index);
    const QJsonValue value = reader.value(QLatin1String("value"));
    test.parameter = parameterOf(reader, QLatin1String("value"));
    const bool isNone = value.isUndefined() || value.isNull() || value.isObject();
    const QJsonArray values = value.isArray() ? value.toArray() : isNone ? QJsonArray() : QJsonArray{value};
    for (const QJsonValue one : values) {
        const std::optional<QString> text = textOfValue(one);
        if (!text)
            return ruleErrorAt(reader.pathOf(QStringLiteral("value")),
                               RuleJsonText::tr("must be a text, a number or a list of them"));
        test.values.append(*text);
    }
    if (value.isObject() && test.parameter.isEmpty())
        return test; // the reader has said it
    if (const QString problem = problemOfValues(test); !problem.isEmpty())
        return ruleErrorAt(path, problem);
    tidyDistance(test);
    return test;
}

Result<std::vector<EventFilter>> readOptional(JsonReader& reader, QLatin1String key, int level)
{
    if (!reader.has(key))
        return std::vector<EventFilter>();
    Result<EventFilter> filter = readFilter(reader.object(key), reader.pathOf(key), level);
    if (!filter)
        return filter.error();
    return std::vector<EventFilter>{std::move(*filter)};
}

QJsonObject pickToJson(const Pick& pick)
{
    QJsonObject json;
    switch (pick.kind) {
    case Pick::Kind::First:
        json.insert(QStringLiteral("first"), pick.nth);
        break;
    case Pick::Kind::Last:
        json.insert(QStringLiteral("last"), pick.nth);
        break;
    case Pick::Kind::AfterBreak:
        json.insert(QStringLiteral("afterBreak"), pick.days);
        break;
    case Pick::Kind::Every:
        break;
    }
    if (pick.isInWindow)
        json.insert(QStringLiteral("inWindow"), true);
    return json;
}

Result<Pick> pickFromJson(const QJsonObject& json, const QString& path)
{
    Pick pick;
    if (json.isEmpty())
        return pick;
    JsonReader reader(json, path);
    if (reader.has(QLatin1String("afterBreak"))) {
        pick.kind = Pick::Kind::AfterBreak;
        pick.days = reader.number(QLatin1String("afterBreak"), 0, 0, kMaxWindowDays);
    } else {
        const bool isLast = reader.has(QLatin1String("last"));
        pick.kind = isLast ? Pick::Kind::Last : Pick::Kind::First;
        pick.nth = int(reader.integer(QLatin1String(isLast ? "last" : "first"), 1, 1, kMaxNth));
        pick.isInWindow = reader.flag(QLatin1String("inWindow"), false);
    }
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return pick;
}

QJsonObject windowToJson(const TimeWindow& window)
{
    switch (window.kind) {
    case TimeWindow::Kind::LastDays: {
        QJsonObject json;
        if (window.daysParameter.isEmpty())
            json.insert(QStringLiteral("last"), window.days);
        else
            json.insert(QStringLiteral("last"), parameterJson(window.daysParameter));
        if (window.until != 0)
            json.insert(QStringLiteral("until"), window.until);
        return json;
    }
    case TimeWindow::Kind::Between:
        return {{QStringLiteral("from"), window.from}, {QStringLiteral("to"), window.to}};
    case TimeWindow::Kind::AllTime:
        return {{QStringLiteral("all"), true}};
    case TimeWindow::Kind::Calendar:
        return {{QStringLiteral("calendar"), kUnits.at(int(window.unit))},
                {QStringLiteral("count"), window.count}};
    case TimeWindow::Kind::Sessions:
        return {{QStringLiteral("sessions"), window.count}};
    case TimeWindow::Kind::After:
    case TimeWindow::Kind::Before: {
        const QString key =
            window.kind == TimeWindow::Kind::After ? QStringLiteral("after") : QStringLiteral("before");
        QJsonObject json{
            {key, window.anchor.empty() ? QJsonObject() : eventFilterToJson(window.anchor.front())},
            {QStringLiteral("pick"), pickToJson(window.pick)}};
        if (window.days != 0)
            json.insert(QStringLiteral("within"), window.days);
        return json;
    }
    case TimeWindow::Kind::Default:
        break;
    }
    return {};
}

namespace {

Result<void> readAnchor(JsonReader& reader, TimeWindow& window, int level)
{
    const QLatin1String key(window.kind == TimeWindow::Kind::After ? "after" : "before");
    Result<std::vector<EventFilter>> anchor = readOptional(reader, key, level);
    if (!anchor)
        return anchor.error();
    window.anchor = std::move(*anchor);
    Result<Pick> pick =
        pickFromJson(reader.object(QLatin1String("pick")), reader.pathOf(QStringLiteral("pick")));
    if (!pick)
        return pick.error();
    window.pick = *pick;
    if (window.pick.kind != Pick::Kind::First && window.pick.kind != Pick::Kind::Last)
        reader.fail(reader.pathOf(QStringLiteral("pick")), RuleJsonText::tr("must be first or last"));
    window.days = reader.number(QLatin1String("within"), 0, 0, kMaxWindowDays);
    return {};
}

Result<TimeWindow> windowFromJson(const QJsonObject& json, const QString& path, int level)
{
    TimeWindow window;
    if (json.isEmpty())
        return window;
    JsonReader reader(json, path);
    if (reader.has(QLatin1String("last"))) {
        window.kind = TimeWindow::Kind::LastDays;
        window.daysParameter = parameterOf(reader, QLatin1String("last"));
        if (window.daysParameter.isEmpty())
            window.days = reader.number(QLatin1String("last"), 30, 0, kMaxWindowDays);
        window.until = reader.number(QLatin1String("until"), 0, 0, kMaxWindowDays);
    } else if (reader.has(QLatin1String("from"))) {
        window.kind = TimeWindow::Kind::Between;
        window.from = reader.requiredText(QLatin1String("from"));
        window.to = reader.requiredText(QLatin1String("to"));
    } else if (reader.has(QLatin1String("calendar"))) {
        window.kind = TimeWindow::Kind::Calendar;
        window.unit =
            CalendarUnit(kUnits.indexOf(reader.choice(QLatin1String("calendar"), kUnits, kUnits.front())));
        window.count = int(reader.integer(QLatin1String("count"), 0, 0, kMaxNth));
    } else if (reader.has(QLatin1String("sessions"))) {
        window.kind = TimeWindow::Kind::Sessions;
        window.count = int(reader.integer(QLatin1String("sessions"), 1, 1, kMaxNth));
    } else if (reader.has(QLatin1String("after")) || reader.has(QLatin1String("before"))) {
        window.kind = reader.has(QLatin1String("after")) ? TimeWindow::Kind::After : TimeWindow::Kind::Before;
        if (Result<void> read = readAnchor(reader, window, level); !read)
            return read.error();
    } else {
        if (!reader.flag(QLatin1String("all"), true))
            reader.fail(reader.pathOf(QStringLiteral("all")), RuleJsonText::tr("can only be true"));
        window.kind = TimeWindow::Kind::AllTime;
    }
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (window.kind == TimeWindow::Kind::Between)
        if (Result<Instants> instants = resolveWindow(window, 0, TimeZone()); !instants)
            return ruleErrorAt(path, instants.error().message);
    return window;
}

} // namespace

Result<void> readWindow(JsonReader& reader, TimeWindow& window, int level)
{
    Result<TimeWindow> read = windowFromJson(reader.object(QLatin1String("window")),
                                             reader.pathOf(QStringLiteral("window")), level);
    if (!read)
        return read.error();
    window = std::move(*read);
    return {};
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
        if (filter.test.field == QLatin1String("event") && filter.test.comparison == Comparison::Equal &&
            filter.test.parameter.isEmpty())
            json.insert(QStringLiteral("event"), filter.test.values.value(0));
        else
            writeTest(filter.test, QStringLiteral("field"), json);
        break;
    }
    return json;
}

namespace {

Result<EventFilter> testFromJson(const QJsonObject& json, const QString& path)
{
    EventFilter filter;
    JsonReader reader(json, path);
    Result<FieldTest> test = readTest(reader, reader.text(QLatin1String("field"), QString()), path);
    if (!test)
        return test.error();
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (test->comparison == Comparison::During)
        return ruleErrorAt(
            path, RuleJsonText::tr("events are not compared with a window here; use <, >= or between"));
    filter.logic = Logic::Test;
    filter.test = std::move(*test);
    return filter;
}

EventFilter negated(EventFilter part)
{
    EventFilter filter;
    filter.logic = Logic::Not;
    filter.parts.push_back(std::move(part));
    return filter;
}

} // namespace

Result<EventFilter> readFilter(const QJsonObject& json, const QString& path, int level)
{
    if (Result<void> checked = checkLevel(level, path); !checked)
        return checked.error();
    if (json.contains(QLatin1String("field")))
        return testFromJson(json, path);
    JsonReader reader(json, path);
    const auto finished = [&](Result<EventFilter> filter) {
        Result<void> read = reader.finish();
        return read ? std::move(filter) : Result<EventFilter>(read.error());
    };
    if (reader.has(QLatin1String("event")))
        return finished(EventFilter::event(reader.text(QLatin1String("event"), QString())));
    if (reader.has(QLatin1String("not"))) {
        Result<EventFilter> part =
            readFilter(reader.object(QLatin1String("not")), reader.pathOf(QStringLiteral("not")), level + 1);
        return part ? finished(negated(std::move(*part))) : part;
    }
    const bool any = reader.has(QLatin1String("any"));
    if (!any && !reader.has(QLatin1String("all")))
        return ruleErrorAt(path, RuleJsonText::tr("must hold one of: event, field, all, any, not"));
    const QLatin1String key(any ? "any" : "all");
    Result<std::vector<EventFilter>> read = readParts<EventFilter>(
        reader.array(key), reader.pathOf(key),
        [level](const QJsonObject& part, const QString& at) { return readFilter(part, at, level + 1); });
    if (!read)
        return read.error();
    if (any && read->empty()) // as its text says it
        return checkLevel(level + 1, path) ? finished(negated({})) : checkLevel(level + 1, path).error();
    if (read->size() == 1)
        return finished(std::move(read->front()));
    EventFilter filter;
    filter.logic = any ? Logic::Any : Logic::All;
    filter.parts = std::move(*read);
    return finished(std::move(filter));
}

Result<EventFilter> eventFilterFromJson(const QJsonObject& json, const QString& path)
{
    return readFilter(json, path, 1);
}

} // namespace tessera
