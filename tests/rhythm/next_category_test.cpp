// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "rhythm/next_category.h"
#include "rhythm/rhythm_fixture.h"

#include <QJsonDocument>
#include <QTest>

#include <array>
#include <cmath>
#include <map>

using namespace tessera;

namespace {

const char* const kCategories[] = {"Cream", "Mask", "Serum", "Toner"};

enum class Truth
{
    Chain,     // Cream, Mask, Serum, Toner, Cream ... in four of five purchases
    Chance,    // by lot, Cream most often
    Favourites // everybody has one, bought in seven of ten
};

int byLot(Random& random)
{
    return int(std::min({random.below(4), random.below(4), random.below(4)}));
}

std::vector<PlantedPurchase> planted(Truth truth, int people, std::uint64_t seed)
{
    Random random(seed);
    std::vector<PlantedPurchase> all;
    const std::int64_t from = daysFromCivil(2024, 1, 1);
    for (int person = 0; person < people; ++person) {
        const int favourite = int(random.below(4));
        int category = int(random.below(4));
        for (double day = random.uniform(0, 200); day < 700; day += 5 + 60 * random.exponential()) {
            PlantedPurchase one{person, from + std::int64_t(day), "x", kCategories[category]};
            one.amount = 10;
            all.push_back(one);
            if (truth == Truth::Chain)
                category = random.chance(0.8) ? (category + 1) % 4 : int(random.below(4));
            else if (truth == Truth::Favourites)
                category = random.chance(0.7) ? favourite : int(random.below(4));
            else
                category = byLot(random);
        }
    }
    return all;
}

NextCategoryResult computed(const RhythmProject& shop, const QJsonObject& json)
{
    Result<NextCategoryResult> result =
        computeNextCategory(*shop.data, NextCategoryDefinition::fromJson(json).value(), {});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

} // namespace

// The analysis "next_category" where the truth is planted, and where there is none.
class NextCategoryTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aChainIsFound();
    void chanceIsNotBeaten();
    void favouritesAreFound();
    void markovIsASlowReference();
    void laterPurchasesAreNotLookedAt();
    void listsArePeople();
    void rulesKnowTheNextCategory();
    void threadsDoNotMatter();
    void problemsAreSaid_data();
    void problemsAreSaid();

private:
    RhythmProject m_shop;
};

