// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "dataset/local_dataset.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <optional>

using namespace tessera;

// What a file does to the rows of its table that were loaded before it.
class LoadModeTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void anOrderExportedAgainCountsOnce();
    void takingTheNewerVersionOutBringsTheOlderBack();
    void anOlderExportLoadedLaterDoesNotCount();
    void replacingHidesAllBefore();
    void snapshotsCountFromTheirDay();
    void aSnapshotWithoutDateIsRefused();
    void identifiersOfHiddenRowsJoinNobody();
    void namesTellDates_data();
    void namesTellDates();
    void modesRoundTrip();
    void randomVersionsAgainstReference();
    void listsAreDamagedByNameOnly();

private:
    std::shared_ptr<const LocalDataset> dataset(std::optional<Micros> asOf = {})
    {
        return LocalDataset::open(m_project, {asOf, {}}, {}).value();
    }
    Result<ImportOutcome> load(const QString& name, const QByteArray& csv, const LoadMode& mode,
                               const QString& table = QStringLiteral("orders"))
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            return Error{file.errorString()};
        file.close();
        Result<FilePreview> preview = previewFile(file.fileName());
        if (!preview)
            return preview.error();
        preview->suggestion.table = table;
        preview->suggestion.load = mode;
        return importFile(*m_project, file.fileName(), preview->suggestion, {});
    }
    ImportOutcome loaded(const QString& name, const QByteArray& csv, const LoadMode& mode,
                         const QString& table = QStringLiteral("orders"))
    {
        const Result<ImportOutcome> outcome = load(name, csv, mode, table);
        if (!outcome.ok())
            qFatal("%s", qPrintable(outcome.error().message));
        return *outcome;
    }
    // A text column of the events, sorted: "a b c".
    QString eventValues(const QString& column)
    {
        const auto data = dataset();
        const auto values = data->eventColumn(column).value();
        QStringList list;
        for (std::size_t i = 0; i < data->events(); ++i)
            list.append(values->display(i));
        list.sort();
        return list.join(QLatin1Char(' '));
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

namespace {

LoadMode upsertBy(const QStringList& key, const QString& newest = {})
{
    LoadMode mode;
    mode.kind = LoadMode::Kind::Upsert;
    mode.key = key;
    mode.newest = newest;
    return mode;
}

LoadMode modeOf(LoadMode::Kind kind)
{
    LoadMode mode;
    mode.kind = kind;
    return mode;
}

const QByteArray kOrders = "order_id,user_id,paid_at,state,amount\n";
const QStringList kOrderKey{QStringLiteral("order_id")};

} // namespace

void LoadModeTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
}

void LoadModeTest::anOrderExportedAgainCountsOnce()
{
    loaded(QStringLiteral("may.csv"), kOrders + "T1,A,2026-05-01,paid,10\nT2,B,2026-05-02,paid,20\n",
           upsertBy(kOrderKey));
    const ImportOutcome outcome = loaded(QStringLiteral("june.csv"),
                                         kOrders + "T2,B,2026-05-02,refunded,20\nT3,A,2026-06-01,paid,5\nT3,"
                                                   "A,2026-06-01,closed,5\n,A,2026-06-02,x,1\n",
                                         upsertBy(kOrderKey));
    QCOMPARE(outcome.superseded, 1);
    QCOMPARE(outcome.repeated, 1); // T3 twice: the later row counts
    QCOMPARE(outcome.withoutKey, 1);
    QCOMPARE(outcome.rows, 4);
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("closed paid refunded x"));
    const auto data = dataset();
    QCOMPARE(data->tableRows(QStringLiteral("orders")), 4);
    QCOMPARE(data->tableColumn(QStringLiteral("orders"), QStringLiteral("state")).value()->size(),
             std::size_t{4});
    QCOMPARE(data->tablePeople(QStringLiteral("orders")).value().size(), std::size_t{4});
    // The store holds every version.
    QCOMPARE(m_project->batches().value()[0].rows, 2);
}

