// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/quality.h"
#include "pages/import_source.h"
#include "shell/document_page.h"

namespace tessera {

// What is known of a column before the import: what stands in it, and what is wrong.
[[nodiscard]] std::vector<InspectorSection> columnFacts(const ImportSource& source, std::size_t column);
// The values of a column in the rows shown, the most frequent first; of equal ones the first to appear.
[[nodiscard]] std::vector<ValueCount> commonValues(const ImportSource& source, std::size_t column);

} // namespace tessera
