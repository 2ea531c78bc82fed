// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

namespace tessera {

[[nodiscard]] AnalysisKind funnelKind();
[[nodiscard]] AnalysisKind fourAKind();
[[nodiscard]] AnalysisKind trendKind();

// The most frequent values of the "event" property, most frequent first.
[[nodiscard]] Result<QStringList> commonEvents(const LocalDataset& data);

} // namespace tessera
