// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "base/random.h"
#include "identity/decisions.h"
#include "identity/person_graph.h"
#include "oneid/identity_figures.h"
#include "oneid/linkage_links.h"
#include "oneid/oneid_analyses.h"
#include "oneid/review_queue.h"
#include "oneid/suspicious_people.h"
#include "rules/places.h"
#include "support/import_text.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace tessera;

class OneIdTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everyPersonIsExplainedByAChain();
    void bridgesAreThoseWithoutWhichAPersonComesApart();
    void figuresFollowTheThreshold();
    void aLinkageJoinsByItsEvidence();
    void whatIsDecidedIsNotAskedAgain();
    void selectorsOpenTheirPeople();
    void definitionsAreChecked();
    void twoGendersAreListedAndCutWhenAsked();
    void placesTooFarApartAreListed();

private:
    void import(const QString& name, const QByteArray& csv)
    {
        const Result<ImportOutcome> outcome = importText(*m_project, m_directory->filePath(name), csv);
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    }
    std::shared_ptr<const LocalDataset> dataset() { return LocalDataset::open(m_project, {}, {}).value(); }
    void importRandomLog(std::uint64_t seed);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void OneIdTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
}

void OneIdTest::importRandomLog(std::uint64_t seed)
{
    Random random(seed);
    QByteArray csv = "member_id,phone,device_id,time,event\n";
    for (int i = 0; i < 60; ++i) {
        const auto some = [&](const QByteArray& value) {
            return random.below(3) == 0 ? QByteArray() : value;
        };
        csv += some("M" + QByteArray::number(1000 + int(random.below(25)))) + ',' +
               some(QByteArray::number(13'800'138'000 + qint64(random.below(25)))) + ',' +
               some("dev-" + QByteArray::number(int(random.below(30)) + 100)) + ",2026-01-" +
               QByteArray::number(int(random.below(28)) + 101).right(2) + ",view\n";
    }
    import(QStringLiteral("log.csv"), csv);
}

void OneIdTest::everyPersonIsExplainedByAChain()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        init();
        importRandomLog(seed);
        const auto data = dataset();
        const IdentityView& view = data->identity();
        for (PersonIndex person = 0; person < view.people; ++person) {
            const PersonGraph graph = graphOf(view, person);
            for (const NodeIndex to : graph.members) {
                const std::vector<std::size_t> chain = chainBetween(graph, graph.members.front(), to);
                NodeIndex at = graph.members.front();
                for (const std::size_t i : chain) {
                    const IdentityEvidence& edge = graph.evidence[i];
                    QVERIFY(edge.apart == HeldApart::No && (edge.a == at || edge.b == at));
                    at = edge.a == at ? edge.b : edge.a;
                    QVERIFY(evidenceInWords(view, edge, true).contains(QLatin1String("log.csv")));
                }
                QCOMPARE(at, to);
                // No shorter way: by breadth first over sets.
                std::set<NodeIndex> reached{graph.members.front()};
                std::size_t steps = 0;
                while (!reached.contains(to)) {
                    std::set<NodeIndex> next = reached;
                    for (const IdentityEvidence& edge : graph.evidence)
                        if (edge.apart == HeldApart::No &&
                            (reached.contains(edge.a) || reached.contains(edge.b)))
                            next.insert({edge.a, edge.b});
                    QVERIFY(next.size() > reached.size());
                    reached = std::move(next);
                    ++steps;
                }
                QCOMPARE(chain.size(), steps);
            }
        }
    }
}

void OneIdTest::bridgesAreThoseWithoutWhichAPersonComesApart()
{
    std::size_t bridges = 0;
    for (std::uint64_t seed = 20; seed <= 30; ++seed) {
        init();
        importRandomLog(seed);
        const auto data = dataset();
        for (PersonIndex person = 0; person < data->identity().people; ++person) {
            const PersonGraph graph = graphOf(data->identity(), person);
            for (const IdentityEvidence& tried : graph.evidence) {
                if (tried.apart != HeldApart::No)
                    continue;
                PersonGraph without = graph;
                std::erase_if(without.evidence, [&](const IdentityEvidence& edge) {
                    return edge.a == tried.a && edge.b == tried.b;
                });
                QCOMPARE(tried.isBridge, chainBetween(without, tried.a, tried.b).empty());
                bridges += tried.isBridge ? 1 : 0;
            }
        }
    }
    QVERIFY(bridges > 0);
}

