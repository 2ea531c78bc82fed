// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/dialect_guess.h"

#include "base/text.h"
#include "ingest/internal/byte_source.h"
#include "ingest/internal/source_header.h"
#include "ingest/internal/text_decoder.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kDetectBytes = std::size_t{4} << 20;

struct TextStart
{
    std::string bytes;
    bool isWhole = false;
};

Result<TextStart> readStart(const QString& path)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return source.error();
    TextStart start;
    start.bytes.resize(kDetectBytes);
    const Result<std::size_t> got = (*source)->read(start.bytes);
    if (!got)
        return got.error();
    start.bytes.resize(*got);
    start.isWhole = *got < kDetectBytes;
    return start;
}

void decideEncoding(const TextStart& start, SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    const EncodingGuess encoding = guessEncoding(start.bytes, start.isWhole);
    format.encoding = encoding.name;
    decisions.push_back({QStringLiteral("encoding"), encoding.name, encoding.evidence});
}

Records recordsOf(std::string_view text, const CsvDialect& dialect, std::size_t limit)
{
    Records records;
    CsvReader(dialect).read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        records.emplace_back(fields.begin(), fields.end());
        return records.size() < limit;
    });
    return records;
}

// The delimiter that gives the most columns with the steadiest count.
void decideDelimiter(std::string_view text, SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    double bestScore = -1;
    std::size_t bestFields = 1;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        CsvDialect dialect;
        dialect.delimiter = delimiter;
        const Records records = recordsOf(text, dialect, 200);
        std::map<std::size_t, std::size_t> counts;
        for (const auto& record : records)
            ++counts[record.size()];
        const auto most = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == counts.end())
            continue;
        const double share = double(most->second) / double(records.size());
        const double score =
            most->first > 1 ? share * (1.0 + 0.01 * double(std::min<std::size_t>(most->first, 50))) : 0.0;
        if (score > bestScore) {
            bestScore = score;
            format.dialect = dialect;
            bestFields = most->first;
        }
    }
    const QString shown =
        format.dialect.delimiter == "\t" ? QStringLiteral("tab") : toQString(format.dialect.delimiter);
    decisions.push_back(
        {QStringLiteral("delimiter"), shown, IngestText::tr("it gives %1 columns").arg(bestFields)});
}

} // namespace

Result<void> detectEncoding(const QString& path, SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    const Result<TextStart> start = readStart(path);
    if (!start)
        return start.error();
    decideEncoding(*start, format, decisions);
    return {};
}

Result<void> detectText(const QString& path, SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    const Result<TextStart> start = readStart(path);
    if (!start)
        return start.error();
    decideEncoding(*start, format, decisions);
    Result<TextDecoder> decoder = TextDecoder::forEncoding(format.encoding);
    if (!decoder)
        return decoder.error();
    std::string text;
    decoder->decode(start->bytes, start->isWhole, text);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    decideDelimiter(text, format, decisions);
    return {};
}

} // namespace tessera
