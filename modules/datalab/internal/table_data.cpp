// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/table_data.h"

#include "datalab/internal/texts.h"
#include "project/query_memory.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace tessera {

namespace {

using Kind = ColumnReader::Kind;
using Content = SqlField::Content;

// Starts of each key's rows and the rows by key, for keys from 0 to count - 1; rows whose key is at least
// count are left out.
template <typename KeyOf>
void fillIndex(RowIndex& index, std::size_t rows, std::size_t count, const KeyOf& keyOf)
{
    index.starts.assign(count + 1, 0);
    for (std::size_t row = 0; row < rows; ++row)
        if (const std::size_t key = keyOf(row); key < count)
            ++index.starts[key + 1];
    std::partial_sum(index.starts.begin(), index.starts.end(), index.starts.begin());
    index.rows.resize(index.starts.back());
    std::vector<std::uint32_t> next(index.starts.begin(), index.starts.end() - 1);
    for (std::size_t row = 0; row < rows; ++row)
        if (const std::size_t key = keyOf(row); key < count)
            index.rows[next[key]++] = RowNumber(row);
}

// The first eight bytes as a number that orders as they do; longer texts with the same ones are compared
// whole.
std::uint64_t headOf(std::string_view text)
{
    std::uint64_t head = 0;
    std::memcpy(&head, text.data(), std::min<std::size_t>(text.size(), 8));
    return std::endian::native == std::endian::little ? __builtin_bswap64(head) : head;
}

std::vector<std::uint32_t> ranksOf(const Dictionary& dictionary)
{
    struct Entry
    {
        std::uint64_t head;
        Code code;
    };
    std::vector<Entry> entries(dictionary.size());
    for (Code code = 0; code < entries.size(); ++code)
        entries[code] = {headOf(dictionary.at(code)), code};
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        return a.head != b.head ? a.head < b.head : dictionary.at(a.code) < dictionary.at(b.code);
    });
    std::vector<std::uint32_t> ranks(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        ranks[entries[i].code] = std::uint32_t(i + 1);
    return ranks;
}

// One stable pass: rows by key, each under count.
template <typename KeyOf>
void countingSort(std::vector<RowNumber>& rows, std::size_t count, const KeyOf& keyOf)
{
    std::vector<std::uint32_t> next(count + 1, 0);
    for (const RowNumber row : rows)
        ++next[keyOf(row) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<RowNumber> sorted(rows.size());
    for (const RowNumber row : rows)
        sorted[next[keyOf(row)]++] = row;
    rows.swap(sorted);
}

} // namespace

TableData::TableData(const LocalDataset& data, SqlTable shape)
    : m_data(data)
    , m_shape(std::move(shape))
    , m_readers(m_shape.fields.size())
    , m_indexes(m_shape.fields.size())
    , m_ranks(m_shape.fields.size())
    , m_clock(data.zone())
{}

Result<const ColumnReader*> TableData::reader(int column)
{
    ColumnReader& known = m_readers[std::size_t(column)];
    if (known.kind == Kind::Unread) {
        Result<ColumnReader> made = makeReader(m_shape.fields[std::size_t(column)]);
        if (!made)
            return made.error();
        known = std::move(*made);
    }
    return &known;
}

Result<ColumnReader> TableData::personReader()
{
    if (m_persons.empty() && m_shape.origin == SqlTable::Origin::Timeline) {
        m_persons.resize(rows());
        const std::span<const std::uint32_t> starts = m_data.eventStarts();
        for (std::size_t person = 0; person < people(); ++person)
            std::fill(m_persons.begin() + starts[person], m_persons.begin() + starts[person + 1],
                      PersonIndex(person));
    } else if (m_persons.empty() && m_shape.origin == SqlTable::Origin::Imported) {
        Result<std::vector<PersonIndex>> persons = m_data.tablePeople(m_shape.source);
        if (!persons)
            return persons.error();
        m_persons = std::move(*persons);
    }
    ColumnReader reader;
    reader.kind = Kind::Person;
    reader.persons = m_shape.origin == SqlTable::Origin::People ? nullptr : m_persons.data();
    reader.oneIds = m_data.identity().oneIds.data();
    return reader;
}

