// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/timeline.h"

#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

Error badNode(const BatchInfo& batch)
{
    return Error{QCoreApplication::translate(
                     "Dataset",
                     "The rows of %1 do not match its identifiers in the project file. Take the batch out "
                     "and import it again.")
                     .arg(batch.source)};
}

enum class Order
{
    Right,
    TiesToCheck, // right but for events of one person and instant, whose places in the file decide
    Wrong
};

// Rows already stand person by person and in time: true for one log whose identifiers are the people. Without
// places, events of one instant are left open.
Order orderOf(const std::vector<PersonIndex>& person, const std::vector<Micros>& times,
              const std::vector<std::uint32_t>& places, std::size_t rows)
{
    std::atomic<bool> wrong{false};
    std::atomic<bool> ties{false};
    parallelBlocks(rows, std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        bool tied = false;
        for (std::size_t i = std::max<std::size_t>(begin, 1); i < end; ++i) {
            if (person[i] != person[i - 1]) {
                if (person[i] < person[i - 1])
                    wrong = true;
            } else if (times[i] < times[i - 1]) {
                wrong = true;
            } else if (times[i] == times[i - 1]) {
                tied = true;
                if (!places.empty() && places[i] < places[i - 1])
                    wrong = true;
            }
        }
        if (tied)
            ties = true;
    });
    return wrong ? Order::Wrong : ties && places.empty() ? Order::TiesToCheck : Order::Right;
}

// The place of every row in its source, counted on from batch to batch: what orders events of one instant.
Result<std::vector<std::uint32_t>> sourceRows(const Project& project,
                                              const std::vector<const BatchInfo*>& batches, std::size_t rows,
                                              const Task& task)
{
    std::vector<std::uint32_t> places(rows);
    std::size_t base = 0; // of the places, which rows left out have too
    std::size_t at = 0;
    for (const BatchInfo* batch : batches) {
        const auto count = std::size_t(batch->rows);
        const int position = batch->positionOf(kRowColumn);
        if (position < 0) { // written before rows were numbered: the stored order has to do
            std::iota(places.begin() + std::ptrdiff_t(at), places.begin() + std::ptrdiff_t(at + count),
                      std::uint32_t(base));
            base += count;
        } else {
            const auto place = [&](std::size_t first, std::span<const std::int64_t> values) {
                for (std::size_t i = 0; i < values.size(); ++i)
                    places[at + first + i] = std::uint32_t(base + std::size_t(values[i]));
            };
            if (Result<void> read = project.readIntegers(*batch, std::size_t(position), place, task); !read)
                return read.error();
            base += std::size_t(std::max<std::int64_t>(batch->columns[std::size_t(position)].max + 1, 0));
        }
        at += count;
    }
    return places;
}

void sortWithinPeople(Timeline& timeline, const std::vector<Micros>& times,
                      const std::vector<std::uint32_t>& places)
{
    const std::size_t people = timeline.starts.size() - 1;
    parallelBlocks(people, 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
            return times[a] != times[b] ? times[a] < times[b] : places[a] < places[b];
        };
        for (std::size_t person = begin; person < end; ++person) {
            const auto first = timeline.order.begin() + timeline.starts[person];
            const auto last = timeline.order.begin() + timeline.starts[person + 1];
            if (!std::is_sorted(first, last, earlier))
                std::sort(first, last, earlier);
        }
    });
}

} // namespace

int timePosition(const BatchInfo& batch)
{
    for (std::size_t i = 0; i < batch.columns.size(); ++i)
        if (batch.columns[i].role == QLatin1String("time"))
            return int(i);
    return -1;
}

namespace {

// Where the value a row hangs on says whose it is only by its time, or not at all, the time and the other
// values of the row decide, the most trusted first.
Result<void> resolveDoubtful(const Project& project, const BatchInfo& batch, const IdentityView& identity,
                             const BatchPeople& people, const Task& task, std::vector<PersonIndex>& result)
{
    const BatchIdentifiers* facts = identity.facts->batch(batch.id);
    if (facts == nullptr)
        return badNode(batch);
    std::vector<std::uint32_t> rows;
    const auto look = [&](std::size_t first, std::span<const std::int64_t> values) {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] != kNullInteger && people.isDoubtful[std::size_t(values[i])] != 0)
                rows.push_back(std::uint32_t(first + i));
    };
    Result<Column> nodes = project.readColumn(batch, std::size_t(batch.positionOf(kNodeColumn)), task);
    if (!nodes)
        return nodes.error();
    look(0, nodes->integers);
    if (rows.empty())
        return {};
    std::vector<Micros> times(std::size_t(batch.rows), 0);
    if (const int position = timePosition(batch); position >= 0) {
        Result<Column> time = project.readColumn(batch, std::size_t(position), task);
        if (!time)
            return time.error();
        times = std::move(time->integers);
    }
    const auto personAt = [&](std::size_t local, std::size_t row) {
        if (people.isDoubtful[local] == 0)
            return people.personOfNode[local];
        const Micros time = times[row] == kNullInteger ? 0 : times[row];
        return identity.personOfNode(facts->nodeOfLocal[local], time);
    };
    std::vector<std::pair<std::size_t, std::size_t>> columns; // position, first number of its texts
    std::size_t first = 0;
    for (const std::size_t position : facts->columns) {
        columns.emplace_back(position, first);
        first += std::size_t(batch.columns[position].texts);
    }
    std::ranges::stable_sort(columns, std::greater(), [&](const auto& column) {
        return identity.rules.of(batch.columns[column.first].identifierKind).trust;
    });
    for (const std::uint32_t row : rows)
        result[row] = personAt(std::size_t(nodes->integers[row]), row);
    for (const auto& [position, base] : columns) {
        std::erase_if(rows, [&](std::uint32_t row) { return result[row] != kNobody; });
        if (rows.empty())
            break;
        const Result<Column> column = project.readColumn(batch, position, task);
        if (!column)
            return column.error();
        for (const std::uint32_t row : rows)
            if (const Code code = column->codes[row]; code != kNullCode)
                result[row] = personAt(base + code, row);
    }
    return {};
}

} // namespace

