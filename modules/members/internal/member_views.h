// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "members/member_programme.h"

namespace tessera {

struct MemberRun
{
    MemberDefinition definition;
    MemberResult result;
    std::int64_t endDay = 0; // the first day that is not over at the date
};

// Of one level.
struct LevelFigures
{
    std::int64_t people = 0;
    std::int64_t buyers = 0; // in the period
    std::int64_t repeat = 0; // on two days or more
    double sales = 0;
    std::int64_t earned = 0; // units of points, in the period
    std::int64_t used = 0;
    std::int64_t balance = 0;
    std::int64_t usersOfPoints = 0;   // who used points in the period
    std::int64_t usersOfBenefits = 0; // who used a benefit in the period
};
[[nodiscard]] std::vector<LevelFigures> figuresByLevel(const MemberResult& result);

// Used a benefit; where it is said which events give one, of those who were given it in the period.
[[nodiscard]] bool isBenefitUser(const MemberDefinition& definition, const BenefitCount& count);

// Money that the points out there are worth, less what will never be used.
[[nodiscard]] double liabilityOf(const MemberRun& run, std::int64_t units);

// The people of a list that stands on the page ("risen", "expiring", "expiring:2026-07", ...); nullopt: there
// is none of that name.
[[nodiscard]] std::optional<PeopleSet> memberList(const MemberRun& run, const QString& selector);

[[nodiscard]] std::vector<ChartSpec> memberCharts(const MemberRun& run, const TimeZone& zone);
[[nodiscard]] std::vector<NamedTable> memberTables(const MemberRun& run);
[[nodiscard]] QJsonObject memberJson(const MemberRun& run);
// Selectors hold the names; a person without a level has the empty one.
[[nodiscard]] QString levelSelector(const MemberResult& result, std::uint8_t level);
[[nodiscard]] QString flowSelector(const MemberResult& result, std::uint8_t from, std::uint8_t to);
[[nodiscard]] QString benefitSelector(const MemberResult& result, std::size_t benefit, std::uint8_t level);

} // namespace tessera
