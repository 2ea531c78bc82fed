// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "household/household_table.h"

#include <QStringList>

#include <array>
#include <cstdint>
#include <vector>

namespace tessera {

struct HouseholdPlan
{
    double threshold = 0.5; // least probability that two people live together, on average over a household
    // More make no household; 0: found from the data (foundLimit).
    int mostPeople = 0;
    int mostSurnames = 0;
    int mostAddresses = 0;   // of one person, who else orders for others
    QStringList noHomeWords; // beside those every address is tested for
};

// Why an address, number, device or person makes no household.
enum class NoHome : std::uint8_t
{
    Word,           // a locker, a company, care of somebody
    ManyPeople,     // an office, a dormitory, a building without flats
    ManySurnames,   // fewer people, of more families than live together
    OneOff,         // a gift: used once by somebody whose usual address is another
    ManyAddresses,  // a person who orders for others
    SharedLandline, // a switchboard
    SharedDevice,   // the tablet of a shop
    SharedPayer,    // pays for more people than live together
};

struct NoHomeEntry
{
    NoHome reason = NoHome::Word;
    std::uint32_t row = 0;            // of the table: where it stands first
    std::vector<MemberIndex> members; // ascending
    int surnames = 0;                 // different ones among them
};

// A way two people may agree, and what it is worth.
struct HouseholdWeight
{
    QString signal;
    QString agreement;
    double together = 0; // share of pairs that live together
    double apart = 0;    // share of pairs that do not
    double bits = 0;     // log2 of together / apart
};

// What a person is in the household, as far as payments tell.
enum HouseholdPart : std::uint8_t
{
    kPays = 1,     // for somebody else of the household
    kReceives = 2, // what somebody else paid for
};

struct HouseholdResult
{
    std::vector<std::uint32_t> householdOf; // by member; people alone have their own
    std::vector<std::uint32_t> starts;      // household h: members[starts[h], starts[h + 1])
    std::vector<MemberIndex> members;       // ascending within a household; the first orders the households
    std::vector<std::uint8_t> parts;        // by member: HouseholdPart
    std::vector<NoHomeEntry> noHomes;       // by number of people, the most first
    HouseholdPlan plan;                     // limits filled in
    std::vector<HouseholdWeight> weights;
    std::array<double, kHouseholdRoles> coverage{}; // share of members of whom a column knows something
    std::int64_t compared = 0;                      // pairs of people
    std::int64_t joined = 0;                        // pairs in one household
    std::int64_t tangled = 0; // people left alone because too many were entangled with each other

    [[nodiscard]] std::size_t households() const { return starts.size() - 1; }
    [[nodiscard]] std::size_t sizeOf(std::size_t household) const
    {
        return starts[household + 1] - starts[household];
    }
};

// Groups the people of a table by who lives together. The same partition whatever the order of the rows and
// the number of threads. Errors: an empty table, a threshold outside (0, 1), no column that tells homes.
[[nodiscard]] Result<HouseholdResult> findHouseholds(const HouseholdTable& table, const HouseholdPlan& plan,
                                                     const Task& task);

} // namespace tessera
