// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/refunds.h"

#include "base/text.h"
#include "dataset/internal/hierarchy.h"
#include "dataset/share_exactly.h"
#include "project/table_parts.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace tessera {

namespace {

const QString kSubject = QStringLiteral("refunds");

bool hasItem(const RefundableLine& line, const std::string& item)
{
    return std::ranges::any_of(line.items, [&](std::string_view code) { return trimmed(code) == item; });
}

// Of the lines of an order those that a refund is of.
template <typename Fits>
std::vector<std::size_t> among(const std::vector<std::size_t>& lines, Fits fits)
{
    std::vector<std::size_t> chosen;
    std::ranges::copy_if(lines, std::back_inserter(chosen), fits);
    return chosen;
}

std::vector<std::size_t> refunded(const RefundRecord& refund, const std::vector<std::size_t>& ofOrder,
                                  std::span<const RefundableLine> lines)
{
    std::vector<std::size_t> chosen;
    if (!refund.line.empty())
        chosen = among(ofOrder, [&](std::size_t i) { return trimmed(lines[i].line) == refund.line; });
    if (chosen.empty() && !refund.item.empty())
        chosen = among(ofOrder, [&](std::size_t i) { return hasItem(lines[i], refund.item); });
    return chosen.empty() ? ofOrder : chosen;
}

} // namespace

QString refundsOf(const BatchInfo& batch)
{
    return batch.mapping.value(QLatin1String("refunds")).toString();
}

std::vector<std::int64_t> netOfRefunds(std::span<const RefundableLine> lines,
                                       std::span<const RefundRecord> refunds)
{
    std::unordered_map<std::string_view, std::vector<std::size_t>> byOrder;
    std::vector<std::int64_t> left;
    left.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        left.push_back(lines[i].amount);
        byOrder[trimmed(lines[i].order)].push_back(i);
    }
    for (const RefundRecord& refund : refunds) {
        const auto order = byOrder.find(refund.order);
        if (order == byOrder.end())
            continue;
        const std::vector<std::size_t> chosen = refunded(refund, order->second, lines);
        std::vector<std::int64_t> weights;
        std::int64_t whole = 0;
        for (const std::size_t i : chosen) {
            weights.push_back(std::max<std::int64_t>(left[i], 0));
            whole += weights.back();
        }
        if (whole == 0)
            continue;
        const std::vector<std::int64_t> shares = shareExactly(std::min(refund.amount, whole), weights);
        for (std::size_t i = 0; i < chosen.size(); ++i)
            left[chosen[i]] -= shares[i];
    }
    return left;
}

int refundScale(const std::vector<BatchInfo>& batches)
{
    int scale = 0;
    for (const BatchInfo* batch : batchesOfSubject(batches, kSubject))
        if (const int at = positionOfPart(*batch, QStringLiteral("refund"));
            at >= 0 && batch->columns[std::size_t(at)].type == ColumnType::Decimal)
            scale = std::max(scale, batch->columns[std::size_t(at)].scale);
    return scale;
}

Result<std::vector<RefundRecord>> refundRecords(const Project& project, const std::vector<BatchInfo>& batches,
                                                int scale)
{
    std::vector<RefundRecord> records;
    for (const BatchInfo* batch : batchesOfSubject(batches, kSubject)) {
        const auto read = [&](const char* part, std::optional<Column>& to) -> Result<void> {
            const int at = positionOfPart(*batch, QLatin1String(part));
            if (at < 0 || to)
                return {};
            Result<Column> column = project.readColumn(*batch, std::size_t(at));
            if (!column)
                return column.error();
            to = std::move(*column);
            return {};
        };
        std::optional<Column> order;
        std::optional<Column> line;
        std::optional<Column> item;
        std::optional<Column> amount;
        std::optional<Column> time;
        const std::pair<const char*, std::optional<Column>*> wanted[] = {
            {"order", &order},   {"line", &line}, {"sku", &item}, {"item", &item},
            {"refund", &amount}, {"time", &time}, {"date", &time}};
        for (const auto& [part, to] : wanted)
            if (Result<void> done = read(part, *to); !done)
                return done.error();
        const bool isExact =
            amount && (amount->type == ColumnType::Integer || amount->type == ColumnType::Decimal);
        if (!order || !isExact)
            continue; // what is no exact amount cannot be taken off one
        for (std::optional<Column>* column : {&order, &line, &item})
            if (*column)
                *column = asTexts(std::move(**column));
        const auto textAt = [](const std::optional<Column>& texts, std::size_t row) {
            return texts && !texts->isNull(row)
                       ? std::string(trimmed(texts->dictionary->at(texts->codes[row])))
                       : std::string();
        };
        const std::int64_t factor =
            kPowersOfTen[scale - (amount->type == ColumnType::Decimal ? amount->scale : 0)];
        for (std::size_t row = 0; row < std::size_t(batch->rows); ++row) {
            RefundRecord record{textAt(order, row), textAt(line, row), textAt(item, row), 0, 0};
            if (record.order.empty() || amount->isNull(row) || amount->integers[row] == 0)
                continue;
            // Some write what went back with a minus.
            record.amount = std::abs(amount->integers[row]) * factor;
            record.time = time && time->type == ColumnType::Time && !time->isNull(row)
                              ? time->integers[row]
                              : std::numeric_limits<Micros>::min();
            records.push_back(std::move(record));
        }
    }
    return records;
}

} // namespace tessera