void OneIdTest::figuresFollowTheThreshold()
{
    import(QStringLiteral("log.csv"),
           "member_id,time,event,amount\nM1,2026-01-01,impression,\nM1,2026-01-02,purchase,10\n"
           "M2,2026-01-03,purchase,20\nM3,2026-01-04,view,\nM4,2026-01-05,purchase,30\n");
    const auto before = dataset();
    const auto node = [&](const char* member) {
        return *before->identity().facts->find(QStringLiteral("member"), member);
    };
    LinkSet set;
    set.source = QStringLiteral("linkage");
    set.definition = {{QStringLiteral("kind"), QStringLiteral("linkage")}};
    const std::vector<IdentityLink> links{{node("M1"), node("M2"), LinkVerdict::Probable, 8},  // 99.6 %
                                          {node("M2"), node("M3"), LinkVerdict::Probable, 4}}; // 94.1 %
    QVERIFY(m_project->addLinks(set, links).ok());
    const auto data = dataset();
    IdentityDefinition definition;
    definition.thresholds = {0.999, 0.99, 0.9};
    const IdentityRange range = identityRange(*data, definition, {}).value();
    QCOMPARE(range.now.people, 3);
    QCOMPARE(range.asked.people, 3);
    QVERIFY(range.asked.merged == 0 && range.asked.split == 0);
    QCOMPARE(range.at.size(), std::size_t{3});
    QCOMPARE(range.at[0].people, 4);
    QCOMPARE(range.at[0].split, 1); // M1 and M2 come apart
    QCOMPARE(range.at[0].buyers, std::optional<std::int64_t>(3));
    QCOMPARE(range.at[0].revenuePerBuyer, std::optional<double>(20));
    QCOMPARE(range.at[0].linked, 0);
    QCOMPARE(range.at[1].people, 3);
    QCOMPARE(range.at[1].buyers, std::optional<std::int64_t>(2));
    QCOMPARE(range.at[1].revenuePerBuyer, std::optional<double>(30));
    QCOMPARE(range.at[1].linked, 1);
    QCOMPARE(range.at[2].people, 2);
    QCOMPARE(range.at[2].merged, 1);
    QCOMPARE(range.stageNames.size(), qsizetype{4});
    std::int64_t placed = 0;
    for (const std::int64_t stock : range.at[1].stages)
        placed += stock;
    QCOMPARE(placed, 3);
}

void OneIdTest::aLinkageJoinsByItsEvidence()
{
    QByteArray csv = "member_id,name,birth_date,city\n";
    Random random(7);
    static const char* const names[] = {"Anna", "Bernd", "Carla", "Dieter", "Eva", "Frank", "Gerda", "Hans"};
    static const char* const families[] = {"Schmidt", "Meyer", "Vogel", "Braun", "Kraus", "Lang", "Winter"};
    for (int i = 0; i < 300; ++i) {
        const QByteArray person = QByteArray(names[random.below(8)]) + ' ' + families[random.below(7)] +
                                  QByteArray(1, char('a' + int(random.below(26)))) + ",19" +
                                  QByteArray::number(int(random.below(60)) + 40) + "-0" +
                                  QByteArray::number(int(random.below(9)) + 1) + "-1" +
                                  QByteArray::number(int(random.below(10))) + ",Town" +
                                  QByteArray::number(int(random.below(20)));
        csv += "A" + QByteArray::number(i) + ',' + person + '\n';
        if (i % 5 == 0) // who came a second time
            csv += "B" + QByteArray::number(i) + ',' + person + '\n';
    }
    import(QStringLiteral("members.csv"), csv);
    const auto before = dataset();
    QCOMPARE(before->people(), std::size_t{360});
    const QJsonObject definition{
        {QStringLiteral("kind"), QStringLiteral("linkage")},
        {QStringLiteral("table"), QStringLiteral("members")},
        {QStringLiteral("columns"),
         QJsonArray{QStringLiteral("name"), QStringLiteral("birth_date"), QStringLiteral("city")}}};
    const Result<LinkageLinks> added =
        addLinkage(*m_project, *before, QStringLiteral("Members twice"), definition, {});
    QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
    QCOMPARE(added->withoutIdentifier, 0);
    const auto joined = dataset();
    QCOMPARE(joined->people(), std::size_t{300});
    for (int i = 0; i < 300; i += 5)
        QCOMPARE(joined->identity().find("A" + std::to_string(i)),
                 joined->identity().find("B" + std::to_string(i)));
    // Run again, it takes its own place.
    QVERIFY(addLinkage(*m_project, *joined, QStringLiteral("Members twice"), definition, {}).ok());
    const std::vector<LinkSet> sets = m_project->linkSets().value();
    QCOMPARE(sets.size(), std::size_t{2});
    QVERIFY(!sets[0].isInUse && sets[1].isInUse);
    QCOMPARE(dataset()->people(), std::size_t{300});
    // Another file of the table: the links are older than the data, until they are made anew.
    const auto stale = [&] { return linkagesInUse(*m_project).value().at(0).changed; };
    QVERIFY(stale().isEmpty());
    QVERIFY(importText(*m_project, m_directory->filePath(QStringLiteral("other.csv")),
                       "order_no,sku,price\n1,a,2\n")
                .ok());
    QVERIFY(stale().isEmpty()); // of another table
    import(QStringLiteral("members.csv"), "member_id,name,birth_date,city\nC1,Zoe Zander,1950-01-01,Ulm\n");
    QCOMPARE(stale(), QStringList(QStringLiteral("+ members.csv")));
    const std::int64_t first = m_project->batches().value().front().id;
    QVERIFY(m_project->setTakenOut(first, true).ok());
    QCOMPARE(stale().size(), 2);
    QVERIFY(m_project->setTakenOut(first, false).ok());
    QCOMPARE(remakeStaleLinkages(*m_project, *dataset(), {}).value(), 1);
    QVERIFY(stale().isEmpty());
    QCOMPARE(remakeStaleLinkages(*m_project, *dataset(), {}).value(), 0);
    QCOMPARE(dataset()->people(), std::size_t{301});
    for (int step = 0; step < 5; ++step)
        QVERIFY(m_project->history().undo().value().has_value());
    QVERIFY(m_project->history().undo().value().has_value());
    QVERIFY(m_project->linkSets().value()[0].isInUse && !m_project->linkSets().value()[1].isInUse);
    QVERIFY(m_project->history().undo().value().has_value());
    QCOMPARE(dataset()->people(), std::size_t{360});
}

