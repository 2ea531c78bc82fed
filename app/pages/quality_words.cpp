// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/quality_words.h"

#include "base/clock.h"
#include "base/time_zone.h"
#include "theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {
namespace {

constexpr std::size_t kLowQuartile = 2; // of NumberQuality::kShares
constexpr std::size_t kMedian = 3;
constexpr std::size_t kHighQuartile = 4;
constexpr std::size_t kPatterns = 3;

struct QualityWords
{
    Q_DECLARE_TR_FUNCTIONS(QualityWords)
};

QString valueText(const ColumnQuality& column, double value)
{
    if (column.type == ColumnType::Time)
        return formatDate(Micros(value), TimeZone());
    return column.type == ColumnType::Integer ? theme().numbers().count(std::llround(value))
                                              : QString::number(value, 'f', 2);
}

} // namespace

QString rangeText(const ColumnQuality& column)
{
    if (column.numbers)
        return QualityWords::tr("%1 to %2")
            .arg(valueText(column, column.numbers->min), valueText(column, column.numbers->max));
    if (column.texts)
        return QualityWords::tr("%1 to %2 characters").arg(column.texts->shortest).arg(column.texts->longest);
    return {};
}

QString topText(const ColumnQuality& column, std::size_t most)
{
    if (column.top.empty())
        return column.topWithheld;
    QStringList values;
    for (std::size_t i = 0; i < std::min(most, column.top.size()); ++i)
        values.append(
            QStringLiteral("%1 (%2)").arg(column.top[i].text, theme().numbers().count(column.top[i].count)));
    return values.join(QStringLiteral(", "));
}

QString detailText(const ColumnQuality& column)
{
    QStringList parts;
    if (column.numbers) {
        const NumberQuality& numbers = *column.numbers;
        parts.append(QualityWords::tr("quartiles %1, %2, %3")
                         .arg(valueText(column, numbers.quantiles[kLowQuartile]),
                              valueText(column, numbers.quantiles[kMedian]),
                              valueText(column, numbers.quantiles[kHighQuartile])));
        parts.append(QualityWords::tr("%1 far from the others (below %2 or above %3)")
                         .arg(theme().numbers().count(numbers.outliers), valueText(column, numbers.lowFence),
                              valueText(column, numbers.highFence)));
    }
    if (column.texts) {
        parts.append(QualityWords::tr("%1 to %2 characters, half of them at most %3")
                         .arg(column.texts->shortest)
                         .arg(column.texts->longest)
                         .arg(column.texts->median));
        QStringList patterns;
        for (std::size_t i = 0; i < std::min(kPatterns, column.texts->patterns.size()); ++i)
            patterns.append(QStringLiteral("%1 (%2)").arg(
                column.texts->patterns[i].text, theme().numbers().count(column.texts->patterns[i].count)));
        if (!patterns.isEmpty())
            parts.append(QualityWords::tr("written as %1").arg(patterns.join(QStringLiteral(", "))));
    }
    if (!column.topWithheld.isEmpty())
        parts.append(column.topWithheld);
    return parts.join(QStringLiteral(" · "));
}

} // namespace tessera
