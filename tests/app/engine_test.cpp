// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "engine/window_link.h"
#include "journey/journey_analyses.h"
#include "pages/import_page.h"
#include "pages/people_page.h"
#include "pages/result_panel.h"
#include "panels/chart_view.h"
#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "shell/status_line.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tessera;

namespace {

// Five people: four look, two of them put something into the cart, one of these buys. The last row has no
// time.
const char* const kLog = "phone,time,event,city\n"
                         "13800138001,2026-05-01 10:00:00,view,Shanghai\n"
                         "13800138001,2026-05-01 11:00:00,cart,Shanghai\n"
                         "13800138001,2026-05-01 12:00:00,buy,Shanghai\n"
                         "13800138002,2026-05-02 10:00:00,view,Beijing\n"
                         "13800138002,2026-05-02 11:00:00,cart,Beijing\n"
                         "13800138003,2026-05-03 10:00:00,view,Beijing\n"
                         "13800138004,2026-05-03 10:00:00,cart,Beijing\n"
                         "13800138005,2026-05-04 10:00:00,view,Shanghai\n"
                         "13800138005,2026-05-04 12:00:00,buy,Shanghai\n"
                         "13800138005,,buy,Shanghai\n";

class EngineFixture : public WindowFixture
{
public:
    EngineFixture()
        : WindowFixture(registerJourneyAnalyses)
    {}
    void importLog()
    {
        QFile log(file(QStringLiteral("log.csv")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(kLog);
        log.close();
        dialogs.files = {{log.fileName()}, {file(QStringLiteral("client.tessera"))}};
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* button = window->findChild<QPushButton*>(QStringLiteral("import"));
        QVERIFY(button);
        QTRY_VERIFY(button->isEnabled()); // the file is read in the background
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(engine->people(), 5);
    }
    ResultPanel* openFunnel()
    {
        actions.action("new.funnel")->trigger();
        return qobject_cast<ResultPanel*>(window->documents().currentWidget());
    }
    PeoplePage* peoplePage() const { return qobject_cast<PeoplePage*>(window->documents().currentWidget()); }
    void picture(const QString& name) const
    {
        const QString pictures = qEnvironmentVariable("TESSERA_PICTURES");
        QTest::qWait(60);
        if (!pictures.isEmpty())
            window->grab().save(pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

// The phones on a page, as many as it shows unmasked.
QStringList phonesOn(const PeoplePage& page)
{
    QStringList phones;
    for (int row = 0; row < page.model().rowCount(); ++row)
        phones.append(page.model().index(row, 1).data().toString());
    phones.sort();
    return phones;
}

QPoint markOf(const ChartView& chart, const QString& selector)
{
    for (const HitMark& mark : chart.hits().marks) {
        if (mark.mark.people == selector)
            return mark.path.boundingRect().center().toPoint();
    }
    return {};
}

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT
private slots:
    void importThroughTheWindow();
    void peopleAreMaskedUntilAsked();
    void barOpensExactlyThosePeople();
    void stepsAreEdited();
    void savedAndUndone();
    void fourADates();
    void openElsewhereIsReadOnly();
    void languageAndTheme();
};

void EngineTest::importThroughTheWindow()
{
    EngineFixture fixture;
    fixture.importLog();
    QCOMPARE(fixture.engine->events(), 9);
    auto* page = fixture.window->findChild<ImportPage*>();
    QVERIFY(page);
    QCOMPARE(page->sources()[0].state, ImportSource::State::Done);
    QCOMPARE(page->sources()[0].outcome->rejected, 1);
    QCOMPARE(page->sources()[0].rejected.front().row, 11);
    fixture.picture(QStringLiteral("import"));
    // The file is in the tree and in the list of recent clients.
    const std::vector<ProjectNode> tree = fixture.engine->tree();
    QCOMPARE(tree[0].children[0].name, QStringLiteral("log.csv"));
    QCOMPARE(fixture.engine->recentClients().front().people, 5);
}

void EngineTest::peopleAreMaskedUntilAsked()
{
    EngineFixture fixture;
    fixture.importLog();
    fixture.actions.action("new.people")->trigger();
    PeoplePage* page = fixture.peoplePage();
    QVERIFY(page);
    QTRY_COMPARE(page->model().rowCount(), 5);
    QVERIFY(!phonesOn(*page).contains(QStringLiteral("13800138001")));
    auto* masked = page->findChild<QPushButton*>(QStringLiteral("masked"));
    QTest::mouseClick(masked, Qt::LeftButton); // refused: the dialog answers no
    QVERIFY(page->model().isMasked());
    fixture.dialogs.confirmations = {true};
    QTest::mouseClick(masked, Qt::LeftButton);
    QVERIFY(phonesOn(*page).contains(QStringLiteral("13800138001")));
    const auto journal = fixture.engine->project()->history().entries();
    QVERIFY(journal->front().label.contains(QStringLiteral("Masked values shown")));
    QVERIFY(journal->front().kind == EntryKind::Note);
    QTest::keyClicks(page->findChild<QLineEdit*>(QStringLiteral("search")), QStringLiteral("13800138003"));
    QTRY_COMPARE(phonesOn(*page), QStringList{QStringLiteral("13800138003")});
}

void EngineTest::barOpensExactlyThosePeople()
{
    EngineFixture fixture;
    fixture.importLog();
    ResultPanel* funnel = fixture.openFunnel();
    QVERIFY(funnel);
    QTRY_COMPARE(funnel->state(), AnalysisPanel::State::Current);
    const QJsonArray steps = funnel->result()->json.value(QLatin1String("steps")).toArray();
    QCOMPARE(steps[0].toObject().value(QLatin1String("people")).toInt(), 4);
    QCOMPARE(steps[1].toObject().value(QLatin1String("people")).toInt(), 2);
    QCOMPARE(steps[2].toObject().value(QLatin1String("people")).toInt(), 1);
    ChartView* chart = funnel->charts().front();
    QTRY_VERIFY(!markOf(*chart, QStringLiteral("step:2")).isNull());
    fixture.picture(QStringLiteral("funnel"));
    QTest::mouseDClick(chart, Qt::LeftButton, Qt::NoModifier, markOf(*chart, QStringLiteral("step:2")));
    QTRY_VERIFY(fixture.peoplePage());
    PeoplePage* page = fixture.peoplePage();
    QTRY_COMPARE(page->model().rowCount(), 2);
    fixture.dialogs.confirmations = {true};
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("masked")), Qt::LeftButton);
    QCOMPARE(phonesOn(*page), (QStringList{QStringLiteral("13800138001"), QStringLiteral("13800138002")}));
    // Order cannot be said by a rule, so these people cannot become an audience; those of step 1 can.
    QVERIFY(!page->findChild<QPushButton*>(QStringLiteral("saveAudience"))->isVisible());
    fixture.link->openPeople(*funnel, QStringLiteral("step:1"));
    QTRY_VERIFY(fixture.peoplePage() && fixture.peoplePage() != page);
    QTest::mouseClick(fixture.peoplePage()->findChild<QPushButton*>(QStringLiteral("saveAudience")),
                      Qt::LeftButton);
    const auto audiences = fixture.engine->project()->objects().list(QStringLiteral("audience"));
    QCOMPARE(audiences->size(), 1U);
    QCOMPARE(fixture.engine->dataset()->audience(audiences->front().name)->count(), 4U);
}

void EngineTest::stepsAreEdited()
{
    EngineFixture fixture;
    fixture.importLog();
    ResultPanel* funnel = fixture.openFunnel();
    QTRY_COMPARE(funnel->state(), AnalysisPanel::State::Current);
    const auto rules = [&] { return funnel->findChildren<QLineEdit*>(QStringLiteral("stepRule")); };
    const auto people = [&](int step) {
        return funnel->result()
            ->json.value(QLatin1String("steps"))
            .toArray()
            .at(step)
            .toObject()
            .value(QLatin1String("people"))
            .toInt(-1);
    };
    QTRY_COMPARE(rules().size(), 3);
    rules()[1]->setFocus();
    rules()[1]->selectAll();
    QTest::keyClicks(rules()[1], QStringLiteral("event = "));
    QVERIFY(rules()[1]->property("invalid").toBool());
    QTest::qWait(250);
    QCOMPARE(people(1), 2); // the last valid result stays
    QTest::keyClicks(rules()[1], QStringLiteral("\"buy\""));
    QVERIFY(!rules()[1]->property("invalid").toBool());
    QTRY_COMPARE(people(2), 0); // view, buy, buy
    QTest::mouseClick(funnel->findChildren<QToolButton*>(QStringLiteral("remove")).last(), Qt::LeftButton);
    QTRY_COMPARE(funnel->result()->json.value(QLatin1String("steps")).toArray().size(), 2);
    QTRY_COMPARE(people(1), 2);
    QVERIFY(funnel->isEdited());
}

void EngineTest::savedAndUndone()
{
    EngineFixture fixture;
    fixture.importLog();
    ResultPanel* funnel = fixture.openFunnel();
    QTRY_COMPARE(funnel->state(), AnalysisPanel::State::Current);
    QTest::keyClick(fixture.window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!funnel->isEdited());
    QCOMPARE(fixture.engine->project()->objects().list(QStringLiteral("funnel"))->size(), 1U);
    QVERIFY(!fixture.engine->undoText().isEmpty());
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.engine->project()->objects().list(QStringLiteral("funnel"))->size(), 0U);
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.engine->tree().back().children.front().kind, QStringLiteral("funnel"));
    // Reopening shows it.
    const QString path = fixture.engine->path();
    fixture.engine->close();
    QVERIFY(fixture.engine->open(path, {}).ok());
    // The page that was in front comes back, before the data have been read.
    QCOMPARE(fixture.window->documents().count(), 1);
    QTRY_COMPARE(fixture.engine->people(), 5);
    const ProjectNode node = fixture.engine->tree().back().children.front();
    auto* again = qobject_cast<ResultPanel*>(fixture.window->openPage(node.kind, node.id));
    QTRY_COMPARE(again->state(), AnalysisPanel::State::Current);
}

void EngineTest::fourADates()
{
    EngineFixture fixture;
    fixture.importLog();
    fixture.actions.action("new.four_a")->trigger();
    auto* panel = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(panel->result()->json.value(QLatin1String("knownAtEnd")).toInt(), 5);
    fixture.picture(QStringLiteral("four-a"));
    QVERIFY(fixture.engine->setAsOf(QDate(2026, 5, 2)).ok());
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("knownAtEnd")).toInt(), 2);
    QCOMPARE(fixture.engine->asOf(), QDate(2026, 5, 2));
}

