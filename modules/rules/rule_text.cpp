// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include <QLocale>

#include <algorithm>

namespace tessera {

namespace {

QString quoted(const QString& text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

bool isPlainName(const QString& name)
{
    if (name.isEmpty() || name.at(0).isDigit())
        return false;
    static const QStringList words{QStringLiteral("and"),     QStringLiteral("or"), QStringLiteral("not"),
                                   QStringLiteral("in"),      QStringLiteral("is"), QStringLiteral("any"),
                                   QStringLiteral("everyone")};
    for (const QChar c : name)
        if (!c.isLetterOrNumber() && c != QLatin1Char('_'))
            return false;
    return !words.contains(name.toLower());
}

QString fieldText(const QString& name)
{
    if (isPlainName(name))
        return name;
    QString escaped = name;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char(']'), QLatin1String("\\]"));
    return QLatin1Char('[') + escaped + QLatin1Char(']');
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

// What the parser reads back as one number or date without quotes.
bool isBareToken(const QString& text)
{
    static const QString allowed = QStringLiteral("0123456789+-.eE:");
    return !text.isEmpty() && text.at(0).isDigit() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return allowed.contains(c); });
}

QString valueText(const QString& value)
{
    bool isNumber = false;
    value.toDouble(&isNumber);
    const bool isPadded =
        value.size() > 1 && value.startsWith(QLatin1Char('0')) && !value.startsWith(QLatin1String("0."));
    const bool isBare = isBareToken(value.startsWith(QLatin1Char('-')) ? value.mid(1) : value);
    return isNumber && isBare && !isPadded && value.size() < 16 ? value : quoted(value);
}

QString dateText(const QString& value)
{
    return isBareToken(value) ? value : quoted(value);
}

QString testText(const FieldTest& test)
{
    QString head = fieldText(test.field) + QLatin1Char(' ') + comparisonSymbol(test.comparison);
    if (test.comparison == Comparison::Known || test.comparison == Comparison::Unknown)
        return head;
    QStringList values;
    for (const QString& value : test.values)
        values.append(valueText(value));
    if (test.comparison == Comparison::In || test.comparison == Comparison::NotIn)
        return head + QStringLiteral(" (") + values.join(QStringLiteral(", ")) + QLatin1Char(')');
    return head + QLatin1Char(' ') + values.value(0);
}

// Precedence: or < and < not < predicate.
template <typename Node, typename Print>
QString joined(const std::vector<Node>& parts, const char* word, bool parenthesise, const QString& none,
               Print print)
{
    if (parts.empty())
        return none;
    QStringList texts;
    for (const Node& part : parts)
        texts.append(print(part));
    const QString text = texts.join(QLatin1Char(' ') + QLatin1String(word) + QLatin1Char(' '));
    return parenthesise && parts.size() > 1 ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

QString filterText(const EventFilter& filter, int level)
{
    switch (filter.logic) {
    case Logic::Test:
        return testText(filter.test);
    case Logic::Not:
        return QStringLiteral("not ") + filterText(filter.parts.at(0), 2);
    case Logic::Any:
        return joined(filter.parts, "or", level > 0, QStringLiteral("not any"),
                      [](const EventFilter& part) { return filterText(part, 1); });
    case Logic::All:
        break;
    }
    return joined(filter.parts, "and", level > 1, QStringLiteral("any"),
                  [](const EventFilter& part) { return filterText(part, 2); });
}

QString windowText(const TimeWindow& window)
{
    switch (window.kind) {
    case TimeWindow::Kind::LastDays:
        return QStringLiteral(", last %1 days").arg(numberText(window.days));
    case TimeWindow::Kind::Between:
        return QStringLiteral(", from %1 to %2").arg(dateText(window.from), dateText(window.to));
    case TimeWindow::Kind::AllTime:
        return QStringLiteral(", all time");
    case TimeWindow::Kind::Default:
        break;
    }
    return {};
}

QString ruleText(const Rule& rule, int level)
{
    switch (rule.kind) {
    case RuleKind::Everyone:
        return QStringLiteral("everyone");
    case RuleKind::Attribute:
        return testText(rule.test);
    case RuleKind::Audience:
        return QStringLiteral("audience(%1)").arg(quoted(rule.audience));
    case RuleKind::Result:
        return QStringLiteral("result(%1, %2)").arg(quoted(rule.audience), quoted(rule.selector));
    case RuleKind::Not:
        return QStringLiteral("not ") + ruleText(rule.parts.at(0), 2);
    case RuleKind::Any:
        return joined(rule.parts, "or", level > 0, QStringLiteral("not everyone"),
                      [](const Rule& part) { return ruleText(part, 1); });
    case RuleKind::All:
        return joined(rule.parts, "and", level > 1, QStringLiteral("everyone"),
                      [](const Rule& part) { return ruleText(part, 2); });
    case RuleKind::Events:
        break;
    }
    const QString where = filterText(rule.where, 0) + windowText(rule.window);
    if (rule.measure == Measure::Count && rule.comparison == Comparison::GreaterOrEqual && rule.value == 1)
        return QStringLiteral("did(%1)").arg(where);
    const QString of = rule.of.isEmpty() ? QString() : fieldText(rule.of) + QStringLiteral(", ");
    return QStringLiteral("%1(%2) %3 %4")
        .arg(measureName(rule.measure), of + where, comparisonSymbol(rule.comparison),
             numberText(rule.value));
}

} // namespace

QString printRule(const Rule& rule)
{
    return ruleText(rule, 0);
}

QString printEventFilter(const EventFilter& filter)
{
    return filterText(filter, 0);
}

} // namespace tessera
