// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/internal/statistic_pass.h"

#include "base/thread_pool.h"
#include "rules/event_filter.h"
#include "tags/internal/person_statistic.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::size_t kPassBlock = 4096;
constexpr std::size_t kMostFilters = 32; // of a matcher

// Jobs with the same filter and window look at the same rows.
struct JobRange
{
    std::size_t filter = 0;
    Instants window;
    std::vector<std::size_t> jobs;
};

// The jobs of one pass.
struct PassGroup
{
    std::vector<EventFilter> filters;
    std::vector<JobRange> ranges;
    EventMatcher matcher;
    std::uint32_t lookedAt = 0;

    [[nodiscard]] bool holds(const EventFilter& filter) const
    {
        return std::ranges::find(filters, filter) != filters.end();
    }
    [[nodiscard]] bool hasRoomFor(const StatisticJob& job) const
    {
        const std::size_t more = (holds(job.where) ? 0 : 1) + (!job.with || holds(*job.with) ? 0 : 1);
        return filters.size() + more <= kMostFilters;
    }
    // Its place among the filters.
    std::size_t placeOf(const EventFilter& filter)
    {
        if (!holds(filter))
            filters.push_back(filter);
        return std::size_t(std::ranges::find(filters, filter) - filters.begin());
    }
    void add(std::size_t job, std::size_t filter, const Instants& window)
    {
        lookedAt |= std::uint32_t{1} << filter;
        for (JobRange& range : ranges)
            if (range.filter == filter && range.window.begin == window.begin &&
                range.window.end == window.end) {
                range.jobs.push_back(job);
                return;
            }
        ranges.push_back({filter, window, {job}});
    }
};

// What one thread needs for one block.
struct BlockRows
{
    std::vector<std::uint32_t> rows; // that pass any filter
    std::vector<std::uint32_t> bits;
    std::vector<std::uint32_t> own; // that pass one filter
    std::vector<std::uint32_t> ownBits;
    std::vector<std::uint32_t> ends; // in own, by person of the block
    StatisticScratch scratch;
};

Result<std::vector<PassGroup>> groupsOf(const FactSource& facts, std::span<const StatisticJob> jobs,
                                        std::vector<PersonStatistic>& statistics)
{
    std::vector<PassGroup> groups;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const StatisticJob& job = jobs[i];
        Result<PersonStatistic> statistic = PersonStatistic::make(facts, job);
        if (!statistic)
            return statistic.error();
        statistics.push_back(std::move(*statistic));
        auto group = std::ranges::find_if(groups, [&](const PassGroup& one) { return one.hasRoomFor(job); });
        if (group == groups.end()) {
            groups.emplace_back();
            group = std::prev(groups.end());
        }
        const std::size_t filter = group->placeOf(job.where);
        if (job.with)
            statistics.back().setWithBit(std::uint32_t{1} << group->placeOf(*job.with));
        group->add(i, filter, job.window);
    }
    for (PassGroup& group : groups) {
        Result<EventMatcher> matcher = EventMatcher::prepare(facts, group.filters);
        if (!matcher)
            return matcher.error();
        group.matcher = std::move(*matcher);
    }
    return groups;
}

// Rows of one filter, person by person.
void pickRows(const PassGroup& group, std::size_t filter, std::span<const std::uint32_t> starts,
              std::size_t begin, std::size_t end, std::size_t found, BlockRows& block)
{
    const std::uint32_t bit = std::uint32_t{1} << filter;
    const bool isAlone = group.lookedAt == bit;
    std::size_t kept = 0;
    std::size_t at = 0;
    for (std::size_t person = begin; person < end; ++person) {
        const std::uint32_t stop = starts[person + 1];
        for (; at < found && block.rows[at] < stop; ++at) {
            block.own[kept] = block.rows[at];
            block.ownBits[kept] = block.bits[at];
            kept += isAlone || (block.bits[at] & bit) != 0 ? 1 : 0;
        }
        block.ends[person - begin] = std::uint32_t(kept);
    }
}

