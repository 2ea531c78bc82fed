// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "kinds/every_kind.h"
#include "pages/result_panel.h"
#include "panels/chart_view.h"
#include "shell/action_registry.h"
#include "shell/main_window.h"
#include "theme/theme.h"
#include "value/shop_project.h"

#include <QComboBox>
#include <QJsonArray>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include <cmath>

using namespace tessera;

// Value, payback and lifecycle in the window, by keyboard and mouse.
class ValuePageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void value();
    void payback();
    void lifecycle();

private:
    ResultPanel* open(const char* action);
    [[nodiscard]] static QComboBox* box(const ResultPanel* panel, const char* name)
    {
        return panel->findChild<QComboBox*>(QLatin1String(name));
    }
    static void pick(QComboBox* chooser, const QString& text);
    static void type(const ResultPanel* panel, const char* name, const QString& digits);
    void pictures(const QString& name);
    void dragCut(const ResultPanel* panel);

    ShopProject m_shop;
    std::unique_ptr<WindowFixture> m_fixture;
};

void ValuePageTest::initTestCase()
{
    const Result<void> made = m_shop.make(ShopProject::purchases(900, 3),
                                          "period,channel,cost\n2025-01-01,JD,900\n2025-01-01,Tmall,4000\n"
                                          "2025-02-01,JD,700\n2025-02-01,Tmall,5000\n2025-03-01,Store,300\n",
                                          "media_costs");
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_shop.data.reset();
    m_shop.project.reset(); // one writer
    m_fixture = std::make_unique<WindowFixture>(registerEveryKind);
    QVERIFY(m_fixture->engine->open(m_shop.folder.filePath(QStringLiteral("shop.tessera")), {}).ok());
    m_fixture->window->resize(1440, 1000);
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QTRY_COMPARE(m_fixture->engine->people(), 900);
}

ResultPanel* ValuePageTest::open(const char* action)
{
    m_fixture->actions.action(action)->trigger();
    return qobject_cast<ResultPanel*>(m_fixture->window->documents().currentWidget());
}

void ValuePageTest::pick(QComboBox* chooser, const QString& text)
{
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Home);
    for (int i = 0; i < chooser->findText(text); ++i)
        QTest::keyClick(chooser, Qt::Key_Down);
    QCOMPARE(chooser->currentText(), text);
}

