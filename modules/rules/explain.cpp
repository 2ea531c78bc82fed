// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/explain.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr double kImpossible = std::numeric_limits<double>::infinity();

Result<RuleExplanation> explain(const Rule& rule, PersonIndex person, const FactSource& facts)
{
    RuleExplanation node;
    node.rule = rule;
    const bool isGroup = rule.kind == RuleKind::All || rule.kind == RuleKind::Any ||
                         rule.kind == RuleKind::Not || rule.kind == RuleKind::AtLeast;
    if (!isGroup) {
        const Result<PeopleSet> people = evaluateRule(rule, facts);
        if (!people)
            return people.error();
        node.holds = people->contains(person);
        if (rule.kind == RuleKind::Events) {
            const Result<double> value = measureOfPerson(rule, person, facts, {facts.asOf(), {}});
            if (!value)
                return value.error();
            if (!std::isnan(*value))
                node.value = *value;
        }
        return node;
    }
    std::size_t holding = 0;
    for (const Rule& part : rule.parts) {
        Result<RuleExplanation> one = explain(part, person, facts);
        if (!one)
            return one;
        holding += one->holds ? 1 : 0;
        node.parts.push_back(std::move(*one));
    }
    node.holds = rule.kind == RuleKind::All   ? holding == rule.parts.size()
                 : rule.kind == RuleKind::Any ? holding > 0
                 : rule.kind == RuleKind::Not ? holding == 0
                                              : double(holding) >= rule.value;
    return node;
}

// Those whose other answer, alone or with their likes, would have changed the answer above.
void markDeciding(RuleExplanation& node)
{
    node.decides = true;
    for (RuleExplanation& part : node.parts) {
        const bool decides = node.rule.kind == RuleKind::Not || part.holds == node.holds;
        if (decides)
            markDeciding(part);
    }
}

// How far a leaf is from the other answer.
double wayOf(const RuleExplanation& leaf)
{
    const Rule& rule = leaf.rule;
    if (rule.kind == RuleKind::Everyone)
        return kImpossible;
    if (rule.kind != RuleKind::Events || !leaf.value)
        return 1;
    double gap = std::abs(rule.value - *leaf.value);
    const bool isRange = rule.comparison == Comparison::Between;
    if (isRange && leaf.holds)
        gap = std::min(*leaf.value - rule.value, rule.upTo - *leaf.value);
    else if (isRange && *leaf.value > rule.upTo)
        gap = *leaf.value - rule.upTo;
    const bool isCounted = rule.measure == Measure::Count || rule.measure == Measure::Days ||
                           rule.measure == Measure::Weeks || rule.measure == Measure::Months ||
                           rule.measure == Measure::Distinct;
    if (isCounted)
        return std::max(1.0, std::ceil(leaf.holds ? gap + 1 : gap));
    return 1 + gap / (1 + std::abs(rule.value)); // an amount: near is better
}

struct Way
{
    double length = 0;
    std::vector<const RuleExplanation*> changes;
};

Way joinedWays(std::vector<Way> ways, std::size_t count)
{
    std::ranges::stable_sort(ways, {}, &Way::length);
    Way whole;
    if (count > ways.size())
        return {kImpossible, {}};
    for (std::size_t i = 0; i < count; ++i) {
        whole.length += ways[i].length;
        whole.changes.insert(whole.changes.end(), ways[i].changes.begin(), ways[i].changes.end());
    }
    return whole;
}

// The nearest way to an answer.
Way wayTo(const RuleExplanation& node, bool wanted)
{
    if (node.holds == wanted)
        return {};
    if (node.parts.empty()) {
        const bool isGroup = node.rule.kind == RuleKind::All || node.rule.kind == RuleKind::Any;
        return isGroup ? Way{kImpossible, {}} : Way{wayOf(node), {&node}};
    }
    if (node.rule.kind == RuleKind::Not)
        return wayTo(node.parts.front(), !wanted);
    std::size_t holding = 0;
    std::vector<Way> ways; // of the parts that answer otherwise
    for (const RuleExplanation& part : node.parts) {
        holding += part.holds ? 1 : 0;
        if (part.holds != wanted)
            ways.push_back(wayTo(part, wanted));
    }
    const auto least = std::size_t(node.rule.kind == RuleKind::All   ? double(node.parts.size())
                                   : node.rule.kind == RuleKind::Any ? 1
                                                                     : std::max(0.0, node.rule.value));
    const std::size_t count = wanted ? least - holding : holding + 1 - least;
    return least == 0 && !wanted ? Way{kImpossible, {}} : joinedWays(std::move(ways), count);
}

} // namespace

Result<PersonExplanation> explainRule(const Rule& rule, PersonIndex person, const FactSource& facts)
{
    Result<RuleExplanation> tree = explain(rule, person, facts);
    if (!tree)
        return tree.error();
    PersonExplanation whole;
    whole.tree = std::move(*tree);
    markDeciding(whole.tree);
    const Way way = wayTo(whole.tree, !whole.tree.holds);
    if (way.length < kImpossible)
        for (const RuleExplanation* leaf : way.changes)
            whole.nearest.push_back({leaf->rule, !leaf->holds, leaf->value});
    return whole;
}

Result<std::vector<ClauseCount>> countClauses(const Rule& rule, const PeopleSet& base,
                                              const FactSource& facts)
{
    const bool isAny = rule.kind == RuleKind::Any;
    const std::vector<Rule> parts =
        isAny || rule.kind == RuleKind::All ? rule.parts : std::vector<Rule>{rule};
    std::vector<PeopleSet> sets;
    for (const Rule& part : parts) {
        Result<PeopleSet> people = evaluateRule(part, facts);
        if (!people)
            return people.error();
        *people &= base;
        sets.push_back(std::move(*people));
    }
    // Combined with all parts before, and with all after: without one part is before it and after it.
    const auto join = [isAny](PeopleSet& into, const PeopleSet& more) {
        if (isAny)
            into |= more;
        else
            into &= more;
    };
    const PeopleSet none = isAny ? PeopleSet(base.universe()) : base;
    std::vector<PeopleSet> after(parts.size() + 1, none);
    for (std::size_t i = parts.size(); i-- > 0;) {
        after[i] = after[i + 1];
        join(after[i], sets[i]);
    }
    std::vector<ClauseCount> counts;
    PeopleSet before = none;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        PeopleSet without = before;
        join(without, after[i + 1]);
        join(before, sets[i]);
        counts.push_back({parts[i], std::int64_t(sets[i].count()), std::int64_t(before.count()),
                          std::abs(std::int64_t(without.count()) - std::int64_t(after[0].count()))});
    }
    return counts;
}

} // namespace tessera
