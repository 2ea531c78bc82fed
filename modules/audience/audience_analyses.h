// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// "audience".
void registerAudienceAnalyses(AnalysisRegistry& registry);

} // namespace tessera
