// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "project/internal/database.h"
#include "project/project.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace tessera;

namespace {

// All of a project that undo can change, as a caller sees it.
struct Seen
{
    std::map<std::int64_t, QString> objects;
    std::map<std::int64_t, bool> batches;
    QString setting;

    bool operator==(const Seen&) const = default;
};

QString wordsOf(const StoredObject& object)
{
    return QStringLiteral("%1|%2|%3|v%4|%5|%6")
        .arg(object.kind, object.name,
             QString::fromUtf8(QJsonDocument(object.definition).toJson(QJsonDocument::Compact)))
        .arg(object.version)
        .arg(object.created)
        .arg(object.modified);
}

Seen seenIn(const Project& project)
{
    Seen seen;
    const Result<std::vector<StoredObject>> objects = project.objects().list();
    const Result<std::vector<BatchInfo>> batches = project.batches();
    for (const StoredObject& object : *objects)
        seen.objects[object.id] = wordsOf(object);
    for (const BatchInfo& batch : *batches)
        seen.batches[batch.id] = batch.takenOut;
    seen.setting = project.setting(QStringLiteral("as_of")).value();
    return seen;
}

Seen seenIn(const ProjectState& state)
{
    Seen seen;
    for (const auto& [id, object] : state.objects)
        seen.objects[id] = wordsOf(object);
    seen.batches = state.takenOut;
    if (const auto found = state.settings.find(QStringLiteral("as_of")); found != state.settings.end())
        seen.setting = found->second;
    return seen;
}

// What is expected of the history, kept the slow way: the whole state after every change, and the line of
// changes as a list.
struct SlowHistory
{
    std::map<std::int64_t, Seen> after; // by change; 0 is before the first
    std::map<std::int64_t, std::int64_t> parents;
    std::vector<std::int64_t> line; // all that undo and redo can reach
    std::size_t done = 0;           // of the line

    [[nodiscard]] std::int64_t current() const { return done == 0 ? 0 : line[done - 1]; }
    void changed(std::int64_t id)
    {
        parents[id] = current();
        line.resize(done);
        line.push_back(id);
        ++done;
    }
    void jumped(std::int64_t id)
    {
        const auto place = std::find(line.begin(), line.end(), id);
        if (id == 0 || place != line.end()) {
            done = id == 0 ? 0 : std::size_t(place - line.begin()) + 1;
            return;
        }
        line.clear();
        for (std::int64_t change = id; change != 0; change = parents[change])
            line.insert(line.begin(), change);
        done = line.size();
        for (bool more = true; more;) { // redo goes on to the newest end
            std::int64_t newest = 0;
            for (const auto& [child, parent] : parents)
                newest = parent == line.back() ? child : newest;
            more = newest != 0;
            if (more)
                line.push_back(newest);
        }
    }
};

class RandomWork
{
public:
    RandomWork(const QString& path, std::uint64_t seed)
        : m_path(path)
        , m_random(seed)
        , m_project(std::move(Project::create(path, QStringLiteral("Client"), TimeZone()).value()))
    {
        slow.after[0] = seenIn(*m_project);
    }

    SlowHistory slow;

    void step()
    {
        const Seen before = seenIn(*m_project);
        const std::int64_t revision = m_project->dataRevision();
        const std::int64_t current = m_project->history().current().value();
        QCOMPARE(current, slow.current());
        const std::uint64_t what = m_random.below(12);
        if (what < 6)
            change(what);
        else
            walk(what);
        const Seen now = seenIn(*m_project);
        // Whoever keeps something of a revision must be told when files come or go.
        if (now.batches != before.batches)
            QVERIFY(m_project->dataRevision() > revision);
        else
            QCOMPARE(m_project->dataRevision(), revision);
        QVERIFY(now == slow.after.at(slow.current()));
    }

