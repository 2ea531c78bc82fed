// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "base/text.h"
#include "base/thread_pool.h"
#include "ingest/internal/block_parser.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <future>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{4} << 20;
constexpr std::size_t kBlocksPerWave = 8;
constexpr std::int64_t kMaxRows = std::int64_t{1} << 32;

using Wave = std::vector<RecordBlock>;

Result<Wave> readWave(RecordBlocks& blocks)
{
    Wave wave;
    for (std::size_t i = 0; i < kBlocksPerWave; ++i) {
        Result<std::optional<RecordBlock>> block = blocks.next(kBlockBytes);
        if (!block)
            return block.error();
        if (!block->has_value())
            break;
        wave.push_back(std::move(**block));
    }
    return wave;
}

Result<QStringList> headersOf(const RecordBlock& first, const SourceFormat& format, const QString& path)
{
    QStringList headers;
    CsvReader(format.dialect).read(first.text, [&](std::span<const std::string_view> fields, std::size_t) {
        for (std::size_t i = 0; i < fields.size(); ++i)
            headers.append(format.header ? toQString(trimmed(fields[i]))
                                         : QStringLiteral("column%1").arg(i + 1));
        return false;
    });
    if (headers.isEmpty())
        return Error{
            QCoreApplication::translate("Ingest", "%1 is empty: it has not even a header.").arg(path)};
    return headers;
}

// The columns of a batch in file order, before sorting.
struct ParsedFile
{
    std::vector<ColumnBuilder> builders;
    std::vector<RejectedRow> rejected;
    std::int64_t rejectedCount = 0;
    std::int64_t rows = 0;
};

class FileParser
{
public:
    FileParser(const ImportMapping& mapping, const TimeZone& zone, QString path, Task task)
        : m_mapping(mapping)
        , m_zone(zone)
        , m_path(std::move(path))
        , m_task(std::move(task))
    {
        for (const ColumnMapping& column : mapping.columns)
            m_parsed.builders.emplace_back(column);
    }

    Result<ParsedFile> run()
    {
        Result<std::unique_ptr<RecordBlocks>> opened = RecordBlocks::open(m_path, m_mapping.format);
        if (!opened)
            return opened.error();
        RecordBlocks& blocks = **opened;
        Result<Wave> wave = readWave(blocks);
        bool isFirst = true;
        while (wave.ok() && !wave->empty()) {
            // Reading on while this wave is parsed.
            std::future<Result<Wave>> next = std::async(std::launch::async, [&] { return readWave(blocks); });
            Result<void> done = parseWave(*wave, isFirst);
            isFirst = false;
            wave = next.get();
            m_task.setProgress(blocks.position(), blocks.storedSize());
            if (m_task.cancelled())
                return Error::cancel();
            if (!done)
                return done.error();
        }
        if (!wave.ok())
            return wave.error();
        if (isFirst)
            return Error{QCoreApplication::translate("Ingest", "%1 is empty.").arg(m_path)};
        return std::move(m_parsed);
    }

private:
    Result<void> parseWave(const Wave& wave, bool isFirst)
    {
        if (isFirst) {
            QStringList headers;
            if (m_mapping.format.format == FileFormat::Csv) {
                Result<QStringList> read = headersOf(wave[0], m_mapping.format, m_path);
                if (!read)
                    return read.error();
                headers = *read;
            }
            Result<SourceLayout> layout = SourceLayout::make(m_mapping, headers, m_path);
            if (!layout)
                return layout.error();
            m_layout = std::move(*layout);
            for (std::size_t i = 0; i < kBlocksPerWave; ++i)
                m_parsers.emplace_back(m_mapping, m_layout, m_zone);
        }
        const bool header = isFirst && m_mapping.format.format == FileFormat::Csv && m_mapping.format.header;
        ThreadPool::parallelFor(wave.size(),
                                [&](std::size_t i) { m_parsers[i].parse(wave[i], header && i == 0); });
        std::atomic<int> overflowed{-1};
        ThreadPool::parallelFor(m_parsed.builders.size(), [&](std::size_t column) {
            for (std::size_t i = 0; i < wave.size(); ++i)
                if (!m_parsed.builders[column].merge(m_parsers[i].columns[column]))
                    overflowed = int(column);
        });
        if (overflowed >= 0)
            return Error{QCoreApplication::translate(
                             "Ingest",
                             "%1: the amounts of column \"%2\" are too large to be kept exactly together "
                             "with their smallest decimals. Import it as a real number.")
                             .arg(m_path, m_mapping.columns[std::size_t(overflowed.load())].name)};
        for (std::size_t i = 0; i < wave.size(); ++i) {
            const BlockParser& parser = m_parsers[i];
            m_parsed.rows += std::int64_t(parser.rows);
            m_parsed.rejectedCount += parser.rejectedCount;
            for (const RejectedRow& row : parser.rejected)
                if (m_parsed.rejected.size() < BatchWriter::kRejectedKept)
                    m_parsed.rejected.push_back(row);
        }
        if (m_parsed.rows >= kMaxRows - 1)
            return Error{QCoreApplication::translate(
                             "Ingest", "%1 has more than four billion rows. Cut it into several files.")
                             .arg(m_path)};
        return {};
    }

