// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "identity/fixed_attribute.h"
#include "identity/identifier_rows.h"
#include "identity/identity_rules.h"

#include <cmath>
#include <set>
#include <tuple>

namespace tessera {

// Which values too many have and which passed on, row by row.
class SlowValues
{
public:
    using Value = std::pair<QString, std::string>; // kind, text

    SlowValues(const std::vector<std::vector<IdentifierRow>>& batches, const IdentityRules& rules)
        : m_rules(rules)
    {
        for (const auto& batch : batches)
            for (const IdentifierRow& row : batch) {
                m_rows.push_back(row);
                for (const auto& value : row.values)
                    m_values.insert(value);
            }
        findShared();
        findOwners();
    }
    static std::string nameOf(const Value& value, std::size_t owner)
    {
        return toUtf8(value.first) + ':' + value.second + (owner == 0 ? "" : '#' + std::to_string(owner));
    }

protected:
    IdentityRules m_rules;
    std::vector<IdentifierRow> m_rows;
    std::set<Value> m_values;
    std::set<Value> m_shared;
    std::map<Value, std::vector<int>> m_starts;

    [[nodiscard]] std::string nameOn(const Value& value, int day) const
    {
        const auto starts = m_starts.find(value);
        if (starts == m_starts.end())
            return nameOf(value, 0);
        if (day == 0)
            return nameOf(value, starts->second.size());
        std::size_t owner = 0;
        while (owner < starts->second.size() && starts->second[owner] <= day)
            ++owner;
        return nameOf(value, owner);
    }

    // What all rows that hang on the value (as their most trusted one) agree on; empty where they do not.
    [[nodiscard]] std::string attributeOf(const Value& value, const QString& attribute) const
    {
        std::set<std::string> said;
        for (const IdentifierRow& row : m_rows) {
            const auto trusted = std::ranges::min_element(row.values, {}, [](const auto& one) {
                return std::pair(-identifierTrust(one.first), one.first);
            });
            if (trusted == row.values.end() || Value(*trusted) != value)
                continue;
            if (const auto found = row.attributes.find(attribute); found != row.attributes.end())
                if (const std::string text = canonicalAttribute(attribute, found->second); !text.empty())
                    said.insert(text);
        }
        return said.size() == 1 ? *said.begin() : std::string();
    }

private:
    void findShared()
    {
        std::map<Value, std::set<Value>> partners;
        for (const IdentifierRow& row : m_rows)
            for (const auto& value : row.values)
                for (const auto& other : row.values)
                    if (value.first != other.first &&
                        m_rules.of(other.first).trust >= m_rules.of(value.first).trust)
                        partners[value].insert(other);
        for (const auto& [value, with] : partners)
            if (const int most = m_rules.of(value.first).mostPartners; most > 0 && int(with.size()) > most)
                m_shared.insert(value);
    }
    void findOwners()
    {
        for (const Value& value : m_values) {
            const KindRule rule = m_rules.of(value.first);
            if (rule.passesOnAfterDays == 0 || m_shared.contains(value) || !rule.joins)
                continue;
            std::map<Value, std::pair<int, int>> seen;
            bool isDated = true;
            for (const IdentifierRow& row : m_rows) {
                if (!row.values.contains(value.first) || row.values.at(value.first) != value.second)
                    continue;
                for (const auto& other : row.values) {
                    const KindRule theirs = m_rules.of(other.first);
                    if (other.first == value.first || theirs.trust < rule.trust || m_shared.contains(other) ||
                        !theirs.joins)
                        continue;
                    auto& span =
                        seen.try_emplace(other, row.day == 0 ? 1'000'000 : row.day, row.day).first->second;
                    if (row.day != 0)
                        span = {std::min(span.first, row.day), std::max(span.second, row.day)};
                }
            }
            // Who is only seen undated stands for any time.
            std::vector<std::pair<int, int>> spans;
            for (const auto& [other, span] : seen) {
                isDated = isDated && span.second != 0;
                spans.push_back(span);
            }
            if (!isDated)
                continue;
            std::ranges::sort(spans);
            int last = spans.empty() ? 0 : spans.front().second;
            for (const auto& [first, until] : spans) {
                if (first - last > rule.passesOnAfterDays)
                    m_starts[value].push_back(first);
                last = std::max(last, until);
            }
        }
    }
};

} // namespace tessera
