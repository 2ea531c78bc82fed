// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/internal/data_pages.h"
#include "report/internal/texts.h"

#include "base/number_format.h"
#include "base/text.h"

#include <algorithm>
#include <bit>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kUnknownsShown = 12;
constexpr std::size_t kReasonsShown = 8;
constexpr std::size_t kMaxTables = 32;

ReportTable batchTable(const std::vector<BatchInfo>& batches)
{
    ReportTable table;
    table.title = DiagnosisText::tr("What was imported");
    table.columns = {{DiagnosisText::tr("Table"), CellFormat::Text},
                     {DiagnosisText::tr("Source"), CellFormat::Text},
                     {DiagnosisText::tr("Rows are"), CellFormat::Text},
                     {DiagnosisText::tr("Rows"), CellFormat::Integer},
                     {DiagnosisText::tr("Rejected"), CellFormat::Integer}};
    std::int64_t rows = 0;
    std::int64_t rejected = 0;
    for (const BatchInfo& batch : batches) {
        table.rows.push_back(
            {batch.table, batch.source, tableKindName(batch.kind), batch.rows, batch.rejected});
        rows += batch.rows;
        rejected += batch.rejected;
    }
    table.rows.push_back({DiagnosisText::tr("All"), std::monostate(), std::monostate(), rows, rejected});
    table.totalRows = 1;
    return table;
}

// The columns with the largest share of rows without a value.
ReportTable unknownTable(const std::vector<BatchInfo>& batches)
{
    struct Gap
    {
        QString table;
        const ColumnInfo* column;
        double share;
    };
    std::vector<Gap> gaps;
    for (const BatchInfo& batch : batches)
        for (const ColumnInfo& column : batch.columns)
            if (column.nulls > 0 && batch.rows > 0 && column.isField())
                gaps.push_back({batch.table, &column, double(column.nulls) / double(batch.rows)});
    std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.share > b.share; });
    gaps.resize(std::min(gaps.size(), kUnknownsShown));
    ReportTable table;
    table.title = DiagnosisText::tr("Where values are missing most");
    table.note = DiagnosisText::tr("Share of the rows of the batch without a value.");
    table.columns = {{DiagnosisText::tr("Table"), CellFormat::Text},
                     {DiagnosisText::tr("Column"), CellFormat::Text},
                     {DiagnosisText::tr("Role"), CellFormat::Text},
                     {DiagnosisText::tr("Missing"), CellFormat::Integer},
                     {DiagnosisText::tr("Share"), CellFormat::Percent}};
    for (const Gap& gap : gaps)
        table.rows.push_back({gap.table, gap.column->name, gap.column->role, gap.column->nulls, gap.share});
    return table;
}

Result<ReportTable> reasonTable(const LocalDataset& data)
{
    std::map<QString, std::int64_t> reasons;
    for (const BatchInfo& batch : data.batches()) {
        const Result<std::vector<RejectedRow>> rows = data.project().rejectedRows(batch.id);
        if (!rows)
            return rows.error();
        for (const RejectedRow& row : *rows)
            ++reasons[batch.table + QStringLiteral(": ") + row.reason];
    }
    std::vector<std::pair<QString, std::int64_t>> order(reasons.begin(), reasons.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    order.resize(std::min(order.size(), kReasonsShown));
    ReportTable table;
    table.title = DiagnosisText::tr("Why rows were rejected");
    table.columns = {{DiagnosisText::tr("Reason"), CellFormat::Text},
                     {DiagnosisText::tr("Rows"), CellFormat::Integer}};
    for (const auto& [reason, count] : order)
        table.rows.push_back({reason, count});
    return table;
}

ReportTable identifierTable(const IdentityView& identity)
{
    ReportTable table;
    table.title = DiagnosisText::tr("What people are known by");
    table.note =
        DiagnosisText::tr("Values that can join somebody; placeholders and masked values are left out.");
    table.columns = {{DiagnosisText::tr("Identifier"), CellFormat::Text},
                     {DiagnosisText::tr("Values"), CellFormat::Integer},
                     {DiagnosisText::tr("People with one"), CellFormat::Integer},
                     {DiagnosisText::tr("Share of people"), CellFormat::Percent},
                     {DiagnosisText::tr("Values a person"), CellFormat::Decimal, 2}};
    for (const IdentityView::Kind& kind : identity.kinds)
        table.rows.push_back({kind.name, std::int64_t(kind.values), std::int64_t(kind.people),
                              identity.people > 0 ? double(kind.people) / double(identity.people) : 0.0,
                              kind.people > 0 ? double(kind.values) / double(kind.people) : 0.0});
    return table;
}

// Bit t of a person's mask: has an event of table t.
Result<std::vector<std::uint32_t>> tableMasks(const LocalDataset& data, QStringList& names)
{
    const Result<std::shared_ptr<const Column>> tables = data.eventColumn(QStringLiteral("table"));
    if (!tables)
        return tables.error();
    const Dictionary& dictionary = *(*tables)->dictionary;
    const std::size_t known = std::min(dictionary.size(), kMaxTables);
    for (Code code = 0; code < known; ++code)
        names.append(toQString(dictionary.at(code)));
    std::vector<std::uint32_t> masks(data.people(), 0);
    for (std::size_t person = 0; person < masks.size(); ++person)
        for (std::uint32_t i = data.eventStarts()[person]; i < data.eventStarts()[person + 1]; ++i)
            if (const Code code = (*tables)->codes[i]; code < known)
                masks[person] |= std::uint32_t{1} << code;
    return masks;
}

} // namespace

