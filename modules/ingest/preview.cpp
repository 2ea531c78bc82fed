// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/preview.h"

#include "base/text.h"
#include "base/time_zone.h"
#include "ingest/internal/cell_kind.h"
#include "ingest/internal/column_builder.h"
#include "ingest/internal/dialect_guess.h"
#include "ingest/internal/far_sample.h"
#include "ingest/internal/json_sample.h"
#include "ingest/internal/record_source.h"
#include "ingest/internal/source_header.h"
#include "ingest/internal/type_guess.h"
#include "ingest/internal/value_style.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kSampleBytes = std::size_t{4} << 20;
constexpr std::size_t kSampleRows = 20480;

struct Sample
{
    Records records; // the header rows among them
    QStringList names;
    std::size_t heads = 0;
};

std::vector<SampledColumn> transposed(const Records& records, std::size_t columns, std::size_t skip)
{
    std::vector<SampledColumn> result(columns);
    for (std::size_t row = skip; row < records.size() && row < kSampleRows; ++row)
        for (std::size_t i = 0; i < columns; ++i)
            result[i].push_back(i < records[row].size() ? records[row][i] : std::string());
    return result;
}

// As the parsers of values will see the cells, numbers or not.
SampledColumn inPlainStyle(const SampledColumn& column, const ValueStyle& style)
{
    if (style.isPlain())
        return column;
    SampledColumn plain;
    std::string scratch;
    for (const std::string& cell : column) {
        const std::optional<std::string_view> number = style.read(cell, ColumnType::Decimal, scratch);
        const bool isOne = number && (number->empty() || cellKind(*number) == CellKind::Number);
        plain.emplace_back(isOne ? std::string(*number) : cell);
    }
    return plain;
}

// The first records, as the format says they are; the header still among them. guessesHead: of sheets and
// tables where the header is; texts have that behind them.
Result<Sample> sampleRecords(FilePreview& preview, bool guessesHead)
{
    Result<std::unique_ptr<RecordSource>> source = openRecords(preview.path, preview.format);
    if (!source)
        return source.error();
    Sample sample;
    const Result<std::optional<RecordBlock>> block = (*source)->next(kSampleBytes);
    if (!block)
        return block.error();
    preview.storedSize = (*source)->storedSize();
    if (!block->has_value())
        return Error{QCoreApplication::translate("Ingest", "%1 is empty.").arg(preview.path)};
    const std::string_view text = (*block)->text;
    // What cannot be read further on is told by the import.
    const Result<std::optional<RecordBlock>> more = (*source)->next(1);
    preview.isWholeFile = more.ok() && !more->has_value();
    if ((*source)->form() == RecordForm::JsonLines) {
        JsonSample json = sampleJsonLines(text, kSampleRows);
        sample.records = std::move(json.records);
        sample.names = std::move(json.names);
        return sample;
    }
    if (guessesHead && (*source)->form() == RecordForm::Cells) {
        decideHead(text, preview.isWholeFile, RecordForm::Cells, (*source)->dialect(), preview.format,
                   preview.decisions);
        if (preview.format.skipRows > 0)
            return sampleRecords(preview, false);
    }
    CsvReader((*source)->dialect()).read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        // Blank rows are left out by the import too, but they may be a part of the header.
        if (sample.records.size() < std::size_t(preview.format.headerRows) || !isBlankRecord(fields))
            sample.records.emplace_back(fields.begin(), fields.end());
        return sample.records.size() <= kSampleRows;
    });
    return sample;
}

Result<void> guessFormat(FilePreview& preview)
{
    const Result<ClaimedFormat> claimed = claimFile(preview.path);
    if (!claimed)
        return claimed.error();
    preview.format.reader = claimed->reader->name();
    preview.format.member = claimed->member;
    preview.decisions.push_back({QStringLiteral("type"), claimed->reader->title(), claimed->claim.evidence});
    if (!claimed->member.isEmpty())
        preview.decisions.push_back(
            {QStringLiteral("member"), claimed->member,
             QCoreApplication::translate("Ingest", "the first file in the archive that can be read")});
    return detectFormat(preview.path, *claimed->reader, preview.format, preview.decisions);
}

