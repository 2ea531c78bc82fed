// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/internal/person.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tessera::sample {

enum class SalesChannel : std::uint8_t
{
    App,
    MiniProgram,
    Tmall,
    Jd,
    Douyin,
    Store
};
inline constexpr int kSalesChannels = 6;
[[nodiscard]] std::string_view salesChannelName(SalesChannel channel);

enum class OrderKind : std::uint8_t
{
    Sale, // one BG/NBD transaction each
    Closed,
    Refunded,
    Staff,
    Brushed
};

struct OrderLine
{
    int item;
    int quantity;
    std::int64_t couponCents;
    std::int64_t paidCents;
    std::int64_t refundCents;
    bool gift;
    bool sample;
};

struct Order
{
    Seconds time;
    SalesChannel channel;
    OrderKind kind;
    std::vector<OrderLine> lines;

    [[nodiscard]] std::int64_t netCents() const; // 0 unless a sale
};

// The person's orders in time, sales first drawn as BG/NBD in calendar time, then moved a few days towards
// promotions. Fills repeats and inactiveAt of the person; empty when the person never acts.
[[nodiscard]] std::vector<Order> makeOrders(Person& person, const Catalogue& catalogue, Random& random);

} // namespace tessera::sample
