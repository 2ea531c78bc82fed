// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text_distance.h"
#include "household/household.h"
#include "household/household_table.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace tessera {

// Texts in one form, numbered from 0 in the order they were first seen.
class FoldedTexts
{
public:
    // kNullCode for an empty text.
    Code insert(const std::u32string& text);
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }
    [[nodiscard]] Letters letters(Code code) const { return {m_texts[code]->data(), m_texts[code]->size()}; }
    // The same whatever the order of insertion.
    [[nodiscard]] std::uint64_t hash(Code code) const { return m_hashes[code]; }

private:
    std::unordered_map<std::u32string, Code> m_codes;
    std::vector<const std::u32string*> m_texts; // keys of the map stay where they are
    std::vector<std::uint64_t> m_hashes;
};

// One distinct way to write an address with its postcode.
struct Place
{
    Code street = kNullCode;
    Code number = kNullCode;
    Code postcode = kNullCode;
    std::uint32_t row = 0; // of the table: where it stands first
    bool isNoHome = false;
    std::uint64_t hash = 0;
};

struct PlaceUse
{
    std::uint32_t place = 0;
    std::uint32_t times = 0;
};

// A value of a landline, device or payer that a member has; hashes of folded texts, ascending.
enum SharedSignal : int
{
    kLandline,
    kDevice,
    kPayment,
    kSharedSignals
};

template <typename Value>
struct Lists // of each member
{
    std::vector<std::uint32_t> starts;
    std::vector<Value> values;

    [[nodiscard]] std::span<const Value> of(std::size_t member) const
    {
        return std::span(values).subspan(starts[member], starts[member + 1] - starts[member]);
    }
};

struct SharedValue
{
    std::uint64_t hash = 0;
    std::uint32_t row = 0;
    bool isOwn = false; // an account of the member's own, not one that paid for him

    bool operator==(const SharedValue&) const = default;
};

// All that is compared, by member.
struct HouseholdPeople
{
    std::size_t members = 0;
    FoldedTexts streets;
    FoldedTexts numbers;
    FoldedTexts postcodes;
    FoldedTexts surnames;
    std::vector<Place> places;
    std::vector<Code> surname; // by member
    Lists<PlaceUse> uses;
    std::array<Lists<SharedValue>, kSharedSignals> shared;
    std::vector<std::uint64_t> order; // by member: what content alone tells, to break ties
    std::array<double, kHouseholdRoles> coverage{};
    std::array<bool, kHouseholdRoles> isKnown{};

    [[nodiscard]] bool hasPostcodes() const { return isKnown[std::size_t(HouseholdRole::Postcode)]; }
};

[[nodiscard]] Result<HouseholdPeople> readPeople(const HouseholdTable& table, const QStringList& noHomeWords,
                                                 const Task& task);

// Finds the limits the plan leaves open and takes out what makes no household: offices, one-off addresses,
// people who order for others, shared numbers.
void removeNoHomes(HouseholdPeople& people, HouseholdPlan& plan, std::vector<NoHomeEntry>& noHomes);

// Where ordinary sizes end, between least and most: the size that fewer than one group in ten thousand has by
// a geometric law with the mean of `counts` (counts of groups by size, from size 1), or, if that is smaller,
// two more than the last size before a gap of two sizes.
[[nodiscard]] int foundLimit(std::span<const std::int64_t> counts, int least, int most);

// How many family names there are among `members`, spelling mistakes aside.
[[nodiscard]] int surnameCount(const HouseholdPeople& people, std::span<const MemberIndex> members);

// Whether two folded family names are one with a slip: an edit in four letters, two in eight.
[[nodiscard]] bool isCloseSurname(Letters a, Letters b);

} // namespace tessera
