// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/value_parser.h"
#include "ingest/mapping.h"
#include "table/column.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// The values of one mapped column in one block of records; texts have codes of the block's own dictionary.
struct BlockColumn
{
    BlockColumn(const ColumnMapping& columnMapping, const TimeZone& zone);

    void clear();
    // False when the text does not fit the type; nothing is added then.
    [[nodiscard]] bool append(std::string_view text);
    [[nodiscard]] bool appendProduct(std::string_view a, std::string_view b);
    void truncate(std::size_t rows);

    ColumnMapping mapping;
    TimeParser time;
    DictionaryBuilder texts;
    std::vector<Code> codes;
    std::vector<std::int64_t> integers;
    std::vector<double> reals;
    int scale = 0;

private:
    std::map<std::string, std::string, std::less<>> m_values; // as in the mapping
    bool appendDecimal(DecimalValue value);
};

// The whole column, grown block by block in file order, so that the result does not depend on threads.
class ColumnBuilder
{
public:
    explicit ColumnBuilder(const ColumnMapping& mapping);
    // False when a decimal would overflow after widening.
    [[nodiscard]] bool merge(const BlockColumn& block);
    [[nodiscard]] Column take();
    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] const DictionaryBuilder& texts() const { return m_texts; }

private:
    void mergeTexts(const BlockColumn& block);

    Column m_column;
    DictionaryBuilder m_texts;
    std::vector<Code> m_remap;
};

} // namespace tessera
