// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/internal/evidence.h"

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

constexpr std::size_t kLeastPart = 4; // letters that may stand for a longer address

bool isPartOf(Letters part, Letters whole)
{
    return part.size() >= kLeastPart &&
           std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

Agreement compareStreets(const FoldedTexts& texts, Code a, Code b)
{
    if (a == kNullCode || b == kNullCode)
        return kUnknown;
    if (a == b)
        return kSame;
    const Letters x = texts.letters(a);
    const Letters y = texts.letters(b);
    const std::size_t shorter = std::min(x.size(), y.size());
    const std::size_t longer = std::max(x.size(), y.size());
    if (isPartOf(x.size() < y.size() ? x : y, x.size() < y.size() ? y : x))
        return kClose;
    const std::size_t most = std::max<std::size_t>(1, shorter / 6); // a slip in six letters
    return longer - shorter <= most && std::size_t(editDistance(x, y)) <= most ? kClose : kDiffers;
}

Agreement comparePostcodes(const FoldedTexts& texts, Code a, Code b)
{
    if (a == kNullCode || b == kNullCode)
        return kUnknown;
    if (a == b)
        return kSame;
    return editDistance(texts.letters(a), texts.letters(b)) == 1 ? kClose : kDiffers;
}

Agreement compareNames(const FoldedTexts& texts, Code a, Code b)
{
    if (a == kNullCode || b == kNullCode)
        return kUnknown;
    if (a == b)
        return kSame;
    return isCloseSurname(texts.letters(a), texts.letters(b)) ? kClose : kDiffers;
}

PairPattern comparePlaces(const HouseholdPeople& people, const Place& a, const Place& b)
{
    PairPattern pattern;
    pattern.street = compareStreets(people.streets, a.street, b.street);
    pattern.postcode = comparePostcodes(people.postcodes, a.postcode, b.postcode);
    pattern.number = compareNumbers(people.numbers, a.number, b.number);
    return pattern;
}

// More of an agreement is greater; unknown stands between differing and agreeing.
int rankOf(const PairPattern& pattern)
{
    const auto step = [](int level) { return level == kUnknown ? 1 : level == kDiffers ? 0 : level; };
    return 4 * step(pattern.street) + 3 * step(pattern.number) + 2 * step(pattern.postcode);
}

bool isShared(SharedSignal signal, std::span<const SharedValue> a, std::span<const SharedValue> b)
{
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i].hash == b[k].hash && (signal != kPayment || !a[i].isOwn || !b[k].isOwn))
            return true;
        if (a[i].hash <= b[k].hash)
            ++i;
        else
            ++k;
    }
    return false;
}

} // namespace

Agreement compareNumbers(const FoldedTexts& texts, Code a, Code b)
{
    if (a == kNullCode || b == kNullCode)
        return kUnknown;
    if (a == b)
        return kSameNumber;
    const Letters x = texts.letters(a);
    const Letters y = texts.letters(b);
    const Letters part = x.size() < y.size() ? x : y;
    const Letters whole = x.size() < y.size() ? y : x;
    if (part.size() < whole.size() && whole[part.size()] == U'-' &&
        std::ranges::equal(part, whole.first(part.size())))
        return kPartly;
    return whole.size() - part.size() <= 1 && editDistance(x, y) == 1 ? kClose : kDiffers;
}

PairPattern comparePeople(const HouseholdPeople& people, MemberIndex a, MemberIndex b)
{
    PairPattern best;
    bool isFirst = true;
    for (const PlaceUse& x : people.uses.of(a))
        for (const PlaceUse& y : people.uses.of(b)) {
            const PairPattern own = comparePlaces(people, people.places[x.place], people.places[y.place]);
            if (isFirst || std::pair(rankOf(own), own.index()) > std::pair(rankOf(best), best.index()))
                best = own;
            isFirst = false;
        }
    best.surname = compareNames(people.surnames, people.surname[a], people.surname[b]);
    for (int signal = 0; signal < kSharedSignals; ++signal) {
        const Lists<SharedValue>& lists = people.shared[std::size_t(signal)];
        if (isShared(SharedSignal(signal), lists.of(a), lists.of(b)))
            best.shared |= std::uint8_t(1 << signal);
    }
    return best;
}

} // namespace tessera
