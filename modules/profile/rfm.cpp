// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/rfm.h"
#include "profile/internal/texts.h"

#include "analysis/analysis.h"
#include "base/json.h"
#include "base/statistics.h"
#include "base/thread_pool.h"
#include "rules/evaluate.h"
#include "rules/event_filter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kBuyerBlock = 4096; // people

struct Purchases
{
    EventMatcher matcher;
    std::shared_ptr<const Column> amount;
    std::shared_ptr<const Column> order;
    Instants window;
};

struct Buyer
{
    PersonIndex person = 0;
    double recency = 0;
    double frequency = 0;
    double revenue = 0;
};

// rows: one person's purchases in the window, at least one.
Buyer buyerOf(const LocalDataset& data, const Purchases& purchases, RfmFrequency frequency,
              std::span<const std::uint32_t> rows, std::vector<std::int64_t>& orders)
{
    const std::span<const Micros> times = data.eventTimes();
    const Column& amount = *purchases.amount;
    std::int64_t whole = 0; // minor units: exact
    double real = 0;
    std::int64_t days = 0;
    std::int64_t lastDay = std::numeric_limits<std::int64_t>::min();
    orders.clear();
    for (const std::uint32_t row : rows) {
        if (frequency == RfmFrequency::Days)
            if (const std::int64_t day = data.zone().dayOf(times[row]); day != lastDay) {
                lastDay = day;
                ++days;
            }
        if (amount.type == ColumnType::Real)
            real += std::isnan(amount.reals[row]) ? 0.0 : amount.reals[row];
        else
            whole += amount.integers[row] == kNullInteger ? 0 : amount.integers[row];
        if (purchases.order && !purchases.order->isNull(row))
            orders.push_back(purchases.order->type == ColumnType::Text
                                 ? std::int64_t(purchases.order->codes[row])
                                 : purchases.order->integers[row]);
    }
    std::ranges::sort(orders);
    const auto distinct = std::unique(orders.begin(), orders.end()) - orders.begin();
    Buyer buyer;
    buyer.recency = double(data.zone().dayOf(purchases.window.end) - data.zone().dayOf(times[rows.back()]));
    buyer.frequency = double(frequency == RfmFrequency::Days     ? days
                             : frequency == RfmFrequency::Orders ? std::int64_t(distinct)
                                                                 : std::int64_t(rows.size()));
    const double unit = amount.type == ColumnType::Decimal ? double(kPowersOfTen[amount.scale]) : 1.0;
    buyer.revenue = amount.type == ColumnType::Real ? real : double(whole) / unit;
    return buyer;
}

// Everyone of the base who bought, block by block of people.
std::vector<std::vector<Buyer>> findBuyers(const LocalDataset& data, const Purchases& purchases,
                                           const PeopleSet& base, RfmFrequency frequency)
{
    std::vector<std::vector<Buyer>> blocks((data.people() + kBuyerBlock - 1) / kBuyerBlock);
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    parallelBlocks(data.people(), kBuyerBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
        static thread_local std::vector<std::uint32_t> buffer;
        std::vector<std::int64_t> orders;
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
            if (rows.empty() || !base.contains(PersonIndex(person)))
                continue;
            blocks[block].push_back(buyerOf(data, purchases, frequency, rows, orders));
            blocks[block].back().person = PersonIndex(person);
        }
    });
    return blocks;
}

Result<Purchases> readPurchases(const LocalDataset& data, const RfmDefinition& definition)
{
    Purchases purchases;
    purchases.window = {INT64_MIN, data.asOf()};
    if (!definition.asOf.isEmpty()) {
        const std::optional<Micros> time = parseTime(definition.asOf.toStdString(), data.zone());
        if (!time)
            return Error{RfmText::tr("\"%1\" is no date. Write it like 2026-05-31.").arg(definition.asOf)};
        purchases.window.end = *time;
    }
    if (definition.windowDays > 0)
        purchases.window.begin = purchases.window.end - Micros(definition.windowDays * double(kDay));
    Result<EventMatcher> matcher = EventMatcher::prepare(data, {definition.where});
    if (!matcher)
        return matcher.error();
    purchases.matcher = std::move(*matcher);
    Result<std::shared_ptr<const Column>> amount = data.eventColumn(definition.amount);
    if (!amount)
        return amount.error();
    purchases.amount = *amount;
    if (purchases.amount->type == ColumnType::Text || purchases.amount->type == ColumnType::Time)
        return Error{
            RfmText::tr("\"%1\" holds no numbers. Name the amount of a purchase.").arg(definition.amount)};
    if (definition.frequency != RfmFrequency::Orders)
        return purchases;
    Result<std::shared_ptr<const Column>> order = data.eventColumn(definition.order);
    if (!order)
        return order.error();
    purchases.order = *order;
    if (purchases.order->type == ColumnType::Real)
        return Error{RfmText::tr("\"%1\" holds fractions, so it numbers no orders.").arg(definition.order)};
    return purchases;
}

