// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/preview.h"

#include "base/text.h"
#include "base/time_zone.h"
#include "ingest/internal/column_builder.h"
#include "ingest/internal/record_blocks.h"
#include "ingest/internal/type_guess.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kSampleBytes = std::size_t{4} << 20;
constexpr std::size_t kSampleRows = 20480;

struct Sample
{
    std::vector<std::vector<std::string>> records;
    QStringList names; // JSON only
};

Sample sampleCsv(std::string_view text, const CsvDialect& dialect, std::size_t limit)
{
    Sample sample;
    CsvReader(dialect).read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        sample.records.emplace_back(fields.begin(), fields.end());
        return sample.records.size() < limit;
    });
    return sample;
}

// The delimiter that gives the most columns with the steadiest count.
CsvDialect guessDialect(std::string_view text, QString& evidence)
{
    CsvDialect best;
    double bestScore = -1;
    std::size_t bestFields = 1;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        const CsvDialect dialect{delimiter, '"'};
        const Sample sample = sampleCsv(text, dialect, 200);
        std::map<std::size_t, std::size_t> counts;
        for (const auto& record : sample.records)
            ++counts[record.size()];
        const auto most = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == counts.end())
            continue;
        const double share = double(most->second) / double(sample.records.size());
        const double score =
            most->first > 1 ? share * (1.0 + 0.01 * double(std::min<std::size_t>(most->first, 50))) : 0.0;
        if (score > bestScore) {
            bestScore = score;
            best = dialect;
            bestFields = most->first;
        }
    }
    const QString shown =
        best.delimiter == '\t' ? QStringLiteral("tab") : QString(QLatin1Char(best.delimiter));
    evidence =
        QCoreApplication::translate("Ingest", "delimiter \"%1\" gives %2 columns").arg(shown).arg(bestFields);
    return best;
}

void flatten(const simdjson::dom::object& object, const std::string& prefix,
             std::map<std::string, std::string>& out, int depth)
{
    for (const auto field : object) {
        const std::string key = prefix + std::string(field.key);
        simdjson::dom::object inner;
        if (depth < 4 && field.value.get(inner) == simdjson::SUCCESS) {
            flatten(inner, key + ".", out, depth + 1);
            continue;
        }
        std::string_view text;
        if (field.value.get(text) == simdjson::SUCCESS)
            out[key] = std::string(text);
        else
            out[key] = field.value.is_null() ? std::string() : simdjson::to_string(field.value);
    }
}

Sample sampleJson(std::string_view text)
{
    Sample sample;
    simdjson::dom::parser parser;
    std::map<std::string, std::size_t> positions;
    for (std::size_t begin = 0; begin < text.size() && sample.records.size() < kSampleRows;) {
        const std::size_t stop = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, stop - begin));
        begin = stop + 1;
        simdjson::dom::element document;
        simdjson::dom::object object;
        if (line.empty() || parser.parse(line.data(), line.size()).get(document) != simdjson::SUCCESS ||
            document.get(object) != simdjson::SUCCESS)
            continue;
        std::map<std::string, std::string> flat;
        flatten(object, std::string(), flat, 0);
        std::vector<std::string> record(positions.size());
        for (auto& [key, value] : flat) {
            const auto [at, added] = positions.try_emplace(key, positions.size());
            if (added) {
                sample.names.append(toQString(key));
                record.resize(positions.size());
            }
            record[at->second] = std::move(value);
        }
        sample.records.push_back(std::move(record));
    }
    return sample;
}

bool looksLikeJson(std::string_view text)
{
    const std::string_view line = trimmed(text.substr(0, std::min(text.find('\n'), text.size())));
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    simdjson::dom::element document;
    return line.starts_with('{') &&
           parser.parse(line.data(), line.size()).get(document) == simdjson::SUCCESS &&
           document.get(object) == simdjson::SUCCESS;
}

