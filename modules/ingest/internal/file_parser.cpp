// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/file_parser.h"

#include "base/thread_pool.h"
#include "ingest/format_reader.h"
#include "ingest/internal/block_parser.h"
#include "ingest/internal/key_value_records.h"
#include "ingest/internal/record_source.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <climits>
#include <functional>
#include <future>

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

class FileParser
{
public:
    FileParser(const ImportMapping& mapping, const TimeZone& zone, QString path, Task task,
               std::shared_ptr<ImportProgress> progress, bool isSample = false)
        : m_mapping(mapping)
        , m_zone(zone)
        , m_path(std::move(path))
        , m_task(std::move(task))
        , m_progress(std::move(progress))
        , m_isSample(isSample)
    {
        for (const ColumnMapping& column : mapping.columns)
            m_parsed.builders.emplace_back(column);
    }

    Result<ParsedFile> run()
    {
        m_parsed.fixes.resize(m_mapping.fixes.size());
        const std::function<bool()> isEnough =
            m_isSample ? [&] { return m_parsed.rows + m_parsed.rejectedCount > 0; } : std::function<bool()>();
        if (Result<void> read = readWaves([&](const Wave& wave) { return parseWave(wave); }, isEnough); !read)
            return read.error();
        if (Result<void> borne = bearsBadRows(m_mapping, m_parsed, true, m_path); !borne)
            return borne.error();
        return std::move(m_parsed);
    }

    // Rows that were taken in, by number; ascending.
    Result<std::vector<RejectedRow>> pick(const std::vector<std::uint32_t>& rows)
    {
        std::vector<RejectedRow> found;
        const auto onWave = [&](const Wave& wave) {
            pickFrom(wave, rows, found);
            return Result<void>();
        };
        if (Result<void> read = readWaves(onWave, [&] { return found.size() == rows.size(); }); !read)
            return read.error();
        return found;
    }

private:
    Result<void> readWaves(const std::function<Result<void>(const Wave&)>& onWave,
                           const std::function<bool()>& isEnough = {})
    {
        Result<std::unique_ptr<RecordSource>> opened = openRecords(m_path, m_mapping.format);
        if (!opened)
            return opened.error();
        SourceFormat format = m_mapping.format;
        if (m_mapping.shape && m_mapping.shape->form == SourceShape::Form::KeyValue) {
            *opened = std::make_unique<KeyValueRecords>(std::move(*opened), format, *m_mapping.shape,
                                                        m_mapping.fields(), m_path);
            format = KeyValueRecords::formatOf(format);
        }
        RecordSource& blocks = **opened;
        Result<SourceHeader> header = readHeader(blocks, format, m_path, kBlockBytes);
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
        Result<Wave> wave = m_isSample && !first.front().text.empty() ? Result<Wave>(std::move(first))
                                                                      : readWave(blocks, std::move(first));
        while (wave.ok() && !wave->empty()) {
            // Reading on while this wave is parsed.
            std::future<Result<Wave>> next = std::async(std::launch::async, [&] { return readWave(blocks); });
            Result<void> done = onWave(*wave);
            wave = next.get();
            m_task.setProgress(blocks.position(), blocks.storedSize());
            if (m_progress)
                m_progress->rows = m_parsed.rows + m_parsed.rejectedCount;
            if (m_task.cancelled())
                return Error::cancel();
            if (done.ok())
                done = bearsBadRows(m_mapping, m_parsed, false, m_path);
            if (!done)
                return done.error();
            if (isEnough && isEnough()) {
                m_parsed.isWhole = !wave.ok() || wave->empty();
                return {};
            }
        }
        if (!wave.ok())
            return wave.error();
        m_parsed.notices = blocks.notices();
        const auto rows = int(std::min<std::int64_t>(m_withoutEvents, INT_MAX));
        if (rows > 0)
            m_parsed.notices.append(QCoreApplication::translate(
                "Ingest",
                "%n row(s) have nothing in any of the columns that are taken apart, so they gave no row.",
                nullptr, rows));
        return {};
    }

