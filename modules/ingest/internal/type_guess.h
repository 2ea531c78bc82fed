// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/preview.h"
#include "ingest/table_subject.h"

#include <string>
#include <vector>

namespace tessera {

class ValueStyle;

// The sampled texts of one column, as many as there are records (short records give an empty text).
using SampledColumn = std::vector<std::string>;

// As the parsers of values will see the cells, numbers or not.
[[nodiscard]] SampledColumn inPlainStyle(const SampledColumn& column, const ValueStyle& style);

// Type, role and identifier kind from the header's words (English and Chinese) and from the values.
[[nodiscard]] ColumnProfile guessColumn(const QString& header, const SampledColumn& values,
                                        bool headerIsReal);

// Takes the columns together: one time, one event, what the table is, a name for each. found, when not null,
// gets what the table seems to be and why.
[[nodiscard]] ImportMapping guessMapping(const QString& table, const SourceFormat& format,
                                         std::vector<ColumnProfile>& columns,
                                         SubjectFinding* found = nullptr);

// True when the first record reads like names of columns rather than like a row of data.
[[nodiscard]] bool looksLikeHeader(const std::vector<std::string>& first,
                                   const std::vector<SampledColumn>& rest);

} // namespace tessera
