// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/dialect_guess.h"

#include "base/text.h"
#include "ingest/internal/byte_source.h"
#include "ingest/internal/dialect_score.h"
#include "ingest/internal/encoding_guess.h"
#include "ingest/internal/table_head.h"
#include "ingest/internal/text_decoder.h"
#include "ingest/internal/texts.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kDetectBytes = std::size_t{4} << 20;
constexpr std::size_t kScoredBytes = std::size_t{128} << 10; // more only while there are hardly any lines
constexpr std::ptrdiff_t kScoredLines = 20;
constexpr std::size_t kHeadRecords = 1000;

struct TextStart
{
    std::string bytes;
    bool isWhole = false;
};

Result<TextStart> readStart(const QString& path, const QString& member)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path, member);
    if (!source)
        return source.error();
    TextStart start;
    Result<std::string> bytes = (*source)->start(kDetectBytes);
    if (!bytes)
        return bytes.error();
    start.isWhole = bytes->size() < kDetectBytes;
    start.bytes = std::move(*bytes);
    return start;
}

void decideEncoding(const TextStart& start, SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    const EncodingGuess encoding = guessEncoding(start.bytes, start.isWhole);
    format.encoding = encoding.name;
    decisions.push_back({QStringLiteral("encoding"), encoding.name, encoding.evidence});
}

// As much of the start as is worth scoring, whole lines.
std::string_view scoredPart(std::string_view text, std::size_t size, bool& isWhole)
{
    while (size < text.size() && linesIn(text.substr(0, size), RecordForm::Text) < kScoredLines)
        size *= 4;
    if (size >= text.size() && isWhole)
        return text;
    isWhole = false;
    const std::string_view start = text.substr(0, std::min(size, text.size()));
    const std::size_t end = start.find_last_of("\n\r");
    return end == std::string_view::npos ? start : start.substr(0, end + 1);
}

// Quotes are looked for in all of the start: the first rows may have none.
CsvQuotes quotesIn(std::string_view text, const CsvDialect& dialect, std::size_t& records)
{
    CsvReader reader(dialect);
    records = 0;
    reader.readCounting(text, [&](std::span<const std::string_view>, std::size_t) { return ++records > 0; });
    return reader.quotes();
}

struct PlacedRecords
{
    Records records;
    std::vector<std::size_t> offsets;
};

PlacedRecords placedRecords(std::string_view text, const CsvDialect& dialect)
{
    PlacedRecords placed;
    CsvReader(dialect).read(text, [&](std::span<const std::string_view> fields, std::size_t offset) {
        placed.records.emplace_back(fields.begin(), fields.end());
        placed.offsets.push_back(offset);
        return placed.records.size() < kHeadRecords;
    });
    return placed;
}

QString shownMark(const std::string& mark)
{
    if (mark == "\t")
        return IngestText::tr("tab");
    if (mark == ",")
        return IngestText::tr("comma");
    if (mark == ";")
        return IngestText::tr("semicolon");
    if (mark == " ")
        return IngestText::tr("blank");
    if (mark == "  ")
        return IngestText::tr("two or more blanks");
    if (mark.size() == 1 && static_cast<unsigned char>(mark[0]) < 32)
        return QStringLiteral("\\x%1").arg(int(mark[0]), 2, 16, QLatin1Char('0'));
    return toQString(mark);
}

