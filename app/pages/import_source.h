// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/contract.h"
#include "ingest/format_choice.h"
#include "ingest/importer.h"
#include "ingest/pasted_table.h"
#include "pages/import_check.h"

#include <memory>
#include <optional>
#include <vector>

namespace tessera {

// What a contract holds besides the mapping, saved or not.
struct ContractTerms
{
    QString name;
    QStringList files; // patterns of names
    LoadMode load;
    ImportLimits limits;

    bool operator==(const ContractTerms&) const = default;
};

// What is decided about a source on the page, by the program or by hand; undo goes from one to another.
struct ImportPlan
{
    FormatChoice choice;
    std::vector<ColumnMapping> columns; // one for each column of the preview, left out ones too
    std::vector<ColumnMapping> products;
    QString table;
    TableKind kind = TableKind::Events;
    QString subject;        // what the rows are: ingest/table_subject.h; empty: nobody said
    QString refunds;        // how they are written: ingest/refunds.h; empty: nobody said
    std::vector<Fix> fixes; // of a known export or a contract
    QString eventName;
    QString zone;                 // empty: the project's
    std::int64_t mostBadRows = 0; // as in ImportMapping
    double mostBadShare = 0;
    QStringList decided; // columns whose open question somebody has answered
    ContractTerms terms;

    bool operator==(const ImportPlan&) const = default;
};

// The contract that a source is loaded under, as it stands in the client.
struct SavedContract
{
    std::int64_t object = 0;
    int version = 0;
    QString name;
    Contract contract;
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
        Asking, // what was found is told; nothing goes on before the answer
        Done,
        Failed
    };
    int id = 0;
    QString path;
    std::shared_ptr<PastedTable> pasted; // when it came from the clipboard
    std::shared_ptr<const FilePreview> preview;
    std::shared_ptr<const PreviewCheck> check; // null until it is made
    ImportPlan plan;
    std::optional<SavedContract> contract;
    std::vector<ImportFinding> differences;        // of the columns, from those of the contract
    std::shared_ptr<const ImportCheck> comparison; // of its rows with those loaded before; null: not made
    bool isOnlyCheck = false;                      // what runs loads nothing
    std::vector<FormatDecision> found;             // also what was found before it was set by hand
    std::vector<SourceTable> tables;               // of a workbook, a database or an archive
    bool isSeveralFiles = false;                   // a folder or a pattern, read as one table
    QStringList together;                          // the files that are, or can be, one table
    State state = State::Ready;
    QString problem;
    std::optional<ImportOutcome> outcome;
    std::vector<RejectedRow> rejected;
    int turn = 0;            // of the reading asked for last
    int job = 0;             // that reads its start
    double readSeconds = -1; // how long that took

    // Touches the file: not for the thread of the window. before: what was decided by hand stays where it
    // still fits; its name in the project too.
    // Of a first reading the contract is looked for in the project, which may be null.
    static ImportSource read(const QString& path, const ImportPlan& before, const FilePreview* beforeRead,
                             const Project* project, const QString& projectZone, const Task& task);
    [[nodiscard]] ImportMapping mapping() const;
    [[nodiscard]] Contract planned() const; // the contract that the plan would be saved as
    [[nodiscard]] bool isContractChanged() const;
    // Whether only the user can tell how the column is read, and has not told.
    [[nodiscard]] bool isOpen(std::size_t column) const;
    [[nodiscard]] bool hasOpen() const;
    // Whether it must be said how refunds are written, and was not.
    [[nodiscard]] bool asksForRefunds() const;
    void settle(std::size_t column, const QString& choice); // one of ColumnProfile::choices
    void setRole(std::size_t column, ColumnRole role, const QString& identifierKind);
    // Looks for its parts among the columns; those that were another subject's are none any more.
    void setSubject(const QString& subject);
    void setPart(std::size_t column, const QString& part); // empty: none; taken from the column that had it
    // Takes a reading over; what belongs to the row of the list stays.
    void take(ImportSource read);
    // "orders.xlsx", and the sheet or member when it is not the only one.
    [[nodiscard]] QString name() const;
    // Rows of the file when all of them were looked at.
    [[nodiscard]] std::optional<std::int64_t> knownRows() const;
    [[nodiscard]] bool isBusy() const
    {
        return state == State::Reading || state == State::Waiting || state == State::Running ||
               state == State::Asking;
    }
    // The rows of the preview that would be rejected, as they will be listed after the import.
    [[nodiscard]] std::vector<RejectedRow> rejectedOfPreview() const;
    [[nodiscard]] std::int64_t firstLine() const; // of the rows shown, in the file
};

} // namespace tessera
