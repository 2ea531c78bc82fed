// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/business.h"
#include "business/shop_log.h"

#include "base/json.h"
#include "base/thread_pool.h"
#include "dataset/item_revenue.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tessera;

namespace {

constexpr const char* kItems = "sku,series,category,list_price\nK-1,Dew,Skin,100\nK-2,Dew,Colour,50\n"
                               "K-3,Rose,Hair,25\nK-4,Rose,Skin,80\nK-6,Rose,Hair,10\n";
constexpr const char* kBundles = "bundle_sku,component_sku,component_qty\nK-5,K-1,1\nK-5,K-3,2\n";

// What a period brought, told slowly from the lines themselves.
struct SlowPeriod
{
    std::set<int> visitors;
    std::set<int> buyers;
    std::set<int> newBuyers;
    std::set<QString> orders;
    std::int64_t units = 0;
    std::int64_t cents = 0;
    std::int64_t newCents = 0;
    std::map<QString, std::int64_t> byChannel;
    std::map<std::int64_t, std::int64_t> byDay;
    std::map<std::int64_t, std::set<int>> buyersByDay;
};

SlowPeriod slowly(const ShopLog& log, const DayRange& range, std::int64_t newAfter)
{
    SlowPeriod slow;
    std::map<int, std::int64_t> lastBefore;
    for (const ShopEvent& event : log.events) {
        if (event.isPurchase && event.day < range.from)
            lastBefore[event.person] = event.day;
        if (event.day < range.from || event.day >= range.to)
            continue;
        slow.visitors.insert(event.person);
        if (!event.isPurchase)
            continue;
        if (!slow.buyers.contains(event.person)) {
            const auto last = lastBefore.find(event.person);
            if (last == lastBefore.end() || (newAfter > 0 && event.day - last->second > newAfter))
                slow.newBuyers.insert(event.person);
        }
        slow.buyers.insert(event.person);
        slow.orders.insert(event.order);
        slow.units += event.quantity;
        slow.cents += event.cents;
        slow.byChannel[event.channel] += event.cents;
        slow.byDay[event.day] += event.cents;
        slow.buyersByDay[event.day].insert(event.person);
    }
    for (const ShopEvent& event : log.events)
        if (event.isPurchase && event.day >= range.from && event.day < range.to &&
            slow.newBuyers.contains(event.person))
            slow.newCents += event.cents;
    return slow;
}

} // namespace

class BusinessTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void factorsAreThoseOfASlowReference_data();
    void factorsAreThoseOfASlowReference();
    void partsSumToTheChange();
    void categoriesSumToNetSales();
    void promotionsAreAligned();
    void targetsAreDueByDays();
    void targetsWithFactors();
    void marksOpenTheirPeople();
    void sameOnAnyNumberOfThreads();
    void badDefinitionsSayWhatIsWrong_data();
    void badDefinitionsSayWhatIsWrong();

private:
    [[nodiscard]] Result<Business> compute(const char* json, bool isFull = true) const
    {
        QJsonObject definition = parseJsonObject(json, QStringLiteral("test")).value();
        if (isFull)
            for (const auto& [key, value] :
                 {std::pair{"order", "order_id"}, std::pair{"units", "quantity"},
                  std::pair{"channel", "channel"}, std::pair{"category", "item.category"}})
                definition.insert(QLatin1String(key), QLatin1String(value));
        const Result<BusinessDefinition> read = BusinessDefinition::fromJson(definition);
        if (!read)
            return read.error();
        return computeBusiness(*m_client->data, *read, {});
    }
    void compareWith(const BusinessPeriod& period, const SlowPeriod& slow) const;

    std::unique_ptr<ShopLog> m_log;
    std::unique_ptr<ShopClient> m_client;
};

void BusinessTest::initTestCase()
{
    m_log = std::make_unique<ShopLog>(700, 17);
    m_client = std::make_unique<ShopClient>(m_log->csv());
    m_client->add("items.csv", kItems);
    m_client->add("bundles.csv", kBundles);
    m_client->open();
    QCOMPARE(std::size_t(m_client->data->events()), m_log->events.size());
}

