// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fix_preview.h"

#include "base/text.h"
#include "ingest/internal/import_load.h"
#include "ingest/internal/rule_load.h"
#include "project/telling.h"

#include <QJsonArray>

#include <algorithm>
#include <unordered_set>

namespace tessera {

namespace {

const QString kPurchase = QStringLiteral("purchase");

// Rows that somebody paid in.
std::vector<std::uint8_t> purchaseRows(const ImportMapping& mapping, const ParsedFile& parsed)
{
    std::vector<std::uint8_t> rows(std::size_t(parsed.rows),
                                   mapping.eventName.isEmpty() || mapping.eventName == kPurchase ? 1 : 0);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns[i].role != ColumnRole::Event)
            continue;
        const Column events = borrowed(parsed.builders[i]);
        const Code purchase = parsed.builders[i].texts().find(toUtf8(kPurchase));
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row] = purchase != kNullCode && events.codes[row] == purchase ? 1 : 0;
    }
    return rows;
}

std::int64_t countBuyers(const ImportMapping& mapping, const ParsedFile& parsed,
                         std::vector<std::uint8_t> rows)
{
    std::unordered_set<std::string> buyers;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping& column = mapping.columns[i];
        if (column.role != ColumnRole::Identifier)
            continue;
        const Column texts = borrowed(parsed.builders[i]);
        std::vector<std::string> joined;
        joined.reserve(texts.dictionary->size());
        for (Code code = 0; code < texts.dictionary->size(); ++code)
            joined.push_back(normaliseIdentifier(column.identifierKind, texts.dictionary->at(code)));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Code code = texts.codes[row];
            if (rows[row] == 0 || code == kNullCode || joined[code].empty())
                continue;
            buyers.insert(toUtf8(column.identifierKind) + ':' + joined[code]);
            rows[row] = 0; // counted by its most trusted identifier
        }
    }
    return std::int64_t(buyers.size());
}

FixPreview::Totals totalsOf(const ImportMapping& mapping, const ParsedFile& parsed)
{
    FixPreview::Totals totals;
    totals.rows = parsed.rows;
    totals.rejected = parsed.rejectedCount;
    const std::vector<std::uint8_t> rows = purchaseRows(mapping, parsed);
    totals.buyers = countBuyers(mapping, parsed, rows);
    const auto amount = std::ranges::find(mapping.columns, ColumnRole::Amount, &ColumnMapping::role);
    if (amount == mapping.columns.end())
        return totals;
    const Column column = borrowed(parsed.builders[std::size_t(amount - mapping.columns.begin())]);
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row] != 0 && !column.isNull(row))
            totals.revenue += column.number(row);
    return totals;
}

Result<ParsedFile> parsedBy(const ImportMapping& mapping, const TimeZone& zone, const QString& path,
                            bool isSample, const Task& task)
{
    Result<ParsedFile> parsed = parseFile(mapping, zone, path, task, {}, isSample);
    if (!parsed)
        return parsed;
    for (ColumnBuilder& builder : parsed->builders)
        builder.finish();
    dropRepeated(mapping, *parsed);
    return parsed;
}

// As the file would be read without the fixes.
ImportMapping withoutFixes(ImportMapping mapping)
{
    const QStringList needed = mapping.fields();
    std::erase_if(mapping.columns, [&](const ColumnMapping& column) {
        return !needed.contains(column.source) && column.product.isEmpty();
    });
    std::erase_if(mapping.columns, [&](const ColumnMapping& column) {
        return std::ranges::any_of(column.product,
                                   [&](const QString& source) { return !needed.contains(source); });
    });
    mapping.fixes.clear();
    return mapping;
}

// Whether cells of a source may be shown: nothing of it is an identifier or about somebody.
bool isShown(const ImportMapping& mapping, const FixCount::Example& example)
{
    if (isPersonalAttribute(example.column))
        return false;
    for (const ColumnMapping& column : mapping.columns)
        if (column.source == example.column &&
            (column.role == ColumnRole::Identifier || isPersonalAttribute(column.name)))
            return false;
    Dictionary texts;
    texts.append(example.before);
    texts.append(example.after);
    BatchInfo batch;
    batch.rows = INT32_MAX; // that each is rare says nothing here
    ColumnInfo info;
    info.name = example.column;
    info.role = columnRoleName(ColumnRole::Attribute);
    info.texts = 2;
    return whyTelling(batch, info, texts).isEmpty();
}

} // namespace

QJsonObject FixPreview::toJson() const
{
    const auto totals = [](const Totals& of) {
        return QJsonObject{{QStringLiteral("rows"), qint64(of.rows)},
                           {QStringLiteral("rejected"), qint64(of.rejected)},
                           {QStringLiteral("buyers"), qint64(of.buyers)},
                           {QStringLiteral("revenue"), of.revenue}};
    };
    QJsonArray list;
    for (const Effect& effect : effects) {
        QJsonArray examples;
        for (const Example& example : effect.examples)
            examples.append(QJsonObject{{QStringLiteral("column"), example.column},
                                        {QStringLiteral("before"), example.before},
                                        {QStringLiteral("after"), example.after}});
        list.append(QJsonObject{{QStringLiteral("fix"), effect.fix},
                                {QStringLiteral("cells"), qint64(effect.cells)},
                                {QStringLiteral("rows"), qint64(effect.rows)},
                                {QStringLiteral("examples"), examples}});
    }
    return {{QStringLiteral("wholeFile"), isWholeFile},
            {QStringLiteral("fixes"), list},
            {QStringLiteral("before"), totals(before)},
            {QStringLiteral("after"), totals(after)}};
}

Result<FixPreview> previewFixes(const QString& path, const ImportMapping& given, const TimeZone& zone,
                                bool isSample, const Task& task)
{
    const Result<ImportMapping> mapping = mappingOf(path, given);
    if (!mapping)
        return mapping.error();
    const Result<TimeZone> named = mapping->zone.isEmpty() ? zone : TimeZone::named(mapping->zone);
    if (!named)
        return named.error();
    const ImportMapping plain = withoutFixes(*mapping);
    FixPreview preview;
    {
        const Result<ParsedFile> before = parsedBy(plain, *named, path, isSample, task);
        if (!before)
            return before.error();
        preview.before = totalsOf(plain, *before);
    }
    const Result<ParsedFile> after = parsedBy(*mapping, *named, path, isSample, task);
    if (!after)
        return after.error();
    preview.after = totalsOf(*mapping, *after);
    preview.isWholeFile = after->isWhole;
    for (std::size_t i = 0; i < mapping->fixes.size(); ++i) {
        const FixCount& count = after->fixes[i];
        FixPreview::Effect& effect = preview.effects.emplace_back();
        effect.fix = fixName(mapping->fixes[i].kind);
        effect.cells = count.cells;
        effect.rows = count.rows;
        for (const FixCount::Example& example : count.examples)
            if (isShown(*mapping, example))
                effect.examples.push_back(
                    {example.column, toQString(example.before), toQString(example.after)});
    }
    return preview;
}

} // namespace tessera
