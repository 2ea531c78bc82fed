// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/internal/wall_time.h"

namespace tessera {

namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

void writeDigits(unsigned value, int count, char* text)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        text[i] = char('0' + value % 10);
}

} // namespace

void writeWallTime(WallSecond second, char* text)
{
    const std::int64_t day =
        second >= 0 ? second / kSecondsOfDay : -((kSecondsOfDay - 1 - second) / kSecondsOfDay);
    const auto ofDay = unsigned(second - day * kSecondsOfDay);
    const CivilDate date = civilFromDays(day);
    writeDigits(unsigned(date.year), 4, text);
    text[4] = '-';
    writeDigits(unsigned(date.month), 2, text + 5);
    text[7] = '-';
    writeDigits(unsigned(date.day), 2, text + 8);
    text[10] = ' ';
    writeDigits(ofDay / 3600, 2, text + 11);
    text[13] = ':';
    writeDigits(ofDay / 60 % 60, 2, text + 14);
    text[16] = ':';
    writeDigits(ofDay % 60, 2, text + 17);
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
