// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/event_filter.h"

#include "base/text.h"
#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

struct EventFilterText
{
    Q_DECLARE_TR_FUNCTIONS(EventFilter)
};

template <typename Value>
bool holds(Comparison comparison, const Value& value, const Value& wanted)
{
    switch (comparison) {
    case Comparison::Equal:
    case Comparison::In:
        return value == wanted;
    case Comparison::NotEqual:
    case Comparison::NotIn:
        return value != wanted;
    case Comparison::Less:
        return value < wanted;
    case Comparison::LessOrEqual:
        return value <= wanted;
    case Comparison::Greater:
        return value > wanted;
    case Comparison::GreaterOrEqual:
        return value >= wanted;
    case Comparison::Known:
    case Comparison::Unknown:
        break;
    }
    return false;
}

bool unknownPasses(Comparison comparison)
{
    return comparison == Comparison::Unknown || comparison == Comparison::NotEqual ||
           comparison == Comparison::NotIn;
}

template <typename Value>
bool passes(const FieldTest& test, const Value& value, const std::vector<Value>& wanted)
{
    if (test.comparison == Comparison::Known)
        return true;
    if (test.comparison == Comparison::NotIn)
        return std::none_of(wanted.begin(), wanted.end(), [&](const Value& one) { return value == one; });
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const Value& one) { return holds(test.comparison, value, one); });
}

// Verdict for each code of the dictionary, and for unknown at the end.
std::vector<std::uint8_t> verdicts(const Dictionary& texts, const FieldTest& test)
{
    std::vector<std::string> wanted;
    for (const QString& value : test.values)
        wanted.push_back(toUtf8(value));
    std::vector<std::uint8_t> result(texts.size() + 1);
    parallelBlocks(texts.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code)
            result[code] = passes(test, std::string(texts.at(Code(code))), wanted) ? 1 : 0;
    });
    result[texts.size()] = unknownPasses(test.comparison) ? 1 : 0;
    return result;
}

// The test's values as numbers in the column's own unit.
Result<std::vector<double>> wantedNumbers(const Column& column, const FieldTest& test, const TimeZone& zone)
{
    std::vector<double> wanted;
    for (const QString& value : test.values) {
        bool isNumber = false;
        double number = value.toDouble(&isNumber);
        if (column.type == ColumnType::Time) {
            const std::optional<Micros> time = parseTime(toUtf8(value), zone);
            isNumber = time.has_value();
            number = time ? double(*time) : 0;
        } else if (column.type == ColumnType::Decimal) {
            number = std::round(number * double(kPowersOfTen[column.scale]) * 1e6) / 1e6;
        }
        if (!isNumber)
            return Error{
                column.type == ColumnType::Time
                    ? EventFilterText::tr(
                          "\"%1\" is compared with \"%2\", which is no date. Write it as 2026-05-31.")
                          .arg(test.field, value)
                    : EventFilterText::tr(
                          "\"%1\" is a number, but it is compared with \"%2\". Give a number.")
                          .arg(test.field, value)};
        wanted.push_back(number);
    }
    return wanted;
}

void collectFields(const EventFilter& filter, std::set<QString>& fields)
{
    if (filter.logic == Logic::Test)
        fields.insert(filter.test.field);
    for (const EventFilter& part : filter.parts)
        collectFields(part, fields);
}

// The verdict of a whole filter on each code of the one text column it looks at.
std::vector<std::uint8_t> filterVerdicts(const EventFilter& filter, const Dictionary& texts)
{
    if (filter.logic == Logic::Test)
        return verdicts(texts, filter.test);
    std::vector<std::uint8_t> result(texts.size() + 1, filter.logic == Logic::Any ? 0 : 1);
    for (const EventFilter& part : filter.parts) {
        const std::vector<std::uint8_t> one = filterVerdicts(part, texts);
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = filter.logic == Logic::All   ? result[i] & one[i]
                        : filter.logic == Logic::Any ? result[i] | one[i]
                                                     : !one[i];
    }
    return result;
}

Result<std::vector<std::uint8_t>> filterMask(const FactSource& facts, const EventFilter& filter)
{
    const std::size_t rows = facts.eventTimes().size();
    if (filter.logic == Logic::Test) {
        const Result<std::shared_ptr<const Column>> column = facts.eventColumn(filter.test.field);
        return column ? matchColumn(**column, filter.test, facts.zone())
                      : Result<std::vector<std::uint8_t>>(column.error());
    }
    std::vector<std::uint8_t> result(rows, filter.logic == Logic::Any ? 0 : 1);
    for (const EventFilter& part : filter.parts) {
        Result<std::vector<std::uint8_t>> one = filterMask(facts, part);
        if (!one)
            return one;
        for (std::size_t i = 0; i < rows; ++i)
            result[i] = filter.logic == Logic::All   ? result[i] & (*one)[i]
                        : filter.logic == Logic::Any ? result[i] | (*one)[i]
                                                     : !(*one)[i];
    }
    return result;
}

} // namespace

