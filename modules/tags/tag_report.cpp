// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tag_report.h"

#include "base/text.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace tessera {

namespace {

constexpr std::size_t kSummaryBlock = std::size_t{1} << 16;
constexpr std::size_t kSample = 4096;
constexpr std::size_t kClasses = 24; // of a sample, unknown included

std::size_t stepOf(std::size_t people)
{
    return std::max<std::size_t>(1, (people + kSample - 1) / kSample);
}

// How many people have each code, and nobody knows at the end.
std::vector<std::int64_t> codeCounts(const Column& column)
{
    const std::size_t codes = column.dictionary->size();
    const std::size_t blocks = (column.codes.size() + kSummaryBlock - 1) / kSummaryBlock;
    if (codes > kSummaryBlock) {
        std::vector<std::int64_t> counts(codes + 1);
        for (const Code code : column.codes)
            ++counts[std::min<std::size_t>(code, codes)];
        return counts;
    }
    std::vector<std::vector<std::int64_t>> ofBlock(blocks);
    parallelBlocks(column.codes.size(), kSummaryBlock,
                   [&](std::size_t i, std::size_t begin, std::size_t end) {
                       std::vector<std::int64_t> counts(codes + 1);
                       for (std::size_t person = begin; person < end; ++person)
                           ++counts[std::min<std::size_t>(column.codes[person], codes)];
                       ofBlock[i] = std::move(counts);
                   });
    std::vector<std::int64_t> counts(codes + 1);
    for (const std::vector<std::int64_t>& block : ofBlock)
        for (std::size_t code = 0; code <= codes; ++code)
            counts[code] += block[code];
    return counts;
}

void keepMostFrequent(TagSummary& summary)
{
    std::ranges::sort(summary.values, [](const TagValueCount& a, const TagValueCount& b) {
        return a.people != b.people ? a.people > b.people : a.value < b.value;
    });
    if (summary.values.size() > kMostTagValues)
        summary.values.resize(kMostTagValues);
}

void summariseTexts(const Column& column, TagSummary& summary)
{
    const std::vector<std::int64_t> counts = codeCounts(column);
    for (std::size_t code = 0; code + 1 < counts.size(); ++code) {
        if (counts[code] == 0)
            continue;
        summary.known += counts[code];
        ++summary.different;
        summary.values.push_back({toQString(column.dictionary->at(Code(code))), counts[code]});
    }
    keepMostFrequent(summary);
}

struct NumberBlock
{
    std::int64_t known = 0;
    double sum = 0;
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    std::unordered_map<std::int64_t, std::int64_t> values; // whole ones, while they are few
    bool hasMany = false;
};

std::int64_t wholeOf(const Column& column, std::size_t person)
{
    return column.type == ColumnType::Real ? std::bit_cast<std::int64_t>(column.reals[person])
                                           : column.integers[person];
}

void summariseNumbers(const Column& column, TagSummary& summary)
{
    const double unit = column.type == ColumnType::Decimal ? double(kPowersOfTen[column.scale]) : 1.0;
    std::vector<NumberBlock> blocks((column.size() + kSummaryBlock - 1) / kSummaryBlock);
    parallelBlocks(column.size(), kSummaryBlock, [&](std::size_t i, std::size_t begin, std::size_t end) {
        NumberBlock block;
        const bool isReal = column.type == ColumnType::Real;
        for (std::size_t person = begin; person < end; ++person) {
            const double raw = isReal ? column.reals[person] : double(column.integers[person]);
            if (isReal ? raw != raw : column.integers[person] == kNullInteger)
                continue;
            const double number = isReal ? raw : raw / unit;
            ++block.known;
            block.sum += number;
            block.low = std::min(block.low, number);
            block.high = std::max(block.high, number);
            if (block.hasMany)
                continue;
            ++block.values[wholeOf(column, person)];
            block.hasMany = block.values.size() > std::size_t(kMostDifferent);
        }
        blocks[i] = std::move(block);
    });
    NumberBlock all;
    for (const NumberBlock& block : blocks) {
        all.known += block.known;
        all.sum += block.sum;
        all.low = std::min(all.low, block.low);
        all.high = std::max(all.high, block.high);
        all.hasMany = all.hasMany || block.hasMany;
        if (!all.hasMany)
            for (const auto& [value, people] : block.values)
                all.values[value] += people;
        all.hasMany = all.hasMany || all.values.size() > std::size_t(kMostDifferent);
    }
    summary.known = all.known;
    if (all.known == 0)
        return;
    summary.mean = all.sum / double(all.known);
    summary.range = {all.low, all.high};
    summary.different = all.hasMany ? kMostDifferent : std::int64_t(all.values.size());
    if (all.hasMany)
        return;
    Column one; // writes a value as the column does
    one.type = column.type;
    one.scale = column.scale;
    for (const auto& [value, people] : all.values) {
        if (column.type == ColumnType::Real)
            one.reals = {std::bit_cast<double>(value)};
        else
            one.integers = {value};
        summary.values.push_back({one.display(0), people});
    }
    keepMostFrequent(summary);
}

// Texts by their frequency in the sample, numbers by their rank in it.
std::vector<std::uint16_t> sampleOf(const Column& column)
{
    const std::size_t step = stepOf(column.size());
    std::vector<std::uint16_t> classes;
    if (column.type == ColumnType::Text) {
        std::unordered_map<Code, std::size_t> counts;
        for (std::size_t person = 0; person < column.size(); person += step)
            if (column.codes[person] != kNullCode)
                ++counts[column.codes[person]];
        std::vector<std::pair<Code, std::size_t>> byCount(counts.begin(), counts.end());
        std::ranges::sort(byCount, [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        std::unordered_map<Code, std::uint16_t> classOf;
        for (std::size_t i = 0; i < byCount.size(); ++i)
            classOf[byCount[i].first] = std::uint16_t(std::min(i + 1, kClasses - 1));
        for (std::size_t person = 0; person < column.size(); person += step)
            classes.push_back(column.codes[person] == kNullCode ? 0 : classOf[column.codes[person]]);
        return classes;
    }
    std::vector<double> sorted;
    for (std::size_t person = 0; person < column.size(); person += step)
        if (!column.isNull(person))
            sorted.push_back(column.number(person));
    std::ranges::sort(sorted);
    std::vector<double> cuts;
    for (std::size_t cut = 1; cut < kClasses - 2 && !sorted.empty(); ++cut)
        cuts.push_back(sorted[cut * sorted.size() / (kClasses - 2)]);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (std::size_t person = 0; person < column.size(); person += step)
        classes.push_back(
            column.isNull(person)
                ? 0
                : std::uint16_t(1 + (std::ranges::upper_bound(cuts, column.number(person)) - cuts.begin())));
    return classes;
}

// Cramér, Mathematical Methods of Statistics (1946), 21.9; over classes both of which occur.
double associationOf(const std::vector<std::uint16_t>& a, const std::vector<std::uint16_t>& b)
{
    std::array<std::int32_t, kClasses * kClasses> cells{};
    std::array<double, kClasses> rows{};
    std::array<double, kClasses> columns{};
    for (std::size_t i = 0; i < a.size(); ++i)
        ++cells[a[i] * kClasses + b[i]];
    for (std::size_t r = 0; r < kClasses; ++r)
        for (std::size_t c = 0; c < kClasses; ++c) {
            rows[r] += cells[r * kClasses + c];
            columns[c] += cells[r * kClasses + c];
        }
    const auto usedRows = std::ranges::count_if(rows, [](double n) { return n > 0; });
    const auto usedColumns = std::ranges::count_if(columns, [](double n) { return n > 0; });
    // Tags that say the same have as many values.
    if (usedRows != usedColumns || usedRows < 2)
        return 0;
    double sum = 0;
    for (std::size_t r = 0; r < kClasses; ++r)
        for (std::size_t c = 0; c < kClasses; ++c)
            if (const double n = cells[r * kClasses + c]; n > 0)
                sum += n * n / (rows[r] * columns[c]);
    return std::sqrt((sum - 1) / double(usedRows - 1));
}

} // namespace

TagSummary summaryOf(const LocalDataset& data, const TagDefinition& tag, const TagValues& values)
{
    const Column& column = *values.values;
    TagSummary summary;
    summary.people = std::int64_t(column.size());
    if (column.type == ColumnType::Text)
        summariseTexts(column, summary);
    else
        summariseNumbers(column, summary);
    if (tag.validDays > 0) {
        std::vector<std::array<std::int64_t, 4>> blocks((column.size() + kSummaryBlock - 1) / kSummaryBlock);
        parallelBlocks(column.size(), kSummaryBlock, [&](std::size_t i, std::size_t begin, std::size_t end) {
            for (std::size_t person = begin; person < end; ++person)
                if (!column.isNull(person)) {
                    const Micros newest =
                        values.newest.empty() ? std::numeric_limits<Micros>::min() : values.newest[person];
                    ++blocks[i][std::size_t(freshnessOf(newest, data.asOf(), tag.validDays))];
                }
        });
        for (const auto& block : blocks)
            for (std::size_t k = 0; k < block.size(); ++k)
                summary.freshness[k] += block[k];
    }
    summary.sample = sampleOf(column);
    return summary;
}

std::vector<TagTwins> twinTags(const std::vector<TagSummary>& summaries, double least, const Task& task)
{
    std::vector<std::vector<TagTwins>> found(summaries.size());
    ThreadPool::parallelFor(summaries.size(), [&](std::size_t a) {
        for (std::size_t b = a + 1; b < summaries.size() && !task.cancelled(); ++b) {
            const TagSummary& first = summaries[a];
            const TagSummary& second = summaries[b];
            if (first.sample.empty() || first.sample.size() != second.sample.size())
                continue;
            if (const double v = associationOf(first.sample, second.sample); v >= least)
                found[a].push_back({a, b, std::min(v, 1.0)});
        }
    });
    std::vector<TagTwins> twins;
    for (const std::vector<TagTwins>& some : found)
        twins.insert(twins.end(), some.begin(), some.end());
    std::ranges::stable_sort(
        twins, [](const TagTwins& a, const TagTwins& b) { return a.association > b.association; });
    return twins;
}

std::vector<DeadTag> deadTags(const std::vector<TagSummary>& summaries,
                              const std::vector<std::size_t>& usedBy)
{
    std::vector<DeadTag> dead;
    for (std::size_t i = 0; i < summaries.size(); ++i) {
        const TagSummary& summary = summaries[i];
        DeadTag one{i, {}};
        const auto old = summary.freshness[std::size_t(TagFreshness::Expired)];
        if (!summary.problem.isEmpty())
            one.reasons.push_back(DeadReason::Broken);
        else if (summary.known == 0)
            one.reasons.push_back(DeadReason::Empty);
        else if (summary.different == 1 && summary.known == summary.people)
            one.reasons.push_back(DeadReason::Constant);
        if (summary.known > 0 && 2 * old > summary.known)
            one.reasons.push_back(DeadReason::Expired);
        if (usedBy[i] == 0)
            one.reasons.push_back(DeadReason::Unused);
        if (!one.reasons.empty())
            dead.push_back(std::move(one));
    }
    // Those with most against them first.
    std::ranges::stable_sort(dead, [](const DeadTag& a, const DeadTag& b) {
        return std::make_pair(b.reasons.size(), a.reasons.front()) <
               std::make_pair(a.reasons.size(), b.reasons.front());
    });
    return dead;
}

QString deadReasonName(DeadReason reason)
{
    static const QStringList names{QStringLiteral("broken"), QStringLiteral("empty"),
                                   QStringLiteral("constant"), QStringLiteral("expired"),
                                   QStringLiteral("unused")};
    return names.at(int(reason));
}

} // namespace tessera
