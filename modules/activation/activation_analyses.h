// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "package".
void registerActivationAnalyses(AnalysisRegistry& registry);

} // namespace tessera
