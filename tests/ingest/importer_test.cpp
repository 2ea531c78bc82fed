// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "ingest/importer.h"
#include "ingest/preview.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTime>

using namespace tessera;

class ImporterTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rowsAreSortedAndKept();
    void badRowsAreRejectedWithTheirPlace();
    void columnsAreCheckedBefore();
    void decimalsWidenExactly();
    void everyRowIsFoundAgain();
    void encodings_data();
    void encodings();
    void jsonLines();
    void cancelLeavesNothing();
    void sameForAnyThreads();
    void guesses();
    void taobaoTruncatedRow();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    std::unique_ptr<Project> project()
    {
        Result<std::unique_ptr<Project>> made =
            Project::create(m_directory->filePath(QStringLiteral("%1.tessera").arg(++m_count)),
                            QStringLiteral("T"), TimeZone());
        return made.ok() ? std::move(*made) : nullptr;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    int m_count = 0;
};

namespace {

Column columnOf(const Project& project, const BatchInfo& batch, const char* name)
{
    return project.readColumn(batch, std::size_t(batch.positionOf(QString::fromLatin1(name)))).value();
}

Result<ImportOutcome> importSuggested(Project& project, const QString& path)
{
    const Result<FilePreview> preview = previewFile(path);
    return preview ? importFile(project, path, preview->suggestion, {})
                   : Result<ImportOutcome>(preview.error());
}

} // namespace

void ImporterTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void ImporterTest::rowsAreSortedAndKept()
{
    const QString path =
        write(QStringLiteral("e.csv"),
              "user_id,time,event,city\nB,2026-01-02 10:00:00,view,x\nA,2026-01-03 10:00:00,buy,y\n"
              "B,2026-01-01 10:00:00,buy,\nA,2026-01-03 10:00:00,view,z\n");
    const auto p = project();
    const Result<ImportOutcome> outcome = importSuggested(*p, path);
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    const BatchInfo batch = p->batches().value().at(0);
    QCOMPARE(batch.rows, 4);
    const Column user = columnOf(*p, batch, "user_id");
    const Column time = columnOf(*p, batch, "time");
    const Column event = columnOf(*p, batch, "event");
    QStringList got;
    for (std::size_t i = 0; i < 4; ++i)
        got.append(user.display(i) + time.display(i).left(10) + event.display(i));
    // By identifier in order of appearance, then time, then row: ties keep the order of import.
    QCOMPARE(got, (QStringList{QStringLiteral("B2026-01-01buy"), QStringLiteral("B2026-01-02view"),
                               QStringLiteral("A2026-01-03buy"), QStringLiteral("A2026-01-03view")}));
}

void ImporterTest::badRowsAreRejectedWithTheirPlace()
{
    const QString path = write(
        QStringLiteral("e.csv"),
        "user_id,time,event\nA,2026-01-01 00:00:00,\"multi\nline\"\nB,2026-13-01 00:00:00,x\nC,2026-01-02\n"
        "D,,x\nE,2026-01-05 00:00:00,ok,\nF,2026-01-05 00:00:00,ok,extra\n");
    const auto p = project();
    const FilePreview preview = previewFile(path).value();
    const ImportOutcome outcome = importFile(*p, path, preview.suggestion, {}).value();
    QCOMPARE(outcome.rows, 2);
    QCOMPARE(outcome.rejected, 4);
    const std::vector<RejectedRow> rejected = p->rejectedRows(outcome.batch.id).value();
    QCOMPARE(rejected.size(), std::size_t{4});
    QCOMPARE(rejected[0].row, 4);
    QCOMPARE(rejected[0].field, QStringLiteral("time"));
    QVERIFY(rejected[0].reason.contains(QLatin1String("2026-13-01")));
    QCOMPARE(rejected[1].row, 5);
    QVERIFY(rejected[1].reason.contains(QLatin1String("2 fields")));
    QCOMPARE(rejected[2].row, 6);
    QCOMPARE(rejected[3].row, 8);
}

