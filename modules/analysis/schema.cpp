// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/schema.h"

namespace tessera {

namespace {

QJsonObject typed(const QString& type, const QString& description)
{
    return {{QStringLiteral("type"), type}, {QStringLiteral("description"), description}};
}

QJsonObject ranged(const QString& type, double min, double max, double defaultValue,
                   const QString& description)
{
    QJsonObject json = typed(type, description);
    json.insert(QStringLiteral("minimum"), min);
    json.insert(QStringLiteral("maximum"), max);
    json.insert(QStringLiteral("default"), defaultValue);
    return json;
}

} // namespace

QJsonObject schemaText(const QString& description)
{
    return typed(QStringLiteral("string"), description);
}

QJsonObject schemaChoice(const QStringList& choices, const QString& description)
{
    QJsonObject json = schemaText(description);
    json.insert(QStringLiteral("enum"), QJsonArray::fromStringList(choices));
    json.insert(QStringLiteral("default"), choices.value(0));
    return json;
}

QJsonObject schemaNumber(double min, double max, double defaultValue, const QString& description)
{
    return ranged(QStringLiteral("number"), min, max, defaultValue, description);
}

QJsonObject schemaInteger(double min, double max, double defaultValue, const QString& description)
{
    return ranged(QStringLiteral("integer"), min, max, defaultValue, description);
}

QJsonObject schemaFlag(bool defaultValue, const QString& description)
{
    QJsonObject json = typed(QStringLiteral("boolean"), description);
    json.insert(QStringLiteral("default"), defaultValue);
    return json;
}

QJsonObject schemaList(const QJsonObject& items, const QString& description)
{
    QJsonObject json = typed(QStringLiteral("array"), description);
    json.insert(QStringLiteral("items"), items);
    return json;
}

QJsonObject schemaRule(const QString& description)
{
    return {{QStringLiteral("type"), QJsonArray{QStringLiteral("string"), QStringLiteral("object")}},
            {QStringLiteral("description"),
             description +
                 QStringLiteral(" A rule over people in the rule language: its text or its JSON tree.")}};
}

QJsonObject schemaEventFilter(const QString& description)
{
    return {{QStringLiteral("type"), QJsonArray{QStringLiteral("string"), QStringLiteral("object")}},
            {QStringLiteral("description"),
             description +
                 QStringLiteral(" A filter over events in the rule language: its text or its JSON tree.")}};
}

QJsonObject schemaObject(const SchemaFields& fields, const QStringList& required, const QString& description)
{
    QJsonObject properties;
    for (const auto& [name, schema] : fields)
        properties.insert(name, schema);
    QJsonObject json = typed(QStringLiteral("object"), description);
    json.insert(QStringLiteral("properties"), properties);
    json.insert(QStringLiteral("required"), QJsonArray::fromStringList(required));
    json.insert(QStringLiteral("additionalProperties"), false);
    return json;
}

QJsonObject schemaDefinition(const QString& kind, const SchemaFields& fields, const QStringList& required,
                             const QString& description)
{
    SchemaFields all = fields;
    all.emplace_back(QStringLiteral("kind"), QJsonObject{{QStringLiteral("const"), kind}});
    all.emplace_back(QStringLiteral("name"), schemaText(QStringLiteral("What the analyst calls it.")));
    QStringList needed = required;
    needed.prepend(QStringLiteral("kind"));
    QJsonObject json = schemaObject(all, needed, description);
    json.insert(QStringLiteral("$schema"), QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
    return json;
}

} // namespace tessera
