// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/internal/evidence.h"

#include "base/thread_pool.h"
#include "household/internal/texts.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace tessera {

namespace {

constexpr int kRounds = 200;
constexpr double kSteady = 1e-7;              // relative change of the odds
constexpr std::size_t kValuesByChance = 1500; // the most frequent; of the rest chance is the same
constexpr std::size_t kPairBlock = 16384;
constexpr double kLeastShare = 1e-6;
// Before the data say anything, as much as this many pairs.
constexpr double kPriorPairs = 10;
constexpr NumberShares kNumbersBefore = {0, 0.1, 0.1, 0.1, 0.7};
constexpr TextShares kNamesBefore = {0, 0.3, 0.1, 0.6};
constexpr double kCellPairs = 4;      // of a cell with something shared
constexpr double kSharedBefore = 0.6; // of a device or payer
constexpr double kLandlineBefore = 0.8;

// How often two people picked by chance have values that agree; `times` by code, `level` of two codes.
template <std::size_t Levels>
std::array<double, Levels> sharesByChance(const FoldedTexts& texts, const std::vector<std::int64_t>& times,
                                          std::size_t same,
                                          const std::function<std::size_t(Code, Code)>& level)
{
    std::array<double, Levels> shares{};
    double total = 0;
    double squares = 0;
    std::vector<Code> order;
    for (Code code = 0; code < times.size(); ++code) {
        total += double(times[code]);
        squares += double(times[code]) * double(times[code]);
        if (times[code] > 0)
            order.push_back(code);
    }
    if (order.empty())
        return shares;
    std::ranges::sort(order, [&](Code x, Code y) {
        return std::tuple(times[y], texts.hash(x)) < std::tuple(times[x], texts.hash(y));
    });
    order.resize(std::min(order.size(), kValuesByChance));
    const std::size_t blocks = (order.size() + 63) / 64;
    std::vector<std::array<std::int64_t, Levels>> counts(blocks);
    parallelBlocks(order.size(), 64, [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t k = i + 1; k < order.size(); ++k)
                counts[block][level(order[i], order[k])] += times[order[i]] * times[order[k]];
    });
    double different = 0;
    for (const auto& own : counts)
        for (std::size_t i = 0; i < Levels; ++i) {
            shares[i] += double(own[i]);
            different += double(own[i]);
        }
    const double equal = squares / (total * total);
    for (double& share : shares)
        share = different > 0 ? std::max(kLeastShare, share / different * (1 - equal)) : kLeastShare;
    shares[0] = 0;
    shares[same] = std::max(kLeastShare, equal);
    if (different == 0)
        shares[kDiffers] = std::max(kLeastShare, 1 - equal);
    return shares;
}

template <std::size_t Levels>
void normalise(std::array<double, Levels>& shares)
{
    double total = 0;
    for (std::size_t i = 1; i < Levels; ++i)
        total += shares[i];
    for (std::size_t i = 1; i < Levels; ++i)
        shares[i] = std::max(kLeastShare, shares[i] / total);
}

// Shares after the pairs counted in `found`.
template <std::size_t Levels>
std::array<double, Levels> learned(const std::array<double, Levels>& before,
                                   const std::array<double, Levels>& found)
{
    std::array<double, Levels> shares{};
    for (std::size_t i = 1; i < Levels; ++i)
        shares[i] = before[i] * kPriorPairs + found[i];
    normalise(shares);
    return shares;
}

PairPattern patternAt(std::size_t index)
{
    PairPattern pattern;
    pattern.surname = std::uint8_t(index % kTextLevels);
    pattern.number = std::uint8_t(index / kTextLevels % kNumberLevels);
    const std::size_t cell = index / kTextLevels / kNumberLevels;
    pattern.shared = std::uint8_t(cell % kSharedMasks);
    pattern.postcode = std::uint8_t(cell / kSharedMasks % kTextLevels);
    pattern.street = std::uint8_t(cell / kSharedMasks / kTextLevels);
    return pattern;
}

std::size_t cellOf(std::size_t street, std::size_t postcode, std::size_t shared)
{
    return (street * kTextLevels + postcode) * kSharedMasks + shared;
}

double shareOf(const NumberShares& numbers, const TextShares& names, const PairPattern& pattern)
{
    return (pattern.number == kUnknown ? 1 : numbers[pattern.number]) *
           (pattern.surname == kUnknown ? 1 : names[pattern.surname]);
}

// Whether every pair of such a pattern is among the candidates of the cell.
bool isComplete(const PairPattern& pattern)
{
    return pattern.shared != 0 || pattern.number == kSameNumber || pattern.surname == kSame;
}

} // namespace

