// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

namespace tessera {

// Whether a decision makes sense for the reader and the file of a source.
[[nodiscard]] bool formatFieldApplies(const QString& field, const ImportSource& source);
// What a value of a field is called: "," is "comma (,)".
[[nodiscard]] QString formatValueText(const QString& field, const QString& value);

} // namespace tessera
