// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tessera {

// Which rejected rows of a batch; what is empty asks for nothing.
struct RejectedSearch
{
    QString text;        // somewhere in the row as it was read, the case apart
    QString field;       // exactly
    QString reason;      // somewhere in the reason
    bool isOpen = false; // only those that did not come back in another batch
    QString anywhere{};  // somewhere in the row, the field or the reason
};
[[nodiscard]] Result<std::vector<RejectedRow>> searchRejected(const Project& project, const BatchInfo& batch,
                                                              const RejectedSearch& search);

// Rejected rows cut into the columns of the source, each as long as it was: one that was too short stays so.
struct RejectedCells
{
    QStringList columns;
    std::vector<QStringList> rows; // in the order of the rows given
};
[[nodiscard]] Result<RejectedCells> rejectedCells(const Project& project, const BatchInfo& batch,
                                                  const std::vector<RejectedRow>& rows);

// CSV (UTF-8 with a mark for spreadsheets) with _line, _field, _reason and the columns of the source. Of rows
// longer than 2,000 characters the end is missing.
[[nodiscard]] Result<QByteArray> rejectedCsv(const Project& project, const BatchInfo& batch,
                                             const std::vector<RejectedRow>& rows);

// Takes rows of that CSV, mended, back as a batch of their own that is linked to the first; one undoable
// step. Rows that still do not fit stay open in the first batch. _line says which row it is; the file is
// UTF-8.
[[nodiscard]] Result<ImportOutcome> mendRejected(Project& project, const BatchInfo& batch,
                                                 const QString& path, const Task& task);
// The same with mended cells in memory; a row is told by its line.
[[nodiscard]] Result<ImportOutcome> mendRejected(Project& project, const BatchInfo& batch,
                                                 const std::vector<RejectedRow>& rows,
                                                 const RejectedCells& cells, const Task& task);

} // namespace tessera
