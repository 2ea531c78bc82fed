// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/internal/statistic_pass.h"

#include <unordered_map>

namespace tessera {

// Rows of one person that pass a filter in a window, in time order, with the bits of all filters.
struct StatisticRows
{
    const std::uint32_t* rows = nullptr;
    const std::uint32_t* bits = nullptr;
    std::size_t size = 0;
};

// What one thread keeps from person to person.
struct StatisticScratch
{
    struct Entry
    {
        std::uint64_t key = 0;
        double weight = 0;
        std::size_t last = 0; // place of the newest row
    };
    std::vector<Entry> entries;
    std::unordered_map<std::uint64_t, std::size_t> places; // in entries, where these are many
};

// A property of events as keys and numbers.
class PropertyReader
{
public:
    PropertyReader() = default;
    explicit PropertyReader(std::shared_ptr<const Column> column);

    [[nodiscard]] const Column* column() const { return m_column.get(); }
    [[nodiscard]] bool isNull(std::size_t row) const
    {
        return m_codes != nullptr   ? m_codes[row] == kNullCode
               : m_whole != nullptr ? m_whole[row] == kNullInteger
                                    : m_reals[row] != m_reals[row];
    }
    [[nodiscard]] std::uint64_t key(std::size_t row) const;
    [[nodiscard]] double number(std::size_t row) const // in the column's own unit
    {
        return m_whole != nullptr ? double(m_whole[row]) : m_reals[row];
    }
    // Of Decimal: how many of its own units are 1.
    [[nodiscard]] double unit() const;

private:
    std::shared_ptr<const Column> m_column;
    const Code* m_codes = nullptr;
    const std::int64_t* m_whole = nullptr;
    const double* m_reals = nullptr;
};

// One job with its columns, person by person.
class PersonStatistic
{
public:
    static Result<PersonStatistic> make(const FactSource& facts, const StatisticJob& job);

    void setWithBit(std::uint32_t bit) { m_with = bit; }
    // The values of people without events.
    [[nodiscard]] StatisticValues ofNothing(std::size_t people) const;
    // Writes the value of one person who has rows.
    void value(const StatisticRows& rows, std::span<const Micros> times, std::size_t person,
               StatisticValues& into, StatisticScratch& scratch) const;
    // Those of some rows of one person that the value rests on.
    [[nodiscard]] std::vector<std::uint32_t> restsOn(const std::vector<std::uint32_t>& rows) const;

private:
    void number(double value, std::size_t person, Column& into) const;
    void property(std::size_t row, std::size_t person, Column& into) const;
    void count(const StatisticRows& rows, std::span<const Micros> times, std::size_t person,
               Column& into) const;
    void overNumbers(const StatisticRows& rows, std::size_t person, Column& into) const;
    void parts(const StatisticRows& rows, std::size_t person, Column& into, StatisticScratch& scratch) const;
    void top(const StatisticRows& rows, std::size_t person, Column& into, StatisticScratch& scratch) const;
    void firstOrLast(const StatisticRows& rows, std::size_t person, Column& into) const;
    [[nodiscard]] std::size_t distinct(const PropertyReader& of, const StatisticRows& rows,
                                       StatisticScratch& scratch) const;
    [[nodiscard]] bool counts(std::size_t row) const { return m_of.column() == nullptr || !m_of.isNull(row); }

    TagMeasure m_measure = TagMeasure::Count;
    PropertyReader m_of;
    PropertyReader m_by;
    std::uint32_t m_with = 0;
    bool m_wantsNewest = false;
    Micros m_asOf = 0;
    const TimeZone* m_zone = nullptr;
};

} // namespace tessera
