// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "funnel" and "four_a".
void registerJourneyAnalyses(AnalysisRegistry& registry);

} // namespace tessera
