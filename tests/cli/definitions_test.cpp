// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "cli/sample_project.h"
#include "ingest/mapping.h"
#include "support/import_text.h"

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
    void importDeliveries();

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
    importDeliveries();
}

// The sample client knows nobody's address: some couples and singles who have parcels sent home.
void DefinitionsTest::importDeliveries()
{
    static const char* const families[] = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄"};
    static const char* const given[] = {"伟", "芳", "娜", "敏", "静", "磊", "洋", "艳", "勇", "杰"};
    static const char* const streets[] = {"南京路", "淮海路", "人民路", "解放路", "中山路"};
    QByteArray csv = "buyer_phone,recipient,city,address,zip,payer_phone,birthday,paid_at,paid_amount\n";
    for (int home = 0; home < 120; ++home)
        for (int member = 0; member <= home % 2; ++member) {
            const QByteArray phone = QByteArray::number(13'700'000'000 + home * 10 + member);
            csv += phone + ',' + families[home % 8] + given[(home + 3 * member) % 10] + ",上海市," +
                   streets[home % 5] + QByteArray::number(10 + home / 5) + "号" +
                   QByteArray::number(101 + home % 7 * 100) + "室,2000" + QByteArray::number(10 + home % 5) +
                   ',' + QByteArray::number(13'700'000'000 + home * 10) + ",19" +
                   QByteArray::number(60 + home % 40) + "-05-0" + QByteArray::number(1 + home % 9) +
                   ",2026-03-0" + QByteArray::number(1 + home % 9) + ' ' + "10:00:00," +
                   QByteArray::number(100 + home) + ".50\n";
        }
    const Result<ImportOutcome> outcome =
        importText(*m_sample.project, m_sample.folder.filePath(QStringLiteral("deliveries.csv")), csv);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    m_sample.data =
        LocalDataset::open(m_sample.project, {std::nullopt, analysisRegistry().resolver()}, {}).value();
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
