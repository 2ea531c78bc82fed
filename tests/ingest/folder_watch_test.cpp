// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/folder_watch.h"

#include "ingest/contract.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using State = WatchedFile::State;

// Files that arrive in a folder, and what is done with each.
class FolderWatchTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void settingsAreAnUndoableStep();
    void aFileIsTakenOnceItIsComplete();
    void aFileThatGrowsWaits();
    void aFileThatChangesBeforeItIsTakenComesAgain();
    void nothingIsLoadedTwice();
    void aRestartRemembers();
    void anInterruptedNoteIsMended();
    void undoBringsNoFileBack();
    void withoutContractSaidOnce();
    void aBrokenContractStopsTheFile();
    void anUnreadableFileIsNamed();
    void aDryRunChangesNothing();
    void aCancelledFileComesAgain();
    void passesOverUnfinishedNames();
    void foldersWithin();
    void aMissingFolderIsNamed();
    void filesStayAsTheyAre();
    void aHandOverCopyKnowsNothingOfIt();
    void everyTableOfAFileIsLoaded();
    void aFileIsLoadedWholeOrNotAtAll();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    // 60 rows of a month by 20 people.
    static QByteArray orders(const QByteArray& month)
    {
        QByteArray csv = "order_id,user_id,paid_at,amount\n";
        for (int i = 0; i < 60; ++i)
            csv += "T" + month + QByteArray::number(i) + ",U" + QByteArray::number(i % 20) + ",2026-" +
                   month + "-" + QByteArray::number(10 + i % 15) + "," + QByteArray::number(10 + i) + ".50\n";
        return csv;
    }
    // A tar archive (POSIX ustar) with members of less than 8 GB.
    static QByteArray tar(const std::vector<std::pair<QByteArray, QByteArray>>& members)
    {
        QByteArray archive;
        for (const auto& [name, bytes] : members) {
            QByteArray head(512, '\0');
            const auto put = [&](qsizetype at, const QByteArray& text) {
                head.replace(at, text.size(), text);
            };
            put(0, name);
            put(100, "0000644");
            put(124, QByteArray::number(bytes.size(), 8).rightJustified(11, '0'));
            put(136, "00000000000");
            put(148, QByteArray(8, ' '));
            put(156, "0");
            put(257, QByteArray("ustar\00000", 8));
            int sum = 0;
            for (const char c : head)
                sum += uchar(c);
            put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
            archive += head + bytes + QByteArray((512 - bytes.size() % 512) % 512, '\0');
        }
        return archive + QByteArray(1024, '\0');
    }
    void agreeOnTar()
    {
        Contract contract =
            Contract::fromJson(m_project->objects().list(kContractKind)->front().definition).value();
        contract.files = {QStringLiteral("month_*.tar")};
        QVERIFY(m_project->objects().add(kContractKind, QStringLiteral("Months"), contract.toJson()).ok());
    }
    QString client() const { return m_home->filePath(QStringLiteral("c.tessera")); }
    void agree()
    {
        QFile file(m_home->filePath(QStringLiteral("orders_2026-01.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(orders("01"));
        file.close();
        const FilePreview preview = previewFile(file.fileName()).value();
        QVERIFY(m_project->objects()
                    .add(kContractKind, QStringLiteral("Orders"),
                         contractOf(preview, preview.suggestion).toJson())
                    .ok());
    }
    WatchSettings settings() const
    {
        WatchSettings settings;
        settings.folder = m_folder->path();
        return settings;
    }
    QStringList ready(FolderWatch& watch)
    {
        m_now += 1000;
        return watch.ready(lookAt(watch.settings()).value(), m_now).value();
    }
    // Two looks, and all that is complete.
    std::vector<WatchedFile> pass(FolderWatch& watch)
    {
        (void)ready(watch);
        std::vector<WatchedFile> files;
        for (const QString& path : ready(watch))
            files.push_back(watch.take(path, {}).value());
        return files;
    }
    std::size_t batches() const { return m_project->batches().value().size(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::int64_t m_now = 0;
};

void FolderWatchTest::init()
{
    m_project.reset();
    m_home = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(client(), QStringLiteral("C"), TimeZone()).value();
    agree();
}

void FolderWatchTest::settingsAreAnUndoableStep()
{
    QVERIFY(!watchSettings(*m_project).value().has_value());
    WatchSettings wanted = settings();
    wanted.recursive = true;
    QVERIFY(setWatchSettings(*m_project, wanted).ok());
    QCOMPARE(watchSettings(*m_project).value().value(), wanted);
    wanted.enabled = false;
    QVERIFY(setWatchSettings(*m_project, wanted).ok());
    QVERIFY(m_project->history().undo().ok());
    QVERIFY(watchSettings(*m_project).value()->enabled);
    QVERIFY(m_project->history().undo().ok());
    QVERIFY(!watchSettings(*m_project).value().has_value());
    QVERIFY(!WatchSettings::fromJson({{QStringLiteral("folders"), QStringLiteral("/a")}}).ok());
}

void FolderWatchTest::aFileIsTakenOnceItIsComplete()
{
    FolderWatch watch(m_project, settings());
    write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    QCOMPARE(ready(watch), QStringList());
    QVERIFY(watch.isWaiting());
    // A second look that comes too early says nothing of it.
    QCOMPARE(watch.ready(lookAt(watch.settings()).value(), m_now + 10).value(), QStringList());
    const QStringList complete = ready(watch);
    QCOMPARE(complete.size(), 1);
    const WatchedFile file = watch.take(complete.at(0), {}).value();
    QCOMPARE(file.state, State::Loaded);
    QCOMPARE(file.rows, 60);
    QCOMPARE(file.contract, QStringLiteral("Orders"));
    QCOMPARE(m_project->batches().value().back().id, file.batch);
    QVERIFY(pass(watch).empty());
    QVERIFY(!watch.isWaiting());
}

void FolderWatchTest::aFileThatGrowsWaits()
{
    FolderWatch watch(m_project, settings());
    const QByteArray whole = orders("02");
    for (qsizetype part = 200; part < whole.size(); part += 500) {
        write(QStringLiteral("orders_2026-02.csv"), whole.left(part));
        QCOMPARE(ready(watch), QStringList());
    }
    write(QStringLiteral("orders_2026-02.csv"), whole);
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t{1});
    QCOMPARE(files[0].rows, 60);
    QCOMPARE(batches(), std::size_t{1});
}

void FolderWatchTest::aFileThatChangesBeforeItIsTakenComesAgain()
{
    FolderWatch watch(m_project, settings());
    const QString path = write(QStringLiteral("orders_2026-02.csv"), orders("02").left(400));
    (void)ready(watch);
    QCOMPARE(ready(watch).size(), 1);
    write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    QCOMPARE(watch.take(path, {}).value().state, State::Changing);
    QCOMPARE(batches(), std::size_t{0});
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t{1});
    QCOMPARE(files[0].rows, 60);
}

void FolderWatchTest::nothingIsLoadedTwice()
{
    FolderWatch watch(m_project, settings());
    const QString path = write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    QCOMPARE(pass(watch).size(), std::size_t{1});
    // The same bytes under another name, and with another date.
    write(QStringLiteral("orders_2026-02 (1).csv"), orders("02"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
    file.close();
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t{2});
    for (const WatchedFile& one : files) {
        QCOMPARE(one.state, State::Known);
        QVERIFY2(one.known.startsWith(QLatin1String("orders_2026-02")), qPrintable(one.known));
    }
    QCOMPARE(batches(), std::size_t{1});
    QVERIFY(pass(watch).empty());
    // Another content under a name that was loaded is another file.
    write(QStringLiteral("orders_2026-02.csv"), orders("03"));
    QCOMPARE(pass(watch).at(0).state, State::Loaded);
    QCOMPARE(batches(), std::size_t{2});
    // Once both batches are taken out their content may come again.
    const std::vector<BatchInfo> loaded = m_project->batches().value();
    for (const BatchInfo& batch : loaded)
        QVERIFY(m_project->setTakenOut(batch.id, true).ok());
    write(QStringLiteral("orders_2026-02 (2).csv"), orders("02"));
    QCOMPARE(pass(watch).at(0).state, State::Loaded);
}

void FolderWatchTest::aRestartRemembers()
{
    {
        FolderWatch watch(m_project, settings());
        write(QStringLiteral("orders_2026-02.csv"), orders("02"));
        write(QStringLiteral("costs.csv"), "day,cost\n2026-02-01,5\n");
        QCOMPARE(pass(watch).size(), std::size_t{2});
    }
    m_project.reset();
    m_project = Project::open(client()).value();
    FolderWatch watch(m_project, settings());
    QVERIFY(pass(watch).empty());
    write(QStringLiteral("orders_2026-03.csv"), orders("03"));
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t{1});
    QCOMPARE(files[0].name(), QStringLiteral("orders_2026-03.csv"));
    QCOMPARE(batches(), std::size_t{2});
}

// The program ended after the import, before it noted that it was done.
void FolderWatchTest::anInterruptedNoteIsMended()
{
    const QString path = write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    {
        FolderWatch watch(m_project, settings());
        QCOMPARE(pass(watch).size(), std::size_t{1});
    }
    QString memory = m_project->setting(QStringLiteral("watch_memory")).value();
    QVERIFY(memory.contains(QLatin1String("\"loaded\"")));
    memory.replace(QLatin1String("\"loaded\""), QLatin1String("\"loading\""));
    const auto noteBegun = [&](int lastBatch) {
        QVERIFY(m_project
                    ->remember(QStringLiteral("watch_memory"),
                               QString(memory).replace(QLatin1String("\"batch\":1"),
                                                       QStringLiteral("\"batch\":%1").arg(lastBatch)))
                    .ok());
    };
    noteBegun(0); // batch 1 came after it: that was the file
    FolderWatch done(m_project, settings());
    QVERIFY(pass(done).empty());
    noteBegun(1); // no batch came after it: it was not loaded
    FolderWatch again(m_project, settings());
    QVERIFY(m_project->setTakenOut(1, true).ok());
    QCOMPARE(pass(again).at(0).state, State::Loaded);
    QCOMPARE(batches(), std::size_t{2});
}

void FolderWatchTest::undoBringsNoFileBack()
{
    FolderWatch watch(m_project, settings());
    write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    QCOMPARE(pass(watch).size(), std::size_t{1});
    // One step of the history: the import.
    QVERIFY(m_project->history().undo().ok());
    QVERIFY(m_project->batches().value().at(0).takenOut);
    QVERIFY(pass(watch).empty());
}

void FolderWatchTest::withoutContractSaidOnce()
{
    FolderWatch watch(m_project, settings());
    write(QStringLiteral("costs.csv"), "day,cost\n2026-02-01,5\n");
    QCOMPARE(pass(watch).at(0).state, State::NoContract);
    QVERIFY(pass(watch).empty());
    const FilePreview preview = previewFile(m_folder->filePath(QStringLiteral("costs.csv"))).value();
    QVERIFY(m_project->objects()
                .add(kContractKind, QStringLiteral("Costs"), contractOf(preview, preview.suggestion).toJson())
                .ok());
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t{1});
    QCOMPARE(files[0].contract, QStringLiteral("Costs"));
}

void FolderWatchTest::aBrokenContractStopsTheFile()
{
    FolderWatch watch(m_project, settings());
    QByteArray broken = orders("02");
    broken.replace("paid_at", "day_of_order");
    write(QStringLiteral("orders_2026-02.csv"), broken);
    write(QStringLiteral("orders_2026-03.csv"), orders("03").replace("2026-03-1", "2026-13-1"));
    write(QStringLiteral("orders_2026-04.csv"), orders("04"));
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t{3});
    QCOMPARE(files[0].state, State::Broken);
    QCOMPARE(files[0].check.findings.at(0).code, QStringLiteral("missing_column"));
    QCOMPARE(files[1].state, State::Broken);
    QVERIFY(files[1].check.hasErrors());
    QVERIFY(files[1].toJson().value(QLatin1String("findings")).toArray().size() > 0);
    QCOMPARE(files[2].state, State::Loaded); // the others go on
    QCOMPARE(batches(), std::size_t{1});
    QVERIFY(pass(watch).empty());
    write(QStringLiteral("orders_2026-02.csv"), orders("02")); // mended
    QCOMPARE(pass(watch).at(0).state, State::Loaded);
}

