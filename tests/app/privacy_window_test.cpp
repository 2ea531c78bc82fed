// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "audience/audience_analyses.h"
#include "engine/person_eraser.h"
#include "pages/comparison_page.h"
#include "pages/import_page.h"
#include "pages/people_page.h"
#include "pages/security_page.h"
#include "panels/result_table.h"
#include "rules/rule.h"
#include "shell/bottom_dock.h"
#include "shell/history_view.h"
#include "shell/inspector.h"
#include "shell/passphrase_dialog.h"
#include "shell/project_tree.h"
#include "shell/status_line.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <atomic>

using namespace tessera;

namespace {

const QString kRight = QStringLiteral("four words and more");
const char* const kPhone = "13800138002";
const char* const kMembers = "phone,email,full_name\n"
                             "13800138001,ann@example.org,Ann Archer\n"
                             "13800138002,bob@example.org,Bob Butcher\n"
                             "13800138003,cee@example.org,Cee Cooper\n";
const char* const kVisits = "phone,time,event\n"
                            "13800138001,2026-05-01 10:00:00,view\n"
                            "13800138002,2026-05-01 12:00:00,buy\n"
                            "13800138002,2026-05-02 10:00:00,view\n"
                            "13800138003,2026-05-03 10:00:00,view\n";

// The window on a client of three people in two files, with an audience.
class PrivacyFixture : public WindowFixture
{
public:
    PrivacyFixture()
        : WindowFixture(registerAudienceAnalyses)
        , client(file(QStringLiteral("client.tessera")))
    {
        window->resize(1440, 900);
        dialogs.files = {{write("members.csv", kMembers), write("visits.csv", kVisits)}, {client}};
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* all = window->findChild<QPushButton*>(QStringLiteral("importAll"));
        QTRY_VERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE(engine->people(), 3);
        const QJsonObject rule{
            {QStringLiteral("kind"), QStringLiteral("audience")},
            {QStringLiteral("rule"), ruleToJson(parseRule(QStringLiteral("did(event = \"buy\")")).value())}};
        audience =
            engine->project()->objects().add(QStringLiteral("audience"), QStringLiteral("Buyers"), rule)->id;
        engine->objectsChanged();
        settle();
    }

    QString client;
    std::int64_t audience = 0;

    QString write(const char* name, const char* content) const
    {
        QFile out(file(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) < 0)
            return {};
        return out.fileName();
    }
    void settle() { QTRY_COMPARE(jobs.running(), 0); }
    void encrypt()
    {
        dialogs.passphrases = {kRight};
        actions.action("file.encrypt")->trigger();
        QTRY_VERIFY(engine->isEncrypted() && engine->busyWith().isEmpty());
    }
    void close() { actions.action("file.close")->trigger(); }
    [[nodiscard]] QWidget* lock() const { return window->findChild<QWidget*>(QStringLiteral("encrypted")); }
    PeoplePage* openPeople()
    {
        auto* page =
            qobject_cast<PeoplePage*>(window->openPage(QStringLiteral("people"), QStringLiteral("people")));
        return QTest::qWaitFor([page] { return page->model().rowCount() == 3; }) ? page : nullptr;
    }
    // Every file of the client, as bytes.
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all;
        for (const QString& name : QDir(folder.path()).entryList({QStringLiteral("client.tessera*")}))
            if (QFile one(file(name)); one.open(QIODevice::ReadOnly))
                all += one.readAll();
        return all;
    }
    void picture(const QString& name, QWidget* of = nullptr) const
    {
        const QString pictures = qEnvironmentVariable("TESSERA_PICTURES");
        QTest::qWait(60);
        if (!pictures.isEmpty())
            (of ? of : window.get())
                ->grab()
                .save(pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

QTableView& tableOf(const PeoplePage& page)
{
    return *page.findChild<QTableView*>(QStringLiteral("people"));
}

QPoint rowOf(const PeoplePage& page, OneId person)
{
    const QAbstractItemModel& model = page.model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == QString::number(person))
            return tableOf(page).visualRect(model.index(row, 0)).center();
    return {};
}

OneId personOf(const ProjectWorkbench& engine, const char* identifier)
{
    const IdentityView& view = engine.dataset()->identity();
    const std::vector<PersonIndex> people = view.find(identifier);
    return people.size() == 1 ? view.oneIds[people.front()] : 0;
}

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

} // namespace

class PrivacyWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void dialogAsksForAPassphrase();
    void dialogAsksForANewPassphraseTwice();
    void encryptedClosedAndOpenedAgain();
    void cancelLeavesTheOpenClient();
    void passphraseIsChangedAndRemoved();
    void nothingWaitsWhileTheClientIsBusy();
    void busyWaitsForTheWorkUnderWay();
    void closedWhileItWaits();
    void maskedIsMaskedInEveryColumn();
    void erasedFromTheRow();
    void erasedFromTheInspector();
    void erasingIsAskedTwice();
    void readOnlySaysWhyNobodyIsErased();
    void erasedPeopleAreLeftOutOfImports();
    void handedOver();
    void handedOverUnderThePassphrase();
    void securityFactsAreCopiedAndExported();
    void languageAndTheme();
};

