// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/internal/row_edges.h"

#include "base/thread_pool.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kRowsPerBlock = std::size_t{1} << 18;

// The edges of a person's rows, as they come.
class EdgeRun
{
public:
    explicit EdgeRun(std::vector<IdentityEdge>& edges)
        : m_edges(edges)
    {}
    void add(NodeIndex one, NodeIndex other, std::uint16_t day)
    {
        const NodeIndex a = std::min(one, other);
        const NodeIndex b = std::max(one, other);
        // Those last seen are the likeliest, and a person has few.
        const std::size_t from = m_edges.size() - std::min(m_edges.size(), kLookBack);
        for (std::size_t i = m_edges.size(); i > from; --i) {
            IdentityEdge& edge = m_edges[i - 1];
            if (edge.a != a || edge.b != b)
                continue;
            ++edge.rows;
            if (day != 0) {
                edge.firstDay = edge.firstDay == 0 ? day : std::min(edge.firstDay, day);
                edge.lastDay = std::max(edge.lastDay, day);
            }
            return;
        }
        m_edges.push_back({a, b, day, day, 1});
    }

private:
    static constexpr std::size_t kLookBack = 12;
    std::vector<IdentityEdge>& m_edges;
};

} // namespace

void RowEdges::addColumn(std::vector<Code> codes, std::size_t first)
{
    m_columns.push_back({std::move(codes), first});
}

std::vector<IdentityEdge> RowEdges::find(std::span<const NodeIndex> nodeOfLocal,
                                         std::span<const std::uint16_t> days, std::size_t rows) const
{
    std::vector<std::vector<IdentityEdge>> found((rows + kRowsPerBlock - 1) / kRowsPerBlock);
    parallelBlocks(rows, kRowsPerBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        EdgeRun run(found[block]);
        std::vector<NodeIndex> nodes;
        for (std::size_t row = begin; row < end; ++row) {
            nodes.clear();
            for (const CodeColumn& column : m_columns) {
                const Code code = column.codes[row];
                const NodeIndex node = code == kNullCode ? kNoNode : nodeOfLocal[column.first + code];
                if (node != kNoNode && std::ranges::find(nodes, node) == nodes.end())
                    nodes.push_back(node);
            }
            const std::uint16_t day = days.empty() ? std::uint16_t(0) : days[row];
            for (std::size_t i = 0; i < nodes.size(); ++i)
                for (std::size_t j = i + 1; j < nodes.size(); ++j)
                    run.add(nodes[i], nodes[j], day);
        }
        found[block].shrink_to_fit();
    });
    std::size_t count = 0;
    for (const std::vector<IdentityEdge>& part : found)
        count += part.size();
    std::vector<IdentityEdge> edges;
    edges.reserve(count);
    for (std::vector<IdentityEdge>& part : found) {
        edges.insert(edges.end(), part.begin(), part.end());
        std::vector<IdentityEdge>().swap(part);
    }
    return edges;
}

} // namespace tessera
