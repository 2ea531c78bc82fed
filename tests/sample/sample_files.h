// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QFile>
#include <QHash>
#include <QTest>

#include <vector>

// Rows of one generated CSV with its columns by name; fields in quotes may hold commas.
struct Csv
{
    QHash<QByteArray, int> columns;
    std::vector<QByteArrayList> rows;

    [[nodiscard]] QByteArray at(const QByteArrayList& row, const char* column) const
    {
        return row.value(columns.value(column, -1));
    }
};

inline QByteArrayList splitCsvLine(const QByteArray& line)
{
    QByteArrayList fields;
    QByteArray field;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.append(std::exchange(field, {}));
        else
            field += c;
    }
    fields.append(field);
    return fields;
}

inline Csv parseCsv(const QByteArray& bytes)
{
    Csv csv;
    const QByteArrayList lines = bytes.split('\n');
    const QByteArrayList header = splitCsvLine(lines.first());
    for (int i = 0; i < header.size(); ++i)
        csv.columns.insert(header[i], i);
    for (int i = 1; i < lines.size(); ++i)
        if (!lines[i].isEmpty())
            csv.rows.push_back(splitCsvLine(lines[i]));
    return csv;
}

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
