// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/source_header.h"

#include "base/text.h"
#include "ingest/internal/texts.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace tessera {

namespace {

// The commonest number of fields behind the header; of equally common ones the largest.
std::size_t usualWidth(const Records& records, std::size_t headerRows)
{
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t row = headerRows; row < records.size() && row < kWidthRecords; ++row)
        ++counts[records[row].size()];
    std::size_t width = 0;
    std::size_t most = 0;
    for (const auto& [fields, count] : counts)
        if (count >= most) {
            width = fields;
            most = count;
        }
    return width;
}

} // namespace

QStringList columnNames(const Records& records, int headerRows)
{
    const std::size_t heads = std::min(std::size_t(headerRows), records.size());
    std::size_t width = usualWidth(records, heads);
    for (std::size_t row = 0; row < heads; ++row) {
        std::size_t named = records[row].size();
        while (named > width && trimmed(records[row][named - 1]).empty())
            --named;
        width = std::max(width, named);
    }
    QStringList names;
    QSet<QString> taken;
    for (std::size_t column = 0; column < width; ++column) {
        QStringList words;
        for (std::size_t row = 0; row < heads; ++row)
            if (column < records[row].size())
                words.append(toQString(trimmed(records[row][column])));
        // A line of dashes is drawn under the names.
        if (heads > 1)
            words.removeIf([](const QString& word) {
                return std::ranges::all_of(word, [](QChar c) { return c == u'-' || c == u'=' || c == u'_'; });
            });
        words.removeAll(QString());
        QString name = words.join(QLatin1Char(' '));
        if (name.isEmpty())
            name = QStringLiteral("column%1").arg(column + 1);
        const QString plain = name;
        for (int i = 2; taken.contains(name); ++i)
            name = plain + QStringLiteral("_%1").arg(i);
        taken.insert(name);
        names.append(name);
    }
    return names;
}

std::int64_t linesIn(std::string_view text, RecordForm form)
{
    if (form != RecordForm::Cells) {
        const auto feeds = std::count(text.begin(), text.end(), '\n');
        return feeds > 0 ? feeds : std::count(text.begin(), text.end(), '\r');
    }
    std::int64_t rows = 0;
    bool inQuotes = false;
    for (const char c : text) {
        inQuotes = c == '"' ? !inQuotes : inQuotes;
        rows += c == '\n' && !inQuotes ? 1 : 0;
    }
    return rows;
}

Result<SourceHeader> readHeader(RecordSource& source, const SourceFormat& format, const QString& path,
                                std::size_t blockBytes)
{
    SourceHeader header;
    header.form = source.form();
    header.dialect = source.dialect();
    const auto heads = std::size_t(format.headerRows);
    Records records;
    std::size_t headEnd = 0; // where the rows behind the header begin
    bool isFirst = true;
    while (records.size() <= heads) {
        Result<std::optional<RecordBlock>> block = source.next(blockBytes);
        if (!block)
            return block.error();
        if (!block->has_value())
            break;
        if (isFirst)
            header.rest = std::move(**block);
        else
            header.rest.text.append((*block)->text);
        isFirst = false;
        if (header.form == RecordForm::JsonLines)
            return header;
        records.clear();
        headEnd = header.rest.text.size();
        CsvReader(header.dialect)
            .read(header.rest.text, [&](std::span<const std::string_view> fields, std::size_t offset) {
                if (records.size() == heads)
                    headEnd = std::min(headEnd, offset);
                if (records.size() < heads || !isBlankRecord(fields))
                    records.emplace_back(fields.begin(), fields.end());
                return records.size() < heads + kWidthRecords;
            });
    }
    if (isFirst || (header.form != RecordForm::JsonLines && records.empty()))
        return Error{IngestText::tr("%1 is empty: it has not even a header.").arg(path)};
    header.names = columnNames(records, format.headerRows);
    header.records.assign(records.begin(), records.begin() + std::ptrdiff_t(std::min(heads, records.size())));
    if (heads > 0) {
        header.rest.firstLine += linesIn(std::string_view(header.rest.text).substr(0, headEnd), header.form);
        header.rest.text.erase(0, headEnd);
    }
    return header;
}

} // namespace tessera
