// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privacy_fixture.h"
#include "engine/person_eraser.h"
#include "pages/comparison_page.h"
#include "pages/import_page.h"
#include "shell/history_view.h"
#include "shell/inspector.h"
#include "shell/passphrase_dialog.h"
#include "shell/privacy_actions.h"
#include "shell/tick_dialog.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QMenu>
#include <QTabWidget>

using namespace tessera;

namespace {

// Chooses an entry of the menu that opens next by its action.
void chooseFromMenu(QAction* entry)
{
    QTimer::singleShot(100, entry, [entry] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(entry));
        QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(entry).center());
    });
}

// What the desktop's own dialogs look like, answered with no.
void shootQuestion(PrivacyFixture& fixture, const QString& name)
{
    const std::unique_ptr<Dialogs> desktop = makeDesktopDialogs(fixture.window.get());
    PersonEraser eraser(*fixture.engine,
                        {*fixture.engine, fixture.jobs, *desktop, fixture.actions, fixture.settings});
    bool asked = false;
    QTimer answer;
    answer.setInterval(50);
    QObject::connect(&answer, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        asked = true;
        fixture.picture(name, dialog);
        dialog->reject();
    });
    answer.start();
    eraser.ask(personOf(*fixture.engine, kPhone));
    QTRY_VERIFY(asked);
    fixture.settle();
}

} // namespace

// A person erased from the window: asked for, gone everywhere, left out afterwards.
class ErasingTest : public QObject
{
    Q_OBJECT
private slots:
    void maskedIsMaskedInEveryColumn();
    void erasedFromTheRow();
    void erasedFromTheInspector();
    void erasingIsAskedTwice();
    void readOnlySaysWhyNobodyIsErased();
    void erasedPeopleAreLeftOutOfImports();
    void languageAndTheme();
};

void ErasingTest::maskedIsMaskedInEveryColumn()
{
    PrivacyFixture fixture;
    PeoplePage* page = fixture.openPeople();
    QVERIFY(page);
    const PeopleModel& model = page->model();
    QVERIFY(model.isMasked());
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column) {
        names += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString cell = model.index(row, column).data().toString();
            for (const char* secret : {kPhone, "bob@", "Butcher"})
                QVERIFY2(!cell.contains(QLatin1String(secret)), qPrintable(names.back()));
        }
    }
    QCOMPARE(names.count(QStringLiteral("phone")), 1);
    QVERIFY(names.contains(QStringLiteral("full_name")));
}

void ErasingTest::erasedFromTheRow()
{
    PrivacyFixture fixture;
    PeoplePage* page = fixture.openPeople();
    QVERIFY(page);
    const OneId bob = personOf(*fixture.engine, kPhone);
    const OneId ann = personOf(*fixture.engine, "13800138001");
    const OneId cee = personOf(*fixture.engine, "13800138003");
    // Also a list of his own and a comparison with the past.
    const QString listId = fixture.engine->keepPeople({QStringLiteral("Two"), {}, {ann, bob}, {}, {}});
    auto* list = qobject_cast<PeoplePage*>(fixture.window->openPage(QStringLiteral("people"), listId));
    QTRY_COMPARE(list->model().rowCount(), 2);
    fixture.window->openPage(QStringLiteral("comparison"), ComparisonPage::idOf(0, 2));
    fixture.window->documents().setCurrentWidget(page);
    fixture.settle();
    fixture.dialogs.asked.clear();
    fixture.dialogs.confirmations = {true};
    fixture.dialogs.texts = {QString::number(bob)};
    chooseFromMenu(fixture.actions.action("edit.erasePerson"));
    const QPoint at = rowOf(*page, bob);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, tableOf(*page).viewport()->mapToGlobal(at));
    QTest::mouseClick(tableOf(*page).viewport(), Qt::RightButton, Qt::NoModifier, at);
    QCoreApplication::sendEvent(tableOf(*page).viewport(), &event);
    QTRY_VERIFY(!fixture.dialogs.asked.isEmpty() &&
                fixture.dialogs.asked.back().startsWith(QLatin1String("Person")));
    const QString note = fixture.dialogs.asked.back();
    QVERIFY2(note.contains(QLatin1String("3 rows in 2 files")), qPrintable(note));
    QVERIFY2(note.contains(QLatin1String("2 identifiers")), qPrintable(note));
    QCOMPARE(page->model().rowCount(), 2); // at once
    QCOMPARE(list->model().rowCount(), 1);
    QTRY_COMPARE(fixture.engine->people(), 2);
    fixture.settle();
    QCOMPARE(page->model().rowCount(), 2);
    QCOMPARE(list->model().rowCount(), 1);
    QCOMPARE(personOf(*fixture.engine, kPhone), OneId{0});
    QCOMPARE(personOf(*fixture.engine, "13800138001"), ann);
    QCOMPARE(personOf(*fixture.engine, "13800138003"), cee);
    QVERIFY(fixture.window->inspector().person().isEmpty());
    for (int i = 0; i < fixture.window->documents().count(); ++i)
        QVERIFY(!qobject_cast<ComparisonPage*>(fixture.window->documents().widget(i)));
    // The history begins anew.
    QVERIFY(!fixture.actions.action("edit.undo")->isEnabled());
    fixture.window->showHistory();
    auto* history = fixture.window->findChild<QTableView*>(QStringLiteral("history"));
    QVERIFY(history->model()
                ->index(0, HistoryModel::WhatColumn)
                .data()
                .toString()
                .contains(QLatin1String("Erased a person")));
    fixture.close();
    fixture.settle();
    for (const char* trace : {kPhone, "bob@example.org", "Bob Butcher"})
        QVERIFY2(!fixture.bytes().contains(trace), trace);
}

