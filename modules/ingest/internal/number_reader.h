// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/value_parser.h"
#include "ingest/mapping.h"

#include <optional>
#include <string>
#include <string_view>

namespace tessera {

// Reads the numbers of one column as its kind says, the same in preview and import: percentages as shares,
// amounts with their marks. A mapping without a kind (of an older release) reads plain numbers with a sign of
// currency at most.
class NumberReader
{
public:
    explicit NumberReader(const ColumnMapping& column);

    [[nodiscard]] std::optional<DecimalValue> decimal(std::string_view text) const;
    [[nodiscard]] std::optional<double> real(std::string_view text) const;

private:
    enum class Way
    {
        Plain,
        Marked,
        Percent
    };
    Way m_way = Way::Plain;
    std::string m_currency;
};

} // namespace tessera
