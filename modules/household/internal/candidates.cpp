// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/internal/candidates.h"

#include "base/hash.h"
#include "base/random.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <array>
#include <functional>

namespace tessera {

namespace {

using Key = std::uint64_t;
using KeyedMember = std::pair<Key, MemberIndex>;

constexpr Key kNoKey = 0;

Key hashOfPart(Letters part)
{
    return hashBytes({reinterpret_cast<const char*>(part.data()), part.size() * sizeof(char32_t)}, 1);
}

// Hashes of a text, of its first and of its last half: with one wrong letter a half is right.
struct Halves
{
    Key whole = kNoKey;
    Key first = kNoKey;
    Key last = kNoKey;
};

std::vector<Halves> halvesOf(const FoldedTexts& texts)
{
    std::vector<Halves> halves(texts.size());
    parallelBlocks(texts.size(), 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code) {
            const Letters letters = texts.letters(Code(code));
            const bool isShort = letters.size() < 3;
            const std::size_t half = letters.size() / 2;
            halves[code] = {texts.hash(Code(code)) | 1, hashOfPart(isShort ? letters : letters.first(half)),
                            hashOfPart(isShort ? letters : letters.subspan(half))};
        }
    });
    return halves;
}

// What a member's one place offers to be grouped by.
struct Parts
{
    Halves street;
    Halves number;
    Halves postcode;
    Halves surname;
};

template <typename... Keys>
Key joined(Keys... keys)
{
    Key key = 0;
    const bool isWhole = ((keys != kNoKey) && ...);
    ((key = mix64(key ^ keys)), ...);
    return isWhole ? key | 1 : kNoKey;
}

using KeyRule = std::function<Key(const Parts&)>;

std::vector<KeyRule> rulesFor(bool hasPostcodes)
{
    std::vector<KeyRule> rules = {
        [](const Parts& p) { return joined(p.street.whole, p.number.whole, p.surname.whole); },
        // Where no postcode helps, a slip in the street.
        [](const Parts& p) {
            return p.postcode.whole == kNoKey ? joined(p.street.first, p.number.whole) : kNoKey;
        },
        [](const Parts& p) {
            return p.postcode.whole == kNoKey ? joined(p.street.last, p.number.whole) : kNoKey;
        }};
    if (!hasPostcodes) {
        rules.emplace_back([](const Parts& p) { return joined(p.street.whole, p.number.whole); });
        rules.emplace_back([](const Parts& p) { return joined(p.street.whole, p.surname.whole); });
        return rules;
    }
    rules.emplace_back(
        [](const Parts& p) { return joined(p.street.whole, p.number.whole, p.postcode.first); });
    rules.emplace_back(
        [](const Parts& p) { return joined(p.street.whole, p.number.whole, p.postcode.last); });
    rules.emplace_back(
        [](const Parts& p) { return joined(p.street.whole, p.postcode.first, p.surname.whole); });
    rules.emplace_back(
        [](const Parts& p) { return joined(p.street.whole, p.postcode.last, p.surname.whole); });
    rules.emplace_back([](const Parts& p) { return joined(p.postcode.whole, p.number.whole); });
    rules.emplace_back([](const Parts& p) { return joined(p.postcode.whole, p.surname.first); });
    rules.emplace_back([](const Parts& p) { return joined(p.postcode.whole, p.surname.last); });
    return rules;
}

// The parts of people's places, looked up by place.
class PartSource
{
public:
    explicit PartSource(const HouseholdPeople& people)
        : m_people(people)
        , m_streets(halvesOf(people.streets))
        , m_numbers(halvesOf(people.numbers))
        , m_postcodes(halvesOf(people.postcodes))
        , m_surnames(halvesOf(people.surnames))
    {}
    [[nodiscard]] Parts parts(const Place& place, MemberIndex member) const
    {
        const auto at = [](const std::vector<Halves>& halves, Code code) {
            return code == kNullCode ? Halves() : halves[code];
        };
        return {at(m_streets, place.street), at(m_numbers, place.number), at(m_postcodes, place.postcode),
                at(m_surnames, m_people.surname[member])};
    }
    // Members by the keys a rule gives them, in order of the keys.
    [[nodiscard]] std::vector<KeyedMember> keyed(const KeyRule& rule) const
    {
        std::vector<KeyedMember> keyed;
        for (MemberIndex member = 0; member < m_people.members; ++member)
            for (const PlaceUse& use : m_people.uses.of(member))
                if (const Key key = rule(parts(m_people.places[use.place], member)); key != kNoKey)
                    keyed.emplace_back(key, member);
        std::ranges::sort(keyed);
        keyed.erase(std::unique(keyed.begin(), keyed.end()), keyed.end());
        return keyed;
    }

private:
    const HouseholdPeople& m_people;
    std::vector<Halves> m_streets;
    std::vector<Halves> m_numbers;
    std::vector<Halves> m_postcodes;
    std::vector<Halves> m_surnames;
};

