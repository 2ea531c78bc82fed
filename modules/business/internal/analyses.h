// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

#include "analysis/schema.h"

namespace tessera {

[[nodiscard]] AnalysisKind businessKind();
[[nodiscard]] AnalysisKind populationKind();

// "where", "amount", "asOf", "base" and "windowDays" of a definition; days are what it means without the
// last.
[[nodiscard]] SchemaFields scopeFields(double days, const QString& window);
// A property of events that holds numbers and is called by one of the names; empty: none.
[[nodiscard]] QString suggestedNumber(const LocalDataset& data, const QStringList& names);

} // namespace tessera
