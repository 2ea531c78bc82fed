// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class AnalysisRegistry;

// Every kind of analysis this build has, in the order menus show them.
void registerEveryKind(AnalysisRegistry& registry);

} // namespace tessera