void FolderWatchTest::anUnreadableFileIsNamed()
{
    FolderWatch watch(m_project, settings());
    write(QStringLiteral("orders_2026-02.xlsx"), "PK\x03\x04 this is no workbook at all");
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t{1});
    QVERIFY(files[0].state == State::Failed || files[0].state == State::NoContract);
    QVERIFY2(files[0].text().contains(QLatin1String("orders_2026-02.xlsx")), qPrintable(files[0].text()));
    QVERIFY(pass(watch).empty());
}

void FolderWatchTest::aDryRunChangesNothing()
{
    WatchSettings dry = settings();
    dry.dryRun = true;
    const std::int64_t place = m_project->history().current().value();
    {
        FolderWatch watch(m_project, dry);
        write(QStringLiteral("orders_2026-02.csv"), orders("02"));
        const std::vector<WatchedFile> files = pass(watch);
        QCOMPARE(files.at(0).state, State::WouldLoad);
        QCOMPARE(files.at(0).rows, 60);
        QVERIFY(pass(watch).empty()); // said once
    }
    QCOMPARE(m_project->history().current().value(), place);
    QCOMPARE(m_project->setting(QStringLiteral("watch_memory")).value(), QString());
    FolderWatch watch(m_project, settings());
    QCOMPARE(pass(watch).at(0).state, State::Loaded);
}

