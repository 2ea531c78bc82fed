// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"

namespace tessera {

// Workbooks. Option "repeatMerged" (true or false): the value of merged cells is in each of them.
[[nodiscard]] const FormatReader& xlsxReader();
[[nodiscard]] const FormatReader& odsReader();
[[nodiscard]] const FormatReader& xlsReader();

} // namespace tessera
