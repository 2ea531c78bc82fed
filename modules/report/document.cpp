// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

#include "base/time_zone.h"

#include <QLocale>

#include <cmath>

namespace tessera {

namespace {

QString shownInteger(std::int64_t value, const ReportColumn& column, const QLocale& locale)
{
    switch (column.format) {
    case CellFormat::Date:
        return formatDate(value * kDay, TimeZone());
    case CellFormat::DateTime:
        return formatTime(value, TimeZone());
    case CellFormat::Text: // a number that names something is not grouped
        return QString::number(value);
    case CellFormat::Integer:
    case CellFormat::Decimal:
    case CellFormat::Percent:
        break;
    }
    return locale.toString(qlonglong(value));
}

} // namespace

bool isNumeric(CellFormat format)
{
    return format == CellFormat::Integer || format == CellFormat::Decimal || format == CellFormat::Percent;
}

QString shownText(const ReportCell& cell, const ReportColumn& column)
{
    // English and Chinese group digits alike, so one locale serves both and a file reads the same on every
    // machine.
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    const bool fraction = column.format == CellFormat::Decimal || column.format == CellFormat::Percent;
    if (const auto* integer = std::get_if<std::int64_t>(&cell); integer != nullptr && !fraction)
        return shownInteger(*integer, column, locale);
    if (std::holds_alternative<std::monostate>(cell))
        return {};
    const double value =
        std::holds_alternative<double>(cell) ? std::get<double>(cell) : double(std::get<std::int64_t>(cell));
    if (!std::isfinite(value))
        return {};
    if (column.format == CellFormat::Percent)
        return locale.toString(value * 100, 'f', column.decimals) + QLatin1Char('%');
    if (column.format == CellFormat::Decimal)
        return locale.toString(value, 'f', column.decimals);
    if (column.format == CellFormat::Text)
        return QString::number(value, 'g', 15);
    return shownInteger(std::llround(value), column, locale);
}

} // namespace tessera
