// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include <QCoreApplication>

#include <array>

namespace tessera {

namespace {

enum class TokenKind
{
    End,
    Word,
    Name, // a word in [ ], never a keyword
    Text,
    Number,
    Date,
    Symbol
};

struct Token
{
    TokenKind kind = TokenKind::End;
    QString text;
    qsizetype at = 0;
};

struct RuleParserText
{
    Q_DECLARE_TR_FUNCTIONS(RuleParser)
};

// Recursive descent over tokens; the first problem stops it.
class Parser
{
public:
    explicit Parser(const QString& text)
        : m_text(text)
    {
        advance();
    }

    Result<Rule> rule()
    {
        Rule parsed = ruleOr();
        return finish<Rule>(std::move(parsed));
    }
    Result<EventFilter> filter()
    {
        EventFilter parsed = filterOr();
        return finish<EventFilter>(std::move(parsed));
    }

private:
    template <typename Node>
    Result<Node> finish(Node node)
    {
        if (m_problem.isEmpty() && m_token.kind != TokenKind::End)
            fail(RuleParserText::tr("expected \"and\", \"or\" or the end"));
        if (!m_problem.isEmpty())
            return Error{m_problem};
        return node;
    }

    void fail(const QString& what)
    {
        if (m_problem.isEmpty())
            m_problem = RuleParserText::tr("Column %1: %2.").arg(m_token.at + 1).arg(what);
        m_token.kind = TokenKind::End;
    }

    void advance();
    void readQuoted(QChar end);

    [[nodiscard]] bool isWord(const char* word) const
    {
        return m_token.kind == TokenKind::Word &&
               m_token.text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] bool isSymbol(const char* symbol) const
    {
        return m_token.kind == TokenKind::Symbol && m_token.text == QLatin1String(symbol);
    }
    bool takeWord(const char* word)
    {
        const bool found = isWord(word);
        if (found)
            advance();
        return found;
    }
    void expectSymbol(const char* symbol)
    {
        if (isSymbol(symbol))
            advance();
        else
            fail(RuleParserText::tr("expected \"%1\"").arg(QLatin1String(symbol)));
    }

    Rule ruleOr();
    Rule ruleAnd();
    Rule ruleNot();
    Rule eventsRule(const QString& function);
    EventFilter filterOr();
    EventFilter filterAnd();
    EventFilter filterNot();
    FieldTest fieldTest(const QString& field);
    std::optional<Comparison> comparison();
    QString fieldName();
    QString value();
    double number(double min, double max);
    TimeWindow window();

