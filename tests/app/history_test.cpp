// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "audience/audience_analyses.h"
#include "pages/batch_page.h"
#include "pages/comparison_page.h"
#include "pages/people_page.h"
#include "pages/result_panel.h"
#include "panels/result_table.h"
#include "rules/rule.h"
#include "shell/history_view.h"
#include "shell/project_tree.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace tessera;

namespace {

// Three people: one buys, two look.
const char* const kVisits = "phone,time,event\n"
                            "13800138001,2026-05-01 10:00:00,view\n"
                            "13800138001,2026-05-01 12:00:00,buy\n"
                            "13800138002,2026-05-02 10:00:00,view\n"
                            "13800138003,2026-05-03 10:00:00,view\n";

QJsonObject audienceOf(const QString& rule)
{
    return {{QStringLiteral("kind"), QStringLiteral("audience")},
            {QStringLiteral("rule"), ruleToJson(parseRule(rule).value())}};
}

// The window on a client of one file with the audience "High value", its history in front.
class HistoryFixture : public WindowFixture
{
public:
    HistoryFixture()
        : WindowFixture(registerAudienceAnalyses)
    {
        makeClient();
        QTest::keyClick(window.get(), Qt::Key_H, Qt::ControlModifier);
        view = window->findChild<HistoryView*>();
        table = window->findChild<QTableView*>(QStringLiteral("history"));
        search = window->findChild<QLineEdit*>(QStringLiteral("historySearch"));
        back = window->findChild<QPushButton*>(QStringLiteral("historyBack"));
    }

    HistoryView* view = nullptr;
    QTableView* table = nullptr;
    QLineEdit* search = nullptr;
    QPushButton* back = nullptr;
    std::int64_t audience = 0;