void FolderWatchTest::aCancelledFileComesAgain()
{
    FolderWatch watch(m_project, settings());
    const QString path = write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    (void)ready(watch);
    QCOMPARE(ready(watch).size(), 1);
    Task task;
    task.cancel();
    const Result<WatchedFile> file = watch.take(path, task);
    QVERIFY(!file.ok() && file.error().cancelled);
    QCOMPARE(batches(), std::size_t{0});
    QCOMPARE(pass(watch).at(0).state, State::Loaded);
}

void FolderWatchTest::passesOverUnfinishedNames()
{
    for (const char* name : {".orders_2026-02.csv", "orders_2026-02.csv.part", "~$orders_2026-02.xlsx",
                             "orders_2026-02.csv.tmp", "other.tessera", "other.tessera-wal"})
        write(QString::fromLatin1(name), orders("02"));
    QVERIFY(lookAt(settings()).value().empty());
}

void FolderWatchTest::foldersWithin()
{
    write(QStringLiteral("2026/orders_2026-02.csv"), orders("02"));
    QVERIFY(lookAt(settings()).value().empty());
    WatchSettings deep = settings();
    deep.recursive = true;
    FolderWatch watch(m_project, deep);
    QCOMPARE(pass(watch).at(0).state, State::Loaded);
}

