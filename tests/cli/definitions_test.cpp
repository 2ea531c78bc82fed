// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "cli/sample_project.h"
#include "ingest/mapping.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace tessera;

// Every example of docs/definitions.md does what the page says, on a sample client.
class DefinitionsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void examplesOfThePage_data();
    void examplesOfThePage();
    void examplesOfTheKinds_data();
    void examplesOfTheKinds();
    void everyKindIsOnThePage();
    void suggestionsRun();

private:
    void runImport(const QJsonObject& definition);

    SampleProject m_sample;
    QString m_page;
};

void DefinitionsTest::initTestCase()
{
    QFile page(QStringLiteral(TESSERA_DOCS "/definitions.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(page.readAll());
    const Result<void> made = m_sample.make(11);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const Result<void> delivered = m_sample.addDeliveries();
    QVERIFY2(delivered, delivered ? "" : qPrintable(delivered.error().message));
}

void DefinitionsTest::examplesOfThePage_data()
{
    QTest::addColumn<QString>("json");
    static const QRegularExpression block(QStringLiteral("```json\\n(.*?)```"),
                                          QRegularExpression::DotMatchesEverythingOption);
    int count = 0;
    for (auto it = block.globalMatch(m_page); it.hasNext();) {
        const QString text = it.next().captured(1);
        const auto parsed = parseJsonObject(text.toUtf8(), QStringLiteral("definitions.md"));
        const QString kind =
            parsed ? parsed->value(QLatin1String("kind")).toString() : QStringLiteral("broken");
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(++count).arg(kind))) << text;
    }
    QVERIFY(count >= 5);
}

void DefinitionsTest::runImport(const QJsonObject& definition)
{
    const Result<ImportMapping> mapping = ImportMapping::fromJson(definition);
    QVERIFY2(mapping, mapping ? "" : qPrintable(mapping.error().message));
    const Result<std::unique_ptr<Project>> project = Project::create(
        m_sample.folder.filePath(QLatin1String(QTest::currentDataTag()) + QStringLiteral(".tessera")),
        QStringLiteral("T"), TimeZone());
    QVERIFY(project);
    const QStringList files = QDir(m_sample.folder.filePath(QStringLiteral("sample")))
                                  .entryList({mapping->table + QStringLiteral(".*")});
    QCOMPARE(files.size(), 1); // the page's tables are named after the files of the sample client
    const Result<ImportOutcome> outcome = importFile(
        **project, m_sample.folder.filePath(QStringLiteral("sample/") + files.front()), *mapping, {});
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY(outcome->rows > 0);
    QCOMPARE(outcome->rejected, std::int64_t(0));
}

void DefinitionsTest::examplesOfThePage()
{
    QFETCH(QString, json);
    const Result<QJsonObject> definition = parseJsonObject(json.toUtf8(), QStringLiteral("definitions.md"));
    QVERIFY2(definition, definition ? "" : qPrintable(definition.error().message));
    if (definition->value(QLatin1String("kind")) == QStringLiteral("import"))
        return runImport(*definition);
    const QString kind = definition->value(QLatin1String("kind")).toString();
    QVERIFY2(analysisRegistry().find(kind) != nullptr, qPrintable(kind));
    const Result<AnalysisResult> result = analysisRegistry().run(*m_sample.data, *definition, {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QVERIFY(!result->headline.isEmpty());
    QVERIFY(!result->json.isEmpty());
}

void DefinitionsTest::examplesOfTheKinds_data()
{
    QTest::addColumn<QString>("id");
    for (const AnalysisKind& kind : analysisRegistry().kinds())
        QTest::newRow(qPrintable(kind.id)) << kind.id;
}

void DefinitionsTest::examplesOfTheKinds()
{
    QFETCH(QString, id);
    const AnalysisKind& kind = *analysisRegistry().find(id);
    const Result<AnalysisResult> result = analysisRegistry().run(*m_sample.data, kind.example, {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    // The schema knows every key of the example.
    const QJsonObject properties = kind.schema.value(QLatin1String("properties")).toObject();
    for (const QString& key : kind.example.keys())
        QVERIFY2(properties.contains(key), qPrintable(key));
}

void DefinitionsTest::everyKindIsOnThePage()
{
    for (const AnalysisKind& kind : analysisRegistry().kinds())
        QVERIFY2(m_page.contains(QStringLiteral("## `%1`").arg(kind.id)), qPrintable(kind.id));
}

void DefinitionsTest::suggestionsRun()
{
    for (const AnalysisKind& kind : analysisRegistry().kinds()) {
        const Result<QJsonObject> suggested = kind.suggest(*m_sample.data);
        QVERIFY2(suggested, suggested ? "" : qPrintable(kind.id + suggested.error().message));
        const Result<AnalysisResult> result = analysisRegistry().run(*m_sample.data, *suggested, {});
        QVERIFY2(result, result ? "" : qPrintable(kind.id + result.error().message));
    }
}

QTEST_MAIN(DefinitionsTest)
#include "definitions_test.moc"
