// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fixture.h"

#include <QClipboard>
#include <QMouseEvent>
#include <QSignalSpy>

using namespace tessera;

class PanelTest : public QObject
{
    Q_OBJECT
private slots:
    void typingRecomputesAndNewestWins();
    void errorsShowAndFormStaysUsable();
    void cancelIsNotAnError();
    void staleUntilRecomputed();
    void chartClickOpensPeople();
    void chartKeyboard();
    void chartHoverCard();
    void chartAsTable();
};

void PanelTest::typingRecomputesAndNewestWins()
{
    WindowFixture fixture;
    ExamplePanel* panel = fixture.openExample(QStringLiteral("99"));
    QTRY_COMPARE(fixture.jobs.running(), 1);
    panel->m_number->setText(QStringLiteral("2"));
    QTRY_COMPARE(panel->shown, QStringList{QStringLiteral("2")});
    QCOMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(panel->isEdited());
    fixture.picture(QStringLiteral("panel-light"));
}

void PanelTest::errorsShowAndFormStaysUsable()
{
    WindowFixture fixture;
    ExamplePanel* panel = fixture.openExample(QStringLiteral("13"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed);
    QVERIFY(panel->findChild<QWidget*>(QStringLiteral("problem"))->isVisible());
    QVERIFY(panel->m_number->isEnabled());
    panel->m_number->setText(QStringLiteral("4"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(!panel->findChild<QWidget*>(QStringLiteral("problem"))->isVisible());
}

void PanelTest::cancelIsNotAnError()
{
    WindowFixture fixture;
    ExamplePanel* panel = fixture.openExample(QStringLiteral("99"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Computing);
    fixture.jobs.cancelAll();
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Empty);
    QCOMPARE(fixture.jobs.jobs().front().state, Job::State::Cancelled);
}

void PanelTest::staleUntilRecomputed()
{
    WindowFixture fixture;
    ExamplePanel* panel = fixture.openExample();
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    panel->markStale(QStringLiteral("orders.csv was added"));
    auto* chip = panel->findChild<QPushButton*>(QStringLiteral("state"));
    QCOMPARE(chip->toolTip(), QStringLiteral("orders.csv was added"));
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
}

void PanelTest::chartClickOpensPeople()
{
    WindowFixture fixture;
    ExamplePanel* panel = fixture.openExample();
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_VERIFY(panel->m_funnel->hits().marks.size() > 4);
    const QPoint at = panel->m_funnel->hits().marks[1].path.boundingRect().center().toPoint();
    QSignalSpy opened(fixture.window.get(), &MainWindow::peopleRequested);
    QTest::mouseClick(panel->m_funnel, Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(panel->m_funnel->selected(), 1);
    fixture.picture(QStringLiteral("panel-selected"));
    QTest::mouseDClick(panel->m_funnel, Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][1].toString(), QStringLiteral("step:2"));
}

void PanelTest::chartKeyboard()
{
    WindowFixture fixture;
    ExamplePanel* panel = fixture.openExample();
    QTRY_VERIFY(panel->m_funnel->hits().marks.size() > 4);
    QSignalSpy opened(panel->m_funnel, &ChartView::peopleRequested);
    panel->m_funnel->setFocus();
    QTest::keyClick(panel->m_funnel, Qt::Key_Right);
    QTest::keyClick(panel->m_funnel, Qt::Key_Right);
    QCOMPARE(panel->m_funnel->selected(), 1);
    QTest::keyClick(panel->m_funnel, Qt::Key_Home);
    QTest::keyClick(panel->m_funnel, Qt::Key_Return);
    QCOMPARE(opened[0][0].toString(), QStringLiteral("step:1"));
    QTest::keyClick(panel->m_funnel, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void PanelTest::chartHoverCard()
{
    WindowFixture fixture;
    ExamplePanel* panel = fixture.openExample();
    QTRY_VERIFY(panel->m_funnel->hits().marks.size() > 4);
    const QRect bar = panel->m_funnel->hits().marks[2].path.boundingRect().toRect();
    QMouseEvent move(QEvent::MouseMove, bar.center(), panel->m_funnel->mapToGlobal(bar.center()),
                     Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(panel->m_funnel, &move);
    QTRY_VERIFY(fixture.window->findChild<QWidget*>(QStringLiteral("hoverCard")));
    auto* card = fixture.window->findChild<QWidget*>(QStringLiteral("hoverCard"));
    QTRY_VERIFY(card->isVisible());
    const QRect onWindow = bar.translated(panel->m_funnel->mapTo(fixture.window.get(), QPoint()));
    QVERIFY(!card->geometry().intersects(onWindow));
    fixture.picture(QStringLiteral("panel-hover"));
}

void PanelTest::chartAsTable()
{
    WindowFixture fixture;
    ChartView view(fixture.context(), nullptr);
    view.setSpec(examples::stock());
    view.resize(400, 240);
    view.setTableShown(true);
    auto* table = view.findChild<ResultTable*>();
    QVERIFY(table);
    QCOMPARE(table->content().rowCount(), 5);
    view.setTableShown(false);
    QVERIFY(!view.isTableShown());
}

QTEST_MAIN(PanelTest)
#include "panel_test.moc"