void ValuePageTest::type(const ResultPanel* panel, const char* name, const QString& digits)
{
    auto* number = panel->findChild<QSpinBox*>(QLatin1String(name));
    QVERIFY(number);
    QTest::mouseClick(number, Qt::LeftButton, Qt::NoModifier, QPoint(20, number->height() / 2));
    QTest::keyClick(number, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(number, digits);
    QTest::keyClick(number, Qt::Key_Tab);
    QCOMPARE(number->value(), digits.toInt());
}

void ValuePageTest::pictures(const QString& name)
{
    m_fixture->picture(name);
    theme().install(Appearance::Dark, Language::Chinese);
    m_fixture->picture(name + QStringLiteral("-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

void ValuePageTest::value()
{
    ResultPanel* panel = open("new.value");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto number = [&](const char* key) {
        return panel->result()->json.value(QLatin1String(key)).toDouble();
    };
    QCOMPARE(panel->result()->json.value(QLatin1String("models")).toArray().size(), 3);
    const double year = number("expectedPurchases");
    const double revenue = number("expectedValue");
    pictures(QStringLiteral("value"));
    pick(box(panel, "model"), QStringLiteral("Pareto/NBD"));
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("models")).toArray().size(), 1);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    type(panel, "horizonDays", QStringLiteral("30"));
    QTRY_VERIFY(number("expectedPurchases") < year / 4);
    type(panel, "horizonDays", QStringLiteral("365"));
    pick(box(panel, "model"), QStringLiteral("best held out"));
    type(panel, "margin", QStringLiteral("40"));
    QTRY_VERIFY(std::abs(number("expectedValue") / revenue - 0.4) < 1e-6);
    QCOMPARE(panel->definition().value(QLatin1String("margin")).toDouble(), 0.4);
    // A column takes the place of the share, and goes again.
    pick(box(panel, "marginColumn"), QStringLiteral("amount"));
    QTRY_VERIFY(std::abs(number("expectedValue") / revenue - 1) < 1e-6);
    QCOMPARE(panel->definition().value(QLatin1String("margin")).toString(), QStringLiteral("amount"));
    QCOMPARE(panel->findChild<QSpinBox*>(QStringLiteral("margin"))->value(), 0);
    pick(box(panel, "marginColumn"), box(panel, "marginColumn")->itemText(0));
    QVERIFY(!panel->definition().contains(QLatin1String("margin")));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
}

void ValuePageTest::payback()
{
    ResultPanel* panel = open("new.payback");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    // Found by the names of its columns.
    QCOMPARE(box(panel, "costTable")->currentText(), QStringLiteral("media_costs"));
    QCOMPARE(box(panel, "cost")->currentText(), QStringLiteral("cost"));
    const auto all = [&](const char* key) {
        return panel->result()->json.value(QLatin1String("all"))[QLatin1String(key)];
    };
    QVERIFY(all("cac").toDouble() > 0);
    pictures(QStringLiteral("payback"));
    type(panel, "months", QStringLiteral("6"));
    QTRY_COMPARE(all("value").toArray().size(), 6);
    pick(box(panel, "costTable"), box(panel, "costTable")->itemText(0));
    QTRY_VERIFY(all("cac").isNull());
    QVERIFY(!box(panel, "cost")->isEnabled());
    // Another table: its columns can be chosen, and what is missing is said.
    pick(box(panel, "costTable"), QStringLiteral("orders"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed);
    pick(box(panel, "costTable"), QStringLiteral("media_costs"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(all("cac").toDouble() > 0);
}

// The lines of the curve: the people follow the mouse, and no line goes beyond its neighbour.
void ValuePageTest::dragCut(const ResultPanel* panel)
{
    ChartView* chart = panel->charts().front();
    QTRY_COMPARE(chart->hits().handles.size(), std::size_t(2));
    const HitHandle lost = chart->hits().handles.back();
    const HitHandle sleeping = chart->hits().handles.front();
    QCOMPARE(lost.id, QStringLiteral("lostDays"));
    const auto of = [&](const char* key) {
        return panel->result()->json.value(QLatin1String("cuts"))[QLatin1String(key)].toInt();
    };
    const int before = of("lostDays");
    const int y = int(lost.top + lost.bottom) / 2;
    const auto at = [&](double x) { return QPoint(int(std::lround(x)), y); };
    QTest::mouseMove(chart, at(lost.x));
    QTRY_COMPARE(chart->cursor().shape(), Qt::SplitHCursor);
    QTest::mousePress(chart, Qt::LeftButton, Qt::NoModifier, at(lost.x));
    const QPoint on = at(lost.x + 40);
    QTest::mouseMove(chart, on);
    const int expected = int(std::lround(lost.valueAt(on.x())));
    QVERIFY(expected > before);
    QTRY_COMPARE(of("lostDays"), expected); // while the button is down
    QTest::mouseRelease(chart, Qt::LeftButton, Qt::NoModifier, on);
    QTRY_COMPARE(of("lostDays"), expected);
    QCOMPARE(panel->findChild<QSpinBox*>(QStringLiteral("lostDays"))->value(), expected);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_VERIFY(!chart->hits().handles.empty());
    const HitHandle moved = chart->hits().handles.back();
    QTest::mousePress(chart, Qt::LeftButton, Qt::NoModifier, at(moved.x));
    QTest::mouseMove(chart, at(moved.x - 5));
    QTest::mouseRelease(chart, Qt::LeftButton, Qt::NoModifier, at(sleeping.from));
    QTRY_COMPARE(of("lostDays"), of("sleepingDays")); // stops at its neighbour
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
}

void ValuePageTest::lifecycle()
{
    ResultPanel* panel = open("new.lifecycle");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto people = [&](const char* selector) {
        const Result<PeopleSet> set = panel->result()->people(QLatin1String(selector));
        return set ? std::int64_t(set->count()) : -1;
    };
    const std::int64_t lost = people("state:lost");
    QVERIFY(!panel->findChild<QSpinBox*>(QStringLiteral("decliningDays"))->isEnabled());
    // A cut point typed in moves the people.
    type(panel, "sleepingDays", QStringLiteral("20"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    type(panel, "lostDays", QStringLiteral("30"));
    QTRY_VERIFY(people("state:lost") > lost);
    type(panel, "sleepingDays", QStringLiteral("40"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed); // dormant after lost
    type(panel, "sleepingDays", QStringLiteral("0"));
    type(panel, "lostDays", QStringLiteral("0"));
    QTRY_COMPARE(people("state:lost"), lost);
    dragCut(panel);
    type(panel, "sleepingDays", QStringLiteral("0"));
    type(panel, "lostDays", QStringLiteral("0"));
    QTRY_COMPARE(people("state:lost"), lost);
    auto* states = box(panel, "states");
    pick(states, states->itemText(1));
    QTRY_VERIFY(people("state:mature") >= 0);
    QVERIFY(panel->findChild<QSpinBox*>(QStringLiteral("decliningDays"))->isEnabled());
    pictures(QStringLiteral("lifecycle"));
}

QTEST_MAIN(ValuePageTest)
#include "value_page_test.moc"
