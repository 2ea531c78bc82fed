// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/identity_facts.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "identity/fixed_attribute.h"
#include "identity/internal/row_edges.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

namespace tessera {

namespace {

constexpr std::size_t kTextsPerBlock = std::size_t{1} << 13;

std::uint64_t hashOfValue(std::uint8_t kind, std::string_view text)
{
    return hashBytes(text, kind);
}

bool sameHidden(const std::shared_ptr<const HiddenRows>& one, const std::shared_ptr<const HiddenRows>& other)
{
    return one == other || (one && other && *one == *other);
}

// Texts that only rows left out have are nobody's, though their numbers are kept.
void dropUnseen(const std::vector<Code>& codes, std::span<NodeIndex> nodes)
{
    std::vector<std::uint8_t> seen(nodes.size(), 0);
    for (const Code code : codes)
        if (code != kNullCode)
            seen[code] = 1;
    for (std::size_t code = 0; code < nodes.size(); ++code)
        if (seen[code] == 0)
            nodes[code] = kNoNode;
}

} // namespace

// Open addressing over the upper bits of a hash, at most two thirds full. A slot keeps 32 bits of the hash,
// so that the table grows without a look at the texts.
struct IdentityFacts::Index
{
    struct Slot
    {
        std::uint32_t hash = 0;
        NodeIndex node = kNoNode;
    };
    std::vector<Slot> table{std::size_t{1} << 10};
    std::size_t used = 0;

    [[nodiscard]] std::size_t placeOf(std::uint32_t hash) const
    {
        return hash >> (32 - std::countr_zero(table.size()));
    }
    void put(std::uint32_t hash, NodeIndex node)
    {
        const std::size_t mask = table.size() - 1;
        std::size_t place = placeOf(hash);
        while (table[place].node != kNoNode)
            place = (place + 1) & mask;
        table[place] = {hash, node};
        ++used;
    }
    void grow()
    {
        const std::vector<Slot> old = std::exchange(table, std::vector<Slot>(table.size() * 2));
        used = 0;
        for (const Slot& slot : old)
            if (slot.node != kNoNode)
                put(slot.hash, slot.node);
    }
};

// Builds the next state of the ledger.
class IdentityFacts::Reader
{
public:
    Reader(const Project& project, IdentityFacts& facts, std::shared_ptr<Index> index, const Task& task)
        : m_project(project)
        , m_facts(facts)
        , m_index(std::move(index))
        , m_task(task)
    {}

    Result<void> add(const BatchInfo& batch, bool isNumbered,
                     const std::shared_ptr<const BatchIdentifiers>& known)
    {
        if (isNumbered && known) {
            m_facts.m_batches.push_back(known);
            return {};
        }
        if (!isNumbered)
            beginChunk();
        Result<void> done =
            batch.takenOut ? (isNumbered ? Result<void>() : keepNumbers(batch)) : readBatch(batch);
        if (!isNumbered)
            endChunk(batch.id);
        return done;
    }
    [[nodiscard]] std::shared_ptr<Index> takeIndex() { return std::move(m_index); }

private:
    void beginChunk()
    {
        m_chunk = std::make_shared<Chunk>();
        m_chunk->first = NodeIndex(m_facts.m_nodes);
        m_facts.m_chunks.push_back(m_chunk);
    }
    void endChunk(std::int64_t batch)
    {
        if (m_chunk->texts.size() == 0)
            m_facts.m_chunks.pop_back();
        m_chunk.reset();
        m_facts.m_numbered.push_back(batch);
    }

    std::uint8_t kindNumber(const QString& kind)
    {
        const qsizetype known = m_facts.m_kinds.indexOf(kind);
        if (known < 0)
            m_facts.m_kinds.append(kind);
        return std::uint8_t(known < 0 ? m_facts.m_kinds.size() - 1 : known);
    }