QString shortEvidence(const std::vector<FormatDecision>& decisions)
{
    QStringList parts;
    for (const FormatDecision& decision : decisions)
        if (decision.what != QLatin1String("type"))
            parts.append(QStringLiteral("%1 %2").arg(decision.title(), decision.value));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Result<FilePreview> previewFile(const QString& path, const std::optional<SourceFormat>& format)
{
    FilePreview preview;
    preview.path = path;
    if (format)
        preview.format = *format;
    else if (Result<void> detected = guessFormat(preview); !detected)
        return detected.error();
    Result<Sample> sampled = sampleRecords(preview, !format.has_value());
    if (!sampled)
        return sampled.error();
    Sample& sample = *sampled;
    if (sample.records.empty())
        return Error{QCoreApplication::translate("Ingest", "%1 holds no rows.").arg(path)};

    const bool json = preview.format.isJsonLines();
    if (!json) {
        sample.heads = std::min(std::size_t(preview.format.headerRows), sample.records.size());
        sample.names = columnNames(sample.records, preview.format.headerRows);
    }
    std::vector<SampledColumn> columns =
        transposed(sample.records, std::size_t(sample.names.size()), sample.heads);
    // Types are judged by what comes later too.
    for (const std::vector<std::string>& record :
         preview.isWholeFile ? Records() : farRecords(path, preview.format, columns.size()))
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].push_back(record[i]);
    if (!format && !json)
        decideValues(columns, preview.format, preview.decisions);
    preview.formatEvidence = shortEvidence(preview.decisions);
    const ValueStyle style(preview.format);
    for (qsizetype i = 0; i < sample.names.size(); ++i)
        preview.columns.push_back(guessColumn(sample.names[i], inPlainStyle(columns[std::size_t(i)], style),
                                              json || sample.heads > 0));
    preview.sampledRows = columns.empty() ? 0 : std::int64_t(columns.front().size());
    for (std::size_t row = sample.heads;
         row < sample.records.size() && preview.rows.size() < FilePreview::kPreviewRows; ++row) {
        QStringList shown;
        for (const std::string& field : sample.records[row])
            shown.append(toQString(field));
        preview.rows.push_back(shown);
    }
    const QString table = QFileInfo(path).fileName().section(QLatin1Char('.'), 0, 0);
    preview.suggestion = guessMapping(table, preview.format, preview.columns);
    return preview;
}

ColumnCheck checkColumn(const FilePreview& preview, std::size_t column, const ColumnMapping& mapping,
                        const QString& zone, std::size_t most)
{
    ColumnCheck check;
    std::vector<ColumnCheck::Cell> cleaned;
    const Result<TimeZone> named = TimeZone::named(zone);
    BlockColumn reader(mapping, named ? *named : TimeZone(), ValueStyle(preview.format));
    const bool isIdentifier = mapping.role == ColumnRole::Identifier;
    for (std::size_t row = 0; row < preview.rows.size(); ++row) {
        const QString text = preview.rows[row].value(qsizetype(column));
        const std::string raw = toUtf8(text);
        const ColumnCheck::Cell cell{std::int64_t(row) + 1, text, {}};
        const std::string joined =
            isIdentifier ? normaliseIdentifier(mapping.identifierKind, raw) : std::string();
        const bool fits = isIdentifier ? text.isEmpty() || !joined.empty() : reader.append(raw);
        reader.clear();
        if (!fits) {
            ++check.unreadable;
            if (check.first.size() < most)
                check.first.push_back(cell);
        } else if (isIdentifier && joined != raw) {
            if (text.isEmpty())
                continue;
            ++check.changed;
            if (cleaned.size() < most)
                cleaned.push_back({cell.row, text, toQString(joined)});
        }
    }
    for (const ColumnCheck::Cell& cell : cleaned) {
        if (check.first.size() < most)
            check.first.push_back(cell);
    }
    return check;
}

} // namespace tessera
