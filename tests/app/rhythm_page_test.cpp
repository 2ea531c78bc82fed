// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "chart/chart_spec.h"
#include "kinds/every_kind.h"
#include "pages/result_panel.h"
#include "panels/result_table.h"
#include "rhythm/rhythm_fixture.h"
#include "shell/action_registry.h"
#include "shell/main_window.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace tessera;

// Purchase rhythm, affinity and next category in the window, by keyboard and mouse.
class RhythmPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void rhythm();
    void affinity();
    void nextCategory();

private:
    ResultPanel* open(const char* action);
    [[nodiscard]] static QComboBox* box(const ResultPanel* panel, const char* name)
    {
        return panel->findChild<QComboBox*>(QLatin1String(name));
    }
    static void pick(QComboBox* chooser, const QString& text);
    static void type(QWidget* field, const QString& text);
    void pictures(const ResultPanel* panel, const QString& name);

    RhythmProject m_shop;
    std::unique_ptr<WindowFixture> m_fixture;
};

void RhythmPageTest::initTestCase()
{
    const Result<void> made = m_shop.make(plantedCsv(plantedRhythm(1200, 3, true)));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_shop.data.reset();
    m_shop.project.reset(); // one writer
    m_fixture = std::make_unique<WindowFixture>(registerEveryKind);
    QVERIFY(m_fixture->engine->open(m_shop.folder.filePath(QStringLiteral("shop.tessera")), {}).ok());
    m_fixture->window->resize(1440, 1000);
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QTRY_COMPARE(m_fixture->engine->people(), 1200);
}

ResultPanel* RhythmPageTest::open(const char* action)
{
    m_fixture->actions.action(action)->trigger();
    return qobject_cast<ResultPanel*>(m_fixture->window->documents().currentWidget());
}

void RhythmPageTest::pick(QComboBox* chooser, const QString& text)
{
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Home);
    for (int i = 0; i < chooser->findText(text); ++i)
        QTest::keyClick(chooser, Qt::Key_Down);
    QCOMPARE(chooser->currentText(), text);
}

void RhythmPageTest::type(QWidget* field, const QString& text)
{
    QVERIFY(field);
    QTest::mouseClick(field, Qt::LeftButton, Qt::NoModifier, QPoint(20, field->height() / 2));
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Tab);
}

void RhythmPageTest::pictures(const ResultPanel* panel, const QString& name)
{
    m_fixture->picture(name);
    const QString english = panel->result()->headline;
    theme().install(Appearance::Dark, Language::Chinese);
    QTRY_VERIFY_WITH_TIMEOUT(panel->result()->headline != english, 30000); // said anew
    QTRY_COMPARE_WITH_TIMEOUT(panel->state(), AnalysisPanel::State::Current, 30000);
    m_fixture->picture(name + QStringLiteral("-dark-zh"));
    theme().install(Appearance::Light, Language::English);
    QTRY_COMPARE_WITH_TIMEOUT(panel->result()->headline, english, 30000);
}

