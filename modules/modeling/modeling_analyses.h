// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "clusters" and "lookalike".
void registerModelingAnalyses(AnalysisRegistry& registry);

} // namespace tessera
