// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/event_filter.h"

#include "base/thread_pool.h"
#include "rules/internal/column_test.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

struct EventFilterText
{
    Q_DECLARE_TR_FUNCTIONS(EventFilter)
};

void collectFields(const EventFilter& filter, std::set<QString>& fields)
{
    if (filter.logic == Logic::Test)
        fields.insert(filter.test.field);
    for (const EventFilter& part : filter.parts)
        collectFields(part, fields);
}

// The verdict of a whole filter on each code of the one text column it looks at.
Result<std::vector<std::uint8_t>> filterVerdicts(const EventFilter& filter, const Dictionary& texts)
{
    if (filter.logic == Logic::Test)
        return textVerdicts(texts, filter.test);
    std::vector<std::uint8_t> result(texts.size() + 1, filter.logic == Logic::Any ? 0 : 1);
    for (const EventFilter& part : filter.parts) {
        const Result<std::vector<std::uint8_t>> one = filterVerdicts(part, texts);
        if (!one)
            return one;
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = filter.logic == Logic::All   ? result[i] & (*one)[i]
                        : filter.logic == Logic::Any ? result[i] | (*one)[i]
                                                     : !(*one)[i];
    }
    return result;
}

using TestRows = std::function<Result<std::vector<std::uint8_t>>(const FieldTest& test)>;

Result<std::vector<std::uint8_t>> filterMask(const EventFilter& filter, std::size_t rows,
                                             const TestRows& testRows)
{
    if (filter.logic == Logic::Test)
        return testRows(filter.test);
    std::vector<std::uint8_t> result(rows, filter.logic == Logic::Any ? 0 : 1);
    for (const EventFilter& part : filter.parts) {
        Result<std::vector<std::uint8_t>> one = filterMask(part, rows, testRows);
        if (!one)
            return one;
        const Logic logic = filter.logic;
        parallelBlocks(rows, kBlock,
                       [&, mask = one->data()](std::size_t, std::size_t begin, std::size_t end) {
                           for (std::size_t i = begin; i < end; ++i)
                               result[i] = logic == Logic::All   ? result[i] & mask[i]
                                           : logic == Logic::Any ? result[i] | mask[i]
                                                                 : !mask[i];
                       });
    }
    return result;
}

bool isOfPlaces(Comparison comparison)
{
    return comparison == Comparison::Near || comparison == Comparison::InPolygon;
}

// Whether each place given by two columns is where a test wants it; an unknown place is nowhere.
std::vector<std::uint8_t> matchPlaces(const Column& latitude, const Column& longitude, const FieldTest& test,
                                      const std::vector<GeoPoint>& points)
{
    std::vector<std::uint8_t> result(latitude.size());
    const double radius = test.comparison == Comparison::Near ? test.values.front().toDouble() : 0;
    constexpr double kmOfDegree = 111.0; // a little less than any has: nobody near is left out
    parallelBlocks(result.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (latitude.isNull(i) || longitude.isNull(i))
                continue;
            const GeoPoint here{latitude.number(i), longitude.number(i)};
            const bool passes =
                test.comparison == Comparison::InPolygon
                    ? isInside(here, points)
                    : std::ranges::any_of(points, [&](const GeoPoint& point) {
                          return std::abs(point.latitude - here.latitude) * kmOfDegree <= radius &&
                                 distanceKm(here, point) <= radius;
                      });
            result[i] = passes ? 1 : 0;
        }
    });
    return result;
}

Result<std::vector<GeoPoint>> pointsOf(const FactSource& facts, const FieldTest& test)
{
    std::vector<GeoPoint> points;
    for (qsizetype i = test.comparison == Comparison::Near ? 1 : 0; i < test.values.size(); ++i) {
        const QString& value = test.values.at(i);
        if (const std::optional<GeoPoint> point = pointOf(value)) {
            points.push_back(*point);
            continue;
        }
        const Result<std::vector<GeoPoint>> more = facts.places(value);
        if (!more)
            return more.error();
        points.insert(points.end(), more->begin(), more->end());
    }
    return points;
}

Error unboundParameter(const FieldTest& test)
{
    return Error{EventFilterText::tr("The parameter $%1 has no value. Give it one under \"parameters\".")
                     .arg(test.parameter)};
}

} // namespace

Result<std::vector<std::uint8_t>> matchColumn(const Column& column, const FieldTest& test,
                                              const TimeZone& zone)
{
    if (!test.parameter.isEmpty())
        return unboundParameter(test);
    std::vector<std::uint8_t> result(column.size());
    if (column.type == ColumnType::Text) {
        const Result<std::vector<std::uint8_t>> verdict = textVerdicts(*column.dictionary, test);
        if (!verdict)
            return verdict.error();
        const std::uint8_t unknown = verdict->back();
        parallelBlocks(result.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                result[i] = column.codes[i] == kNullCode ? unknown : (*verdict)[column.codes[i]];
        });
        return result;
    }
    const Result<NumberTest> number = numberTest(column, test, zone);
    if (!number)
        return number.error();
    const bool real = column.type == ColumnType::Real;
    parallelBlocks(result.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const bool passes = column.isNull(i) ? number->passesUnknown
                                : real           ? number->passes(column.reals[i])
                                                 : number->passes(column.integers[i]);
            result[i] = passes ? 1 : 0;
        }
    });
    return result;
}

