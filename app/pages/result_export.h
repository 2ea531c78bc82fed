// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"

#include <functional>
#include <memory>
#include <vector>

namespace tessera {

// One way to write a result to a file.
struct ExportChoice
{
    QString label;
    QString fileName; // suggested
    QString filter;   // of the file dialog
    bool startsGroup = false;
    std::function<Result<void>(const QString& path)> write;
};

// The tables and the numbers of the charts as one workbook (XLSX), each of them apart (CSV), and everything
// for scripts (JSON).
[[nodiscard]] std::vector<ExportChoice> exportChoices(const std::shared_ptr<const AnalysisResult>& result,
                                                      const QString& title);

} // namespace tessera
