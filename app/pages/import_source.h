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
    std::vector<ColumnMapping> columns; // one for each column of the preview, left out ones too; those
                                        // that fixes make come last
    std::vector<ColumnMapping> products;
    QString table;
    TableKind kind = TableKind::Events;
    QString subject; // what the rows are: ingest/table_subject.h; empty: nobody said
    QString refunds; // how they are written: ingest/refunds.h; empty: nobody said
    QString eventName;
    QString zone;                 // empty: the project's
    std::int64_t mostBadRows = 0; // as in ImportMapping
    double mostBadShare = 0;
    QStringList decided; // columns whose open question somebody has answered
    std::vector<QualityRule> checks;
    std::vector<Fix> fixes;
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

// What a file that is loaded did to the people there are.
struct PeopleOutcome
{
    std::int64_t added = 0;
    std::int64_t joined = 0; // of the file, known before it
    // Known people that became one of others, by what stands in one row; nothing where other files came too.
    std::optional<std::int64_t> merged;
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
    std::shared_ptr<PastedTable> pasted;        // when it came from the clipboard
    std::shared_ptr<const FilePreview> raw;     // as it stands in the file
    std::shared_ptr<const FilePreview> preview; // the same with the fixes of the plan, and what they make
    std::shared_ptr<const PreviewCheck> check;  // null until it is made
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
    std::int64_t peopleBefore = 0;       // when its import began
    std::optional<PeopleOutcome> people; // once the data are read again
    std::vector<RuleResult> rules;       // of the whole file, once it is loaded
    int turn = 0;                        // of the reading asked for last
    int job = 0;                         // that reads its start
    bool isReadingFormat = false;        // and not only what the fixes do
    double readSeconds = -1;             // how long that took

    // What a reading starts from.
    struct Wanted
    {
        QString path;
        ImportPlan plan; // what was decided by hand stays where it still fits
        // As it was read last, null at first: then the contract is looked for in the project.
        std::shared_ptr<const FilePreview> raw;
        bool isSameFormat = false; // nothing of the file is read again
        std::shared_ptr<const Project> project;
        QString projectZone;
    };
    // Touches the file: not for the thread of the window.
    static ImportSource read(const Wanted& wanted, const Task& task);
    static void planColumns(const Wanted& wanted, ImportSource& source);
    // Makes the plan fit the preview that is shown: a mapping for each of its columns.
    void fitPlan();
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
    // How the checks are kept: in the file as far as it was read, else in the rows shown. Empty when that
    // cannot be told yet.
    [[nodiscard]] std::vector<RuleResult> ruleResults() const;
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
