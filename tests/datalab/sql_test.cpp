// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "datalab/datalab_analyses.h"
#include "datalab/internal/functions.h"
#include "datalab/native_tables.h"
#include "datalab/sql.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "project/query_memory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <thread>

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
    void onlyReads_data();
    void onlyReads();
    void everyFunctionIsKnown();
    void endlessQueriesEnd();
    void cancelEndsAQuery();
    void memoryIsHeld();
    void otherThreadsKeepTheirMemory();
    void cutIsSaid();
    void problemsHaveAPlace_data();
    void problemsHaveAPlace();
    void personalDataIsMasked();
    void peopleStandBehindRows();

private:
    void import(const QString& name, const QByteArray& csv);
    [[nodiscard]] std::vector<std::vector<SqlValue>> rowsOf(const QString& query);
    void compare(const QString& query);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
    std::unique_ptr<NativeTables> m_native;
};

namespace {

QString shownValue(const SqlValue& value)
{
    return std::holds_alternative<std::monostate>(value) ? QStringLiteral("NULL") : sqlText(value);
}

QString shownRow(const std::vector<SqlValue>& row)
{
    QStringList cells;
    for (const SqlValue& value : row)
        cells.append(shownValue(value));
    return cells.join(QLatin1Char('|'));
}

// Kinds are the same, and numbers up to the order they were added in.
bool isSame(const SqlValue& a, const SqlValue& b)
{
    const auto* x = std::get_if<double>(&a);
    const auto* y = std::get_if<double>(&b);
    if (x != nullptr && y != nullptr)
        return std::abs(*x - *y) <= 1e-9 * std::max(1.0, std::abs(*y));
    return a == b;
}

// Orders of two weeks around both changes of the clock of 2025, one in six of nobody, one in ten without an
// amount.
QByteArray randomOrders(int rows, std::uint64_t seed)
{
    static const char* const events[] = {"view", "cart", "purchase", "Purchase", ""};
    static const char* const channels[] = {"app", "web", "07", "7", "shop 'x'", ""};
    Random random(seed);
    QByteArray csv = "member_id,time,event,channel,amount,units,weight,order_no\n";
    for (int row = 0; row < rows; ++row) {
        const int day = int(random.below(14));
        const bool spring = random.chance(0.5);
        const QByteArray date = spring ? QStringLiteral("2025-03-%1").arg(23 + day % 9).toLatin1()
                                       : QStringLiteral("2025-10-%1").arg(20 + day % 12).toLatin1();
        const QByteArray clock = QStringLiteral("%1:%2:%3")
                                     .arg(int(random.below(24)), 2, 10, QLatin1Char('0'))
                                     .arg(int(random.below(60)), 2, 10, QLatin1Char('0'))
                                     .arg(int(random.below(60)), 2, 10, QLatin1Char('0'))
                                     .toLatin1();
        csv += random.chance(1.0 / 6) ? QByteArray() : "M" + QByteArray::number(int(random.below(80)));
        csv +=
            ',' + date + 'T' + clock + "Z," + events[random.below(5)] + ',' + channels[random.below(6)] + ',';
        if (!random.chance(0.1))
            csv += QByteArray::number(double(random.below(20000)) / 100 - 20, 'f', 2);
        csv += ',' + (random.chance(0.1) ? QByteArray() : QByteArray::number(int(random.below(6)) - 1)) + ',';
        csv += QByteArray::number(random.uniform() * 10, 'g', 12) + ",o" +
               QByteArray::number(int(random.below(400)));
        csv += '\n';
    }
    return csv;
}

QByteArray randomMembers(std::uint64_t seed)
{
    static const char* const cities[] = {"Berlin", "Köln", "上海", "berlin", ""};
    Random random(seed);
    QByteArray csv = "member_id,phone,city,points,name\n";
    for (int i = 0; i < 100; ++i) {
        csv += "M" + QByteArray::number(i) + ",1380013" + QByteArray::number(8000 + i) + ',' +
               cities[random.below(5)] + ',' +
               (random.chance(0.2) ? QByteArray() : QByteArray::number(int(random.below(50)))) + ",Name " +
               QByteArray::number(i) + '\n';
    }
    return csv;
}

} // namespace

