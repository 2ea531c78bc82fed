// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "base/identifier_kind.h"
#include "base/phone_number.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace tessera {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view white = " \t\r\n\v\f";
    const std::size_t from = text.find_first_not_of(white);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(white) - from + 1);
}

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lowered(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    return text;
}

bool isPlaceholder(const std::string& value)
{
    static constexpr std::array words = {"null",    "none", "nan", "n/a", "na", "undefined",
                                         "unknown", "nil",  "-",   "--",  "无", "空"};
    const std::string low = lowered(value);
    if (std::any_of(words.begin(), words.end(), [&](const char* word) { return low == word; }))
        return true;
    const bool allZero =
        std::all_of(value.begin(), value.end(), [](char c) { return c == '0' || c == '-' || c == ':'; });
    const bool masked = value.find("**") != std::string::npos || value.find("＊") != std::string::npos;
    return allZero || masked;
}

// NFKC without invisible characters (zero width, byte order mark, soft hyphen, direction marks), trimmed.
std::string folded(std::string_view text)
{
    if (isAscii(text))
        return std::string(trimmed(text));
    const QString normal = toQString(text).normalized(QString::NormalizationForm_KC);
    QString kept;
    kept.reserve(normal.size());
    for (const QChar c : normal)
        if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            kept.append(c);
    return kept.trimmed().toStdString();
}

} // namespace

std::string normaliseIdentifier(std::string_view text)
{
    std::string value = folded(text);
    return isPlaceholder(value) ? std::string() : value;
}

std::string normaliseEmail(std::string_view text)
{
    std::string value = lowered(folded(text));
    if (value.starts_with("mailto:"))
        value.erase(0, 7);
    const std::size_t at = value.find('@');
    const bool wellFormed = at != std::string::npos && at > 0 &&
                            value.find('@', at + 1) == std::string::npos &&
                            value.find('.', at + 2) != std::string::npos && value.back() != '.' &&
                            value.find(' ') == std::string::npos;
    return wellFormed && !isPlaceholder(value) ? value : std::string();
}

std::string normaliseText(std::string_view text)
{
    return folded(text);
}

namespace {

// As normalisePhone did it before it knew the world's numbering plans; text is folded.
std::string plainPhone(const std::string& value)
{
    if (value.empty() || value.find('*') != std::string::npos)
        return {};
    std::string digits;
    bool plus = false;
    for (const char c : value) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c == '+' && digits.empty())
            plus = true;
        else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.')
            return {};
    }
    if (!plus && digits.starts_with("00")) {
        digits.erase(0, 2);
        plus = true;
    }
    const auto isMobile = [](std::string_view d) { return d.size() == 11 && d[0] == '1' && d[1] >= '3'; };
    // Eleven digits behind another country's "+" are that country's number, however mobile they look.
    bool mainland = !plus;
    if (digits.starts_with("86") && isMobile(std::string_view(digits).substr(2))) {
        digits.erase(0, 2);
        mainland = true;
    }
    if (digits.size() < 7 || digits.size() > 15 || isPlaceholder(digits))
        return {};
    if (digits.find_first_not_of(digits[0]) == std::string::npos)
        return {}; // 11111111111
    if (mainland && isMobile(digits))
        return digits;
    return plus ? "+" + digits : digits;
}

} // namespace

std::string formerPhone(std::string_view text)
{
    return plainPhone(folded(text));
}

std::string normalisePhone(std::string_view text)
{
    if (isPlainMainlandMobile(text))
        return std::string(text);
    const std::string value = folded(text);
    std::string plain = plainPhone(value);
    if (plain.empty() || isPlainMainlandMobile(plain))
        return plain;
    std::string e164 = e164Phone(value);
    if (!e164.empty())
        return e164;
    return hasPhoneExtension(value) ? std::string() : plain;
}

std::string normaliseIdentifier(const QString& kind, std::string_view text)
{
    const QStringView base = baseKindOf(kind);
    if (base == QLatin1String("phone"))
        return normalisePhone(text);
    return base == QLatin1String("email") ? normaliseEmail(text) : normaliseIdentifier(text);
}

QString maskedPhone(const QString& value)
{
    if (value.size() < 8)
        return maskedIdentifier(value);
    return value.left(3) + QStringLiteral("****") + value.right(4);
}

QString maskedEmail(const QString& value)
{
    const qsizetype at = value.indexOf(QLatin1Char('@'));
    return at <= 0 ? maskedIdentifier(value) : value.left(1) + QStringLiteral("***") + value.mid(at);
}

QString maskedName(const QString& value)
{
    return value.isEmpty() ? value : value.left(1) + QStringLiteral("**");
}

QString maskedIdentifier(const QString& value)
{
    if (value.size() <= 4)
        return QString(value.size(), QLatin1Char('*'));
    return value.left(2) + QStringLiteral("***") + value.right(2);
}

QString maskedIdentifier(const QString& kind, const QString& value)
{
    const QStringView base = baseKindOf(kind);
    return base == QLatin1String("phone")   ? maskedPhone(value)
           : base == QLatin1String("email") ? maskedEmail(value)
                                            : maskedIdentifier(value);
}

bool isPersonalAttribute(const QString& name)
{
    static const QStringList words{
        QStringLiteral("name"),      QStringLiteral("nick"),    QStringLiteral("address"),
        QStringLiteral("birth"),     QString::fromUtf8("姓名"), QString::fromUtf8("昵称"),
        QString::fromUtf8("地址"),   QString::fromUtf8("生日"), QStringLiteral("mobile"),
        QStringLiteral("phone"),     QStringLiteral("email"),   QStringLiteral("id_card"),
        QString::fromUtf8("手机"),   QString::fromUtf8("电话"), QString::fromUtf8("邮箱"),
        QString::fromUtf8("身份证"), QString::fromUtf8("微信")};
    // Names of things.
    static const QStringList things{
        QStringLiteral("item"),     QStringLiteral("product"), QStringLiteral("sku"),
        QStringLiteral("campaign"), QStringLiteral("store"),   QStringLiteral("shop"),
        QStringLiteral("event"),    QStringLiteral("page"),    QStringLiteral("brand"),
        QStringLiteral("category"), QStringLiteral("series")};
    const bool isThing = std::any_of(things.begin(), things.end(), [&](const QString& thing) {
        return name.startsWith(thing, Qt::CaseInsensitive) &&
               name.contains(QLatin1String("name"), Qt::CaseInsensitive);
    });
    return !isThing && std::any_of(words.begin(), words.end(), [&](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace tessera
