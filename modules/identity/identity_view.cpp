// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/identity_view.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/thread_pool.h"

#include <QStringList>

#include <algorithm>
#include <numeric>
#include <span>

namespace tessera {

namespace {

constexpr std::uint32_t kNoNode = UINT32_MAX;

class UnionFind
{
public:
    void grow(std::size_t size)
    {
        const std::size_t from = m_parent.size();
        m_parent.resize(size);
        std::iota(m_parent.begin() + std::ptrdiff_t(from), m_parent.end(), std::uint32_t(from));
    }
    std::uint32_t find(std::uint32_t node)
    {
        while (m_parent[node] != node) {
            m_parent[node] = m_parent[m_parent[node]];
            node = m_parent[node];
        }
        return node;
    }
    // The older node stays the root, so a root is the oldest identifier of its person.
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = find(a);
        b = find(b);
        if (a != b)
            m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

// All identifiers ever imported, numbered in the order of their first appearance.
class NodeRegistry
{
public:
    std::uint32_t kindNumber(const QString& kind)
    {
        const qsizetype known = m_kinds.indexOf(kind);
        if (known >= 0)
            return std::uint32_t(known);
        m_kinds.append(kind);
        m_texts.emplace_back();
        m_nodeOfText.emplace_back();
        return std::uint32_t(m_kinds.size() - 1);
    }
    void prefetch(std::uint32_t kind, std::uint64_t hash) const { m_texts[kind].prefetch(hash); }
    std::uint32_t node(std::uint32_t kind, std::string_view text, std::uint64_t hash)
    {
        const Code code = m_texts[kind].insert(text, hash);
        std::vector<std::uint32_t>& nodes = m_nodeOfText[kind];
        if (code == nodes.size()) {
            nodes.push_back(std::uint32_t(all.size()));
            all.push_back({kind, code, kNobody});
        }
        return nodes[code];
    }
    std::shared_ptr<const Dictionary> takeTexts(std::size_t kind) { return m_texts[kind].take(); }
    [[nodiscard]] const QStringList& kinds() const { return m_kinds; }

