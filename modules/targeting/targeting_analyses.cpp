// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/targeting_analyses.h"

#include "targeting/internal/analyses.h"

namespace tessera {

void registerTargetingAnalyses(AnalysisRegistry& registry)
{
    registerOverlap(registry);
    registerTgi(registry);
    registerTargetGroups(registry);
    registerSplit(registry);
    registerChannelOverlap(registry);
}

} // namespace tessera
