// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "pages/people_page.h"
#include "panels/chart_view.h"
#include "shell/project_tree_view.h"

#include <QComboBox>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QJsonArray>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

using namespace tessera;

class SplitPageTest : public QObject
{
    Q_OBJECT
private slots:
    void groupsByKeyAndMouse();
    void theBestAndTheCaps();
    void audiencesAreDraggedOntoEachOther();
};

namespace {

// Replaces the text of a field as a user does.
void type(QLineEdit* field, const QString& text)
{
    QVERIFY(field);
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

std::int64_t sizeOf(const ResultPanel* panel, int group)
{
    return panel->result()
        ->json.value(QLatin1String("groups"))
        .toArray()
        .at(group)
        .toObject()
        .value(QLatin1String("people"))
        .toInteger();
}

QLineEdit* field(const ResultPanel* panel, const char* name, int at = 0)
{
    return panel->findChildren<QLineEdit*>(QLatin1String(name)).value(at);
}

} // namespace

void SplitPageTest::groupsByKeyAndMouse()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("split"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(sizeOf(panel, 0), 54); // nine tenths and a control
    QCOMPARE(sizeOf(panel, 1), 6);

    type(field(panel, "groups:second", 0), QStringLiteral("20"));
    QTRY_COMPARE(sizeOf(panel, 0), 20);
    auto* add = panel->findChild<QPushButton*>(QStringLiteral("add:groups"));
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("groups")).toArray().size(), qsizetype(3));
    QCOMPARE(sizeOf(panel, 2), 6);
    QTest::keyClicks(field(panel, "groups:first", 2), QStringLiteral("Later")); // the new name is chosen
    QTRY_COMPARE(panel->definition()
                     .value(QLatin1String("groups"))
                     .toArray()
                     .at(2)
                     .toObject()
                     .value(QLatin1String("name"))
                     .toString(),
                 QStringLiteral("Later"));

    // What cannot be read is marked, and the last result stays.
    type(field(panel, "groups:second", 2), QStringLiteral("many"));
    QVERIFY(field(panel, "groups:second", 2)->property("invalid").toBool());
    QTest::qWait(50);
    QCOMPARE(sizeOf(panel, 2), 6);
    type(field(panel, "groups:second", 2), QStringLiteral("25 %"));
    QTRY_COMPARE(sizeOf(panel, 2), 15);
    fixture.picture(QStringLiteral("split"));

    // A group opens its people.
    ChartView* chart = panel->charts()[0];
    QTRY_VERIFY(chart->hits().marks.size() > 2);
    for (const HitMark& mark : chart->hits().marks)
        if (mark.mark.people == QLatin1String("group:Later")) {
            QTest::mouseDClick(chart, Qt::LeftButton, Qt::NoModifier,
                               mark.path.boundingRect().center().toPoint());
            break;
        }
    QTabWidget& tabs = fixture.window->documents();
    QTRY_VERIFY(qobject_cast<PeoplePage*>(tabs.currentWidget()));
    const PeopleList* people =
        fixture.engine->peopleList(qobject_cast<PeoplePage*>(tabs.currentWidget())->objectId());
    QCOMPARE(people->oneIds.size(), std::size_t(15));
    tabs.setCurrentWidget(panel);

    // Another salt draws others; taken back, the same.
    const PeopleSet before = panel->result()->people(QStringLiteral("group:Later")).value();
    type(field(panel, "salt"), QStringLiteral("2"));
    QTRY_VERIFY(panel->result()->people(QStringLiteral("group:Later")).value() != before);
    type(field(panel, "salt"), QStringLiteral("1"));
    QTRY_VERIFY(panel->result()->people(QStringLiteral("group:Later")).value() == before);

    const auto removes = panel->findChildren<QToolButton*>(QStringLiteral("groups:remove"));
    QTest::mouseClick(removes[0], Qt::LeftButton);
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("groups")).toArray().size(), qsizetype(2));
}