void OneIdTest::whatIsDecidedIsNotAskedAgain()
{
    import(QStringLiteral("log.csv"),
           "member_id,time,event\nM1,2026-01-01,x\nM2,2026-01-02,x\nM3,2026-01-03,x\n"
           "M4,2026-01-04,x\n");
    const auto node = [&](const LocalDataset& data, const char* member) {
        return *data.identity().facts->find(QStringLiteral("member"), member);
    };
    const auto first = dataset();
    LinkSet set;
    set.source = QStringLiteral("linkage");
    set.definition = {{QStringLiteral("kind"), QStringLiteral("linkage")}};
    const std::vector<IdentityLink> links{
        {node(*first, "M1"), node(*first, "M2"), LinkVerdict::Probable, 4},
        {node(*first, "M2"), node(*first, "M3"), LinkVerdict::Probable, 12},
        {node(*first, "M3"), node(*first, "M4"), LinkVerdict::Probable, -3}};
    QVERIFY(m_project->addLinks(set, links).ok());
    auto data = dataset();
    std::vector<ReviewQuestion> queue = reviewQueue(data->identity(), 10);
    QCOMPARE(queue.size(), std::size_t{3});
    QCOMPARE(queue[0].bits, 4.F); // nearest to the threshold
    QCOMPARE(queue[1].bits, -3.F);
    QVERIFY(!queue[0].isJoined && queue[2].isJoined);
    QCOMPARE(reviewQueue(data->identity(), 2).size(), std::size_t{2});
    QVERIFY(decide(*m_project, data->identity(), queue[0].a, queue[0].b, LinkVerdict::Later).ok());
    data = dataset();
    queue = reviewQueue(data->identity(), 10);
    QCOMPARE(queue.back().bits, 4.F); // put off: last
    QVERIFY(decide(*m_project, data->identity(), queue[1].a, queue[1].b, LinkVerdict::Different).ok());
    QVERIFY(decide(*m_project, data->identity(), queue[0].a, queue[0].b, LinkVerdict::Same).ok());
    data = dataset();
    QCOMPARE(reviewQueue(data->identity(), 10).size(), std::size_t{1});
    QCOMPARE(data->people(), std::size_t{3});
    // A phone that two share and only one of them can keep asks nothing more.
    import(QStringLiteral("phones.csv"), "member_id,phone,time,event\nM2,13800138001,2026-02-01,x\n"
                                         "M3,13800138001,2026-02-02,x\n");
    data = dataset();
    QVERIFY(!conflictsOf(data->identity()).empty());
    QCOMPARE(reviewQueue(data->identity(), 10).size(), std::size_t{1});
    const DecisionScore score = scoreDecisions(data->identity());
    QVERIFY(score.same == 1 && score.different == 1);
    QVERIFY(score.right == 0 && score.wrong == 1 && score.missed == 1);
    const auto about =
        decisionsAbout(*m_project, data->identity(), data->identity().find("M3").front()).value();
    QCOMPARE(about.size(), std::size_t{2});
    QVERIFY(!decide(*m_project, data->identity(), 1, 1, LinkVerdict::Same).ok());
}

