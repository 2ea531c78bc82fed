// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/code_index.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace tessera {

namespace {

// The greatest one holds.
using Rank = std::tuple<int, Micros, std::uint32_t>;

Rank rankOf(const Claim& claim)
{
    return {claim.level, claim.from, claim.row};
}

} // namespace

std::vector<ValidRow> settled(const std::vector<Claim>& claims)
{
    if (claims.size() == 1 && claims[0].from < claims[0].to) // nearly all codes
        return {{claims[0].from, claims[0].to, claims[0].row}};
    struct Edge
    {
        Micros at;
        bool begins;
        Rank rank;
    };
    std::vector<Edge> edges;
    for (const Claim& claim : claims) {
        if (claim.from >= claim.to)
            continue;
        edges.push_back({claim.from, true, rankOf(claim)});
        edges.push_back({claim.to, false, rankOf(claim)});
    }
    std::ranges::sort(edges, {}, &Edge::at);
    std::vector<ValidRow> rows;
    std::multiset<Rank> open;
    for (std::size_t i = 0; i < edges.size();) {
        const Micros at = edges[i].at;
        for (; i < edges.size() && edges[i].at == at; ++i) {
            if (edges[i].begins)
                open.insert(edges[i].rank);
            else
                open.erase(open.find(edges[i].rank));
        }
        const std::uint32_t row = open.empty() ? kNoRow : std::get<2>(*open.rbegin());
        const Micros to = i < edges.size() ? edges[i].at : at;
        if (row == kNoRow || at == to)
            continue;
        if (!rows.empty() && rows.back().to == at && rows.back().row == row)
            rows.back().to = to;
        else
            rows.push_back({at, to, row});
    }
    return rows;
}

std::uint32_t rowAt(std::span<const ValidRow> rows, Micros time)
{
    const auto next = std::ranges::upper_bound(rows, time, {}, &ValidRow::from);
    if (next == rows.begin())
        return kNoRow;
    const ValidRow& last = *(next - 1);
    return time < last.to ? last.row : kNoRow;
}

void CodeIndex::add(std::string_view code, const Claim& claim)
{
    const Code at = m_codes.insert(code);
    if (at == m_claims.size())
        m_claims.emplace_back();
    m_claims[at].push_back(claim);
}

void CodeIndex::settle()
{
    m_rows.clear();
    m_rows.reserve(m_claims.size());
    for (std::vector<Claim>& claims : m_claims)
        m_rows.push_back(settled(claims));
    std::vector<std::vector<Claim>>().swap(m_claims);
}

std::span<const ValidRow> CodeIndex::rowsOf(std::string_view code) const
{
    const Code at = m_codes.find(code);
    return at == kNullCode ? std::span<const ValidRow>() : std::span<const ValidRow>(m_rows[at]);
}

} // namespace tessera
