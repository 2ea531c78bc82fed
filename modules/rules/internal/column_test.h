// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/time_zone.h"
#include "rules/field_test.h"
#include "table/column.h"

#include <cstdint>
#include <vector>

namespace tessera {

// A test on numbers, times or Booleans as closed intervals in the column's own unit.
struct NumberTest
{
    struct Whole
    {
        std::int64_t low = 0;
        std::int64_t high = 0;
    };
    struct Broken
    {
        double low = 0;
        double high = 0;
    };
    std::vector<Whole> wholes;   // of every type but Real
    std::vector<Broken> brokens; // of Real
    bool isInverse = false;      // passes outside of all of them
    bool passesUnknown = false;

    [[nodiscard]] bool passes(std::int64_t value) const
    {
        bool inside = false;
        for (const Whole& interval : wholes)
            inside = inside || (value >= interval.low && value <= interval.high);
        return inside != isInverse;
    }
    [[nodiscard]] bool passes(double value) const
    {
        bool inside = false;
        for (const Broken& interval : brokens)
            inside = inside || (value >= interval.low && value <= interval.high);
        return inside != isInverse;
    }
};

// A date without a time is its whole day: "= 2026-05-31" is any instant of it, "<= 2026-05-31" holds to its
// end. asOf: of Anniversary.
[[nodiscard]] Result<NumberTest> numberTest(const Column& column, const FieldTest& test,
                                            const TimeZone& zone);

// Whether each code of a dictionary passes, and unknown at the end.
[[nodiscard]] Result<std::vector<std::uint8_t>> textVerdicts(const Dictionary& texts, const FieldTest& test);

// Whether the day and month of each time come within test.values[0] days from the day of asOf on. Of the
// 29th of February it is the 28th in other years.
[[nodiscard]] Result<std::vector<std::uint8_t>> anniversaries(const Column& column, const FieldTest& test,
                                                              const TimeZone& zone, Micros asOf);

} // namespace tessera
