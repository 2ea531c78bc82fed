// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "pages/sql_editor.h"
#include "pages/sql_panel.h"
#include "panels/result_table.h"
#include "panels/widgets.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QHeaderView>
#include <QTableView>
#include <QTreeWidget>

using namespace tessera;

namespace {

// The SQL page with the query that is suggested for the client.
struct SqlPage
{
    SqlPanel* panel;
    SqlEditor* editor;

    explicit SqlPage(FormsFixture& fixture)
        : panel(qobject_cast<SqlPanel*>(fixture.open(QStringLiteral("sql"))))
        , editor(&panel->editor())
    {
        [&] { QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current); }();
    }
    void type(const QString& query) const
    {
        QTest::mouseClick(editor->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(20, 10));
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, query);
        QTest::keyClick(editor, Qt::Key_Escape); // the completion
    }
    void run() const { QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier); }
    [[nodiscard]] ResultTable* table() const { return panel->findChild<ResultTable*>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString problem() const
    {
        const auto* label = panel->findChild<TextLabel*>(QStringLiteral("sqlProblem"));
        return label->isVisible() ? label->text() : QString();
    }
    template <typename Widget = QPushButton>
    Widget* child(const char* name) const
    {
        return panel->findChild<Widget*>(QLatin1String(name));
    }
};

} // namespace

class SqlPageTest : public QObject
{
    Q_OBJECT
private slots:
    void runsOnlyWhenTold();
    void problemsAreMarked();
    void failingRunKeepsTheForm();
    void wordsAreCompleted();
    void namesComeFromTheTree();
    void rowsOpenPeople();
    void personalDataIsShownWhenAskedFor();
    void savedQueryIsAnAudience();
    void endlessQueryIsCancelled();
};

void SqlPageTest::runsOnlyWhenTold()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    QCOMPARE(page.table()->model()->rowCount(), 3); // events of the suggested query
    QCOMPARE(page.cell(0, 0), QStringLiteral("view"));
    page.type(QStringLiteral("select city, count(*) n from timeline group by city order by n desc"));
    QCOMPARE(page.panel->state(), AnalysisPanel::State::Stale);
    QTest::qWait(300);
    QCOMPARE(page.panel->state(), AnalysisPanel::State::Stale);
    QCOMPARE(page.cell(0, 0), QStringLiteral("view"));
    page.run();
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(page.table()->model()->rowCount(), 2);
    QVERIFY(page.cell(0, 1).toInt() >= page.cell(1, 1).toInt());
    // Sorted by a click on its header, copied with it.
    QHeaderView* head = page.table()->horizontalHeader();
    QTest::mouseClick(head->viewport(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(head->sectionViewportPosition(0) + 8, head->height() / 2));
    QCOMPARE(page.cell(0, 0), QStringLiteral("Beijing"));
    QTest::mouseClick(page.table()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      page.table()->visualRect(page.table()->model()->index(0, 0)).center());
    QTest::keyClick(page.table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1String("city\tn\nBeijing\t")));
    fixture.picture(QStringLiteral("sql"));
}

void SqlPageTest::problemsAreMarked()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    page.type(QStringLiteral("select ctiy from people"));
    QTRY_VERIFY(page.problem().contains(QLatin1String("ctiy")));
    const QList<QTextEdit::ExtraSelection> marks = page.editor->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks[0].cursor.selectedText(), QStringLiteral("ctiy"));
    fixture.picture(QStringLiteral("sql-problem"));
    page.type(QStringLiteral("select phone from log"));
    QTRY_VERIFY(page.problem().isEmpty());
    QVERIFY(page.editor->extraSelections().isEmpty());
    page.type(QStringLiteral("delete from log"));
    QTRY_VERIFY(page.problem().contains(QLatin1String("DELETE")));
}

void SqlPageTest::failingRunKeepsTheForm()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    page.type(QStringLiteral("select nope from log"));
    QTest::mouseClick(page.child("run"), Qt::LeftButton);
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Failed);
    QVERIFY(page.editor->isVisible());
    page.type(QStringLiteral("select 1 as one"));
    page.run();
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(page.panel->result()->headline, QStringLiteral("one: 1"));
}

void SqlPageTest::wordsAreCompleted()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    page.type(QStringLiteral("select l."));
    QTest::keyClicks(page.editor, QStringLiteral(" from log l"));
    QTextCursor cursor = page.editor->textCursor();
    cursor.setPosition(9);
    page.editor->setTextCursor(cursor);
    QTest::keyClick(page.editor, Qt::Key_Space, Qt::ControlModifier);
    QAbstractItemView* popup = page.editor->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 7); // row, oneid and the five fields of the log
    QTest::keyClicks(page.editor, QStringLiteral("ci"));
    QCOMPARE(popup->model()->rowCount(), 1);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(page.editor->toPlainText(), QStringLiteral("select l.city from log l"));
}

