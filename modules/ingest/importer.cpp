// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "base/text.h"
#include "base/thread_pool.h"
#include "ingest/format_reader.h"
#include "ingest/internal/block_parser.h"
#include "ingest/quality.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <future>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{4} << 20;
constexpr std::size_t kBlocksPerWave = 8;
constexpr std::int64_t kMaxRows = std::int64_t{1} << 32;

using Wave = std::vector<RecordBlock>;

Result<Wave> readWave(RecordSource& blocks, Wave wave = {})
{
    for (std::size_t i = wave.size(); i < kBlocksPerWave; ++i) {
        Result<std::optional<RecordBlock>> block = blocks.next(kBlockBytes);
        if (!block)
            return block.error();
        if (!block->has_value())
            break;
        wave.push_back(std::move(**block));
    }
    return wave;
}

// The columns of a batch in file order, before sorting.
struct ParsedFile
{
    std::vector<ColumnBuilder> builders;
    std::vector<RejectedRow> rejected;
    std::int64_t rejectedCount = 0;
    std::map<QString, std::int64_t> rejectedFields;
    std::int64_t erasedRejects = 0; // not among them any more
    std::int64_t rows = 0;
    QStringList header; // of the source
};

// Whether there are more rejected rows than the mapping bears.
Result<void> bearsBadRows(const ImportMapping& mapping, const ParsedFile& parsed, bool isWhole,
                          const QString& path)
{
    const bool isTooMany = mapping.mostBadRows > 0 && parsed.rejectedCount > mapping.mostBadRows;
    const bool isTooGreat =
        isWhole && mapping.mostBadShare > 0 &&
        double(parsed.rejectedCount) > mapping.mostBadShare * double(parsed.rejectedCount + parsed.rows);
    if (!isTooMany && !isTooGreat)
        return {};
    const RejectedRow first = parsed.rejected.empty() ? RejectedRow() : parsed.rejected.front();
    return Error{
        QCoreApplication::translate("Ingest",
                                    "%1: %2 rows do not fit, more than the mapping allows, so nothing "
                                    "was loaded. The first is row %3%4: %5. Mend the file or raise "
                                    "abortOnBadRows.")
            .arg(path)
            .arg(parsed.rejectedCount)
            .arg(first.row)
            .arg(first.field.isEmpty() ? QString() : QStringLiteral(", ") + first.field, first.reason)};
}

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
        Result<std::unique_ptr<RecordSource>> opened = openRecords(m_path, m_mapping.format);
        if (!opened)
            return opened.error();
        RecordSource& blocks = **opened;
        Result<SourceHeader> header = readHeader(blocks, m_mapping.format, m_path, kBlockBytes);
        if (!header)
            return header.error();
        Result<SourceLayout> layout = SourceLayout::make(m_mapping, *header, m_path);
        if (!layout)
            return layout.error();
        m_layout = std::move(*layout);
        m_parsed.header = header->names;
        for (std::size_t i = 0; i < kBlocksPerWave; ++i)
            m_parsers.emplace_back(m_mapping, m_layout, m_zone);
        Wave first;
        first.push_back(std::move(header->rest));
        Result<Wave> wave = readWave(blocks, std::move(first));
        while (wave.ok() && !wave->empty()) {
            // Reading on while this wave is parsed.
            std::future<Result<Wave>> next = std::async(std::launch::async, [&] { return readWave(blocks); });
            Result<void> done = parseWave(*wave);
            wave = next.get();
            m_task.setProgress(blocks.position(), blocks.storedSize());
            if (m_task.cancelled())
                return Error::cancel();
            if (done.ok())
                done = bearsBadRows(m_mapping, m_parsed, false, m_path);
            if (!done)
                return done.error();
        }
        if (!wave.ok())
            return wave.error();
        if (Result<void> borne = bearsBadRows(m_mapping, m_parsed, true, m_path); !borne)
            return borne.error();
        return std::move(m_parsed);
    }

