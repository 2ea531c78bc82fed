// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluate.h"

#include "base/thread_pool.h"
#include "rules/answer_cache.h"
#include "rules/internal/leaf_group.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>
#include <string>
#include <unordered_map>

namespace tessera {

namespace {

constexpr std::size_t kMostBits = 32;

PeopleSet peopleOfMask(const std::vector<std::uint8_t>& mask)
{
    PeopleSet set(mask.size());
    parallelBlocks(mask.size(), kPeopleBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t word = begin / 64; word * 64 < end; ++word) {
            std::uint64_t bits = 0;
            for (std::size_t i = word * 64; i < std::min(word * 64 + 64, end); ++i)
                bits |= std::uint64_t{mask[i] != 0} << (i & 63);
            set.words()[word] = bits;
        }
    });
    return set;
}

void collectLeaves(const Rule& rule, std::vector<const Rule*>& leaves)
{
    if (rule.kind == RuleKind::Events || rule.kind == RuleKind::Sequence)
        leaves.push_back(&rule);
    for (const Rule& part : rule.parts)
        collectLeaves(part, leaves);
}

// How many of `parts` each person is in, at least `least`: added up as binary numbers, a bit a person.
PeopleSet inAtLeast(std::size_t least, const std::vector<PeopleSet>& parts, std::size_t people)
{
    if (least == 0)
        return PeopleSet(people, true);
    PeopleSet result(people);
    const auto digits = std::size_t(std::bit_width(std::max(parts.size(), least)));
    std::vector<std::uint64_t> sum(digits);
    for (std::size_t word = 0; word < result.words().size(); ++word) {
        std::ranges::fill(sum, 0);
        for (const PeopleSet& part : parts) {
            std::uint64_t carry = part.words()[word];
            for (std::size_t digit = 0; digit < digits && carry != 0; ++digit) {
                const std::uint64_t next = sum[digit] & carry;
                sum[digit] ^= carry;
                carry = next;
            }
        }
        std::uint64_t more = 0;
        std::uint64_t equal = ~std::uint64_t{0};
        for (std::size_t digit = digits; digit-- > 0;) {
            const std::uint64_t wanted = (least >> digit) & 1 ? ~std::uint64_t{0} : 0;
            more |= equal & sum[digit] & ~wanted;
            equal &= ~(sum[digit] ^ wanted);
        }
        result.words()[word] = more | equal;
    }
    if (people % 64 != 0 && !result.words().empty())
        result.words().back() &= (std::uint64_t{1} << (people % 64)) - 1;
    return result;
}

// One evaluation of a tree: what it asks of events is answered first, in as few passes as there can be.
class Evaluation
{
public:
    Evaluation(const FactSource& facts, const EvaluateOptions& options)
        : m_facts(facts)
        , m_options(options)
        , m_cache(options.usesAnswers ? facts.answers() : nullptr)
    {}

    Result<PeopleSet> run(const Rule& rule)
    {
        if (Result<void> done = prepare({&rule, 1}); !done)
            return done.error();
        return people(rule);
    }

    // Leaves that several rules have in common are answered once.
    Result<void> prepare(std::span<const Rule> rules)
    {
        std::vector<const Rule*> leaves;
        for (const Rule& rule : rules)
            collectLeaves(rule, leaves);
        std::erase_if(leaves, [&](const Rule* leaf) { return isKnown(*leaf); });
        if (rules.size() == 1)
            return answerAll(leaves);
        std::unordered_map<std::string, const Rule*> firsts;
        std::vector<std::pair<const Rule*, const Rule*>> twins; // and the first of their kind
        std::erase_if(leaves, [&](const Rule* leaf) {
            const auto [known, isNew] = firsts.emplace(keyOf(*leaf).toStdString(), leaf);
            if (!isNew)
                twins.emplace_back(leaf, known->second);
            return !isNew;
        });
        if (Result<void> done = answerAll(leaves); !done)
            return done;
        for (const auto& [twin, first] : twins)
            m_answers.emplace(twin, m_answers.at(first));
        return {};
    }

    // Of one that was prepared.
    Result<PeopleSet> answerOf(const Rule& rule) { return people(rule); }

private:
    [[nodiscard]] QString keyOf(const Rule& rule) const
    {
        Rule asked = rule;
        if (asked.window.kind == TimeWindow::Kind::Default)
            asked.window = m_options.defaultWindow;
        return QString::number(m_options.asOf) + QLatin1Char(' ') + printRule(asked);
    }

