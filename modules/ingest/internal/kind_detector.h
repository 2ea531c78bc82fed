// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/header_words.h"
#include "ingest/mapping.h"
#include "ingest/value_kind.h"

#include <span>
#include <string>
#include <vector>

namespace tessera {

struct KindFinding
{
    KindVerdict verdict;
    std::vector<TimeFormat> times; // Date and Time
    bool headerIsRefuted = false;  // it names kinds with a test, and hardly a cell passes
};

// meaning: of the header, may be null. isNamed: the column has a header of its own.
[[nodiscard]] KindFinding findKind(const QString& header, const HeaderMeaning* meaning,
                                   std::span<const std::string> cells, bool isNamed);

} // namespace tessera