    NodeIndex node(std::uint8_t kind, std::string_view text, std::uint64_t full)
    {
        const auto hash = std::uint32_t(full >> 32);
        const std::size_t mask = m_index->table.size() - 1;
        for (std::size_t place = m_index->placeOf(hash);; place = (place + 1) & mask) {
            const Index::Slot slot = m_index->table[place];
            if (slot.node == kNoNode)
                break;
            if (slot.hash == hash && m_facts.kindOf(slot.node) == kind &&
                sameText(m_facts.textOf(slot.node), text))
                return slot.node;
        }
        if (!m_chunk)
            return kNoNode; // a batch whose identifiers are numbered brings none
        if ((m_index->used + 1) * 3 > m_index->table.size() * 2)
            m_index->grow();
        const auto fresh = NodeIndex(m_facts.m_nodes++);
        m_chunk->texts.append(text);
        m_facts.m_kindOf.push_back(kind);
        m_index->put(hash, fresh);
        return fresh;
    }
    void prefetch(std::uint64_t full) const
    {
        __builtin_prefetch(&m_index->table[m_index->placeOf(std::uint32_t(full >> 32))]);
    }

    // Numbers the texts of a column, or finds their numbers.
    Result<void> number(const ColumnInfo& info, const Dictionary& texts, std::vector<NodeIndex>& nodeOfLocal)
    {
        constexpr std::size_t chunk = std::size_t{1} << 18;
        constexpr std::size_t ahead = 12;
        if (m_facts.m_nodes + texts.size() >= kNoNode || m_facts.m_kinds.size() >= UINT8_MAX)
            return Error{QCoreApplication::translate(
                "Identity", "The project holds more than four billion identifiers, or more than 250 kinds "
                            "of them. Take batches out.")};
        const std::uint8_t kind = kindNumber(info.identifierKind);
        nodeOfLocal.reserve(nodeOfLocal.size() + texts.size());
        std::vector<std::string> normal(std::min(chunk, texts.size()));
        std::vector<std::uint64_t> hashes(normal.size());
        for (std::size_t base = 0; base < texts.size(); base += chunk) {
            const std::size_t count = std::min(chunk, texts.size() - base);
            parallelBlocks(count, kTextsPerBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) {
                    const std::string_view text = texts.at(Code(base + i));
                    normal[i] = ErasedPeople::isMark(text) ? std::string(text)
                                                           : normaliseIdentifier(info.identifierKind, text);
                    hashes[i] = hashOfValue(kind, normal[i]);
                }
            });
            for (std::size_t i = 0; i < count; ++i) {
                if (i + ahead < count)
                    prefetch(hashes[i + ahead]);
                const NodeIndex found = normal[i].empty() ? kNoNode : node(kind, normal[i], hashes[i]);
                // Who was erased is nobody any more, but the numbers of all others stay as they were.
                nodeOfLocal.push_back(ErasedPeople::isMark(normal[i]) ? kNoNode : found);
            }
        }
        return {};
    }

    // A batch taken out links nobody, but its identifiers keep their numbers: their texts are enough for
    // that. If it was taken out because it is damaged, its texts may be what cannot be read; the others go on
    // without it.
    Result<void> keepNumbers(const BatchInfo& batch)
    {
        std::vector<NodeIndex> nodes;
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            if (batch.columns[i].role == QLatin1String("identifier"))
                if (const auto texts = m_project.readTexts(batch, i); texts.ok())
                    if (Result<void> done = number(batch.columns[i], **texts, nodes); !done)
                        return done;
        return {};
    }

    Result<void> readBatch(const BatchInfo& batch)
    {
        auto facts = std::make_shared<BatchIdentifiers>();
        facts->batch = batch.id;
        facts->source = batch.source;
        facts->rows = batch.rows;
        facts->hidden = batch.hidden;
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            if (batch.columns[i].role == QLatin1String("identifier"))
                facts->columns.push_back(i);
        RowEdges edges;
        for (const std::size_t position : facts->columns) {
            const ColumnInfo& info = batch.columns[position];
            const std::size_t first = facts->nodeOfLocal.size();
            if (facts->columns.size() == 1 && !batch.hidden) { // nothing in a row to be joined
                const auto texts = m_project.readTexts(batch, position);
                if (!texts)
                    return texts.error();
                if (Result<void> done = number(info, **texts, facts->nodeOfLocal); !done)
                    return done;
                continue;
            }
            Result<Column> column = m_project.readColumn(batch, position, m_task);
            if (!column)
                return column.error();
            if (Result<void> done = number(info, *column->dictionary, facts->nodeOfLocal); !done)
                return done;
            if (batch.hidden)
                dropUnseen(column->codes, std::span(facts->nodeOfLocal).subspan(first));
            edges.addColumn(std::move(column->codes), first);
        }
        if (edges.columns() > 1) {
            const Result<std::vector<std::uint16_t>> days = readDays(batch);
            if (!days)
                return days.error();
            facts->edges = edges.find(facts->nodeOfLocal, *days, std::size_t(batch.rows));
        }
        if (Result<void> read = readAttributes(batch, *facts); !read)
            return read;
        m_facts.m_batches.push_back(std::move(facts));
        return {};
    }

    // Which identifier has which value, of the attributes asked for.
    Result<void> readAttributes(const BatchInfo& batch, BatchIdentifiers& facts)
    {
        std::vector<NodeIndex> nodes; // by row
        for (qsizetype i = 0; i < m_facts.m_attributes.size(); ++i) {
            const QString& name = m_facts.m_attributes[i];
            const int position = batch.positionOf(name);
            const int nodePosition = batch.positionOf(kNodeColumn);
            if (position < 0 || nodePosition < 0 ||
                batch.columns[std::size_t(position)].role == QLatin1String("identifier"))
                continue;
            if (nodes.empty()) {
                nodes.assign(std::size_t(batch.rows), kNoNode);
                const auto visit = [&](std::size_t first, std::span<const std::int64_t> values) {
                    for (std::size_t row = 0; row < values.size(); ++row)
                        if (values[row] != kNullInteger)
                            nodes[first + row] = facts.nodeOfLocal[std::size_t(values[row])];
                };
                if (Result<void> read =
                        m_project.readIntegers(batch, std::size_t(nodePosition), visit, m_task);
                    !read)
                    return read;
            }
            const Result<Column> column = m_project.readColumn(batch, std::size_t(position), m_task);
            if (!column)
                return column.error();
            const std::vector<std::uint64_t> values = canonicalValues(*column, name);
            for (std::size_t row = 0; row < nodes.size(); ++row)
                if (nodes[row] != kNoNode && values[row] != 0)
                    facts.attributes.push_back({nodes[row], std::uint16_t(i), values[row]});
        }
        std::ranges::sort(facts.attributes);
        facts.attributes.erase(std::unique(facts.attributes.begin(), facts.attributes.end()),
                               facts.attributes.end());
        return {};
    }

    // By row; 0 where it says nothing.
    static std::vector<std::uint64_t> canonicalValues(const Column& column, const QString& name)
    {
        const auto hashed = [&](const std::string& text) {
            const std::string canonical = canonicalAttribute(name, text);
            return canonical.empty() ? 0 : std::max<std::uint64_t>(1, hashBytes(canonical));
        };
        std::vector<std::uint64_t> ofCode;
        if (column.type == ColumnType::Text)
            for (Code code = 0; code < column.dictionary->size(); ++code)
                ofCode.push_back(hashed(std::string(column.dictionary->at(code))));
        std::vector<std::uint64_t> values(column.size(), 0);
        for (std::size_t row = 0; row < values.size(); ++row)
            if (!column.isNull(row))
                values[row] = column.type == ColumnType::Text ? ofCode[column.codes[row]]
                                                              : hashed(attributeText(column, row));
        return values;
    }

    // When each row is from; empty when the batch does not say.
    Result<std::vector<std::uint16_t>> readDays(const BatchInfo& batch)
    {
        std::vector<std::uint16_t> days;
        const auto time = std::ranges::find(batch.columns, QStringLiteral("time"), &ColumnInfo::role);
        if (time == batch.columns.end() || time->type != ColumnType::Time)
            return days;
        constexpr Micros day = Micros{86'400} * 1'000'000;
        days.assign(std::size_t(batch.rows), 0);
        const auto visit = [&](std::size_t first, std::span<const std::int64_t> values) {
            for (std::size_t i = 0; i < values.size(); ++i)
                if (values[i] != kNullInteger)
                    days[first + i] = std::uint16_t(std::clamp<std::int64_t>(values[i] / day, 1, UINT16_MAX));
        };
        const auto position = std::size_t(time - batch.columns.begin());
        if (Result<void> read = m_project.readIntegers(batch, position, visit, m_task); !read)
            return read.error();
        return days;
    }

    const Project& m_project;
    IdentityFacts& m_facts;
    std::shared_ptr<Index> m_index;
    std::shared_ptr<Chunk> m_chunk; // of the batch whose identifiers get numbers
    Task m_task;
};

