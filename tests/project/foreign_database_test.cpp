// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/foreign_database.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace tessera;

class ForeignDatabaseTest : public QObject
{
    Q_OBJECT
private slots:
    void tablesAndValues();
    void oddNames();
    void leavesNoFiles();
    void readsWhatIsStillInTheLog();
    void hostileSchemas_data();
    void hostileSchemas();
    void stuckViewsAreStopped();
    void damage();

private:
    QString write(const char* name, const QByteArray& sql) const
    {
        QString path = m_folder.filePath(QLatin1String(name));
        QFile::remove(path);
        sqlite3* handle = nullptr;
        char* problem = nullptr;
        if (sqlite3_open(path.toUtf8().constData(), &handle) != SQLITE_OK ||
            sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &problem) != SQLITE_OK)
            qFatal("cannot write the test file: %s", problem == nullptr ? "" : problem);
        sqlite3_close(handle);
        return path;
    }
    QTemporaryDir m_folder;
};

namespace {

// The rows of a table as "a|b", or what went wrong.
QStringList rowsOf(ForeignDatabase& database, const QString& table)
{
    if (Result<void> selected = database.select(table); !selected)
        return {selected.error().message};
    QStringList rows;
    std::vector<std::string_view> values;
    while (true) {
        const Result<bool> more = database.next(values);
        if (!more)
            return rows << more.error().message;
        if (!*more)
            return rows;
        QStringList row;
        for (const std::string_view value : values)
            row.append(QString::fromUtf8(value.data(), qsizetype(value.size())));
        rows.append(row.join(QLatin1Char('|')));
    }
}

QStringList rowsOf(const QString& path, const char* table)
{
    Result<std::unique_ptr<ForeignDatabase>> database = ForeignDatabase::open(path, 2);
    return database ? rowsOf(**database, QLatin1String(table)) : QStringList(database.error().message);
}

} // namespace

void ForeignDatabaseTest::tablesAndValues()
{
    const QString path =
        write("plain.db",
              "CREATE TABLE orders(id INTEGER PRIMARY KEY, amount REAL, note TEXT, extra BLOB);"
              "INSERT INTO orders VALUES(7, 0.1, '茶', x'00ff'), (9223372036854775807, 1e5, NULL, 'x');"
              "INSERT INTO orders VALUES(8, -2.0, '', 1e300);"
              "CREATE VIEW large AS SELECT id, amount * 2 AS twice FROM orders WHERE amount > 1;"
              "CREATE TABLE codes(code TEXT PRIMARY KEY) WITHOUT ROWID; INSERT INTO codes VALUES('001');"
              "PRAGMA writable_schema = ON;"
              "INSERT INTO sqlite_schema VALUES('table', 'words', 'words', 0, "
              "'CREATE VIRTUAL TABLE words USING fts5(word)')");
    Result<std::unique_ptr<ForeignDatabase>> database = ForeignDatabase::open(path);
    QVERIFY2(database.ok(), qPrintable(database.ok() ? QString() : database.error().message));
    const Result<std::vector<ForeignTable>> tables = (*database)->tables();
    QVERIFY(tables.ok());
    QCOMPARE(tables->size(), std::size_t(3));
    QCOMPARE((*tables)[0].name, QStringLiteral("codes"));
    QCOMPARE((*tables)[0].rows, -1);
    QCOMPARE((*tables)[1].name, QStringLiteral("large"));
    QVERIFY((*tables)[1].isView);
    QCOMPARE(rowsOf(**database, QStringLiteral("orders")),
             QStringList({QString::fromUtf8("7|0.1|茶|00ff"), QStringLiteral("8|-2||1e+300"),
                          QStringLiteral("9223372036854775807|100000||x")}));
    QCOMPARE((*database)->columns().join(QLatin1Char(' ')), QStringLiteral("id amount note extra"));
    QCOMPARE(rowsOf(**database, QStringLiteral("large")),
             QStringList(QStringLiteral("9223372036854775807|200000")));
    QCOMPARE(rowsOf(**database, QStringLiteral("codes")), QStringList(QStringLiteral("001")));
}

