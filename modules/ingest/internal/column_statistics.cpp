// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quality.h"

#include "base/random.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "ingest/internal/distinct_counter.h"
#include "ingest/internal/text_pattern.h"
#include "ingest/internal/texts.h"
#include "project/telling.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>
#include <span>

namespace tessera {

namespace {

constexpr std::size_t kStatisticsBlock = std::size_t{1} << 18;
constexpr std::size_t kQuantileRows = std::size_t{1} << 17;
constexpr std::size_t kPatternTexts = std::size_t{1} << 14;
constexpr std::size_t kMostTextsCounted = std::size_t{1} << 17;
constexpr std::size_t kMostNumbersCounted = std::size_t{1}
                                            << 16; // width of a range that is counted value by value
constexpr std::size_t kSmallColumn = std::size_t{1} << 16;
constexpr double kFence = 1.5;

std::vector<ValueCount> mostFrequent(std::vector<ValueCount> counts, std::size_t most)
{
    std::ranges::sort(counts, [](const ValueCount& a, const ValueCount& b) {
        return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
    if (counts.size() > most)
        counts.resize(most);
    return counts;
}

// Texts ------------------------------------------------------------------------------------------------

// How many rows have each text.
std::vector<std::int64_t> countCodes(const std::vector<Code>& codes, std::size_t texts)
{
    std::vector<std::int64_t> counts(texts, 0);
    std::mutex mutex;
    // Large blocks: each has counters of its own.
    parallelBlocks(codes.size(), std::size_t{1} << 21, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> own(texts, 0);
        for (std::size_t row = begin; row < end; ++row)
            if (codes[row] != kNullCode)
                ++own[codes[row]];
        const std::scoped_lock lock(mutex);
        for (std::size_t code = 0; code < texts; ++code)
            counts[code] += own[code];
    });
    return counts;
}

std::vector<std::uint8_t> usedCodes(const std::vector<Code>& codes, std::size_t texts)
{
    std::vector<std::uint8_t> used(texts, 0);
    parallelBlocks(codes.size(), kStatisticsBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            if (codes[row] != kNullCode)
                std::atomic_ref(used[codes[row]]).store(1, std::memory_order_relaxed);
    });
    return used;
}

TextQuality measureTexts(const Dictionary& texts, const std::vector<std::uint8_t>& used,
                         std::int64_t distinct)
{
    constexpr std::size_t kLongest = 4096; // characters told apart
    std::vector<std::int64_t> lengths(kLongest + 1, 0);
    std::mutex mutex;
    std::int64_t longest = 0;
    parallelBlocks(texts.size(), kStatisticsBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<std::int64_t> own(kLongest + 1, 0);
        std::int64_t ownLongest = 0;
        for (std::size_t code = begin; code < end; ++code) {
            if (used[code] == 0)
                continue;
            const std::string_view text = texts.at(Code(code));
            std::int64_t characters = 0;
            for (const char c : text)
                characters += (std::uint8_t(c) & 0xC0) != 0x80 ? 1 : 0;
            ++own[std::min(kLongest, std::size_t(characters))];
            ownLongest = std::max(ownLongest, characters);
        }
        const std::scoped_lock lock(mutex);
        longest = std::max(longest, ownLongest);
        for (std::size_t i = 0; i <= kLongest; ++i)
            lengths[i] += own[i];
    });
    TextQuality quality;
    quality.longest = longest;
    std::int64_t seen = 0;
    bool isFirst = true;
    for (std::size_t i = 0; i <= kLongest && seen * 2 < distinct; ++i) {
        if (isFirst && lengths[i] > 0) {
            quality.shortest = std::int64_t(i);
            isFirst = false;
        }
        seen += lengths[i];
        quality.median = std::int64_t(i);
    }
    const std::size_t step = std::max<std::size_t>(1, (texts.size() + kPatternTexts - 1) / kPatternTexts);
    std::map<std::string, std::int64_t> patterns;
    for (std::size_t code = 0; code < texts.size(); code += step)
        if (used[code] != 0) {
            ++patterns[textPattern(texts.at(Code(code)))];
            ++quality.patternTexts;
        }
    std::vector<ValueCount> counted;
    counted.reserve(patterns.size());
    for (const auto& [pattern, count] : patterns)
        counted.push_back({toQString(pattern), count});
    quality.patterns = mostFrequent(std::move(counted), ColumnQuality::kTopValues);
    return quality;
}

void measureTextColumn(const Column& column, const ColumnInfo& info, ColumnQuality& quality)
{
    const Dictionary& texts = *column.dictionary;
    std::atomic<std::int64_t> nulls{0};
    parallelBlocks(column.codes.size(), kStatisticsBlock,
                   [&](std::size_t, std::size_t begin, std::size_t end) {
                       nulls += std::count(column.codes.begin() + std::ptrdiff_t(begin),
                                           column.codes.begin() + std::ptrdiff_t(end), kNullCode);
                   });
    quality.nulls = nulls;
    std::vector<std::int64_t> counts;
    std::vector<std::uint8_t> used;
    if (texts.size() <= kMostTextsCounted) {
        counts = countCodes(column.codes, texts.size());
        used.resize(counts.size());
        std::ranges::transform(counts, used.begin(),
                               [](std::int64_t n) { return std::uint8_t(n > 0 ? 1 : 0); });
    } else {
        used = usedCodes(column.codes, texts.size());
    }
    quality.distinct = std::ranges::count(used, std::uint8_t{1});
    if (quality.distinct == 0)
        return;
    quality.texts = measureTexts(texts, used, quality.distinct);
    if (info.role == QLatin1String("identifier")) {
        quality.topWithheld = IngestText::tr("identifiers say who somebody is");
        return;
    }
    if (counts.empty()) {
        quality.topWithheld = IngestText::tr("too many different values");
        return;
    }
    BatchInfo batch;
    batch.rows = quality.rows;
    ColumnInfo asked = info;
    asked.name = column.name;
    asked.texts = quality.distinct;
    asked.nulls = quality.nulls;
    quality.topWithheld = whyTelling(batch, asked, texts);
    if (!quality.topWithheld.isEmpty())
        return;
    std::vector<Code> order;
    for (Code code = 0; code < counts.size(); ++code)
        if (counts[code] > 0)
            order.push_back(code);
    const auto more = [&](Code a, Code b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : texts.at(a) < texts.at(b);
    };
    const std::size_t most = std::min(ColumnQuality::kTopValues, order.size());
    std::ranges::partial_sort(order, order.begin() + std::ptrdiff_t(most), more);
    for (std::size_t i = 0; i < most; ++i)
        quality.top.push_back({toQString(texts.at(order[i])), counts[order[i]]});
}

// Numbers ----------------------------------------------------------------------------------------------

bool isKnown(std::int64_t value)
{
    return value != kNullInteger;
}
bool isKnown(double value)
{
    return !std::isnan(value);
}
std::uint64_t hashOf(std::int64_t value)
{
    return mix64(std::uint64_t(value));
}
std::uint64_t hashOf(double value)
{
    return mix64(std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value)); // -0 and 0 are one value
}