void SplitPageTest::theBestAndTheCaps()
{
    FormsFixture fixture;
    QVERIFY(fixture.engine->project()
                ->objects()
                .add(QStringLiteral("rfm"), QStringLiteral("Value"),
                     {{QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                      {QStringLiteral("amount"), QStringLiteral("amount")}})
                .ok());
    ResultPanel* panel = fixture.openSaved(
        QStringLiteral("split"), QStringLiteral("Best buyers"),
        {{QStringLiteral("groups"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Best")},
                                                           {QStringLiteral("people"), 5}},
                                               QJsonObject{{QStringLiteral("name"), QStringLiteral("Next")},
                                                           {QStringLiteral("people"), 10}}}}});
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    auto* order = panel->findChild<QComboBox*>(QStringLiteral("order"));
    QVERIFY(!field(panel, "by")->isEnabled());
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QVERIFY(field(panel, "by")->isEnabled());
    type(field(panel, "by"), QStringLiteral("Value: monetary"));
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("unranked")).toInt(), 40); // who never bought
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(sizeOf(panel, 0), 5);

    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("add:caps")), Qt::LeftButton);
    QTest::keyClicks(field(panel, "caps:first"), QStringLiteral("Value: segment"));
    type(field(panel, "caps:second"), QStringLiteral("2"));
    QTRY_VERIFY(!panel->result()->json.value(QLatin1String("heldBack")).toArray().isEmpty());
    QTRY_COMPARE(panel->result()
                     ->json.value(QLatin1String("heldBack"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("most"))
                     .toInt(),
                 2);
    type(field(panel, "strata"), QStringLiteral("Value: r, Value: f"));
    type(field(panel, "balance"), QStringLiteral("Value: monetary, Value: segment"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_COMPARE(panel->result()->charts.size(), std::size_t(3));
    fixture.picture(QStringLiteral("split-best"));
    theme().install(Appearance::Dark, Language::Chinese);
    fixture.picture(QStringLiteral("split-best-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

// Dropping one on another asks what of the two is wanted; the menu does the same without a mouse.
void SplitPageTest::audiencesAreDraggedOntoEachOther()
{
    FormsFixture fixture;
    auto& objects = fixture.engine->project()->objects();
    const StoredObject cart = objects
                                  .add(QStringLiteral("audience"), QStringLiteral("Cart"),
                                       {{QStringLiteral("rule"), QStringLiteral("did(\"cart\")")}})
                                  .value();
    const StoredObject buyers = objects
                                    .add(QStringLiteral("audience"), QStringLiteral("Buyers"),
                                         {{QStringLiteral("rule"), QStringLiteral("did(\"purchase\")")}})
                                    .value();
    fixture.engine->objectsChanged();
    auto* tree = fixture.window->findChild<ProjectTreeView*>();
    QVERIFY(tree);
    const auto row = [&](const char* name) {
        return tree->model()
            ->match(tree->model()->index(0, 0), Qt::DisplayRole, QLatin1String(name), 1,
                    Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    };
    QVERIFY(row("Cart").flags() & Qt::ItemIsDragEnabled);
    QVERIFY(!(row("log.csv").flags() & Qt::ItemIsDragEnabled));

    QMimeData dragged;
    dragged.setData(ProjectTreeView::mimeType(), ProjectWorkbench::objectId(cart.id).toUtf8());
    const auto moveOver = [&](const char* name) {
        QDragEnterEvent enter(tree->visualRect(row(name)).center(), Qt::LinkAction, &dragged, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(tree->visualRect(row(name)).center(), Qt::LinkAction, &dragged, Qt::LeftButton,
                            Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &move);
        return move.isAccepted();
    };
    QVERIFY(!moveOver("Cart")); // itself
    QVERIFY(!moveOver("log.csv"));
    QVERIFY(moveOver("Buyers"));
    QCOMPARE(tree->target(), row("Buyers"));
    fixture.picture(QStringLiteral("drag-audience"));
    QTimer::singleShot(100, tree, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(menu, Qt::Key_Down); // the first without the second
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QDropEvent drop(tree->visualRect(row("Buyers")).center(), Qt::LinkAction, &dragged, Qt::LeftButton,
                    Qt::NoModifier);
    QApplication::sendEvent(tree->viewport(), &drop);
    QVERIFY(!tree->target().isValid());
    auto* panel = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(panel->definition().value(QLatin1String("rule")).toString(),
             QStringLiteral("audience(\"Cart\") and not audience(\"Buyers\")"));
    QCOMPARE(panel->result()->json.value(QLatin1String("people")).toInt(), 20);
    QVERIFY(row("Cart without Buyers").isValid());

    // All four, named apart when made again.
    using enum SetOperation;
    const std::pair<SetOperation, int> operations[] = {
        {Both, 10}, {Either, 40}, {Without, 20}, {OneOnly, 30}};
    for (const auto& [operation, people] : operations) {
        const Result<QString> made = fixture.engine->combine(
            ProjectWorkbench::objectId(cart.id), ProjectWorkbench::objectId(buyers.id), operation);
        QVERIFY(made.ok());
        auto* page = qobject_cast<ResultPanel*>(fixture.window->openPage(QStringLiteral("audience"), *made));
        QTRY_COMPARE(page->state(), AnalysisPanel::State::Current);
        QCOMPARE(page->result()->json.value(QLatin1String("people")).toInt(), people);
    }
    QVERIFY(row("Cart without Buyers 2").isValid());

    // By the menu of the row: a split of the audience.
    tree->setCurrentIndex(row("Buyers"));
    QTimer::singleShot(100, tree, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->text() == QLatin1String("Split or sample"))
                menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    emit tree->customContextMenuRequested(tree->visualRect(row("Buyers")).center());
    auto* split = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QTRY_COMPARE(split->state(), AnalysisPanel::State::Current);
    QCOMPARE(split->definition().value(QLatin1String("base")).toString(),
             QStringLiteral("audience(\"Buyers\")"));
    QCOMPARE(sizeOf(split, 0), 18);
    QVERIFY(row("Split of Buyers").isValid());
}

QTEST_MAIN(SplitPageTest)
#include "split_page_test.moc"
