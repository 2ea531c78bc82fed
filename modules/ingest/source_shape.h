// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tessera {

// How the records of a file become the rows a mapping is about, where they are not the same. Shapes come
// first, then fixes; both know the columns of the shaped table.
struct SourceShape
{
    enum class Form
    {
        Wide,     // a column for each event: one row for each filled cell of these columns
        KeyValue, // a row for each field: one row for each key, with the names of the fields as columns
    };
    struct EventColumn
    {
        QString source; // column of the file
        QString event;  // what its cells are the times (or values) of
        bool operator==(const EventColumn&) const = default;
    };

    Form form = Form::Wide;
    // Wide: columns that every row repeats, those that are taken apart, and the two columns made of them.
    QStringList keep;
    std::vector<EventColumn> columns;
    QString eventInto = QStringLiteral("event");
    QString valueInto = QStringLiteral("time");
    // KeyValue: the columns that say whose field it is, and those of its name and its value. Rows of one key
    // need not follow one another; of a field that comes twice, the later value counts.
    QStringList key;
    QString name;
    QString value;

    [[nodiscard]] QJsonObject toJson() const;
    static Result<SourceShape> fromJson(const QJsonObject& json);
    [[nodiscard]] QStringList reads() const; // columns that the file must have
    // Columns it makes; those of KeyValue's fields are known by the file alone.
    [[nodiscard]] QStringList makes() const;
    bool operator==(const SourceShape&) const = default;
};

// A few rows in memory. Rows short of a column are read as if it were empty.
struct ShapedTable
{
    QStringList names;
    std::vector<QStringList> rows;
};
[[nodiscard]] ShapedTable shapedTable(const SourceShape& shape, const QStringList& names,
                                      const std::vector<QStringList>& rows);

} // namespace tessera
