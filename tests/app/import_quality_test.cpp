// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks and fixes on the import page: kept through every path, made and changed by mouse and keys.
#include "app/import_fixture.h"
#include "pages/cluster_view.h"
#include "pages/import_issues.h"
#include "pages/line_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace tessera;

namespace {

// Twenty orders; the third has no amount, the city is written with blanks and in two ways.
QByteArray orders(int number)
{
    QByteArray csv = "phone,time,event,city,amount\n";
    for (int i = 0; i < 20; ++i)
        csv += "138001380" + QByteArray::number(10 + i) + ",2026-0" + QByteArray::number(number) + "-" +
               QByteArray::number(10 + i % 15) + " 10:00:00,purchase," +
               (i % 4 == 0   ? " Shanghai"
                : i % 4 == 1 ? "shanghai"
                             : "Beijing") +
               "," + (i == 2 ? QByteArray() : QByteArray::number(i - 1)) + "\n";
    return csv;
}

QPushButton* button(QWidget& in, const char* name)
{
    return in.findChild<QPushButton*>(QLatin1String(name));
}

QualityRule rangeRule(ImportFinding::Severity severity)
{
    QualityRule rule;
    rule.kind = QualityRule::Kind::Range;
    rule.name = QStringLiteral("amount is not negative");
    rule.columns = {QStringLiteral("amount")};
    rule.severity = severity;
    rule.owner = QStringLiteral("Lin");
    rule.least = 0;
    return rule;
}

Fix trimCity()
{
    Fix fix;
    fix.kind = Fix::Kind::Trim;
    fix.columns = {QStringLiteral("city")};
    return fix;
}

Fix deriveDouble()
{
    Fix fix;
    fix.kind = Fix::Kind::Derive;
    fix.expression = QStringLiteral("number(amount) * 2");
    fix.into = {QStringLiteral("double")};
    return fix;
}

// A client with a contract for orders_*.csv that has a check and two fixes, and a file that waits under it.
ImportPage* underContract(ImportFixture& fixture, ImportFinding::Severity severity)
{
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), orders(5)));
    if (!page)
        return nullptr;
    Contract contract = page->sources()[0].planned();
    contract.mapping.checks = {rangeRule(severity)};
    contract.mapping.fixes = {trimCity(), deriveDouble()};
    ColumnMapping made;
    made.source = made.name = QStringLiteral("double");
    made.type = ColumnType::Decimal;
    contract.mapping.columns.push_back(made);
    if (!fixture.engine->project()->objects().add(kContractKind, QStringLiteral("Orders"), contract.toJson()))
        return nullptr;
    page->addFiles({fixture.write(QStringLiteral("orders_2026-06.csv"), orders(6))});
    return ImportFixture::isReady(*page, 1) ? page : nullptr;
}

ImportPage* withOrders(ImportFixture& fixture)
{
    fixture.window->resize(1440, 900);
    return fixture.open(fixture.write(QStringLiteral("orders_2026-05.csv"), orders(5)));
}

void selectColumn(ImportPage& page, int column)
{
    auto* preview = page.findChild<QTableView*>(QStringLiteral("preview"));
    preview->setFocus();
    preview->setCurrentIndex(preview->model()->index(0, column));
}

// An entry of the menu behind a button of the inspector.
void chooseFrom(ImportFixture& fixture, const char* name, int entry)
{
    auto* inside = button(*fixture.window, name);
    QVERIFY(inside && inside->menu());
    inside->menu()->actions().at(entry)->trigger();
}

void openTab(ImportFixture& fixture, int tab)
{
    auto* tabs = fixture.window->findChild<QTabBar*>(QStringLiteral("importInspector"));
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(tab).center());
}

void type(QLineEdit& field, const QString& text)
{
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

} // namespace

class ImportQualityTest : public QObject
{
    Q_OBJECT
private slots:
    void contractKeepsChecksAndFixes();
    void importUsesChecksAndFixes();
    void checkIsAddedChangedAndRemoved();
    void expressionCheckSaysWhatIsWrong();
    void countOpensTheRows();
    void fixIsAddedMovedAndTakenBack();
    void spellingsAreMerged();
    void columnIsDerived();
    void issueOffersItsFix();
    void currencyMarkCountsAsFixed();
};

