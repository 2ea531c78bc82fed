// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "overview", "rfm" and "control_total".
void registerProfileAnalyses(AnalysisRegistry& registry);

} // namespace tessera
