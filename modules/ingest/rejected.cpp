// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rejected.h"

#include "base/csv_text.h"
#include "base/text.h"
#include "ingest/internal/texts.h"
#include "ingest/pasted_table.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace tessera {

namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

// The cells of a rejected row in the order of the columns.
std::vector<std::string> cellsOf(const RejectedRow& row, const ImportMapping& mapping,
                                 const QStringList& columns)
{
    std::vector<std::string> cells(std::size_t(columns.size()));
    if (mapping.format.isJsonLines()) {
        const QJsonObject object = QJsonDocument::fromJson(row.raw.toUtf8()).object();
        for (qsizetype i = 0; i < columns.size(); ++i) {
            QJsonValue value = object.value(columns[i]);
            if (value.isUndefined()) {
                value = object;
                for (const QString& key : columns[i].split(QLatin1Char('.')))
                    value = value.toObject().value(key);
            }
            cells[std::size_t(i)] = toUtf8(value.toVariant().toString());
        }
        return cells;
    }
    const std::string raw = toUtf8(row.raw);
    CsvReader reader{CsvDialect()};
    reader.read(raw, [&](std::span<const std::string_view> fields, std::size_t) {
        cells.assign(fields.begin(), fields.end());
        return false;
    });
    return cells;
}

struct MendFile
{
    std::map<std::int64_t, std::int64_t> mends; // line in the file -> line of the rejected row
    Result<void> sound;
};

MendFile readMends(const QString& path, std::string_view text, const std::set<std::int64_t>& open)
{
    MendFile file;
    std::set<std::int64_t> seen;
    qsizetype lineField = -1;
    bool isHeader = true;
    std::int64_t line = 1;
    std::size_t counted = 0;
    CsvReader reader{CsvDialect()};
    reader.read(text, [&](std::span<const std::string_view> fields, std::size_t offset) {
        line +=
            std::count(text.begin() + std::ptrdiff_t(counted), text.begin() + std::ptrdiff_t(offset), '\n');
        counted = offset;
        if (isHeader) {
            isHeader = false;
            const auto found = std::ranges::find(fields, std::string_view("_line"));
            lineField = found == fields.end() ? -1 : found - fields.begin();
            return lineField >= 0;
        }
        if (isBlankRecord(fields))
            return true;
        const QString written =
            std::size_t(lineField) < fields.size() ? toQString(fields[std::size_t(lineField)]) : QString();
        const std::int64_t original = written.toLongLong();
        if (open.contains(original) && seen.insert(original).second) {
            file.mends[line] = original;
            return true;
        }
        file.sound =
            Error{IngestText::tr("%1, row %2, column _line: \"%3\" is no open rejected row of that batch, or "
                                 "stands here twice. Export the rejected rows again and mend that file.")
                      .arg(path)
                      .arg(line)
                      .arg(written)};
        return false;
    });
    if (lineField < 0)
        file.sound =
            Error{IngestText::tr("%1 has no column _line, so nobody knows which rows these are. Export the "
                                 "rejected rows and mend that file.")
                      .arg(path)};
    else if (file.sound.ok() && file.mends.empty())
        file.sound = Error{IngestText::tr("%1 holds no rows.").arg(path)};
    return file;
}

// A row that was too short stays so: filled up in silence it would fit.
QByteArray csvOf(const std::vector<RejectedRow>& rows, const RejectedCells& cells)
{
    QByteArray csv(kByteOrderMark);
    csv += "_line,_field,_reason";
    for (const QString& name : cells.columns) {
        csv += ',';
        addCsvCell(csv, toUtf8(name), CsvCell::Exact);
    }
    csv += '\n';
    for (std::size_t i = 0; i < rows.size(); ++i) {
        csv += QByteArray::number(qint64(rows[i].row)) + ',';
        addCsvCell(csv, toUtf8(rows[i].field), CsvCell::Exact);
        csv += ',';
        addCsvCell(csv, toUtf8(rows[i].reason), CsvCell::Exact);
        for (const QString& cell : cells.rows[i]) {
            csv += ',';
            addCsvCell(csv, toUtf8(cell), CsvCell::Exact);
        }
        csv += '\n';
    }
    return csv;
}

