// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/traits.h"

#include "analysis/event_names.h"
#include "base/thread_pool.h"
#include "rules/event_filter.h"

#include <map>

namespace tessera {

namespace {

constexpr std::uint32_t kUnknown = UINT32_MAX;

} // namespace

QString TraitIndex::selector() const
{
    return QStringLiteral("trait:%1=%2").arg(field, value);
}

TraitField attributeTrait(const Column& column)
{
    TraitField trait;
    if (column.type == ColumnType::Time || column.type == ColumnType::Real ||
        column.type == ColumnType::Decimal)
        return trait;
    std::map<std::int64_t, std::uint32_t> known;
    std::vector<std::uint32_t> valueOf(column.size(), kUnknown);
    for (std::size_t person = 0; person < column.size(); ++person) {
        if (column.isNull(person))
            continue;
        const std::int64_t key =
            column.type == ColumnType::Text ? std::int64_t(column.codes[person]) : column.integers[person];
        const auto [at, isNew] = known.try_emplace(key, std::uint32_t(trait.values.size()));
        if (isNew) {
            if (known.size() > kMostTraitValues)
                return {};
            trait.values.push_back(column.display(person));
        }
        valueOf[person] = at->second;
    }
    trait.name = column.name;
    trait.valueOf = std::move(valueOf);
    return trait;
}

Result<std::vector<TraitField>> eventTraits(const LocalDataset& data, std::size_t limit)
{
    std::vector<TraitField> traits;
    const std::vector<EventName> names = frequentEvents(data, limit);
    if (names.empty())
        return traits;
    std::vector<EventFilter> filters;
    for (const EventName& name : names) {
        filters.push_back(EventFilter::event(name.name));
        TraitField trait;
        trait.name = QStringLiteral("event");
        trait.values = {name.name};
        trait.valueOf.assign(data.people(), kUnknown);
        traits.push_back(std::move(trait));
    }
    const Result<EventMatcher> matcher = EventMatcher::prepare(data, filters);
    if (!matcher)
        return matcher.error();
    const auto starts = data.eventStarts();
    parallelBlocks(data.people(), 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        static thread_local std::vector<std::uint32_t> buffer;
        const std::span<const std::uint32_t> bits = matcher->bits(starts[begin], starts[end], buffer);
        for (std::size_t person = begin; person < end; ++person) {
            std::uint32_t seen = 0;
            std::uint32_t row = starts[person];
            for (; row < starts[person + 1] && data.eventTimes()[row] < data.asOf(); ++row)
                seen |= bits[row - starts[begin]];
            if (row == starts[person])
                continue;
            for (std::size_t k = 0; k < traits.size(); ++k)
                traits[k].valueOf[person] = ((seen >> k) & 1) != 0 ? 0U : 1U; // 1: known, did other things
        }
    });
    return traits;
}

std::vector<TraitIndex> indexTrait(const TraitField& field, const PeopleSet& audience, const PeopleSet& base)
{
    std::vector<TraitIndex> indices(field.values.size());
    std::int64_t knownInBase = 0;
    std::int64_t knownInAudience = 0;
    base.forEach([&](PersonIndex person) {
        const std::uint32_t value = field.valueOf[person];
        if (value == kUnknown)
            return;
        const bool inside = audience.contains(person);
        ++knownInBase;
        knownInAudience += inside ? 1 : 0;
        if (value < indices.size()) {
            ++indices[value].inBase;
            indices[value].inAudience += inside ? 1 : 0;
        }
    });
    for (std::size_t v = 0; v < indices.size(); ++v) {
        TraitIndex& index = indices[v];
        index.field = field.name;
        index.value = field.values[v];
        index.knownInAudience = knownInAudience;
        index.knownInBase = knownInBase;
        index.few = knownInAudience < kFewPeople || knownInBase < kFewPeople || index.inBase < kFewPeople;
        if (index.inBase == 0 || knownInAudience == 0)
            continue;
        index.audienceShare = double(index.inAudience) / double(knownInAudience);
        index.baseShare = double(index.inBase) / double(knownInBase);
        index.tgi = 100 * index.audienceShare / index.baseShare;
        const Interval share = wilsonInterval(index.inAudience, knownInAudience);
        index.interval = {100 * share.low / index.baseShare, 100 * share.high / index.baseShare};
    }
    std::erase_if(indices, [](const TraitIndex& index) { return index.inBase == 0; });
    return indices;
}

} // namespace tessera
