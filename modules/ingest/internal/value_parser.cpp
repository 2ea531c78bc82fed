// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/value_parser.h"

#include "table/column.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Removes a currency sign or code at either end.
std::string_view withoutCurrency(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> marks = {"¥",  "￥",  "$",   "€",  "£",
                                                              "元", "CNY", "RMB", "USD"};
    for (const std::string_view mark : marks) {
        if (text.starts_with(mark))
            text.remove_prefix(mark.size());
        if (text.ends_with(mark))
            text.remove_suffix(mark.size());
    }
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || value == kNullInteger)
        return std::nullopt;
    return value;
}

std::optional<DecimalValue> parseDecimal(std::string_view text)
{
    if (!text.empty() && !isDigit(text.front()) && text.front() != '-' && text.front() != '+' &&
        text.front() != '.')
        text = withoutCurrency(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (!text.empty() && !isDigit(text.back()))
        text = withoutCurrency(text);
    DecimalValue value;
    bool point = false;
    int digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            if (value.mantissa > (std::numeric_limits<std::int64_t>::max() - 9) / 10)
                return std::nullopt;
            value.mantissa = value.mantissa * 10 + (c - '0');
            ++digits;
            if (point && ++value.scale > 6)
                return std::nullopt;
        } else if (c == '.' && !point) {
            point = true;
        } else if (c != ',' || point || digits == 0 || text.size() - i < 4) {
            return std::nullopt;
        }
    }
    if (digits == 0)
        return std::nullopt;
    if (negative)
        value.mantissa = -value.mantissa;
    return value;
}

std::optional<double> parseReal(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<Micros> TimeParser::parse(std::string_view text)
{
    switch (m_format) {
    case TimeFormat::Iso:
        return parseIso(text);
    case TimeFormat::UnixSeconds:
    case TimeFormat::UnixMillis: {
        const std::optional<std::int64_t> number = parseInteger(text);
        const std::int64_t unit = m_format == TimeFormat::UnixSeconds ? kSecond : 1000;
        // Years 1900 to 2200: anything else is another number.
        if (!number || *number < -2'208'988'800 * (kSecond / unit) ||
            *number > 7'258'118'400 * (kSecond / unit))
            return std::nullopt;
        return *number * unit;
    }
    case TimeFormat::Compact: { // 20260531 or 20260531234107
        if ((text.size() != 8 && text.size() != 14) || !parseInteger(text))
            return std::nullopt;
        std::string iso(text.substr(0, 4));
        iso.append("-").append(text.substr(4, 2)).append("-").append(text.substr(6, 2));
        if (text.size() == 14)
            iso.append(" ")
                .append(text.substr(8, 2))
                .append(":")
                .append(text.substr(10, 2))
                .append(":")
                .append(text.substr(12, 2));
        return parseIso(iso);
    }
    case TimeFormat::YearMonthDaySlash:
    case TimeFormat::DayMonthYearSlash:
    case TimeFormat::MonthDayYearSlash:
        break;
    }
    return parseSlashed(text);
}

std::optional<Micros> TimeParser::parseIso(std::string_view text)
{
    // The common log form "YYYY-MM-DD HH:MM:SS" with the date seen just before.
    if (text.size() == 19 && m_lastDate.size() == 10 && (text[10] == ' ' || text[10] == 'T') &&
        text.substr(0, 10) == m_lastDate) {
        const char* t = text.data() + 11;
        const auto two = [](const char* p) {
            return isDigit(p[0]) && isDigit(p[1]) ? (p[0] - '0') * 10 + (p[1] - '0') : 99;
        };
        const int hour = two(t);
        const int minute = two(t + 3);
        const int second = two(t + 6);
        if (hour > 23 || minute > 59 || second > 60 || t[2] != ':' || t[5] != ':')
            return std::nullopt;
        return m_zone.fromWall(m_lastWall + hour * kHour + minute * kMinute + second * kSecond);
    }
    const std::optional<Micros> time = parseTime(text, m_zone);
    if (time && text.size() == 19) {
        m_lastDate.assign(text.substr(0, 10));
        m_lastWall = *parseTime(m_lastDate, TimeZone());
    }
    return time;
}

std::optional<Micros> TimeParser::parseSlashed(std::string_view text) const
{
    // Three numbers parted by "/", "-" or "."; then an optional time of day.
    int parts[3] = {0, 0, 0};
    std::size_t at = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at]) && at - begin < 4)
            parts[part] = parts[part] * 10 + (text[at++] - '0');
        if (at == begin)
            return std::nullopt;
        if (part < 2) {
            if (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.'))
                return std::nullopt;
            ++at;
        }
    }
    int year = parts[0];
    int month = parts[1];
    int day = parts[2];
    if (m_format != TimeFormat::YearMonthDaySlash) {
        year = parts[2];
        month = m_format == TimeFormat::DayMonthYearSlash ? parts[1] : parts[0];
        day = m_format == TimeFormat::DayMonthYearSlash ? parts[0] : parts[1];
        if (year < 100)
            year += year < 70 ? 2000 : 1900;
    }
    if (!isValidDate(year, month, day))
        return std::nullopt;
    const Micros date = daysFromCivil(year, month, day) * kDay;
    if (at == text.size())
        return m_zone.fromWall(date);
    if (text[at] != ' ' && text[at] != 'T')
        return std::nullopt;
    std::string clock(text.substr(at + 1));
    if (clock.size() > 1 && clock[1] == ':')
        clock.insert(0, "0");
    const std::optional<Micros> timeOfDay = parseTime("1970-01-01 " + clock, TimeZone());
    return timeOfDay ? std::optional(m_zone.fromWall(date + *timeOfDay)) : std::nullopt;
}

} // namespace tessera
