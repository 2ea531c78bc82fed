// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tessera {

// How two parties hash what they compare.
enum class MatchMethod
{
    SaltedSha256, // SHA-256 of the salt followed by "phone:8613800138000"
    HmacSha256    // HMAC-SHA256 of "phone:8613800138000" under a shared secret (RFC 2104)
};
[[nodiscard]] QString matchMethodName(MatchMethod method); // "sha256", "hmac-sha256"
[[nodiscard]] std::optional<MatchMethod> matchMethodFromName(const QString& name);

using MatchDigest = std::array<std::uint8_t, 32>;

// The salt or secret both parties have, read from a file of one line; 16 to 1024 bytes. It stays in memory.
class MatchKey
{
public:
    static Result<MatchKey> read(const QString& path, MatchMethod method);
    static Result<MatchKey> of(const QByteArray& bytes, MatchMethod method);
    // A new one of 32 bytes from the system's source of random numbers, as 64 digits. An existing file is
    // not replaced.
    [[nodiscard]] static Result<void> writeNew(const QString& path);

    [[nodiscard]] MatchMethod method() const { return m_method; }
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    // Tells two keys apart without telling either: 16 hexadecimal digits of the hash of a fixed text.
    [[nodiscard]] QString check() const;

private:
    MatchKey(QByteArray bytes, MatchMethod method)
        : m_bytes(std::move(bytes))
        , m_method(method)
    {}

    QByteArray m_bytes;
    MatchMethod m_method;
};

// Hashes under one key; one for each thread.
class MatchHasher
{
public:
    explicit MatchHasher(const MatchKey& key);
    [[nodiscard]] MatchDigest digest(std::string_view kind, std::string_view normalised);

private:
    MatchMethod m_method;
    QByteArray m_inner; // salt, or the key padded for the inner hash
    QByteArray m_outer;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    std::string m_text;
};

} // namespace tessera
