// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/record_source.h"
#include "ingest/mapping.h"

#include <QStringList>

#include <span>
#include <string>
#include <vector>

namespace tessera {

using Records = std::vector<std::vector<std::string>>;

// What is known once the first records of a source are read.
struct SourceHeader
{
    QStringList names; // of the columns, each one once; empty for JSON lines
    Records records;   // the header as written
    RecordForm form = RecordForm::Text;
    CsvDialect dialect;
    RecordBlock rest; // what was read behind the header; may be empty
};

// Reads the header off a source that was just opened. Names are joined over the header rows; columns without
// a name are column1, column2, ... by position, repeated names get _2, _3, ... There are as many columns as
// most of the first rows have fields, or as the header has names.
[[nodiscard]] Result<SourceHeader> readHeader(RecordSource& source, const SourceFormat& format,
                                              const QString& path, std::size_t blockBytes);

// The names by the first records, the header rows first.
[[nodiscard]] QStringList columnNames(const Records& records, int headerRows);

// Line ends (for cells: row ends) in a piece of a source.
[[nodiscard]] std::int64_t linesIn(std::string_view text, RecordForm form);

inline constexpr std::size_t kWidthRecords = 1000; // how many records columnNames() looks at

} // namespace tessera
