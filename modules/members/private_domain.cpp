// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/private_domain.h"
#include "members/internal/periods.h"
#include "members/internal/texts.h"

#include "analysis/analysis.h"
#include "base/json.h"
#include "base/text.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kPrivateBlock = 4096; // people
constexpr double kSalesDays = 365;
constexpr std::uint32_t kNoOwner = std::numeric_limits<std::uint32_t>::max();

// What the bits of the matcher mean: of each way in the bit that lets in and the one that lets out (0: none).
struct Door
{
    std::uint32_t on = 0;
    std::uint32_t off = 0;
};

struct Doors
{
    const LocalDataset& data;
    Instants period;
    Micros from = 0;
    std::int64_t lastDay = 0;
    EventMatcher matcher;
    std::vector<Door> channels;
    Door refused;
    std::shared_ptr<const Column> owner; // null: none
    std::vector<std::int64_t> months;    // first days
};

struct DoorBlock
{
    std::vector<std::vector<ObservedTime>> stays; // by channel
    std::vector<PrivateMonth> months;             // standing: the change, and what stood before in `before`
    std::vector<std::int64_t> before;
};

// One person in one channel.
void walkChannel(const Doors& doors, std::size_t channel, std::span<const std::uint32_t> rows,
                 std::span<const std::uint32_t> bits, PrivateState& state, DoorBlock& block)
{
    const Door& door = doors.channels[channel];
    const auto bit = std::uint16_t(1U << channel);
    const auto change = [&](std::int64_t day, std::vector<std::int64_t> PrivateMonth::*what, int by) {
        const auto month = std::ranges::upper_bound(doors.months, day);
        if (month == doors.months.begin()) {
            block.before[channel] += by;
            return;
        }
        PrivateMonth& at = block.months[std::size_t(month - doors.months.begin()) - 1];
        ++(at.*what)[channel];
        at.standing[channel] += by;
    };
    std::int64_t since = -1;
    bool isIn = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isOut = (bits[i] & door.off) != 0;
        if (!isOut && (bits[i] & door.on) == 0)
            continue;
        const Micros time = doors.data.eventTimes()[rows[i]];
        const std::int64_t day = doors.data.zone().dayOf(time);
        if (!isOut && !isIn) {
            since = day;
            change(day, &PrivateMonth::gained, 1);
        } else if (isOut && isIn) {
            block.stays[channel].push_back({std::int32_t(day - since), true});
            change(day, &PrivateMonth::lost, -1);
        }
        isIn = !isOut;
        state.ever |= isIn ? bit : std::uint16_t{0};
        if (time < doors.from)
            state.before = std::uint16_t(isIn ? state.before | bit : state.before & ~bit);
    }
    if (!isIn)
        return;
    state.now |= bit;
    block.stays[channel].push_back({std::int32_t(doors.lastDay - since), false});
}

void fillPrivateBlock(const Doors& doors, const PeopleSet& base, std::size_t begin, std::size_t end,
                      DoorBlock& block, std::vector<PrivateState>& states, std::vector<Code>& owners)
{
    const std::span<const std::uint32_t> starts = doors.data.eventStarts();
    const std::span<const Micros> times = doors.data.eventTimes();
    const std::size_t channels = doors.channels.size();
    block.stays.resize(channels);
    block.before.assign(channels, 0);
    for (const std::int64_t day : doors.months)
        block.months.push_back({day, std::vector<std::int64_t>(channels, 0),
                                std::vector<std::int64_t>(channels, 0),
                                std::vector<std::int64_t>(channels, 0)});
    std::vector<std::uint32_t> rows(starts[end] - starts[begin]);
    std::vector<std::uint32_t> bits(rows.size());
    const std::size_t found =
        doors.matcher.relevant(starts[begin], starts[end], ~std::uint32_t{0}, rows.data(), bits.data());
    std::size_t person = begin;
    for (std::size_t at = 0; at < found;) {
        while (rows[at] >= starts[person + 1])
            ++person;
        std::size_t stop = at;
        std::size_t past = at; // events before the date
        for (; stop < found && rows[stop] < starts[person + 1]; ++stop)
            past += times[rows[stop]] < doors.period.end ? 1 : 0;
        if (base.contains(PersonIndex(person)) && past > at) {
            const auto mine = std::span<const std::uint32_t>(rows).subspan(at, past - at);
            const auto marks = std::span<const std::uint32_t>(bits).subspan(at, past - at);
            for (std::size_t channel = 0; channel < channels; ++channel)
                walkChannel(doors, channel, mine, marks, states[person], block);
            for (std::size_t i = 0; i < mine.size(); ++i) {
                if ((marks[i] & (doors.refused.on | doors.refused.off)) != 0)
                    states[person].isRefused = (marks[i] & doors.refused.off) == 0;
                const bool letsIn = std::ranges::any_of(
                    doors.channels, [&](const Door& door) { return (marks[i] & door.on) != 0; });
                if (doors.owner && letsIn && doors.owner->codes[mine[i]] != kNullCode)
                    owners[person] = doors.owner->codes[mine[i]];
            }
        }
        at = stop;
    }
}

