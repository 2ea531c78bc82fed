// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/identifier.h"

#include "base/text.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::array<const char*, 8> kKindNames = {"phone", "email", "idfa", "gaid",
                                                   "oaid",  "imei",  "mac",  "openid"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string cased(std::string text, bool upper)
{
    std::transform(text.begin(), text.end(), text.begin(), [upper](char c) {
        if (upper)
            return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    });
    return text;
}

std::string phoneFor(std::string_view raw, PhoneForm form)
{
    const std::string phone = normalisePhone(raw);
    const bool mainland = phone.size() == 11 && phone[0] == '1';
    const std::string typed = normaliseIdentifier(raw);
    // 020 7946 0958 may be of London or of Guangzhou: what is sent must not be guessed.
    const bool withCountry = phone.starts_with('+') && (typed.starts_with('+') || typed.starts_with("00"));
    if (phone.empty() || phone == "13800138000") // the service number everybody types as an example
        return {};
    if (form == PhoneForm::Mainland)
        return mainland ? phone : std::string();
    if (!mainland && !withCountry)
        return {}; // a number without its country cannot be written in E.164
    const std::string digits = mainland ? "86" + phone : phone.substr(1);
    return form == PhoneForm::E164 ? "+" + digits : digits;
}

std::string emailFor(std::string_view raw, bool gmailRules)
{
    std::string email = normaliseEmail(raw);
    const std::size_t at = email.find('@');
    if (!gmailRules || at == std::string::npos)
        return email;
    const std::string domain = email.substr(at);
    if (domain != "@gmail.com" && domain != "@googlemail.com")
        return email;
    std::string name = email.substr(0, std::min(at, email.find('+')));
    name.erase(std::remove(name.begin(), name.end(), '.'), name.end());
    return name.empty() ? std::string() : name + domain;
}

// 8-4-4-4-12 hexadecimal digits.
bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return true;
}

std::string imeiFor(const std::string& value)
{
    const std::string imei = cased(value, false);
    const bool digits = std::all_of(imei.begin(), imei.end(), isDigit);
    const bool meid = std::all_of(imei.begin(), imei.end(), isHex);
    return (digits && (imei.size() == 14 || imei.size() == 15)) || (meid && imei.size() == 14)
               ? imei
               : std::string();
}

std::string macFor(std::string value)
{
    value.erase(std::remove_if(value.begin(), value.end(), [](char c) { return c == ':' || c == '-'; }),
                value.end());
    return value.size() == 12 && std::all_of(value.begin(), value.end(), isHex) ? cased(value, true)
                                                                                : std::string();
}

} // namespace

QString identifierKindName(IdentifierKind kind)
{
    return QString::fromLatin1(kKindNames[std::size_t(kind)]);
}

QStringList identifierKindNames()
{
    QStringList names;
    for (const char* name : kKindNames)
        names.append(QString::fromLatin1(name));
    return names;
}

std::optional<IdentifierKind> identifierKindFromName(const QString& name)
{
    const qsizetype at = identifierKindNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(IdentifierKind(at));
}

std::string normaliseForPlatform(std::string_view raw, IdentifierKind kind, const Normalisation& rules)
{
    if (kind == IdentifierKind::Phone)
        return phoneFor(raw, rules.phoneForm);
    if (kind == IdentifierKind::Email)
        return emailFor(raw, rules.gmailRules);
    const std::string value = normaliseIdentifier(raw);
    switch (kind) {
    case IdentifierKind::Idfa:
        return isUuid(value) ? cased(value, rules.idfaUpperCase) : std::string();
    case IdentifierKind::Gaid:
        return isUuid(value) ? cased(value, false) : std::string();
    case IdentifierKind::Imei:
        return imeiFor(value);
    case IdentifierKind::Mac:
        return macFor(value);
    default:
        return value.size() >= 6 ? value : std::string();
    }
}

std::optional<HashMethod> recognisedHash(std::string_view raw, IdentifierKind kind)
{
    const std::string_view text = trimmed(raw);
    if (kind == IdentifierKind::Oaid || kind == IdentifierKind::Openid ||
        !std::all_of(text.begin(), text.end(), isHex))
        return std::nullopt;
    // One digit repeated is a placeholder, not a digest.
    if (text.size() != 32 && text.size() != 64)
        return std::nullopt;
    return text.find_first_not_of(text[0]) == std::string_view::npos
               ? std::nullopt
               : std::optional(text.size() == 32 ? HashMethod::Md5 : HashMethod::Sha256);
}

std::string hashedIdentifier(std::string_view normalised, HashMethod method)
{
    if (method == HashMethod::None)
        return std::string(normalised);
    const auto algorithm = method == HashMethod::Md5 ? QCryptographicHash::Md5 : QCryptographicHash::Sha256;
    return QCryptographicHash::hash(QByteArray::fromRawData(normalised.data(), qsizetype(normalised.size())),
                                    algorithm)
        .toHex()
        .toStdString();
}

} // namespace tessera
