// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/native_tables.h"
#include "datalab/sql_fixture.h"

#include <QTest>

#include <cmath>

using namespace tessera;

class SqlTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sameAsNativeTables_data();
    void sameAsNativeTables();
    void randomConditionsAgainstNativeTables();
    void randomJoinsAgainstNativeTables();
    void namesOfOurOwnStayFree();
    void timesFollowTheZone();

private:
    void compare(const QString& query);

    std::unique_ptr<SqlClient> m_client;
    std::unique_ptr<NativeTables> m_native;
};

namespace {

// Kinds are the same, and numbers up to the order they were added in.
bool isSame(const SqlValue& a, const SqlValue& b)
{
    const auto* x = std::get_if<double>(&a);
    const auto* y = std::get_if<double>(&b);
    if (x != nullptr && y != nullptr)
        return std::abs(*x - *y) <= 1e-9 * std::max(1.0, std::abs(*y));
    return a == b;
}

} // namespace

void SqlTest::initTestCase()
{
    m_client = std::make_unique<SqlClient>();
    m_native = std::make_unique<NativeTables>();
    m_native->fill(*m_client->data);
    QCOMPARE(m_client->rowsOf(QStringLiteral("SELECT count(*) FROM orders")), SqlRows{{std::int64_t(3000)}});
}

// The rows a query gives, in order if it orders them.
void SqlTest::compare(const QString& query)
{
    auto ours = m_client->rowsOf(query);
    auto theirs = m_native->run(query);
    QVERIFY2(theirs, qPrintable(query + (theirs ? QString() : theirs.error().message)));
    QVERIFY2(
        ours.size() == theirs->size(),
        qPrintable(QStringLiteral("%1: %2 rows, not %3").arg(query).arg(ours.size()).arg(theirs->size())));
    if (!query.contains(QLatin1String("ORDER BY"))) {
        const auto byText = [](const auto& a, const auto& b) { return shownRow(a) < shownRow(b); };
        std::ranges::sort(ours, byText);
        std::ranges::sort(*theirs, byText);
    }
    for (std::size_t row = 0; row < ours.size(); ++row)
        for (std::size_t i = 0; i < ours[row].size(); ++i)
            QVERIFY2(isSame(ours[row][i], (*theirs)[row][i]),
                     qPrintable(QStringLiteral("%1, row %2: %3, not %4")
                                    .arg(query)
                                    .arg(row)
                                    .arg(shownRow(ours[row]), shownRow((*theirs)[row]))));
}

