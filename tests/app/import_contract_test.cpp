// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only the user can tell, contracts, and columns on the import page, by mouse and keys.
#include "app/import_fixture.h"
#include "pages/contract_page.h"
#include "pages/distribution_view.h"
#include "pages/import_issues.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace tessera;

namespace {

// Nothing tells whether the day or the month is first.
const char* const kOpenDates = "phone,time,event\n13800138001,05/06/2026,view\n13800138002,07/08/2026,buy\n";

QByteArray month(int number, bool hasAmount = true)
{
    QByteArray csv = hasAmount ? "phone,time,event,amount\n" : "phone,time,event\n";
    for (int i = 0; i < 40; ++i) {
        csv += "138001380" + QByteArray::number(10 + i % 20) + ",2026-0" + QByteArray::number(number) + "-" +
               QByteArray::number(10 + i % 15) + " 10:00:" + QByteArray::number(10 + i) + ",buy";
        csv += hasAmount ? "," + QByteArray::number(10 + i) + ".50\n" : QByteArray("\n");
    }
    return csv;
}

QPushButton* button(QWidget& in, const char* name)
{
    return in.findChild<QPushButton*>(QLatin1String(name));
}

// May under a contract of its own, and June waiting under it.
ImportPage* withContract(ImportFixture& fixture, const QByteArray& june)
{
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), month(5)));
    if (!page)
        return nullptr;
    QTest::mouseClick(button(*page, "saveContract"), Qt::LeftButton);
    QTest::mouseClick(button(*page, "import"), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return page->sources()[0].state == ImportSource::State::Done; }))
        return nullptr;
    page->addFiles({fixture.write(QStringLiteral("orders_2026-06.csv"), june)});
    return ImportFixture::isReady(*page, 1) ? page : nullptr;
}

} // namespace

class ImportContractTest : public QObject
{
    Q_OBJECT
private slots:
    void openOrderIsAskedFor();
    void openCurrencyIsAskedFor();
    void roleKeepsHowTimesAreWritten();
    void contractIsSavedFoundAndNamed();
    void contractIsAnObjectOfTheClient();
    void checkOnlyLoadsNothing();
    void errorsAskFirst_data();
    void errorsAskFirst();
    void closingThePageLoadsNothing();
    void valuesAreRenamed();
    void loadModeByHand();
    void outcomeTellsWhatIsSuperseded();
    void kindByHand();
    void cellsAreFoundAndCopied();
    void distributionOfTheColumn();
};

void ImportContractTest::openOrderIsAskedFor()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kOpenDates));
    QVERIFY(page);
    QVERIFY(!button(*page, "import")->isEnabled());
    auto* list = page->findChild<IssueList*>();
    const auto& issues = list->issues().issues();
    const auto question = std::ranges::find_if(issues, [](const auto& one) { return !one.choices.empty(); });
    QVERIFY(question != issues.end());
    QCOMPARE(question->choices.size(), std::size_t(2));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->chipRect(int(question - issues.begin())).center());
    auto* menu = list->findChild<QMenu*>(QStringLiteral("choices"));
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(page->sources()[0].plan.columns[1].timeFormat, TimeFormat::MonthDayYearSlash);
    QVERIFY(page->sources()[0].plan.columns[1].otherTimeFormats.empty());
    QTRY_VERIFY(button(*page, "import")->isEnabled());
    // The answer can be taken back like every other change.
    auto* table = page->findChild<QTableView*>(QStringLiteral("preview"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!button(*page, "import")->isEnabled());
}

void ImportContractTest::openCurrencyIsAskedFor()
{
    ImportFixture fixture;
    QByteArray csv("phone,time,event,paid_amount\n");
    for (int i = 0; i < 20; ++i)
        csv += "138001380" + QByteArray::number(10 + i) + ",2026-05-01 10:00:00,buy," +
               (i % 2 == 0 ? "€" : "£") + QByteArray::number(10 + i) + ".50\n";
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), csv));
    QVERIFY(page);
    QVERIFY(page->sources()[0].isOpen(3));
    QVERIFY(!button(*page, "import")->isEnabled());
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    preview->setFocus();
    preview->setCurrentIndex(preview->model()->index(0, 3));
    auto* choice = fixture.window->findChild<QComboBox*>(QStringLiteral("openChoice"));
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(page->sources()[0].plan.columns[3].currency, QStringLiteral("EUR"));
    QTRY_VERIFY(button(*page, "import")->isEnabled());
    // The other currency is not added to it.
    QTRY_COMPARE(page->sources()[0].check->states[3].bad, std::int64_t(10));
}

