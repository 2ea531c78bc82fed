// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/fact_source.h"
#include "rules/rule.h"

#include <functional>
#include <span>

namespace tessera {

struct EvaluateOptions
{
    Micros asOf = 0;          // windows end here; usually facts.asOf()
    TimeWindow defaultWindow; // for rules that name none; all time unless set
    bool usesAnswers = true;  // of parts that were asked before
};

// The people for whom the rule holds. A measure over no event is 0 for count, days and sum; the others are
// unknown then, and an unknown value passes no comparison.
[[nodiscard]] Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts,
                                             const EvaluateOptions& options);
[[nodiscard]] Result<PeopleSet> evaluateRule(const Rule& rule, const FactSource& facts);

// Many rules at once: what they ask of events is answered in as few passes as for one. use(i, people) is
// called in order; its error ends the work.
[[nodiscard]] Result<void>
evaluateRules(std::span<const Rule> rules, const FactSource& facts, const EvaluateOptions& options,
              const std::function<Result<void>(std::size_t rule, PeopleSet people)>& use);

// The measure of an Events rule for every person (NaN is unknown); of a Sequence 1 or 0.
[[nodiscard]] Result<std::vector<double>> measureOf(const Rule& rule, const FactSource& facts,
                                                    const EvaluateOptions& options);

[[nodiscard]] Result<double> measureOfPerson(const Rule& rule, PersonIndex person, const FactSource& facts,
                                             const EvaluateOptions& options);

} // namespace tessera
