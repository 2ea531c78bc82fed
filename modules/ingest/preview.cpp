// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_choice.h"

#include "base/text.h"
#include "base/time_zone.h"
#include "ingest/internal/cell_kind.h"
#include "ingest/internal/column_builder.h"
#include "ingest/internal/dialect_guess.h"
#include "ingest/internal/far_sample.h"
#include "ingest/internal/json_sample.h"
#include "ingest/internal/preview_columns.h"
#include "ingest/internal/record_source.h"
#include "ingest/internal/shape_guess.h"
#include "ingest/internal/source_header.h"
#include "ingest/internal/type_guess.h"
#include "ingest/internal/value_style.h"
#include "ingest/known_export.h"
#include "ingest/refunds.h"

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

// Where the header of the records is looked for in the sample; texts have that behind them, unless somebody
// set how they are cut.
enum class HeadGuess
{
    None,
    OfCells,
    OfAll
};

// The first records, as the format says they are; the header still among them.
Result<Sample> sampleRecords(FilePreview& preview, HeadGuess guess)
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
    // What cannot be read further on is an error of the import; here it is no more than a notice.
    const Result<std::optional<RecordBlock>> more = (*source)->next(1);
    preview.isWholeFile = more.ok() && !more->has_value();
    preview.notices = (*source)->notices();
    if (!more)
        preview.notices.append(more.error().message);
    const RecordForm form = (*source)->form();
    if (form == RecordForm::JsonLines) {
        JsonSample json = sampleJsonLines(text, kSampleRows);
        sample.records = std::move(json.records);
        sample.names = std::move(json.names);
        return sample;
    }
    if (guess == HeadGuess::OfAll || (guess == HeadGuess::OfCells && form == RecordForm::Cells)) {
        decideHead(text, preview.isWholeFile, form, (*source)->dialect(), preview.format, preview.decisions);
        if (preview.format.skipRows > 0)
            return sampleRecords(preview, HeadGuess::None);
    }
    CsvReader((*source)->dialect()).read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        // Blank rows are left out by the import too, but they may be a part of the header.
        if (sample.records.size() < std::size_t(preview.format.headerRows) || !isBlankRecord(fields))
            sample.records.emplace_back(fields.begin(), fields.end());
        return sample.records.size() <= kSampleRows;
    });
    return sample;
}

bool isSet(const FormatChoice& choice, const char* field)
{
    return choice.set.contains(QLatin1String(field));
}

// What was set goes over what was found.
void takeChoice(const FormatChoice& choice, FilePreview& preview)
{
    for (const QString& field : choice.set)
        takeFormatField(field, choice.format, preview.format);
    std::erase_if(preview.decisions,
                  [&](const FormatDecision& one) { return choice.set.contains(one.what); });
}

Result<void> guessFormat(FilePreview& preview, const FormatChoice& choice)
{
    const FormatReader* reader = nullptr;
    takeChoice(choice, preview); // the reader looks for the rest around it
    if (isSet(choice, "type") || isSet(choice, "member"))
        reader = formatReader(choice.format.reader);
    if (!reader) {
        const Result<ClaimedFormat> claimed = claimFile(preview.path);
        if (!claimed)
            return claimed.error();
        reader = claimed->reader;
        preview.format.reader = reader->name();
        preview.format.member = claimed->member;
        preview.decisions.push_back({QStringLiteral("type"), reader->title(), claimed->claim.evidence});
        if (!claimed->member.isEmpty())
            preview.decisions.push_back(
                {QStringLiteral("member"), claimed->member,
                 QCoreApplication::translate("Ingest", "the first file in the archive that can be read")});
    } else if (!isSet(choice, "member")) {
        // Another reader for the same member.
        if (const Result<ClaimedFormat> claimed = claimFile(preview.path); claimed.ok())
            preview.format.member = claimed->member;
    }
    if (Result<void> detected = detectFormat(preview.path, *reader, preview.format, preview.decisions);
        !detected)
        return detected;
    takeChoice(choice, preview);
    return {};
}

// A text that is cut otherwise than was found has its header elsewhere.
HeadGuess headGuess(const FormatChoice& choice, FilePreview& preview)
{
    if (isSet(choice, "skipRows"))
        return HeadGuess::None;
    const bool isCutAnew =
        preview.format.isDelimited() && (isSet(choice, "encoding") || isSet(choice, "delimiter") ||
                                         isSet(choice, "quote") || isSet(choice, "comment"));
    if (!isCutAnew)
        return HeadGuess::OfCells;
    preview.format.skipRows = 0;
    std::erase_if(preview.decisions, [](const FormatDecision& one) {
        return one.what == QLatin1String("skipRows") || one.what == QLatin1String("header") ||
               one.what == QLatin1String("padShortRows");
    });
    return HeadGuess::OfAll;
}

