// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/internal/person_statistic.h"

#include <QCoreApplication>

#include <bit>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kFewEntries = 24; // that are searched one after the other
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

struct StatisticText
{
    Q_DECLARE_TR_FUNCTIONS(TagStatistic)
};

bool needsNumbers(TagMeasure measure)
{
    return measure == TagMeasure::Sum || measure == TagMeasure::Average || measure == TagMeasure::Minimum ||
           measure == TagMeasure::Maximum || measure == TagMeasure::Ratio || measure == TagMeasure::Basket;
}

bool isNumber(const Column& column, bool orTime)
{
    return column.type == ColumnType::Integer || column.type == ColumnType::Decimal ||
           column.type == ColumnType::Real || column.type == ColumnType::Boolean ||
           (orTime && column.type == ColumnType::Time);
}

StatisticScratch::Entry& entryOf(std::uint64_t key, StatisticScratch& scratch)
{
    auto& entries = scratch.entries;
    if (entries.size() < kFewEntries) {
        for (auto& entry : entries)
            if (entry.key == key)
                return entry;
    } else {
        if (scratch.places.empty())
            for (std::size_t i = 0; i < entries.size(); ++i)
                scratch.places.emplace(entries[i].key, i);
        if (const auto known = scratch.places.find(key); known != scratch.places.end())
            return entries[known->second];
        scratch.places.emplace(key, entries.size());
    }
    entries.push_back({key, 0, 0});
    return entries.back();
}

void clear(StatisticScratch& scratch)
{
    scratch.entries.clear();
    scratch.places.clear();
}

} // namespace

PropertyReader::PropertyReader(std::shared_ptr<const Column> column)
    : m_column(std::move(column))
{
    if (m_column->type == ColumnType::Text)
        m_codes = m_column->codes.data();
    else if (m_column->type == ColumnType::Real)
        m_reals = m_column->reals.data();
    else
        m_whole = m_column->integers.data();
}

std::uint64_t PropertyReader::key(std::size_t row) const
{
    return m_codes != nullptr   ? std::uint64_t{m_codes[row]}
           : m_whole != nullptr ? std::uint64_t(m_whole[row])
                                : std::bit_cast<std::uint64_t>(m_reals[row]);
}

double PropertyReader::unit() const
{
    return m_column && m_column->type == ColumnType::Decimal ? double(kPowersOfTen[m_column->scale]) : 1.0;
}

Result<PersonStatistic> PersonStatistic::make(const FactSource& facts, const StatisticJob& job)
{
    PersonStatistic made;
    made.m_measure = job.measure;
    made.m_wantsNewest = job.wantsNewest;
    made.m_asOf = facts.asOf();
    made.m_zone = &facts.zone();
    if (!job.of.isEmpty()) {
        Result<std::shared_ptr<const Column>> of = facts.eventColumn(job.of);
        if (!of)
            return of.error();
        const bool orTime = job.measure == TagMeasure::Minimum || job.measure == TagMeasure::Maximum;
        if (needsNumbers(job.measure) && !isNumber(**of, orTime))
            return Error{
                StatisticText::tr("\"%1\" holds no numbers; choose a column of numbers.").arg(job.of)};
        made.m_of = PropertyReader(std::move(*of));
    }
    if (!job.by.isEmpty()) {
        Result<std::shared_ptr<const Column>> by = facts.eventColumn(job.by);
        if (!by)
            return by.error();
        if (job.measure != TagMeasure::Basket && !isNumber(**by, false))
            return Error{
                StatisticText::tr("\"%1\" holds no numbers; choose a column of numbers.").arg(job.by)};
        made.m_by = PropertyReader(std::move(*by));
    }
    return made;
}

