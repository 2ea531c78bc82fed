// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "business/internal/business_walk.h"

namespace tessera {

// The groups of each property with their people and what of the change is theirs, and the trend.
void makeGroups(const BusinessDefinition& definition, BusinessWalk& walk, Business& business);

} // namespace tessera
