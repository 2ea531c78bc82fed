// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/format_reader.h"
#include "ingest/mapping.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace tessera {

struct ColumnProfile
{
    QString header;
    ColumnMapping suggestion; // role Ignore when it holds nothing
    QString evidence;         // why this kind, type and role
    ValueKind kind = ValueKind::Text;
    double confidence = 0;  // of the kind, 0 to 1; see KindVerdict
    QStringList exceptions; // some cells that do not fit the kind
    QString decision;       // what only the user can tell, in words; to be settled before an import
    QStringList choices;    // of which one settles it; see KindVerdict
    // Of the status of an order: the event each word stands for, and the words whose meaning is unknown.
    std::map<QString, QString> orderEvents;
    QStringList unknownWords;
    std::int64_t filled = 0; // of the sampled rows
    std::int64_t distinct = 0;
};

// The start of a file as it would be read: nothing is imported, and of a large file only the first megabytes
// are touched, and a little of its middle and end for the types of the columns.
struct FilePreview
{
    QString path;
    SourceFormat format;
    QString formatEvidence;                // what was decided, in one line
    std::vector<FormatDecision> decisions; // what was found out about the file; empty with a format given
    std::vector<ColumnProfile> columns;
    std::vector<QStringList> rows; // the first kPreviewRows records as text, ragged as they are
    std::int64_t sampledRows = 0;
    bool isWholeFile = false;
    std::int64_t storedSize = 0;
    QStringList notices; // what of the rows read is not handed on as it stands in the file
    ImportMapping suggestion;
    QString recognised;          // title of a known export that the suggestion is the mapping of; empty: none
    QString recognisedId;        // ingest/known_export.h
    QString recognisedEvidence;  // in words
    QString refundsEvidence;     // how the data shows that refunds are written; empty: it does not
    bool asksForRefunds = false; // only the user can tell: ingest/refunds.h
    QString subjectEvidence;     // why the suggestion's subject, in words; empty when it has none
    double subjectConfidence = 0; // of it, 0 to 1
    // Another way to see the file, where its header speaks for one: its rows are not the records
    // (SourceShape).
    std::optional<ImportMapping> shaped;
    QString shapeEvidence;

    static constexpr std::size_t kPreviewRows = 1000;
};

// How the cells of one column in the rows shown would be read.
struct ColumnCheck
{
    struct Cell
    {
        std::int64_t row = 0; // of the records, the header apart; from 1
        QString text;
        QString becomes; // cleaned identifier or plain amount; empty when the value cannot be used
    };
    std::int64_t unreadable = 0; // does not fit the type, or cannot join people
    std::int64_t changed = 0;    // identifiers that are cleaned first, amounts with a mark of a currency
    std::vector<Cell> first;     // of both, unusable ones before cleaned ones
};

// zone: of times without one. Empty cells count only where the role needs a value.
[[nodiscard]] ColumnCheck checkColumn(const FilePreview& preview, std::size_t column,
                                      const ColumnMapping& mapping, const QString& zone, std::size_t most);

// With a format given, nothing about it is guessed. tableName: defaults to the file's base name.
[[nodiscard]] Result<FilePreview> previewFile(const QString& path,
                                              const std::optional<SourceFormat>& format = {});

} // namespace tessera