    [[nodiscard]] ObjectStore& objects() { return engine->project()->objects(); }
    void edit(const QString& rule)
    {
        QVERIFY(objects().update(audience, QStringLiteral("High value"), audienceOf(rule)).ok());
        engine->objectsChanged();
    }
    [[nodiscard]] QString cell(int row, HistoryModel::Column column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPoint middleOf(int row) const
    {
        return table->visualRect(table->model()->index(row, HistoryModel::WhatColumn)).center();
    }
    void click(int row, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        table->scrollTo(table->model()->index(row, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, keys, middleOf(row));
    }
    void doubleClick(int row)
    {
        click(row);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, middleOf(row));
    }
    QAction* action(const char* name) const { return table->findChild<QAction*>(QLatin1String(name)); }
    void picture(const QString& name) const
    {
        const QString pictures = qEnvironmentVariable("TESSERA_PICTURES");
        QTest::qWait(60);
        if (!pictures.isEmpty())
            window->grab().save(pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
    }

private:
    void makeClient()
    {
        QFile log(file(QStringLiteral("visits.csv")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(kVisits);
        log.close();
        dialogs.files = {{log.fileName()}, {file(QStringLiteral("client.tessera"))}};
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* button = window->findChild<QPushButton*>(QStringLiteral("import"));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(engine->people(), 3);
        const Result<StoredObject> added =
            objects().add(QStringLiteral("audience"), QStringLiteral("High value"),
                          audienceOf(QStringLiteral("did(event = \"buy\")")));
        audience = added->id;
        engine->objectsChanged();
    }
};

} // namespace

class HistoryWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void modelKeepsItsRules();
    void emptyHistorySaysWhatWillBeHere();
    void listSaysWhenWhoWhatAndState();
    void doubleClickJumpsAndTheJumpIsUndone();
    void enterJumps();
    void undoOfAnImportReachesEverything();
    void undoOfTheDateMovesBack();
    void searchFindsAndCtrlFLeadsThere();
    void pointsAreNamed();
    void comparisonOpensItsPeople();
    void twoRowsAreCompared();
    void rowsAreCopied();
    void notesAppearAtOnce();
    void objectIsDuplicated();
    void copyIsSaved();
    void anOlderFileIsBroughtUpToDate();
    void languageAndTheme();
};

void HistoryWindowTest::modelKeepsItsRules()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    JournalEntry change;
    change.id = change.place = 1;
    change.label = QStringLiteral("Add \"A\"");
    change.isCurrent = true;
    JournalEntry left = change;
    left.id = left.place = 2;
    left.isCurrent = false;
    left.state = EntryState::LeftBehind;
    JournalEntry note;
    note.id = 3;
    note.place = 1;
    note.kind = EntryKind::Note;
    model.setEntries({note, left, change}, TimeZone());
    QCOMPARE(model.rowCount(), 4); // the beginning, too
    QCOMPARE(model.current(), 1);
    QVERIFY(!model.index(0, 0).data(HistoryModel::GreyRole).toBool());
    QVERIFY(model.index(1, 0).data(HistoryModel::GreyRole).toBool());
    QVERIFY(model.index(2, 0).data(HistoryModel::CurrentRole).toBool());
    QVERIFY(!model.index(0, 0).data(HistoryModel::CurrentRole).toBool());
    model.setEntries({}, TimeZone());
    QVERIFY(model.isEmpty());
    QVERIFY(model.index(0, 0).data(HistoryModel::CurrentRole).toBool());
    model.retranslate();
}

void HistoryWindowTest::emptyHistorySaysWhatWillBeHere()
{
    WindowFixture fixture(registerAudienceAnalyses);
    QVERIFY(Project::create(fixture.file(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone()).ok());
    fixture.window->openPath(fixture.file(QStringLiteral("c.tessera")));
    fixture.actions.action("view.history")->trigger();
    auto* view = fixture.window->findChild<HistoryView*>();
    QVERIFY(view->isVisible());
    QVERIFY(!view->findChild<QTableView*>()->isVisible());
    QVERIFY(view->findChild<QLabel*>()->text().contains(QStringLiteral("Nothing was changed yet")));
}

void HistoryWindowTest::listSaysWhenWhoWhatAndState()
{
    HistoryFixture fixture;
    QVERIFY(fixture.view->isVisible());
    QVERIFY(fixture.search->isVisible());
    QCOMPARE(fixture.table->model()->rowCount(), 3);
    QCOMPARE(fixture.cell(0, HistoryModel::WhatColumn), QStringLiteral("Add \"High value\""));
    QCOMPARE(fixture.cell(0, HistoryModel::StateColumn), QStringLiteral("You are here"));
    QCOMPARE(fixture.cell(1, HistoryModel::WhatColumn), QStringLiteral("Import visits.csv"));
    QVERIFY(!fixture.cell(1, HistoryModel::WhoColumn).isEmpty());
    QCOMPARE(fixture.cell(1, HistoryModel::WhenColumn).size(), 16);
    QVERIFY(fixture.table->hasFocus());
    // The tasks take the place of the search back.
    for (QToolButton* tab : fixture.window->findChildren<QToolButton*>())
        if (tab->text() == QLatin1String("Tasks"))
            QTest::mouseClick(tab, Qt::LeftButton);
    QVERIFY(!fixture.search->isVisible());
    QVERIFY(!fixture.view->isVisible());
}

void HistoryWindowTest::doubleClickJumpsAndTheJumpIsUndone()
{
    HistoryFixture fixture;
    fixture.edit(QStringLiteral("did(event = \"view\")"));
    fixture.edit(QStringLiteral("did(event = \"cart\")"));
    QVERIFY(!fixture.back->isVisible());
    fixture.doubleClick(2); // as it was added
    QCOMPARE(fixture.objects().get(fixture.audience).value().version, 1);
    QCOMPARE(fixture.cell(2, HistoryModel::StateColumn), QStringLiteral("You are here"));
    QCOMPARE(fixture.cell(0, HistoryModel::StateColumn), QStringLiteral("Undone"));
    QVERIFY(fixture.back->isVisible());
    QTest::mouseClick(fixture.back, Qt::LeftButton);
    QCOMPARE(fixture.objects().get(fixture.audience).value().version, 3);
    QVERIFY(!fixture.back->isVisible());
    // What another change leaves behind can still be reached.
    fixture.doubleClick(2);
    fixture.edit(QStringLiteral("did(event = \"buy\", last 7 days)"));
    QVERIFY(!fixture.back->isVisible());
    QCOMPARE(fixture.cell(1, HistoryModel::StateColumn), QStringLiteral("Undone, left behind"));
    fixture.doubleClick(1);
    QCOMPARE(fixture.objects().get(fixture.audience).value().version, 3);
    QCOMPARE(fixture.cell(0, HistoryModel::StateColumn), QStringLiteral("Undone, left behind"));
}

void HistoryWindowTest::enterJumps()
{
    HistoryFixture fixture;
    fixture.edit(QStringLiteral("did(event = \"view\")"));
    fixture.view->focusTable();
    QTest::keyClick(fixture.table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(fixture.table, Qt::Key_Down);
    QTest::keyClick(fixture.table, Qt::Key_Return);
    QCOMPARE(fixture.objects().get(fixture.audience).value().version, 1);
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.objects().get(fixture.audience).value().version, 2);
}

void HistoryWindowTest::undoOfAnImportReachesEverything()
{
    HistoryFixture fixture;
    auto* panel = qobject_cast<ResultPanel*>(
        fixture.window->openPage(QStringLiteral("audience"), ProjectWorkbench::objectId(fixture.audience)));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    auto* batch = qobject_cast<BatchPage*>(
        fixture.window->openPage(QStringLiteral("batch"), ProjectWorkbench::batchId(1)));
    QVERIFY(batch);
    fixture.doubleClick(2); // before the first change
    QTRY_COMPARE(fixture.engine->people(), 0);
    QVERIFY(fixture.engine->tree()[0].children[0].name.contains(QLatin1String("taken out")));
    QCOMPARE(fixture.engine->tree().size(), std::size_t{1}); // the audience is gone
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Stale);
    bool saysSo = false;
    for (const QLabel* label : batch->findChildren<QLabel*>())
        saysSo = saysSo || label->text().contains(QLatin1String("taken out"));
    QVERIFY(saysSo);
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(fixture.engine->people(), 3);
    // Taking it out on its page is a step like any other.
    for (QPushButton* button : batch->findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Take out"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(fixture.engine->people(), 0);
    QCOMPARE(fixture.cell(0, HistoryModel::WhatColumn), QStringLiteral("Take out visits.csv"));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.engine->people(), 3);
}

void HistoryWindowTest::undoOfTheDateMovesBack()
{
    HistoryFixture fixture;
    const QDate newest = fixture.engine->asOf();
    QVERIFY(fixture.engine->setAsOf(QDate(2026, 5, 2)).ok());
    QVERIFY(fixture.engine->setAsOf(QDate(2026, 5, 1)).ok());
    QCOMPARE(fixture.cell(0, HistoryModel::WhatColumn), QStringLiteral("As of 2026-05-01"));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.engine->asOf(), QDate(2026, 5, 2));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.engine->asOf(), newest);
}

