// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"

namespace tessera {

// JSON in other forms than lines. Options "path" and "explode" as JsonRecords has them.
[[nodiscard]] const FormatReader& jsonReader();

} // namespace tessera
