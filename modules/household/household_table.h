// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/dictionary.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace tessera {

using MemberIndex = std::uint32_t;

// What a column says about a person; Name and Surname are alternatives.
enum class HouseholdRole : std::uint8_t
{
    Name,
    Surname,
    Address,
    Postcode,
    Landline,
    Device,
    Payer,
    Account, // what payers are called when they buy for themselves
    Birth,
};
inline constexpr std::size_t kHouseholdRoles = 9;

struct HouseholdColumn
{
    std::vector<Code> codes; // by row; kNullCode: unknown; empty: no such column
    std::shared_ptr<const Dictionary> texts;

    [[nodiscard]] bool isKnown() const { return !codes.empty(); }
    [[nodiscard]] Code at(std::size_t row) const { return codes.empty() ? kNullCode : codes[row]; }
};

// Rows of people or of their orders. Several rows may be one person's.
struct HouseholdTable
{
    std::size_t members = 0;
    std::vector<MemberIndex> memberOf; // by row
    std::array<HouseholdColumn, kHouseholdRoles> columns;

    [[nodiscard]] std::size_t rows() const { return memberOf.size(); }
    [[nodiscard]] const HouseholdColumn& column(HouseholdRole role) const
    {
        return columns[std::size_t(role)];
    }
    [[nodiscard]] HouseholdColumn& column(HouseholdRole role) { return columns[std::size_t(role)]; }
};

} // namespace tessera
