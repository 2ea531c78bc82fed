// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Purchases net of refunds, as the mappings of their tables say that refunds are written.
#include "base/text.h"
#include "dataset/internal/column_union.h"
#include "dataset/internal/dataset_cache.h"
#include "dataset/internal/order_lines.h"
#include "dataset/internal/refunds.h"
#include "project/table_parts.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace tessera {

namespace {

using SharedColumn = std::shared_ptr<const Column>;

const QString kRefundEvent = QStringLiteral("refund");
const QString kRefundedOrder = QStringLiteral("refunded_order");

int amountPosition(const BatchInfo& batch)
{
    if (const int position = positionOfPart(batch, QStringLiteral("amount")); position >= 0)
        return position;
    const auto found = std::ranges::find(batch.columns, QStringLiteral("amount"), &ColumnInfo::role);
    return found == batch.columns.end() ? -1 : int(found - batch.columns.begin());
}

// Whether refunds of the purchases in it stand elsewhere than in its status.
bool isNetted(const BatchInfo& batch)
{
    const QString way = refundsOf(batch);
    return batch.kind == TableKind::Events && amountPosition(batch) >= 0 &&
           (way == QLatin1String("column") || way == QLatin1String("negative") ||
            way == QLatin1String("table"));
}

std::int64_t valueAt(const Column& column, std::size_t row, int scale)
{
    const int own = column.type == ColumnType::Decimal ? column.scale : 0;
    return column.isNull(row) ? 0 : column.integers[row] * kPowersOfTen[scale - own];
}

bool isExact(const Column& column)
{
    return column.type == ColumnType::Integer || column.type == ColumnType::Decimal;
}

std::string_view codeText(const Column* texts, std::size_t row)
{
    return texts == nullptr || texts->codes[row] == kNullCode ? std::string_view()
                                                              : texts->dictionary->at(texts->codes[row]);
}

} // namespace

QString LocalDataset::nettedColumn() const
{
    for (const BatchInfo& batch : m_facts->batches)
        if (isNetted(batch))
            return batch.columns[std::size_t(amountPosition(batch))].name;
    return {};
}

// What is known of the rows of batches whose mapping says how refunds are written, in timeline order; null
// where no batch has it.
struct LocalDataset::RefundColumns
{
    std::optional<Column> column;   // what went back, beside the amount
    std::optional<Column> negative; // amounts of batches where refunds are rows with a minus
    std::optional<Column> ofTable;  // amounts of batches whose refunds stand in a table of their own
    std::optional<Column> order;    // texts
    std::optional<Column> line;     // texts
    std::vector<SharedColumn> codes;

    [[nodiscard]] int scale(const Column& amounts) const
    {
        int widest = amounts.type == ColumnType::Decimal ? amounts.scale : 0;
        for (const std::optional<Column>* one : {&column, &negative})
            if (*one && (*one)->type == ColumnType::Decimal)
                widest = std::max(widest, (*one)->scale);
        return widest;
    }
};

Result<LocalDataset::RefundColumns> LocalDataset::refundColumns() const
{
    RefundColumns columns;
    const auto read = [&](std::optional<Column>& to, const char* part, const char* way) -> Result<void> {
        const PositionOf position = [&](const BatchInfo& batch) {
            const bool isMeant = *way == 0 ? isNetted(batch) : refundsOf(batch) == QLatin1String(way);
            if (!isMeant)
                return -1;
            const bool isAmount = QLatin1String(part) == QLatin1String("amount");
            return isAmount ? amountPosition(batch) : positionOfPart(batch, QLatin1String(part));
        };
        if (std::ranges::none_of(eventBatches(),
                                 [&](const BatchInfo* batch) { return position(*batch) >= 0; }))
            return {};
        Result<Column> column = readEvents(QLatin1String(part), position);
        if (!column)
            return column.error();
        to = std::move(*column);
        return {};
    };
    struct Wanted
    {
        std::optional<Column>* to;
        const char* part;
        const char* way; // empty: any that is netted
    };
    for (const Wanted& one :
         {Wanted{&columns.column, "refund", "column"}, Wanted{&columns.negative, "amount", "negative"},
          Wanted{&columns.ofTable, "amount", "table"}, Wanted{&columns.order, "order", ""},
          Wanted{&columns.line, "line", ""}})
        if (Result<void> done = read(*one.to, one.part, one.way); !done)
            return done.error();
    for (std::optional<Column>* texts : {&columns.order, &columns.line})
        if (*texts)
            *texts = asTexts(std::move(**texts));
    Result<std::vector<SharedColumn>> codes = codeColumns(QStringLiteral("item"));
    if (!codes)
        return codes.error();
    columns.codes = std::move(*codes);
    return columns;
}

