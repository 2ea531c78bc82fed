// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage_definition.h"

#include "analysis/analysis.h"
#include "base/text.h"
#include "linkage/internal/texts.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace tessera {

namespace {

Result<void> readShare(const QJsonObject& json, const QString& key, double& value)
{
    if (!json.contains(key))
        return {};
    value = json.value(key).toDouble(-1);
    if (!(value > 0 && value < 1))
        return Error{LinkageText::tr("\"%1\" is a probability between 0 and 1, such as 0.9.").arg(key)};
    return {};
}

std::optional<RecordIndex> rowOf(const QJsonValue& value)
{
    const qint64 row = value.toInteger(-1);
    return row < 0 || row >= qint64(UINT32_MAX) ? std::optional<RecordIndex>() : RecordIndex(row);
}

// Labels, and what was put off.
Result<void> readPairs(const QJsonObject& body, LinkageDefinition& definition)
{
    for (const QJsonValue value : body.value(QStringLiteral("labels")).toArray()) {
        const QJsonObject label = value.toObject();
        const auto a = rowOf(label.value(QStringLiteral("a")));
        const auto b = rowOf(label.value(QStringLiteral("b")));
        if (!a || !b || !label.value(QStringLiteral("same")).isBool())
            return Error{LinkageText::tr("A label names two rows, from 0, and says whether they are one "
                                         "person: {\"a\": 0, \"b\": 7, \"same\": true}.")};
        definition.labels.push_back({*a, *b, label.value(QStringLiteral("same")).toBool()});
    }
    for (const QJsonValue value : body.value(QStringLiteral("later")).toArray()) {
        const QJsonArray rows = value.toArray();
        const auto a = rowOf(rows.at(0));
        const auto b = rowOf(rows.at(1));
        if (rows.size() != 2 || !a || !b)
            return Error{LinkageText::tr("\"later\" lists pairs of rows, from 0, such as [[0, 7]].")};
        definition.later.emplace_back(*a, *b);
    }
    return {};
}

// [0, 7], ["M1001", "M2007"], or a list of such pairs.
Result<void> readExplained(const QJsonArray& json, std::vector<RowsCalled>& explain)
{
    QJsonArray pairs = json;
    if (!json.isEmpty() && !json.first().isArray()) {
        pairs = QJsonArray();
        pairs.append(json);
    }
    const auto read = [](const QJsonValue& value) { return RowsCalled::Row{rowOf(value), value.toString()}; };
    const auto isRow = [](const RowsCalled::Row& row) { return row.number || !row.identifier.isEmpty(); };
    for (const QJsonValue value : std::as_const(pairs)) {
        const QJsonArray rows = value.toArray();
        const RowsCalled called{read(rows.at(0)), read(rows.at(1))};
        if (rows.size() != 2 || !isRow(called.a) || !isRow(called.b))
            return Error{LinkageText::tr("\"explain\" names two rows, by their numbers from 0 or by "
                                         "identifiers, such as [0, 7], or lists several such pairs.")};
        explain.push_back(called);
    }
    return {};
}

// Rows of one table, appended to the column of that name.
Result<void> appendColumn(const LocalDataset& data, const QString& table, const QString& name,
                          DictionaryBuilder& texts, std::vector<Code>& codes)
{
    const Result<std::shared_ptr<const Column>> column = data.tableColumn(table, name);
    if (!column)
        return column.error();
    const Column& values = **column;
    if (values.type == ColumnType::Text) {
        std::vector<Code> translated(values.dictionary->size(), kNullCode);
        for (const Code code : values.codes) {
            if (code != kNullCode && translated[code] == kNullCode)
                translated[code] = texts.insert(values.dictionary->at(code));
            codes.push_back(code == kNullCode ? kNullCode : translated[code]);
        }
        return {};
    }
    for (std::size_t row = 0; row < values.size(); ++row)
        codes.push_back(values.isNull(row) ? kNullCode : texts.insert(toUtf8(values.display(row))));
    return {};
}

} // namespace

