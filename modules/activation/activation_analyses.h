// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "package", "private_match".
void registerActivationAnalyses(AnalysisRegistry& registry);

void registerPrivateMatch(AnalysisRegistry& registry);

} // namespace tessera
