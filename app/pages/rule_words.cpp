// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_words.h"

#include "theme/theme.h"

#include <QCoreApplication>

namespace tessera {
namespace {

struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

using Token = RuleToken::Kind;

QString numberText(double value)
{
    return QString::number(value, 'g', 12);
}

QString whereText(const EventFilter& filter)
{
    const EventChoice choice = choiceOf(filter);
    if (choice.event.isEmpty())
        return asksNothing(filter) ? RuleWords::tr("any event") : printEventFilter(filter, ruleLanguage());
    return asksNothing(choice.rest)
               ? choice.event
               : RuleWords::tr("%1 with %2").arg(choice.event, printEventFilter(choice.rest, ruleLanguage()));
}

QString calendarWords(const TimeWindow& window)
{
    const int n = window.count;
    switch (window.unit) {
    case CalendarUnit::Day:
        return n == 0 ? RuleWords::tr("today") : RuleWords::tr("in the last %n full days", nullptr, n);
    case CalendarUnit::Week:
        return n == 0 ? RuleWords::tr("this week") : RuleWords::tr("in the last %n full weeks", nullptr, n);
    case CalendarUnit::Month:
        return n == 0 ? RuleWords::tr("this month") : RuleWords::tr("in the last %n full months", nullptr, n);
    case CalendarUnit::Quarter:
        return n == 0 ? RuleWords::tr("this quarter")
                      : RuleWords::tr("in the last %n full quarters", nullptr, n);
    case CalendarUnit::Year:
        break;
    }
    return n == 0 ? RuleWords::tr("this year") : RuleWords::tr("in the last %n full years", nullptr, n);
}

QString pickWords(const Pick& pick)
{
    switch (pick.kind) {
    case Pick::Kind::First:
        if (pick.nth > 1)
            return pick.isInWindow ? RuleWords::tr("number %1 in that time").arg(pick.nth)
                                   : RuleWords::tr("number %1 ever").arg(pick.nth);
        return pick.isInWindow ? RuleWords::tr("the first in that time") : RuleWords::tr("the first");
    case Pick::Kind::Last:
        if (pick.nth > 1)
            return pick.isInWindow ? RuleWords::tr("number %1 from the last in that time").arg(pick.nth)
                                   : RuleWords::tr("number %1 from the last").arg(pick.nth);
        return pick.isInWindow ? RuleWords::tr("the last in that time") : RuleWords::tr("the last");
    case Pick::Kind::AfterBreak:
        return RuleWords::tr("again after %1 d without").arg(numberText(pick.days));
    case Pick::Kind::Every:
        break;
    }
    return {};
}

QString daysText(double days)
{
    return days > 0 && days < 1 ? RuleWords::tr("%1 h").arg(numberText(days * 24))
                                : RuleWords::tr("%1 d").arg(numberText(days));
}

void addAnchor(const TimeWindow& window, std::vector<RuleToken>& tokens)
{
    tokens.push_back({Token::Word, window.kind == TimeWindow::Kind::After ? RuleWords::tr("after")
                                                                          : RuleWords::tr("before")});
    if (window.days > 0) {
        tokens.push_back({Token::Word, RuleWords::tr("and within")});
        tokens.push_back({Token::Value, daysText(window.days)});
        tokens.push_back({Token::Word, RuleWords::tr("of")});
    }
    tokens.push_back({Token::Word, pickWords(window.pick)});
    tokens.push_back({Token::Value, window.anchor.empty() ? QString() : whereText(window.anchor.front())});
}

void addWindow(const TimeWindow& window, std::vector<RuleToken>& tokens)
{
    if (window.isOfAnchor()) {
        addAnchor(window, tokens);
    } else if (window.kind == TimeWindow::Kind::LastDays) {
        tokens.push_back({Token::Word, RuleWords::tr("in the last")});
        tokens.push_back({Token::Value, window.daysParameter.isEmpty()
                                            ? daysText(window.days)
                                            : RuleWords::tr("$%1 d").arg(window.daysParameter)});
        if (window.until > 0) {
            tokens.push_back({Token::Word, RuleWords::tr("that ended")});
            tokens.push_back({Token::Value, RuleWords::tr("%1 d ago").arg(numberText(window.until))});
        }
    } else if (window.kind == TimeWindow::Kind::Calendar) {
        tokens.push_back({Token::Value, calendarWords(window)});
    } else if (window.kind == TimeWindow::Kind::Sessions) {
        tokens.push_back({Token::Value, RuleWords::tr("in the last %n sessions", nullptr, window.count)});
    } else if (window.kind == TimeWindow::Kind::Between) {
        tokens.push_back({Token::Word, RuleWords::tr("from")});
        tokens.push_back({Token::Value, window.from});
        tokens.push_back({Token::Word, RuleWords::tr("to before")});
        tokens.push_back({Token::Value, window.to});
    }
}

void addTest(const FieldTest& test, std::vector<RuleToken>& tokens)
{
    tokens.push_back({Token::Field, test.field});
    const bool near = test.comparison == Comparison::Near;
    tokens.push_back({Token::Word, near ? RuleWords::tr("within") : comparisonWords(test.comparison)});
    if (!test.parameter.isEmpty()) {
        tokens.push_back({Token::Value, QLatin1Char('$') + test.parameter});
    } else if (near) {
        tokens.push_back({Token::Value, RuleWords::tr("%1 km").arg(test.values.value(0))});
        tokens.push_back({Token::Word, RuleWords::tr("of")});
        tokens.push_back({Token::Value, test.values.mid(1).join(QStringLiteral("; "))});
    } else if (test.comparison == Comparison::Anniversary) {
        tokens.push_back({Token::Value, RuleWords::tr("%1 d").arg(test.values.value(0))});
    } else if (!test.values.isEmpty()) {
        const bool ofPoints = test.comparison == Comparison::InPolygon;
        tokens.push_back(
            {Token::Value, test.values.join(ofPoints ? QStringLiteral("; ") : QStringLiteral(", "))});
    }
}

// The event, and each thing asked of it.
void addWhere(const EventFilter& filter, std::vector<RuleToken>& tokens)
{
    const EventChoice choice = choiceOf(filter);
    if (choice.event.isEmpty() || asksNothing(choice.rest)) {
        tokens.push_back({Token::Value, whereText(filter)});
        return;
    }
    tokens.push_back({Token::Value, choice.event});
    tokens.push_back({Token::Word, RuleWords::tr("with")});
    const bool several = choice.rest.logic == Logic::All;
    for (const EventFilter& part : several ? choice.rest.parts : std::vector<EventFilter>{choice.rest})
        tokens.push_back({Token::Value, printEventFilter(part, ruleLanguage())});
}

// What the measure is compared with.
void addNumber(const Rule& rule, std::vector<RuleToken>& tokens)
{
    const auto unit = [&](const QString& number) {
        return rule.measure == Measure::Count     ? RuleWords::tr("%1 times").arg(number)
               : rule.measure == Measure::Days    ? RuleWords::tr("%1 days").arg(number)
               : rule.measure == Measure::Recency ? RuleWords::tr("%1 d").arg(number)
                                                  : number;
    };
    tokens.push_back({Token::Word, comparisonWords(rule.comparison)});
    if (rule.comparison == Comparison::Between)
        tokens.push_back({Token::Value, unit(QStringLiteral("%1 – %2").arg(numberText(rule.value),
                                                                           numberText(rule.upTo)))});
    else
        tokens.push_back(
            {Token::Value, unit(rule.valueParameter.isEmpty() ? numberText(rule.value)
                                                              : QLatin1Char('$') + rule.valueParameter)});
}

void addEvents(const Rule& rule, std::vector<RuleToken>& tokens)
{
    const bool once = rule.measure == Measure::Count && rule.comparison == Comparison::GreaterOrEqual &&
                      rule.value == 1 && rule.valueParameter.isEmpty();
    tokens.push_back({Token::Field, measureWords(rule.measure)});
    if (!rule.of.isEmpty()) {
        tokens.push_back({Token::Value, rule.of});
        tokens.push_back({Token::Word, RuleWords::tr("over")});
    }
    if (rule.pick.kind != Pick::Kind::Every)
        tokens.push_back({Token::Value, pickWords(rule.pick)});
    addWhere(rule.where, tokens);
    if (!rule.with.empty()) {
        tokens.push_back({Token::Word, RuleWords::tr("being")});
        tokens.push_back({Token::Value, printEventFilter(rule.with.front(), ruleLanguage())});
    }
    if (!once)
        addNumber(rule, tokens);
    addWindow(rule.window, tokens);
}

void addSequence(const Rule& rule, std::vector<RuleToken>& tokens)
{
    for (const SequenceStep& step : rule.steps) {
        const bool first = &step == &rule.steps.front();
        tokens.push_back({first ? Token::Field : Token::Word, first           ? RuleWords::tr("did")
                                                              : step.isAbsent ? RuleWords::tr("then not")
                                                                              : RuleWords::tr("then")});
        tokens.push_back({Token::Value, whereText(step.where)});
        if (step.within > 0) {
            tokens.push_back({Token::Word, RuleWords::tr("within")});
            tokens.push_back({Token::Value, daysText(step.within)});
        }
        if (step.atLeast > 0) {
            tokens.push_back({Token::Word, RuleWords::tr("at least later by")});
            tokens.push_back({Token::Value, daysText(step.atLeast)});
        }
        if (!step.without.empty()) {
            tokens.push_back({Token::Word, RuleWords::tr("without")});
            tokens.push_back({Token::Value, whereText(step.without.front())});
        }
    }
    if (!rule.of.isEmpty()) {
        tokens.push_back({Token::Word, RuleWords::tr("of the same")});
        tokens.push_back({Token::Value, rule.of});
    }
    addWindow(rule.window, tokens);
}

} // namespace

QString comparisonWords(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Equal:
        return RuleWords::tr("is");
    case Comparison::NotEqual:
        return RuleWords::tr("is not");
    case Comparison::Less:
        return QStringLiteral("<");
    case Comparison::LessOrEqual:
        return QString(QChar(0x2264));
    case Comparison::Greater:
        return QStringLiteral(">");
    case Comparison::GreaterOrEqual:
        return QString(QChar(0x2265));
    case Comparison::In:
        return RuleWords::tr("is one of");
    case Comparison::NotIn:
        return RuleWords::tr("is none of");
    case Comparison::Known:
        return RuleWords::tr("is known");
    case Comparison::Between:
        return RuleWords::tr("is between");
    case Comparison::Contains:
        return RuleWords::tr("contains");
    case Comparison::NotContains:
        return RuleWords::tr("does not contain");
    case Comparison::StartsWith:
        return RuleWords::tr("starts with");
    case Comparison::EndsWith:
        return RuleWords::tr("ends with");
    case Comparison::During:
        return RuleWords::tr("is in the time");
    case Comparison::Anniversary:
        return RuleWords::tr("comes back within");
    case Comparison::Near:
        return RuleWords::tr("is near");
    case Comparison::InPolygon:
        return RuleWords::tr("is inside of");
    case Comparison::Unknown:
        break;
    }
    return RuleWords::tr("is unknown");
}

