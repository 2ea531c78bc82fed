// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/internal/database.h"
#include "project/project.h"

#include <QFile>
#include <QJsonObject>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Files as past versions of Tessera wrote them open with everything in them.
class MigrationTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void version1IsBroughtUpToDate();
    void undoneChangesOfVersion1AreRedone();
    void version2IsBroughtUpToDate();
    void version4IsBroughtUpToDate();
    void migratedAndNewFilesHaveTheSameTables();
    void theBackupIsTheFileAsItWas();
    void readOnlyIsRefused();
    void aFailedMigrationChangesNothing();
    void newerIsRefusedByNumber();

private:
    [[nodiscard]] QString freshFile() const
    {
        QString fresh = m_directory->filePath(QStringLiteral("new.tessera"));
        if (!Project::create(fresh, QStringLiteral("New"), TimeZone()).ok())
            qFatal("cannot make a client");
        return fresh;
    }
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("client.tessera")); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

QStringList tablesOf(const QString& path)
{
    const auto database = Database::open(path, Database::Access::Read);
    QStringList tables;
    Statement select(**database, "SELECT type, name FROM sqlite_master ORDER BY type, name");
    while (select.step())
        tables.append(select.text(0) + QLatin1Char(' ') + select.text(1));
    Statement columns(**database,
                      "SELECT m.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_master m, "
                      "pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid");
    while (columns.step())
        tables.append(
            QStringList{columns.text(0), columns.text(1), columns.text(2), columns.text(3), columns.text(4)}
                .join(QLatin1Char(' ')));
    return tables;
}

int versionIn(const QString& path)
{
    const auto database = Database::open(path, Database::Access::Read);
    Statement select(**database, "PRAGMA user_version");
    return select.step() ? int(select.integer(0)) : -1;
}

QJsonObject ruleOf(int value)
{
    return {{QStringLiteral("rule"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("events")},
                                                 {QStringLiteral("value"), value}}}};
}

} // namespace

void MigrationTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(TESSERA_TEST_DATA "/client-v1.tessera"), path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
}

void MigrationTest::version1IsBroughtUpToDate()
{
    const Result<std::unique_ptr<Project>> opened = Project::open(path());
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    const Project& project = **opened;
    QCOMPARE(project.backup(), path() + QStringLiteral(".v1.bak"));
    QCOMPARE(project.client(), QString::fromUtf8("Solenne 素澜"));
    QCOMPARE(project.zone().name(), QStringLiteral("Asia/Shanghai"));
    QCOMPARE(project.dataRevision(), 4);
    QCOMPARE(project.setting(QStringLiteral("as_of")).value(), QStringLiteral("2026-05-01"));
    const std::vector<BatchInfo> batches = project.batches().value();
    QCOMPARE(batches.size(), std::size_t{3});
    QCOMPARE(batches[1].source, QStringLiteral("orders.csv"));
    QCOMPARE(batches[1].rows, 120);
    QVERIFY(!batches[1].takenOut);
    QVERIFY(batches[2].takenOut);
    for (const BatchInfo& batch : batches)
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            QCOMPARE(project.readColumn(batch, i).value().size(), std::size_t(batch.rows));
    const std::vector<StoredObject> objects = project.objects().list().value();
    QCOMPARE(objects.size(), std::size_t{2});
    QCOMPARE(objects[0].name, QString::fromUtf8("High value 高价值"));
    QCOMPARE(objects[0].definition, ruleOf(2));
    QCOMPARE(objects[0].version, 3);
    QCOMPARE(project.objects().versions(1).value().size(), std::size_t{3});
    QCOMPARE(project.objects().result(1).value()->json.value(QLatin1String("people")).toInt(), 7);
    const std::vector<JournalEntry> entries = project.history().entries().value();
    QCOMPARE(entries.size(), std::size_t{9});
    QCOMPARE(entries.back().label, QStringLiteral("As of 2026-04-30"));
    QVERIFY(entries.back().kind == EntryKind::Note);
    QVERIFY(entries[2].isCurrent); // two changes were undone
    // It was written anew, with checksums in its pages, and owes nothing more.
    QCOMPARE(project.setting(QStringLiteral("rewrite_pending")).value(), QString());
    QCOMPARE(project.setting(QStringLiteral("page_checksums")).value(), QStringLiteral("1"));
    QCOMPARE(versionIn(path()), 5);
    const auto database = Database::open(path(), Database::Access::Read);
    QVERIFY(Statement(**database, "SELECT 1 FROM meta").step() && (*database)->hasPageChecksums());
    QVERIFY(!QFile::exists(path() + QStringLiteral(".part")));
    QVERIFY(project.check({}).value().problems.isEmpty());
}

void MigrationTest::undoneChangesOfVersion1AreRedone()
{
    const std::unique_ptr<Project> project = std::move(Project::open(path()).value());
    const auto steps = [&] {
        return project->objects().get(2).value().definition.value(QLatin1String("steps")).toInt();
    };
    QCOMPARE(steps(), 3);
    QVERIFY(project->history().redo().value().has_value());
    QCOMPARE(steps(), 4);
    QVERIFY(project->history().redo().value().has_value());
    QCOMPARE(steps(), 5);
    QVERIFY(!project->history().redo().value().has_value());
    int undone = 0;
    while (project->history().undo().value().has_value())
        ++undone;
    QCOMPARE(undone, 8);
    QVERIFY(project->objects().list().value().empty());
    QVERIFY(project->batches().value()[2].takenOut); // version 1 kept no history of files
}