Result<std::shared_ptr<const IdentityFacts>>
IdentityFacts::read(const Project& project, const std::vector<BatchInfo>& batches,
                    const std::shared_ptr<const IdentityFacts>& before, const Task& task,
                    const QStringList& attributes)
{
    const Result<ErasedPeople> erased = project.erasedPeople();
    if (!erased)
        return erased.error();
    std::vector<std::int64_t> people; // batches that have identifiers
    for (const BatchInfo& batch : batches)
        if (batch.kind != TableKind::Other)
            people.push_back(batch.id);
    const auto facts = std::make_shared<IdentityFacts>();
    // What was read before goes on where it is a beginning of what there is now.
    const bool goesOn = before && before->m_erasures == erased->count() &&
                        before->m_numbered.size() <= people.size() &&
                        std::equal(before->m_numbered.begin(), before->m_numbered.end(), people.begin());
    if (goesOn) {
        facts->m_nodes = before->m_nodes;
        facts->m_kinds = before->m_kinds;
        facts->m_kindOf = before->m_kindOf;
        facts->m_chunks = before->m_chunks;
        facts->m_numbered = before->m_numbered;
    }
    facts->m_erasures = erased->count();
    facts->m_attributes = attributes;
    const bool isMore = !goesOn || before->m_numbered.size() < people.size();
    std::shared_ptr<Index> index;
    if (goesOn && !isMore)
        index = std::const_pointer_cast<Index>(before->m_index); // nothing will be added
    else
        index = goesOn ? std::make_shared<Index>(*before->m_index) : std::make_shared<Index>();
    Reader reader(project, *facts, std::move(index), task);
    for (const BatchInfo& batch : batches) {
        if (batch.kind == TableKind::Other)
            continue;
        const bool isNumbered = std::ranges::find(facts->m_numbered, batch.id) != facts->m_numbered.end();
        std::shared_ptr<const BatchIdentifiers> known;
        if (goesOn && !batch.takenOut && before->m_attributes == attributes)
            for (const auto& one : before->m_batches)
                if (one->batch == batch.id && sameHidden(one->hidden, batch.hidden))
                    known = one;
        if (Result<void> done = reader.add(batch, isNumbered, known); !done)
            return done.error();
        if (task.cancelled())
            return Error::cancel();
    }
    facts->m_index = reader.takeIndex();
    return std::shared_ptr<const IdentityFacts>(facts);
}

