// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"

namespace tessera {

// Parquet, by DuckDB's library when it is installed. The first row is the columns' names.
[[nodiscard]] const FormatReader& parquetReader();

} // namespace tessera