void ImporterTest::columnsAreCheckedBefore()
{
    const QString path = write(QStringLiteral("check.csv"), "phone,time,amount\n"
                                                            "138 0013 8001,2026-05-01 10:00:00,12.5\n"
                                                            "13800138002,2026-13-01 10:00:00,x\n"
                                                            ",2026-05-01 12:00:00,\n"
                                                            "13800138003,,8\n");
    const FilePreview preview = previewFile(path).value();
    ColumnMapping phone = preview.columns[0].suggestion;
    phone.role = ColumnRole::Identifier;
    phone.identifierKind = QStringLiteral("phone");
    const ColumnCheck phones = checkColumn(preview, 0, phone, QStringLiteral("UTC"), 5);
    QCOMPARE(phones.unreadable, std::int64_t(0)); // an empty cell joins nobody, which is no fault
    QCOMPARE(phones.changed, std::int64_t(1));
    QCOMPARE(phones.first.front().becomes, QStringLiteral("13800138001"));
    ColumnMapping time = preview.columns[1].suggestion;
    time.role = ColumnRole::Time;
    time.type = ColumnType::Time;
    time.timeFormat = TimeFormat::Iso;
    const ColumnCheck times = checkColumn(preview, 1, time, QStringLiteral("UTC"), 1);
    QCOMPARE(times.unreadable, std::int64_t(2));
    QCOMPARE(times.first.size(), std::size_t(1));
    QCOMPARE(times.first.front().row, std::int64_t(2));
    QCOMPARE(times.first.front().text, QStringLiteral("2026-13-01 10:00:00"));
    ColumnMapping amount = preview.columns[2].suggestion;
    amount.role = ColumnRole::Amount;
    amount.type = ColumnType::Decimal;
    QCOMPARE(checkColumn(preview, 2, amount, QStringLiteral("UTC"), 5).unreadable, std::int64_t(1));
}

void ImporterTest::decimalsWidenExactly()
{
    QByteArray csv = "customer_id,order_date,amount\n";
    for (int i = 0; i < 100000; ++i)
        csv += "A,2026-01-01,1.10\n";
    csv += "A,2026-01-01,0.123456\n";
    const auto p = project();
    ImportMapping mapping = previewFile(write(QStringLiteral("o.csv"), csv)).value().suggestion;
    const ImportOutcome outcome =
        importFile(*p, m_directory->filePath(QStringLiteral("o.csv")), mapping, {}).value();
    QCOMPARE(outcome.rows, 100001);
    const Column amount = columnOf(*p, p->batches().value().at(0), "amount");
    QCOMPARE(amount.scale, 6);
    std::int64_t sum = 0;
    for (const std::int64_t value : amount.integers)
        sum += value;
    QCOMPARE(decimalText(sum, 6), QStringLiteral("110000.123456"));
}

