// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "rules/known_names.h"

namespace tessera {

// What rules over a dataset can name: its fields, all its events, tables and identifiers, the saved
// definitions, and of kinds those that are named.
[[nodiscard]] Result<KnownNames> ruleNamesOf(const LocalDataset& data, const QStringList& kinds);

} // namespace tessera