void NextCategoryTest::initTestCase()
{
    const Result<void> made = m_shop.make(plantedCsv(planted(Truth::Chain, 900, 3)));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void NextCategoryTest::aChainIsFound()
{
    const NextCategoryResult result = computed(m_shop, {});
    QVERIFY(result.chosen == NextMethod::Markov1 || result.chosen == NextMethod::Markov2);
    QVERIFY(result.beatsPopular);
    const NextScore& chosen = result.scores[std::size_t(result.chosen)];
    const NextScore& popular = result.scores[std::size_t(NextMethod::Popular)];
    QVERIFY2(std::abs(chosen.hits[0] - 0.85) < 0.04, qPrintable(QString::number(chosen.hits[0])));
    QVERIFY(popular.hits[0] < 0.35);
    QVERIFY(chosen.hitIntervals[0].low < 0.85 && chosen.hitIntervals[0].high > 0.8);
    QVERIFY(chosen.hits[0] <= chosen.hits[1] && chosen.hits[1] <= chosen.hits[2]);
    QCOMPARE(chosen.hits[2], 1.0); // there are four
    // After Serum comes Toner, for whoever bought Serum last.
    const auto number = [&](const char* name) {
        return std::uint32_t(std::ranges::find(result.baskets.names, QLatin1String(name)) -
                             result.baskets.names.begin());
    };
    std::size_t serum = 0;
    for (std::size_t buyer = 0; buyer < result.baskets.persons(); ++buyer) {
        const auto last = result.baskets.basket(result.baskets.starts[buyer + 1] - 1);
        if (last.size() != 1 || last.front() != number("Serum"))
            continue;
        ++serum;
        QCOMPARE(result.firstOf(buyer), number("Toner"));
        QVERIFY(std::abs(double(result.chancesOf(buyer)[number("Toner")]) - 0.85) < 0.1);
    }
    QVERIFY(serum > 100);
}

void NextCategoryTest::chanceIsNotBeaten()
{
    int beaten = 0;
    for (const std::uint64_t seed : {5, 6, 7, 8}) {
        RhythmProject shop;
        QVERIFY(shop.make(plantedCsv(planted(Truth::Chance, 700, seed))).ok());
        const NextCategoryResult result = computed(shop, {});
        beaten += result.beatsPopular ? 1 : 0;
        QVERIFY(result.scores.front().hits[0] > 0.5);
        if (result.chosen == NextMethod::Popular)
            QVERIFY(!result.beatsPopular);
        const auto page = shop.run("next_category", {{QStringLiteral("item"), QStringLiteral("category")}});
        QVERIFY(page.ok());
        QCOMPARE(page->headline.contains(QLatin1String("Nothing beats")), !result.beatsPopular);
    }
    QCOMPARE(beaten, 0);
}

void NextCategoryTest::favouritesAreFound()
{
    RhythmProject shop;
    QVERIFY(shop.make(plantedCsv(planted(Truth::Favourites, 900, 12))).ok());
    const NextCategoryResult result = computed(shop, {});
    QCOMPARE(int(result.chosen), int(NextMethod::Softmax));
    QVERIFY(result.beatsPopular);
    const NextScore& chosen = result.scores[std::size_t(NextMethod::Softmax)];
    QVERIFY2(chosen.hits[0] > 0.65 && chosen.hits[0] < 0.85, qPrintable(QString::number(chosen.hits[0])));
    QVERIFY(chosen.reciprocalRank > result.scores[std::size_t(NextMethod::SameAgain)].reciprocalRank);
}

// Counts of what followed what, and the chances from them, worked out once more from the purchases.
void NextCategoryTest::markovIsASlowReference()
{
    const NextCategoryResult result = computed(m_shop, {});
    const BasketSequences& baskets = result.baskets;
    std::map<std::array<std::uint32_t, 2>, double> first;
    std::map<std::array<std::uint32_t, 3>, double> second;
    for (std::size_t person = 0; person < baskets.persons(); ++person)
        for (std::size_t day = baskets.starts[person] + 1; day < baskets.starts[person + 1]; ++day)
            for (const std::uint32_t to : baskets.basket(day))
                for (const std::uint32_t from : baskets.basket(day - 1)) {
                    const double part =
                        1.0 / double(baskets.basket(day).size()) / double(baskets.basket(day - 1).size());
                    first[{from, to}] += part;
                    if (day - 1 > baskets.starts[person])
                        for (const std::uint32_t before : baskets.basket(day - 2))
                            second[{before, from, to}] += part / double(baskets.basket(day - 2).size());
                }
    const NextModel& model = result.model;
    QCOMPARE(model.categories, 4U);
    for (std::uint32_t a = 0; a < 4; ++a)
        for (std::uint32_t b = 0; b < 4; ++b) {
            QVERIFY(std::abs(model.counts1[a * 4 + b] - first[{a, b}]) < 1e-9);
            for (std::uint32_t c = 0; c < 4; ++c)
                QVERIFY(std::abs(model.counts2[(a * 4 + b) * 4 + c] - second[{a, b, c}]) < 1e-9);
        }
    // Two categories last time, one before.
    const std::vector<std::uint32_t> last{0, 2};
    const std::vector<std::uint32_t> before{1};
    CategoryHistory history;
    history.clear(4);
    history.last = last;
    history.before = before;
    std::array<double, 4> chances{};
    model.chances(NextMethod::Markov2, history, chances);
    double sum = 0;
    for (std::uint32_t c = 0; c < 4; ++c) {
        double wanted = 0;
        for (const std::uint32_t from : last) {
            double n1 = 0;
            double n2 = 0;
            for (std::uint32_t other = 0; other < 4; ++other) {
                n1 += first[{from, other}];
                n2 += second[{1, from, other}];
            }
            const double behind =
                (first[{from, c}] + model.strength1 * model.popular[c]) / (n1 + model.strength1);
            wanted += 0.5 * (second[{1, from, c}] + model.strength2 * behind) / (n2 + model.strength2);
        }
        QVERIFY(std::abs(chances[c] - wanted) < 1e-12);
        sum += chances[c];
    }
    QVERIFY(std::abs(sum - 1) < 1e-12);
}

// A model of a day is the same whatever was bought after it.
void NextCategoryTest::laterPurchasesAreNotLookedAt()
{
    std::vector<PlantedPurchase> all = planted(Truth::Chain, 600, 21);
    RhythmProject shop;
    QVERIFY(shop.make(plantedCsv(all)).ok());
    const NextCategoryResult before = computed(shop, {});
    for (PlantedPurchase& one : all)
        if (one.day > before.testDay)
            one.category = kCategories[0];
    RhythmProject other;
    QVERIFY(other.make(plantedCsv(all)).ok());
    const NextCategoryResult after = computed(other, {});
    QCOMPARE(after.testDay, before.testDay);
    QCOMPARE(after.chosen, before.chosen);
    const NextModel one = learnNext(before.baskets, before.testDay, 1, {});
    const NextModel two = learnNext(after.baskets, after.testDay, 1, {});
    // Categories are numbered by how many bought them, which may differ: by name.
    std::vector<std::uint32_t> numbers;
    for (const QString& name : before.baskets.names)
        numbers.push_back(
            std::uint32_t(std::ranges::find(after.baskets.names, name) - after.baskets.names.begin()));
    for (std::uint32_t a = 0; a < 4; ++a)
        for (std::uint32_t b = 0; b < 4; ++b)
            QCOMPARE(one.counts1[a * 4 + b], two.counts1[numbers[a] * 4 + numbers[b]]);
    for (std::size_t k = 0; k < one.weights.size() - 4; ++k)
        QVERIFY(std::abs(one.weights[k] - two.weights[k]) < 1e-3);
    for (const NextScore& score : before.scores) // the choice was made before
        QVERIFY(std::abs(score.validation - after.scores[std::size_t(score.method)].validation) < 2e-3);
    QVERIFY(before.scores[2].hits[0] != after.scores[2].hits[0]); // and measured after
}

void NextCategoryTest::listsArePeople()
{
    const auto page = m_shop.run("next_category", {{QStringLiteral("listShare"), 0.2}});
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    const PeopleSet buyers = page->people(QStringLiteral("buyers")).value();
    QCOMPARE(buyers.count(), m_shop.data->people());
    PeopleSet all(m_shop.data->people());
    std::size_t sum = 0;
    for (const char* category : kCategories) {
        const PeopleSet some = page->people(QStringLiteral("first:") + QLatin1String(category)).value();
        sum += some.count();
        all |= some;
        QCOMPARE(page->people(QStringLiteral("likely:") + QLatin1String(category))->count(),
                 buyers.count() / 5);
    }
    QCOMPARE(sum, buyers.count());
    QVERIFY(all == buyers);
    for (const ChartSpec& spec : page->charts)
        if (const auto* matrix = std::get_if<MatrixChart>(&spec.chart))
            for (const MatrixCell& cell : matrix->cells)
                QCOMPARE(std::int64_t(page->people(cell.mark.people)->count()), cell.mark.count);
    QVERIFY(!page->people(QStringLiteral("first:Soap")).ok());
    QVERIFY(!QString::fromUtf8(QJsonDocument(page->json).toJson()).contains(QLatin1String("nan")));
}

void NextCategoryTest::rulesKnowTheNextCategory()
{
    QVERIFY(m_shop.project->objects()
                .add(QStringLiteral("next_category"), QStringLiteral("Next one"),
                     {{QStringLiteral("item"), QStringLiteral("category")}})
                .ok());
    const auto data =
        LocalDataset::open(m_shop.project, {std::nullopt, m_shop.registry.resolver()}, {}).value();
    const auto page = m_shop.run("next_category", {{QStringLiteral("item"), QStringLiteral("category")}});
    QVERIFY(page.ok());
    const auto people = [&](const char* rule) {
        return evaluateRule(parseRule(QString::fromUtf8(rule)).value(), *data).value();
    };
    QVERIFY(people("value(\"Next one\", next) = \"Mask\"") ==
            page->people(QStringLiteral("first:Mask")).value());
    QVERIFY(people("result(\"Next one\", \"likely:Toner\")") ==
            page->people(QStringLiteral("likely:Toner")).value());
    QCOMPARE(people("value(\"Next one\", chance) > 0").count(), data->people());
    PeopleSet both = people("value(\"Next one\", second) = \"Mask\"");
    both &= page->people(QStringLiteral("first:Mask")).value();
    QCOMPARE(both.count(), std::size_t(0));
}

void NextCategoryTest::threadsDoNotMatter()
{
    const int threads = ThreadPool::threads();
    QByteArray first;
    for (const int count : {1, 2, 5}) {
        ThreadPool::setThreads(count);
        const auto result = m_shop.run("next_category", {{QStringLiteral("seed"), 4}});
        ThreadPool::setThreads(threads);
        QVERIFY(result.ok());
        const QByteArray json = QJsonDocument(result->json).toJson();
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
    }
}

void NextCategoryTest::problemsAreSaid_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QJsonObject& definition, const char* says) {
        QTest::newRow(name) << definition << QString::fromLatin1(says);
    };
    row("nobody", {{QStringLiteral("where"), QStringLiteral("event = \"gift\"")}}, "Nobody bought");
    row("one value", {{QStringLiteral("item"), QStringLiteral("channel")}}, "one value only");
    row("too long", {{QStringLiteral("checkDays"), 400}}, "too few to learn from");
    row("too few came", {{QStringLiteral("checkDays"), 1}}, "bought again in the held-out");
    row("unknown key", {{QStringLiteral("order"), 2}}, "order");
}

void NextCategoryTest::problemsAreSaid()
{
    QFETCH(QJsonObject, definition);
    QFETCH(QString, says);
    const auto result = m_shop.run("next_category", definition);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
}

QTEST_MAIN(NextCategoryTest)
#include "next_category_test.moc"
