// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/contract.h"
#include "ingest/folder_watch.h"
#include "kinds/every_kind.h"
#include "window_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace tessera;

// The window watches a folder: files come in by themselves and what is open follows.
class FolderWatcherTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aFileThatArrivesIsLoadedAndShown();
    void skippedFilesAreTold();
    void undoStopsTheWatch();
    void theNextOpeningGoesOn();

private:
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(inbox() + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QString inbox() const { return m_fixture->file(QStringLiteral("inbox")); }
    QString client() const { return m_fixture->file(QStringLiteral("c.tessera")); }
    static QByteArray orders(const QByteArray& month)
    {
        QByteArray csv = "order_id,user_id,paid_at,amount\n";
        for (int i = 0; i < 40; ++i)
            csv += "T" + month + QByteArray::number(i) + ",U" + QByteArray::number(i % 20) + ",2026-" +
                   month + "-" + QByteArray::number(10 + i % 15) + "," + QByteArray::number(10 + i) + ".50\n";
        return csv;
    }
    void watch()
    {
        m_fixture->dialogs.files.push_back({inbox()});
        m_fixture->actions.action("file.watch")->trigger();
        QVERIFY(watchSettings(*m_fixture->engine->project()).value().has_value());
    }
    std::size_t batches() const { return m_fixture->engine->project()->batches().value().size(); }
    QToolButton* button() const
    {
        return m_fixture->window->findChild<QToolButton*>(QStringLiteral("watch"));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void FolderWatcherTest::init()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(registerEveryKind);
    QVERIFY(QDir().mkpath(inbox()));
    QVERIFY(m_fixture->engine->createFrom(client(), {}, {}).ok());
    QTRY_COMPARE(m_fixture->jobs.running(), 0);
    const QString sample = m_fixture->file(QStringLiteral("orders_2026-01.csv"));
    QFile file(sample);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(orders("01"));
    file.close();
    const FilePreview preview = previewFile(sample).value();
    QVERIFY(
        m_fixture->engine->project()
            ->objects()
            .add(kContractKind, QStringLiteral("Orders"), contractOf(preview, preview.suggestion).toJson())
            .ok());
}

void FolderWatcherTest::aFileThatArrivesIsLoadedAndShown()
{
    watch();
    QVERIFY(button() != nullptr);
    QSignalSpy followed(m_fixture->engine.get(), &ProjectWorkbench::datasetChanged);
    QElapsedTimer timer;
    timer.start();
    write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    QTRY_COMPARE_WITH_TIMEOUT(batches(), std::size_t{1}, 15000);
    QTRY_VERIFY_WITH_TIMEOUT(!followed.isEmpty(), 15000);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_fixture->engine->events(), 40);
    QVERIFY2(m_fixture->engine->watchText().contains(QLatin1String("orders_2026-02.csv")),
             qPrintable(m_fixture->engine->watchText()));
    const int tabs = m_fixture->window->documents().count();
    button()->click();
    QTRY_COMPARE(m_fixture->window->documents().count(), tabs + 1);
    const auto* page = qobject_cast<DocumentPage*>(m_fixture->window->documents().currentWidget());
    QCOMPARE(page->objectId(), ProjectWorkbench::batchId(1));
}

void FolderWatcherTest::skippedFilesAreTold()
{
    watch();
    write(QStringLiteral("costs.csv"), "day,cost\n2026-02-01,5\n");
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->engine->watchText().contains(QLatin1String("costs.csv")), 15000);
    m_fixture->dialogs.asked.clear();
    button()->click();
    QTRY_VERIFY(!m_fixture->dialogs.asked.isEmpty());
    QVERIFY2(m_fixture->dialogs.asked.join(QLatin1Char(' ')).contains(QLatin1String("inbox")),
             qPrintable(m_fixture->dialogs.asked.join(QLatin1Char(' '))));
    QCOMPARE(batches(), std::size_t{0});
}

void FolderWatcherTest::undoStopsTheWatch()
{
    watch();
    QVERIFY(!m_fixture->engine->watchText().isEmpty());
    QVERIFY(m_fixture->engine->undo().ok());
    QCOMPARE(m_fixture->engine->watchText(), QString());
    QVERIFY(m_fixture->engine->redo().ok());
    QVERIFY(!m_fixture->engine->watchText().isEmpty());
    // Unticked in the dialog, which asks for no folder now.
    m_fixture->dialogs.ticks.push_back(std::vector{false, false, false});
    m_fixture->actions.action("file.watch")->trigger();
    QCOMPARE(m_fixture->engine->watchText(), QString());
}

void FolderWatcherTest::theNextOpeningGoesOn()
{
    watch();
    write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    QTRY_COMPARE_WITH_TIMEOUT(batches(), std::size_t{1}, 15000);
    QTRY_COMPARE(m_fixture->jobs.running(), 0);
    m_fixture->engine->close();
    QCOMPARE(m_fixture->engine->watchText(), QString());
    write(QStringLiteral("orders_2026-03.csv"), orders("03")); // while it is closed
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->jobs.running() == 0, 15000);
    QVERIFY(m_fixture->engine->open(client(), {}).ok());
    QTRY_COMPARE_WITH_TIMEOUT(batches(), std::size_t{2}, 15000);
    QCOMPARE(m_fixture->engine->project()->batches().value().back().source,
             QStringLiteral("orders_2026-03.csv"));
}

QTEST_MAIN(FolderWatcherTest)
#include "folder_watcher_test.moc"
