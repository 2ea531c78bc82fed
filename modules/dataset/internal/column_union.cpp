// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/column_union.h"

#include "base/text.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <limits>

namespace tessera {

namespace {

struct CommonType
{
    ColumnType type = ColumnType::Text;
    int scale = 0;
};

CommonType commonType(const std::vector<ColumnPart>& parts)
{
    CommonType common;
    bool first = true;
    for (const ColumnPart& part : parts) {
        if (!part.column)
            continue;
        const ColumnType type = part.column->type;
        common.scale = std::max(common.scale, part.column->scale);
        common.type = first ? type : joinedType(common.type, type);
        first = false;
    }
    return common;
}

void appendTexts(Column& whole, const ColumnPart& part, DictionaryBuilder& texts)
{
    if (!part.column) {
        whole.codes.insert(whole.codes.end(), part.rows, kNullCode);
        return;
    }
    const Column& column = *part.column;
    if (column.type != ColumnType::Text) {
        for (std::size_t row = 0; row < part.rows; ++row)
            whole.codes.push_back(column.isNull(row) ? kNullCode : texts.insert(toUtf8(column.display(row))));
        return;
    }
    std::vector<Code> remap(column.dictionary->size());
    for (Code code = 0; code < remap.size(); ++code)
        remap[code] = texts.insert(column.dictionary->at(code));
    for (const Code code : column.codes)
        whole.codes.push_back(code == kNullCode ? kNullCode : remap[code]);
}

void appendNumbers(Column& whole, const ColumnPart& part)
{
    for (std::size_t row = 0; row < part.rows; ++row) {
        const bool unknown = !part.column || part.column->isNull(row);
        if (whole.type == ColumnType::Real)
            whole.reals.push_back(unknown ? std::numeric_limits<double>::quiet_NaN()
                                          : part.column->number(row));
        else
            whole.integers.push_back(unknown ? kNullInteger
                                             : part.column->integers[row] *
                                                   kPowersOfTen[whole.scale - part.column->scale]);
    }
}

} // namespace

ColumnType joinedType(ColumnType a, ColumnType b)
{
    const auto exact = [](ColumnType type) {
        return type == ColumnType::Integer || type == ColumnType::Decimal;
    };
    const auto numeric = [&](ColumnType type) { return exact(type) || type == ColumnType::Real; };
    if (a == b)
        return a;
    if (exact(a) && exact(b))
        return ColumnType::Decimal;
    return numeric(a) && numeric(b) ? ColumnType::Real : ColumnType::Text;
}

Column unionOf(const QString& name, std::vector<ColumnPart> parts)
{
    if (parts.size() == 1 && parts.front().column) {
        Column column = std::move(*parts.front().column);
        column.name = name;
        return column;
    }
    const CommonType common = commonType(parts);
    Column whole;
    whole.name = name;
    whole.type = common.type;
    whole.scale = common.type == ColumnType::Decimal ? common.scale : 0;
    DictionaryBuilder texts;
    std::size_t rows = 0;
    for (const ColumnPart& part : parts)
        rows += part.rows;
    whole.codes.reserve(whole.type == ColumnType::Text ? rows : 0);
    whole.reals.reserve(whole.type == ColumnType::Real ? rows : 0);
    whole.integers.reserve(whole.type == ColumnType::Text || whole.type == ColumnType::Real ? 0 : rows);
    for (ColumnPart& part : parts) {
        if (whole.type == ColumnType::Text)
            appendTexts(whole, part, texts);
        else
            appendNumbers(whole, part);
        part.column.reset(); // never all of it twice
    }
    if (whole.type == ColumnType::Text)
        whole.dictionary = texts.take();
    return whole;
}

Result<Column> gatheredTexts(const Project& project, const BatchInfo& batch, std::size_t position,
                             const std::vector<std::uint32_t>& order)
{
    const ColumnInfo& info = batch.columns[position];
    const auto texts = project.readTexts(batch, position);
    if (!texts)
        return texts.error();
    const auto known = std::int64_t((*texts)->size());
    constexpr std::uint16_t unknown = std::uint16_t(kFewTexts);
    std::vector<std::uint16_t> stored(std::size_t(batch.rows));
    std::atomic<bool> bad{false};
    const auto keep = [&](std::size_t first, std::span<const std::int64_t> values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool isText = values[i] >= 0 && values[i] < known;
            if (!isText && values[i] != kNullInteger)
                bad = true;
            stored[first + i] = isText ? std::uint16_t(values[i]) : unknown;
        }
    };
    if (Result<void> read = project.readIntegers(batch, position, keep, {}); !read)
        return read.error();
    if (bad)
        return damagedEntry(batch);
    Column column;
    column.name = info.name;
    column.type = info.type;
    column.dictionary = *texts;
    column.codes.resize(order.size());
    parallelBlocks(order.size(), std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint16_t code = stored[order[i]];
            column.codes[i] = code == unknown ? kNullCode : Code(code);
        }
    });
    return column;
}

Column constantText(const QString& name, const QString& text, std::size_t rows)
{
    DictionaryBuilder texts;
    Column column;
    column.name = name;
    column.codes.assign(rows, text.isEmpty() ? kNullCode : texts.insert(toUtf8(text)));
    column.dictionary = texts.take();
    return column;
}

} // namespace tessera