void BusinessTest::compareWith(const BusinessPeriod& period, const SlowPeriod& slow) const
{
    QCOMPARE(period.visitorCount, std::int64_t(slow.visitors.size()));
    QCOMPARE(period.buyerCount, std::int64_t(slow.buyers.size()));
    QCOMPARE(period.newBuyerCount, std::int64_t(slow.newBuyers.size()));
    QCOMPARE(period.orders, std::int64_t(slow.orders.size()));
    QCOMPARE(std::int64_t(period.units), slow.units);
    QCOMPARE(period.sales, slow.cents);
    QCOMPARE(period.newSales, slow.newCents);
}

void BusinessTest::factorsAreThoseOfASlowReference_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("newAfter");
    QTest::newRow("a month") << QByteArray(R"({"from": "2026-05-01", "to": "2026-06-01"})") << 365;
    QTest::newRow("new ever") << QByteArray(
                                     R"({"from": "2026-03-01", "to": "2026-06-01", "newAfterDays": 0})")
                              << 0;
    QTest::newRow("a day") << QByteArray(R"({"from": "2026-02-28", "to": "2026-03-01"})") << 365;
    QTest::newRow("last year") << QByteArray(
                                      R"({"from": "2026-01-10", "to": "2026-03-10", "compare": "lastYear"})")
                               << 365;
    QTest::newRow("a leap day") << QByteArray(
                                       R"({"from": "2024-02-29", "to": "2024-03-05", "compare": "lastYear"})")
                                << 365;
    QTest::newRow("a promotion")
        << QByteArray(R"({"from": "2026-01-20", "to": "2026-02-20", "compare": "promotion"})") << 365;
    QTest::newRow("soon new again")
        << QByteArray(R"({"from": "2026-04-01", "to": "2026-06-01", "newAfterDays": 30})") << 30;
    QTest::newRow("weeks") << QByteArray(R"({"from": "2026-01-01", "to": "2026-05-20", "step": "week"})")
                           << 365;
}

void BusinessTest::factorsAreThoseOfASlowReference()
{
    QFETCH(QByteArray, json);
    QFETCH(int, newAfter);
    const Result<Business> computed = compute(json.constData());
    QVERIFY2(computed, computed ? "" : qPrintable(computed.error().message));
    QCOMPARE(computed->scale, 2);
    const SlowPeriod now = slowly(*m_log, computed->now.range, newAfter);
    compareWith(computed->now, now);
    int others = 0;
    for (const std::optional<BusinessPeriod>& other : computed->others)
        if (other) {
            ++others;
            QCOMPARE(other->range.days(), computed->now.range.days());
            compareWith(*other, slowly(*m_log, other->range, newAfter));
        }
    QVERIFY(others >= 2);
    // The trend and its people.
    const BusinessPeriod* beside = computed->beside();
    QVERIFY(beside != nullptr);
    const SlowPeriod before = slowly(*m_log, beside->range, newAfter);
    const std::int64_t shift = computed->now.range.from - beside->range.from;
    std::int64_t nextDay = computed->now.range.from;
    for (const BusinessBucket& bucket : computed->trend) {
        QCOMPARE(bucket.range.from, nextDay);
        nextDay = bucket.range.to;
        std::int64_t cents = 0;
        std::int64_t centsBefore = 0;
        std::set<int> buyers;
        for (std::int64_t day = bucket.range.from; day < bucket.range.to; ++day) {
            const auto at = [](const auto& map, std::int64_t key) {
                const auto found = map.find(key);
                return found == map.end() ? typename std::decay_t<decltype(map)>::mapped_type()
                                          : found->second;
            };
            cents += at(now.byDay, day);
            centsBefore += at(before.byDay, day - shift);
            for (const int person : at(now.buyersByDay, day))
                buyers.insert(person);
        }
        QCOMPARE(bucket.sales, cents);
        QCOMPARE(bucket.salesBefore, centsBefore);
        QCOMPARE(bucket.buyers, std::int64_t(buyers.size()));
    }
    QCOMPARE(nextDay, computed->now.range.to);
    for (const BusinessDimension& dimension : computed->dimensions)
        if (dimension.id == QLatin1String("channel"))
            for (const BusinessGroup& group : dimension.groups)
                QCOMPARE(group.sales,
                         now.byChannel.contains(group.value) ? now.byChannel.at(group.value) : 0);
}

