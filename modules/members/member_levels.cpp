// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/internal/member_levels.h"
#include "members/internal/texts.h"

#include "base/text.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kMostLevels = 32;
constexpr std::size_t kLevelBlock = 16384; // people

bool isKnownAt(const LocalDataset& data, std::size_t person, Micros instant)
{
    return data.firstKnown()[person] < instant;
}

// Numbers of the codes that occur: a dictionary may hold words of other columns.
Result<std::vector<std::uint8_t>> numbersOfCodes(const Column& column,
                                                 const std::vector<std::uint8_t>& occurs, LevelNames& names)
{
    std::vector<std::uint8_t> numbers(occurs.size(), MemberResult::kNone);
    for (Code code = 0; code < occurs.size(); ++code) {
        if (occurs[code] == 0)
            continue;
        const Result<std::uint8_t> number = names.numberOf(toQString(column.dictionary->at(code)));
        if (!number)
            return number.error();
        numbers[code] = *number;
    }
    return numbers;
}

Result<std::vector<std::uint8_t>> fromCodes(const Column& column, const std::vector<Code>& codes,
                                            LevelNames& names)
{
    std::vector<std::uint8_t> occurs(column.dictionary->size(), 0);
    for (const Code code : codes)
        if (code < occurs.size())
            occurs[code] = 1;
    const Result<std::vector<std::uint8_t>> numbers = numbersOfCodes(column, occurs, names);
    if (!numbers)
        return numbers.error();
    std::vector<std::uint8_t> levels(codes.size(), MemberResult::kNone);
    for (std::size_t person = 0; person < codes.size(); ++person)
        if (codes[person] < numbers->size())
            levels[person] = (*numbers)[codes[person]];
    return levels;
}

Result<std::vector<std::uint8_t>> levelsOfAttribute(const LocalDataset& data, const LevelSource& source,
                                                    Micros instant, const PeopleSet& base, LevelNames& names)
{
    const Result<std::shared_ptr<const Column>> column = data.attributeAt(source.attribute, instant);
    if (!column)
        return column.error();
    if ((*column)->type != ColumnType::Text)
        return Error{MemberText::tr("\"%1\" is no text. Name the attribute with the level of a member.")
                         .arg(source.attribute)};
    std::vector<Code> codes = (*column)->codes;
    for (std::size_t person = 0; person < codes.size(); ++person)
        if (!base.contains(PersonIndex(person)) || !isKnownAt(data, person, instant))
            codes[person] = kNullCode;
    return fromCodes(**column, codes, names);
}

Result<std::vector<std::uint8_t>> levelsOfEvents(const LocalDataset& data, const LevelSource& source,
                                                 Micros instant, const PeopleSet& base, LevelNames& names)
{
    const Result<std::shared_ptr<const Column>> column = data.eventColumn(source.property);
    if (!column)
        return column.error();
    if ((*column)->type != ColumnType::Text)
        return Error{MemberText::tr("\"%1\" is no text. Name the property with the new level of a member.")
                         .arg(source.property)};
    const Result<EventMatcher> matcher = EventMatcher::prepare(data, {*source.events});
    if (!matcher)
        return matcher.error();
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    std::vector<Code> codes(data.people(), kNullCode);
    parallelBlocks(data.people(), kLevelBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        static thread_local std::vector<std::uint32_t> buffer;
        std::size_t person = begin;
        for (const std::uint32_t row : matcher->hits(starts[begin], starts[end], buffer)) {
            while (row >= starts[person + 1])
                ++person;
            if (times[row] < instant && (*column)->codes[row] != kNullCode)
                codes[person] = (*column)->codes[row];
        }
        for (person = begin; person < end; ++person)
            if (!base.contains(PersonIndex(person)))
                codes[person] = kNullCode;
    });
    return fromCodes(**column, codes, names);
}

Result<std::vector<std::uint8_t>> levelsOfRules(const LocalDataset& data, const LevelSource& source,
                                                Micros instant, const PeopleSet& base, LevelNames& names)
{
    std::vector<Rule> rules;
    std::vector<std::uint8_t> numbers;
    for (const NamedRule& one : source.rules) {
        rules.push_back(one.rule);
        const Result<std::uint8_t> number = names.numberOf(one.name);
        if (!number)
            return number.error();
        numbers.push_back(*number);
    }
    std::vector<std::uint8_t> levels(data.people(), MemberResult::kNone);
    const std::shared_ptr<const LocalDataset> then = data.at(instant); // refunds of later are not known
    const Result<void> done =
        evaluateRules(rules, *then, {instant, {}}, [&](std::size_t rule, const PeopleSet& people) {
            people.forEach([&](PersonIndex person) {
                if (base.contains(person) && isKnownAt(data, person, instant))
                    levels[person] = numbers[rule];
            });
            return Result<void>();
        });
    if (!done)
        return done.error();
    return levels;
}

} // namespace

Result<std::uint8_t> LevelNames::numberOf(const QString& name)
{
    const auto found = numbers.find(name);
    if (found != numbers.end())
        return found->second;
    if (std::size_t(names.size()) == kMostLevels)
        return Error{MemberText::tr("There are more than %1 different levels: that is no member level. Name "
                                    "the attribute or event that holds it.")
                         .arg(kMostLevels)};
    const auto number = std::uint8_t(names.size());
    names.append(name);
    numbers.emplace(name, number);
    return number;
}

Result<std::vector<std::uint8_t>> levelsAt(const LocalDataset& data, const LevelSource& source,
                                           Micros instant, const PeopleSet& base, LevelNames& names)
{
    if (!source.rules.empty())
        return levelsOfRules(data, source, instant, base, names);
    return source.events ? levelsOfEvents(data, source, instant, base, names)
                         : levelsOfAttribute(data, source, instant, base, names);
}

std::vector<std::uint8_t> orderOfLevels(const LevelSource& source, const LevelNames& names,
                                        const std::vector<std::uint8_t>& level,
                                        const std::vector<double>& sales)
{
    const std::size_t count = std::size_t(names.names.size());
    std::vector<double> spent(count, 0);
    std::vector<double> members(count, 0);
    for (std::size_t person = 0; person < level.size(); ++person)
        if (level[person] != MemberResult::kNone) {
            spent[level[person]] += sales[person];
            members[level[person]] += 1;
        }
    QStringList named;
    if (source.rules.empty())
        named = source.order;
    else
        for (const NamedRule& rule : source.rules)
            named.append(rule.name);
    const auto rank = [&](std::size_t number) {
        const qsizetype place = named.indexOf(names.names[qsizetype(number)]);
        return place < 0 ? named.size() : place;
    };
    const auto mean = [&](std::size_t number) {
        return members[number] > 0 ? spent[number] / members[number] : 0.0;
    };
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return std::pair(rank(a), mean(a)) < std::pair(rank(b), mean(b));
    });
    std::vector<std::uint8_t> numbers(count);
    for (std::size_t place = 0; place < count; ++place)
        numbers[order[place]] = std::uint8_t(place);
    return numbers;
}

} // namespace tessera
