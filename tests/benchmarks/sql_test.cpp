// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "datalab/native_tables.h"
#include "datalab/sql.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "support/test_scale.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tessera;

// Full scans through the virtual tables beside the same rows in ordinary tables of the same SQLite, in
// memory, in the same process; and the look-ups that make joins bearable.
class SqlBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void besideNativeTables_data();
    void besideNativeTables();

private:
    QTemporaryDir m_directory;
    std::shared_ptr<const LocalDataset> m_data;
    NativeTables m_native;
    double m_ours = 0;
    double m_theirs = 0;
};

namespace {

// Two million events of 200,000 people in seven columns.
QByteArray logOfTwoMillion(std::size_t rows)
{
    static const char* const events[] = {"impression", "view",   "search", "cart",
                                         "purchase",   "review", "share"};
    static const char* const channels[] = {"app", "web", "mini program", "shop", "ad"};
    Random random(1);
    QByteArray csv = "user_id,time,event,channel,item,amount,units\n";
    csv.reserve(qsizetype(rows * 64));
    for (std::size_t row = 0; row < rows; ++row) {
        csv += "u" + QByteArray::number(int(random.below(200'000))) + ",2025-";
        csv += QByteArray::number(int(random.below(12)) + 101).right(2) + '-' +
               QByteArray::number(int(random.below(28)) + 101).right(2) + ' ' +
               QByteArray::number(int(random.below(24)) + 100).right(2) + ':' +
               QByteArray::number(int(random.below(60)) + 100).right(2) + ":00,";
        csv += QByteArray(events[random.below(7)]) + ',' + channels[random.below(5)] + ",sku";
        csv += QByteArray::number(int(random.below(5'000))) + ',' +
               QByteArray::number(double(random.below(50'000)) / 100, 'f', 2) + ',' +
               QByteArray::number(int(random.below(5)) + 1) + '\n';
    }
    return csv;
}

constexpr const char* kManyColumns =
    "SELECT total(length(user_id) + length(time) + length(event) + length(item) + amount + units) FROM log";

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

void SqlBenchmark::initTestCase()
{
    const QString path = m_directory.filePath(QStringLiteral("log.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(logOfTwoMillion(scaledRows(2'000'000, 20'000)));
    file.close();
    auto made = Project::create(m_directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"),
                                TimeZone::named(QStringLiteral("Asia/Shanghai")).value());
    QVERIFY(made);
    const std::shared_ptr<Project> project = std::move(*made);
    QVERIFY(importFile(*project, path, previewFile(path)->suggestion, {}));
    m_data = LocalDataset::open(project, {}, {}).value();
    m_native.fill(*m_data);
}

void SqlBenchmark::besideNativeTables_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query :
         {"SELECT count(*) FROM log", "SELECT count(amount) FROM log",
          "SELECT sum(amount), avg(units) FROM log", "SELECT count(*) FROM log WHERE units > 3",
          "SELECT sum(amount) FROM log WHERE event = 'purchase'",
          "SELECT count(*) FROM log WHERE time >= '2025-06-01' AND time < '2025-07-01'",
          "SELECT min(time), max(time) FROM log", "SELECT total(length(event)) FROM log", kManyColumns,
          "SELECT event, count(*), sum(amount) FROM log GROUP BY event",
          "SELECT channel, event, count(*) FROM log GROUP BY channel, event",
          "SELECT item, sum(amount) FROM log GROUP BY item",
          "SELECT substr(time, 1, 7), sum(amount) FROM log GROUP BY 1",
          "SELECT count(DISTINCT oneid) FROM log",
          "SELECT max(n) FROM (SELECT oneid, count(*) n FROM timeline GROUP BY oneid)",
          "SELECT sum(amount) FROM log WHERE item LIKE 'sku12%'"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void SqlBenchmark::besideNativeTables()
{
    QFETCH(QString, query);
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<std::vector<SqlValue>> rows;
    std::vector<std::vector<SqlValue>> expected;
    for (int run = 0; run < 5; ++run) {
        double start = steadySeconds();
        const Result<SqlResult> result = runSql(*m_data, query, {}, {});
        ours.push_back(steadySeconds() - start);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        rows = result->rows;
        start = steadySeconds();
        expected = m_native.run(query).value();
        theirs.push_back(steadySeconds() - start);
    }
    const double ratio = medianOf(ours) / medianOf(theirs);
    qInfo("%7.1f ms, native %7.1f ms, ratio %.2f", medianOf(ours) * 1e3, medianOf(theirs) * 1e3, ratio);
    QCOMPARE(rows.size(), expected.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t i = 0; i < rows[row].size(); ++i) {
            const auto* a = std::get_if<double>(&rows[row][i]);
            const auto* b = std::get_if<double>(&expected[row][i]);
            if (a != nullptr && b != nullptr)
                QVERIFY(std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b)));
            else
                QVERIFY(rows[row][i] == expected[row][i]);
        }
}

QTEST_GUILESS_MAIN(SqlBenchmark)
#include "sql_test.moc"
