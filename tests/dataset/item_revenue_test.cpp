// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "dataset/item_revenue.h"
#include "dataset/item_split.h"
#include "dataset/share_exactly.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace tessera;

// Revenue by what was sold: what no table of items knows, and bundles shared out.
class ItemRevenueTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void sharesSumExactly();
    void sharesAreTheNearestWholeNumbers();
    void shares_data();
    void shares();
    void codesThatNobodyKnows();
    void bundlesAreSharedByValue();
    void bundlesWithoutValuesAreSharedByPrice();
    void bundlesHoldForTheirTime();
    void breakdownsSumToTheWhole();
    void whatCannotBeCountedIsSaid();

private:
    void load(const char* name, const QByteArray& csv)
    {
        const Result<ImportOutcome> outcome =
            importText(*m_project, m_directory->filePath(QLatin1String(name)), csv);
        if (!outcome)
            qFatal("%s: %s", name, qPrintable(outcome.error().message));
    }
    Result<ItemRevenue> revenue(const char* by = "", const char* amount = "amount")
    {
        ItemRevenueDefinition definition;
        definition.by = QLatin1String(by);
        definition.amount = QLatin1String(amount);
        const auto data = LocalDataset::open(m_project, {}, {}).value();
        Result<ItemRevenue> whole = itemRevenue(*data, definition, {});
        if (whole && !definition.by.isEmpty() && splitUp(*data, definition) != byValue(*whole))
            qFatal("event by event it is shared out in another way");
        return whole;
    }
    static std::map<QString, std::int64_t> byValue(const ItemRevenue& revenue)
    {
        std::map<QString, std::int64_t> sums;
        for (const ValueRevenue& one : revenue.values)
            sums[one.value] = one.revenue;
        return sums;
    }
    // The same sums, each event split by itself.
    static std::map<QString, std::int64_t> splitUp(const LocalDataset& data,
                                                   const ItemRevenueDefinition& definition)
    {
        const ItemSplit split = ItemSplit::load(data, QStringLiteral("item.") + definition.by).value();
        const auto events = data.eventColumn(QStringLiteral("event")).value();
        const auto amounts = data.eventColumn(definition.amount).value();
        std::map<QString, std::int64_t> sums;
        std::vector<ItemSplit::Part> parts;
        for (std::uint32_t row = 0; row < data.events(); ++row) {
            if (events->display(row) != definition.event || data.eventTimes()[row] >= data.asOf())
                continue;
            split.split(row, amounts->isNull(row) ? 0 : amounts->integers[row], parts);
            for (const ItemSplit::Part& part : parts)
                sums[split.values()[qsizetype(part.value)]] += part.amount;
        }
        return sums;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

namespace {

// "Skin 1234/2, - 50/1": value, revenue, lines.
QString valuesText(const ItemRevenue& revenue)
{
    QStringList list;
    for (const ValueRevenue& one : revenue.values)
        list.append(QStringLiteral("%1 %2/%3")
                        .arg(one.value.isEmpty() ? QStringLiteral("-") : one.value)
                        .arg(one.revenue)
                        .arg(one.lines));
    return list.join(QStringLiteral(", "));
}

QString unmappedText(const ItemRevenue& revenue)
{
    QStringList list;
    for (const CodeRevenue& one : revenue.unmapped)
        list.append(QStringLiteral("%1 %2/%3").arg(one.code).arg(one.revenue).arg(one.lines));
    return list.join(QStringLiteral(", "));
}

const char* const kItems =
    "sku,series,category,list_price\nK-1,Dew,Skin,100\nK-2,Dew,Colour,50\nK-3,Rose,Hair,25\n";

} // namespace

void ItemRevenueTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project =
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value();
}

void ItemRevenueTest::sharesSumExactly()
{
    Random random(7);
    for (int round = 0; round < 3000; ++round) {
        const bool isLarge = random.chance(0.2);
        const auto most = isLarge ? std::uint64_t(1) << 62 : std::uint64_t(2000);
        std::int64_t amount = std::int64_t(random.below(most));
        if (random.chance(0.3))
            amount = -amount;
        std::vector<std::int64_t> weights;
        for (std::uint64_t i = 0; i <= random.below(12); ++i)
            weights.push_back(random.chance(0.2) ? 0 : std::int64_t(random.below(most / 16 + 1)));
        const std::vector<std::int64_t> parts = shareExactly(amount, weights);
        QCOMPARE(parts.size(), weights.size());
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), amount);
        for (const std::int64_t part : parts)
            QVERIFY(part == 0 || (part > 0) == (amount > 0));
    }
}