void EngineTest::openElsewhereIsReadOnly()
{
    EngineFixture fixture;
    fixture.importLog();
    const QString path = fixture.engine->path();
    fixture.engine->close();
    QLockFile other(path + QStringLiteral(".lock"));
    QTRY_VERIFY(other.isLocked() || other.tryLock(0));
    QVERIFY(fixture.engine->open(path, {}).ok());
    QTRY_COMPARE(fixture.engine->people(), 5);
    QStringList status;
    for (const QLabel* label : fixture.window->findChild<StatusLine*>()->findChildren<QLabel*>())
        status.append(label->text());
    QVERIFY2(status.contains(QStringLiteral("Read only")), qPrintable(status.join(QLatin1Char('|'))));
    ResultPanel* funnel = fixture.openFunnel();
    QTRY_COMPARE(funnel->state(), AnalysisPanel::State::Current);
    QTest::keyClick(fixture.window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(fixture.dialogs.asked.join(QLatin1Char(' ')).contains(QLatin1String("open for reading only")));
    QVERIFY(fixture.engine->setAsOf(QDate(2026, 5, 2)).ok());
    QCOMPARE(fixture.engine->asOf(), QDate(2026, 5, 2));
    QVERIFY(fixture.engine->project()->setting(QStringLiteral("as_of"))->isEmpty());
}

void EngineTest::languageAndTheme()
{
    EngineFixture fixture;
    fixture.importLog();
    ResultPanel* funnel = fixture.openFunnel();
    QTRY_COMPARE(funnel->state(), AnalysisPanel::State::Current);
    fixture.actions.action("view.language")->trigger();
    fixture.actions.action("view.appearance")->trigger();
    QCOMPARE(fixture.actions.action("file.save")->text(), QString::fromUtf8("保存版本"));
    QTRY_COMPARE(funnel->state(), AnalysisPanel::State::Current);
    fixture.picture(QStringLiteral("funnel-dark-zh"));
    QCOMPARE(qApp->palette().color(QPalette::Window),
             DesignTokens(true).colour(QStringLiteral("surface.window")));
    fixture.actions.action("view.language")->trigger();
    QCOMPARE(fixture.actions.action("file.save")->text(), QStringLiteral("Save a version"));
}

QTEST_MAIN(EngineTest)
#include "engine_test.moc"
