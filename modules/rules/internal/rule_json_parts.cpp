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

QString parameterOf(const QJsonValue& value)
{
    return value.toObject().value(kParameter).toString();
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

QString textOfValue(const QJsonValue& value)
{
    if (!value.isDouble())
        return value.toString();
    const qint64 whole = value.toInteger();
    return double(whole) == value.toDouble()
               ? QString::number(whole) // an identifier keeps all its digits
               : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
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
    test.parameter = parameterOf(value);
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const QJsonValue one : values)
            test.values.append(textOfValue(one));
    } else if (!value.isUndefined() && !value.isNull() && test.parameter.isEmpty()) {
        test.values.append(textOfValue(value));
    }
    if (const QString problem = problemOfValues(test); !problem.isEmpty())
        return ruleErrorAt(path, problem);
    return test;
}

Result<std::vector<EventFilter>> readOptional(JsonReader& reader, QLatin1String key)
{
    if (!reader.has(key))
        return std::vector<EventFilter>();
    Result<EventFilter> filter = eventFilterFromJson(reader.object(key), reader.pathOf(key));
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

Result<void> readAnchor(JsonReader& reader, TimeWindow& window)
{
    const QLatin1String key(window.kind == TimeWindow::Kind::After ? "after" : "before");
    Result<std::vector<EventFilter>> anchor = readOptional(reader, key);
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

Result<TimeWindow> windowFromJson(const QJsonObject& json, const QString& path)
{
    TimeWindow window;
    if (json.isEmpty())
        return window;
    JsonReader reader(json, path);
    if (reader.has(QLatin1String("last"))) {
        window.kind = TimeWindow::Kind::LastDays;
        window.daysParameter = parameterOf(json.value(QLatin1String("last")));
        if (window.daysParameter.isEmpty())
            window.days = reader.number(QLatin1String("last"), 30, 0, kMaxWindowDays);
        else
            reader.value(QLatin1String("last"));
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
        if (Result<void> read = readAnchor(reader, window); !read)
            return read.error();
    } else {
        reader.flag(QLatin1String("all"), true);
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

Result<void> readWindow(JsonReader& reader, TimeWindow& window)
{
    Result<TimeWindow> read =
        windowFromJson(reader.object(QLatin1String("window")), reader.pathOf(QStringLiteral("window")));
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
        return ruleErrorAt(path, RuleJsonText::tr("must hold one of: event, field, all, any, not"));
    Result<std::vector<EventFilter>> read = parts(any ? "any" : "all");
    if (!read)
        return read.error();
    filter.logic = any ? Logic::Any : Logic::All;
    filter.parts = std::move(*read);
    return filter;
}

} // namespace tessera
