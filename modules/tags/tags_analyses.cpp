// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tags_analyses.h"

#include "tags/internal/analyses.h"

namespace tessera {

void registerTagAnalyses(AnalysisRegistry& registry)
{
    registerTag(registry);
    registerTags(registry);
}

} // namespace tessera
