// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/refunds.h"

#include "base/text.h"
#include "ingest/internal/number_reader.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/value_parser.h"
#include "project/project.h"

#include <algorithm>

namespace tessera {

namespace {

const QString kSetting = QStringLiteral("refunds");

const ColumnMapping* columnOf(const ImportMapping& mapping, const QString& part, ColumnRole role)
{
    auto found = std::ranges::find(mapping.columns, part, &ColumnMapping::part);
    if (found == mapping.columns.end() && role != ColumnRole::Ignore)
        found = std::ranges::find(mapping.columns, role, &ColumnMapping::role);
    return found == mapping.columns.end() ? nullptr : &*found;
}

// Rows of the preview whose number in a column is below 0.
std::int64_t negativeRows(const ColumnMapping& column, const FilePreview& preview)
{
    const auto profile = std::ranges::find(preview.columns, column.source, &ColumnProfile::header);
    if (profile == preview.columns.end())
        return 0;
    const NumberReader reader(column);
    const qsizetype at = profile - preview.columns.begin();
    return std::ranges::count_if(preview.rows, [&](const QStringList& row) {
        const std::string cell = toUtf8(row.value(at));
        const std::optional<DecimalValue> value = reader.decimal(trimmed(cell));
        return value && value->mantissa < 0;
    });
}

} // namespace

QStringList refundWays()
{
    return {QStringLiteral("none"), QStringLiteral("status"), QStringLiteral("column"),
            QStringLiteral("negative"), QStringLiteral("table")};
}

QString refundWayTitle(const QString& way)
{
    return way == QLatin1String("none")       ? IngestText::tr("none in the data")
           : way == QLatin1String("status")   ? IngestText::tr("words in the status")
           : way == QLatin1String("column")   ? IngestText::tr("a column of amounts")
           : way == QLatin1String("negative") ? IngestText::tr("rows with a minus")
           : way == QLatin1String("table")    ? IngestText::tr("a table of refunds")
                                              : IngestText::tr("nobody said");
}

RefundFinding findRefunds(const ImportMapping& mapping, const FilePreview& preview)
{
    RefundFinding finding;
    const bool areLines = mapping.subject == QLatin1String("order_lines");
    if (!areLines && mapping.subject != QLatin1String("orders"))
        return finding;
    const ColumnMapping* refund = columnOf(mapping, QStringLiteral("refund"), ColumnRole::Ignore);
    const ColumnMapping* amount = columnOf(mapping, QStringLiteral("amount"), ColumnRole::Amount);
    if (refund != nullptr && refund->type != ColumnType::Text) {
        finding.way = QStringLiteral("column");
        finding.evidence = IngestText::tr("\"%1\" holds amounts that went back").arg(refund->source);
        return finding;
    }
    if (const std::int64_t rows = amount == nullptr ? 0 : negativeRows(*amount, preview); rows > 0) {
        finding.way = QStringLiteral("negative");
        finding.evidence = IngestText::tr("%1 rows of \"%2\" have a minus").arg(rows).arg(amount->source);
        return finding;
    }
    for (const ColumnMapping& column : mapping.columns)
        for (const auto& [word, event] : column.values)
            if (event == QLatin1String("refunded_order")) {
                finding.way = QStringLiteral("status");
                finding.evidence = IngestText::tr("\"%1\" says \"%2\"").arg(column.source, word);
                return finding;
            }
    finding.isQuestion = areLines && amount != nullptr;
    return finding;
}

Result<void> checkRefunds(const ImportMapping& mapping)
{
    if (mapping.refunds.isEmpty())
        return {};
    if (!refundWays().contains(mapping.refunds))
        return Error{IngestText::tr("refunds: \"%1\" is no way to write them. Take one of %2.")
                         .arg(mapping.refunds, refundWays().join(QStringLiteral(", ")))};
    const ColumnMapping* refund = columnOf(mapping, QStringLiteral("refund"), ColumnRole::Ignore);
    if (mapping.refunds == QLatin1String("column") && (refund == nullptr || refund->type == ColumnType::Text))
        return Error{
            IngestText::tr("Refunds are said to stand in a column, but no column of numbers is the part "
                           "\"refund\". Give it to one, or say how they are written else.")};
    return {};
}

Result<QString> usualRefunds(const Project& project)
{
    return project.setting(kSetting);
}

Result<void> setUsualRefunds(Project& project, const QString& way)
{
    const Result<QString> now = usualRefunds(project);
    if (!now)
        return now.error();
    return *now == way ? Result<void>() : project.remember(kSetting, way);
}

} // namespace tessera