void SqlTest::import(const QString& name, const QByteArray& csv)
{
    QFile file(m_directory->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    const Result<FilePreview> preview = previewFile(file.fileName());
    QVERIFY(preview.ok());
    const Result<ImportOutcome> outcome = importFile(*m_project, file.fileName(), preview->suggestion, {});
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    QCOMPARE(outcome->rejected, std::int64_t(0));
}

void SqlTest::initTestCase()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_project =
        std::move(Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"),
                                  TimeZone::named(QStringLiteral("Europe/Berlin")).value())
                      .value());
    import(QStringLiteral("orders.csv"), randomOrders(3000, 1));
    import(QStringLiteral("members.csv"), randomMembers(2));
    import(QStringLiteral("people.csv"), "member_id,oneid,Oneid,note\nM1,a,b,x\nM200,c,d,y\n");
    m_data = LocalDataset::open(m_project, {}, {}).value();
    m_native = std::make_unique<NativeTables>();
    m_native->fill(*m_data);
    QCOMPARE(rowsOf(QStringLiteral("SELECT count(*) FROM orders")),
             (decltype(rowsOf({})){{std::int64_t(3000)}}));
}

std::vector<std::vector<SqlValue>> SqlTest::rowsOf(const QString& query)
{
    SqlOptions options;
    options.rows = 0;
    const Result<SqlResult> result = runSql(*m_data, query, options, {});
    if (!result)
        qFatal("%s: %s", qPrintable(query), qPrintable(result.error().message));
    return result->rows;
}

// The rows a query gives, in order if it orders them.
void SqlTest::compare(const QString& query)
{
    auto ours = rowsOf(query);
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
    const std::vector<SqlTable> tables = sqlTables(*m_data);
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
    QCOMPARE(rowsOf(QStringLiteral(
                 "SELECT count(*) FROM timeline WHERE hour(time) = 2 AND day(time) = '2025-03-30'")),
             (decltype(rowsOf({})){{std::int64_t(0)}}));
    const auto rows =
        rowsOf(QStringLiteral("SELECT day('2025-03-30 03:00:00'), week('2025-03-30'), "
                              "week('2025-03-31 12:00'), month('2025-03-30'), hour('2025-03-30 03:04'), "
                              "day('x'), week('2025-02-30'), hour('2025-03-30'), month(NULL)"));
    QCOMPARE(shownRow(rows[0]),
             QStringLiteral("2025-03-30|2025-03-24|2025-03-31|2025-03|3|NULL|NULL|NULL|NULL"));
    QCOMPARE(shownRow(rowsOf(QStringLiteral("SELECT as_of()"))[0]),
             formatTime(m_data->asOf(), m_data->zone()));
}

void SqlTest::onlyReads_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query : {"INSERT INTO people DEFAULT VALUES",
                              "UPDATE orders SET amount = 0",
                              "DELETE FROM orders",
                              "DROP TABLE orders",
                              "CREATE TABLE x(a)",
                              "CREATE TEMP TABLE x(a)",
                              "CREATE VIEW v AS SELECT 1",
                              "CREATE INDEX i ON orders(row)",
                              "CREATE TRIGGER t AFTER INSERT ON orders BEGIN SELECT 1; END",
                              "ALTER TABLE orders RENAME TO x",
                              "ATTACH 'x.db' AS x",
                              "ATTACH ':memory:' AS x",
                              "DETACH main",
                              "PRAGMA journal_mode",
                              "PRAGMA temp_store = 1",
                              "SELECT * FROM pragma_database_list",
                              "VACUUM",
                              "VACUUM INTO 'x.db'",
                              "BEGIN",
                              "SAVEPOINT s",
                              "REINDEX",
                              "ANALYZE",
                              "SELECT load_extension('x')",
                              "SELECT readfile('x')",
                              "SELECT writefile('x', 'y')",
                              "SELECT sqlite3mc_config('cipher')",
                              "SELECT zeroblob(1000000000)",
                              "SELECT randomblob(1000000000)",
                              "SELECT sqlite_version()",
                              "SELECT 1; DROP TABLE orders",
                              "CREATE VIRTUAL TABLE x USING tessera(0)",
                              "SELECT * FROM tessera",
                              "EXPLAIN DELETE FROM orders",
                              "SELECT ?1",
                              ""})
        QTest::newRow(query) << QString::fromUtf8(query);
}

void SqlTest::onlyReads()
{
    QFETCH(QString, query);
    const Result<SqlResult> result = runSql(*m_data, query, {}, {});
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(findSqlProblem(*m_data, query));
}

// A new SQLite that brings new functions has to be looked at.
void SqlTest::everyFunctionIsKnown()
{
    static const QStringList refused{QStringLiteral("changes"),
                                     QStringLiteral("last_insert_rowid"),
                                     QStringLiteral("match"),
                                     QStringLiteral("randomblob"),
                                     QStringLiteral("sqlite3mc_codec_data"),
                                     QStringLiteral("sqlite3mc_config"),
                                     QStringLiteral("sqlite_log"),
                                     QStringLiteral("sqlite3mc_version"),
                                     QStringLiteral("sqlite_version"),
                                     QStringLiteral("subtype"),
                                     QStringLiteral("sqlite_compileoption_get"),
                                     QStringLiteral("sqlite_source_id"),
                                     QStringLiteral("total_changes"),
                                     QStringLiteral("sqlite_compileoption_used"),
                                     QStringLiteral("zeroblob")};
    NativeTables native;
    const auto names = native.run(QStringLiteral("SELECT DISTINCT lower(name) FROM pragma_function_list"));
    QVERIFY(names->size() > 100);
    for (const std::vector<SqlValue>& row : *names) {
        const QString name = std::get<QString>(row[0]);
        QVERIFY2(isAllowedFunction(name.toStdString()) != refused.contains(name), qPrintable(name));
    }
    QVERIFY(!isAllowedFunction("load_extension"));
    QVERIFY(isAllowedFunction("SUBSTR"));
}

