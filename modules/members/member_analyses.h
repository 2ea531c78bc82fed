// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

namespace tessera {

// "members": levels, points and benefits; "private_domain": who can be reached in the brand's own channels.
void registerMemberAnalyses(AnalysisRegistry& registry);

} // namespace tessera