Result<std::shared_ptr<const Column>> TableData::columnOf(const SqlField& field) const
{
    switch (m_shape.origin) {
    case SqlTable::Origin::Timeline:
        return m_data.eventColumn(field.source);
    case SqlTable::Origin::People:
        return m_data.attribute(field.source);
    case SqlTable::Origin::Imported:
        break;
    }
    return m_data.tableColumn(m_shape.source, field.source);
}

Result<ColumnReader> TableData::makeReader(const SqlField& field)
{
    // The project's connection works in this thread now, and not for the query's account.
    const QueryMemory::Pause pause;
    ColumnReader reader;
    if (field.content == Content::Person)
        return personReader();
    if (field.content == Content::Row) {
        reader.kind = Kind::Row;
        return reader;
    }
    if (field.content == Content::EventTime) {
        reader.kind = Kind::Time;
        reader.integers = m_data.eventTimes().data();
        return reader;
    }
    Result<std::shared_ptr<const Column>> column = columnOf(field);
    if (!column)
        return column.error();
    if ((*column)->type != field.type || (*column)->size() < rows())
        return Error{
            SqlText::tr("The column %1 of %2 does not match the catalogue of the project file. Take its "
                        "batch out and import it again.")
                .arg(field.name, m_shape.name)};
    reader.column = std::move(*column);
    reader.codes = reader.column->codes.data();
    reader.integers = reader.column->integers.data();
    reader.reals = reader.column->reals.data();
    reader.dictionary = reader.column->dictionary.get();
    switch (field.type) {
    case ColumnType::Text:
        reader.kind = Kind::Text;
        break;
    case ColumnType::Integer:
    case ColumnType::Boolean:
        reader.kind = Kind::Integer;
        break;
    case ColumnType::Decimal:
        reader.kind = Kind::Decimal;
        reader.unit = double(kPowersOfTen[reader.column->scale]);
        break;
    case ColumnType::Real:
        reader.kind = Kind::Real;
        break;
    case ColumnType::Time:
        reader.kind = Kind::Time;
        break;
    }
    return reader;
}

bool TableData::hasIndex(const SqlField& field)
{
    return field.content == Content::Person || field.content == Content::Row ||
           (field.content == Content::Field &&
            (field.type == ColumnType::Text || field.type == ColumnType::Integer));
}

Result<const RowIndex*> TableData::index(int column)
{
    std::unique_ptr<RowIndex>& known = m_indexes[std::size_t(column)];
    if (known)
        return known.get();
    const Result<const ColumnReader*> read = reader(column);
    if (!read)
        return read.error();
    const ColumnReader& from = **read;
    known = std::make_unique<RowIndex>();
    if (from.kind == Kind::Text) {
        fillIndex(*known, rows(), from.dictionary->size(), [&](std::size_t row) { return from.codes[row]; });
        known->codes.reserve(from.dictionary->size());
        for (Code code = 0; code < from.dictionary->size(); ++code)
            known->codes.emplace(from.dictionary->at(code), code);
    } else if (from.kind == Kind::Person) {
        fillIndex(*known, rows(), people(), [&](std::size_t row) { return from.persons[row]; });
    } else {
        std::vector<std::pair<std::int64_t, RowNumber>> pairs;
        for (std::size_t row = 0; row < rows(); ++row)
            if (from.integers[row] != kNullInteger)
                pairs.emplace_back(from.integers[row], RowNumber(row));
        std::ranges::sort(pairs);
        known->keys.reserve(pairs.size());
        known->rows.reserve(pairs.size());
        for (const auto& [key, row] : pairs) {
            known->keys.push_back(key);
            known->rows.push_back(row);
        }
    }
    return known.get();
}

