// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_source.h"

#include "base/clock.h"
#include "pages/role_names.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace tessera {
namespace {

// The suggestion for each column of the preview, those left out too.
std::vector<ColumnMapping> suggestedColumns(const FilePreview& preview)
{
    std::vector<ColumnMapping> columns;
    for (const ColumnProfile& profile : preview.columns) {
        const auto used =
            std::ranges::find(preview.suggestion.columns, profile.header, &ColumnMapping::source);
        ColumnMapping column = used == preview.suggestion.columns.end() ? profile.suggestion : *used;
        column.source = profile.header;
        if (used == preview.suggestion.columns.end())
            column.role = ColumnRole::Ignore;
        columns.push_back(std::move(column));
    }
    return columns;
}

// What somebody changed in a column of that name stays.
void keepColumns(const ImportPlan& before, const FilePreview& beforeRead, std::vector<ColumnMapping>& columns)
{
    const std::vector<ColumnMapping> suggested = suggestedColumns(beforeRead);
    for (std::size_t i = 0; i < std::min(before.columns.size(), suggested.size()); ++i) {
        const auto same = std::ranges::find(columns, before.columns[i].source, &ColumnMapping::source);
        if (same != columns.end() && before.columns[i] != suggested[i])
            *same = before.columns[i];
    }
}

// A sheet or member that was chosen names the table, unless somebody did.
QString tableName(const FormatChoice& choice, const QString& suggested)
{
    if (choice.set.contains(QLatin1String("part")) && !choice.format.part.isEmpty())
        return choice.format.part;
    if (choice.set.contains(QLatin1String("member")))
        return QFileInfo(choice.format.member).completeBaseName();
    return suggested;
}

} // namespace

ImportSource ImportSource::read(const QString& path, const ImportPlan& before, const FilePreview* beforeRead,
                                const QString& projectZone, const Task& task)
{
    const double started = steadySeconds();
    ImportSource source;
    source.path = path;
    source.plan = before;
    Result<FilePreview> preview = previewFile(path, before.choice);
    if (!preview) {
        source.state = State::Failed;
        source.problem = preview.error().message;
        return source;
    }
    const ImportMapping& suggestion = preview->suggestion;
    std::vector<ColumnMapping> columns = suggestedColumns(*preview);
    if (beforeRead) {
        keepColumns(before, *beforeRead, columns);
    } else {
        source.plan.table = tableName(before.choice, suggestion.table);
        source.plan.kind = suggestion.kind;
        source.plan.eventName = suggestion.eventName;
        source.plan.zone = suggestion.zone;
    }
    source.plan.columns = std::move(columns);
    source.plan.products.clear();
    for (const ColumnMapping& column : suggestion.columns) {
        if (!column.product.isEmpty())
            source.plan.products.push_back(column);
    }
    source.found = preview->decisions;
    const QString zone = source.plan.zone.isEmpty() ? projectZone : source.plan.zone;
    source.check = checkPreview(*preview, source.plan.columns, zone, task);
    source.preview = std::make_shared<const FilePreview>(std::move(*preview));
    source.readSeconds = steadySeconds() - started;
    return source;
}

void ImportSource::take(ImportSource read)
{
    if (!read.preview && preview) {
        problem = read.problem; // the last reading that worked stays
        state = State::Ready;
        return;
    }
    for (const FormatDecision& decision : found) {
        const bool isNew = std::ranges::none_of(
            read.found, [&](const FormatDecision& one) { return one.what == decision.what; });
        if (isNew && read.plan.choice.set.contains(decision.what))
            read.found.push_back(decision);
    }
    preview = std::move(read.preview);
    check = std::move(read.check);
    plan = std::move(read.plan);
    found = std::move(read.found);
    state = read.state;
    problem = std::move(read.problem);
    readSeconds = read.readSeconds;
    outcome.reset();
    rejected.clear();
}

ImportMapping ImportSource::mapping() const
{
    ImportMapping mapping;
    mapping.table = plan.table;
    mapping.kind = plan.kind;
    mapping.eventName = plan.eventName;
    mapping.zone = plan.zone;
    mapping.format = preview->format;
    for (const ColumnMapping& column : plan.columns) {
        if (column.role != ColumnRole::Ignore)
            mapping.columns.push_back(column);
    }
    mapping.columns.insert(mapping.columns.end(), plan.products.begin(), plan.products.end());
    return mapping;
}

void ImportSource::setRole(std::size_t position, ColumnRole role, const QString& identifierKind)
{
    ColumnMapping& column = plan.columns[position];
    const ColumnMapping& guess = preview->columns[position].suggestion;
    column.role = role;
    column.identifierKind = identifierKind;
    const bool keepsName =
        role == ColumnRole::Identifier || role == ColumnRole::Attribute || role == ColumnRole::Ignore;
    column.name = keepsName ? column.source : columnRoleName(role);
    column.timeFormat = guess.timeFormat;
    if (role == ColumnRole::Time)
        column.type = ColumnType::Time;
    else if (role == ColumnRole::Amount)
        column.type = guess.type == ColumnType::Real ? ColumnType::Real : ColumnType::Decimal;
    else
        column.type = role == ColumnRole::Attribute ? guess.type : ColumnType::Text;
    if (column.type != ColumnType::Text)
        column.values.clear();
}

QString ImportSource::name() const
{
    QString trimmed = path;
    while (trimmed.size() > 1 && trimmed.endsWith(QLatin1Char('/')))
        trimmed.chop(1);
    QString shown = QFileInfo(trimmed).fileName();
    const FormatChoice& choice = plan.choice;
    if (choice.set.contains(QLatin1String("member")) && !choice.format.member.isEmpty())
        shown += QStringLiteral(" › ") + QFileInfo(choice.format.member).fileName();
    if (choice.set.contains(QLatin1String("part")) && !choice.format.part.isEmpty())
        shown += QStringLiteral(" › ") + choice.format.part;
    return shown;
}

std::optional<std::int64_t> ImportSource::knownRows() const
{
    if (!preview || !preview->isWholeFile || preview->rows.size() >= FilePreview::kPreviewRows)
        return {};
    return std::int64_t(preview->rows.size());
}

std::int64_t ImportSource::firstLine() const
{
    if (!preview)
        return 1;
    const SourceFormat& format = preview->format;
    return format.isJsonLines() ? 1 : std::int64_t(format.skipRows) + format.headerRows + 1;
}

std::vector<RejectedRow> ImportSource::rejectedOfPreview() const
{
    std::vector<RejectedRow> rows;
    if (!preview || !check)
        return rows;
    for (std::size_t row = 0; row < check->rows; ++row) {
        if (check->isRejected[row] == 0)
            continue;
        RejectedRow rejectedRow;
        rejectedRow.row = firstLine() + std::int64_t(row);
        rejectedRow.raw = preview->rows[row].join(QStringLiteral(" | "));
        rejectedRow.reason = QCoreApplication::translate("ImportSource", "%1 fields, the header has %2")
                                 .arg(preview->rows[row].size())
                                 .arg(preview->columns.size());
        for (std::size_t column = 0; column < check->columns; ++column) {
            if (check->at(row, column) != CellState::Bad || !rejectsRow(plan.columns[column]))
                continue;
            rejectedRow.field = plan.columns[column].source;
            rejectedRow.reason = unreadableText(plan.columns[column]);
            break;
        }
        rows.push_back(std::move(rejectedRow));
    }
    return rows;
}

} // namespace tessera
