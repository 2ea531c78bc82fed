// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/split_traits.h"

#include "targeting/internal/event_codes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kMostTextValues = 12;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// The largest difference between two groups that have somebody, in the given deviation.
double widest(const std::vector<double>& means, double deviation)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double mean : means)
        if (!std::isnan(mean)) {
            low = std::min(low, mean);
            high = std::max(high, mean);
        }
    return deviation > 0 && high > low ? (high - low) / deviation : 0;
}

} // namespace

Result<std::shared_ptr<const Column>> columnOf(const LocalDataset& data, const PersonField& field)
{
    return field.analysis.isEmpty() ? data.attribute(field.field)
                                    : data.resultValues(field.analysis, field.field);
}

Result<SplitTraits> SplitTraits::prepare(const LocalDataset& data, const std::vector<PersonField>& fields,
                                         std::span<const PersonIndex> people)
{
    SplitTraits traits;
    for (const PersonField& field : fields) {
        const Result<std::shared_ptr<const Column>> column = columnOf(data, field);
        if (!column)
            return column.error();
        Trait trait;
        trait.field = field.text();
        if ((*column)->type == ColumnType::Text)
            traits.addText(**column, std::move(trait), people);
        else
            traits.addNumber(**column, std::move(trait), people);
    }
    return traits;
}

void SplitTraits::addText(const Column& column, Trait trait, std::span<const PersonIndex> people)
{
    std::vector<std::int64_t> counts(column.dictionary ? column.dictionary->size() : 0, 0);
    for (const PersonIndex person : people)
        if (column.codes[person] != kNullCode)
            ++counts[column.codes[person]];
    std::vector<Code> order(counts.size());
    std::iota(order.begin(), order.end(), Code{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](Code code) { return counts[code]; });
    std::vector<std::uint8_t> places(counts.size(), 0);
    for (std::size_t k = 0; k < std::min(order.size(), kMostTextValues) && counts[order[k]] > 0; ++k) {
        places[order[k]] = std::uint8_t(k + 1);
        trait.values.append(textOfCode(column, order[k]));
    }
    trait.codes.reserve(people.size());
    for (const PersonIndex person : people) {
        const Code code = column.codes[person];
        trait.codes.push_back(code == kNullCode ? kUnknown : places[code]);
    }
    m_traits.push_back(std::move(trait));
}

void SplitTraits::addNumber(const Column& column, Trait trait, std::span<const PersonIndex> people)
{
    double sum = 0;
    std::int64_t known = 0;
    for (const PersonIndex person : people)
        if (const double value = column.number(person); !std::isnan(value)) {
            sum += value;
            ++known;
        }
    trait.mean = known > 0 ? sum / double(known) : kNaN;
    double squares = 0;
    for (const PersonIndex person : people)
        if (const double value = column.number(person); !std::isnan(value))
            squares += (value - trait.mean) * (value - trait.mean);
    trait.deviation = known > 1 ? std::sqrt(squares / double(known - 1)) : 0;
    const double scale = trait.deviation > 0 ? 1 / trait.deviation : 0;
    trait.numbers.reserve(people.size());
    for (const PersonIndex person : people)
        trait.numbers.push_back(float((column.number(person) - trait.mean) * scale));
    m_traits.push_back(std::move(trait));
}

SplitTrait SplitTraits::numberTrait(const Trait& trait, std::span<const std::uint16_t> groups,
                                    std::size_t groupCount)
{
    std::vector<double> sums(groupCount, 0);
    std::vector<std::int64_t> known(groupCount, 0);
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i] != Split::kRest && !std::isnan(trait.numbers[i])) {
            sums[groups[i]] += double(trait.numbers[i]);
            ++known[groups[i]];
        }
    SplitTrait out;
    out.field = trait.field;
    out.mean = trait.mean;
    for (std::size_t g = 0; g < groupCount; ++g)
        out.means.push_back(known[g] > 0 ? sums[g] / double(known[g]) : kNaN);
    out.difference = trait.deviation > 0 ? widest(out.means, 1) : 0;
    for (double& mean : out.means)
        mean = trait.mean + mean * trait.deviation;
    return out;
}

void SplitTraits::textTraits(const Trait& trait, std::span<const std::uint16_t> groups,
                             std::size_t groupCount, std::vector<SplitTrait>& out)
{
    const std::size_t values = std::size_t(trait.values.size());
    std::vector<std::int64_t> counts((groupCount + 1) * (values + 1), 0);
    std::vector<std::int64_t> known(groupCount + 1, 0); // those in no group come last
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (trait.codes[i] == kUnknown)
            continue;
        const std::size_t g = groups[i] == Split::kRest ? groupCount : groups[i];
        ++counts[g * (values + 1) + trait.codes[i]];
        ++known[g];
    }
    const std::int64_t all = std::accumulate(known.begin(), known.end(), std::int64_t{0});
    for (std::size_t v = 1; v <= values; ++v) {
        SplitTrait one;
        one.field = trait.field;
        one.value = trait.values.at(qsizetype(v - 1));
        std::int64_t having = 0;
        for (std::size_t g = 0; g <= groupCount; ++g)
            having += counts[g * (values + 1) + v];
        one.mean = all > 0 ? double(having) / double(all) : kNaN;
        for (std::size_t g = 0; g < groupCount; ++g)
            one.means.push_back(known[g] > 0 ? double(counts[g * (values + 1) + v]) / double(known[g])
                                             : kNaN);
        one.difference = widest(one.means, std::sqrt(one.mean * (1 - one.mean)));
        out.push_back(std::move(one));
    }
}

std::vector<SplitTrait> SplitTraits::measure(std::span<const std::uint16_t> groups,
                                             std::size_t groupCount) const
{
    std::vector<SplitTrait> out;
    for (const Trait& trait : m_traits)
        if (trait.numbers.empty())
            textTraits(trait, groups, groupCount, out);
        else
            out.push_back(numberTrait(trait, groups, groupCount));
    return out;
}

} // namespace tessera