void ImportQualityTest::contractKeepsChecksAndFixes()
{
    ImportFixture fixture;
    ImportPage* page = underContract(fixture, ImportFinding::Severity::Warning);
    QVERIFY(page);
    const ImportSource& source = page->sources()[1];
    QCOMPARE(source.plan.checks.size(), std::size_t(1));
    QCOMPARE(source.plan.fixes.size(), std::size_t(2));
    QVERIFY(!source.isContractChanged());
    QCOMPARE(source.mapping(), source.contract->contract.mapping);
    // The rows shown are as the fixes leave them, and the file is known as it stands.
    QCOMPARE(source.raw->rows[0][3], QStringLiteral(" Shanghai"));
    QCOMPARE(source.preview->rows[0][3], QStringLiteral("Shanghai"));
    QCOMPARE(source.preview->columns.size(), std::size_t(6));
    QCOMPARE(source.preview->rows[3][5], QStringLiteral("4"));
    QCOMPARE(source.check->at(0, 3), CellState::Fixed);
    QCOMPARE(source.check->at(1, 3), CellState::Valid);
    QCOMPARE(source.check->rules.size(), std::size_t(1));
    QCOMPARE(source.check->rules[0].result.failing, std::int64_t(1));
    QCOMPARE(source.check->rules[0].rows, std::vector<std::int64_t>{0});
    // The format is set anew: everything is read again and stays.
    QCOMPARE(source.planned().mapping.checks, source.plan.checks);
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    QVERIFY(preview);
    const auto issues = issuesOf(source);
    QVERIFY(std::ranges::any_of(issues, [](const ImportIssue& issue) {
        return issue.what.contains(QStringLiteral("amount is not negative")) && issue.row == 0;
    }));
}

void ImportQualityTest::importUsesChecksAndFixes()
{
    ImportFixture fixture;
    ImportPage* page = underContract(fixture, ImportFinding::Severity::Error);
    QVERIFY(page);
    auto* list = page->findChild<SourceList*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(1, 0)).center());
    QVERIFY(page->sources()[1].check->isRejected[0] != 0);
    QTest::mouseClick(button(*page, "import"), Qt::LeftButton);
    QTRY_VERIFY(page->sources()[1].state == ImportSource::State::Done ||
                page->sources()[1].state == ImportSource::State::Asking);
    if (page->sources()[1].state == ImportSource::State::Asking)
        QTest::mouseClick(button(*page, "loadAllTheSame"), Qt::LeftButton);
    QTRY_COMPARE(page->sources()[1].state, ImportSource::State::Done);
    const ImportSource& source = page->sources()[1];
    QCOMPARE(source.outcome->rejected, std::int64_t(1));
    QCOMPARE(source.rejected[0].reason, QStringLiteral("amount is not negative"));
    QCOMPARE(source.rules.size(), std::size_t(1));
    const Result<ImportMapping> kept = ImportMapping::fromJson(source.outcome->batch.mapping);
    QVERIFY(kept.ok());
    QCOMPARE(kept->checks, source.plan.checks);
    QCOMPARE(kept->fixes, source.plan.fixes);
    // And a contract that is saved from the next file has them too.
    const std::vector<Fix> fixes = source.plan.fixes;
    page->addFiles({fixture.write(QStringLiteral("orders_2026-07.csv"), orders(7))});
    QVERIFY(ImportFixture::isReady(*page, 2));
    QCOMPARE(page->sources()[2].planned().mapping.fixes, fixes);
}

void ImportQualityTest::checkIsAddedChangedAndRemoved()
{
    ImportFixture fixture;
    ImportPage* page = withOrders(fixture);
    QVERIFY(page);
    selectColumn(*page, 4);
    openTab(fixture, 0);
    chooseFrom(fixture, "addCheck", int(QualityRule::Kind::Range));
    // Not below zero is what a range is about at first; it counts at once, and can be taken back.
    QCOMPARE(page->sources()[0].plan.checks.size(), std::size_t(1));
    QCOMPARE(page->sources()[0].plan.checks[0].name, QStringLiteral("amount is at least 0"));
    auto* least = fixture.window->findChild<QLineEdit*>(QStringLiteral("checkLeast"));
    QVERIFY(least->isVisible());
    type(*least, QStringLiteral("5"));
    QCOMPARE(page->sources()[0].plan.checks[0].least, std::optional(5.0));
    QCOMPARE(page->sources()[0].plan.checks[0].name, QStringLiteral("amount is at least 5"));
    auto* owner = fixture.window->findChild<QLineEdit*>(QStringLiteral("checkOwner"));
    type(*owner, QStringLiteral("Lin"));
    QCOMPARE(page->sources()[0].plan.checks[0].owner, QStringLiteral("Lin"));
    auto* list = fixture.window->findChild<LineList*>(QStringLiteral("checks"));
    QTRY_COMPARE(list->lines().lines()[0].figure, QStringLiteral("5 rows"));
    fixture.picture(QStringLiteral("checks"));
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    preview->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(preview, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page->sources()[0].plan.checks.empty());
    QTest::keyClick(preview, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page->sources()[0].plan.checks.size(), std::size_t(1));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(page->sources()[0].plan.checks.empty());
}

