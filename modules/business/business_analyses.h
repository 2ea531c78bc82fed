// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// The kinds "business" and "population".
void registerBusinessAnalyses(AnalysisRegistry& registry);

} // namespace tessera
