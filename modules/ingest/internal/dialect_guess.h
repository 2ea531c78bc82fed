// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"

namespace tessera {

// From the start of a text file.
[[nodiscard]] Result<void> detectEncoding(const QString& path, SourceFormat& format,
                                          std::vector<FormatDecision>& decisions);
// Encoding, then delimiter and quotes.
[[nodiscard]] Result<void> detectText(const QString& path, SourceFormat& format,
                                      std::vector<FormatDecision>& decisions);

} // namespace tessera