    void checkEveryPoint()
    {
        const Result<std::vector<JournalEntry>> entries = m_project->history().entries();
        for (const JournalEntry& entry : *entries) {
            const Result<ProjectState> state = m_project->history().stateAt(entry.id);
            QVERIFY(state.ok());
            Seen seen = seenIn(*state);
            const Seen& expected = slow.after.at(entry.place);
            // Files that were imported later are there, taken out.
            std::erase_if(seen.batches, [&](const auto& batch) {
                return batch.second && !expected.batches.contains(batch.first);
            });
            QVERIFY(seen == expected);
            const bool isDone = std::find(slow.line.begin(), slow.line.begin() + std::ptrdiff_t(slow.done),
                                          entry.place) != slow.line.begin() + std::ptrdiff_t(slow.done);
            const bool isAhead =
                !isDone && std::find(slow.line.begin(), slow.line.end(), entry.place) != slow.line.end();
            QVERIFY(entry.state == (isDone || entry.place == 0 ? EntryState::Done
                                    : isAhead                  ? EntryState::Undone
                                                               : EntryState::LeftBehind));
        }
    }

    void undoAll()
    {
        while (m_project->history().undo().value().has_value()) {
            --slow.done;
            QVERIFY(equalToSlow());
        }
        QCOMPARE(slow.done, std::size_t{0});
    }
    void redoAll()
    {
        while (m_project->history().redo().value().has_value()) {
            ++slow.done;
            QVERIFY(equalToSlow());
        }
        QCOMPARE(slow.done, slow.line.size());
    }

private:
    // Files imported since are there, but taken out.
    [[nodiscard]] bool equalToSlow() const
    {
        Seen seen = seenIn(*m_project);
        const Seen& expected = slow.after.at(slow.current());
        std::erase_if(seen.batches, [&](const auto& batch) {
            return batch.second && !expected.batches.contains(batch.first);
        });
        return seen == expected;
    }
    void noteChange()
    {
        const std::int64_t id = m_project->history().current().value();
        if (id != slow.current())
            slow.changed(id);
        const Seen now = seenIn(*m_project);
        for (auto& [change, seen] : slow.after)
            for (const auto& [batch, out] : now.batches)
                seen.batches.try_emplace(batch, true); // one that came later was not in
        slow.after[slow.current()] = now;
    }
    std::int64_t anyObject()
    {
        const Result<std::vector<StoredObject>> objects = m_project->objects().list();
        return objects->empty() ? 0 : (*objects)[m_random.below(objects->size())].id;
    }
    QJsonObject anyDefinition() { return {{QStringLiteral("value"), int(m_random.below(4))}}; }
    void change(std::uint64_t what)
    {
        ObjectStore& objects = m_project->objects();
        const std::int64_t id = anyObject();
        const QString name = QStringLiteral("n%1").arg(m_random.below(5));
        if (what == 0 || id == 0)
            QVERIFY(objects.add(QStringLiteral("audience"), name, anyDefinition()).ok());
        else if (what == 1)
            QVERIFY(objects.update(id, name, anyDefinition()).ok());
        else if (what == 2)
            QVERIFY(objects.duplicate(id).ok());
        else if (what == 3)
            QVERIFY(objects.remove(id).ok());
        else if (what == 4)
            QVERIFY(m_project
                        ->setSetting(QStringLiteral("as_of"),
                                     QStringLiteral("2026-05-0%1").arg(1 + m_random.below(3)))
                        .ok());
        else
            changeFiles();
        noteChange();
    }
    void changeFiles()
    {
        const std::vector<BatchInfo> batches = m_project->batches().value();
        if (batches.empty() || m_random.chance(0.3)) {
            BatchInfo info;
            info.table = info.source = QStringLiteral("t.csv");
            Result<std::unique_ptr<BatchWriter>> writer = m_project->beginBatch(info);
            QVERIFY(writer.ok() && (*writer)->publish(0).ok());
            return;
        }
        const BatchInfo& batch = batches[m_random.below(batches.size())];
        QVERIFY(m_project->setTakenOut(batch.id, m_random.chance(0.5)).ok());
    }
    void walk(std::uint64_t what)
    {
        History& history = m_project->history();
        if (what < 8) {
            const bool moved = history.undo().value().has_value();
            QCOMPARE(moved, slow.done > 0);
            slow.done -= moved ? 1 : 0;
        } else if (what == 8) {
            const bool moved = history.redo().value().has_value();
            QCOMPARE(moved, slow.done < slow.line.size());
            slow.done += moved ? 1 : 0;
        } else if (what == 9) {
            auto to = slow.after.begin();
            std::advance(to, std::ptrdiff_t(m_random.below(slow.after.size())));
            QVERIFY(history.jump(to->first).ok());
            slow.jumped(to->first);
        } else if (what == 10) {
            QVERIFY(history.note(QStringLiteral("noted")).ok());
            QVERIFY(history.namePoint(QStringLiteral("point")).ok());
        } else {
            m_project.reset();
            m_project = std::move(Project::open(m_path).value());
        }
    }

