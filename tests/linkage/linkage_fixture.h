// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "ingest/csv.h"
#include "linkage/linkage_table.h"

#include <QFile>
#include <QStringList>

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tessera {

using TextRows = std::vector<std::vector<std::string>>;

// The trimmed fields of a CSV file, perhaps one packed by gzip, its header first; empty when there is none.
inline TextRows readRows(const QString& path)
{
    gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (file == nullptr)
        return {};
    std::string text;
    std::string part(std::size_t{1} << 16, 0);
    for (int read = 1; read > 0; text.append(part, 0, std::size_t(std::max(read, 0))))
        read = gzread(file, part.data(), unsigned(part.size()));
    gzclose(file);
    TextRows rows;
    CsvReader reader((CsvDialect()));
    reader.read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        std::vector<std::string>& row = rows.emplace_back();
        for (const std::string_view field : fields)
            row.emplace_back(trimmed(field));
        return true;
    });
    return rows;
}

// Rows under a header as records; an empty field is unknown. Columns named in `hidden` are left out.
class TableMaker
{
public:
    TableMaker(const std::vector<std::string>& header, const QStringList& hidden)
    {
        for (std::size_t i = 0; i < header.size(); ++i)
            if (!hidden.contains(toQString(header[i]))) {
                m_places.push_back(i);
                m_table.columns.push_back({toQString(header[i]), {}, nullptr});
            }
        m_builders.resize(m_places.size());
    }
    void add(const std::vector<std::string>& row)
    {
        ++m_table.records;
        for (std::size_t k = 0; k < m_places.size(); ++k) {
            const std::string& text = row[m_places[k]];
            m_table.columns[k].codes.push_back(text.empty() ? kNullCode : m_builders[k].insert(text));
        }
    }
    void add(const std::vector<std::string>& row, std::uint8_t source)
    {
        add(row);
        m_table.source.push_back(source);
    }
    LinkageTable take()
    {
        for (std::size_t k = 0; k < m_builders.size(); ++k)
            m_table.columns[k].texts = m_builders[k].take();
        return std::move(m_table);
    }

private:
    LinkageTable m_table;
    std::vector<std::size_t> m_places;
    std::vector<DictionaryBuilder> m_builders;
};

} // namespace tessera
