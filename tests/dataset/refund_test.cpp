// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "dataset/local_dataset.h"
#include "ingest/refunds.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace tessera;

// Purchases are net of what went back, however that is written.
class RefundTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theWayIsFound_data();
    void theWayIsFound();
    void waysThatCannotBeAreRefused();
    void theLastAnswerIsKept();
    void columnsAreTakenOff();
    void rowsWithAMinusAreRefunds();
    void tablesGoToTheirLines();
    void refundsCountFromTheirDay();
    void sharesOfAnOrderSumExactly();

private:
    FilePreview preview(const char* name, const QByteArray& csv)
    {
        QFile file(m_directory->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) < 0)
            qFatal("cannot write the test file");
        file.close();
        return previewFile(file.fileName()).value();
    }
    void load(const char* name, const QByteArray& csv, const char* refunds = nullptr)
    {
        FilePreview shown = preview(name, csv);
        if (refunds != nullptr)
            shown.suggestion.refunds = QLatin1String(refunds);
        const Result<ImportOutcome> outcome = importFile(*m_project, shown.path, shown.suggestion, {});
        if (!outcome)
            qFatal("%s: %s", name, qPrintable(outcome.error().message));
    }
    // "purchase 10.00, refund -3.00": the events with their amounts, in order.
    QString events(std::optional<Micros> asOf = {}, const char* amount = "amount")
    {
        const auto data = LocalDataset::open(m_project, {asOf, {}}, {}).value();
        const auto event = data->eventColumn(QStringLiteral("event"));
        const auto value = data->eventColumn(QLatin1String(amount));
        if (!event || !value)
            return event ? value.error().message : event.error().message;
        QStringList list;
        for (std::size_t i = 0; i < data->events(); ++i)
            list.append((*event)->display(i) + QLatin1Char(' ') + (*value)->display(i));
        return list.join(QStringLiteral(", "));
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void RefundTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project =
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value();
}

void RefundTest::theWayIsFound_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("asks");
    const auto row = [](const char* name, const char* way, bool asks, const char* csv) {
        QTest::newRow(name) << QByteArray(csv) << QString::fromLatin1(way) << asks;
    };
    row("column", "column", false,
        "order_id,sku,amount,refund_amount,member_id,paid_at\n1,K,10.00,2.00,m,2026-01-01 10:00:00\n");
    row("minus", "negative", false,
        "order_id,sku,amount,member_id,paid_at\n1,K,10.00,m,2026-01-01 10:00:00\n1,K,-2.00,m,2026-01-02 "
        "10:00:00\n");
    row("status", "status", false,
        "order_id,sku,amount,status,member_id,paid_at\n1,K,10.00,paid,m,2026-01-01 10:00:00\n"
        "2,K,10.00,refunded,m,2026-01-02 10:00:00\n");
    row("nothing shows it", "", true,
        "order_id,sku,amount,member_id,paid_at\n1,K,10.00,m,2026-01-01 10:00:00\n");
    row("orders are not asked", "", false,
        "order_id,amount,member_id,paid_at\n1,10.00,m,2026-01-01 10:00:00\n");
    row("no orders", "", false, "member_id,event,event_time\nm,view,2026-01-01 10:00:00\n");
}

void RefundTest::theWayIsFound()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, way);
    QFETCH(bool, asks);
    const FilePreview shown = preview("f.csv", csv);
    QCOMPARE(shown.suggestion.refunds, way);
    QCOMPARE(shown.asksForRefunds, asks);
    QCOMPARE(shown.refundsEvidence.isEmpty(), way.isEmpty());
    const Result<ImportMapping> again = ImportMapping::fromJson(shown.suggestion.toJson());
    QVERIFY(again.ok());
    QCOMPARE(again->refunds, way);
}

void RefundTest::waysThatCannotBeAreRefused()
{
    FilePreview shown =
        preview("f.csv", "order_id,sku,amount,member_id,paid_at\n1,K,10.00,m,2026-01-01 10:00:00\n");
    shown.suggestion.refunds = QStringLiteral("column");
    QVERIFY(!shown.suggestion.check().ok());
    QVERIFY(shown.suggestion.check().error().message.contains(QLatin1String("refund")));
    shown.suggestion.refunds = QStringLiteral("by post");
    QVERIFY(shown.suggestion.check().error().message.contains(QLatin1String("none, status, column")));
    shown.suggestion.refunds = QStringLiteral("none");
    QVERIFY(shown.suggestion.check().ok());
}

void RefundTest::theLastAnswerIsKept()
{
    QCOMPARE(usualRefunds(*m_project).value(), QString());
    load("f.csv", "order_id,sku,amount,member_id,paid_at\n1,K,10.00,m,2026-01-01 10:00:00\n", "table");
    QCOMPARE(usualRefunds(*m_project).value(), QStringLiteral("table"));
    // A column is of that file; it says nothing of the next one.
    load("g.csv",
         "order_id,sku,amount,refund_amount,member_id,paid_at\n2,K,10.00,2.00,m,2026-01-01 10:00:00\n");
    QCOMPARE(usualRefunds(*m_project).value(), QStringLiteral("table"));
}