Result<std::vector<PersonIndex>> peopleOfRows(const Project& project, const BatchInfo& batch,
                                              const IdentityView& identity, const Task& task)
{
    const int position = batch.positionOf(kNodeColumn);
    const auto people = std::find_if(identity.batches.begin(), identity.batches.end(),
                                     [&](const BatchPeople& one) { return one.batch == batch.id; });
    std::vector<PersonIndex> result(std::size_t(batch.rows), kNobody);
    if (people == identity.batches.end())
        return result;
    if (position < 0)
        return badNode(batch);
    const auto nodes = std::int64_t(people->personOfNode.size());
    std::atomic<bool> bad{false};
    const auto lookUp = [&](std::size_t first, std::span<const std::int64_t> values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] == kNullInteger)
                continue;
            if (values[i] < 0 || values[i] >= nodes)
                bad = true;
            else
                result[first + i] = people->personOfNode[std::size_t(values[i])];
        }
    };
    if (Result<void> read = project.readIntegers(batch, std::size_t(position), lookUp, task); !read)
        return read.error();
    if (bad)
        return badNode(batch);
    if (!people->isDoubtful.empty())
        if (Result<void> done = resolveDoubtful(project, batch, identity, *people, task, result); !done)
            return done.error();
    return result;
}

namespace {

struct OwnedRows
{
    std::vector<PersonIndex> person;
    std::vector<Micros> times;
};

Result<OwnedRows> ownedRows(const Project& project, const BatchInfo& batch, const IdentityView& identity,
                            const OrderLinks& links, const Task& task)
{
    if (const auto hung = links.hung.find(batch.id); hung != links.hung.end())
        return OwnedRows{hung->second.person, hung->second.times};
    Result<std::vector<PersonIndex>> people = peopleOfRows(project, batch, identity, task);
    if (!people)
        return people.error();
    const int position = timePosition(batch);
    if (position < 0)
        return badNode(batch);
    Result<Column> time = project.readColumn(batch, std::size_t(position), task);
    if (!time)
        return time.error();
    return OwnedRows{std::move(*people), std::move(time->integers)};
}

} // namespace

Result<Timeline> buildTimeline(const Project& project, const std::vector<const BatchInfo*>& eventBatches,
                               const IdentityView& identity, const OrderLinks& links, const Task& task)
{
    std::vector<PersonIndex> person;
    std::vector<Micros> times;
    for (const BatchInfo* batch : eventBatches) {
        Result<OwnedRows> rows = ownedRows(project, *batch, identity, links, task);
        if (!rows)
            return rows.error();
        if (person.empty()) {
            person = std::move(rows->person);
            times = std::move(rows->times);
        } else {
            person.insert(person.end(), rows->person.begin(), rows->person.end());
            times.insert(times.end(), rows->times.begin(), rows->times.end());
        }
        if (times.size() >= UINT32_MAX)
            return Error{QCoreApplication::translate(
                "Dataset", "The project holds more than four billion events. Take older batches out.")};
    }
    Timeline timeline;
    timeline.starts.assign(identity.people + 1, 0);
    std::size_t known = 0;
    for (const PersonIndex p : person)
        if (p != kNobody) {
            ++timeline.starts[p + 1];
            ++known;
        }
    std::partial_sum(timeline.starts.begin(), timeline.starts.end(), timeline.starts.begin());
    const bool prefix = std::find(person.begin(), person.begin() + std::ptrdiff_t(known), kNobody) ==
                        person.begin() + std::ptrdiff_t(known);
    Order order = prefix ? orderOf(person, times, {}, known) : Order::Wrong;
    std::vector<std::uint32_t> places;
    if (order != Order::Right) {
        Result<std::vector<std::uint32_t>> read = sourceRows(project, eventBatches, times.size(), task);
        if (!read)
            return read.error();
        places = std::move(*read);
    }
    if (order == Order::TiesToCheck)
        order = orderOf(person, times, places, known);
    if (order == Order::Right) {
        times.resize(known);
        timeline.times = std::move(times);
        return timeline;
    }
    timeline.order.resize(known);
    std::vector<std::uint32_t> next(timeline.starts.begin(), timeline.starts.end() - 1);
    for (std::size_t row = 0; row < person.size(); ++row)
        if (person[row] != kNobody)
            timeline.order[next[person[row]]++] = std::uint32_t(row);
    // Of a hundred million events each of these is much memory, which assigning {} would keep.
    std::vector<PersonIndex>().swap(person);
    std::vector<std::uint32_t>().swap(next);
    sortWithinPeople(timeline, times, places);
    std::vector<std::uint32_t>().swap(places);
    timeline.times.resize(known);
    parallelBlocks(known, std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            timeline.times[i] = times[timeline.order[i]];
    });
    return timeline;
}

} // namespace tessera
