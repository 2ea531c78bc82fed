// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

namespace tessera {

void registerMembers(AnalysisRegistry& registry);
void registerPrivateDomain(AnalysisRegistry& registry);

} // namespace tessera
