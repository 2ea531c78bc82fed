// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_distance.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>

namespace tessera {

namespace {

constexpr std::size_t kMostLetters = 64;

// Where each letter of a text stands, as bits. Letters of ASCII have a table, which each thread keeps and
// wipes; others are searched: a text has few of them.
class LetterPlaces
{
public:
    explicit LetterPlaces(Letters text)
        : m_text(text)
        , m_ascii(table())
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::uint64_t bit = std::uint64_t{1} << i;
            if (text[i] < m_ascii.size()) {
                m_ascii[text[i]] |= bit;
            } else {
                std::size_t at = 0;
                while (at < m_others && m_letters[at] != text[i])
                    ++at;
                if (at == m_others) {
                    m_letters[m_others] = text[i];
                    m_places[m_others++] = 0;
                }
                m_places[at] |= bit;
            }
        }
    }
    ~LetterPlaces()
    {
        for (const char32_t letter : m_text)
            if (letter < m_ascii.size())
                m_ascii[letter] = 0;
    }
    LetterPlaces(const LetterPlaces&) = delete;
    LetterPlaces& operator=(const LetterPlaces&) = delete;
    [[nodiscard]] std::uint64_t of(char32_t letter) const
    {
        if (letter < m_ascii.size())
            return m_ascii[letter];
        for (std::size_t i = 0; i < m_others; ++i)
            if (m_letters[i] == letter)
                return m_places[i];
        return 0;
    }

private:
    using Table = std::array<std::uint64_t, 128>;
    static Table& table()
    {
        thread_local Table places{};
        return places;
    }

    Letters m_text;
    Table& m_ascii;
    std::array<char32_t, kMostLetters> m_letters;
    std::array<std::uint64_t, kMostLetters> m_places;
    std::size_t m_others = 0;
};

std::uint64_t lowBits(std::size_t count)
{
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

std::size_t commonStart(Letters a, Letters b)
{
    std::size_t count = 0;
    while (count < 4 && count < a.size() && count < b.size() && a[count] == b[count])
        ++count;
    return count;
}

} // namespace

LetterSet::LetterSet(Letters text, bool onlyDigits)
{
    const unsigned width = onlyDigits ? 6 : 2; // bits of a letter, filled from below as it comes again
    for (const char32_t letter : text.first(std::min(text.size(), kMostLetters))) {
        const unsigned place = onlyDigits ? (letter - U'0') % 10 : (letter ^ letter >> 5U) % 32;
        const std::uint64_t open = lowBits(width) << (place * width) & ~m_bits;
        m_bits |= open & (~open + 1); // the lowest
    }
}

double mostLikeness(Letters a, Letters b, LetterSet ofA, LetterSet ofB)
{
    const int sizeA = int(std::min(a.size(), kMostLetters));
    const int sizeB = int(std::min(b.size(), kMostLetters));
    const auto m = double(std::min(sizeA - ofA.without(ofB), sizeB - ofB.without(ofA)));
    if (m <= 0)
        return 0;
    const double jaro = (m / double(sizeA) + m / double(sizeB) + 1) / 3;
    return jaro + double(commonStart(a, b)) * 0.1 * (1 - jaro) + 1e-12;
}

double jaroWinkler(Letters a, Letters b)
{
    a = a.first(std::min(a.size(), kMostLetters));
    b = b.first(std::min(b.size(), kMostLetters));
    if (a.empty() || b.empty())
        return a.size() == b.size() ? 1 : 0;
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
    const LetterPlaces places(a);
    std::uint64_t takenOfA = 0;
    std::uint64_t takenOfB = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        const std::size_t from = j > reach ? j - reach : 0;
        if (from >= a.size())
            break;
        const std::uint64_t window = lowBits(std::min(j + reach + 1, a.size())) & ~lowBits(from);
        const std::uint64_t free = places.of(b[j]) & window & ~takenOfA;
        takenOfA |= free & (~free + 1); // the leftmost
        takenOfB |= std::uint64_t(free != 0 ? 1 : 0) << j;
    }
    const int matches = std::popcount(takenOfA);
    if (matches == 0)
        return 0;
    int outOfOrder = 0;
    for (std::uint64_t left = takenOfA, right = takenOfB; left != 0; left &= left - 1, right &= right - 1)
        outOfOrder += a[std::size_t(std::countr_zero(left))] != b[std::size_t(std::countr_zero(right))];
    const auto m = double(matches);
    const double jaro =
        (m / double(a.size()) + m / double(b.size()) + (m - double(outOfOrder / 2)) / m) / 3; // NOLINT
    return jaro + double(commonStart(a, b)) * 0.1 * (1 - jaro);
}

int editDistance(Letters a, Letters b)
{
    const auto beyond = [](Letters text) { return int(text.size() - std::min(text.size(), kMostLetters)); };
    const int added = std::abs(beyond(a) - beyond(b));
    a = a.first(std::min(a.size(), kMostLetters));
    b = b.first(std::min(b.size(), kMostLetters));
    if (a.empty())
        return int(b.size()) + added;
    const LetterPlaces places(a);
    const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
    std::uint64_t up = ~std::uint64_t{0}; // vertical differences +1
    std::uint64_t down = 0;               // and -1
    std::uint64_t diagonal = 0;
    std::uint64_t before = 0; // places of the letter before
    auto distance = int(a.size());
    for (const char32_t letter : b) {
        const std::uint64_t here = places.of(letter);
        const std::uint64_t swapped = (((~diagonal) & here) << 1) & before;
        diagonal = (((here & up) + up) ^ up) | here | down | swapped;
        std::uint64_t right = down | ~(diagonal | up);
        std::uint64_t left = up & diagonal;
        distance += (right & last) != 0 ? 1 : 0;
        distance -= (left & last) != 0 ? 1 : 0;
        right = (right << 1) | 1;
        left <<= 1;
        up = left | ~(diagonal | right);
        down = right & diagonal;
        before = here;
    }
    return distance + added;
}

} // namespace tessera
