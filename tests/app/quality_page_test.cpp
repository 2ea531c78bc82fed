// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a loaded file, its rejected rows mended in place, and known figures beside ours.
#include "app/import_fixture.h"
#include "pages/batch_page.h"
#include "pages/figure_list.h"
#include "pages/import_issues.h"
#include "pages/line_list.h"
#include "pages/rejected_pane.h"
#include "pages/result_panel.h"
#include "panels/chart_view.h"
#include "panels/result_table.h"
#include "shell/action_registry.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace tessera;

namespace {

constexpr int kOrders = 200;

// Two of two hundred orders have no amount that can be read.
QByteArray shopOrders(int month)
{
    QByteArray csv = "phone,time,event,order_id,shop,amount\n";
    for (int i = 0; i < kOrders; ++i)
        csv += "138001380" + QByteArray::number(10 + i % 20) + ",2026-0" + QByteArray::number(month) + "-" +
               QByteArray::number(10 + i % 15) + " 10:00:00,purchase,T" + QByteArray::number(month) +
               QByteArray::number(1000 + i) + "," + (i % 2 == 0 ? "Tmall" : "JD") + "," +
               (i % 100 == 7 ? QByteArray("ten") : QByteArray::number(10 + i) + ".00") + "\n";
    return csv;
}

class QualityFixture : public ImportFixture
{
public:
    QualityFixture() { window->resize(1440, 900); }
    bool load(std::initializer_list<int> months)
    {
        ImportPage* page = nullptr;
        std::size_t row = 0;
        for (const int month : months) {
            const QString path = write(QStringLiteral("orders_2026-0%1.csv").arg(month), shopOrders(month));
            if (page)
                page->addFiles({path});
            else
                page = open(path);
            if (!page || !isReady(*page, row))
                return false;
            if (row > 0) {
                auto* list = page->findChild<SourceList*>();
                QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                                  list->visualRect(list->model()->index(int(row), 0)).center());
            }
            QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("import")), Qt::LeftButton);
            if (!QTest::qWaitFor([&] { return page->sources()[row].state == ImportSource::State::Done; }))
                return false;
            ++row;
        }
        return QTest::qWaitFor([&] { return engine->people() == 20; });
    }
    // Into one table, with amounts that are numbers, whatever a few cells say.
    bool loadOrders(std::initializer_list<int> months)
    {
        for (const int month : months) {
            const QString path = write(QStringLiteral("orders_2026-0%1.csv").arg(month), shopOrders(month));
            if (!engine->project() && !open(path))
                return false;
            ImportMapping mapping = previewFile(path).value().suggestion;
            mapping.table = QStringLiteral("orders");
            for (ColumnMapping& column : mapping.columns) {
                if (column.source != QLatin1String("amount"))
                    continue;
                column.role = ColumnRole::Amount;
                column.type = ColumnType::Decimal;
                column.name = column.source;
            }
            if (!importFile(*engine->project(), path, mapping, {}))
                return false;
        }
        engine->reloadData();
        engine->objectsChanged();
        return QTest::qWaitFor([&] { return engine->people() == 20; });
    }
    BatchPage* openBatch(std::int64_t batch)
    {
        auto* page = qobject_cast<BatchPage*>(
            window->openPage(QStringLiteral("batch"), ProjectWorkbench::batchId(batch)));
        return page && QTest::qWaitFor([&] { return !page->facts().columns.empty(); }) ? page : nullptr;
    }
    static void tab(BatchPage& page, BatchPage::Tab tab)
    {
        auto* tabs = page.findChild<QTabBar*>(QStringLiteral("batchTabs"));
        QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(int(tab)).center());
    }
};

} // namespace

class QualityPageTest : public QObject
{
    Q_OBJECT
private slots:
    void columnsAreTold();
    void issueLeadsToTheRows();
    void scoreOverTime();
    void rejectedRowsAreMendedInPlace();
    void peopleOfAnImportAreTold();
    void figuresAreTypedAndPasted();
};