    const ImportMapping& m_mapping;
    const TimeZone& m_zone;
    QString m_path;
    Task m_task;
    SourceLayout m_layout;
    std::vector<BlockParser> m_parsers;
    ParsedFile m_parsed;
};

// Which of the identifiers' values can join, and the row's first such identifier as one number over all of
// them.
struct NodeColumn
{
    std::vector<std::int64_t> nodes;
    std::int64_t universe = 0;
    std::int64_t withoutPerson = 0;
    std::int64_t repaired = 0;
};

NodeColumn nodesOf(const std::vector<Column>& columns, const std::vector<ColumnMapping>& mappings,
                   std::size_t identifiers, std::size_t rows)
{
    NodeColumn result;
    std::vector<std::int64_t> bases(identifiers);
    std::vector<std::vector<std::uint8_t>> joins(identifiers);
    std::atomic<std::int64_t> repaired{0};
    constexpr std::size_t kBlock = std::size_t{1} << 14;
    for (std::size_t k = 0; k < identifiers; ++k) {
        const Dictionary& texts = *columns[k].dictionary;
        bases[k] = result.universe;
        result.universe += std::int64_t(texts.size());
        joins[k].resize(texts.size());
        parallelBlocks(texts.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t code = begin; code < end; ++code) {
                const std::string_view text = texts.at(Code(code));
                const std::string normal = normaliseIdentifier(mappings[k].identifierKind, text);
                joins[k][code] = normal.empty() ? 0 : 1;
                if (!normal.empty() && normal != text)
                    repaired.fetch_add(1, std::memory_order_relaxed);
            }
        });
    }
    result.repaired = repaired;
    result.nodes.resize(rows);
    std::atomic<std::int64_t> without{0};
    parallelBlocks(rows, std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::int64_t none = 0;
        for (std::size_t row = begin; row < end; ++row) {
            std::int64_t node = kNullInteger;
            for (std::size_t k = 0; k < identifiers && node == kNullInteger; ++k) {
                const Code code = columns[k].codes[row];
                if (code != kNullCode && joins[k][code] != 0)
                    node = bases[k] + code;
            }
            result.nodes[row] = node;
            none += node == kNullInteger ? 1 : 0;
        }
        without += none;
    });
    result.withoutPerson = without;
    return result;
}

// Rows by (node, time, row): a counting sort by node, then by time within a node. Rows of nobody come last.
std::vector<std::uint32_t> sortedRows(const NodeColumn& nodes, const Column* time)
{
    const std::size_t rows = nodes.nodes.size();
    const auto universe = std::size_t(nodes.universe);
    std::vector<std::uint32_t> starts(universe + 2, 0);
    const auto slot = [&](std::size_t row) {
        return nodes.nodes[row] == kNullInteger ? universe : std::size_t(nodes.nodes[row]);
    };
    for (std::size_t row = 0; row < rows; ++row)
        ++starts[slot(row) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> order(rows);
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::size_t row = 0; row < rows; ++row)
        order[next[slot(row)]++] = std::uint32_t(row);
    if (time == nullptr)
        return order;
    parallelBlocks(universe + 1, 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
            return time->integers[a] < time->integers[b];
        };
        for (std::size_t node = begin; node < end; ++node) {
            const auto first = order.begin() + starts[node];
            const auto last = order.begin() + starts[node + 1];
            if (!std::is_sorted(first, last, earlier))
                std::stable_sort(first, last, earlier);
        }
    });
    return order;
}

