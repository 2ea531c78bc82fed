// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/quality.h"

namespace tessera {

// What is known of a column, in words.
[[nodiscard]] QString rangeText(const ColumnQuality& column);                 // least and most, or the length
[[nodiscard]] QString topText(const ColumnQuality& column, std::size_t most); // the most frequent values
[[nodiscard]] QString detailText(const ColumnQuality& column); // quartiles, far values, length and patterns

} // namespace tessera
