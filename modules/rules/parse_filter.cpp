// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/rule_checks.h"
#include "rules/internal/rule_parser.h"

#include <QLocale>

#include <array>

namespace tessera {

namespace {

constexpr std::array kSymbols = {"=", "!=", "<", "<=", ">", ">="};

} // namespace

EventFilter RuleParser::filterOr()
{
    std::vector<EventFilter> parts;
    do
        parts.push_back(filterAnd());
    while (take(Keyword::Or));
    EventFilter whole;
    whole.logic = Logic::Any;
    return combined(std::move(parts), std::move(whole));
}

EventFilter RuleParser::filterAnd()
{
    std::vector<EventFilter> parts;
    do
        parts.push_back(filterNot());
    while (take(Keyword::And));
    return combined(std::move(parts), EventFilter());
}

EventFilter RuleParser::filterNot()
{
    EventFilter filter;
    if (++m_depth > kMaxRuleLevels) {
        m_in.fail(RuleParserText::tr("the rule is nested too deep"));
    } else if (take(Keyword::AnyEvent)) {
        filter.logic = Logic::All;
    } else if (take(Keyword::Not)) {
        filter.logic = Logic::Not;
        filter.parts.push_back(filterNot());
    } else if (m_in.takeSymbol("(")) {
        filter = filterOr();
        m_in.expectSymbol(")");
    } else {
        filter = filterLeaf();
    }
    --m_depth;
    return filter;
}

EventFilter RuleParser::filterLeaf()
{
    if (m_in.token().kind == TokenKind::Text) { // "buy" is short for event = "buy"
        EventFilter event = EventFilter::event(value());
        if (m_fields == RuleMention::Kind::EventField)
            mention(RuleMention::Kind::Event);
        return event;
    }
    EventFilter filter;
    filter.logic = Logic::Test;
    const Token field = m_in.token();
    filter.test = fieldTest(m_fields, fieldName());
    if (filter.test.comparison == Comparison::During)
        m_in.fail(
            RuleParserText::tr("\"%1\" of an event cannot be compared with a window; use <, >= or between")
                .arg(field.text));
    return filter;
}

FieldTest RuleParser::fieldTest(std::optional<RuleMention::Kind> kind, const QString& field)
{
    FieldTest test;
    const Token name = m_read;
    m_values.clear();
    test.field = field;
    const std::optional<Comparison> found = comparison();
    if (!found) {
        m_in.fail(
            RuleParserText::tr(
                "expected a comparison after \"%1\": =, !=, <, <=, >, >=, in, not in, between, contains, "
                "not contains, starts with, ends with, is known or is unknown")
                .arg(field));
        return test;
    }
    test.comparison = *found;
    takeValues(test);
    if (kind && !m_in.problem())
        m_mentions.push_back({*kind, name, m_table, test, m_values});
    return test;
}

void RuleParser::takeValues(FieldTest& test)
{
    switch (test.comparison) {
    case Comparison::Known:
    case Comparison::Unknown:
    case Comparison::During:
        return;
    case Comparison::Between:
        test.values = {value()};
        m_in.expectKeyword(Keyword::RangeEnd);
        test.values.append(value());
        return;
    case Comparison::Anniversary:
        test.values = {QString::number(span(), 'g', QLocale::FloatingPointShortest)};
        return;
    case Comparison::Near:
        test.values = {QString::number(number(0, kMaxKilometres), 'g', QLocale::FloatingPointShortest)};
        m_in.expectKeyword(Keyword::Kilometres);
        m_in.expectKeyword(Keyword::OfPlaces);
        break;
    default:
        if (m_in.token().kind == TokenKind::Parameter && test.comparison != Comparison::InPolygon) {
            test.parameter = m_in.token().text;
            m_in.advance();
            return;
        }
        if (test.comparison != Comparison::In && test.comparison != Comparison::NotIn &&
            test.comparison != Comparison::InPolygon) {
            test.values = {value()};
            return;
        }
    }
    const bool isOfPlaces = test.comparison == Comparison::Near;
    m_in.expectSymbol("(");
    do
        test.values.append(isOfPlaces ? place() : value());
    while (m_in.takeSymbol(","));
    m_in.expectSymbol(")");
    if (const QString problem = problemOfValues(test); !m_in.problem() && !problem.isEmpty())
        m_in.fail(problem);
}

QString RuleParser::place()
{
    if (take(Keyword::Store))
        return QStringLiteral("store:") + value();
    if (take(Keyword::Table))
        return QStringLiteral("table:") + value();
    return value();
}

std::optional<Comparison> RuleParser::comparison()
{
    for (std::size_t i = 0; i < kSymbols.size(); ++i)
        if (m_in.takeSymbol(kSymbols[i]))
            return Comparison(i);
    constexpr std::array words = {
        std::pair{Keyword::NotIn, Comparison::NotIn},
        std::pair{Keyword::In, Comparison::In},
        std::pair{Keyword::Known, Comparison::Known},
        std::pair{Keyword::Unknown, Comparison::Unknown},
        std::pair{Keyword::Between, Comparison::Between},
        std::pair{Keyword::NotContains, Comparison::NotContains},
        std::pair{Keyword::Contains, Comparison::Contains},
        std::pair{Keyword::StartsWith, Comparison::StartsWith},
        std::pair{Keyword::EndsWith, Comparison::EndsWith},
        std::pair{Keyword::During, Comparison::During},
        std::pair{Keyword::Anniversary, Comparison::Anniversary},
        std::pair{Keyword::Distance, Comparison::Near},
        std::pair{Keyword::InPolygon, Comparison::InPolygon},
    };
    const RuleTokens::State before = m_in.state();
    if (take(Keyword::InPolygon)) // begins with the word of In
        return Comparison::InPolygon;
    m_in.restore(before);
    for (const auto& [keyword, comparison] : words)
        if (take(keyword))
            return comparison;
    return std::nullopt;
}

Pick RuleParser::pick()
{
    Pick pick;
    const RuleTokens::State before = m_in.state();
    if (take(Keyword::Again)) {
        pick.kind = Pick::Kind::AfterBreak;
        pick.days = span();
        return pick;
    }
    const auto begins = [&](Keyword keyword, Pick::Kind kind, bool isInWindow) {
        if (!take(keyword))
            return false;
        pick.kind = kind;
        pick.isInWindow = isInWindow;
        return true;
    };
    if (!begins(Keyword::First, Pick::Kind::First, false) &&
        !begins(Keyword::Last, Pick::Kind::Last, false) &&
        !begins(Keyword::Earliest, Pick::Kind::First, true) &&
        !begins(Keyword::Latest, Pick::Kind::Last, true))
        return pick;
    const TokenKind next = m_in.token().kind;
    const bool isField = next == TokenKind::Symbol && !m_in.isSymbol("#") && !m_in.isSymbol("(");
    if (isField) { // a property of that name
        m_in.restore(before);
        return {};
    }
    if (m_in.takeSymbol("#"))
        pick.nth = whole(1, kMaxNth);
    return pick;
}

QString RuleParser::fieldName()
{
    QString name = m_in.token().text;
    const TokenKind kind = m_in.token().kind;
    if ((kind != TokenKind::Word && kind != TokenKind::Name) || name.isEmpty())
        m_in.fail(RuleParserText::tr("expected a field name (a name with spaces goes in [ ])"));
    else
        takeToken();
    return name;
}

void RuleParser::takeToken()
{
    m_read = m_in.token();
    m_in.advance();
}

QString RuleParser::value()
{
    QString text = m_in.token().text;
    const TokenKind kind = m_in.token().kind;
    if (kind == TokenKind::Text || kind == TokenKind::Number || kind == TokenKind::Date) {
        m_values.push_back(m_in.token());
        takeToken();
    } else {
        m_in.fail(RuleParserText::tr("expected a value: a text in quotes or a number"));
    }
    return text;
}

QString RuleParser::name()
{
    if (m_in.token().kind == TokenKind::Text && m_in.token().text.isEmpty())
        m_in.fail(RuleParserText::tr("expected a name between the quotes"));
    return value();
}

double RuleParser::number(double min, double max)
{
    const double number = m_in.token().text.toDouble();
    if (m_in.token().kind != TokenKind::Number)
        m_in.fail(RuleParserText::tr("expected a number"));
    else if (!(number >= min && number <= max))
        m_in.fail(RuleParserText::tr("expected a number from %1 to %2").arg(min).arg(max));
    else
        m_in.advance();
    return number;
}

int RuleParser::whole(int min, int max)
{
    const Token token = m_in.token();
    const double found = number(min, max);
    if (!m_in.problem() && found != double(int(found))) {
        m_in.fail(RuleParserText::tr("expected a whole number instead of %1").arg(token.text));
        return min;
    }
    return int(found);
}

double RuleParser::span()
{
    const double found = number(0, kMaxWindowDays * 1440);
    const double days = take(Keyword::Days)      ? found
                        : take(Keyword::Weeks)   ? found * 7
                        : take(Keyword::Hours)   ? found / 24
                        : take(Keyword::Minutes) ? found / 1440
                                                 : -1;
    if (days < 0)
        m_in.fail(RuleParserText::tr("expected \"days\", \"weeks\", \"hours\" or \"minutes\""));
    else if (days > kMaxWindowDays)
        m_in.fail(RuleParserText::tr("expected at most %1 days").arg(kMaxWindowDays));
    return days;
}

std::optional<CalendarUnit> RuleParser::unit()
{
    constexpr std::array words = {Keyword::Days, Keyword::Weeks, Keyword::Months, Keyword::Quarters,
                                  Keyword::Years};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (take(words[i]))
            return CalendarUnit(i);
    return std::nullopt;
}

// Not the "as of" of an attribute, which is the same word in Chinese: a date follows that.
bool RuleParser::takeUntil()
{
    const RuleTokens::State before = m_in.state();
    const bool canBeAsOf = m_in.isKeyword(Keyword::AsOf);
    if (!take(Keyword::Until))
        return false;
    if (!canBeAsOf)
        return true;
    const RuleTokens::State after = m_in.state();
    bool isSpan = false;
    if (m_in.token().kind == TokenKind::Number) {
        m_in.advance();
        isSpan = m_in.isKeyword(Keyword::Days) || m_in.isKeyword(Keyword::Weeks) ||
                 m_in.isKeyword(Keyword::Hours) || m_in.isKeyword(Keyword::Minutes);
    }
    m_in.restore(isSpan ? after : before);
    return isSpan;
}

TimeWindow RuleParser::lastWindow()
{
    TimeWindow window;
    window.kind = TimeWindow::Kind::LastDays;
    if (m_in.token().kind == TokenKind::Parameter) {
        window.daysParameter = m_in.token().text;
        m_in.advance();
        m_in.expectKeyword(Keyword::Days);
        if (takeUntil()) {
            window.until = span();
            m_in.expectKeyword(Keyword::Ago);
        }
        return window;
    }
    const RuleTokens::State before = m_in.state();
    const double count = number(0, kMaxWindowDays * 1440);
    const bool isWhole = take(Keyword::Whole);
    if (isWhole || take(Keyword::Sessions)) {
        window.kind = isWhole ? TimeWindow::Kind::Calendar : TimeWindow::Kind::Sessions;
        if (count < 1 || count > kMaxNth || count != double(int(count)))
            m_in.fail(RuleParserText::tr("expected a whole number of them, at least 1"));
        else
            window.count = int(count);
        if (!isWhole)
            return window;
        if (const std::optional<CalendarUnit> found = unit())
            window.unit = *found;
        else
            m_in.fail(RuleParserText::tr("expected days, weeks, months, quarters or years"));
        return window;
    }
    m_in.restore(before);
    window.days = span();
    if (takeUntil()) {
        window.until = span();
        m_in.expectKeyword(Keyword::Ago);
    }
    return window;
}

TimeWindow RuleParser::anchorWindow(TimeWindow::Kind kind)
{
    TimeWindow window;
    window.kind = kind;
    window.pick = pick();
    if (window.pick.kind != Pick::Kind::First && window.pick.kind != Pick::Kind::Last)
        m_in.fail(RuleParserText::tr("expected \"first\" or \"last\" and an event"));
    window.anchor = {filterOr()};
    if (take(Keyword::Within))
        window.days = span();
    return window;
}

TimeWindow RuleParser::window()
{
    TimeWindow window;
    if (take(Keyword::LastTime))
        return lastWindow();
    if (take(Keyword::After))
        return anchorWindow(TimeWindow::Kind::After);
    if (take(Keyword::Before))
        return anchorWindow(TimeWindow::Kind::Before);
    constexpr std::array running = {Keyword::ThisDay, Keyword::ThisWeek, Keyword::ThisMonth,
                                    Keyword::ThisQuarter, Keyword::ThisYear};
    for (std::size_t i = 0; i < running.size(); ++i)
        if (take(running[i])) {
            window.kind = TimeWindow::Kind::Calendar;
            window.unit = CalendarUnit(i);
            return window;
        }
    if (take(Keyword::AllTime)) {
        window.kind = TimeWindow::Kind::AllTime;
    } else if (take(Keyword::From)) {
        window.kind = TimeWindow::Kind::Between;
        window.from = value();
        m_in.expectKeyword(Keyword::To);
        window.to = value();
        if (Result<Instants> instants = resolveWindow(window, 0, TimeZone()); !m_in.problem() && !instants)
            m_in.fail(instants.error().message);
    } else {
        m_in.fail(
            RuleParserText::tr("expected a window: last N days, last N full months, this month, all time, "
                               "from DATE to DATE, last N sessions, or after first \"EVENT\""));
    }
    return window;
}

} // namespace tessera
