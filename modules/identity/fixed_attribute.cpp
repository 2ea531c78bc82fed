// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/fixed_attribute.h"

#include "base/text.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

namespace tessera {

namespace {

constexpr int kLeastYear = 1901; // before it, and the first day of Unix, are what forms fill in

std::string canonicalGender(const QString& value)
{
    static const QStringList male{QStringLiteral("m"),  QStringLiteral("male"), QStringLiteral("man"),
                                  QStringLiteral("男"), QStringLiteral("男性"), QStringLiteral("先生")};
    static const QStringList female{QStringLiteral("f"),  QStringLiteral("female"), QStringLiteral("woman"),
                                    QStringLiteral("女"), QStringLiteral("女性"),   QStringLiteral("女士")};
    // Numbers mean different things in different systems.
    return male.contains(value) ? "male" : female.contains(value) ? "female" : std::string();
}

std::string canonicalDate(const std::string& text)
{
    static const QRegularExpression parts(
        QStringLiteral("^(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T].*)?$"));
    const QRegularExpressionMatch match = parts.match(toQString(text));
    if (!match.hasMatch())
        return {};
    const bool isSplit = !match.captured(2).isEmpty();
    const QDate date(match.captured(1).toInt(), match.captured(isSplit ? 2 : 4).toInt(),
                     match.captured(isSplit ? 3 : 5).toInt());
    if (!date.isValid() || date.year() < kLeastYear || date == QDate(1970, 1, 1))
        return {};
    return toUtf8(date.toString(Qt::ISODate));
}

} // namespace

bool isGenderName(const QString& attribute)
{
    static const QStringList names{QStringLiteral("gender"), QStringLiteral("sex"), QStringLiteral("性别")};
    return names.contains(attribute.toLower());
}

bool isBirthDateName(const QString& attribute)
{
    static const QStringList names{QStringLiteral("birth_date"), QStringLiteral("birthdate"),
                                   QStringLiteral("birthday"),   QStringLiteral("date_of_birth"),
                                   QStringLiteral("dob"),        QStringLiteral("生日"),
                                   QStringLiteral("出生日期")};
    return names.contains(attribute.toLower());
}

bool isFixedAttributeName(const QString& attribute)
{
    return isGenderName(attribute) || isBirthDateName(attribute);
}

std::string attributeText(const Column& column, std::size_t row)
{
    if (column.isNull(row))
        return {};
    if (column.type == ColumnType::Text)
        return std::string(column.dictionary->at(column.codes[row]));
    if (column.type == ColumnType::Time)
        return toUtf8(QDateTime::fromMSecsSinceEpoch(column.integers[row] / 1000, Qt::UTC)
                          .date()
                          .toString(Qt::ISODate));
    return toUtf8(QString::number(column.number(row), 'g', 15));
}

std::string canonicalAttribute(const QString& attribute, std::string_view text)
{
    const QString value = toQString(normaliseText(text)).toLower();
    if (isGenderName(attribute))
        return canonicalGender(value);
    return isBirthDateName(attribute) ? canonicalDate(std::string(trimmed(text))) : toUtf8(value);
}

} // namespace tessera
