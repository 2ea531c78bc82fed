// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace tessera {

// Rows per stored segment.
inline constexpr std::size_t kSegmentRows = std::size_t{1} << 16;

struct EncodedSegment
{
    QByteArray bytes;
    std::int64_t min = 0; // over known values; min > max when there is none
    std::int64_t max = 0;
    std::uint32_t rows = 0;
    std::uint32_t nulls = 0;
};

enum class Squeeze
{
    None, // packed only: quick, for what stays in memory
    Zstd,
};

// Whole numbers (codes, integers, decimals, times) with an unknown value as kNullInteger. Chooses the
// smallest of constant, frame-of-reference bit packing and zig-zag delta packing, then, if asked to,
// Zstandard where it saves at least an eighth.
[[nodiscard]] EncodedSegment encodeIntegers(std::span<const std::int64_t> values,
                                            Squeeze squeeze = Squeeze::Zstd);
[[nodiscard]] EncodedSegment encodeReals(std::span<const double> values, Squeeze squeeze = Squeeze::Zstd);
[[nodiscard]] QByteArray encodeTexts(std::span<const std::string_view> texts);

// Untrusted input: every length is checked against the bytes that are there; rows is what the catalogue
// promises.
[[nodiscard]] Result<void> decodeIntegers(QByteArrayView bytes, std::span<std::int64_t> values);
[[nodiscard]] Result<void> decodeReals(QByteArrayView bytes, std::span<double> values);
// Appends the texts in order through append(std::string_view).
[[nodiscard]] Result<void> decodeTexts(QByteArrayView bytes, std::size_t count,
                                       const std::function<void(std::string_view)>& append);

} // namespace tessera
