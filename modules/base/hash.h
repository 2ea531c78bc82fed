// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include <QByteArray>

namespace tessera {

// A fast 64-bit hash for tables in memory and checksums of blocks we wrote ourselves. Stable across machines
// and versions.
[[nodiscard]] std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed = 0);

// Lower-case hexadecimal SHA-256 (FIPS 180-4).
[[nodiscard]] QByteArray sha256Hex(QByteArrayView bytes);

} // namespace tessera
