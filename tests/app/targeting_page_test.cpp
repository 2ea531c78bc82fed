// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "pages/people_page.h"
#include "panels/chart_view.h"
#include "panels/result_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>

using namespace tessera;

class TargetingPageTest : public QObject
{
    Q_OBJECT
private slots:
    void overlapWithoutAudiences();
    void overlapByMouse();
    void traitsAreSearched();
    void groupsBecomeAudiences();
    void audienceFromTheLibrary();
};

namespace {

void saveAudience(const FormsFixture& fixture, const char* name, const char* rule)
{
    const Result<StoredObject> added = fixture.engine->project()->objects().add(
        QStringLiteral("audience"), QString::fromUtf8(name), {{QStringLiteral("rule"), QLatin1String(rule)}});
    QVERIFY(added.ok());
    fixture.engine->objectsChanged();
}

// A double click on the mark of a selector.
void openMark(ChartView* chart, const QString& selector)
{
    for (const HitMark& mark : chart->hits().marks) {
        if (mark.mark.people != selector)
            continue;
        QTest::mouseDClick(chart, Qt::LeftButton, Qt::NoModifier,
                           mark.path.boundingRect().center().toPoint());
        return;
    }
    QFAIL("there is no such mark");
}

} // namespace

void TargetingPageTest::overlapWithoutAudiences()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("overlap"));
    QVERIFY(panel);
    QTRY_COMPARE(fixture.jobs.running(), 0);
    QCOMPARE(panel->state(), AnalysisPanel::State::Empty);
    fixture.picture(QStringLiteral("overlap-empty"));
}