void OneIdTest::selectorsOpenTheirPeople()
{
    import(QStringLiteral("log.csv"), "member_id,phone,time,event\nM1,13800138001,2026-01-01,view\n"
                                      "M2,13800138002,2026-01-02,view\nM3,,2026-01-03,view\n");
    const auto data = dataset();
    AnalysisRegistry registry;
    registerOneIdAnalyses(registry);
    const AnalysisResult result =
        registry.run(*data, {{QStringLiteral("kind"), QStringLiteral("identity")}}, {}).value();
    const auto count = [&](const char* selector) {
        const Result<PeopleSet> people = result.people(QLatin1String(selector));
        return people.ok() ? int(people->count()) : -1;
    };
    QCOMPARE(count("all"), 3);
    QCOMPARE(count("several"), 2);
    QCOMPARE(count("size:1"), 1);
    QCOMPARE(count("size:2"), 2);
    QCOMPARE(count("kind:phone"), 2);
    QCOMPARE(count("kind:member"), 3);
    QCOMPARE(count(qPrintable(QStringLiteral("file:%1").arg(data->batches().front().id))), 3);
    QCOMPARE(count("nonsense"), -1);
    for (const NamedTable& named : result.tables)
        for (const QString& selector : named.table.people)
            QVERIFY2(selector.isEmpty() || result.people(selector).ok(), qPrintable(selector));
    for (const BarGroup& group : std::get<BarChart>(result.charts.front().chart).groups)
        QCOMPARE(count(qPrintable(group.bars.front().mark.people)), int(group.bars.front().value));
}

void OneIdTest::definitionsAreChecked()
{
    const auto refused = [](const QJsonObject& json, const char* word) {
        const Result<IdentityDefinition> read = IdentityDefinition::fromJson(json);
        return !read.ok() && read.error().message.contains(QLatin1String(word));
    };
    QVERIFY(refused({{QStringLiteral("thresholds"), QJsonArray{1.5}}}, "thresholds"));
    QVERIFY(refused({{QStringLiteral("thresholds"), QJsonArray{QStringLiteral("x")}}}, "thresholds"));
    QVERIFY(refused({{QStringLiteral("threshold"), 7}}, "threshold"));
    QVERIFY(refused({{QStringLiteral("kind_rules"), QJsonArray{}}}, "kind_rules"));
    const QJsonObject json{
        {QStringLiteral("threshold"), 0.9},
        {QStringLiteral("kinds"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("phone")},
                                                         {QStringLiteral("mostPartners"), 3}}}}};
    const IdentityDefinition definition = IdentityDefinition::fromJson(json).value();
    QVERIFY(definition.toJson() == json);
    QCOMPARE(definition.rules->of(QStringLiteral("phone")).mostPartners, 3);
}