// Whatever is compared, also with nothing: every part of the change, to the cent.
void BusinessTest::partsSumToTheChange()
{
    Random random(23);
    const std::int64_t first = dayOfText("2023-12-20");
    int withNothing = 0;
    for (int round = 0; round < 120; ++round) {
        const CivilDate from = civilFromDays(first + std::int64_t(random.below(880)));
        const std::uint64_t days = round % 3 == 0 ? 1 : 1 + random.below(90);
        const CivilDate to =
            civilFromDays(daysFromCivil(from.year, from.month, from.day) + std::int64_t(days));
        const auto text = [](const CivilDate& date) {
            return QStringLiteral("%1-%2-%3")
                .arg(date.year)
                .arg(date.month, 2, 10, QLatin1Char('0'))
                .arg(date.day, 2, 10, QLatin1Char('0'));
        };
        const QByteArray json =
            QStringLiteral(R"({"from": "%1", "to": "%2", "compare": "%3", "spendPer": "%4",
                                                   "groups": %5})")
                .arg(text(from), text(to),
                     round % 2 == 0 ? QStringLiteral("previous") : QStringLiteral("lastYear"),
                     round % 5 == 0 ? QStringLiteral("order") : QStringLiteral("buyer"))
                .arg(1 + round % 4)
                .toUtf8();
        const Result<Business> computed = compute(json.constData());
        QVERIFY2(computed, computed ? "" : qPrintable(computed.error().message));
        const std::int64_t change = computed->now.sales - computed->beside()->sales;
        withNothing += computed->beside()->sales == 0 || computed->now.sales == 0 ? 1 : 0;
        std::int64_t sum = 0;
        for (const BusinessFactor& factor : computed->factors)
            sum += factor.part;
        QCOMPARE(sum, change);
        QCOMPARE(computed->dimensions.size(), std::size_t{3});
        for (const BusinessDimension& dimension : computed->dimensions) {
            std::int64_t sales = 0;
            std::int64_t salesBefore = 0;
            std::int64_t parts = 0;
            for (const BusinessGroup& group : dimension.groups) {
                sales += group.sales;
                salesBefore += group.salesBefore;
                parts += group.ofBuyers + group.ofSpend;
                QCOMPARE(group.ofBuyers + group.ofSpend, group.change());
            }
            QCOMPARE(sales, computed->now.sales);
            QCOMPARE(salesBefore, computed->beside()->sales);
            QCOMPARE(parts, change);
        }
        // New and returning buyers are all of them, and nobody is both.
        std::int64_t buyers = 0;
        for (const BusinessGroup& group : computed->dimensions.front().groups)
            buyers += group.buyers;
        QCOMPARE(buyers, computed->now.buyerCount);
    }
    QVERIFY(withNothing > 3);
}

void BusinessTest::categoriesSumToNetSales()
{
    const Result<Business> computed = compute(R"({"from": "2024-01-01", "to": "2026-07-01"})");
    QVERIFY2(computed, computed ? "" : qPrintable(computed.error().message));
    ItemRevenueDefinition items;
    items.by = QStringLiteral("category");
    items.amount = QStringLiteral("amount");
    const Result<ItemRevenue> whole = itemRevenue(*m_client->data, items, {});
    QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message));
    QVERIFY(whole->bundleRevenue > 0);
    std::map<QString, std::int64_t> sums;
    for (const ValueRevenue& one : whole->values)
        sums[one.value] = one.revenue;
    const BusinessDimension& categories = computed->dimensions.back();
    QCOMPARE(categories.id, QStringLiteral("category"));
    QCOMPARE(categories.groups.size(), sums.size());
    std::int64_t sum = 0;
    for (const BusinessGroup& group : categories.groups) {
        QCOMPARE(group.sales, sums.at(group.value));
        sum += group.sales;
    }
    QCOMPARE(sum, computed->now.sales);
    QCOMPARE(sum, whole->revenue);
}