void QualityPageTest::columnsAreTold()
{
    QualityFixture fixture;
    QVERIFY(fixture.loadOrders({5}));
    BatchPage* page = fixture.openBatch(1);
    QVERIFY(page);
    auto* columns = page->findChild<ResultTable*>(QStringLiteral("columnQuality"));
    QCOMPARE(columns->model()->rowCount(), 6);
    int amount = 0;
    while (columns->model()->index(amount, 0).data().toString() != QStringLiteral("amount"))
        ++amount;
    QCOMPARE(columns->model()->index(amount, 4).data().toString(), QStringLiteral("2")); // rejected
    QCOMPARE(columns->model()->index(amount, 6).data().toString(), QStringLiteral("10.00 to 209.00"));
    columns->selectRow(amount);
    auto* detail = page->findChild<QLabel*>(QStringLiteral("columnDetail"));
    QVERIFY(detail->text().contains(QStringLiteral("quartiles")));
    fixture.picture(QStringLiteral("batch-columns"));
}

void QualityPageTest::issueLeadsToTheRows()
{
    QualityFixture fixture;
    QVERIFY(fixture.loadOrders({5}));
    BatchPage* page = fixture.openBatch(1);
    QVERIFY(page);
    QualityFixture::tab(*page, BatchPage::Tab::Issues);
    auto* list = page->findChild<IssueList*>(QStringLiteral("batchIssues"));
    QVERIFY(list->isVisible());
    const auto& issues = list->issues().issues();
    const auto rejected = std::ranges::find_if(
        issues, [](const ImportIssue& issue) { return issue.what.startsWith(QStringLiteral("amount")); });
    QVERIFY(rejected != issues.end());
    fixture.picture(QStringLiteral("batch-issues"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->wayRect(int(rejected - issues.begin())).center());
    auto* rows = page->findChild<QTableView*>(QStringLiteral("rejectedRows"));
    QVERIFY(rows->isVisible());
    QTRY_COMPARE(rows->model()->rowCount(), 2);
}

void QualityPageTest::scoreOverTime()
{
    QualityFixture fixture;
    QVERIFY(fixture.loadOrders({4, 5}));
    BatchPage* page = fixture.openBatch(2);
    QVERIFY(page);
    QualityFixture::tab(*page, BatchPage::Tab::Score);
    auto* scores = page->findChild<ResultTable*>(QStringLiteral("scores"));
    QVERIFY(scores->isVisible());
    QCOMPARE(scores->model()->rowCount(), 2);
    QVERIFY(page->findChild<ChartView*>(QStringLiteral("scoreChart"))->isVisible());
    QVERIFY(
        page->findChild<QLabel*>(QStringLiteral("scoreNote"))->text().startsWith(QStringLiteral("Score ")));
    fixture.picture(QStringLiteral("batch-score"));
}

void QualityPageTest::rejectedRowsAreMendedInPlace()
{
    QualityFixture fixture;
    QVERIFY(fixture.loadOrders({5}));
    BatchPage* page = fixture.openBatch(1);
    QVERIFY(page);
    QualityFixture::tab(*page, BatchPage::Tab::Rejected);
    auto* rows = page->findChild<QTableView*>(QStringLiteral("rejectedRows"));
    auto* send = page->findChild<QPushButton*>(QStringLiteral("sendBack"));
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    QVERIFY(!send->isEnabled());
    auto* search = page->findChild<QLineEdit*>(QStringLiteral("searchRejectedRows"));
    QTest::keyClicks(search, QStringLiteral("T51007"));
    QTRY_COMPARE(rows->model()->rowCount(), 1);
    const int amount = RejectedModel::kFixedColumns + 5;
    QCOMPARE(rows->model()->headerData(amount, Qt::Horizontal).toString(), QStringLiteral("amount"));
    // The cell is typed anew; the row waits until it is sent.
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, amount));
    QTest::keyClick(rows, Qt::Key_F2);
    auto* editor = rows->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("17.00"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(send->isEnabled());
    QCOMPARE(send->text(), QStringLiteral("Send back 1 row"));
    fixture.picture(QStringLiteral("batch-rejected"));
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_COMPARE(fixture.engine->project()->batches()->size(), std::size_t(2));
    const BatchInfo mended = fixture.engine->project()->batches()->back();
    QCOMPARE(mended.mendedFrom, std::int64_t(1));
    QCOMPARE(mended.rows, std::int64_t(1));
    search->clear();
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    QTRY_COMPARE(fixture.engine->project()->batches()->front().mended, std::int64_t(1));
    QTRY_VERIFY(!send->isEnabled());
}