QString measureWords(Measure measure)
{
    switch (measure) {
    case Measure::Count:
    case Measure::Days:
        return RuleWords::tr("did");
    case Measure::Sum:
        return RuleWords::tr("sum of");
    case Measure::Average:
        return RuleWords::tr("mean of");
    case Measure::Minimum:
        return RuleWords::tr("lowest");
    case Measure::Maximum:
        return RuleWords::tr("highest");
    case Measure::Weeks:
        return RuleWords::tr("weeks with");
    case Measure::Months:
        return RuleWords::tr("months with");
    case Measure::Distinct:
        return RuleWords::tr("different values of");
    case Measure::Recency:
        break;
    }
    return RuleWords::tr("days since");
}

QString measuredWords(const Rule& rule)
{
    const QString where = whereText(rule.where);
    QString words = rule.measure == Measure::Count  ? RuleWords::tr("number of %1").arg(where)
                    : rule.measure == Measure::Days ? RuleWords::tr("days with %1").arg(where)
                    : rule.measure == Measure::Weeks || rule.measure == Measure::Months
                        ? RuleWords::tr("%1 %2").arg(measureWords(rule.measure), where)
                    : rule.measure == Measure::Recency
                        ? RuleWords::tr("days since %1").arg(where)
                        : RuleWords::tr("%1 %2 over %3").arg(measureWords(rule.measure), rule.of, where);
    if (rule.window.kind == TimeWindow::Kind::LastDays)
        return RuleWords::tr("%1, last %2 d").arg(words, numberText(rule.window.days));
    if (rule.window.kind == TimeWindow::Kind::Calendar)
        return RuleWords::tr("%1, %2").arg(words, calendarWords(rule.window));
    if (rule.window.kind == TimeWindow::Kind::Between)
        return RuleWords::tr("%1, %2 to before %3").arg(words, rule.window.from, rule.window.to);
    return words;
}

