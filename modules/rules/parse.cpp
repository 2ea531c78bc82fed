// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/rule_checks.h"
#include "rules/internal/rule_parser.h"

namespace tessera {

Rule RuleParser::ruleOr()
{
    std::vector<Rule> parts;
    do
        parts.push_back(ruleAnd());
    while (take(Keyword::Or));
    Rule whole;
    whole.kind = RuleKind::Any;
    return combined(std::move(parts), std::move(whole));
}

Rule RuleParser::ruleAnd()
{
    std::vector<Rule> parts;
    do
        parts.push_back(ruleNot());
    while (take(Keyword::And));
    Rule whole;
    whole.kind = RuleKind::All;
    return combined(std::move(parts), std::move(whole));
}

Rule RuleParser::ruleNot()
{
    Rule rule;
    if (++m_depth > kMaxRuleLevels) {
        m_in.fail(RuleParserText::tr("the rule is nested too deep"));
    } else if (take(Keyword::Not)) {
        rule.kind = RuleKind::Not;
        rule.parts.push_back(ruleNot());
    } else if (m_in.takeSymbol("(")) {
        rule = ruleOr();
        m_in.expectSymbol(")");
    } else {
        rule = leaf();
    }
    --m_depth;
    return rule;
}

// A function's name in front of "(".
std::optional<Keyword> RuleParser::functionAhead()
{
    const RuleTokens::State before = m_in.state();
    for (auto keyword = int(kFirstFunction); keyword < int(Keyword::End_); ++keyword) {
        if (!take(Keyword(keyword)))
            continue;
        if (m_in.isSymbol("("))
            return Keyword(keyword);
        m_in.restore(before);
    }
    return std::nullopt;
}

Rule RuleParser::leaf()
{
    const qsizetype from = m_in.token().at;
    if (take(Keyword::Everyone)) {
        noteTest(from);
        return {};
    }
    const RuleTokens::State before = m_in.state();
    if (take(Keyword::AtLeast)) {
        if (m_in.token().kind == TokenKind::Number)
            return atLeast();
        m_in.restore(before);
    }
    const QString name = m_in.token().text;
    const std::optional<Keyword> keyword = functionAhead();
    const std::size_t inside = m_tests.size();
    Rule rule = keyword ? function(*keyword, name) : attribute();
    m_tests.resize(inside); // what somebody of a group must pass belongs to that test
    noteTest(from);
    if (rule.kind == RuleKind::All)
        noteTest(from); // stopped(...)
    return rule;
}

Rule RuleParser::atLeast()
{
    Rule rule;
    rule.kind = RuleKind::AtLeast;
    rule.value = whole(0, kMaxNth);
    m_in.expectKeyword(Keyword::Parts);
    m_in.expectSymbol("(");
    do
        rule.parts.push_back(ruleOr());
    while (m_in.takeSymbol(","));
    m_in.expectSymbol(")");
    return rule;
}

Rule RuleParser::function(Keyword keyword, const QString& name)
{
    Rule rule;
    m_in.expectSymbol("(");
    switch (keyword) {
    case Keyword::Audience:
    case Keyword::Reachable:
    case Keyword::Listed:
        rule.kind = keyword == Keyword::Audience    ? RuleKind::Audience
                    : keyword == Keyword::Reachable ? RuleKind::Reachable
                                                    : RuleKind::Listed;
        rule.audience = this->name();
        mention(keyword == Keyword::Audience    ? RuleMention::Kind::Audience
                : keyword == Keyword::Reachable ? RuleMention::Kind::Identifier
                                                : RuleMention::Kind::ListTable);
        if (keyword == Keyword::Listed && m_in.takeSymbol(",")) {
            m_fields = RuleMention::Kind::TableField;
            m_table = rule.audience;
            rule.where = filterOr();
            m_fields = RuleMention::Kind::EventField;
            m_table.clear();
        }
        break;
    case Keyword::Result:
        rule.kind = RuleKind::Result;
        rule.audience = this->name();
        mention(RuleMention::Kind::Analysis);
        m_in.expectSymbol(",");
        rule.selector = value();
        mention(RuleMention::Kind::Selector, rule.audience);
        break;
    case Keyword::Value:
        rule.kind = RuleKind::Value;
        rule.audience = this->name();
        mention(RuleMention::Kind::Analysis);
        m_in.expectSymbol(",");
        rule.selector = fieldName();
        m_in.expectSymbol(")");
        rule.test = fieldTest(std::nullopt, rule.selector);
        if (rule.test.comparison == Comparison::During)
            m_in.fail(RuleParserText::tr("\"%1\" cannot be compared with a window; use <, >= or between")
                          .arg(rule.selector));
        return rule;
    case Keyword::Tag:
        return tag();
    case Keyword::Shares:
        return shares();
    case Keyword::Sequence:
        return sequence();
    case Keyword::Stopped:
        return stopped();
    case Keyword::Regularly:
        return regularly();
    case Keyword::Did:
        return eventsRule(std::nullopt);
    default:
        for (int measure = 0; measure <= int(Measure::Distinct); ++measure)
            if (keywordOf(Measure(measure)) == keyword)
                return eventsRule(Measure(measure));
        m_in.fail(RuleParserText::tr("\"%1\" is no function; known are %2").arg(name, knownFunctions()));
        break;
    }
    m_in.expectSymbol(")");
    return rule;
}

Rule RuleParser::attribute()
{
    Rule rule;
    rule.kind = RuleKind::Attribute;
    const QString name = fieldName();
    if (m_in.isSymbol("(")) {
        m_in.fail(RuleParserText::tr("\"%1\" is no function; known are %2").arg(name, knownFunctions()));
        return rule;
    }
    rule.test = fieldTest(RuleMention::Kind::Attribute, name);
    if (rule.test.comparison == Comparison::During) {
        rule.window = window();
        if (const QString problem = problemOfDuring(rule.window); !problem.isEmpty())
            m_in.fail(problem);
    }
    takeAsOf(rule);
    return rule;
}

void RuleParser::takeAsOf(Rule& rule)
{
    if (!take(Keyword::AsOf))
        return;
    rule.asOf = value();
    if (!m_in.problem() && !parseTime(rule.asOf.toStdString(), TimeZone()))
        m_in.fail(RuleParserText::tr("\"%1\" is no date; write it as 2026-05-31").arg(rule.asOf));
}

// tag("Top category") = "Serum" as of 2026-01-01; the date may stand before the comparison too.
Rule RuleParser::tag()
{
    Rule rule;
    rule.kind = RuleKind::Tag;
    rule.audience = name();
    mention(RuleMention::Kind::Tag);
    m_in.expectSymbol(")");
    takeAsOf(rule);
    rule.test = fieldTest(std::nullopt, rule.audience);
    rule.test.field.clear();
    if (rule.test.comparison == Comparison::During || rule.test.comparison >= Comparison::Near)
        m_in.fail(
            RuleParserText::tr("the tag \"%1\" cannot be compared so; use =, <, >, in, between or is known")
                .arg(rule.audience));
    if (rule.asOf.isEmpty())
        takeAsOf(rule);
    return rule;
}

void RuleParser::compareNumber(Rule& rule)
{
    const std::optional<Comparison> found = comparison();
    const bool isRange = found && *found == Comparison::Between;
    if (!found || (*found > Comparison::GreaterOrEqual && !isRange)) {
        m_in.fail(RuleParserText::tr("expected =, !=, <, <=, >, >= or between, and a number"));
        return;
    }
    rule.comparison = *found;
    if (!isRange && m_in.token().kind == TokenKind::Parameter) {
        rule.valueParameter = m_in.token().text;
        m_in.advance();
        return;
    }
    rule.value = number(-kMaxRuleValue, kMaxRuleValue);
    if (!isRange)
        return;
    m_in.expectKeyword(Keyword::RangeEnd);
    rule.upTo = number(-kMaxRuleValue, kMaxRuleValue);
}

// After the bracket; no measure is "did".
Rule RuleParser::eventsRule(std::optional<Measure> measure)
{
    Rule rule;
    rule.kind = RuleKind::Events;
    rule.measure = measure.value_or(Measure::Count);
    if (needsProperty(rule.measure)) {
        rule.of = fieldName();
        mention(rule.measure == Measure::Distinct ? RuleMention::Kind::EventField
                                                  : RuleMention::Kind::NumberField);
        m_in.expectSymbol(",");
    }
    rule.pick = pick();
    rule.where = filterOr();
    if (take(Keyword::With))
        rule.with = {filterOr()};
    if (m_in.takeSymbol(","))
        rule.window = window();
    m_in.expectSymbol(")");
    if (measure)
        compareNumber(rule);
    return rule;
}

SequenceStep RuleParser::sequenceStep()
{
    SequenceStep step;
    step.isAbsent = take(Keyword::Absent);
    step.where = filterOr();
    if (take(Keyword::Later))
        step.atLeast = span();
    if (take(Keyword::Within))
        step.within = span();
    if (take(Keyword::Without))
        step.without = {filterOr()};
    return step;
}

Rule RuleParser::sequence()
{
    Rule rule;
    rule.kind = RuleKind::Sequence;
    do
        rule.steps.push_back(sequenceStep());
    while (take(Keyword::Then));
    if (m_in.takeSymbol(",")) {
        if (take(Keyword::Same)) {
            rule.of = fieldName();
            mention(RuleMention::Kind::EventField);
            if (m_in.takeSymbol(","))
                rule.window = window();
        } else {
            rule.window = window();
        }
    }
    if (const QString problem = problemOfSteps(rule.steps); !problem.isEmpty())
        m_in.fail(problem);
    m_in.expectSymbol(")");
    return rule;
}

Rule RuleParser::shares()
{
    Rule rule;
    rule.kind = RuleKind::Shares;
    rule.audience = name();
    mention(RuleMention::Kind::Analysis);
    m_in.expectSymbol(",");
    rule.selector = fieldName();
    m_in.expectSymbol(",");
    rule.isOfOthers = take(Keyword::Others);
    rule.parts.push_back(ruleOr());
    m_in.expectSymbol(")");
    return rule;
}

// stopped("buy", 60 days, 180 days): did in the 180 days before the last 60, and not in those.
Rule RuleParser::stopped()
{
    Rule active;
    active.kind = RuleKind::Events;
    active.where = filterOr();
    m_in.expectSymbol(",");
    const double silent = span();
    m_in.expectSymbol(",");
    active.window.kind = TimeWindow::Kind::LastDays;
    active.window.days = span();
    active.window.until = silent;
    m_in.expectSymbol(")");
    Rule since = active;
    since.window.days = silent;
    since.window.until = 0;
    Rule none;
    none.kind = RuleKind::Not;
    none.parts = {std::move(since)};
    Rule whole;
    whole.kind = RuleKind::All;
    whole.parts = {std::move(active), std::move(none)};
    return whole;
}

// regularly("buy", 3 of 4 weeks): in at least 3 of the last 4 whole weeks.
Rule RuleParser::regularly()
{
    Rule rule;
    rule.kind = RuleKind::Events;
    rule.where = filterOr();
    m_in.expectSymbol(",");
    rule.value = whole(1, kMaxNth);
    if (!m_in.takeSymbol("/"))
        m_in.expectKeyword(Keyword::Parts);
    rule.window.kind = TimeWindow::Kind::Calendar;
    rule.window.count = whole(1, kMaxNth);
    const std::optional<CalendarUnit> found = unit();
    if (!found || *found > CalendarUnit::Month)
        m_in.fail(RuleParserText::tr("expected days, weeks or months"));
    else
        rule.window.unit = *found;
    rule.measure = rule.window.unit == CalendarUnit::Day    ? Measure::Days
                   : rule.window.unit == CalendarUnit::Week ? Measure::Weeks
                                                            : Measure::Months;
    m_in.expectSymbol(")");
    return rule;
}

QString RuleProblem::inWords() const
{
    return RuleParserText::tr("Column %1: %2.").arg(at + 1).arg(what);
}

Result<Rule> parseRule(const QString& text)
{
    RuleParser parser(text);
    Rule rule = parser.wholeRule();
    if (parser.problem())
        return Error{parser.problem()->inWords()};
    return rule;
}

Result<EventFilter> parseEventFilter(const QString& text)
{
    RuleParser parser(text);
    EventFilter filter = parser.wholeFilter();
    if (parser.problem())
        return Error{parser.problem()->inWords()};
    return filter;
}

std::optional<RuleProblem> problemOfRule(const QString& text)
{
    RuleParser parser(text);
    parser.wholeRule();
    return parser.problem();
}

std::optional<RuleProblem> problemOfEventFilter(const QString& text)
{
    RuleParser parser(text);
    parser.wholeFilter();
    return parser.problem();
}

} // namespace tessera
