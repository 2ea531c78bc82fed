// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

namespace tessera {

void registerHouseholdAnalyses(AnalysisRegistry& registry);

} // namespace tessera