Result<Doors> openDoors(const LocalDataset& data, const PrivateDefinition& definition, Instants period,
                        Micros from)
{
    Doors doors{data, period, from, data.zone().dayOf(period.end - 1), {}, {}, {}, {}, {}};
    std::vector<EventFilter> filters;
    const auto door = [&](const PrivateChannel& channel) {
        Door one;
        one.on = std::uint32_t{1} << filters.size();
        filters.push_back(channel.on);
        if (channel.off) {
            one.off = std::uint32_t{1} << filters.size();
            filters.push_back(*channel.off);
        }
        return one;
    };
    for (const PrivateChannel& channel : definition.channels)
        doors.channels.push_back(door(channel));
    if (definition.refused)
        doors.refused = door(*definition.refused);
    Result<EventMatcher> matcher = EventMatcher::prepare(data, filters);
    if (!matcher)
        return matcher.error();
    doors.matcher = std::move(*matcher);
    if (!definition.owner.isEmpty()) {
        Result<std::shared_ptr<const Column>> owner = data.eventColumn(definition.owner);
        if (!owner)
            return owner.error();
        if ((*owner)->type != ColumnType::Text)
            return Error{PrivateText::tr("\"%1\" is no text. Name the property with who looks after people.")
                             .arg(definition.owner)};
        doors.owner = std::move(*owner);
    }
    for (int back = kPrivateMonths - 1; back >= 0; --back)
        doors.months.push_back(monthAfter(doors.lastDay, -back));
    return doors;
}

void addPrivateMonths(const Doors& doors, const std::vector<DoorBlock>& blocks, PrivateResult& result)
{
    const std::size_t channels = doors.channels.size();
    std::vector<std::int64_t> standing(channels, 0);
    for (const DoorBlock& block : blocks)
        for (std::size_t channel = 0; channel < channels; ++channel)
            standing[channel] += block.before[channel];
    for (std::size_t month = 0; month < doors.months.size(); ++month) {
        PrivateMonth sum{doors.months[month],
                         std::vector<std::int64_t>(channels, 0),
                         std::vector<std::int64_t>(channels, 0),
                         {}};
        for (const DoorBlock& block : blocks)
            for (std::size_t channel = 0; channel < channels; ++channel) {
                sum.gained[channel] += block.months[month].gained[channel];
                sum.lost[channel] += block.months[month].lost[channel];
                standing[channel] += block.months[month].standing[channel];
            }
        sum.standing = standing;
        result.months.push_back(std::move(sum));
    }
}

void addOwners(const Doors& doors, const std::vector<Code>& owners, PrivateResult& result)
{
    result.ownerOf.assign(owners.size(), kNoOwner);
    if (!doors.owner)
        return;
    std::vector<PrivateOwner> byCode(doors.owner->dictionary->size());
    for (std::size_t person = 0; person < owners.size(); ++person) {
        if (owners[person] == kNullCode)
            continue;
        PrivateOwner& one = byCode[owners[person]];
        const bool isIn = result.state[person].now != 0;
        ++(isIn ? one.people : one.lost);
        one.sales += isIn ? result.sales[person] : 0;
    }
    std::vector<Code> order;
    for (Code code = 0; code < byCode.size(); ++code)
        if (byCode[code].people + byCode[code].lost > 0)
            order.push_back(code);
    std::ranges::stable_sort(order, std::greater{}, [&](Code code) { return byCode[code].people; });
    std::vector<std::uint32_t> places(byCode.size(), kNoOwner);
    for (const Code code : order) {
        places[code] = std::uint32_t(result.owners.size());
        byCode[code].name = toQString(doors.owner->dictionary->at(code));
        result.owners.push_back(byCode[code]);
    }
    for (std::size_t person = 0; person < owners.size(); ++person)
        if (owners[person] != kNullCode)
            result.ownerOf[person] = places[owners[person]];
}