// Of all rows, found in one pass together with the distribution.
template <typename Value>
struct NumberRange
{
    Value min{};
    Value max{};
    std::int64_t known = 0;
    DistinctCounter distinct; // empty for a small column

    void add(Value low, Value high, std::int64_t count)
    {
        if (count > 0) {
            min = known == 0 ? low : std::min(min, low);
            max = known == 0 ? high : std::max(max, high);
        }
        known += count;
    }
};

template <typename Value>
std::int64_t distinctOfSmall(const std::vector<Value>& values)
{
    std::vector<Value> sorted;
    for (const Value value : values)
        if (isKnown(value))
            sorted.push_back(value == 0 ? Value(0) : value);
    std::ranges::sort(sorted);
    return std::int64_t(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
}

// Value by value where the range is narrow: exact, and the most frequent ones.
void countNumbers(const Column& column, std::int64_t min, std::size_t width, ColumnQuality& quality)
{
    std::vector<std::int64_t> counts(width, 0);
    std::mutex mutex;
    parallelBlocks(column.integers.size(), std::size_t{1} << 20,
                   [&](std::size_t, std::size_t begin, std::size_t end) {
                       std::vector<std::uint32_t> own(width, 0);
                       for (std::size_t row = begin; row < end; ++row)
                           if (isKnown(column.integers[row]))
                               ++own[std::size_t(column.integers[row] - min)];
                       const std::scoped_lock lock(mutex);
                       for (std::size_t i = 0; i < width; ++i)
                           counts[i] += own[i];
                   });
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < width; ++i)
        if (counts[i] > 0)
            order.push_back(i);
    quality.distinct = std::int64_t(order.size());
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    Column shown;
    shown.type = column.type;
    shown.scale = column.scale;
    shown.integers.resize(1);
    for (std::size_t i = 0; i < std::min(ColumnQuality::kTopValues, order.size()); ++i) {
        shown.integers[0] = min + std::int64_t(order[i]);
        quality.top.push_back({shown.display(0), counts[order[i]]});
    }
}

