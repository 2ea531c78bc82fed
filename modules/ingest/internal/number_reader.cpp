// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/number_reader.h"

#include "base/text.h"
#include "ingest/internal/marked_number.h"

namespace tessera {

NumberReader::NumberReader(const ColumnMapping& column)
    : m_currency(toUtf8(column.currency))
{
    if (column.kind == ValueKind::Percent)
        m_way = Way::Percent;
    else if (column.kind)
        m_way = Way::Marked;
}

std::optional<DecimalValue> NumberReader::decimal(std::string_view text) const
{
    switch (m_way) {
    case Way::Plain:
        return parseDecimal(text);
    case Way::Marked:
        return parseMoney(text, m_currency);
    case Way::Percent:
        return parsePercent(text);
    }
    return std::nullopt;
}

std::optional<double> NumberReader::real(std::string_view text) const
{
    if (m_way != Way::Percent)
        return parseReal(text);
    if (!text.ends_with('%'))
        return std::nullopt;
    const std::optional<double> value = parseReal(trimmed(text.substr(0, text.size() - 1)));
    return value ? std::optional(*value / 100) : std::nullopt;
}

} // namespace tessera