void QualityPageTest::peopleOfAnImportAreTold()
{
    QualityFixture fixture;
    QVERIFY(fixture.load({4, 5}));
    auto* page = fixture.window->findChild<ImportPage*>();
    QTRY_VERIFY(page->sources()[0].people && page->sources()[1].people);
    QCOMPARE(page->sources()[0].people->added, std::int64_t(20));
    QCOMPARE(page->sources()[0].people->joined, std::int64_t(0));
    QCOMPARE(page->sources()[1].people->added, std::int64_t(0));
    QCOMPARE(page->sources()[1].people->joined, std::int64_t(20));
    QCOMPARE(page->sources()[1].people->merged, std::optional<std::int64_t>(0));
    // Before it is loaded a comparison tells the same.
    page->addFiles({fixture.write(QStringLiteral("orders_2026-06.csv"), shopOrders(6))});
    QVERIFY(ImportFixture::isReady(*page, 2));
    auto* list = page->findChild<SourceList*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(2, 0)).center());
    auto* check = fixture.window->findChild<QPushButton*>(QStringLiteral("checkPeople"));
    auto* tabs = fixture.window->findChild<QTabBar*>(QStringLiteral("importInspector"));
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(0).center());
    QVERIFY(check->isVisible() && check->isEnabled());
    QTest::mouseClick(check, Qt::LeftButton);
    QTRY_VERIFY(page->sources()[2].comparison);
    QCOMPARE(page->sources()[2].comparison->joinedPeople, std::int64_t(20));
    QCOMPARE(page->sources()[2].comparison->newPeople, std::int64_t(0));
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(0).center());
    fixture.picture(QStringLiteral("identity"));
}

void QualityPageTest::figuresAreTypedAndPasted()
{
    QualityFixture fixture;
    QVERIFY(fixture.loadOrders({5}));
    fixture.actions.action("new.control_total")->trigger();
    auto* panel = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QVERIFY(panel);
    auto* figures = panel->findChild<FigureList*>();
    QVERIFY(figures);
    QTRY_COMPARE(panel->definition().value(QLatin1String("table")).toString(),
                 fixture.engine->project()->batches()->front().table);
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("addFigure")), Qt::LeftButton);
    const auto type = [&](const char* name, const QString& text) {
        auto* field = panel->findChild<QLineEdit*>(QLatin1String(name));
        QVERIFY(field->isVisible());
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    type("figureFrom", QStringLiteral("2026-05"));
    // 10 to 209 are 21,900; the two that were rejected would be 17 and 117.
    type("figureValue", QStringLiteral("21766"));
    QTRY_VERIFY(panel->result());
    const auto figure = [&](int at) {
        return panel->result()->json.value(QLatin1String("figures")).toArray().at(at).toObject();
    };
    QTRY_COMPARE(figure(0).value(QLatin1String("theirs")).toDouble(), 21766.0);
    QVERIFY(figure(0).value(QLatin1String("agrees")).toBool());
    figures->paste(QStringLiteral("month\tmeasure\tvalue\tshop\n2026-05\torders\t100\tTmall\n"));
    QCOMPARE(figures->figures().size(), qsizetype(2));
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("figures")).toArray().size(), qsizetype(2));
    QCOMPARE(figure(1).value(QLatin1String("where")).toString(), QStringLiteral("shop = \"Tmall\""));
    QCOMPARE(figure(1).value(QLatin1String("ours")).toDouble(), 100.0);
    // The form follows the line: nothing of the first figure is written into the second.
    QCOMPARE(panel->findChild<QLineEdit*>(QStringLiteral("figureValue"))->text(), QStringLiteral("100"));
    type("figureNote", QStringLiteral("Books"));
    QCOMPARE(figures->figures().at(1).toObject().value(QLatin1String("value")).toDouble(), 100.0);
    QCOMPARE(figures->figures().at(0).toObject().value(QLatin1String("value")).toDouble(), 21766.0);
    figures->paste(QStringLiteral("month\tmeasure\tvalue\n2026-05\torders\tmany\n"));
    auto* problem = panel->findChild<QLabel*>(QStringLiteral("figureProblem"));
    QVERIFY(problem->isVisible() && problem->text().contains(QStringLiteral("row 2")));
    QCOMPARE(figures->figures().size(), qsizetype(2));
    fixture.picture(QStringLiteral("control-totals"));
}

QTEST_MAIN(QualityPageTest)
#include "quality_page_test.moc"