void PrivacyWindowTest::dialogAsksForAPassphrase()
{
    theme().install(Appearance::Light, Language::English);
    PassphraseDialog dialog(QStringLiteral("Open a client"), QStringLiteral("c.tessera is encrypted."), false,
                            nullptr);
    dialog.show();
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("passphrase"));
    auto* accept = dialog.findChild<QPushButton*>(QStringLiteral("accept"));
    QVERIFY(!dialog.findChild<QLineEdit*>(QStringLiteral("passphraseAgain")));
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(field, QStringLiteral(" secret "));
    QVERIFY(accept->isEnabled());
    dialog.findChild<QAction*>(QStringLiteral("showPassphrase"))->trigger();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.passphrase(), QStringLiteral(" secret ")); // spaces are part of it
    dialog.show();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

void PrivacyWindowTest::dialogAsksForANewPassphraseTwice()
{
    theme().install(Appearance::Light, Language::English);
    PassphraseDialog dialog(QStringLiteral("Encrypt client"), QStringLiteral("Keep it."), true, nullptr);
    dialog.show();
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("passphrase"));
    auto* again = dialog.findChild<QLineEdit*>(QStringLiteral("passphraseAgain"));
    auto* accept = dialog.findChild<QPushButton*>(QStringLiteral("accept"));
    auto* hint = dialog.findChild<QLabel*>(QStringLiteral("passphraseHint"));
    QVERIFY(hint->text().contains(QStringLiteral("advised")));
    QTest::keyClicks(field, QStringLiteral("short"));
    QVERIFY(hint->text().contains(QStringLiteral("5 characters: short")));
    QTest::keyClicks(again, QStringLiteral("shore"));
    QVERIFY(!accept->isEnabled());
    QCOMPARE(hint->text(), QStringLiteral("The two are not the same."));
    again->setText(QStringLiteral("short"));
    QVERIFY(accept->isEnabled()); // advised, not demanded
    for (QLineEdit* one : {field, again})
        one->setText(kRight);
    QVERIFY(hint->text().contains(QStringLiteral("long enough")));
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(dialog.passphrase(), kRight);
}

