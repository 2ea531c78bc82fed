// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "rules/fact_source.h"
#include "rules/rule.h"

#include <cstdint>
#include <vector>

namespace tessera {

// For every event of the timeline the filters it passes: bit k is filters[k]. At most 32 filters. Filters
// that only look at one text property (nearly all do) cost one pass over its codes for all of them together.
[[nodiscard]] Result<std::vector<std::uint32_t>> matchEvents(const FactSource& facts,
                                                             const std::vector<EventFilter>& filters);

// One test against every value of a column (1 passes). Text is compared as text with = and !=, in the order
// of its characters with < and >; an unknown value passes only "is unknown", "!=" and "not in".
[[nodiscard]] Result<std::vector<std::uint8_t>> matchColumn(const Column& column, const FieldTest& test,
                                                            const TimeZone& zone);

} // namespace tessera
