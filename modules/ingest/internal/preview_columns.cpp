// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/preview_columns.h"

#include "base/text.h"
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
