// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/match_file.h"
#include "activation/internal/texts.h"

#include "base/hash.h"
#include "base/json.h"

#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace tessera {

namespace {

constexpr char kMagic[8] = {'T', 'S', 'M', 'A', 'T', 'C', 'H', 1};
constexpr qsizetype kPrefixBytes = 12; // magic and length
constexpr qsizetype kDigestBytes = 32;
constexpr qsizetype kWrittenHeader = 2048; // room for every kind
constexpr quint32 kMostHeader = 1 << 16;
constexpr std::int64_t kMostEntries = 1'000'000'000'000;
constexpr qsizetype kBuffer = kDigestBytes << 15;

QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

QByteArrayView viewOf(const MatchDigest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())};
}

} // namespace

std::string normaliseForMatch(std::string_view raw, IdentifierKind kind)
{
    if (recognisedHash(raw, kind))
        return {};
    Normalisation rules;
    rules.phoneForm = PhoneForm::E164Digits;
    return normaliseForPlatform(raw, kind, rules);
}

MatchFileWriter::MatchFileWriter(const QString& path)
    : m_file(path)
{}

Result<void> MatchFileWriter::open(const MatchKey& key)
{
    m_header.method = key.method();
    m_header.check = key.check();
    m_header.parts.clear();
    if (!m_file.open(QIODevice::WriteOnly))
        return Error{PrivateMatchText::tr("%1 could not be written: %2. Check free space and permissions.")
                         .arg(m_file.fileName(), m_file.errorString())};
    // Room for the header, which is written last. A failure is kept by QSaveFile and told by commit().
    m_file.write(QByteArray(kPrefixBytes + kWrittenHeader + kDigestBytes, ' '));
    return {};
}

void MatchFileWriter::startPart(IdentifierKind kind)
{
    endPart();
    m_header.parts.push_back({kind, 0, {}});
    m_digest.reset();
}

void MatchFileWriter::add(const MatchDigest& digest)
{
    m_buffer.append(viewOf(digest));
    ++m_header.parts.back().entries;
    if (m_buffer.size() >= kBuffer)
        flush();
}

void MatchFileWriter::flush()
{
    m_digest.addData(m_buffer);
    m_file.write(m_buffer);
    m_buffer.clear();
}

void MatchFileWriter::endPart()
{
    if (m_header.parts.empty())
        return;
    flush();
    m_header.parts.back().sha256 = QString::fromLatin1(m_digest.result().toHex());
}

QByteArray MatchFileWriter::headerBytes() const
{
    QJsonArray parts;
    for (const MatchPart& part : m_header.parts)
        parts.append(QJsonObject{{QStringLiteral("kind"), identifierKindName(part.kind)},
                                 {QStringLiteral("entries"), qint64(part.entries)},
                                 {QStringLiteral("sha256"), part.sha256}});
    const QJsonObject json{{QStringLiteral("format"), kMatchFormat},
                           {QStringLiteral("method"), matchMethodName(m_header.method)},
                           {QStringLiteral("check"), m_header.check},
                           {QStringLiteral("normalisation"), m_header.normalisation},
                           {QStringLiteral("parts"), parts}};
    QByteArray length(4, '\0');
    qToLittleEndian(quint32(kWrittenHeader), length.data());
    QByteArray bytes = QByteArray(kMagic, sizeof kMagic) + length +
                       QJsonDocument(json).toJson(QJsonDocument::Compact).leftJustified(kWrittenHeader, ' ');
    return bytes + sha256(bytes);
}

Result<void> MatchFileWriter::finish()
{
    endPart();
    m_file.seek(0);
    m_file.write(headerBytes());
    if (!m_file.commit())
        return Error{PrivateMatchText::tr("%1 could not be written: %2. Check free space and permissions.")
                         .arg(m_file.fileName(), m_file.errorString())};
    return {};
}

