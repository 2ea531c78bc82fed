// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "rules/rule.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// A sequence with its steps as bits of events.
struct SequencePlan
{
    struct Step
    {
        std::uint32_t bit = 0;
        std::uint32_t without = 0; // 0: nothing is excluded
        Micros atLeast = 0;
        Micros within = 0; // 0: any time
    };
    std::vector<Step> steps; // those that are to happen
    std::uint32_t absentBit = 0;
    Micros absentWithin = 0;
    std::uint32_t anyBit = 0;   // of all steps and exclusions
    std::uint32_t stepBits = 0; // of those that are to happen
    bool isPlain = true;        // nothing is excluded or absent, and no time has to pass between steps
};

// Whether a person's events hold a sequence. One an owner; keeps its memory from person to person.
class SequenceMatcher
{
public:
    explicit SequenceMatcher(const SequencePlan& plan);

    // One event, in time order. isInside: it lies in the window, so that steps may use it; after it only the
    // absence of the last step is looked for.
    void start();
    void add(Micros time, std::uint32_t bits, bool isInside);
    [[nodiscard]] bool found(Micros asOf) const;
    [[nodiscard]] bool isCertain() const { return m_isFound && m_plan.absentBit == 0; }

private:
    struct Waiting // for a step: the times of the step before that may still be followed
    {
        bool isAny = false;
        Micros newest = 0;         // which is the best one, unless some time has to pass first
        std::vector<Micros> times; // then all of them
        std::size_t next = 0;      // and the first that is not yet old enough
    };
    [[nodiscard]] bool follows(std::size_t step, Micros time);
    const SequencePlan& m_plan;
    std::vector<Waiting> m_waiting; // of each step but the first
    std::vector<Micros> m_pending;  // ends that the absent step has not followed yet
    bool m_isFound = false;
};

} // namespace tessera
