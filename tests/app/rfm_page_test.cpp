// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "pages/people_page.h"
#include "panels/chart_view.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>

using namespace tessera;

class RfmPageTest : public QObject
{
    Q_OBJECT
private slots:
    void cutsAndSegmentsByKeyboard();
    void ownTableAndNames();
};

namespace {

void type(QLineEdit* field, const QString& text)
{
    QVERIFY(field);
    QTRY_VERIFY(field->isVisible()); // a new row is shown a moment later
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

// Goes down in a choice until it says what is wanted.
void choose(ResultPanel* panel, const char* name, const char* id)
{
    auto* box = panel->findChild<QComboBox*>(QLatin1String(name));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && box->currentData() != QLatin1String(id); ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentData().toString(), QLatin1String(id));
}

void press(ResultPanel* panel, const char* name)
{
    auto* button = panel->findChild<QPushButton*>(QLatin1String(name));
    QTRY_VERIFY(button->isVisible() && button->width() > 0 && button->height() > 10); // it was hidden before
    QTest::qWait(20);
    QTest::mouseClick(button, Qt::LeftButton);
}

int segments(const ResultPanel* panel)
{
    return int(panel->result()->json.value(QLatin1String("segments")).toArray().size());
}

} // namespace

void RfmPageTest::cutsAndSegmentsByKeyboard()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("rfm"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(segments(panel), 11); // the ten and the others
    const auto field = [&](const char* name) { return panel->findChild<QLineEdit*>(QLatin1String(name)); };
    QVERIFY(!field("cuts.r")->isVisible() && !field("set.r")->isVisible());

    choose(panel, "segments", "eight");
    QTRY_COMPARE(segments(panel), 8);
    choose(panel, "threshold", "set");
    QVERIFY(field("set.r")->isVisible());
    type(field("set.r"), QStringLiteral("5"));
    type(field("set.f"), QStringLiteral("1"));
    QVERIFY(panel->definition().value(QLatin1String("threshold")) !=
            QStringLiteral("set")); // M is not told yet
    type(field("set.m"), QStringLiteral("40"));
    QTRY_COMPARE(
        panel->definition().value(QLatin1String("set")).toObject().value(QLatin1String("m")).toDouble(),
        40.0);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);

    choose(panel, "scores", "fixed");
    auto* levels = panel->findChild<QSpinBox*>(QStringLiteral("levels"));
    levels->setFocus();
    levels->selectAll();
    QTest::keyClicks(levels, QStringLiteral("3"));
    type(field("cuts.r"), QStringLiteral("5, 10"));
    type(field("cuts.f"), QStringLiteral("2, 3"));
    type(field("cuts.m"), QStringLiteral("30,"));
    type(field("cuts.m"), QStringLiteral("30, x"));
    QVERIFY(field("cuts.m")->property("invalid").toBool());
    type(field("cuts.m"), QStringLiteral("30, 55"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_COMPARE(
        panel->result()->json.value(QLatin1String("cuts")).toObject().value(QLatin1String("m")).toArray(),
        (QJsonArray{30, 55}));

    // The flow between two dates, and whether the scores tell what is bought next.
    type(field("before"), QStringLiteral("2026-05-10"));
    auto* check = panel->findChild<QSpinBox*>(QStringLiteral("checkDays"));
    check->setFocus();
    check->selectAll();
    QTest::keyClicks(check, QStringLiteral("7"));
    QTRY_COMPARE(panel->result()->charts.size(), std::size_t(5));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    fixture.picture(QStringLiteral("rfm-fixed"));

    // A tile of the treemap opens its people.
    ChartView* treemap = panel->charts()[1];
    QTRY_VERIFY(!treemap->hits().marks.empty());
    const HitMark tile = treemap->hits().marks.front();
    QTest::mouseDClick(treemap, Qt::LeftButton, Qt::NoModifier, tile.path.boundingRect().center().toPoint());
    QTabWidget& tabs = fixture.window->documents();
    QTRY_VERIFY(qobject_cast<PeoplePage*>(tabs.currentWidget()));
    const PeopleList* people =
        fixture.engine->peopleList(qobject_cast<PeoplePage*>(tabs.currentWidget())->objectId());
    QCOMPARE(std::int64_t(people->oneIds.size()), tile.mark.count);
}

void RfmPageTest::ownTableAndNames()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("rfm"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    choose(panel, "segments", "own");
    press(panel, "add:table");
    type(panel->findChild<QLineEdit*>(QStringLiteral("table:first")), QStringLiteral("VIP"));
    auto* ranges = panel->findChild<QLineEdit*>(QStringLiteral("table:second"));
    type(ranges, QStringLiteral("R 4-9x"));
    QVERIFY(ranges->property("invalid").toBool());
    type(ranges, QStringLiteral("r4-5 M 3-5"));
    QTRY_COMPARE(segments(panel), 2);
    QTRY_COMPARE(panel->result()
                     ->json.value(QLatin1String("segments"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("name"))
                     .toString(),
                 QStringLiteral("VIP"));
    QTRY_COMPARE(panel->definition()
                     .value(QLatin1String("table"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("m")),
                 QJsonValue(QJsonArray{3, 5}));
    choose(panel, "segments", "ten");
    press(panel, "add:names");
    type(panel->findChild<QLineEdit*>(QStringLiteral("names:first")), QStringLiteral("champions"));
    type(panel->findChild<QLineEdit*>(QStringLiteral("names:second")), QStringLiteral("Stars"));
    QTRY_COMPARE(panel->result()
                     ->json.value(QLatin1String("segments"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("name"))
                     .toString(),
                 QStringLiteral("Stars"));
    theme().install(Appearance::Dark, Language::Chinese);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    fixture.picture(QStringLiteral("rfm-own-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

QTEST_MAIN(RfmPageTest)
#include "rfm_page_test.moc"