void HistoryWindowTest::searchFindsAndCtrlFLeadsThere()
{
    HistoryFixture fixture;
    QTest::keyClick(fixture.window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.search->hasFocus());
    QTest::keyClicks(fixture.search, QStringLiteral("visits"));
    QCOMPARE(fixture.table->model()->rowCount(), 1);
    QTest::keyClicks(fixture.search, QStringLiteral("zzz"));
    QCOMPARE(fixture.table->model()->rowCount(), 0);
    QVERIFY(fixture.view->findChild<QLabel*>()->text().contains(QStringLiteral("holds this text")));
    fixture.search->clear();
    QCOMPARE(fixture.table->model()->rowCount(), 3);
    // Elsewhere Ctrl+F filters the project.
    fixture.window->findChild<ProjectTree*>()->focusFilter();
    QTest::keyClick(fixture.window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!fixture.search->hasFocus());
}

void HistoryWindowTest::pointsAreNamed()
{
    HistoryFixture fixture;
    fixture.dialogs.texts = {QStringLiteral("Before the campaign"), QStringLiteral("Only files")};
    fixture.actions.action("edit.point")->trigger();
    QCOMPARE(fixture.cell(0, HistoryModel::WhatColumn), QStringLiteral("Before the campaign"));
    QCOMPARE(fixture.cell(0, HistoryModel::StateColumn), QStringLiteral("Named point"));
    QCOMPARE(fixture.table->model()->index(0, 0).data(HistoryModel::IconRole).toString(),
             QStringLiteral("flag"));
    fixture.click(2); // the import
    fixture.action("historyName")->trigger();
    QCOMPARE(fixture.cell(0, HistoryModel::WhatColumn), QStringLiteral("Only files"));
    fixture.doubleClick(0);
    QVERIFY(fixture.objects().list().value().empty());
    QCOMPARE(fixture.cell(1, HistoryModel::StateColumn), QStringLiteral("Undone")); // the other point
    fixture.doubleClick(1);
    QCOMPARE(fixture.objects().list().value().size(), std::size_t{1});
    // Without a name there is no point.
    const int rows = fixture.table->model()->rowCount();
    fixture.actions.action("edit.point")->trigger();
    QCOMPARE(fixture.table->model()->rowCount(), rows);
}