void FolderWatchTest::aMissingFolderIsNamed()
{
    WatchSettings gone = settings();
    gone.folder = m_folder->filePath(QStringLiteral("gone"));
    const Result<std::vector<FileSight>> look = lookAt(gone);
    QVERIFY(!look.ok());
    QVERIFY(look.error().message.contains(gone.folder));
}

void FolderWatchTest::filesStayAsTheyAre()
{
    FolderWatch watch(m_project, settings());
    write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    write(QStringLiteral("costs.csv"), "day,cost\n2026-02-01,5\n");
    const std::vector<FileSight> before = lookAt(settings()).value();
    QCOMPARE(pass(watch).size(), std::size_t{2});
    QCOMPARE(lookAt(settings()).value(), before);
}

// Folders and file names may tell who somebody is.
void FolderWatchTest::aHandOverCopyKnowsNothingOfIt()
{
    QVERIFY(setWatchSettings(*m_project, settings()).ok());
    FolderWatch watch(m_project, settings());
    write(QStringLiteral("orders_2026-02.csv"), orders("02"));
    QCOMPARE(pass(watch).size(), std::size_t{1});
    const QString path = m_home->filePath(QStringLiteral("copy.tessera"));
    QVERIFY(m_project->handOver(path, {}).ok());
    const std::unique_ptr<Project> copy = Project::open(path).value();
    QVERIFY(!watchSettings(*copy).value().has_value());
    QCOMPARE(copy->setting(QStringLiteral("watch_memory")).value(), QString());
}

void FolderWatchTest::everyTableOfAFileIsLoaded()
{
    agreeOnTar();
    FolderWatch watch(m_project, settings());
    write(QStringLiteral("month_2026-02.tar"), tar({{"a.csv", orders("02")},
                                                    {"notes.csv", "who,what\nLin,nothing\nWang,less\n"},
                                                    {"b.csv", orders("03")}}));
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t(1));
    QVERIFY2(files[0].state == State::Loaded, qPrintable(files[0].text()));
    QCOMPARE(files[0].tables, 2); // the notes come under no contract
    QCOMPARE(files[0].rows, std::int64_t(120));
    QCOMPARE(batches(), std::size_t(2));
    FolderWatch later(m_project, settings());
    QVERIFY(pass(later).empty());
}

void FolderWatchTest::aFileIsLoadedWholeOrNotAtAll()
{
    agreeOnTar();
    FolderWatch watch(m_project, settings());
    QByteArray broken = orders("03");
    broken.replace(",amount", ",sum"); // a column that the contract needs
    write(QStringLiteral("month_2026-02.tar"), tar({{"a.csv", orders("02")}, {"b.csv", broken}}));
    const std::vector<WatchedFile> files = pass(watch);
    QCOMPARE(files.size(), std::size_t(1));
    QCOMPARE(files[0].state, State::Broken);
    const std::vector<BatchInfo> left = m_project->batches().value();
    QVERIFY(std::ranges::all_of(left, &BatchInfo::takenOut));
}

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "folder_watch_test.moc"
