// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

namespace tessera {

// Rules put together. Parts that take in everyone are left out of allOf(); all of nothing is everyone.
[[nodiscard]] Rule allOf(std::vector<Rule> parts);
[[nodiscard]] Rule notRule(Rule rule);
[[nodiscard]] Rule attributeRule(const QString& field, Comparison comparison, const QString& value);
// Did an event that passes, before the as-of date, in the last days (0: ever).
[[nodiscard]] Rule didRule(EventFilter where, double days);

} // namespace tessera