void SqlTest::sameAsNativeTables_data()
{
    QTest::addColumn<QString>("query");
    const auto add = [](const char* query) { QTest::newRow(query) << QString::fromUtf8(query); };
    add("SELECT * FROM orders");
    add("SELECT * FROM timeline");
    add("SELECT * FROM people");
    add("SELECT * FROM members");
    add("SELECT row, amount FROM orders WHERE row BETWEEN 10 AND 12");
    add("SELECT rowid, amount FROM orders WHERE rowid = 17");
    add("SELECT * FROM timeline WHERE oneid = 5");
    add("SELECT * FROM orders WHERE oneid IN (1, 5, 9, NULL, 'x', 7.0)");
    add("SELECT * FROM timeline WHERE oneid = '5'");
    add("SELECT * FROM timeline WHERE oneid IS NULL");
    add("SELECT count(*) FROM orders WHERE oneid IS NULL");
    add("SELECT oneid, count(*) FROM orders GROUP BY oneid ORDER BY oneid");
    add("SELECT oneid, time FROM timeline ORDER BY oneid, time");
    add("SELECT oneid, time FROM timeline ORDER BY oneid DESC, time DESC");
    add("SELECT time FROM timeline WHERE oneid = 3 ORDER BY time");
    add("SELECT channel, event, count(*), sum(amount) FROM orders GROUP BY channel, event ORDER BY channel, "
        "event");
    add("SELECT DISTINCT event FROM orders ORDER BY event DESC");
    add("SELECT DISTINCT channel, event FROM timeline");
    add("SELECT channel, count(DISTINCT order_no) FROM orders GROUP BY 1");
    add("SELECT event, min(time), max(time), min(channel), max(amount), avg(weight) FROM orders GROUP BY "
        "event");
    add("SELECT count(amount), sum(amount), total(units), avg(amount) FROM orders");
    add("SELECT * FROM orders WHERE amount > 100 AND amount <= 150.25 ORDER BY amount, row");
    add("SELECT count(*) FROM orders WHERE amount = 12.34 OR amount = -5");
    add("SELECT count(*) FROM orders WHERE event = 'purchase' OR channel = 'web'");
    add("SELECT count(*) FROM orders WHERE event = 'PURCHASE' COLLATE NOCASE");
    add("SELECT count(*) FROM orders WHERE event LIKE 'pur%' AND channel NOT LIKE 'a%'");
    add("SELECT count(*) FROM orders WHERE event GLOB 'P*'");
    add("SELECT count(*) FROM orders WHERE channel = 7");
    add("SELECT count(*) FROM orders WHERE channel IN ('7', 7, 'app')");
    add("SELECT count(*) FROM orders WHERE channel IN (SELECT units FROM orders)");
    add("SELECT count(*) FROM orders WHERE units IN ('1', 2, 3.0)");
    add("SELECT count(*) FROM orders WHERE event IS NULL AND channel IS NOT NULL AND amount NOTNULL");
    add("SELECT count(*) FROM orders WHERE event <> 'view'");
    add("SELECT count(*) FROM orders WHERE time >= '2025-03-29' AND time < '2025-03-31'");
    add("SELECT count(*) FROM timeline WHERE time BETWEEN '2025-10-26 02' AND '2025-10-26 02:59:59'");
    add("SELECT count(*) FROM timeline WHERE time > 'x'");
    add("SELECT count(*) FROM timeline WHERE time > 5");
    add("SELECT strftime('%H', time), count(*) FROM timeline GROUP BY 1 ORDER BY 1");
    add("SELECT p.city, count(*), sum(t.amount) FROM people p JOIN timeline t ON t.oneid = p.oneid GROUP BY "
        "p.city");
    add("SELECT p.oneid, count(t.oneid) FROM people p LEFT JOIN timeline t ON t.oneid = p.oneid AND t.event "
        "= 'cart' "
        "GROUP BY p.oneid ORDER BY p.oneid");
    add("SELECT m.member_id, o.row FROM members m JOIN orders o ON o.member_id = m.member_id WHERE m.city = "
        "'Köln'");
    add("SELECT count(*) FROM orders a JOIN orders b ON a.order_no = b.order_no AND a.row < b.row");
    add("SELECT count(*) FROM orders a JOIN orders b ON a.channel = b.units WHERE a.row < 200 AND b.row < "
        "200");
    add("SELECT m.member_id FROM members m WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.oneid = "
        "m.oneid)");
    add("SELECT m.points, count(*) FROM members m JOIN orders o ON o.units = m.points GROUP BY m.points");
    add("SELECT oneid, time, row_number() OVER (PARTITION BY oneid ORDER BY time, event, amount, weight) "
        "FROM timeline");
    add("SELECT oneid, amount - lag(amount) OVER (PARTITION BY oneid ORDER BY row) FROM orders WHERE oneid < "
        "20");
    add("WITH big AS (SELECT oneid, sum(amount) s FROM orders GROUP BY oneid) SELECT count(*), max(s) FROM "
        "big");
    add("SELECT oneid FROM people EXCEPT SELECT oneid FROM timeline");
    add("SELECT event, channel FROM orders UNION SELECT city, name FROM members");
    add("SELECT city, group_concat(points) FROM (SELECT * FROM members ORDER BY row) GROUP BY city");
    add("SELECT amount FROM orders ORDER BY amount DESC LIMIT 7 OFFSET 3");
    add("SELECT channel FROM orders WHERE units >= 2 ORDER BY channel LIMIT 20");
    add("SELECT count(*) FROM people_2 WHERE oneid_2 = 'a'");
    add("SELECT * FROM timeline t, people p WHERE t.oneid = p.oneid AND p.points > 40 AND t.amount > 170");
    add("SELECT max(channel), min(event) FROM orders");
    add("SELECT count(*) FROM orders WHERE weight > 5 AND weight < 5.5");
    add("SELECT count(*) FROM orders WHERE units > 1.5 AND units <= 3.999");
    add("SELECT count(*) FROM orders WHERE units > '1'");
    add("SELECT count(*) FROM orders WHERE amount > NULL");
    add("SELECT row FROM orders WHERE row > 9223372036854775806 OR row < -9223372036854775807");
}

void SqlTest::sameAsNativeTables()
{
    QFETCH(QString, query);
    compare(query);
}

