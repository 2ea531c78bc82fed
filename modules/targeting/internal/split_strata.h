// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targeting/split.h"

namespace tessera {

// Puts each of those divided into a stratum: texts and few numbers by value, other numbers and dates in
// fifths; who has no value stands apart. More than kMostStrata are refused.
[[nodiscard]] Result<void> cutStrata(const LocalDataset& data, const SplitDefinition& definition,
                                     Split& split);

} // namespace tessera