void SqlTest::endlessQueriesEnd()
{
    SqlOptions options;
    options.seconds = 0.2;
    for (const char* query :
         {"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
          "SELECT count(*) FROM orders a, orders b, orders c WHERE a.amount < b.weight + c.units",
          "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c WHERE x < 0"}) {
        const Result<SqlResult> result = runSql(*m_data, QString::fromLatin1(query), options, {});
        QVERIFY2(!result, query);
        QVERIFY(!result.error().cancelled);
        QVERIFY2(result.error().message.contains(QLatin1String("0.2 s")), qPrintable(result.error().message));
    }
}

void SqlTest::cancelEndsAQuery()
{
    Task task;
    std::thread other([task]() mutable {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        task.cancel();
    });
    const Result<SqlResult> result =
        runSql(*m_data,
               QStringLiteral(
                   "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"),
               {}, task);
    other.join();
    QVERIFY(!result);
    QVERIFY(result.error().cancelled);
}

void SqlTest::memoryIsHeld()
{
    SqlOptions options;
    options.bytes = std::int64_t{8} << 20;
    for (const char* query : {"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3000000) "
                              "SELECT x FROM c ORDER BY -x",
                              "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3000000) "
                              "SELECT count(DISTINCT x || 'some text to make it long') FROM c",
                              "WITH RECURSIVE c(x) AS (SELECT 'abcdefgh' UNION ALL SELECT x || x FROM c "
                              "LIMIT 40) SELECT max(x) FROM c"}) {
        const Result<SqlResult> result = runSql(*m_data, QString::fromLatin1(query), options, {});
        QVERIFY2(!result, query);
    }
    QVERIFY(runSql(*m_data, QStringLiteral("SELECT count(*) FROM orders"), options, {}));
    // The result counts too.
    const Result<SqlResult> result =
        runSql(*m_data,
               QStringLiteral("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 900000) "
                              "SELECT x, 'some text to make it long' FROM c"),
               {0, 60, options.bytes}, {});
    QVERIFY(result);
    QVERIFY(result->isCut);
}

void SqlTest::otherThreadsKeepTheirMemory()
{
    const QueryMemory tight(1000);
    bool works = false;
    std::thread other([&] { works = m_project->batches().ok(); });
    other.join();
    QVERIFY(works);
    sqlite3* handle = nullptr;
    QVERIFY(sqlite3_open(":memory:", &handle) != SQLITE_OK ||
            sqlite3_exec(handle, "CREATE TABLE x(a)", nullptr, nullptr, nullptr) != SQLITE_OK);
    sqlite3_close(handle);
    QVERIFY(tight.exceeded());
    {
        const QueryMemory::Pause pause;
        QVERIFY(m_project->batches().ok());
    }
}

void SqlTest::cutIsSaid()
{
    SqlOptions options;
    options.rows = 100;
    const QString query = QStringLiteral("SELECT oneid, amount FROM orders WHERE oneid IS NOT NULL");
    const Result<SqlResult> result = runSql(*m_data, query, options, {});
    QCOMPARE(result->rows.size(), std::size_t(100));
    QVERIFY(result->isCut);
    options.rows = 3000;
    QVERIFY(!runSql(*m_data, query, options, {})->isCut);
    options.rows = 3;
    QVERIFY(!runSql(*m_data, QStringLiteral("SELECT row FROM orders LIMIT 3"), options, {})->isCut);
}

void SqlTest::problemsHaveAPlace_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* query, const char* marked, const char* says) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(marked)
                             << QString::fromUtf8(says);
    };
    add("SELECT 上海, '上海' FORM orders", "orders", "cannot stand here");
    add("SELECT amuont FROM orders", "amuont", "no column \"amuont\"");
    add("SELECT city\nFROM orders", "city", "These tables have one: people, members");
    add("SELECT o.city FROM orders o", "o", "These tables have one");
    add("SELECT 1 FROM ordres", "ordres", "There are: timeline, people");
    add("SELECT oneid FROM orders, members", "oneid", "Several tables");
    add("SELECT medain(amount) FROM orders", "medain", "no function");
    add("SELECT substr() FROM orders", "substr", "another number");
    add("SELECT 1 WHERE sum(2) > 1", "sum", "HAVING");
    add("SELECT (1", "", "ends too early");
    add("SELECT zeroblob(3)", "zeroblob", "zeroblob() is not allowed");
    add("SELECT 1; SELECT 2", "", "more than one");
    add("delete from orders", "", "DELETE is not allowed");
    add("drop table orders", "", "DROP is not allowed");
}

