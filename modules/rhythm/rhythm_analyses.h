// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "rhythm", "affinity" and "next_category".
void registerRhythmAnalyses(AnalysisRegistry& registry);

} // namespace tessera
