// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "report/document.h"

namespace tessera {

struct XlsxSheet
{
    QString name; // made fit for Excel (31 characters, no []:*?/\) and unique
    ReportTable table;
};

// A workbook with one table a sheet: bold heads that stay in view, a filter, typed cells (numbers,
// percentages and dates stay numbers), widths that fit, totals in bold, title and note above and below. Text
// is never read as a formula, and integers that a spreadsheet would round (over 2^53) are written as text.
// Written as a whole or not at all. Fails on more rows than a sheet holds (1,048,576) and when the file
// cannot be written.
[[nodiscard]] Result<void> writeXlsx(const std::vector<XlsxSheet>& sheets, const QString& title,
                                     const QString& path, Task task = {});

// Every table of the document, one a sheet, named after the table, or after the page when the table has no
// title.
[[nodiscard]] std::vector<XlsxSheet> sheetsOf(const ReportDocument& document);

} // namespace tessera