    std::vector<IdentityView::Node> all;

private:
    QStringList m_kinds;
    std::vector<DictionaryBuilder> m_texts;
    std::vector<std::vector<std::uint32_t>> m_nodeOfText;
};

struct BatchIdentifiers
{
    std::vector<Column> columns;            // of a batch in use
    std::vector<std::uint32_t> nodeOfLocal; // local node -> registry node, kNoNode when it joins nobody
};

void registerTexts(const ColumnInfo& info, const Dictionary& texts, NodeRegistry& registry,
                   std::vector<std::uint32_t>& nodeOfLocal)
{
    constexpr std::size_t chunk = std::size_t{1} << 18;
    constexpr std::size_t ahead = 12;
    const std::uint32_t kind = registry.kindNumber(info.identifierKind);
    nodeOfLocal.reserve(nodeOfLocal.size() + texts.size());
    std::vector<std::string> normal(std::min(chunk, texts.size()));
    std::vector<std::uint64_t> hashes(normal.size());
    for (std::size_t base = 0; base < texts.size(); base += chunk) {
        const std::size_t count = std::min(chunk, texts.size() - base);
        parallelBlocks(count, std::size_t{1} << 13, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const std::string_view text = texts.at(Code(base + i));
                normal[i] = ErasedPeople::isMark(text) ? std::string(text)
                                                       : normaliseIdentifier(info.identifierKind, text);
                hashes[i] = hashBytes(normal[i]);
            }
        });
        for (std::size_t i = 0; i < count; ++i) {
            if (i + ahead < count)
                registry.prefetch(kind, hashes[i + ahead]);
            const std::uint32_t node =
                normal[i].empty() ? kNoNode : registry.node(kind, normal[i], hashes[i]);
            // Who was erased is nobody any more, but the numbers of all others stay as they were.
            nodeOfLocal.push_back(ErasedPeople::isMark(normal[i]) ? kNoNode : node);
        }
    }
}

// A batch taken out links nobody, but its identifiers keep their numbers: their texts are enough for that. If
// it was taken out because it is damaged, its texts may be what cannot be read; the others go on without it.
void keepNumbers(const Project& project, const BatchInfo& batch, NodeRegistry& registry)
{
    std::vector<std::uint32_t> nodes;
    for (std::size_t i = 0; i < batch.columns.size(); ++i)
        if (batch.columns[i].role == QLatin1String("identifier"))
            if (const auto texts = project.readTexts(batch, i); texts.ok())
                registerTexts(batch.columns[i], **texts, registry, nodes);
}

// Texts that only rows left out have are nobody's, though their numbers are kept.
void dropUnseen(const std::vector<Code>& codes, std::span<std::uint32_t> nodes)
{
    std::vector<std::uint8_t> seen(nodes.size(), 0);
    for (const Code code : codes)
        if (code != kNullCode)
            seen[code] = 1;
    for (std::size_t code = 0; code < nodes.size(); ++code)
        if (seen[code] == 0)
            nodes[code] = kNoNode;
}

Result<BatchIdentifiers> readIdentifiers(const Project& project, const BatchInfo& batch,
                                         NodeRegistry& registry, const Task& task)
{
    BatchIdentifiers result;
    const auto identifiers =
        std::ranges::count(batch.columns, QStringLiteral("identifier"), &ColumnInfo::role);
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        const ColumnInfo& info = batch.columns[i];
        if (info.role != QLatin1String("identifier"))
            continue;
        if (identifiers == 1 && !batch.hidden) { // nothing in a row to be joined: the texts are enough
            const auto texts = project.readTexts(batch, i);
            if (!texts)
                return texts.error();
            registerTexts(info, **texts, registry, result.nodeOfLocal);
            return result;
        }
        Result<Column> column = project.readColumn(batch, i, task);
        if (!column)
            return column.error();
        const std::size_t first = result.nodeOfLocal.size();
        registerTexts(info, *column->dictionary, registry, result.nodeOfLocal);
        if (batch.hidden)
            dropUnseen(column->codes, std::span(result.nodeOfLocal).subspan(first));
        result.columns.push_back(std::move(*column));
    }
    return result;
}

// Values in one row belong to one person.
void joinRows(const BatchIdentifiers& identifiers, std::size_t rows, UnionFind& sets)
{
    if (identifiers.columns.size() < 2)
        return;
    std::vector<std::size_t> bases(identifiers.columns.size(), 0);
    for (std::size_t k = 1; k < bases.size(); ++k)
        bases[k] = bases[k - 1] + identifiers.columns[k - 1].dictionary->size();
    for (std::size_t row = 0; row < rows; ++row) {
        std::uint32_t first = kNoNode;
        for (std::size_t k = 0; k < bases.size(); ++k) {
            const Code code = identifiers.columns[k].codes[row];
            const std::uint32_t node = code == kNullCode ? kNoNode : identifiers.nodeOfLocal[bases[k] + code];
            if (node == kNoNode)
                continue;
            if (first == kNoNode)
                first = node;
            else
                sets.join(first, node);
        }
    }
}

} // namespace

