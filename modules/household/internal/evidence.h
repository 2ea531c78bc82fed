// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "household/internal/candidates.h"

#include <array>
#include <vector>

namespace tessera {

// How far two texts agree. Numbers have one step more: one of them lacks its flat.
enum Agreement : std::uint8_t
{
    kUnknown,
    kDiffers,
    kClose,
    kSame,
    kPartly = kSame,
    kSameNumber,
};
inline constexpr std::size_t kTextLevels = 4;
inline constexpr std::size_t kNumberLevels = 5;
inline constexpr std::size_t kSharedMasks = 8;
inline constexpr std::size_t kPlaceCells = kTextLevels * kTextLevels * kSharedMasks;
inline constexpr std::size_t kPatterns = kPlaceCells * kNumberLevels * kTextLevels;

struct PairPattern
{
    std::uint8_t street = kUnknown;
    std::uint8_t postcode = kUnknown;
    std::uint8_t shared = 0; // a bit for each SharedSignal
    std::uint8_t number = kUnknown;
    std::uint8_t surname = kUnknown;

    [[nodiscard]] std::size_t cell() const
    {
        return (std::size_t(street) * kTextLevels + postcode) * kSharedMasks + shared;
    }
    [[nodiscard]] std::size_t index() const
    {
        return (cell() * kNumberLevels + number) * kTextLevels + surname;
    }
};

[[nodiscard]] Agreement compareNumbers(const FoldedTexts& numbers, Code a, Code b);

// The agreement of their best matching places, and all else.
[[nodiscard]] PairPattern comparePeople(const HouseholdPeople& people, MemberIndex a, MemberIndex b);

using NumberShares = std::array<double, kNumberLevels>;
using TextShares = std::array<double, kTextLevels>;

// What agreement says, found from the data without labels.
//
// Pairs fall into cells by how their streets and postcodes agree and what they share. In each cell a pair
// lives together with odds rho; then its house numbers and family names agree as those of people who live
// together do (m), else by chance (u of family names from their frequencies; two homes in one street have the
// same number only where one of them is written wrong). Number and name of the cell of same street and
// postcode are found by EM (Dempster, Laird, Rubin 1977; Fellegi, Sunter 1969), where the number of all its
// pairs is known; then the odds of each other cell.
class HouseholdEvidence
{
public:
    [[nodiscard]] static HouseholdEvidence fit(const HouseholdPeople& people, const Candidates& candidates);

    // log2 of the odds that both live together, within +-kMostBits. Equal names count by how rare they are.
    [[nodiscard]] double bits(MemberIndex a, MemberIndex b) const;
    [[nodiscard]] std::vector<HouseholdWeight> weights() const;

    static constexpr double kMostBits = 12;

private:
    explicit HouseholdEvidence(const HouseholdPeople& people);
    using Counts = std::vector<std::int64_t>; // by pattern
    [[nodiscard]] double likelihood(const PairPattern& pattern) const;
    [[nodiscard]] const NumberShares& numbersApart(std::size_t street) const
    {
        return street >= kClose ? m_numbersOfStreet : m_numbersByChance;
    }
    void setNumbersOfStreet();
    void fitBase(const Counts& counts, double total);
    void fitCell(std::size_t street, std::size_t postcode, std::size_t shared, const Counts& counts,
                 double apart);

    const HouseholdPeople* m_people = nullptr;
    NumberShares m_numbersTogether{};
    NumberShares m_numbersOfStreet{};
    NumberShares m_numbersByChance{};
    TextShares m_namesTogether{};
    TextShares m_namesByChance{};
    std::array<double, kPlaceCells> m_odds{};
    std::array<std::int64_t, kPlaceCells> m_pairs{};
    std::vector<double> m_nameShare; // by surname
};

} // namespace tessera
