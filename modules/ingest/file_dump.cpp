// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/file_dump.h"

#include "base/text.h"
#include "ingest/internal/json_sample.h"
#include "ingest/internal/source_header.h"

#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kDumpBlockBytes = std::size_t{1} << 20;

bool visitObjects(const std::string& text, const QStringList& names,
                  const std::function<bool(const QStringList&)>& row)
{
    const JsonSample sample = sampleJsonLines(text, std::numeric_limits<std::size_t>::max());
    for (const std::vector<std::string>& record : sample.records) {
        QStringList cells(names.size());
        for (std::size_t i = 0; i < record.size(); ++i)
            if (const qsizetype at = names.indexOf(sample.names[qsizetype(i)]); at >= 0)
                cells[at] = toQString(record[i]);
        if (!row(cells))
            return false;
    }
    return true;
}

bool visitRecords(const std::string& text, const SourceHeader& header, bool pads,
                  const std::function<bool(const QStringList&)>& row)
{
    bool goesOn = true;
    CsvReader(header.dialect).read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        if (isBlankRecord(fields))
            return true;
        QStringList cells;
        cells.reserve(qsizetype(fields.size()));
        for (const std::string_view field : fields)
            cells.append(toQString(field));
        while (pads && cells.size() < header.names.size())
            cells.append(QString());
        goesOn = row(cells);
        return goesOn;
    });
    return goesOn;
}

} // namespace

Result<void> readRows(const FilePreview& preview, const Task& task,
                      const std::function<void(const FileRows&)>& header,
                      const std::function<bool(const QStringList&)>& row, QStringList* notices)
{
    Result<std::unique_ptr<RecordSource>> source = openRecords(preview.path, preview.format);
    if (!source)
        return source.error();
    Result<SourceHeader> head = readHeader(**source, preview.format, preview.path, kDumpBlockBytes);
    if (!head)
        return head.error();
    FileRows rows;
    rows.names = head->names;
    if (head->form == RecordForm::JsonLines)
        for (const ColumnProfile& column : preview.columns)
            rows.names.append(column.header);
    for (const std::vector<std::string>& record : head->records) {
        QStringList cells;
        for (const std::string& cell : record)
            cells.append(toQString(cell));
        rows.header.push_back(std::move(cells));
    }
    header(rows);
    std::optional<RecordBlock> block = std::move(head->rest);
    while (block) {
        if (task.cancelled())
            return Error::cancel();
        const bool goesOn = head->form == RecordForm::JsonLines
                                ? visitObjects(block->text, rows.names, row)
                                : visitRecords(block->text, *head, preview.format.padsShortRows, row);
        if (!goesOn)
            break;
        Result<std::optional<RecordBlock>> next = (*source)->next(kDumpBlockBytes);
        if (!next)
            return next.error();
        block = std::move(*next);
    }
    if (notices)
        *notices = (*source)->notices();
    return {};
}

} // namespace tessera
