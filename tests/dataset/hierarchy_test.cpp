// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "dataset/local_dataset.h"
#include "rules/evaluate.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace tessera;

// What events get from the tables of items and stores, and lines from their orders.
class HierarchyTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void eventsGetTheirItemsFields();
    void fieldsAreOnlyThereWithTheirTable();
    void validityIsHalfOpen();
    void theMasterThatBeganLastHolds();
    void platformCodesLeadToOneMaster();
    void randomMastersAgainstReference_data();
    void randomMastersAgainstReference();
    void storesGiveTheirRegion();
    void linesHangOnTheirOrders();
    void ordersBesideTheirLinesAreNoPurchases();
    void rulesDrillAlong();

private:
    void load(const char* name, const QByteArray& csv)
    {
        const Result<ImportOutcome> outcome =
            importText(*m_project, m_directory->filePath(QLatin1String(name)), csv);
        if (!outcome)
            qFatal("%s: %s", name, qPrintable(outcome.error().message));
        if (outcome->rejected != 0)
            qFatal("%s: %lld rows rejected", name, static_cast<long long>(outcome->rejected));
    }
    std::shared_ptr<const LocalDataset> dataset() { return LocalDataset::open(m_project, {}, {}).value(); }
    // Of each event, in the order of the timeline: "a b c"; "-" is unknown.
    QString values(const QString& column)
    {
        const auto data = dataset();
        const auto read = data->eventColumn(column);
        if (!read)
            return read.error().message;
        QStringList list;
        for (std::size_t i = 0; i < data->events(); ++i)
            list.append((*read)->isNull(i) ? QStringLiteral("-") : (*read)->display(i));
        return list.join(QLatin1Char(' '));
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void HierarchyTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project =
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value();
}

namespace {

const char* const kEvents = "user_id,event_time,event,sku\nu1,2026-01-01 10:00:00,view,K-1\n"
                            "u1,2026-02-01 00:00:00,view,K-2\nu1,2026-03-01 10:00:00,view,K-9\n";

} // namespace

void HierarchyTest::eventsGetTheirItemsFields()
{
    load("events.csv", kEvents);
    load("items.csv", "sku,product_name,series,category,brand,list_price,cost\n"
                      "K-1,Cream,Dew,Skin,Solenne,199.50,60\n K-2 ,Lipstick,Rose,Colour,Solenne,99,20\n");
    QCOMPARE(values(QStringLiteral("item.name")), QStringLiteral("Cream Lipstick -"));
    QCOMPARE(values(QStringLiteral("item.series")), QStringLiteral("Dew Rose -"));
    QCOMPARE(values(QStringLiteral("item.category")), QStringLiteral("Skin Colour -"));
    QCOMPARE(values(QStringLiteral("item.brand")), QStringLiteral("Solenne Solenne -"));
    QCOMPARE(values(QStringLiteral("item.price")), QStringLiteral("199.50 99.00 -"));
    QCOMPARE(values(QStringLiteral("item.cost")), QStringLiteral("60 20 -"));
}

void HierarchyTest::fieldsAreOnlyThereWithTheirTable()
{
    load("events.csv", kEvents);
    const auto names = [&] {
        QStringList list;
        for (const FieldInfo& field : dataset()->eventFields())
            list.append(field.name);
        return list;
    };
    QVERIFY(!names().contains(QStringLiteral("item.category")));
    QVERIFY(values(QStringLiteral("item.category")).contains(QLatin1String("no property")));
    load("items.csv", "sku,category\nK-1,Skin\n");
    QVERIFY(names().contains(QStringLiteral("item.category")));
    QVERIFY(!names().contains(QStringLiteral("item.series")));
    QVERIFY(values(QStringLiteral("item.series")).contains(QLatin1String("no property")));
    QCOMPARE(values(QStringLiteral("item.category")), QStringLiteral("Skin - -"));
}

void HierarchyTest::validityIsHalfOpen()
{
    load("events.csv", "user_id,event_time,event,sku\nu1,2025-12-31 23:59:59,view,K\n"
                       "u1,2026-01-01 00:00:00,view,K\nu1,2026-01-31 23:59:59,view,K\n"
                       "u1,2026-02-01 00:00:00,view,K\nu1,2026-02-15 00:00:00,view,K\n");
    load("items.csv",
         "sku,category,valid_from,valid_to\nK,A,2026-01-01,2026-02-01\nK,B,2026-02-01,2026-02-15\n");
    QCOMPARE(values(QStringLiteral("item.category")), QStringLiteral("- A A B -"));
}

// Where two rows say they hold, the one that began later does; of one day the one loaded last.
void HierarchyTest::theMasterThatBeganLastHolds()
{
    load("events.csv", "user_id,event_time,event,sku\nu1,2026-01-10 00:00:00,view,K\n"
                       "u1,2026-02-10 00:00:00,view,K\nu1,2026-03-10 00:00:00,view,K\n");
    load("items.csv", "sku,category,valid_from,valid_to\nK,Old,2026-01-01,2026-12-31\n"
                      "K,New,2026-02-01,2026-03-01\n");
    QCOMPARE(values(QStringLiteral("item.category")), QStringLiteral("Old New Old"));
    load("items_2.csv", "sku,category,valid_from,valid_to\nK,Late,2026-02-01,2026-03-01\n");
    QCOMPARE(values(QStringLiteral("item.category")), QStringLiteral("Old Late Old"));
}

