// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/rfm.h"

namespace tessera {

// Fills scores and cuts from values.
void scoreBuyers(const RfmDefinition& definition, RfmResult& result);
// Fills segments and segment from values and scores.
void nameSegments(const RfmDefinition& definition, RfmResult& result);

} // namespace tessera
