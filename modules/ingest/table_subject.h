// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"
#include "ingest/preview.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

// A field that tables of a subject may have: the number of an order, the series of an item.
struct SubjectPart
{
    QString id;
    QString english;
    QString chinese;
    QStringList exact;              // headers, folded
    QStringList contains;           // parts of headers, folded
    QStringList guesses;            // roles; a column that was guessed to have one of them fits too
    std::vector<ValueKind> kinds;   // that the values must be of; empty: any
    std::optional<ColumnRole> role; // that it gives a column of a table of events
    std::optional<ColumnType> type;
    bool isMany = false; // several columns may be it
    double weight = 1;   // how much it says about what its table is

    [[nodiscard]] QString title() const; // in the language of the program
};

// What the rows of a table are: orders, items, stores, exchange rates; one entry of
// resources/table_subjects.json.
struct TableSubject
{
    enum class Person
    {
        Any,
        Needed,
        None
    };
    QString id;
    QString english;
    QString chinese;
    TableKind rows = TableKind::Other; // as they are kept; events without a person or a time as other rows
    Person person = Person::Any;
    QString event;                         // what a row of events is called when no column says it
    std::vector<const SubjectPart*> parts; // which columns may be, the most telling first
    std::vector<QStringList> needs;        // of each group one part must be there
    QStringList only;                      // parts; no column may be another; empty: any may
    QStringList unlike;                    // roles of headers that speak against it
    int least = 1;                         // columns that are a part
    QStringList files;                     // words in the names of files

    [[nodiscard]] QString title() const;
    [[nodiscard]] const SubjectPart* part(const QString& partId) const; // null when it has none of that id
    [[nodiscard]] bool isNeeded(const QString& partId) const;           // alone or as one of several
};

// The catalogue, in its order; and one of it by its id, null when there is none.
[[nodiscard]] const std::vector<TableSubject>& tableSubjects();
[[nodiscard]] const TableSubject* tableSubject(const QString& id);
[[nodiscard]] int tableSubjectsVersion();

// What a table seems to be.
struct SubjectFinding
{
    QString subject;       // empty: nothing fits
    double confidence = 0; // 0 to 1: how much of the table it explains, and how far behind the next one is
    QString evidence;      // in words
    QStringList parts;     // of each column its part, or nothing
};

// The subject that explains most of the columns. fileName: of the source, may be empty.
[[nodiscard]] SubjectFinding findSubject(const std::vector<ColumnProfile>& columns, const QString& fileName);
// The columns' parts when it is said what the table is; of a subject that is not in the catalogue none.
[[nodiscard]] QStringList findParts(const TableSubject& subject, const std::vector<ColumnProfile>& columns);

// Makes a column what its part says, in a table kept as rows.
void takePart(const SubjectPart& part, TableKind rows, ColumnMapping& column);

// Whether the subject is known, its parts are its own, each stands once, and none is missing that it needs.
[[nodiscard]] Result<void> checkSubject(const ImportMapping& mapping);

} // namespace tessera
