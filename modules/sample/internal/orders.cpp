// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/orders.h"

#include <algorithm>
#include <cmath>

namespace tessera::sample {

namespace {

// Share of the channels by cluster: app, mini-program, Tmall, JD, Douyin, store.
constexpr std::array<std::array<double, kSalesChannels>, kClusters> kChannelTaste = {
    {{.22, .24, .24, .10, .08, .12},
     {.16, .18, .22, .06, .28, .10},
     {.12, .20, .32, .16, .18, .02},
     {.26, .18, .12, .08, .04, .32},
     {.14, .26, .24, .06, .26, .04}}};
// Orders by hour: quiet nights, a rise at lunch, the peak between 20 and 23.
constexpr std::array<double, 24> kHourWeight = {18, 8,  4,  2,  2,  3,  8,  16, 28, 42, 52, 50,
                                                54, 48, 44, 42, 42, 42, 44, 56, 82, 96, 84, 44};

Seconds secondOfDay(Random& random)
{
    return drawIndex(random, kHourWeight) * 3600 + Seconds(random.below(3600));
}

// When a repeat order lands after waiting for, or being pulled into, a promotion near its planned day.
int promotedDay(const Person& person, Random& random, int day, int firstDay)
{
    const double moves = kPromotionMoveBase + kPromotionMoveSlope * person.priceSensitivity;
    for (const Promotion& promotion : promotions()) {
        if (day < promotion.peak - kPromotionWaitDays || day > promotion.peak + kPromotionPullDays)
            continue;
        const int target =
            random.chance(0.55)
                ? promotion.peak
                : promotion.from + int(random.below(std::uint64_t(promotion.to - promotion.from + 1)));
        return random.chance(moves) && target > firstDay ? target : day;
    }
    // Shopping leans to the weekend: 2024-06-01 was a Saturday.
    const bool friday = day % 7 == 6;
    return friday && day + 1 < kHistoryDays && random.chance(0.35) ? day + 1 : day;
}

// Days of the sales, the first one at actAt. BG/NBD: exponential gaps at the person's rate, after each repeat
// order the person drops out with her own probability.
std::vector<int> saleDays(Person& person, Random& random)
{
    const int firstDay = int(person.actAt / kDaySeconds);
    std::vector<int> days;
    double at = double(person.actAt) / double(kDaySeconds);
    for (;;) {
        at += random.exponential() / person.buyRate;
        if (!(at < kHistoryDays))
            break;
        days.push_back(int(at));
        if (random.chance(person.dropout)) {
            person.inactiveAt = Seconds(at * double(kDaySeconds));
            break;
        }
    }
    person.repeats = int(days.size());
    for (int& day : days)
        day = promotedDay(person, random, day, firstDay);
    days.push_back(firstDay);
    std::sort(days.begin(), days.end());
    // One order a day, so that counting purchase days and counting orders agree; at the end of history days
    // stay equal.
    for (std::size_t i = 1; i < days.size(); ++i)
        days[i] = std::min(kHistoryDays - 1, std::max(days[i], days[i - 1] + 1));
    return days;
}

OrderLine makeLine(const Person& person, const Catalogue& catalogue, Random& random, double discount)
{
    const std::size_t cluster = std::size_t(person.cluster);
    OrderLine line{};
    line.item = catalogue.drawItem(random, drawIndex(random, kCategoryTaste[cluster]),
                                   random.chance(kPremiumShare[cluster]));
    line.quantity = 1 + (random.chance(0.16) ? 1 + int(random.below(2)) : 0);
    const std::int64_t list = catalogue.item(line.item).listCents * line.quantity;
    line.couponCents = std::int64_t(double(list) * discount / 100) * 100;
    line.paidCents = list - line.couponCents;
    return line;
}

Order makeOrder(const Person& person, const Catalogue& catalogue, Random& random, Seconds time,
                OrderKind kind)
{
    Order order;
    order.time = time;
    order.kind = kind;
    order.channel = SalesChannel(drawIndex(random, kChannelTaste[std::size_t(person.cluster)]));
    double discount = promotionOn(int(time / kDaySeconds)) ? 0.15 : 0.0;
    if (random.chance(kCouponBase + kCouponSlope * person.priceSensitivity))
        discount += random.uniform(0.08, 0.22);
    const std::uint64_t lines =
        1 + std::min<std::uint64_t>(7, random.poisson(kExtraLines[std::size_t(person.cluster)]));
    for (std::uint64_t i = 0; i < lines; ++i)
        order.lines.push_back(makeLine(person, catalogue, random, discount));
    for (OrderLine& line : order.lines) {
        if (kind == OrderKind::Refunded)
            line.refundCents = line.paidCents;
        else if (kind == OrderKind::Sale && random.chance(kPartialRefund))
            line.refundCents = std::int64_t(double(line.paidCents) * random.uniform(0.2, 0.6) / 100) * 100;
    }
    if (kind == OrderKind::Sale || kind == OrderKind::Refunded) {
        const auto free = [&](bool gift) {
            OrderLine line = makeLine(person, catalogue, random, 0);
            line.quantity = 1;
            line.couponCents = catalogue.item(line.item).listCents;
            line.paidCents = 0;
            (gift ? line.gift : line.sample) = true;
            order.lines.push_back(line);
        };
        if (random.chance(kGiftLine))
            free(true);
        if (random.chance(kSampleLine))
            free(false);
    }
    return order;
}

} // namespace

std::string_view salesChannelName(SalesChannel channel)
{
    static constexpr std::array<std::string_view, kSalesChannels> names = {"app", "mini_program", "tmall",
                                                                           "jd",  "douyin",       "store"};
    return names[std::size_t(channel)];
}

std::int64_t Order::netCents() const
{
    std::int64_t net = 0;
    if (kind == OrderKind::Sale)
        for (const OrderLine& line : lines)
            net += line.paidCents - line.refundCents;
    return net;
}

std::vector<Order> makeOrders(Person& person, const Catalogue& catalogue, Random& random)
{
    std::vector<Order> orders;
    if (person.actAt >= 0) {
        bool first = true;
        for (const int day : saleDays(person, random)) {
            const Seconds time = first ? person.actAt : day * kDaySeconds + secondOfDay(random);
            first = false;
            if (random.chance(kClosedOrder))
                orders.push_back(makeOrder(person, catalogue, random, std::max<Seconds>(0, time - 1800),
                                           OrderKind::Closed));
            orders.push_back(makeOrder(person, catalogue, random, time, OrderKind::Sale));
            if (random.chance(kRefundedOrder) && time + 3 * kDaySeconds < kEnd)
                orders.push_back(
                    makeOrder(person, catalogue, random, time + 2 * kDaySeconds, OrderKind::Refunded));
        }
    }
    const auto extra = [&](OrderKind kind, double mean) {
        const std::uint64_t count = 1 + random.poisson(mean);
        for (std::uint64_t i = 0; i < count; ++i) {
            const Seconds day = Seconds(random.below(kHistoryDays)) * kDaySeconds;
            orders.push_back(makeOrder(person, catalogue, random, day + secondOfDay(random), kind));
        }
    };
    if (person.staff)
        extra(OrderKind::Staff, 5);
    if (person.brusher)
        extra(OrderKind::Brushed, 12);
    std::stable_sort(orders.begin(), orders.end(),
                     [](const Order& a, const Order& b) { return a.time < b.time; });
    return orders;
}

} // namespace tessera::sample
