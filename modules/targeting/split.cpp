// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/split.h"

#include "targeting/internal/event_codes.h"
#include "targeting/internal/split_strata.h"
#include "targeting/internal/split_traits.h"

#include "base/hash.h"
#include "base/random.h"
#include "base/thread_pool.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace tessera {

namespace {

struct SplitText
{
    Q_DECLARE_TR_FUNCTIONS(Split)
};

// A person's place in the order of a draw; of equal keys the older person comes first.
struct Ranked
{
    double value = 0; // smaller is better
    std::uint64_t key = 0;
    OneId oneId = 0;
    PersonIndex person = 0;

    bool operator<(const Ranked& other) const
    {
        if (value != other.value)
            return value < other.value;
        return key != other.key ? key < other.key : oneId < other.oneId;
    }
};

std::vector<Ranked> ranked(const LocalDataset& data, const std::vector<PersonIndex>& people, const Column* by,
                           bool ascending, std::uint64_t seed)
{
    const std::vector<OneId>& oneIds = data.identity().oneIds;
    std::vector<Ranked> order;
    order.reserve(people.size());
    for (const PersonIndex person : people) {
        const double value = by == nullptr ? 0 : by->number(person);
        order.push_back({ascending ? value : -value, mix64(oneIds[person] ^ seed), oneIds[person], person});
    }
    std::ranges::sort(order, std::less());
    return order;
}

// Of each person a number that stands for the value of a field; 0 where there is none.
std::vector<std::uint64_t> valueKeys(const Column& column, std::span<const PersonIndex> people)
{
    std::vector<std::uint64_t> keys;
    keys.reserve(people.size());
    for (const PersonIndex person : people) {
        if (column.isNull(person))
            keys.push_back(0);
        else if (column.type == ColumnType::Text)
            keys.push_back(std::uint64_t(column.codes[person]) + 1);
        else if (column.type == ColumnType::Real)
            keys.push_back(
                std::max<std::uint64_t>(1, mix64(std::bit_cast<std::uint64_t>(column.reals[person]))));
        else
            keys.push_back(std::max<std::uint64_t>(1, mix64(std::uint64_t(column.integers[person]))));
    }
    return keys;
}

// Takes out of `people`, in its order, who is beyond a cap.
Result<void> holdBack(const LocalDataset& data, const std::vector<SplitCap>& caps,
                      std::vector<PersonIndex>& people, Split& split)
{
    std::vector<std::vector<std::uint64_t>> keys;
    for (const SplitCap& cap : caps) {
        const Result<std::shared_ptr<const Column>> column = columnOf(data, cap.field);
        if (!column)
            return column.error();
        keys.push_back(valueKeys(**column, people));
        split.heldBack.emplace_back(data.people());
    }
    std::vector<std::unordered_map<std::uint64_t, std::int64_t>> taken(caps.size());
    std::vector<PersonIndex> kept;
    for (std::size_t i = 0; i < people.size(); ++i) {
        std::size_t full = caps.size();
        for (std::size_t c = 0; c < caps.size() && full == caps.size(); ++c)
            if (keys[c][i] != 0 && taken[c][keys[c][i]] >= caps[c].most)
                full = c;
        if (full < caps.size()) {
            split.heldBack[full].insert(people[i]);
            continue;
        }
        for (std::size_t c = 0; c < caps.size(); ++c)
            if (keys[c][i] != 0)
                ++taken[c][keys[c][i]];
        kept.push_back(people[i]);
    }
    people = std::move(kept);
    return {};
}

// Whole numbers for shares of so many people, by largest remainder; fixed numbers come first.
void sizeGroups(const std::vector<SplitGroup>& groups, std::size_t people, Split& split)
{
    split.asked.assign(groups.size(), 0);
    double shares = 0;
    std::int64_t shared = 0;
    std::vector<std::pair<double, std::size_t>> remainders;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (groups[g].people > 0) {
            split.asked[g] = groups[g].people;
            continue;
        }
        const double exact = groups[g].share * double(people);
        split.asked[g] = std::int64_t(exact + 1e-9);
        shares += exact;
        shared += split.asked[g];
        remainders.emplace_back(double(split.asked[g]) - exact, g);
    }
    std::ranges::stable_sort(remainders, {}, &std::pair<double, std::size_t>::first);
    // In whole, as many as the sum of the shares says.
    const auto wanted = std::min(std::int64_t(people), std::int64_t(std::llround(shares)));
    for (std::size_t k = 0; k < remainders.size() && shared < wanted; ++k, ++shared)
        ++split.asked[remainders[k].second];
    split.sizes = split.asked;
    auto left = std::int64_t(people);
    for (std::int64_t& size : split.sizes) {
        size = std::min(size, left);
        left -= size;
    }
}

