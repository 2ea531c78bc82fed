// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "ingest/internal/ods_document.h"
#include "ingest/internal/xls_workbook.h"
#include "ingest/internal/xlsx_workbook.h"

#include <QFile>
#include <QStringList>

#include <zip.h>

#include <map>
#include <utility>
#include <vector>

namespace tessera {

// What a sheet holds: cells that are not empty by row and column, the row from 1, the column from 0.
struct SheetContent
{
    std::map<std::pair<std::int64_t, int>, QString> cells;
    RowNotices notices;
    QString error; // empty when it was read to its end

    [[nodiscard]] QString at(std::int64_t row, int column) const
    {
        const auto found = cells.find({row, column});
        return found == cells.end() ? QString() : found->second;
    }
    // The cells of a row up to its last value.
    [[nodiscard]] QStringList row(std::int64_t number) const
    {
        QStringList values;
        for (const auto& [place, value] : cells)
            if (place.first == number) {
                while (values.size() < place.second)
                    values.append(QString());
                values.append(value);
            }
        return values;
    }
};

inline Result<std::unique_ptr<SheetFile>> openSheets(const QString& path)
{
    if (path.endsWith(QLatin1String(".ods")))
        return OdsDocument::open(path);
    return path.endsWith(QLatin1String(".xls")) ? XlsWorkbook::open(path) : XlsxWorkbook::open(path);
}

inline SheetContent contentOf(SheetFile& file, std::size_t sheet, bool repeatMerged = false)
{
    SheetContent content;
    SheetOptions options;
    options.repeatMerged = repeatMerged;
    const Result<std::unique_ptr<RowReader>> rows = file.rows(sheet, options);
    if (!rows) {
        content.error = rows.error().message;
        return content;
    }
    SourceRow row;
    for (std::int64_t last = 0;;) {
        const Result<bool> more = (*rows)->next(row);
        if (!more) {
            content.error = more.error().message;
            break;
        }
        if (!*more)
            break;
        if (row.number <= last)
            qFatal("rows do not come in order");
        last = row.number;
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            if (!row.cells[column].empty())
                content.cells[{row.number, int(column)}] = toQString(row.cells[column]);
    }
    content.notices = (*rows)->notices();
    return content;
}

inline SheetContent contentOf(const QString& path, std::size_t sheet = 0, bool repeatMerged = false)
{
    const Result<std::unique_ptr<SheetFile>> file = openSheets(path);
    if (!file) {
        SheetContent content;
        content.error = file.error().message;
        return content;
    }
    if (sheet >= (*file)->sheets().size())
        return {{}, {}, QStringLiteral("no such sheet")};
    return contentOf(**file, sheet, repeatMerged);
}

using ZipParts = std::vector<std::pair<QByteArray, QByteArray>>; // name, content

inline QString writeZip(const QString& path, const ZipParts& parts)
{
    QFile::remove(path);
    int code = 0;
    zip_t* zip = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (zip == nullptr)
        qFatal("cannot write the test file");
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
        if (zip_file_add(zip, name.constData(), source, ZIP_FL_OVERWRITE) < 0)
            qFatal("cannot write the test file");
    }
    if (zip_close(zip) != 0)
        qFatal("cannot write the test file");
    return path;
}

} // namespace tessera
