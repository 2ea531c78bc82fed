// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "project/internal/database.h"
#include "project/project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class ProjectTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void columnsSurviveClosing();
    void unpublishedIsSwept();
    void undoSurvivesClosing();
    void aNamelessLockIsTakenOver();
    void foreignFilesAreRefused();
    void aFileHalfMadeIsRefused();
    void aPageNotAsWrittenIsRefused();
    void entriesThatMakeNoSenseCostTheirBatch();
    void tablesOfAnotherShapeAreRefused();
    void takeOut();

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("client.tessera")); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

Column numbers(std::size_t n)
{
    Column column;
    column.name = QStringLiteral("n");
    column.type = ColumnType::Integer;
    Random random(1);
    for (std::size_t i = 0; i < n; ++i)
        column.integers.push_back(random.chance(0.1) ? kNullInteger : std::int64_t(random.below(100000)));
    return column;
}

Column words(std::size_t n)
{
    Column column;
    column.name = QStringLiteral("w");
    DictionaryBuilder builder;
    Random random(2);
    for (std::size_t i = 0; i < n; ++i)
        column.codes.push_back(
            random.chance(0.1) ? kNullCode : builder.insert("w" + std::to_string(random.below(70000))));
    column.dictionary = builder.take();
    return column;
}

void writeBatch(Project& project, std::size_t n, bool publish)
{
    BatchInfo info;
    info.table = QStringLiteral("t");
    info.source = QStringLiteral("t.csv");
    Result<std::unique_ptr<BatchWriter>> writer = project.beginBatch(info);
    QVERIFY(writer.ok());
    ColumnInfo n1;
    n1.name = QStringLiteral("n");
    ColumnInfo n2;
    n2.name = QStringLiteral("w");
    QVERIFY((*writer)->writeColumn(n1, numbers(n)).ok());
    QVERIFY((*writer)->writeColumn(n2, words(n)).ok());
    QVERIFY((*writer)
                ->writeRejected({{7, QStringLiteral("n"), QStringLiteral("bad"), QStringLiteral("x,y")}}, 1)
                .ok());
    if (publish)
        QVERIFY((*writer)->publish(std::int64_t(n)).ok());
}

std::unique_ptr<Project> made(const QString& path)
{
    Result<std::unique_ptr<Project>> project = Project::create(path, QStringLiteral("Client"), TimeZone());
    return project.ok() ? std::move(*project) : nullptr;
}

} // namespace

void ProjectTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void ProjectTest::columnsSurviveClosing()
{
    const std::size_t n = 200000;
    {
        const std::unique_ptr<Project> project = made(path());
        QVERIFY(project != nullptr);
        writeBatch(*project, n, true);
        QVERIFY(!Project::create(path(), QStringLiteral("Other"), TimeZone()).ok());
    }
    QVERIFY(!QFile::exists(path() + QStringLiteral("-wal")));
    const Result<std::unique_ptr<Project>> project = Project::open(path());
    QVERIFY(project.ok());
    QCOMPARE((*project)->client(), QStringLiteral("Client"));
    QCOMPARE((*project)->dataRevision(), 1);
    const std::vector<BatchInfo> batches = (*project)->batches().value();
    QCOMPARE(batches.size(), std::size_t{1});
    QCOMPARE(batches[0].rows, std::int64_t(n));
    QCOMPARE(batches[0].rejected, 1);
    const Column first = (*project)->readColumn(batches[0], 0).value();
    QVERIFY(first.integers == numbers(n).integers);
    QCOMPARE(batches[0].columns[0].nulls,
             std::int64_t(std::count(first.integers.begin(), first.integers.end(), kNullInteger)));
    const Column expected = words(n);
    const Column second = (*project)->readColumn(batches[0], 1).value();
    QVERIFY(second.codes == expected.codes);
    QCOMPARE(second.dictionary->size(), expected.dictionary->size());
    QCOMPARE(second.dictionary->at(69), expected.dictionary->at(69));
    QCOMPARE((*project)->rejectedRows(batches[0].id).value().at(0).raw, QStringLiteral("x,y"));
}

void ProjectTest::unpublishedIsSwept()
{
    const std::unique_ptr<Project> project = made(path());
    writeBatch(*project, 1000, true);
    writeBatch(*project, 1000, false);
    QCOMPARE(project->batches().value().size(), std::size_t{1});
    QCOMPARE(project->dataRevision(), 1);
}

void ProjectTest::undoSurvivesClosing()
{
    std::int64_t id = 0;
    const QJsonObject first{{QStringLiteral("a"), 1}};
    const QJsonObject second{{QStringLiteral("a"), 2}};
    {
        const std::unique_ptr<Project> project = made(path());
        id = project->objects().add(QStringLiteral("funnel"), QStringLiteral("F"), first).value().id;
        QCOMPARE(project->objects().update(id, QStringLiteral("F"), second).value().version, 2);
    }
    const std::unique_ptr<Project> project = std::move(Project::open(path()).value());
    ObjectStore& objects = project->objects();
    History& history = project->history();
    QVERIFY(history.undo().value().has_value());
    QCOMPARE(objects.get(id).value().definition, first);
    QVERIFY(history.redo().value().has_value());
    QCOMPARE(objects.get(id).value().definition, second);
    QVERIFY(history.undo().value().has_value());
    QVERIFY(history.undo().value().has_value());
    QVERIFY(objects.list().value().empty());
    QVERIFY(!history.undo().value().has_value());
    QVERIFY(history.redo().value().has_value());
    QCOMPARE(objects.list(QStringLiteral("funnel")).value().size(), std::size_t{1});
    QVERIFY(objects.remove(id).ok());
    QVERIFY(!history.redo().value().has_value());
    QVERIFY(objects.putResult(id, {1, 1, 5, second}).ok());
    QCOMPARE(objects.result(id).value()->json, second);
}

