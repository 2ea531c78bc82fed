// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "project/project.h"
#include "table/dictionary.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// An identifier ever imported (a normalised value of a kind), numbered from 0 in the order of batches,
// identifier columns and codes, those of batches taken out included: a number never changes and is never
// given again.
using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = UINT32_MAX;

// Two identifiers that stand in one row, in how many rows and when.
struct IdentityEdge
{
    NodeIndex a = 0; // a < b
    NodeIndex b = 0;
    std::uint16_t firstDay = 0; // days since 1970; 0: not known
    std::uint16_t lastDay = 0;
    std::uint32_t rows = 0;
};

// What a row says of the identifier it hangs on, of an attribute that cuts.
struct NodeAttribute
{
    NodeIndex node = 0;
    std::uint16_t attribute = 0; // position in IdentityFacts::attributes()
    std::uint64_t value = 0;     // hash of the canonical text

    auto operator<=>(const NodeAttribute&) const = default;
};

// What one batch says of identifiers.
struct BatchIdentifiers
{
    std::int64_t batch = 0;
    QString source;
    std::int64_t rows = 0;
    std::shared_ptr<const HiddenRows> hidden;
    std::vector<NodeIndex> nodeOfLocal;    // numbered as in the batch's "_node"; kNoNode: joins nobody
    std::vector<IdentityEdge> edges;       // the same two may stand in several
    std::vector<NodeAttribute> attributes; // ascending, each once
    std::vector<std::size_t> columns;      // positions of its identifier columns, in the order of numbering
};

// All identifiers and what is said of them: an append-only ledger in memory, of which people are a view.
class IdentityFacts
{
public:
    // attributes: those of which values are kept, ascending.
    // Of all batches, those taken out included (their identifiers keep their numbers). What `before` has read
    // already is not read again.
    static Result<std::shared_ptr<const IdentityFacts>>
    read(const Project& project, const std::vector<BatchInfo>& batches,
         const std::shared_ptr<const IdentityFacts>& before, const Task& task,
         const QStringList& attributes = {});

    [[nodiscard]] std::size_t nodes() const { return m_nodes; }
    [[nodiscard]] const QStringList& kinds() const { return m_kinds; }
    [[nodiscard]] std::uint8_t kindOf(NodeIndex node) const { return m_kindOf[node]; }
    [[nodiscard]] std::string_view textOf(NodeIndex node) const;
    // The same for the same identifier whatever its number.
    [[nodiscard]] std::uint64_t hashOf(NodeIndex node) const;
    [[nodiscard]] std::optional<NodeIndex> find(const QString& kind, std::string_view normalised) const;
    [[nodiscard]] const QStringList& attributes() const { return m_attributes; }
    // Whether numbers mean the same there.
    [[nodiscard]] bool continues(const IdentityFacts& before) const;
    // Batches in use, in order of import.
    [[nodiscard]] const std::vector<std::shared_ptr<const BatchIdentifiers>>& batches() const
    {
        return m_batches;
    }
    [[nodiscard]] const BatchIdentifiers* batch(std::int64_t id) const; // in use; nullptr: none

private:
    // The identifiers that one batch brought.
    struct Chunk
    {
        NodeIndex first = 0;
        Dictionary texts;
    };
    struct Index;
    class Reader;

    [[nodiscard]] const Chunk& chunkOf(NodeIndex node) const;

    std::size_t m_nodes = 0;
    std::vector<std::uint8_t> m_kindOf;
    QStringList m_kinds;
    QStringList m_attributes;
    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::shared_ptr<const Index> m_index;
    std::vector<std::int64_t> m_numbered; // batches whose identifiers have numbers, in order
    std::size_t m_erasures = 0;
    std::vector<std::shared_ptr<const BatchIdentifiers>> m_batches;
};

} // namespace tessera
