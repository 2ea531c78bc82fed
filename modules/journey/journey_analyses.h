// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "funnel", "four_a" and "trend".
void registerJourneyAnalyses(AnalysisRegistry& registry);

} // namespace tessera
