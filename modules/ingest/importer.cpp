// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "base/text.h"
#include "base/thread_pool.h"
#include "ingest/format_reader.h"
#include "ingest/internal/file_parser.h"
#include "ingest/internal/import_load.h"
#include "ingest/internal/rule_load.h"
#include "ingest/quality.h"
#include "ingest/quality_score.h"
#include "ingest/refunds.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <future>
#include <numeric>

namespace tessera {

namespace {

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
    lines.reserve(left.size());
    for (const auto& [line, original] : left)
        lines.push_back(original);
    return lines;
}

// The columns go into the file one after the other: never more than one stands unpacked beside the order of
// the rows.
Result<BatchInfo> writeBatch(Project& project, const QString& path, const ImportMapping& mapping,
                             const Superseding& superseding, ParsedFile& parsed, NodeColumn& nodes,
                             ImportOutcome& outcome, const Task& task, const ImportOptions& options)
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
        // Counted while the column is written: the disk leaves a core idle now and then.
        std::future<ColumnQuality> counting = std::async(std::launch::async, [&] {
            return measureColumn(dropped.empty() ? column : gathered(column, order),
                                 identifierInfo(mapping.columns[i]));
        });
        const Result<void> done =
            put(column, columnRoleName(mapping.columns[i].role), mapping.columns[i].identifierKind, order);
        ColumnQuality quality = counting.get();
        if (!done)
            return done.error();
        if (const auto bad = parsed.rejectedFields.find(mapping.columns[i].source);
            bad != parsed.rejectedFields.end() && !mapping.columns[i].source.isEmpty())
            quality.invalid = bad->second;
        qualities.append(quality.toJson());
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
    if (Result<void> done = writeLoad(superseding, **writer, outcome); !done)
        return done.error();
    (*writer)->setLink({options.replaces, options.mendedFrom, mendedLines(options, parsed)});
    (*writer)->setQuality({{QStringLiteral("columns"), qualities},
                           {QStringLiteral("header"), QJsonArray::fromStringList(parsed.header)},
                           {QStringLiteral("rules"), rulesToJson(parsed.rules)},
                           {QStringLiteral("rejectedByRules"), qint64(parsed.rejectedByRules)},
                           {QStringLiteral("repeated"), qint64(superseding.repeated.size())}});
    if (task.cancelled())
        return Error::cancel();
    return (*writer)->publish(std::int64_t(order.size()));
}

Result<std::optional<ImportOutcome>> import(Project& project, const QString& path, const ImportMapping& given,
                                            const ImportLimits& limits, const ImportApproval& approve,
                                            const Task& task, const ImportOptions& options)
{
    const double started = steadySeconds();
    const Result<ImportMapping> mapping = mappingOf(path, given);
    if (!mapping)
        return mapping.error();
    TimeZone zone = project.zone();
    if (!mapping->zone.isEmpty()) {
        Result<TimeZone> named = TimeZone::named(mapping->zone);
        if (!named)
            return named.error();
        zone = *named;
    }
    Result<ParsedFile> parsed = parseFile(*mapping, zone, path, task, options.progress);
    if (!parsed)
        return parsed.error();
    for (ColumnBuilder& builder : parsed->builders)
        builder.finish();
    dropRepeated(*mapping, *parsed);
    if (Result<void> done = applyRules(project, *mapping, zone, path, options.mendedFrom != 0, *parsed, task);
        !done)
        return done.error();
    const Result<Superseding> superseding = supersededBy(project, *mapping, *parsed, task);
    if (!superseding)
        return superseding.error();
    if (approve) {
        const Result<ImportCheck> check = checkParsed(project, *mapping, limits, *parsed, *superseding, task);
        if (!check)
            return check.error();
        if (!approve(*check))
            return std::optional<ImportOutcome>();
    }
    const auto identifiers =
        std::size_t(std::count_if(mapping->columns.begin(), mapping->columns.end(),
                                  [](const ColumnMapping& c) { return c.role == ColumnRole::Identifier; }));
    Result<NodeColumn> nodes =
        nodesOf(parsed->builders, mapping->columns, identifiers, std::size_t(parsed->rows), path);
    if (!nodes)
        return nodes.error();
    ImportOutcome outcome;
    outcome.rows = parsed->rows;
    outcome.withoutPerson = nodes->withoutPerson;
    outcome.repaired = nodes->repaired;
    Result<BatchInfo> batch =
        writeBatch(project, path, *mapping, *superseding, *parsed, *nodes, outcome, task, options);
    if (!batch)
        return batch.error();
    outcome.batch = std::move(*batch);
    // The next file that does not show it is asked for no more.
    if (!mapping->refunds.isEmpty() && mapping->refunds != QLatin1String("column"))
        if (Result<void> kept = setUsualRefunds(project, mapping->refunds); !kept)
            return kept.error();
    outcome.notices = std::move(parsed->notices);
    outcome.rejected = parsed->rejectedCount;
    outcome.deduplicated = parsed->deduplicated;
    outcome.erased = outcome.rows - outcome.batch.rows + parsed->erasedRejects;
    outcome.rows = outcome.batch.rows;
    outcome.seconds = steadySeconds() - started;
    return std::optional<ImportOutcome>(std::move(outcome));
}

} // namespace

Result<ImportOutcome> importFile(Project& project, const QString& path, const ImportMapping& mapping,
                                 const Task& task, const ImportOptions& options)
{
    Result<std::optional<ImportOutcome>> outcome = import(project, path, mapping, {}, {}, task, options);
    if (!outcome)
        return outcome.error();
    return std::move(**outcome);
}

Result<std::optional<ImportOutcome>> importChecked(Project& project, const QString& path,
                                                   const ImportMapping& mapping, const ImportLimits& limits,
                                                   const ImportApproval& approve, const Task& task,
                                                   const ImportOptions& options)
{
    return import(project, path, mapping, limits, approve, task, options);
}

} // namespace tessera