// Groups of people in the order of a draw: in each stratum the first of it get its first group.
std::vector<std::uint16_t> deal(const std::vector<std::uint32_t>& stratum, const Split& split)
{
    const std::size_t strata = std::max<std::size_t>(1, split.strata.size());
    std::vector<std::int64_t> sizes(strata, 0);
    for (const std::uint32_t one : stratum)
        ++sizes[one];
    std::vector<std::vector<std::int64_t>> left(strata, std::vector<std::int64_t>(split.sizes.size(), 0));
    if (strata == 1) {
        left[0] = split.sizes;
    } else {
        const std::vector<std::uint16_t> sequence = evenSequence(split.sizes, stratum.size());
        std::size_t at = 0;
        for (std::size_t s = 0; s < strata; ++s)
            for (std::int64_t k = 0; k < sizes[s]; ++k)
                if (const std::uint16_t g = sequence[at++]; g < split.sizes.size())
                    ++left[s][g];
    }
    std::vector<std::size_t> current(strata, 0);
    std::vector<std::uint16_t> groups;
    groups.reserve(stratum.size());
    for (const std::uint32_t one : stratum) {
        while (current[one] < split.sizes.size() && left[one][current[one]] == 0)
            ++current[one];
        if (current[one] == split.sizes.size()) {
            groups.push_back(Split::kRest);
            continue;
        }
        --left[one][current[one]];
        groups.push_back(std::uint16_t(current[one]));
    }
    return groups;
}

double greatest(const std::vector<SplitTrait>& traits)
{
    double most = 0;
    for (const SplitTrait& trait : traits)
        most = std::max(most, trait.difference);
    return most;
}

struct Draw
{
    std::vector<std::uint32_t> order; // places in the list of those divided
    std::vector<std::uint16_t> group; // by place in the list
    std::vector<SplitTrait> traits;
};

class Drawing
{
public:
    Drawing(const LocalDataset& data, const SplitDefinition& definition, const Column* by)
        : m_data(data)
        , m_definition(definition)
        , m_by(by)
        , m_seed(hashBytes(definition.salt.toStdString()))
    {}

    [[nodiscard]] std::vector<Ranked> order(const std::vector<PersonIndex>& people, int draw) const
    {
        return ranked(m_data, people, m_by, m_definition.ascending, mix64(m_seed + std::uint64_t(draw)));
    }

    [[nodiscard]] Draw draw(const Split& split, const SplitTraits& traits, int number) const
    {
        std::vector<std::uint32_t> places(m_data.people(), 0);
        for (std::size_t i = 0; i < split.people.size(); ++i)
            places[split.people[i]] = std::uint32_t(i);
        Draw out;
        std::vector<std::uint32_t> stratum;
        stratum.reserve(split.people.size());
        out.order.reserve(split.people.size());
        for (const Ranked& one : order(split.people, number)) {
            out.order.push_back(places[one.person]);
            stratum.push_back(split.stratum[places[one.person]]);
        }
        const std::vector<std::uint16_t> dealt = deal(stratum, split);
        out.group.resize(dealt.size());
        for (std::size_t i = 0; i < dealt.size(); ++i)
            out.group[out.order[i]] = dealt[i];
        out.traits = traits.measure(out.group, split.sizes.size());
        return out;
    }

private:
    const LocalDataset& m_data;
    const SplitDefinition& m_definition;
    const Column* m_by;
    std::uint64_t m_seed;
};

// The first draw that is balanced, else the best; as many at once as there are threads, so that the answer
// is the same with any number of them.
Result<Draw> bestDraw(const Drawing& drawing, const SplitTraits& traits, const SplitDefinition& definition,
                      const Task& task, Split& split)
{
    constexpr int kAtOnce = 4;
    const int most = definition.by || definition.balance.empty() ? 1 : definition.draws;
    std::optional<Draw> best;
    Task running = task;
    for (int from = 0; from < most; from += kAtOnce) {
        if (task.cancelled())
            return Error::cancel();
        running.setProgress(from, most);
        std::vector<Draw> some(std::size_t(std::min(kAtOnce, most - from)));
        ThreadPool::parallelFor(some.size(),
                                [&](std::size_t k) { some[k] = drawing.draw(split, traits, from + int(k)); });
        for (Draw& one : some) {
            ++split.draws;
            if (split.draws == 1)
                split.firstDifference = greatest(one.traits);
            if (!best || greatest(one.traits) < greatest(best->traits))
                best = std::move(one);
            if (greatest(best->traits) < definition.tolerance)
                return std::move(*best);
        }
    }
    return std::move(*best);
}

