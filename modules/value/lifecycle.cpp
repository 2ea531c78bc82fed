// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/lifecycle.h"
#include "value/internal/texts.h"

#include "analysis/analysis.h"
#include "base/thread_pool.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kStateBlock = 16384; // people
constexpr std::int64_t kFewestGaps = 30;
constexpr int kStockMonths = 12;

bool isKnownBy(const LocalDataset& data, std::size_t person, std::int64_t day)
{
    return data.firstKnown()[person] < data.zone().startOfDay(day + 1);
}

// The gaps between purchase days, and the time since the last one.
std::vector<ObservedTime> gapsOf(const PurchaseDays& days)
{
    std::vector<ObservedTime> gaps;
    gaps.reserve(days.days.size());
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer) {
        const std::span<const std::int32_t> bought = days.daysOf(buyer);
        for (std::size_t i = 1; i < bought.size(); ++i)
            gaps.push_back({bought[i] - bought[i - 1], true});
        gaps.push_back({std::int32_t(days.lastDay - bought.back()), false});
    }
    return gaps;
}

// The gap by which a share of those who come back at all have done so: the curve stops falling where nobody
// comes back any more, and what is below it is left out.
int gapBy(const std::vector<SurvivalStep>& curve, double share)
{
    return std::max(1, daysUntil(curve, share * (1 - curve.back().survival)));
}

Result<void> findCuts(LifecycleResult& result, const LifecycleDefinition& definition)
{
    const bool isAllSet = definition.newDays && definition.sleepingDays && definition.lostDays &&
                          (definition.decliningDays || !definition.full);
    if (result.gaps >= kFewestGaps) {
        result.found.decliningDays = gapBy(result.curve, 0.5);
        result.found.sleepingDays = gapBy(result.curve, 0.8);
        result.found.lostDays = gapBy(result.curve, 0.95);
        result.found.newDays = definition.full ? result.found.decliningDays : result.found.sleepingDays;
    } else if (!isAllSet)
        return Error{
            LifecycleText::tr("Only %1 times somebody bought again; at least %2 are needed to find the cut "
                              "points. Set newDays, decliningDays, sleepingDays and lostDays yourself.")
                .arg(result.gaps)
                .arg(kFewestGaps)};
    LifecycleCuts& cuts = result.cuts;
    cuts.newDays = definition.newDays.value_or(result.found.newDays);
    cuts.sleepingDays = definition.sleepingDays.value_or(result.found.sleepingDays);
    cuts.decliningDays =
        definition.decliningDays.value_or(definition.full ? result.found.decliningDays : cuts.sleepingDays);
    cuts.lostDays = definition.lostDays.value_or(result.found.lostDays);
    cuts.matureOrders = definition.matureOrders;
    if (cuts.sleepingDays > cuts.lostDays)
        return Error{LifecycleText::tr(
                         "The cut points must not fall: dormant after %1, lost after %2 days. Change one "
                         "of them.")
                         .arg(cuts.sleepingDays)
                         .arg(cuts.lostDays)};
    if (definition.full && cuts.decliningDays > cuts.sleepingDays)
        return Error{
            LifecycleText::tr("The cut points must not fall: declining after %1, dormant after %2 days. "
                              "Change one of them.")
                .arg(cuts.decliningDays)
                .arg(cuts.sleepingDays)};
    return {};
}

std::vector<std::uint8_t> statesOn(const LifecycleResult& result, const LocalDataset& data,
                                   const PeopleSet& base, const std::vector<std::int32_t>& buyerOf,
                                   std::int64_t day, bool full)
{
    std::vector<std::uint8_t> states(data.people(), kNotKnown);
    parallelBlocks(states.size(), kStateBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t person = begin; person < end; ++person) {
            if (!base.contains(PersonIndex(person)) || !isKnownBy(data, person, day))
                continue;
            const std::span<const std::int32_t> bought =
                buyerOf[person] < 0 ? std::span<const std::int32_t>()
                                    : result.days.daysOf(std::size_t(buyerOf[person]));
            states[person] = std::uint8_t(lifeStateAt(bought, day, result.cuts, full));
        }
    });
    return states;
}

