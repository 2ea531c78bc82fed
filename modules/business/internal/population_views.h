// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "business/population.h"

namespace tessera {

[[nodiscard]] QString traitName(const QString& id);
// A chart a trait, in their order.
[[nodiscard]] std::vector<ChartSpec> populationCharts(const Population& population);
[[nodiscard]] std::vector<NamedTable> populationTables(const Population& population);
[[nodiscard]] QJsonObject populationJson(const Population& population);

} // namespace tessera