Result<std::vector<std::uint8_t>> matchFacts(const FactSource& facts, const FieldTest& test, bool ofEvents)
{
    const auto columnOf = [&](const QString& name) {
        return ofEvents ? facts.eventColumn(name) : facts.attribute(name);
    };
    if (isOfPlaces(test.comparison)) {
        PlaceColumns names{test.field.section(QLatin1Char('/'), 0, 0),
                           test.field.section(QLatin1Char('/'), 1)};
        if (names.longitude.isEmpty()) {
            Result<PlaceColumns> known = facts.placeColumns(ofEvents);
            if (!known)
                return known.error();
            names = *known;
        }
        const Result<std::shared_ptr<const Column>> latitude = columnOf(names.latitude);
        const Result<std::shared_ptr<const Column>> longitude = columnOf(names.longitude);
        if (!latitude || !longitude)
            return !latitude ? latitude.error() : longitude.error();
        for (const auto* column : {&latitude, &longitude})
            if ((**column)->type == ColumnType::Text)
                return Error{
                    EventFilterText::tr("\"%1\" is text; a place needs columns of numbers. Name them as "
                                        "[latitude/longitude].")
                        .arg((**column)->name)};
        const Result<std::vector<GeoPoint>> points = pointsOf(facts, test);
        if (!points)
            return points.error();
        return matchPlaces(**latitude, **longitude, test, *points);
    }
    const Result<std::shared_ptr<const Column>> column = columnOf(test.field);
    if (!column)
        return column.error();
    if (test.comparison == Comparison::Anniversary)
        return anniversaries(**column, test, facts.zone(), facts.asOf());
    return matchColumn(**column, test, facts.zone());
}

Result<std::vector<std::uint8_t>>
matchRows(const EventFilter& filter, std::size_t rows, const TimeZone& zone,
          const std::function<Result<std::shared_ptr<const Column>>(const QString&)>& columnOf)
{
    return filterMask(filter, rows, [&](const FieldTest& test) -> Result<std::vector<std::uint8_t>> {
        const Result<std::shared_ptr<const Column>> column = columnOf(test.field);
        if (!column)
            return column.error();
        return matchColumn(**column, test, zone);
    });
}

void EventMatcher::Range::apply(std::size_t begin, std::size_t count, std::uint32_t* bits) const
{
    const std::int64_t* values = column->integers.data() + begin;
    for (std::size_t i = 0; i < count; ++i) {
        const bool inside = values[i] >= low && values[i] <= high;
        const bool passes = values[i] == kNullInteger ? passesUnknown : inside != isInverse;
        bits[i] &= ~(passes ? 0 : bit);
    }
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
        const Result<bool> added = addOfOneColumn(facts, filter, *fields.begin(), bit);
        if (!added)
            return added.error();
        if (*added)
            return {};
    }
    if (filter.logic == Logic::All) {
        for (const EventFilter& part : filter.parts)
            if (Result<void> added = add(facts, part, bit); !added)
                return added;
        return {};
    }
    const Result<std::vector<std::uint8_t>> mask =
        filterMask(filter, facts.eventTimes().size(),
                   [&](const FieldTest& test) { return matchFacts(facts, test, true); });
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

namespace {

bool asksPlacesOrDays(const EventFilter& filter)
{
    if (filter.logic == Logic::Test && filter.test.comparison > Comparison::EndsWith)
        return true;
    return std::ranges::any_of(filter.parts, asksPlacesOrDays);
}

const FieldTest* unboundIn(const EventFilter& filter)
{
    if (!filter.test.parameter.isEmpty())
        return &filter.test;
    for (const EventFilter& part : filter.parts)
        if (const FieldTest* found = unboundIn(part))
            return found;
    return nullptr;
}

} // namespace

// Whether the filter could be answered from one column as it is read.
Result<bool> EventMatcher::addOfOneColumn(const FactSource& facts, const EventFilter& filter,
                                          const QString& field, std::uint32_t bit)
{
    if (asksPlacesOrDays(filter))
        return false;
    Result<std::shared_ptr<const Column>> column = facts.eventColumn(field);
    if (!column)
        return column.error();
    if ((*column)->type == ColumnType::Text) {
        const Result<std::vector<std::uint8_t>> verdict = filterVerdicts(filter, *(*column)->dictionary);
        if (!verdict)
            return verdict.error();
        std::vector<std::uint32_t>& bitsOfCode = lookupOf(*column).bitsOfCode;
        for (std::size_t code = 0; code < verdict->size(); ++code)
            if ((*verdict)[code] == 0)
                bitsOfCode[code] &= ~bit;
        return true;
    }
    if (filter.logic != Logic::Test || (*column)->type == ColumnType::Real)
        return false;
    const Result<NumberTest> number = numberTest(**column, filter.test, facts.zone());
    if (!number)
        return number.error();
    if (number->wholes.size() > 1)
        return false;
    Range range;
    range.column = std::move(*column);
    range.low = number->wholes.empty() ? 1 : number->wholes.front().low;
    range.high = number->wholes.empty() ? 0 : number->wholes.front().high;
    range.isInverse = number->isInverse;
    range.passesUnknown = number->passesUnknown;
    range.bit = bit;
    m_ranges.push_back(std::move(range));
    return true;
}

