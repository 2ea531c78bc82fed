// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/sql_schema.h"

#include "base/text.h"

#include <QSet>

#include <sqlite3.h>

#include <algorithm>

namespace tessera {

namespace {

using Content = SqlField::Content;

// A name nobody else has; SQLite keeps "sqlite_" for itself.
QString freeName(const QString& wanted, QSet<QString>& taken)
{
    const QString base =
        wanted.startsWith(QLatin1String("sqlite_"), Qt::CaseInsensitive) ? QLatin1Char('_') + wanted : wanted;
    QString name = base;
    for (int i = 2; taken.contains(name.toLower()); ++i)
        name = QStringLiteral("%1_%2").arg(base).arg(i);
    taken.insert(name.toLower());
    return name;
}

SqlField ownField(const QString& name, Content content, ColumnType type)
{
    SqlField field;
    field.name = name;
    field.content = content;
    field.type = type;
    return field;
}

// What the batches a field comes from know of it.
class FieldFacts
{
public:
    FieldFacts(const LocalDataset& data, SqlTable::Origin origin, QString table)
        : m_data(data)
        , m_origin(origin)
        , m_table(std::move(table))
    {}

    void fill(SqlField& field) const
    {
        for (const BatchInfo& batch : m_data.batches()) {
            const int position = isMeant(batch) ? batch.positionOf(field.source) : -1;
            if (position < 0)
                continue;
            const ColumnInfo& column = batch.columns[std::size_t(position)];
            field.texts += column.texts;
            if (column.role == QLatin1String("identifier"))
                field.personal.kind = column.identifierKind.isEmpty() ? column.role : column.identifierKind;
            // The name of a product is nobody's.
            else if (column.role == QLatin1String("attribute") && isPersonalAttribute(field.source))
                field.personal.kind = QStringLiteral("name");
        }
    }

private:
    [[nodiscard]] bool isMeant(const BatchInfo& batch) const
    {
        switch (m_origin) {
        case SqlTable::Origin::Timeline:
            return batch.kind == TableKind::Events;
        case SqlTable::Origin::People:
            return batch.kind == TableKind::People;
        case SqlTable::Origin::Imported:
            break;
        }
        return batch.table == m_table;
    }

    const LocalDataset& m_data;
    SqlTable::Origin m_origin;
    QString m_table;
};

void addFields(SqlTable& table, const std::vector<FieldInfo>& fields, const LocalDataset& data)
{
    const FieldFacts facts(data, table.origin, table.source);
    QSet<QString> taken;
    for (const SqlField& own : table.fields)
        taken.insert(own.name.toLower());
    QSet<QString> seen;
    for (const FieldInfo& info : fields) {
        // The timeline has the time already, and the name of the table under a name that SQL does not keep.
        const bool isTimeline = table.origin == SqlTable::Origin::Timeline;
        if (seen.contains(info.name) ||
            (isTimeline && info.name == QLatin1String("time") && info.role == QLatin1String("time")))
            continue;
        seen.insert(info.name);
        SqlField field;
        field.source = info.name;
        field.type = info.type;
        field.name = freeName(isTimeline && info.name == QLatin1String("table") ? QStringLiteral("table_name")
                                                                                : info.name,
                              taken);
        facts.fill(field);
        table.fields.push_back(std::move(field));
    }
}

} // namespace

QString SqlPersonal::masked(const QString& value) const
{
    return kind == QLatin1String("name") ? maskedName(value) : maskedIdentifier(kind, value);
}

std::vector<SqlTable> sqlTables(const LocalDataset& data)
{
    QSet<QString> taken;
    std::vector<SqlTable> tables(2);
    SqlTable& timeline = tables[0];
    timeline.name = freeName(QStringLiteral("timeline"), taken);
    timeline.origin = SqlTable::Origin::Timeline;
    timeline.rows = std::int64_t(data.events());
    timeline.fields = {ownField(QStringLiteral("oneid"), Content::Person, ColumnType::Integer),
                       ownField(QStringLiteral("time"), Content::EventTime, ColumnType::Time)};
    // What happened and where it is known from stand before the rest.
    std::vector<FieldInfo> fields = data.eventFields();
    std::stable_partition(fields.begin(), fields.end(), [](const FieldInfo& field) {
        return field.name == QLatin1String("event") || field.name == QLatin1String("table");
    });
    addFields(timeline, fields, data);
    SqlTable& people = tables[1];
    people.name = freeName(QStringLiteral("people"), taken);
    people.origin = SqlTable::Origin::People;
    people.rows = std::int64_t(data.people());
    people.fields = {ownField(QStringLiteral("oneid"), Content::Person, ColumnType::Integer)};
    addFields(people, data.attributes(), data);
    for (const QString& name : data.tables()) {
        SqlTable table;
        table.name = freeName(name, taken);
        table.source = name;
        table.rows = data.tableRows(name);
        table.fields = {ownField(QStringLiteral("row"), Content::Row, ColumnType::Integer),
                        ownField(QStringLiteral("oneid"), Content::Person, ColumnType::Integer)};
        addFields(table, data.tableFields(name), data);
        tables.push_back(std::move(table));
    }
    return tables;
}

QString sqlName(const QString& name)
{
    const bool plain = std::ranges::all_of(
        name, [](QChar c) { return c.unicode() > 127 || c.isLetterOrNumber() || c == QLatin1Char('_'); });
    const QByteArray utf8 = name.toUtf8();
    // "row" is a word of SQL that may stand for a name.
    const bool isKeyword = sqlite3_keyword_check(utf8.constData(), int(utf8.size())) != 0 &&
                           name.compare(QLatin1String("row"), Qt::CaseInsensitive) != 0;
    if (plain && !name.isEmpty() && !name.front().isDigit() && !isKeyword)
        return name;
    QString quoted = name;
    return QLatin1Char('"') + quoted.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace tessera