void RefundTest::columnsAreTakenOff()
{
    load("f.csv", "order_id,sku,amount,refund_amount,member_id,paid_at\n"
                  "1,K,10.00,2.5,m,2026-01-01 10:00:00\n2,K,10.00,,m,2026-01-02 10:00:00\n"
                  "3,K,10.00,10.00,m,2026-01-03 10:00:00\n4,K,10.00,-1,m,2026-01-04 10:00:00\n");
    QCOMPARE(events(), QStringLiteral("purchase 7.50, purchase 10.00, refunded_order 0.00, purchase 9.00"));
    QCOMPARE(events({}, "amount.gross"),
             QStringLiteral("purchase 10.00, purchase 10.00, refunded_order 10.00, purchase 10.00"));
}

void RefundTest::rowsWithAMinusAreRefunds()
{
    load("f.csv", "order_id,sku,amount,member_id,paid_at\n1,K-1,10.00,m,2026-01-01 10:00:00\n"
                  "1,K-2,30.00,m,2026-01-01 10:00:00\n1,K-2,-5.00,m,2026-01-05 10:00:00\n"
                  "2,K-1,-4.00,m,2026-01-06 10:00:00\n");
    QCOMPARE(events(), QStringLiteral("purchase 10.00, purchase 25.00, refund -5.00, refund -4.00"));
}

void RefundTest::tablesGoToTheirLines()
{
    load("f.csv",
         "order_id,line_no,sku,amount,member_id,paid_at\n1,1,K-1,10.00,m,2026-01-01 10:00:00\n"
         "1,2,K-2,30.00,m,2026-01-01 10:00:00\n2,1,K-1,20.00,m,2026-01-02 10:00:00\n"
         "3,1,K-1,8.00,m,2026-01-03 10:00:00\n",
         "table");
    // To a line, to an item, to a whole order by value, more than there is, of an order nobody knows.
    load("refunds.csv", "refund_id,order_id,line_no,sku,refund_amount,refund_date\nR1,1,2,,6.00,2026-01-02\n"
                        "R2,1,,K-1,1.00,2026-01-02\nR3,1,,,3.30,2026-01-02\nR4,2,,,99.00,2026-01-02\n"
                        "R5,9,,,5.00,2026-01-02\n");
    // 9 and 24 are left before R3: 0.90 and 2.40 of it.
    QCOMPARE(events(), QStringLiteral("purchase 8.10, purchase 21.60, refunded_order 0.00, purchase 8.00"));
}

void RefundTest::refundsCountFromTheirDay()
{
    load("f.csv",
         "order_id,sku,amount,member_id,paid_at\n1,K-1,10.00,m,2026-01-01 10:00:00\n"
         "2,K-1,10.00,m,2026-02-01 10:00:00\n",
         "table");
    load("refunds.csv", "refund_id,order_id,refund_amount,refund_date\nR1,1,10.00,2026-01-20\n");
    const auto day = [](const char* text) { return *parseTime(text, TimeZone()); };
    QCOMPARE(events(day("2026-01-20")), QStringLiteral("purchase 10.00, purchase 10.00"));
    QCOMPARE(events(day("2026-01-21")), QStringLiteral("refunded_order 0.00, purchase 10.00"));
    const auto data = LocalDataset::open(m_project, {day("2026-01-20"), {}}, {}).value();
    QCOMPARE(data->eventColumn(QStringLiteral("event")).value()->display(0), QStringLiteral("purchase"));
    QCOMPARE(data->at(day("2026-03-01"))->eventColumn(QStringLiteral("event")).value()->display(0),
             QStringLiteral("refunded_order"));
}

// Whatever is refunded of an order comes off its lines to the cent, and never more than they are worth.
void RefundTest::sharesOfAnOrderSumExactly()
{
    Random random(5);
    QByteArray lines = "order_id,sku,amount,member_id,paid_at\n";
    QByteArray refunds = "refund_id,order_id,refund_amount,refund_date\n";
    std::map<int, std::int64_t> paid;
    std::map<int, std::int64_t> back;
    const auto cents = [](std::int64_t value) {
        return QByteArray::number(value / 100) + '.' + QByteArray::number(value % 100 + 100).mid(1);
    };
    for (int order = 0; order < 60; ++order) {
        for (std::uint64_t i = 0; i <= random.below(4); ++i) {
            const auto amount = std::int64_t(1 + random.below(9999));
            lines += QByteArray::number(order) + ",K" + QByteArray::number(int(i)) + ',' + cents(amount) +
                     ",m,2026-01-01 10:00:00\n";
            paid[order] += amount;
        }
        for (std::uint64_t i = 0; i < random.below(3); ++i) {
            const auto amount = std::int64_t(1 + random.below(9999));
            refunds += 'R' + QByteArray::number(order * 10 + int(i)) + ',' + QByteArray::number(order) + ',' +
                       cents(amount) + ",2026-01-02\n";
            back[order] += amount;
        }
    }
    load("f.csv", lines, "table");
    load("refunds.csv", refunds);
    const auto data = LocalDataset::open(m_project, {*parseTime("2026-02-01", TimeZone()), {}}, {}).value();
    const auto amount = data->eventColumn(QStringLiteral("amount")).value();
    const auto order = data->eventColumn(QStringLiteral("order_id")).value();
    std::map<int, std::int64_t> net;
    for (std::size_t i = 0; i < data->events(); ++i) {
        QVERIFY(amount->integers[i] >= 0);
        net[order->display(i).toInt()] += amount->integers[i];
    }
    for (const auto& [one, whole] : paid)
        QCOMPARE(net[one], std::max<std::int64_t>(0, whole - back[one]));
}

QTEST_GUILESS_MAIN(RefundTest)
#include "refund_test.moc"
