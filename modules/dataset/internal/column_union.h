// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/project.h"
#include "table/column.h"

#include <optional>
#include <vector>

namespace tessera {

// One after the other as one column; a part that lacks the column is so many unknown values. Texts share one
// dictionary, decimals take the largest scale, numbers of different types become reals, and anything beside
// text becomes text.
struct ColumnPart
{
    std::optional<Column> column;
    std::size_t rows = 0;
};
[[nodiscard]] Column unionOf(const QString& name, std::vector<ColumnPart> parts);

// The type values of both fit into; the rule of unionOf.
[[nodiscard]] ColumnType joinedType(ColumnType a, ColumnType b);

// A column of few texts in another order, read without ever standing twice in memory. It has at most
// kFewTexts of them.
inline constexpr std::size_t kFewTexts = 0xFFFF;
[[nodiscard]] Result<Column> gatheredTexts(const Project& project, const BatchInfo& batch,
                                           std::size_t position, const std::vector<std::uint32_t>& order);

// A column of one repeated text (or of unknown ones when it is empty).
[[nodiscard]] Column constantText(const QString& name, const QString& text, std::size_t rows);

} // namespace tessera
