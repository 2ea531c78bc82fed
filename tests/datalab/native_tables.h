// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/sql.h"
#include "datalab/sql_schema.h"

#include <QByteArray>

#include <sqlite3.h>

#include <vector>

namespace tessera {

// The tables of a dataset as ordinary tables of SQLite in memory, filled from the dataset's columns value by
// value: what queries over the virtual ones are compared with.
class NativeTables
{
public:
    NativeTables() { sqlite3_open(":memory:", &m_handle); }
    ~NativeTables() { sqlite3_close(m_handle); }
    NativeTables(const NativeTables&) = delete;
    NativeTables& operator=(const NativeTables&) = delete;

    void fill(const LocalDataset& data)
    {
        for (const SqlTable& table : sqlTables(data))
            fillTable(data, table);
    }

    // Rows, or what SQLite says is wrong in the error.
    Result<std::vector<std::vector<SqlValue>>> run(const QString& query)
    {
        const QByteArray utf8 = query.toUtf8();
        sqlite3_stmt* statement = nullptr;
        std::vector<std::vector<SqlValue>> rows;
        int code = sqlite3_prepare_v2(m_handle, utf8.constData(), -1, &statement, nullptr);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(statement);
            if (code != SQLITE_ROW)
                break;
            std::vector<SqlValue> row;
            row.reserve(std::size_t(sqlite3_column_count(statement)));
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                row.push_back(valueOf(statement, i));
            rows.push_back(std::move(row));
        }
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE)
            return Error{QString::fromUtf8(sqlite3_errmsg(m_handle))};
        return rows;
    }

private:
    static SqlValue valueOf(sqlite3_stmt* statement, int column)
    {
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return std::int64_t(sqlite3_column_int64(statement, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_TEXT:
            return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)));
        default:
            return std::monostate();
        }
    }

    static QString quotedName(const QString& name) { return QLatin1Char('"') + name + QLatin1Char('"'); }

    void execute(const QString& sql)
    {
        if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(m_handle));
    }

    static std::shared_ptr<const Column> columnOf(const LocalDataset& data, const SqlTable& table,
                                                  const SqlField& field)
    {
        switch (table.origin) {
        case SqlTable::Origin::Timeline:
            return data.eventColumn(field.source).value();
        case SqlTable::Origin::People:
            return data.attribute(field.source).value();
        case SqlTable::Origin::Imported:
            break;
        }
        return data.tableColumn(table.source, field.source).value();
    }

    static void bindField(sqlite3_stmt* statement, int at, const Column& column, std::size_t row,
                          const TimeZone& zone)
    {
        if (column.isNull(row)) {
            sqlite3_bind_null(statement, at);
        } else if (column.type == ColumnType::Text) {
            const std::string_view text = column.dictionary->at(column.codes[row]);
            sqlite3_bind_text(statement, at, text.data(), int(text.size()), SQLITE_TRANSIENT);
        } else if (column.type == ColumnType::Time) {
            const QByteArray text = formatTime(column.integers[row], zone).toUtf8();
            sqlite3_bind_text(statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        } else if (column.type == ColumnType::Integer || column.type == ColumnType::Boolean) {
            sqlite3_bind_int64(statement, at, column.integers[row]);
        } else {
            sqlite3_bind_double(statement, at, column.number(row));
        }
    }

    void fillTable(const LocalDataset& data, const SqlTable& table)
    {
        std::vector<PersonIndex> persons;
        for (std::size_t person = 0; table.origin != SqlTable::Origin::Imported && person < data.people();
             ++person)
            persons.insert(persons.end(),
                           table.origin == SqlTable::Origin::People
                               ? 1
                               : data.eventStarts()[person + 1] - data.eventStarts()[person],
                           PersonIndex(person));
        if (table.origin == SqlTable::Origin::Imported)
            persons = data.tablePeople(table.source).value();
        QStringList columns;
        std::vector<std::shared_ptr<const Column>> values;
        for (const SqlField& field : table.fields) {
            const bool isText = field.type == ColumnType::Text || field.type == ColumnType::Time;
            const bool isReal = field.type == ColumnType::Decimal || field.type == ColumnType::Real;
            columns.append(quotedName(field.name) + (isText   ? QStringLiteral(" TEXT")
                                                     : isReal ? QStringLiteral(" REAL")
                                                              : QStringLiteral(" INTEGER")));
            values.push_back(field.content == SqlField::Content::Field ? columnOf(data, table, field)
                                                                       : nullptr);
        }
        execute(QStringLiteral("CREATE TABLE %1 (%2)")
                    .arg(quotedName(table.name), columns.join(QStringLiteral(", "))));
        execute(QStringLiteral("BEGIN"));
        QStringList places(columns.size(), QStringLiteral("?"));
        const QByteArray insert = QStringLiteral("INSERT INTO %1 VALUES (%2)")
                                      .arg(quotedName(table.name), places.join(QLatin1Char(',')))
                                      .toUtf8();
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(m_handle, insert.constData(), -1, &statement, nullptr);
        for (std::size_t row = 0; row < std::size_t(table.rows); ++row) {
            for (std::size_t i = 0; i < table.fields.size(); ++i) {
                const int at = int(i) + 1;
                const PersonIndex person = persons[row];
                switch (table.fields[i].content) {
                case SqlField::Content::Field:
                    bindField(statement, at, *values[i], row, data.zone());
                    break;
                case SqlField::Content::Row:
                    sqlite3_bind_int64(statement, at, std::int64_t(row) + 1);
                    break;
                case SqlField::Content::Person:
                    if (person == kNobody)
                        sqlite3_bind_null(statement, at);
                    else
                        sqlite3_bind_int64(statement, at, std::int64_t(data.identity().oneIds[person]));
                    break;
                case SqlField::Content::EventTime: {
                    const QByteArray text = formatTime(data.eventTimes()[row], data.zone()).toUtf8();
                    sqlite3_bind_text(statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
                    break;
                }
                }
            }
            sqlite3_step(statement);
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
        execute(QStringLiteral("COMMIT"));
    }

    sqlite3* m_handle = nullptr;
};

} // namespace tessera