void ImportContractTest::roleKeepsHowTimesAreWritten()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(
        QStringLiteral("log.csv"),
        "phone,time,event,paid\n13800138001,2026-05-01 10:00:00,view,¥12.50\n13800138002,2026年5月2日,buy,"
        "¥13\n13800138003,2026-05-03 10:00:00,buy,¥8.10\n"));
    QVERIFY(page);
    ImportSource source = page->sources()[0];
    QVERIFY(!source.plan.columns[1].otherTimeFormats.empty());
    const ColumnMapping time = source.plan.columns[1];
    source.setRole(1, ColumnRole::Ignore, {});
    source.setRole(1, ColumnRole::Time, {});
    QCOMPARE(source.plan.columns[1].otherTimeFormats, time.otherTimeFormats);
    source.setRole(3, ColumnRole::Ignore, {});
    source.setRole(3, ColumnRole::Amount, {});
    QCOMPARE(source.plan.columns[3].currency, QStringLiteral("CNY"));
    QCOMPARE(source.plan.columns[3].kind, std::optional(ValueKind::Money));
}

void ImportContractTest::contractIsSavedFoundAndNamed()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), month(5)));
    QVERIFY(page);
    auto* name = fixture.window->findChild<QLineEdit*>(QStringLiteral("contractName"));
    QVERIFY(name);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Orders"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(page->sources()[0].plan.terms.name, QStringLiteral("Orders"));
    QTest::mouseClick(button(*page, "saveContract"), Qt::LeftButton);
    QCOMPARE(fixture.engine->project()->objects().list(kContractKind)->size(), std::size_t(1));
    QVERIFY(!button(*page, "saveContract")->isEnabled());
    page->addFiles({fixture.write(QStringLiteral("orders_2026-06.csv"), month(6))});
    QVERIFY(ImportFixture::isReady(*page, 1));
    QVERIFY(page->sources()[1].contract.has_value());
    QCOMPARE(page->sources()[1].contract->name, QStringLiteral("Orders"));
    QCOMPARE(page->sources()[1].plan.columns, page->sources()[0].plan.columns);
    QVERIFY(!page->sources()[1].isContractChanged());
    const auto labels = page->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(QStringLiteral("Under contract Orders v1"));
    }));
    QVERIFY(fixture.engine->undo().ok());
    QVERIFY(fixture.engine->project()->objects().list(kContractKind)->empty());
}

void ImportContractTest::contractIsAnObjectOfTheClient()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), month(5)));
    QVERIFY(page);
    QTest::mouseClick(button(*page, "saveContract"), Qt::LeftButton);
    const StoredObject object = fixture.engine->project()->objects().list(kContractKind)->front();
    const QString id = ProjectWorkbench::objectId(object.id);
    const std::vector<ProjectNode> tree = fixture.engine->tree();
    QVERIFY(std::ranges::any_of(tree.front().children, [&](const ProjectNode& node) {
        return node.id == id && node.kind == kContractKind;
    }));
    DocumentPage* opened = fixture.window->openPage(kContractKind, id);
    QVERIFY(qobject_cast<ContractPage*>(opened));
    // Its terms stand in the inspector; a change is a version of its own.
    QWidget* panel = opened->inspectorPanel();
    auto* mode = panel->findChild<QComboBox*>(QStringLiteral("loadMode"));
    QVERIFY(mode->isVisible());
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_End);
    mode->setCurrentIndex(mode->findData(int(LoadMode::Kind::Replace)));
    emit mode->activated(mode->currentIndex());
    const StoredObject changed = fixture.engine->project()->objects().get(object.id).value();
    QCOMPARE(Contract::fromJson(changed.definition)->mapping.load.kind, LoadMode::Kind::Replace);
    QCOMPARE(changed.version, object.version + 1);
}

void ImportContractTest::checkOnlyLoadsNothing()
{
    ImportFixture fixture;
    ImportPage* page = withContract(fixture, month(6));
    QVERIFY(page);
    auto* list = page->findChild<SourceList*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(1, 0)).center());
    QTest::mouseClick(button(*page, "checkOnly"), Qt::LeftButton);
    QTRY_VERIFY(page->sources()[1].comparison);
    QCOMPARE(page->sources()[1].comparison->rows, std::int64_t(40));
    QCOMPARE(page->sources()[1].state, ImportSource::State::Ready);
    QCOMPARE(fixture.engine->project()->batches()->size(), std::size_t(1));
}

