// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"
#include "ingest/internal/record_source.h"

#include <string_view>

namespace tessera {

// From the start of a text file.
[[nodiscard]] Result<void> detectEncoding(const QString& path, SourceFormat& format,
                                          std::vector<FormatDecision>& decisions);
// Encoding, delimiter, quotes, remarks, rows before the header, header, rows too short.
[[nodiscard]] Result<void> detectText(const QString& path, SourceFormat& format,
                                      std::vector<FormatDecision>& decisions);

// Rows before the header (added to skipRows), header rows and whether short rows are padded, from the first
// records of any source.
void decideHead(std::string_view text, bool isWhole, RecordForm form, const CsvDialect& dialect,
                SourceFormat& format, std::vector<FormatDecision>& decisions);

} // namespace tessera