void HierarchyTest::platformCodesLeadToOneMaster()
{
    load("events.csv", "user_id,event_time,event,sku\nu1,2026-01-10 00:00:00,view,T1\n"
                       "u1,2026-01-11 00:00:00,view,J1\nu1,2026-01-12 00:00:00,view,K-1\n"
                       "u1,2026-03-10 00:00:00,view,T1\nu1,2026-03-11 00:00:00,view,T9\n");
    load("items.csv", "sku,category\nK-1,Skin\nK-2,Colour\n");
    load("item_codes.csv", "platform_code,sku,valid_from,valid_to\nT1,K-1,2026-01-01,2026-02-01\n"
                           "T1,K-2,2026-02-01,\nJ1,K-1,,\nT9,K-404,,\n");
    QCOMPARE(values(QStringLiteral("item.category")), QStringLiteral("Skin Skin Skin Colour -"));
}

namespace {

struct Master
{
    QString code;
    QString category;
    int from = -1; // day; -1: ever
    int to = -1;   // day; -1: never
};

QString dayText(int day)
{
    return day < 0 ? QString() : QDate(2026, 1, 1).addDays(day).toString(Qt::ISODate);
}

bool holds(const Master& master, int day)
{
    return (master.from < 0 || day >= master.from) && (master.to < 0 || day < master.to);
}

// Of the rows that are meant and hold that day the one that began last, of these the last in the file.
template <typename Meant>
const Master* holding(const std::vector<Master>& masters, int day, Meant meant)
{
    const Master* best = nullptr;
    for (const Master& one : masters)
        if (meant(one) && holds(one, day) && (best == nullptr || one.from >= best->from))
            best = &one;
    return best;
}

Master randomMaster(Random& random, const QString& code, const QString& category)
{
    Master master{code, category};
    if (random.chance(0.7))
        master.from = int(random.below(60));
    if (random.chance(0.6))
        master.to = int(random.below(60)); // before its beginning too: it holds never
    return master;
}

} // namespace

void HierarchyTest::randomMastersAgainstReference_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void HierarchyTest::randomMastersAgainstReference()
{
    QFETCH(int, seed);
    Random random{std::uint64_t(seed)};
    std::vector<Master> items;
    std::vector<Master> codes; // category: the item it leads to
    for (int i = 0; i < 60; ++i)
        items.push_back(randomMaster(random, QStringLiteral("K%1").arg(random.below(20)),
                                     QStringLiteral("C%1").arg(random.below(9))));
    for (int i = 0; i < 40; ++i)
        codes.push_back(randomMaster(
            random,
            QStringLiteral("%1%2").arg(QLatin1Char(random.chance(0.3) ? 'K' : 'T')).arg(random.below(15)),
            QStringLiteral("K%1").arg(random.below(25))));
    QByteArray itemText = "sku,category,valid_from,valid_to\nK0,C0,2026-01-01,2026-01-01\n";
    for (const Master& one : items)
        itemText += QStringList{one.code, one.category, dayText(one.from), dayText(one.to)}
                        .join(QLatin1Char(','))
                        .toUtf8() +
                    '\n';
    QByteArray codeText = "platform_code,sku,valid_from,valid_to\nT0,K0,2026-01-01,2026-01-01\n";
    for (const Master& one : codes)
        codeText += QStringList{one.code, one.category, dayText(one.from), dayText(one.to)}
                        .join(QLatin1Char(','))
                        .toUtf8() +
                    '\n';
    QByteArray eventText = "user_id,event_time,event,sku\n";
    QStringList wanted;
    for (int day = 0; day < 60; ++day)
        for (int i = 0; i < 30; ++i) {
            const QString code =
                QStringLiteral("%1%2").arg(QLatin1Char(random.chance(0.5) ? 'K' : 'T')).arg(random.below(18));
            eventText += QStringLiteral("u1,%1 %2:%3:00,view,%4\n")
                             .arg(dayText(day))
                             .arg(i / 2 + 1, 2, 10, QLatin1Char('0'))
                             .arg(i % 2 * 30, 2, 10, QLatin1Char('0'))
                             .arg(code)
                             .toUtf8();
            const auto itemCalled = [&](const QString& name) {
                return holding(items, day, [&](const Master& one) { return one.code == name; });
            };
            // The code that began last of those that lead to an item of that day; else the item of that name.
            const Master* item = nullptr;
            if (const Master* lead = holding(codes, day, [&](const Master& one) { return one.code == code; }))
                item = itemCalled(lead->category);
            if (item == nullptr)
                item = itemCalled(code);
            wanted.append(item == nullptr ? QStringLiteral("-") : item->category);
        }
    load("events.csv", eventText);
    load("items.csv", itemText);
    load("item_codes.csv", codeText);
    const QStringList found = values(QStringLiteral("item.category")).split(QLatin1Char(' '));
    QCOMPARE(found, wanted);
    QVERIFY(wanted.count(QStringLiteral("-")) > wanted.size() / 10);
    QVERIFY(wanted.count(QStringLiteral("-")) < wanted.size() * 9 / 10);
}

