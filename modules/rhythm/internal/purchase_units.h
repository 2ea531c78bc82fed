// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rhythm/rhythm.h"

namespace tessera {

[[nodiscard]] Result<PurchaseUnits> readPurchaseUnits(const LocalDataset& data,
                                                      const RhythmDefinition& definition, const Task& task);

} // namespace tessera
