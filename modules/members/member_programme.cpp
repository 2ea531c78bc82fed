// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/member_programme.h"
#include "members/internal/member_levels.h"
#include "members/internal/periods.h"
#include "members/internal/texts.h"

#include "base/text.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kBenefitBlock = 16384; // people

struct BenefitEvents
{
    std::shared_ptr<const Column> name;
    EventMatcher matcher;
    std::uint32_t usedBit = 0;
};

// What one person got, benefit by benefit; the benefits are codes still.
void addBenefits(const LocalDataset& data, const BenefitEvents& events, Instants period,
                 std::span<const std::uint32_t> rows, std::span<const std::uint32_t> bits, PersonIndex person,
                 std::vector<BenefitCount>& counts)
{
    const std::size_t first = counts.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Micros time = data.eventTimes()[rows[i]];
        const Code code = events.name->codes[rows[i]];
        if (time < period.begin || time >= period.end || code == kNullCode)
            continue;
        auto at = std::find_if(counts.begin() + std::ptrdiff_t(first), counts.end(),
                               [code](const BenefitCount& one) { return one.benefit == code; });
        if (at == counts.end())
            at = counts.insert(at, BenefitCount{person, code, 0, 0});
        ++((bits[i] & events.usedBit) != 0 ? at->used : at->granted);
    }
}

Result<void> readBenefits(const LocalDataset& data, const MemberDefinition& definition, const PeopleSet& base,
                          MemberResult& result)
{
    if (!definition.granted && !definition.used)
        return {};
    BenefitEvents events;
    Result<std::shared_ptr<const Column>> name = data.eventColumn(definition.benefit);
    if (!name)
        return name.error();
    events.name = std::move(*name);
    if (events.name->type != ColumnType::Text)
        return Error{
            MemberText::tr("\"%1\" is no text. Name the property with the benefit.").arg(definition.benefit)};
    std::vector<EventFilter> filters;
    for (const std::optional<EventFilter>* filter : {&definition.granted, &definition.used})
        if (*filter)
            filters.push_back(**filter);
    events.usedBit = definition.used ? std::uint32_t{1} << (filters.size() - 1) : 0;
    Result<EventMatcher> matcher = EventMatcher::prepare(data, filters);
    if (!matcher)
        return matcher.error();
    events.matcher = std::move(*matcher);
    const std::span<const std::uint32_t> starts = data.eventStarts();
    std::vector<std::vector<BenefitCount>> blocks((data.people() + kBenefitBlock - 1) / kBenefitBlock);
    parallelBlocks(data.people(), kBenefitBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> rows(starts[end] - starts[begin]);
        std::vector<std::uint32_t> bits(rows.size());
        const std::size_t found =
            events.matcher.relevant(starts[begin], starts[end], ~std::uint32_t{0}, rows.data(), bits.data());
        std::size_t person = begin;
        for (std::size_t at = 0; at < found;) {
            while (rows[at] >= starts[person + 1])
                ++person;
            std::size_t stop = at;
            while (stop < found && rows[stop] < starts[person + 1])
                ++stop;
            if (base.contains(PersonIndex(person)))
                addBenefits(data, events, result.period, std::span(rows).subspan(at, stop - at),
                            std::span(bits).subspan(at, stop - at), PersonIndex(person), blocks[block]);
            at = stop;
        }
    });
    std::map<QString, std::vector<Code>> named; // in the order of their names
    std::vector<std::uint32_t> places(events.name->dictionary->size(), 0);
    for (const std::vector<BenefitCount>& block : blocks)
        for (const BenefitCount& one : block)
            places[one.benefit] = 1;
    for (Code code = 0; code < places.size(); ++code)
        if (places[code] != 0)
            named[toQString(events.name->dictionary->at(code))].push_back(code);
    for (const auto& [benefit, codes] : named) {
        for (const Code code : codes)
            places[code] = std::uint32_t(result.benefits.size());
        result.benefits.append(benefit);
    }
    for (const std::vector<BenefitCount>& block : blocks)
        for (BenefitCount one : block) {
            one.benefit = places[one.benefit];
            result.benefitCounts.push_back(one);
        }
    std::ranges::stable_sort(result.benefitCounts, [](const BenefitCount& a, const BenefitCount& b) {
        return std::pair(a.person, a.benefit) < std::pair(b.person, b.benefit);
    });
    return {};
}

void putInOrder(const LevelSource& source, const LevelNames& names, MemberResult& result)
{
    const std::vector<std::uint8_t> numbers = orderOfLevels(source, names, result.level, result.sales);
    for (std::vector<std::uint8_t>* levels : {&result.level, &result.before})
        for (std::uint8_t& level : *levels)
            if (level != MemberResult::kNone)
                level = numbers[level];
    result.levels = names.names;
    for (qsizetype old = 0; old < names.names.size(); ++old)
        result.levels[numbers[std::size_t(old)]] = names.names[old];
}

} // namespace

std::vector<std::int64_t> MemberResult::counts() const
{
    std::vector<std::int64_t> counts(std::size_t(levels.size()), 0);
    for (const std::uint8_t one : level)
        if (one != kNone)
            ++counts[one];
    return counts;
}

std::int64_t MemberResult::members() const
{
    const std::vector<std::int64_t> all = counts();
    return std::accumulate(all.begin(), all.end(), std::int64_t{0});
}

Result<MemberResult> computeMembers(const LocalDataset& data, const MemberDefinition& definition,
                                    const Task& task)
{
    MemberResult result;
    const Result<Instants> period = periodOf(data, definition.scope);
    if (!period)
        return period.error();
    result.period = *period;
    const Result<Micros> from = earlierDate(data, definition.from, definition.flowDays, *period);
    if (!from)
        return from.error();
    result.from = *from;
    const Result<PeopleSet> base = evaluateRule(definition.scope.base, data, {period->end, {}});
    if (!base)
        return base.error();
    LevelNames names;
    for (const auto& [instant, to] :
         {std::pair{period->end, &result.level}, std::pair{result.from, &result.before}}) {
        Result<std::vector<std::uint8_t>> levels = levelsAt(data, definition.level, instant, *base, names);
        if (!levels)
            return levels.error();
        *to = std::move(*levels);
    }
    if (names.names.empty())
        return Error{MemberText::tr("Nobody has a level at that date. Name the attribute or the events that "
                                    "hold it, or write levels as rules.")};
    Result<PeopleSales> sales = salesOfPeople(data, definition.scope, *base);
    if (!sales)
        return sales.error();
    result.sales = std::move(sales->sales);
    result.days = std::move(sales->days);
    result.allSales = sales->all;
    result.buyers = sales->buyers;
    putInOrder(definition.level, names, result);
    if (definition.points) {
        Result<PointResult> points = computePoints(data, *definition.points, *period, *base, task);
        if (!points)
            return points.error();
        result.points = std::move(*points);
    }
    if (const Result<void> benefits = readBenefits(data, definition, *base, result); !benefits)
        return benefits.error();
    if (task.cancelled())
        return Error::cancel();
    return result;
}

} // namespace tessera