// Quantiles, fences and the bins of the histogram, from at most kQuantileRows rows.
template <typename Value>
NumberQuality sampleNumbers(const std::vector<Value>& values, double unit)
{
    NumberQuality quality;
    const std::size_t step = std::max<std::size_t>(1, (values.size() + kQuantileRows - 1) / kQuantileRows);
    std::vector<Value> sample;
    sample.reserve(values.size() / step + 1);
    for (std::size_t row = 0; row < values.size(); row += step)
        if (isKnown(values[row]))
            sample.push_back(values[row]);
    if (sample.empty()) // the few that are known lie between
        std::ranges::copy_if(values, std::back_inserter(sample), [](Value v) { return isKnown(v); });
    quality.quantileRows = std::int64_t(sample.size());
    if (sample.empty())
        return quality;
    std::ranges::sort(sample);
    for (std::size_t i = 0; i < NumberQuality::kShares.size(); ++i) {
        const double rank = std::ceil(NumberQuality::kShares[i] * double(sample.size()));
        quality.quantiles[i] = double(sample[std::size_t(std::max(rank, 1.0)) - 1]) / unit;
    }
    const double spread = quality.quantiles[4] - quality.quantiles[2];
    quality.lowFence = quality.quantiles[2] - kFence * spread;
    quality.highFence = quality.quantiles[4] + kFence * spread;
    quality.histogramFrom = quality.quantiles.front();
    quality.histogramTo = quality.quantiles.back();
    const bool isWide = quality.histogramTo > quality.histogramFrom;
    quality.histogram.assign(isWide ? NumberQuality::kBins : 1, 0);
    return quality;
}

// What one block of rows adds. Each value is looked at once: rows of a large column come from memory.
template <typename Value>
struct NumberBlock
{
    Value low = std::numeric_limits<Value>::max();
    Value high = std::numeric_limits<Value>::lowest();
    std::int64_t known = 0;
    std::int64_t outliers = 0;
    std::array<std::int64_t, NumberQuality::kBins> bins{};
    DistinctCounter distinct;

    void read(std::span<const Value> values, const NumberQuality& quality, double unit, bool countsDistinct)
    {
        const double width = quality.histogramTo - quality.histogramFrom;
        const double lastBin = double(quality.histogram.size()) - 1;
        const double perBin = width > 0 ? double(quality.histogram.size()) / (width * unit) : 0;
        const double from = quality.histogramFrom * unit;
        const double lowFence = quality.lowFence * unit;
        const double highFence = quality.highFence * unit;
        for (const Value value : values) {
            if (!isKnown(value))
                continue;
            ++known;
            low = std::min(low, value);
            high = std::max(high, value);
            const auto number = double(value);
            ++bins[std::size_t(std::clamp((number - from) * perBin, 0.0, lastBin))];
            outliers += number < lowFence || number > highFence ? 1 : 0;
            if (countsDistinct)
                distinct.add(hashOf(value));
        }
    }
};

template <typename Value>
NumberQuality measureNumbers(const std::vector<Value>& values, double unit, NumberRange<Value>& range)
{
    NumberQuality quality = sampleNumbers(values, unit);
    const bool countsDistinct = values.size() > kSmallColumn;
    const NumberQuality bins = quality;
    std::mutex mutex;
    parallelBlocks(values.size(), kStatisticsBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        NumberBlock<Value> own;
        own.read(std::span(values).subspan(begin, end - begin), bins, unit, countsDistinct);
        const std::scoped_lock lock(mutex);
        range.add(own.low, own.high, own.known);
        if (countsDistinct)
            range.distinct.merge(own.distinct);
        quality.outliers += own.outliers;
        for (std::size_t i = 0; i < quality.histogram.size(); ++i)
            quality.histogram[i] += own.bins[i];
    });
    quality.min = double(range.min) / unit;
    quality.max = double(range.max) / unit;
    return quality;
}

template <typename Value>
std::int64_t distinctOf(const std::vector<Value>& values, const NumberRange<Value>& range, bool& isExact)
{
    isExact = values.size() <= kSmallColumn;
    return isExact ? distinctOfSmall(values) : std::llround(range.distinct.estimate());
}

void measureIntegerColumn(const Column& column, ColumnQuality& quality)
{
    const double unit = column.type == ColumnType::Decimal ? double(kPowersOfTen[column.scale]) : 1.0;
    NumberRange<std::int64_t> range;
    NumberQuality numbers = measureNumbers(column.integers, unit, range);
    quality.nulls = quality.rows - range.known;
    if (range.known == 0)
        return;
    const std::uint64_t width = std::uint64_t(range.max) - std::uint64_t(range.min) + 1;
    if (width != 0 && width <= kMostNumbersCounted)
        countNumbers(column, range.min, std::size_t(width), quality);
    else
        quality.distinct = distinctOf(column.integers, range, quality.isDistinctExact);
    quality.numbers = std::move(numbers);
}

} // namespace

ColumnQuality measureColumn(const Column& column, const ColumnInfo& info)
{
    ColumnQuality quality;
    quality.name = column.name;
    quality.role = info.role;
    quality.type = column.type;
    quality.scale = column.scale;
    quality.rows = std::int64_t(column.size());
    if (column.type == ColumnType::Text) {
        measureTextColumn(column, info, quality);
    } else if (column.type == ColumnType::Real) {
        NumberRange<double> range;
        NumberQuality numbers = measureNumbers(column.reals, 1.0, range);
        quality.nulls = quality.rows - range.known;
        if (range.known > 0) {
            quality.distinct = distinctOf(column.reals, range, quality.isDistinctExact);
            quality.numbers = std::move(numbers);
        }
    } else {
        measureIntegerColumn(column, quality);
    }
    return quality;
}

} // namespace tessera