void ErasingTest::erasedFromTheInspector()
{
    PrivacyFixture fixture;
    PeoplePage* page = fixture.openPeople();
    QVERIFY(page);
    QVERIFY(!fixture.actions.action("edit.erasePerson")->isEnabled());
    const OneId bob = personOf(*fixture.engine, kPhone);
    QTest::mouseClick(tableOf(*page).viewport(), Qt::LeftButton, Qt::NoModifier, rowOf(*page, bob));
    auto* button = fixture.window->findChild<QPushButton*>(QStringLiteral("personAction"));
    QVERIFY(button);
    QVERIFY(button->isEnabled());
    fixture.dialogs.confirmations = {true};
    fixture.dialogs.texts = {QString::number(bob)};
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(page->model().rowCount(), 2);
    QTRY_COMPARE(fixture.engine->people(), 2);
    QVERIFY(!fixture.actions.action("edit.erasePerson")->isEnabled());
}

void ErasingTest::erasingIsAskedTwice()
{
    PrivacyFixture fixture;
    PeoplePage* page = fixture.openPeople();
    QVERIFY(page);
    QTest::mouseClick(tableOf(*page).viewport(), Qt::LeftButton, Qt::NoModifier,
                      rowOf(*page, personOf(*fixture.engine, kPhone)));
    const auto ask = [&](bool confirmed, const QString& typed) {
        fixture.dialogs.asked.clear();
        fixture.dialogs.confirmations = {confirmed};
        fixture.dialogs.texts = {typed};
        fixture.actions.action("edit.erasePerson")->trigger();
        fixture.settle();
    };
    ask(false, QString());
    QCOMPARE(fixture.dialogs.asked.size(), 1);
    ask(true, QString());
    QCOMPARE(fixture.dialogs.asked.size(), 2);
    ask(true, QStringLiteral("77"));
    QCOMPARE(fixture.dialogs.asked.size(), 3);
    QVERIFY(fixture.dialogs.asked.back().contains(QLatin1String("Nothing was changed")));
    QVERIFY(fixture.engine->busyWith().isEmpty());
    QCOMPARE(page->model().rowCount(), 3);
}

void ErasingTest::readOnlySaysWhyNobodyIsErased()
{
    WindowFixture fixture(registerAudienceAnalyses);
    const QString path = fixture.file(QStringLiteral("sample.tessera"));
    {
        PrivacyFixture made;
        made.close();
        made.settle();
        QVERIFY(QFile::copy(made.client, path));
    }
    QLockFile other(path + QStringLiteral(".lock"));
    QVERIFY(other.lock());
    fixture.window->openPath(path);
    QTRY_COMPARE(fixture.engine->people(), 3);
    auto* page = qobject_cast<PeoplePage*>(
        fixture.window->openPage(QStringLiteral("people"), QStringLiteral("people")));
    QTRY_COMPARE(page->model().rowCount(), 3);
    QTest::mouseClick(tableOf(*page).viewport(), Qt::LeftButton, Qt::NoModifier,
                      tableOf(*page).visualRect(page->model().index(0, 0)).center());
    QAction* erase = fixture.actions.action("edit.erasePerson");
    QVERIFY(!erase->isEnabled());
    QCOMPARE(erase->toolTip(), fixture.engine->readOnlyReason());
    auto* button = fixture.window->findChild<QPushButton*>(QStringLiteral("personAction"));
    QVERIFY(button && !button->isEnabled());
    QCOMPARE(button->toolTip(), fixture.engine->readOnlyReason());
    QVERIFY(!fixture.actions.action("file.encrypt")->isEnabled());
    QVERIFY(fixture.actions.action("file.handOver")->isEnabled());
}

