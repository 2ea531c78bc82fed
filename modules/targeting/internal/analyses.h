// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

void registerOverlap(AnalysisRegistry& registry);
void registerTgi(AnalysisRegistry& registry);
void registerTargetGroups(AnalysisRegistry& registry);
void registerSplit(AnalysisRegistry& registry);
void registerChannelOverlap(AnalysisRegistry& registry);

} // namespace tessera
