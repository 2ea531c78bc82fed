// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/value_parser.h"

#include "ingest/internal/time_forms.h"
#include "table/column.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
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

namespace {

// Years 1900 to 2200: anything else is another number.
constexpr std::int64_t kEarliestUnix = -2'208'988'800;
constexpr std::int64_t kLatestUnix = 7'258'118'400;

std::optional<Micros> readUnixTime(std::string_view text, std::int64_t unit)
{
    Micros fraction = 0;
    if (const std::size_t point = text.find('.'); point != std::string_view::npos && unit == kSecond) {
        // 1780186800.123: the part behind the point is cut at the microsecond.
        const std::string_view behind = text.substr(point + 1);
        Micros digit = kSecond / 10;
        for (const char c : behind) {
            if (!isDigit(c))
                return std::nullopt;
            fraction += (c - '0') * digit;
            digit /= 10;
        }
        text = text.substr(0, point);
    }
    const std::optional<std::int64_t> number = parseInteger(text);
    if (!number || *number < kEarliestUnix * (kSecond / unit) || *number > kLatestUnix * (kSecond / unit))
        return std::nullopt;
    return *number * unit + (*number < 0 ? -fraction : fraction);
}

} // namespace

std::optional<Micros> TimeParser::parse(std::string_view text)
{
    const std::optional<Micros> time =
        m_format == TimeFormat::Iso ? parseIso(text) : parseAs(m_format, text, m_zone);
    if (time)
        return time;
    for (const TimeFormat format : m_others)
        if (const std::optional<Micros> other = parseAs(format, text, m_zone))
            return other;
    return std::nullopt;
}

std::optional<Micros> TimeParser::parseAs(TimeFormat format, std::string_view text, const TimeZone& zone)
{
    switch (format) {
    case TimeFormat::Iso: {
        const std::optional<Micros> time = parseTime(text, zone);
        return time ? time : readLooseIso(text, zone);
    }
    case TimeFormat::UnixSeconds:
        return readUnixTime(text, kSecond);
    case TimeFormat::UnixMillis:
        return readUnixTime(text, 1000);
    case TimeFormat::UnixMicros:
        return readUnixTime(text, 1);
    case TimeFormat::Compact:
        return readCompactTime(text, zone);
    case TimeFormat::Chinese:
        return readChineseTime(text, zone);
    case TimeFormat::NamedMonth:
        return readNamedMonthTime(text, zone);
    case TimeFormat::ExcelSerial:
        return readExcelSerial(text, zone);
    case TimeFormat::YearMonthDaySlash:
    case TimeFormat::DayMonthYearSlash:
    case TimeFormat::MonthDayYearSlash:
        break;
    }
    return readSlashedTime(text, format, zone);
}

// Sets m_lastWall by "YYYY-MM-DD"; false when it is none.
bool TimeParser::takeDate(const char* text)
{
    std::uint64_t head = 0;
    std::uint16_t tail = 0;
    std::memcpy(&head, text, sizeof head);
    std::memcpy(&tail, text + sizeof head, sizeof tail);
    if (head == m_lastHead && tail == m_lastTail) // logs repeat the date
        return true;
    const auto digit = [&](int at) { return text[at] - '0'; };
    for (const int at : {0, 1, 2, 3, 5, 6, 8, 9})
        if (!isDigit(text[at]))
            return false;
    const int year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    const int month = digit(5) * 10 + digit(6);
    const int day = digit(8) * 10 + digit(9);
    if (text[4] != '-' || text[7] != '-' || year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    const std::int64_t days = daysFromCivil(year, month, day);
    if (day > 28 && civilFromDays(days).day != day)
        return false; // 30 February
    m_lastHead = head;
    m_lastTail = tail;
    m_lastWall = days * kDay;
    return true;
}

std::optional<Micros> TimeParser::parseIso(std::string_view text)
{
    // The common log form "YYYY-MM-DD HH:MM:SS".
    if (text.size() == 19 && (text[10] == ' ' || text[10] == 'T') && takeDate(text.data())) {
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
    return time || text.empty() ? time : readLooseIso(text, m_zone);
}

} // namespace tessera
