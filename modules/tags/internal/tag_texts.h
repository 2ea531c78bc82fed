// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "tags/tag_definition.h"

namespace tessera {

// Numbers called by the bands they fall in. An error when the column holds texts.
[[nodiscard]] Result<Column> bandedColumn(const Column& numbers, const std::vector<TagBand>& bands);

// Texts replaced by those of a table; those it does not know become unknown. Cities are found with and
// without the syllable of a city behind them.
[[nodiscard]] Result<Column> lookedUpColumn(const LocalDataset& data, const Column& texts,
                                            const TagLookup& lookup);

// A column of the values of a tag that are written down: codes by person into these texts.
[[nodiscard]] Column textColumn(std::vector<Code> codes, const QStringList& texts);

} // namespace tessera