// bytes: what stands under the path.
Result<ImportOutcome> mend(Project& project, const BatchInfo& batch, const QString& path,
                           const QByteArray& bytes, const Task& task)
{
    Result<ImportMapping> mapping = ImportMapping::fromJson(batch.mapping);
    if (!mapping)
        return mapping.error();
    RejectedSearch stillOpen;
    stillOpen.isOpen = true;
    const Result<std::vector<RejectedRow>> rows = searchRejected(project, batch, stillOpen);
    if (!rows)
        return rows.error();
    std::set<std::int64_t> open;
    for (const RejectedRow& row : *rows)
        open.insert(row.row);
    std::string_view text(bytes.data(), std::size_t(bytes.size()));
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(sizeof kByteOrderMark - 1);
    MendFile read = readMends(path, text, open);
    if (!read.sound)
        return read.sound.error();
    SourceFormat format; // as rejectedCsv() writes; what the values look like stays
    format.decimalMark = mapping->format.decimalMark;
    format.thousandsMark = mapping->format.thousandsMark;
    format.nullWords = mapping->format.nullWords;
    mapping->format = format;
    if (mapping->shape && mapping->shape->form == SourceShape::Form::KeyValue)
        mapping->shape.reset(); // the rows that were kept have their shape
    // The row before is another one here.
    std::erase_if(mapping->fixes, [](const Fix& fix) { return fix.fillsFromPrevious; });
    if (mapping->load.kind == LoadMode::Kind::Replace)
        mapping->load = {}; // they belong to the file they come from
    return importFile(project, path, *mapping, task, {0, batch.id, std::move(read.mends)});
}

} // namespace

Result<std::vector<RejectedRow>> searchRejected(const Project& project, const BatchInfo& batch,
                                                const RejectedSearch& search)
{
    Result<std::vector<RejectedRow>> rows = project.rejectedRows(batch.id, BatchWriter::kRejectedKept);
    if (!rows)
        return rows;
    std::erase_if(*rows, [&](const RejectedRow& row) {
        return !row.raw.contains(search.text, Qt::CaseInsensitive) ||
               (!search.field.isEmpty() && row.field != search.field) ||
               !row.reason.contains(search.reason, Qt::CaseInsensitive) ||
               (!row.raw.contains(search.anywhere, Qt::CaseInsensitive) &&
                !row.field.contains(search.anywhere, Qt::CaseInsensitive) &&
                !row.reason.contains(search.anywhere, Qt::CaseInsensitive)) ||
               (search.isOpen && row.mendedBy != 0);
    });
    return rows;
}

Result<RejectedCells> rejectedCells(const Project& project, const BatchInfo& batch,
                                    const std::vector<RejectedRow>& rows)
{
    const Result<ImportMapping> mapping = ImportMapping::fromJson(batch.mapping);
    if (!mapping)
        return mapping.error();
    const Result<QJsonObject> record = project.quality(batch.id);
    if (!record)
        return record.error();
    RejectedCells cells;
    for (const auto& name : record->value(QLatin1String("header")).toArray())
        cells.columns.append(name.toString());
    if (cells.columns.isEmpty())
        cells.columns = mapping->sources();
    for (const RejectedRow& row : rows) {
        QStringList& texts = cells.rows.emplace_back();
        for (const std::string& cell : cellsOf(row, *mapping, cells.columns))
            texts.append(toQString(cell));
    }
    return cells;
}

Result<QByteArray> rejectedCsv(const Project& project, const BatchInfo& batch,
                               const std::vector<RejectedRow>& rows)
{
    const Result<RejectedCells> cells = rejectedCells(project, batch, rows);
    if (!cells)
        return cells.error();
    return csvOf(rows, *cells);
}

Result<ImportOutcome> mendRejected(Project& project, const BatchInfo& batch, const QString& path,
                                   const Task& task)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{IngestText::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    return mend(project, batch, path, file.readAll(), task);
}

Result<ImportOutcome> mendRejected(Project& project, const BatchInfo& batch,
                                   const std::vector<RejectedRow>& rows, const RejectedCells& cells,
                                   const Task& task)
{
    const QByteArray csv = csvOf(rows, cells);
    const QString name = IngestText::tr("%1 (mended).csv").arg(QFileInfo(batch.source).completeBaseName());
    const PastedTable table(name, csv); // in memory only
    return mend(project, batch, table.path(), csv, task);
}

} // namespace tessera