// No part is a whole unit away from its share, and a greater weight never gets less.
void ItemRevenueTest::sharesAreTheNearestWholeNumbers()
{
    Random random(8);
    for (int round = 0; round < 2000; ++round) {
        const auto amount = std::int64_t(random.below(100'000));
        std::vector<std::int64_t> weights;
        for (std::uint64_t i = 0; i <= random.below(8); ++i)
            weights.push_back(1 + std::int64_t(random.below(1000)));
        const double total = double(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
        const std::vector<std::int64_t> parts = shareExactly(amount, weights);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QVERIFY(std::abs(double(parts[i]) - double(amount) * double(weights[i]) / total) < 1);
            for (std::size_t j = 0; j < parts.size(); ++j)
                QVERIFY(weights[i] <= weights[j] || parts[i] >= parts[j]);
        }
    }
}

void ItemRevenueTest::shares_data()
{
    using List = std::vector<std::int64_t>;
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<List>("weights");
    QTest::addColumn<List>("parts");
    QTest::newRow("thirds") << qint64(100) << List{1, 1, 1} << List{34, 33, 33};
    QTest::newRow("largest remainder") << qint64(10) << List{6, 2, 1} << List{7, 2, 1};
    QTest::newRow("returned") << qint64(-100) << List{1, 1, 1} << List{-34, -33, -33};
    QTest::newRow("no weights") << qint64(5) << List{0, 0} << List{3, 2};
    QTest::newRow("one free") << qint64(5) << List{0, 7} << List{0, 5};
    QTest::newRow("nothing") << qint64(0) << List{3, 4} << List{0, 0};
    QTest::newRow("among none") << qint64(5) << List{} << List{};
}

void ItemRevenueTest::shares()
{
    QFETCH(qint64, amount);
    QFETCH(std::vector<std::int64_t>, weights);
    QFETCH(std::vector<std::int64_t>, parts);
    QCOMPARE(shareExactly(amount, weights), parts);
}

void ItemRevenueTest::codesThatNobodyKnows()
{
    load("items.csv", kItems);
    load("lines.csv", "order_id,sku,amount,member_id,paid_at\n1,K-1,10.00,m1,2026-01-01 10:00:00\n"
                      "2,X-1,7.50,m1,2026-01-02 10:00:00\n3,X-2,9.00,m2,2026-01-03 10:00:00\n"
                      "4,X-1,2.50,m2,2026-01-04 10:00:00\n5,,1.00,m2,2026-01-05 10:00:00\n");
    const Result<ItemRevenue> found = revenue();
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().message));
    QCOMPARE(found->scale, 2);
    QCOMPARE(found->lines, 5);
    QCOMPARE(found->revenue, 3000);
    QCOMPARE(found->knownLines, 1);
    QCOMPARE(found->knownRevenue, 1000);
    QCOMPARE(found->withoutCodeLines, 1);
    QCOMPARE(found->withoutCodeRevenue, 100);
    QCOMPARE(unmappedText(*found), QStringLiteral("X-1 1000/2, X-2 900/1"));
}

void ItemRevenueTest::bundlesAreSharedByValue()
{
    load("items.csv", kItems);
    load("bundles.csv", "bundle_sku,component_sku,quantity,value\nB-1,K-1,1,60\nB-1,K-2,2,20\n");
    load("lines.csv", "order_id,sku,amount,member_id,paid_at\n1,B-1,100.01,m1,2026-01-01 10:00:00\n"
                      "2,K-2,10.00,m1,2026-01-02 10:00:00\n");
    const Result<ItemRevenue> found = revenue("category");
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().message));
    // 60 to 2 x 20 of 100.01: 60.006 and 40.004, so the odd cent goes to the first.
    QCOMPARE(valuesText(*found), QStringLiteral("Skin 6001/1, Colour 5000/2"));
    QCOMPARE(found->bundleLines, 1);
    QCOMPARE(found->bundleRevenue, 10001);
    QCOMPARE(found->knownLines, 2);
    QCOMPARE(found->revenue, 11001);
    QVERIFY(found->unmapped.empty());
}