void SqlTest::problemsHaveAPlace()
{
    QFETCH(QString, query);
    QFETCH(QString, marked);
    QFETCH(QString, says);
    const std::optional<SqlProblem> problem = findSqlProblem(*m_data, query);
    QVERIFY(problem);
    QVERIFY2(problem->message.contains(says), qPrintable(problem->message));
    if (!marked.isEmpty())
        QCOMPARE(query.mid(problem->at, problem->length), marked);
    const Result<SqlResult> result = runSql(*m_data, query, {}, {});
    QVERIFY(!result);
    QVERIFY(result.error().message.endsWith(problem->message));
    QCOMPARE(result.error().message != problem->message, problem->at >= 0);
    QVERIFY(!findSqlProblem(*m_data, QStringLiteral("SELECT city FROM people; -- the end")));
}

void SqlTest::personalDataIsMasked()
{
    const Result<SqlResult> result =
        runSql(*m_data,
               QStringLiteral(
                   "SELECT phone, name, city, upper(name) AS u, length(phone) AS n, '2025-03' AS m, points "
                   "FROM members WHERE row = 1"),
               {}, {});
    QVERIFY(result);
    QCOMPARE(result->shown(0, 0, true), QStringLiteral("138****8000"));
    QCOMPARE(result->shown(0, 0, false), QStringLiteral("13800138000"));
    QCOMPARE(result->shown(0, 1, true), QStringLiteral("N**"));
    QCOMPARE(result->shown(0, 2, true), result->shown(0, 2, false));
    QCOMPARE(result->shown(0, 3, true), QStringLiteral("NA*** 0"));
    QCOMPARE(result->shown(0, 4, true), QStringLiteral("11"));
    QCOMPARE(result->shown(0, 5, true), QStringLiteral("2025-03"));
    // Not beside columns that were never read.
    const Result<SqlResult> plain =
        runSql(*m_data, QStringLiteral("SELECT upper(city) FROM members"), {}, {});
    QVERIFY(!plain->columns[0].personal);
}

void SqlTest::peopleStandBehindRows()
{
    AnalysisRegistry registry;
    registerDatalabAnalyses(registry);
    QJsonObject definition{
        {QStringLiteral("kind"), QStringLiteral("sql")},
        {QStringLiteral("query"),
         QStringLiteral("SELECT oneid, count(*) AS n FROM orders GROUP BY oneid ORDER BY n DESC")},
        {QStringLiteral("limit"), 5}};
    const Result<AnalysisResult> cut = registry.run(*m_data, definition, {});
    QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message));
    QVERIFY(cut->json.value(QLatin1String("cut")).toBool());
    // All of them, not only those that are shown.
    std::size_t buyers = 0;
    for (std::size_t person = 0; person < m_data->people(); ++person)
        buyers += m_data->eventStarts()[person] < m_data->eventStarts()[person + 1] ? 1 : 0;
    QCOMPARE(cut->people(QStringLiteral("all"))->count(), buyers);
    const NamedTable& table = cut->tables.at(0);
    QCOMPARE(table.table.rows.size(), std::size_t(5));
    QVERIFY(table.table.people[0].isEmpty()); // most orders are nobody's
    const auto second = cut->people(table.table.people[1]);
    QCOMPARE(second->count(), std::size_t(1));
    const PersonIndex person = second->toVector()[0];
    QCOMPARE(QString::number(m_data->identity().oneIds[person]), table.table.rows[1][0]);
    QVERIFY(!cut->people(QStringLiteral("row:6")));
    definition.insert(QStringLiteral("limit"), 1000);
    QCOMPARE(registry.run(*m_data, definition, {})->people(QStringLiteral("all"))->count(), buyers);
    definition.insert(QStringLiteral("query"), QStringLiteral("SELECT 7 AS answer"));
    const Result<AnalysisResult> one = registry.run(*m_data, definition, {});
    QCOMPARE(one->headline, QStringLiteral("answer: 7"));
    QVERIFY(!one->people(QStringLiteral("all")));
    definition.insert(QStringLiteral("querry"), QStringLiteral("SELECT 1"));
    QVERIFY(!registry.run(*m_data, definition, {}));
}

QTEST_GUILESS_MAIN(SqlTest)
#include "sql_test.moc"
