// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "linkage/linkage_table.h"
#include "support/csv_rows.h"

#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace tessera {

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
