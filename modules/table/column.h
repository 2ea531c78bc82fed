// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/dictionary.h"

#include <QString>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace tessera {

enum class ColumnType
{
    Text,    // codes into a dictionary
    Integer, // whole numbers
    Decimal, // value = integer / 10^scale, exact (money)
    Real,    // IEEE doubles
    Time,    // UTC microseconds since 1970
    Boolean, // 0 or 1
};

[[nodiscard]] QString columnTypeName(ColumnType type);
[[nodiscard]] std::optional<ColumnType> columnTypeFromName(const QString& name);

inline constexpr std::int64_t kNullInteger = std::numeric_limits<std::int64_t>::min();

// One column in memory. Exactly one of the vectors is in use: codes for Text, reals for Real, integers for
// the rest. An unknown value is kNullCode, NaN or kNullInteger.
struct Column
{
    QString name;
    ColumnType type = ColumnType::Text;
    int scale = 0; // Decimal only, 0..6
    std::vector<Code> codes;
    std::vector<std::int64_t> integers;
    std::vector<double> reals;
    std::shared_ptr<const Dictionary> dictionary;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool isNull(std::size_t row) const;
    // As a number: Decimal is scaled, Time is microseconds, Text and unknown are NaN.
    [[nodiscard]] double number(std::size_t row) const;
    // As shown in a raw table (Time as UTC); unknown is empty.
    [[nodiscard]] QString display(std::size_t row) const;
};

// rows[order[0]], rows[order[1]], ...; the dictionary is shared. Runs on all cores.
[[nodiscard]] Column gathered(const Column& column, const std::vector<std::uint32_t>& order);

[[nodiscard]] QString decimalText(std::int64_t value, int scale);
inline constexpr std::int64_t kPowersOfTen[] = {1, 10, 100, 1000, 10000, 100000, 1000000};

} // namespace tessera
