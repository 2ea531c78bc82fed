// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/local_dataset.h"
#include "support/import_text.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Who is one person, as the numbers of a client see it.
class IdentityTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void sharedValuesJoinNobody();
    void aPhonePassesFromHandToHand();
    void twoCardsAreCutAtTheWeakestBridge();
    void decisionsAreStepsOfTheHistory();
    void theLargestPartKeepsTheOneId();
    void scopedIdentifiersJoinWithinTheirScope();
    void rulesAreStepsOfTheHistory();
    void damagedLinksAreNamed();

private:
    void import(const QString& name, const QByteArray& csv)
    {
        const Result<ImportOutcome> outcome = importText(*m_project, m_directory->filePath(name), csv);
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    }
    // With what people were called kept, as every program that opens a client does.
    std::shared_ptr<const LocalDataset> dataset()
    {
        auto data = LocalDataset::open(m_project, {}, {}).value();
        if (!keepOneIds(*m_project, data->identity()))
            return nullptr;
        return data;
    }
    static PersonIndex personOf(const LocalDataset& data, const std::string& value)
    {
        const std::vector<PersonIndex> found = data.identity().find(value);
        return found.size() == 1 ? found.front() : kNobody;
    }
    static OneId oneIdOf(const LocalDataset& data, const std::string& value)
    {
        const PersonIndex person = personOf(data, value);
        return person == kNobody ? 0 : data.identity().oneIds[person];
    }
    static NodeIndex nodeOf(const LocalDataset& data, const char* kind, const std::string& value)
    {
        return data.identity().facts->find(QLatin1String(kind), value).value_or(kNoNode);
    }
    static std::uint32_t eventsOf(const LocalDataset& data, PersonIndex person)
    {
        return data.eventStarts()[person + 1] - data.eventStarts()[person];
    }
    std::int64_t decide(NodeIndex a, NodeIndex b, LinkVerdict verdict)
    {
        LinkSet set;
        set.source = QStringLiteral("Decided");
        const IdentityLink link{a, b, verdict, 0};
        return m_project->addLinks(set, {&link, 1}).value();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void IdentityTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
}

void IdentityTest::sharedValuesJoinNobody()
{
    QByteArray csv = "member_id,phone,time,event\n";
    for (int i = 0; i < 11; ++i)
        csv += "M" + QByteArray::number(i) + ",13800138001,2026-01-0" + QByteArray::number(1 + i % 9) +
               ",view\n";
    csv += ",13800138001,2026-01-20,view\nM1,13800138002,2026-01-21,view\n";
    import(QStringLiteral("shop.csv"), csv);
    const auto data = dataset();
    QCOMPARE(data->people(), std::size_t{11});
    QVERIFY(data->identity().find("13800138001").empty());
    QCOMPARE(data->events(), std::size_t{12}); // of the shop's telephone alone nobody knows whose it is
    QCOMPARE(eventsOf(*data, personOf(*data, "M1")), 2U);
    QCOMPARE(personOf(*data, "M1"), personOf(*data, "13800138002"));
    // Ten are still a large family.
    IdentityRules rules;
    rules.kinds.push_back(IdentityRules::usual(QStringLiteral("phone")));
    rules.kinds.back().mostPartners = 11;
    QVERIFY(setIdentityRules(*m_project, rules).ok());
    QCOMPARE(dataset()->people(), std::size_t{1});
}

// A phone is the most trusted value of some rows, so its owner is told by the time.
void IdentityTest::aPhonePassesFromHandToHand()
{
    import(QStringLiteral("app.csv"), "member_id,phone,time,event\n"
                                      "M1,13800138001,2019-01-01,view\nM1,13800138001,2020-01-01,view\n"
                                      "M2,13800138001,2024-01-01,view\nM2,13800138001,2024-06-01,view\n");
    import(QStringLiteral("orders.csv"), "buyer_phone,paid_at,amount\n13800138001,2018-12-01,1\n"
                                         "13800138001,2023-01-05,1\n13800138001,2025-01-05,1\n");
    const auto data = dataset();
    QCOMPARE(data->people(), std::size_t{2});
    const PersonIndex first = personOf(*data, "M1");
    const PersonIndex second = personOf(*data, "M2");
    QVERIFY(first != second);
    QCOMPARE(eventsOf(*data, first), 4U);
    QCOMPARE(eventsOf(*data, second), 3U);
    QCOMPARE(data->identity().find("13800138001").size(), std::size_t{2});
    QCOMPARE(data->identity().identifiersOf(second).size(), std::size_t{2});
    IdentityRules rules;
    rules.kinds.push_back(IdentityRules::usual(QStringLiteral("phone")));
    rules.kinds.back().passesOnAfterDays = 0;
    QVERIFY(setIdentityRules(*m_project, rules).ok());
    QCOMPARE(dataset()->people(), std::size_t{1});
}

