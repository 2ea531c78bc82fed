// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "business/business.h"

namespace tessera {

[[nodiscard]] QString comparisonName(BusinessComparison comparison, const Business& business);
[[nodiscard]] QString rangeText(const DayRange& range);
[[nodiscard]] QString dayText(std::int64_t day); // 2026-06-18
[[nodiscard]] QString factorName(const QString& id);
// Money as it is written with a sign.
[[nodiscard]] QString changeText(const Business& business, std::int64_t units);

[[nodiscard]] std::vector<ChartSpec> businessCharts(const Business& business,
                                                    const PromotionCalendar& calendar);
[[nodiscard]] std::vector<NamedTable> businessTables(const Business& business);
[[nodiscard]] QJsonObject businessJson(const Business& business);

} // namespace tessera
