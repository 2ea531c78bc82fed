// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/erasure.h"

namespace tessera {

// Takes out of the file what belongs to the identifiers: their rows in every batch (those taken out too), the
// texts only those rows used, rejected rows and definitions that name them, the whole journal and all kept
// results; leaves fingerprints. One transaction; the bytes are gone once the file is written anew.
[[nodiscard]] Result<ErasureReport>
eraseIdentifiers(Database& database, const std::vector<PersonalIdentifier>& identifiers, const Task& task);

} // namespace tessera
