// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/sequence_match.h"

namespace tessera {

SequenceMatcher::SequenceMatcher(const SequencePlan& plan)
    : m_plan(plan)
    , m_waiting(plan.steps.size())
{}

void SequenceMatcher::start()
{
    for (Waiting& waiting : m_waiting) {
        waiting.isAny = false;
        waiting.times.clear();
        waiting.next = 0;
    }
    m_pending.clear();
    m_isFound = false;
}

// Of the times a step waits from, the newest that is old enough is the best: it is the likeliest to be within
// the step's time, and what came between it and the event is the least.
bool SequenceMatcher::follows(std::size_t step, Micros time)
{
    const SequencePlan::Step& wanted = m_plan.steps[step];
    Waiting& waiting = m_waiting[step];
    if (!waiting.isAny)
        return false;
    Micros before = waiting.newest;
    if (wanted.atLeast > 0) {
        while (waiting.next < waiting.times.size() && waiting.times[waiting.next] <= time - wanted.atLeast)
            ++waiting.next;
        if (waiting.next == 0)
            return false;
        before = waiting.times[waiting.next - 1];
    }
    return wanted.within == 0 || time - before <= wanted.within;
}

void SequenceMatcher::add(Micros time, std::uint32_t bits, bool isInside)
{
    std::uint32_t reached = 0; // by this event, a bit a step
    if (isInside)
        for (std::size_t k = 0; k < m_plan.steps.size(); ++k)
            if ((bits & m_plan.steps[k].bit) != 0 && (k == 0 || follows(k, time)))
                reached |= std::uint32_t{1} << k;
    for (std::size_t k = 1; k < m_plan.steps.size(); ++k)
        if ((bits & m_plan.steps[k].without) != 0) {
            m_waiting[k].isAny = false;
            m_waiting[k].times.clear();
            m_waiting[k].next = 0;
        }
    if ((bits & m_plan.absentBit) != 0)
        while (!m_pending.empty() && m_pending.back() >= time - m_plan.absentWithin)
            m_pending.pop_back();
    for (std::size_t k = 0; k + 1 < m_plan.steps.size(); ++k)
        if ((reached >> k) & 1) {
            Waiting& waiting = m_waiting[k + 1];
            waiting.isAny = true;
            waiting.newest = time;
            if (m_plan.steps[k + 1].atLeast > 0)
                waiting.times.push_back(time);
        }
    if ((reached >> (m_plan.steps.size() - 1)) & 1) {
        m_isFound = true;
        if (m_plan.absentBit != 0)
            m_pending.push_back(time);
    }
}

bool SequenceMatcher::found(Micros asOf) const
{
    if (m_plan.absentBit == 0)
        return m_isFound;
    // The oldest that nothing followed: its time must be over.
    return !m_pending.empty() && m_pending.front() + m_plan.absentWithin <= asOf;
}

} // namespace tessera