// The customary ten segments over scores of 1 to 5 for recency and frequency; every cell is in exactly one.
std::size_t tenSegment(int r, int f)
{
    if (f == 5)
        return r == 5 ? 0 : r >= 3 ? 1 : 8;
    if (f == 4)
        return r == 5 ? 0 : r >= 3 ? 1 : 7;
    if (r >= 4)
        return f >= 2 ? 2 : r == 5 ? 3 : 4;
    if (r == 3)
        return f == 3 ? 5 : 6;
    return f == 3 ? 7 : 9;
}

std::vector<RfmSegment> tenSegments()
{
    return {{QStringLiteral("champions"), RfmText::tr("Champions")},
            {QStringLiteral("loyal"), RfmText::tr("Loyal customers")},
            {QStringLiteral("potential"), RfmText::tr("Potential loyalists")},
            {QStringLiteral("new"), RfmText::tr("New customers")},
            {QStringLiteral("promising"), RfmText::tr("Promising")},
            {QStringLiteral("attention"), RfmText::tr("Need attention")},
            {QStringLiteral("sleeping"), RfmText::tr("About to sleep")},
            {QStringLiteral("risk"), RfmText::tr("At risk")},
            {QStringLiteral("cannot_lose"), RfmText::tr("Cannot lose them")},
            {QStringLiteral("hibernating"), RfmText::tr("Hibernating")}};
}

// Number: 4 (M low) + 2 (R low) + 1 (F low).
std::vector<RfmSegment> eightTypes()
{
    return {{QStringLiteral("key_value"), RfmText::tr("Key, value")},
            {QStringLiteral("key_develop"), RfmText::tr("Key, to develop")},
            {QStringLiteral("key_retain"), RfmText::tr("Key, to retain")},
            {QStringLiteral("key_win_back"), RfmText::tr("Key, to win back")},
            {QStringLiteral("plain_value"), RfmText::tr("General, value")},
            {QStringLiteral("plain_develop"), RfmText::tr("General, to develop")},
            {QStringLiteral("plain_retain"), RfmText::tr("General, to retain")},
            {QStringLiteral("plain_win_back"), RfmText::tr("General, to win back")}};
}

double middle(const std::vector<double>& values, bool median)
{
    if (median) {
        std::vector<double> sorted = values;
        std::ranges::sort(sorted);
        return sortedQuantile(sorted, 0.5);
    }
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

void assignSegments(const RfmDefinition& definition, RfmResult& result)
{
    result.segments = definition.eightTypes ? eightTypes() : tenSegments();
    result.segment.resize(result.people.size());
    std::array<double, 3> cut{};
    for (std::size_t k = 0; k < 3 && definition.eightTypes && !result.people.empty(); ++k)
        cut[k] = middle(result.values[k], definition.median);
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        const bool stale = result.values[0][i] > cut[0];
        const bool rare = result.values[1][i] < cut[1];
        const bool small = result.values[2][i] < cut[2];
        result.segment[i] =
            std::uint8_t(definition.eightTypes ? (small ? 4U : 0U) + (stale ? 2U : 0U) + (rare ? 1U : 0U)
                                               : tenSegment(result.scores[0][i], result.scores[1][i]));
    }
}

} // namespace

