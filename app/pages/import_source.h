// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importer.h"
#include "ingest/preview.h"

#include <optional>
#include <vector>

namespace tessera {

struct ImportIssue
{
    QString what;
    QString where;
    QString effect; // "12 rejected", "kept"
};

// A file on its way into the client: how it would be read, and what came of it.
struct ImportSource
{
    enum class State
    {
        Reading, // its first rows
        Ready,
        Waiting,
        Running,
        Done,
        Failed
    };
    QString path;
    std::optional<FilePreview> preview;
    std::vector<ColumnMapping> columns; // one for each column of the preview, left out ones too
    std::vector<ColumnMapping> products;
    QString table;
    TableKind kind = TableKind::Events;
    QString eventName;
    QString zone;
    State state = State::Ready;
    QString problem;
    std::optional<ImportOutcome> outcome;
    std::vector<RejectedRow> rejected;
    int turn = 0; // of the reading asked for last

    // Touches the file: not for the thread of the window.
    static ImportSource read(const QString& path, const std::optional<SourceFormat>& format = {});
    [[nodiscard]] ImportMapping mapping() const;
    void setRole(std::size_t column, ColumnRole role, const QString& identifierKind);
    [[nodiscard]] std::vector<ImportIssue> issues() const;
    // Rows of the file when all of them were looked at.
    [[nodiscard]] std::optional<std::int64_t> knownRows() const;
};

} // namespace tessera
