// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/block_index.h"

#include "base/hash.h"
#include "base/random.h"
#include "base/thread_pool.h"
#include "linkage/internal/stage_progress.h"
#include "linkage/internal/texts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace tessera {

namespace {

constexpr std::size_t kStart = 3;
constexpr std::size_t kEnd = 4;
constexpr std::int64_t kPairsOfChunk = std::int64_t{1} << 16;
constexpr std::size_t kRowsOfBlock = std::size_t{1} << 14;

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
    case BlockPart::Sound:
        return values.soundBlock(code);
    case BlockPart::Year:
        return text.size() < 8 || text.substr(0, 4) == "0000" ? 0 : hashOfLetters(letters.first(4));
    case BlockPart::DayAndMonth:
        return text.size() < 8 || text.substr(4, 2) == "00" || text.substr(6, 2) == "00"
                   ? 0
                   : hashOfLetters(letters.subspan(4, 4));
    }
    return 0;
}

std::size_t numberOf(const Comparer& comparer, const BlockKey& key)
{
    const auto at = std::ranges::find_if(comparer.comparisons(), [&](const FieldComparison& comparison) {
        return comparison.name() == key.comparison;
    });
    return std::size_t(at - comparer.comparisons().begin());
}

// By record; 0: the record has no such part.
std::vector<std::uint64_t> partsOf(const Comparer& comparer, const BlockKey& key)
{
    const Field& field = comparer.field(numberOf(comparer, key));
    std::vector<std::uint64_t> ofCode(field.values->size(), 0);
    parallelBlocks(ofCode.size(), kRowsOfBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code)
            if (field.frequency[code] > 0)
                ofCode[code] = partOf(*field.values, Code(code), key.part);
    });
    std::vector<std::uint64_t> parts(comparer.records(), 0);
    parallelBlocks(parts.size(), kRowsOfBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t record = begin; record < end; ++record)
            if (const Code code = field.codes[record]; code != kNullCode)
                parts[record] = ofCode[code];
    });
    return parts;
}

void mixIn(std::vector<std::uint64_t>& keys, const std::vector<std::uint64_t>& parts)
{
    parallelBlocks(keys.size(), kRowsOfBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t record = begin; record < end; ++record)
            keys[record] = parts[record] == 0 || keys[record] == 0 ? 0 : mix64(keys[record] ^ parts[record]);
    });
}

struct KeyedRecord
{
    std::uint64_t key;
    RecordIndex record;
};

// Those with a key by key, then by file and record. Sorted in parts of the key's range, on all cores.
std::vector<KeyedRecord> sortedRecords(const std::vector<std::uint64_t>& keys,
                                       const std::vector<std::uint8_t>& source, const Task& task)
{
    constexpr unsigned kParts = 256;
    const auto partOfKey = [](std::uint64_t key) { return std::size_t(key >> 56); };
    std::array<std::size_t, kParts + 1> begins{};
    for (const std::uint64_t key : keys)
        if (key != 0)
            ++begins[partOfKey(key) + 1];
    for (std::size_t part = 0; part < kParts; ++part)
        begins[part + 1] += begins[part];
    std::vector<KeyedRecord> sorted(begins[kParts]);
    std::array<std::size_t, kParts + 1> next = begins;
    for (std::size_t record = 0; record < keys.size(); ++record)
        if (keys[record] != 0)
            sorted[next[partOfKey(keys[record])]++] = {keys[record], RecordIndex(record)};
    const auto order = [&](const KeyedRecord& x, const KeyedRecord& y) {
        if (x.key != y.key)
            return x.key < y.key;
        if (!source.empty() && source[x.record] != source[y.record])
            return source[x.record] < source[y.record];
        return x.record < y.record;
    };
    ThreadPool::parallelFor(kParts, [&](std::size_t part) {
        if (task.cancelled())
            return;
        std::sort(sorted.begin() + std::ptrdiff_t(begins[part]),
                  sorted.begin() + std::ptrdiff_t(begins[part + 1]), order);
    });
    return sorted;
}

// Of the first file's records among a run that is sorted by file; all where there is one file.
std::size_t ofFirstFile(std::span<const KeyedRecord> block, const std::vector<std::uint8_t>& source)
{
    if (source.empty())
        return block.size();
    const auto end = std::ranges::partition_point(
        block, [&](const KeyedRecord& keyed) { return source[keyed.record] == 0; });
    return std::size_t(end - block.begin());
}

