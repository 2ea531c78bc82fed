// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tessera {

struct CivilDate
{
    int year = 1970;
    int month = 1; // 1..12
    int day = 1;   // 1..31

    bool operator==(const CivilDate&) const = default;
};

// Proleptic Gregorian; days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms").
[[nodiscard]] std::int64_t daysFromCivil(int year, int month, int day);
[[nodiscard]] CivilDate civilFromDays(std::int64_t days);
[[nodiscard]] bool isValidDate(int year, int month, int day);

// A zone as a sorted list of offset changes, so that cutting ten million times into days costs no library
// call.
class TimeZone
{
public:
    TimeZone(); // UTC
    // IANA name ("Asia/Shanghai"), "UTC" or a fixed offset ("+08:00").
    static Result<TimeZone> named(const QString& name);
    static TimeZone local();

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] Micros offsetAt(Micros utc) const;
    // Wall clock micros <-> UTC. A wall clock that does not exist (spring forward) is moved on; one that
    // happens twice is taken as the first.
    [[nodiscard]] Micros toWall(Micros utc) const { return utc + offsetAt(utc); }
    [[nodiscard]] Micros fromWall(Micros wall) const;
    [[nodiscard]] std::int64_t dayOf(Micros utc) const; // local days since 1970-01-01
    [[nodiscard]] Micros startOfDay(std::int64_t localDay) const { return fromWall(localDay * kDay); }
    [[nodiscard]] bool isFixed() const { return m_changes.size() == 1; }

private:
    struct Change
    {
        Micros from;
        Micros offset;
    };
    QString m_name;
    std::vector<Change> m_changes;
};

// "2026-05-31" and "2026-05-31 23:41:07" in the given zone.
[[nodiscard]] QString formatDate(Micros utc, const TimeZone& zone);
[[nodiscard]] QString formatTime(Micros utc, const TimeZone& zone);
// Reads "2026-05-31", "2026-05-31 23:41[:07[.123]]" or the same with T, Z or an offset; nullopt when it is
// none of them.
[[nodiscard]] std::optional<Micros> parseTime(std::string_view text, const TimeZone& zone);

} // namespace tessera