void ErasingTest::erasedPeopleAreLeftOutOfImports()
{
    PrivacyFixture fixture;
    bool done = false;
    fixture.engine->erase(personOf(*fixture.engine, kPhone),
                          [&done](const Result<ErasureReport>& report) { done = report.ok(); });
    QTRY_VERIFY(done);
    QTRY_COMPARE(fixture.engine->people(), 2);
    fixture.dialogs.files = {{fixture.write("more.csv", "phone,time,event\n"
                                                        "13800138001,2026-06-01 10:00:00,view\n"
                                                        "13800138002,2026-06-01 10:00:00,view\n")}};
    QTest::keyClick(fixture.window.get(), Qt::Key_I, Qt::ControlModifier);
    auto* button = fixture.window->findChild<QPushButton*>(QStringLiteral("import"));
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    const auto says = [&](const QWidget& where, const char* text) {
        for (const QLabel* label : where.findChildren<QLabel*>())
            if (label->text().contains(QLatin1String(text)))
                return true;
        return false;
    };
    QTRY_VERIFY(says(*fixture.window->findChild<ImportPage*>(), "1 row left out: it names somebody erased"));
    QVERIFY(says(fixture.window->inspector(), "Left out: erased people"));
    fixture.settle();
    QCOMPARE(fixture.engine->people(), 2);
}

void ErasingTest::languageAndTheme()
{
    PrivacyFixture fixture;
    fixture.encrypt();
    PeoplePage* page = fixture.openPeople();
    QVERIFY(page);
    QVERIFY(fixture.engine->note(QStringLiteral("Exported Buyers: 1 people")).ok());
    const auto shoot = [&](const QString& mode) {
        fixture.window->documents().setCurrentWidget(page);
        tableOf(*page).clearSelection();
        QTest::mouseClick(tableOf(*page).viewport(), Qt::LeftButton, Qt::NoModifier,
                          rowOf(*page, personOf(*fixture.engine, kPhone)));
        fixture.picture(QStringLiteral("person-") + mode);
        shootQuestion(fixture, QStringLiteral("erase-") + mode);
        fixture.actions.action("file.security")->trigger();
        fixture.picture(QStringLiteral("security-") + mode);
        for (const auto& [use, name] :
             {std::pair{PassphraseUse::Open, "passphrase-"}, std::pair{PassphraseUse::Set, "new-passphrase-"},
              std::pair{PassphraseUse::MayBeSet, "new-client-"}}) {
            PassphraseDialog dialog(
                fixture.actions.action("file.passphrase")->text(),
                use == PassphraseUse::MayBeSet
                    ? newClientText(QStringLiteral("client.tessera"))
                    : Project::open(fixture.client, QStringLiteral("another")).error().message,
                use, nullptr);
            dialog.show();
            dialog.findChild<QLineEdit*>(QStringLiteral("passphrase"))->setText(QStringLiteral("short"));
            fixture.picture(QLatin1String(name) + mode, &dialog);
        }
        TickDialog columns(fixture.actions.action("file.handOver")->text(),
                           newClientText(QStringLiteral("client.tessera")), QStringLiteral("OK"),
                           {{QStringLiteral("visits: event"), {}, false},
                            {QStringLiteral("members: full_name"), QStringLiteral("a reason"), true}},
                           nullptr);
        columns.show();
        fixture.picture(QStringLiteral("columns-") + mode, &columns);
    };
    shoot(QStringLiteral("light"));
    theme().setAppearance(Appearance::Dark);
    shoot(QStringLiteral("dark"));
    theme().setLanguage(Language::Chinese);
    shoot(QStringLiteral("dark-zh"));
    theme().setAppearance(Appearance::Light);
    shoot(QStringLiteral("light-zh"));
    QCOMPARE(fixture.actions.action("edit.erasePerson")->text(), QString::fromUtf8("抹除此人…"));
    QVERIFY(fixture.lock()->toolTip().contains(QString::fromUtf8("加密")));
}

QTEST_MAIN(ErasingTest)
#include "erasing_test.moc"