Result<std::vector<std::uint8_t>> matchColumn(const Column& column, const FieldTest& test,
                                              const TimeZone& zone)
{
    std::vector<std::uint8_t> result(column.size());
    if (column.type == ColumnType::Text) {
        const std::vector<std::uint8_t> verdict = verdicts(*column.dictionary, test);
        const std::uint8_t unknown = verdict.back();
        parallelBlocks(result.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                result[i] = column.codes[i] == kNullCode ? unknown : verdict[column.codes[i]];
        });
        return result;
    }
    const Result<std::vector<double>> wanted = wantedNumbers(column, test, zone);
    if (!wanted)
        return wanted.error();
    const bool real = column.type == ColumnType::Real;
    const std::uint8_t unknown = unknownPasses(test.comparison) ? 1 : 0;
    parallelBlocks(result.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const double value = real ? column.reals[i] : double(column.integers[i]);
            const bool isUnknown = column.isNull(i);
            result[i] = isUnknown                                                                ? unknown
                        : test.comparison != Comparison::Unknown && passes(test, value, *wanted) ? 1
                                                                                                 : 0;
        }
    });
    return result;
}

EventMatcher::Lookup& EventMatcher::lookupOf(const std::shared_ptr<const Column>& column)
{
    const auto known = std::ranges::find(m_lookups, column, &Lookup::column);
    if (known != m_lookups.end())
        return *known;
    m_lookups.push_back(
        {column, column->codes.data(), std::vector<std::uint32_t>(column->dictionary->size() + 1, m_all)});
    return m_lookups.back();
}

Result<void> EventMatcher::add(const FactSource& facts, const EventFilter& filter, std::uint32_t bit)
{
    if (filter.logic == Logic::All && filter.parts.empty())
        return {}; // every event passes
    std::set<QString> fields;
    collectFields(filter, fields);
    if (fields.size() == 1) {
        const Result<std::shared_ptr<const Column>> column = facts.eventColumn(*fields.begin());
        if (!column)
            return column.error();
        if ((*column)->type == ColumnType::Text) {
            const std::vector<std::uint8_t> verdict = filterVerdicts(filter, *(*column)->dictionary);
            std::vector<std::uint32_t>& bitsOfCode = lookupOf(*column).bitsOfCode;
            for (std::size_t code = 0; code < verdict.size(); ++code)
                if (verdict[code] == 0)
                    bitsOfCode[code] &= ~bit;
            return {};
        }
    }
    if (filter.logic == Logic::All) {
        for (const EventFilter& part : filter.parts)
            if (Result<void> added = add(facts, part, bit); !added)
                return added;
        return {};
    }
    const Result<std::vector<std::uint8_t>> mask = filterMask(facts, filter);
    if (!mask)
        return mask.error();
    if (m_bits.empty())
        m_bits.assign(mask->size(), m_all);
    parallelBlocks(mask->size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            m_bits[i] &= (*mask)[i] != 0 ? m_all : ~bit;
    });
    return {};
}

Result<EventMatcher> EventMatcher::prepare(const FactSource& facts, const std::vector<EventFilter>& filters)
{
    if (filters.size() > 32)
        return Error{EventFilterText::tr(
                         "At most 32 kinds of events can be told apart in one analysis; this one has %1.")
                         .arg(filters.size())};
    EventMatcher matcher;
    matcher.m_all = std::uint32_t((std::uint64_t{1} << filters.size()) - 1);
    for (std::size_t k = 0; k < filters.size(); ++k)
        if (Result<void> added = matcher.add(facts, filters[k], std::uint32_t{1} << k); !added)
            return added.error();
    return matcher;
}

std::span<const std::uint32_t> EventMatcher::bits(std::size_t begin, std::size_t end,
                                                  std::vector<std::uint32_t>& buffer) const
{
    const std::size_t count = end - begin;
    if (m_lookups.empty() && !m_bits.empty())
        return std::span(m_bits).subspan(begin, count);
    if (buffer.size() < count)
        buffer.resize(count);
    std::uint32_t* out = buffer.data();
    if (!m_bits.empty())
        std::copy_n(m_bits.begin() + std::ptrdiff_t(begin), count, out);
    else if (m_lookups.empty())
        std::fill_n(out, count, m_all);
    for (std::size_t l = 0; l < m_lookups.size(); ++l) {
        const Code* codes = m_lookups[l].codes + begin;
        const std::uint32_t* bitsOfCode = m_lookups[l].bitsOfCode.data();
        const auto unknown = Code(m_lookups[l].bitsOfCode.size() - 1);
        if (l == 0 && m_bits.empty())
            for (std::size_t i = 0; i < count; ++i)
                out[i] = bitsOfCode[std::min(codes[i], unknown)];
        else
            for (std::size_t i = 0; i < count; ++i)
                out[i] &= bitsOfCode[std::min(codes[i], unknown)];
    }
    return std::span(buffer).first(count);
}

std::span<const std::uint32_t> EventMatcher::hits(std::size_t begin, std::size_t end,
                                                  std::vector<std::uint32_t>& buffer) const
{
    if (buffer.size() < end - begin)
        buffer.resize(end - begin);
    std::uint32_t* out = buffer.data();
    std::size_t found = 0;
    // Every row is written, and kept by moving on: no branch to guess wrong.
    if (m_lookups.size() == 1 && m_bits.empty()) {
        const Code* codes = m_lookups.front().codes;
        const std::uint32_t* bitsOfCode = m_lookups.front().bitsOfCode.data();
        const auto unknown = Code(m_lookups.front().bitsOfCode.size() - 1);
        for (std::size_t row = begin; row < end; ++row) {
            out[found] = std::uint32_t(row);
            found += bitsOfCode[std::min(codes[row], unknown)] & 1;
        }
    } else {
        for (std::size_t row = begin; row < end; ++row) {
            out[found] = std::uint32_t(row);
            found += bitsOf(row) & 1;
        }
    }
    return std::span(buffer).first(found);
}

} // namespace tessera