void ItemRevenueTest::bundlesWithoutValuesAreSharedByPrice()
{
    load("items.csv", kItems);
    load("bundles.csv", "bundle_sku,component_sku,quantity\nB-1,K-1,1\nB-1,K-3,4\nB-2,K-1,1\nB-2,X-9,3\n");
    load("lines.csv", "order_id,sku,amount,member_id,paid_at\n1,B-1,30.00,m1,2026-01-01 10:00:00\n"
                      "2,B-2,40.00,m1,2026-01-02 10:00:00\n");
    const Result<ItemRevenue> found = revenue("category");
    QVERIFY(found.ok());
    // B-1: 100 to 4 x 25. B-2 has a component without a price, so pieces count: 1 to 3.
    QCOMPARE(valuesText(*found), QStringLiteral("- 3000/1, Skin 2500/2, Hair 1500/1"));
    QCOMPARE(unmappedText(*found), QStringLiteral("X-9 3000/1"));
    QCOMPARE(found->knownLines, 1);
}

void ItemRevenueTest::bundlesHoldForTheirTime()
{
    load("items.csv", kItems);
    load("bundles.csv", "bundle_sku,component_sku,quantity,value,valid_from,valid_to\n"
                        "B-1,K-1,1,1,2026-01-01,2026-02-01\nB-1,K-2,1,1,2026-02-01,2026-03-01\n");
    load("lines.csv", "order_id,sku,amount,member_id,paid_at\n1,B-1,1.00,m1,2026-01-31 23:59:59\n"
                      "2,B-1,2.00,m1,2026-02-01 00:00:00\n3,B-1,4.00,m1,2026-03-01 00:00:00\n");
    const Result<ItemRevenue> found = revenue("category");
    QVERIFY(found.ok());
    QCOMPARE(valuesText(*found), QStringLiteral("- 400/1, Colour 200/1, Skin 100/1"));
    QCOMPARE(unmappedText(*found), QStringLiteral("B-1 400/1"));
}

void ItemRevenueTest::breakdownsSumToTheWhole()
{
    Random random(3);
    load("items.csv", kItems);
    load("bundles.csv",
         "bundle_sku,component_sku,quantity,value\nB-1,K-1,1,3.33\nB-1,K-2,2,1.7\nB-1,K-3,1,9\n"
         "B-2,K-2,3,1\nB-2,X-1,1,7\n");
    QByteArray lines = "order_id,sku,amount,member_id,paid_at\n";
    const char* const codes[] = {"K-1", "K-2", "K-3", "B-1", "B-2", "X-2", ""};
    for (int i = 0; i < 500; ++i)
        lines += QStringLiteral("%1,%2,%3,m%4,2026-01-%5 10:00:00\n")
                     .arg(i)
                     .arg(QLatin1String(codes[random.below(7)]))
                     .arg(double(random.below(20'000)) / 100, 0, 'f', 2)
                     .arg(random.below(9))
                     .arg(1 + random.below(28), 2, 10, QLatin1Char('0'))
                     .toUtf8();
    load("lines.csv", lines);
    for (const char* by : {"category", "series"}) {
        const Result<ItemRevenue> found = revenue(by);
        QVERIFY(found.ok());
        std::int64_t sum = 0;
        for (const ValueRevenue& one : found->values)
            sum += one.revenue;
        QCOMPARE(sum, found->revenue);
        std::int64_t unmapped = 0;
        for (const CodeRevenue& one : found->unmapped)
            unmapped += one.revenue;
        QCOMPARE(found->knownRevenue + unmapped + found->withoutCodeRevenue, found->revenue);
        QVERIFY(found->bundleRevenue > 0 && unmapped > 0 && found->withoutCodeRevenue > 0);
    }
}

void ItemRevenueTest::whatCannotBeCountedIsSaid()
{
    load("lines.csv", "order_id,sku,amount,member_id,paid_at\n1,K-1,10.00,m1,2026-01-01 10:00:00\n");
    const auto says = [&](const char* by, const char* amount, const char* text) {
        const Result<ItemRevenue> found = revenue(by, amount);
        return !found.ok() && found.error().message.contains(QLatin1String(text));
    };
    QVERIFY(says("category", "amount", "No table of items"));
    QVERIFY(says("", "item", "exact amounts"));
    QVERIFY(says("", "price", "no property"));
    load("items.csv", kItems);
    QVERIFY(says("brand", "amount", "They have: series, category, price"));
}

QTEST_GUILESS_MAIN(ItemRevenueTest)
#include "item_revenue_test.moc"
