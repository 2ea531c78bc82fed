// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"

namespace tessera {

// Tables and views of a SQLite database; the first row of each is its columns' names.
[[nodiscard]] const FormatReader& sqliteReader();

} // namespace tessera
