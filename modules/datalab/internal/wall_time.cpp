// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/wall_time.h"

#include <cstring>

namespace tessera {

namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

// "00" to "99", one after the other.
constexpr std::array<char, 200> kPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = char('0' + i / 10);
        pairs[2 * i + 1] = char('0' + i % 10);
    }
    return pairs;
}();

void writePair(unsigned value, char* text)
{
    std::memcpy(text, &kPairs[std::size_t(value) * 2], 2);
}

void writeDate(std::int64_t day, char* text)
{
    const CivilDate date = civilFromDays(day);
    writePair(unsigned(date.year) / 100, text);
    writePair(unsigned(date.year) % 100, text + 2);
    text[4] = '-';
    writePair(unsigned(date.month), text + 5);
    text[7] = '-';
    writePair(unsigned(date.day), text + 8);
}

void writeTimeOfDay(unsigned second, char* text)
{
    const unsigned minute = second / 60;
    text[0] = ' ';
    writePair(minute / 60, text + 1);
    text[3] = ':';
    writePair(minute % 60, text + 4);
    text[6] = ':';
    writePair(second - minute * 60, text + 7);
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

} // namespace

void writeWallTime(WallSecond second, char* text)
{
    const std::int64_t day = floorDivide(second, kSecondsOfDay);
    writeDate(day, text);
    writeTimeOfDay(unsigned(second - day * kSecondsOfDay), text + 10);
}

WallClock::WallClock(const TimeZone& zone)
    : m_zone(zone)
    , m_offsets(kDays)
    , m_texts(kDays)
{}

Micros WallClock::offsetAt(Micros utc)
{
    const std::int64_t day = floorDivide(utc, kDay);
    DayOffset& known = m_offsets[std::size_t(day) % kDays];
    if (known.day != day)
        known = {day, m_zone.offsetAt(day * kDay),
                 m_zone.offsetAt(day * kDay) == m_zone.offsetAt((day + 1) * kDay - 1)};
    return known.isSteady ? known.offset : m_zone.offsetAt(utc);
}

bool WallClock::write(Micros utc, char* text)
{
    if (utc == kNullInteger)
        return false;
    const WallSecond second = floorDivide(utc + offsetAt(utc), kSecond);
    if (second < kFirstWallSecond || second > kLastWallSecond)
        return false;
    const std::int64_t day = floorDivide(second, kSecondsOfDay);
    DayText& known = m_texts[std::size_t(day) % kDays];
    if (known.day != day) {
        known.day = day;
        writeDate(day, known.text.data());
    }
    std::memcpy(text, known.text.data(), 10);
    writeTimeOfDay(unsigned(second - day * kSecondsOfDay), text + 10);
    return true;
}

WallSecond firstSecondFrom(std::string_view text, bool behind)
{
    WallSecond low = kFirstWallSecond;
    WallSecond high = kLastWallSecond + 1;
    char shown[kWallTimeLength];
    while (low < high) {
        const WallSecond middle = low + (high - low) / 2;
        writeWallTime(middle, shown);
        const int order = std::string_view(shown, kWallTimeLength).compare(text);
        if (order > 0 || (order == 0 && !behind))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace tessera
