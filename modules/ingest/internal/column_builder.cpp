// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/column_builder.h"

#include "base/clock.h"
#include "base/hash.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "table/segment_codec.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <utility>

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

BlockColumn::BlockColumn(const ColumnMapping& columnMapping, const TimeZone& zone, const ValueStyle& style)
    : mapping(columnMapping)
    , time(columnMapping.timeFormat, zone, columnMapping.otherTimeFormats)
    , m_number(columnMapping)
{
    for (const auto& [from, to] : columnMapping.values)
        m_values[toUtf8(from)] = toUtf8(to);
    if (!style.isPlain())
        m_style = style;
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
    if (m_style) {
        const std::optional<std::string_view> read = m_style->read(text, mapping.type, m_scratch);
        if (!read)
            return false;
        text = *read;
    }
    switch (mapping.type) {
    case ColumnType::Text:
        if (const auto named = m_values.empty() ? m_values.end() : m_values.find(text);
            named != m_values.end())
            text = named->second;
        if (text.empty()) {
            codes.push_back(kNullCode);
        } else if (!codes.empty() && codes.back() != kNullCode &&
                   sameText(texts.dictionary().at(codes.back()), text)) {
            codes.push_back(codes.back()); // runs of one value are common
        } else {
            codes.push_back(texts.insert(text));
        }
        return true;
    case ColumnType::Real: {
        text = trimmed(text);
        const std::optional<double> value =
            text.empty() ? std::numeric_limits<double>::quiet_NaN() : m_number.real(text);
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
        const std::optional<DecimalValue> value = m_number.decimal(text);
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
    if (m_style) {
        const std::optional<std::string_view> first = m_style->read(a, mapping.type, m_scratch);
        const std::optional<std::string_view> second = m_style->read(b, mapping.type, m_secondScratch);
        if (!first || !second)
            return false;
        a = *first;
        b = *second;
    }
    a = trimmed(a);
    b = trimmed(b);
    if (a.empty() || b.empty()) {
        integers.push_back(kNullInteger);
        return true;
    }
    const std::optional<DecimalValue> x = m_number.decimal(a);
    const std::optional<DecimalValue> y = m_number.decimal(b);
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
    m_tail.name = mapping.name;
    m_tail.type = mapping.type;
    m_tail.scale = mapping.type == ColumnType::Decimal ? mapping.scale : 0;
}

void ColumnBuilder::mergeTexts(const BlockColumn& block)
{
    const Dictionary& local = block.texts.dictionary();
    m_remap.resize(local.size());
    constexpr Code kAhead = 8;
    const auto texts = Code(local.size());
    for (Code code = 0; code < texts; ++code) {
        if (code + 3 * kAhead < texts)
            m_texts.prefetch(block.texts.hashAt(code + 3 * kAhead));
        if (code + 2 * kAhead < texts)
            m_texts.prefetchEnd(block.texts.hashAt(code + 2 * kAhead));
        if (code + kAhead < texts)
            m_texts.prefetchText(block.texts.hashAt(code + kAhead));
        m_remap[code] = m_texts.insert(local.at(code), block.texts.hashAt(code));
    }
    const std::size_t begin = m_tail.codes.size();
    m_tail.codes.resize(begin + block.codes.size());
    for (std::size_t i = 0; i < block.codes.size(); ++i) {
        const Code code = block.codes[i];
        m_tail.codes[begin + i] = code == kNullCode ? kNullCode : m_remap[code];
    }
}

bool ColumnBuilder::mergeIntegers(const BlockColumn& block)
{
    const bool decimal = m_tail.type == ColumnType::Decimal;
    if (block.scale > m_tail.scale) {
        if (__builtin_mul_overflow(m_largest, kPowersOfTen[block.scale - m_tail.scale], &m_largest) ||
            !rescale(m_tail.integers, m_tail.scale, block.scale))
            return false;
        m_tail.scale = block.scale;
    }
    const std::int64_t factor = decimal ? kPowersOfTen[m_tail.scale - block.scale] : 1;
    const std::size_t begin = m_tail.integers.size();
    m_tail.integers.insert(m_tail.integers.end(), block.integers.begin(), block.integers.end());
    if (!decimal)
        return true;
    for (std::size_t i = begin; i < m_tail.integers.size(); ++i) {
        std::int64_t& value = m_tail.integers[i];
        if (value == kNullInteger)
            continue;
        if (factor != 1 && __builtin_mul_overflow(value, factor, &value))
            return false;
        m_largest = std::max(m_largest, value < 0 ? -value : value);
    }
    return true;
}

bool ColumnBuilder::merge(const BlockColumn& block)
{
    if (m_tail.type == ColumnType::Text)
        mergeTexts(block);
    else if (m_tail.type == ColumnType::Real)
        m_tail.reals.insert(m_tail.reals.end(), block.reals.begin(), block.reals.end());
    else if (!mergeIntegers(block))
        return false;
    if (m_tail.size() >= kSegmentRows)
        packTail();
    return true;
}

void ColumnBuilder::packTail()
{
    Part part{m_rows, m_tail.size(), m_tail.scale, {}};
    if (m_tail.type == ColumnType::Text) {
        std::vector<std::int64_t> wide(part.rows);
        for (std::size_t i = 0; i < part.rows; ++i)
            wide[i] = m_tail.codes[i] == kNullCode ? kNullInteger : std::int64_t(m_tail.codes[i]);
        part.bytes = encodeIntegers(wide, Squeeze::None).bytes;
    } else if (m_tail.type == ColumnType::Real) {
        part.bytes = encodeReals(m_tail.reals, Squeeze::None).bytes;
    } else {
        part.bytes = encodeIntegers(m_tail.integers, Squeeze::None).bytes;
    }
    part.bytes.squeeze();
    m_rows += part.rows;
    m_parts.push_back(std::move(part));
    m_tail.codes.clear();
    m_tail.reals.clear();
    m_tail.integers.clear();
}

void ColumnBuilder::finish()
{
    if (m_tail.size() > 0)
        packTail();
    m_tail.codes = {};
    m_tail.reals = {};
    m_tail.integers = {};
}

// What was packed here decodes: nobody else can have touched it.
void ColumnBuilder::readIntegers(const Part& part, std::span<std::int64_t> values) const
{
    [[maybe_unused]] const Result<void> decoded = decodeIntegers(part.bytes, values);
    Q_ASSERT(decoded.ok());
    const std::int64_t factor = kPowersOfTen[m_tail.scale - part.scale];
    if (factor != 1)
        for (std::int64_t& value : values)
            value = value == kNullInteger ? value : value * factor;
}

void ColumnBuilder::readCodes(std::size_t part, std::vector<Code>& codes) const
{
    std::vector<std::int64_t> wide(m_parts[part].rows);
    readIntegers(m_parts[part], wide);
    codes.resize(wide.size());
    for (std::size_t i = 0; i < wide.size(); ++i)
        codes[i] = wide[i] == kNullInteger ? kNullCode : Code(wide[i]);
}

Column ColumnBuilder::unpacked() const
{
    Column column;
    column.name = m_tail.name;
    column.type = m_tail.type;
    column.scale = m_tail.scale;
    if (column.type == ColumnType::Text)
        column.codes.resize(m_rows);
    else if (column.type == ColumnType::Real)
        column.reals.resize(m_rows);
    else
        column.integers.resize(m_rows);
    ThreadPool::parallelFor(m_parts.size(), [&](std::size_t i) {
        const Part& part = m_parts[i];
        if (column.type == ColumnType::Text) {
            std::vector<Code> codes;
            readCodes(i, codes);
            std::copy(codes.begin(), codes.end(), column.codes.begin() + std::ptrdiff_t(part.begin));
        } else if (column.type == ColumnType::Real) {
            [[maybe_unused]] const Result<void> decoded =
                decodeReals(part.bytes, std::span(column.reals).subspan(part.begin, part.rows));
            Q_ASSERT(decoded.ok());
        } else {
            readIntegers(part, std::span(column.integers).subspan(part.begin, part.rows));
        }
    });
    return column;
}

std::optional<std::vector<std::uint32_t>> ColumnBuilder::secondsOfTimes() const
{
    std::vector<std::int64_t> firsts(m_parts.size());
    std::vector<std::int64_t> lasts(m_parts.size());
    std::atomic<bool> fits{!m_parts.empty()};
    ThreadPool::parallelFor(m_parts.size(), [&](std::size_t i) {
        std::vector<std::int64_t> values(m_parts[i].rows);
        readIntegers(m_parts[i], values);
        firsts[i] = *std::ranges::min_element(values);
        lasts[i] = *std::ranges::max_element(values);
        if (std::ranges::any_of(values, [](std::int64_t v) { return v == kNullInteger || v % kSecond != 0; }))
            fits = false;
    });
    if (!fits)
        return std::nullopt;
    const std::int64_t first = *std::ranges::min_element(firsts);
    if ((*std::ranges::max_element(lasts) - first) / kSecond > std::numeric_limits<std::uint32_t>::max())
        return std::nullopt;
    std::vector<std::uint32_t> seconds(m_rows);
    ThreadPool::parallelFor(m_parts.size(), [&](std::size_t i) {
        std::vector<std::int64_t> values(m_parts[i].rows);
        readIntegers(m_parts[i], values);
        for (std::size_t row = 0; row < values.size(); ++row)
            seconds[m_parts[i].begin + row] = std::uint32_t((values[row] - first) / kSecond);
    });
    return seconds;
}

void ColumnBuilder::keep(const std::vector<bool>& rows)
{
    const Column all = unpacked();
    const DictionaryBuilder texts = std::exchange(m_texts, DictionaryBuilder());
    release();
    m_rows = 0;
    m_remap.assign(texts.size(), kNullCode);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row])
            continue;
        if (all.type == ColumnType::Real) {
            m_tail.reals.push_back(all.reals[row]);
        } else if (all.type == ColumnType::Text) {
            const Code code = all.codes[row];
            if (code != kNullCode && m_remap[code] == kNullCode)
                m_remap[code] = m_texts.insert(texts.dictionary().at(code), texts.hashAt(code));
            m_tail.codes.push_back(code == kNullCode ? kNullCode : m_remap[code]);
        } else {
            m_tail.integers.push_back(all.integers[row]);
        }
        if (m_tail.size() >= kSegmentRows)
            packTail();
    }
    finish();
}

void ColumnBuilder::release()
{
    std::vector<Part>().swap(m_parts);
}

} // namespace tessera
