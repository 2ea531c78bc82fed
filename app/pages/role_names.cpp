// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/role_names.h"

#include <QCoreApplication>

#include <array>

namespace tessera {
namespace {

struct RoleName
{
    const char* id;
    const char* text;
    const char* icon;
};

constexpr std::array kRoles{
    RoleName{"ignore", QT_TRANSLATE_NOOP("Role", "Left out"), "x"},
    RoleName{"identifier", QT_TRANSLATE_NOOP("Role", "Identifier"), "fingerprint"},
    RoleName{"time", QT_TRANSLATE_NOOP("Role", "Time"), "clock"},
    RoleName{"event", QT_TRANSLATE_NOOP("Role", "Event"), "play"},
    RoleName{"item", QT_TRANSLATE_NOOP("Role", "Item"), "package"},
    RoleName{"category", QT_TRANSLATE_NOOP("Role", "Category"), "list-tree"},
    RoleName{"amount", QT_TRANSLATE_NOOP("Role", "Amount"), "gauge"},
    RoleName{"attribute", QT_TRANSLATE_NOOP("Role", "Attribute"), "shapes"},
};

} // namespace

QString roleText(const QString& role)
{
    for (const RoleName& name : kRoles) {
        if (role == QLatin1String(name.id))
            return QCoreApplication::translate("Role", name.text);
    }
    return role;
}

QString roleIcon(const QString& role)
{
    for (const RoleName& name : kRoles) {
        if (role == QLatin1String(name.id))
            return QLatin1String(name.icon);
    }
    return QStringLiteral("shapes");
}

QString tableKindText(TableKind kind)
{
    switch (kind) {
    case TableKind::Events:
        return QCoreApplication::translate("Role", "Events, one row each");
    case TableKind::People:
        return QCoreApplication::translate("Role", "People, one row each");
    default:
        return QCoreApplication::translate("Role", "Other rows");
    }
}

QString typeText(const ColumnMapping& column)
{
    switch (column.type) {
    case ColumnType::Text:
        return QCoreApplication::translate("Role", "text");
    case ColumnType::Integer:
        return QCoreApplication::translate("Role", "whole number");
    case ColumnType::Decimal:
        return QCoreApplication::translate("Role", "decimal number");
    case ColumnType::Real:
        return QCoreApplication::translate("Role", "number");
    case ColumnType::Boolean:
        return QCoreApplication::translate("Role", "yes or no");
    case ColumnType::Time:
        return QCoreApplication::translate("Role", "time, %1").arg(timeFormatName(column.timeFormat));
    }
    return {};
}

QString timeFormatText(TimeFormat format)
{
    switch (format) {
    case TimeFormat::Iso:
        return QCoreApplication::translate("Role", "year-month-day, 2026-05-31");
    case TimeFormat::UnixSeconds:
        return QCoreApplication::translate("Role", "seconds since 1970");
    case TimeFormat::UnixMillis:
        return QCoreApplication::translate("Role", "milliseconds since 1970");
    case TimeFormat::YearMonthDaySlash:
        return QCoreApplication::translate("Role", "year/month/day, 2026/05/31");
    case TimeFormat::DayMonthYearSlash:
        return QCoreApplication::translate("Role", "day/month/year, 31/05/2026");
    case TimeFormat::MonthDayYearSlash:
        return QCoreApplication::translate("Role", "month/day/year, 05/31/2026");
    case TimeFormat::Compact:
        return QCoreApplication::translate("Role", "digits only, 20260531");
    case TimeFormat::UnixMicros:
        return QCoreApplication::translate("Role", "microseconds since 1970");
    case TimeFormat::Chinese:
        return QCoreApplication::translate("Role", "Chinese, 2026年5月31日");
    case TimeFormat::NamedMonth:
        return QCoreApplication::translate("Role", "month in letters, 31-May-2026");
    case TimeFormat::ExcelSerial:
        return QCoreApplication::translate("Role", "days of a spreadsheet, 46173.35");
    }
    return {};
}

QString valueKindIcon(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text:
        return QStringLiteral("type");
    case ValueKind::FreeText:
        return QStringLiteral("text");
    case ValueKind::Enumeration:
        return QStringLiteral("tag");
    case ValueKind::Boolean:
        return QStringLiteral("toggle-left");
    case ValueKind::Integer:
    case ValueKind::Decimal:
    case ValueKind::LongNumber:
        return QStringLiteral("hash");
    case ValueKind::DamagedNumber:
        return QStringLiteral("triangle-alert");
    case ValueKind::Percent:
        return QStringLiteral("percent");
    case ValueKind::Money:
        return QStringLiteral("banknote");
    case ValueKind::Date:
        return QStringLiteral("calendar");
    case ValueKind::Time:
        return QStringLiteral("calendar-clock");
    case ValueKind::Duration:
        return QStringLiteral("timer");
    case ValueKind::Phone:
        return QStringLiteral("phone");
    case ValueKind::Email:
        return QStringLiteral("mail");
    case ValueKind::Imei:
    case ValueKind::DeviceId:
    case ValueKind::HashedId:
    case ValueKind::OpenId:
    case ValueKind::UnionId:
        return QStringLiteral("fingerprint");
    case ValueKind::IdCard:
    case ValueKind::CreditCode:
    case ValueKind::BankCard:
        return QStringLiteral("id-card");
    case ValueKind::Url:
        return QStringLiteral("link");
    case ValueKind::IpAddress:
        return QStringLiteral("globe");
    case ValueKind::Latitude:
    case ValueKind::Longitude:
    case ValueKind::Coordinates:
    case ValueKind::Province:
    case ValueKind::City:
    case ValueKind::District:
    case ValueKind::Postcode:
        return QStringLiteral("map-pin");
    }
    return {};
}

QString typeIcon(ColumnType type)
{
    switch (type) {
    case ColumnType::Text:
        return QStringLiteral("notebook-pen");
    case ColumnType::Boolean:
        return QStringLiteral("check");
    case ColumnType::Time:
        return QStringLiteral("clock");
    default:
        return QStringLiteral("gauge");
    }
}

QString unreadableText(const ColumnMapping& column)
{
    if (column.role == ColumnRole::Identifier)
        return QCoreApplication::translate("Role", "cannot join people");
    switch (column.type) {
    case ColumnType::Text:
        return QCoreApplication::translate("Role", "a value is needed");
    case ColumnType::Integer:
        return QCoreApplication::translate("Role", "cannot be read as a whole number");
    case ColumnType::Boolean:
        return QCoreApplication::translate("Role", "cannot be read as yes or no");
    case ColumnType::Time:
        return QCoreApplication::translate("Role", "cannot be read as a time");
    default:
        return QCoreApplication::translate("Role", "cannot be read as a number");
    }
}

} // namespace tessera
