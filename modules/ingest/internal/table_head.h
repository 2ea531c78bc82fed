// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/source_header.h"

namespace tessera {

// Where the table begins among the first records of a file or sheet, and what its rows look like.
struct TableHead
{
    std::size_t skip = 0; // records before the header
    int headerRows = 0;
    std::size_t width = 0; // fields of most rows
    bool padsShortRows = false;
    QString skipEvidence; // empty when nothing is skipped
    QString headerEvidence;
    QString paddingEvidence; // empty when all rows have the same width
};

// Rows are left out only while they do not look like rows of the table: fewer fields filled, or another
// number of them. The header is told from the rows by the kinds of its cells (a text over numbers or times);
// where all columns are texts, by being unlike the values below.
[[nodiscard]] TableHead guessHead(const Records& records);

} // namespace tessera
