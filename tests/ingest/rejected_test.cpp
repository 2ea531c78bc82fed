// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quality.h"
#include "ingest/rejected.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Rejected rows searched, exported, mended and sent back; a file loaded again in the place of its batch.
class RejectedTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void searched();
    void mendedRowsAddUp();
    void mendedInMemory();
    void mendingIsUndone();
    void wrongMendFilesAreRefused();
    void reloadIsOneStep();
    void tooManyBadRowsLoadNothing();

private:
    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(m_directory->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    BatchInfo batch(std::size_t at) { return m_project->batches().value().at(at); }
    std::vector<RejectedRow> found(const RejectedSearch& search = {})
    {
        return searchRejected(*m_project, batch(0), search).value();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Project> m_project;
    ImportMapping m_mapping;
    QString m_file;
};

void RejectedTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    m_mapping = {};
    m_mapping.table = QStringLiteral("orders");
    m_mapping.eventName = QStringLiteral("purchase");
    const auto add = [&](const char* source, ColumnRole role, ColumnType type) {
        ColumnMapping column;
        column.source = column.name = QLatin1String(source);
        column.role = role;
        column.type = type;
        column.identifierKind = role == ColumnRole::Identifier ? column.name : QString();
        m_mapping.columns.push_back(column);
    };
    add("member", ColumnRole::Identifier, ColumnType::Text);
    add("time", ColumnRole::Time, ColumnType::Time);
    add("amount", ColumnRole::Amount, ColumnType::Decimal);
    m_file = write(
        "o.csv",
        "member,time,amount,note\nA,2026-01-01,1.50,x\nB,soon,2.00,\"a, \"\"b\"\"\"\nC,2026-01-03,much,y\n"
        "D,2026-01-04\nE,2026-01-05,5.00,z\n");
    const Result<ImportOutcome> outcome = importFile(*m_project, m_file, m_mapping, {});
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->rows, 2);
    QCOMPARE(outcome->rejected, 3);
}

void RejectedTest::searched()
{
    QCOMPARE(found().size(), std::size_t{3});
    QCOMPARE(found({QStringLiteral("SOON"), {}, {}, false}).size(), std::size_t{1});
    QCOMPARE(found({QStringLiteral("soon."), {}, {}, false}).size(), std::size_t{0});
    QCOMPARE(found({{}, QStringLiteral("amount"), {}, false}).size(), std::size_t{1});
    QCOMPARE(found({{}, QStringLiteral("amoun"), {}, false}).size(), std::size_t{0});
    QCOMPARE(found({{}, {}, QStringLiteral("fields"), false}).front().row, 5);
    // What a cell held survives the way out.
    const QString csv = QString::fromUtf8(rejectedCsv(*m_project, batch(0), found()).value());
    QCOMPARE(csv.section(QLatin1Char('\n'), 0, 0),
             QStringLiteral("_line,_field,_reason,member,time,amount,note"));
    QVERIFY2(csv.contains(QLatin1String("B,soon,2.00,\"a, \"\"b\"\"\"\n")), qPrintable(csv));
    QVERIFY2(csv.endsWith(QLatin1String("D,2026-01-04\n")), qPrintable(csv));
    const std::vector<InvalidCells> cells = invalidCells(*m_project, batch(0), 5).value();
    QCOMPARE(cells.size(), std::size_t{3});
    QCOMPARE(cells[0].samples.front().row, 3);
}

void RejectedTest::mendedRowsAddUp()
{
    QByteArray csv = rejectedCsv(*m_project, batch(0), found()).value();
    csv.replace("B,soon,", "B,2026-01-02,").replace("D,2026-01-04", "D,2026-01-04,4.00,");
    const Result<ImportOutcome> outcome = mendRejected(*m_project, batch(0), write("m.csv", csv), {});
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->rows, 2);
    QCOMPARE(outcome->rejected, 1);
    QCOMPARE(batch(0).rejected, 3);
    QCOMPARE(batch(0).mended, 2);
    QCOMPARE(batch(1).mendedFrom, batch(0).id);
    const std::vector<RejectedRow> open = found({{}, {}, {}, true});
    QCOMPARE(open.size(), std::size_t{1});
    QCOMPARE(open[0].row, 4);
    QCOMPARE(found()[0].mendedBy, batch(1).id);
    // The one that is left, by a file of it alone.
    QByteArray rest = rejectedCsv(*m_project, batch(0), open).value();
    rest.replace("much", "3.00");
    QVERIFY(mendRejected(*m_project, batch(0), write("r.csv", rest), {}).ok());
    QCOMPARE(batch(0).mended, 3);
    QVERIFY(found({{}, {}, {}, true}).empty());
    std::int64_t cents = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto position = std::size_t(batch(i).positionOf(QStringLiteral("amount")));
        const Column amounts = m_project->readColumn(batch(i), position).value();
        for (const std::int64_t value : amounts.integers)
            cents += value;
    }
    QCOMPARE(cents, 150 + 200 + 300 + 400 + 500);
}