void BusinessTest::promotionsAreAligned()
{
    const Result<Business> computed =
        compute(R"({"from": "2026-01-20", "to": "2026-02-20", "compare": "promotion"})");
    QVERIFY(computed);
    QCOMPARE(computed->promotion, QStringLiteral("spring-2026"));
    QCOMPARE(computed->promotionBefore, QStringLiteral("spring-2025"));
    // New Year's Day is 17 February 2026 and 29 January 2025.
    QCOMPARE(computed->now.range.from - computed->beside()->range.from,
             dayOfText("2026-02-17") - dayOfText("2025-01-29"));
    const Result<Business> other = compute(
        R"({"from": "2026-01-20", "to": "2026-02-20", "compare": "promotion", "promotion": "1111-2025"})");
    QVERIFY(other);
    QCOMPARE(other->promotionBefore, QStringLiteral("1111-2025"));
    const Result<Business> own = compute(
        R"({"from": "2026-04-01", "to": "2026-04-11", "compare": "promotion", "calendar": {"promotions": [
            {"id": "anniversary", "days": ["2026-04-05", "2025-09-09"],
             "phases": [{"phase": "peak", "from": -2, "to": 3}]}]}})");
    QVERIFY2(own, own ? "" : qPrintable(own.error().message));
    QCOMPARE(own->beside()->range.from, dayOfText("2025-09-05")); // D-4
}

void BusinessTest::targetsAreDueByDays()
{
    // As of 12 June: eleven of thirty days of June, and all of May.
    const Result<Business> computed = compute(
        R"({"from": "2026-05-17", "to": "2026-07-01", "asOf": "2026-06-12", "compare": "target", "targets": [
            {"month": "2026-05", "netSales": 3100}, {"month": "2026-06", "netSales": 9000.50},
            {"month": "2026-06", "channel": "JD", "netSales": 600},
            {"month": "2026-06", "buyers": "new", "netSales": 300}, {"month": "2026-08", "netSales": 5}]})");
    QVERIFY2(computed, computed ? "" : qPrintable(computed.error().message));
    QCOMPARE(computed->now.range.to, dayOfText("2026-06-12"));
    QCOMPARE(computed->asked.to, dayOfText("2026-07-01"));
    compareWith(computed->now, slowly(*m_log, computed->now.range, 365));
    QCOMPARE(computed->targets->whole, std::int64_t(150000 + 900050));
    QCOMPARE(computed->targets->due, std::int64_t(std::llround(150000 + 900050 * 11.0 / 30)));
    QCOMPARE(computed->before, computed->targets->due);
    QCOMPARE(computed->targets->daysWithout, std::int64_t{0});
    QVERIFY(computed->factors.empty()); // the targets give none
    QCOMPARE(computed->beside(), nullptr);
    for (const BusinessDimension& dimension : computed->dimensions)
        for (const BusinessGroup& group : dimension.groups) {
            const bool isOfTarget = group.value == QLatin1String("JD") || group.key() == QLatin1String("new");
            QCOMPARE(group.target.has_value(), isOfTarget);
            if (isOfTarget)
                QCOMPARE(*group.due, std::int64_t((group.value.isEmpty() ? 30000 : 60000) * 11 / 30));
        }
}

void BusinessTest::targetsWithFactors()
{
    const Result<Business> computed = compute(
        R"({"from": "2026-05-01", "to": "2026-06-01", "compare": "target", "targets": [
            {"month": "2026-05", "visitors": 100, "conversion": 0.5, "spendPerBuyer": 200}]})");
    QVERIFY2(computed, computed ? "" : qPrintable(computed.error().message));
    QCOMPARE(computed->before, std::int64_t{1000000});
    const Result<Business> longer = compute(
        R"({"from": "2026-04-21", "to": "2026-06-01", "targets": [{"month": "2026-05", "netSales": 1}]})");
    QVERIFY(longer);
    QCOMPARE(longer->targets->daysWithout, std::int64_t{10});
    QCOMPARE(computed->factors.size(), std::size_t{3});
    QCOMPARE(computed->factors[0].before.value(), 100.0);
    QCOMPARE(computed->factors[1].before.value(), 0.5);
    QCOMPARE(computed->factors[2].before.value(), 200.0);
    std::int64_t sum = 0;
    for (const BusinessFactor& factor : computed->factors)
        sum += factor.part;
    QCOMPARE(sum, computed->now.sales - computed->before);
}

