// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_zone.h"
#include "rules/rule.h"
#include "table/column.h"

#include <functional>

namespace tessera {

// low <= value < high, either may be infinite; low = high is that value alone.
struct NumberBin
{
    double low = 0;
    double high = 0;

    [[nodiscard]] bool holds(double value) const
    {
        return low == high ? value == low : value >= low && value < high;
    }
};

// Values in fifths of those in the reference (bit 1 of their class), cut at values there are, after snapping;
// a zero that a tenth or more have stands alone. By value when that is asked for and there are at most 12.
// NaN is unknown.
[[nodiscard]] std::vector<NumberBin> binsOf(const std::vector<double>& values,
                                            const std::vector<std::uint8_t>& classes, bool byValue,
                                            const std::function<double(double)>& snap);
// "25–40", "under 25", "from 40".
[[nodiscard]] QString binText(const NumberBin& bin, const std::function<QString(double)>& text);
// A value as it is held in the column, so that a rule reads it back as the same number.
[[nodiscard]] QString numberText(const Column& column, double value, const TimeZone& zone);
[[nodiscard]] Micros startOfDay(Micros time, const TimeZone& zone);
// The measure of an Events rule within the bin.
[[nodiscard]] Rule measureRule(const Rule& measure, const NumberBin& bin);
[[nodiscard]] Rule attributeKnown(const QString& field);

} // namespace tessera
