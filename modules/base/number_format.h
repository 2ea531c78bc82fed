// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/statistics.h"
#include "base/time_zone.h"

#include <QString>

#include <cstdint>

namespace tessera {

enum class NumberLanguage
{
    English,
    Chinese
};

enum class NumberUnit
{
    Count,   // people, events: never abbreviated in results
    Money,   // yuan
    Percent, // value is a share, 0..1
    Index,   // TGI: a whole number around 100
    Score,   // two decimals
    Days,
    Plain // up to three significant decimals
};

// How numbers are written, as fixed in the visual language: no-break spaces before % and units, U+2212 for
// minus.
class NumberFormat
{
public:
    explicit NumberFormat(NumberLanguage language = NumberLanguage::English)
        : m_language(language)
    {}

    [[nodiscard]] NumberLanguage language() const { return m_language; }
    // 486,210: full.
    [[nodiscard]] QString count(std::int64_t value) const;
    // For status bars and axes: 12.4 M from eight digits on; Chinese 48.62 万, 1.24 亿.
    [[nodiscard]] QString shortCount(double value) const;
    // ¥1,204; from a million on ¥5.31 M, in Chinese 531 万元.
    [[nodiscard]] QString money(double yuan) const;
    // 12.8 %; under 1 % two decimals. The share is 0..1.
    [[nodiscard]] QString percent(double share) const;
    // 12.6–13.0 %
    [[nodiscard]] QString percentInterval(Interval share) const;
    // +1.5 pt for a difference of two shares
    [[nodiscard]] QString points(double shareDifference) const;
    // +32.7 % / −0.2 % relative to before; an en dash when there was nothing before.
    [[nodiscard]] QString change(double now, double before) const;
    [[nodiscard]] QString signedCount(std::int64_t value) const;
    // 19 days, 6 min, 0.09 s
    [[nodiscard]] QString duration(double seconds) const;
    // May 2026; 2026年5月
    [[nodiscard]] QString monthOfYear(CivilDate date) const;
    // 31 May; 5月31日
    [[nodiscard]] QString shortDate(CivilDate date) const;
    [[nodiscard]] QString value(double value, NumberUnit unit) const;
    [[nodiscard]] QString axis(double value, NumberUnit unit, double step) const;

private:
    NumberLanguage m_language;
};

} // namespace tessera
