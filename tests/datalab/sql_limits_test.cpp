// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/datalab_analyses.h"
#include "datalab/internal/functions.h"
#include "datalab/native_tables.h"
#include "datalab/sql_fixture.h"
#include "project/query_memory.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace tessera;

// What a query may not do, how long and how large it may be, and what is said and shown of it.
class SqlLimitsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_client = std::make_unique<SqlClient>(); }
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
    std::unique_ptr<SqlClient> m_client;
};

void SqlLimitsTest::onlyReads_data()
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

void SqlLimitsTest::onlyReads()
{
    QFETCH(QString, query);
    const Result<SqlResult> result = runSql(*m_client->data, query, {}, {});
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(findSqlProblem(*m_client->data, query));
}

// A new SQLite that brings new functions has to be looked at.
void SqlLimitsTest::everyFunctionIsKnown()
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

void SqlLimitsTest::endlessQueriesEnd()
{
    SqlOptions options;
    options.seconds = 0.2;
    for (const char* query :
         {"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
          "SELECT count(*) FROM orders a, orders b, orders c WHERE a.amount < b.weight + c.units",
          "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c WHERE x < 0"}) {
        const Result<SqlResult> result = runSql(*m_client->data, QString::fromLatin1(query), options, {});
        QVERIFY2(!result, query);
        QVERIFY(!result.error().cancelled);
        QVERIFY2(result.error().message.contains(QLatin1String("0.2 s")), qPrintable(result.error().message));
    }
}

void SqlLimitsTest::cancelEndsAQuery()
{
    Task task;
    std::thread other([task]() mutable {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        task.cancel();
    });
    const Result<SqlResult> result =
        runSql(*m_client->data,
               QStringLiteral(
                   "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"),
               {}, task);
    other.join();
    QVERIFY(!result);
    QVERIFY(result.error().cancelled);
}

void SqlLimitsTest::memoryIsHeld()
{
    SqlOptions options;
    options.bytes = std::int64_t{8} << 20;
    for (const char* query : {"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3000000) "
                              "SELECT x FROM c ORDER BY -x",
                              "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3000000) "
                              "SELECT count(DISTINCT x || 'some text to make it long') FROM c",
                              "WITH RECURSIVE c(x) AS (SELECT 'abcdefgh' UNION ALL SELECT x || x FROM c "
                              "LIMIT 40) SELECT max(x) FROM c"}) {
        const Result<SqlResult> result = runSql(*m_client->data, QString::fromLatin1(query), options, {});
        QVERIFY2(!result, query);
    }
    QVERIFY(runSql(*m_client->data, QStringLiteral("SELECT count(*) FROM orders"), options, {}));
    // The result counts too.
    const Result<SqlResult> result =
        runSql(*m_client->data,
               QStringLiteral("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 900000) "
                              "SELECT x, 'some text to make it long' FROM c"),
               {0, 60, options.bytes}, {});
    QVERIFY(result);
    QVERIFY(result->isCut);
}

void SqlLimitsTest::otherThreadsKeepTheirMemory()
{
    const QueryMemory tight(1000);
    bool works = false;
    std::thread other([&] { works = m_client->project->batches().ok(); });
    other.join();
    QVERIFY(works);
    sqlite3* handle = nullptr;
    QVERIFY(sqlite3_open(":memory:", &handle) != SQLITE_OK ||
            sqlite3_exec(handle, "CREATE TABLE x(a)", nullptr, nullptr, nullptr) != SQLITE_OK);
    sqlite3_close(handle);
    QVERIFY(tight.exceeded());
    {
        const QueryMemory::Pause pause;
        QVERIFY(m_client->project->batches().ok());
    }
}

