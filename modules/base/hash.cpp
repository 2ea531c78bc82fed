// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <QCryptographicHash>

#include <bit>
#include <cstring>

namespace tessera {

namespace {

constexpr std::uint64_t k0 = 0xA0761D6478BD642FULL;
constexpr std::uint64_t k1 = 0xE7037ED1A0B428DBULL;
constexpr std::uint64_t k2 = 0x8EBC6AF09C88C6E3ULL;

std::uint64_t load64(const char* at)
{
    std::uint64_t value;
    std::memcpy(&value, at, 8);
    if constexpr (std::endian::native == std::endian::big)
        value = __builtin_bswap64(value);
    return value;
}

std::uint32_t load32(const char* at)
{
    std::uint32_t value;
    std::memcpy(&value, at, 4);
    if constexpr (std::endian::native == std::endian::big)
        value = __builtin_bswap32(value);
    return value;
}

// 1 to 8 bytes as a little-endian number, by loads of known sizes that may overlap: copying so few bytes
// costs more than hashing them.
std::uint64_t loadTail(const char* at, std::size_t size)
{
    if (size >= 4)
        return load32(at) | (std::uint64_t(load32(at + size - 4)) << ((size - 4) * 8));
    const auto byte = [&](std::size_t i) { return std::uint64_t(std::uint8_t(at[i])) << (i * 8); };
    return byte(0) | byte(size / 2) | byte(size - 1);
}

__extension__ typedef unsigned __int128 Wide;

std::uint64_t fold(std::uint64_t a, std::uint64_t b)
{
    const Wide product = Wide(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

} // namespace

std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed)
{
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t state = seed ^ k0;
    while (left > 16) {
        state = fold(load64(at) ^ k1, load64(at + 8) ^ state);
        at += 16;
        left -= 16;
    }
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    if (left > 8) {
        a = load64(at);
        b = loadTail(at + 8, left - 8);
    } else if (left == 8) {
        a = load64(at);
    } else if (left > 0) {
        a = loadTail(at, left);
    }
    return fold(k2 ^ bytes.size(), fold(a ^ k1, b ^ state));
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromRawData(bytes.data(), bytes.size()));
    return hash.result().toHex();
}

} // namespace tessera
