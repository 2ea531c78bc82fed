// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/superseding.h"

#include "base/hash.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <charconv>
#include <cmath>

namespace tessera {

namespace {

constexpr std::uint32_t kNoRow = UINT32_MAX;
constexpr std::size_t kBlock = std::size_t{1} << 15;

// As it is compared: a number reads the same whether its column is of texts or of numbers.
std::string valueText(const Column& column, std::size_t row)
{
    if (column.type == ColumnType::Text)
        return std::string(column.dictionary->at(column.codes[row]));
    if (column.type == ColumnType::Decimal) {
        std::int64_t value = column.integers[row];
        int scale = column.scale;
        for (; scale > 0 && value % 10 == 0; --scale)
            value /= 10;
        return decimalText(value, scale).toStdString();
    }
    return column.display(row).toStdString();
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    return std::rotl(a, 23) * 0x9E37'79B9'7F4A'7C15U ^ b;
}

// One hash a row, kNoKey where a part of the key is unknown.
std::vector<std::uint64_t> keyHashes(const std::vector<Column>& key, std::size_t rows)
{
    std::vector<std::uint64_t> hashes(rows, kFirstHash);
    for (const Column& column : key)
        mixColumn(column, UnknownValue::NoKey, hashes);
    return hashes;
}

bool sameKey(const std::vector<Column>& a, std::size_t rowOfA, const std::vector<Column>& b,
             std::size_t rowOfB)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        const bool bothTexts = a[i].type == ColumnType::Text && b[i].type == ColumnType::Text;
        if (bothTexts ? a[i].dictionary->at(a[i].codes[rowOfA]) != b[i].dictionary->at(b[i].codes[rowOfB])
                      : valueText(a[i], rowOfA) != valueText(b[i], rowOfB))
            return false;
    }
    return true;
}

// Whether the version in a is older than that in b; unknown is the oldest, equal ones are not.
bool isOlder(const Column& a, std::size_t rowOfA, const Column& b, std::size_t rowOfB)
{
    if (a.isNull(rowOfA) || b.isNull(rowOfB))
        return a.isNull(rowOfA) && !b.isNull(rowOfB);
    if (a.type == ColumnType::Text || b.type == ColumnType::Text)
        return valueText(a, rowOfA) < valueText(b, rowOfB);
    if (a.type != ColumnType::Real && b.type != ColumnType::Real && a.scale == b.scale)
        return a.integers[rowOfA] < b.integers[rowOfB];
    return a.number(rowOfA) < b.number(rowOfB);
}

// Open addressing from hashes to the file's rows: of each key the row that counts.
class KeyTable
{
public:
    KeyTable(const KeyedRows& file, const std::vector<std::uint64_t>& hashes)
        : m_file(file)
        , m_hashes(hashes)
        , m_slots(std::bit_ceil(std::max<std::size_t>(hashes.size() * 2, 16)), kNoRow)
    {}

    // The row that loses to the other one of its key; kNoRow when the key is new.
    std::uint32_t add(std::uint32_t row)
    {
        std::uint32_t& slot = m_slots[find(m_file.key, row, m_hashes[row])];
        if (slot == kNoRow) {
            slot = row;
            return kNoRow;
        }
        const bool versioned = m_file.newest.size() > 0;
        if (versioned && isOlder(m_file.newest, row, m_file.newest, slot))
            return row;
        return std::exchange(slot, row);
    }
    // kNoRow when no row has the key.
    [[nodiscard]] std::uint32_t rowOf(const std::vector<Column>& key, std::size_t row,
                                      std::uint64_t hash) const
    {
        return m_slots[find(key, row, hash)];
    }

private:
    [[nodiscard]] std::size_t find(const std::vector<Column>& key, std::size_t row, std::uint64_t hash) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = (hash ^ (hash >> 32)) & mask;
        while (m_slots[at] != kNoRow &&
               (m_hashes[m_slots[at]] != hash || !sameKey(key, row, m_file.key, m_slots[at])))
            at = (at + 1) & mask;
        return at;
    }

    const KeyedRows& m_file;
    const std::vector<std::uint64_t>& m_hashes;
    std::vector<std::uint32_t> m_slots;
};

