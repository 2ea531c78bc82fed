// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

#include <optional>
#include <vector>

namespace tessera {

// A mark of a chart or a row of a table that people stand behind, and how many of them are shown there.
struct ShownPeople
{
    QString place; // title of the chart or table
    QString label;
    QString selector;
    std::optional<double> count; // none: no number of people is shown
};

// Walks every chart and table of a result.
[[nodiscard]] std::vector<ShownPeople> shownPeople(const AnalysisResult& result);

} // namespace tessera
