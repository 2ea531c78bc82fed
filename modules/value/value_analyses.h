// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "value", "payback" and "lifecycle".
void registerValueAnalyses(AnalysisRegistry& registry);

} // namespace tessera
