// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/block_index.h"

#include "base/hash.h"
#include "base/random.h"
#include "base/thread_pool.h"
#include "linkage/internal/texts.h"

#include <algorithm>
#include <string>
#include <utility>

namespace tessera {

namespace {

constexpr std::size_t kStart = 3;
constexpr std::size_t kEnd = 4;
constexpr std::int64_t kPairsOfChunk = std::int64_t{1} << 16;

// 0: the value has no such part.
std::uint64_t partOf(const FieldValues& values, Code code, BlockPart part)
{
    const Letters letters = values.letters(code);
    const std::string_view text = values.text(code);
    switch (part) {
    case BlockPart::Whole:
        return hashOfLetters(letters);
    case BlockPart::Start:
        return letters.size() < kStart ? 0 : hashOfLetters(letters.first(kStart));
    case BlockPart::End:
        return letters.size() < kEnd ? 0 : hashOfLetters(letters.last(kEnd));
    case BlockPart::Sound: {
        const std::string code4 = soundexOf(text);
        return code4.empty() ? hashBytes(soundOf({letters.data(), letters.size()})) : hashBytes(code4);
    }
    case BlockPart::Year:
        return text.size() < 8 || text.substr(0, 4) == "0000" ? 0 : hashOfLetters(letters.first(4));
    case BlockPart::DayAndMonth:
        return text.size() < 8 || text.substr(4, 2) == "00" || text.substr(6, 2) == "00"
                   ? 0
                   : hashOfLetters(letters.subspan(4, 4));
    }
    return 0;
}

std::vector<std::uint64_t> keysOf(const Comparer& comparer, const BlockingRule& rule)
{
    std::vector<std::uint64_t> keys(comparer.records(), 1);
    for (const BlockKey& key : rule.keys) {
        std::size_t number = 0;
        while (number < comparer.comparisons().size() &&
               comparer.comparisons()[number].name() != key.comparison)
            ++number;
        const Field& field = comparer.field(number);
        std::vector<std::uint64_t> parts(field.values->size(), 0);
        parallelBlocks(parts.size(), std::size_t{1} << 13,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                           for (std::size_t code = begin; code < end; ++code)
                               if (field.frequency[code] > 0)
                                   parts[code] = partOf(*field.values, Code(code), key.part);
                       });
        for (std::size_t record = 0; record < keys.size(); ++record) {
            const Code code = field.codes[record];
            const std::uint64_t part = code == kNullCode ? 0 : parts[code];
            keys[record] = part == 0 || keys[record] == 0 ? 0 : mix64(keys[record] ^ part);
        }
    }
    return keys;
}

struct KeyedRecord
{
    std::uint64_t key;
    RecordIndex record;
};

std::vector<KeyedRecord> sortedRecords(const std::vector<std::uint64_t>& keys)
{
    std::vector<KeyedRecord> sorted;
    for (std::size_t record = 0; record < keys.size(); ++record)
        if (keys[record] != 0)
            sorted.push_back({keys[record], RecordIndex(record)});
    std::ranges::sort(sorted, {}, [](const KeyedRecord& one) { return std::pair(one.key, one.record); });
    return sorted;
}

// Pairs of a run of records that may be linked.
std::int64_t pairsWithin(std::span<const KeyedRecord> block, const std::vector<std::uint8_t>& source)
{
    const auto size = std::int64_t(block.size());
    if (source.empty())
        return size * (size - 1) / 2;
    const std::int64_t first =
        std::ranges::count_if(block, [&](const KeyedRecord& keyed) { return source[keyed.record] == 0; });
    return first * (size - first);
}

template <typename Visit>
void forEachBlock(const std::vector<KeyedRecord>& sorted, Visit&& visit)
{
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.size() && sorted[end].key == sorted[begin].key)
            ++end;
        visit(std::span(sorted).subspan(begin, end - begin));
        begin = end;
    }
}

} // namespace

BlockCount BlockIndex::count(const Comparer& comparer, const std::vector<std::uint8_t>& source,
                             const BlockingRule& rule)
{
    BlockCount count{rule, 0, -1, 0};
    forEachBlock(sortedRecords(keysOf(comparer, rule)), [&](std::span<const KeyedRecord> block) {
        count.pairs += pairsWithin(block, source);
        count.largest = std::max(count.largest, std::int64_t(block.size()));
    });
    return count;
}

Result<BlockIndex> BlockIndex::make(const Comparer& comparer, const std::vector<std::uint8_t>& source,
                                    const std::vector<BlockingRule>& rules, const Task& task)
{
    BlockIndex index;
    index.m_source = source;
    for (const BlockingRule& rule : rules) {
        for (const BlockKey& key : rule.keys)
            if (std::ranges::none_of(comparer.comparisons(),
                                     [&](const Comparison& one) { return one.name() == key.comparison; }))
                return Error{LinkageText::tr("Blocks are made by \"%1\", which is not among the comparisons.")
                                 .arg(key.comparison)};
        if (task.cancelled())
            return Error::cancel();
        Rule made{rule, keysOf(comparer, rule), {}, {}};
        const auto number = std::uint32_t(index.m_rules.size());
        std::uint32_t firstRow = 0;
        std::int64_t pairs = 0;
        forEachBlock(sortedRecords(made.keys), [&](std::span<const KeyedRecord> block) {
            if (block.size() < 2 || pairsWithin(block, source) == 0)
                return;
            const auto end = std::uint32_t(made.records.size() + block.size());
            for (const KeyedRecord& keyed : block) {
                made.records.push_back(keyed.record);
                made.blockEnds.push_back(end);
                pairs += end - std::int64_t(made.records.size());
                if (pairs < kPairsOfChunk)
                    continue;
                index.m_chunks.push_back({number, firstRow, std::uint32_t(made.records.size())});
                firstRow = std::uint32_t(made.records.size());
                pairs = 0;
            }
        });
        if (pairs > 0)
            index.m_chunks.push_back({number, firstRow, std::uint32_t(made.records.size())});
        index.m_rules.push_back(std::move(made));
    }
    return index;
}

std::vector<BlockCount> BlockIndex::countsAlone() const
{
    std::vector<BlockCount> counts;
    for (const Rule& rule : m_rules) {
        BlockCount count{rule.rule, 0, 0, 0};
        for (std::size_t row = 0; row < rule.records.size();) {
            const std::size_t end = rule.blockEnds[row];
            const auto size = std::int64_t(end - row);
            std::int64_t first = 0;
            for (std::size_t i = row; i < end && !m_source.empty(); ++i)
                first += m_source[rule.records[i]] == 0 ? 1 : 0;
            count.pairs += m_source.empty() ? size * (size - 1) / 2 : first * (size - first);
            count.largest = std::max(count.largest, size);
            row = end;
        }
        counts.push_back(count);
    }
    return counts;
}

} // namespace tessera