QString shortEvidence(const std::vector<FormatDecision>& decisions)
{
    QStringList parts;
    for (const FormatDecision& decision : decisions)
        if (decision.what != QLatin1String("type"))
            parts.append(QStringLiteral("%1 %2").arg(decision.title(), decision.value));
    return parts.join(QStringLiteral(" · "));
}

// A file that is a known export is mapped as that says; what it lacks for that leaves the guess as it is.
void recognise(FilePreview& preview, bool hasNames)
{
    if (!hasNames)
        return;
    const RecognisedFile found = recogniseExport(preview.columns, QFileInfo(preview.path).fileName());
    if (found.known == nullptr)
        return;
    std::vector<ColumnProfile> columns = preview.columns;
    Result<ImportMapping> mapping = mappingOf(*found.known, preview.suggestion, columns);
    if (!mapping) {
        preview.notices.append(
            QCoreApplication::translate("Ingest", "This looks like %1, but cannot be mapped as one: %2")
                .arg(found.known->title(), mapping.error().message));
        return;
    }
    preview.suggestion = std::move(*mapping);
    preview.columns = std::move(columns);
    preview.recognised = found.known->title();
    preview.recognisedId = found.known->id;
    preview.recognisedEvidence = found.evidence();
}

// choice: null when nothing is guessed.
Result<FilePreview> previewed(FilePreview preview, HeadGuess guess, const FormatChoice* choice)
{
    const QString path = preview.path;
    Result<Sample> sampled = sampleRecords(preview, guess);
    if (!sampled)
        return sampled.error();
    Sample& sample = *sampled;
    if (choice)
        takeChoice(*choice, preview);
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
    if (choice && !json) {
        decideValues(columns, preview.format, preview.decisions);
        takeChoice(*choice, preview);
    }
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
    SubjectFinding subject;
    preview.suggestion = guessMapping(table, preview.format, preview.columns, &subject);
    recognise(preview, json || sample.heads > 0);
    const RefundFinding refunds = findRefunds(preview.suggestion, preview);
    preview.suggestion.refunds = refunds.way;
    preview.refundsEvidence = refunds.evidence;
    preview.asksForRefunds = refunds.isQuestion;
    if (preview.recognised.isEmpty() && !preview.suggestion.subject.isEmpty()) {
        preview.subjectEvidence = subject.evidence;
        preview.subjectConfidence = subject.confidence;
    }
    if (!json && sample.heads > 0)
        suggestShape(table, preview);
    return preview;
}

} // namespace

Result<FilePreview> previewFile(const QString& path, const std::optional<SourceFormat>& format)
{
    if (!format)
        return previewFile(path, FormatChoice());
    FilePreview preview;
    preview.path = path;
    preview.format = *format;
    return previewed(std::move(preview), HeadGuess::None, nullptr);
}

Result<FilePreview> previewFile(const QString& path, const FormatChoice& choice)
{
    FilePreview preview;
    preview.path = path;
    if (Result<void> detected = guessFormat(preview, choice); !detected)
        return detected.error();
    const HeadGuess guess = headGuess(choice, preview);
    return previewed(std::move(preview), guess, &choice);
}

namespace {

// A mark of a currency or its code: what is left of an amount besides the number.
bool hasCurrencyMark(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const bool isPower = c.toLower() == QLatin1Char('e'); // 1.5E3
        return (c.isLetter() && !isPower) || c.category() == QChar::Symbol_Currency;
    });
}

} // namespace

ColumnCheck checkColumn(const FilePreview& preview, std::size_t column, const ColumnMapping& mapping,
                        const QString& zone, std::size_t most)
{
    ColumnCheck check;
    std::vector<ColumnCheck::Cell> cleaned;
    const Result<TimeZone> named = TimeZone::named(zone);
    BlockColumn reader(mapping, named ? *named : TimeZone(), ValueStyle(preview.format));
    const bool isIdentifier = mapping.role == ColumnRole::Identifier;
    const bool isMoney = mapping.type == ColumnType::Decimal || mapping.type == ColumnType::Real;
    for (std::size_t row = 0; row < preview.rows.size(); ++row) {
        const QString text = preview.rows[row].value(qsizetype(column));
        const std::string raw = toUtf8(text);
        const ColumnCheck::Cell cell{std::int64_t(row) + 1, text, {}};
        const std::string joined =
            isIdentifier ? normaliseIdentifier(mapping.identifierKind, raw) : std::string();
        const bool fits = isIdentifier ? text.isEmpty() || !joined.empty() : reader.append(raw);
        if (fits && isMoney && hasCurrencyMark(text)) {
            const Column read = columnOfBlock(reader);
            if (!read.isNull(0)) {
                ++check.changed;
                if (cleaned.size() < most)
                    cleaned.push_back({cell.row, text, read.display(0)});
            }
        }
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