Error MatchFileReader::damaged(const QString& what) const
{
    return Error{PrivateMatchText::tr("%1 is damaged: %2. Ask your partner to send the file again.")
                     .arg(m_file.fileName(), what)};
}

Result<std::unique_ptr<MatchFileReader>> MatchFileReader::open(const QString& path)
{
    std::unique_ptr<MatchFileReader> reader(new MatchFileReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return Error{PrivateMatchText::tr("%1 cannot be read: %2. Check its name and permissions.")
                         .arg(path, reader->m_file.errorString())};
    if (Result<void> read = reader->readHeader(); !read)
        return read.error();
    return reader;
}

Result<void> MatchFileReader::readHeader()
{
    const QByteArray prefix = m_file.read(kPrefixBytes);
    if (prefix.size() < kPrefixBytes || !prefix.startsWith(QByteArrayView(kMagic, sizeof kMagic - 1)))
        return Error{
            PrivateMatchText::tr("%1 is not a match file of Tessera. Ask your partner for one made by "
                                 "\"Match with a partner\" or tessera-cli match export.")
                .arg(m_file.fileName())};
    const auto length = qFromLittleEndian<quint32>(prefix.data() + sizeof kMagic);
    if (length > kMostHeader || m_file.size() < kPrefixBytes + qint64(length) + kDigestBytes)
        return damaged(PrivateMatchText::tr("its header of %1 bytes is cut off at byte 8").arg(length));
    const QByteArray json = m_file.read(length);
    if (m_file.read(kDigestBytes) != sha256(prefix + json))
        return damaged(
            PrivateMatchText::tr("its header (bytes 0 to %1) was changed").arg(kPrefixBytes + length));
    if (prefix[7] != kMagic[7])
        return Error{PrivateMatchText::tr("%1 has a newer format. Update Tessera.").arg(m_file.fileName())};
    m_firstEntry = m_file.pos();
    if (Result<void> taken = takeHeader(json); !taken)
        return taken;
    std::int64_t size = m_firstEntry;
    for (const MatchPart& part : m_header.parts)
        size += part.entries * kDigestBytes;
    if (size != m_file.size())
        return damaged(
            PrivateMatchText::tr("it has %1 bytes and should have %2").arg(m_file.size()).arg(size));
    return {};
}

Result<void> MatchFileReader::takeHeader(const QByteArray& json)
{
    const Result<QJsonObject> object = parseJsonObject(json.trimmed(), m_file.fileName());
    if (!object)
        return object.error();
    const int format = object->value(QLatin1String("format")).toInt();
    if (format != kMatchFormat)
        return Error{
            PrivateMatchText::tr("%1 has format %2, and this Tessera reads %3. Update the older one.")
                .arg(m_file.fileName())
                .arg(format)
                .arg(kMatchFormat)};
    JsonReader reader(*object);
    reader.value(QLatin1String("format"));
    m_header.method =
        matchMethodFromName(reader.choice(QLatin1String("method"),
                                          {QStringLiteral("sha256"), QStringLiteral("hmac-sha256")}, {}))
            .value_or(MatchMethod::HmacSha256);
    m_header.check = reader.requiredText(QLatin1String("check"));
    m_header.normalisation = int(reader.integer(QLatin1String("normalisation"), 0, 0, 1'000'000));
    for (const QJsonValue value : reader.array(QLatin1String("parts"))) {
        JsonReader part(value.toObject());
        const QString name = part.requiredText(QLatin1String("kind"));
        const std::optional<IdentifierKind> kind = identifierKindFromName(name);
        MatchPart read;
        read.kind = kind.value_or(IdentifierKind::Phone);
        read.entries = part.integer(QLatin1String("entries"), -1, 0, kMostEntries);
        read.sha256 = part.requiredText(QLatin1String("sha256"));
        if (Result<void> done = part.finish(); !done)
            return damaged(done.error().message);
        const bool isTwice =
            std::ranges::find(m_header.parts, read.kind, &MatchPart::kind) != m_header.parts.end();
        if (!kind || isTwice || read.entries < 0)
            return damaged(
                PrivateMatchText::tr("its header names \"%1\", which is no kind, or twice").arg(name));
        m_header.parts.push_back(read);
    }
    if (Result<void> done = reader.finish(); !done)
        return damaged(done.error().message);
    return {};
}

Result<void> MatchFileReader::opens(const MatchKey& key) const
{
    if (m_header.normalisation != kMatchNormalisation)
        return Error{
            PrivateMatchText::tr("%1 was made with normalisation %2, and this Tessera has %3, so equal "
                                 "people would not match. Update the older Tessera and export anew.")
                .arg(m_file.fileName())
                .arg(m_header.normalisation)
                .arg(kMatchNormalisation)};
    if (m_header.method != key.method())
        return Error{m_header.method == MatchMethod::HmacSha256
                         ? PrivateMatchText::tr("%1 was made with a shared key, not a salt. Give the key.")
                               .arg(m_file.fileName())
                         : PrivateMatchText::tr("%1 was made with a salt, not a shared key. Give the salt.")
                               .arg(m_file.fileName())};
    if (m_header.check != key.check())
        return Error{
            PrivateMatchText::tr("%1 was made with another key: its check value is %2, that of your key "
                                 "%3. Nothing was compared. Agree with your partner on one key file.")
                .arg(m_file.fileName(), m_header.check, key.check())};
    return {};
}

Result<void> MatchFileReader::start(std::size_t part)
{
    m_part = part;
    m_entry = 0;
    m_buffer.clear();
    m_at = 0;
    m_digest.reset();
    std::int64_t at = m_firstEntry;
    for (std::size_t i = 0; i < part; ++i)
        at += m_header.parts[i].entries * kDigestBytes;
    if (!m_file.seek(at))
        return damaged(m_file.errorString());
    return {};
}

QString MatchFileReader::place() const
{
    std::int64_t at = m_firstEntry + m_entry * kDigestBytes;
    for (std::size_t i = 0; i < m_part; ++i)
        at += m_header.parts[i].entries * kDigestBytes;
    return PrivateMatchText::tr("entry %1 of %2, byte %3")
        .arg(m_entry + 1)
        .arg(identifierKindName(m_header.parts[m_part].kind))
        .arg(at);
}

Result<bool> MatchFileReader::next(MatchDigest& digest)
{
    const MatchPart& part = m_header.parts[m_part];
    if (m_entry == part.entries) {
        // An empty part has nothing that could be wrong but its sum.
        if (part.entries == 0 && m_digest.result().toHex() != part.sha256.toLatin1())
            return damaged(PrivateMatchText::tr("the sum of %1 is wrong").arg(identifierKindName(part.kind)));
        return false;
    }
    if (m_at == m_buffer.size()) {
        const qint64 wanted = std::min<qint64>(kBuffer, (part.entries - m_entry) * kDigestBytes);
        m_buffer = m_file.read(wanted);
        m_at = 0;
        if (m_buffer.size() != wanted)
            return damaged(PrivateMatchText::tr("it ends at %1").arg(place()));
        m_digest.addData(m_buffer);
        const bool isLast = m_entry + wanted / kDigestBytes == part.entries;
        if (isLast && m_digest.result().toHex() != part.sha256.toLatin1())
            return damaged(PrivateMatchText::tr("the entries of %1 were changed (near %2)")
                               .arg(identifierKindName(part.kind), place()));
    }
    std::memcpy(digest.data(), m_buffer.constData() + m_at, kDigestBytes);
    if (m_entry > 0 && digest <= m_before)
        return damaged(PrivateMatchText::tr("%1 is out of order").arg(place()));
    m_at += kDigestBytes;
    ++m_entry;
    m_before = digest;
    return true;
}

} // namespace tessera
