// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "dataset/local_dataset.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "support/test_scale.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace tessera;

namespace {

constexpr int kRounds = 20;
constexpr int kFirstRows = 5000;

// user,time,event,amount: users repeat, so that the importer has to sort.
void writeLog(const QString& path, std::size_t rows, std::uint64_t seed)
{
    QByteArray text("user_id,time,event,amount\n");
    Random random(seed);
    for (std::size_t i = 0; i < rows; ++i) {
        const Micros time = 1'767'225'600 * kSecond + Micros(random.below(90 * 86400)) * kSecond;
        text += 'u' + QByteArray::number(qulonglong(random.below(20000))) + ',' +
                formatTime(time, TimeZone()).toUtf8() + (random.chance(0.1) ? ",buy," : ",view,") +
                QByteArray::number(qulonglong(random.below(1000))) + ".50\n";
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the test file");
}

} // namespace

class KillTest : public QObject
{
    Q_OBJECT
private slots:
    void killedImportLeavesWhatWasCommitted();
    void aSecondInstanceOnlyReads();
};

void KillTest::killedImportLeavesWhatWasCommitted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("client.tessera"));
    const QString first = folder.filePath(QStringLiteral("first.csv"));
    const QString second = folder.filePath(QStringLiteral("second.csv"));
    writeLog(first, kFirstRows, 1);
    const std::size_t rows = scaledRows(400'000, 50'000);
    writeLog(second, rows, 2);
    {
        Result<std::unique_ptr<Project>> project = Project::create(file, QStringLiteral("Kill"), TimeZone());
        QVERIFY2(project, project ? "" : qPrintable(project.error().message));
        const Result<FilePreview> preview = previewFile(first);
        QVERIFY(preview);
        QVERIFY(importFile(**project, first, preview->suggestion, {}));
        QVERIFY((*project)->objects().add(QStringLiteral("audience"), QStringLiteral("All"), {}));
    }
    // How long a whole import takes decides when to kill one.
    const QString timed = folder.filePath(QStringLiteral("timed.tessera"));
    QVERIFY(QFile::copy(file, timed));
    const QString program = QStringLiteral(TESSERA_CLI);
    const double began = steadySeconds();
    QCOMPARE(QProcess::execute(program, {QStringLiteral("import"), timed, second}), 0);
    const double whole = steadySeconds() - began;

    std::size_t committed = kFirstRows;
    int killed = 0;
    Random random(3);
    for (int round = 0; round < kRounds; ++round) {
        QProcess child;
        child.start(program, {QStringLiteral("import"), file, second});
        QVERIFY(child.waitForStarted());
        // Stratified, so that every phase of the import is met.
        QThread::msleep(
            static_cast<unsigned long>(whole * 1000 * (round + random.uniform()) / double(kRounds)));
        child.kill();
        QVERIFY(child.waitForFinished());
        killed += child.exitStatus() == QProcess::CrashExit ? 1 : 0;

        Result<std::unique_ptr<Project>> project = Project::open(file);
        QVERIFY2(project, project ? "" : qPrintable(project.error().message));
        const Result<std::vector<BatchInfo>> batches = (*project)->batches();
        QVERIFY(batches);
        std::size_t found = 0;
        for (const BatchInfo& batch : *batches)
            found += std::size_t(batch.rows);
        // Either nothing of the killed import, or all of it when it had been published just before.
        QVERIFY2(found == committed || found == committed + rows, qPrintable(QString::number(found)));
        committed = found;
        QCOMPARE((*project)->objects().list()->size(), std::size_t(1));
        const auto data = LocalDataset::open(std::shared_ptr<Project>(std::move(*project)), {}, {});
        QVERIFY2(data, data ? "" : qPrintable(data.error().message));
        QCOMPARE((*data)->events(), committed);
        QVERIFY((*data)->eventColumn(QStringLiteral("amount")));
    }
    QVERIFY2(killed >= kRounds / 2, qPrintable(QString::number(killed)));
    QCOMPARE(QProcess::execute(program, {QStringLiteral("import"), file, second}), 0);
    const Result<std::unique_ptr<Project>> project = Project::open(file);
    QVERIFY(project);
    std::size_t found = 0;
    const Result<std::vector<BatchInfo>> batches = (*project)->batches();
    QVERIFY(batches);
    for (const BatchInfo& batch : *batches)
        found += std::size_t(batch.rows);
    QCOMPARE(found, committed + rows);
}

void KillTest::aSecondInstanceOnlyReads()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("client.tessera"));
    const QString first = folder.filePath(QStringLiteral("first.csv"));
    const QString second = folder.filePath(QStringLiteral("second.csv"));
    writeLog(first, kFirstRows, 1);
    writeLog(second, 400'000, 2);
    const QString program = QStringLiteral(TESSERA_CLI);
    QCOMPARE(QProcess::execute(program, {QStringLiteral("new"), file}), 0);
    QCOMPARE(QProcess::execute(program, {QStringLiteral("import"), file, first}), 0);
    QProcess child;
    child.start(program, {QStringLiteral("import"), file, second});
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(file + QStringLiteral(".lock")); }));
    {
        const Result<std::unique_ptr<Project>> project = Project::open(file);
        QVERIFY2(project.ok(), project.ok() ? "" : qPrintable(project.error().message));
        const QString reason = (*project)->readOnlyReason();
        QVERIFY2(reason.contains(QString::number(child.processId())), qPrintable(reason));
        QCOMPARE((*project)->batches().value().size(), std::size_t{1});
        const Result<StoredObject> added =
            (*project)->objects().add(QStringLiteral("audience"), QStringLiteral("A"), {});
        QVERIFY(!added.ok());
        QCOMPARE(added.error().message, reason);
        QCOMPARE(QProcess::execute(program, {QStringLiteral("list"), file}), 0);
    }
    QVERIFY(child.waitForFinished(120'000));
    QCOMPARE(child.exitCode(), 0);
    const Result<std::unique_ptr<Project>> project = Project::open(file);
    QVERIFY(project.ok() && (*project)->readOnlyReason().isEmpty());
    QCOMPARE((*project)->batches().value().size(), std::size_t{2});
    QCOMPARE((*project)->batches().value().at(1).rows, std::int64_t{400'000});
    QVERIFY((*project)->objects().add(QStringLiteral("audience"), QStringLiteral("A"), {}).ok());
}

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
