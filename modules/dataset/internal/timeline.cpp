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

int timePosition(const BatchInfo& batch)
{
    for (std::size_t i = 0; i < batch.columns.size(); ++i)
        if (batch.columns[i].role == QLatin1String("time"))
            return int(i);
    return -1;
}

// Rows already stand person by person and in time: true for one log whose identifiers are the people.
bool isInOrder(const std::vector<PersonIndex>& person, const std::vector<Micros>& times, std::size_t rows)
{
    std::atomic<bool> inOrder{true};
    parallelBlocks(rows, std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = std::max<std::size_t>(begin, 1);
             i < end && inOrder.load(std::memory_order_relaxed); ++i)
            if (person[i] < person[i - 1] || (person[i] == person[i - 1] && times[i] < times[i - 1]))
                inOrder = false;
    });
    return inOrder;
}

void sortWithinPeople(Timeline& timeline, const std::vector<Micros>& times)
{
    const std::size_t people = timeline.starts.size() - 1;
    parallelBlocks(people, 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; };
        for (std::size_t person = begin; person < end; ++person) {
            const auto first = timeline.order.begin() + timeline.starts[person];
            const auto last = timeline.order.begin() + timeline.starts[person + 1];
            if (!std::is_sorted(first, last, earlier))
                std::stable_sort(first, last, earlier);
        }
    });
}

} // namespace

Result<std::vector<PersonIndex>> peopleOfRows(const Project& project, const BatchInfo& batch,
                                              const IdentityView& identity, const Task& task)
{
    const int position = batch.positionOf(QStringLiteral("_node"));
    const auto people = std::find_if(identity.batches.begin(), identity.batches.end(),
                                     [&](const BatchPeople& one) { return one.batch == batch.id; });
    std::vector<PersonIndex> result(std::size_t(batch.rows), kNobody);
    if (people == identity.batches.end())
        return result;
    if (position < 0)
        return badNode(batch);
    const Result<Column> node = project.readColumn(batch, std::size_t(position), task);
    if (!node)
        return node.error();
    const auto nodes = std::int64_t(people->personOfNode.size());
    std::atomic<bool> bad{false};
    parallelBlocks(result.size(), std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) {
            const std::int64_t value = node->integers[row];
            if (value == kNullInteger)
                continue;
            if (value < 0 || value >= nodes)
                bad = true;
            else
                result[row] = people->personOfNode[std::size_t(value)];
        }
    });
    if (bad)
        return badNode(batch);
    return result;
}

Result<Timeline> buildTimeline(const Project& project, const std::vector<const BatchInfo*>& eventBatches,
                               const IdentityView& identity, const Task& task)
{
    std::vector<PersonIndex> person;
    std::vector<Micros> times;
    for (const BatchInfo* batch : eventBatches) {
        Result<std::vector<PersonIndex>> people = peopleOfRows(project, *batch, identity, task);
        if (!people)
            return people.error();
        const int position = timePosition(*batch);
        if (position < 0)
            return badNode(*batch);
        Result<Column> time = project.readColumn(*batch, std::size_t(position), task);
        if (!time)
            return time.error();
        if (person.empty()) {
            person = std::move(*people);
            times = std::move(time->integers);
        } else {
            person.insert(person.end(), people->begin(), people->end());
            times.insert(times.end(), time->integers.begin(), time->integers.end());
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
    if (prefix && isInOrder(person, times, known)) {
        times.resize(known);
        timeline.times = std::move(times);
        return timeline;
    }
    timeline.order.resize(known);
    std::vector<std::uint32_t> next(timeline.starts.begin(), timeline.starts.end() - 1);
    for (std::size_t row = 0; row < person.size(); ++row)
        if (person[row] != kNobody)
            timeline.order[next[person[row]]++] = std::uint32_t(row);
    sortWithinPeople(timeline, times);
    timeline.times.resize(known);
    parallelBlocks(known, std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            timeline.times[i] = times[timeline.order[i]];
    });
    return timeline;
}

} // namespace tessera
