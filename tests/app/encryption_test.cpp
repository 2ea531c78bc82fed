// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privacy_fixture.h"
#include "pages/security_page.h"
#include "panels/result_table.h"
#include "shell/bottom_dock.h"
#include "shell/history_view.h"
#include "shell/passphrase_dialog.h"
#include "shell/project_tree.h"
#include "shell/status_line.h"
#include "shell/tick_dialog.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>

#include <atomic>

using namespace tessera;

// Passphrases, the hand-over copy and the security facts in the window.
class EncryptionTest : public QObject
{
    Q_OBJECT
private slots:
    void dialogAsksForAPassphrase();
    void dialogAsksForANewPassphraseTwice();
    void newClientWithAPassphrase();
    void encryptedClosedAndOpenedAgain();
    void cancelLeavesTheOpenClient();
    void passphraseIsChangedAndRemoved();
    void nothingWaitsWhileTheClientIsBusy();
    void busyWaitsForTheWorkUnderWay();
    void closedWhileItWaits();
    void handedOver();
    void columnsAreTickedByMouseAndKey();
    void handedOverUnderThePassphrase();
    void securityFactsAreCopiedAndExported();
};

void EncryptionTest::dialogAsksForAPassphrase()
{
    theme().install(Appearance::Light, Language::English);
    PassphraseDialog dialog(QStringLiteral("Open a client"), QStringLiteral("c.tessera is encrypted."),
                            PassphraseUse::Open, nullptr);
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

void EncryptionTest::dialogAsksForANewPassphraseTwice()
{
    theme().install(Appearance::Light, Language::English);
    PassphraseDialog dialog(QStringLiteral("Encrypt client"), QStringLiteral("Keep it."), PassphraseUse::Set,
                            nullptr);
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

void EncryptionTest::newClientWithAPassphrase()
{
    theme().install(Appearance::Light, Language::English);
    PassphraseDialog dialog(QStringLiteral("New client"), QStringLiteral("Keep it."), PassphraseUse::MayBeSet,
                            nullptr);
    dialog.show();
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("passphrase"));
    auto* again = dialog.findChild<QLineEdit*>(QStringLiteral("passphraseAgain"));
    auto* accept = dialog.findChild<QPushButton*>(QStringLiteral("accept"));
    auto* hint = dialog.findChild<QLabel*>(QStringLiteral("passphraseHint"));
    QVERIFY(accept->isEnabled()); // none is an answer
    QVERIFY(hint->text().contains(QStringLiteral("whoever has the file can read it")));
    QTest::keyClicks(field, kRight);
    QVERIFY(!accept->isEnabled());
    QTest::keyClick(field, Qt::Key_Tab);
    QTest::keyClicks(again, kRight);
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.passphrase(), kRight);

    // In the window: encrypted from the first byte, in one step.
    PrivacyFixture fixture;
    fixture.close();
    const QString secret = fixture.file(QStringLiteral("secret.tessera"));
    const QStringList files{fixture.file(QStringLiteral("members.csv")),
                            fixture.file(QStringLiteral("visits.csv"))};
    fixture.dialogs.asked.clear();
    fixture.dialogs.files = {files, {secret}};
    fixture.dialogs.passphrases = {std::nullopt}; // thought better of it: nothing is made
    QTest::keyClick(fixture.window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!QFile::exists(secret));
    QVERIFY(!fixture.engine->isOpen());
    QCOMPARE(fixture.dialogs.asked.size(), 3);
    QVERIFY(fixture.dialogs.asked[2].contains(QLatin1String("nobody can read the client, you included")));
    fixture.dialogs.files = {files, {secret}};
    fixture.dialogs.passphrases = {kRight};
    QTest::keyClick(fixture.window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(fixture.engine->isEncrypted());
    QVERIFY(fixture.lock());
    QPushButton* all = nullptr;
    QTRY_VERIFY((all = fixture.window->findChild<QPushButton*>(QStringLiteral("importAll"))) &&
                all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(fixture.engine->people(), 3);
    fixture.settle();
    for (const char* suffix : {"", "-wal"})
        if (QFile file(secret + QLatin1String(suffix)); file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("members.csv"));
    fixture.close();
    QVERIFY(Project::needsPassphrase(secret));
    QVERIFY(Project::open(secret, kRight).ok());
}

void EncryptionTest::encryptedClosedAndOpenedAgain()
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

void EncryptionTest::cancelLeavesTheOpenClient()
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

void EncryptionTest::passphraseIsChangedAndRemoved()
{
    PrivacyFixture fixture;
    fixture.encrypt();
    const QString second = QStringLiteral("quite another one");
    // Not without the one it has.
    fixture.dialogs.passphrases = {QStringLiteral("four words and More"), std::nullopt};
    fixture.dialogs.asked.clear();
    fixture.actions.action("file.passphrase")->trigger();
    QCOMPARE(fixture.dialogs.asked.size(), 2);
    QVERIFY(fixture.dialogs.asked[0].contains(QLatin1String("that client.tessera has now")));
    QVERIFY(fixture.dialogs.asked[1].contains(QLatin1String("That is not its passphrase")));
    fixture.dialogs.passphrases = {kRight, second};
    fixture.actions.action("file.passphrase")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().startsWith(QLatin1String("The passphrase was changed")));
    fixture.close();
    fixture.settle();
    QVERIFY(!Project::open(fixture.client, kRight).ok());
    fixture.dialogs.passphrases = {second};
    fixture.window->openPath(fixture.client);
    QTRY_COMPARE(fixture.engine->people(), 3);
    fixture.settle();
    fixture.dialogs.passphrases = {kRight, std::nullopt}; // no longer
    fixture.dialogs.confirmations = {true};
    fixture.actions.action("file.decrypt")->trigger();
    QVERIFY(fixture.engine->busyWith().isEmpty());
    QVERIFY(fixture.engine->isEncrypted());
    fixture.dialogs.passphrases = {second};
    fixture.dialogs.confirmations = {};
    fixture.actions.action("file.decrypt")->trigger(); // not confirmed
    QVERIFY(fixture.engine->busyWith().isEmpty());
    fixture.dialogs.passphrases = {second};
    fixture.dialogs.confirmations = {true};
    fixture.actions.action("file.decrypt")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().startsWith(QLatin1String("The client is no longer encrypted")));
    QVERIFY(!fixture.lock());
    fixture.close();
    QVERIFY(!Project::needsPassphrase(fixture.client));
    QVERIFY(Project::open(fixture.client).ok());
}

