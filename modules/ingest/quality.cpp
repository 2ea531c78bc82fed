// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quality.h"

#include "base/text.h"
#include "ingest/internal/preview_columns.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace tessera {

namespace {

const QString kColumnsKey = QStringLiteral("columns");

QJsonArray countsToJson(const std::vector<ValueCount>& counts)
{
    QJsonArray json;
    for (const ValueCount& one : counts)
        json.append(QJsonArray{one.text, qint64(one.count)});
    return json;
}

std::vector<ValueCount> countsFromJson(const QJsonArray& json)
{
    std::vector<ValueCount> counts;
    for (const auto& one : json)
        counts.push_back({one.toArray().at(0).toString(), one.toArray().at(1).toInteger()});
    return counts;
}

QJsonObject numbersToJson(const NumberQuality& numbers)
{
    QJsonArray quantiles;
    for (const double one : numbers.quantiles)
        quantiles.append(one);
    QJsonArray histogram;
    for (const std::int64_t one : numbers.histogram)
        histogram.append(qint64(one));
    return {{QStringLiteral("min"), numbers.min},
            {QStringLiteral("max"), numbers.max},
            {QStringLiteral("quantiles"), quantiles},
            {QStringLiteral("quantileRows"), qint64(numbers.quantileRows)},
            {QStringLiteral("histogram"), histogram},
            {QStringLiteral("histogramFrom"), numbers.histogramFrom},
            {QStringLiteral("histogramTo"), numbers.histogramTo},
            {QStringLiteral("lowFence"), numbers.lowFence},
            {QStringLiteral("highFence"), numbers.highFence},
            {QStringLiteral("outliers"), qint64(numbers.outliers)}};
}

NumberQuality numbersFromJson(const QJsonObject& json)
{
    const auto number = [&](const char* key) { return json.value(QLatin1String(key)).toDouble(); };
    NumberQuality numbers;
    numbers.min = number("min");
    numbers.max = number("max");
    const QJsonArray quantiles = json.value(QLatin1String("quantiles")).toArray();
    for (std::size_t i = 0; i < numbers.quantiles.size(); ++i)
        numbers.quantiles[i] = quantiles.at(qsizetype(i)).toDouble();
    numbers.quantileRows = json.value(QLatin1String("quantileRows")).toInteger();
    for (const auto& one : json.value(QLatin1String("histogram")).toArray())
        numbers.histogram.push_back(one.toInteger());
    numbers.histogramFrom = number("histogramFrom");
    numbers.histogramTo = number("histogramTo");
    numbers.lowFence = number("lowFence");
    numbers.highFence = number("highFence");
    numbers.outliers = json.value(QLatin1String("outliers")).toInteger();
    return numbers;
}

// A cell that could not be read.
void appendUnknown(BlockColumn& column)
{
    if (column.mapping.type == ColumnType::Text)
        column.codes.push_back(kNullCode);
    else if (column.mapping.type == ColumnType::Real)
        column.reals.push_back(std::numeric_limits<double>::quiet_NaN());
    else
        column.integers.push_back(kNullInteger);
}

} // namespace

QJsonObject ColumnQuality::toJson() const
{
    QJsonObject json{{QStringLiteral("name"), name},
                     {QStringLiteral("role"), role},
                     {QStringLiteral("type"), columnTypeName(type)},
                     {QStringLiteral("scale"), scale},
                     {QStringLiteral("rows"), qint64(rows)},
                     {QStringLiteral("nulls"), qint64(nulls)},
                     {QStringLiteral("invalid"), qint64(invalid)},
                     {QStringLiteral("distinct"), qint64(distinct)},
                     {QStringLiteral("distinctIsExact"), isDistinctExact},
                     {QStringLiteral("top"), countsToJson(top)}};
    if (!topWithheld.isEmpty())
        json.insert(QStringLiteral("topWithheld"), topWithheld);
    if (numbers)
        json.insert(QStringLiteral("numbers"), numbersToJson(*numbers));
    if (texts)
        json.insert(QStringLiteral("texts"),
                    QJsonObject{{QStringLiteral("shortest"), qint64(texts->shortest)},
                                {QStringLiteral("median"), qint64(texts->median)},
                                {QStringLiteral("longest"), qint64(texts->longest)},
                                {QStringLiteral("patterns"), countsToJson(texts->patterns)},
                                {QStringLiteral("patternTexts"), qint64(texts->patternTexts)}});
    return json;
}