private:
    Result<void> parseWave(const Wave& wave)
    {
        ThreadPool::parallelFor(wave.size(), [&](std::size_t i) { m_parsers[i].parse(wave[i]); });
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
            for (const auto& [field, count] : parser.rejectedFields)
                m_parsed.rejectedFields[field] += count;
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

// The row's first identifier value that can join, as one number over the dictionaries of all identifier
// columns.
constexpr std::uint32_t kNoNode = UINT32_MAX;

struct NodeColumn
{
    std::vector<std::uint32_t> nodes;
    std::size_t universe = 0;
    std::int64_t withoutPerson = 0;
    std::int64_t repaired = 0;
};

using Joinable = std::vector<std::vector<std::uint8_t>>; // by identifier column and code

Joinable joinableTexts(const std::vector<ColumnBuilder>& columns, const std::vector<ColumnMapping>& mappings,
                       std::size_t identifiers, std::int64_t& repairedCount)
{
    Joinable joins(identifiers);
    std::atomic<std::int64_t> repaired{0};
    for (std::size_t k = 0; k < identifiers; ++k) {
        const Dictionary& texts = columns[k].texts().dictionary();
        joins[k].resize(texts.size());
        parallelBlocks(
            texts.size(), std::size_t{1} << 14, [&](std::size_t, std::size_t begin, std::size_t end) {
                for (std::size_t code = begin; code < end; ++code) {
                    const std::string_view text = texts.at(Code(code));
                    const std::string normal = normaliseIdentifier(mappings[k].identifierKind, text);
                    joins[k][code] = normal.empty() ? 0 : 1;
                    if (!normal.empty() && normal != text)
                        repaired.fetch_add(1, std::memory_order_relaxed);
                }
            });
    }
    repairedCount = repaired;
    return joins;
}

Result<NodeColumn> nodesOf(const std::vector<ColumnBuilder>& columns,
                           const std::vector<ColumnMapping>& mappings, std::size_t identifiers,
                           std::size_t rows, const QString& path)
{
    NodeColumn result;
    const Joinable joins = joinableTexts(columns, mappings, identifiers, result.repaired);
    std::vector<std::size_t> bases(identifiers);
    for (std::size_t k = 0; k < identifiers; ++k) {
        bases[k] = result.universe;
        result.universe += joins[k].size();
    }
    if (result.universe >= kNoNode)
        return Error{
            QCoreApplication::translate(
                "Ingest", "%1 has more than four billion different identifiers. Cut it into several files.")
                .arg(path)};
    result.nodes.assign(rows, kNoNode);
    std::atomic<std::int64_t> without{identifiers == 0 ? std::int64_t(rows) : 0};
    ThreadPool::parallelFor(identifiers == 0 ? 0 : columns[0].parts(), [&](std::size_t part) {
        const std::size_t begin = columns[0].firstRow(part);
        std::vector<Code> codes;
        std::size_t end = begin;
        for (std::size_t k = 0; k < identifiers; ++k) {
            columns[k].readCodes(part, codes);
            end = begin + codes.size();
            for (std::size_t i = 0; i < codes.size(); ++i)
                if (result.nodes[begin + i] == kNoNode && codes[i] != kNullCode && joins[k][codes[i]] != 0)
                    result.nodes[begin + i] = std::uint32_t(bases[k] + codes[i]);
        }
        without += std::count(result.nodes.begin() + std::ptrdiff_t(begin),
                              result.nodes.begin() + std::ptrdiff_t(end), kNoNode);
    });
    result.withoutPerson = without;
    return result;
}

// Rows by (node, time, row): a counting sort by node, then by time within a node. Rows of nobody come last.
// times may be empty.
template <typename Time>
std::vector<std::uint32_t> sortedRows(const NodeColumn& nodes, const std::vector<Time>& times)
{
    const std::size_t rows = nodes.nodes.size();
    const std::size_t universe = nodes.universe;
    std::vector<std::uint32_t> starts(universe + 2, 0);
    const auto slot = [&](std::size_t row) {
        return nodes.nodes[row] == kNoNode ? universe : std::size_t(nodes.nodes[row]);
    };
    for (std::size_t row = 0; row < rows; ++row)
        ++starts[slot(row) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> order(rows);
    // starts[n] runs to the end of node n while its rows are laid down, which is where node n + 1 begins.
    for (std::size_t row = 0; row < rows; ++row)
        order[starts[slot(row)]++] = std::uint32_t(row);
    if (times.empty())
        return order;
    parallelBlocks(universe + 1, 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; };
        for (std::size_t node = begin; node < end; ++node) {
            const auto first = order.begin() + (node == 0 ? 0 : starts[node - 1]);
            const auto last = order.begin() + starts[node];
            if (!std::is_sorted(first, last, earlier))
                std::stable_sort(first, last, earlier);
        }
    });
    return order;
}