void ForeignDatabaseTest::oddNames()
{
    const QString path =
        write("odd # name?.db", "CREATE TABLE \"a\"\"; DROP TABLE b\"(\"x y\", \"x\"\"\"); CREATE TABLE b(c);"
                                "INSERT INTO b VALUES(1); INSERT INTO \"a\"\"; DROP TABLE b\" VALUES(1, 2)");
    QCOMPARE(rowsOf(path, "a\"; DROP TABLE b"), QStringList(QStringLiteral("1|2")));
    QCOMPARE(rowsOf(path, "b"), QStringList(QStringLiteral("1")));
    QVERIFY(rowsOf(path, "none").constFirst().contains(QLatin1String("none")));
}

void ForeignDatabaseTest::leavesNoFiles()
{
    const QString path =
        write("wal.db", "PRAGMA journal_mode = WAL; CREATE TABLE t(a); INSERT INTO t VALUES(5)");
    const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes[18], char(2));
    QCOMPARE(rowsOf(path, "t"), QStringList(QStringLiteral("5")));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), bytes);
}

void ForeignDatabaseTest::readsWhatIsStillInTheLog()
{
    const QString path = m_folder.filePath(QStringLiteral("open.db"));
    sqlite3* writer = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &writer), SQLITE_OK);
    QCOMPARE(sqlite3_exec(writer, "PRAGMA journal_mode = WAL; CREATE TABLE t(a); INSERT INTO t VALUES(6)",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    QCOMPARE(rowsOf(path, "t"), QStringList(QStringLiteral("6")));
    sqlite3_close(writer);
}

void ForeignDatabaseTest::hostileSchemas_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto add = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
    add("function with effects", "CREATE VIEW v AS SELECT load_extension('x')");
    add("virtual table in a view", "CREATE VIEW v AS SELECT * FROM pragma_database_list");
    add("large values", "CREATE VIEW v AS SELECT hex(zeroblob(200000000))");
    add("large formats", "CREATE VIEW v AS SELECT printf('%.*c', 500000000, 'x')");
    add("view of itself", "CREATE VIEW w AS SELECT 1 AS a; CREATE VIEW v AS SELECT * FROM w;"
                          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET "
                          "sql = 'CREATE VIEW w AS SELECT * FROM v' WHERE name = 'w'");
}

// They give an error and no row; nothing else happens.
void ForeignDatabaseTest::hostileSchemas()
{
    QFETCH(const QByteArray, sql);
    const QStringList rows = rowsOf(write("hostile.db", sql), "v");
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.constFirst().contains(QLatin1String("hostile.db")), qPrintable(rows.constFirst()));
}

void ForeignDatabaseTest::stuckViewsAreStopped()
{
    QElapsedTimer timer;
    timer.start();
    const QStringList rows = rowsOf(
        write("stuck.db", "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                          "SELECT i FROM n WHERE i < 0"),
        "v");
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.constFirst().contains(QLatin1String("stopped")), qPrintable(rows.constFirst()));
    QVERIFY(timer.elapsed() < 20'000);
}

void ForeignDatabaseTest::damage()
{
    const QString path =
        write("whole.db", "CREATE TABLE t(a, b); CREATE INDEX i ON t(a);"
                          "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT "
                          "500) INSERT INTO t SELECT x, printf('%050d', x) FROM n");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QCOMPARE(rowsOf(path, "t").size(), 500);
    const QString cutPath = m_folder.filePath(QStringLiteral("cut.db"));
    for (int size = 0; size < whole.size(); size += 1111) {
        QFile cut(cutPath);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(whole.left(size)) == size);
        cut.close();
        const QStringList rows = rowsOf(cutPath, "t");
        QVERIFY2(rows.constLast().contains(QLatin1String("cut.db")), qPrintable(rows.constLast()));
    }
    for (int at = 100; at < whole.size(); at += 97) {
        QByteArray changed = whole;
        changed[at] = char(~changed[at]);
        QFile damaged(cutPath);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(changed) == changed.size());
        damaged.close();
        QVERIFY(rowsOf(cutPath, "t").size() <= 501);
    }
}

QTEST_GUILESS_MAIN(ForeignDatabaseTest)
#include "foreign_database_test.moc"