void MigrationTest::version2IsBroughtUpToDate()
{
    const QString file = m_directory->filePath(QStringLiteral("two.tessera"));
    QVERIFY(QFile::copy(QStringLiteral(TESSERA_TEST_DATA "/client-v2.tessera"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const Result<std::unique_ptr<Project>> opened = Project::open(file);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    Project& project = **opened;
    QCOMPARE(project.backup(), file + QStringLiteral(".v2.bak"));
    const std::vector<BatchInfo> batches = project.batches().value();
    QCOMPARE(batches.size(), std::size_t{2});
    QVERIFY(!batches[0].takenOut && batches[1].takenOut);
    QCOMPARE(batches[0].rows, 3);
    QCOMPARE(batches[0].rejected, 2);
    QCOMPARE(batches[0].mended, 0);
    QCOMPARE(batches[0].mendedFrom, 0);
    QVERIFY(project.quality(batches[0].id).value().isEmpty());
    const std::vector<RejectedRow> rejected = project.rejectedRows(batches[0].id).value();
    QCOMPARE(rejected.size(), std::size_t{2});
    QCOMPARE(rejected[0].row, 3);
    QCOMPARE(rejected[0].mendedBy, 0);
    QVERIFY(project.history().redo().value().has_value());
    QVERIFY(!project.batches().value()[1].takenOut);
    QCOMPARE(tablesOf(file), tablesOf(freshFile()));
    QVERIFY(project.check({}).value().problems.isEmpty());
}

void MigrationTest::version4IsBroughtUpToDate()
{
    const QString file = m_directory->filePath(QStringLiteral("four.tessera"));
    QVERIFY(QFile::copy(QStringLiteral(TESSERA_TEST_DATA "/client-v4.tessera"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const Result<std::unique_ptr<Project>> opened = Project::open(file);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    Project& project = **opened;
    QCOMPARE(project.backup(), file + QStringLiteral(".v4.bak"));
    const std::vector<BatchInfo> batches = project.batches().value();
    QCOMPARE(batches.size(), std::size_t{2});
    QVERIFY(!batches[0].takenOut && batches[1].takenOut);
    QVERIFY(!project.quality(batches[0].id).value().isEmpty());
    QVERIFY(project.linkSets().value().empty());
    QVERIFY(project.history().redo().value().has_value());
    QVERIFY(!project.batches().value()[1].takenOut);
    QCOMPARE(tablesOf(file), tablesOf(freshFile()));
    QVERIFY(project.check({}).value().problems.isEmpty());
}

void MigrationTest::migratedAndNewFilesHaveTheSameTables()
{
    QVERIFY(Project::open(path()).ok());
    const QString fresh = freshFile();
    QCOMPARE(tablesOf(path()), tablesOf(fresh));
    QCOMPARE(versionIn(path()), versionIn(fresh));
}

void MigrationTest::theBackupIsTheFileAsItWas()
{
    QVERIFY(Project::open(path()).ok());
    QCOMPARE(Project::open(path()).value()->backup(), QString()); // up to date now
    const QString backup = path() + QStringLiteral(".v1.bak");
    // A copy of the copy: reading one makes SQLite's files beside it.
    const QString original = m_directory->filePath(QStringLiteral("original.tessera"));
    QVERIFY(QFile::copy(QStringLiteral(TESSERA_TEST_DATA "/client-v1.tessera"), original));
    QCOMPARE(tablesOf(backup), tablesOf(original));
    QCOMPARE(versionIn(backup), 1);
    // Put back and opened again, the first copy stays.
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::copy(backup, path()));
    QCOMPARE(Project::open(path()).value()->backup(), backup + QStringLiteral(".2"));
    QCOMPARE(Project::open(path()).value()->batches().value().size(), std::size_t{3});
}

void MigrationTest::readOnlyIsRefused()
{
    QLockFile elsewhere(path() + QStringLiteral(".lock"));
    QVERIFY(elsewhere.tryLock(0));
    const Result<std::unique_ptr<Project>> opened = Project::open(path());
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(QLatin1String("format 1")), qPrintable(opened.error().message));
    QCOMPARE(versionIn(path()), 1);
}

void MigrationTest::aFailedMigrationChangesNothing()
{
    {
        const auto database = Database::open(path(), Database::Access::Write);
        QVERIFY((*database)->execute("CREATE TABLE erased(id INTEGER)").ok()); // in the way of version 2
    }
    QVERIFY(!Project::open(path()).ok());
    QCOMPARE(versionIn(path()), 1);
    {
        const auto database = Database::open(path(), Database::Access::Write);
        QVERIFY((*database)->execute("DROP TABLE erased").ok());
    }
    QCOMPARE(Project::open(path()).value()->history().entries().value().size(), std::size_t{9});
}

void MigrationTest::newerIsRefusedByNumber()
{
    {
        const auto database = Database::open(path(), Database::Access::Write);
        QVERIFY((*database)->execute("PRAGMA user_version = 99").ok());
    }
    const Result<std::unique_ptr<Project>> opened = Project::open(path());
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(QLatin1String("99")), qPrintable(opened.error().message));
    QVERIFY(!QFile::exists(path() + QStringLiteral(".v1.bak")));
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