void TargetingPageTest::overlapByMouse()
{
    FormsFixture fixture;
    saveAudience(fixture, "Cart", "did(event = \"cart\")");
    saveAudience(fixture, "Buyers", "did(event = \"purchase\")");
    saveAudience(fixture, "上海", "did(city = \"Shanghai\")");
    saveAudience(fixture, "Lookers with many views", "count(event = \"view\") >= 3");
    ResultPanel* panel = fixture.open(QStringLiteral("overlap"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto& upset = std::get<UpsetChart>(panel->result()->charts[0].chart);
    QCOMPARE(upset.sets.size(), std::size_t{4});
    QCOMPARE(upset.sets[1].size, 20.0);
    fixture.picture(QStringLiteral("overlap"));

    // A column opens its people, and they can be saved as a rule.
    const ChartMark first = upset.bars[0].mark;
    QTRY_VERIFY(panel->charts()[0]->hits().marks.size() > 4);
    openMark(panel->charts()[0], first.people);
    QTabWidget& tabs = fixture.window->documents();
    QTRY_VERIFY(qobject_cast<PeoplePage*>(tabs.currentWidget()));
    const PeopleList* people =
        fixture.engine->peopleList(qobject_cast<PeoplePage*>(tabs.currentWidget())->objectId());
    QVERIFY(people);
    QCOMPARE(std::int64_t(people->oneIds.size()), first.count);
    QVERIFY(!people->rule.isEmpty());
    tabs.setCurrentWidget(panel);

    // Fewer audiences, other order, lift.
    auto* box = panel->findChild<QCheckBox*>(QStringLiteral("audience:Lookers with many views"));
    QVERIFY(box && box->isChecked());
    QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier, QPoint(8, box->height() / 2));
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("audiences")).toArray().size(), qsizetype(3));
    auto* sort = panel->findChild<QComboBox*>(QStringLiteral("sort"));
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_Down);
    auto* matrix = panel->findChild<QComboBox*>(QStringLiteral("matrix"));
    matrix->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(matrix, Qt::Key_Down);
    QTRY_COMPARE(panel->definition().value(QLatin1String("matrix")).toString(), QStringLiteral("lift"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_VERIFY(std::get<MatrixChart>(panel->result()->charts[1].chart).diverging);
    theme().install(Appearance::Dark, Language::Chinese);
    fixture.picture(QStringLiteral("overlap-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

void TargetingPageTest::traitsAreSearched()
{
    FormsFixture fixture;
    saveAudience(fixture, "Cart", "did(event = \"cart\")");
    ResultPanel* panel = fixture.open(QStringLiteral("tgi"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(panel->result()->json.value(QLatin1String("people")).toInt(), 30);
    auto* table = panel->findChild<ResultTable*>();
    const int all = table->model()->rowCount();
    auto* search = panel->findChild<QLineEdit*>(QStringLiteral("search"));
    QTest::mouseClick(search, Qt::LeftButton);
    QTest::keyClicks(search, QStringLiteral("shang"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(all > 1);
    fixture.picture(QStringLiteral("tgi"));

    // The row opens its people, whom a rule says.
    const QModelIndex row = table->model()->index(0, 1);
    const QString selector = row.data(ResultModel::PeopleRole).toString();
    table->setCurrentIndex(row);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTabWidget& tabs = fixture.window->documents();
    QTRY_VERIFY(qobject_cast<PeoplePage*>(tabs.currentWidget()));
    const PeopleList* people =
        fixture.engine->peopleList(qobject_cast<PeoplePage*>(tabs.currentWidget())->objectId());
    QCOMPARE(people->oneIds.size(), panel->result()->people(selector)->count());
    QVERIFY(!people->rule.isEmpty());
    tabs.setCurrentWidget(panel);
    QTest::mouseClick(search, Qt::LeftButton);
    QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(search, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), all);

    // Without what was done: attributes and identifiers stay.
    auto* events = panel->findChild<QCheckBox*>(QStringLiteral("group:behaviour"));
    QTest::mouseClick(events, Qt::LeftButton, Qt::NoModifier, QPoint(8, events->height() / 2));
    QTRY_VERIFY(table->model()->rowCount() < all);
}

void TargetingPageTest::groupsBecomeAudiences()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("target_groups"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    // Sixty people are few: single clauses, of any size.
    auto* clauses = panel->findChild<QSpinBox*>(QStringLiteral("leastClauses"));
    clauses->setFocus();
    clauses->selectAll();
    QTest::keyClicks(clauses, QStringLiteral("1"));
    QTest::keyClick(clauses, Qt::Key_Return);
    QTRY_COMPARE(panel->definition().value(QLatin1String("leastClauses")).toInt(), 1);
    // By value: the sum of a column in place of a rule.
    auto* measure = panel->findChild<QComboBox*>(QStringLiteral("measure"));
    measure->setFocus();
    QTest::keyClick(measure, Qt::Key_Down);
    QTRY_COMPARE(
        panel->definition().value(QLatin1String("value")).toObject().value(QLatin1String("of")).toString(),
        QStringLiteral("amount"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_COMPARE(panel->result()->charts.size(), std::size_t{2});
    fixture.picture(QStringLiteral("target-groups"));

    // The base is the first bar; its people can be saved as a rule with one click.
    QTRY_VERIFY(!panel->charts()[0]->hits().marks.empty());
    openMark(panel->charts()[0], QStringLiteral("base"));
    QTabWidget& tabs = fixture.window->documents();
    QTRY_VERIFY(qobject_cast<PeoplePage*>(tabs.currentWidget()));
    auto* save = tabs.currentWidget()->findChild<QPushButton*>(QStringLiteral("saveAudience"));
    QTRY_VERIFY(save && save->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(fixture.engine->project()->objects().list(QStringLiteral("audience")).value().size(),
                 std::size_t{1});
}

void TargetingPageTest::audienceFromTheLibrary()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("audience"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    auto* library = panel->findChild<QPushButton*>(QStringLiteral("library"));
    QTRY_VERIFY(library && library->menu()->actions().size() > 8);
    QTimer::singleShot(200, library, [] {
        if (QWidget* menu = QApplication::activePopupWidget())
            if (const QString pictures = qEnvironmentVariable("TESSERA_PICTURES"); !pictures.isEmpty())
                menu->grab().save(pictures + QStringLiteral("/library.png"));
    });
    FormsFixture::choose(library, 0);
    QTRY_VERIFY(
        panel->definition().value(QLatin1String("rule")).toString().contains(QStringLiteral("purchase")));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    fixture.picture(QStringLiteral("audience-library"));
    // What the columns do not suffice for says so and cannot be chosen.
    const QAction* last = library->menu()->actions().last();
    QVERIFY(!last->isEnabled());
    QVERIFY(last->text().contains(QStringLiteral("misses")));
}

QTEST_MAIN(TargetingPageTest)
#include "targeting_page_test.moc"