HouseholdEvidence::HouseholdEvidence(const HouseholdPeople& people)
    : m_people(&people)
{
    std::vector<std::int64_t> names(people.surnames.size(), 0);
    std::vector<std::int64_t> numbers(people.numbers.size(), 0);
    std::int64_t known = 0;
    for (std::size_t member = 0; member < people.members; ++member) {
        if (const Code code = people.surname[member]; code != kNullCode) {
            ++names[code];
            ++known;
        }
        for (const PlaceUse& use : people.uses.of(member))
            if (const Code code = people.places[use.place].number; code != kNullCode)
                ++numbers[code];
    }
    m_nameShare.resize(names.size());
    for (std::size_t code = 0; code < names.size(); ++code)
        m_nameShare[code] = double(names[code]) / double(std::max<std::int64_t>(known, 1));
    m_namesByChance =
        sharesByChance<kTextLevels>(people.surnames, names, kSame, [&](Code a, Code b) -> std::size_t {
            return isCloseSurname(people.surnames.letters(a), people.surnames.letters(b)) ? kClose : kDiffers;
        });
    m_numbersByChance = sharesByChance<kNumberLevels>(
        people.numbers, numbers, kSameNumber,
        [&](Code a, Code b) -> std::size_t { return compareNumbers(people.numbers, a, b); });
    m_numbersTogether = kNumbersBefore;
    m_namesTogether = kNamesBefore;
    setNumbersOfStreet();
}

// In one street a number is one home's: another has it only where one of the two is written wrong, which is
// known from people who live together and do not agree.
void HouseholdEvidence::setNumbersOfStreet()
{
    m_numbersOfStreet = m_numbersByChance;
    m_numbersOfStreet[kSameNumber] *= 1 - m_numbersTogether[kSameNumber];
    normalise(m_numbersOfStreet);
}

double HouseholdEvidence::likelihood(const PairPattern& pattern) const
{
    return shareOf(m_numbersTogether, m_namesTogether, pattern) /
           shareOf(numbersApart(pattern.street), m_namesByChance, pattern);
}

// `total`: pairs of the cell, candidates or not; counts: those of the cell alone.
void HouseholdEvidence::fitBase(const Counts& counts, double total)
{
    double together = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        together += patternAt(i).number == kSameNumber ? double(counts[i]) : 0;
    for (int round = 0; round < kRounds; ++round) {
        const double apart = std::max(total - together, 1.0);
        NumberShares numbers{};
        TextShares names{};
        double found = 0;
        bool hasNames = false;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const PairPattern pattern = patternAt(i);
            if (counts[i] == 0 || !isComplete(pattern))
                continue;
            const double odds = together / apart * likelihood(pattern);
            const double expected = double(counts[i]) * odds / (1 + odds);
            numbers[pattern.number] += expected;
            names[pattern.surname] += expected;
            found += expected;
            hasNames |= pattern.surname != kUnknown;
        }
        // Who lives together but agrees in neither is no candidate: as many as the shares say.
        for (std::size_t number = kDiffers; number < kSameNumber; ++number)
            for (std::size_t name = kDiffers; name < kSame && hasNames; ++name) {
                const double unseen = together * m_numbersTogether[number] * m_namesTogether[name];
                numbers[number] += unseen;
                names[name] += unseen;
                found += unseen;
            }
        if (!hasNames)
            found /= m_numbersTogether[kSameNumber];
        else
            m_numbersTogether = learned(kNumbersBefore, numbers);
        m_namesTogether = learned(kNamesBefore, names);
        setNumbersOfStreet();
        const double change = std::abs(found - together);
        together = std::min(found, total);
        if (change <= kSteady * (together + 1))
            break;
    }
}

// apart: how many pairs of the cell do not live together; negative: not known, found as well.
void HouseholdEvidence::fitCell(std::size_t street, std::size_t postcode, std::size_t shared,
                                const Counts& counts, double apart)
{
    const std::size_t cell = cellOf(street, postcode, shared);
    const bool isCounted = apart >= 0;
    double hasNumber = 0;
    double all = 0;
    for (std::size_t i = 0; i < kNumberLevels * kTextLevels; ++i) {
        const PairPattern pattern = patternAt(cell * kNumberLevels * kTextLevels + i);
        const auto pairs = double(counts[pattern.index()]);
        all += pairs;
        hasNumber += pattern.number == kUnknown ? 0 : pairs;
    }
    m_pairs[cell] = std::int64_t(all);
    if (all == 0)
        return;
    // Shares of the pairs that were looked at.
    double seenTogether = 1;
    double seenApart = 1;
    const NumberShares& numbers = numbersApart(street);
    if (shared == 0 && hasNumber < all / 2) {
        seenTogether = m_namesTogether[kSame];
        seenApart = m_namesByChance[kSame];
    } else if (shared == 0) {
        seenTogether = 1 - (1 - m_numbersTogether[kSameNumber]) * (1 - m_namesTogether[kSame]);
        seenApart = 1 - (1 - numbers[kSameNumber]) * (1 - m_namesByChance[kSame]);
    }
    const double before = (shared & (1U << kLandline)) != 0 ? kLandlineBefore : kSharedBefore;
    const double priorPairs = shared == 0 ? 1 : kCellPairs;
    const double priorTogether = priorPairs * (shared == 0 ? 0.5 : before);
    double odds = seenApart / seenTogether;
    for (int round = 0; round < kRounds; ++round) {
        double together = priorTogether;
        double others = priorPairs - priorTogether;
        for (std::size_t i = 0; i < kNumberLevels * kTextLevels; ++i) {
            const PairPattern pattern = patternAt(cell * kNumberLevels * kTextLevels + i);
            const auto pairs = double(counts[pattern.index()]);
            if (pairs == 0 || !isComplete(pattern))
                continue;
            const double own = odds * likelihood(pattern);
            together += pairs * own / (1 + own);
            others += pairs / (1 + own);
        }
        const double found = isCounted ? together / seenTogether / std::max(apart, 1.0)
                                       : together / seenTogether / (others / seenApart);
        const double change = std::abs(found - odds);
        odds = found;
        if (change <= kSteady * odds)
            break;
    }
    m_odds[cell] = odds;
}

