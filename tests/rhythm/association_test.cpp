// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/association.h"

#include "base/random.h"
#include "base/thread_pool.h"
#include "support/csv_rows.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace tessera;

namespace {

BasketTable tableOf(std::uint32_t items, const std::vector<std::set<std::uint32_t>>& baskets)
{
    BasketTable table;
    table.items = items;
    for (const std::set<std::uint32_t>& basket : baskets) {
        table.list.insert(table.list.end(), basket.begin(), basket.end());
        table.starts.push_back(std::uint32_t(table.list.size()));
    }
    return table;
}

std::vector<std::set<std::uint32_t>> randomBaskets(std::uint32_t items, int baskets, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::set<std::uint32_t>> all(static_cast<std::size_t>(baskets));
    for (std::set<std::uint32_t>& basket : all)
        for (std::uint64_t k = random.below(8); k > 0; --k)
            basket.insert(std::uint32_t(std::min(random.below(items), random.below(items))));
    return all;
}

// Every subset of every basket, counted.
std::map<std::vector<std::uint32_t>, std::int64_t>
slowSets(const std::vector<std::set<std::uint32_t>>& baskets, std::size_t most)
{
    std::map<std::vector<std::uint32_t>, std::int64_t> counts;
    for (const std::set<std::uint32_t>& basket : baskets) {
        const std::vector<std::uint32_t> items(basket.begin(), basket.end());
        for (std::size_t mask = 1; mask < (std::size_t{1} << items.size()); ++mask) {
            std::vector<std::uint32_t> some;
            for (std::size_t k = 0; k < items.size(); ++k)
                if ((mask >> k) & 1)
                    some.push_back(items[k]);
            if (some.size() <= most)
                ++counts[some];
        }
    }
    return counts;
}

double slowFisher(std::int64_t both, std::int64_t from, std::int64_t to, std::int64_t all)
{
    const auto choose = [](std::int64_t n, std::int64_t k) { // the log of it
        return k < 0 || k > n
                   ? -1e300
                   : std::lgamma(double(n) + 1) - std::lgamma(double(k) + 1) - std::lgamma(double(n - k) + 1);
    };
    double sum = 0;
    for (std::int64_t k = both; k <= std::min(from, to); ++k)
        sum += std::exp(choose(to, k) + choose(all - to, from - k) - choose(all, from));
    return sum;
}

} // namespace

// Sets, rules and what follows what, beside slow and obvious references and published examples.
class AssociationTest : public QObject
{
    Q_OBJECT
private slots:
    void setsAreThoseOfASlowReference_data();
    void setsAreThoseOfASlowReference();
    void textbookBaskets();
    void teaAndCoffee();
    void fisherIsPublished();
    void benjaminiHochbergIsPublished();
    void tooManySetsAreRefused();
    void thenRulesAreThoseOfASlowReference();
    void chanceIsNotFound();
    void realOrders();
};

void AssociationTest::setsAreThoseOfASlowReference_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("floor");
    QTest::addColumn<int>("most");
    QTest::newRow("all sets of up to four") << 12 << 1 << 4;
    QTest::newRow("a floor") << 30 << 12 << 4;
    QTest::newRow("pairs of many items") << 300 << 2 << 2;
    QTest::newRow("triples") << 60 << 5 << 3;
}