ImportMapping orderedByTrust(ImportMapping mapping)
{
    std::stable_sort(mapping.columns.begin(), mapping.columns.end(),
                     [](const ColumnMapping& a, const ColumnMapping& b) {
                         const auto rank = [](const ColumnMapping& c) {
                             return c.role == ColumnRole::Identifier ? identifierTrust(c.identifierKind) : 0;
                         };
                         return rank(a) > rank(b);
                     });
    return mapping;
}

Result<BatchInfo> writeBatch(Project& project, const QString& path, const ImportMapping& mapping,
                             ParsedFile& parsed, NodeColumn& nodes, std::vector<Column>& columns,
                             const Task& task)
{
    const Column* time = nullptr;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (mapping.columns[i].role == ColumnRole::Time)
            time = &columns[i];
    const std::vector<std::uint32_t> order = sortedRows(nodes, time);
    BatchInfo info;
    info.table = mapping.table;
    info.kind = mapping.kind;
    info.source = QFileInfo(path).fileName();
    info.mapping = mapping.toJson();
    info.imported = clockNow();
    Result<std::unique_ptr<BatchWriter>> writer = project.beginBatch(info);
    if (!writer)
        return writer.error();
    const auto put = [&](Column& column, const QString& role, const QString& kind) -> Result<void> {
        ColumnInfo columnInfo;
        columnInfo.name = column.name;
        columnInfo.role = role;
        columnInfo.identifierKind = kind;
        const Column sorted = gathered(column, order);
        if (&column != time)
            column = Column(); // the unsorted copy is no longer needed
        return (*writer)->writeColumn(columnInfo, sorted, task);
    };
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (Result<void> done =
                put(columns[i], columnRoleName(mapping.columns[i].role), mapping.columns[i].identifierKind);
            !done)
            return done.error();
    Column node;
    node.name = QStringLiteral("_node");
    node.type = ColumnType::Integer;
    node.integers = std::move(nodes.nodes);
    if (Result<void> done = put(node, QStringLiteral("node"), QString()); !done)
        return done.error();
    if (Result<void> done = (*writer)->writeRejected(parsed.rejected, parsed.rejectedCount); !done)
        return done.error();
    if (task.cancelled())
        return Error::cancel();
    return (*writer)->publish(parsed.rows);
}

} // namespace

Result<ImportOutcome> importFile(Project& project, const QString& path, const ImportMapping& given,
                                 const Task& task)
{
    const double started = steadySeconds();
    const ImportMapping mapping = orderedByTrust(given);
    if (Result<void> checked = mapping.check(); !checked)
        return checked.error();
    TimeZone zone = project.zone();
    if (!mapping.zone.isEmpty()) {
        Result<TimeZone> named = TimeZone::named(mapping.zone);
        if (!named)
            return named.error();
        zone = *named;
    }
    Result<ParsedFile> parsed = FileParser(mapping, zone, path, task).run();
    if (!parsed)
        return parsed.error();
    std::vector<Column> columns;
    for (ColumnBuilder& builder : parsed->builders)
        columns.push_back(builder.take());
    const auto identifiers =
        std::size_t(std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                  [](const ColumnMapping& c) { return c.role == ColumnRole::Identifier; }));
    NodeColumn nodes = nodesOf(columns, mapping.columns, identifiers, std::size_t(parsed->rows));
    ImportOutcome outcome;
    outcome.rows = parsed->rows;
    outcome.rejected = parsed->rejectedCount;
    outcome.withoutPerson = nodes.withoutPerson;
    outcome.repaired = nodes.repaired;
    Result<BatchInfo> batch = writeBatch(project, path, mapping, *parsed, nodes, columns, task);
    if (!batch)
        return batch.error();
    outcome.batch = std::move(*batch);
    outcome.seconds = steadySeconds() - started;
    return outcome;
}

} // namespace tessera