void ImportContractTest::errorsAskFirst_data()
{
    QTest::addColumn<bool>("isLoaded");
    QTest::newRow("load all the same") << true;
    QTest::newRow("do not load") << false;
}

void ImportContractTest::errorsAskFirst()
{
    QFETCH(bool, isLoaded);
    ImportFixture fixture;
    ImportPage* page = withContract(fixture, month(6, false));
    QVERIFY(page);
    QVERIFY(!page->sources()[1].differences.empty());
    auto* list = page->findChild<SourceList*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(1, 0)).center());
    QTest::mouseClick(button(*page, "import"), Qt::LeftButton);
    // The window goes on while the work waits for the answer.
    QTRY_COMPARE(page->sources()[1].state, ImportSource::State::Asking);
    QPushButton* answer = button(*page, isLoaded ? "loadAllTheSame" : "doNotLoad");
    QVERIFY(answer->isVisible());
    const auto& issues = page->findChild<IssueList*>()->issues().issues();
    QVERIFY(std::ranges::any_of(issues, [](const ImportIssue& one) {
        return one.level == ImportIssue::Level::Error && one.what.contains(QStringLiteral("amount"));
    }));
    QCOMPARE(fixture.engine->project()->batches()->size(), std::size_t(1));
    QTest::mouseClick(answer, Qt::LeftButton);
    QTRY_COMPARE(page->sources()[1].state, isLoaded ? ImportSource::State::Done : ImportSource::State::Ready);
    QCOMPARE(fixture.engine->project()->batches()->size(), std::size_t(isLoaded ? 2 : 1));
    QVERIFY(!answer->isVisible());
}

void ImportContractTest::closingThePageLoadsNothing()
{
    ImportFixture fixture;
    ImportPage* page = withContract(fixture, month(6, false));
    QVERIFY(page);
    auto* list = page->findChild<SourceList*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(1, 0)).center());
    QTest::mouseClick(button(*page, "import"), Qt::LeftButton);
    QTRY_COMPARE(page->sources()[1].state, ImportSource::State::Asking);
    QTabWidget& tabs = fixture.window->documents();
    emit tabs.tabCloseRequested(tabs.indexOf(page));
    QTRY_COMPARE(fixture.jobs.running(), 0);
    QCOMPARE(fixture.engine->project()->batches()->size(), std::size_t(1));
}

void ImportContractTest::valuesAreRenamed()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), month(5)));
    QVERIFY(page);
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::NoModifier,
                      preview->visualRect(preview->model()->index(0, 2)).center());
    auto* values = fixture.window->findChild<QTableWidget*>(QStringLiteral("valueNames"));
    QVERIFY(values && values->isVisible());
    QCOMPARE(values->item(0, 0)->text(), QStringLiteral("buy"));
    values->setCurrentCell(0, 1);
    values->setFocus();
    QTest::keyClick(values, Qt::Key_F2);
    auto* editor = values->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("purchase"));
    QTest::keyClick(editor, Qt::Key_Return);
    const std::map<QString, QString> expected{{QStringLiteral("buy"), QStringLiteral("purchase")}};
    QTRY_COMPARE(page->sources()[0].plan.columns[2].values, expected);
}

void ImportContractTest::loadModeByHand()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), month(5)));
    QVERIFY(page);
    auto* mode = fixture.window->findChild<QComboBox*>(QStringLiteral("loadMode"));
    auto* key = fixture.window->findChild<QLineEdit*>(QStringLiteral("keyColumns"));
    QVERIFY(mode && !key->isVisible());
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    QVERIFY(key->isVisible());
    key->setFocus();
    QTest::keyClicks(key, QStringLiteral("nothing"));
    QTest::keyClick(key, Qt::Key_Return);
    QVERIFY(!button(*page, "import")->isEnabled()); // no such column
    key->selectAll();
    QTest::keyClicks(key, QStringLiteral("phone, time"));
    QTest::keyClick(key, Qt::Key_Return);
    QVERIFY(button(*page, "import")->isEnabled());
    QCOMPARE(page->sources()[0].mapping().load.key,
             (QStringList{QStringLiteral("phone"), QStringLiteral("time")}));
}