    void parseBlocks(const Wave& wave)
    {
        const RowFixes* const fixes = m_parsers.front().fixes();
        if (fixes == nullptr || !fixes->needsOrder()) {
            ThreadPool::parallelFor(wave.size(), [&](std::size_t i) { m_parsers[i].parse(wave[i]); });
            return;
        }
        for (std::size_t i = 0; i < wave.size(); ++i) {
            m_parsers[i].startFrom(m_previous.empty() ? fixes->previous : m_previous);
            m_parsers[i].parse(wave[i]);
            m_previous = m_parsers[i].fixes()->previous;
        }
    }

    // A block is parsed a second time where it has rows that are asked for.
    void pickFrom(const Wave& wave, const std::vector<std::uint32_t>& rows, std::vector<RejectedRow>& found)
    {
        parseBlocks(wave);
        std::vector<std::vector<std::size_t>> picks(wave.size());
        std::size_t next = found.size();
        for (std::size_t i = 0; i < wave.size(); ++i) {
            const auto first = std::size_t(m_parsed.rows);
            m_parsed.rows += std::int64_t(m_parsers[i].rows);
            for (; next < rows.size() && std::int64_t(rows[next]) < m_parsed.rows; ++next)
                picks[i].push_back(rows[next] - first);
        }
        ThreadPool::parallelFor(wave.size(), [&](std::size_t i) {
            if (!picks[i].empty())
                m_parsers[i].parseAndPick(wave[i], picks[i]);
        });
        for (std::size_t i = 0; i < wave.size(); ++i)
            if (!picks[i].empty())
                found.insert(found.end(), m_parsers[i].picked.begin(), m_parsers[i].picked.end());
    }

    // Whole as long as they are few; of many long ones the start is kept.
    void keepRejected(RejectedRow row)
    {
        constexpr qsizetype shortened = 2000;
        constexpr qsizetype mostCharacters = qsizetype{32} << 20;
        if (m_rejectedCharacters > mostCharacters)
            row.raw.truncate(shortened);
        m_rejectedCharacters += row.raw.size();
        m_parsed.rejected.push_back(std::move(row));
    }

    Result<void> parseWave(const Wave& wave)
    {
        parseBlocks(wave);
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
            m_withoutEvents += parser.withoutEvents;
            for (std::size_t k = 0; parser.fixes() != nullptr && k < m_parsed.fixes.size(); ++k)
                m_parsed.fixes[k].add(parser.fixes()->counts[k]);
            for (const auto& [field, count] : parser.rejectedFields)
                m_parsed.rejectedFields[field] += count;
            for (const RejectedRow& row : parser.rejected)
                if (m_parsed.rejected.size() < BatchWriter::kRejectedKept)
                    keepRejected(row);
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
    std::shared_ptr<ImportProgress> m_progress;
    SourceLayout m_layout;
    std::vector<BlockParser> m_parsers;
    std::vector<std::string> m_previous; // what the blocks so far leave for the fixes of the next one
    bool m_isSample = false;
    std::int64_t m_withoutEvents = 0;
    qsizetype m_rejectedCharacters = 0;
    ParsedFile m_parsed;
};

} // namespace

Result<ParsedFile> parseFile(const ImportMapping& mapping, const TimeZone& zone, const QString& path,
                             const Task& task, const std::shared_ptr<ImportProgress>& progress, bool isSample)
{
    return FileParser(mapping, zone, path, task, progress, isSample).run();
}

Result<std::vector<RejectedRow>> readRowsAgain(const ImportMapping& mapping, const TimeZone& zone,
                                               const QString& path, const std::vector<std::uint32_t>& rows,
                                               const Task& task)
{
    return FileParser(mapping, zone, path, task, {}).pick(rows);
}

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

} // namespace tessera
