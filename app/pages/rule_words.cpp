// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_words.h"

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
        return asksNothing(filter) ? RuleWords::tr("any event") : printEventFilter(filter);
    return asksNothing(choice.rest)
               ? choice.event
               : RuleWords::tr("%1 with %2").arg(choice.event, printEventFilter(choice.rest));
}

void addWindow(const TimeWindow& window, std::vector<RuleToken>& tokens)
{
    if (window.kind == TimeWindow::Kind::LastDays) {
        tokens.push_back({Token::Word, RuleWords::tr("in the last")});
        tokens.push_back({Token::Value, RuleWords::tr("%1 d").arg(numberText(window.days))});
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
    tokens.push_back({Token::Word, comparisonWords(test.comparison)});
    if (!test.values.isEmpty())
        tokens.push_back({Token::Value, test.values.join(QStringLiteral(", "))});
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
        tokens.push_back({Token::Value, printEventFilter(part)});
}

void addEvents(const Rule& rule, std::vector<RuleToken>& tokens)
{
    const bool once =
        rule.measure == Measure::Count && rule.comparison == Comparison::GreaterOrEqual && rule.value == 1;
    tokens.push_back({Token::Field, measureWords(rule.measure)});
    if (!rule.of.isEmpty()) {
        tokens.push_back({Token::Value, rule.of});
        tokens.push_back({Token::Word, RuleWords::tr("over")});
    }
    addWhere(rule.where, tokens);
    if (!once) {
        tokens.push_back({Token::Word, comparisonWords(rule.comparison)});
        const QString number = numberText(rule.value);
        tokens.push_back({Token::Value, rule.measure == Measure::Count ? RuleWords::tr("%1 times").arg(number)
                                        : rule.measure == Measure::Days ? RuleWords::tr("%1 days").arg(number)
                                        : rule.measure == Measure::Recency ? RuleWords::tr("%1 d").arg(number)
                                                                           : number});
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
    case Measure::Recency:
        break;
    }
    return RuleWords::tr("days since");
}

QString measuredWords(const Rule& rule)
{
    const QString where = whereText(rule.where);
    const QString words =
        rule.measure == Measure::Count  ? RuleWords::tr("number of %1").arg(where)
        : rule.measure == Measure::Days ? RuleWords::tr("days with %1").arg(where)
        : rule.measure == Measure::Recency
            ? RuleWords::tr("days since %1").arg(where)
            : RuleWords::tr("%1 %2 over %3").arg(measureWords(rule.measure), rule.of, where);
    if (rule.window.kind == TimeWindow::Kind::LastDays)
        return RuleWords::tr("%1, last %2 d").arg(words, numberText(rule.window.days));
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
    default:
        tokens = {{Token::Field, RuleWords::tr("everyone")}};
        break;
    }
    return tokens;
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
