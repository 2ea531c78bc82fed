// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"
#include "dataset/local_dataset.h"
#include "report/document.h"

namespace tessera {

// The pages of a diagnosis that look at the data before any analysis does.
[[nodiscard]] Result<ReportPage> dataHealthPage(const LocalDataset& data);
[[nodiscard]] Result<ReportPage> peoplePage(const LocalDataset& data);

// People seen in each pair of event tables.
[[nodiscard]] Result<ChartSpec> tableOverlap(const LocalDataset& data);

} // namespace tessera