void BusinessTest::marksOpenTheirPeople()
{
    const Result<AnalysisResult> result = m_client->run(
        *parseJsonObject(R"({"from": "2026-04-01", "to": "2026-06-01", "channel": "channel", "groups": 2,
                             "category": "item.category", "order": "order_id", "units": "quantity"})",
                         QStringLiteral("test")),
        "business");
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    int marks = 0;
    const auto check = [&](const ChartMark& mark) {
        const Result<PeopleSet> people = result->people(mark.people);
        QVERIFY2(people, qPrintable(mark.people));
        if (mark.count > 0)
            QCOMPARE(std::int64_t(people->count()), mark.count);
        ++marks;
    };
    for (const ChartSpec& spec : result->charts) {
        if (const auto* figures = std::get_if<FiguresChart>(&spec.chart))
            for (const Figure& figure : figures->figures)
                check(figure.mark);
        if (const auto* waterfall = std::get_if<WaterfallChart>(&spec.chart))
            for (const WaterfallStep& step : waterfall->steps)
                check(step.mark);
        if (const auto* lines = std::get_if<LineChart>(&spec.chart))
            for (const LineSeries& series : lines->series)
                for (const LinePoint& point : series.points)
                    check(point.mark);
        if (const auto* bars = std::get_if<BarChart>(&spec.chart))
            for (const BarGroup& group : bars->groups)
                check(group.bars.front().mark);
    }
    QVERIFY(marks > 120);
    QVERIFY(result->people(QStringLiteral("before:buyers")));
    const Result<PeopleSet> wrong = result->people(QStringLiteral("channel:=Nowhere"));
    QVERIFY(!wrong && wrong.error().message.contains(QLatin1String("channel:=NAME")));
    // What the window shows as a waterfall sums to its total.
    const auto found = std::ranges::find_if(result->charts, [](const ChartSpec& spec) {
        return std::holds_alternative<WaterfallChart>(spec.chart);
    });
    QVERIFY(found != result->charts.end());
}

void BusinessTest::sameOnAnyNumberOfThreads()
{
    const QJsonObject definition = *parseJsonObject(
        R"({"from": "2025-01-01", "to": "2026-01-01", "channel": "channel"})", QStringLiteral("test"));
    QByteArray first;
    for (const int threads : {1, 2, 5}) {
        ThreadPool::setThreads(threads);
        const Result<AnalysisResult> result = m_client->run(definition, "business");
        QVERIFY(result);
        const QByteArray json = QJsonDocument(result->json).toJson();
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
    }
}

void BusinessTest::badDefinitionsSayWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* json, const char* part) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(part);
    };
    row("no date", R"({"from": "May"})", "from: \"May\" is no date");
    row("ends before it begins", R"({"from": "2026-05-02", "to": "2026-05-01"})", "ends before it begins");
    row("to come", R"({"from": "2031-01-01", "to": "2031-02-01"})", "begins after the date");
    row("of no promotion", R"({"from": "2026-04-01", "to": "2026-04-10", "compare": "promotion"})",
        "is of no promotion");
    row("no such run", R"({"from": "2026-06-01", "to": "2026-06-20", "compare": "promotion",
                           "promotion": "618-2031"})",
        "618-2031");
    row("no target", R"({"compare": "target"})", "No target is of this period");
    row("no month", R"({"targets": [{"month": "June", "netSales": 1}]})", "targets[0].month");
    row("half of the factors", R"({"targets": [{"month": "2026-06", "visitors": 1, "netSales": 1}]})",
        "together");
    row("twice", R"({"targets": [{"month": "2026-06", "netSales": 1}, {"month": "2026-06", "netSales": 2}]})",
        "targets[1]");
    row("other product",
        R"({"targets": [{"month": "2026-06", "netSales": 9, "visitors": 10, "conversion": 0.5,
                                          "spendPerBuyer": 3}]})",
        "make 15.00");
    row("no such column", R"({"channel": "nowhere"})", "nowhere");
    row("amount is text", R"({"amount": "channel"})", "holds no numbers");
    row("misspelt", R"({"comparewith": "target"})", "comparewith");
}

void BusinessTest::badDefinitionsSayWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const Result<Business> computed = compute(json.constData(), false);
    QVERIFY(!computed);
    QVERIFY2(computed.error().message.contains(part), qPrintable(computed.error().message));
}

QTEST_GUILESS_MAIN(BusinessTest)
#include "business_test.moc"
