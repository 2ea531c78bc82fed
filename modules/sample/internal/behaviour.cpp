// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/rows.h"

#include "base/time_zone.h"

#include <algorithm>
#include <cmath>

namespace tessera::sample {

namespace {

constexpr std::array<double, 24> kBrowseHour = {26, 14, 7,  4,  3,  4,  10, 22, 32, 36, 38, 40,
                                                52, 50, 40, 38, 38, 40, 48, 60, 78, 92, 88, 56};
constexpr std::array<std::string_view, 4> kSources = {"organic", "push", "ad", "share"};

Seconds lognormal(Random& random, double median, double sigma)
{
    return 1 + Seconds(median * std::exp(sigma * random.normal()));
}

Seconds eventGap(Random& random)
{
    return std::min<Seconds>(lognormal(random, kEventGapMedian, kEventGapSigma), 25 * 60);
}

Seconds cartToOrder(Random& random)
{
    double left = random.uniform();
    for (const CartDelay& delay : kCartDelays) {
        if (left < delay.share)
            return lognormal(random, delay.medianSeconds, delay.sigma);
        left -= delay.share;
    }
    return lognormal(random, kCartDelays.back().medianSeconds, kCartDelays.back().sigma);
}

// Writes the events of one session, each a little after the one before, in the log of its platform.
class SessionWriter
{
public:
    SessionWriter(const Person& person, const Catalogue& catalogue, Random& random, BlockText& block,
                  Seconds start, bool mini)
        : m_person(person)
        , m_catalogue(catalogue)
        , m_random(random)
        , m_block(block)
        , m_time(start)
        , m_mini(mini)
        , m_device(person.devices[std::size_t(random.below(person.devices.size()))])
        , m_known(!person.memberId.empty() && start >= person.registeredAt && random.chance(0.6))
        , m_union(random.chance(0.4))
        , m_source(kSources[std::size_t(random.below(kSources.size()))])
    {}

    void event(std::string_view name, int item = -1, int score = 0)
    {
        if (m_time >= kEnd)
            return;
        if (m_mini)
            writeMini(name, item, score);
        else
            writeApp(name, item, score);
        m_time += eventGap(m_random);
    }

    void eventAt(Seconds time, std::string_view name, int item)
    {
        m_time = time;
        event(name, item);
    }

private:
    void writeApp(std::string_view name, int item, int score)
    {
        std::string& text = m_block.text[AppBehaviour];
        appendTime(text, m_catalogue, m_time);
        text += ',';
        text += m_device.id;
        text += ',';
        text += m_device.oaid;
        text += ',';
        if (m_known)
            text += m_person.memberId;
        text += ',';
        text += name;
        text += ',';
        if (item >= 0)
            text += m_catalogue.item(item).sku;
        text += ',';
        if (item >= 0)
            text += Catalogue::categoryName(m_catalogue.item(item).category);
        text += ',';
        text += m_source;
        text += ',';
        if (score > 0)
            appendNumber(text, score);
        text += '\n';
        ++m_block.rows[AppBehaviour];
    }

    void writeMini(std::string_view name, int item, int score)
    {
        static const std::int64_t epoch = daysFromCivil(2024, 6, 1) * kDaySeconds - 8 * 3600;
        std::string& text = m_block.text[MiniBehaviour];
        text += R"({"ts":)";
        appendNumber(text, (epoch + m_time) * 1000 + std::int64_t(m_random.below(1000)));
        text += R"(,"openid":")";
        text += m_person.openid;
        if (m_union) {
            text += R"(","unionid":")";
            text += m_person.unionid;
        }
        text += R"(","event":")";
        text += name;
        text += '"';
        if (item >= 0) {
            text += R"(,"item":{"sku":")";
            text += m_catalogue.item(item).sku;
            text += R"(","category":")";
            text += Catalogue::categoryName(m_catalogue.item(item).category);
            text += R"("})";
        }
        if (score > 0) {
            text += R"(,"score":)";
            appendNumber(text, score);
        }
        text += "}\n";
        ++m_block.rows[MiniBehaviour];
    }

    const Person& m_person;
    const Catalogue& m_catalogue;
    Random& m_random;
    BlockText& m_block;
    Seconds m_time;
    bool m_mini;
    const Device& m_device;
    bool m_known;
    bool m_union;
    std::string_view m_source;
};

int browsedItem(const Person& person, const Catalogue& catalogue, Random& random)
{
    std::array<double, kCategories> taste = kCategoryTaste[std::size_t(person.cluster)];
    if (person.trait)
        taste[2] *= kTraitSerumFactor;
    return catalogue.drawItem(random, drawIndex(random, taste),
                              random.chance(kPremiumShare[std::size_t(person.cluster)]));
}

