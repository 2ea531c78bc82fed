// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "base/thread_pool.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "profile/order_mapping.h"
#include "profile/overview.h"
#include "profile/profile_analyses.h"
#include "profile/rfm.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <zlib.h>

using namespace tessera;

// The real shop log against totals and RFM values computed with pandas (its reference files).
class OnlineRetailTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void totalsByCountry();
    void rfmRawValues();
    void segmentsPartitionBuyers();
    void scoresOfEqualValuesAreEqual();

private:
    QTemporaryDir m_directory;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
};

namespace {

QString shared(const char* name)
{
    return QStringLiteral(TESSERA_SHARED_DATA "/") + QLatin1String(name);
}

QByteArrayList linesOf(const QString& path)
{
    QByteArray bytes;
    gzFile file = gzopen(path.toLocal8Bit().constData(), "rb");
    char buffer[65536];
    for (int n = gzread(file, buffer, sizeof buffer); n > 0; n = gzread(file, buffer, sizeof buffer))
        bytes.append(buffer, n);
    gzclose(file);
    QByteArrayList lines = bytes.split('\n');
    lines.removeIf([](const QByteArray& line) { return line.trimmed().isEmpty(); });
    lines.removeFirst();
    return lines;
}

ImportMapping mappingOf(const ImportMapping& suggestion)
{
    ImportMapping mapping = orderMapping(suggestion);
    const auto add = [&](const char* source, ColumnRole role, ColumnType type) -> ColumnMapping& {
        return addColumn(mapping, source, role, type);
    };
    add("InvoiceNo", ColumnRole::Attribute, ColumnType::Text);
    add("Quantity", ColumnRole::Attribute, ColumnType::Integer);
    add("InvoiceDate", ColumnRole::Time, ColumnType::Time).name = QStringLiteral("time");
    add("UnitPrice", ColumnRole::Attribute, ColumnType::Decimal);
    add("CustomerID", ColumnRole::Identifier, ColumnType::Text).identifierKind = QStringLiteral("member");
    add("Country", ColumnRole::Attribute, ColumnType::Text);
    ColumnMapping& amount = add("", ColumnRole::Amount, ColumnType::Decimal);
    amount.name = QStringLiteral("amount");
    amount.product = {QStringLiteral("Quantity"), QStringLiteral("UnitPrice")};
    return mapping;
}

} // namespace