void LoadModeTest::takingTheNewerVersionOutBringsTheOlderBack()
{
    loaded(QStringLiteral("a.csv"), kOrders + "T1,A,2026-05-01,paid,10\n", upsertBy(kOrderKey));
    loaded(QStringLiteral("b.csv"), kOrders + "T1,A,2026-05-01,shipped,10\n", upsertBy(kOrderKey));
    loaded(QStringLiteral("c.csv"), kOrders + "T1,A,2026-05-01,refunded,10\n", upsertBy(kOrderKey));
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("refunded"));
    QVERIFY(m_project->setTakenOut(2, true).ok());
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("refunded"));
    QVERIFY(m_project->setTakenOut(3, true).ok());
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("paid"));
    QVERIFY(m_project->history().undo().ok());
    QVERIFY(m_project->history().undo().ok());
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("refunded"));
    QVERIFY(m_project->history().undo().ok()); // the import of c.csv
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("shipped"));
}

void LoadModeTest::anOlderExportLoadedLaterDoesNotCount()
{
    const QByteArray head = "order_id,user_id,paid_at,state,amount,modified\n";
    const LoadMode mode = upsertBy(kOrderKey, QStringLiteral("modified"));
    loaded(QStringLiteral("june.csv"),
           head + "T1,A,2026-05-01,refunded,1,2026-06-30\nT2,A,2026-05-01,paid,1,2026-06-30\n", mode);
    const ImportOutcome outcome =
        loaded(QStringLiteral("may.csv"),
               head + "T1,A,2026-05-01,paid,1,2026-05-31\nT9,A,2026-05-01,paid,1,2026-05-31\n", mode);
    QCOMPARE(outcome.outdated, 1);
    QCOMPARE(outcome.superseded, 0);
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("paid paid refunded"));
    QVERIFY(m_project->setTakenOut(1, true).ok());
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("paid paid"));
}

void LoadModeTest::replacingHidesAllBefore()
{
    loaded(QStringLiteral("a.csv"), kOrders + "T1,A,2026-05-01,paid,10\n", LoadMode());
    loaded(QStringLiteral("other.csv"), kOrders + "T7,Z,2026-05-01,other,10\n", LoadMode(),
           QStringLiteral("others"));
    const ImportOutcome outcome = loaded(QStringLiteral("b.csv"), kOrders + "T2,B,2026-05-02,new,20\n",
                                         modeOf(LoadMode::Kind::Replace));
    QCOMPARE(outcome.replaced, 1);
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("new other"));
    QCOMPARE(dataset()->people(), std::size_t{2});
    QVERIFY(m_project->history().undo().ok());
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("other paid"));
    QVERIFY(m_project->history().redo().ok());
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("new other"));
    // The first one counted no more before the third came.
    const ImportOutcome third = loaded(QStringLiteral("c.csv"), kOrders + "T3,B,2026-05-03,newest,20\n",
                                       modeOf(LoadMode::Kind::Replace));
    QCOMPARE(third.replaced, 1);
    QCOMPARE(eventValues(QStringLiteral("state")), QStringLiteral("newest other"));
}