Result<EventMatcher> EventMatcher::prepare(const FactSource& facts, const std::vector<EventFilter>& filters)
{
    if (filters.size() > 32)
        return Error{EventFilterText::tr(
                         "At most 32 kinds of events can be told apart in one analysis; this one has %1.")
                         .arg(filters.size())};
    for (const EventFilter& filter : filters)
        if (const FieldTest* test = unboundIn(filter))
            return unboundParameter(*test);
    EventMatcher matcher;
    matcher.m_all = std::uint32_t((std::uint64_t{1} << filters.size()) - 1);
    for (std::size_t k = 0; k < filters.size(); ++k)
        if (Result<void> added = matcher.add(facts, filters[k], std::uint32_t{1} << k); !added)
            return added.error();
    matcher.orderLookups(facts.eventTimes().size());
    return matcher;
}

std::span<const std::uint32_t> EventMatcher::bits(std::size_t begin, std::size_t end,
                                                  std::vector<std::uint32_t>& buffer) const
{
    const std::size_t count = end - begin;
    if (m_lookups.empty() && m_ranges.empty() && !m_bits.empty())
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
    for (const Range& range : m_ranges)
        range.apply(begin, count, out);
    return std::span(buffer).first(count);
}

std::size_t EventMatcher::relevant(std::size_t begin, std::size_t end, std::uint32_t wanted,
                                   std::uint32_t* rows, std::uint32_t* bits) const
{
    std::size_t found = 0;
    // Every row is written, and kept by moving on: no branch to guess wrong.
    const auto keep = [&](std::uint32_t row, std::uint32_t own) {
        rows[found] = row;
        bits[found] = own;
        found += (own & wanted) != 0 ? 1 : 0;
    };
    if (m_lookups.empty()) {
        for (std::size_t row = begin; row < end; ++row)
            keep(std::uint32_t(row), m_all);
    } else {
        const Lookup& first = m_lookups.front();
        const std::uint32_t* bitsOfCode = first.bitsOfCode.data();
        const auto unknown = Code(first.bitsOfCode.size() - 1);
        for (std::size_t row = begin; row < end; ++row)
            keep(std::uint32_t(row), bitsOfCode[std::min(first.codes[row], unknown)]);
    }
    // What is left, which is little where the first look lets little pass, is looked at again.
    const auto narrow = [&](const auto& bitsOf) {
        const std::size_t before = found;
        found = 0;
        for (std::size_t at = 0; at < before; ++at)
            keep(rows[at], bits[at] & bitsOf(rows[at]));
    };
    for (std::size_t l = 1; l < m_lookups.size(); ++l) {
        const Lookup& lookup = m_lookups[l];
        const auto unknown = Code(lookup.bitsOfCode.size() - 1);
        narrow([&](std::uint32_t row) { return lookup.bitsOfCode[std::min(lookup.codes[row], unknown)]; });
    }
    for (const Range& range : m_ranges)
        narrow([&](std::uint32_t row) { return range.passes(row) ? m_all : ~range.bit; });
    if (!m_bits.empty())
        narrow([&](std::uint32_t row) { return m_bits[row]; });
    return found;
}

// The lookup that lets the fewest of some events pass becomes the first.
void EventMatcher::orderLookups(std::size_t events)
{
    constexpr std::size_t samples = 1024;
    if (m_lookups.size() < 2 || events == 0)
        return;
    std::vector<std::pair<std::size_t, std::size_t>> passing;
    for (std::size_t l = 0; l < m_lookups.size(); ++l) {
        const Lookup& lookup = m_lookups[l];
        std::size_t count = 0;
        for (std::size_t k = 0; k < samples; ++k) {
            const Code code = lookup.codes[events * k / samples];
            count += std::size_t(
                std::popcount(lookup.bitsOfCode[std::min<std::size_t>(code, lookup.bitsOfCode.size() - 1)]));
        }
        passing.emplace_back(count, l);
    }
    std::ranges::sort(passing);
    std::vector<Lookup> ordered;
    for (const auto& [count, l] : passing)
        ordered.push_back(std::move(m_lookups[l]));
    m_lookups = std::move(ordered);
}

std::span<const std::uint32_t> EventMatcher::hits(std::size_t begin, std::size_t end,
                                                  std::vector<std::uint32_t>& buffer) const
{
    if (buffer.size() < end - begin)
        buffer.resize(end - begin);
    std::uint32_t* out = buffer.data();
    std::size_t found = 0;
    // Every row is written, and kept by moving on: no branch to guess wrong.
    if (m_lookups.size() == 1 && m_ranges.empty() && m_bits.empty()) {
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
