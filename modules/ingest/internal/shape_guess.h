// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/preview.h"

namespace tessera {

// Sets FilePreview::shaped and its evidence when the columns of a preview look like one of the shapes:
// several times of different events beside an identifier; or a key, a name of a field and its value.
void suggestShape(const QString& table, FilePreview& preview);

// The columns and rows shown as the shape makes them.
[[nodiscard]] FilePreview shapedPreview(FilePreview preview, const SourceShape& shape);

} // namespace tessera