    bool isKnown(const Rule& leaf)
    {
        if (m_answers.contains(&leaf))
            return true;
        if (m_cache == nullptr)
            return false;
        std::shared_ptr<const PeopleSet> known = m_cache->find(keyOf(leaf));
        if (known)
            m_answers.emplace(&leaf, std::move(known));
        return known != nullptr || m_answers.contains(&leaf);
    }

    std::shared_ptr<const PeopleSet> remember(const Rule& rule, PeopleSet people)
    {
        auto shared = std::make_shared<const PeopleSet>(std::move(people));
        if (m_cache != nullptr)
            m_cache->insert(keyOf(rule), shared);
        return shared;
    }

    // All in one pass if there are bits for it; else those of fixed windows apart from those that need whole
    // histories.
    Result<void> answerAll(std::vector<const Rule*> leaves)
    {
        std::size_t all = 0;
        for (const Rule* leaf : leaves)
            all += EventLeaf::bitsOf(*leaf);
        if (all > kMostBits)
            std::ranges::stable_partition(leaves, [&](const Rule* leaf) { return !needsWhole(*leaf); });
        std::vector<const Rule*> some;
        std::size_t bits = 0;
        for (const Rule* leaf : leaves) {
            const std::size_t more = EventLeaf::bitsOf(*leaf);
            const bool isOther =
                all > kMostBits && !some.empty() && needsWhole(*leaf) != needsWhole(*some.back());
            if (bits + more > kMostBits || isOther) {
                if (Result<void> done = answer(some); !done)
                    return done;
                some.clear();
                bits = 0;
            }
            some.push_back(leaf);
            bits += more;
        }
        return some.empty() ? Result<void>() : answer(some);
    }

    [[nodiscard]] bool needsWhole(const Rule& leaf) const
    {
        const TimeWindow& window =
            leaf.window.kind == TimeWindow::Kind::Default ? m_options.defaultWindow : leaf.window;
        const bool isFixed = window.kind == TimeWindow::Kind::LastDays ||
                             window.kind == TimeWindow::Kind::Between ||
                             window.kind == TimeWindow::Kind::Calendar;
        return !isFixed || leaf.kind == RuleKind::Sequence || leaf.pick.kind != Pick::Kind::Every;
    }

    Result<void> answer(std::span<const Rule* const> rules)
    {
        const Result<LeafGroup> group = makeGroup(rules, m_facts, m_options);
        if (!group)
            return group.error();
        std::vector<PeopleSet> sets;
        struct Answer
        {
            std::uint64_t* words;
            bool ofNobody; // whether somebody without hits passes
        };
        std::vector<Answer> answers;
        sets.reserve(group->leaves.size());
        for (const EventLeaf& leaf : group->leaves) {
            const bool ofNobody = leaf.passes(leaf.ofNothing());
            sets.emplace_back(m_facts.people(), ofNobody);
            answers.push_back({sets.back().words().data(), ofNobody});
        }
        const std::span<const Micros> times = m_facts.eventTimes();
        forEachHits(
            *group, m_facts, m_options.asOf,
            [&](std::size_t leaf, std::size_t person, Rows all, const Hits& hits, LeafScratch& scratch) {
                const bool passes = group->leaves[leaf].passesHits(times, all, hits, person, scratch);
                answers[leaf].words[person >> 6] ^= std::uint64_t{passes != answers[leaf].ofNobody}
                                                    << (person & 63);
            });
        for (std::size_t k = 0; k < rules.size(); ++k)
            m_answers.emplace(rules[k], remember(*rules[k], std::move(sets[k])));
        return {};
    }

