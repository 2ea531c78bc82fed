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

} // namespace tessera
