// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_facts.h"
#include "identity/identity_rules.h"

#include <vector>

namespace tessera {

// The rules by the numbers of kinds.
class KindTable
{
public:
    KindTable(const QStringList& kinds, const IdentityRules& rules)
    {
        for (const QString& kind : kinds)
            m_rules.push_back(rules.of(kind));
    }
    [[nodiscard]] const KindRule& operator[](std::uint8_t kind) const { return m_rules[kind]; }
    // Whether a partner says something of whose the value is.
    [[nodiscard]] bool counts(std::uint8_t value, std::uint8_t partner) const
    {
        return m_rules[partner].trust >= m_rules[value].trust;
    }
    [[nodiscard]] bool isTooMany(std::uint8_t kind, std::uint32_t partners) const
    {
        return m_rules[kind].mostPartners > 0 && partners > std::uint32_t(m_rules[kind].mostPartners);
    }
    [[nodiscard]] std::size_t size() const { return m_rules.size(); }

private:
    std::vector<KindRule> m_rules;
};

} // namespace tessera
