// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "rhythm" and "affinity".
void registerRhythmAnalyses(AnalysisRegistry& registry);

} // namespace tessera
