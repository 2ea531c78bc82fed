// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "household/household.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace tessera {

// Rows with values by role, as a table. An empty value is unknown.
class HouseholdMaker
{
public:
    explicit HouseholdMaker(std::initializer_list<HouseholdRole> roles)
        : m_roles(roles)
        , m_builders(roles.size())
    {}
    // values: one for each role, in the order of the roles.
    void add(MemberIndex member, const std::vector<std::string>& values)
    {
        m_table.memberOf.push_back(member);
        m_table.members = std::max(m_table.members, std::size_t(member) + 1);
        for (std::size_t i = 0; i < m_roles.size(); ++i)
            m_table.column(m_roles[i])
                .codes.push_back(values[i].empty() ? kNullCode : m_builders[i].insert(values[i]));
    }
    HouseholdTable take()
    {
        for (std::size_t i = 0; i < m_roles.size(); ++i)
            m_table.column(m_roles[i]).texts = m_builders[i].take();
        return std::move(m_table);
    }

private:
    HouseholdTable m_table;
    std::vector<HouseholdRole> m_roles;
    std::vector<DictionaryBuilder> m_builders;
};

} // namespace tessera
