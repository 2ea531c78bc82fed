// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/contract.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Next month's file beside what was agreed and what is loaded.
class ContractTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void patternsLeaveOpenWhatChanges_data();
    void patternsLeaveOpenWhatChanges();
    void roundTrips();
    void foundByNameAndColumns();
    void columnsAreCompared();
    void aGoodFileIsLoaded();
    void aDryRunLoadsNothing();
    void differencesAreNamed_data();
    void differencesAreNamed();
    void theSameFileTwiceIsRefused();
    void byKeyTheSameFileTwiceIsNoError();
    void aMissingColumnStopsBeforeReading();

private:
    QString write(const QString& name, const QByteArray& csv)
    {
        QFile file(m_directory->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("cannot write");
        return file.fileName();
    }
    Contract agreed()
    {
        const FilePreview preview = previewFile(write(QStringLiteral("orders_2026-05.csv"), may())).value();
        return contractOf(preview, preview.suggestion);
    }
    // 400 rows of May by 40 people.
    static QByteArray may(const QByteArray& month = "05")
    {
        QByteArray csv = "order_id,user_id,paid_at,state,amount\n";
        for (int i = 0; i < 400; ++i)
            csv += "T" + month + QByteArray::number(i) + ",U" + QByteArray::number(i % 40) + ",2026-" +
                   month + "-" + QByteArray::number(10 + i % 19) + "," + (i % 5 == 0 ? "refunded" : "paid") +
                   "," + QByteArray::number(10 + i % 97) + ".50\n";
        return csv;
    }
    void loadMay()
    {
        const auto outcome = importUnder(*m_project, write(QStringLiteral("orders_2026-05.csv"), may()),
                                         agreed(), false, nullptr, {});
        QVERIFY(outcome.ok() && outcome->has_value());
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Project> m_project;
};

namespace {

const ImportFinding* finding(const ImportCheck& check, const QString& code, const QString& column = {})
{
    for (const ImportFinding& one : check.findings)
        if (one.code == code && (column.isEmpty() || one.column == column))
            return &one;
    return nullptr;
}

} // namespace

void ContractTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
}

void ContractTest::patternsLeaveOpenWhatChanges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pattern");
    const auto row = [](const char* name, const char* pattern) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(pattern);
    };
    row("orders_2026-05.csv", "orders_*.csv");
    row("orders_20260501_20260531.xlsx", "orders_*.xlsx");
    row("orders_2026-05 (2).csv", "orders_*.csv");
    row("会员2026年5月31日.csv", "会员*.csv");
    row("members.csv", "members.csv");
    row("2026.05.csv.gz", "*.csv.gz");
    row("export", "export");
}

void ContractTest::patternsLeaveOpenWhatChanges()
{
    QFETCH(QString, name);
    QFETCH(QString, pattern);
    QCOMPARE(fileNamePattern(name), pattern);
}

void ContractTest::roundTrips()
{
    Contract contract = agreed();
    contract.limits.drift = 0.35;
    contract.limits.stopsOnError = false;
    contract.mapping.load.kind = LoadMode::Kind::Upsert;
    contract.mapping.load.key = {QStringLiteral("order_id")};
    QCOMPARE(Contract::fromJson(contract.toJson()).value(), contract);
    QJsonObject wrong = contract.toJson();
    wrong.insert(QStringLiteral("limits"), QJsonObject{{QStringLiteral("rejected"), 2}});
    QVERIFY(!Contract::fromJson(wrong).ok());
}

void ContractTest::foundByNameAndColumns()
{
    QVERIFY(m_project->objects().add(kContractKind, QStringLiteral("Orders"), agreed().toJson()).ok());
    Contract lines = agreed();
    lines.mapping.table = QStringLiteral("lines");
    lines.mapping.columns[0].source = QStringLiteral("line_id");
    lines.columns[0] = QStringLiteral("line_id");
    QVERIFY(m_project->objects().add(kContractKind, QStringLiteral("Lines"), lines.toJson()).ok());
    const auto found = [&](const QString& name, const QByteArray& csv) {
        const FilePreview preview = previewFile(write(name, csv)).value();
        const auto contract = findContract(*m_project, preview).value();
        return contract ? contract->name : QString();
    };
    QCOMPARE(found(QStringLiteral("ORDERS_2026-06.csv"), may("06")), QStringLiteral("Orders"));
    QByteArray other = may("06");
    other.replace("order_id", "line_id");
    QCOMPARE(found(QStringLiteral("orders_2026-07.csv"), other), QStringLiteral("Lines"));
    QCOMPARE(found(QStringLiteral("costs_2026-07.csv"), may("07")), QString());
    QCOMPARE(found(QStringLiteral("orders_2026-08.csv"), "a,b\n1,2\n3,4\n"), QString());
}

void ContractTest::columnsAreCompared()
{
    const Contract contract = agreed();
    const FilePreview preview =
        previewFile(write(QStringLiteral("orders_2026-06.csv"),
                          "order_id,user_id,Paid At,state,channel\nT1,U1,2026-06-01,paid,app\n"))
            .value();
    const std::vector<ImportFinding> findings = compareColumns(contract, preview);
    QCOMPARE(findings.size(), std::size_t{4});
    QCOMPARE(findings[0].column, QStringLiteral("paid_at"));
    QVERIFY(findings[0].severity == ImportFinding::Severity::Error);
    QVERIFY2(findings[0].remedy.contains(QLatin1String("Paid At")), qPrintable(findings[0].remedy));
    QCOMPARE(findings[1].column, QStringLiteral("amount"));
    QVERIFY(!findings[1].remedy.contains(QLatin1String("channel"))); // nothing like it
    QCOMPARE(findings[2].code, QStringLiteral("new_column"));
}

