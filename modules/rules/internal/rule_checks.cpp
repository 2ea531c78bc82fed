// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/rule_checks.h"

#include "rules/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kMaxSteps = 12;

struct RuleChecksText
{
    Q_DECLARE_TR_FUNCTIONS(Rule)
};

bool isPlace(const QString& text)
{
    return text.startsWith(QLatin1String("store:")) || text.startsWith(QLatin1String("table:")) ||
           pointOf(text);
}

} // namespace

int valueCount(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Known:
    case Comparison::Unknown:
    case Comparison::During:
        return 0;
    case Comparison::Between:
        return 2;
    case Comparison::In:
    case Comparison::NotIn:
    case Comparison::Near:
    case Comparison::InPolygon:
        return -1;
    default:
        return 1;
    }
}

QString problemOfValues(const FieldTest& test)
{
    const int count = valueCount(test.comparison);
    const bool canBeParameter =
        test.comparison <= Comparison::NotIn ||
        (test.comparison >= Comparison::Contains && test.comparison <= Comparison::EndsWith);
    if (!test.parameter.isEmpty())
        return canBeParameter && test.values.isEmpty()
                   ? QString()
                   : RuleChecksText::tr("takes either values or a parameter");
    if (count == 0 && !test.values.isEmpty())
        return RuleChecksText::tr("takes no value");
    if (count != 0 && test.values.isEmpty())
        return RuleChecksText::tr("needs a value");
    if (count == 1 && test.values.size() > 1)
        return RuleChecksText::tr("takes one value; a list goes with in or not in");
    if (count == 2 && test.values.size() != 2)
        return RuleChecksText::tr("needs two values, from and to");
    if (test.comparison == Comparison::Anniversary || test.comparison == Comparison::Near) {
        bool isNumber = false;
        const double number = test.values.front().toDouble(&isNumber);
        const double most = test.comparison == Comparison::Near ? kMaxKilometres : kMaxWindowDays;
        if (!isNumber || !(number >= 0 && number <= most))
            return RuleChecksText::tr("\"%1\" is no distance").arg(test.values.front());
    }
    const qsizetype first = test.comparison == Comparison::Near ? 1 : 0;
    if (test.comparison == Comparison::Near) {
        if (test.values.size() < 2)
            return RuleChecksText::tr("needs at least one place");
        for (qsizetype i = first; i < test.values.size(); ++i)
            if (!isPlace(test.values.at(i)))
                return RuleChecksText::tr("\"%1\" is no place; write it as \"31.23,121.47\", latitude first")
                    .arg(test.values.at(i));
    }
    if (test.comparison == Comparison::InPolygon) {
        if (test.values.size() < 3)
            return RuleChecksText::tr("an area needs at least three points");
        for (const QString& value : test.values)
            if (!pointOf(value))
                return RuleChecksText::tr("\"%1\" is no point; write it as \"31.23,121.47\", latitude first")
                    .arg(value);
    }
    return {};
}

bool isParameterName(const QString& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('_');
    });
}

int levelsOf(const EventFilter& filter)
{
    int inside = 0;
    for (const EventFilter& part : filter.parts)
        inside = std::max(inside, levelsOf(part));
    return inside + 1;
}

int levelsOf(const Rule& rule)
{
    int inside = 0;
    const auto add = [&](const EventFilter& filter) { inside = std::max(inside, levelsOf(filter)); };
    const auto addAll = [&](const std::vector<EventFilter>& filters) {
        std::for_each(filters.begin(), filters.end(), add);
    };
    for (const Rule& part : rule.parts)
        inside = std::max(inside, levelsOf(part));
    if (rule.kind == RuleKind::Events || rule.kind == RuleKind::Listed)
        add(rule.where);
    addAll(rule.with);
    addAll(rule.window.anchor);
    for (const SequenceStep& step : rule.steps) {
        add(step.where);
        addAll(step.without);
    }
    return inside + 1;
}

QString problemOfDuring(const TimeWindow& window)
{
    return window.isOfAnchor() || window.kind == TimeWindow::Kind::Sessions
               ? RuleChecksText::tr("a date of a person is compared with dates, not with other events")
               : QString();
}

QString problemOfSteps(const std::vector<SequenceStep>& steps)
{
    if (steps.size() < 2)
        return RuleChecksText::tr("a sequence needs at least two steps");
    if (steps.size() > kMaxSteps)
        return RuleChecksText::tr("a sequence has at most %1 steps").arg(kMaxSteps);
    const SequenceStep& first = steps.front();
    if (first.atLeast != 0 || first.within != 0 || !first.without.empty())
        return RuleChecksText::tr("the first step has no step before it to be measured from");
    for (const SequenceStep& step : steps) {
        if (step.isAbsent && &step != &steps.back())
            return RuleChecksText::tr("only the last step can be one that does not follow");
        if (step.isAbsent && (step.within <= 0 || step.atLeast != 0 || !step.without.empty()))
            return RuleChecksText::tr(
                "a step that does not follow needs a time within which, and nothing else");
        if (step.within > 0 && step.atLeast > step.within)
            return RuleChecksText::tr("a step cannot come later than the time within which it must");
    }
    return {};
}

} // namespace tessera