// Days on which the state of a buyer can change: on a purchase, and when a cut point is passed.
std::set<std::int64_t> turnsOf(std::span<const std::int32_t> bought, const LifecycleCuts& cuts)
{
    std::set<std::int64_t> turns;
    for (const std::int32_t day : bought)
        for (const int after : {0, cuts.decliningDays + 1, cuts.sleepingDays + 1, cuts.lostDays + 1})
            turns.insert(day + std::int64_t(after));
    if (!bought.empty())
        turns.insert(bought.front() + std::int64_t(cuts.newDays) + 1);
    return turns;
}

// Spells of a buyer in each state.
void addSpells(std::span<const std::int32_t> bought, std::int64_t lastDay, const LifecycleCuts& cuts,
               bool full, std::vector<std::vector<ObservedTime>>& spells)
{
    const std::set<std::int64_t> turns = turnsOf(bought, cuts);
    std::int64_t since = bought.front();
    LifeState now = lifeStateAt(bought, since, cuts, full);
    for (const std::int64_t day : turns) {
        if (day > lastDay)
            break;
        const LifeState state = lifeStateAt(bought, day, cuts, full);
        if (state == now)
            continue;
        spells[std::size_t(now)].push_back({std::int32_t(day - since), true});
        since = day;
        now = state;
    }
    spells[std::size_t(now)].push_back({std::int32_t(lastDay - since), false});
}

void measureDwell(LifecycleResult& result, bool full)
{
    const PurchaseDays& days = result.days;
    constexpr std::size_t kBuyers = 4096;
    std::vector<std::vector<std::vector<ObservedTime>>> blocks((days.buyers() + kBuyers - 1) / kBuyers);
    parallelBlocks(days.buyers(), kBuyers, [&](std::size_t block, std::size_t begin, std::size_t end) {
        blocks[block].resize(kLifeStates);
        for (std::size_t buyer = begin; buyer < end; ++buyer)
            addSpells(days.daysOf(buyer), days.lastDay, result.cuts, full, blocks[block]);
    });
    for (std::size_t state = 0; state < kLifeStates; ++state) {
        std::vector<ObservedTime> all;
        for (const auto& block : blocks)
            all.insert(all.end(), block[state].begin(), block[state].end());
        result.spells.push_back(std::int64_t(all.size()));
        result.dwell.push_back(daysUntil(survivalCurve(all), 0.5));
    }
}

void measureStock(LifecycleResult& result, const LocalDataset& data, const PeopleSet& base,
                  const std::vector<std::int32_t>& buyerOf, bool full, const Task& task)
{
    CivilDate month = civilFromDays(result.days.lastDay);
    month.day = 1;
    for (int back = 0; back < kStockMonths; ++back) { // the last days of the months before
        result.stockDays.insert(result.stockDays.begin(), daysFromCivil(month.year, month.month, 1) - 1);
        month = civilFromDays(result.stockDays.front());
    }
    if (result.stockDays.back() < result.days.lastDay)
        result.stockDays.push_back(result.days.lastDay);
    for (const std::int64_t day : result.stockDays) {
        if (task.cancelled())
            return;
        auto& counts = result.stock.emplace_back();
        counts.fill(0);
        for (const std::uint8_t state : statesOn(result, data, base, buyerOf, day, full))
            if (state != kNotKnown)
                ++counts[state];
    }
}

Result<std::int64_t> earlierDay(const LifecycleResult& result, const LifecycleDefinition& definition,
                                const LocalDataset& data)
{
    if (definition.from.isEmpty())
        return result.days.lastDay - definition.flowDays;
    const Result<std::int64_t> day = dayNamed(definition.from, QStringLiteral("from"), data.zone());
    if (!day)
        return day.error();
    if (*day - 1 >= result.days.lastDay)
        return Error{LifecycleText::tr("from: the flow must begin before its end, %1.")
                         .arg(formatDate(data.zone().startOfDay(result.days.lastDay + 1), data.zone()))};
    return *day - 1;
}

} // namespace

QString lifeStateId(LifeState state)
{
    static const std::array ids = {
        QStringLiteral("prospect"),  QStringLiteral("new"),     QStringLiteral("active"),
        QStringLiteral("growing"),   QStringLiteral("mature"),  QStringLiteral("won_back"),
        QStringLiteral("declining"), QStringLiteral("dormant"), QStringLiteral("lost")};
    return ids[std::size_t(state)];
}

