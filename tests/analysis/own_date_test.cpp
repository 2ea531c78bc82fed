// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

namespace {

// What the purchases came to, and who had one, asked after the result is made.
Result<AnalysisResult> runSum(const LocalDataset& data, const QJsonObject&, const Task&)
{
    const Result<std::shared_ptr<const Column>> amount = data.eventColumn(QStringLiteral("amount"));
    if (!amount)
        return amount.error();
    const Result<std::shared_ptr<const Column>> event = data.eventColumn(QStringLiteral("event"));
    if (!event)
        return event.error();
    double sum = 0;
    for (std::size_t row = 0; row < data.events(); ++row)
        if (data.eventTimes()[row] < data.asOf() && (*event)->display(row) == QLatin1String("purchase"))
            sum += (*amount)->number(row);
    AnalysisResult out;
    out.json.insert(QStringLiteral("sum"), sum);
    out.people = [source = &data](const QString&) -> Result<PeopleSet> {
        PeopleSet people(source->people());
        for (PersonIndex person = 0; person < source->people(); ++person)
            if (source->firstKnown()[person] < source->asOf())
                people.insert(person);
        return people;
    };
    return out;
}

} // namespace

// A definition with a date of its own sees the data as they were known then.
class OwnDateTest : public QObject
{
    Q_OBJECT
private slots:
    void refundsOfLaterAreNotKnown();
};

void OwnDateTest::refundsOfLaterAreNotKnown()
{
    QTemporaryDir folder;
    const std::shared_ptr<Project> project =
        Project::create(folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value();
    const Result<ImportOutcome> imported =
        importText(*project, folder.filePath(QStringLiteral("f.csv")),
                   "order_id,sku,amount,member_id,paid_at\n1,K,10.00,M100001,2026-01-01 10:00:00\n"
                   "1,K,-3.00,M100001,2026-02-02 10:00:00\n2,K,5.00,M100002,2026-03-01 10:00:00\n");
    QVERIFY(imported.ok());
    AnalysisRegistry registry;
    AnalysisKind kind;
    kind.id = QStringLiteral("sum");
    kind.run = runSum;
    registry.add(kind);
    const auto data = LocalDataset::open(project, {}, {}).value();
    const auto run = [&](const QString& asOf) {
        QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("sum")}};
        if (!asOf.isEmpty())
            definition.insert(QStringLiteral("asOf"), asOf);
        return registry.run(*data, definition, {}).value();
    };
    QCOMPARE(run({}).json.value(QLatin1String("sum")).toDouble(), 12.0);
    const AnalysisResult then = run(QStringLiteral("2026-01-15"));
    QCOMPARE(then.json.value(QLatin1String("sum")).toDouble(), 10.0);
    QCOMPARE(then.provenance.asOf, *parseTime("2026-01-15", data->zone()));
    QCOMPARE(then.people({}).value().count(), std::size_t(1));
    QCOMPARE(run(QStringLiteral("2026-02-15")).json.value(QLatin1String("sum")).toDouble(), 7.0);
    QCOMPARE(run({}).people({}).value().count(), std::size_t(2));
}

QTEST_GUILESS_MAIN(OwnDateTest)
#include "own_date_test.moc"