void AssociationTest::setsAreThoseOfASlowReference()
{
    QFETCH(int, items);
    QFETCH(int, floor);
    QFETCH(int, most);
    const auto baskets = randomBaskets(std::uint32_t(items), 3000, 17);
    const BasketTable table = tableOf(std::uint32_t(items), baskets);
    auto slow = slowSets(baskets, std::size_t(most));
    const auto pairs = pairCounts(table, std::uint32_t(items));
    for (std::uint32_t a = 0; a < table.items; ++a)
        for (std::uint32_t b = 0; b < table.items; ++b) {
            const auto known =
                slow.find(a == b ? std::vector{a} : std::vector{std::min(a, b), std::max(a, b)});
            QCOMPARE(pairs[std::size_t(a) * table.items + b], known == slow.end() ? 0 : known->second);
        }
    std::erase_if(slow, [&](const auto& set) { return set.second < floor; });
    const int threads = ThreadPool::threads();
    for (const int count : {1, 4}) {
        ThreadPool::setThreads(count);
        const auto sets = frequentSets(table, floor, std::size_t(most), {});
        ThreadPool::setThreads(threads);
        QVERIFY(sets.ok());
        QCOMPARE(sets->size(), slow.size());
        for (const ItemSet& set : *sets)
            QCOMPARE(slow.at(set.items), set.baskets);
    }
    const auto rules = associationRules(frequentSets(table, floor, std::size_t(most), {}).value(),
                                        std::int64_t(baskets.size()));
    std::size_t wanted = 0;
    for (const auto& [set, count] : slow)
        wanted += set.size() > 1 ? set.size() : 0;
    QCOMPARE(rules.size(), wanted);
    for (std::size_t k = 0; k < rules.size(); k += 1 + rules.size() / 200) {
        const AssociationRule& rule = rules[k];
        const double p = slowFisher(rule.both, rule.fromBaskets, rule.toBaskets, rule.baskets);
        QVERIFY2(std::abs(rule.p - p) < 1e-9 + 1e-6 * p,
                 qPrintable(QStringLiteral("%1 for %2").arg(rule.p).arg(p)));
        QVERIFY(rule.q >= rule.p);
    }
}

// Tan, Steinbach, Kumar: Introduction to Data Mining (2005), table 6.1: bread 0, milk 1, diapers 2, beer 3,
// eggs 4, cola 5. Section 6.1: support of {milk, diapers, beer} 0.4, confidence of {milk, diapers} -> beer
// 0.67.
void AssociationTest::textbookBaskets()
{
    const BasketTable table = tableOf(6, {{0, 1}, {0, 2, 3, 4}, {1, 2, 3, 5}, {0, 1, 2, 3}, {0, 1, 2, 5}});
    const auto sets = frequentSets(table, 1, 4, {});
    QVERIFY(sets.ok());
    const auto rules = associationRules(*sets, 5);
    const auto found = std::ranges::find_if(rules, [](const AssociationRule& rule) {
        return rule.from == std::vector<std::uint32_t>{1, 2} && rule.to == 3;
    });
    QVERIFY(found != rules.end());
    QCOMPARE(found->both, 2);
    QCOMPARE(found->support(), 0.4);
    QVERIFY(std::abs(found->confidence() - 2.0 / 3) < 1e-12);
    // Figure 6.5 with a floor of 60 %: four items, four pairs, and bread, milk, diapers in two baskets only.
    const auto often = frequentSets(table, 3, 3, {});
    QVERIFY(often.ok());
    const std::vector<ItemSet> wanted{{{0}, 4},    {{1}, 4},    {{2}, 4},    {{3}, 3},
                                      {{0, 1}, 3}, {{0, 2}, 3}, {{1, 2}, 3}, {{2, 3}, 3}};
    QVERIFY(*often == wanted);
}

// The same book, table 6.8: of 1,000 people 150 drink tea and coffee, 200 tea, 800 coffee: confidence 0.75
// and all the same lift 0.9375.
void AssociationTest::teaAndCoffee()
{
    std::vector<std::set<std::uint32_t>> people;
    people.reserve(1000);
    for (int i = 0; i < 1000; ++i)
        people.push_back(i < 150   ? std::set<std::uint32_t>{0, 1}
                         : i < 200 ? std::set<std::uint32_t>{0}
                         : i < 850 ? std::set<std::uint32_t>{1}
                                   : std::set<std::uint32_t>{});
    const auto rules = associationRules(frequentSets(tableOf(2, people), 1, 2, {}).value(), 1000);
    QCOMPARE(rules.size(), std::size_t(2));
    const AssociationRule& rule = rules[1].from.front() == 0 ? rules[1] : rules[0];
    QCOMPARE(rule.confidence(), 0.75);
    QVERIFY(std::abs(rule.lift() - 0.9375) < 1e-12);
    QVERIFY(std::abs(rule.leverage() + 0.01) < 1e-12);
    QVERIFY(std::abs(rule.conviction() - 0.8) < 1e-12);
    QVERIFY(rule.p > 0.9);
}

