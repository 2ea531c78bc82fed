// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "journey/journey_analyses.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// A number on a chart becomes an audience that follows the data, and audiences may go into analyses again.
class ResultAudienceTest : public QObject
{
    Q_OBJECT
private slots:
    void marksBecomeAudiences();
};

void ResultAudienceTest::marksBecomeAudiences()
{
    QTemporaryDir directory;
    const std::shared_ptr<Project> project = std::move(
        Project::create(directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    AnalysisRegistry registry;
    registerJourneyAnalyses(registry);
    const auto import = [&](const char* name, const QByteArray& csv) {
        QFile file(directory.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        QVERIFY(
            importFile(*project, file.fileName(), previewFile(file.fileName()).value().suggestion, {}).ok());
    };
    const auto count = [&](const QString& audience) {
        DatasetOptions options;
        options.resolver = registry.resolver();
        const auto data = LocalDataset::open(project, options, {}).value();
        const Result<PeopleSet> people = data->audience(audience);
        return people.ok() ? qint64(people->count()) : qint64(-1);
    };
    const auto add = [&](const QString& kind, const QString& name, const QJsonObject& definition) {
        QVERIFY(project->objects().add(kind, name, definition).ok());
    };
    import("a.csv",
           "user_id,time,event\nA,2026-01-01,view\nA,2026-01-02,buy\nB,2026-01-01,view\nC,2026-01-01,view\n");
    add(QStringLiteral("funnel"), QStringLiteral("F"),
        {{QStringLiteral("steps"), QJsonArray{QStringLiteral("view"), QStringLiteral("buy")}}});
    add(QStringLiteral("audience"), QStringLiteral("lost"),
        {{QStringLiteral("rule"), QStringLiteral("result(\"F\", \"lost:2\")")}});
    add(QStringLiteral("audience"), QStringLiteral("rest"),
        {{QStringLiteral("rule"), QStringLiteral("not audience(\"lost\")")}});
    QCOMPARE(count(QStringLiteral("lost")), 2);
    QCOMPARE(count(QStringLiteral("rest")), 1);
    import("b.csv", "user_id,time,event\nB,2026-01-03,buy\n");
    QCOMPARE(count(QStringLiteral("lost")), 1);

    // A funnel based on the audience that is made of the funnel has no answer, and says so.
    const StoredObject funnel =
        project->objects().find(QStringLiteral("funnel"), QStringLiteral("F")).value().value();
    QJsonObject circle = funnel.definition;
    circle.insert(QStringLiteral("base"), QStringLiteral("audience(\"lost\")"));
    QVERIFY(project->objects().update(funnel.id, funnel.name, circle).ok());
    QCOMPARE(count(QStringLiteral("lost")), -1);
    add(QStringLiteral("audience"), QStringLiteral("nowhere"),
        {{QStringLiteral("rule"), QStringLiteral("result(\"absent\", \"x\")")}});
    QCOMPARE(count(QStringLiteral("nowhere")), -1);
}

QTEST_GUILESS_MAIN(ResultAudienceTest)
#include "result_audience_test.moc"