void PrivacyWindowTest::encryptedClosedAndOpenedAgain()
{
    PrivacyFixture fixture;
    QVERIFY(!fixture.lock());
    QVERIFY(fixture.bytes().contains("members.csv"));
    QVERIFY(!fixture.actions.action("file.passphrase")->isVisible());
    fixture.encrypt();
    QVERIFY2(
        fixture.dialogs.asked.join(QLatin1Char('\n')).contains(QLatin1String("nobody can read the client")),
        qPrintable(fixture.dialogs.asked.join(QLatin1Char('\n'))));
    QVERIFY(fixture.dialogs.asked.back().startsWith(QLatin1String("The client is encrypted")));
    QVERIFY(fixture.lock());
    QVERIFY(fixture.lock()->toolTip().contains(QLatin1String("Encrypted")));
    QVERIFY(!fixture.actions.action("file.encrypt")->isVisible());
    QVERIFY(!fixture.bytes().contains("members.csv"));
    fixture.close();
    QVERIFY(!fixture.lock());
    // A wrong one says so and is asked again.
    fixture.dialogs.asked.clear();
    fixture.dialogs.passphrases = {QStringLiteral("another"), kRight};
    fixture.dialogs.files = {{fixture.client}};
    QTest::keyClick(fixture.window.get(), Qt::Key_O, Qt::ControlModifier);
    QTRY_COMPARE(fixture.engine->people(), 3);
    QCOMPARE(fixture.dialogs.asked.size(), 3);
    QVERIFY(fixture.dialogs.asked[1].contains(QLatin1String("client.tessera is encrypted")));
    QVERIFY(fixture.dialogs.asked[2].contains(QLatin1String("another passphrase")));
    QCOMPARE(fixture.engine->tree().back().children.front().name, QStringLiteral("Buyers"));
}

void PrivacyWindowTest::cancelLeavesTheOpenClient()
{
    PrivacyFixture fixture;
    const QString secret = fixture.file(QStringLiteral("secret.tessera"));
    QVERIFY(Project::create(secret, QStringLiteral("Secret"), TimeZone(), kRight).ok());
    fixture.dialogs.asked.clear();
    fixture.dialogs.passphrases = {QStringLiteral("another"), std::nullopt};
    fixture.window->openPath(secret);
    QCOMPARE(fixture.dialogs.asked.size(), 2);
    QCOMPARE(fixture.engine->path(), fixture.client);
    QCOMPARE(fixture.engine->people(), 3);
    fixture.dialogs.passphrases = {kRight};
    fixture.window->openPath(secret);
    QCOMPARE(fixture.engine->clientName(), QStringLiteral("Secret"));
    // Nothing is asked of a file in clear.
    fixture.dialogs.asked.clear();
    fixture.window->openPath(fixture.client);
    QVERIFY(fixture.dialogs.asked.isEmpty());
}

void PrivacyWindowTest::passphraseIsChangedAndRemoved()
{
    PrivacyFixture fixture;
    fixture.encrypt();
    const QString second = QStringLiteral("quite another one");
    fixture.dialogs.passphrases = {second};
    fixture.actions.action("file.passphrase")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().startsWith(QLatin1String("The passphrase was changed")));
    fixture.close();
    fixture.settle();
    QVERIFY(!Project::open(fixture.client, kRight).ok());
    fixture.dialogs.passphrases = {second};
    fixture.window->openPath(fixture.client);
    QTRY_COMPARE(fixture.engine->people(), 3);
    fixture.settle();
    fixture.actions.action("file.decrypt")->trigger(); // not confirmed
    QVERIFY(fixture.engine->busyWith().isEmpty());
    fixture.dialogs.confirmations = {true};
    fixture.actions.action("file.decrypt")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().startsWith(QLatin1String("The client is no longer encrypted")));
    QVERIFY(!fixture.lock());
    fixture.close();
    QVERIFY(!Project::needsPassphrase(fixture.client));
    QVERIFY(Project::open(fixture.client).ok());
}