Result<KeyedRows> readKey(const Project& project, const BatchInfo& batch, const LoadMode& load,
                          const Task& task)
{
    KeyedRows rows;
    rows.rows = batch.rows;
    for (const QString& name : load.key) {
        const int position = batch.positionOf(name);
        if (position < 0)
            return KeyedRows{}; // a file without the key has no row with it
        Result<Column> column = project.readColumn(batch, std::size_t(position), task);
        if (!column)
            return column.error();
        rows.key.push_back(std::move(*column));
    }
    if (const int position = batch.positionOf(load.newest); position >= 0 && !load.newest.isEmpty()) {
        Result<Column> column = project.readColumn(batch, std::size_t(position), task);
        if (!column)
            return column.error();
        rows.newest = std::move(*column);
    }
    return rows;
}

Result<Superseding::OfBatch> matchBatch(const Project& project, const BatchInfo& batch, const LoadMode& load,
                                        const KeyedRows& file, const KeyTable& table, const Task& task)
{
    Superseding::OfBatch found;
    found.batch = batch.id;
    const int rowPosition = batch.positionOf(kRowColumn);
    Result<KeyedRows> old = readKey(project, batch, load, task);
    if (!old)
        return old.error();
    if (rowPosition < 0 || old->key.empty())
        return found;
    const Result<Column> numbers = project.readColumn(batch, std::size_t(rowPosition), task);
    if (!numbers)
        return numbers.error();
    const auto rows = std::size_t(batch.rows);
    const std::vector<std::uint64_t> hashes = keyHashes(old->key, rows);
    const bool versioned = old->newest.size() > 0 && file.newest.size() > 0;
    const std::size_t blocks = (rows + kBlock - 1) / kBlock;
    std::vector<Superseding::OfBatch> parts(blocks);
    parallelBlocks(rows, kBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) {
            if (hashes[row] == kNoKey)
                continue;
            const std::uint32_t ours = table.rowOf(old->key, row, hashes[row]);
            if (ours == kNoRow)
                continue;
            if (versioned && isOlder(file.newest, ours, old->newest, row))
                parts[block].newer.push_back(ours);
            else
                parts[block].rows.push_back(numbers->integers[row]);
        }
    });
    for (const Superseding::OfBatch& part : parts) {
        found.rows.insert(found.rows.end(), part.rows.begin(), part.rows.end());
        found.newer.insert(found.newer.end(), part.newer.begin(), part.newer.end());
    }
    for (std::vector<std::int64_t>* list : {&found.rows, &found.newer}) {
        std::ranges::sort(*list);
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return found;
}

} // namespace

void mixColumn(const Column& column, UnknownValue unknown, std::vector<std::uint64_t>& hashes)
{
    constexpr std::uint64_t ofUnknown = 0x9AE1'6A3B'2F90'404FU;
    std::vector<std::uint64_t> ofText;
    if (column.type == ColumnType::Text) {
        ofText.resize(column.dictionary->size());
        parallelBlocks(ofText.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t code = begin; code < end; ++code)
                ofText[code] = hashBytes(column.dictionary->at(Code(code)));
        });
    }
    parallelBlocks(hashes.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) {
            if (hashes[row] == kNoKey)
                continue;
            const bool isUnknown = column.isNull(row);
            if (isUnknown && unknown == UnknownValue::NoKey) {
                hashes[row] = kNoKey;
                continue;
            }
            const std::uint64_t one = isUnknown                         ? ofUnknown
                                      : column.type == ColumnType::Text ? ofText[column.codes[row]]
                                                                        : hashBytes(valueText(column, row));
            hashes[row] = std::max<std::uint64_t>(mixed(hashes[row], one), 1);
        }
    });
}

Result<Superseding> findSuperseded(const Project& project, const QString& table, const LoadMode& load,
                                   const KeyedRows& file, const Task& task)
{
    Superseding result;
    const auto rows = std::size_t(file.rows);
    const std::vector<std::uint64_t> hashes = keyHashes(file.key, rows);
    KeyTable keys(file, hashes);
    for (std::size_t row = 0; row < rows; ++row) {
        if (hashes[row] == kNoKey)
            ++result.withoutKey;
        else if (const std::uint32_t loser = keys.add(std::uint32_t(row)); loser != kNoRow)
            result.repeated.push_back(loser);
    }
    std::ranges::sort(result.repeated);
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    for (const BatchInfo& batch : *batches) {
        if (batch.table != table || batch.damaged)
            continue;
        Result<Superseding::OfBatch> found = matchBatch(project, batch, load, file, keys, task);
        if (!found)
            return found.error();
        if (!found->rows.empty() || !found->newer.empty())
            result.batches.push_back(std::move(*found));
        if (task.cancelled())
            return Error::cancel();
    }
    return result;
}

} // namespace tessera