// Many blocks and segments, decimals that widen late, unknown values: each stored row is the row of the file
// it says it is.
void ImporterTest::everyRowIsFoundAgain()
{
    struct Row
    {
        QString user;
        std::int64_t second;
        QString city;
        std::int64_t millionths;
    };
    Random random(11);
    std::vector<Row> rows;
    QByteArray csv = "user_id,time,event,city,amount,score\n";
    for (int i = 0; i < 150'000; ++i) {
        const bool late = i > 100'000;
        const Row row{QStringLiteral("u%1").arg(random.below(9'000)), std::int64_t(random.below(86'400)),
                      random.chance(0.1) ? QString()
                                         : QStringLiteral("c%1").arg(random.below(i < 50'000 ? 40 : 4'000)),
                      std::int64_t(random.below(1'000'000)) * (late ? 1 : 10'000)};
        rows.push_back(row);
        const std::int64_t shown = late ? row.millionths : row.millionths / 10'000;
        csv += row.user.toLatin1() + ",2026-01-01 " +
               QTime(0, 0).addSecs(int(row.second)).toString(QStringLiteral("HH:mm:ss")).toLatin1() +
               ",buy," + row.city.toLatin1() + ',' + decimalText(shown, late ? 6 : 2).toLatin1() + ',' +
               QByteArray::number(i) + ".5\n";
    }
    const auto p = project();
    const Result<ImportOutcome> outcome = importSuggested(*p, write(QStringLiteral("many.csv"), csv));
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    const BatchInfo batch = p->batches().value().at(0);
    QCOMPARE(batch.rows, std::int64_t(rows.size()));
    const Column place = columnOf(*p, batch, "_row");
    const Column user = columnOf(*p, batch, "user_id");
    const Column time = columnOf(*p, batch, "time");
    const Column city = columnOf(*p, batch, "city");
    const Column amount = columnOf(*p, batch, "amount");
    const Column score = columnOf(*p, batch, "score");
    QCOMPARE(amount.scale, 6);
    const std::int64_t day = parseTime("2026-01-01", TimeZone()).value();
    std::vector<bool> seen(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto at = std::size_t(place.integers[i]);
        QVERIFY(at < rows.size() && !seen[at]);
        seen[at] = true;
        const Row& row = rows[at];
        QVERIFY(user.display(i) == row.user && city.display(i) == row.city);
        QCOMPARE(time.integers[i], day + row.second * 1'000'000);
        QCOMPARE(amount.integers[i], row.millionths);
        QCOMPARE(score.number(i), double(at) + 0.5);
    }
}

void ImporterTest::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QString::fromUtf8("会员号,城市\nA1,上海\nA2,重庆\n");
    QTest::newRow("utf8") << text.toUtf8() << QStringLiteral("UTF-8");
    QTest::newRow("utf8 mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8()) << QStringLiteral("UTF-8");
    const auto* wide = reinterpret_cast<const char*>(text.utf16());
    QTest::newRow("utf16") << QByteArray("\xFF\xFE" + QByteArray(wide, text.size() * 2))
                           << QStringLiteral("UTF-16LE");
    QTest::newRow("gb18030")
        << QByteArray("\xbb\xe1\xd4\xb1\xba\xc5,\xb3\xc7\xca\xd0\nA1,\xc9\xcf\xba\xa3\nA2,\xd6\xd8\xc7\xec\n")
        << QStringLiteral("GB18030");
}

void ImporterTest::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto p = project();
    const QString path = write(QStringLiteral("m.csv"), bytes);
    QCOMPARE(previewFile(path).value().format.encoding, encoding);
    QVERIFY(importSuggested(*p, path).ok());
    const BatchInfo batch = p->batches().value().at(0);
    QVERIFY(batch.kind == TableKind::People);
    const Column city =
        p->readColumn(batch, std::size_t(batch.positionOf(QString::fromUtf8("城市")))).value();
    QCOMPARE(city.display(1), QString::fromUtf8("重庆"));
    QCOMPARE(batch.columns[0].identifierKind, QStringLiteral("member"));
}

void ImporterTest::jsonLines()
{
    const QString path = write(
        QStringLiteral("b.jsonl"),
        "{\"openid\":\"o1\",\"event\":\"view\",\"ts\":1767225600,\"item\":{\"sku\":\"S1\",\"price\":12.5},"
        "\"ok\":true}\n"
        "not json\n{\"openid\":\"o2\",\"event\":\"buy\",\"ts\":1767225700,\"item\":{\"sku\":\"S2\"}}\n");
    const auto p = project();
    const FilePreview preview = previewFile(path).value();
    QVERIFY(preview.format.isJsonLines());
    const ImportOutcome outcome = importFile(*p, path, preview.suggestion, {}).value();
    QCOMPARE(outcome.rows, 2);
    QCOMPARE(outcome.rejected, 1);
    const BatchInfo batch = p->batches().value().at(0);
    QVERIFY(batch.kind == TableKind::Events);
    QCOMPARE(columnOf(*p, batch, "item.sku").display(1), QStringLiteral("S2"));
    QCOMPARE(columnOf(*p, batch, "item.price").display(0), QStringLiteral("12.5"));
    QCOMPARE(p->rejectedRows(batch.id).value().at(0).row, 2);
}

void ImporterTest::cancelLeavesNothing()
{
    const QString path = write(QStringLiteral("e.csv"), "user_id,time,event\nA,2026-01-01 00:00:00,x\n");
    const auto p = project();
    Task task;
    task.cancel();
    const Result<ImportOutcome> outcome = importFile(*p, path, previewFile(path).value().suggestion, task);
    QVERIFY(!outcome.ok());
    QVERIFY(outcome.error().cancelled);
    QVERIFY(p->batches().value().empty());
}

void ImporterTest::sameForAnyThreads()
{
    Random random(21);
    QByteArray csv = "user_id,time,event,amount\n";
    while (csv.size() < 12'000'000) {
        csv += "u" + QByteArray::number(qulonglong(random.below(5000))) + ",2026-01-0" +
               QByteArray::number(qulonglong(1 + random.below(9))) + " 0" +
               QByteArray::number(qulonglong(random.below(10))) + ":00:00,e" +
               QByteArray::number(qulonglong(random.below(7))) + "," +
               QByteArray::number(qulonglong(random.below(1000))) + (random.chance(0.001) ? ".125\n" : "\n");
    }
    const QString path = write(QStringLiteral("big.csv"), csv);
    const ImportMapping mapping = previewFile(path).value().suggestion;
    std::vector<Column> reference;
    for (const int threads : {1, 2, 5}) {
        ThreadPool::setThreads(threads);
        const auto p = project();
        const BatchInfo batch = importFile(*p, path, mapping, {}).value().batch;
        std::vector<Column> columns;
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            columns.push_back(p->readColumn(batch, i).value());
        if (reference.empty())
            reference = columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            QVERIFY(columns[i].codes == reference[i].codes && columns[i].integers == reference[i].integers);
            QCOMPARE(columns[i].scale, reference[i].scale);
        }
    }
    ThreadPool::setThreads(2);
}