// Pairs of a run of records that may be linked.
std::int64_t pairsWithin(std::span<const KeyedRecord> block, const std::vector<std::uint8_t>& source)
{
    const auto size = std::int64_t(block.size());
    const auto first = std::int64_t(ofFirstFile(block, source));
    return source.empty() ? size * (size - 1) / 2 : first * (size - first);
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

void BlockCounter::learn(const BlockKey& key)
{
    m_parts.emplace_back(key, partsOf(m_comparer, key));
}

BlockCount BlockCounter::count(const BlockingRule& rule) const
{
    std::vector<std::uint64_t> keys(m_comparer.records(), 1);
    for (const BlockKey& key : rule.keys)
        mixIn(keys, std::ranges::find(m_parts, key, [](const auto& one) { return one.first; })->second);
    BlockCount count{rule, 0, -1, 0};
    forEachBlock(sortedRecords(keys, m_source, Task()), [&](std::span<const KeyedRecord> block) {
        count.pairs += pairsWithin(block, m_source);
        count.largest = std::max(count.largest, std::int64_t(block.size()));
    });
    return count;
}

BlockIndex::Rule BlockIndex::makeRule(const std::vector<std::uint64_t>& keys,
                                      const std::vector<std::uint8_t>& source, const Task& task)
{
    Rule made;
    std::uint32_t firstRow = 0;
    std::int64_t pairs = 0;
    const auto cut = [&] {
        made.chunks.push_back({0, firstRow, std::uint32_t(made.records.size()), pairs});
        firstRow = std::uint32_t(made.records.size());
        pairs = 0;
    };
    const std::vector<KeyedRecord> sorted = sortedRecords(keys, source, task);
    if (task.cancelled())
        return made;
    made.records.reserve(sorted.size());
    made.firstOther.reserve(sorted.size());
    made.blockEnds.reserve(sorted.size());
    forEachBlock(sorted, [&](std::span<const KeyedRecord> block) {
        const std::int64_t own = block.size() < 2 ? 0 : pairsWithin(block, source);
        if (own == 0)
            return;
        made.count.pairs += own;
        made.count.largest = std::max(made.count.largest, std::int64_t(block.size()));
        const auto begin = std::uint32_t(made.records.size());
        const auto end = std::uint32_t(begin + block.size());
        const auto firstOfSecond = std::uint32_t(begin + ofFirstFile(block, source));
        for (const KeyedRecord& keyed : block) {
            made.records.push_back(keyed.record);
            const auto next = std::uint32_t(made.records.size());
            made.firstOther.push_back(source.empty() ? next : next > firstOfSecond ? end : firstOfSecond);
            made.blockEnds.push_back(end);
            pairs += end - std::int64_t(made.firstOther.back());
            if (pairs >= kPairsOfChunk)
                cut();
        }
    });
    if (pairs > 0)
        cut();
    return made;
}

Result<BlockIndex> BlockIndex::make(const Comparer& comparer, const std::vector<std::uint8_t>& source,
                                    const std::vector<BlockingRule>& rules, const Task& task,
                                    StageProgress* progress)
{
    BlockIndex index;
    index.m_records = comparer.records();
    std::vector<std::pair<BlockKey, std::vector<std::uint64_t>>> parts;
    for (const BlockingRule& rule : rules)
        for (const BlockKey& key : rule.keys) {
            if (numberOf(comparer, key) == comparer.comparisons().size())
                return Error{LinkageText::tr("Blocks are made by \"%1\", which is not among the comparisons.")
                                 .arg(key.comparison)};
            if (task.cancelled())
                return Error::cancel();
            if (std::ranges::none_of(parts, [&](const auto& one) { return one.first == key; }))
                parts.emplace_back(key, partsOf(comparer, key));
        }
    for (const BlockingRule& rule : rules) {
        if (task.cancelled())
            return Error::cancel();
        std::vector<std::uint64_t> keys(comparer.records(), 1);
        for (const BlockKey& key : rule.keys)
            mixIn(keys, std::ranges::find(parts, key, [](const auto& one) { return one.first; })->second);
        if (task.cancelled())
            return Error::cancel();
        Rule& made = index.m_rules.emplace_back(makeRule(keys, source, task));
        made.rule = rule;
        made.count.rule = rule;
        for (Chunk& chunk : made.chunks) {
            chunk.rule = std::uint32_t(index.m_rules.size() - 1);
            index.m_chunks.push_back(chunk);
        }
        made.chunks = {};
        if (progress != nullptr)
            progress->step(1);
    }
    if (task.cancelled())
        return Error::cancel();
    index.numberBlocks();
    return index;
}

void BlockIndex::numberBlocks()
{
    m_blockOf.assign(m_records * m_rules.size(), kNoBlock);
    ThreadPool::parallelFor(m_rules.size(), [&](std::size_t number) {
        const Rule& rule = m_rules[number];
        std::uint32_t block = 0;
        for (std::size_t row = 0; row < rule.records.size(); ++row) {
            block += row == 0 || rule.blockEnds[row] != rule.blockEnds[row - 1] ? 1 : 0;
            m_blockOf[std::size_t(rule.records[row]) * m_rules.size() + number] = block;
        }
    });
}

bool BlockIndex::gives(RecordIndex a, RecordIndex b) const
{
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule)
        if (blocksOf(a)[rule] != kNoBlock && blocksOf(a)[rule] == blocksOf(b)[rule])
            return true;
    return false;
}

std::vector<BlockCount> BlockIndex::countsAlone() const
{
    std::vector<BlockCount> counts;
    for (const Rule& rule : m_rules)
        counts.push_back(rule.count);
    return counts;
}

Result<std::vector<BlockCount>> BlockIndex::countsWithNew(const Task& task) const
{
    std::vector<std::int64_t> fresh(m_chunks.size(), 0);
    ThreadPool::parallelFor(m_chunks.size(), [&](std::size_t i) {
        if (!task.cancelled())
            newPairsOf(m_chunks[i], [&](RecordIndex, RecordIndex, bool isNew) {
                fresh[i] += isNew ? 1 : 0;
                return true;
            });
    });
    if (task.cancelled())
        return Error::cancel();
    std::vector<BlockCount> counts = countsAlone();
    for (std::size_t i = 0; i < fresh.size(); ++i)
        counts[m_chunks[i].rule].newPairs += fresh[i];
    return counts;
}

} // namespace tessera
