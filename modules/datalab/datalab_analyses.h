// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "datalab/sql.h"

namespace tessera {

// "sql".
void registerDatalabAnalyses(AnalysisRegistry& registry);

// The kind, with personal data masked in its tables or, where an analyst has asked for it, not.
[[nodiscard]] AnalysisKind sqlKind(bool masked);

} // namespace tessera