void HistoryWindowTest::comparisonOpensItsPeople()
{
    HistoryFixture fixture;
    fixture.edit(QStringLiteral("did(event = \"view\")"));
    fixture.click(1);
    QVERIFY(fixture.action("historyCompare")->isEnabled());
    fixture.action("historyCompare")->trigger();
    auto* page = qobject_cast<ComparisonPage*>(fixture.window->documents().currentWidget());
    QVERIFY(page);
    QTRY_VERIFY(page->comparison());
    QCOMPARE(page->findChild<QLabel*>(QStringLiteral("sentence"))->text(),
             QStringLiteral("1 rule edited, +2 people in High value"));
    auto* counts = page->findChild<ResultTable*>(QStringLiteral("audiences"));
    QCOMPARE(counts->model()->index(0, 1).data().toString(), QStringLiteral("1"));
    QCOMPARE(counts->model()->index(0, 2).data().toString(), QStringLiteral("3"));
    fixture.picture(QStringLiteral("comparison"));
    const QPoint joined = counts->visualRect(counts->model()->index(0, 3)).center();
    QTest::mouseClick(counts->viewport(), Qt::LeftButton, Qt::NoModifier, joined);
    QTest::mouseDClick(counts->viewport(), Qt::LeftButton, Qt::NoModifier, joined);
    auto* people = qobject_cast<PeoplePage*>(fixture.window->documents().currentWidget());
    QVERIFY(people);
    QTRY_COMPARE(people->model().rowCount(), 2);
    QCOMPARE(people->title(), QStringLiteral("Joined High value"));
}

void HistoryWindowTest::twoRowsAreCompared()
{
    HistoryFixture fixture;
    fixture.edit(QStringLiteral("did(event = \"view\")"));
    fixture.edit(QStringLiteral("did(event = \"cart\")"));
    fixture.click(1);
    fixture.click(3, Qt::ControlModifier);
    QCOMPARE(fixture.action("historyCompare")->text(), QStringLiteral("Compare the two"));
    QVERIFY(!fixture.action("historyJump")->isEnabled());
    fixture.action("historyCompare")->trigger();
    auto* page = qobject_cast<ComparisonPage*>(fixture.window->documents().currentWidget());
    QVERIFY(page);
    QTRY_VERIFY(page->comparison());
    QCOMPARE(page->findChild<QLabel*>(QStringLiteral("sentence"))->text(),
             QStringLiteral("1 definition added, +3 people in High value"));
}

