// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/fact_source.h"
#include "rules/rule.h"

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

// The measure of an Events rule for every person (NaN is unknown); of a Sequence 1 or 0.
[[nodiscard]] Result<std::vector<double>> measureOf(const Rule& rule, const FactSource& facts,
                                                    const EvaluateOptions& options);

[[nodiscard]] Result<double> measureOfPerson(const Rule& rule, PersonIndex person, const FactSource& facts,
                                             const EvaluateOptions& options);

} // namespace tessera
