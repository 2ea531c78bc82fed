// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/source_header.h"

namespace tessera {

// The first objects of JSON lines, flattened: one column for each path (a.b) met so far.
struct JsonSample
{
    QStringList names;
    Records records; // early ones may be short of later columns
};

[[nodiscard]] JsonSample sampleJsonLines(std::string_view text, std::size_t limit);

} // namespace tessera