// Any comparison of any column with any literal, up to three at a time.
void SqlTest::randomConditionsAgainstNativeTables()
{
    static const QStringList columns{QStringLiteral("row"),     QStringLiteral("oneid"),
                                     QStringLiteral("time"),    QStringLiteral("event"),
                                     QStringLiteral("channel"), QStringLiteral("amount"),
                                     QStringLiteral("units"),   QStringLiteral("weight")};
    static const QStringList operators{QStringLiteral("="),  QStringLiteral("<"),     QStringLiteral("<="),
                                       QStringLiteral(">"),  QStringLiteral(">="),    QStringLiteral("<>"),
                                       QStringLiteral("IS"), QStringLiteral("IS NOT")};
    static const QStringList literals{QStringLiteral("NULL"),
                                      QStringLiteral("''"),
                                      QStringLiteral("'app'"),
                                      QStringLiteral("'7'"),
                                      QStringLiteral("7"),
                                      QStringLiteral("0"),
                                      QStringLiteral("-5"),
                                      QStringLiteral("2.5"),
                                      QStringLiteral("1e300"),
                                      QStringLiteral("-1e300"),
                                      QStringLiteral("99.99"),
                                      QStringLiteral("1500"),
                                      QStringLiteral("9223372036854775807"),
                                      QStringLiteral("(-9223372036854775807 - 1)"),
                                      QStringLiteral("9007199254740993"),
                                      QStringLiteral("'purchase'"),
                                      QStringLiteral("'2025-03-30 03:00:00'"),
                                      QStringLiteral("'2025-10-2'"),
                                      QStringLiteral("'2025-10-26 02:30'"),
                                      QStringLiteral("'9999'"),
                                      QStringLiteral("'0'"),
                                      QStringLiteral("x'37'"),
                                      QStringLiteral("(SELECT max(units) FROM orders)"),
                                      QStringLiteral("(SELECT min(channel) FROM orders)"),
                                      QStringLiteral("o.units"),
                                      QStringLiteral("o.channel"),
                                      QStringLiteral("o.oneid"),
                                      QStringLiteral("o.amount")};
    Random random(5);
    const auto any = [&](const QStringList& list) {
        return list[qsizetype(random.below(std::uint64_t(list.size())))];
    };
    for (int i = 0; i < 1500; ++i) {
        QStringList conditions;
        for (std::uint64_t k = 0; k <= random.below(3); ++k)
            conditions.append(QStringLiteral("o.%1 %2 %3").arg(any(columns), any(operators), any(literals)));
        compare(
            QStringLiteral("SELECT count(*), total(row) FROM orders o WHERE %1")
                .arg(conditions.join(random.chance(0.8) ? QStringLiteral(" AND ") : QStringLiteral(" OR "))));
        if (QTest::currentTestFailed())
            return;
    }
}

void SqlTest::randomJoinsAgainstNativeTables()
{
    static const QStringList left{QStringLiteral("oneid"), QStringLiteral("member_id"),
                                  QStringLiteral("points"), QStringLiteral("row"), QStringLiteral("city")};
    static const QStringList right{QStringLiteral("oneid"),  QStringLiteral("member_id"),
                                   QStringLiteral("units"),  QStringLiteral("channel"),
                                   QStringLiteral("amount"), QStringLiteral("row")};
    static const QStringList operators{QStringLiteral("="), QStringLiteral("="), QStringLiteral("="),
                                       QStringLiteral("<"), QStringLiteral("IS")};
    Random random(6);
    const auto any = [&](const QStringList& list) {
        return list[qsizetype(random.below(std::uint64_t(list.size())))];
    };
    for (int i = 0; i < 120; ++i) {
        const QString join = random.chance(0.5) ? QStringLiteral("JOIN") : QStringLiteral("LEFT JOIN");
        compare(QStringLiteral("SELECT count(*), count(o.row), total(o.amount) FROM members m %1 orders o "
                               "ON o.%2 %3 m.%4 AND o.units < %5 WHERE m.row < 40")
                    .arg(join, any(right), any(operators), any(left))
                    .arg(random.below(5)));
        if (QTest::currentTestFailed())
            return;
    }
}

void SqlTest::namesOfOurOwnStayFree()
{
    const std::vector<SqlTable> tables = sqlTables(*m_client->data);
    const auto table = std::ranges::find(tables, QStringLiteral("people_2"), &SqlTable::name);
    QVERIFY(table != tables.end());
    QCOMPARE(table->source, QStringLiteral("people"));
    QStringList names;
    for (const SqlField& field : table->fields)
        names.append(field.name);
    QCOMPARE(names,
             (QStringList{QStringLiteral("row"), QStringLiteral("oneid"), QStringLiteral("member_id"),
                          QStringLiteral("oneid_2"), QStringLiteral("Oneid_3"), QStringLiteral("note")}));
    QCOMPARE(sqlName(QStringLiteral("order")), QStringLiteral("\"order\""));
    QCOMPARE(sqlName(QStringLiteral("订单")), QStringLiteral("订单"));
    QCOMPARE(sqlName(QStringLiteral("a\"b")), QStringLiteral("\"a\"\"b\""));
    QCOMPARE(sqlName(QStringLiteral("row")), QStringLiteral("row"));
}

// 2025-03-30 01:00 UTC is 03:00 in Berlin, and the hour before it does not exist.
void SqlTest::timesFollowTheZone()
{
    QCOMPARE(m_client->rowsOf(QStringLiteral(
                 "SELECT count(*) FROM timeline WHERE hour(time) = 2 AND day(time) = '2025-03-30'")),
             SqlRows{{std::int64_t(0)}});
    const auto rows = m_client->rowsOf(
        QStringLiteral("SELECT day('2025-03-30 03:00:00'), week('2025-03-30'), "
                       "week('2025-03-31 12:00'), month('2025-03-30'), hour('2025-03-30 03:04'), "
                       "day('x'), week('2025-02-30'), hour('2025-03-30'), month(NULL)"));
    QCOMPARE(shownRow(rows[0]),
             QStringLiteral("2025-03-30|2025-03-24|2025-03-31|2025-03|3|NULL|NULL|NULL|NULL"));
    QCOMPARE(shownRow(m_client->rowsOf(QStringLiteral("SELECT as_of()"))[0]),
             formatTime(m_client->data->asOf(), m_client->data->zone()));
}

QTEST_GUILESS_MAIN(SqlTest)
#include "sql_test.moc"
