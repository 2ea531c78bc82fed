// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/internal/people.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tessera {

namespace {

constexpr double kRareShare = 1e-4;
constexpr int kBeyondLast = 2;         // sizes: a household may be a little larger than all that were seen
constexpr std::size_t kPlainSize = 12; // sizes beyond say nothing about ordinary households
constexpr std::size_t kNamesCompared = 200; // people; in a larger group only equal names are one

// (key, member) pairs, one group for each key.
template <typename Work>
void forGroups(std::vector<std::pair<std::uint64_t, MemberIndex>>& pairs, const Work& work)
{
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<MemberIndex> members;
    for (std::size_t i = 0; i < pairs.size();) {
        members.clear();
        const std::uint64_t key = pairs[i].first;
        for (; i < pairs.size() && pairs[i].first == key; ++i)
            members.push_back(pairs[i].second);
        work(key, members);
    }
}

void count(std::vector<std::int64_t>& counts, std::size_t size)
{
    if (counts.size() <= size)
        counts.resize(size + 1);
    ++counts[size];
}

bool isWholeAddress(const Place& place)
{
    return place.street != kNullCode && place.number != kNullCode;
}

std::vector<std::pair<std::uint64_t, MemberIndex>> membersByPlace(const HouseholdPeople& people)
{
    std::vector<std::pair<std::uint64_t, MemberIndex>> pairs;
    for (std::size_t member = 0; member < people.members; ++member)
        for (const PlaceUse& use : people.uses.of(member))
            pairs.emplace_back(use.place, MemberIndex(member));
    return pairs;
}

// Leaves the uses that `keep` says, of each member.
template <typename Keep>
void keepUses(HouseholdPeople& people, const Keep& keep)
{
    Lists<PlaceUse> kept;
    kept.starts.reserve(people.members + 1);
    kept.starts.push_back(0);
    for (std::size_t member = 0; member < people.members; ++member) {
        for (const PlaceUse& use : people.uses.of(member))
            if (keep(member, use))
                kept.values.push_back(use);
        kept.starts.push_back(std::uint32_t(kept.values.size()));
    }
    people.uses = std::move(kept);
}

void removeWords(HouseholdPeople& people, std::vector<NoHomeEntry>& noHomes)
{
    auto pairs = membersByPlace(people);
    forGroups(pairs, [&](std::uint64_t place, const std::vector<MemberIndex>& members) {
        if (people.places[place].isNoHome)
            noHomes.push_back(
                {NoHome::Word, people.places[place].row, members, surnameCount(people, members)});
    });
    keepUses(people, [&](std::size_t, const PlaceUse& use) { return !people.places[use.place].isNoHome; });
}

// People with more addresses than others have, and addresses used once by who has a usual one.
void removeForOthers(HouseholdPeople& people, HouseholdPlan& plan, std::vector<NoHomeEntry>& noHomes)
{
    std::vector<std::int64_t> counts;
    for (std::size_t member = 0; member < people.members; ++member)
        if (!people.uses.of(member).empty())
            count(counts, people.uses.of(member).size());
    if (plan.mostAddresses == 0)
        plan.mostAddresses = foundLimit(counts, 6, 30);
    std::vector<std::uint8_t> isForOthers(people.members, 0);
    std::vector<std::uint8_t> hasUsual(people.members, 0);
    std::vector<std::pair<std::uint64_t, MemberIndex>> oneOff;
    for (std::size_t member = 0; member < people.members; ++member) {
        const auto uses = people.uses.of(member);
        if (uses.size() > std::size_t(plan.mostAddresses)) {
            isForOthers[member] = 1;
            noHomes.push_back(
                {NoHome::ManyAddresses, people.places[uses[0].place].row, {MemberIndex(member)}, 1});
            continue;
        }
        hasUsual[member] = std::ranges::any_of(uses, [](const PlaceUse& use) { return use.times > 1; });
        for (const PlaceUse& use : uses)
            if (hasUsual[member] != 0 && use.times == 1)
                oneOff.emplace_back(use.place, MemberIndex(member));
    }
    forGroups(oneOff, [&](std::uint64_t place, const std::vector<MemberIndex>& members) {
        noHomes.push_back({NoHome::OneOff, people.places[place].row, members, surnameCount(people, members)});
    });
    keepUses(people, [&](std::size_t member, const PlaceUse& use) {
        return isForOthers[member] == 0 && (hasUsual[member] == 0 || use.times > 1);
    });
}

void removeCrowded(HouseholdPeople& people, HouseholdPlan& plan, std::vector<NoHomeEntry>& noHomes)
{
    auto pairs = membersByPlace(people);
    std::erase_if(pairs, [&](const auto& pair) { return !isWholeAddress(people.places[pair.first]); });
    std::vector<std::int64_t> sizes;
    forGroups(pairs,
              [&](std::uint64_t, const std::vector<MemberIndex>& members) { count(sizes, members.size()); });
    if (plan.mostPeople == 0)
        plan.mostPeople = foundLimit(sizes, 6, 20);
    std::vector<std::int64_t> families;
    std::vector<std::tuple<std::uint64_t, int, std::vector<MemberIndex>>> crowded;
    const auto most = std::size_t(plan.mostPeople);
    forGroups(pairs, [&](std::uint64_t place, const std::vector<MemberIndex>& members) {
        const int surnames = surnameCount(people, members);
        if (members.size() <= most)
            count(families, std::size_t(surnames));
        if (members.size() > most || surnames >= 4)
            crowded.emplace_back(place, surnames, members);
    });
    if (!families.empty())
        families[0] = 0; // nothing is known of their names
    if (plan.mostSurnames == 0)
        plan.mostSurnames = foundLimit(families, 4, 12);
    for (auto& [place, surnames, members] : crowded) {
        const bool isMany = members.size() > most;
        if (!isMany && surnames <= plan.mostSurnames)
            continue;
        people.places[place].isNoHome = true;
        noHomes.push_back({isMany ? NoHome::ManyPeople : NoHome::ManySurnames, people.places[place].row,
                           std::move(members), surnames});
    }
    keepUses(people, [&](std::size_t, const PlaceUse& use) { return !people.places[use.place].isNoHome; });
}

void removeSharedByMany(HouseholdPeople& people, const HouseholdPlan& plan, std::vector<NoHomeEntry>& noHomes)
{
    constexpr std::array kReasons = {NoHome::SharedLandline, NoHome::SharedDevice, NoHome::SharedPayer};
    for (int signal = 0; signal < kSharedSignals; ++signal) {
        Lists<SharedValue>& lists = people.shared[std::size_t(signal)];
        std::vector<std::pair<std::uint64_t, MemberIndex>> pairs;
        for (std::size_t member = 0; member < people.members; ++member)
            for (const SharedValue& value : lists.of(member))
                pairs.emplace_back(value.hash, MemberIndex(member));
        std::vector<std::uint64_t> removed; // ascending
        forGroups(pairs, [&](std::uint64_t hash, const std::vector<MemberIndex>& members) {
            if (members.size() <= std::size_t(plan.mostPeople))
                return;
            removed.push_back(hash);
            const auto own = lists.of(members[0]);
            const auto at = std::ranges::find(own, hash, &SharedValue::hash);
            noHomes.push_back(
                {kReasons[std::size_t(signal)], at->row, members, surnameCount(people, members)});
        });
        Lists<SharedValue> kept;
        kept.starts.push_back(0);
        for (std::size_t member = 0; member < people.members; ++member) {
            for (const SharedValue& value : lists.of(member))
                if (!std::ranges::binary_search(removed, value.hash))
                    kept.values.push_back(value);
            kept.starts.push_back(std::uint32_t(kept.values.size()));
        }
        lists = std::move(kept);
    }
}

} // namespace