void RhythmPageTest::rhythm()
{
    ResultPanel* panel = open("new.rhythm");
    QVERIFY(panel);
    QTRY_COMPARE_WITH_TIMEOUT(panel->state(), AnalysisPanel::State::Current, 30000);
    // Found by the names of its columns.
    QCOMPARE(box(panel, "units")->currentText(), QStringLiteral("quantity"));
    QCOMPARE(box(panel, "channel")->currentText(), QStringLiteral("channel"));
    const auto people = [&](const char* selector) {
        const Result<PeopleSet> set = panel->result()->people(QLatin1String(selector));
        return set ? std::int64_t(set->count()) : -1;
    };
    QCOMPARE(people("golden"), 120);
    QCOMPARE(people("golden@Mask"), -1);
    pictures(panel, QStringLiteral("rhythm"));
    // A wider window and another share.
    type(panel->findChild<QSpinBox*>(QStringLiteral("goldenShare")), QStringLiteral("25"));
    QTRY_COMPARE_WITH_TIMEOUT(people("golden"), 300, 30000);
    const std::int64_t soon = people("state:window");
    type(panel->findChild<QSpinBox*>(QStringLiteral("days")), QStringLiteral("60"));
    QTRY_VERIFY_WITH_TIMEOUT(people("state:window") > soon, 30000);
    // What is no season is marked and changes nothing.
    auto* promotions = panel->findChild<QLineEdit*>(QStringLiteral("promotions"));
    const QJsonObject before = panel->definition();
    type(promotions, QStringLiteral("618"));
    QCOMPARE(panel->definition().value(QLatin1String("days")).toInt(), 60);
    QVERIFY(panel->definition().value(QLatin1String("promotions")).toArray() !=
            QJsonArray{QStringLiteral("618")});
    type(promotions, QStringLiteral("06-01..06-20"));
    QTRY_COMPARE(panel->definition().value(QLatin1String("promotions")).toArray(),
                 QJsonArray{QStringLiteral("06-01..06-20")});
    pick(box(panel, "model"), QStringLiteral("Weibull"));
    QTRY_COMPARE_WITH_TIMEOUT(panel->result()->json.value(QLatin1String("families")).toArray().size(), 1,
                              30000);
    // By category.
    pick(box(panel, "by"), QStringLiteral("category"));
    QTRY_COMPARE_WITH_TIMEOUT(panel->state(), AnalysisPanel::State::Current, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(people("golden@Mask") > 0, 30000);
    QCOMPARE(panel->result()->tables.front().table.rows.size(), std::size_t(2));
    pictures(panel, QStringLiteral("rhythm-by-category"));
}

void RhythmPageTest::affinity()
{
    ResultPanel* panel = open("new.affinity");
    QVERIFY(panel);
    QTRY_COMPARE_WITH_TIMEOUT(panel->state(), AnalysisPanel::State::Current, 30000);
    QCOMPARE(box(panel, "item")->currentText(), QStringLiteral("category"));
    QVERIFY(!box(panel, "order")->isEnabled());
    pick(box(panel, "item"), QStringLiteral("channel")); // nobody buys in both
    QTRY_COMPARE(
        panel->result()->json.value(QLatin1String("items")).toArray().at(0)[QLatin1String("name")].toString(),
        QStringLiteral("JD"));
    QVERIFY(panel->result()->headline.contains(QLatin1String("No rule holds")));
    pick(box(panel, "item"), QStringLiteral("category"));
    pick(box(panel, "basket"), QStringLiteral("a day of a person"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto baskets = panel->result()->json.value(QLatin1String("baskets")).toInt();
    QTRY_VERIFY(panel->result()->json.value(QLatin1String("baskets")).toInt() > 2000);
    QVERIFY(baskets > 0);
    type(panel->findChild<QDoubleSpinBox*>(QStringLiteral("minSupport")), QStringLiteral("99"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed); // no two items are in so many
    type(panel->findChild<QDoubleSpinBox*>(QStringLiteral("minSupport")), QStringLiteral("1"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(!panel->definition().contains(QLatin1String("minSupport"))); // what it means without
    pick(box(panel, "basket"), QStringLiteral("all of a person"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(panel->result()->people(QStringLiteral("cross:Serum>Mask"))->count() > 0);
    pictures(panel, QStringLiteral("affinity"));
}

void RhythmPageTest::nextCategory()
{
    ResultPanel* panel = open("new.next_category");
    QVERIFY(panel);
    QTRY_COMPARE_WITH_TIMEOUT(panel->state(), AnalysisPanel::State::Current, 30000);
    QCOMPARE(box(panel, "item")->currentText(), QStringLiteral("category"));
    const auto people = [&](const char* selector) {
        const Result<PeopleSet> set = panel->result()->people(QLatin1String(selector));
        return set ? std::int64_t(set->count()) : -1;
    };
    QCOMPARE(people("likely:Mask"), 120);
    type(panel->findChild<QSpinBox*>(QStringLiteral("listShare")), QStringLiteral("50"));
    QTRY_COMPARE_WITH_TIMEOUT(people("likely:Mask"), 600, 30000);
    QCOMPARE(people("first:Mask") + people("first:Serum"), 1200);
    pictures(panel, QStringLiteral("next-category"));
    type(panel->findChild<QSpinBox*>(QStringLiteral("checkDays")), QStringLiteral("600"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed); // nothing is left to learn from
    type(panel->findChild<QSpinBox*>(QStringLiteral("checkDays")), QStringLiteral("0"));
    QTRY_COMPARE_WITH_TIMEOUT(panel->state(), AnalysisPanel::State::Current, 30000);
}

QTEST_MAIN(RhythmPageTest)
#include "rhythm_page_test.moc"
