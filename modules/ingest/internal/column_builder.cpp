// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/column_builder.h"

#include "base/hash.h"
#include "base/text.h"

#include <limits>

namespace tessera {

namespace {

bool rescale(std::vector<std::int64_t>& values, int from, int to)
{
    const std::int64_t factor = kPowersOfTen[to - from];
    for (std::int64_t& value : values)
        if (value != kNullInteger && __builtin_mul_overflow(value, factor, &value))
            return false;
    return true;
}

} // namespace

BlockColumn::BlockColumn(const ColumnMapping& columnMapping, const TimeZone& zone)
    : mapping(columnMapping)
    , time(columnMapping.timeFormat, zone)
{
    for (const auto& [from, to] : columnMapping.values)
        m_values[toUtf8(from)] = toUtf8(to);
    clear();
}

void BlockColumn::clear()
{
    texts.clear();
    codes.clear();
    integers.clear();
    reals.clear();
    scale = mapping.type == ColumnType::Decimal ? mapping.scale : 0;
}

bool BlockColumn::append(std::string_view text)
{
    switch (mapping.type) {
    case ColumnType::Text:
        if (const auto named = m_values.empty() ? m_values.end() : m_values.find(text);
            named != m_values.end())
            text = named->second;
        if (text.empty()) {
            codes.push_back(kNullCode);
        } else if (!codes.empty() && codes.back() != kNullCode &&
                   texts.dictionary().at(codes.back()) == text) {
            codes.push_back(codes.back()); // runs of one value are common
        } else {
            codes.push_back(texts.insert(text));
        }
        return true;
    case ColumnType::Real: {
        text = trimmed(text);
        const std::optional<double> value =
            text.empty() ? std::numeric_limits<double>::quiet_NaN() : parseReal(text);
        if (value)
            reals.push_back(*value);
        return value.has_value();
    }
    case ColumnType::Decimal: {
        text = trimmed(text);
        if (text.empty()) {
            integers.push_back(kNullInteger);
            return true;
        }
        const std::optional<DecimalValue> value = parseDecimal(text);
        return value && appendDecimal(*value);
    }
    case ColumnType::Integer:
    case ColumnType::Boolean:
    case ColumnType::Time:
        break;
    }
    text = trimmed(text);
    if (text.empty()) {
        if (mapping.role == ColumnRole::Time)
            return false;
        integers.push_back(kNullInteger);
        return true;
    }
    const std::optional<std::int64_t> value =
        mapping.type == ColumnType::Time ? time.parse(text) : parseInteger(text);
    if (value)
        integers.push_back(*value);
    return value.has_value();
}

bool BlockColumn::appendDecimal(DecimalValue value)
{
    if (value.scale > scale) {
        if (!rescale(integers, scale, value.scale))
            return false;
        scale = value.scale;
    }
    std::int64_t scaled = 0;
    if (__builtin_mul_overflow(value.mantissa, kPowersOfTen[scale - value.scale], &scaled))
        return false;
    integers.push_back(scaled);
    return true;
}

bool BlockColumn::appendProduct(std::string_view a, std::string_view b)
{
    a = trimmed(a);
    b = trimmed(b);
    if (a.empty() || b.empty()) {
        integers.push_back(kNullInteger);
        return true;
    }
    const std::optional<DecimalValue> x = parseDecimal(a);
    const std::optional<DecimalValue> y = parseDecimal(b);
    DecimalValue product;
    if (!x || !y || __builtin_mul_overflow(x->mantissa, y->mantissa, &product.mantissa))
        return false;
    product.scale = x->scale + y->scale;
    for (; product.scale > mapping.scale && product.mantissa % 10 == 0; --product.scale)
        product.mantissa /= 10;
    return product.scale <= 6 && appendDecimal(product);
}

void BlockColumn::truncate(std::size_t rows)
{
    if (mapping.type == ColumnType::Text)
        codes.resize(std::min(rows, codes.size()));
    else if (mapping.type == ColumnType::Real)
        reals.resize(std::min(rows, reals.size()));
    else
        integers.resize(std::min(rows, integers.size()));
}

ColumnBuilder::ColumnBuilder(const ColumnMapping& mapping)
{
    m_column.name = mapping.name;
    m_column.type = mapping.type;
    m_column.scale = mapping.type == ColumnType::Decimal ? mapping.scale : 0;
}

void ColumnBuilder::mergeTexts(const BlockColumn& block)
{
    const Dictionary& local = block.texts.dictionary();
    m_remap.resize(local.size());
    constexpr Code kAhead = 12;
    for (Code code = 0; code < local.size(); ++code) {
        if (code + kAhead < local.size())
            m_texts.prefetch(block.texts.hashAt(code + kAhead));
        m_remap[code] = m_texts.insert(local.at(code), block.texts.hashAt(code));
    }
    const std::size_t begin = m_column.codes.size();
    m_column.codes.resize(begin + block.codes.size());
    for (std::size_t i = 0; i < block.codes.size(); ++i) {
        const Code code = block.codes[i];
        m_column.codes[begin + i] = code == kNullCode ? kNullCode : m_remap[code];
    }
}

bool ColumnBuilder::merge(const BlockColumn& block)
{
    if (m_column.type == ColumnType::Text) {
        mergeTexts(block);
        return true;
    }
    if (m_column.type == ColumnType::Real) {
        m_column.reals.insert(m_column.reals.end(), block.reals.begin(), block.reals.end());
        return true;
    }
    if (block.scale > m_column.scale) {
        if (!rescale(m_column.integers, m_column.scale, block.scale))
            return false;
        m_column.scale = block.scale;
    }
    const std::size_t begin = m_column.integers.size();
    m_column.integers.insert(m_column.integers.end(), block.integers.begin(), block.integers.end());
    if (block.scale < m_column.scale) {
        const std::int64_t factor = kPowersOfTen[m_column.scale - block.scale];
        for (std::size_t i = begin; i < m_column.integers.size(); ++i)
            if (m_column.integers[i] != kNullInteger &&
                __builtin_mul_overflow(m_column.integers[i], factor, &m_column.integers[i]))
                return false;
    }
    return true;
}

std::size_t ColumnBuilder::rows() const
{
    return m_column.size();
}

Column ColumnBuilder::take()
{
    if (m_column.type == ColumnType::Text)
        m_column.dictionary = m_texts.take();
    return std::move(m_column);
}

} // namespace tessera
