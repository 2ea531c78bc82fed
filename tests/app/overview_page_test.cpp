// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "business/shop_log.h"
#include "kinds/every_kind.h"
#include "pages/people_page.h"
#include "pages/result_panel.h"
#include "pages/target_lines.h"
#include "panels/chart_view.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>

using namespace tessera;

// Business overview and population overview in the window, by mouse and keyboard.
class OverviewPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void targetsAsLines();
    void business();
    void population();

private:
    ResultPanel* open(const char* action);
    void pick(const ResultPanel* panel, const char* name, int entry) const;
    static void type(const ResultPanel* panel, const char* name, const QString& text);
    void openMark(ResultPanel* panel, const QString& selector);
    void pictures(const QString& name);

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void OverviewPageTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("shop.tessera"));
    {
        const std::shared_ptr<Project> project =
            std::move(Project::create(path, QStringLiteral("Shop"), TimeZone()).value());
        QVERIFY(importText(*project, m_folder.filePath(QStringLiteral("log.csv")), ShopLog(1500, 5).csv()));
        QByteArray people = "member_id,gender,birthday,province,city\n";
        static const char* places[] = {"四川省,成都", "广东省,深圳",     "上海市,上海",
                                       "浙江,杭州",   "Beijing,Beijing", "新疆维吾尔自治区,乌鲁木齐",
                                       "广东,广州"};
        for (int i = 0; i < 1500; ++i)
            people += "M" + QByteArray::number(i) + ',' + (i % 3 == 0 ? "M" : "F") + ',' +
                      QByteArray::number(1960 + i % 45) + "-03-12," + places[(i * i + i) % 7] + '\n';
        QVERIFY(importText(*project, m_folder.filePath(QStringLiteral("members.csv")), people));
    }
    m_fixture = std::make_unique<WindowFixture>(registerEveryKind);
    QVERIFY(m_fixture->engine->open(path, {}).ok());
    m_fixture->window->resize(1440, 1400);
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QTRY_VERIFY(m_fixture->engine->people() > 1000);
}

ResultPanel* OverviewPageTest::open(const char* action)
{
    m_fixture->actions.action(action)->trigger();
    return qobject_cast<ResultPanel*>(m_fixture->window->documents().currentWidget());
}

void OverviewPageTest::pick(const ResultPanel* panel, const char* name, int entry) const
{
    auto* box = panel->findChild<QComboBox*>(QLatin1String(name));
    QVERIFY(box);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < entry; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentIndex(), entry);
}

void OverviewPageTest::type(const ResultPanel* panel, const char* name, const QString& text)
{
    auto* field = panel->findChild<QLineEdit*>(QLatin1String(name));
    QVERIFY(field);
    QTest::mouseClick(field, Qt::LeftButton, Qt::NoModifier, QPoint(20, field->height() / 2));
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Tab);
}

// A double click on a mark lists the people it counts.
void OverviewPageTest::openMark(ResultPanel* panel, const QString& selector)
{
    for (ChartView* chart : panel->charts()) {
        // The card of the chart has to have been drawn.
        QTRY_VERIFY(!chart->hits().marks.empty());
        for (const HitMark& mark : chart->hits().marks) {
            if (mark.mark.people != selector)
                continue;
            const std::int64_t count = mark.mark.count;
            QPointF at = mark.path.boundingRect().center();
            if (!mark.path.contains(at)) // a province bent around its middle
                for (double t = 0; t < 1 && !mark.path.contains(at); t += 0.01)
                    at = mark.path.boundingRect().topLeft() +
                         QPointF(mark.path.boundingRect().width() * t, mark.path.boundingRect().height() / 2);
            QTest::mouseDClick(chart, Qt::LeftButton, Qt::NoModifier, at.toPoint());
            QTabWidget& tabs = m_fixture->window->documents();
            QTRY_VERIFY(qobject_cast<PeoplePage*>(tabs.currentWidget()));
            const auto* page = qobject_cast<PeoplePage*>(tabs.currentWidget());
            const PeopleList* people = m_fixture->engine->peopleList(page->objectId());
            QVERIFY(people);
            QVERIFY(count > 0);
            QCOMPARE(std::int64_t(people->oneIds.size()), count);
            tabs.setCurrentWidget(panel);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("there is no mark ") + selector));
}

