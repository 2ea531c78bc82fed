// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/format_reader.h"
#include "ingest/internal/type_guess.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// How a source writes numbers and what is unknown.
class ValueStyle
{
public:
    explicit ValueStyle(const SourceFormat& format);

    // Nothing to translate: point, comma, no words for "unknown".
    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    // The cell as the parsers of values expect it: empty when unknown, numbers with a point and without
    // thousands marks. nullopt when a number is written with other marks. scratch may hold the result.
    [[nodiscard]] std::optional<std::string_view> read(std::string_view cell, ColumnType type,
                                                       std::string& scratch) const;

private:
    [[nodiscard]] std::optional<std::string_view> plainNumber(std::string_view text,
                                                              std::string& scratch) const;

    std::string m_decimal;
    std::string m_thousands;
    std::set<std::string, std::less<>> m_nullWords;
    bool m_isPlain;
};

// Decimal and thousands marks and words for "unknown", from the cells below the header.
void decideValues(const std::vector<SampledColumn>& columns, SourceFormat& format,
                  std::vector<FormatDecision>& decisions);

} // namespace tessera