namespace {

bool isKnownAt(const std::optional<Column>& column, std::size_t row)
{
    return column && isExact(*column) && !column->isNull(row);
}

void widen(Column& amounts, int scale)
{
    const int before = amounts.type == ColumnType::Decimal ? amounts.scale : 0;
    for (std::int64_t& value : amounts.integers)
        value = value == kNullInteger ? value : value * kPowersOfTen[scale - before];
    amounts.type = scale > 0 ? ColumnType::Decimal : amounts.type;
    amounts.scale = scale;
}

// Adds the events that refunds make, and says which codes are which.
struct EventCodes
{
    Code purchase = 0;
    Code refund = 0;
    Code refundedOrder = 0;
};

EventCodes addEvents(Column& events)
{
    DictionaryBuilder names;
    for (Code code = 0; code < events.dictionary->size(); ++code)
        names.insert(events.dictionary->at(code));
    const EventCodes codes{names.insert(toUtf8(kPurchase)), names.insert(toUtf8(kRefundEvent)),
                           names.insert(toUtf8(kRefundedOrder))};
    events.dictionary = names.take();
    return codes;
}

} // namespace

// Purchases become what they are worth as of the date; those of which nothing is left become refunded orders,
// and rows with a minus refunds.
Result<void> LocalDataset::netPurchases(Column& events, Column& amounts) const
{
    const Result<RefundColumns> columns = refundColumns();
    if (!columns)
        return columns.error();
    const int scale = std::max(columns->scale(amounts), columns->ofTable ? refundScale(m_facts->batches) : 0);
    std::vector<RefundRecord> records;
    if (columns->ofTable) {
        Result<std::vector<RefundRecord>> loaded = refundRecords(*m_project, m_facts->batches, scale);
        if (!loaded)
            return loaded.error();
        records = std::move(*loaded);
    }
    widen(amounts, scale);
    const EventCodes codes = addEvents(events);
    const auto textOf = [](const std::optional<Column>& texts, std::size_t row) {
        return codeText(texts ? &*texts : nullptr, row);
    };
    std::vector<RefundableLine> lines;
    std::vector<std::size_t> rowOf;
    for (std::size_t i = 0; i < events.codes.size(); ++i) {
        if (events.codes[i] != codes.purchase || amounts.isNull(i))
            continue;
        RefundableLine one{textOf(columns->order, i), textOf(columns->line, i), {}, amounts.integers[i]};
        for (const SharedColumn& code : columns->codes)
            if (const std::string_view text = codeText(code.get(), i); !text.empty())
                one.items.push_back(text);
        if (isKnownAt(columns->negative, i) && one.amount < 0) {
            events.codes[i] = codes.refund;
            const std::string item(one.items.empty() ? std::string_view() : trimmed(one.items.front()));
            records.push_back({std::string(trimmed(one.order)), std::string(trimmed(one.line)), item,
                               -one.amount, m_facts->times[i]});
            continue;
        }
        if (isKnownAt(columns->column, i))
            one.amount -= std::abs(valueAt(*columns->column, i, scale));
        rowOf.push_back(i);
        lines.push_back(std::move(one));
    }
    std::erase_if(records, [&](const RefundRecord& one) { return one.time >= m_asOf || one.order.empty(); });
    std::ranges::stable_sort(records, {}, &RefundRecord::time);
    const std::vector<std::int64_t> net = netOfRefunds(lines, records);
    for (std::size_t i = 0; i < rowOf.size(); ++i) {
        std::int64_t& amount = amounts.integers[rowOf[i]];
        if (net[i] <= 0 && amount > 0)
            events.codes[rowOf[i]] = codes.refundedOrder;
        amount = net[i];
    }
    return {};
}

// The events or their amounts, as of the date of the dataset: a refund counts from its day on. The lock is
// not held.
Result<SharedColumn> LocalDataset::netColumn(const QString& name, const QString& amountName) const
{
    const QString eventKey = QStringLiteral("nevent\n%1").arg(m_asOf);
    const QString amountKey = QStringLiteral("namount\n%1").arg(m_asOf);
    const bool isEvent = name == QLatin1String("event");
    {
        const std::scoped_lock lock(m_cache->mutex);
        if (SharedColumn cached = m_cache->columns.find(isEvent ? eventKey : amountKey))
            return cached;
    }
    const auto byName = [](const QString& column) {
        return [column](const BatchInfo& batch) { return batch.positionOf(column); };
    };
    Result<Column> events = readEvents(QStringLiteral("event"), byName(QStringLiteral("event")));
    if (!events)
        return events.error();
    Result<Column> amounts = readEvents(amountName, byName(amountName));
    if (!amounts)
        return amounts.error();
    if (events->type == ColumnType::Text && isExact(*amounts))
        if (Result<void> netted = netPurchases(*events, *amounts); !netted)
            return netted.error();
    const std::scoped_lock lock(m_cache->mutex);
    SharedColumn asEvents = m_cache->columns.insert(eventKey, std::move(*events), memoryBudget());
    SharedColumn asAmounts = m_cache->columns.insert(amountKey, std::move(*amounts), memoryBudget());
    return isEvent ? asEvents : asAmounts;
}

} // namespace tessera
