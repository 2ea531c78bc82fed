// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstddef>

namespace tessera {

// How many of a large test's rows to take: all, or the share in TESSERA_TEST_SCALE, which CI sets for the
// sanitizer builds, that run several times slower. Never under least.
inline std::size_t scaledRows(std::size_t rows, std::size_t least)
{
    bool ok = false;
    const double share = qEnvironmentVariable("TESSERA_TEST_SCALE").toDouble(&ok);
    return ok && share > 0 && share < 1 ? std::max(least, std::size_t(share * double(rows))) : rows;
}

} // namespace tessera
