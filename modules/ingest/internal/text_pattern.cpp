// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/text_pattern.h"

#include "base/text.h"

#include <QChar>
#include <QList>
#include <QString>

namespace tessera {

namespace {

constexpr qsizetype kCharactersShown = 60;
constexpr int kLongestRun = 4;

char32_t classOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase:
        return U'A';
    case QChar::Letter_Lowercase:
        return U'a';
    case QChar::Number_DecimalDigit:
        return U'9';
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return QChar::script(c) == QChar::Script_Han ? U'\u6C49' : U'x';
    default:
        return c;
    }
}

} // namespace

std::string textPattern(std::string_view utf8)
{
    const QList<uint> characters = toQString(utf8).toUcs4();
    QString pattern;
    const qsizetype shown = std::min(characters.size(), kCharactersShown);
    for (qsizetype i = 0; i < shown;) {
        const char32_t kind = classOf(characters[i]);
        qsizetype end = i + 1;
        while (end < shown && classOf(characters[end]) == kind)
            ++end;
        const QString one = QString::fromUcs4(&kind, 1);
        pattern +=
            end - i > kLongestRun ? QStringLiteral("%1{%2}").arg(one).arg(end - i) : one.repeated(end - i);
        i = end;
    }
    if (shown < characters.size())
        pattern += QChar(0x2026);
    return toUtf8(pattern);
}

} // namespace tessera