std::vector<RuleToken> tokensOf(const Rule& rule)
{
    std::vector<RuleToken> tokens;
    switch (rule.kind) {
    case RuleKind::Attribute:
        addTest(rule.test, tokens);
        if (rule.test.comparison == Comparison::During)
            addWindow(rule.window, tokens);
        if (!rule.asOf.isEmpty()) {
            tokens.push_back({Token::Word, RuleWords::tr("as of")});
            tokens.push_back({Token::Value, rule.asOf});
        }
        break;
    case RuleKind::Events:
        addEvents(rule, tokens);
        break;
    case RuleKind::Audience:
        tokens = {{Token::Field, RuleWords::tr("audience")}, {Token::Value, rule.audience}};
        break;
    case RuleKind::Result:
        tokens = {{Token::Field, RuleWords::tr("people of")},
                  {Token::Value, rule.audience},
                  {Token::Word, RuleWords::tr("at")},
                  {Token::Value, rule.selector}};
        break;
    case RuleKind::Sequence:
        addSequence(rule, tokens);
        break;
    case RuleKind::Value:
        tokens = {{Token::Field, rule.audience}};
        addTest(rule.test, tokens);
        break;
    case RuleKind::Tag: {
        FieldTest test = rule.test;
        test.field = rule.audience;
        addTest(test, tokens);
        if (!rule.asOf.isEmpty()) {
            tokens.push_back({Token::Word, RuleWords::tr("as of")});
            tokens.push_back({Token::Value, rule.asOf});
        }
        break;
    }
    case RuleKind::Shares:
        tokens = {{Token::Field, RuleWords::tr("%1 of %2").arg(rule.selector, rule.audience)},
                  {Token::Word, rule.isOfOthers ? RuleWords::tr("has somebody else who")
                                                : RuleWords::tr("has somebody who")}};
        if (!rule.parts.empty())
            for (const RuleToken& token : tokensOf(rule.parts.front()))
                tokens.push_back(token);
        break;
    case RuleKind::Listed:
        tokens = {{Token::Field, RuleWords::tr("on the list")}, {Token::Value, rule.audience}};
        if (!asksNothing(rule.where)) {
            tokens.push_back({Token::Word, RuleWords::tr("with")});
            tokens.push_back({Token::Value, printEventFilter(rule.where, ruleLanguage())});
        }
        break;
    case RuleKind::Reachable:
        tokens = {{Token::Field, RuleWords::tr("reachable by")}, {Token::Value, rule.audience}};
        break;
    case RuleKind::All:
    case RuleKind::Any:
    case RuleKind::Not:
    case RuleKind::AtLeast: // inside of a group of people; elsewhere they are groups of blocks
        tokens = {{Token::Value, printRule(rule, ruleLanguage())}};
        break;
    default:
        tokens = {{Token::Field, RuleWords::tr("everyone")}};
        break;
    }
    return tokens;
}