StatisticValues PersonStatistic::ofNothing(std::size_t people) const
{
    StatisticValues nothing;
    Column& column = nothing.values;
    if (m_wantsNewest)
        nothing.newest.assign(people, kNeverSeen);
    if (givesPropertyValue(m_measure) || m_measure == TagMeasure::Sum) {
        column.type = m_of.column()->type;
        column.scale = m_of.column()->scale;
        column.dictionary = m_of.column()->dictionary;
        if (column.type == ColumnType::Boolean && m_measure == TagMeasure::Sum)
            column.type = ColumnType::Integer;
    } else {
        const bool isReal = m_measure == TagMeasure::Average || m_measure >= TagMeasure::Share;
        column.type = isReal ? ColumnType::Real : ColumnType::Integer;
    }
    const bool isZero = m_measure == TagMeasure::Count || m_measure == TagMeasure::Days ||
                        m_measure == TagMeasure::Distinct || m_measure == TagMeasure::Sum;
    if (column.type == ColumnType::Text)
        column.codes.assign(people, kNullCode);
    else if (column.type == ColumnType::Real)
        column.reals.assign(people, isZero ? 0 : kUnknown);
    else
        column.integers.assign(people, isZero ? 0 : kNullInteger);
    return nothing;
}

void PersonStatistic::number(double value, std::size_t person, Column& into) const
{
    if (into.type == ColumnType::Real)
        into.reals[person] = value;
    else
        into.integers[person] = std::isnan(value) ? kNullInteger : std::int64_t(value);
}

void PersonStatistic::property(std::size_t row, std::size_t person, Column& into) const
{
    const Column& of = *m_of.column();
    if (into.type == ColumnType::Text)
        into.codes[person] = of.codes[row];
    else if (into.type == ColumnType::Real)
        into.reals[person] = of.reals[row];
    else
        into.integers[person] = of.integers[row];
}

void PersonStatistic::count(const StatisticRows& rows, std::span<const Micros> times, std::size_t person,
                            Column& into) const
{
    if (m_measure == TagMeasure::Count)
        return number(double(rows.size), person, into);
    if (m_measure == TagMeasure::Recency)
        return number(std::floor(double(m_asOf - times[rows.rows[rows.size - 1]]) / double(kDay)), person,
                      into);
    std::size_t days = 0;
    std::int64_t last = kNullInteger;
    for (std::size_t i = 0; i < rows.size; ++i) {
        const std::int64_t day = m_zone->dayOf(times[rows.rows[i]]);
        days += day != last ? 1 : 0;
        last = day;
    }
    number(double(days), person, into);
}

// Whole minor units below 2^53 add up exactly.
void PersonStatistic::overNumbers(const StatisticRows& rows, std::size_t person, Column& into) const
{
    double sum = 0;
    std::size_t known = 0;
    std::size_t chosen = SIZE_MAX;
    for (std::size_t i = 0; i < rows.size; ++i) {
        const std::size_t row = rows.rows[i];
        if (m_of.isNull(row))
            continue;
        const double value = m_of.number(row);
        sum += value;
        ++known;
        if (chosen == SIZE_MAX ||
            (m_measure == TagMeasure::Minimum ? value < m_of.number(chosen) : value > m_of.number(chosen)))
            chosen = row;
    }
    if (m_measure == TagMeasure::Sum)
        number(sum, person, into);
    else if (known > 0 && m_measure == TagMeasure::Average)
        number(sum / double(known) / m_of.unit(), person, into);
    else if (known > 0)
        property(chosen, person, into);
}

std::size_t PersonStatistic::distinct(const PropertyReader& of, const StatisticRows& rows,
                                      StatisticScratch& scratch) const
{
    clear(scratch);
    for (std::size_t i = 0; i < rows.size; ++i)
        if (!of.isNull(rows.rows[i]))
            entryOf(of.key(rows.rows[i]), scratch);
    return scratch.entries.size();
}

