// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>

namespace tessera {

// What a column of identifiers holds; decides how a value is normalised before it is hashed.
enum class IdentifierKind
{
    Phone,
    Email,
    Idfa,  // upper case with hyphens
    Gaid,  // lower case
    Oaid,  // kept as it is: form and case vary by vendor
    Imei,  // lower case
    Mac,   // no colons, upper case
    Openid // and other names of an account: kept as they are
};

enum class HashMethod
{
    None,
    Md5,
    Sha256
};

enum class PhoneForm
{
    Mainland,  // 13800138001: eleven digits; foreign numbers are dropped
    E164,      // +8613800138001
    E164Digits // 8613800138001
};

[[nodiscard]] QString identifierKindName(IdentifierKind kind);
[[nodiscard]] std::optional<IdentifierKind> identifierKindFromName(const QString& name);
[[nodiscard]] QStringList identifierKindNames();

struct Normalisation
{
    PhoneForm phoneForm = PhoneForm::Mainland;
    bool gmailRules = false; // Google: gmail.com and googlemail.com without dots and without +tag
    bool idfaUpperCase = true;
};

// The value as the platform hashes it; empty when it can match nobody (placeholder, masked, malformed, all
// zero). The rules follow the help pages of the platforms, as of the date in the profile.
[[nodiscard]] std::string normaliseForPlatform(std::string_view raw, IdentifierKind kind,
                                               const Normalisation& rules);

// Recognises a value that is a hash already (32 or 64 hexadecimal digits), so that it is never hashed twice.
// Kinds whose plain values look alike (an OAID can be 32 or 64 digits without hyphens) are never taken for
// hashes.
[[nodiscard]] std::optional<HashMethod> recognisedHash(std::string_view raw, IdentifierKind kind);

// Lower-case hexadecimal digest of the text, or the text itself.
[[nodiscard]] std::string hashedIdentifier(std::string_view normalised, HashMethod method);

} // namespace tessera