int foundLimit(std::span<const std::int64_t> counts, int least, int most)
{
    double groups = 0;
    double total = 0;
    for (std::size_t size = 1; size < std::min(counts.size(), kPlainSize + 1); ++size) {
        groups += double(counts[size]);
        total += double(size) * double(counts[size]);
    }
    if (total <= groups)
        return least;
    const double more = 1 - groups / total; // of sizes 1, 2, ...: each next is `more` times as frequent
    const int rare = 1 + int(std::ceil(std::log(kRareShare) / std::log(more)));
    std::size_t last = 1; // before the first two sizes in a row that no group has
    while (last + 1 < counts.size() &&
           (counts[last + 1] > 0 || (last + 2 < counts.size() && counts[last + 2] > 0)))
        ++last;
    return std::clamp(std::min(rare, int(last) + kBeyondLast), least, most);
}

bool isCloseSurname(Letters a, Letters b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter < 4)
        return false;
    const std::size_t longer = std::max(a.size(), b.size());
    const int most = shorter >= 8 ? 2 : 1;
    return longer - shorter <= std::size_t(most) && editDistance(a, b) <= most;
}

int surnameCount(const HouseholdPeople& people, std::span<const MemberIndex> members)
{
    std::map<std::uint64_t, Code> names; // by what does not depend on the order of rows
    for (const MemberIndex member : members)
        if (const Code code = people.surname[member]; code != kNullCode)
            names.emplace(people.surnames.hash(code), code);
    if (members.size() > kNamesCompared)
        return int(names.size());
    std::vector<Code> different;
    for (const auto& name : names)
        if (std::ranges::none_of(different, [&](Code other) {
                return isCloseSurname(people.surnames.letters(name.second), people.surnames.letters(other));
            }))
            different.push_back(name.second);
    return int(different.size());
}

void removeNoHomes(HouseholdPeople& people, HouseholdPlan& plan, std::vector<NoHomeEntry>& noHomes)
{
    removeWords(people, noHomes);
    removeForOthers(people, plan, noHomes);
    removeCrowded(people, plan, noHomes);
    removeSharedByMany(people, plan, noHomes);
    std::ranges::stable_sort(noHomes, [](const NoHomeEntry& x, const NoHomeEntry& y) {
        return std::pair(y.members.size(), x.row) < std::pair(x.members.size(), y.row);
    });
}

} // namespace tessera
