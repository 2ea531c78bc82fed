// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "overlap", "tgi" and "target_groups".
void registerTargetingAnalyses(AnalysisRegistry& registry);

} // namespace tessera