// Share, Ratio and Basket: one sum by another.
void PersonStatistic::parts(const StatisticRows& rows, std::size_t person, Column& into,
                            StatisticScratch& scratch) const
{
    double above = 0;
    double below = 0;
    for (std::size_t i = 0; i < rows.size; ++i) {
        const std::size_t row = rows.rows[i];
        if (m_measure == TagMeasure::Share) {
            const bool isWeighted = m_by.column() != nullptr;
            const double weight = !isWeighted ? 1 : m_by.isNull(row) ? 0 : m_by.number(row);
            below += weight;
            above += (rows.bits[i] & m_with) != 0 ? weight : 0;
            continue;
        }
        if (!m_of.isNull(row)) {
            above += m_of.number(row);
            below += m_measure == TagMeasure::Basket && m_by.column() == nullptr ? 1 : 0;
        }
        if (m_measure == TagMeasure::Ratio && !m_by.isNull(row))
            below += m_by.number(row);
    }
    double unit = 1;
    if (m_measure != TagMeasure::Share)
        unit = m_measure == TagMeasure::Ratio ? m_of.unit() / m_by.unit() : m_of.unit();
    if (m_measure == TagMeasure::Basket && m_by.column() != nullptr)
        below = double(distinct(m_by, rows, scratch));
    if (below > 0)
        number(above / below / unit, person, into);
}

void PersonStatistic::top(const StatisticRows& rows, std::size_t person, Column& into,
                          StatisticScratch& scratch) const
{
    clear(scratch);
    for (std::size_t i = 0; i < rows.size; ++i) {
        const std::size_t row = rows.rows[i];
        if (m_of.isNull(row))
            continue;
        StatisticScratch::Entry& entry = entryOf(m_of.key(row), scratch);
        entry.weight += m_by.column() == nullptr ? 1 : m_by.isNull(row) ? 0 : m_by.number(row);
        entry.last = row;
    }
    const StatisticScratch::Entry* best = nullptr;
    for (const StatisticScratch::Entry& entry : scratch.entries)
        if (best == nullptr || entry.weight > best->weight ||
            (entry.weight == best->weight && entry.last > best->last))
            best = &entry;
    if (best != nullptr)
        property(best->last, person, into);
}

void PersonStatistic::firstOrLast(const StatisticRows& rows, std::size_t person, Column& into) const
{
    for (std::size_t i = 0; i < rows.size; ++i) {
        const std::size_t row = rows.rows[m_measure == TagMeasure::First ? i : rows.size - 1 - i];
        if (!m_of.isNull(row))
            return property(row, person, into);
    }
}

void PersonStatistic::value(const StatisticRows& rows, std::span<const Micros> times, std::size_t person,
                            StatisticValues& into, StatisticScratch& scratch) const
{
    switch (m_measure) {
    case TagMeasure::Count:
    case TagMeasure::Days:
    case TagMeasure::Recency:
        count(rows, times, person, into.values);
        break;
    case TagMeasure::Distinct:
        number(double(distinct(m_of, rows, scratch)), person, into.values);
        break;
    case TagMeasure::First:
    case TagMeasure::Last:
        firstOrLast(rows, person, into.values);
        break;
    case TagMeasure::Top:
        top(rows, person, into.values, scratch);
        break;
    case TagMeasure::Share:
    case TagMeasure::Ratio:
    case TagMeasure::Basket:
        parts(rows, person, into.values, scratch);
        break;
    default:
        overNumbers(rows, person, into.values);
        break;
    }
    if (!m_wantsNewest)
        return;
    for (std::size_t i = 0; i < rows.size; ++i) {
        const std::size_t row = rows.rows[m_measure == TagMeasure::First ? i : rows.size - 1 - i];
        if (counts(row)) {
            into.newest[person] = times[row];
            return;
        }
    }
}

std::vector<std::uint32_t> PersonStatistic::restsOn(const std::vector<std::uint32_t>& rows) const
{
    std::vector<std::uint32_t> known;
    for (const std::uint32_t row : rows)
        if (counts(row))
            known.push_back(row);
    if (known.empty())
        return known;
    if (m_measure == TagMeasure::First)
        return {known.front()};
    if (m_measure == TagMeasure::Last || m_measure == TagMeasure::Recency)
        return {known.back()};
    return known;
}

} // namespace tessera