void LoadModeTest::snapshotsCountFromTheirDay()
{
    const LoadMode mode = modeOf(LoadMode::Kind::Snapshot);
    const QString table = QStringLiteral("members");
    // Loaded in the wrong order.
    loaded(QStringLiteral("members_20260630.csv"), "user_id,level\nA,gold\n", mode, table);
    loaded(QStringLiteral("members_2026-05.csv"), "user_id,level\nA,silver\nB,silver\n", mode, table);
    const auto levels = [&](const char* asOf) {
        const auto data = dataset(parseTime(asOf, TimeZone()));
        const auto level = data->attribute(QStringLiteral("level")).value();
        QStringList list;
        for (const char* person : {"A", "B"})
            list.append(level->display(data->identity().find(person).front()));
        return list.join(QLatin1Char(','));
    };
    QCOMPARE(levels("2026-05-31"), QStringLiteral(",")); // the end of 30 May: not known yet
    QCOMPARE(levels("2026-06-01"), QStringLiteral("silver,silver"));
    QCOMPARE(levels("2026-07-01"), QStringLiteral("gold,")); // B is not in the newest any more
    const auto late = dataset(parseTime("2026-07-01", TimeZone()));
    QCOMPARE(late->at(*parseTime("2026-06-15", TimeZone()))
                 ->attribute(QStringLiteral("level"))
                 .value()
                 ->display(0),
             QStringLiteral("silver"));
    QCOMPARE(late->attribute(QStringLiteral("level")).value()->display(0), QStringLiteral("gold"));
    QCOMPARE(formatTime(late->firstKnown()[late->identity().find("B").front()], TimeZone()),
             QStringLiteral("2026-05-31 00:00:00"));
}

void LoadModeTest::aSnapshotWithoutDateIsRefused()
{
    const auto outcome =
        load(QStringLiteral("members.csv"), "user_id,level\nA,gold\n", modeOf(LoadMode::Kind::Snapshot));
    QVERIFY(!outcome.ok());
    QVERIFY2(outcome.error().message.contains(QLatin1String("20260531")),
             qPrintable(outcome.error().message));
    QVERIFY(m_project->batches().value().empty());
}

void LoadModeTest::identifiersOfHiddenRowsJoinNobody()
{
    const QByteArray head = "order_id,user_id,buyer_phone,paid_at,state,amount\n";
    loaded(QStringLiteral("a.csv"), head + "T1,A,13800138001,2026-05-01,paid,1\nT2,B,,2026-05-01,paid,1\n",
           upsertBy(kOrderKey));
    QCOMPARE(dataset()->people(), std::size_t{2});
    // The phone was wrong: exported again with B's.
    loaded(QStringLiteral("b.csv"),
           head + "T1,A,13800138009,2026-05-01,paid,1\nT2,B,13800138009,2026-05-01,paid,1\n",
           upsertBy(kOrderKey));
    const auto data = dataset();
    QCOMPARE(data->people(), std::size_t{1});
    QVERIFY(data->identity().find("13800138001").empty());
    QVERIFY(m_project->setTakenOut(2, true).ok());
    QCOMPARE(dataset()->people(), std::size_t{2});
    QCOMPARE(dataset()->identity().find("13800138001"), dataset()->identity().find("A"));
}

void LoadModeTest::namesTellDates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("date");
    const auto row = [](const char* name, const char* date) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(date);
    };
    row("members_20260531.csv", "2026-05-31");
    row("2026-05-31.xlsx", "2026-05-31");
    row("2026.5.3 members.xlsx", "2026-05-03");
    row("会员2026年5月31日.csv", "2026-05-31");
    row("会员2026年2月.csv", "2026-02-28");
    row("members_202602.csv", "2026-02-28");
    row("members-2024-02.csv", "2024-02-29");
    row("from 20260501 to 20260531.csv", "2026-05-31");
    row("members_20261331.csv", "");
    row("members_2026.csv", "");
    row("order 120260531.csv", "");
    row("members.csv", "");
}

void LoadModeTest::namesTellDates()
{
    QFETCH(QString, name);
    QFETCH(QString, date);
    QCOMPARE(dateInName(name).toString(Qt::ISODate), date);
}

