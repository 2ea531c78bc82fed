// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/match_key.h"
#include "activation/internal/texts.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace tessera {

namespace {

constexpr qsizetype kLeastKeyBytes = 16;
constexpr qsizetype kMostKeyBytes = 1024;
constexpr qsizetype kShaBlock = 64;

QByteArray withoutLineEnd(QByteArray bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

} // namespace

QString matchMethodName(MatchMethod method)
{
    return method == MatchMethod::SaltedSha256 ? QStringLiteral("sha256") : QStringLiteral("hmac-sha256");
}

std::optional<MatchMethod> matchMethodFromName(const QString& name)
{
    for (const MatchMethod method : {MatchMethod::SaltedSha256, MatchMethod::HmacSha256})
        if (matchMethodName(method) == name)
            return method;
    return std::nullopt;
}

Result<MatchKey> MatchKey::of(const QByteArray& bytes, MatchMethod method)
{
    const QByteArray line = withoutLineEnd(bytes);
    if (line.size() < kLeastKeyBytes)
        return Error{
            PrivateMatchText::tr("The key has %1 characters; a short one can be guessed. Take one of "
                                 "16 at least, or let Tessera make one.")
                .arg(line.size())};
    if (line.size() > kMostKeyBytes || line.contains('\n'))
        return Error{PrivateMatchText::tr("A key is one line of at most 1024 characters.")};
    return MatchKey(line, method);
}

Result<MatchKey> MatchKey::read(const QString& path, MatchMethod method)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            PrivateMatchText::tr("The key file %1 cannot be read: %2. Check its name and permissions.")
                .arg(path, file.errorString())};
    Result<MatchKey> key = of(file.read(kMostKeyBytes + 3), method);
    return key ? std::move(key) : Result<MatchKey>(Error{path + QStringLiteral(": ") + key.error().message});
}

Result<void> MatchKey::writeNew(const QString& path)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    const QByteArray digits =
        QByteArray(reinterpret_cast<const char*>(random.data()), qsizetype(sizeof random)).toHex() + '\n';
    QFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    if (isOpen)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isOpen || file.write(digits) != digits.size() || !file.flush())
        return Error{
            PrivateMatchText::tr("The key file %1 was not made: %2. Choose a name that is not taken.")
                .arg(path, file.errorString())};
    return {};
}

QString MatchKey::check() const
{
    const MatchDigest digest = MatchHasher(*this).digest("check", "tessera match 1");
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(digest.data()), 8).toHex());
}

MatchHasher::MatchHasher(const MatchKey& key)
    : m_method(key.method())
    , m_inner(key.bytes())
{
    if (m_method == MatchMethod::SaltedSha256)
        return;
    QByteArray block = key.bytes().size() > kShaBlock
                           ? QCryptographicHash::hash(key.bytes(), QCryptographicHash::Sha256)
                           : key.bytes();
    block.append(kShaBlock - block.size(), '\0');
    m_inner = block;
    m_outer = block;
    for (qsizetype i = 0; i < kShaBlock; ++i) {
        m_inner[i] = char(m_inner[i] ^ 0x36);
        m_outer[i] = char(m_outer[i] ^ 0x5C);
    }
}

MatchDigest MatchHasher::digest(std::string_view kind, std::string_view normalised)
{
    m_text.assign(kind);
    m_text += ':';
    m_text += normalised;
    m_hash.reset();
    m_hash.addData(m_inner);
    m_hash.addData(QByteArrayView(m_text.data(), qsizetype(m_text.size())));
    MatchDigest digest;
    std::memcpy(digest.data(), m_hash.resultView().data(), digest.size());
    if (m_method == MatchMethod::HmacSha256) {
        m_hash.reset();
        m_hash.addData(m_outer);
        m_hash.addData(
            QByteArrayView(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())));
        std::memcpy(digest.data(), m_hash.resultView().data(), digest.size());
    }
    return digest;
}

} // namespace tessera
