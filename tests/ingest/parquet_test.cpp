// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// With DuckDB's library, which TESSERA_DUCKDB names, what it wrote is read back; without, the message says
// how to get it.
#include "ingest/format_reader.h"
#include "ingest/internal/duckdb_library.h"
#include "ingest/internal/record_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class ParquetTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutTheLibrary();
    void readsWhatWasWritten();
    void damage();

private:
    [[nodiscard]] QString written(const char* query) const;
    QTemporaryDir m_folder;
};

namespace {

// All records as one text, or what went wrong.
QString recordsOf(const QString& path)
{
    SourceFormat format;
    format.reader = QStringLiteral("parquet");
    const Result<std::unique_ptr<RecordSource>> source = openRecords(path, format);
    if (!source)
        return source.error().message;
    QString text;
    while (true) {
        const Result<std::optional<RecordBlock>> block = (*source)->next(100);
        if (!block)
            return text + block.error().message;
        if (!block->has_value())
            return text;
        text += QString::fromStdString((*block)->text).replace(QLatin1Char('\x1F'), QLatin1Char('|'));
    }
}

} // namespace

QString ParquetTest::written(const char* query) const
{
    QString path = m_folder.filePath(QStringLiteral("it's.parquet"));
    const Result<const DuckdbLibrary*> library = DuckdbLibrary::load(path);
    const DuckdbLibrary& duckdb = **library;
    DuckdbLibrary::Handle database = nullptr;
    DuckdbLibrary::Handle connection = nullptr;
    DuckdbResult result{};
    const QByteArray sql = "COPY (" + QByteArray(query) + ") TO '" + path.toUtf8().replace("'", "''") +
                           "' (FORMAT parquet, ROW_GROUP_SIZE 2048)";
    if (duckdb.open(nullptr, &database) != 0 || duckdb.connect(database, &connection) != 0 ||
        duckdb.query(connection, sql.constData(), &result) != 0)
        qFatal("%s", duckdb.resultError(&result));
    duckdb.destroyResult(&result);
    duckdb.disconnect(&connection);
    duckdb.close(&database);
    return path;
}

void ParquetTest::withoutTheLibrary()
{
    const QByteArray given = qgetenv("TESSERA_DUCKDB");
    qunsetenv("TESSERA_DUCKDB");
    const QString path = m_folder.filePath(QStringLiteral("a.parquet"));
    const Result<const DuckdbLibrary*> library = DuckdbLibrary::load(path);
    qputenv("TESSERA_DUCKDB", given);
    if (library.ok())
        QSKIP("DuckDB's library is where the system keeps libraries");
    QVERIFY(library.error().message.contains(path));
    QVERIFY(library.error().message.contains(QLatin1String("TESSERA_DUCKDB")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("PAR1") == 4);
    file.close();
    QCOMPARE(claimFile(path)->reader->name(), QStringLiteral("parquet"));
}

void ParquetTest::readsWhatWasWritten()
{
    if (!DuckdbLibrary::load(QString()).ok())
        QSKIP("DuckDB's library is not here; name it in TESSERA_DUCKDB");
    QCOMPARE(recordsOf(written(
                 "SELECT 1 AS id, '茶' AS \"na\"\"me\", 0.5::DOUBLE AS real, 12.30::DECIMAL(9, 2) AS "
                 "amount, TIMESTAMP '2026-05-31 23:41:07.25' AS at, DATE '2026-05-31' AS day, true AS yes, "
                 "'a text of more than twelve bytes' AS long, NULL::INT AS none, ['a', 'b'] AS list")),
             QStringLiteral("id|\"na\"\"me\"|real|amount|at|day|yes|long|none|list\n"
                            "1|茶|0.5|12.30|2026-05-31 23:41:07.25|2026-05-31|true|"
                            "a text of more than twelve bytes||[a, b]\n"));
    const QString many =
        recordsOf(written("SELECT i, CASE WHEN i % 3 > 0 THEN 'value ' || (i * 1000000007) END AS v "
                          "FROM range(10000) t(i)"));
    QCOMPARE(many.count(QLatin1Char('\n')), 10'001);
    QVERIFY(many.endsWith(QLatin1String("9998|value 9998000069986\n9999|\n")));
}

void ParquetTest::damage()
{
    if (!DuckdbLibrary::load(QString()).ok())
        QSKIP("DuckDB's library is not here; name it in TESSERA_DUCKDB");
    QFile whole(written("SELECT i, i * 2 AS j FROM range(100) t(i)"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const QString path = m_folder.filePath(QStringLiteral("cut.parquet"));
    for (int size = 4; size < bytes.size(); size += 50) {
        QFile cut(path);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(bytes.left(size)) == size);
        cut.close();
        QVERIFY(recordsOf(path).contains(QLatin1String("cut.parquet")));
    }
}

QTEST_GUILESS_MAIN(ParquetTest)
#include "parquet_test.moc"
