// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/text.h"
#include "linkage/linkage.h"
#include "support/csv_rows.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

struct Quality
{
    std::int64_t found = 0;
    std::int64_t right = 0;
    std::int64_t true_ = 0;

    [[nodiscard]] double f1() const { return 2 * double(right) / double(found + true_); }
};

// Pairs of records of one person, found by the plan, against a truth given as a label for each record.
template <typename Truth>
Quality qualityOf(const LinkageTable& table, const std::vector<RecordIndex>& personOf, const Truth& truth)
{
    Quality quality;
    const auto pairs = [&](const auto& groupOf) {
        std::map<std::string, std::vector<RecordIndex>> groups;
        for (RecordIndex record = 0; record < table.records; ++record)
            groups[groupOf(record)].push_back(record);
        std::set<std::pair<RecordIndex, RecordIndex>> found;
        for (const auto& [label, records] : groups)
            for (std::size_t i = 0; i < records.size(); ++i)
                for (std::size_t k = i + 1; k < records.size(); ++k)
                    if (table.source.empty() || table.source[records[i]] != table.source[records[k]])
                        found.emplace(records[i], records[k]);
        return found;
    };
    const auto right = pairs(truth);
    const auto found = pairs([&](RecordIndex record) { return std::to_string(personOf[record]); });
    quality.true_ = std::int64_t(right.size());
    quality.found = std::int64_t(found.size());
    for (const auto& pair : found)
        quality.right += right.count(pair) > 0 ? 1 : 0;
    return quality;
}

inline LinkagePlan suggestedPlan(const LinkageTable& table)
{
    LinkagePlan plan;
    plan.comparisons = suggestComparisons(table);
    plan.blocking = *suggestBlocking(table, plan.comparisons, plan.mostPairs, Task());
    plan.oneToOne = !table.source.empty();
    return plan;
}

// Made-up customers, some of them twice with a slip in their name or birth date.
inline TextRows madeUp(std::size_t people, std::uint64_t seed)
{
    static const std::vector<std::string> given = {"anna", "bruno", "clara", "david",
                                                   "emma", "felix", "greta", "hugo"};
    static const std::vector<std::string> family = {"auer",  "berger", "cerny",  "dietrich",
                                                    "ebner", "fuchs",  "gruber", "hofer"};
    Random random(seed);
    TextRows rows = {{"given_name", "surname", "birth_date", "phone", "person"}};
    for (std::size_t i = 0; i < people; ++i) {
        const auto digits = [&](std::size_t count) {
            std::string text;
            for (std::size_t k = 0; k < count; ++k)
                text.push_back(char('0' + random.below(10)));
            return text;
        };
        const std::string year = std::to_string(1950 + random.below(50));
        std::vector<std::string> row = {given[random.below(8)] + given[random.below(8)],
                                        family[random.below(8)] + family[random.below(8)],
                                        year + "-0" + std::to_string(1 + random.below(9)) + "-1" + digits(1),
                                        "13" + digits(9), std::to_string(i)};
        rows.push_back(row);
        if (!random.chance(0.3))
            continue;
        row[0][random.below(row[0].size())] = 'x';
        if (random.chance(0.5))
            row[3].clear();
        rows.push_back(row);
    }
    return rows;
}

inline LinkageTable tableOf(const TextRows& rows, const std::vector<std::size_t>& order)
{
    TableMaker maker(rows[0], {QStringLiteral("person")});
    for (const std::size_t row : order)
        maker.add(rows[row]);
    return maker.take();
}

inline std::vector<std::size_t> inOrder(const TextRows& rows)
{
    std::vector<std::size_t> order(rows.size() - 1);
    std::iota(order.begin(), order.end(), 1);
    return order;
}

} // namespace tessera
