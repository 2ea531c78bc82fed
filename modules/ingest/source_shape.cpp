// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source_shape.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace tessera {

namespace {

struct ShapeText
{
    Q_DECLARE_TR_FUNCTIONS(SourceShape)
};

// The first name that is there twice or empty; nothing when all are different.
std::optional<QString> repeatedName(const QStringList& names)
{
    QSet<QString> seen;
    for (const QString& name : names) {
        if (name.isEmpty() || seen.contains(name))
            return name;
        seen.insert(name);
    }
    return std::nullopt;
}

void readWide(JsonReader& reader, SourceShape& shape)
{
    shape.keep = reader.texts(QLatin1String("keep"));
    const QJsonArray columns = reader.array(QLatin1String("columns"));
    for (qsizetype i = 0; i < columns.size(); ++i) {
        JsonReader one(columns.at(i).toObject());
        shape.columns.push_back(
            {one.requiredText(QLatin1String("source")), one.requiredText(QLatin1String("event"))});
        if (const Result<void> read = one.finish(); !read)
            reader.fail(reader.pathOf(QStringLiteral("columns[%1]").arg(i)), read.error().message);
    }
    JsonReader into(reader.object(QLatin1String("into")));
    shape.eventInto = into.text(QLatin1String("event"), shape.eventInto);
    shape.valueInto = into.text(QLatin1String("value"), shape.valueInto);
    if (const Result<void> read = into.finish(); !read)
        reader.fail(reader.pathOf(QStringLiteral("into")), read.error().message);
    if (shape.columns.empty())
        reader.fail(reader.pathOf(QStringLiteral("columns")),
                    ShapeText::tr("must name the columns that are taken apart"));
    if (const std::optional<QString> repeated = repeatedName(shape.reads()))
        reader.fail(reader.pathOf(QStringLiteral("columns")),
                    ShapeText::tr("\"%1\" is named twice, or is no name").arg(*repeated));
    if (const std::optional<QString> repeated = repeatedName(shape.makes()))
        reader.fail(reader.pathOf(QStringLiteral("into")),
                    ShapeText::tr("\"%1\" would be there twice, or is no name").arg(*repeated));
}

void readKeyValue(JsonReader& reader, SourceShape& shape)
{
    shape.key = reader.texts(QLatin1String("key"));
    shape.name = reader.requiredText(QLatin1String("name"));
    shape.value = reader.requiredText(QLatin1String("value"));
    if (shape.key.isEmpty())
        reader.fail(reader.pathOf(QStringLiteral("key")),
                    ShapeText::tr("must name the columns that say whose field it is"));
    if (const std::optional<QString> repeated = repeatedName(shape.reads()))
        reader.fail(reader.pathOf(QStringLiteral("key")),
                    ShapeText::tr("\"%1\" is named twice, or is no name").arg(*repeated));
}

} // namespace

QJsonObject SourceShape::toJson() const
{
    if (form == Form::KeyValue)
        return {{QStringLiteral("form"), QStringLiteral("key_value")},
                {QStringLiteral("key"), QJsonArray::fromStringList(key)},
                {QStringLiteral("name"), name},
                {QStringLiteral("value"), value}};
    QJsonArray list;
    for (const EventColumn& column : columns)
        list.append(
            QJsonObject{{QStringLiteral("source"), column.source}, {QStringLiteral("event"), column.event}});
    return {{QStringLiteral("form"), QStringLiteral("wide")},
            {QStringLiteral("keep"), QJsonArray::fromStringList(keep)},
            {QStringLiteral("columns"), list},
            {QStringLiteral("into"),
             QJsonObject{{QStringLiteral("event"), eventInto}, {QStringLiteral("value"), valueInto}}}};
}

Result<SourceShape> SourceShape::fromJson(const QJsonObject& json)
{
    JsonReader reader(json, QStringLiteral("shape"));
    SourceShape shape;
    const QString form = reader.choice(
        QLatin1String("form"), {QStringLiteral("wide"), QStringLiteral("key_value")}, QStringLiteral("wide"));
    if (form == QLatin1String("wide")) {
        readWide(reader, shape);
    } else {
        shape.form = Form::KeyValue;
        readKeyValue(reader, shape);
    }
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    return shape;
}

QStringList SourceShape::reads() const
{
    if (form == Form::KeyValue)
        return key + QStringList{name, value};
    QStringList names = keep;
    for (const EventColumn& column : columns)
        names.append(column.source);
    return names;
}

QStringList SourceShape::makes() const
{
    return form == Form::KeyValue ? key : keep + QStringList{eventInto, valueInto};
}

namespace {

ShapedTable widened(const SourceShape& shape, const QStringList& names, const std::vector<QStringList>& rows)
{
    ShapedTable table{shape.makes(), {}};
    for (const QStringList& row : rows)
        for (const SourceShape::EventColumn& column : shape.columns) {
            const QString value = row.value(names.indexOf(column.source));
            if (value.trimmed().isEmpty())
                continue;
            QStringList& made = table.rows.emplace_back();
            for (const QString& kept : shape.keep)
                made.append(row.value(names.indexOf(kept)));
            made += {column.event, value};
        }
    return table;
}

ShapedTable gatheredByKey(const SourceShape& shape, const QStringList& names,
                          const std::vector<QStringList>& rows)
{
    ShapedTable table{shape.key, {}};
    QMap<QStringList, std::size_t> places;
    for (const QStringList& row : rows) {
        QStringList key;
        for (const QString& column : shape.key)
            key.append(row.value(names.indexOf(column)));
        const QString field = row.value(names.indexOf(shape.name)).trimmed();
        if (field.isEmpty() || std::ranges::all_of(key, &QString::isEmpty))
            continue;
        if (!places.contains(key)) {
            places.insert(key, table.rows.size());
            table.rows.push_back(key);
        }
        qsizetype at = table.names.indexOf(field, shape.key.size());
        if (at < 0) {
            at = table.names.size();
            table.names.append(field);
        }
        QStringList& made = table.rows[places.value(key)];
        while (made.size() <= at)
            made.append(QString());
        made[at] = row.value(names.indexOf(shape.value));
    }
    for (QStringList& row : table.rows)
        while (row.size() < table.names.size())
            row.append(QString());
    return table;
}

} // namespace

ShapedTable shapedTable(const SourceShape& shape, const QStringList& names,
                        const std::vector<QStringList>& rows)
{
    return shape.form == SourceShape::Form::Wide ? widened(shape, names, rows)
                                                 : gatheredByKey(shape, names, rows);
}

} // namespace tessera
