// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "linkage/blocking.h"
#include "linkage/internal/comparer.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace tessera {

// The pairs of records that some rule gives, each once (with the first rule that gives it), without a list of
// them: blocks are sorted runs of records with equal keys.
class BlockIndex
{
public:
    static Result<BlockIndex> make(const Comparer& comparer, const std::vector<std::uint8_t>& source,
                                   const std::vector<BlockingRule>& rules, const Task& task);

    // A part of the work of about equal size, cut by the data alone.
    struct Chunk
    {
        std::uint32_t rule;
        std::uint32_t
            firstRow; // of the rule's records: the earlier record of a pair stands in [firstRow, lastRow)
        std::uint32_t lastRow;
    };
    [[nodiscard]] const std::vector<Chunk>& chunks() const { return m_chunks; }
    // visit(a, b), a < b, in an order that depends on the data alone.
    template <typename Visit>
    void pairsOf(const Chunk& chunk, Visit&& visit) const
    {
        const Rule& rule = m_rules[chunk.rule];
        for (std::uint32_t row = chunk.firstRow; row < chunk.lastRow; ++row)
            for (std::uint32_t other = row + 1; other < rule.blockEnds[row]; ++other) {
                const RecordIndex a = rule.records[row];
                const RecordIndex b = rule.records[other];
                if ((m_source.empty() || m_source[a] != m_source[b]) && !isGivenBefore(chunk.rule, a, b))
                    visit(a, b);
            }
    }
    // By rule, newPairs left at 0: those are known when all pairs have been visited.
    [[nodiscard]] std::vector<BlockCount> countsAlone() const;

    // Pairs of one rule, and the records of its largest block, without an index.
    static BlockCount count(const Comparer& comparer, const std::vector<std::uint8_t>& source,
                            const BlockingRule& rule);

private:
    struct Rule
    {
        BlockingRule rule;
        std::vector<std::uint64_t> keys;      // by record; 0: in no block
        std::vector<RecordIndex> records;     // those in a block, block by block
        std::vector<std::uint32_t> blockEnds; // by row of records: where its block ends
    };
    [[nodiscard]] bool isGivenBefore(std::uint32_t rule, RecordIndex a, RecordIndex b) const
    {
        for (std::uint32_t k = 0; k < rule; ++k)
            if (m_rules[k].keys[a] != 0 && m_rules[k].keys[a] == m_rules[k].keys[b])
                return true;
        return false;
    }

    std::vector<std::uint8_t> m_source;
    std::vector<Rule> m_rules;
    std::vector<Chunk> m_chunks;
};

} // namespace tessera