    Result<PeopleSet> people(const Rule& rule)
    {
        switch (rule.kind) {
        case RuleKind::Everyone:
            return PeopleSet(m_facts.people(), true);
        case RuleKind::All:
        case RuleKind::Any:
            return parts(rule);
        case RuleKind::AtLeast: {
            std::vector<PeopleSet> sets;
            for (const Rule& part : rule.parts) {
                Result<PeopleSet> one = people(part);
                if (!one)
                    return one;
                sets.push_back(std::move(*one));
            }
            return inAtLeast(std::size_t(std::max(0.0, rule.value)), sets, m_facts.people());
        }
        case RuleKind::Not: {
            Result<PeopleSet> part = people(rule.parts.at(0));
            return part ? Result<PeopleSet>(part->complement()) : part;
        }
        case RuleKind::Audience:
            return m_facts.audience(rule.audience);
        case RuleKind::Result:
            return m_facts.resultPeople(rule.audience, rule.selector);
        case RuleKind::Value: {
            const Result<std::shared_ptr<const Column>> column =
                m_facts.resultValues(rule.audience, rule.selector);
            if (!column)
                return column.error();
            return matching(**column, rule.test);
        }
        case RuleKind::Tag:
            return tagged(rule);
        case RuleKind::Shares:
            return sharing(rule);
        case RuleKind::Attribute:
        case RuleKind::Listed:
        case RuleKind::Reachable:
            return known(rule);
        case RuleKind::Events:
        case RuleKind::Sequence:
            break;
        }
        return *m_answers.at(&rule);
    }

    // What does not depend on saved definitions is kept.
    Result<PeopleSet> known(const Rule& rule)
    {
        if (isKnown(rule))
            return *m_answers.at(&rule);
        Result<PeopleSet> found = rule.kind == RuleKind::Attribute ? attribute(rule)
                                  : rule.kind == RuleKind::Listed  ? m_facts.listed(rule.audience, rule.where)
                                                                   : m_facts.reachable(rule.audience);
        if (found)
            remember(rule, *found);
        return found;
    }

    Result<PeopleSet> attribute(const Rule& rule)
    {
        const bool isPlain = rule.asOf.isEmpty() && rule.test.comparison != Comparison::During;
        if (isPlain) {
            const Result<std::vector<std::uint8_t>> mask = matchFacts(m_facts, rule.test, false);
            return mask ? Result<PeopleSet>(peopleOfMask(*mask)) : Result<PeopleSet>(mask.error());
        }
        const std::optional<Micros> then =
            rule.asOf.isEmpty() ? m_options.asOf : parseTime(rule.asOf.toStdString(), m_facts.zone());
        if (!then)
            return Error{QCoreApplication::translate("Rule", "\"%1\" is no date; write it as 2026-05-31")
                             .arg(rule.asOf)};
        const Result<std::shared_ptr<const Column>> column =
            rule.asOf.isEmpty() ? m_facts.attribute(rule.test.field)
                                : m_facts.attributeAt(rule.test.field, *then);
        if (!column)
            return column.error();
        return rule.test.comparison != Comparison::During ? matching(**column, rule.test)
                                                          : during(**column, rule);
    }

    Result<PeopleSet> matching(const Column& column, const FieldTest& test) const
    {
        const Result<std::vector<std::uint8_t>> mask = matchColumn(column, test, m_facts.zone());
        return mask ? Result<PeopleSet>(peopleOfMask(*mask)) : Result<PeopleSet>(mask.error());
    }

    Result<PeopleSet> tagged(const Rule& rule) const
    {
        std::optional<Micros> then;
        if (!rule.asOf.isEmpty()) {
            then = parseTime(rule.asOf.toStdString(), m_facts.zone());
            if (!then)
                return Error{QCoreApplication::translate("Rule", "\"%1\" is no date; write it as 2026-05-31")
                                 .arg(rule.asOf)};
        } else if (m_options.asOf != m_facts.asOf()) {
            then = m_options.asOf;
        }
        const Result<std::shared_ptr<const Column>> column = m_facts.tagValues(rule.audience, then);
        return column ? matching(**column, rule.test) : Result<PeopleSet>(column.error());
    }

    Result<PeopleSet> during(const Column& column, const Rule& rule)
    {
        if (column.type != ColumnType::Time)
            return Error{QCoreApplication::translate("Rule", "\"%1\" is no date; \"during\" is for dates.")
                             .arg(rule.test.field)};
        const Result<Instants> window = resolveWindow(rule.window, m_options.asOf, m_facts.zone());
        if (!window)
            return window.error();
        std::vector<std::uint8_t> mask(column.integers.size());
        for (std::size_t i = 0; i < mask.size(); ++i)
            mask[i] =
                !column.isNull(i) && column.integers[i] >= window->begin && column.integers[i] < window->end;
        return peopleOfMask(mask);
    }

