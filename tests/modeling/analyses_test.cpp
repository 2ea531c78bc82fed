// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "audience/audience_analyses.h"
#include "base/random.h"
#include "base/thread_pool.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "modeling/modeling_analyses.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// 300 people: those with an odd number view much and search never, the others search; the first 100 buy when
// odd.
class AnalysesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void plantedGroupsAreFound();
    void lookalikeFindsTheTrait();
    void leaksAreRefused();
    void audienceIsIndexed();

private:
    AnalysisResult run(const QJsonObject& definition)
    {
        const Result<AnalysisResult> result = m_registry.run(*m_data, definition, {});
        if (!result)
            qWarning() << result.error().message;
        return result.value();
    }
    AnalysisRegistry m_registry;
    QTemporaryDir m_directory;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
};

void AnalysesTest::initTestCase()
{
    registerModelingAnalyses(m_registry);
    registerAudienceAnalyses(m_registry);
    Random random(5);
    QByteArray csv = "member_id,time,event\n";
    for (int person = 0; person < 300; ++person) {
        const auto add = [&](const char* event) {
            csv += "M" + QByteArray::number(person) + ",2026-05-" +
                   QByteArray::number(10 + int(random.below(20))) + "," + event + "\n";
        };
        for (std::uint64_t n = 10 + random.below(10); n > 0; --n)
            add(person % 2 == 1 ? "view" : "search");
        if (person % 2 == 1 && person < 100)
            add("purchase");
    }
    QFile file(m_directory.filePath(QStringLiteral("log.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    m_project = std::move(
        Project::create(m_directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    QVERIFY(
        importFile(*m_project, file.fileName(), previewFile(file.fileName()).value().suggestion, {}).ok());
    m_data = LocalDataset::open(m_project, {}, {}).value();
    QCOMPARE(m_data->people(), std::size_t{300});
}

void AnalysesTest::plantedGroupsAreFound()
{
    QJsonObject definition = m_registry.find(QStringLiteral("clusters"))->example;
    definition.insert(QStringLiteral("clusters"), 2);
    const AnalysisResult result = run(definition);
    const PeopleSet first = result.people(QStringLiteral("cluster:1")).value();
    const PeopleSet second = result.people(QStringLiteral("cluster:2")).value();
    QCOMPARE(first.count(), std::size_t{150});
    QVERIFY(first == second.complement());
    QVERIFY(first.contains(m_data->identity().find("M1")[0]) ==
            first.contains(m_data->identity().find("M3")[0]));
    QVERIFY(!result.people(QStringLiteral("cluster:3")).ok());
    ThreadPool::setThreads(1);
    QCOMPARE(run(definition).json, result.json);
    ThreadPool::setThreads(4);
}

void AnalysesTest::lookalikeFindsTheTrait()
{
    const QJsonObject definition = m_registry.find(QStringLiteral("lookalike"))->suggest(*m_data).value();
    QVERIFY(m_registry.run(*m_data, definition, {}).ok() == false); // nobody bought on two days: no seeds
    QJsonObject seeded = definition;
    seeded.insert(QStringLiteral("seeds"), QStringLiteral("did(event = \"purchase\")"));
    const AnalysisResult result = run(seeded);
    QVERIFY(result.json.value(QLatin1String("auc")).toDouble() > 0.7);
    QCOMPARE(result.people(QStringLiteral("seeds")).value().count(), std::size_t{50});
    QCOMPARE(result.people(QStringLiteral("top:10%")).value().count(), std::size_t{25});
    result.people(QStringLiteral("top:40")).value().forEach([&](PersonIndex person) {
        QVERIFY(QByteArray::fromStdString(m_data->identity().identifiersOf(person)[0].value).mid(1).toInt() %
                    2 ==
                1);
    });
}

void AnalysesTest::leaksAreRefused()
{
    QJsonObject definition = m_registry.find(QStringLiteral("lookalike"))->example;
    definition.insert(QStringLiteral("seeds"), QStringLiteral("count(event = \"view\") >= 3"));
    const Result<AnalysisResult> result = m_registry.run(*m_data, definition, {});
    QVERIFY(!result.ok());
    QVERIFY(result.error().message.contains(QLatin1String("view")));
}

void AnalysesTest::audienceIsIndexed()
{
    const AnalysisResult result = run({{QStringLiteral("kind"), QStringLiteral("audience")},
                                       {QStringLiteral("rule"), QStringLiteral("did(event = \"view\")")}});
    QCOMPARE(result.json.value(QLatin1String("people")).toInt(), 150);
    PeopleSet in = result.people(QStringLiteral("in")).value();
    QVERIFY(in.complement() == result.people(QStringLiteral("out")).value());
    QCOMPARE(result.people(QStringLiteral("trait:event=purchase")).value().count(), std::size_t{50});
    for (const QJsonValue value : result.json.value(QLatin1String("traits")).toArray())
        if (value.toObject().value(QLatin1String("value")) == QLatin1String("purchase"))
            QCOMPARE(value.toObject().value(QLatin1String("tgi")).toDouble(), 200.0);
}

QTEST_GUILESS_MAIN(AnalysesTest)
#include "analyses_test.moc"