ColumnQuality ColumnQuality::fromJson(const QJsonObject& json)
{
    const auto whole = [&](const char* key) {
        return std::int64_t(json.value(QLatin1String(key)).toInteger());
    };
    ColumnQuality quality;
    quality.name = json.value(QLatin1String("name")).toString();
    quality.role = json.value(QLatin1String("role")).toString();
    quality.type =
        columnTypeFromName(json.value(QLatin1String("type")).toString()).value_or(ColumnType::Text);
    quality.scale = int(whole("scale"));
    quality.rows = whole("rows");
    quality.nulls = whole("nulls");
    quality.invalid = whole("invalid");
    quality.distinct = whole("distinct");
    quality.isDistinctExact = json.value(QLatin1String("distinctIsExact")).toBool(true);
    quality.top = countsFromJson(json.value(QLatin1String("top")).toArray());
    quality.topWithheld = json.value(QLatin1String("topWithheld")).toString();
    if (const QJsonValue numbers = json.value(QLatin1String("numbers")); numbers.isObject())
        quality.numbers = numbersFromJson(numbers.toObject());
    if (const QJsonObject texts = json.value(QLatin1String("texts")).toObject(); !texts.isEmpty())
        quality.texts = TextQuality{texts.value(QLatin1String("shortest")).toInteger(),
                                    texts.value(QLatin1String("median")).toInteger(),
                                    texts.value(QLatin1String("longest")).toInteger(),
                                    countsFromJson(texts.value(QLatin1String("patterns")).toArray()),
                                    texts.value(QLatin1String("patternTexts")).toInteger()};
    return quality;
}

Result<ColumnQuality> measureStored(const Project& project, const BatchInfo& batch, std::size_t position,
                                    const Task& task)
{
    const Result<Column> column = project.readColumn(batch, position, task);
    if (!column)
        return column.error();
    return measureColumn(*column, batch.columns[position]);
}

Result<std::vector<ColumnQuality>> batchQuality(const Project& project, const BatchInfo& batch,
                                                const Task& task)
{
    const Result<QJsonObject> record = project.quality(batch.id);
    if (!record)
        return record.error();
    std::vector<ColumnQuality> columns;
    for (const auto& one : record->value(kColumnsKey).toArray())
        columns.push_back(ColumnQuality::fromJson(one.toObject()));
    if (!columns.empty())
        return columns;
    for (std::size_t i = 0; i < batch.columns.size() && !batch.damaged; ++i) {
        if (!batch.columns[i].isField())
            continue;
        Result<ColumnQuality> column = measureStored(project, batch, i, task);
        if (!column)
            return column.error();
        columns.push_back(std::move(*column));
    }
    return columns;
}

std::vector<ColumnQuality> previewQuality(const FilePreview& preview, const ImportMapping& mapping,
                                          const QString& zone)
{
    QStringList headers;
    for (const ColumnProfile& profile : preview.columns)
        headers.append(profile.header);
    const Result<TimeZone> named = TimeZone::named(mapping.zone.isEmpty() ? zone : mapping.zone);
    std::vector<ColumnQuality> qualities;
    for (const ColumnMapping& column : mapping.columns) {
        BlockColumn reader(column, named ? *named : TimeZone(), ValueStyle(mapping.format));
        const bool isProduct = column.product.size() == 2;
        const qsizetype first = headers.indexOf(isProduct ? column.product[0] : column.source);
        const qsizetype second = isProduct ? headers.indexOf(column.product[1]) : first;
        if (first < 0 || second < 0)
            continue;
        std::int64_t invalid = 0;
        for (const QStringList& row : preview.rows) {
            const std::string text = toUtf8(row.value(first));
            const bool fits =
                isProduct ? reader.appendProduct(text, toUtf8(row.value(second))) : reader.append(text);
            if (fits)
                continue;
            ++invalid;
            appendUnknown(reader);
        }
        ColumnInfo info;
        info.role = columnRoleName(column.role);
        info.identifierKind = column.identifierKind;
        qualities.push_back(measureColumn(columnOfBlock(reader), info));
        qualities.back().invalid = invalid;
    }
    return qualities;
}

Result<std::vector<InvalidCells>> invalidCells(const Project& project, const BatchInfo& batch,
                                               std::size_t samples)
{
    const Result<std::vector<RejectedRow>> rows = project.rejectedRows(batch.id, BatchWriter::kRejectedKept);
    if (!rows)
        return rows.error();
    std::vector<InvalidCells> cells;
    for (const RejectedRow& row : *rows) {
        auto known = std::ranges::find(cells, row.field, &InvalidCells::field);
        if (known == cells.end())
            known = cells.insert(cells.end(), {row.field, 0, {}});
        ++known->count;
        if (known->samples.size() < samples)
            known->samples.push_back(row);
    }
    std::ranges::stable_sort(cells,
                             [](const InvalidCells& a, const InvalidCells& b) { return a.count > b.count; });
    return cells;
}

} // namespace tessera