    QString m_path;
    Random m_random;
    std::unique_ptr<Project> m_project;
};

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void randomWorkIsUndoneAndRedone_data();
    void randomWorkIsUndoneAndRedone();
    void whatIsLeftBehindIsListedAndReached();
    void undoneImportIsTakenOut();
    void undoBringsTheVersionBack();
    void pointsAndNotesArePassedOver();
    void differencesAreNamedByPath();
    void duplicatesHaveNamesOfTheirOwn();
    void nothingChangedIsNoStep();
    void readOnlyIsRefused();
    void damagedJournalIsNotFollowed();
    void copyEqualsTheSource();
    void cancelledCopyLeavesNothing();

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("client.tessera")); }
    [[nodiscard]] std::unique_ptr<Project> made() const
    {
        return std::move(Project::create(path(), QStringLiteral("Client"), TimeZone()).value());
    }
    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

QJsonObject valued(int value)
{
    return {{QStringLiteral("value"), value}};
}

std::int64_t addedTo(Project& project, const QString& name, int value)
{
    return project.objects().add(QStringLiteral("audience"), name, valued(value)).value().id;
}

const QString kA = QStringLiteral("A");

std::vector<EntryState> statesOf(const Project& project)
{
    std::vector<EntryState> states;
    const Result<std::vector<JournalEntry>> entries = project.history().entries();
    for (const JournalEntry& entry : *entries)
        states.push_back(entry.state);
    return states;
}

