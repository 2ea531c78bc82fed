// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"

namespace tessera {

[[nodiscard]] const FormatReader& delimitedTextReader();
[[nodiscard]] const FormatReader& jsonLinesReader();

} // namespace tessera