void ContractTest::aGoodFileIsLoaded()
{
    loadMay();
    ImportCheck check;
    const auto outcome = importUnder(*m_project, write(QStringLiteral("orders_2026-06.csv"), may("06")),
                                     agreed(), false, &check, {});
    QVERIFY(outcome.ok() && outcome->has_value());
    QVERIFY2(check.findings.empty(), check.findings.empty() ? "" : qPrintable(check.findings[0].text));
    QCOMPARE(check.rows, 400);
    QCOMPARE(check.identifiers, 40);
    QCOMPARE(check.knownIdentifiers, 40);
    QCOMPARE(m_project->batches().value().size(), std::size_t{2});
}

void ContractTest::aDryRunLoadsNothing()
{
    loadMay();
    ImportCheck check;
    const auto outcome = importUnder(*m_project, write(QStringLiteral("orders_2026-06.csv"), may("06")),
                                     agreed(), true, &check, {});
    QVERIFY(outcome.ok() && !outcome->has_value());
    QCOMPARE(check.rows, 400);
    QCOMPARE(m_project->batches().value().size(), std::size_t{1});
    Contract replacing = agreed();
    replacing.mapping.load.kind = LoadMode::Kind::Replace;
    QVERIFY(importUnder(*m_project, m_directory->filePath(QStringLiteral("orders_2026-06.csv")), replacing,
                        true, &check, {})
                .ok());
    QCOMPARE(check.replaced, 1);
}

void ContractTest::differencesAreNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("stops");
    const auto row = [](const char* name, const char* from, const char* to, const char* code,
                        const char* column, int count, bool stops) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(code)
                            << QString::fromLatin1(column) << count << stops;
    };
    row("a new word", "refunded", "closed", "new_values", "state", 80, false);
    row("unreadable times", "2026-06-1", "2026-13-1", "rejected", "", 211, true);
    row("empty amounts", ".50\n", "\n", "none", "", 0, false); // whole amounts are amounts
    row("the future", "2026-06-28", "2126-06-28", "future", "time", 21, false);
    row("the month before", "2026-06-", "2026-05-", "late", "time", 400, false);
    row("a gap", "2026-06-", "2026-10-", "gap", "time", 135, false);
    row("strangers", ",U", ",X", "identifiers", "user_id", 40, false);
    row("another unit", ".50\n", "50.0\n", "drift", "amount", 0, false);
}

void ContractTest::differencesAreNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    QFETCH(QString, column);
    QFETCH(int, count);
    QFETCH(bool, stops);
    loadMay();
    ImportCheck check;
    const auto outcome =
        importUnder(*m_project, write(QStringLiteral("orders_2026-06.csv"), may("06").replace(from, to)),
                    agreed(), false, &check, {});
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->has_value(), !stops);
    QStringList found;
    for (const ImportFinding& one : check.findings)
        found.append(one.code + QLatin1Char(' ') + one.column + QLatin1Char(' ') +
                     QString::number(one.count));
    if (code == QLatin1String("none")) {
        QCOMPARE(found, QStringList());
        return;
    }
    QVERIFY2(finding(check, code, column) != nullptr, qPrintable(found.join(QLatin1Char('\n'))));
    QCOMPARE(finding(check, code, column)->count, count);
    QCOMPARE(m_project->batches().value().size(), std::size_t(stops ? 1 : 2));
}

void ContractTest::theSameFileTwiceIsRefused()
{
    loadMay();
    ImportCheck check;
    const QString again = write(QStringLiteral("orders_2026-05 (1).csv"), may());
    QVERIFY(!importUnder(*m_project, again, agreed(), false, &check, {}).value().has_value());
    QVERIFY(finding(check, QStringLiteral("repeated_rows")) != nullptr);
    QCOMPARE(finding(check, QStringLiteral("repeated_rows"))->count, 400);
    // Once the first is taken out they are no repetition.
    QVERIFY(m_project->setTakenOut(1, true).ok());
    QVERIFY(importUnder(*m_project, again, agreed(), false, &check, {}).value().has_value());
    QVERIFY(finding(check, QStringLiteral("repeated_rows")) == nullptr);
}

void ContractTest::byKeyTheSameFileTwiceIsNoError()
{
    Contract contract = agreed();
    contract.mapping.load.kind = LoadMode::Kind::Upsert;
    contract.mapping.load.key = {QStringLiteral("order_id")};
    loadMay();
    ImportCheck check;
    const QString again = write(QStringLiteral("orders_2026-05.csv"), may());
    QVERIFY(importUnder(*m_project, again, contract, false, &check, {}).value().has_value());
    QCOMPARE(check.superseded, 400);
    QVERIFY(finding(check, QStringLiteral("repeated_rows"))->severity == ImportFinding::Severity::Info);
}

void ContractTest::aMissingColumnStopsBeforeReading()
{
    ImportCheck check;
    const auto outcome = importUnder(
        *m_project,
        write(QStringLiteral("orders_2026-06.csv"), "order_id,user_id,state,amount\nT1,U1,paid,1\n"),
        agreed(), false, &check, {});
    QVERIFY(outcome.ok() && !outcome->has_value());
    QCOMPARE(finding(check, QStringLiteral("missing_column"))->column, QStringLiteral("paid_at"));
    QVERIFY(m_project->batches().value().empty());
}

QTEST_GUILESS_MAIN(ContractTest)
#include "contract_test.moc"