Result<IdentityView> buildIdentity(const Project& project, const std::vector<BatchInfo>& batches,
                                   const Task& task)
{
    NodeRegistry registry;
    UnionFind sets;
    std::vector<std::pair<std::int64_t, std::vector<std::uint32_t>>> inUse;
    std::vector<std::uint8_t> used;
    for (const BatchInfo& batch : batches) {
        if (batch.kind == TableKind::Other)
            continue;
        if (batch.takenOut) {
            keepNumbers(project, batch, registry);
            sets.grow(registry.all.size());
            used.resize(registry.all.size(), 0);
            continue;
        }
        Result<BatchIdentifiers> identifiers = readIdentifiers(project, batch, registry, task);
        if (!identifiers)
            return identifiers.error();
        sets.grow(registry.all.size());
        used.resize(registry.all.size(), 0);
        joinRows(*identifiers, std::size_t(batch.rows), sets);
        for (const std::uint32_t node : identifiers->nodeOfLocal)
            if (node != kNoNode)
                used[node] = 1;
        inUse.emplace_back(batch.id, std::move(identifiers->nodeOfLocal));
        if (task.cancelled())
            return Error::cancel();
    }

    IdentityView view;
    // People are numbered by their oldest identifier: for one log with one identifier this is the stored
    // order.
    std::vector<PersonIndex> personOfRoot(registry.all.size(), kNobody);
    for (std::uint32_t node = 0; node < registry.all.size(); ++node) {
        if (used[node] == 0)
            continue;
        const std::uint32_t root = sets.find(node);
        if (personOfRoot[root] == kNobody) {
            personOfRoot[root] = PersonIndex(view.people++);
            view.oneIds.push_back(OneId(root) + 1);
        }
        registry.all[node].person = personOfRoot[root];
        ++view.identifiers;
    }
    view.nodeStarts.assign(view.people + 1, 0);
    for (std::uint32_t node = 0; node < registry.all.size(); ++node)
        if (used[node] != 0)
            ++view.nodeStarts[registry.all[node].person + 1];
    std::partial_sum(view.nodeStarts.begin(), view.nodeStarts.end(), view.nodeStarts.begin());
    view.nodes.resize(view.identifiers);
    std::vector<std::uint32_t> next(view.nodeStarts.begin(), view.nodeStarts.end() - 1);
    for (std::uint32_t node = 0; node < registry.all.size(); ++node)
        if (used[node] != 0)
            view.nodes[next[registry.all[node].person]++] = registry.all[node];
    for (auto& [batch, nodeOfLocal] : inUse) {
        BatchPeople people{batch, std::vector<PersonIndex>(nodeOfLocal.size(), kNobody)};
        for (std::size_t i = 0; i < nodeOfLocal.size(); ++i)
            if (nodeOfLocal[i] != kNoNode)
                people.personOfNode[i] = registry.all[nodeOfLocal[i]].person;
        view.batches.push_back(std::move(people));
    }
    const QStringList kinds = registry.kinds();
    view.kinds.resize(std::size_t(kinds.size()));
    std::vector<PersonIndex> lastPerson(view.kinds.size(), kNobody);
    for (const IdentityView::Node& node : view.nodes) {
        ++view.kinds[node.kind].values;
        view.kinds[node.kind].people += lastPerson[node.kind] != node.person ? 1 : 0;
        lastPerson[node.kind] = node.person;
    }
    for (std::size_t kind = 0; kind < view.kinds.size(); ++kind) {
        view.kinds[kind].name = kinds[qsizetype(kind)];
        view.kindTexts.push_back(registry.takeTexts(kind));
    }
    return view;
}

std::vector<IdentityView::Identifier> IdentityView::identifiersOf(PersonIndex person) const
{
    std::vector<Identifier> result;
    for (std::uint32_t i = nodeStarts[person]; i < nodeStarts[person + 1]; ++i)
        result.push_back(
            {kinds[nodes[i].kind].name, std::string(kindTexts[nodes[i].kind]->at(nodes[i].text))});
    return result;
}

std::string_view IdentityView::firstOfKind(PersonIndex person, std::size_t kind) const
{
    for (std::uint32_t at = nodeStarts[person]; at < nodeStarts[person + 1]; ++at)
        if (nodes[at].kind == kind)
            return kindTexts[kind]->at(nodes[at].text);
    return {};
}

std::size_t IdentityView::kindNumber(const QString& name) const
{
    return std::size_t(std::ranges::find(kinds, name, &Kind::name) - kinds.begin());
}

std::vector<PersonIndex> IdentityView::find(const std::string& value) const
{
    std::vector<PersonIndex> found;
    for (const Node& node : nodes)
        if (kindTexts[node.kind]->at(node.text) == value && (found.empty() || found.back() != node.person))
            found.push_back(node.person);
    return found;
}

} // namespace tessera