void runRange(const JobRange& range, const FactSource& facts, std::size_t begin, std::size_t end,
              std::vector<PersonStatistic>& statistics, std::vector<StatisticValues>& values,
              BlockRows& block)
{
    const std::span<const Micros> times = facts.eventTimes();
    const bool isWhole = range.window.begin <= facts.firstEvent() && range.window.end > facts.lastEvent();
    std::size_t from = 0;
    for (std::size_t person = begin; person < end; ++person) {
        const std::size_t next = block.ends[person - begin];
        std::size_t first = from;
        std::size_t last = next;
        from = next;
        if (!isWhole) {
            while (last > first && times[block.own[last - 1]] >= range.window.end)
                --last;
            while (first < last && times[block.own[first]] < range.window.begin)
                ++first;
        }
        if (first == last)
            continue;
        const StatisticRows rows{block.own.data() + first, block.ownBits.data() + first, last - first};
        for (const std::size_t job : range.jobs)
            statistics[job].value(rows, times, person, values[job], block.scratch);
    }
}

void runBlock(const PassGroup& group, const FactSource& facts, std::size_t begin, std::size_t end,
              std::vector<PersonStatistic>& statistics, std::vector<StatisticValues>& values,
              BlockRows& block)
{
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    const std::size_t most = starts[end] - starts[begin] + 1; // and one that is written, never kept
    if (block.rows.size() < most) {
        block.rows.resize(most);
        block.bits.resize(most);
        block.own.resize(most);
        block.ownBits.resize(most);
    }
    block.ends.resize(end - begin);
    const std::size_t found = group.matcher.relevant(starts[begin], starts[end], group.lookedAt,
                                                     block.rows.data(), block.bits.data());
    std::size_t picked = SIZE_MAX;
    for (const JobRange& range : group.ranges) {
        if (range.filter != picked)
            pickRows(group, range.filter, starts, begin, end, found, block);
        picked = range.filter;
        runRange(range, facts, begin, end, statistics, values, block);
    }
}

} // namespace

Result<void> checkStatistic(const FactSource& facts, const StatisticJob& job)
{
    if (const Result<PersonStatistic> made = PersonStatistic::make(facts, job); !made)
        return made.error();
    std::vector<EventFilter> filters{job.where};
    if (job.with)
        filters.push_back(*job.with);
    const Result<EventMatcher> matcher = EventMatcher::prepare(facts, filters);
    return matcher ? Result<void>() : Result<void>(matcher.error());
}

Result<std::vector<StatisticValues>> runStatistics(const FactSource& facts,
                                                   std::span<const StatisticJob> jobs, const Task& task)
{
    std::vector<PersonStatistic> statistics;
    Result<std::vector<PassGroup>> groups = groupsOf(facts, jobs, statistics);
    if (!groups)
        return groups.error();
    std::vector<StatisticValues> values;
    for (std::size_t i = 0; i < jobs.size(); ++i)
        values.push_back(statistics[i].ofNothing(facts.people()));
    for (PassGroup& group : *groups) {
        std::ranges::stable_sort(group.ranges, {}, &JobRange::filter);
        parallelBlocks(facts.people(), kPassBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            thread_local BlockRows block;
            if (!task.cancelled())
                runBlock(group, facts, begin, end, statistics, values, block);
        });
        if (task.cancelled())
            return Error::cancel();
    }
    return values;
}

Result<std::vector<std::uint32_t>> rowsOfStatistic(const FactSource& facts, const StatisticJob& job,
                                                   PersonIndex person)
{
    Result<PersonStatistic> statistic = PersonStatistic::make(facts, job);
    if (!statistic)
        return statistic.error();
    std::vector<EventFilter> filters{job.where};
    if (job.with)
        filters.push_back(*job.with);
    const Result<EventMatcher> matcher = EventMatcher::prepare(facts, filters);
    if (!matcher)
        return matcher.error();
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = facts.eventStarts()[person]; row < facts.eventStarts()[person + 1]; ++row) {
        const Micros time = facts.eventTimes()[row];
        if (time >= job.window.begin && time < job.window.end && (matcher->bitsOf(row) & 1) != 0)
            rows.push_back(row);
    }
    return statistic->restsOn(rows);
}

} // namespace tessera