Result<ChartSpec> tableOverlap(const LocalDataset& data)
{
    QStringList names;
    const Result<std::vector<std::uint32_t>> masks = tableMasks(data, names);
    if (!masks)
        return masks.error();
    const auto size = std::size_t(names.size());
    std::vector<std::int64_t> both(size * size, 0);
    for (const std::uint32_t mask : *masks)
        for (std::uint32_t a = mask; a != 0; a &= a - 1)
            for (std::uint32_t b = mask; b != 0; b &= b - 1)
                ++both[std::size_t(std::countr_zero(a)) * size + std::size_t(std::countr_zero(b))];
    MatrixChart chart;
    chart.corner = DiagnosisText::tr("Of those in (row), also in");
    for (const QString& name : names) {
        chart.rows.push_back({name, {}});
        chart.columns.push_back({name, {}});
    }
    for (std::size_t row = 0; row < size; ++row) {
        const double all = double(std::max<std::int64_t>(both[row * size + row], 1));
        for (std::size_t column = 0; column < size; ++column) {
            const double count = double(both[row * size + column]);
            MatrixCell cell;
            cell.value = count;
            cell.shade = count / all;
            cell.secondary = NumberFormat().percent(count / all);
            cell.few = count < 30;
            chart.cells.push_back(std::move(cell));
        }
    }
    return ChartSpec{DiagnosisText::tr("People seen in two tables of events"),
                     DiagnosisText::tr("People; share of those in the row's table"), chart};
}

Result<ReportPage> dataHealthPage(const LocalDataset& data)
{
    const NumberFormat format;
    ReportPage page;
    std::int64_t rows = 0;
    std::int64_t rejected = 0;
    for (const BatchInfo& batch : data.batches()) {
        rows += batch.rows;
        rejected += batch.rejected;
    }
    const std::span<const Micros> times = data.eventTimes();
    const auto [first, last] = std::minmax_element(times.begin(), times.end());
    const QString period = times.empty() ? DiagnosisText::tr("no events")
                                         : formatDate(*first, data.zone()) + QStringLiteral(" – ") +
                                               formatDate(*last, data.zone());
    page.blocks.push_back(ReportKeyFigures{
        {{DiagnosisText::tr("Rows"), format.count(rows),
          DiagnosisText::tr("in %1 imports").arg(data.batches().size())},
         {DiagnosisText::tr("Rejected"), format.count(rejected),
          format.percent(double(rejected) / double(std::max<std::int64_t>(rows + rejected, 1)))},
         {DiagnosisText::tr("Events"), format.count(std::int64_t(data.events())), period},
         {DiagnosisText::tr("People"), format.count(std::int64_t(data.people())),
          DiagnosisText::tr("as of %1").arg(formatDate(data.asOf() - 1, data.zone()))}}});
    page.blocks.push_back(batchTable(data.batches()));
    page.blocks.push_back(unknownTable(data.batches()));
    const Result<ReportTable> reasons = reasonTable(data);
    if (!reasons)
        return reasons.error();
    if (reasons->rows.empty())
        page.blocks.push_back(ReportParagraph{DiagnosisText::tr("No row was rejected.")});
    else
        page.blocks.push_back(*reasons);
    return page;
}

Result<ReportPage> peoplePage(const LocalDataset& data)
{
    const NumberFormat format;
    const IdentityView& identity = data.identity();
    std::int64_t several = 0;
    for (std::size_t person = 0; person < identity.people; ++person)
        several += identity.memberStarts[person + 1] - identity.memberStarts[person] > 1 ? 1 : 0;
    const double people = double(std::max<std::size_t>(identity.people, 1));
    ReportPage page;
    page.blocks.push_back(ReportKeyFigures{
        {{DiagnosisText::tr("People"), format.count(std::int64_t(identity.people)), QString()},
         {DiagnosisText::tr("Identifiers"), format.count(std::int64_t(identity.identifiers)),
          DiagnosisText::tr("%1 a person").arg(double(identity.identifiers) / people, 0, 'f', 2)},
         {DiagnosisText::tr("Joined"), format.count(several),
          DiagnosisText::tr("%1 have more than one identifier")
              .arg(format.percent(double(several) / people))}}});
    page.blocks.push_back(identifierTable(identity));
    return page;
}

} // namespace tessera