HouseholdEvidence HouseholdEvidence::fit(const HouseholdPeople& people, const Candidates& candidates)
{
    HouseholdEvidence evidence(people);
    const std::vector<MemberPair>& pairs = candidates.pairs;
    std::vector<Counts> blocks((pairs.size() + kPairBlock - 1) / kPairBlock);
    parallelBlocks(pairs.size(), kPairBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        blocks[block].assign(kPatterns, 0);
        for (std::size_t i = begin; i < end; ++i)
            ++blocks[block][comparePeople(people, pairs[i].a, pairs[i].b).index()];
    });
    Counts counts(kPatterns, 0);
    for (const Counts& own : blocks)
        for (std::size_t i = 0; i < kPatterns; ++i)
            counts[i] += own[i];
    // Any two people: as many live together as there are people, one with another.
    const double any = 2.0 / std::max<double>(double(people.members), 2);
    evidence.m_odds.fill(any);
    const PlaceTotals& totals = candidates.totals;
    const std::size_t base = people.hasPostcodes() ? kSame : kUnknown;
    const double baseTotal = people.hasPostcodes() ? totals.streetAndPostcode : totals.street;
    Counts baseCounts(kPatterns, 0);
    for (std::size_t i = 0; i < kPatterns; ++i)
        if (const PairPattern pattern = patternAt(i); pattern.street == kSame && pattern.postcode == base)
            baseCounts[i] = counts[i];
    evidence.fitBase(baseCounts, baseTotal);
    for (std::size_t street = 0; street < kTextLevels; ++street)
        for (std::size_t postcode = 0; postcode < kTextLevels; ++postcode)
            for (std::size_t shared = 0; shared < kSharedMasks; ++shared) {
                double apart = -1;
                if (shared == 0 && street == kSame && postcode == base)
                    apart = baseTotal;
                else if (shared == 0 && street == kSame && postcode == kUnknown)
                    apart = totals.street - totals.streetKnown;
                else if (shared == 0 && street == kSame && postcode == kDiffers)
                    apart = totals.streetKnown - totals.streetAndPostcode;
                else if (shared == 0 && street == kUnknown && postcode == kSame)
                    apart = totals.postcode - totals.postcodeKnown;
                evidence.fitCell(street, postcode, shared, counts, apart);
            }
    return evidence;
}

double HouseholdEvidence::bits(MemberIndex a, MemberIndex b) const
{
    const PairPattern pattern = comparePeople(*m_people, a, b);
    double odds = m_odds[pattern.cell()] * likelihood(pattern);
    if (pattern.surname == kSame) // of equal names the share by chance is that of the name
        odds *= m_namesByChance[kSame] / m_nameShare[m_people->surname[a]];
    return std::clamp(std::log2(odds), -kMostBits, kMostBits);
}

std::vector<HouseholdWeight> HouseholdEvidence::weights() const
{
    std::vector<HouseholdWeight> weights;
    const auto add = [&](const QString& signal, const QString& agreement, double together, double apart) {
        weights.push_back({signal, agreement, together, apart, std::log2(together / apart)});
    };
    const QString number = HouseholdText::tr("House number in one street");
    const std::array numbers = {QString(), HouseholdText::tr("differs"), HouseholdText::tr("one digit off"),
                                HouseholdText::tr("flat missing"), HouseholdText::tr("same")};
    for (std::size_t level = kSameNumber; level >= kDiffers; --level)
        add(number, numbers[level], m_numbersTogether[level], m_numbersOfStreet[level]);
    const std::array names = {QString(), HouseholdText::tr("differs"), HouseholdText::tr("a slip"),
                              HouseholdText::tr("same")};
    const bool hasNames = !m_nameShare.empty();
    for (std::size_t level = kSame; level >= kDiffers && hasNames; --level)
        add(HouseholdText::tr("Family name"), names[level], m_namesTogether[level], m_namesByChance[level]);
    return weights;
}

} // namespace tessera
