// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

// Which kind of personal data a column holds; a screen shows it masked until the analyst asks for it.
struct SqlPersonal
{
    QString kind; // of identifier, or "name"; empty: not personal

    [[nodiscard]] explicit operator bool() const { return !kind.isEmpty(); }
    [[nodiscard]] QString masked(const QString& value) const;
};

struct SqlField
{
    enum class Content
    {
        Field,  // of the client's
        Person, // the OneID of the row's person; unknown for nobody
        Row,    // its number, from 1
        EventTime
    };
    QString name;   // in SQL
    QString source; // in the data, for Content::Field
    Content content = Content::Field;
    ColumnType type = ColumnType::Text;
    std::int64_t texts = 0; // size of the dictionary; 0 when not known
    SqlPersonal personal;
};

// What a query can name.
struct SqlTable
{
    enum class Origin
    {
        Timeline, // every event of every person, person by person and in time
        People,   // a row a person
        Imported  // all rows of a table, those of nobody included
    };
    QString name;   // in SQL
    QString source; // in the data, for Origin::Imported
    Origin origin = Origin::Imported;
    std::int64_t rows = 0;
    std::vector<SqlField> fields;
};

// The timeline, the people and every imported table. SQL knows no difference between small and capital
// letters, and "oneid", "row", "time" of the timeline, "timeline" and "people" are ours: what is called so in
// the data gets
// "_2", "_3", ... after its name.
[[nodiscard]] std::vector<SqlTable> sqlTables(const LocalDataset& data);

// A name as SQL wants it written: in quotation marks where it needs them.
[[nodiscard]] QString sqlName(const QString& name);

} // namespace tessera
