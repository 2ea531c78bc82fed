// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/evaluate.h"

namespace tessera {

// Why a rule holds for a person or does not: its tree with the answer of every part.
struct RuleExplanation
{
    Rule rule;
    bool holds = false;
    bool decides = false;        // the answer of the whole hangs on this part
    std::optional<double> value; // of an Events rule, where it is known
    std::vector<RuleExplanation> parts;
};

// A part that would have to answer otherwise for the whole to do.
struct RuleChange
{
    Rule rule;
    bool mustHold = false;
    std::optional<double> value; // what it is now, of an Events rule
};

struct PersonExplanation
{
    RuleExplanation tree;
    // The nearest change that would turn the answer: the parts with the least way to go, where an event more
    // or less is a step, and everything that is not counted is one. Empty: nothing could.
    std::vector<RuleChange> nearest;
};

[[nodiscard]] Result<PersonExplanation> explainRule(const Rule& rule, PersonIndex person,
                                                    const FactSource& facts);

// How many people each part of a rule leaves, one after the other, of a base.
struct ClauseCount
{
    Rule rule;
    std::int64_t alone = 0;   // of the base, by this part only
    std::int64_t left = 0;    // after this part and those before it
    std::int64_t decided = 0; // whom only this part keeps out (of all), or lets in (of any)
};
// Of the parts of All or Any; another rule is one part.
[[nodiscard]] Result<std::vector<ClauseCount>> countClauses(const Rule& rule, const PeopleSet& base,
                                                            const FactSource& facts);

} // namespace tessera
