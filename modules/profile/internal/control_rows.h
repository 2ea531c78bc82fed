// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/control_total.h"

#include <QHash>

namespace tessera {

// A row that is in the project but in no number.
struct OutsideRow
{
    QHash<QString, QString> cells; // of the columns asked for
    Micros time = kNullInteger;
    double amount = 0; // NaN: cannot be read
};

// Why it is in no number.
struct OutsideRows
{
    std::vector<OutsideRow> rejected;
    std::vector<OutsideRow> superseded;
    std::vector<OutsideRow> takenOut;
};
struct OutsideSearch
{
    QString table;
    QString time; // its columns
    QString amount;
    QStringList columns; // what the filters and the orders ask for
    Micros begin = 0;    // rows of other times are of no use; those without a time are
    Micros end = 0;
};
[[nodiscard]] Result<OutsideRows> outsideRows(const LocalDataset& data, const OutsideSearch& search,
                                              const Task& task);

// As the same test on a column: text as text, numbers as numbers.
[[nodiscard]] bool passesFilter(const EventFilter& filter, const QHash<QString, QString>& cells);
// Columns that a filter asks for.
void addFilterFields(const EventFilter& filter, QStringList& fields);

// Rows of a table that pass, one flag each.
[[nodiscard]] Result<std::vector<std::uint8_t>> rowsThatPass(const LocalDataset& data, const QString& table,
                                                             const EventFilter& filter, std::size_t rows);
// The time of a table's rows; empty when it has none.
[[nodiscard]] QString timeColumnOf(const LocalDataset& data, const QString& table);
// One number a row that is equal exactly where the values are; kNullInteger where unknown.
[[nodiscard]] std::int64_t valueKey(const Column& column, std::size_t row);
// Rows equal to an earlier one in every field of the client's, one flag each.
[[nodiscard]] Result<std::vector<std::uint8_t>> repeatedRows(const LocalDataset& data, const QString& table,
                                                             std::size_t rows);

} // namespace tessera
