// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "linkage/linkage_table.h"

#include <QString>

#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace tessera {

// Made-up customers, some of them typed in more than once with slips: a name, a birth date, an address, a
// phone and an e-mail address each. The same seed makes the same records.
class MadeUpRecords
{
public:
    explicit MadeUpRecords(std::uint64_t seed)
        : m_random(seed)
        , m_given(words(900, 2, 3))
        , m_family(words(6'000, 2, 4))
        , m_streets(words(8'000, 2, 4))
        , m_cities(words(300, 2, 3))
    {}

    // people by record: whose it is.
    LinkageTable make(std::size_t records, double again, std::vector<std::uint32_t>& people)
    {
        static constexpr std::array kNames = {"given_name", "surname", "birth_date",
                                              "address",    "phone",   "email"};
        LinkageTable table;
        table.records = records;
        std::array<DictionaryBuilder, kNames.size()> texts;
        for (const char* name : kNames)
            table.columns.push_back({QString::fromLatin1(name), {}, nullptr});
        people.clear();
        Row person;
        for (std::uint32_t number = 0; people.size() < records;) {
            const bool isAgain = !people.empty() && m_random.chance(again);
            if (!isAgain) {
                person = makePerson();
                number = std::uint32_t(people.size());
            }
            people.push_back(number);
            const Row row = isAgain ? typedAgain(person) : person;
            for (std::size_t i = 0; i < row.size(); ++i)
                table.columns[i].codes.push_back(row[i].empty() ? kNullCode : texts[i].insert(row[i]));
        }
        for (std::size_t i = 0; i < texts.size(); ++i)
            table.columns[i].texts = texts[i].take();
        shuffle(table, people);
        return table;
    }

private:
    using Row = std::array<std::string, 6>;

    std::vector<std::string> words(std::size_t count, std::uint64_t fewest, std::uint64_t most)
    {
        static constexpr std::array kHeads = {"b", "br", "c", "ch", "d", "f", "g",  "h", "j", "k",
                                              "l", "m",  "n", "p",  "r", "s", "st", "t", "v", "w"};
        static constexpr std::array kTails = {"a",  "e",  "i",  "o",  "u",  "an", "ar", "el",
                                              "en", "er", "in", "on", "or", "us", "ay", "ey"};
        std::vector<std::string> made;
        for (std::size_t i = 0; i < count; ++i) {
            std::string& word = made.emplace_back();
            const std::uint64_t syllables = fewest + m_random.below(most - fewest + 1);
            for (std::uint64_t k = 0; k < syllables; ++k)
                word.append(kHeads[m_random.below(kHeads.size())])
                    .append(kTails[m_random.below(kTails.size())]);
        }
        return made;
    }
    // A few are common, most are rare.
    const std::string& oneOf(const std::vector<std::string>& all)
    {
        return all[std::size_t(std::pow(m_random.uniform(), 2.2) * double(all.size()))];
    }
    std::string digits(std::size_t count)
    {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text.push_back(char('0' + m_random.below(10)));
        return text;
    }
    Row makePerson()
    {
        static constexpr std::array kHosts = {"@mail.example", "@post.example", "@inbox.example"};
        const auto two = [&](std::uint64_t number) {
            return (number < 10 ? "0" : "") + std::to_string(number);
        };
        Row row;
        row[0] = oneOf(m_given);
        row[1] = oneOf(m_family);
        row[2] = std::to_string(1940 + m_random.below(65)) + "-" + two(1 + m_random.below(12)) + "-" +
                 two(1 + m_random.below(28));
        row[3] =
            std::to_string(1 + m_random.below(240)) + " " + oneOf(m_streets) + " street " + oneOf(m_cities);
        row[4] = "13" + digits(9);
        const bool isOfName = m_random.chance(0.5);
        row[5] = (isOfName ? row[0] + "." + row[1] : oneOf(m_streets) + oneOf(m_cities)) +
                 digits(3 + m_random.below(4)) + kHosts[m_random.below(3)];
        return row;
    }
    Row typedAgain(Row row)
    {
        for (std::string& text : row) {
            if (m_random.chance(0.05))
                text.clear();
            else if (m_random.chance(0.12))
                slip(text);
        }
        if (m_random.chance(0.2)) // moved
            row[3] = makePerson()[3];
        if (m_random.chance(0.2))
            row[4] = "13" + digits(9);
        if (m_random.chance(0.03))
            std::swap(row[0], row[1]);
        return row;
    }
    void slip(std::string& text)
    {
        const std::size_t at = m_random.below(text.size());
        const bool isDigit = text[at] >= '0' && text[at] <= '9';
        const char other = isDigit ? char('0' + m_random.below(10)) : char('a' + m_random.below(26));
        switch (m_random.below(4)) {
        case 0:
            text[at] = other;
            break;
        case 1:
            text.insert(at, 1, other);
            break;
        case 2:
            text.erase(at, 1);
            break;
        default:
            if (at + 1 < text.size())
                std::swap(text[at], text[at + 1]);
        }
    }
    void shuffle(LinkageTable& table, std::vector<std::uint32_t>& people)
    {
        for (std::size_t i = table.records; i > 1; --i) {
            const std::size_t k = m_random.below(i);
            for (LinkageColumn& column : table.columns)
                std::swap(column.codes[i - 1], column.codes[k]);
            std::swap(people[i - 1], people[k]);
        }
    }

    Random m_random;
    std::vector<std::string> m_given;
    std::vector<std::string> m_family;
    std::vector<std::string> m_streets;
    std::vector<std::string> m_cities;
};

} // namespace tessera
