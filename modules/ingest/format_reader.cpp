// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_reader.h"

#include "ingest/internal/byte_source.h"
#include "ingest/internal/json_reader.h"
#include "ingest/internal/parquet_reader.h"
#include "ingest/internal/record_source.h"
#include "ingest/internal/sheet_readers.h"
#include "ingest/internal/sqlite_reader.h"
#include "ingest/internal/text_readers.h"
#include "ingest/internal/texts.h"

#include <algorithm>
#include <string>

namespace tessera {

namespace {

constexpr std::size_t kClaimBytes = std::size_t{64} << 10;

} // namespace

Result<std::vector<SourcePart>> FormatReader::parts(const QString& path) const
{
    Q_UNUSED(path)
    return std::vector<SourcePart>(1);
}

Result<void> FormatReader::detect(const QString& path, SourceFormat& format,
                                  std::vector<FormatDecision>& decisions) const
{
    Q_UNUSED(path)
    Q_UNUSED(format)
    Q_UNUSED(decisions)
    return {};
}

const std::vector<const FormatReader*>& formatReaders()
{
    static const std::vector<const FormatReader*> readers{
        &xlsxReader(),    &odsReader(),  &xlsReader(),       &sqliteReader(),
        &parquetReader(), &jsonReader(), &jsonLinesReader(), &delimitedTextReader()};
    return readers;
}

const FormatReader* formatReader(const QString& name)
{
    const auto& readers = formatReaders();
    const auto found =
        std::ranges::find_if(readers, [&](const FormatReader* reader) { return reader->name() == name; });
    return found == readers.end() ? nullptr : *found;
}

Result<ClaimedFormat> claimFile(const QString& path)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return source.error();
    std::string start(kClaimBytes, '\0');
    const Result<std::size_t> got = (*source)->read(start);
    if (!got)
        return got.error();
    start.resize(*got);
    if (start.empty())
        return Error{IngestText::tr("%1 is empty.").arg(path)};
    ClaimedFormat best;
    for (const FormatReader* reader : formatReaders()) {
        FormatClaim claim = reader->claim(path, start);
        if (claim.confidence > best.claim.confidence)
            best = {reader, std::move(claim)};
    }
    return best;
}

Result<std::unique_ptr<RecordSource>> openRecords(const QString& path, const SourceFormat& format)
{
    const FormatReader* reader = formatReader(format.reader);
    if (reader == nullptr)
        return Error{IngestText::tr("%1: this build has no reader called \"%2\".").arg(path, format.reader)};
    return reader->open(path, format);
}

QStringList importNamePatterns()
{
    QStringList patterns;
    for (const FormatReader* reader : formatReaders())
        for (const QString& suffix : reader->suffixes())
            patterns.append(QStringLiteral("*.") + suffix);
    patterns.removeDuplicates();
    patterns.append(QStringLiteral("*.gz"));
    return patterns;
}

} // namespace tessera