// While the file is held, the window answers from what it knew: no question of its thread reaches the file.
void PrivacyWindowTest::nothingWaitsWhileTheClientIsBusy()
{
    PrivacyFixture fixture;
    MainWindow& window = *fixture.window;
    fixture.dialogs.passphrases = {kRight};
    const std::size_t groups = fixture.engine->tree().size();
    const QString undo = fixture.engine->undoText();
    const std::size_t entries = fixture.engine->history()->size();
    fixture.actions.action("file.encrypt")->trigger();
    QVERIFY(!fixture.engine->busyWith().isEmpty());
    QVERIFY(!window.documents().isEnabled());
    QVERIFY(!window.tree().isEnabled());
    QVERIFY(!window.bottomDock().history().isEnabled());
    for (const char* id :
         {"file.open", "file.close", "file.copy", "edit.undo", "view.language", "go.palette"})
        QVERIFY2(!fixture.actions.action(id)->isEnabled(), id);
    QVERIFY(fixture.actions.action("file.quit")->isEnabled());
    QCOMPARE(fixture.engine->tree().size(), groups);
    QCOMPARE(fixture.engine->undoText(), undo);
    QCOMPARE(fixture.engine->history()->size(), entries);
    QVERIFY(!fixture.engine->isEncrypted());
    bool said = false;
    for (const QLabel* label : window.findChild<StatusLine*>()->findChildren<QLabel*>())
        said = said || label->text().contains(QLatin1String("the client waits"));
    QVERIFY(said);
    QTRY_VERIFY(fixture.engine->busyWith().isEmpty());
    QVERIFY(fixture.engine->isEncrypted());
    QVERIFY(window.documents().isEnabled());
    QVERIFY(window.tree().isEnabled());
    QVERIFY(fixture.actions.action("file.open")->isEnabled());
    // Cancelled in the tasks: the client is as it was.
    fixture.dialogs.confirmations = {true};
    fixture.actions.action("file.decrypt")->trigger();
    fixture.jobs.cancelAll();
    QTRY_VERIFY(fixture.engine->busyWith().isEmpty());
    fixture.close();
    const bool stillEncrypted = Project::needsPassphrase(fixture.client);
    QVERIFY(Project::open(fixture.client, stillEncrypted ? kRight : QString()).ok());
}

void PrivacyWindowTest::busyWaitsForTheWorkUnderWay()
{
    PrivacyFixture fixture;
    std::atomic<bool> go = false;
    fixture.jobs.start<int>(
        QStringLiteral("other work"),
        [&go](Task&) -> Result<int> {
            while (!go)
                QTest::qSleep(1);
            return 1;
        },
        fixture.window.get(), [](const Result<int>&) {});
    fixture.dialogs.passphrases = {kRight};
    fixture.actions.action("file.encrypt")->trigger();
    QVERIFY(!fixture.engine->busyWith().isEmpty());
    QCOMPARE(fixture.jobs.running(), 1);
    QTest::qWait(30);
    QVERIFY(!fixture.engine->isEncrypted());
    QCOMPARE(fixture.jobs.running(), 1); // it has not begun
    go = true;
    QTRY_VERIFY(fixture.engine->isEncrypted());
    QTRY_VERIFY(fixture.engine->busyWith().isEmpty());
}

void PrivacyWindowTest::closedWhileItWaits()
{
    PrivacyFixture fixture;
    std::atomic<bool> go = false;
    fixture.jobs.start<int>(
        QStringLiteral("other work"),
        [&go](Task&) -> Result<int> {
            while (!go)
                QTest::qSleep(1);
            return 1;
        },
        fixture.window.get(), [](const Result<int>&) {});
    fixture.dialogs.passphrases = {kRight};
    fixture.actions.action("file.encrypt")->trigger();
    fixture.engine->close();
    QVERIFY(fixture.engine->busyWith().isEmpty());
    QVERIFY(fixture.actions.action("file.open")->isEnabled());
    go = true;
    fixture.settle();
    QVERIFY(!Project::needsPassphrase(fixture.client));
}

// Identifiers stand in columns of their own, and not as attributes once more.
void PrivacyWindowTest::maskedIsMaskedInEveryColumn()
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

void PrivacyWindowTest::erasedFromTheRow()
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

