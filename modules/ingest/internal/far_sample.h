// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/source_header.h"

namespace tessera {

// Some records from the middle and the end of a large text file that can be read from anywhere; none of other
// files. Only those with as many fields as the table has columns, since a place in the middle may lie inside
// of a record.
[[nodiscard]] Records farRecords(const QString& path, const SourceFormat& format, std::size_t width);

} // namespace tessera
