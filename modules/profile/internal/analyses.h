// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

namespace tessera {

[[nodiscard]] AnalysisKind controlTotalKind();
[[nodiscard]] AnalysisKind overviewKind();
[[nodiscard]] AnalysisKind rfmKind();

} // namespace tessera