void OnlineRetailTest::initTestCase()
{
    const QString part = shared("03_transactions/online_retail/online_retail_part%1of4.csv.gz");
    if (!QFile::exists(part.arg(1)))
        QSKIP("the shared data is absent");
    m_project = std::move(
        Project::create(m_directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    for (int i = 1; i <= 4; ++i) {
        const Result<FilePreview> preview = previewFile(part.arg(i));
        QVERIFY(preview.ok());
        const Result<ImportOutcome> outcome =
            importFile(*m_project, part.arg(i), mappingOf(preview->suggestion), {});
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
        QCOMPARE(outcome->rejected, std::int64_t{0});
    }
    m_data = LocalDataset::open(m_project, {}, {}).value();
}

void OnlineRetailTest::totalsByCountry()
{
    OverviewDefinition definition;
    definition.table = QStringLiteral("orders");
    definition.order = QStringLiteral("InvoiceNo");
    definition.units = QStringLiteral("Quantity");
    definition.amount = QStringLiteral("amount");
    definition.by = QStringLiteral("Country");
    definition.groups = 0;
    const OverviewResult result = computeOverview(*m_data, definition, {}).value();
    QCOMPARE(result.all.rows, std::int64_t{541909});
    QCOMPARE(result.all.rowsOfNobody, std::int64_t{135080});
    QCOMPARE(result.all.people, std::int64_t{4372});
    QCOMPARE(result.all.orders, std::int64_t{25900});
    QCOMPARE(QString::number(result.all.netSales, 'f', 2), QStringLiteral("9747747.93"));
    const QByteArrayList lines = linesOf(shared("_ref/online_retail_by_country.csv"));
    QCOMPARE(std::size_t(lines.size()), result.groups.size());
    for (const QByteArray& line : lines) {
        const QByteArrayList cells = line.trimmed().split(',');
        const auto row = std::ranges::find(result.groups, QString::fromUtf8(cells[0]), &OverviewRow::label);
        QVERIFY2(row != result.groups.end(), line.constData());
        QCOMPARE(row->rows, cells[1].toLongLong());
        QCOMPARE(row->orders, cells[2].toLongLong());
        QCOMPARE(row->people, cells[3].toLongLong());
        QCOMPARE(QString::number(row->netSales, 'f', 2), QString::number(cells[4].toDouble(), 'f', 2));
    }
    definition.groups = 3;
    const OverviewResult few = computeOverview(*m_data, definition, {}).value();
    QCOMPARE(few.groups.size(), std::size_t{4});
    QCOMPARE(few.groups.back().selector, QStringLiteral("other"));
    std::int64_t rows = 0;
    for (const OverviewRow& row : few.groups)
        rows += row.rows;
    QCOMPARE(rows, few.all.rows);
}

void OnlineRetailTest::rfmRawValues()
{
    RfmDefinition definition;
    definition.where =
        parseEventFilter(QStringLiteral("InvoiceNo < \"C\" and UnitPrice > 0 and Quantity > 0")).value();
    definition.windowDays = 0;
    definition.asOf = QStringLiteral("2011-12-10");
    definition.frequency = RfmFrequency::Orders;
    definition.order = QStringLiteral("InvoiceNo");
    const RfmResult result = computeRfm(*m_data, definition, {}).value();
    QCOMPARE(result.people.size(), std::size_t{4338});
    std::map<PersonIndex, std::size_t> place;
    for (std::size_t i = 0; i < result.people.size(); ++i)
        place[result.people[i]] = i;
    for (const QByteArray& line : linesOf(shared("_ref/online_retail_rfm_raw_pandas.csv.gz"))) {
        const QByteArrayList cells = line.trimmed().split(',');
        const std::vector<PersonIndex> person = m_data->identity().find(cells[0].toStdString());
        QVERIFY2(person.size() == 1 && place.contains(person[0]), line.constData());
        const std::size_t i = place[person[0]];
        QCOMPARE(result.values[0][i], cells[1].toDouble());
        QCOMPARE(result.values[1][i], cells[2].toDouble());
        QVERIFY2(std::abs(result.values[2][i] - cells[3].toDouble()) < 0.0051, line.constData());
    }
}

void OnlineRetailTest::segmentsPartitionBuyers()
{
    AnalysisRegistry registry;
    registerProfileAnalyses(registry);
    for (const char* segments : {"ten", "eight"}) {
        const QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("rfm")},
                                     {QStringLiteral("segments"), QLatin1String(segments)}};
        const AnalysisResult result = registry.run(*m_data, definition, {}).value();
        PeopleSet all(m_data->people());
        std::size_t sum = 0;
        const QJsonArray list = result.json.value(QLatin1String("segments")).toArray();
        for (const QJsonValue value : list) {
            const QString id = value.toObject().value(QLatin1String("id")).toString();
            const PeopleSet people = result.people(QStringLiteral("segment:") + id).value();
            QCOMPARE(int(people.count()), value.toObject().value(QLatin1String("people")).toInt());
            sum += people.count();
            all |= people;
        }
        QCOMPARE(sum, all.count());
        QVERIFY(all == result.people(QStringLiteral("buyers")).value());
        QVERIFY(!result.people(QStringLiteral("segment:none")).ok());
        ThreadPool::setThreads(1);
        QCOMPARE(registry.run(*m_data, definition, {}).value().json, result.json);
        ThreadPool::setThreads(4);
    }
    for (const AnalysisKind& kind : registry.kinds()) {
        const Result<QJsonObject> suggestion = kind.suggest(*m_data);
        QVERIFY2(suggestion.ok(), qPrintable(kind.id));
        QVERIFY(registry.run(*m_data, *suggestion, {}).ok());
    }
}

void OnlineRetailTest::scoresOfEqualValuesAreEqual()
{
    // 1 + floor(5 (rank - 1) / 10), rank the smallest of equal values.
    const std::vector<std::uint8_t> scores = quantileScores({1, 1, 1, 2, 3, 4, 5, 5, 5, 9}, 5, false);
    QCOMPARE(scores, (std::vector<std::uint8_t>{1, 1, 1, 2, 3, 3, 4, 4, 4, 5}));
    // Type-7 quantiles of 1..10 at 2.8, 4.6, 6.4, 8.2; a class of R's package begins one above.
    const std::vector<std::uint8_t> package = quantileScores({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5, true);
    QCOMPARE(package, (std::vector<std::uint8_t>{1, 1, 1, 2, 2, 3, 3, 4, 4, 5}));
}

QTEST_GUILESS_MAIN(OnlineRetailTest)
#include "online_retail_test.moc"
