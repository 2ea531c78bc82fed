// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace tessera {

// Small pieces of JSON Schema (draft 2020-12) for definitions.
[[nodiscard]] QJsonObject schemaText(const QString& description);
[[nodiscard]] QJsonObject schemaChoice(const QStringList& choices, const QString& description);
[[nodiscard]] QJsonObject schemaNumber(double min, double max, double defaultValue,
                                       const QString& description);
[[nodiscard]] QJsonObject schemaInteger(double min, double max, double defaultValue,
                                        const QString& description);
[[nodiscard]] QJsonObject schemaFlag(bool defaultValue, const QString& description);
[[nodiscard]] QJsonObject schemaList(const QJsonObject& items, const QString& description);
// The rule language: rules over people and filters over events, as text or as JSON.
[[nodiscard]] QJsonObject schemaRule(const QString& description);
[[nodiscard]] QJsonObject schemaEventFilter(const QString& description);
using SchemaFields = std::vector<std::pair<QString, QJsonObject>>;
[[nodiscard]] QJsonObject schemaObject(const SchemaFields& fields, const QStringList& required,
                                       const QString& description);
// The schema of a whole definition: adds "kind" (constant) and "name".
[[nodiscard]] QJsonObject schemaDefinition(const QString& kind, const SchemaFields& fields,
                                           const QStringList& required, const QString& description);

} // namespace tessera
