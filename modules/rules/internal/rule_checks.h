// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

namespace tessera {

// What is wrong with the values of a test, or with the steps of a sequence; empty: nothing is.
[[nodiscard]] QString problemOfValues(const FieldTest& test);
[[nodiscard]] QString problemOfDuring(const TimeWindow& window);
[[nodiscard]] QString problemOfSteps(const std::vector<SequenceStep>& steps);

// How many values a comparison takes; -1: any number from one on.
[[nodiscard]] int valueCount(Comparison comparison);

// What may stand behind $.
[[nodiscard]] bool isParameterName(const QString& name);

// Rules and filters inside of each other, the outermost one too. Either form is read up to kMaxRuleLevels.
inline constexpr int kMaxRuleLevels = 100;
[[nodiscard]] int levelsOf(const EventFilter& filter);
[[nodiscard]] int levelsOf(const Rule& rule);

} // namespace tessera
