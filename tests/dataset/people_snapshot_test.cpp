// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/audience_drift.h"
#include "dataset/people_snapshot.h"
#include "identity/decisions.h"
#include "rules/evaluate.h"
#include "rules/rule.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace tessera;

class PeopleSnapshotTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void oneIdsComeBack();
    void damagedOneIdsAreRefused();
    void heirsAreFollowed();
    void snapshotStaysWhileDataChange();
    void mergedPeopleAreFollowed();
    void missingPeopleAreSaid();
    void sizesAreKeptWhereTheyAreNews();

private:
    void import(const QString& name, const QByteArray& csv)
    {
        const Result<ImportOutcome> outcome = importText(*m_project, m_directory->filePath(name), csv);
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    }
    [[nodiscard]] std::shared_ptr<const LocalDataset> data() const
    {
        auto opened = LocalDataset::open(m_project, {}, {}).value();
        if (!keepOneIds(*m_project, opened->identity()).ok())
            qFatal("OneIDs were not kept");
        return opened;
    }
    // An audience of who bought, frozen.
    std::int64_t addFrozen(const LocalDataset& at)
    {
        const QJsonObject live{{QStringLiteral("rule"), QStringLiteral("did(event = \"buy\")")}};
        const PeopleSet people =
            evaluateRule(parseRule(QStringLiteral("did(event = \"buy\")")).value(), at).value();
        const QJsonObject frozen = withSnapshot(*m_project, live, at, people).value();
        return m_project->objects()
            .add(QStringLiteral("audience"), QStringLiteral("Buyers"), frozen)
            .value()
            .id;
    }
    [[nodiscard]] QJsonObject definition(std::int64_t id) const
    {
        return m_project->objects().get(id).value().definition;
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void PeopleSnapshotTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    import(QStringLiteral("a.csv"),
           "member_id,time,event\nM1,2026-01-01,buy\nM2,2026-01-01,buy\nM3,2026-01-01,view\n");
}

void PeopleSnapshotTest::oneIdsComeBack()
{
    std::mt19937_64 random(7);
    std::vector<OneId> ids{1, 2, 127, 128, 16383, 16384, OneId(1) << 40, ~OneId(0)};
    for (int i = 0; i < 10000; ++i)
        ids.push_back(random() >> (random() % 64));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ids.erase(ids.begin(), std::ranges::upper_bound(ids, OneId(0)));
    QCOMPARE(unpackedOneIds(packedOneIds(ids)).value(), ids);
    QVERIFY(unpackedOneIds({}).value().empty());
    std::vector<OneId> million(1'000'000);
    for (std::size_t i = 0; i < million.size(); ++i)
        million[i] = 3 * i + 1;
    QCOMPARE(packedOneIds(million).size(), 1'000'000); // a byte each
}

void PeopleSnapshotTest::damagedOneIdsAreRefused()
{
    QVERIFY(!unpackedOneIds(QByteArray("\x81", 1)).ok());      // cut off
    QVERIFY(!unpackedOneIds(QByteArray("\x05\x00", 2)).ok());  // one twice
    QVERIFY(!unpackedOneIds(QByteArray(12, char(0xFF))).ok()); // more than 64 bits
    const std::vector<OneId> last{~OneId(0)};
    QVERIFY(!unpackedOneIds(packedOneIds(last) + QByteArray("\x02", 1)).ok()); // beyond the last
}

void PeopleSnapshotTest::heirsAreFollowed()
{
    using Ids = std::vector<OneId>;
    // 5 becomes part of 2, of which 9 comes off; 7 comes off 3 and goes back; 4 had a part before that.
    const std::vector<OneIdChange> log{{10, 4, 8, 1}, {20, 5, 2, 1}, {25, 3, 7, 1},
                                       {30, 2, 9, 1}, {40, 7, 3, 1}, {50, 6, 0, 1}};
    const OneIdHeirs heirs(log, 10);
    QCOMPARE(heirs.of(5), Ids({5, 2, 9}));
    QCOMPARE(heirs.of(2), Ids({2, 9}));
    QCOMPARE(heirs.of(3), Ids({3}));
    QCOMPARE(heirs.of(4), Ids({4})); // before the snapshot
    QCOMPARE(heirs.of(6), Ids({6}));
    // Who came off before the other came in is nobody's heir.
    const std::vector<OneIdChange> early{{20, 2, 9, 1}, {30, 5, 2, 1}};
    QCOMPARE(OneIdHeirs(early, 0).of(5), Ids({5, 2}));
}