void ImportQualityTest::expressionCheckSaysWhatIsWrong()
{
    ImportFixture fixture;
    ImportPage* page = withOrders(fixture);
    QVERIFY(page);
    chooseFrom(fixture, "addCheck", int(QualityRule::Kind::Expression));
    auto* problem = fixture.window->findChild<QLabel*>(QStringLiteral("checkProblem"));
    QVERIFY(problem->isVisible());
    QVERIFY(page->sources()[0].plan.checks.empty());
    auto* expression = fixture.window->findChild<QLineEdit*>(QStringLiteral("checkExpression"));
    type(*expression, QStringLiteral("amount >="));
    QVERIFY(problem->text().contains(QStringLiteral("Character 10")));
    QVERIFY(page->sources()[0].plan.checks.empty());
    type(*expression, QStringLiteral("amount >= 0 or city = \"Beijing\""));
    QCOMPARE(page->sources()[0].plan.checks.size(), std::size_t(1));
    QTRY_COMPARE(page->sources()[0].check->rules.size(), std::size_t(1));
    QCOMPARE(page->sources()[0].check->rules[0].result.failing, std::int64_t(1));
    QVERIFY(!problem->isVisible());
}

void ImportQualityTest::countOpensTheRows()
{
    ImportFixture fixture;
    ImportPage* page = withOrders(fixture);
    QVERIFY(page);
    selectColumn(*page, 4);
    chooseFrom(fixture, "addCheck", int(QualityRule::Kind::Required));
    auto* list = fixture.window->findChild<LineList*>(QStringLiteral("checks"));
    QTRY_COMPARE(list->lines().lines()[0].figure, QStringLiteral("1 rows"));
    openTab(fixture, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->figureRect(0).center());
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    QCOMPARE(preview->model()->rowCount(), 1);
    QCOMPARE(preview->model()->headerData(0, Qt::Vertical).toInt(), 4); // the third row, behind the header
    QCOMPARE(preview->currentIndex().column(), 4);
}

void ImportQualityTest::fixIsAddedMovedAndTakenBack()
{
    ImportFixture fixture;
    ImportPage* page = withOrders(fixture);
    QVERIFY(page);
    selectColumn(*page, 3);
    chooseFrom(fixture, "fixColumn", int(Fix::Kind::Trim));
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Ready);
    QCOMPARE(page->sources()[0].plan.fixes.size(), std::size_t(1));
    QCOMPARE(page->sources()[0].preview->rows[0][3], QStringLiteral("Shanghai"));
    QCOMPARE(page->sources()[0].check->at(0, 3), CellState::Fixed);
    chooseFrom(fixture, "addFix", int(Fix::Kind::Case));
    QTRY_COMPARE(page->sources()[0].plan.fixes.size(), std::size_t(2));
    QTRY_COMPARE(page->sources()[0].preview->rows[1][3], QStringLiteral("Shanghai"));
    auto* list = fixture.window->findChild<LineList*>(QStringLiteral("fixes"));
    // Counted in the file: five blanks, and the five cities written small.
    QTRY_COMPARE(list->lines().lines()[0].figure, QStringLiteral("5 cells"));
    QCOMPARE(list->lines().lines()[1].figure, QStringLiteral("5 cells"));
    fixture.picture(QStringLiteral("fixes"));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(page->sources()[0].plan.fixes[0].kind, Fix::Kind::Case);
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Ready);
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(page->sources()[0].plan.fixes.size(), std::size_t(1));
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Ready);
    auto* preview = page->findChild<QTableView*>(QStringLiteral("preview"));
    preview->setFocus();
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(preview, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Ready);
    }
    QVERIFY(page->sources()[0].plan.fixes.empty());
    QCOMPARE(page->sources()[0].preview->rows[0][3], QStringLiteral(" Shanghai"));
}