template <typename Work>
void forBlocks(const std::vector<KeyedMember>& keyed, const Work& work)
{
    for (std::size_t i = 0; i < keyed.size();) {
        std::size_t end = i + 1;
        while (end < keyed.size() && keyed[end].first == keyed[i].first)
            ++end;
        work(i, end);
        i = end;
    }
}

void addPairs(const std::vector<KeyedMember>& keyed, std::vector<MemberPair>& pairs)
{
    forBlocks(keyed, [&](std::size_t begin, std::size_t end) {
        if (end - begin > kMostOfBlock)
            return;
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t k = i + 1; k < end; ++k)
                pairs.push_back({keyed[i].second, keyed[k].second});
    });
}

// Two people who only pay with their own accounts pay for nobody.
void addSharedPairs(const HouseholdPeople& people, SharedSignal signal, std::vector<MemberPair>& pairs)
{
    const Lists<SharedValue>& lists = people.shared[std::size_t(signal)];
    struct Own
    {
        Key key;
        MemberIndex member;
        bool isOwn;
        auto operator<=>(const Own&) const = default;
    };
    std::vector<Own> keyed;
    for (MemberIndex member = 0; member < people.members; ++member)
        for (const SharedValue& value : lists.of(member))
            keyed.push_back({value.hash, member, value.isOwn});
    std::ranges::sort(keyed);
    for (std::size_t i = 0; i < keyed.size(); ++i)
        for (std::size_t k = i + 1; k < keyed.size() && keyed[k].key == keyed[i].key; ++k)
            if (signal != kPayment || !keyed[i].isOwn || !keyed[k].isOwn)
                pairs.push_back({keyed[i].member, keyed[k].member});
}

double pairsOf(const std::vector<KeyedMember>& keyed)
{
    double pairs = 0;
    forBlocks(keyed, [&](std::size_t begin, std::size_t end) {
        pairs += double(end - begin) * double(end - begin - 1) / 2;
    });
    return pairs;
}

void sortOnce(std::vector<MemberPair>& pairs)
{
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

} // namespace

Result<Candidates> findCandidates(const HouseholdPeople& people, const Task& task)
{
    const PartSource source(people);
    const std::vector<KeyRule> rules = rulesFor(people.hasPostcodes());
    Candidates candidates;
    PlaceTotals& totals = candidates.totals;
    std::vector<std::pair<KeyRule, double*>> counts = {
        {[](const Parts& p) { return joined(p.street.whole); }, &totals.street},
        {[](const Parts& p) { return joined(p.postcode.whole); }, &totals.postcode},
        {[](const Parts& p) { return joined(p.street.whole, p.postcode.whole); }, &totals.streetAndPostcode},
        {[](const Parts& p) { return p.postcode.whole == kNoKey ? kNoKey : joined(p.street.whole); },
         &totals.streetKnown},
        {[](const Parts& p) { return p.street.whole == kNoKey ? kNoKey : joined(p.postcode.whole); },
         &totals.postcodeKnown}};
    std::vector<std::vector<MemberPair>> found(rules.size() + kSharedSignals);
    ThreadPool::parallelFor(found.size() + counts.size(), [&](std::size_t i) {
        if (task.cancelled())
            return;
        if (i < rules.size())
            addPairs(source.keyed(rules[i]), found[i]);
        else if (i < found.size())
            addSharedPairs(people, SharedSignal(i - rules.size()), found[i]);
        else
            *counts[i - found.size()].second = pairsOf(source.keyed(counts[i - found.size()].first));
        if (i < found.size())
            sortOnce(found[i]);
    });
    if (task.cancelled())
        return Error::cancel();
    for (std::vector<MemberPair>& pairs : found) {
        candidates.pairs.insert(candidates.pairs.end(), pairs.begin(), pairs.end());
        pairs = {};
    }
    sortOnce(candidates.pairs);
    return candidates;
}

} // namespace tessera
