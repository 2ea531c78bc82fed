// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/rule_load.h"

#include "base/thread_pool.h"
#include "ingest/internal/import_load.h"
#include "ingest/internal/rule_check.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

// The source of the first column of a rule; empty for a rule about the row as a whole.
QString fieldOf(const QualityRule& rule, const ImportMapping& mapping)
{
    if (rule.columns.isEmpty())
        return {};
    const auto column = std::ranges::find(mapping.columns, rule.columns.front(), &ColumnMapping::name);
    return column->source.isEmpty() ? column->product.join(QStringLiteral(" x ")) : column->source;
}

// Rows whose line or record is asked for, ascending.
std::vector<std::uint32_t> rowsToShow(const RuleVerdicts& verdicts)
{
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < verdicts.rejectedBy.size() && rows.size() < BatchWriter::kRejectedKept;
         ++row)
        if (verdicts.rejectedBy[row] != RuleVerdicts::kKept)
            rows.push_back(std::uint32_t(row));
    for (const std::vector<std::uint32_t>& first : verdicts.firstBad)
        rows.insert(rows.end(), first.begin(), first.end());
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

// What is left of the rows is numbered anew.
std::vector<std::uint32_t> asParsed(std::vector<std::uint32_t> rows, const std::vector<std::uint32_t>& taken)
{
    if (!taken.empty())
        for (std::uint32_t& row : rows)
            row = taken[row];
    return rows;
}

void rejectRows(const ImportMapping& mapping, const RuleVerdicts& verdicts,
                const std::vector<std::uint32_t>& shown, const std::vector<RejectedRow>& records,
                ParsedFile& parsed)
{
    std::vector<bool> kept(verdicts.rejectedBy.size(), true);
    for (std::size_t row = 0; row < kept.size(); ++row) {
        const std::uint16_t by = verdicts.rejectedBy[row];
        if (by == RuleVerdicts::kKept)
            continue;
        kept[row] = false;
        ++parsed.rejectedByRules;
        ++parsed.rejectedFields[fieldOf(mapping.checks[by], mapping)];
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::uint16_t by = verdicts.rejectedBy[shown[i]];
        if (by == RuleVerdicts::kKept)
            continue;
        const QualityRule& rule = mapping.checks[by];
        parsed.rejected.push_back({records[i].row, fieldOf(rule, mapping), rule.name, records[i].raw});
    }
    std::ranges::stable_sort(parsed.rejected, {}, &RejectedRow::row);
    parsed.rejected.resize(std::min(parsed.rejected.size(), BatchWriter::kRejectedKept));
    parsed.rejectedCount += parsed.rejectedByRules;
    parsed.rows -= parsed.rejectedByRules;
    ThreadPool::parallelFor(parsed.builders.size(), [&](std::size_t i) { parsed.builders[i].keep(kept); });
}

} // namespace

void dropRepeated(const ImportMapping& mapping, ParsedFile& parsed)
{
    for (std::size_t i = 0; i < mapping.fixes.size(); ++i) {
        const Fix& fix = mapping.fixes[i];
        if (fix.kind != Fix::Kind::Deduplicate)
            continue;
        std::vector<Column> key;
        key.reserve(std::size_t(fix.columns.size()));
        for (const QString& name : fix.columns) {
            const auto column = std::ranges::find(mapping.columns, name, &ColumnMapping::name);
            key.push_back(borrowed(parsed.builders[std::size_t(column - mapping.columns.begin())]));
        }
        const std::vector<std::uint8_t> repeated =
            repeatedRows(key, std::size_t(parsed.rows), {}, fix.keepsLast);
        const auto dropped = std::int64_t(std::ranges::count(repeated, 1));
        parsed.fixes[i].rows = dropped;
        if (dropped == 0)
            continue;
        std::vector<bool> kept(repeated.size());
        std::vector<std::uint32_t> taken;
        for (std::size_t row = 0; row < kept.size(); ++row) {
            kept[row] = repeated[row] == 0;
            if (kept[row])
                taken.push_back(parsed.taken.empty() ? std::uint32_t(row) : parsed.taken[row]);
        }
        ThreadPool::parallelFor(parsed.builders.size(),
                                [&](std::size_t k) { parsed.builders[k].keep(kept); });
        parsed.taken = std::move(taken);
        parsed.rows -= dropped;
        parsed.deduplicated += dropped;
    }
}

Result<void> applyRules(const Project& project, const ImportMapping& mapping, const TimeZone& zone,
                        const QString& path, bool isMended, ParsedFile& parsed, const Task& task)
{
    if (mapping.checks.empty())
        return {};
    JudgedRows rows;
    rows.rows = parsed.rows;
    rows.column = [&](std::size_t i) { return borrowed(parsed.builders[i]); };
    rows.project = &project;
    rows.isPart = isMended;
    Result<RuleVerdicts> verdicts = judgeRows(mapping, zone, rows, task);
    if (!verdicts)
        return verdicts.error();
    const std::vector<std::uint32_t> shown = rowsToShow(*verdicts);
    Result<std::vector<RejectedRow>> records = std::vector<RejectedRow>();
    if (!shown.empty())
        records = readRowsAgain(mapping, zone, path, asParsed(shown, parsed.taken), task);
    if (!records)
        return records.error();
    if (records->size() != shown.size())
        return Error{QCoreApplication::translate(
                         "Ingest", "%1 changed while it was read, so nothing was loaded. Import it again.")
                         .arg(path)};
    for (std::size_t i = 0; i < verdicts->results.size(); ++i)
        for (const std::uint32_t row : verdicts->firstBad[i])
            verdicts->results[i].lines.push_back(
                (*records)[std::size_t(std::ranges::lower_bound(shown, row) - shown.begin())].row);
    if (!verdicts->rejectedBy.empty())
        rejectRows(mapping, *verdicts, shown, *records, parsed);
    parsed.rules = std::move(verdicts->results);
    return bearsBadRows(mapping, parsed, true, path);
}

} // namespace tessera
