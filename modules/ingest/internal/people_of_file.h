// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/column.h"

#include <QString>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tessera {

// The people of a file that is not loaded yet: identifiers that stand in one row belong to one of them.
class PeopleOfFile
{
public:
    // The next identifier column, with as many rows as those before. Gives its different values as they
    // join; what cannot join is left out.
    std::unordered_set<std::string> add(const QString& kind, const Column& column);
    // That a value of a column that was added is loaded already.
    void know(const QString& kind, const std::string& value);
    // New people, and those of whom an identifier is known.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> count();

private:
    static constexpr std::uint32_t kNobody = UINT32_MAX;

    std::uint32_t rootOf(std::uint32_t node);

    std::unordered_map<std::string, std::uint32_t> m_nodes; // by kind and value
    std::vector<std::uint32_t> m_parents;
    std::vector<std::uint8_t> m_isKnown; // by node
    std::vector<std::uint32_t> m_ofRow;  // the first node of each row
};

} // namespace tessera