void EncryptionTest::nothingWaitsWhileTheClientIsBusy()
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
    fixture.dialogs.passphrases = {kRight};
    fixture.dialogs.confirmations = {true};
    fixture.actions.action("file.decrypt")->trigger();
    fixture.jobs.cancelAll();
    QTRY_VERIFY(fixture.engine->busyWith().isEmpty());
    fixture.close();
    const bool stillEncrypted = Project::needsPassphrase(fixture.client);
    QVERIFY(Project::open(fixture.client, stillEncrypted ? kRight : QString()).ok());
}

namespace {

// Other work, which goes on until it is let go, and then the order to encrypt.
void encryptDuringWork(PrivacyFixture& fixture, const std::atomic<bool>& go)
{
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
}

} // namespace

void EncryptionTest::busyWaitsForTheWorkUnderWay()
{
    PrivacyFixture fixture;
    std::atomic<bool> go = false;
    encryptDuringWork(fixture, go);
    QVERIFY(!fixture.engine->busyWith().isEmpty());
    QCOMPARE(fixture.jobs.running(), 1);
    QTest::qWait(30);
    QVERIFY(!fixture.engine->isEncrypted());
    QCOMPARE(fixture.jobs.running(), 1); // it has not begun
    go = true;
    QTRY_VERIFY(fixture.engine->isEncrypted());
    QTRY_VERIFY(fixture.engine->busyWith().isEmpty());
}

void EncryptionTest::closedWhileItWaits()
{
    PrivacyFixture fixture;
    std::atomic<bool> go = false;
    encryptDuringWork(fixture, go);
    fixture.engine->close();
    QVERIFY(fixture.engine->busyWith().isEmpty());
    QVERIFY(fixture.actions.action("file.open")->isEnabled());
    go = true;
    fixture.settle();
    QVERIFY(!Project::needsPassphrase(fixture.client));
}

void EncryptionTest::handedOver()
{
    PrivacyFixture fixture;
    const QString copy = fixture.file(QStringLiteral("agency.tessera"));
    fixture.dialogs.files = {{fixture.file(QStringLiteral("agency"))}};
    fixture.actions.action("file.handOver")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().startsWith(QLatin1String("The hand-over copy is written")));
    const QString note = fixture.dialogs.asked.back();
    QVERIFY2(fixture.dialogs.asked.join(QLatin1Char('\n')).contains(QLatin1String("[x] members: full_name ")),
             qPrintable(fixture.dialogs.asked.join(QLatin1Char('\n'))));
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
    // Nothing ticked: the name is kept, and the note says so.
    const QString other = fixture.file(QStringLiteral("names.tessera"));
    fixture.dialogs.files = {{other}};
    fixture.dialogs.ticks = {std::vector<bool>(2, false)};
    fixture.actions.action("file.handOver")->trigger();
    QTRY_VERIFY(fixture.dialogs.asked.back().contains(QLatin1String("Kept as you said")));
    fixture.dialogs.ticks = {std::nullopt}; // thought better of it
    const qsizetype asked = fixture.dialogs.asked.size();
    fixture.actions.action("file.handOver")->trigger();
    QTRY_COMPARE(fixture.dialogs.asked.size(), asked + 1);
}

void EncryptionTest::columnsAreTickedByMouseAndKey()
{
    theme().install(Appearance::Light, Language::English);
    TickDialog dialog(QStringLiteral("Hand-over copy"), QStringLiteral("Look through them."),
                      QStringLiteral("Continue"),
                      {{QStringLiteral("crm: city"), {}, false},
                       {QStringLiteral("crm: full_name"), QStringLiteral("nearly every row"), true}},
                      nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("choices"));
    QVERIFY(list->item(1)->text().contains(QStringLiteral("nearly every row")));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(dialog.ticked(), (std::vector<bool>{true, true}));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(dialog.ticked(), (std::vector<bool>{true, false}));
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("accept")), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void EncryptionTest::handedOverUnderThePassphrase()
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

void EncryptionTest::securityFactsAreCopiedAndExported()
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

QTEST_MAIN(EncryptionTest)
#include "encryption_test.moc"