std::vector<std::uint32_t> orderOfRows(const ImportMapping& mapping, const ParsedFile& parsed,
                                       const NodeColumn& nodes)
{
    const ColumnBuilder* time = nullptr;
    for (std::size_t i = 0; i < parsed.builders.size(); ++i)
        if (mapping.columns[i].role == ColumnRole::Time)
            time = &parsed.builders[i];
    if (time == nullptr)
        return sortedRows(nodes, std::vector<std::uint32_t>());
    // Nearly all logs know whole seconds, which take half the memory.
    const std::optional<std::vector<std::uint32_t>> seconds = time->secondsOfTimes();
    return seconds ? sortedRows(nodes, *seconds) : sortedRows(nodes, time->unpacked().integers);
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

Column wholeNumbers(const QString& name, std::span<const std::uint32_t> numbers)
{
    Column column;
    column.name = name;
    column.type = ColumnType::Integer;
    column.integers.resize(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        column.integers[i] = numbers[i] == kNoNode ? kNullInteger : std::int64_t(numbers[i]);
    return column;
}

ColumnInfo identifierInfo(const ColumnMapping& mapping)
{
    ColumnInfo info;
    info.role = columnRoleName(mapping.role);
    info.identifierKind = mapping.identifierKind;
    return info;
}

// The rows that name somebody who was erased from the project, true to leave out; empty when there are none.
std::vector<bool> erasedRows(const ErasedPeople& erased, const ImportMapping& mapping,
                             const ParsedFile& parsed)
{
    std::vector<bool> rows;
    for (std::size_t i = 0; i < parsed.builders.size() && !erased.isEmpty(); ++i) {
        if (mapping.columns[i].role != ColumnRole::Identifier)
            continue;
        const std::vector<bool> texts =
            erased.textsOf(mapping.columns[i].identifierKind, parsed.builders[i].texts().dictionary());
        if (std::ranges::none_of(texts, [](bool one) { return one; }))
            continue;
        rows.resize(std::size_t(parsed.rows), false);
        const Column column = parsed.builders[i].unpacked();
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const Code code = column.codes[row]; code != kNullCode && texts[code])
                rows[row] = true;
    }
    return rows;
}

// Rejected rows are kept as they were read: not those that name somebody who was erased.
void dropErasedRejects(const ErasedPeople& erased, ParsedFile& parsed)
{
    if (erased.isEmpty())
        return;
    std::vector<std::uint8_t> named(parsed.rejected.size(), 0);
    parallelBlocks(named.size(), 256, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            named[i] = erased.areNamedIn(parsed.rejected[i].raw) ? 1 : 0;
    });
    std::size_t at = 0;
    parsed.erasedRejects =
        std::int64_t(std::erase_if(parsed.rejected, [&](const RejectedRow&) { return named[at++] != 0; }));
    parsed.rejectedCount -= parsed.erasedRejects;
}

// Which of the rows that come back were taken in this time.
std::vector<std::int64_t> mendedLines(const ImportOptions& options, const ParsedFile& parsed)
{
    std::map<std::int64_t, std::int64_t> left = options.mends;
    for (const RejectedRow& row : parsed.rejected)
        left.erase(row.row);
    std::vector<std::int64_t> lines;
    for (const auto& [line, original] : left)
        lines.push_back(original);
    return lines;
}

