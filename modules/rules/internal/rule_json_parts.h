// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "rules/rule.h"

namespace tessera {

// Parts of the JSON form of rules. Reading says what is wrong under the path of the object it is in.
[[nodiscard]] Error ruleErrorAt(const QString& path, const QString& what);
[[nodiscard]] QStringList comparisonNames();

// {"parameter": "days"} in the place of a value; of anything else the name is empty. The reader says where a
// name is none.
[[nodiscard]] QJsonObject parameterJson(const QString& name);
[[nodiscard]] QString parameterOf(JsonReader& reader, QLatin1String key);

// The keys "op" and "value" of a test; with a key, that of its field too.
void writeTest(const FieldTest& test, const QString& key, QJsonObject& json);
[[nodiscard]] Result<FieldTest> readTest(JsonReader& reader, const QString& field, const QString& path);

// level: how many rules and filters this one is inside of, itself too; more than kMaxRuleLevels is an error.
[[nodiscard]] Result<void> checkLevel(int level, const QString& path);
[[nodiscard]] Result<EventFilter> readFilter(const QJsonObject& json, const QString& path, int level);
// An optional filter of an object: none or one.
[[nodiscard]] Result<std::vector<EventFilter>> readOptional(JsonReader& reader, QLatin1String key, int level);

[[nodiscard]] QJsonObject pickToJson(const Pick& pick);
[[nodiscard]] Result<Pick> pickFromJson(const QJsonObject& json, const QString& path);

[[nodiscard]] QJsonObject windowToJson(const TimeWindow& window);
// The key "window" of an object; level is that of the filter of an anchor.
[[nodiscard]] Result<void> readWindow(JsonReader& reader, TimeWindow& window, int level);

template <typename Node, typename Write>
QJsonArray writeParts(const std::vector<Node>& parts, Write write)
{
    QJsonArray array;
    for (const Node& part : parts)
        array.append(write(part));
    return array;
}

template <typename Node, typename Read>
Result<std::vector<Node>> readParts(const QJsonArray& array, const QString& path, Read read)
{
    std::vector<Node> parts;
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<Node> part = read(array.at(i).toObject(), QStringLiteral("%1[%2]").arg(path).arg(i));
        if (!part)
            return part.error();
        parts.push_back(std::move(*part));
    }
    return parts;
}

} // namespace tessera