LifeState lifeStateAt(std::span<const std::int32_t> bought, std::int64_t day, const LifecycleCuts& cuts,
                      bool full)
{
    const auto end = std::ranges::upper_bound(bought, day);
    const std::span<const std::int32_t> past = bought.first(std::size_t(end - bought.begin()));
    if (past.empty())
        return LifeState::Prospect;
    const std::int64_t recency = day - past.back();
    if (recency > cuts.lostDays)
        return LifeState::Lost;
    if (recency > cuts.sleepingDays)
        return LifeState::Dormant;
    if (day - past.front() <= cuts.newDays)
        return LifeState::New;
    if (!full)
        return LifeState::Active;
    if (past.size() > 1 && past.back() - past[past.size() - 2] > cuts.lostDays)
        return LifeState::WonBack;
    if (recency > cuts.decliningDays)
        return LifeState::Declining;
    return past.size() >= std::size_t(cuts.matureOrders) ? LifeState::Mature : LifeState::Growing;
}

std::vector<LifeChange> lifeChangesOf(std::span<const std::int32_t> bought, std::int64_t firstDay,
                                      std::int64_t lastDay, const LifecycleCuts& cuts, bool full)
{
    std::set<std::int64_t> turns = turnsOf(bought, cuts);
    turns.insert(bought.empty() ? firstDay : std::min<std::int64_t>(firstDay, bought.front()));
    std::vector<LifeChange> changes;
    for (const std::int64_t day : turns) {
        if (day > lastDay)
            break;
        const LifeState state = lifeStateAt(bought, day, cuts, full);
        if (changes.empty() || changes.back().state != state)
            changes.push_back({day, state});
    }
    return changes;
}

Result<LifecycleDefinition> LifecycleDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    LifecycleDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, 0); !read)
        return read.error();
    definition.full =
        reader.choice(QLatin1String("states"), {QStringLiteral("simple"), QStringLiteral("full")},
                      QStringLiteral("simple")) == QLatin1String("full");
    for (const auto& [key, cut] :
         {std::pair{"newDays", &definition.newDays}, std::pair{"decliningDays", &definition.decliningDays},
          std::pair{"sleepingDays", &definition.sleepingDays}, std::pair{"lostDays", &definition.lostDays}})
        if (const std::int64_t days = reader.integer(QLatin1String(key), 0, 0, 36525); days > 0)
            *cut = int(days);
    definition.matureOrders = int(reader.integer(QLatin1String("matureOrders"), 4, 2, 1000));
    definition.from = reader.text(QLatin1String("from"), QString());
    definition.flowDays = int(reader.integer(QLatin1String("flowDays"), 90, 1, 36525));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

Result<LifecycleResult> computeLifecycle(const LocalDataset& data, const LifecycleDefinition& definition,
                                         const Task& task)
{
    Result<PurchaseDays> days = readPurchaseDays(data, definition.scope, QString(), task);
    if (!days)
        return days.error();
    LifecycleResult result;
    result.days = std::move(*days);
    if (result.days.buyers() == 0)
        return Error{
            LifecycleText::tr("Nobody bought. Check the filter of purchases, the people and the date.")};
    const std::vector<ObservedTime> gaps = gapsOf(result.days);
    result.gaps = std::ranges::count_if(gaps, &ObservedTime::happened);
    result.curve = survivalCurve(gaps);
    if (const Result<void> found = findCuts(result, definition); !found)
        return found.error();
    const Result<std::int64_t> from = earlierDay(result, definition, data);
    if (!from)
        return from.error();
    result.fromDay = *from;
    const Result<PeopleSet> base = evaluateRule(definition.scope.base, data, {result.days.end, {}});
    if (!base)
        return base.error();
    std::vector<std::int32_t> buyerOf(data.people(), -1);
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer)
        buyerOf[result.days.people[buyer]] = std::int32_t(buyer);
    using enum LifeState;
    result.states = definition.full
                        ? std::vector{Prospect, New, Growing, Mature, WonBack, Declining, Dormant, Lost}
                        : std::vector{Prospect, New, Active, Dormant, Lost};
    result.state = statesOn(result, data, *base, buyerOf, result.days.lastDay, definition.full);
    result.before = statesOn(result, data, *base, buyerOf, result.fromDay, definition.full);
    result.known = PeopleSet(data.people());
    for (std::size_t person = 0; person < result.state.size(); ++person)
        if (result.state[person] != kNotKnown)
            result.known.insert(PersonIndex(person));
    measureDwell(result, definition.full);
    measureStock(result, data, *base, buyerOf, definition.full, task);
    if (task.cancelled())
        return Error::cancel();
    return result;
}

} // namespace tessera