Result<RfmDefinition> RfmDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    RfmDefinition definition;
    QJsonValue purchase = reader.value(QLatin1String("where"));
    if (purchase.isUndefined())
        purchase = QStringLiteral("event = \"purchase\"");
    Result<EventFilter> where = readEventFilter(purchase, QStringLiteral("where"));
    if (!where)
        return where.error();
    definition.where = std::move(*where);
    Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    if (!base)
        return base.error();
    definition.base = std::move(*base);
    definition.amount = reader.text(QLatin1String("amount"), definition.amount);
    definition.windowDays = reader.number(QLatin1String("windowDays"), 365, 0, 36525);
    definition.asOf = reader.text(QLatin1String("asOf"), QString());
    static const QStringList units{QStringLiteral("days"), QStringLiteral("orders"),
                                   QStringLiteral("events")};
    definition.frequency =
        RfmFrequency(units.indexOf(reader.choice(QLatin1String("frequency"), units, units.front())));
    definition.order = reader.text(QLatin1String("order"), QString());
    const auto second = [&](const char* key, const char* first, const char* other) {
        return reader.choice(QLatin1String(key), {QLatin1String(first), QLatin1String(other)},
                             QLatin1String(first)) == QLatin1String(other);
    };
    definition.meanAmount = second("monetary", "sum", "mean");
    definition.packageScores = second("scores", "rank", "rfm package");
    definition.eightTypes = second("segments", "ten", "eight");
    definition.median = second("threshold", "mean", "median");
    definition.levels = int(reader.integer(QLatin1String("levels"), 5, 2, 10));
    if (!definition.eightTypes && definition.levels != 5)
        reader.fail(QStringLiteral("levels"),
                    RfmText::tr("the ten segments need 5 levels; choose \"eight\""));
    if (definition.frequency == RfmFrequency::Orders && definition.order.isEmpty())
        reader.fail(QStringLiteral("order"), RfmText::tr("name the column that numbers the orders"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

namespace {

// score = 1 + floor(levels below / n), below the number of smaller values: it grows by one where at least s n
// / levels values are smaller, so a value passes cut s when it is larger than the value at the place before.
std::vector<double> rankCuts(std::vector<double> values, int levels)
{
    std::vector<double> cuts;
    std::size_t from = 0;
    for (std::size_t s = 1; s < std::size_t(levels); ++s) {
        const std::size_t place = (s * values.size() + std::size_t(levels) - 1) / std::size_t(levels) - 1;
        const auto begin = values.begin() + std::ptrdiff_t(from);
        std::nth_element(begin, values.begin() + std::ptrdiff_t(place), values.end());
        cuts.push_back(values[place]);
        from = place;
    }
    return cuts;
}

std::vector<double> packageCuts(std::vector<double> values, int levels)
{
    std::ranges::sort(values);
    std::vector<double> cuts;
    for (int cut = 1; cut < levels; ++cut)
        cuts.push_back(sortedQuantile(values, double(cut) / levels));
    return cuts;
}

} // namespace

std::vector<std::uint8_t> quantileScores(const std::vector<double>& values, int levels, bool packageScores)
{
    std::vector<std::uint8_t> scores(values.size(), 1);
    if (values.empty())
        return scores;
    const std::vector<double> cuts = packageScores ? packageCuts(values, levels) : rankCuts(values, levels);
    parallelBlocks(values.size(), std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            for (const double cut : cuts)
                scores[i] += (packageScores ? values[i] >= cut : values[i] > cut) ? 1 : 0;
    });
    return scores;
}

Result<RfmResult> computeRfm(const LocalDataset& data, const RfmDefinition& definition, const Task& task)
{
    const Result<Purchases> purchases = readPurchases(data, definition);
    if (!purchases)
        return purchases.error();
    const Result<PeopleSet> base = evaluateRule(definition.base, data, {purchases->window.end, {}});
    if (!base)
        return base.error();
    const std::vector<std::vector<Buyer>> blocks = findBuyers(data, *purchases, *base, definition.frequency);
    if (task.cancelled())
        return Error::cancel();
    RfmResult result;
    result.asOf = purchases->window.end;
    result.basePeople = base->count();
    std::vector<std::size_t> firsts(blocks.size() + 1, 0);
    for (std::size_t block = 0; block < blocks.size(); ++block)
        firsts[block + 1] = firsts[block] + blocks[block].size();
    std::vector<double> freshness(firsts.back());
    result.people.resize(firsts.back());
    result.revenue.resize(firsts.back());
    for (std::vector<double>& values : result.values)
        values.resize(firsts.back());
    ThreadPool::parallelFor(blocks.size(), [&](std::size_t block) {
        std::size_t at = firsts[block];
        for (const Buyer& one : blocks[block]) {
            result.people[at] = one.person;
            result.values[0][at] = one.recency;
            result.values[1][at] = one.frequency;
            result.values[2][at] =
                definition.meanAmount && one.frequency > 0 ? one.revenue / one.frequency : one.revenue;
            result.revenue[at] = one.revenue;
            freshness[at] = -one.recency;
            ++at;
        }
    });
    ThreadPool::parallelFor(3, [&](std::size_t k) {
        const bool fresh = k == 0 && !definition.packageScores;
        result.scores[k] =
            quantileScores(fresh ? freshness : result.values[k], definition.levels, definition.packageScores);
    });
    if (definition.packageScores) // cuts on the days themselves, then turned round
        for (std::uint8_t& score : result.scores[0])
            score = std::uint8_t(definition.levels + 1 - score);
    assignSegments(definition, result);
    return result;
}

} // namespace tessera