Result<PrivateChannel> readChannel(const QJsonObject& json, const QString& path, bool isNamed)
{
    JsonReader reader(json, path);
    PrivateChannel channel;
    if (isNamed)
        channel.name = reader.requiredText(QLatin1String("name"));
    const QJsonValue on = reader.value(QLatin1String("on"));
    const QJsonValue off = reader.value(QLatin1String("off"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    if (on.isUndefined())
        return Error{PrivateText::tr("%1.on is missing: say which events let people in.").arg(path)};
    Result<EventFilter> filter = readEventFilter(on, path + QStringLiteral(".on"));
    if (!filter)
        return filter.error();
    channel.on = std::move(*filter);
    if (off.isUndefined() || (off.isString() && off.toString().isEmpty()))
        return channel;
    Result<EventFilter> out = readEventFilter(off, path + QStringLiteral(".off"));
    if (!out)
        return out.error();
    channel.off = std::move(*out);
    return channel;
}

} // namespace

Result<PrivateDefinition> PrivateDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    PrivateDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, kSalesDays); !read)
        return read.error();
    const QJsonArray channels = reader.array(QLatin1String("channels"));
    const QJsonObject refused = reader.object(QLatin1String("refused"));
    definition.owner = reader.text(QLatin1String("owner"), QString());
    definition.from = reader.text(QLatin1String("from"), QString());
    definition.flowDays = int(reader.integer(QLatin1String("flowDays"), definition.flowDays, 1, 36525));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    for (const QJsonValue& value : channels) {
        Result<PrivateChannel> channel = readChannel(
            value.toObject(), QStringLiteral("channels[%1]").arg(definition.channels.size()), true);
        if (!channel)
            return channel.error();
        for (const PrivateChannel& other : definition.channels)
            if (other.name == channel->name)
                return Error{PrivateText::tr("Two channels are called \"%1\". Give one another name.")
                                 .arg(channel->name)};
        definition.channels.push_back(std::move(*channel));
    }
    if (definition.channels.empty() || definition.channels.size() > kMostPrivateChannels)
        return Error{PrivateText::tr("channels: name 1 to %1 ways to people, each with the events that let "
                                     "them in.")
                         .arg(kMostPrivateChannels)};
    if (!refused.isEmpty()) {
        Result<PrivateChannel> channel = readChannel(refused, QStringLiteral("refused"), false);
        if (!channel)
            return channel.error();
        definition.refused = std::move(*channel);
    }
    return definition;
}

Result<PrivateResult> computePrivateDomain(const LocalDataset& data, const PrivateDefinition& definition,
                                           const Task& task)
{
    PrivateResult result;
    const Result<Instants> period = periodOf(data, definition.scope);
    if (!period)
        return period.error();
    result.period = *period;
    const Result<Micros> from = earlierDate(data, definition.from, definition.flowDays, *period);
    if (!from)
        return from.error();
    result.from = *from;
    Result<PeopleSet> base = evaluateRule(definition.scope.base, data, {period->end, {}});
    if (!base)
        return base.error();
    result.base = PeopleSet(data.people());
    base->forEach([&](PersonIndex person) {
        if (data.firstKnown()[person] < period->end)
            result.base.insert(person);
    });
    const Result<Doors> doors = openDoors(data, definition, *period, *from);
    if (!doors)
        return doors.error();
    Result<PeopleSales> sales = salesOfPeople(data, definition.scope, result.base);
    if (!sales)
        return sales.error();
    result.sales = std::move(sales->sales);
    result.days = std::move(sales->days);
    result.allSales = sales->all;
    result.state.resize(data.people());
    std::vector<Code> owners(data.people(), kNullCode);
    std::vector<DoorBlock> blocks((data.people() + kPrivateBlock - 1) / kPrivateBlock);
    parallelBlocks(data.people(), kPrivateBlock, [&](std::size_t number, std::size_t begin, std::size_t end) {
        if (!task.cancelled())
            fillPrivateBlock(*doors, result.base, begin, end, blocks[number], result.state, owners);
    });
    if (task.cancelled())
        return Error::cancel();
    addPrivateMonths(*doors, blocks, result);
    for (std::size_t channel = 0; channel < definition.channels.size(); ++channel) {
        std::vector<ObservedTime> stays;
        for (const DoorBlock& block : blocks)
            stays.insert(stays.end(), block.stays[channel].begin(), block.stays[channel].end());
        result.stays.push_back(std::int64_t(stays.size()));
        result.observed.push_back(stays.empty() ? 0 : std::ranges::max(stays, {}, &ObservedTime::days).days);
        result.curves.push_back(survivalCurve(stays));
    }
    addOwners(*doors, owners, result);
    return result;
}

} // namespace tessera
