// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace tessera {

[[nodiscard]] inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}
[[nodiscard]] inline std::string toUtf8(const QString& text)
{
    return text.toStdString();
}

[[nodiscard]] std::string_view trimmed(std::string_view text); // ASCII white space at both ends

// What an identifier is joined by. Empty when the value can join nobody (a placeholder such as "-", "null",
// "0", a masked number such as 138****5521, or no letter and digit at all).
//
// phone: NFKC, mainland mobile numbers become 11 digits, other valid numbers E.164 (+862164378888; of the
// mainland unless they name another country), the rest keeps its digits and "+"; one with an extension
// (18412345678-1234) is another buyer's tomorrow and joins nobody. e-mail: NFKC, trimmed, lower case; must
// hold one @ and a dot after it. other: NFKC, trimmed, invisible characters removed; case kept.
[[nodiscard]] std::string normalisePhone(std::string_view text);
[[nodiscard]] std::string normaliseEmail(std::string_view text);
[[nodiscard]] std::string normaliseIdentifier(std::string_view text);
// NFKC, trimmed, without invisible characters.
[[nodiscard]] std::string normaliseText(std::string_view text);
// What normalisePhone gave before it knew landlines: erased people are remembered by it.
[[nodiscard]] std::string formerPhone(std::string_view text);
// By kind of identifier (phone, email, anything else).
[[nodiscard]] std::string normaliseIdentifier(const QString& kind, std::string_view text);

// 138****5521, c***@qq.com, 林**: what a screen shows until the analyst asks for the value.
[[nodiscard]] QString maskedPhone(const QString& value);
[[nodiscard]] QString maskedEmail(const QString& value);
[[nodiscard]] QString maskedName(const QString& value);
[[nodiscard]] QString maskedIdentifier(const QString& value);
// By kind of identifier (phone, email, anything else).
[[nodiscard]] QString maskedIdentifier(const QString& kind, const QString& value);
// Whether an attribute names or locates somebody, so that it is shown masked as well.
[[nodiscard]] bool isPersonalAttribute(const QString& name);

} // namespace tessera
