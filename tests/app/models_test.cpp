// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fixture.h"

#include "pages/line_list.h"
#include "pages/rejected_pane.h"
#include "shell/project_tree.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QSignalSpy>

using namespace tessera;

class ModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void projectTree();
    void resultTable();
    void sortsByNumber();
    void palette();
    void jobs();
    void lines();
    void rejectedRows();
};

void ModelsTest::projectTree()
{
    ProjectTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ExampleWorkbench workbench;
    workbench.open_ = true;
    model.setNodes(workbench.tree());
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex people = model.index(2, 0, model.index(0, 0));
    QCOMPARE(people.data(ProjectTreeModel::CountRole).toLongLong(), 486210);
    QCOMPARE(people.parent().data().toString(), QStringLiteral("Data"));
    model.setNodes({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::resultTable()
{
    theme().install(Appearance::Light, Language::English);
    ResultTable table;
    const QAbstractItemModelTester tester(&table.content(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setTable(chartToTable(examples::funnel()));
    table.resize(700, 300);
    table.show();
    table.selectRow(4);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("Step\tPeople\t")));
    QVERIFY(lines[1].contains(QStringLiteral("\t12,403\t")));
    QSignalSpy opened(&table, &ResultTable::peopleRequested);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened[0][0].toString(), QStringLiteral("step:5"));
}

void ModelsTest::sortsByNumber()
{
    theme().install(Appearance::Light, Language::English);
    ResultTable table;
    table.setContent(
        {{QStringLiteral("Name"), false, false, 0}, {QStringLiteral("People"), true, false, 0}},
        {{{{QStringLiteral("a"), {}, 0, {}}, {QStringLiteral("9"), {}, 9, {}}}, {}, false},
         {{{QStringLiteral("b"), {}, 0, {}}, {QStringLiteral("1,000"), {}, 1000, {}}}, {}, false},
         {{{QStringLiteral("c"), {}, 0, {}}, {QStringLiteral("20"), {}, 20, {}}}, {}, false}});
    table.sortByColumn(1, Qt::DescendingOrder);
    QStringList order;
    for (int row = 0; row < 3; ++row)
        order += table.QTableView::model()->index(row, 0).data().toString();
    QCOMPARE(order, (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
}

void ModelsTest::palette()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PaletteEntry a;
    a.text = QStringLiteral("Open");
    a.section = QStringLiteral("Commands");
    model.setEntries({a, a});
    QCOMPARE(model.index(0).data(PaletteModel::SectionRole).toString(), QStringLiteral("Commands"));
    QVERIFY(model.index(1).data(PaletteModel::SectionRole).toString().isEmpty());
}

void ModelsTest::lines()
{
    LineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ListLine line;
    line.text = QStringLiteral("amount is filled");
    line.figure = QStringLiteral("1 rows");
    model.setLines({line, line});
    QCOMPARE(model.rowCount(), 2);
    line.figure = QStringLiteral("0 rows");
    model.setLines({line, line});
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("amount is filled, 0 rows"));
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::rejectedRows()
{
    RejectedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RejectedRow open;
    open.row = 3;
    open.field = QStringLiteral("b");
    RejectedRow mended = open;
    mended.row = 4;
    mended.mendedBy = 2;
    const QStringList cells{QStringLiteral("1"), QStringLiteral("x")};
    model.setRows({open, mended}, {{QStringLiteral("a"), QStringLiteral("b")}, {cells, cells}});
    const QModelIndex cell = model.index(0, RejectedModel::kFixedColumns + 1);
    QVERIFY(model.setData(cell, QStringLiteral("2"), Qt::EditRole));
    QCOMPARE(model.edited(), 1);
    QCOMPARE(model.mended().second.rows[0][1], QStringLiteral("2"));
    QVERIFY(model.setData(cell, QStringLiteral("x"), Qt::EditRole)); // typed back
    QCOMPARE(model.edited(), 0);
    QVERIFY(!(model.flags(model.index(1, RejectedModel::kFixedColumns)) & Qt::ItemIsEditable));
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEditable));
}

void ModelsTest::jobs()
{
    JobTracker tracker;
    int delivered = 0;
    {
        QObject context;
        tracker.start<int>(
            QStringLiteral("kept"), [](Task&) { return Result<int>(7); }, &context,
            [&](Result<int> value) { delivered += value.value(); });
        tracker.waitForAll();
        QCOMPARE(delivered, 7);
        tracker.start<int>(
            QStringLiteral("orphan"), [](Task&) { return Result<int>(9); }, &context,
            [&](Result<int> value) { delivered += value.value(); });
    }
    tracker.waitForAll();
    QCOMPARE(delivered, 7);
    QCOMPARE(tracker.running(), 0);
    QCOMPARE(tracker.jobs().front().state, Job::State::Done);
}

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
