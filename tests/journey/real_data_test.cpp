// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/local_dataset.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "journey/funnel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Published and independently computed figures on real logs; the files are not part of the project.
class RealDataTest : public QObject
{
    Q_OBJECT
private slots:
    void funnels_data();
    void funnels();
};

void RealDataTest::funnels_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<int>("order");
    QTest::addColumn<QList<qint64>>("expected");
    const QString taobao = QStringLiteral("/04_events/taobao/UserBehavior_head.csv.gz");
    const QStringList shop{QStringLiteral("pv"), QStringLiteral("cart"), QStringLiteral("buy")};
    QTest::newRow("taobao in order") << taobao << shop << int(FunnelOrder::Sequential)
                                     << QList<qint64>{813, 596, 390};
    QTest::newRow("taobao any order")
        << taobao << shop << int(FunnelOrder::Any) << QList<qint64>{813, 599, 442};
    QTest::newRow("retentioneering in order")
        << QStringLiteral("/04_events/retentioneering_ecom/ecom.csv.gz")
        << QStringList{QStringLiteral("catalog"), QStringLiteral("add_to_cart"), QStringLiteral("purchase")}
        << int(FunnelOrder::Sequential) << QList<qint64>{600, 511, 285};
}

void RealDataTest::funnels()
{
    QFETCH(QString, file);
    QFETCH(QStringList, steps);
    QFETCH(int, order);
    QFETCH(QList<qint64>, expected);
    const QString path = QStringLiteral(TESSERA_SHARED_DATA) + file;
    if (!QFile::exists(path))
        QSKIP("the shared data sets are not here");
    QTemporaryDir directory;
    const std::shared_ptr<Project> project = std::move(
        Project::create(directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    const FilePreview preview = previewFile(path).value();
    QVERIFY(importFile(*project, path, preview.suggestion, {}).ok());
    const auto data = LocalDataset::open(project, {}, {}).value();
    FunnelDefinition definition;
    for (const QString& step : steps)
        definition.steps.push_back({step, EventFilter::event(step)});
    definition.order = FunnelOrder(order);
    definition.windowKind = FunnelWindow::None;
    const FunnelResult result = computeFunnel(*data, definition, {}).value();
    QCOMPARE(QList<qint64>(result.all.reached.begin(), result.all.reached.end()), expected);
}

QTEST_GUILESS_MAIN(RealDataTest)
#include "real_data_test.moc"
