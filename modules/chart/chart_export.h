// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chart/chart_spec.h"
#include "chart/chart_theme.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace tessera {

// The chart on the panel colour with a margin. `note` is the line of provenance under it.
[[nodiscard]] QImage chartImage(const ChartSpec& spec, const ChartTheme& theme, QSize size, double scale = 2,
                                const QString& note = {});
[[nodiscard]] QByteArray chartSvg(const ChartSpec& spec, const ChartTheme& theme, QSize size,
                                  const QString& note = {});

// By the ending of the path: .png, .svg or .csv.
Result<void> saveChart(const QString& path, const ChartSpec& spec, const ChartTheme& theme, QSize size,
                       const QString& note = {});

} // namespace tessera