// The columns go into the file one after the other: never more than one stands unpacked beside the order of
// the rows.
Result<BatchInfo> writeBatch(Project& project, const QString& path, const ImportMapping& mapping,
                             ParsedFile& parsed, NodeColumn& nodes, const Task& task,
                             const ImportOptions& options)
{
    BatchInfo info;
    info.table = mapping.table;
    info.kind = mapping.kind;
    info.source = QFileInfo(path).fileName();
    info.mapping = mapping.toJson();
    info.imported = clockNow();
    Result<std::unique_ptr<BatchWriter>> writer = project.beginBatch(info);
    if (!writer)
        return writer.error();
    std::vector<std::uint32_t> order = orderOfRows(mapping, parsed, nodes);
    const Result<ErasedPeople> erased = project.erasedPeople();
    if (!erased)
        return erased.error();
    dropErasedRejects(*erased, parsed);
    const std::vector<bool> dropped = erasedRows(*erased, mapping, parsed);
    if (!dropped.empty())
        std::erase_if(order, [&](std::uint32_t row) { return dropped[row]; });
    if (!dropped.empty() && order.empty())
        return Error{QCoreApplication::translate("Ingest",
                                                 "Every row of %1 names somebody who was erased from "
                                                 "this project, so nothing was loaded.")
                         .arg(path)};
    const auto put = [&](const Column& column, const QString& role, const QString& kind,
                         std::span<const std::uint32_t> by) {
        ColumnInfo columnInfo;
        columnInfo.name = column.name;
        columnInfo.role = role;
        columnInfo.identifierKind = kind;
        return (*writer)->writeColumn(columnInfo, column, task, by);
    };
    QJsonArray qualities;
    for (std::size_t i = 0; i < parsed.builders.size(); ++i) {
        Column column = parsed.builders[i].unpacked();
        parsed.builders[i].release();
        if (column.type == ColumnType::Text)
            column.dictionary = parsed.builders[i].takeTexts();
        if (column.type == ColumnType::Text && !dropped.empty())
            column.dictionary = erased->without(dropped, identifierInfo(mapping.columns[i]), column);
        ColumnQuality quality = measureColumn(dropped.empty() ? column : gathered(column, order),
                                              identifierInfo(mapping.columns[i]));
        if (const auto bad = parsed.rejectedFields.find(mapping.columns[i].source);
            bad != parsed.rejectedFields.end() && !mapping.columns[i].source.isEmpty())
            quality.invalid = bad->second;
        qualities.append(quality.toJson());
        if (Result<void> done = put(column, columnRoleName(mapping.columns[i].role),
                                    mapping.columns[i].identifierKind, order);
            !done)
            return done.error();
    }
    if (Result<void> done =
            put(wholeNumbers(kNodeColumn, nodes.nodes), QStringLiteral("node"), QString(), order);
        !done)
        return done.error();
    std::vector<std::uint32_t>().swap(nodes.nodes); // assigning {} would keep the memory
    if (Result<void> done = put(wholeNumbers(kRowColumn, order), QStringLiteral("row"), QString(), {}); !done)
        return done.error();
    if (Result<void> done = (*writer)->writeRejected(parsed.rejected, parsed.rejectedCount); !done)
        return done.error();
    (*writer)->setLink({options.replaces, options.mendedFrom, mendedLines(options, parsed)});
    (*writer)->setQuality({{QStringLiteral("columns"), qualities},
                           {QStringLiteral("header"), QJsonArray::fromStringList(parsed.header)}});
    if (task.cancelled())
        return Error::cancel();
    return (*writer)->publish(std::int64_t(order.size()));
}

} // namespace

Result<ImportOutcome> importFile(Project& project, const QString& path, const ImportMapping& given,
                                 const Task& task, const ImportOptions& options)
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
    for (ColumnBuilder& builder : parsed->builders)
        builder.finish();
    const auto identifiers =
        std::size_t(std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                  [](const ColumnMapping& c) { return c.role == ColumnRole::Identifier; }));
    Result<NodeColumn> nodes =
        nodesOf(parsed->builders, mapping.columns, identifiers, std::size_t(parsed->rows), path);
    if (!nodes)
        return nodes.error();
    ImportOutcome outcome;
    outcome.rows = parsed->rows;
    outcome.withoutPerson = nodes->withoutPerson;
    outcome.repaired = nodes->repaired;
    Result<BatchInfo> batch = writeBatch(project, path, mapping, *parsed, *nodes, task, options);
    if (!batch)
        return batch.error();
    outcome.batch = std::move(*batch);
    outcome.rejected = parsed->rejectedCount;
    outcome.erased = outcome.rows - outcome.batch.rows + parsed->erasedRejects;
    outcome.rows = outcome.batch.rows;
    outcome.seconds = steadySeconds() - started;
    return outcome;
}

} // namespace tessera
