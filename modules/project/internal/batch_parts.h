// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/batch.h"
#include "table/segment_codec.h"

#include <span>

namespace tessera {

inline constexpr std::size_t kTextsPerSegment = 65536;

[[nodiscard]] std::int64_t checksumOf(QByteArrayView bytes);

// Rows order[begin..end) of a column; without an order rows [begin, end).
[[nodiscard]] EncodedSegment encodeRows(const Column& column, std::span<const std::uint32_t> order,
                                        std::size_t begin, std::size_t end);

// The parts of a dictionary as they are stored.
[[nodiscard]] std::vector<QByteArray> encodeDictionary(const Dictionary& dictionary);

// Other texts for the same codes; in the caller's transaction.
[[nodiscard]] Result<void> writeTexts(Database& database, const BatchInfo& batch, std::size_t position,
                                      const Dictionary& texts);

} // namespace tessera
