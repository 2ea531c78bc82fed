// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/number_reader.h"
#include "ingest/internal/value_parser.h"
#include "ingest/internal/value_style.h"
#include "ingest/mapping.h"
#include "table/column.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

// The values of one mapped column in one block of records; texts have codes of the block's own dictionary.
struct BlockColumn
{
    BlockColumn(const ColumnMapping& columnMapping, const TimeZone& zone, const ValueStyle& style);

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
    NumberReader m_number;
    std::optional<ValueStyle> m_style; // when there is something to translate
    std::string m_scratch;
    std::string m_secondScratch;
    bool appendDecimal(DecimalValue value);
};

// The whole column, grown block by block in file order, so that the result does not depend on threads. Only
// the newest rows stand plainly in memory; the older ones are packed, so that a column takes little more than
// its information.
class ColumnBuilder
{
public:
    explicit ColumnBuilder(const ColumnMapping& mapping);
    // False when a decimal would overflow after widening.
    [[nodiscard]] bool merge(const BlockColumn& block);
    void finish(); // packs the last rows; the parts of all columns of a file then cover the same rows
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] ColumnType type() const { return m_tail.type; }
    [[nodiscard]] std::size_t parts() const { return m_parts.size(); }
    [[nodiscard]] std::size_t firstRow(std::size_t part) const { return m_parts[part].begin; }
    // The codes of a Text column's part; unknown is kNullCode.
    void readCodes(std::size_t part, std::vector<Code>& codes) const;
    [[nodiscard]] Column unpacked() const;
    // Times in the order of the values but of half the size: seconds since the earliest. Nothing when they
    // are not whole seconds within 136 years, or when one is unknown.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> secondsOfTimes() const;
    // Only the rows that are true stay, and of texts those that are left. After finish().
    void keep(const std::vector<bool>& rows);
    void release(); // gives the memory of the rows back
    [[nodiscard]] const DictionaryBuilder& texts() const { return m_texts; }
    [[nodiscard]] std::shared_ptr<const Dictionary> takeTexts() { return m_texts.take(); }

private:
    struct Part
    {
        std::size_t begin = 0;
        std::size_t rows = 0;
        int scale = 0;
        QByteArray bytes;
    };
    void mergeTexts(const BlockColumn& block);
    [[nodiscard]] bool mergeIntegers(const BlockColumn& block);
    void packTail();
    void readIntegers(const Part& part, std::span<std::int64_t> values) const;

    Column m_tail;
    std::vector<Part> m_parts;
    std::size_t m_rows = 0;
    std::int64_t m_largest = 0; // absolute value of a decimal, in units of its scale
    DictionaryBuilder m_texts;
    std::vector<Code> m_remap;
};

} // namespace tessera
