// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/keywords.h"
#include "rules/rule.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

// With a backslash before what would end the text, in either width.
QString escaped(const QString& text, const QString& special)
{
    QString written;
    for (const QChar c : text) {
        if (c == QLatin1Char('\\') || special.contains(c))
            written.append(QLatin1Char('\\'));
        written.append(c);
    }
    return written;
}

QString quoted(const QString& text)
{
    return QLatin1Char('"') + escaped(text, QStringLiteral("\"“”「」")) + QLatin1Char('"');
}

bool isPlainName(const QString& name)
{
    if (name.isEmpty() || !(name.at(0).isLetter() || name.at(0) == QLatin1Char('_')) ||
        name.endsWith(QLatin1Char('.')))
        return false;
    for (const QChar c : name)
        if (!c.isLetterOrNumber() && c != QLatin1Char('_') && c != QLatin1Char('.'))
            return false;
    // A Chinese word of the language and digits would be read as two.
    const qsizetype digit =
        std::find_if(name.begin(), name.end(), [](QChar c) { return c.isDigit(); }) - name.begin();
    const bool isGlued = digit > 0 && isReservedWord(name.left(digit)) && name.at(0).unicode() > 0x2e80;
    return !isReservedWord(name) && !isGlued;
}

QString fieldText(const QString& name)
{
    if (isPlainName(name))
        return name;
    return QLatin1Char('[') + escaped(name, QStringLiteral("]］")) + QLatin1Char(']');
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

// Prints in one language.
class Printer
{
public:
    explicit Printer(RuleLanguage language)
        : m_language(language)
    {}

    // level: 0 in an or, 1 in an and, 2 after a not.
    [[nodiscard]] QString rule(const Rule& rule, int level) const;
    [[nodiscard]] QString filter(const EventFilter& filter, int level) const;

private:
    [[nodiscard]] QString word(Keyword keyword) const { return keywordText(keyword, m_language); }
    [[nodiscard]] QString space(Keyword keyword) const
    {
        return QLatin1Char(' ') + word(keyword) + QLatin1Char(' ');
    }
    [[nodiscard]] QString call(Keyword keyword, const QStringList& arguments) const
    {
        return word(keyword) + QLatin1Char('(') + arguments.join(QStringLiteral(", ")) + QLatin1Char(')');
    }
    [[nodiscard]] QString comparison(Comparison comparison) const;
    [[nodiscard]] QString test(const FieldTest& test) const;
    [[nodiscard]] QString compared(const QString& what, const FieldTest& test) const;
    [[nodiscard]] QString ofThen(const QString& text, const Rule& rule) const;
    [[nodiscard]] QString valuesOf(const FieldTest& test) const;
    [[nodiscard]] QString place(const QString& value) const;
    [[nodiscard]] QString span(double days) const;
    [[nodiscard]] QString pick(const Pick& pick) const;
    [[nodiscard]] QString window(const TimeWindow& window) const;
    [[nodiscard]] QString calendar(const TimeWindow& window) const;
    [[nodiscard]] QString events(const Rule& rule) const;
    [[nodiscard]] QString sequence(const Rule& rule) const;
    [[nodiscard]] QString step(const SequenceStep& step) const;
    template <typename Node, typename Print>
    [[nodiscard]] QString joined(const std::vector<Node>& parts, Keyword keyword, bool parenthesise,
                                 const QString& none, Print print) const;

    RuleLanguage m_language;
};

QString Printer::comparison(Comparison comparison) const
{
    switch (comparison) {
    case Comparison::In:
        return word(Keyword::In);
    case Comparison::NotIn:
        return word(Keyword::NotIn);
    case Comparison::Known:
        return word(Keyword::Known);
    case Comparison::Unknown:
        return word(Keyword::Unknown);
    case Comparison::Between:
        return word(Keyword::Between);
    case Comparison::Contains:
        return word(Keyword::Contains);
    case Comparison::NotContains:
        return word(Keyword::NotContains);
    case Comparison::StartsWith:
        return word(Keyword::StartsWith);
    case Comparison::EndsWith:
        return word(Keyword::EndsWith);
    case Comparison::During:
        return word(Keyword::During);
    case Comparison::Anniversary:
        return word(Keyword::Anniversary);
    case Comparison::Near:
        return word(Keyword::Distance);
    case Comparison::InPolygon:
        return word(Keyword::InPolygon);
    default:
        return comparisonSymbol(comparison);
    }
}

QString Printer::place(const QString& value) const
{
    if (value.startsWith(QLatin1String("store:")))
        return word(Keyword::Store) + QLatin1Char(' ') + quoted(value.mid(6));
    if (value.startsWith(QLatin1String("table:")))
        return word(Keyword::Table) + QLatin1Char(' ') + quoted(value.mid(6));
    return quoted(value);
}

QString Printer::valuesOf(const FieldTest& test) const
{
    if (!test.parameter.isEmpty())
        return QLatin1Char('$') + test.parameter;
    QStringList texts;
    switch (test.comparison) {
    case Comparison::Known:
    case Comparison::Unknown:
    case Comparison::During:
        return {};
    case Comparison::Between:
        return valueText(test.values.value(0)) + space(Keyword::RangeEnd) + valueText(test.values.value(1));
    case Comparison::Anniversary:
        return span(test.values.value(0).toDouble());
    case Comparison::Near:
        for (qsizetype i = 1; i < test.values.size(); ++i)
            texts.append(place(test.values.at(i)));
        return test.values.value(0) + space(Keyword::Kilometres) + word(Keyword::OfPlaces) +
               QStringLiteral(" (") + texts.join(QStringLiteral(", ")) + QLatin1Char(')');
    case Comparison::In:
    case Comparison::NotIn:
    case Comparison::InPolygon:
        for (const QString& value : test.values)
            texts.append(valueText(value));
        return QLatin1Char('(') + texts.join(QStringLiteral(", ")) + QLatin1Char(')');
    default:
        return valueText(test.values.value(0));
    }
}

QString Printer::test(const FieldTest& test) const
{
    return compared(fieldText(test.field), test);
}

QString Printer::compared(const QString& what, const FieldTest& test) const
{
    const QString values = valuesOf(test);
    const QString head = what + QLatin1Char(' ') + comparison(test.comparison);
    return values.isEmpty() ? head : head + QLatin1Char(' ') + values;
}

// With the date whose value is meant, if one is.
QString Printer::ofThen(const QString& text, const Rule& rule) const
{
    return rule.asOf.isEmpty() ? text : text + space(Keyword::AsOf) + dateText(rule.asOf);
}

// Precedence: or < and < not < predicate.
template <typename Node, typename Print>
QString Printer::joined(const std::vector<Node>& parts, Keyword keyword, bool parenthesise,
                        const QString& none, Print print) const
{
    if (parts.empty())
        return none;
    QStringList texts;
    for (const Node& part : parts)
        texts.append(print(part));
    const QString text = texts.join(space(keyword));
    return parenthesise && parts.size() > 1 ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

QString Printer::filter(const EventFilter& filter, int level) const
{
    const QString no = word(Keyword::Not) + QLatin1Char(' ');
    switch (filter.logic) {
    case Logic::Test:
        return test(filter.test);
    case Logic::Not:
        return no + this->filter(filter.parts.at(0), 2);
    case Logic::Any:
        return joined(filter.parts, Keyword::Or, level > 0, no + word(Keyword::AnyEvent),
                      [this](const EventFilter& part) { return this->filter(part, 1); });
    case Logic::All:
        break;
    }
    return joined(filter.parts, Keyword::And, level > 1, word(Keyword::AnyEvent),
                  [this](const EventFilter& part) { return this->filter(part, 2); });
}

QString Printer::span(double days) const
{
    const double hours = std::round(days * 24);
    const double minutes = std::round(days * 1440);
    if (days == std::floor(days) || (hours / 24 != days && minutes / 1440 != days))
        return numberText(days) + QLatin1Char(' ') + word(Keyword::Days);
    if (hours / 24 == days)
        return numberText(hours) + QLatin1Char(' ') + word(Keyword::Hours);
    return numberText(minutes) + QLatin1Char(' ') + word(Keyword::Minutes);
}

// With a space behind.
QString Printer::pick(const Pick& pick) const
{
    if (pick.kind == Pick::Kind::Every)
        return {};
    if (pick.kind == Pick::Kind::AfterBreak)
        return word(Keyword::Again) + QLatin1Char(' ') + span(pick.days) + QLatin1Char(' ');
    const bool isFirst = pick.kind == Pick::Kind::First;
    const QString head = word(pick.isInWindow ? (isFirst ? Keyword::Earliest : Keyword::Latest)
                                              : (isFirst ? Keyword::First : Keyword::Last));
    return pick.nth == 1 ? head + QLatin1Char(' ') : QStringLiteral("%1 #%2 ").arg(head).arg(pick.nth);
}

QString Printer::calendar(const TimeWindow& window) const
{
    constexpr std::array running = {Keyword::ThisDay, Keyword::ThisWeek, Keyword::ThisMonth,
                                    Keyword::ThisQuarter, Keyword::ThisYear};
    constexpr std::array units = {Keyword::Days, Keyword::Weeks, Keyword::Months, Keyword::Quarters,
                                  Keyword::Years};
    const auto unit = std::size_t(window.unit);
    if (window.count == 0)
        return word(running[unit]);
    return QStringLiteral("%1 %2 %3 %4")
        .arg(word(Keyword::LastTime))
        .arg(window.count)
        .arg(word(Keyword::Whole), word(units[unit]));
}

QString Printer::window(const TimeWindow& window) const
{
    switch (window.kind) {
    case TimeWindow::Kind::LastDays: {
        const QString head = word(Keyword::LastTime) + QLatin1Char(' ');
        const QString text =
            head + (window.daysParameter.isEmpty()
                        ? span(window.days)
                        : QLatin1Char('$') + window.daysParameter + QLatin1Char(' ') + word(Keyword::Days));
        return window.until == 0 ? text
                                 : text + space(Keyword::Until) + span(window.until) + QLatin1Char(' ') +
                                       word(Keyword::Ago);
    }
    case TimeWindow::Kind::Between:
        return word(Keyword::From) + QLatin1Char(' ') + dateText(window.from) + space(Keyword::To) +
               dateText(window.to);
    case TimeWindow::Kind::AllTime:
        return word(Keyword::AllTime);
    case TimeWindow::Kind::Calendar:
        return calendar(window);
    case TimeWindow::Kind::Sessions:
        return QStringLiteral("%1 %2 %3")
            .arg(word(Keyword::LastTime))
            .arg(window.count)
            .arg(word(Keyword::Sessions));
    case TimeWindow::Kind::After:
    case TimeWindow::Kind::Before: {
        const QString text =
            word(window.kind == TimeWindow::Kind::After ? Keyword::After : Keyword::Before) +
            QLatin1Char(' ') + pick(window.pick) +
            (window.anchor.empty() ? word(Keyword::AnyEvent) : filter(window.anchor.front(), 0));
        return window.days == 0 ? text : text + space(Keyword::Within) + span(window.days);
    }
    case TimeWindow::Kind::Default:
        break;
    }
    return {};
}

QString Printer::events(const Rule& rule) const
{
    QString where = pick(rule.pick) + filter(rule.where, 0);
    if (!rule.with.empty())
        where += space(Keyword::With) + filter(rule.with.front(), 0);
    QStringList arguments;
    if (!rule.of.isEmpty())
        arguments.append(fieldText(rule.of));
    arguments.append(where);
    if (const QString text = window(rule.window); !text.isEmpty())
        arguments.append(text);
    const bool isPlain = rule.measure == Measure::Count && rule.comparison == Comparison::GreaterOrEqual &&
                         rule.value == 1 && rule.valueParameter.isEmpty();
    if (isPlain)
        return call(Keyword::Did, arguments);
    const QString head = call(keywordOf(rule.measure), arguments) + QLatin1Char(' ') +
                         comparison(rule.comparison) + QLatin1Char(' ');
    if (!rule.valueParameter.isEmpty())
        return head + QLatin1Char('$') + rule.valueParameter;
    if (rule.comparison == Comparison::Between)
        return head + numberText(rule.value) + space(Keyword::RangeEnd) + numberText(rule.upTo);
    return head + numberText(rule.value);
}

QString Printer::step(const SequenceStep& step) const
{
    QString text = filter(step.where, 0);
    if (step.isAbsent)
        text.prepend(word(Keyword::Absent) + QLatin1Char(' '));
    if (step.atLeast > 0)
        text += space(Keyword::Later) + span(step.atLeast);
    if (step.within > 0)
        text += space(Keyword::Within) + span(step.within);
    if (!step.without.empty())
        text += space(Keyword::Without) + filter(step.without.front(), 0);
    return text;
}

QString Printer::sequence(const Rule& rule) const
{
    QStringList steps;
    for (const SequenceStep& one : rule.steps)
        steps.append(step(one));
    QStringList arguments{steps.join(space(Keyword::Then))};
    if (!rule.of.isEmpty())
        arguments.append(word(Keyword::Same) + QLatin1Char(' ') + fieldText(rule.of));
    if (const QString text = window(rule.window); !text.isEmpty())
        arguments.append(text);
    return call(Keyword::Sequence, arguments);
}

QString Printer::rule(const Rule& rule, int level) const
{
    const auto part = [this](int inside) {
        return [this, inside](const Rule& one) { return this->rule(one, inside); };
    };
    const QString no = word(Keyword::Not) + QLatin1Char(' ');
    switch (rule.kind) {
    case RuleKind::Everyone:
        return word(Keyword::Everyone);
    case RuleKind::Attribute: {
        QString text = test(rule.test);
        if (rule.test.comparison == Comparison::During)
            text += QLatin1Char(' ') + window(rule.window);
        return ofThen(text, rule);
    }
    case RuleKind::Tag:
        return ofThen(compared(call(Keyword::Tag, {quoted(rule.audience)}), rule.test), rule);
    case RuleKind::Audience:
        return call(Keyword::Audience, {quoted(rule.audience)});
    case RuleKind::Result:
        return call(Keyword::Result, {quoted(rule.audience), quoted(rule.selector)});
    case RuleKind::Reachable:
        return call(Keyword::Reachable, {quoted(rule.audience)});
    case RuleKind::Listed: {
        const bool asks = rule.where.logic != Logic::All || !rule.where.parts.empty();
        return call(Keyword::Listed, asks ? QStringList{quoted(rule.audience), filter(rule.where, 0)}
                                          : QStringList{quoted(rule.audience)});
    }
    case RuleKind::Value:
        return compared(call(Keyword::Value, {quoted(rule.audience), fieldText(rule.selector)}), rule.test);
    case RuleKind::Shares: {
        const QString inside = this->rule(rule.parts.at(0), 0);
        return call(Keyword::Shares,
                    {quoted(rule.audience), fieldText(rule.selector),
                     rule.isOfOthers ? word(Keyword::Others) + QLatin1Char(' ') + inside : inside});
    }
    case RuleKind::Not:
        return no + this->rule(rule.parts.at(0), 2);
    case RuleKind::Any:
        return joined(rule.parts, Keyword::Or, level > 0, no + word(Keyword::Everyone), part(1));
    case RuleKind::All:
        return joined(rule.parts, Keyword::And, level > 1, word(Keyword::Everyone), part(2));
    case RuleKind::AtLeast: {
        QStringList texts;
        for (const Rule& one : rule.parts)
            texts.append(this->rule(one, 0));
        return QStringLiteral("%1 %2 %3 (%4)")
            .arg(word(Keyword::AtLeast), numberText(rule.value), word(Keyword::Parts),
                 texts.join(QStringLiteral(", ")));
    }
    case RuleKind::Sequence:
        return sequence(rule);
    case RuleKind::Events:
        break;
    }
    return events(rule);
}

} // namespace

QString printRule(const Rule& rule, RuleLanguage language)
{
    return Printer(language).rule(rule, 0);
}

QString quotedRuleText(const QString& value)
{
    return quoted(value);
}

QString printEventFilter(const EventFilter& filter, RuleLanguage language)
{
    return Printer(language).filter(filter, 0);
}

} // namespace tessera
