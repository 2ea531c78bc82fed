// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/identifier.h"
#include "activation/match_key.h"
#include "base/result.h"

#include <QFile>
#include <QSaveFile>
#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

inline constexpr int kMatchFormat = 1;
// Raised whenever normaliseForMatch() gives another text for the same value.
inline constexpr int kMatchNormalisation = 1;

// What is hashed: phones as 8613800138000, e-mails in lower case, device ids as platforms want them. Empty
// for what can match nobody, and for what is a hash already.
[[nodiscard]] std::string normaliseForMatch(std::string_view raw, IdentifierKind kind);

// One kind of identifiers in a match file: so many digests of 32 bytes, in ascending order, each once.
struct MatchPart
{
    IdentifierKind kind = IdentifierKind::Phone;
    std::int64_t entries = 0;
    QString sha256; // of its digests, one after the other
};

// A match file: "TSMATCH" and a byte 1; the length of the header (4 bytes, little endian); the header (JSON,
// padded with blanks); SHA-256 of all before; then the digests of each part in turn. Nothing else: no rows,
// no OneIDs, no names, and the order of digests under a secret key tells nothing.
struct MatchHeader
{
    MatchMethod method = MatchMethod::HmacSha256;
    QString check; // of the key
    int normalisation = kMatchNormalisation;
    std::vector<MatchPart> parts;
};

// Writes a file that appears whole or not at all.
class MatchFileWriter
{
public:
    explicit MatchFileWriter(const QString& path);
    Result<void> open(const MatchKey& key);
    void startPart(IdentifierKind kind);
    void add(const MatchDigest& digest);                                                 // in ascending order
    [[nodiscard]] std::int64_t entries() const { return m_header.parts.back().entries; } // of this part
    Result<void> finish();

private:
    void flush();
    void endPart();
    [[nodiscard]] QByteArray headerBytes() const;

    QSaveFile m_file;
    MatchHeader m_header;
    QByteArray m_buffer;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
};

// Reads a file of anybody: whatever is wrong with it is an error that names the place.
class MatchFileReader
{
public:
    // The header is read and must fit the size of the file; its key is checked by opens().
    static Result<std::unique_ptr<MatchFileReader>> open(const QString& path);
    [[nodiscard]] const MatchHeader& header() const { return m_header; }
    // An error tells what is to be done when the file was made under another key, method or normalisation.
    [[nodiscard]] Result<void> opens(const MatchKey& key) const;

    // Digests of one part after the other: start, then next until it gives false. What was read counts only
    // when it did: the last block of a part is checked against the part's SHA-256 before it is given.
    Result<void> start(std::size_t part);
    Result<bool> next(MatchDigest& digest);

private:
    explicit MatchFileReader(const QString& path)
        : m_file(path)
    {}
    Result<void> readHeader();
    Result<void> takeHeader(const QByteArray& json);
    [[nodiscard]] Error damaged(const QString& what) const;
    [[nodiscard]] QString place() const; // of the entry looked at

    QFile m_file;
    MatchHeader m_header;
    std::int64_t m_firstEntry = 0; // bytes before the first digest
    std::size_t m_part = 0;
    std::int64_t m_entry = 0; // of the part, to be given next
    QByteArray m_buffer;
    qsizetype m_at = 0;
    MatchDigest m_before{};
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
};

} // namespace tessera
