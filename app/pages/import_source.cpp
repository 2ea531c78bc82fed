// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_source.h"

#include "theme/theme.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace tessera {
namespace {

QString count(std::int64_t value)
{
    return theme().numbers().count(value);
}

} // namespace

ImportSource ImportSource::read(const QString& path, const std::optional<SourceFormat>& format)
{
    ImportSource source;
    source.path = path;
    Result<FilePreview> preview = previewFile(path, format);
    if (!preview) {
        source.state = State::Failed;
        source.problem = preview.error().message;
        return source;
    }
    source.preview = std::move(preview).value();
    const ImportMapping& suggestion = source.preview->suggestion;
    source.table = suggestion.table;
    source.kind = suggestion.kind;
    source.eventName = suggestion.eventName;
    source.zone = suggestion.zone;
    for (const ColumnProfile& profile : source.preview->columns) {
        const auto used =
            std::find_if(suggestion.columns.begin(), suggestion.columns.end(),
                         [&](const ColumnMapping& column) { return column.source == profile.header; });
        ColumnMapping column = used == suggestion.columns.end() ? profile.suggestion : *used;
        column.source = profile.header;
        if (used == suggestion.columns.end())
            column.role = ColumnRole::Ignore;
        source.columns.push_back(std::move(column));
    }
    for (const ColumnMapping& column : suggestion.columns) {
        if (!column.product.isEmpty())
            source.products.push_back(column);
    }
    return source;
}

ImportMapping ImportSource::mapping() const
{
    ImportMapping mapping;
    mapping.table = table;
    mapping.kind = kind;
    mapping.eventName = eventName;
    mapping.zone = zone;
    mapping.format = preview->format;
    for (const ColumnMapping& column : columns) {
        if (column.role != ColumnRole::Ignore)
            mapping.columns.push_back(column);
    }
    mapping.columns.insert(mapping.columns.end(), products.begin(), products.end());
    return mapping;
}

void ImportSource::setRole(std::size_t position, ColumnRole role, const QString& identifierKind)
{
    ColumnMapping& column = columns[position];
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
}

std::optional<std::int64_t> ImportSource::knownRows() const
{
    if (!preview || !preview->isWholeFile || preview->rows.size() >= FilePreview::kPreviewRows)
        return {};
    return std::int64_t(preview->rows.size());
}

std::vector<ImportIssue> ImportSource::issues() const
{
    std::vector<ImportIssue> issues;
    if (!problem.isEmpty())
        issues.push_back({problem, QFileInfo(path).fileName(),
                          QCoreApplication::translate("ImportSource", "not imported")});
    if (!preview)
        return issues;
    if (const Result<void> checked = mapping().check(); !checked)
        issues.push_back({checked.error().message,
                          QCoreApplication::translate("ImportSource", "roles of the columns"),
                          QCoreApplication::translate("ImportSource", "choose a role")});
    const auto ragged =
        std::count_if(preview->rows.begin(), preview->rows.end(), [this](const QStringList& row) {
            const auto width = qsizetype(preview->columns.size());
            return row.size() > width || (row.size() < width && !preview->format.padsShortRows);
        });
    if (ragged > 0)
        issues.push_back(
            {QCoreApplication::translate("ImportSource", "%1 rows have more or fewer fields than the header")
                 .arg(count(ragged)),
             QCoreApplication::translate("ImportSource", "in the rows shown"),
             QCoreApplication::translate("ImportSource", "rejected")});
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::int64_t empty = preview->sampledRows - preview->columns[i].filled;
        const bool matters = columns[i].role == ColumnRole::Identifier || columns[i].role == ColumnRole::Time;
        if (matters && empty > 0)
            issues.push_back(
                {QCoreApplication::translate("ImportSource", "Empty values: %1").arg(count(empty)),
                 columns[i].source,
                 columns[i].role == ColumnRole::Time
                     ? QCoreApplication::translate("ImportSource", "rejected")
                     : QCoreApplication::translate("ImportSource", "joined by other columns")});
    }
    if (outcome && outcome->repaired > 0)
        issues.push_back(
            {QCoreApplication::translate("ImportSource", "%1 identifiers were cleaned before joining")
                 .arg(count(outcome->repaired)),
             QCoreApplication::translate("ImportSource", "in the whole file"),
             QCoreApplication::translate("ImportSource", "kept")});
    if (outcome && outcome->withoutPerson > 0)
        issues.push_back({QCoreApplication::translate("ImportSource", "%1 rows belong to nobody")
                              .arg(count(outcome->withoutPerson)),
                          QCoreApplication::translate("ImportSource", "no identifier that can join"),
                          QCoreApplication::translate("ImportSource", "kept")});
    std::map<std::pair<QString, QString>, std::int64_t> reasons;
    for (const RejectedRow& row : rejected)
        ++reasons[{row.reason, row.field}];
    for (const auto& [reason, rows] : reasons)
        issues.push_back({reason.first, reason.second,
                          QCoreApplication::translate("ImportSource", "%1 rejected").arg(count(rows))});
    return issues;
}

} // namespace tessera