void IdentityTest::twoCardsAreCutAtTheWeakestBridge()
{
    import(
        QStringLiteral("desk.csv"),
        "id_card,phone,time,event\n11010519491231002X,13800138001,2026-01-01,visit\n"
        "11010519491231002X,13800138001,2026-01-02,visit\n440308199901010012,13800138001,2026-01-03,visit\n"
        "440308199901010012,13800138002,2026-01-04,visit\n");
    const auto data = dataset();
    const BatchInfo& batch = data->batches().front();
    QCOMPARE(batch.columns[std::size_t(batch.positionOf(QStringLiteral("id_card")))].identifierKind,
             QStringLiteral("id_card"));
    QCOMPARE(data->people(), std::size_t{2});
    QCOMPARE(personOf(*data, "13800138001"), personOf(*data, "11010519491231002X"));
    QCOMPARE(personOf(*data, "13800138002"), personOf(*data, "440308199901010012"));
    QCOMPARE(eventsOf(*data, personOf(*data, "13800138002")), 2U); // the row with both hangs on the card
}

void IdentityTest::decisionsAreStepsOfTheHistory()
{
    import(QStringLiteral("log.csv"), "member_id,phone,time,event\nM1,13800138001,2026-01-01,x\n"
                                      "M2,13800138002,2026-01-02,x\nM3,13800138001,2026-01-03,x\n");
    const auto before = dataset();
    QCOMPARE(before->people(), std::size_t{2});
    const NodeIndex m1 = nodeOf(*before, "member", "M1");
    const NodeIndex m2 = nodeOf(*before, "member", "M2");
    const NodeIndex m3 = nodeOf(*before, "member", "M3");
    decide(m1, m2, LinkVerdict::Same);
    QCOMPARE(dataset()->people(), std::size_t{1});
    QVERIFY(m_project->history().undo().value().has_value());
    const auto undone = dataset();
    QVERIFY(undone->identity().oneIds == before->identity().oneIds);
    QVERIFY(m_project->history().redo().value().has_value());
    QCOMPARE(dataset()->people(), std::size_t{1});
    // The last decision about two counts.
    const std::int64_t apart = decide(m1, m2, LinkVerdict::Different);
    QCOMPARE(dataset()->people(), std::size_t{2});
    QVERIFY(m_project->setLinksInUse(apart, false).ok());
    QCOMPARE(dataset()->people(), std::size_t{1});
    QVERIFY(m_project->setLinksInUse(apart, true).ok());
    decide(m1, m3, LinkVerdict::Different); // who share a phone: one of them keeps it
    QCOMPARE(dataset()->people(), std::size_t{3});
    // A locked person takes nobody in.
    const auto now = dataset();
    decide(m2, nodeOf(*now, "phone", "13800138002"), LinkVerdict::Locked);
    import(QStringLiteral("more.csv"), "member_id,phone,time,event\nM9,13800138002,2026-01-04,x\n");
    const auto locked = dataset();
    QVERIFY(personOf(*locked, "M9") != personOf(*locked, "M2"));
    QCOMPARE(personOf(*locked, "13800138002"), personOf(*locked, "M2"));
    // The past is as it was.
    const auto state = std::make_shared<const ProjectState>(m_project->history().stateAt(1).value());
    const auto past = locked->at(state, {}).value();
    QCOMPARE(past->people(), std::size_t{2});
    QVERIFY(m_project->check({}).value().problems.isEmpty());
}