void SqlLimitsTest::cutIsSaid()
{
    SqlOptions options;
    options.rows = 100;
    const QString query = QStringLiteral("SELECT oneid, amount FROM orders WHERE oneid IS NOT NULL");
    const Result<SqlResult> result = runSql(*m_client->data, query, options, {});
    QCOMPARE(result->rows.size(), std::size_t(100));
    QVERIFY(result->isCut);
    options.rows = 3000;
    QVERIFY(!runSql(*m_client->data, query, options, {})->isCut);
    options.rows = 3;
    QVERIFY(!runSql(*m_client->data, QStringLiteral("SELECT row FROM orders LIMIT 3"), options, {})->isCut);
}

void SqlLimitsTest::problemsHaveAPlace_data()
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

void SqlLimitsTest::problemsHaveAPlace()
{
    QFETCH(QString, query);
    QFETCH(QString, marked);
    QFETCH(QString, says);
    const std::optional<SqlProblem> problem = findSqlProblem(*m_client->data, query);
    QVERIFY(problem);
    QVERIFY2(problem->message.contains(says), qPrintable(problem->message));
    if (!marked.isEmpty())
        QCOMPARE(query.mid(problem->at, problem->length), marked);
    const Result<SqlResult> result = runSql(*m_client->data, query, {}, {});
    QVERIFY(!result);
    QVERIFY(result.error().message.endsWith(problem->message));
    QCOMPARE(result.error().message != problem->message, problem->at >= 0);
    QVERIFY(!findSqlProblem(*m_client->data, QStringLiteral("SELECT city FROM people; -- the end")));
}

void SqlLimitsTest::personalDataIsMasked()
{
    const Result<SqlResult> result =
        runSql(*m_client->data,
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
        runSql(*m_client->data, QStringLiteral("SELECT upper(city) FROM members"), {}, {});
    QVERIFY(!plain->columns[0].personal);
}

void SqlLimitsTest::peopleStandBehindRows()
{
    AnalysisRegistry registry;
    registerDatalabAnalyses(registry);
    QJsonObject definition{
        {QStringLiteral("kind"), QStringLiteral("sql")},
        {QStringLiteral("query"),
         QStringLiteral("SELECT oneid, count(*) AS n FROM orders GROUP BY oneid ORDER BY n DESC")},
        {QStringLiteral("limit"), 5}};
    const Result<AnalysisResult> cut = registry.run(*m_client->data, definition, {});
    QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message));
    QVERIFY(cut->json.value(QLatin1String("cut")).toBool());
    // All of them, not only those that are shown.
    std::size_t buyers = 0;
    for (std::size_t person = 0; person < m_client->data->people(); ++person)
        buyers += m_client->data->eventStarts()[person] < m_client->data->eventStarts()[person + 1] ? 1 : 0;
    QCOMPARE(cut->people(QStringLiteral("all"))->count(), buyers);
    const NamedTable& table = cut->tables.at(0);
    QCOMPARE(table.table.rows.size(), std::size_t(5));
    QVERIFY(table.table.people[0].isEmpty()); // most orders are nobody's
    const auto second = cut->people(table.table.people[1]);
    QCOMPARE(second->count(), std::size_t(1));
    const PersonIndex person = second->toVector()[0];
    QCOMPARE(QString::number(m_client->data->identity().oneIds[person]), table.table.rows[1][0]);
    QVERIFY(!cut->people(QStringLiteral("row:6")));
    definition.insert(QStringLiteral("limit"), 1000);
    QCOMPARE(registry.run(*m_client->data, definition, {})->people(QStringLiteral("all"))->count(), buyers);
    definition.insert(QStringLiteral("query"), QStringLiteral("SELECT 7 AS answer"));
    const Result<AnalysisResult> one = registry.run(*m_client->data, definition, {});
    QCOMPARE(one->headline, QStringLiteral("answer: 7"));
    QVERIFY(!one->people(QStringLiteral("all")));
    definition.insert(QStringLiteral("querry"), QStringLiteral("SELECT 1"));
    QVERIFY(!registry.run(*m_client->data, definition, {}));
}

QTEST_GUILESS_MAIN(SqlLimitsTest)
#include "sql_limits_test.moc"
