// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/column.h"

#include <QString>

#include <cmath>

namespace tessera {

__extension__ typedef __int128 WideInteger;

// A sum over one number column: exact in 128 bits for whole and decimal numbers, in row order for reals.
class ExactSum
{
public:
    ExactSum() = default;
    explicit ExactSum(const Column& column)
        : m_isReal(column.type == ColumnType::Real)
        , m_scale(column.type == ColumnType::Decimal ? column.scale : 0)
    {}

    void add(const Column& column, std::size_t row)
    {
        if (column.isNull(row))
            return;
        if (m_isReal)
            m_real += column.reals[row];
        else
            m_whole += column.integers[row];
    }
    void addMinor(std::int64_t value) { m_whole += value; }
    void add(const ExactSum& other)
    {
        m_whole += other.m_whole;
        m_real += other.m_real;
    }
    [[nodiscard]] double value() const
    {
        return m_isReal ? m_real : double(m_whole) / double(kPowersOfTen[m_scale]);
    }
    // All digits: "9747747.93".
    [[nodiscard]] QString text() const
    {
        if (m_isReal)
            return QString::number(m_real, 'g', 17);
        QString digits;
        for (WideInteger rest = m_whole < 0 ? -m_whole : m_whole; rest > 0 || digits.size() <= m_scale;
             rest /= 10)
            digits.prepend(QLatin1Char(char('0' + int(rest % 10))));
        if (m_scale > 0)
            digits.insert(digits.size() - m_scale, QLatin1Char('.'));
        return m_whole < 0 ? QLatin1Char('-') + digits : digits;
    }

private:
    WideInteger m_whole = 0;
    double m_real = 0;
    bool m_isReal = false;
    int m_scale = 0;
};

} // namespace tessera
