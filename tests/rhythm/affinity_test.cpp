// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "rhythm/affinity.h"
#include "rhythm/rhythm_fixture.h"

#include <QJsonDocument>
#include <QTest>

#include <map>
#include <set>

using namespace tessera;

namespace {

struct Line
{
    int person;
    int day; // of 2025, from 0
    int order;
    QString item;
};

// 900 people; who buys Toner buys Cream in the same order more often, and Razor & Co. follows Foam.
std::vector<Line> lines()
{
    Random random(77);
    const char* items[] = {"Toner", "Cream", "Mask", "Foam", "Razor & Co. > all", "Balm"};
    std::vector<Line> all;
    int orders = 0;
    for (int person = 0; person < 900; ++person)
        for (std::uint64_t k = random.below(6); k > 0; --k) {
            const int day = int(random.below(300));
            const int order = ++orders;
            for (std::uint64_t n = 1 + random.below(3); n > 0; --n) {
                const auto item = std::size_t(random.below(6));
                all.push_back({person, day, order, QString::fromLatin1(items[item])});
                if (item == 0 && random.chance(0.5))
                    all.push_back({person, day, order, QStringLiteral("Cream")});
                if (item == 3 && random.chance(0.6))
                    all.push_back({person, day + 1 + int(random.below(20)), ++orders,
                                   QStringLiteral("Razor & Co. > all")});
            }
        }
    return all;
}

QByteArray csvOf(std::vector<Line> all)
{
    std::ranges::stable_sort(all, {}, &Line::day);
    QByteArray csv = "member_id,time,event,order_no,category\n";
    for (const Line& one : all)
        csv += "M" + QByteArray::number(100000 + one.person) + ',' +
               QDate(2025, 1, 1).addDays(one.day).toString(Qt::ISODate).toUtf8() + " 12:00:00,purchase,N" +
               QByteArray::number(one.order) + ',' + one.item.toUtf8() + '\n';
    return csv;
}

QJsonObject definition(const char* basket)
{
    return {{QStringLiteral("basket"), QLatin1String(basket)},
            {QStringLiteral("order"), QStringLiteral("order_no")},
            {QStringLiteral("asOf"), QStringLiteral("2026-01-01")},
            {QStringLiteral("thenDays"), 30}};
}

} // namespace

// The analysis "affinity" on a client whose baskets are known.
class AffinityTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void countsAreThoseOfASlowReference_data();
    void countsAreThoseOfASlowReference();
    void plantedRulesComeFirst();
    void marksOpenTheirPeople();
    void rulesKnowTheNextItem();
    void threadsDoNotMatter();
    void problemsAreSaid_data();
    void problemsAreSaid();

private:
    [[nodiscard]] PersonIndex personOf(int number) const
    {
        return m_shop.data->identity().find("M" + std::to_string(100000 + number)).front();
    }
    std::vector<Line> m_lines = lines();
    RhythmProject m_shop;
};