// Excel's first line "sep=;" names the delimiter.
bool takeSeparatorLine(std::string_view text, CsvDialect& dialect)
{
    const std::size_t end = text.find_first_of("\n\r");
    std::string_view line = text.substr(0, end);
    if (line.size() > 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    if (end == std::string_view::npos || line.size() != 5 ||
        !(line.starts_with("sep=") || line.starts_with("SEP=")))
        return false;
    dialect.delimiter = line.substr(4);
    return true;
}

// Lines that begin with a mark, are not like the rows of the table, and so are remarks. The last one of those
// at the top may be the header after all: it then has a name for each column.
struct Remarks
{
    std::string prefix;
    std::size_t count = 0;
    std::size_t linesAboveHeader = 0; // when the last remark at the top is the header
    bool namesColumns = false;
};

Remarks findRemarks(std::string_view text, CsvDialect dialect, std::size_t width)
{
    dialect.comment.clear();
    for (const std::string_view prefix : {"#", "//", "--", "%", "!", "*"}) {
        if (dialect.delimiter.starts_with(prefix.substr(0, 1)))
            continue;
        Remarks remarks;
        remarks.prefix = prefix;
        std::size_t like = 0; // remarks with as many fields as the rows
        std::size_t leading = 0;
        std::size_t rows = 0;
        bool lastLeadingIsLike = false;
        for (std::size_t at = 0, line = 0; at < text.size() && line < kHeadRecords; ++line) {
            const std::size_t end = std::min(text.find_first_of("\n\r", at), text.size());
            const std::string_view content = text.substr(at, end - at);
            at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
            if (!content.starts_with(prefix)) {
                rows += content.empty() ? 0 : 1;
                continue;
            }
            ++remarks.count;
            std::size_t fields = 0;
            CsvReader(dialect).read(content, [&](std::span<const std::string_view> cells, std::size_t) {
                fields = cells.size();
                return false;
            });
            like += fields == width ? 1 : 0;
            if (rows == 0) {
                ++leading;
                lastLeadingIsLike = fields == width;
            }
        }
        if (remarks.count == 0 || rows == 0)
            continue;
        if (width > 1 && leading > 0 && lastLeadingIsLike && like <= 1) {
            remarks.namesColumns = true;
            remarks.linesAboveHeader = leading - 1;
            return remarks;
        }
        const bool unlike = width > 1 ? like * 5 <= remarks.count : leading > 0 && remarks.count < rows;
        if (unlike && (prefix == "#" || leading > 0 || remarks.count > 1))
            return remarks;
    }
    return {};
}

// Returns how many lines to leave out on top, when the remarks end in the header.
std::size_t decideRemarks(std::string_view text, std::size_t width, SourceFormat& format,
                          std::vector<FormatDecision>& decisions)
{
    const Remarks remarks = findRemarks(text, format.dialect, width);
    format.dialect.comment.clear();
    if (remarks.count == 0 || remarks.namesColumns)
        return remarks.linesAboveHeader;
    format.dialect.comment = remarks.prefix;
    decisions.push_back(
        {QStringLiteral("comment"), toQString(remarks.prefix),
         IngestText::tr("%n line(s) begin with it and are not like the rows", nullptr, int(remarks.count))});
    return 0;
}

QString quoteEvidence(const DialectScore& best, const CsvDialect& dialect)
{
    if (dialect.quote == '\0')
        return IngestText::tr("quotes do not come in pairs around fields");
    return best.quoted > 0 ? IngestText::tr("%n field(s) are in quotes", nullptr, int(best.quoted))
                           : IngestText::tr("none was seen, this is the usual one");
}

void listDialect(const DialectScore& best, const DialectScore* second, const CsvDialect& dialect,
                 std::vector<FormatDecision>& decisions)
{
    QString evidence = best.width > 1 ? IngestText::tr("%1 % of the rows have %2 fields")
                                            .arg(std::lround(best.consistency * 100))
                                            .arg(best.width)
                                      : IngestText::tr("nothing parts the lines into columns");
    if (best.width > 1 && second != nullptr)
        evidence += IngestText::tr("; next best %1").arg(shownMark(second->dialect.delimiter));
    decisions.push_back({QStringLiteral("delimiter"),
                         best.width > 1 ? shownMark(dialect.delimiter) : IngestText::tr("none"), evidence});
    decisions.push_back({QStringLiteral("quote"),
                         dialect.quote == '\0' ? IngestText::tr("none") : QString(QLatin1Char(dialect.quote)),
                         quoteEvidence(best, dialect)});
    if (dialect.escape != '\0')
        decisions.push_back({QStringLiteral("escape"), QString(QLatin1Char(dialect.escape)),
                             IngestText::tr("the quotes match up with it")});
    if (dialect.mergesDelimiters)
        decisions.push_back({QStringLiteral("mergeDelimiters"), IngestText::tr("yes"),
                             IngestText::tr("the columns are aligned by blanks")});
    if (dialect.trimsAroundQuotes)
        decisions.push_back({QStringLiteral("trimsAroundQuotes"), IngestText::tr("yes"),
                             IngestText::tr("blanks stand between delimiters and quotes")});
    if (dialect.strictQuotes)
        decisions.push_back({QStringLiteral("strictQuotes"), IngestText::tr("yes"),
                             IngestText::tr("quotes stand within quoted fields and the rows come out even")});
}

// Quotes that are text stand within quoted fields, as inches do: 5" screen. Read so, there are as many
// records and every quote has its place.
bool hasInnerQuotes(std::string_view text, const CsvDialect& dialect)
{
    if (dialect.quote == '\0' || dialect.strictQuotes)
        return false;
    std::size_t records = 0;
    std::size_t strictRecords = 0;
    if (quotesIn(text, dialect, records).stray == 0)
        return false;
    CsvDialect strict = dialect;
    strict.strictQuotes = true;
    const CsvQuotes quotes = quotesIn(text, strict, strictRecords);
    return strictRecords == records && quotes.unclosed == 0;
}

// Returns how many lines on top are no records.
std::size_t decideDialect(std::string_view text, bool isWhole, const QString& path, SourceFormat& format,
                          std::vector<FormatDecision>& decisions)
{
    const std::string fileName = toUtf8(QFileInfo(path).fileName().toLower());
    CsvDialect told;
    const bool isTold = takeSeparatorLine(text, told);
    bool partIsWhole = isWhole;
    std::string_view part = scoredPart(text, kScoredBytes, partIsWhole);
    std::vector<DialectScore> scores = scoreDialects(part, partIsWhole, fileName);
    // Records of many lines: what was looked at holds hardly any.
    CsvDialect quoted = scores.front().dialect;
    quoted.quote = '"';
    std::size_t records = 0;
    if (const CsvQuotes quotes = quotesIn(part, quoted, records);
        part.size() < text.size() && quotes.quoted > 0 && std::ptrdiff_t(records) < kScoredLines) {
        partIsWhole = isWhole;
        part = scoredPart(text, text.size(), partIsWhole);
        scores = scoreDialects(part, partIsWhole, fileName);
    }
    if (isTold)
        std::stable_partition(scores.begin(), scores.end(),
                              [&](const DialectScore& s) { return s.dialect.delimiter == told.delimiter; });
    DialectScore& best = scores.front();
    if (best.quoted == 0 && best.dialect.quote != '\0') {
        const CsvQuotes quotes = quotesIn(text, best.dialect, records);
        best.quoted = quotes.quoted;
        if ((quotes.stray + quotes.unclosed) * 4 > quotes.quoted)
            best.dialect.quote = '\0';
    }
    best.dialect.strictQuotes = hasInnerQuotes(part, best.dialect);
    format.dialect = best.dialect;
    if (isTold)
        format.dialect.delimiter = told.delimiter;
    const auto second = std::ranges::find_if(scores, [&](const DialectScore& s) {
        return s.dialect.delimiter != best.dialect.delimiter && s.width > 1;
    });
    listDialect(best, second == scores.end() ? nullptr : &*second, format.dialect, decisions);
    return isTold ? 1 : decideRemarks(part, best.width, format, decisions);
}

std::size_t afterLines(std::string_view text, std::size_t lines)
{
    std::size_t at = 0;
    for (; lines > 0 && at < text.size(); --lines) {
        const std::size_t end = text.find_first_of("\n\r", at);
        if (end == std::string_view::npos)
            return text.size();
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return at;
}

} // namespace

void decideHead(std::string_view text, bool isWhole, RecordForm form, const CsvDialect& dialect,
                SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    PlacedRecords placed = placedRecords(text, dialect);
    if (!isWhole && placed.records.size() > 1 && placed.records.size() < kHeadRecords)
        placed.records.pop_back(); // cut
    if (placed.records.empty())
        return;
    const TableHead head = guessHead(placed.records);
    const std::string_view above = text.substr(0, head.skip > 0 ? placed.offsets[head.skip] : 0);
    format.skipRows += int(linesIn(above, form));
    format.headerRows = head.headerRows;
    format.padsShortRows = head.padsShortRows;
    if (format.skipRows > 0)
        decisions.push_back(
            {QStringLiteral("skipRows"), QString::number(format.skipRows),
             head.skipEvidence.isEmpty() ? IngestText::tr("remarks above the header") : head.skipEvidence});
    decisions.push_back({QStringLiteral("header"), QString::number(head.headerRows), head.headerEvidence});
    if (!head.paddingEvidence.isEmpty())
        decisions.push_back({QStringLiteral("padShortRows"),
                             head.padsShortRows ? IngestText::tr("yes") : IngestText::tr("no"),
                             head.paddingEvidence});
}

Result<void> detectEncoding(const QString& path, SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    const Result<TextStart> start = readStart(path, format.member);
    if (!start)
        return start.error();
    decideEncoding(*start, format, decisions);
    return {};
}

Result<void> detectText(const QString& path, SourceFormat& format, std::vector<FormatDecision>& decisions)
{
    const Result<TextStart> start = readStart(path, format.member);
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
    const std::size_t lines = decideDialect(text, start->isWhole, path, format, decisions);
    format.skipRows = int(lines);
    decideHead(std::string_view(text).substr(afterLines(text, lines)), start->isWhole, RecordForm::Text,
               format.dialect, format, decisions);
    return {};
}

} // namespace tessera
