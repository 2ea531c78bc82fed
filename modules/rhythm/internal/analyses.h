// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

#include <initializer_list>

namespace tessera {

[[nodiscard]] AnalysisKind rhythmKind();
[[nodiscard]] AnalysisKind affinityKind();
[[nodiscard]] AnalysisKind nextCategoryKind();

// Purchases of this client as a definition of a kind; the error says what is missing.
[[nodiscard]] Result<QJsonObject> suggestPurchasesOf(const LocalDataset& data, const QString& kind);
// The first of the client's fields of events with one of the names, or with the role; of texts or of numbers.
[[nodiscard]] QString suggestedField(const LocalDataset& data, std::initializer_list<const char*> names,
                                     const QString& role, bool isText);

} // namespace tessera