void IdentityTest::theLargestPartKeepsTheOneId()
{
    import(QStringLiteral("a.csv"), "device_id,time,event\nd1,2026-01-01,x\n");
    import(QStringLiteral("b.csv"), "member_id,phone,time,event\nM1,13800138001,2026-01-02,x\n");
    import(QStringLiteral("link.csv"), "member_id,device_id,time,event\nM1,d1,2026-01-03,x\n");
    const auto whole = dataset();
    QCOMPARE(whole->people(), std::size_t{1});
    const OneId name = whole->identity().oneIds.front();
    QVERIFY(m_project->setTakenOut(m_project->batches().value().at(2).id, true).ok());
    const auto apart = dataset();
    QCOMPARE(oneIdOf(*apart, "M1"), name); // two identifiers against one, though the device is older
    QVERIFY(oneIdOf(*apart, "d1") != name);
    const OneId other = oneIdOf(*apart, "d1");
    QCOMPARE(dataset()->identity().oneIds, apart->identity().oneIds); // kept in the file
    QVERIFY(m_project->setTakenOut(m_project->batches().value().at(2).id, false).ok());
    QCOMPARE(dataset()->identity().oneIds, std::vector<OneId>{name});
    const std::vector<OneIdChange> log = m_project->oneIdChanges().value();
    QCOMPARE(log.size(), std::size_t{2});
    QVERIFY(log[0].before == other && log[0].after == name); // newest first: joined again
    QVERIFY(log[1].before == name && log[1].after == other);
    QCOMPARE(log[1].identifiers, 1);
}

void IdentityTest::scopedIdentifiersJoinWithinTheirScope()
{
    const auto importScoped = [&](const char* file, const QByteArray& csv, const QString& kind) {
        const QString path = m_directory->filePath(QLatin1String(file));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(csv) == csv.size());
        out.close();
        ImportMapping mapping = previewFile(path).value().suggestion;
        for (ColumnMapping& column : mapping.columns)
            if (column.identifierKind == QLatin1String("openid"))
                column.identifierKind = kind;
        QVERIFY(importFile(*m_project, path, mapping, {}).ok());
    };
    importScoped("one.csv", "openid,member_id,time,event\no6_bmjrPTlm6_2sgVt7hMZOPfL2M,M1,2026-01-01,x\n",
                 QStringLiteral("openid@shop"));
    importScoped("two.csv", "openid,member_id,time,event\no6_bmjrPTlm6_2sgVt7hMZOPfL2M,M2,2026-01-01,x\n",
                 QStringLiteral("openid@club"));
    QCOMPARE(dataset()->people(), std::size_t{2});
    importScoped("three.csv", "openid,member_id,time,event\no6_bmjrPTlm6_2sgVt7hMZOPfL2M,M3,2026-01-02,x\n",
                 QStringLiteral("openid@club"));
    const auto data = dataset();
    QCOMPARE(data->people(), std::size_t{2});
    QCOMPARE(personOf(*data, "M2"), personOf(*data, "M3"));
}

void IdentityTest::rulesAreStepsOfTheHistory()
{
    import(QStringLiteral("log.csv"), "member_id,cookie,time,event\nM1,ck-1,2026-01-01,x\n"
                                      "M2,ck-1,2026-01-02,x\n");
    QCOMPARE(dataset()->people(), std::size_t{1});
    const std::int64_t revision = m_project->dataRevision();
    IdentityRules rules;
    rules.kinds.push_back(IdentityRules::usual(QStringLiteral("cookie")));
    rules.kinds.back().joins = false;
    QVERIFY(setIdentityRules(*m_project, rules).ok());
    QVERIFY(m_project->dataRevision() > revision);
    QCOMPARE(identityRules(*m_project).value(), rules);
    QCOMPARE(dataset()->people(), std::size_t{3}); // the cookie stands for itself
    QVERIFY(m_project->history().undo().value().has_value());
    QCOMPARE(dataset()->people(), std::size_t{1});
    QVERIFY(!IdentityRules::fromJson({{QStringLiteral("treshold"), 0.5}}).ok());
    QVERIFY(
        !IdentityRules::fromJson({{QStringLiteral("kinds"),
                                   QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("phone")},
                                                          {QStringLiteral("trust"), 101}}}}})
             .ok());
}

void IdentityTest::damagedLinksAreNamed()
{
    import(QStringLiteral("log.csv"), "member_id,time,event\nM1,2026-01-01,x\nM2,2026-01-02,x\n");
    const auto data = dataset();
    decide(nodeOf(*data, "member", "M1"), nodeOf(*data, "member", "M2"), LinkVerdict::Same);
    const LinkSet set = m_project->linkSets().value().front();
    LinkSet longer = set;
    longer.count = 2;
    const auto links = m_project->links(longer);
    QVERIFY(!links.ok());
    QVERIFY2(links.error().message.contains(QLatin1String("Decided")), qPrintable(links.error().message));
    QVERIFY(!m_project->setLinksInUse(77, true).ok());
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