std::int64_t TableData::personOf(std::int64_t oneId) const
{
    const std::optional<PersonIndex> found =
        oneId < 0 ? std::nullopt : m_data.identity().personOf(OneId(oneId));
    return found ? std::int64_t(*found) : -1;
}

TableData::Range TableData::rangeOfPerson(std::int64_t oneId) const
{
    const std::int64_t person = personOf(oneId);
    if (person < 0)
        return {};
    if (m_shape.origin == SqlTable::Origin::People)
        return {RowNumber(person), RowNumber(person + 1)};
    return {m_data.eventStarts()[std::size_t(person)], m_data.eventStarts()[std::size_t(person) + 1]};
}

Result<std::span<const RowNumber>> TableData::rowsOfInteger(int column, std::int64_t value)
{
    const Result<const RowIndex*> made = index(column);
    if (!made)
        return made.error();
    const RowIndex& by = **made;
    if (m_shape.fields[std::size_t(column)].content == Content::Person) {
        const std::int64_t person = personOf(value);
        if (person < 0)
            return std::span<const RowNumber>();
        const std::uint32_t first = by.starts[std::size_t(person)];
        return std::span(by.rows).subspan(first, by.starts[std::size_t(person) + 1] - first);
    }
    const auto [first, last] = std::equal_range(by.keys.begin(), by.keys.end(), value);
    return std::span(by.rows).subspan(std::size_t(first - by.keys.begin()), std::size_t(last - first));
}

Result<std::span<const RowNumber>> TableData::rowsOfText(int column, std::string_view value)
{
    const Result<const RowIndex*> made = index(column);
    if (!made)
        return made.error();
    const auto code = (*made)->codes.find(value);
    if (code == (*made)->codes.end())
        return std::span<const RowNumber>();
    const std::uint32_t first = (*made)->starts[code->second];
    return std::span((*made)->rows).subspan(first, (*made)->starts[code->second + 1] - first);
}

bool TableData::canSort(const SqlField& field)
{
    return field.content == Content::Person ||
           (field.content == Content::Field && field.type == ColumnType::Text);
}

// From the last column to the first, so that the first decides.
Result<void> TableData::sort(std::vector<RowNumber>& rows, const std::vector<int>& columns)
{
    for (auto column = columns.rbegin(); column != columns.rend(); ++column) {
        const Result<const ColumnReader*> read = reader(*column);
        if (!read)
            return read.error();
        const ColumnReader& from = **read;
        if (from.kind == Kind::Person) {
            // kNobody is the largest number: plus one it is the smallest key, as unknown values come first.
            countingSort(rows, people() + 1, [&](RowNumber row) {
                return std::uint32_t((from.persons == nullptr ? row : from.persons[row]) + 1);
            });
            continue;
        }
        std::vector<std::uint32_t>& ranks = m_ranks[std::size_t(*column)];
        if (ranks.empty())
            ranks = ranksOf(*from.dictionary);
        countingSort(rows, ranks.size() + 1, [&](RowNumber row) {
            const Code code = from.codes[row];
            return code == kNullCode ? 0U : ranks[code];
        });
    }
    return {};
}

bool TableData::isTimeOrdered()
{
    if (m_orderKnown)
        return m_timeOrdered;
    m_orderKnown = true;
    m_timeOrdered = true;
    const std::span<const std::uint32_t> starts = m_data.eventStarts();
    const std::span<const Micros> times = m_data.eventTimes();
    for (std::size_t person = 0; person < people() && m_timeOrdered; ++person)
        for (std::uint32_t i = starts[person] + 1; i < starts[person + 1]; ++i)
            if (zone().toWall(times[i]) < zone().toWall(times[i - 1]))
                m_timeOrdered = false;
    return m_timeOrdered;
}

} // namespace tessera
