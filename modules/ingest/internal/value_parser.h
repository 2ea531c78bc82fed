// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_zone.h"
#include "ingest/mapping.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

struct DecimalValue
{
    std::int64_t mantissa = 0;
    int scale = 0;
};

// Whole number with optional sign; nullopt when it is none or does not fit.
[[nodiscard]] std::optional<std::int64_t> parseInteger(std::string_view text);
// Plain decimal: sign, digits, point; a currency sign before or behind and thousands commas are allowed. At
// most six decimals.
[[nodiscard]] std::optional<DecimalValue> parseDecimal(std::string_view text);
[[nodiscard]] std::optional<double> parseReal(std::string_view text);

// Reads times of one format, or of others that are tried after it in order; zoneless ones are wall clock of
// the zone.
class TimeParser
{
public:
    TimeParser(TimeFormat format, TimeZone zone, std::vector<TimeFormat> others = {})
        : m_format(format)
        , m_others(std::move(others))
        , m_zone(std::move(zone))
    {}
    [[nodiscard]] std::optional<Micros> parse(std::string_view text);
    // One text of one format, without a memory of the text before.
    [[nodiscard]] static std::optional<Micros> parseAs(TimeFormat format, std::string_view text,
                                                       const TimeZone& zone);

private:
    [[nodiscard]] std::optional<Micros> parseIso(std::string_view text);
    [[nodiscard]] bool takeDate(const char* text);

    TimeFormat m_format;
    std::vector<TimeFormat> m_others;
    TimeZone m_zone;
    std::uint64_t m_lastHead = ~std::uint64_t{0}; // the ten characters of the date read last
    std::uint16_t m_lastTail = 0;
    Micros m_lastWall = 0; // its start on the wall
};

} // namespace tessera