void importRows(Project& project, std::int64_t rows)
{
    BatchInfo info;
    info.table = QStringLiteral("t");
    info.source = QStringLiteral("t.csv");
    Column column;
    column.name = QStringLiteral("n");
    column.type = ColumnType::Integer;
    Random random(1);
    for (std::int64_t row = 0; row < rows; ++row)
        column.integers.push_back(std::int64_t(random.below(1'000'000'000)));
    Result<std::unique_ptr<BatchWriter>> writer = project.beginBatch(info);
    ColumnInfo described;
    described.name = column.name;
    QVERIFY((*writer)->writeColumn(described, column).ok());
    QVERIFY((*writer)->publish(rows).ok());
}

} // namespace

void HistoryTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void HistoryTest::randomWorkIsUndoneAndRedone_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void HistoryTest::randomWorkIsUndoneAndRedone()
{
    QFETCH(int, seed);
    RandomWork work(path(), std::uint64_t(seed));
    for (int step = 0; step < 150; ++step) {
        work.step();
        if (QTest::currentTestFailed())
            return;
    }
    work.checkEveryPoint();
    work.undoAll();
    work.redoAll();
    work.undoAll();
    work.redoAll();
}

void HistoryTest::whatIsLeftBehindIsListedAndReached()
{
    const std::unique_ptr<Project> project = made();
    const std::int64_t id = addedTo(*project, kA, 1);
    QVERIFY(project->objects().update(id, kA, valued(2)).ok());
    QVERIFY(project->history().undo().ok());
    QVERIFY(project->objects().update(id, kA, valued(3)).ok());
    using enum EntryState;
    QCOMPARE(statesOf(*project), (std::vector{Done, LeftBehind, Done}));
    QVERIFY(!project->history().redo().value().has_value());
    QVERIFY(project->history().jump(2).ok());
    QCOMPARE(project->objects().get(id).value().definition, valued(2));
    QCOMPARE(statesOf(*project), (std::vector{LeftBehind, Done, Done}));
    QVERIFY(project->history().jump(3).ok());
    QCOMPARE(project->objects().get(id).value().definition, valued(3));
    QVERIFY(!project->history().jump(99).ok());
}

void HistoryTest::undoneImportIsTakenOut()
{
    const std::unique_ptr<Project> project = made();
    importRows(*project, 10);
    QCOMPARE(project->history().undoLabel().value(), QStringLiteral("Import t.csv"));
    QVERIFY(project->history().undo().ok());
    QVERIFY(project->batches().value()[0].takenOut);
    QCOMPARE(project->dataRevision(), 2);
    QCOMPARE(project->history().redoLabel().value(), QStringLiteral("Import t.csv"));
    QVERIFY(project->history().redo().ok());
    QVERIFY(!project->batches().value()[0].takenOut);
    QCOMPARE(project->dataRevision(), 3);
}

void HistoryTest::undoBringsTheVersionBack()
{
    const std::unique_ptr<Project> project = made();
    const std::int64_t id = addedTo(*project, kA, 1);
    QVERIFY(project->objects().update(id, kA, valued(2)).ok());
    QVERIFY(project->history().undo().ok());
    QCOMPARE(project->objects().get(id).value().version, 1);
    // A number is never given twice, so a result kept of version 2 is not taken for another's.
    QCOMPARE(project->objects().update(id, kA, valued(3)).value().version, 3);
    QCOMPARE(project->objects().versions(id).value().size(), std::size_t{3});
}

void HistoryTest::pointsAndNotesArePassedOver()
{
    const std::unique_ptr<Project> project = made();
    addedTo(*project, kA, 1);
    const std::int64_t point = project->history().namePoint(QStringLiteral(" Before ")).value();
    QVERIFY(project->history().note(QStringLiteral("Exported")).ok());
    addedTo(*project, QStringLiteral("B"), 1);
    QVERIFY(project->history().jump(point).ok());
    QCOMPARE(project->objects().list().value().size(), std::size_t{1});
    const std::vector<JournalEntry> entries = project->history().entries().value();
    QCOMPARE(entries[2].label, QStringLiteral("Before"));
    QVERIFY(entries[2].kind == EntryKind::Point && entries[2].state == EntryState::Done);
    QVERIFY(entries[0].state == EntryState::Undone);
    QVERIFY(!entries[0].who.isEmpty());
    QVERIFY(project->history().undo().value().has_value());
    QVERIFY(project->objects().list().value().empty());
    QVERIFY(project->history().entries().value()[2].state == EntryState::Undone);
    // A name for a state of the past.
    QVERIFY(project->history().namePoint(QStringLiteral("B too"), 4).ok());
    QVERIFY(!project->history().namePoint(QStringLiteral(" ")).ok());
    QVERIFY(project->history().jump(5).ok());
    QCOMPARE(project->objects().list().value().size(), std::size_t{2});
}

void HistoryTest::differencesAreNamedByPath()
{
    const std::unique_ptr<Project> project = made();
    const QJsonArray steps{QStringLiteral("view"), QStringLiteral("buy")};
    const QJsonObject before{{QStringLiteral("steps"), steps},
                             {QStringLiteral("window"), QJsonObject{{QStringLiteral("days"), 30}}}};
    const QJsonObject after{{QStringLiteral("steps"), QJsonArray{QStringLiteral("view")}},
                            {QStringLiteral("window"), QJsonObject{{QStringLiteral("days"), 7}}}};
    const std::int64_t id =
        project->objects().add(QStringLiteral("funnel"), QStringLiteral("F"), before).value().id;
    const std::int64_t gone = addedTo(*project, QStringLiteral("Gone"), 1);
    const std::int64_t point = project->history().current().value();
    importRows(*project, 10);
    QVERIFY(project->objects().update(id, QStringLiteral("G"), after).ok());
    QVERIFY(project->objects().remove(gone).ok());
    QVERIFY(project->setSetting(QStringLiteral("as_of"), QStringLiteral("2026-05-01")).ok());
    addedTo(*project, QStringLiteral("New"), 1);
    const StateDifference found =
        compareStates(project->history().stateAt(point).value(), project->history().stateAt(7).value());
    QCOMPARE(found.objects.size(), std::size_t{3});
    QCOMPARE(found.objects[0].before + found.objects[0].after, QStringLiteral("FG"));
    QCOMPARE(found.objects[0].fields.size(), std::size_t{2});
    QCOMPARE(found.objects[0].fields[0].path, QStringLiteral("steps[1]"));
    QCOMPARE(found.objects[0].fields[0].before.toString(), QStringLiteral("buy"));
    QVERIFY(found.objects[0].fields[0].after.isUndefined());
    QCOMPARE(found.objects[0].fields[1].path, QStringLiteral("window.days"));
    QCOMPARE(found.objects[0].fields[1].after.toInt(), 7);
    QVERIFY(found.objects[1].what == Difference::Removed && found.objects[1].name() == QLatin1String("Gone"));
    QVERIFY(found.objects[2].what == Difference::Added);
    QCOMPARE(found.batches.size(), std::size_t{1});
    QVERIFY(found.batches[0].isIn);
    QCOMPARE(found.settings.size(), std::size_t{1});
    QCOMPARE(found.settings[0].after, QStringLiteral("2026-05-01"));
    QVERIFY(found.settings[0].before.isEmpty());
}

void HistoryTest::duplicatesHaveNamesOfTheirOwn()
{
    const std::unique_ptr<Project> project = made();
    const std::int64_t id = addedTo(*project, kA, 5);
    QCOMPARE(project->objects().duplicate(id).value().name, QStringLiteral("A (copy)"));
    const StoredObject second = project->objects().duplicate(id).value();
    QCOMPARE(second.name, QStringLiteral("A (copy 2)"));
    QCOMPARE(second.definition, valued(5));
    QVERIFY(project->history().undo().ok());
    QCOMPARE(project->objects().list().value().size(), std::size_t{2});
    QVERIFY(!project->objects().duplicate(99).ok());
}

void HistoryTest::nothingChangedIsNoStep()
{
    const std::unique_ptr<Project> project = made();
    importRows(*project, 10);
    const std::int64_t id = addedTo(*project, kA, 1);
    const std::int64_t current = project->history().current().value();
    QCOMPARE(project->objects().update(id, kA, valued(1)).value().version, 1);
    QVERIFY(project->setTakenOut(1, false).ok());
    QCOMPARE(project->history().current().value(), current);
    QVERIFY(project->setSetting(QStringLiteral("as_of"), QStringLiteral("2026-05-01")).ok());
    QVERIFY(project->setSetting(QStringLiteral("as_of"), QStringLiteral("2026-05-01")).ok());
    QCOMPARE(project->history().current().value(), current + 1);
    QVERIFY(project->history().undo().ok());
    QCOMPARE(project->setting(QStringLiteral("as_of")).value(), QString());
    QVERIFY(project->objects().remove(id).ok());
    QVERIFY(project->objects().remove(id).ok());
    QVERIFY(project->history().undo().ok());
    QCOMPARE(project->objects().list().value().size(), std::size_t{1});
}

void HistoryTest::readOnlyIsRefused()
{
    std::unique_ptr<Project> project = made();
    addedTo(*project, kA, 1);
    addedTo(*project, QStringLiteral("B"), 1);
    project.reset();
    QLockFile elsewhere(path() + QStringLiteral(".lock"));
    QVERIFY(elsewhere.tryLock(0));
    project = std::move(Project::open(path()).value());
    const Result<std::optional<QString>> undone = project->history().undo();
    QVERIFY(!undone.ok());
    QCOMPARE(undone.error().message, project->readOnlyReason());
    QVERIFY(!project->history().jump(0).ok());
    QCOMPARE(project->objects().list().value().size(), std::size_t{2});
    QCOMPARE(project->history().stateAt(1).value().objects.size(), std::size_t{1});
}

// A file is input like any other: its journal may say anything.
void HistoryTest::damagedJournalIsNotFollowed()
{
    made().reset();
    {
        const auto database = Database::open(path(), Database::Access::Write);
        QVERIFY((*database)
                    ->execute(
                        "INSERT INTO journal(id, parent, at, who, kind, subject, label, before, after) VALUES"
                        "(1, 2, 0, '', 'object', '1', 'a', 'x', 'y'), (2, 1, 0, '', 'batch', '7', 'b', '{}', "
                        "'{}'), (3, 3, 0, '', 'later', '', 'c', NULL, NULL);"
                        "UPDATE meta SET value = '2' WHERE key LIKE 'history_%'")
                    .ok());
    }
    const std::unique_ptr<Project> project = std::move(Project::open(path()).value());
    QVERIFY(!project->history().undo().ok());
    QCOMPARE(project->history().current().value(), 2); // as before the attempt
    QCOMPARE(project->history().entries().value().size(), std::size_t{3});
    QVERIFY(project->history().entries().value()[0].kind == EntryKind::Note);
    addedTo(*project, kA, 1);
    QVERIFY(project->history().undo().value().has_value());
}

void HistoryTest::copyEqualsTheSource()
{
    const std::unique_ptr<Project> project = made();
    importRows(*project, 300000);
    const std::int64_t id = addedTo(*project, kA, 1);
    QVERIFY(project->objects().update(id, kA, valued(2)).ok());
    QVERIFY(project->history().undo().ok());
    const QString copy = m_directory->filePath(QStringLiteral("copy.tessera"));
    Task task;
    QVERIFY(project->saveCopy(copy, task).ok());
    QVERIFY(!project->saveCopy(copy, task).ok()); // never over a file that exists
    const std::unique_ptr<Project> copied = std::move(Project::open(copy).value());
    QVERIFY(seenIn(*copied) == seenIn(*project));
    QCOMPARE(copied->dataRevision(), project->dataRevision());
    const BatchInfo batch = project->batches().value()[0];
    QVERIFY(copied->readColumn(batch, 0).value().integers == project->readColumn(batch, 0).value().integers);
    QCOMPARE(copied->history().entries().value().size(), std::size_t{3});
    QVERIFY(copied->history().redo().value().has_value());
    QCOMPARE(copied->objects().get(id).value().definition, valued(2));
    QCOMPARE(project->objects().get(id).value().definition, valued(1));
}

void HistoryTest::cancelledCopyLeavesNothing()
{
    const std::unique_ptr<Project> project = made();
    importRows(*project, 3000000);
    const QString copy = m_directory->filePath(QStringLiteral("copy.tessera"));
    Task task;
    task.cancel();
    const Result<void> done = project->saveCopy(copy, task);
    QVERIFY(!done.ok());
    QVERIFY(done.error().cancelled);
    QVERIFY(!QFile::exists(copy));
    QVERIFY(!QFile::exists(copy + QStringLiteral(".part")));
    QVERIFY(project->saveCopy(copy, {}).ok());
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
