// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_reader.h"

#include "ingest/internal/json_reader.h"
#include "ingest/internal/parquet_reader.h"
#include "ingest/internal/record_source.h"
#include "ingest/internal/sheet_readers.h"
#include "ingest/internal/sqlite_reader.h"
#include "ingest/internal/text_readers.h"
#include "ingest/internal/texts.h"

#include <algorithm>

namespace tessera {

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

QString FormatDecision::title() const
{
    const std::pair<const char*, QString> titles[] = {
        {"type", IngestText::tr("Kind of file")},
        {"member", IngestText::tr("File in the archive")},
        {"part", IngestText::tr("Sheet or table")},
        {"path", IngestText::tr("Place in the file")},
        {"encoding", IngestText::tr("Encoding")},
        {"delimiter", IngestText::tr("Separator")},
        {"quote", IngestText::tr("Quote")},
        {"escape", IngestText::tr("Escape character")},
        {"comment", IngestText::tr("Remarks begin with")},
        {"mergeDelimiters", IngestText::tr("Blanks in a row are one separator")},
        {"trimsAroundQuotes", IngestText::tr("Blanks around quotes are left out")},
        {"strictQuotes", IngestText::tr("Quotes within a field are text")},
        {"skipRows", IngestText::tr("Lines before the table")},
        {"header", IngestText::tr("Header rows")},
        {"padShortRows", IngestText::tr("Short rows are filled up")},
        {"decimalMark", IngestText::tr("Decimal mark")},
        {"thousandsMark", IngestText::tr("Thousands mark")},
        {"nullWords", IngestText::tr("Words for unknown")},
        {"explode", IngestText::tr("Rows from the array")},
        {"repeatMerged", IngestText::tr("Merged cells repeat their value")},
        {"fileColumn", IngestText::tr("Column for the file name")},
    };
    const auto found =
        std::ranges::find_if(titles, [&](const auto& one) { return what == QLatin1String(one.first); });
    return found == std::end(titles) ? what : found->second;
}

QStringList importNamePatterns()
{
    QStringList patterns;
    for (const FormatReader* reader : formatReaders())
        for (const QString& suffix : reader->suffixes())
            patterns.append(QStringLiteral("*.") + suffix);
    patterns.removeDuplicates();
    for (const char* packed : {"gz", "zst", "bz2", "xz", "zip", "tar", "tgz"})
        patterns.append(QStringLiteral("*.") + QLatin1String(packed));
    return patterns;
}

} // namespace tessera
