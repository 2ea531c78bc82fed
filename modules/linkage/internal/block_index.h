// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "linkage/blocking.h"
#include "linkage/internal/comparer.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace tessera {

class StageProgress;

// The pairs of records that some rule gives, each once (with the first rule that gives it), without a list of
// them: blocks are sorted runs of records with equal keys.
class BlockIndex
{
public:
    // progress: of one item for each rule.
    static Result<BlockIndex> make(const Comparer& comparer, const std::vector<std::uint8_t>& source,
                                   const std::vector<BlockingRule>& rules, const Task& task,
                                   StageProgress* progress = nullptr);

    // A part of the work of about equal size, cut by the data alone.
    struct Chunk
    {
        std::uint32_t rule;
        std::uint32_t firstRow; // of the rule's records: one of a pair stands in [firstRow, lastRow)
        std::uint32_t lastRow;
        std::int64_t pairs; // those that a rule before gives as well among them
    };
    [[nodiscard]] const std::vector<Chunk>& chunks() const { return m_chunks; }
    // visit(a, b, isNew), a < b, for each pair of the rule's own, in an order that depends on the data alone;
    // isNew: no rule before gives it. Stops when visit gives false.
    template <typename Visit>
    void newPairsOf(const Chunk& chunk, Visit&& visit) const
    {
        std::vector<std::uint32_t> own(chunk.rule);
        eachPair(
            chunk,
            [&](RecordIndex record) {
                const std::uint32_t* blocks = blocksOf(record);
                for (std::uint32_t rule = 0; rule < chunk.rule; ++rule)
                    own[rule] = blocks[rule] == kNoBlock ? kNeverABlock : blocks[rule];
            },
            [&](RecordIndex a, RecordIndex b, RecordIndex other) {
                const std::uint32_t* blocks = blocksOf(other);
                bool isNew = true;
                for (std::uint32_t rule = 0; rule < chunk.rule; ++rule)
                    isNew &= blocks[rule] != own[rule];
                return visit(a, b, isNew);
            });
    }
    // visit(a, b) in the same order, without telling which are new.
    template <typename Visit>
    void pairsOf(const Chunk& chunk, Visit&& visit) const
    {
        eachPair(
            chunk, [](RecordIndex) {},
            [&](RecordIndex a, RecordIndex b, RecordIndex) { return visit(a, b); });
    }
    // Whether some rule gives the pair.
    [[nodiscard]] bool gives(RecordIndex a, RecordIndex b) const;
    // By rule, newPairs left at 0: those are known when all pairs have been visited.
    [[nodiscard]] std::vector<BlockCount> countsAlone() const;
    // The same with newPairs, which takes a walk over all pairs.
    [[nodiscard]] Result<std::vector<BlockCount>> countsWithNew(const Task& task) const;

private:
    static constexpr std::uint32_t kNoBlock = 0;
    static constexpr std::uint32_t kNeverABlock = UINT32_MAX;

    struct Rule
    {
        BlockingRule rule;
        std::vector<RecordIndex> records; // those in a block, block by block; of two files the first's first
        std::vector<std::uint32_t> firstOther; // by row of records: the partners stand from here
        std::vector<std::uint32_t> blockEnds;  // to here
        std::vector<Chunk> chunks;
        BlockCount count;
    };
    static Rule makeRule(const std::vector<std::uint64_t>& keys, const std::vector<std::uint8_t>& source,
                         const Task& task);
    void numberBlocks();

    [[nodiscard]] const std::uint32_t* blocksOf(RecordIndex record) const
    {
        return m_blockOf.data() + std::size_t(record) * m_rules.size();
    }
    template <typename Begin, typename Visit>
    void eachPair(const Chunk& chunk, Begin&& begin, Visit&& visit) const
    {
        const Rule& rule = m_rules[chunk.rule];
        for (std::uint32_t row = chunk.firstRow; row < chunk.lastRow; ++row) {
            const RecordIndex record = rule.records[row];
            begin(record);
            for (std::uint32_t at = rule.firstOther[row]; at < rule.blockEnds[row]; ++at) {
                const RecordIndex other = rule.records[at];
                if (!visit(record < other ? record : other, record < other ? other : record, other))
                    return;
            }
        }
    }

    std::size_t m_records = 0;
    std::vector<Rule> m_rules;
    std::vector<Chunk> m_chunks;
    std::vector<std::uint32_t> m_blockOf; // by record and rule: the number of its block, from 1
};

// How many pairs rules give, without an index: for trying many of them.
class BlockCounter
{
public:
    BlockCounter(const Comparer& comparer, const std::vector<std::uint8_t>& source)
        : m_comparer(comparer)
        , m_source(source)
    {}

    // The keys must be among the comparisons. Not from several threads at once, as learn() is.
    void learn(const BlockKey& key);
    // Of learned keys; newPairs is not counted.
    [[nodiscard]] BlockCount count(const BlockingRule& rule) const;

private:
    const Comparer& m_comparer;
    const std::vector<std::uint8_t>& m_source;
    std::vector<std::pair<BlockKey, std::vector<std::uint64_t>>> m_parts; // by record; 0: none
};

} // namespace tessera
