// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "identity/identity_view.h"
#include "project/project.h"
#include "table/column.h"

#include <cstdint>
#include <map>
#include <vector>

namespace tessera {

// Which order each line belongs to. Orders are rows of the batches of the subject orders, lines those of
// order_lines; they meet by the order's number.
struct OrderLinks
{
    // A batch of lines without a person and a time of their own: these are the order's.
    struct Hung
    {
        std::vector<std::uint32_t> order; // of each line its row in the batches of orders; kNoOrder: none
        std::vector<PersonIndex> person;
        std::vector<Micros> times;
    };
    static constexpr std::uint32_t kNoOrder = UINT32_MAX;

    std::vector<std::int64_t> orders; // batches, in the order of their rows
    std::map<std::int64_t, Hung> hung;
    // Of each batch of orders the rows whose lines are loaded: these are the purchases, the order is not.
    std::map<std::int64_t, std::vector<bool>> hasLines;
};

// Whether the lines of a batch have no person and time of their own.
[[nodiscard]] bool hangsOnOrders(const BatchInfo& batch);

// Of one number the order that was loaded last counts.
[[nodiscard]] Result<OrderLinks> linkOrders(const Project& project, const std::vector<BatchInfo>& batches,
                                            const IdentityView& identity, const Task& task);

// What hung lines take over from their orders: their texts. column: of the batches of orders, one after the
// other; numbers of an order are not those of its lines.
[[nodiscard]] Column inherited(const Column& orders, const OrderLinks::Hung& lines);

inline const QString kPurchase = QStringLiteral("purchase");
inline const QString kOrderEvent = QStringLiteral("order"); // what an order is called beside its lines

// The events of a batch of orders, purchases among them that have lines called kOrderEvent.
[[nodiscard]] Column besideLines(const Column& events, const std::vector<bool>& hasLines);

} // namespace tessera