void ImportContractTest::outcomeTellsWhatIsSuperseded()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), month(5)));
    QVERIFY(page);
    auto* mode = fixture.window->findChild<QComboBox*>(QStringLiteral("loadMode"));
    auto* key = fixture.window->findChild<QLineEdit*>(QStringLiteral("keyColumns"));
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    key->setFocus();
    QTest::keyClicks(key, QStringLiteral("phone, time"));
    QTest::keyClick(key, Qt::Key_Return);
    QTest::mouseClick(button(*page, "saveContract"), Qt::LeftButton);
    QTest::mouseClick(button(*page, "import"), Qt::LeftButton);
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Done);
    page->addFiles({fixture.write(QStringLiteral("orders_2026-05 (2).csv"), month(5))});
    QVERIFY(ImportFixture::isReady(*page, 1));
    QCOMPARE(page->sources()[1].mapping().load.kind, LoadMode::Kind::Upsert);
    auto* list = page->findChild<SourceList*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(1, 0)).center());
    QTest::mouseClick(button(*page, "import"), Qt::LeftButton);
    QTRY_VERIFY(page->sources()[1].state == ImportSource::State::Done ||
                page->sources()[1].state == ImportSource::State::Asking);
    if (page->sources()[1].state == ImportSource::State::Asking)
        QTest::mouseClick(button(*page, "loadAllTheSame"), Qt::LeftButton);
    QTRY_COMPARE(page->sources()[1].state, ImportSource::State::Done);
    QCOMPARE(page->sources()[1].outcome->superseded, std::int64_t(40));
    const auto labels = fixture.window->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text() == QStringLiteral("Take the place of older rows");
    }));
}

void ImportContractTest::kindByHand()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kOpenDates));
    QVERIFY(page);
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    preview->setFocus();
    preview->setCurrentIndex(preview->model()->index(0, 1));
    // The answer to the open question stands in the inspector too.
    auto* order = fixture.window->findChild<QComboBox*>(QStringLiteral("openChoice"));
    QVERIFY(order->isVisible());
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QCOMPARE(page->sources()[0].plan.columns[1].timeFormat, TimeFormat::DayMonthYearSlash);
    QVERIFY(!page->sources()[0].hasOpen());
    preview->setCurrentIndex(preview->model()->index(0, 2));
    auto* name = fixture.window->findChild<QLineEdit*>(QStringLiteral("columnName"));
    auto* kind = fixture.window->findChild<QComboBox*>(QStringLiteral("valueKind"));
    QVERIFY(name->isVisible());
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("what"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(page->sources()[0].plan.columns[2].name, QStringLiteral("what"));
    kind->setFocus();
    kind->setCurrentIndex(kind->findData(valueKindName(ValueKind::FreeText)));
    emit kind->activated(kind->currentIndex());
    QCOMPARE(page->sources()[0].plan.columns[2].kind, std::optional(ValueKind::FreeText));
}

void ImportContractTest::cellsAreFoundAndCopied()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kOpenDates));
    QVERIFY(page);
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    preview->setFocus();
    QTest::keyClick(preview, Qt::Key_F, Qt::ControlModifier);
    auto* find = page->findChild<QLineEdit*>(QStringLiteral("find"));
    QVERIFY(find->isVisible());
    QTest::keyClicks(find, QStringLiteral("BUY"));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(preview->currentIndex().row(), 1);
    QCOMPARE(preview->currentIndex().column(), 2);
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(!find->isVisible());
    QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::NoModifier,
                      preview->visualRect(preview->model()->index(0, 1)).center());
    QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      preview->visualRect(preview->model()->index(1, 2)).center());
    QTest::keyClick(preview, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("05/06/2026\tview\n07/08/2026\tbuy"));
}

void ImportContractTest::distributionOfTheColumn()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), month(5)));
    QVERIFY(page);
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    preview->setFocus();
    preview->setCurrentIndex(preview->model()->index(0, 3));
    auto* tabs = page->findChild<IssueList*>()->parentWidget()->findChild<QTabBar*>();
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(2).center());
    auto* view = page->findChild<DistributionView*>();
    QVERIFY(view->isVisible());
    QTRY_VERIFY(view->column().has_value());
    QCOMPARE(view->column()->rows, std::int64_t(40));
    QVERIFY(view->column()->numbers.has_value());
}

QTEST_MAIN(ImportContractTest)
#include "import_contract_test.moc"