void RejectedTest::mendedInMemory()
{
    RejectedSearch search;
    search.anywhere = QStringLiteral("FIELDS"); // said in the reason alone
    QCOMPARE(found(search).size(), std::size_t{1});
    search.anywhere = QStringLiteral("soon");
    const std::vector<RejectedRow> rows = found(search);
    QCOMPARE(rows.size(), std::size_t{1});
    RejectedCells cells = rejectedCells(*m_project, batch(0), rows).value();
    QCOMPARE(cells.columns.join(QLatin1Char(' ')), QStringLiteral("member time amount note"));
    QCOMPARE(cells.rows[0][3], QStringLiteral("a, \"b\""));
    cells.rows[0][1] = QStringLiteral("2026-01-02");
    const Result<ImportOutcome> outcome = mendRejected(*m_project, batch(0), rows, cells, {});
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->rows, 1);
    QCOMPARE(batch(1).mendedFrom, batch(0).id);
    QCOMPARE(batch(1).source, QStringLiteral("o (mended).csv"));
    QVERIFY(!mendRejected(*m_project, batch(0), rows, cells, {}).ok()); // it is not open any more
}

void RejectedTest::mendingIsUndone()
{
    QByteArray csv = rejectedCsv(*m_project, batch(0), found()).value();
    csv.replace("soon", "2026-01-02");
    QVERIFY(mendRejected(*m_project, batch(0), write("m.csv", csv), {}).ok());
    QCOMPARE(batch(0).mended, 1);
    QVERIFY(m_project->history().undo().value().has_value());
    QVERIFY(batch(1).takenOut);
    QCOMPARE(batch(0).mended, 0);
    QCOMPARE(found({{}, {}, {}, true}).size(), std::size_t{3});
    QVERIFY(m_project->history().redo().value().has_value());
    QCOMPARE(batch(0).mended, 1);
}

void RejectedTest::wrongMendFilesAreRefused()
{
    const auto message = [&](const QByteArray& csv) {
        const Result<ImportOutcome> outcome = mendRejected(*m_project, batch(0), write("m.csv", csv), {});
        return outcome.ok() ? QString() : outcome.error().message;
    };
    QVERIFY(message("member,time,amount\nB,2026-01-02,2\n").contains(QLatin1String("_line")));
    QVERIFY(message("_line,member,time,amount\n2,A,2026-01-02,2\n").contains(QLatin1String("row 2")));
    QVERIFY(message("_line,member,time,amount\n3,A,2026-01-02,2\n3,A,2026-01-02,2\n")
                .contains(QLatin1String("row 3")));
    QVERIFY(!message("_line,member,time,amount\n").isEmpty());
    QVERIFY(!message("").isEmpty());
    QCOMPARE(m_project->batches().value().size(), std::size_t{1});
}

void RejectedTest::reloadIsOneStep()
{
    const std::int64_t revision = m_project->dataRevision();
    m_mapping.columns.pop_back(); // without the amount its row fits
    ImportOptions options;
    options.replaces = batch(0).id;
    QVERIFY(importFile(*m_project, m_file, m_mapping, {}, options).ok());
    QVERIFY(batch(0).takenOut && !batch(1).takenOut);
    QCOMPARE(batch(1).rows, 3);
    QVERIFY(m_project->history().undo().value().has_value());
    QVERIFY(!batch(0).takenOut && batch(1).takenOut);
    const std::int64_t place = m_project->history().current().value();
    QVERIFY(m_project->history().redo().value().has_value());
    QVERIFY(batch(0).takenOut && !batch(1).takenOut);
    QVERIFY(m_project->dataRevision() > revision);
    const ProjectState before = m_project->history().stateAt(place).value();
    QCOMPARE(before.takenOut.at(batch(0).id), false);
    QCOMPARE(before.takenOut.at(batch(1).id), true);
}

void RejectedTest::tooManyBadRowsLoadNothing()
{
    const auto loads = [&] {
        const ImportMapping again = ImportMapping::fromJson(m_mapping.toJson()).value();
        return importFile(*m_project, m_file, again, {}).ok();
    };
    m_mapping.mostBadRows = 2;
    const Result<ImportOutcome> refused = importFile(*m_project, m_file, m_mapping, {});
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QLatin1String("row 3, time")),
             qPrintable(refused.error().message));
    QVERIFY(!loads());
    m_mapping.mostBadRows = 3;
    QVERIFY(loads());
    m_mapping.mostBadRows = 0;
    m_mapping.mostBadShare = 0.59;
    QVERIFY(!loads());
    m_mapping.mostBadShare = 0.6;
    QVERIFY(loads());
    QCOMPARE(m_project->batches().value().size(), std::size_t{3});
    for (const char* wrong : {"x", "101%", "-1%"}) {
        QJsonObject json = m_mapping.toJson();
        json.insert(QStringLiteral("abortOnBadRows"), QLatin1String(wrong));
        QVERIFY2(!ImportMapping::fromJson(json).ok(), wrong);
    }
}

QTEST_GUILESS_MAIN(RejectedTest)
#include "rejected_test.moc"