void ImporterTest::guesses()
{
    const QString path = write(QStringLiteral("orders.csv"),
                               QByteArray("order_id;buyer_phone;paid_at;sku;paid_amount;zip\n"
                                          "0017;138 0013 8001;2026/05/31 9:05;S1;￥418.00;00123\n"
                                          "0018;13800138002;2026/06/01 10:15;S2;1,204.5;12345\n"));
    const FilePreview preview = previewFile(path).value();
    QCOMPARE(preview.format.dialect.delimiter, std::string(";"));
    const auto of = [&](const char* header) {
        for (const ColumnProfile& column : preview.columns)
            if (column.header == QLatin1String(header))
                return column.suggestion;
        return ColumnMapping();
    };
    QVERIFY(of("buyer_phone").role == ColumnRole::Identifier);
    QCOMPARE(of("buyer_phone").identifierKind, QStringLiteral("phone"));
    QVERIFY(of("paid_at").role == ColumnRole::Time &&
            of("paid_at").timeFormat == TimeFormat::YearMonthDaySlash);
    QVERIFY(of("paid_amount").role == ColumnRole::Amount && of("paid_amount").type == ColumnType::Decimal);
    QVERIFY(of("zip").type == ColumnType::Text);
    QVERIFY(of("order_id").type == ColumnType::Text);
    QCOMPARE(preview.suggestion.eventName, QStringLiteral("purchase"));
    QVERIFY(ImportMapping::fromJson(preview.suggestion.toJson()).value() == preview.suggestion);
}

void ImporterTest::taobaoTruncatedRow()
{
    const QString path = QStringLiteral(TESSERA_SHARED_DATA "/04_events/taobao/UserBehavior_head.csv.gz");
    if (!QFile::exists(path))
        QSKIP("the shared data sets are not here");
    const auto p = project();
    const Result<ImportOutcome> outcome = importSuggested(*p, path);
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    QCOMPARE(outcome->rows, 84475);
    QCOMPARE(outcome->rejected, 1);
    const RejectedRow last = p->rejectedRows(outcome->batch.id).value().at(0);
    QCOMPARE(last.row, 84476);
    QVERIFY(!last.reason.isEmpty());
}

QTEST_GUILESS_MAIN(ImporterTest)
#include "importer_test.moc"