void browse(const Person& person, const Catalogue& catalogue, Random& random, BlockText& block, Seconds start,
            bool mini, bool showsAppeal)
{
    const FunnelRates& rates = mini ? kMiniFunnel : kAppFunnel;
    SessionWriter session(person, catalogue, random, block, start, mini);
    if (showsAppeal || random.chance(rates.search))
        session.event("search");
    int item = browsedItem(person, catalogue, random);
    session.event("view", item);
    for (int views = 1; views < 20 && random.chance(0.55); ++views) {
        item = browsedItem(person, catalogue, random);
        session.event("view", item);
    }
    if (random.chance(rates.favourite))
        session.event("favourite", item);
    if (random.chance(rates.consult))
        session.event("consult", item);
    if (random.chance(rates.cart))
        session.event("cart", item);
    if (random.chance(rates.share * (person.trait ? kTraitShareFactor : 1.0)))
        session.event("share", item);
}

// The visits that led to an order: one that looks, compares and fills the cart, and, when the order came much
// later, one that comes back to it, often on another device. Nobody looks before Appeal.
void shop(const Person& person, const Order& order, const Catalogue& catalogue, Random& random,
          BlockText& block)
{
    constexpr Seconds kOneSitting = 30 * 60;
    const bool mini = order.channel == SalesChannel::MiniProgram;
    const Seconds first = std::max<Seconds>(0, person.appealAt);
    const Seconds decided = std::max(first, order.time - cartToOrder(random));
    const int item = order.lines.front().item;
    SessionWriter session(person, catalogue, random, block, decided, mini);
    const Seconds viewed = std::max(first, decided - eventGap(random));
    if (random.chance(0.5))
        session.eventAt(std::max(first, viewed - eventGap(random)), "view",
                        browsedItem(person, catalogue, random));
    session.eventAt(viewed, "view", item);
    if (!random.chance(kBuyNowShare))
        session.eventAt(decided, "cart", item);
    if (random.chance(0.2))
        session.eventAt(std::min(order.time, decided + eventGap(random)), "consult", item);
    if (order.time - decided > kOneSitting && random.chance(0.7)) {
        const Seconds back = std::max(decided, order.time - eventGap(random));
        SessionWriter(person, catalogue, random, block, back, mini).event("view", item);
    }
}

void shopAndReview(const Person& person, const Order& order, const Catalogue& catalogue, Random& random,
                   BlockText& block)
{
    const bool logged = order.channel == SalesChannel::MiniProgram || order.channel == SalesChannel::App;
    if (logged && !random.chance(kUnloggedOrders))
        shop(person, order, catalogue, random, block);
    if (order.kind != OrderKind::Sale || !random.chance(kReviewRate))
        return;
    const Seconds later = order.time + Seconds((4 + random.below(14)) * std::uint64_t(kDaySeconds));
    SessionWriter session(person, catalogue, random, block, later, person.prefersMini);
    const bool positive = random.chance(kPositiveReview);
    session.event("review", order.lines.front().item,
                  positive ? 4 + int(random.below(2)) : 1 + int(random.below(3)));
    if (positive && random.chance(0.15))
        session.event("share", order.lines.front().item);
}

} // namespace

void writeBehaviour(const Person& person, const std::vector<Order>& orders, const Catalogue& catalogue,
                    Random& random, BlockText& block)
{
    for (const Order& order : orders)
        if (order.kind == OrderKind::Sale || order.kind == OrderKind::Closed)
            shopAndReview(person, order, catalogue, random, block);
    if (person.appealAt < 0)
        return;
    browse(person, catalogue, random, block, person.appealAt, person.prefersMini, true);
    const double active =
        double(std::min(person.inactiveAt, kEnd) - person.appealAt) / double(30 * kDaySeconds);
    const double idle = double(kEnd - std::min(person.inactiveAt, kEnd)) / double(30 * kDaySeconds);
    const double rate = kSessionsPerMonth * person.activity;
    const auto sessions = [&](double mean, Seconds from, Seconds to) {
        const std::uint64_t count = random.poisson(mean);
        for (std::uint64_t i = 0; i < count; ++i) {
            const Seconds at = from + Seconds(random.uniform() * double(to - from));
            const Seconds time = at / kDaySeconds * kDaySeconds + drawIndex(random, kBrowseHour) * 3600 +
                                 Seconds(random.below(3600));
            const bool mini = random.chance(0.2) != person.prefersMini;
            browse(person, catalogue, random, block, std::max(time, person.appealAt), mini, false);
        }
    };
    sessions(rate * active, person.appealAt, person.inactiveAt);
    sessions(rate * idle * kInactiveActivity, person.inactiveAt, kEnd);
}

} // namespace tessera::sample