    static constexpr int kMaxDepth = 100;
    QString m_text;
    qsizetype m_at = 0;
    Token m_token;
    QString m_problem;
    int m_depth = 0;
};

void Parser::readQuoted(QChar end)
{
    for (++m_at; m_at < m_text.size() && m_text.at(m_at) != end; ++m_at) {
        if (m_text.at(m_at) == QLatin1Char('\\') && m_at + 1 < m_text.size())
            ++m_at;
        m_token.text.append(m_text.at(m_at));
    }
    if (m_at >= m_text.size())
        fail(RuleParserText::tr("the text is not closed, expected %1").arg(end));
    ++m_at;
}

void Parser::advance()
{
    if (!m_problem.isEmpty())
        return;
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
    m_token = {TokenKind::End, {}, m_at};
    if (m_at >= m_text.size())
        return;
    const QChar c = m_text.at(m_at);
    const auto take = [&](auto keep) {
        while (m_at < m_text.size() && keep(m_text.at(m_at)))
            m_token.text.append(m_text.at(m_at++));
    };
    if (c == QLatin1Char('"')) {
        m_token.kind = TokenKind::Text;
        readQuoted(QLatin1Char('"'));
    } else if (c == QLatin1Char('[')) {
        m_token.kind = TokenKind::Name;
        readQuoted(QLatin1Char(']'));
    } else if (c.isDigit() || ((c == QLatin1Char('-') || c == QLatin1Char('.')) && m_at + 1 < m_text.size() &&
                               m_text.at(m_at + 1).isDigit())) {
        take([](QChar x) { return x.isDigit() || QStringLiteral("+-.eE:").contains(x); });
        bool isNumber = false;
        m_token.text.toDouble(&isNumber);
        m_token.kind = isNumber ? TokenKind::Number : TokenKind::Date;
    } else if (c.isLetter() || c == QLatin1Char('_')) {
        m_token.kind = TokenKind::Word;
        take([](QChar x) { return x.isLetterOrNumber() || x == QLatin1Char('_'); });
    } else {
        m_token.kind = TokenKind::Symbol;
        m_token.text = c;
        ++m_at;
        if (QStringLiteral("<>!").contains(c) && m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('='))
            m_token.text.append(m_text.at(m_at++));
    }
}

template <typename Node>
Node combined(std::vector<Node> parts, Node whole)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    whole.parts = std::move(parts);
    return whole;
}

Rule Parser::ruleOr()
{
    std::vector<Rule> parts;
    do
        parts.push_back(ruleAnd());
    while (takeWord("or"));
    Rule whole;
    whole.kind = RuleKind::Any;
    return combined(std::move(parts), std::move(whole));
}

Rule Parser::ruleAnd()
{
    std::vector<Rule> parts;
    do
        parts.push_back(ruleNot());
    while (takeWord("and"));
    Rule whole;
    whole.kind = RuleKind::All;
    return combined(std::move(parts), std::move(whole));
}

Rule Parser::ruleNot()
{
    Rule rule;
    if (++m_depth > kMaxDepth) {
        fail(RuleParserText::tr("the rule is nested too deep"));
    } else if (takeWord("not")) {
        rule.kind = RuleKind::Not;
        rule.parts.push_back(ruleNot());
    } else if (isSymbol("(")) {
        advance();
        rule = ruleOr();
        expectSymbol(")");
    } else if (takeWord("everyone")) {
        rule.kind = RuleKind::Everyone;
    } else {
        const QString name = fieldName();
        static const QStringList functions{QStringLiteral("did"),  QStringLiteral("count"),
                                           QStringLiteral("days"), QStringLiteral("sum"),
                                           QStringLiteral("avg"),  QStringLiteral("min"),
                                           QStringLiteral("max"),  QStringLiteral("recency")};
        if (isSymbol("(") && name.compare(QLatin1String("audience"), Qt::CaseInsensitive) == 0) {
            advance();
            rule.kind = RuleKind::Audience;
            rule.audience = value();
            expectSymbol(")");
        } else if (isSymbol("(") && name.compare(QLatin1String("result"), Qt::CaseInsensitive) == 0) {
            advance();
            rule.kind = RuleKind::Result;
            rule.audience = value();
            expectSymbol(",");
            rule.selector = value();
            expectSymbol(")");
        } else if (isSymbol("(") && functions.contains(name.toLower())) {
            rule = eventsRule(name.toLower());
        } else if (isSymbol("(")) {
            fail(RuleParserText::tr("\"%1\" is no function; known are %2, audience and result")
                     .arg(name, functions.join(QStringLiteral(", "))));
        } else {
            rule.kind = RuleKind::Attribute;
            rule.test = fieldTest(name);
        }
    }
    --m_depth;
    return rule;
}

Rule Parser::eventsRule(const QString& function)
{
    Rule rule;
    rule.kind = RuleKind::Events;
    expectSymbol("(");
    static const QStringList measures{QStringLiteral("count"),  QStringLiteral("days"), QStringLiteral("sum"),
                                      QStringLiteral("avg"),    QStringLiteral("min"),  QStringLiteral("max"),
                                      QStringLiteral("recency")};
    rule.measure = function == QLatin1String("did") ? Measure::Count : Measure(measures.indexOf(function));
    if (rule.measure >= Measure::Sum && rule.measure <= Measure::Maximum) {
        rule.of = fieldName();
        expectSymbol(",");
    }
    rule.where = filterOr();
    if (isSymbol(",")) {
        advance();
        rule.window = window();
    }
    expectSymbol(")");
    if (function == QLatin1String("did"))
        return rule;
    const std::optional<Comparison> found = comparison();
    if (!found || *found > Comparison::GreaterOrEqual) {
        fail(RuleParserText::tr("expected =, !=, <, <=, > or >= and a number"));
        return rule;
    }
    rule.comparison = *found;
    rule.value = number(-kMaxRuleValue, kMaxRuleValue);
    return rule;
}

EventFilter Parser::filterOr()
{
    std::vector<EventFilter> parts;
    do
        parts.push_back(filterAnd());
    while (takeWord("or"));
    EventFilter whole;
    whole.logic = Logic::Any;
    return combined(std::move(parts), std::move(whole));
}

EventFilter Parser::filterAnd()
{
    std::vector<EventFilter> parts;
    do
        parts.push_back(filterNot());
    while (takeWord("and"));
    return combined(std::move(parts), EventFilter());
}

EventFilter Parser::filterNot()
{
    EventFilter filter;
    if (++m_depth > kMaxDepth) {
        fail(RuleParserText::tr("the rule is nested too deep"));
    } else if (takeWord("any")) {
        filter.logic = Logic::All;
    } else if (takeWord("not")) {
        filter.logic = Logic::Not;
        filter.parts.push_back(filterNot());
    } else if (isSymbol("(")) {
        advance();
        filter = filterOr();
        expectSymbol(")");
    } else if (m_token.kind == TokenKind::Text) {
        filter = EventFilter::event(value()); // "buy" is short for event = "buy"
    } else {
        filter.logic = Logic::Test;
        filter.test = fieldTest(fieldName());
    }
    --m_depth;
    return filter;
}

FieldTest Parser::fieldTest(const QString& field)
{
    FieldTest test;
    test.field = field;
    const std::optional<Comparison> found = comparison();
    if (!found) {
        fail(
            RuleParserText::tr(
                "expected a comparison after \"%1\": =, !=, <, <=, >, >=, in, not in, is known or is unknown")
                .arg(field));
        return test;
    }
    test.comparison = *found;
    if (*found == Comparison::Known || *found == Comparison::Unknown)
        return test;
    if (*found != Comparison::In && *found != Comparison::NotIn) {
        test.values.append(value());
        return test;
    }
    expectSymbol("(");
    test.values.append(value());
    while (isSymbol(",")) {
        advance();
        test.values.append(value());
    }
    expectSymbol(")");
    return test;
}

std::optional<Comparison> Parser::comparison()
{
    static constexpr std::array symbols = {"=", "!=", "<", "<=", ">", ">="};
    for (std::size_t i = 0; i < symbols.size(); ++i)
        if (isSymbol(symbols[i])) {
            advance();
            return Comparison(i);
        }
    if (takeWord("in"))
        return Comparison::In;
    if (takeWord("not"))
        return takeWord("in") ? std::optional(Comparison::NotIn) : std::nullopt;
    if (takeWord("is")) {
        if (takeWord("known"))
            return Comparison::Known;
        if (takeWord("unknown"))
            return Comparison::Unknown;
    }
    return std::nullopt;
}

QString Parser::fieldName()
{
    QString name = m_token.text;
    if (m_token.kind != TokenKind::Word && m_token.kind != TokenKind::Name)
        fail(RuleParserText::tr("expected a field name (a name with spaces goes in [ ])"));
    else
        advance();
    return name;
}

QString Parser::value()
{
    QString text = m_token.text;
    if (m_token.kind == TokenKind::Text || m_token.kind == TokenKind::Number ||
        m_token.kind == TokenKind::Date)
        advance();
    else
        fail(RuleParserText::tr("expected a value: a text in quotes or a number"));
    return text;
}

double Parser::number(double min, double max)
{
    const double number = m_token.text.toDouble();
    if (m_token.kind != TokenKind::Number)
        fail(RuleParserText::tr("expected a number"));
    else if (number < min || number > max)
        fail(RuleParserText::tr("expected a number from %1 to %2").arg(min).arg(max));
    else
        advance();
    return number;
}

TimeWindow Parser::window()
{
    TimeWindow window;
    if (takeWord("last")) {
        window.kind = TimeWindow::Kind::LastDays;
        window.days = number(0, kMaxWindowDays);
        if (!takeWord("days") && !takeWord("day"))
            fail(RuleParserText::tr("expected \"days\""));
    } else if (takeWord("all")) {
        window.kind = TimeWindow::Kind::AllTime;
        if (!takeWord("time"))
            fail(RuleParserText::tr("expected \"time\""));
    } else if (takeWord("from")) {
        window.kind = TimeWindow::Kind::Between;
        window.from = value();
        if (!takeWord("to"))
            fail(RuleParserText::tr("expected \"to\" and a date"));
        window.to = value();
        if (Result<Instants> instants = resolveWindow(window, 0, TimeZone());
            m_problem.isEmpty() && !instants)
            fail(instants.error().message);
    } else {
        fail(RuleParserText::tr("expected a window: last N days, all time, or from DATE to DATE"));
    }
    return window;
}

} // namespace

Result<Rule> parseRule(const QString& text)
{
    return Parser(text).rule();
}

Result<EventFilter> parseEventFilter(const QString& text)
{
    return Parser(text).filter();
}

} // namespace tessera