void OverviewPageTest::pictures(const QString& name)
{
    m_fixture->picture(name);
    theme().install(Appearance::Dark, Language::Chinese);
    m_fixture->picture(name + QStringLiteral("-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

void OverviewPageTest::targetsAsLines()
{
    const QString text = QStringLiteral("2026-06 1200000\n2026-06 channel Store A 300000\n"
                                        "2026-07 visitors 50000 conversion 0.12 spend 200");
    const Result<QJsonArray> targets = targetsOfLines(text);
    QVERIFY2(targets, targets ? "" : qPrintable(targets.error().message));
    QCOMPARE(targets->size(), qsizetype{3});
    QCOMPARE(targets->at(1)[QLatin1String("channel")].toString(), QStringLiteral("Store A"));
    QCOMPARE(targets->at(2)[QLatin1String("spendPerBuyer")].toDouble(), 200.0);
    QCOMPARE(targetLines(*targets), text);
    for (const char* bad :
         {"June 5", "2026-06", "2026-06 many", "2026-13 5", "2026-06 region North 5", "2026-06 -5"}) {
        const Result<QJsonArray> read = targetsOfLines(QStringLiteral("2026-05 1\n") + QLatin1String(bad));
        QVERIFY2(!read && read.error().message.contains(QLatin1String("Line 2")), bad);
    }
}

void OverviewPageTest::business()
{
    ResultPanel* panel = open("new.business");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto json = [&](const char* key) { return panel->result()->json.value(QLatin1String(key)); };
    type(panel, "from", QStringLiteral("2026-05-20"));
    type(panel, "to", QStringLiteral("2026-06-21"));
    QTRY_COMPARE(json("now")[QLatin1String("from")].toString(), QStringLiteral("2026-05-20"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(json("compare").toString(), QStringLiteral("previous"));
    auto* promotion = panel->findChild<QComboBox*>(QStringLiteral("promotion"));
    QVERIFY(!promotion->isEnabled());
    pick(panel, "compare", 2);
    QTRY_COMPARE(json("compare").toString(), QStringLiteral("promotion"));
    QCOMPARE(json("promotionBefore").toString(), QStringLiteral("618-2025"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(promotion->isEnabled());
    pictures(QStringLiteral("business"));
    openMark(panel, QStringLiteral("visitors")); // of the figures
    // A bar of the waterfall.
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    ChartView* waterfall = panel->charts()[1];
    QVERIFY(std::holds_alternative<WaterfallChart>(panel->result()->charts[1].chart));
    QTRY_COMPARE(waterfall->hits().marks.size(), std::size_t{4});
    const HitMark conversion = waterfall->hits().marks[1];
    QTest::mouseDClick(waterfall, Qt::LeftButton, Qt::NoModifier,
                       conversion.path.boundingRect().center().toPoint());
    QTabWidget& tabs = m_fixture->window->documents();
    QTRY_VERIFY(qobject_cast<PeoplePage*>(tabs.currentWidget()));
    const PeopleList* people =
        m_fixture->engine->peopleList(qobject_cast<PeoplePage*>(tabs.currentWidget())->objectId());
    QCOMPARE(int(people->oneIds.size()), json("now")[QLatin1String("buyers")].toInt());
    tabs.setCurrentWidget(panel);
    openMark(panel, QStringLiteral("channel:=JD"));
    // Targets: a line that cannot be read leaves the last result.
    auto* targets = panel->findChild<QPlainTextEdit*>(QStringLiteral("targets"));
    auto* problem = panel->findChild<QLabel*>(QStringLiteral("targetProblem"));
    targets->setFocus();
    QTest::keyClicks(targets, QStringLiteral("2026-06 many"));
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QLatin1String("Line 1")));
    QTest::keyClick(targets, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(targets, QStringLiteral("2026-06 90000"));
    QTRY_VERIFY(!problem->isVisible());
    pick(panel, "compare", 3);
    QTRY_COMPARE(json("target")[QLatin1String("netSales")].toString(),
                 QStringLiteral("60000.00")); // 20 of 30 days
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    m_fixture->picture(QStringLiteral("business-target"));
}

void OverviewPageTest::population()
{
    ResultPanel* panel = open("new.population");
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto traits = [&] {
        QStringList ids;
        for (const QJsonValue trait : panel->result()->json.value(QLatin1String("traits")).toArray())
            ids.append(trait[QLatin1String("trait")].toString());
        return ids;
    };
    QVERIFY(traits().contains(QLatin1String("province")));
    pictures(QStringLiteral("population-all"));
    openMark(panel, QStringLiteral("province:510000"));
    openMark(panel, QStringLiteral("province:650000"));
    openMark(panel, QStringLiteral("gender:F"));
    // An audience beside everyone.
    auto* rule = panel->findChild<QWidget*>(QStringLiteral("rule"))->findChild<QPlainTextEdit*>();
    QVERIFY(rule);
    QTest::mouseClick(rule->viewport(), Qt::LeftButton);
    QTest::keyClicks(rule, QStringLiteral("did(event = \"purchase\", last 90 days)"));
    QTRY_VERIFY(panel->definition().contains(QLatin1String("rule")));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_VERIFY(panel->result()->json.value(QLatin1String("people")).toInt() <
                panel->result()->json.value(QLatin1String("beside")).toInt());
    pictures(QStringLiteral("population"));
    openMark(panel, QStringLiteral("clock:1-9"));
    // A trait is left out, and said so.
    pick(panel, "trait:gender", 1);
    QTRY_VERIFY(!traits().contains(QLatin1String("gender")));
    QCOMPARE(panel->definition().value(QLatin1String("fields"))[QLatin1String("gender")].toString(),
             QString());
    pick(panel, "trait:gender", 0);
    QTRY_VERIFY(traits().contains(QLatin1String("gender")));
    QVERIFY(!panel->definition().contains(QLatin1String("fields")));
}

QTEST_MAIN(OverviewPageTest)
#include "overview_page_test.moc"