std::vector<SampledColumn> transposed(const std::vector<std::vector<std::string>>& records,
                                      std::size_t columns, std::size_t skip)
{
    std::vector<SampledColumn> result(columns);
    for (std::size_t row = skip; row < records.size() && row < kSampleRows; ++row)
        for (std::size_t i = 0; i < columns; ++i)
            result[i].push_back(i < records[row].size() ? records[row][i] : std::string());
    return result;
}

Result<std::string> readStart(const QString& path, FilePreview& preview)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return source.error();
    std::string bytes(kSampleBytes, '\0');
    Result<std::size_t> got = (*source)->read(bytes);
    if (!got)
        return got.error();
    bytes.resize(*got);
    preview.isWholeFile = *got < kSampleBytes;
    preview.storedSize = (*source)->storedSize();
    if (bytes.empty())
        return Error{QCoreApplication::translate("Ingest", "%1 is empty.").arg(path)};
    return bytes;
}

Result<std::string> decodeStart(const std::string& bytes, const FilePreview& preview)
{
    Result<TextDecoder> decoder = TextDecoder::forEncoding(preview.format.encoding);
    if (!decoder)
        return decoder.error();
    std::string text;
    decoder->decode(bytes, preview.isWholeFile, text);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    return text;
}

// Guesses what is not given; afterwards format and sample agree.
Sample sampleRecords(FilePreview& preview, std::string& text, bool guess)
{
    QString evidence;
    if (guess && looksLikeJson(text))
        preview.format.format = FileFormat::JsonLines;
    else if (guess)
        preview.format.dialect = guessDialect(text, evidence);
    if (!evidence.isEmpty())
        preview.formatEvidence += QStringLiteral("; ") + evidence;
    if (preview.format.format == FileFormat::JsonLines) {
        if (!preview.isWholeFile)
            text.resize(text.find_last_of('\n') + 1);
        return sampleJson(text);
    }
    if (!preview.isWholeFile)
        if (const std::size_t whole = lastRecordEnd(text, preview.format.dialect); whole > 0)
            text.resize(whole);
    Sample sample = sampleCsv(text, preview.format.dialect, kSampleRows + 1);
    if (guess && !sample.records.empty()) {
        const std::vector<std::string>& first = sample.records.front();
        preview.format.header = looksLikeHeader(first, transposed(sample.records, first.size(), 1));
    }
    return sample;
}

} // namespace

Result<FilePreview> previewFile(const QString& path, const std::optional<SourceFormat>& format)
{
    FilePreview preview;
    preview.path = path;
    Result<std::string> bytes = readStart(path, preview);
    if (!bytes)
        return bytes.error();
    if (format) {
        preview.format = *format;
    } else {
        const EncodingGuess encoding = guessEncoding(*bytes, preview.isWholeFile);
        preview.format.encoding = encoding.name;
        preview.formatEvidence = encoding.name + QStringLiteral(": ") + encoding.evidence;
    }
    Result<std::string> text = decodeStart(*bytes, preview);
    if (!text)
        return text.error();
    Sample sample = sampleRecords(preview, *text, !format.has_value());
    if (sample.records.empty())
        return Error{QCoreApplication::translate("Ingest", "%1 holds no rows.").arg(path)};

    const bool json = preview.format.format == FileFormat::JsonLines;
    const bool headed = !json && preview.format.header;
    QStringList names = sample.names;
    if (!json)
        for (std::size_t i = 0; i < sample.records.front().size(); ++i)
            names.append(headed ? toQString(trimmed(sample.records.front()[i]))
                                : QStringLiteral("column%1").arg(i + 1));
    const std::vector<SampledColumn> columns =
        transposed(sample.records, std::size_t(names.size()), headed ? 1 : 0);
    for (qsizetype i = 0; i < names.size(); ++i)
        preview.columns.push_back(guessColumn(names[i], columns[std::size_t(i)], json || headed));
    preview.sampledRows = columns.empty() ? 0 : std::int64_t(columns.front().size());
    for (std::size_t row = headed ? 1 : 0;
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
    BlockColumn reader(mapping, named ? *named : TimeZone());
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
