// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/rule_checks.h"
#include "rules/rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace tessera {

namespace {

struct ParameterText
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

// Calls use(name, place) for each parameter of a tree, in the order of its text; place is one of the three
// kinds of places a parameter may stand in.
template <typename RuleNode, typename Use>
void forEachParameter(RuleNode& rule, Use& use);

template <typename Filter, typename Use>
void forEachInFilter(Filter& filter, Use& use)
{
    if (!filter.test.parameter.isEmpty())
        use(filter.test);
    for (auto& part : filter.parts)
        forEachInFilter(part, use);
}

template <typename Window, typename Use>
void forEachInWindow(Window& window, Use& use)
{
    if (!window.daysParameter.isEmpty())
        use(window);
    for (auto& anchor : window.anchor)
        forEachInFilter(anchor, use);
}

template <typename RuleNode, typename Use>
void forEachParameter(RuleNode& rule, Use& use)
{
    if (!rule.test.parameter.isEmpty())
        use(rule.test);
    forEachInFilter(rule.where, use);
    for (auto& filter : rule.with)
        forEachInFilter(filter, use);
    for (auto& step : rule.steps) {
        forEachInFilter(step.where, use);
        for (auto& filter : step.without)
            forEachInFilter(filter, use);
    }
    forEachInWindow(rule.window, use);
    if (!rule.valueParameter.isEmpty())
        use(rule);
    for (auto& part : rule.parts)
        forEachParameter(part, use);
}

QString& nameIn(FieldTest& test)
{
    return test.parameter;
}
QString& nameIn(TimeWindow& window)
{
    return window.daysParameter;
}
QString& nameIn(Rule& rule)
{
    return rule.valueParameter;
}
const QString& nameIn(const FieldTest& test)
{
    return test.parameter;
}
const QString& nameIn(const TimeWindow& window)
{
    return window.daysParameter;
}
const QString& nameIn(const Rule& rule)
{
    return rule.valueParameter;
}

QString textOfParameter(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                            : value.toString();
}

QString put(FieldTest& test, const QJsonValue& value)
{
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const QJsonValue one : values)
            test.values.append(textOfParameter(one));
    } else {
        test.values = {textOfParameter(value)};
    }
    test.parameter.clear();
    return problemOfValues(test);
}

QString putNumber(const QJsonValue& value, double min, double max, double& number)
{
    bool isNumber = value.isDouble();
    number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !(number >= min && number <= max))
        return ParameterText::tr("must be a number from %1 to %2").arg(min).arg(max);
    return {};
}

QString put(TimeWindow& window, const QJsonValue& value)
{
    window.daysParameter.clear();
    return putNumber(value, 0, kMaxWindowDays, window.days);
}

QString put(Rule& rule, const QJsonValue& value)
{
    rule.valueParameter.clear();
    return putNumber(value, -kMaxRuleValue, kMaxRuleValue, rule.value);
}

} // namespace

Result<Rule> withParameters(Rule rule, const QJsonObject& values)
{
    QString problem;
    const auto replace = [&](auto& place) {
        const QString name = nameIn(place);
        const QJsonValue value = values.value(name);
        QString what;
        if (value.isUndefined() || value.isNull())
            what = ParameterText::tr("has no value. Give it one under \"parameters\"");
        else
            what = put(place, value);
        if (!what.isEmpty() && problem.isEmpty())
            problem = ParameterText::tr("The parameter $%1 %2.").arg(name, what);
    };
    forEachParameter(rule, replace);
    if (!problem.isEmpty())
        return Error{problem};
    return rule;
}

QStringList parametersOf(const Rule& rule)
{
    QStringList names;
    const auto note = [&](const auto& place) {
        if (!names.contains(nameIn(place)))
            names.append(nameIn(place));
    };
    forEachParameter(rule, note);
    return names;
}

} // namespace tessera
