// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/import_load.h"

#include "ingest/internal/file_comparison.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tessera {

namespace {

ImportMapping orderedByTrust(ImportMapping mapping)
{
    std::stable_sort(mapping.columns.begin(), mapping.columns.end(),
                     [](const ColumnMapping& a, const ColumnMapping& b) {
                         const auto rank = [](const ColumnMapping& c) {
                             return c.role == ColumnRole::Identifier ? identifierTrust(c.identifierKind) : 0;
                         };
                         return rank(a) > rank(b);
                     });
    return mapping;
}

// Of an ImportOutcome, or of an ImportCheck.
template <typename Counts>
void setCounts(const Superseding& superseding, Counts& counts)
{
    for (const Superseding::OfBatch& one : superseding.batches) {
        counts.superseded += std::int64_t(one.rows.size());
        counts.outdated += std::int64_t(one.newer.size());
    }
    counts.repeated = std::int64_t(superseding.repeated.size());
    counts.withoutKey = superseding.withoutKey;
    counts.replaced = superseding.replacedInUse;
}

Result<Superseding> replacedBy(const Project& project, const ImportMapping& mapping)
{
    Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    if (Result<void> done = project.hideSuperseded(*batches); !done)
        return done.error();
    Superseding superseding;
    for (const BatchInfo& batch : *batches)
        if (batch.table == mapping.table) {
            superseding.replaced.push_back(batch.id);
            superseding.replacedInUse += batch.takenOut ? 0 : 1;
        }
    return superseding;
}

} // namespace

Result<Superseding> supersededBy(const Project& project, const ImportMapping& mapping,
                                 const ParsedFile& parsed, const Task& task)
{
    if (mapping.load.kind == LoadMode::Kind::Replace)
        return replacedBy(project, mapping);
    if (mapping.load.kind != LoadMode::Kind::Upsert)
        return Superseding{};
    const auto columnOf = [&](const QString& name) {
        const auto found = std::ranges::find(mapping.columns, name, &ColumnMapping::name);
        return borrowed(parsed.builders[std::size_t(found - mapping.columns.begin())]);
    };
    KeyedRows file;
    file.rows = parsed.rows;
    for (const QString& name : mapping.load.key)
        file.key.push_back(columnOf(name));
    if (!mapping.load.newest.isEmpty())
        file.newest = columnOf(mapping.load.newest);
    return findSuperseded(project, mapping.table, mapping.load, file, task);
}

Result<void> writeLoad(const Superseding& superseding, BatchWriter& writer, ImportOutcome& outcome)
{
    const auto put = [&](std::int64_t by, std::int64_t batch, const std::vector<std::int64_t>& rows) {
        return rows.empty() ? Result<void>() : writer.writeSuperseded(by, batch, rows);
    };
    for (const Superseding::OfBatch& one : superseding.batches) {
        if (Result<void> done = put(writer.id(), one.batch, one.rows); !done)
            return done;
        if (Result<void> done = put(one.batch, writer.id(), one.newer); !done)
            return done;
    }
    if (Result<void> done = put(writer.id(), writer.id(), superseding.repeated); !done)
        return done;
    for (const std::int64_t batch : superseding.replaced)
        if (Result<void> done = writer.writeSuperseded(writer.id(), batch, {}); !done)
            return done;
    setCounts(superseding, outcome);
    return {};
}

// With a date where the mapping needs one.
Result<ImportMapping> mappingOf(const QString& path, const ImportMapping& given)
{
    ImportMapping mapping = orderedByTrust(given);
    if (mapping.load.kind == LoadMode::Kind::Snapshot && !mapping.load.date.isValid()) {
        mapping.load.date = dateInName(QFileInfo(path).fileName());
        if (!mapping.load.date.isValid())
            return Error{QCoreApplication::translate(
                             "Ingest", "%1 is to be the state of a day, but its name tells no date. Give the "
                                       "date, or put it into the name: members_20260531.csv.")
                             .arg(path)};
    }
    if (Result<void> checked = mapping.check(); !checked)
        return checked.error();
    return mapping;
}

Column borrowed(const ColumnBuilder& builder)
{
    Column column = builder.unpacked();
    if (column.type == ColumnType::Text)
        column.dictionary = {std::shared_ptr<const Dictionary>(), &builder.texts().dictionary()};
    return column;
}

Result<ImportCheck> checkParsed(const Project& project, const ImportMapping& mapping,
                                const ImportLimits& limits, const ParsedFile& parsed,
                                const Superseding& superseding, const Task& task)
{
    ImportCheck check;
    check.rows = parsed.rows;
    check.rejected = parsed.rejectedCount;
    check.rules = parsed.rules;
    setCounts(superseding, check);
    const auto column = [&](std::size_t i) { return borrowed(parsed.builders[i]); };
    if (Result<void> done = compareFile(project, mapping, limits, column, check, task); !done)
        return done.error();
    for (const RuleResult& rule : parsed.rules)
        if (rule.failing > 0 || !rule.isChecked)
            check.findings.push_back(rule.finding());
    std::ranges::stable_sort(check.findings, std::ranges::greater(), &ImportFinding::severity);
    return check;
}

} // namespace tessera
