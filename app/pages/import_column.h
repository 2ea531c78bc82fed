// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"
#include "shell/document_page.h"

namespace tessera {

// What is known of a column before the import: how it would be read, what stands in it, what is wrong.
[[nodiscard]] InspectorCard columnCard(const ImportSource& source, std::size_t column);
// The same for the file as a whole; after the import what came of it.
[[nodiscard]] InspectorCard fileCard(const ImportSource& source);

} // namespace tessera