const IdentityFacts::Chunk& IdentityFacts::chunkOf(NodeIndex node) const
{
    auto chunk = std::ranges::upper_bound(m_chunks, node, {}, [](const auto& one) { return one->first; });
    return **std::prev(chunk);
}

std::string_view IdentityFacts::textOf(NodeIndex node) const
{
    const Chunk& chunk = chunkOf(node);
    return chunk.texts.at(node - chunk.first);
}

std::uint64_t IdentityFacts::hashOf(NodeIndex node) const
{
    // Not by the number of the kind, which follows from the order of files.
    return hashBytes(textOf(node), hashBytes(toUtf8(m_kinds[kindOf(node)])));
}

std::optional<NodeIndex> IdentityFacts::find(const QString& kind, std::string_view normalised) const
{
    const qsizetype number = m_kinds.indexOf(kind);
    if (number < 0)
        return std::nullopt;
    const auto hash = std::uint32_t(hashOfValue(std::uint8_t(number), normalised) >> 32);
    const std::size_t mask = m_index->table.size() - 1;
    for (std::size_t place = m_index->placeOf(hash);; place = (place + 1) & mask) {
        const Index::Slot slot = m_index->table[place];
        if (slot.node == kNoNode)
            return std::nullopt;
        if (slot.hash == hash && kindOf(slot.node) == number && sameText(textOf(slot.node), normalised))
            return slot.node;
    }
}

bool IdentityFacts::continues(const IdentityFacts& before) const
{
    return before.m_chunks.size() <= m_chunks.size() &&
           std::equal(before.m_chunks.begin(), before.m_chunks.end(), m_chunks.begin());
}

const BatchIdentifiers* IdentityFacts::batch(std::int64_t id) const
{
    const auto found = std::ranges::find(m_batches, id, [](const auto& one) { return one->batch; });
    return found == m_batches.end() ? nullptr : found->get();
}

} // namespace tessera
