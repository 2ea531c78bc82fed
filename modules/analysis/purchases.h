// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/schema.h"
#include "base/thread_pool.h"
#include "dataset/local_dataset.h"
#include "rules/event_filter.h"

#include <cmath>
#include <span>

namespace tessera {

class JsonReader;

// What a purchase is, of whom, and until when: the same words in every analysis of purchases.
struct PurchaseScope
{
    EventFilter where;
    QString amount = QStringLiteral("amount"); // property
    QString asOf;                              // date, exclusive; empty: the dataset's
    Rule base;                                 // who is looked at
    double windowDays = 0;                     // purchases in [as of - days, as of); 0: all before as of

    // Takes "where", "amount", "asOf", "base" and "windowDays" of a definition; days are what it means
    // without the last.
    Result<void> read(JsonReader& reader, double days);
};

// A day as people write it, since 1970-01-01; the error names the key.
[[nodiscard]] Result<std::int64_t> dayNamed(const QString& text, const QString& key, const TimeZone& zone);

// What of a schema describes them.
[[nodiscard]] SchemaFields purchaseFields();

// The events of a scope, ready to be walked over.
struct Purchases
{
    EventMatcher matcher;
    std::shared_ptr<const Column> amount; // null: the scope names none
    Instants window;
};

// isPaid: without an amount there is an error.
[[nodiscard]] Result<Purchases> findPurchases(const LocalDataset& data, const PurchaseScope& scope,
                                              bool isPaid = true);
// A property of events that can be summed.
[[nodiscard]] Result<std::shared_ptr<const Column>> summableColumn(const LocalDataset& data,
                                                                   const QString& name);

// Sums a column over events: whole and decimal numbers exactly, unknown ones as nothing. Of no column: 0.
class EventSum
{
public:
    explicit EventSum(const Column* column)
        : m_column(column)
    {}

    void add(std::uint32_t row)
    {
        if (m_column == nullptr)
            return;
        if (m_column->type == ColumnType::Real)
            m_real += std::isnan(m_column->reals[row]) ? 0.0 : m_column->reals[row];
        else
            m_whole += m_column->integers[row] == kNullInteger ? 0 : m_column->integers[row];
    }
    [[nodiscard]] double sum() const
    {
        if (m_column == nullptr || m_column->type == ColumnType::Real)
            return m_real;
        const double unit =
            m_column->type == ColumnType::Decimal ? double(kPowersOfTen[m_column->scale]) : 1.0;
        return double(m_whole) / unit;
    }

private:
    const Column* m_column;
    std::int64_t m_whole = 0;
    double m_real = 0;
};

inline constexpr std::size_t kBuyerBlock = 4096; // people
[[nodiscard]] inline std::size_t buyerBlocks(const LocalDataset& data)
{
    return (data.people() + kBuyerBlock - 1) / kBuyerBlock;
}

// visit(block, person, rows) for everyone of the base who bought in the window, with their purchases in time
// order; from several threads, but the people of a block ascending and from one.
template <typename Visit>
void forEachBuyer(const LocalDataset& data, const Purchases& purchases, const PeopleSet& base, Visit visit)
{
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    parallelBlocks(data.people(), kBuyerBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        static thread_local std::vector<std::uint32_t> buffer;
        const std::span<const std::uint32_t> hits =
            purchases.matcher.hits(starts[begin], starts[end], buffer);
        std::size_t person = begin;
        for (std::size_t at = 0; at < hits.size();) {
            while (hits[at] >= starts[person + 1])
                ++person;
            std::size_t stop = at;
            while (stop < hits.size() && hits[stop] < starts[person + 1])
                ++stop;
            std::span<const std::uint32_t> rows = hits.subspan(at, stop - at);
            at = stop;
            while (!rows.empty() && times[rows.front()] < purchases.window.begin)
                rows = rows.subspan(1);
            while (!rows.empty() && times[rows.back()] >= purchases.window.end)
                rows = rows.first(rows.size() - 1);
            if (!rows.empty() && base.contains(PersonIndex(person)))
                visit(block, PersonIndex(person), rows);
        }
    });
}

} // namespace tessera
