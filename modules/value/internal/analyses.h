// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "analysis/purchases.h"
#include "analysis/schema.h"

namespace tessera {

[[nodiscard]] AnalysisKind valueKind();
[[nodiscard]] AnalysisKind paybackKind();
[[nodiscard]] AnalysisKind lifecycleKind();

// Purchases of this client with their amount; the error says what is missing.
[[nodiscard]] Result<QJsonObject> suggestPurchases(const LocalDataset& data, const QString& kind);

} // namespace tessera