void PeopleSnapshotTest::snapshotStaysWhileDataChange()
{
    const std::int64_t id = addFrozen(*data());
    import(QStringLiteral("b.csv"), "member_id,time,event\nM3,2026-01-04,buy\nM4,2026-01-04,buy\n");
    const auto later = data();
    const PeopleSet kept = later->audience(QStringLiteral("Buyers")).value();
    QCOMPARE(kept.count(), 2U);
    for (const char* member : {"M1", "M2"})
        QVERIFY(kept.contains(later->identity().find(member)[0]));
    QVERIFY(m_project->objects().update(id, QStringLiteral("Buyers"), withoutSnapshot(definition(id))).ok());
    QCOMPARE(later->audience(QStringLiteral("Buyers")).value().count(), 4U);
    QVERIFY(!isSnapshot(definition(id)));
    QVERIFY(m_project->history().undo().ok());
    QCOMPARE(later->audience(QStringLiteral("Buyers")).value().count(), 2U);
}

void PeopleSnapshotTest::mergedPeopleAreFollowed()
{
    const std::int64_t id = addFrozen(*data());
    {
        const auto before = data();
        const IdentityView& view = before->identity();
        QVERIFY(decide(*m_project, view, identifierCalled(view, QStringLiteral("M2")).value(),
                       identifierCalled(view, QStringLiteral("M3")).value(), LinkVerdict::Same)
                    .ok());
        QVERIFY(decide(*m_project, view, identifierCalled(view, QStringLiteral("M1")).value(),
                       identifierCalled(view, QStringLiteral("M2")).value(), LinkVerdict::Same)
                    .ok());
    }
    const auto one = LocalDataset::open(m_project, {std::nullopt, {}, {}, nullptr}, {}).value();
    QVERIFY(keepOneIds(*m_project, one->identity()).ok());
    QCOMPARE(one->people(), std::size_t{1});
    const SnapshotPeople kept = peopleOfSnapshot(*one, definition(id)).value();
    QCOMPARE(kept.people.count(), 1U);
    QCOMPARE(kept.kept, 2);
    QCOMPARE(kept.gone, 0);
    QCOMPARE(kept.followed, 1); // M2, who is part of M1
}

void PeopleSnapshotTest::missingPeopleAreSaid()
{
    const std::int64_t id = addFrozen(*data());
    import(QStringLiteral("b.csv"), "member_id,time,event\nM1,2026-01-04,view\n");
    QVERIFY(m_project->setTakenOut(1, true).ok());
    const SnapshotPeople kept = peopleOfSnapshot(*data(), definition(id)).value();
    QCOMPARE(kept.people.count(), 1U);
    QCOMPARE(kept.gone, 1);
    QJsonObject lost = definition(id);
    lost.insert(QStringLiteral("snapshot"), QJsonObject{{QStringLiteral("key"), QStringLiteral("nothing")}});
    QVERIFY(!peopleOfSnapshot(*data(), lost).ok());
}

void PeopleSnapshotTest::sizesAreKeptWhereTheyAreNews()
{
    const auto ruled = [](const char* rule) {
        return QJsonObject{{QStringLiteral("rule"), QLatin1String(rule)}};
    };
    const std::int64_t id =
        m_project->objects()
            .add(QStringLiteral("audience"), QStringLiteral("Live"), ruled("did(event = \"buy\")"))
            .value()
            .id;
    const auto note = [&] {
        const auto now = data();
        return noteDrift(*m_project, *now, m_project->objects().get(id).value(),
                         now->audience(QStringLiteral("Live")).value())
            .value();
    };
    QVERIFY(driftOf(*m_project, id).value().empty());
    QCOMPARE(note().back().joined, 2);
    QCOMPARE(note().size(), std::size_t{1}); // no news
    import(QStringLiteral("b.csv"), "member_id,time,event\nM3,2026-01-04,buy\nM4,2026-01-04,buy\n");
    QVERIFY(m_project->setTakenOut(1, true).ok());
    const std::vector<DriftPoint> second = note();
    QCOMPARE(second.size(), std::size_t{2});
    QCOMPARE(second.back().people, 2);
    QCOMPARE(second.back().joined, 2);
    QCOMPARE(second.back().left, 2);
    QVERIFY(
        m_project->objects().update(id, QStringLiteral("Live"), ruled("count(event = \"buy\") >= 9")).ok());
    const DriftPoint third = note().back();
    QCOMPARE(third.version, 2);
    QCOMPARE(third.people, 0);
    QCOMPARE(third.left, 2);
    QCOMPARE(driftOf(*m_project, id).value().size(), std::size_t{3});
    // Neither sizes nor kept people are settings that the history compares.
    const ProjectState state = m_project->history().stateAt(0).value();
    for (const auto& [key, value] : state.settings)
        QVERIFY2(!key.contains(QLatin1Char(':')), qPrintable(key));
}

QTEST_GUILESS_MAIN(PeopleSnapshotTest)
#include "people_snapshot_test.moc"