void HierarchyTest::storesGiveTheirRegion()
{
    load("events.csv", "user_id,event_time,event,store_id\nu1,2026-01-10 00:00:00,visit,S1\n"
                       "u1,2026-02-10 00:00:00,visit,S1\nu1,2026-02-11 00:00:00,visit,S3\n");
    load("stores.csv",
         "store_id,store_name,city,region,valid_from,valid_to\nS1,North,Berlin,East,2026-01-01,2026-02-01\n"
         "S1,North,Berlin,West,2026-02-01,\n");
    QCOMPARE(values(QStringLiteral("store.city")), QStringLiteral("Berlin Berlin -"));
    QCOMPARE(values(QStringLiteral("store.region")), QStringLiteral("East West -"));
}

namespace {

const char* const kOrders = "order_id,member_id,paid_at,status,store_id,paid_amount\n"
                            "1001,m1,2026-01-10 10:00:00,paid,S1,30.00\n"
                            "1002,m2,2026-01-11 10:00:00,closed,S2,20.00\n"
                            "1003,m1,2026-01-12 10:00:00,paid,S2,15.00\n";
const char* const kLines = "order_id,sku,quantity,amount\n1001,K-1,1,10.00\n1001,K-2,2,20.00\n"
                           "1002,K-1,2,20.00\n1004,K-1,1,10.00\n";

} // namespace

void HierarchyTest::linesHangOnTheirOrders()
{
    load("orders.csv", kOrders);
    load("order_lines.csv", kLines);
    load("items.csv", "sku,category\nK-1,Skin\nK-2,Colour\n");
    load("stores.csv", "store_id,city\nS1,Berlin\nS2,Paris\n");
    const auto data = dataset();
    QCOMPARE(data->people(), 2U);
    // Of m1: order 1001, its lines, order 1003, which has none; of m2: order 1002 and its line. 1004 is
    // nobody's.
    QCOMPARE(values(QStringLiteral("event")),
             QStringLiteral("order purchase purchase purchase closed_order closed_order"));
    QCOMPARE(values(QStringLiteral("item.category")), QStringLiteral("- Skin Colour - - Skin"));
    QCOMPARE(values(QStringLiteral("amount")), QStringLiteral("30.00 10.00 20.00 15.00 20.00 20.00"));
    QCOMPARE(values(QStringLiteral("store.city")), QStringLiteral("Berlin Berlin Berlin Paris Paris Paris"));
    const std::vector<PersonIndex> people = data->tablePeople(QStringLiteral("order_lines")).value();
    QCOMPARE(people.size(), 4U);
    QVERIFY(people[0] == people[1] && people[0] != people[2] && people[3] == kNobody);
    const Micros ordered = data->eventTimes()[0];
    QCOMPARE(data->eventTimes()[1], ordered);
    QCOMPARE(data->eventTimes()[2], ordered);
}

// Lines that have a person and a time of their own: the order must not be bought twice.
void HierarchyTest::ordersBesideTheirLinesAreNoPurchases()
{
    load("orders.csv", kOrders);
    QCOMPARE(values(QStringLiteral("event")), QStringLiteral("purchase purchase closed_order"));
    load("order_lines.csv", "order_id,sku,quantity,amount,member_id,paid_at\n"
                            "1001,K-1,1,30.00,m1,2026-01-10 10:00:00\n");
    QCOMPARE(values(QStringLiteral("event")), QStringLiteral("order purchase purchase closed_order"));
    std::vector<BatchInfo> batches = m_project->batches().value();
    QVERIFY(m_project->setTakenOut(batches.back().id, true).ok());
    QCOMPARE(values(QStringLiteral("event")), QStringLiteral("purchase purchase closed_order"));
}

void HierarchyTest::rulesDrillAlong()
{
    load("events.csv", kEvents);
    load("items.csv", "sku,category,list_price\nK-1,Skin,199.50\nK-2,Colour,99\n");
    const auto data = dataset();
    const auto people = [&](const char* text) {
        const Result<Rule> rule = parseRule(QString::fromUtf8(text));
        if (!rule)
            qFatal("%s", qPrintable(rule.error().message));
        return evaluateRule(*rule, *data).value().count();
    };
    QCOMPARE(people("did(event = \"view\" and [item.category] = \"Skin\")"), 1U);
    QCOMPARE(people("did([item.category] = \"Hair\")"), 0U);
    QCOMPARE(people("did([item.price] > 150)"), 1U);
}

QTEST_GUILESS_MAIN(HierarchyTest)
#include "hierarchy_test.moc"
