// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

namespace tessera {

// Kinds "tag" (one tag: values, freshness, over time; its definition is the tag's) and "tags" (all of a
// project: coverage, freshness, use, dead and duplicate tags).
void registerTagAnalyses(AnalysisRegistry& registry);

} // namespace tessera
