// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/batch.h"

#include <QString>

namespace tessera {

// Why a column of texts that is no identifier tells who somebody is, for people to read; empty when nothing
// speaks for it. Looks at every text for phones, e-mails and identity cards (by their check digit, GB 11643),
// and at a sample for names of persons and addresses.
[[nodiscard]] QString whyTelling(const BatchInfo& batch, const ColumnInfo& column, const Dictionary& texts);

} // namespace tessera