void AffinityTest::initTestCase()
{
    const Result<void> made = m_shop.make(csvOf(m_lines));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void AffinityTest::countsAreThoseOfASlowReference_data()
{
    QTest::addColumn<QString>("basket");
    for (const char* basket : {"person", "day", "order"})
        QTest::newRow(basket) << QString::fromLatin1(basket);
}

void AffinityTest::countsAreThoseOfASlowReference()
{
    QFETCH(QString, basket);
    std::map<std::pair<int, int>, std::set<QString>> baskets;
    for (const Line& one : m_lines)
        baskets[{one.person, basket == QLatin1String("person") ? 0
                             : basket == QLatin1String("day")  ? one.day
                                                               : one.order}]
            .insert(one.item);
    QJsonObject json = definition(qPrintable(basket));
    json.insert(QStringLiteral("minConfidence"), 0);
    json.insert(QStringLiteral("maxQ"), 1);
    const auto result = computeAffinity(*m_shop.data, AffinityDefinition::fromJson(json).value(), {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->baskets, std::int64_t(baskets.size()));
    QCOMPARE(result->codes.size(), std::size_t(6));
    const auto name = [&](std::uint32_t item) {
        return QString::fromUtf8(result->column->dictionary->at(result->codes[item]).data(),
                                 qsizetype(result->column->dictionary->at(result->codes[item]).size()));
    };
    const auto holding = [&](const std::vector<std::uint32_t>& items) {
        return std::ranges::count_if(baskets, [&](const auto& one) {
            return std::ranges::all_of(items,
                                       [&](std::uint32_t item) { return one.second.contains(name(item)); });
        });
    };
    for (std::uint32_t a = 0; a < 6; ++a)
        for (std::uint32_t b = 0; b < 6; ++b)
            QCOMPARE(result->pairs[a * 6 + b], std::int64_t(holding({a, b})));
    QVERIFY(!result->rules.empty());
    double before = 1e300;
    for (const AssociationRule& rule : result->rules) {
        std::vector<std::uint32_t> all = rule.from;
        all.push_back(rule.to);
        QCOMPARE(rule.both, std::int64_t(holding(all)));
        QCOMPARE(rule.fromBaskets, std::int64_t(holding(rule.from)));
        QVERIFY(rule.lift() > 1 && rule.lift() <= before);
        before = rule.lift();
        // No shorter rule is as sure.
        for (const std::uint32_t item : rule.from)
            if (rule.from.size() > 1)
                QVERIFY(double(holding({item, rule.to})) / double(holding({item})) < rule.confidence());
    }
}

void AffinityTest::plantedRulesComeFirst()
{
    const auto result =
        computeAffinity(*m_shop.data, AffinityDefinition::fromJson(definition("order")).value(), {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    const auto name = [&](std::uint32_t item) {
        return QString::fromUtf8(result->column->dictionary->at(result->codes[item]).data(),
                                 qsizetype(result->column->dictionary->at(result->codes[item]).size()));
    };
    const AssociationRule& first = result->rules.front();
    QCOMPARE((std::set{name(first.from.front()), name(first.to)}),
             (std::set{QStringLiteral("Toner"), QStringLiteral("Cream")}));
    QVERIFY(first.q < 1e-6);
    QVERIFY(!result->thens.empty());
    QCOMPARE(name(result->thens.front().from), QStringLiteral("Foam"));
    QCOMPARE(name(result->thens.front().to), QStringLiteral("Razor & Co. > all"));
    QVERIFY(result->thens.front().q < 1e-10 && result->thens.front().ratio() > 2);
}

void AffinityTest::marksOpenTheirPeople()
{
    const auto result = m_shop.run("affinity", definition("person"));
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    std::map<int, std::set<QString>> bought;
    std::map<int, std::set<QString>> lately; // of the last 30 days before 2026
    for (const Line& one : m_lines) {
        bought[one.person].insert(one.item);
        if (one.day > 364 - 30)
            lately[one.person].insert(one.item);
    }
    const auto slow = [&](const std::map<int, std::set<QString>>& people, const QStringList& with,
                          const QString& without) {
        PeopleSet set(m_shop.data->people());
        for (const auto& [person, items] : people)
            if (std::ranges::all_of(with, [&](const QString& item) { return items.contains(item); }) &&
                !items.contains(without))
                set.insert(personOf(person));
        return set;
    };
    const QString razor = QStringLiteral("Razor & Co. > all");
    const auto people = [&](const char* selector) { return result->people(QLatin1String(selector)).value(); };
    QVERIFY(people("has:Foam") == slow(bought, {QStringLiteral("Foam")}, {}));
    QVERIFY(people("both:Foam>Razor ~& Co. ~> all") == slow(bought, {QStringLiteral("Foam"), razor}, {}));
    QVERIFY(people("cross:Toner&Foam>Razor ~& Co. ~> all") ==
            slow(bought, {QStringLiteral("Toner"), QStringLiteral("Foam")}, razor));
    QVERIFY(people("then:Foam>Cream") == slow(lately, {QStringLiteral("Foam")}, QStringLiteral("Cream")));
    QCOMPARE(people("buyers").count(), bought.size());
    for (const char* wrong :
         {"has:Soap", "cross:Foam", "both:Foam>Cream>Mask", "then:Foam&Mask>Cream", "x:Foam>Mask"})
        QVERIFY2(!result->people(QLatin1String(wrong)).ok(), wrong);
    // The cells of the matrix count the people they open.
    const auto& matrix = std::get<MatrixChart>(result->charts.front().chart);
    QCOMPARE(matrix.cells.size(), std::size_t(36));
    for (const MatrixCell& cell : matrix.cells)
        QCOMPARE(std::int64_t(result->people(cell.mark.people)->count()), cell.mark.count);
    // So do the rows of the list of rules, for the people to cross-sell to.
    const ChartTable& rules = result->tables.front().table;
    QVERIFY(!rules.rows.empty());
    for (std::size_t k = 0; k < rules.rows.size(); ++k)
        QCOMPARE(QString(rules.rows[k].last()).remove(QLatin1Char(',')).toULongLong(),
                 qulonglong(result->people(rules.people[qsizetype(k)])->count()));
}

// Of the rules for items not yet bought the surest one speaks.
void AffinityTest::rulesKnowTheNextItem()
{
    QVERIFY(m_shop.project->objects()
                .add(QStringLiteral("affinity"), QStringLiteral("Together"), definition("person"))
                .ok());
    const auto data =
        LocalDataset::open(m_shop.project, {std::nullopt, m_shop.registry.resolver()}, {}).value();
    const auto result = m_shop.run("affinity", definition("person"));
    QVERIFY(result.ok());
    const QJsonArray rules = result->json.value(QLatin1String("rules")).toArray();
    QVERIFY(!rules.isEmpty());
    std::map<int, std::set<QString>> bought;
    for (const Line& one : m_lines)
        bought[one.person].insert(one.item);
    std::map<QString, PeopleSet> wanted;
    for (const auto& [person, items] : bought) {
        double best = 0;
        QString next;
        for (const QJsonValue rule : rules) {
            const QString to = rule[QLatin1String("to")].toString();
            bool speaks = !items.contains(to);
            for (const QJsonValue item : rule[QLatin1String("from")].toArray())
                speaks = speaks && items.contains(item.toString());
            if (speaks && rule[QLatin1String("confidence")].toDouble() > best) {
                best = rule[QLatin1String("confidence")].toDouble();
                next = to;
            }
        }
        wanted.try_emplace(next, data->people()).first->second.insert(personOf(person));
    }
    QVERIFY(wanted.size() > 1);
    for (const auto& [item, people] : wanted)
        if (!item.isEmpty()) {
            const Rule rule =
                parseRule(QStringLiteral("value(\"Together\", next_item) = %1").arg(quotedRuleText(item)))
                    .value();
            QVERIFY2(evaluateRule(rule, *data).value() == people, qPrintable(item));
        }
}

void AffinityTest::threadsDoNotMatter()
{
    const int threads = ThreadPool::threads();
    QByteArray first;
    for (const int count : {1, 2, 5}) {
        ThreadPool::setThreads(count);
        const auto result = m_shop.run("affinity", definition("day"));
        ThreadPool::setThreads(threads);
        QVERIFY(result.ok());
        const QByteArray json = QJsonDocument(result->json).toJson();
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
    }
}

void AffinityTest::problemsAreSaid_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QJsonObject& definition, const char* says) {
        QTest::newRow(name) << definition << QString::fromLatin1(says);
    };
    row("nobody", {{QStringLiteral("where"), QStringLiteral("event = \"gift\"")}},
        "No purchase in the window");
    row("no such item", {{QStringLiteral("item"), QStringLiteral("shade")}}, "shade");
    row("no order", {{QStringLiteral("basket"), QStringLiteral("order")}}, "tells orders apart");
    row("a high floor", {{QStringLiteral("minSupport"), 0.95}}, "Lower the support floor");
    row("large sets", {{QStringLiteral("maxItems"), 7}}, "maxItems");
    row("unknown key", {{QStringLiteral("lift"), 2}}, "lift");
}

void AffinityTest::problemsAreSaid()
{
    QFETCH(QJsonObject, definition);
    QFETCH(QString, says);
    const auto result = m_shop.run("affinity", definition);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
}

QTEST_MAIN(AffinityTest)
#include "affinity_test.moc"
