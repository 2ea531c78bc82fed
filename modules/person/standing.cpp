// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/internal/parts.h"

#include "analysis/analysis.h"
#include "profile/rfm.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr int kMonthsAhead = 6;

// Place in an ascending list of people; none when the person is not in it.
std::optional<std::size_t> placeOf(const std::vector<PersonIndex>& people, PersonIndex person)
{
    const auto found = std::ranges::lower_bound(people, person);
    if (found == people.end() || *found != person)
        return std::nullopt;
    return std::size_t(found - people.begin());
}

PortraitSource sourceOf(const ChosenAnalysis& chosen)
{
    return {chosen.name, chosen.isSaved};
}

// Ends of the calendar months after the last day that is known, in days after the as-of date.
std::vector<double> monthEnds(std::int64_t firstDay, std::vector<PersonMonth>& names)
{
    std::vector<double> ends;
    CivilDate date = civilFromDays(firstDay);
    for (int i = 0; i < kMonthsAhead; ++i) {
        names.push_back({date.year, date.month, 0, 0});
        date = date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1};
        ends.push_back(double(daysFromCivil(date.year, date.month, date.day) - firstDay));
    }
    return ends;
}

} // namespace

Result<PersonStages> stagesOf(const PartContext& context)
{
    const Result<ChosenAnalysis> chosen =
        chosenAnalysis(context.data(), context.registry, QStringLiteral("four_a"), true);
    if (!chosen)
        return chosen.error();
    const Result<FourADefinition> definition = FourADefinition::fromJson(chosen->definition);
    if (!definition)
        return definition.error();
    PersonStages stages;
    stages.source = sourceOf(*chosen);
    for (const StageRule& stage : definition->stages)
        stages.stages.emplace_back(stage.id, stage.name);
    Result<std::vector<StageChange>> changes =
        stagesOfPerson(context.data(), *definition, context.data().firstKnown(), context.person,
                       context.data().asOf(), context.task);
    if (!changes)
        return changes.error();
    stages.changes = std::move(*changes);
    return stages;
}

Result<PersonRfm> rfmOf(const PartContext& context)
{
    const Result<ChosenAnalysis> chosen =
        chosenAnalysis(context.data(), context.registry, QStringLiteral("rfm"), true);
    if (!chosen)
        return chosen.error();
    const Result<RfmDefinition> definition = RfmDefinition::fromJson(definitionBody(chosen->definition));
    if (!definition)
        return definition.error();
    const auto result =
        context.memory.kept<RfmResult>(context.shared, keyOf(context.data(), chosen->definition),
                                       [&] { return computeRfm(context.data(), *definition, context.task); });
    if (!result)
        return result.error();
    PersonRfm rfm;
    rfm.source = sourceOf(*chosen);
    rfm.levels = definition->levels;
    if (const std::optional<std::size_t> at = placeOf((*result)->people, context.person)) {
        rfm.isBuyer = true;
        for (std::size_t k = 0; k < 3; ++k) {
            rfm.scores[k] = (*result)->scores[k][*at];
            rfm.values[k] = (*result)->values[k][*at];
        }
        const RfmSegment& segment = (*result)->segments[(*result)->segment[*at]];
        rfm.segmentId = segment.id;
        rfm.segment = segment.name;
    }
    return rfm;
}

Result<PersonLife> lifeOf(const PartContext& context)
{
    const LocalDataset& data = context.data();
    const Result<ChosenAnalysis> chosen =
        chosenAnalysis(data, context.registry, QStringLiteral("lifecycle"), true);
    if (!chosen)
        return chosen.error();
    const Result<LifecycleDefinition> definition =
        LifecycleDefinition::fromJson(definitionBody(chosen->definition));
    if (!definition)
        return definition.error();
    const auto result =
        context.memory.kept<LifecycleResult>(context.shared, keyOf(data, chosen->definition), [&] {
            return computeLifecycle(data, *definition, context.task);
        });
    if (!result)
        return result.error();
    PersonLife life;
    life.source = sourceOf(*chosen);
    life.cuts = (*result)->cuts;
    life.states = (*result)->states;
    if (!(*result)->known.contains(context.person))
        return life;
    const PurchaseDays& days = (*result)->days;
    std::span<const std::int32_t> bought;
    if (const std::optional<std::size_t> at = placeOf(days.people, context.person))
        bought = days.daysOf(*at);
    const Micros known = data.firstKnown()[context.person];
    std::int64_t first = days.lastDay;
    if (known > std::numeric_limits<Micros>::min() && known < days.end)
        first = data.zone().dayOf(known);
    life.changes = lifeChangesOf(bought, first, days.lastDay, life.cuts, definition->full);
    return life;
}

Result<PersonValue> valueOf(const PartContext& context)
{
    const LocalDataset& data = context.data();
    const Result<ChosenAnalysis> chosen =
        chosenAnalysis(data, context.registry, QStringLiteral("value"), false);
    if (!chosen)
        return chosen.error();
    const Result<ValueDefinition> definition = ValueDefinition::fromJson(chosen->definition);
    if (!definition)
        return definition.error();
    const auto result =
        context.memory.kept<ValueResult>(context.shared, keyOf(data, chosen->definition),
                                         [&] { return computeValue(data, *definition, context.task); });
    if (!result)
        return result.error();
    PersonValue value;
    value.source = sourceOf(*chosen);
    value.model = purchaseModelName((*result)->fit().model);
    value.horizonDays = definition->horizonDays;
    value.isMargin = definition->margin.has_value() || !definition->marginColumn.isEmpty();
    const std::optional<std::size_t> at = placeOf((*result)->days.people, context.person);
    if (!at)
        return value;
    value.isBuyer = true;
    value.alive = (*result)->alive[*at];
    value.purchases = (*result)->expected[*at];
    value.clv = (*result)->clv[*at];
    value.historic = (*result)->historic[*at];
    const std::uint64_t seed = data.identity().oneIds[context.person];
    const std::vector<double> ends = monthEnds((*result)->days.lastDay + 1, value.monthNames);
    value.months = outlookOf(**result, *definition, *at, ends, seed);
    value.year = outlookOf(**result, *definition, *at, {365}, seed);
    return value;
}

} // namespace tessera
