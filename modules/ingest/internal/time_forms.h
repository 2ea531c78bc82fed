// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_zone.h"
#include "ingest/mapping.h"

#include <optional>
#include <string_view>

namespace tessera {

// The written forms of times other than plain ISO. All return UTC; what names no zone is wall clock of the
// zone given. nullopt when the text is of another form, or no such day or time exists.

// ISO with a blank before the offset, a comma before the fraction, UTC or GMT behind, small t and z.
[[nodiscard]] std::optional<Micros> readLooseIso(std::string_view text, const TimeZone& zone);
// Three numbers in the order of the format, parted by / - or . : 2026/5/31 8:30, 31.05.2026, 5/31/26, 3:04
// PM.
[[nodiscard]] std::optional<Micros> readSlashedTime(std::string_view text, TimeFormat order,
                                                    const TimeZone& zone);
// 20260531, 202605310830, 20260531083000, 20260531T083000Z, with milliseconds behind.
[[nodiscard]] std::optional<Micros> readCompactTime(std::string_view text, const TimeZone& zone);
// 2026年5月31日 星期日 上午8:30, 2026年05月31日08时30分00秒. Without its year a day is refused.
[[nodiscard]] std::optional<Micros> readChineseTime(std::string_view text, const TimeZone& zone);
// 31-May-2026, May 31 2026 3:04 PM, Sun, 31 May 2026 08:30:00 +0800 (RFC 2822), Sun May 31 08:30:00 2026.
[[nodiscard]] std::optional<Micros> readNamedMonthTime(std::string_view text, const TimeZone& zone);
// Days since 1899-12-30 as Excel counts them (1900 was no leap year, though Excel has its 29 February), with
// a fraction; to the millisecond.
[[nodiscard]] std::optional<Micros> readExcelSerial(std::string_view text, const TimeZone& zone);

// What the digits of a day parted by / - or . say about their order.
struct DayOrder
{
    bool hasYearLast = false;
    bool shortYear = false; // of two digits
    bool points = false;    // 31.05.2026 is written with the day first everywhere
    int first = 0;
    int second = 0;
    int third = 0;
};
[[nodiscard]] std::optional<DayOrder> dayOrder(std::string_view text);
// Whether a text that is a time says more than the day.
[[nodiscard]] bool hasClock(std::string_view text);

} // namespace tessera