// Two members share a phone; one is a woman, the other a man.
void OneIdTest::twoGendersAreListedAndCutWhenAsked()
{
    import(QStringLiteral("club.csv"), "member_id,phone,gender,birthday\n"
                                       "M001001,13900000001,男,1990-01-02\n"
                                       "M001002,13900000001,F,1990/1/2\n"
                                       "M001003,13900000003,female,1981-05-06\n"
                                       "M001003,13900000003,女,1981-05-06\n"
                                       "M001004,13900000004,unknown,1970-01-01\n");
    const auto data = dataset();
    QCOMPARE(data->people(), std::size_t{3});
    const auto people = suspiciousPeople(*data, 100, {}).value();
    QCOMPARE(people.size(), std::size_t{1});
    QCOMPARE(people[0].contradictions.size(), std::size_t{1}); // the birthday is one, written in two ways
    const Contradiction& found = people[0].contradictions[0];
    QCOMPARE(found.attribute, QStringLiteral("gender"));
    QCOMPARE(found.one.value, QStringLiteral("男"));
    QCOMPARE(found.other.value, QStringLiteral("F"));
    QCOMPARE(found.one.source, QStringLiteral("club.csv"));
    QVERIFY(!found.one.time.isEmpty());
    QCOMPARE(people[0].phones, std::size_t{1});
    QCOMPARE(people[0].identifiers, std::size_t{3});
    QCOMPARE(people[0].bridges, std::size_t{2});
    const PersonIndex person = data->identity().find("M001001").front();
    QCOMPARE(people[0].person, person);
    QCOMPARE(contradictionsOf(*data, person, {}).value().size(), std::size_t{1});
    QVERIFY(contradictionsOf(*data, data->identity().find("M001003").front(), {}).value().empty());
    // What if it cut, and then for good.
    IdentityRules rules = data->identity().rules;
    rules.attributes = {{QStringLiteral("gender"), true, true}};
    const auto apart = data->under(rules, {}).value();
    QCOMPARE(apart->people(), std::size_t{4});
    QVERIFY(suspiciousPeople(*apart, 100, {}).value().empty());
    const auto conflicts = conflictsOf(apart->identity());
    QCOMPARE(conflicts.size(), std::size_t{1});
    QCOMPARE(conflicts[0].apart, HeldApart::Attribute);
    QVERIFY(setIdentityRules(*m_project, rules).ok());
    const auto now = dataset();
    QCOMPARE(now->people(), std::size_t{4});
    QVERIFY(identityRules(*m_project).value() == rules);
    // The evidence taken out, the view follows, step by step as at once.
    QVERIFY(m_project->setTakenOut(m_project->batches().value().front().id, true).ok());
    QCOMPARE(dataset()->people(), std::size_t{0});
    QVERIFY(m_project->history().undo().ok());
    QCOMPARE(dataset()->people(), std::size_t{4});
    // Somebody who knows better joins them all the same.
    const IdentityView& view = now->identity();
    QVERIFY(decide(*m_project, view, identifierCalled(view, QStringLiteral("M001001")).value(),
                   identifierCalled(view, QStringLiteral("M001002")).value(), LinkVerdict::Same)
                .ok());
    QCOMPARE(dataset()->people(), std::size_t{3});
}

void OneIdTest::placesTooFarApartAreListed()
{
    // Nashville to Los Angeles, the worked example of the haversine at Rosetta Code (2887.26 km at 6372.8
    // km).
    QVERIFY(std::abs(distanceKm({36.12, -86.67}, {33.94, -118.40}) - 2887.26 * 6371.0088 / 6372.8) < 0.01);
    QCOMPARE(distanceKm({31.2, 121.5}, {31.2, 121.5}), 0.0);
    import(QStringLiteral("visits.csv"),
           "member_id,time,event,latitude,longitude\n"
           "M001001,2026-05-01 08:00:00,visit,31.23,121.47\n"
           "M001001,2026-05-01 08:30:00,visit,39.90,116.40\n" // 1067 km
           "M001002,2026-05-01 08:00:00,visit,31.23,121.47\n"
           "M001002,2026-05-01 14:00:00,visit,39.90,116.40\n" // a flight
           "M001003,2026-05-01 08:00:00,visit,31.23,121.47\n"
           "M001003,2026-05-01 08:01:00,visit,31.93,121.47\n" // 78 km: the floor
           "M001004,2026-05-01 08:00:00,visit,31.23,121.47\n"
           "M001004,2026-05-01 08:30:00,visit,0,0\n"); // no place
    const auto data = dataset();
    const auto people = suspiciousPeople(*data, 100, {}).value();
    QCOMPARE(people.size(), std::size_t{1});
    QCOMPARE(people[0].person, data->identity().find("M001001").front());
    const Contradiction& found = people[0].contradictions.at(0);
    QVERIFY(std::abs(found.kilometres - 1067) < 5);
    QCOMPARE(found.hours, 0.5);
    QCOMPARE(found.one.time.left(16), QStringLiteral("2026-05-01 08:00"));
    IdentityRules rules;
    rules.travel.mostSpeed = 0;
    QVERIFY(suspiciousPeople(*data->under(rules, {}).value(), 100, {}).value().empty());
    rules.travel = {900, 50};
    QCOMPARE(suspiciousPeople(*data->under(rules, {}).value(), 100, {}).value().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(OneIdTest)
#include "oneid_test.moc"