// Fisher's tea tasting (1935): of eight cups three of four told right has p = 17/70.
void AssociationTest::fisherIsPublished()
{
    QVERIFY(std::abs(fisherGreater(3, 4, 4, 8) - 17.0 / 70) < 1e-12);
    QVERIFY(std::abs(fisherGreater(4, 4, 4, 8) - 1.0 / 70) < 1e-12);
    QCOMPARE(fisherGreater(0, 4, 4, 8), 1.0);
    QCOMPARE(fisherGreater(2, 4, 6, 8), 1.0); // no fewer can be
    QVERIFY(std::abs(fisherGreater(100'000, 500'000, 200'000, 1'000'000) - 0.5) < 0.002);
}

// Benjamini and Hochberg (1995), section 4.1: of fifteen tests four hold at 0.05.
void AssociationTest::benjaminiHochbergIsPublished()
{
    const std::vector<double> p{0.4262, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298,
                                0.0344, 0.0459, 0.3240, 0.5719, 0.6528, 0.7590, 1.0};
    const std::vector<double> q = benjaminiHochberg(p);
    QCOMPARE(std::ranges::count_if(q, [](double one) { return one <= 0.05; }), 4);
    QVERIFY(std::abs(q[4] - 0.0095 * 15 / 4) < 1e-12);
    QVERIFY(std::abs(q[1] - 0.0015) < 1e-12);
    QCOMPARE(q[14], 1.0);
}

void AssociationTest::tooManySetsAreRefused()
{
    std::set<std::uint32_t> all;
    for (std::uint32_t item = 0; item < 80; ++item)
        all.insert(item);
    const auto sets = frequentSets(tableOf(80, {all, all}), 1, 4, {}); // 1.7 million
    QVERIFY(!sets.ok());
    QVERIFY(sets.error().message.contains(QLatin1String("support floor")));
}

void AssociationTest::thenRulesAreThoseOfASlowReference()
{
    constexpr std::uint32_t kItems = 6;
    constexpr int kWithin = 20;
    constexpr int kLastDay = 300;
    Random random(3);
    std::vector<std::map<int, std::set<std::uint32_t>>> people(800);
    for (auto& person : people)
        for (std::uint64_t k = random.below(9); k > 0; --k) {
            const auto item = std::uint32_t(random.below(kItems + 2)); // two are not looked at
            const int day = int(random.below(kLastDay + 1));
            person[day].insert(item);
            if (item == 1 && random.chance(0.4)) // planted: 1, then 4
                person[std::min(kLastDay, day + 1 + int(random.below(kWithin)))].insert(4);
        }
    PurchaseLog log;
    for (const auto& person : people) {
        for (const auto& [day, items] : person)
            for (const std::uint32_t item : items) {
                log.days.push_back(day);
                log.items.push_back(item);
            }
        log.starts.push_back(std::uint32_t(log.days.size()));
    }
    const std::vector<ThenRule> rules = thenRules(log, kItems, kLastDay, kWithin, {});
    ThreadPool::setThreads(1);
    const std::vector<ThenRule> again = thenRules(log, kItems, kLastDay, kWithin, {});
    ThreadPool::setThreads(2);
    for (std::size_t k = 0; k < rules.size(); ++k)
        QCOMPARE(rules[k].p, again[k].p);
    for (const ThenRule& rule : rules) {
        ThenRule slow{rule.from, rule.to};
        std::vector<std::array<double, 4>> parts; // by person: k, n, others followed, others
        for (const auto& person : people) {
            std::array<double, 4> part{};
            for (const auto& [day, items] : person) {
                if (day > kLastDay - kWithin)
                    continue;
                bool followed = false;
                for (const auto& [later, bought] : person)
                    followed =
                        followed || (later > day && later <= day + kWithin && bought.contains(rule.to));
                const std::size_t at = items.contains(rule.from) ? 0 : 2;
                part[at] += followed ? 1 : 0;
                part[at + 1] += 1;
            }
            slow.followed += std::int64_t(part[0]);
            slow.after += std::int64_t(part[1]);
            slow.othersFollowed += std::int64_t(part[2]);
            slow.others += std::int64_t(part[3]);
            parts.push_back(part);
        }
        QCOMPARE(rule.after, slow.after);
        QCOMPARE(rule.followed, slow.followed);
        QCOMPARE(rule.others, slow.others);
        QCOMPARE(rule.othersFollowed, slow.othersFollowed);
        double variance = 0;
        for (const auto& part : parts) {
            const double one = (part[0] - slow.share() * part[1]) / double(slow.after) -
                               (part[2] - slow.otherShare() * part[3]) / double(slow.others);
            variance += one * one;
        }
        const double z = (slow.share() - slow.otherShare()) / std::sqrt(variance);
        QVERIFY(std::abs(rule.p - 0.5 * std::erfc(z / std::sqrt(2.0))) < 1e-9);
    }
    const auto best = std::ranges::min_element(rules, {}, &ThenRule::p);
    QCOMPARE(best->from, 1U);
    QCOMPARE(best->to, 4U);
    QVERIFY(best->q < 1e-6 && best->ratio() > 1.5);
}

// Where items fall by lot, hardly any rule holds after the correction.
void AssociationTest::chanceIsNotFound()
{
    Random random(29);
    std::vector<std::set<std::uint32_t>> baskets(4000);
    for (auto& basket : baskets)
        for (std::uint32_t item = 0; item < 25; ++item)
            if (random.chance(0.12))
                basket.insert(item);
    const auto rules = associationRules(frequentSets(tableOf(25, baskets), 5, 3, {}).value(), 4000);
    QVERIFY(rules.size() > 2000);
    const auto held =
        std::ranges::count_if(rules, [](const AssociationRule& rule) { return rule.q <= 0.05; });
    QVERIFY2(held <= std::ptrdiff_t(rules.size() / 100), qPrintable(QString::number(held)));
}

// The UK gift shop's orders of customers, without cancelled and unpriced lines. The figures were counted
// apart from this program, over every pair of every order.
void AssociationTest::realOrders()
{
    std::map<std::string, std::set<std::string>> orders;
    for (int part = 1; part <= 4; ++part)
        for (const auto& row :
             readRows(QStringLiteral(TESSERA_SHARED_DATA
                                     "/03_transactions/online_retail/online_retail_part%1of4.csv.gz")
                          .arg(part)))
            if (row.size() == 8 && row[0] != "InvoiceNo" && row[0].front() != 'C' && !row[6].empty() &&
                std::stod(row[3]) > 0 && std::stod(row[5]) > 0)
                orders[row[0]].insert(row[1]);
    if (orders.empty())
        QSKIP("The folder with real data sets is not here");
    QCOMPARE(orders.size(), std::size_t(18532));
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::string> names;
    std::vector<std::set<std::uint32_t>> baskets;
    for (const auto& [number, codes] : orders) {
        std::set<std::uint32_t>& basket = baskets.emplace_back();
        for (const std::string& code : codes) {
            const auto [known, isNew] = numbers.emplace(code, std::uint32_t(names.size()));
            if (isNew)
                names.push_back(code);
            basket.insert(known->second);
        }
    }
    const auto sets = frequentSets(tableOf(std::uint32_t(names.size()), baskets), 371, 3, {}); // 2 %
    QVERIFY(sets.ok());
    QCOMPARE(std::ranges::count_if(*sets, [](const ItemSet& set) { return set.items.size() == 1; }), 209);
    QCOMPARE(std::ranges::count_if(*sets, [](const ItemSet& set) { return set.items.size() == 2; }), 41);
    const auto rules = associationRules(*sets, 18532);
    const AssociationRule* best = nullptr; // of pairs
    for (const AssociationRule& rule : rules)
        if (rule.from.size() == 1 && (best == nullptr || rule.lift() > best->lift()))
            best = &rule;
    QCOMPARE((std::set{names[best->from.front()], names[best->to]}),
             (std::set<std::string>{"22697", "22698"}));
    QCOMPARE(best->both, 460);
    QVERIFY(std::abs(best->lift() - 22.188466303657506) < 1e-9);
}

QTEST_GUILESS_MAIN(AssociationTest)
#include "association_test.moc"
