// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/column.h"

#include "base/text.h"
#include "base/thread_pool.h"
#include "base/time_zone.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace tessera {

namespace {

constexpr std::array kTypeNames = {"text", "integer", "decimal", "real", "time", "boolean"};
constexpr std::size_t kGatherBlock = std::size_t{1} << 16;

template <typename Value>
void gatherValues(const std::vector<Value>& from, const std::vector<std::uint32_t>& order,
                  std::vector<Value>& to)
{
    if (from.empty())
        return;
    to.resize(order.size());
    parallelBlocks(order.size(), kGatherBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            to[i] = from[order[i]];
    });
}

} // namespace

QString columnTypeName(ColumnType type)
{
    return QString::fromLatin1(kTypeNames[std::size_t(type)]);
}

std::optional<ColumnType> columnTypeFromName(const QString& name)
{
    for (std::size_t i = 0; i < kTypeNames.size(); ++i)
        if (name == QLatin1String(kTypeNames[i]))
            return ColumnType(i);
    return std::nullopt;
}

std::size_t Column::size() const
{
    if (type == ColumnType::Text)
        return codes.size();
    return type == ColumnType::Real ? reals.size() : integers.size();
}

bool Column::isNull(std::size_t row) const
{
    if (type == ColumnType::Text)
        return codes[row] == kNullCode;
    return type == ColumnType::Real ? std::isnan(reals[row]) : integers[row] == kNullInteger;
}

double Column::number(std::size_t row) const
{
    if (type == ColumnType::Real)
        return reals[row];
    if (type == ColumnType::Text || integers[row] == kNullInteger)
        return std::numeric_limits<double>::quiet_NaN();
    return type == ColumnType::Decimal ? double(integers[row]) / double(kPowersOfTen[scale])
                                       : double(integers[row]);
}

QString Column::display(std::size_t row) const
{
    if (isNull(row))
        return {};
    switch (type) {
    case ColumnType::Text:
        return toQString(dictionary->at(codes[row]));
    case ColumnType::Real:
        return QString::number(reals[row], 'g', QLocale::FloatingPointShortest);
    case ColumnType::Decimal:
        return decimalText(integers[row], scale);
    case ColumnType::Time:
        return formatTime(integers[row], TimeZone());
    case ColumnType::Boolean:
        return integers[row] != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case ColumnType::Integer:
        break;
    }
    return QString::number(integers[row]);
}

Column gathered(const Column& column, const std::vector<std::uint32_t>& order)
{
    Column result;
    result.name = column.name;
    result.type = column.type;
    result.scale = column.scale;
    result.dictionary = column.dictionary;
    gatherValues(column.codes, order, result.codes);
    gatherValues(column.integers, order, result.integers);
    gatherValues(column.reals, order, result.reals);
    return result;
}

QString decimalText(std::int64_t value, int scale)
{
    if (scale == 0)
        return QString::number(value);
    const std::uint64_t magnitude = value < 0 ? 0 - std::uint64_t(value) : std::uint64_t(value);
    const auto unit = std::uint64_t(kPowersOfTen[scale]);
    return (value < 0 ? QStringLiteral("-") : QString()) + QString::number(magnitude / unit) +
           QLatin1Char('.') + QString::number(magnitude % unit).rightJustified(scale, QLatin1Char('0'));
}

} // namespace tessera
