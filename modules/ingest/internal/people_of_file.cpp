// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/people_of_file.h"

#include "base/text.h"

namespace tessera {

namespace {

std::string nodeKey(const QString& kind, const std::string& value)
{
    return toUtf8(kind) + '\0' + value;
}

} // namespace

std::unordered_set<std::string> PeopleOfFile::add(const QString& kind, const Column& column)
{
    std::vector<std::uint8_t> seen(column.dictionary->size(), 0);
    for (const Code code : column.codes)
        if (code != kNullCode)
            seen[code] = 1;
    std::unordered_set<std::string> values;
    std::vector<std::uint32_t> nodes(seen.size(), kNobody); // by code
    for (Code code = 0; code < seen.size(); ++code) {
        std::string value =
            seen[code] != 0 ? normaliseIdentifier(kind, column.dictionary->at(code)) : std::string();
        if (value.empty())
            continue;
        const auto node = std::uint32_t(m_parents.size());
        const auto [at, isNew] = m_nodes.try_emplace(nodeKey(kind, value), node);
        if (isNew) {
            m_parents.push_back(node);
            m_isKnown.push_back(0);
        }
        nodes[code] = at->second;
        values.insert(std::move(value));
    }
    m_ofRow.resize(column.codes.size(), kNobody);
    for (std::size_t row = 0; row < column.codes.size(); ++row) {
        const Code code = column.codes[row];
        if (code == kNullCode || nodes[code] == kNobody)
            continue;
        if (m_ofRow[row] == kNobody)
            m_ofRow[row] = nodes[code];
        else
            m_parents[rootOf(nodes[code])] = rootOf(m_ofRow[row]);
    }
    return values;
}

void PeopleOfFile::know(const QString& kind, const std::string& value)
{
    if (const auto node = m_nodes.find(nodeKey(kind, value)); node != m_nodes.end())
        m_isKnown[node->second] = 1;
}

std::pair<std::int64_t, std::int64_t> PeopleOfFile::count()
{
    std::vector<std::uint8_t> isKnown(m_parents.size(), 0); // by root
    for (std::uint32_t node = 0; node < m_parents.size(); ++node)
        isKnown[rootOf(node)] |= m_isKnown[node];
    std::int64_t fresh = 0;
    std::int64_t joined = 0;
    for (std::uint32_t node = 0; node < m_parents.size(); ++node)
        if (m_parents[node] == node)
            ++(isKnown[node] != 0 ? joined : fresh);
    return {fresh, joined};
}

std::uint32_t PeopleOfFile::rootOf(std::uint32_t node)
{
    while (m_parents[node] != node) {
        m_parents[node] = m_parents[m_parents[node]];
        node = m_parents[node];
    }
    return node;
}

} // namespace tessera
