// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <vector>

namespace tessera {

// A test in words, as it stands on its block.
struct RuleToken
{
    enum class Kind
    {
        Field, // what is looked at
        Word,  // between them
        Value  // what is chosen
    };
    Kind kind = Kind::Word;
    QString text;
};

[[nodiscard]] std::vector<RuleToken> tokensOf(const Rule& rule);
[[nodiscard]] RuleLanguage ruleLanguage(); // that of the window
[[nodiscard]] QString ruleIcon(const Rule& rule);
[[nodiscard]] QString comparisonWords(Comparison comparison); // is, is not, <, ≥, is one of, is known
[[nodiscard]] QString measureWords(Measure measure);          // did, sum of, days since
// "number of view, last 180 d"
[[nodiscard]] QString measuredWords(const Rule& rule);

// The event a filter names first, and what else it asks.
struct EventChoice
{
    QString event; // empty: any event
    EventFilter rest;
};
[[nodiscard]] EventChoice choiceOf(const EventFilter& filter);
[[nodiscard]] EventFilter filterOf(const EventChoice& choice);
[[nodiscard]] bool asksNothing(const EventFilter& filter);

} // namespace tessera