void PrivacyWindowTest::erasedFromTheInspector()
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

void PrivacyWindowTest::erasingIsAskedTwice()
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

void PrivacyWindowTest::readOnlySaysWhyNobodyIsErased()
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

void PrivacyWindowTest::erasedPeopleAreLeftOutOfImports()
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
    QVERIFY(says(fixture.window->inspector(), "1 row was left out"));
    fixture.settle();
    QCOMPARE(fixture.engine->people(), 2);
}

void PrivacyWindowTest::handedOver()
{
    PrivacyFixture fixture;
    const QString copy = fixture.file(QStringLiteral("agency.tessera"));
    fixture.dialogs.files = {{fixture.file(QStringLiteral("agency"))}};
    fixture.actions.action("file.handOver")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().startsWith(QLatin1String("The hand-over copy is written")));
    const QString note = fixture.dialogs.asked.back();
    for (const char* column : {"members: phone", "members: email", "visits: phone", "members: full_name"})
        QVERIFY2(note.contains(QLatin1String(column)), qPrintable(note));
    QCOMPARE(fixture.engine->path(), fixture.client); // work goes on here
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(kPhone));
    fixture.window->openPath(copy);
    QTRY_COMPARE(fixture.engine->people(), 3);
    QCOMPARE(personOf(*fixture.engine, kPhone), OneId{0});
    // Nothing is written over.
    fixture.dialogs.files = {{copy}};
    fixture.settle();
    fixture.actions.action("file.handOver")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().contains(QLatin1String("exists already")));
}

void PrivacyWindowTest::handedOverUnderThePassphrase()
{
    PrivacyFixture fixture;
    fixture.encrypt();
    const QString copy = fixture.file(QStringLiteral("agency.tessera"));
    fixture.dialogs.files = {{copy}};
    fixture.actions.action("file.handOver")->trigger();
    QTRY_VERIFY(
        fixture.dialogs.asked.back().contains(QLatin1String("It opens with the passphrase of this client")));
    QVERIFY(Project::needsPassphrase(copy));
    QVERIFY(Project::open(copy, kRight).ok());
}

void PrivacyWindowTest::securityFactsAreCopiedAndExported()
{
    PrivacyFixture fixture;
    QVERIFY(fixture.engine->note(QStringLiteral("Exported Buyers: 1 people")).ok());
    fixture.actions.action("file.security")->trigger();
    auto* page = qobject_cast<SecurityPage*>(fixture.window->documents().currentWidget());
    QVERIFY(page);
    auto* log = page->findChild<ResultTable*>(QStringLiteral("accessLog"));
    QCOMPARE(log->model()->index(0, 0).data().toString(), QStringLiteral("Exported Buyers: 1 people"));
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("copyFacts")), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text, securityText(securityFacts(*fixture.engine->project()).value()));
    for (const char* part : {"SQLite", "Network: none", "client.tessera.lock", "Exported Buyers: 1 people"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    const QString out = fixture.file(QStringLiteral("facts.txt"));
    fixture.dialogs.files = {{out}};
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("exportFacts")), Qt::LeftButton);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), text);
    // It follows the client.
    fixture.encrypt();
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("copyFacts")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("ChaCha20")));
}

namespace {

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

void PrivacyWindowTest::languageAndTheme()
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
        for (const bool isNew : {false, true}) {
            PassphraseDialog dialog(fixture.actions.action("file.passphrase")->text(),
                                    Project::open(fixture.client, QStringLiteral("another")).error().message,
                                    isNew, nullptr);
            dialog.show();
            dialog.findChild<QLineEdit*>(QStringLiteral("passphrase"))->setText(QStringLiteral("short"));
            fixture.picture(
                (isNew ? QStringLiteral("new-passphrase-") : QStringLiteral("passphrase-")) + mode, &dialog);
        }
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

QTEST_MAIN(PrivacyWindowTest)
#include "privacy_window_test.moc"