// The draw becomes the answer: people in its order.
void settleDraw(Draw draw, Split& split)
{
    std::vector<PersonIndex> people;
    std::vector<std::uint16_t> groups;
    std::vector<std::uint32_t> stratum;
    for (const std::uint32_t place : draw.order) {
        people.push_back(split.people[place]);
        groups.push_back(draw.group[place]);
        stratum.push_back(split.stratum[place]);
        if (!split.strata.empty()) {
            SplitStratum& one = split.strata[split.stratum[place]];
            ++one.people;
            if (draw.group[place] != Split::kRest)
                ++one.groups[draw.group[place]];
        }
    }
    split.people = std::move(people);
    split.group = std::move(groups);
    split.stratum = std::move(stratum);
    split.traits = std::move(draw.traits);
    std::ranges::stable_sort(split.traits, std::ranges::greater(), &SplitTrait::difference);
}

} // namespace

QString PersonField::text() const
{
    return analysis.isEmpty() ? field : QStringLiteral("%1: %2").arg(analysis, field);
}

PeopleSet Split::groupPeople(std::size_t universe, std::uint16_t number) const
{
    PeopleSet set(universe);
    for (std::size_t i = 0; i < people.size(); ++i)
        if (group[i] == number)
            set.insert(people[i]);
    return set;
}

std::vector<std::uint16_t> evenSequence(const std::vector<std::int64_t>& sizes, std::size_t steps)
{
    std::vector<std::int64_t> parts = sizes;
    parts.push_back(std::int64_t(steps) - std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0}));
    const std::size_t count = parts.size();
    const double least = 1 / (2 * double(count) - 2 + (count == 1 ? 1 : 0));
    std::vector<std::int64_t> taken(count, 0);
    std::vector<std::uint16_t> sequence;
    sequence.reserve(steps);
    for (std::size_t k = 1; k <= steps; ++k) {
        std::size_t chosen = count;
        double soonest = std::numeric_limits<double>::infinity();
        for (std::size_t g = 0; g < count; ++g) {
            const double part = double(parts[g]) / double(steps);
            const double owed = part * double(k) - double(taken[g]);
            if (parts[g] == taken[g] || owed < least - 1e-9)
                continue;
            const double deadline = (1 - least - owed) / part;
            if (deadline < soonest) {
                soonest = deadline;
                chosen = g;
            }
        }
        if (chosen == count) // only rounding leads here
            chosen = std::size_t(
                std::ranges::max_element(parts, {},
                                         [&](const std::int64_t& part) {
                                             return double(part) * double(k) / double(steps) -
                                                    double(taken[std::size_t(&part - parts.data())]);
                                         }) -
                parts.begin());
        ++taken[chosen];
        sequence.push_back(std::uint16_t(chosen));
    }
    return sequence;
}

Result<Split> splitPeople(const LocalDataset& data, const SplitDefinition& definition, const Task& task)
{
    const Result<PeopleSet> base = evaluateRule(definition.base, data);
    if (!base)
        return base.error();
    std::shared_ptr<const Column> by;
    if (definition.by) {
        const Result<std::shared_ptr<const Column>> column = columnOf(data, *definition.by);
        if (!column)
            return column.error();
        by = *column;
        if (by->type == ColumnType::Text)
            return Error{
                SplitText::tr("\"%1\" is a text, and people are ordered by numbers or dates. Choose a "
                              "number, or draw by lot.")
                    .arg(definition.by->text())};
    }
    Split split;
    split.basePeople = base->count();
    split.unranked = PeopleSet(data.people());
    std::vector<PersonIndex> people;
    base->forEach([&](PersonIndex person) {
        if (by && by->isNull(person))
            split.unranked.insert(person);
        else
            people.push_back(person);
    });
    const Drawing drawing(data, definition, by.get());
    if (!definition.caps.empty()) {
        std::vector<PersonIndex> inOrder;
        for (const Ranked& one : drawing.order(people, 0))
            inOrder.push_back(one.person);
        if (const Result<void> done = holdBack(data, definition.caps, inOrder, split); !done)
            return done.error();
        std::ranges::sort(inOrder);
        people = std::move(inOrder);
    }
    split.people = std::move(people);
    sizeGroups(definition.groups, split.people.size(), split);
    if (const Result<void> done = cutStrata(data, definition, split); !done)
        return done.error();
    const Result<SplitTraits> traits = SplitTraits::prepare(data, definition.balance, split.people);
    if (!traits)
        return traits.error();
    Result<Draw> draw = bestDraw(drawing, *traits, definition, task, split);
    if (!draw)
        return draw.error();
    settleDraw(std::move(*draw), split);
    return split;
}

} // namespace tessera
