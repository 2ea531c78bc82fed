// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/preview_columns.h"

#include "ingest/internal/shape_guess.h"

#include "base/text.h"
#include "ingest/internal/row_fixes.h"
#include "ingest/internal/value_style.h"

namespace tessera {

Column columnOfBlock(BlockColumn& block)
{
    Column column;
    column.name = block.mapping.name;
    column.type = block.mapping.type;
    column.scale = block.scale;
    column.codes = std::move(block.codes);
    column.integers = std::move(block.integers);
    column.reals = std::move(block.reals);
    column.dictionary = block.texts.take();
    return column;
}

FilePreview mendedPreview(FilePreview preview, const ImportMapping& mapping, const TimeZone& zone)
{
    if (mapping.shape)
        preview = shapedPreview(std::move(preview), *mapping.shape);
    const auto width = qsizetype(preview.columns.size());
    QStringList names;
    for (const ColumnProfile& profile : preview.columns)
        names.append(profile.header);
    const QStringList made = mapping.madeByFixes();
    for (const QString& name : made)
        if (!names.contains(name))
            names.append(name);
    for (const Fix& fix : mapping.fixes)
        for (const QString& name : columnsRead(fix))
            if (!names.contains(name))
                return preview;
    for (const QString& name : names.mid(width))
        preview.columns.emplace_back().header = name;
    RowFixes fixes(mapping.fixes, names, zone);
    for (QStringList& row : preview.rows) {
        if (row.size() > width || (row.size() < width && !mapping.format.padsShortRows))
            continue;
        std::vector<std::string> cells(std::size_t(names.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            cells[std::size_t(i)] = toUtf8(row[i]);
        std::vector<std::string_view> texts(cells.begin(), cells.end());
        fixes.apply(texts);
        row.clear();
        for (const std::string_view text : texts)
            row.append(toQString(text));
    }
    return preview;
}

std::vector<Column> previewColumns(const FilePreview& preview, const ImportMapping& mapping,
                                   const TimeZone& zone, std::vector<std::int64_t>& numbers)
{
    QStringList headers;
    for (const ColumnProfile& profile : preview.columns)
        headers.append(profile.header);
    std::vector<BlockColumn> readers;
    for (const ColumnMapping& column : mapping.columns) {
        readers.emplace_back(column, zone, ValueStyle(mapping.format));
        const QStringList sources = column.product.isEmpty() ? QStringList{column.source} : column.product;
        for (const QString& source : sources)
            if (!headers.contains(source))
                return {};
    }
    for (std::size_t row = 0; row < preview.rows.size(); ++row) {
        const QStringList& cells = preview.rows[row];
        const auto cell = [&](const QString& source) { return toUtf8(cells.value(headers.indexOf(source))); };
        const auto fits = [&](BlockColumn& reader) {
            const ColumnMapping& column = reader.mapping;
            return column.product.size() == 2
                       ? reader.appendProduct(cell(column.product[0]), cell(column.product[1]))
                       : reader.append(cell(column.source));
        };
        std::size_t read = 0;
        while (read < readers.size() && fits(readers[read]))
            ++read;
        if (read == readers.size()) {
            numbers.push_back(std::int64_t(row) + 1);
            continue;
        }
        for (BlockColumn& reader : readers)
            reader.truncate(numbers.size());
    }
    std::vector<Column> columns;
    columns.reserve(readers.size());
    for (BlockColumn& reader : readers)
        columns.push_back(columnOfBlock(reader));
    return columns;
}

} // namespace tessera