    // People of a group (a household, a cluster) that holds somebody who passes.
    Result<PeopleSet> sharing(const Rule& rule)
    {
        const Result<std::shared_ptr<const Column>> groups =
            m_facts.resultValues(rule.audience, rule.selector);
        if (!groups)
            return groups.error();
        Result<PeopleSet> passing = people(rule.parts.at(0));
        if (!passing)
            return passing;
        const Column& column = **groups;
        std::unordered_map<std::uint64_t, std::uint32_t> passingOf;
        const auto keyAt = [&](PersonIndex person) {
            return column.type == ColumnType::Text   ? std::uint64_t{column.codes[person]}
                   : column.type == ColumnType::Real ? std::bit_cast<std::uint64_t>(column.reals[person])
                                                     : std::uint64_t(column.integers[person]);
        };
        passing->forEach([&](PersonIndex person) {
            if (!column.isNull(person))
                ++passingOf[keyAt(person)];
        });
        PeopleSet result(m_facts.people());
        for (PersonIndex person = 0; person < m_facts.people(); ++person) {
            if (column.isNull(person))
                continue;
            const auto found = passingOf.find(keyAt(person));
            const std::uint32_t own = rule.isOfOthers && passing->contains(person) ? 1 : 0;
            if (found != passingOf.end() && found->second > own)
                result.insert(person);
        }
        return result;
    }

    Result<PeopleSet> parts(const Rule& rule)
    {
        const bool all = rule.kind == RuleKind::All;
        PeopleSet result(m_facts.people(), all);
        for (const Rule& part : rule.parts) {
            Result<PeopleSet> one = people(part);
            if (!one)
                return one;
            if (all)
                result &= *one;
            else
                result |= *one;
        }
        return result;
    }

    const FactSource& m_facts;
    const EvaluateOptions& m_options;
    AnswerCache* m_cache;
    std::unordered_map<const Rule*, std::shared_ptr<const PeopleSet>> m_answers;
};

} // namespace

Result<std::vector<double>> measureOf(const Rule& rule, const FactSource& facts,
                                      const EvaluateOptions& options)
{
    const Rule* const rules[] = {&rule};
    const Result<LeafGroup> group = makeGroup(rules, facts, options);
    if (!group)
        return group.error();
    const EventLeaf& leaf = group->leaves.front();
    std::vector<double> values(facts.people(), leaf.ofNothing());
    forEachHits(*group, facts, options.asOf,
                [&](std::size_t, std::size_t person, Rows all, const Hits& hits, LeafScratch& scratch) {
                    values[person] = leaf.valueOf(facts.eventTimes(), all, hits, person, scratch);
                });
    return values;
}

Result<double> measureOfPerson(const Rule& rule, PersonIndex person, const FactSource& facts,
                               const EvaluateOptions& options)
{
    const Rule* const rules[] = {&rule};
    const Result<LeafGroup> group = makeGroup(rules, facts, options);
    if (!group)
        return group.error();
    std::vector<LeafScratch> scratch(1);
    const EventLeaf& leaf = group->leaves.front();
    double found = leaf.ofNothing();
    walkWhole(*group, facts, options.asOf, {person, std::size_t(person) + 1}, scratch,
              [&](std::size_t, std::size_t, Rows all, const Hits& hits, LeafScratch& own) {
                  found = leaf.valueOf(facts.eventTimes(), all, hits, person, own);
              });
    return found;
}

Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts, const EvaluateOptions& options)
{
    return Evaluation(facts, options).run(rule);
}

Result<void> evaluateRules(std::span<const Rule> rules, const FactSource& facts,
                           const EvaluateOptions& options,
                           const std::function<Result<void>(std::size_t rule, PeopleSet people)>& use)
{
    constexpr std::size_t together = 128; // whose answers are in memory at a time
    for (std::size_t first = 0; first < rules.size(); first += together) {
        const std::span<const Rule> some = rules.subspan(first, std::min(together, rules.size() - first));
        Evaluation evaluation(facts, options);
        if (Result<void> done = evaluation.prepare(some); !done)
            return done;
        for (std::size_t i = 0; i < some.size(); ++i) {
            Result<PeopleSet> people = evaluation.answerOf(some[i]);
            if (!people)
                return people.error();
            if (Result<void> done = use(first + i, std::move(*people)); !done)
                return done;
        }
    }
    return {};
}

Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts)
{
    return evaluateRule(rule, facts, {facts.asOf(), {}});
}

} // namespace tessera
