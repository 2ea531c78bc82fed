// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/identifier_kind.h"
#include "project/project.h"
#include "table/dictionary.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace tessera {

// One row of a batch as far as it says who somebody is.
struct IdentifierRow
{
    std::map<QString, std::string> values;          // by kind
    int day = 0;                                    // since 1970; 0: not known
    std::map<QString, std::string> attributes = {}; // by name
};

// Writes the rows as a batch of people (or of events, where every row has a day).
inline Result<BatchInfo> writeIdentifierRows(Project& project, const QString& source,
                                             const std::vector<IdentifierRow>& rows)
{
    QStringList kinds;
    for (const IdentifierRow& row : rows)
        for (const auto& [kind, value] : row.values)
            if (!kinds.contains(kind))
                kinds.append(kind);
    std::ranges::sort(kinds, [](const QString& a, const QString& b) {
        return std::pair(-identifierTrust(a), a) < std::pair(-identifierTrust(b), b);
    });
    BatchInfo info;
    info.table = source;
    info.kind = TableKind::People;
    info.source = source;
    info.rows = std::int64_t(rows.size());
    Result<std::unique_ptr<BatchWriter>> writer = project.beginBatch(info);
    if (!writer)
        return writer.error();
    std::vector<std::int64_t> nodes(rows.size(), kNullInteger);
    std::int64_t first = 0;
    for (const QString& kind : kinds) {
        DictionaryBuilder texts;
        Column column;
        column.name = kind;
        column.type = ColumnType::Text;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto value = rows[i].values.find(kind);
            const Code code = value == rows[i].values.end() ? kNullCode : texts.insert(value->second);
            column.codes.push_back(code);
            if (code != kNullCode && nodes[i] == kNullInteger)
                nodes[i] = first + code;
        }
        first += std::int64_t(texts.size());
        column.dictionary = texts.take();
        ColumnInfo columnInfo;
        columnInfo.name = kind;
        columnInfo.role = QStringLiteral("identifier");
        columnInfo.identifierKind = kind;
        if (Result<void> done = (*writer)->writeColumn(columnInfo, column); !done)
            return done.error();
    }
    std::vector<QString> attributes;
    for (const IdentifierRow& row : rows)
        for (const auto& [name, value] : row.attributes)
            if (std::ranges::find(attributes, name) == attributes.end())
                attributes.push_back(name);
    for (const QString& name : attributes) {
        DictionaryBuilder texts;
        Column column;
        column.name = name;
        column.type = ColumnType::Text;
        for (const IdentifierRow& row : rows) {
            const auto value = row.attributes.find(name);
            column.codes.push_back(value == row.attributes.end() ? kNullCode : texts.insert(value->second));
        }
        column.dictionary = texts.take();
        ColumnInfo columnInfo;
        columnInfo.name = name;
        columnInfo.role = QStringLiteral("attribute");
        if (Result<void> done = (*writer)->writeColumn(columnInfo, column); !done)
            return done.error();
    }
    const auto writeNumbers = [&](const QString& name, const QString& role, ColumnType type,
                                  std::vector<std::int64_t> values) -> Result<void> {
        Column column;
        column.name = name;
        column.type = type;
        column.integers = std::move(values);
        ColumnInfo columnInfo;
        columnInfo.name = name;
        columnInfo.type = type;
        columnInfo.role = role;
        return (*writer)->writeColumn(columnInfo, column);
    };
    if (Result<void> done =
            writeNumbers(kNodeColumn, QStringLiteral("node"), ColumnType::Integer, std::move(nodes));
        !done)
        return done.error();
    constexpr std::int64_t day = std::int64_t{86'400} * 1'000'000;
    std::vector<std::int64_t> times(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        times[i] = rows[i].day == 0 ? kNullInteger : rows[i].day * day + day / 2;
    if (Result<void> done =
            writeNumbers(QStringLiteral("time"), QStringLiteral("time"), ColumnType::Time, std::move(times));
        !done)
        return done.error();
    return (*writer)->publish(std::int64_t(rows.size()));
}

} // namespace tessera
