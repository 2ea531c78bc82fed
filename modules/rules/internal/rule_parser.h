// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/internal/rule_checks.h"
#include "rules/internal/rule_mention.h"
#include "rules/internal/rule_tokens.h"
#include "rules/known_names.h"

#include <QCoreApplication>

#include <optional>

namespace tessera {

struct RuleParserText
{
    Q_DECLARE_TR_FUNCTIONS(RuleParser)
};

// Recursive descent over tokens; the first problem stops it.
class RuleParser
{
public:
    explicit RuleParser(const QString& text)
        : m_in(text)
    {}

    Rule wholeRule()
    {
        Rule rule = ruleOr();
        expectEnd();
        checkLevels(levelsOf(rule));
        return rule;
    }
    EventFilter wholeFilter()
    {
        EventFilter filter = filterOr();
        expectEnd();
        checkLevels(levelsOf(filter));
        return filter;
    }
    [[nodiscard]] const std::optional<RuleProblem>& problem() const { return m_in.problem(); }
    // What the text names, and where its tests stand, in order.
    [[nodiscard]] const std::vector<RuleMention>& mentions() const { return m_mentions; }
    [[nodiscard]] const std::vector<TextSpan>& tests() const { return m_tests; }

private:
    void checkLevels(int levels)
    {
        if (levels > kMaxRuleLevels)
            m_in.fail(RuleParserText::tr("the rule is nested too deep"));
    }
    void expectEnd()
    {
        if (m_in.token().kind != TokenKind::End)
            m_in.fail(RuleParserText::tr("expected \"and\", \"or\" or the end"));
    }
    bool take(Keyword keyword) { return m_in.takeKeyword(keyword); }

    Rule ruleOr();
    Rule ruleAnd();
    Rule ruleNot();
    Rule leaf();
    Rule atLeast();
    Rule function(Keyword keyword, const QString& name);
    Rule attribute();
    Rule tag();
    void takeAsOf(Rule& rule);
    Rule eventsRule(std::optional<Measure> measure);
    Rule sequence();
    SequenceStep sequenceStep();
    Rule shares();
    Rule stopped();
    Rule regularly();
    void compareNumber(Rule& rule);

    EventFilter filterOr();
    EventFilter filterAnd();
    EventFilter filterNot();
    EventFilter filterLeaf();
    // After the name of the field; kind: what it names, unless that is not looked up.
    FieldTest fieldTest(std::optional<RuleMention::Kind> kind, const QString& field);
    void takeToken();
    void takeValues(FieldTest& test);
    std::optional<Comparison> comparison();
    std::optional<Keyword> functionAhead();
    Pick pick();
    QString place();
    QString fieldName();
    QString value();
    QString name(); // as a value, of what is never without a name
    bool takeUntil();
    double number(double min, double max);
    int whole(int min, int max);
    double span(); // 30 days, 36 hours
    std::optional<CalendarUnit> unit();
    TimeWindow window();
    TimeWindow lastWindow();
    TimeWindow anchorWindow(TimeWindow::Kind kind);

    // Notes what was read last.
    void mention(RuleMention::Kind kind, const QString& of = {}) { m_mentions.push_back({kind, m_read, of}); }
    void noteTest(qsizetype from) { m_tests.push_back({from, m_in.lastEnd() - from}); }

    template <typename Node>
    static Node combined(std::vector<Node> parts, Node whole);

    RuleTokens m_in;
    Token m_read;                // the name or value read last
    std::vector<Token> m_values; // those of the test that is being read
    std::vector<RuleMention> m_mentions;
    std::vector<TextSpan> m_tests;
    RuleMention::Kind m_fields = RuleMention::Kind::EventField; // of what a filter asks
    QString m_table;                                            // of TableField
    int m_depth = 0;
};

template <typename Node>
Node RuleParser::combined(std::vector<Node> parts, Node whole)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    whole.parts = std::move(parts);
    return whole;
}

} // namespace tessera