Result<LinkageDefinition> LinkageDefinition::fromJson(const QJsonObject& json)
{
    const QStringList known = {
        QStringLiteral("table"),         QStringLiteral("with"),     QStringLiteral("columns"),
        QStringLiteral("compare"),       QStringLiteral("block"),    QStringLiteral("threshold"),
        QStringLiteral("review"),        QStringLiteral("oneToOne"), QStringLiteral("mostPairs"),
        QStringLiteral("mostShown"),     QStringLiteral("labels"),   QStringLiteral("explain"),
        QStringLiteral("propose"),       QStringLiteral("later"),    QStringLiteral("useDecisions"),
        QStringLiteral("countFrequency")};
    const QJsonObject body = definitionBody(json);
    for (const QString& key : body.keys())
        if (!known.contains(key))
            return Error{LinkageText::tr("A linkage has no \"%1\". It knows: %2.")
                             .arg(key, known.join(QStringLiteral(", ")))};
    LinkageDefinition definition;
    definition.table = body.value(QStringLiteral("table")).toString();
    if (definition.table.isEmpty())
        return Error{LinkageText::tr("\"table\" is missing: name the table whose rows are linked.")};
    definition.with = body.value(QStringLiteral("with")).toString();
    for (const QJsonValue column : body.value(QStringLiteral("columns")).toArray())
        definition.columns.append(column.toString());
    for (const QJsonValue value : body.value(QStringLiteral("compare")).toArray()) {
        Result<FieldComparison> comparison = FieldComparison::fromJson(value.toObject());
        if (!comparison)
            return comparison.error();
        definition.plan.comparisons.push_back(std::move(*comparison));
    }
    for (const QJsonValue value : body.value(QStringLiteral("block")).toArray()) {
        Result<BlockingRule> rule = BlockingRule::fromJson(value.toArray());
        if (!rule)
            return rule.error();
        definition.plan.blocking.push_back(std::move(*rule));
    }
    for (const auto& [key, value] : {std::pair{QStringLiteral("threshold"), &definition.plan.threshold},
                                     std::pair{QStringLiteral("review"), &definition.plan.review}})
        if (const Result<void> read = readShare(body, key, *value); !read)
            return read.error();
    definition.plan.oneToOne = body.value(QStringLiteral("oneToOne")).toBool();
    if (definition.plan.oneToOne && definition.with.isEmpty())
        return Error{LinkageText::tr("\"oneToOne\" needs a second table: name it as \"with\".")};
    if (const Result<void> read = readPairs(body, definition); !read)
        return read.error();
    if (const Result<void> read =
            readExplained(body.value(QStringLiteral("explain")).toArray(), definition.explain);
        !read)
        return read.error();
    definition.useDecisions = body.value(QStringLiteral("useDecisions")).toBool(true);
    definition.countFrequency = body.value(QStringLiteral("countFrequency")).toBool(true);
    definition.propose = body.value(QStringLiteral("propose")).toBool();
    definition.mostShown = body.value(QStringLiteral("mostShown")).toInt(definition.mostShown);
    if (body.contains(QStringLiteral("mostPairs")))
        definition.plan.mostPairs = body.value(QStringLiteral("mostPairs")).toInteger();
    return definition;
}

Result<LinkageTable> readLinkageTable(const LocalDataset& data, const LinkageDefinition& definition,
                                      const Task& task)
{
    LinkageTable table;
    const bool isTwo = !definition.with.isEmpty();
    for (const QString& name : {definition.table, definition.with})
        if (!name.isEmpty() && !data.tables().contains(name))
            return Error{LinkageText::tr("There is no table \"%1\". The project has: %2.")
                             .arg(name, data.tables().join(QStringLiteral(", ")))};
    table.records = std::size_t(data.tableRows(definition.table)) +
                    (isTwo ? std::size_t(data.tableRows(definition.with)) : 0);
    if (table.records >= UINT32_MAX)
        return Error{LinkageText::tr("More than four thousand million rows cannot be linked.")};
    const std::vector<FieldInfo> other = isTwo ? data.tableFields(definition.with) : std::vector<FieldInfo>();
    for (const FieldInfo& field : data.tableFields(definition.table)) {
        if (isTwo &&
            std::ranges::none_of(other, [&](const FieldInfo& one) { return one.name == field.name; }))
            continue; // only what both have can be compared
        if (task.cancelled())
            return Error::cancel();
        LinkageColumn column{field.name, {}, nullptr};
        column.codes.reserve(table.records);
        DictionaryBuilder texts;
        for (const QString& name : {definition.table, definition.with})
            if (!name.isEmpty())
                if (const Result<void> read = appendColumn(data, name, field.name, texts, column.codes);
                    !read)
                    return read.error();
        column.texts = texts.take();
        table.columns.push_back(std::move(column));
    }
    if (isTwo) {
        table.source.assign(table.records, 1);
        std::fill_n(table.source.begin(), data.tableRows(definition.table), std::uint8_t{0});
    }
    return table;
}

Result<LinkagePlan> completePlan(const LinkageTable& table, const LinkageDefinition& definition,
                                 const Task& task)
{
    LinkagePlan plan = definition.plan;
    if (plan.comparisons.empty()) {
        plan.comparisons = suggestComparisons(table);
        if (!definition.columns.isEmpty())
            std::erase_if(plan.comparisons, [&](const FieldComparison& comparison) {
                return !std::ranges::all_of(comparison.columns, [&](const QString& name) {
                    return definition.columns.contains(name);
                });
            });
    }
    if (plan.comparisons.empty())
        return Error{
            LinkageText::tr("No column of \"%1\" tells people apart. Name columns under \"compare\".")
                .arg(definition.table)};
    if (!definition.countFrequency)
        for (FieldComparison& comparison : plan.comparisons)
            comparison.countsFrequency = false;
    if (plan.blocking.empty()) {
        Result<std::vector<BlockingRule>> rules =
            suggestBlocking(table, plan.comparisons, plan.mostPairs, task);
        if (!rules)
            return rules.error();
        plan.blocking = std::move(*rules);
    }
    return plan;
}

} // namespace tessera
