// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/erasure.h"

#include "base/clock.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "project/internal/database.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

const QString kEraseKey = QStringLiteral("erase_key");
constexpr qsizetype kFingerprintBytes = 16;

} // namespace

Result<ErasedPeople> ErasedPeople::load(Database& database)
{
    const std::scoped_lock lock(database.mutex());
    ErasedPeople erased;
    Statement key(database, "SELECT value FROM meta WHERE key = ?");
    key.bind(1, kEraseKey);
    if (key.step())
        erased.m_key = QByteArray::fromHex(key.text(0).toLatin1());
    Statement select(database, "SELECT kind, fingerprint FROM erased");
    while (select.step())
        erased.m_fingerprints.insert(select.text(0).toUtf8() + '\n' + select.blob(1));
    if (Result<void> read = database.check(); !read)
        return read.error();
    return erased;
}

Result<ErasedPeople> ErasedPeople::forErasing(Database& database)
{
    Result<ErasedPeople> erased = load(database);
    if (!erased || !erased->m_key.isEmpty())
        return erased;
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    erased->m_key = QByteArray(reinterpret_cast<const char*>(random.data()), sizeof random);
    Statement insert(database, "INSERT INTO meta(key, value) VALUES(?, ?)");
    insert.bind(1, kEraseKey).bind(2, QString::fromLatin1(erased->m_key.toHex()));
    if (Result<void> done = insert.run(); !done)
        return done.error();
    return erased;
}

QByteArray ErasedPeople::fingerprint(const QString& kind, std::string_view value) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(kind.toUtf8() + '\n');
    code.addData(QByteArrayView(value.data(), qsizetype(value.size())).toByteArray());
    return code.result().left(kFingerprintBytes);
}

bool ErasedPeople::containsText(const QString& kind, std::string_view text) const
{
    if (m_fingerprints.empty())
        return false;
    return contains(kind, normaliseIdentifier(kind, text)) ||
           (kind == QLatin1String("phone") && contains(kind, formerPhone(text)));
}

bool ErasedPeople::contains(const QString& kind, std::string_view value) const
{
    return !m_fingerprints.empty() && !value.empty() &&
           m_fingerprints.contains(kind.toUtf8() + '\n' + fingerprint(kind, value));
}

Result<void> ErasedPeople::add(Database& database, const PersonalIdentifier& identifier)
{
    const QByteArray print = fingerprint(identifier.kind, identifier.value);
    m_fingerprints.insert(identifier.kind.toUtf8() + '\n' + print);
    Statement insert(database, "INSERT OR IGNORE INTO erased(kind, fingerprint, at) VALUES(?, ?, ?)");
    return insert.bind(1, identifier.kind).bindBlob(2, print).bind(3, clockNow()).run();
}

std::string ErasedPeople::mark(const QString& kind, std::string_view value) const
{
    return '\x1A' + fingerprint(kind, value).toHex().toStdString();
}

bool ErasedPeople::areNamedIn(const QString& row) const
{
    static const QRegularExpression betweenFields(QStringLiteral("[,;|\\t\r\n\"{}\\[\\]:]+"));
    static const QRegularExpression betweenWords(QStringLiteral("\\s+"));
    std::set<QString> kinds;
    for (const QByteArray& one : m_fingerprints)
        kinds.insert(QString::fromUtf8(one.left(one.indexOf('\n'))));
    const auto isErased = [&](const QString& text) {
        const std::string written = text.toStdString();
        return std::ranges::any_of(kinds, [&](const QString& kind) { return containsText(kind, written); });
    };
    const QStringList fields = row.split(betweenFields, Qt::SkipEmptyParts);
    return std::ranges::any_of(fields, [&](const QString& field) {
        const QStringList words = field.split(betweenWords, Qt::SkipEmptyParts);
        return isErased(field) || (words.size() > 1 && std::ranges::any_of(words, isErased));
    });
}

std::vector<bool> ErasedPeople::textsOf(const QString& kind, const Dictionary& texts) const
{
    std::vector<std::uint8_t> erased(texts.size(), 0); // threads share no word of it, as they would of bits
    parallelBlocks(texts.size(), std::size_t{1} << 12, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code)
            erased[code] = containsText(kind, texts.at(Code(code))) ? 1 : 0;
    });
    return {erased.begin(), erased.end()};
}

std::shared_ptr<const Dictionary> ErasedPeople::without(const std::vector<bool>& dropped,
                                                        const ColumnInfo& info, const Column& column) const
{
    constexpr std::uint8_t isDropped = 1;
    constexpr std::uint8_t isKept = 2;
    const Dictionary& texts = *column.dictionary;
    std::vector<std::uint8_t> use(texts.size(), 0);
    for (std::size_t row = 0; row < column.codes.size(); ++row)
        if (column.codes[row] != kNullCode)
            use[column.codes[row]] |= dropped[row] ? isDropped : isKept;
    auto left = std::make_shared<Dictionary>();
    for (Code code = 0; code < texts.size(); ++code) {
        const std::string_view text = texts.at(code);
        if (use[code] != isDropped) {
            left->append(text);
            continue;
        }
        const std::string normal = info.role == QLatin1String("identifier")
                                       ? normaliseIdentifier(info.identifierKind, text)
                                       : std::string();
        left->append(normal.empty() ? std::string() : mark(info.identifierKind, normal));
    }
    return left;
}

} // namespace tessera