RuleLanguage ruleLanguage()
{
    return theme().language() == Language::Chinese ? RuleLanguage::Chinese : RuleLanguage::English;
}

QString ruleIcon(const Rule& rule)
{
    switch (rule.kind) {
    case RuleKind::Attribute:
        return QStringLiteral("bookmark");
    case RuleKind::Events:
        return QStringLiteral("history");
    case RuleKind::Result:
        return QStringLiteral("layers");
    case RuleKind::Sequence:
        return QStringLiteral("trending-up");
    case RuleKind::Value:
        return QStringLiteral("gauge");
    case RuleKind::Tag:
        return QStringLiteral("tag");
    case RuleKind::Shares:
        return QStringLiteral("house");
    case RuleKind::Listed:
        return QStringLiteral("table");
    case RuleKind::Reachable:
        return QStringLiteral("send");
    default:
        return QStringLiteral("users");
    }
}

bool asksNothing(const EventFilter& filter)
{
    return filter.logic == Logic::All && filter.parts.empty();
}

EventChoice choiceOf(const EventFilter& filter)
{
    const auto isEvent = [](const EventFilter& one) {
        return one.logic == Logic::Test && one.test.comparison == Comparison::Equal &&
               one.test.field == QLatin1String("event");
    };
    if (isEvent(filter))
        return {filter.test.values.value(0), {}};
    if (filter.logic != Logic::All || filter.parts.empty() || !isEvent(filter.parts.front()))
        return {QString(), filter};
    EventFilter rest;
    rest.parts.assign(filter.parts.begin() + 1, filter.parts.end());
    if (rest.parts.size() == 1)
        rest = EventFilter(rest.parts.front());
    return {filter.parts.front().test.values.value(0), rest};
}

EventFilter filterOf(const EventChoice& choice)
{
    if (choice.event.isEmpty())
        return choice.rest;
    EventFilter event = EventFilter::event(choice.event);
    if (asksNothing(choice.rest))
        return event;
    EventFilter both;
    both.parts.push_back(std::move(event));
    if (choice.rest.logic == Logic::All)
        both.parts.insert(both.parts.end(), choice.rest.parts.begin(), choice.rest.parts.end());
    else
        both.parts.push_back(choice.rest);
    return both;
}

} // namespace tessera