void SqlPageTest::namesComeFromTheTree()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    QTreeWidget& tree = page.panel->tables();
    QCOMPARE(tree.topLevelItemCount(), 3); // timeline, people, log
    page.type(QStringLiteral("select count(*) from"));
    QTreeWidgetItem* people = tree.topLevelItem(1);
    tree.scrollToItem(people);
    const QPoint at = tree.visualItemRect(people).center();
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseDClick(tree.viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(page.editor->toPlainText(), QStringLiteral("select count(*) from people"));
    QVERIFY(page.editor->hasFocus());
    page.run();
    QTRY_COMPARE(page.panel->result()->headline, QStringLiteral("count(*): 60"));
}

void SqlPageTest::rowsOpenPeople()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    QVERIFY(!page.child("openPeople")->isVisible());
    page.type(QStringLiteral("select oneid, amount from timeline where event = 'purchase' order by amount"));
    page.run();
    QTRY_VERIFY(page.child("openPeople")->isVisible());
    QTest::mouseClick(page.child("openPeople"), Qt::LeftButton);
    const auto shown = [&] {
        const auto* list =
            fixture.window->documents().currentWidget()->findChild<QTableView*>(QStringLiteral("people"));
        return list ? list->model()->rowCount() : -1;
    };
    QTRY_COMPARE(shown(), 20);
    fixture.window->documents().setCurrentWidget(page.panel);
    const QPoint at = page.table()->visualRect(page.table()->model()->index(2, 0)).center();
    QTest::mouseClick(page.table()->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseDClick(page.table()->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QTRY_COMPARE(shown(), 1);
}

void SqlPageTest::personalDataIsShownWhenAskedFor()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    page.type(QStringLiteral("select phone, city from log order by phone limit 1"));
    page.run();
    QTRY_VERIFY(page.child("masked")->isVisible());
    QCOMPARE(page.cell(0, 0), QStringLiteral("138****8000"));
    QCOMPARE(page.cell(0, 1), QStringLiteral("Shanghai"));
    fixture.dialogs.confirmations = {false, true};
    QTest::mouseClick(page.child("masked"), Qt::LeftButton);
    QCOMPARE(page.cell(0, 0), QStringLiteral("138****8000"));
    QTest::mouseClick(page.child("masked"), Qt::LeftButton);
    QTRY_COMPARE(page.cell(0, 0), QStringLiteral("13800138000"));
    const auto journal = fixture.engine->project()->history().entries(5);
    QVERIFY(std::ranges::any_of(*journal, [](const JournalEntry& entry) {
        return entry.kind == EntryKind::Note && entry.label.contains(QLatin1String("select phone"));
    }));
    QTest::mouseClick(page.child("masked"), Qt::LeftButton);
    QTRY_COMPARE(page.cell(0, 0), QStringLiteral("138****8000"));
}

void SqlPageTest::savedQueryIsAnAudience()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    page.type(QStringLiteral("select oneid from people where event_count > 4"));
    page.run();
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Current);
    const auto people = page.panel->result()->people(QStringLiteral("all"));
    QTest::mouseClick(page.child("save"), Qt::LeftButton);
    QVERIFY(!page.panel->objectId().isEmpty());
    const auto behind = fixture.engine->dataset()->resultPeople(page.panel->title(), QStringLiteral("all"));
    QVERIFY(behind);
    QVERIFY(behind->count() > 0);
    QVERIFY(*behind == *people);
    // What was typed and not run is saved as well.
    page.type(QStringLiteral("select oneid from people"));
    QTest::keyClick(fixture.window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(fixture.engine->dataset()->resultPeople(page.panel->title(), QStringLiteral("all"))->count(),
             std::size_t(60));
}

void SqlPageTest::endlessQueryIsCancelled()
{
    FormsFixture fixture;
    const SqlPage page(fixture);
    page.type(QStringLiteral("with recursive c(x) as (select 1 union all select x + 1 from c) select "
                             "count(*) from c where x < 0"));
    page.run();
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Computing);
    QTRY_VERIFY(fixture.jobs.running() > 0);
    QTest::mouseClick(page.child("state"), Qt::LeftButton);
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Stale);
    QTRY_COMPARE(fixture.jobs.running(), 0);
}

QTEST_MAIN(SqlPageTest)
#include "sql_page_test.moc"