// What a process leaves that was killed between making its lock and writing its name into it.
void ProjectTest::aNamelessLockIsTakenOver()
{
    QVERIFY(made(path()) != nullptr);
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    const Result<std::unique_ptr<Project>> project = Project::open(path());
    QVERIFY(project.ok());
    QCOMPARE((*project)->readOnlyReason(), QString());
    QVERIFY((*project)->setSetting(QStringLiteral("key"), QStringLiteral("value")).ok());
}

void ProjectTest::foreignFilesAreRefused()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const Result<std::unique_ptr<Project>> opened = Project::open(path());
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(QLatin1String("no Tessera client")));
    // It could be an encrypted one, so a passphrase is tried; what follows is told apart from nothing.
    const Result<std::unique_ptr<Project>> tried = Project::open(path(), QStringLiteral("secret"));
    QVERIFY(!tried.ok());
    QVERIFY(tried.error().message.contains(QLatin1String("no Tessera client")));
    QVERIFY(!Project::open(m_directory->filePath(QStringLiteral("absent.tessera"))).ok());
}

// What is left when the power goes while a client is made.
void ProjectTest::aFileHalfMadeIsRefused()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Result<std::unique_ptr<Project>> opened = Project::open(path());
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(QLatin1String("Delete it")), qPrintable(opened.error().message));
}

void ProjectTest::aPageNotAsWrittenIsRefused()
{
    {
        const std::unique_ptr<Project> project = made(path());
        QVERIFY(project->setSetting(QStringLiteral("key"), QStringLiteral("a value to find")).ok());
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes[20], char(8)); // reserved for the checksum of each page
    const qsizetype at = bytes.indexOf("a value to find");
    QVERIFY(at > 0);
    // SQLite alone reads the other value: it has the same shape.
    file.seek(at);
    file.write("b");
    file.close();
    const Result<std::unique_ptr<Project>> opened = Project::open(path());
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(QLatin1String("damaged")), qPrintable(opened.error().message));
}

// A catalogue may promise anything: no room is made for it, and the other batches are read.
void ProjectTest::entriesThatMakeNoSenseCostTheirBatch()
{
    {
        const std::unique_ptr<Project> project = made(path());
        for (int i = 0; i < 5; ++i)
            writeBatch(*project, 10, true);
        const std::unique_ptr<Database> database =
            std::move(Database::open(path(), Database::Access::Write).value());
        for (const char* sql : {"UPDATE batch SET rows = 4000000000 WHERE id = 1",
                                "UPDATE batch_column SET scale = 9 WHERE batch_id = 2",
                                "UPDATE batch_column SET type = 'colour' WHERE batch_id = 3",
                                "UPDATE segment SET rows = -1 WHERE batch_id = 4"})
            QVERIFY(database->execute(sql).ok());
    }
    const std::unique_ptr<Project> project = std::move(Project::open(path()).value());
    const std::vector<BatchInfo> batches = project->batches().value();
    QCOMPARE(batches.size(), std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i) {
        QCOMPARE(batches[i].damaged, i < 3);
        const Result<Column> column = project->readColumn(batches[i], 0);
        QCOMPARE(column.ok(), i == 4);
        QVERIFY(column.ok() || column.error().message.contains(QLatin1String("t.csv")));
        QVERIFY(project->setTakenOut(batches[i].id, true).ok());
    }
}

// A file of our number whose tables are not ours (found by fuzz_project).
void ProjectTest::tablesOfAnotherShapeAreRefused()
{
    const std::unique_ptr<Project> project = made(path());
    {
        const std::unique_ptr<Database> database =
            std::move(Database::open(path(), Database::Access::Write).value());
        QVERIFY(database->execute("ALTER TABLE journal RENAME COLUMN label TO title").ok());
    }
    const Result<StoredObject> added =
        project->objects().add(QStringLiteral("audience"), QStringLiteral("A"), QJsonObject());
    QVERIFY(!added.ok() && !added.error().message.isEmpty());
    QVERIFY(project->objects().list().value().empty());
    QVERIFY(!project->history().entries().ok());
}

void ProjectTest::takeOut()
{
    const std::unique_ptr<Project> project = made(path());
    writeBatch(*project, 10, true);
    const std::int64_t id = project->batches().value()[0].id;
    QVERIFY(project->setTakenOut(id, true).ok());
    QVERIFY(project->batches().value()[0].takenOut);
    QCOMPARE(project->dataRevision(), 2);
    QVERIFY(!project->setTakenOut(999, true).ok());
}

QTEST_GUILESS_MAIN(ProjectTest)
#include "project_test.moc"