void HistoryWindowTest::rowsAreCopied()
{
    HistoryFixture fixture;
    fixture.click(1);
    QTest::keyClick(fixture.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], QStringLiteral("When\tWhat\tWho\tState"));
    QVERIFY(lines[1].contains(QStringLiteral("\tImport visits.csv\t")));
}

void HistoryWindowTest::notesAppearAtOnce()
{
    HistoryFixture fixture;
    QVERIFY(fixture.engine->note(QStringLiteral("Exported something")).ok());
    QCOMPARE(fixture.cell(0, HistoryModel::WhatColumn), QStringLiteral("Exported something"));
    QCOMPARE(fixture.cell(0, HistoryModel::StateColumn), QStringLiteral("Noted"));
    QCOMPARE(fixture.cell(1, HistoryModel::StateColumn), QStringLiteral("You are here"));
}

void HistoryWindowTest::objectIsDuplicated()
{
    HistoryFixture fixture;
    fixture.window->openPage(QStringLiteral("audience"), ProjectWorkbench::objectId(fixture.audience));
    QTest::keyClick(fixture.window.get(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(fixture.objects().list().value().size(), std::size_t{2});
    auto* page = qobject_cast<DocumentPage*>(fixture.window->documents().currentWidget());
    QCOMPARE(page->title(), QStringLiteral("High value (copy)"));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.objects().list().value().size(), std::size_t{1});
}

void HistoryWindowTest::copyIsSaved()
{
    HistoryFixture fixture;
    fixture.dialogs.files = {{fixture.file(QStringLiteral("copy"))}};
    QTest::keyClick(fixture.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.jobs.waitForAll();
    const Result<std::unique_ptr<Project>> copy = Project::open(fixture.file(QStringLiteral("copy.tessera")));
    QVERIFY(copy.ok());
    QCOMPARE((*copy)->history().entries().value().size(), std::size_t{2});
    // Nothing is written over.
    fixture.dialogs.files = {{fixture.file(QStringLiteral("copy.tessera"))}};
    fixture.actions.action("file.copy")->trigger();
    fixture.jobs.waitForAll();
    QTRY_VERIFY(fixture.dialogs.asked.back().contains(QLatin1String("exists already")));
}

void HistoryWindowTest::anOlderFileIsBroughtUpToDate()
{
    WindowFixture fixture(registerAudienceAnalyses);
    const QString file = fixture.file(QStringLiteral("old.tessera"));
    QVERIFY(QFile::copy(QStringLiteral(TESSERA_TEST_DATA "/client-v1.tessera"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    fixture.window->openPath(file);
    QTRY_VERIFY(fixture.dialogs.asked.join(QLatin1Char(' ')).contains(file + QStringLiteral(".v1.bak")));
    QTRY_VERIFY(fixture.engine->people() > 0);
}

void HistoryWindowTest::languageAndTheme()
{
    HistoryFixture fixture;
    fixture.edit(QStringLiteral("did(event = \"view\")"));
    fixture.dialogs.texts = {QStringLiteral("Before the campaign")};
    fixture.actions.action("edit.point")->trigger();
    fixture.edit(QStringLiteral("did(event = \"cart\")"));
    fixture.doubleClick(3);
    fixture.edit(QStringLiteral("did(event = \"buy\", last 30 days)"));
    fixture.edit(QStringLiteral("did(event = \"buy\", last 90 days)"));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(fixture.engine->note(QStringLiteral("Exported High value: 3 people")).ok());
    fixture.doubleClick(2);
    fixture.picture(QStringLiteral("history-light"));
    theme().setAppearance(Appearance::Dark);
    fixture.picture(QStringLiteral("history-dark"));
    theme().setLanguage(Language::Chinese);
    QCOMPARE(fixture.table->model()->headerData(0, Qt::Horizontal).toString(), QString::fromUtf8("时间"));
    fixture.picture(QStringLiteral("history-dark-zh"));
}

QTEST_MAIN(HistoryWindowTest)
#include "history_test.moc"