void LoadModeTest::modesRoundTrip()
{
    LoadMode snapshot = modeOf(LoadMode::Kind::Snapshot);
    snapshot.date = QDate(2026, 5, 31);
    for (const LoadMode& mode : {LoadMode(), modeOf(LoadMode::Kind::Replace), snapshot,
                                 upsertBy({QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("c"))})
        QCOMPARE(LoadMode::fromJson(mode.toJson()).value(), mode);
    QVERIFY(!LoadMode::fromJson({{QStringLiteral("mode"), QStringLiteral("upsert")}}).ok());
    QVERIFY(!LoadMode::fromJson({{QStringLiteral("mode"), QStringLiteral("merge")}}).ok());
    QVERIFY(!LoadMode::fromJson({{QStringLiteral("mode"), QStringLiteral("snapshot")},
                                 {QStringLiteral("date"), QStringLiteral("31.5.2026")}})
                 .ok());
}

// Versions in random order, keys of two columns of which one is a number in some files and text in others,
// batches taken out and put back at random: what counts is the newest version of each key in use.
void LoadModeTest::randomVersionsAgainstReference()
{
    struct Row
    {
        QByteArray key;
        int version = 0;
        int id = 0;
    };
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        init();
        Random random(seed);
        const bool versioned = random.chance(0.5);
        const LoadMode mode = upsertBy({QStringLiteral("order_id"), QStringLiteral("line")},
                                       versioned ? QStringLiteral("version") : QString());
        std::vector<std::vector<Row>> files;
        int id = 0;
        for (int file = 0; file < 6; ++file) {
            const bool textLines = random.chance(0.3); // an "x" in it makes the column a text
            QByteArray csv = "order_id,line,user_id,paid_at,version,row_name,amount\n";
            std::vector<Row> rows;
            for (std::uint64_t i = 0; i < 20 + random.below(60); ++i) {
                const std::uint64_t line = random.below(3);
                const QByteArray key =
                    "T" + QByteArray::number(qulonglong(random.below(40))) + "," +
                    (textLines && i == 0 ? QByteArray("x") : QByteArray::number(qulonglong(line)));
                rows.push_back({key, int(random.below(5)), ++id});
                csv += key + ",U" + QByteArray::number(qulonglong(random.below(9))) + ",2026-05-0" +
                       QByteArray::number(qulonglong(1 + random.below(9))) + "," +
                       QByteArray::number(rows.back().version) + ",r" + QByteArray::number(id) + ",1\n";
            }
            loaded(QStringLiteral("f%1.csv").arg(file), csv, mode);
            files.push_back(std::move(rows));
        }
        for (int step = 0; step < 8; ++step) {
            std::map<QByteArray, Row> counts;
            std::vector<bool> out(files.size());
            for (std::size_t file = 0; file < files.size(); ++file) {
                out[file] = step > 0 && random.chance(0.4);
                QVERIFY(m_project->setTakenOut(std::int64_t(file) + 1, out[file]).ok());
            }
            for (std::size_t file = 0; file < files.size(); ++file)
                for (const Row& row : files[file])
                    if (const auto known = counts.find(row.key);
                        !out[file] &&
                        (known == counts.end() || !versioned || row.version >= known->second.version))
                        counts[row.key] = row;
            QStringList expected;
            for (const auto& [key, row] : counts)
                expected.append(QStringLiteral("r%1").arg(row.id));
            expected.sort();
            QCOMPARE(eventValues(QStringLiteral("row_name")), expected.join(QLatin1Char(' ')));
        }
    }
}

void LoadModeTest::listsAreDamagedByNameOnly()
{
    loaded(QStringLiteral("a.csv"), kOrders + "T1,A,2026-05-01,paid,10\n", upsertBy(kOrderKey));
    loaded(QStringLiteral("b.csv"), kOrders + "T1,A,2026-05-01,closed,10\n", upsertBy(kOrderKey));
    QVERIFY(m_project->check({}).value().problems.isEmpty());
    const QString copy = m_directory->filePath(QStringLiteral("copy.tessera"));
    QVERIFY(m_project->saveCopy(copy, {}).ok());
    const std::shared_ptr<Project> other = std::move(Project::open(copy).value());
    const auto data = LocalDataset::open(other, {}, {}).value();
    QCOMPARE(data->events(), std::size_t{1});
    QCOMPARE(data->eventColumn(QStringLiteral("state")).value()->display(0), QStringLiteral("closed"));
}

QTEST_GUILESS_MAIN(LoadModeTest)
#include "load_mode_test.moc"
