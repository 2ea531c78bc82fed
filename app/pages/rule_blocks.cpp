// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_blocks.h"

#include "rules/evaluate.h"

namespace tessera {
namespace {

RuleBlock partOf(const Rule& rule)
{
    RuleBlock block;
    switch (rule.kind) {
    case RuleKind::All:
    case RuleKind::Any:
        if (rule.parts.empty() && rule.kind == RuleKind::Any) { // any of nothing is nobody
            block.kind = RuleBlock::Kind::None;
            block.parts.push_back(blockOfTest(Rule()));
            return block;
        }
        if (rule.parts.empty())
            return blockOfTest(Rule());
        block.kind = rule.kind == RuleKind::All ? RuleBlock::Kind::All : RuleBlock::Kind::Any;
        for (const Rule& part : rule.parts)
            block.parts.push_back(partOf(part));
        return block;
    case RuleKind::Not: {
        const Rule& inside = rule.parts.at(0);
        block.kind = RuleBlock::Kind::None;
        if (inside.kind == RuleKind::Any && !inside.parts.empty())
            for (const Rule& part : inside.parts)
                block.parts.push_back(partOf(part));
        else
            block.parts.push_back(partOf(inside));
        return block;
    }
    case RuleKind::AtLeast:
        block.kind = RuleBlock::Kind::AtLeast;
        block.least = rule.value;
        for (const Rule& part : rule.parts)
            block.parts.push_back(partOf(part));
        return block;
    default:
        return blockOfTest(rule);
    }
}

// Nothing when the block says nothing.
std::optional<Rule> ruleIn(const RuleBlock& block)
{
    if (block.draft)
        return {};
    if (!block.isGroup())
        return block.rule;
    std::vector<Rule> parts;
    for (const RuleBlock& part : block.parts)
        if (std::optional<Rule> rule = ruleIn(part))
            parts.push_back(std::move(*rule));
    if (parts.empty())
        return {};
    Rule whole;
    if (block.kind == RuleBlock::Kind::AtLeast) {
        whole.kind = RuleKind::AtLeast;
        whole.value = block.least;
        whole.parts = std::move(parts);
        return whole;
    }
    whole.kind = block.kind == RuleBlock::Kind::All ? RuleKind::All : RuleKind::Any;
    if (parts.size() == 1)
        whole = std::move(parts.front());
    else
        whole.parts = std::move(parts);
    if (block.kind != RuleBlock::Kind::None)
        return whole;
    Rule none;
    none.kind = RuleKind::Not;
    none.parts.push_back(std::move(whole));
    return none;
}

class SizeCounter
{
public:
    SizeCounter(const FactSource& facts, const PeopleSet& base, const BlockCache& known)
        : m_facts(facts)
        , m_base(base)
        , m_known(known)
    {}

    // The people of a block within the base; nothing when it is empty or cannot be counted.
    std::optional<PeopleSet> count(const RuleBlock& block)
    {
        const std::size_t at = sizes.size();
        sizes.push_back({});
        if (block.draft)
            return {};
        return block.isGroup() ? countGroup(block, at) : countTest(block.rule, at);
    }

    std::vector<BlockSize> sizes;
    BlockCache used;

private:
    std::optional<PeopleSet> countTest(const Rule& rule, std::size_t at)
    {
        const QString text = printRule(rule);
        std::shared_ptr<const PeopleSet> set = used.value(text, m_known.value(text));
        if (!set) {
            Result<PeopleSet> people = evaluateRule(rule, m_facts);
            if (!people) {
                sizes[at].problem = people.error().message;
                m_failed = true;
                return {};
            }
            set = std::make_shared<const PeopleSet>(std::move(*people));
        }
        used.insert(text, set);
        PeopleSet inside = *set;
        inside &= m_base;
        sizes[at].people = std::int64_t(inside.count());
        return inside;
    }

    std::optional<PeopleSet> countGroup(const RuleBlock& block, std::size_t at)
    {
        const bool all = block.kind == RuleBlock::Kind::All;
        const bool failedBefore = m_failed;
        m_failed = false;
        std::optional<PeopleSet> whole;
        std::vector<std::uint32_t> passed(block.kind == RuleBlock::Kind::AtLeast ? m_base.universe() : 0, 0);
        for (const RuleBlock& part : block.parts) {
            const std::optional<PeopleSet> people = count(part);
            if (!people)
                continue;
            if (!passed.empty())
                people->forEach([&](PersonIndex person) { ++passed[person]; });
            if (!whole)
                whole = people;
            else if (all)
                *whole &= *people;
            else
                *whole |= *people;
        }
        if (whole && block.kind == RuleBlock::Kind::AtLeast)
            whole = thoseWith(passed, block.least);
        const bool countable = !m_failed;
        m_failed = m_failed || failedBefore;
        if (!whole || !countable)
            return {};
        sizes[at].people = std::int64_t(whole->count());
        if (block.kind == RuleBlock::Kind::None) {
            PeopleSet rest = m_base;
            rest -= *whole;
            return rest;
        }
        return whole;
    }

    [[nodiscard]] PeopleSet thoseWith(const std::vector<std::uint32_t>& passed, double least) const
    {
        PeopleSet people(m_base.universe());
        m_base.forEach([&](PersonIndex person) {
            if (passed[person] >= least)
                people.insert(person);
        });
        return people;
    }

    const FactSource& m_facts;
    const PeopleSet& m_base;
    const BlockCache& m_known;
    bool m_failed = false; // something in the group that is counted
};

} // namespace

RuleBlock blockOfTest(Rule rule)
{
    RuleBlock block;
    block.kind = RuleBlock::Kind::Test;
    block.rule = std::move(rule);
    return block;
}

RuleBlock blockOf(const Rule& rule)
{
    if (rule.kind == RuleKind::Everyone)
        return {};
    RuleBlock block = partOf(rule);
    if (block.isGroup())
        return block;
    RuleBlock root;
    root.parts.push_back(std::move(block));
    return root;
}

Rule ruleOf(const RuleBlock& block)
{
    return ruleIn(block).value_or(Rule());
}

RuleBlock& blockAt(RuleBlock& root, const BlockPath& path)
{
    RuleBlock* block = &root;
    for (const std::size_t part : path)
        block = &block->parts.at(part);
    return *block;
}

const RuleBlock& blockAt(const RuleBlock& root, const BlockPath& path)
{
    const RuleBlock* block = &root;
    for (const std::size_t part : path)
        block = &block->parts.at(part);
    return *block;
}

Result<std::vector<BlockSize>> blockSizes(const RuleBlock& root, const Rule& base, const FactSource& facts,
                                          BlockCache& cache)
{
    const Result<PeopleSet> within = evaluateRule(base, facts);
    if (!within)
        return within.error();
    // All tests in as few passes as there can be; a test that cannot be counted says so in its block.
    if (facts.answers() != nullptr)
        static_cast<void>(evaluateRule(ruleOf(root), facts));
    SizeCounter counter(facts, *within, cache);
    const std::optional<PeopleSet> whole = counter.count(root);
    // An audience that asks nothing is everyone; one of none is who is left.
    if (ruleOf(root).kind == RuleKind::Everyone)
        counter.sizes.front().people = std::int64_t(within->count());
    else if (whole)
        counter.sizes.front().people = std::int64_t(whole->count());
    cache = counter.used;
    return counter.sizes;
}

} // namespace tessera