void ImportQualityTest::spellingsAreMerged()
{
    ImportFixture fixture;
    ImportPage* page = withOrders(fixture);
    QVERIFY(page);
    selectColumn(*page, 3);
    chooseFrom(fixture, "fixColumn", int(Fix::Kind::Merge));
    auto* clusters = fixture.window->findChild<ClusterView*>();
    QTRY_VERIFY(clusters->isVisible() && clusters->topLevelItemCount() > 0);
    QVERIFY(page->sources()[0].plan.fixes.empty()); // nothing is ticked
    QTreeWidgetItem* cluster = clusters->topLevelItem(0);
    QCOMPARE(cluster->childCount(), 2);
    fixture.picture(QStringLiteral("clusters"));
    // The one written small is the spelling that stays.
    const int small = cluster->child(0)->text(0) == QStringLiteral("shanghai") ? 0 : 1;
    clusters->setFocus();
    clusters->setCurrentItem(cluster->child(small));
    QTest::keyClick(clusters, Qt::Key_Return);
    QTRY_COMPARE(page->sources()[0].plan.fixes.size(), std::size_t(1));
    QCOMPARE(page->sources()[0].plan.fixes[0].clusters[0].to, QStringLiteral("shanghai"));
    QTRY_COMPARE(page->sources()[0].preview->rows[0][3], QStringLiteral("shanghai"));
    QVERIFY(clusters->isVisible());
}

void ImportQualityTest::columnIsDerived()
{
    ImportFixture fixture;
    ImportPage* page = withOrders(fixture);
    QVERIFY(page);
    selectColumn(*page, 4);
    chooseFrom(fixture, "fixColumn", int(Fix::Kind::Derive));
    auto* expression = fixture.window->findChild<QPlainTextEdit*>(QStringLiteral("fixExpression"));
    auto* problem = fixture.window->findChild<QLabel*>(QStringLiteral("fixProblem"));
    auto* into = fixture.window->findChild<QLineEdit*>(QStringLiteral("fixInto"));
    QVERIFY(expression->isVisible() && problem->isVisible());
    expression->setFocus();
    QTest::keyClicks(expression, QStringLiteral("number(amount) *"));
    QVERIFY(problem->text().startsWith(QStringLiteral("Character 17")));
    QCOMPARE(expression->extraSelections().size(), qsizetype(1));
    QVERIFY(page->sources()[0].plan.fixes.empty());
    QTest::keyClicks(expression, QStringLiteral(" 3"));
    QVERIFY(problem->text().isEmpty());
    auto* derived = fixture.window->findChild<QLabel*>(QStringLiteral("derivedRows"));
    QTRY_COMPARE(derived->text(), QStringLiteral("The first rows: -3 · 0 · empty · 6 · 9"));
    QTRY_COMPARE(page->sources()[0].preview->columns.size(), std::size_t(6));
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Ready);
    type(*into, QStringLiteral("triple"));
    QTRY_COMPARE(page->sources()[0].preview->columns.back().header, QStringLiteral("triple"));
    QCOMPARE(page->sources()[0].plan.columns.back().source, QStringLiteral("triple"));
    QCOMPARE(page->sources()[0].preview->rows[4].back(), QStringLiteral("9"));
    fixture.picture(QStringLiteral("derive"));
    QTest::mouseClick(button(*page, "import"), Qt::LeftButton);
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Done);
    QVERIFY(page->sources()[0].outcome->batch.positionOf(QStringLiteral("triple")) >= 0);
}

void ImportQualityTest::issueOffersItsFix()
{
    ImportFixture fixture;
    ImportPage* page = withOrders(fixture);
    QVERIFY(page);
    auto* list = page->findChild<IssueList*>();
    const auto spelling = [&] {
        const auto& issues = list->issues().issues();
        return std::ranges::find_if(issues,
                                    [](const ImportIssue& issue) {
                                        return std::ranges::any_of(issue.choices, [](const auto& choice) {
                                            return choice.first == QStringLiteral("fix:merge");
                                        });
                                    }) -
               issues.begin();
    };
    QTRY_VERIFY(spelling() < std::ptrdiff_t(list->issues().issues().size()));
    const int row = int(spelling());
    list->scrollTo(list->model()->index(row, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->chipRect(row).center());
    auto* menu = list->findChild<QMenu*>(QStringLiteral("choices"));
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    auto* clusters = fixture.window->findChild<ClusterView*>();
    QTRY_VERIFY(clusters->isVisible() && clusters->topLevelItemCount() > 0);
}

void ImportQualityTest::currencyMarkCountsAsFixed()
{
    ImportFixture fixture;
    QByteArray csv("phone,time,event,paid\n");
    for (int i = 0; i < 10; ++i)
        csv += "138001380" + QByteArray::number(10 + i) + ",2026-05-01 10:00:00,buy," + (i == 3 ? "¥" : "") +
               QByteArray::number(10 + i) + ".50\n";
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), csv));
    QVERIFY(page);
    const ImportSource& source = page->sources()[0];
    QCOMPARE(source.check->states[3].fixed, std::int64_t(1));
    QCOMPARE(source.check->at(3, 3), CellState::Fixed);
    QCOMPARE(source.check->becomes(3, 3), QStringLiteral("13.50"));
}

QTEST_MAIN(ImportQualityTest)
#include "import_quality_test.moc"
