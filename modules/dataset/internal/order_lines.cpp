// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/order_lines.h"

#include "base/text.h"
#include "dataset/internal/hierarchy.h"
#include "dataset/internal/timeline.h"
#include "project/table_parts.h"

#include <algorithm>

namespace tessera {

namespace {

const QString kOrdersSubject = QStringLiteral("orders");
const QString kLinesSubject = QStringLiteral("order_lines");
const QString kOrderPart = QStringLiteral("order");

std::vector<const BatchInfo*> withNumbers(const std::vector<BatchInfo>& batches, const QString& subject)
{
    std::vector<const BatchInfo*> found = batchesOfSubject(batches, subject);
    std::erase_if(found, [](const BatchInfo* batch) { return positionOfPart(*batch, kOrderPart) < 0; });
    return found;
}

Result<Column> numbersOf(const Project& project, const BatchInfo& batch, const Task& task)
{
    Result<Column> column = project.readColumn(batch, std::size_t(positionOfPart(batch, kOrderPart)), task);
    if (!column)
        return column.error();
    return asTexts(std::move(*column));
}

std::string_view numberAt(const Column& numbers, Code code)
{
    return code == kNullCode ? std::string_view() : trimmed(numbers.dictionary->at(code));
}

// The orders: whose, when, and where each number stands.
struct Orders
{
    std::vector<const BatchInfo*> batches;
    DictionaryBuilder numbers;
    std::vector<std::uint32_t> rowOf; // of each number the last row
    std::vector<PersonIndex> person;
    std::vector<Micros> times;

    [[nodiscard]] std::uint32_t find(std::string_view number) const
    {
        const Code at = number.empty() ? kNullCode : numbers.find(number);
        return at == kNullCode ? OrderLinks::kNoOrder : rowOf[at];
    }
};

Result<void> addOrders(Orders& orders, const Project& project, const BatchInfo& batch,
                       const IdentityView& identity, const Task& task)
{
    const Result<Column> numbers = numbersOf(project, batch, task);
    if (!numbers)
        return numbers.error();
    const Result<std::vector<PersonIndex>> people = peopleOfRows(project, batch, identity, task);
    if (!people)
        return people.error();
    const int time = timePosition(batch);
    const Result<Column> times =
        time < 0 ? Result<Column>(Column()) : project.readColumn(batch, std::size_t(time), task);
    if (!times)
        return times.error();
    const std::size_t offset = orders.person.size();
    for (std::size_t row = 0; row < numbers->size(); ++row) {
        const std::string_view number = numberAt(*numbers, numbers->codes[row]);
        if (number.empty())
            continue;
        const Code at = orders.numbers.insert(number);
        if (at == orders.rowOf.size())
            orders.rowOf.push_back(0);
        orders.rowOf[at] = std::uint32_t(offset + row);
    }
    orders.person.insert(orders.person.end(), people->begin(), people->end());
    orders.times.insert(orders.times.end(), times->integers.begin(), times->integers.end());
    orders.times.resize(orders.person.size(), kNullInteger);
    orders.batches.push_back(&batch);
    return {};
}

// The order of each line; numbers are looked up once, however many lines have them.
std::vector<std::uint32_t> ordersOf(const Column& numbers, const Orders& orders)
{
    std::vector<std::uint32_t> ofCode(numbers.dictionary ? numbers.dictionary->size() : 0);
    for (Code code = 0; code < ofCode.size(); ++code)
        ofCode[code] = orders.find(numberAt(numbers, code));
    std::vector<std::uint32_t> rows;
    rows.reserve(numbers.size());
    for (const Code code : numbers.codes)
        rows.push_back(code == kNullCode ? OrderLinks::kNoOrder : ofCode[code]);
    return rows;
}

} // namespace

bool hangsOnOrders(const BatchInfo& batch)
{
    return batch.kind == TableKind::Other && subjectOf(batch) == kLinesSubject &&
           positionOfPart(batch, kOrderPart) >= 0;
}

Result<OrderLinks> linkOrders(const Project& project, const std::vector<BatchInfo>& batches,
                              const IdentityView& identity, const Task& task)
{
    OrderLinks links;
    const std::vector<const BatchInfo*> lines = withNumbers(batches, kLinesSubject);
    if (lines.empty())
        return links;
    Orders orders;
    for (const BatchInfo* batch : withNumbers(batches, kOrdersSubject))
        if (batch->kind == TableKind::Events)
            if (Result<void> read = addOrders(orders, project, *batch, identity, task); !read)
                return read.error();
    std::vector<bool> hasLines(orders.person.size(), false);
    for (const BatchInfo* batch : lines) {
        const bool hangs = hangsOnOrders(*batch);
        if (!hangs && orders.batches.empty())
            continue;
        const Result<Column> numbers = numbersOf(project, *batch, task);
        if (!numbers)
            return numbers.error();
        OrderLinks::Hung hung;
        hung.order = ordersOf(*numbers, orders);
        for (const std::uint32_t row : hung.order)
            if (row != OrderLinks::kNoOrder)
                hasLines[row] = true;
        if (!hangs)
            continue;
        for (const std::uint32_t row : hung.order) {
            const bool isKnown = row != OrderLinks::kNoOrder;
            hung.person.push_back(isKnown ? orders.person[row] : kNobody);
            hung.times.push_back(isKnown ? orders.times[row] : kNullInteger);
        }
        links.hung.emplace(batch->id, std::move(hung));
    }
    std::size_t at = 0;
    for (const BatchInfo* batch : orders.batches) {
        const auto rows = std::size_t(batch->rows);
        const auto first = hasLines.begin() + std::ptrdiff_t(at);
        links.orders.push_back(batch->id);
        links.hasLines.emplace(batch->id, std::vector<bool>(first, first + std::ptrdiff_t(rows)));
        at += rows;
    }
    return links;
}

Column inherited(const Column& orders, const OrderLinks::Hung& lines)
{
    Column column;
    column.name = orders.name;
    column.dictionary = orders.dictionary;
    column.codes.reserve(lines.order.size());
    for (const std::uint32_t row : lines.order)
        column.codes.push_back(row == OrderLinks::kNoOrder ? kNullCode : orders.codes[row]);
    return column;
}

Column besideLines(const Column& events, const std::vector<bool>& hasLines)
{
    Column column;
    column.name = events.name;
    DictionaryBuilder texts;
    std::vector<Code> own;
    for (Code code = 0; code < events.dictionary->size(); ++code)
        own.push_back(texts.insert(events.dictionary->at(code)));
    const Code purchase = texts.find(toUtf8(kPurchase));
    const Code order = texts.insert(toUtf8(kOrderEvent));
    for (std::size_t row = 0; row < events.codes.size(); ++row) {
        const Code code = events.codes[row] == kNullCode ? kNullCode : own[events.codes[row]];
        column.codes.push_back(code != kNullCode && code == purchase && hasLines[row] ? order : code);
    }
    column.dictionary = texts.take();
    return column;
}

} // namespace tessera
