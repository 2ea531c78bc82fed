// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/privacy_actions.h"

#include "kinds/security_facts.h"
#include "shell/action_registry.h"
#include "shell/dialogs.h"
#include "shell/inspector.h"
#include "shell/main_window.h"
#include "shell/workbench.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tessera {
namespace {

struct PrivacyText
{
    Q_DECLARE_TR_FUNCTIONS(PrivacyActions)
};

// Encryption changes one file: what was copied from it before stays as it was.
QString backupsText(const QString& path)
{
    const QStringList backups = backupsBeside(path);
    return backups.isEmpty() ? QString()
                             : QLatin1Char(' ') + PrivacyText::tr("Copies that stay as they were: %1.")
                                                      .arg(backups.join(QStringLiteral(", ")));
}

void setPassphrase(const PageContext& context, const QString& passphrase, const QString& doneTitle,
                   const QString& doneText)
{
    const auto done = [context, doneTitle, doneText](const Result<void>& written) {
        if (written)
            context.dialogs.message(doneTitle, doneText + backupsText(context.workbench.path()));
        else if (!written.error().cancelled)
            context.dialogs.message(PrivacyText::tr("The encryption was not changed"),
                                    written.error().message);
    };
    context.workbench.setPassphrase(passphrase, done);
}

void encrypt(const PageContext& context)
{
    const std::optional<QString> passphrase = context.dialogs.passphrase(
        PrivacyText::tr("Encrypt client"), encryptingText(QFileInfo(context.workbench.path()).fileName()),
        PassphraseUse::Set);
    if (passphrase)
        setPassphrase(
            context, *passphrase, PrivacyText::tr("The client is encrypted"),
            PrivacyText::tr("From now on it opens with the passphrase only. Copies saved before are not "
                            "encrypted by this."));
}

// Whoever finds the window open cannot lock others out, or lay the client bare, without knowing it.
bool provesPassphrase(const PageContext& context, const QString& title)
{
    const QString question = PrivacyText::tr("Type the passphrase that %1 has now.")
                                 .arg(QFileInfo(context.workbench.path()).fileName());
    QString text = question;
    while (const std::optional<QString> typed =
               context.dialogs.passphrase(title, text, PassphraseUse::Prove)) {
        if (context.workbench.isPassphrase(*typed))
            return true;
        text = PrivacyText::tr("That is not its passphrase. Upper and lower case and spaces count.") +
               QLatin1Char(' ') + question;
    }
    return false;
}

void changePassphrase(const PageContext& context)
{
    if (!provesPassphrase(context, PrivacyText::tr("Change passphrase")))
        return;
    const std::optional<QString> passphrase = context.dialogs.passphrase(
        PrivacyText::tr("Change passphrase"),
        PrivacyText::tr("%1 is written anew under another passphrase. Without it nobody can read the client, "
                        "you included: there is no other way in.")
            .arg(QFileInfo(context.workbench.path()).fileName()),
        PassphraseUse::Set);
    if (passphrase)
        setPassphrase(
            context, *passphrase, PrivacyText::tr("The passphrase was changed"),
            PrivacyText::tr("From now on the client opens with the new passphrase only. Copies saved before "
                            "open with the old one."));
}

void decrypt(const PageContext& context)
{
    if (provesPassphrase(context, PrivacyText::tr("Remove encryption")) &&
        context.dialogs.confirm(PrivacyText::tr("Remove encryption?"),
                                PrivacyText::tr("%1 is written anew in clear. Whoever has the file can read "
                                                "everything in it, also what is masked in the window.")
                                    .arg(QFileInfo(context.workbench.path()).fileName()),
                                PrivacyText::tr("Remove encryption")))
        setPassphrase(context, {}, PrivacyText::tr("The client is no longer encrypted"),
                      PrivacyText::tr("It opens without a passphrase."));
}

QString handedOverText(const HandOver& given, const QString& path, bool encrypted)
{
    QStringList lines{PrivacyText::tr("%1 holds the numbers, and nothing that says who somebody is. It has "
                                      "no history.")
                          .arg(QFileInfo(path).fileName())};
    if (!given.pseudonyms.isEmpty())
        lines += PrivacyText::tr("Pseudonyms: %1").arg(given.pseudonyms.join(QStringLiteral(", ")));
    QStringList blanked;
    for (const HandOver::Blanked& one : given.blanked)
        blanked += PrivacyText::tr("%1 (%2)").arg(one.column, one.reason);
    if (!blanked.isEmpty())
        lines += PrivacyText::tr("Emptied: %1").arg(blanked.join(QStringLiteral(", ")));
    if (!given.kept.isEmpty())
        lines += PrivacyText::tr("Kept as you said, though they may tell who somebody is: %1")
                     .arg(given.kept.join(QStringLiteral(", ")));
    if (encrypted)
        lines += PrivacyText::tr("It opens with the passphrase of this client.");
    return lines.join(QStringLiteral("\n\n"));
}

void writeHandOver(const PageContext& context, const HandOverChoice& choice)
{
    const QFileInfo file(context.workbench.path());
    const QString suggestion = file.absolutePath() + QLatin1Char('/') +
                               PrivacyText::tr("%1 hand-over").arg(file.completeBaseName()) +
                               QStringLiteral(".tessera");
    QString path = context.dialogs.saveFile(PrivacyText::tr("Hand-over copy"), suggestion,
                                            PrivacyText::tr("Tessera clients (*.tessera)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".tessera"), Qt::CaseInsensitive))
        path += QStringLiteral(".tessera");
    const auto done = [context, path,
                       encrypted = context.workbench.isEncrypted()](const Result<HandOver>& given) {
        if (given)
            context.dialogs.message(PrivacyText::tr("The hand-over copy is written"),
                                    handedOverText(*given, path, encrypted));
        else if (!given.error().cancelled)
            context.dialogs.message(PrivacyText::tr("The hand-over copy was not written"),
                                    given.error().message);
    };
    context.workbench.handOver(path, choice, done);
}

// What is emptied is shown before, with the reasons, and can be changed.
void handOver(const PageContext& context)
{
    const auto ask = [context,
                      client = context.workbench.path()](const Result<std::vector<HandOverColumn>>& columns) {
        if (context.workbench.path() != client)
            return; // another one meanwhile
        if (!columns && !columns.error().cancelled)
            context.dialogs.message(PrivacyText::tr("The hand-over copy was not written"),
                                    columns.error().message);
        if (!columns)
            return;
        std::vector<TickChoice> choices;
        for (const HandOverColumn& column : *columns)
            choices.push_back({column.name, column.reason, !column.reason.isEmpty()});
        const std::optional<std::vector<bool>> ticked = context.dialogs.tick(
            PrivacyText::tr("Hand-over copy"),
            PrivacyText::tr(
                "Identifiers get pseudonyms. The texts ticked here are emptied, since they may tell "
                "who somebody is: look through them, and tick what else is personal."),
            PrivacyText::tr("Continue"), choices);
        if (!ticked)
            return;
        HandOverChoice choice;
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (ticked->at(i) != choices[i].isTicked)
                (ticked->at(i) ? choice.blank : choice.keep).append(choices[i].text);
        writeHandOver(context, choice);
    };
    context.workbench.handOverColumns(ask);
}

} // namespace

QString encryptingText(const QString& file)
{
    return PrivacyText::tr(
               "%1 is written anew, encrypted with a passphrase. Without the passphrase nobody can read "
               "the client, you included: there is no other way in. Keep it where you keep your "
               "passwords.")
        .arg(file);
}

QString newClientText(const QString& file)
{
    return PrivacyText::tr(
               "With a passphrase %1 is encrypted from its first byte. Without the passphrase nobody can "
               "read the client, you included: there is no other way in. Keep it where you keep your "
               "passwords.")
        .arg(file);
}

Result<void> makeClient(const PageContext& context, const QString& path, const QStringList& files)
{
    const std::optional<QString> passphrase = context.dialogs.passphrase(
        PrivacyText::tr("New client"), newClientText(QFileInfo(path).fileName()), PassphraseUse::MayBeSet);
    return passphrase ? context.workbench.createFrom(path, files, *passphrase)
                      : Result<void>(Error::cancel());
}

void openClient(const PageContext& context, const QString& path)
{
    Workbench& workbench = context.workbench;
    if (!workbench.needsPassphrase(path)) {
        if (const Result<void> opened = workbench.open(path, {}); !opened && !opened.error().cancelled)
            context.dialogs.message(PrivacyText::tr("The client was not opened"), opened.error().message);
        return;
    }
    const QString name = QFileInfo(path).fileName();
    QString text = PrivacyText::tr("%1 is encrypted.").arg(name);
    while (const std::optional<QString> passphrase =
               context.dialogs.passphrase(PrivacyText::tr("Open a client"), text, PassphraseUse::Open)) {
        const Result<void> opened = workbench.open(path, *passphrase);
        if (opened)
            return;
        text = opened.error().message;
    }
}

void updatePrivacyActions(const PageContext& context, MainWindow& window)
{
    const Workbench& workbench = context.workbench;
    const QString readOnly = workbench.readOnlyReason();
    const bool canWrite = workbench.isOpen() && workbench.busyWith().isEmpty() && readOnly.isEmpty();
    const bool encrypted = workbench.isEncrypted();
    const auto offer = [&](const char* id, bool visible, bool enabled) {
        QAction* action = context.actions.action(id);
        action->setVisible(visible);
        action->setEnabled(visible && enabled);
        action->setToolTip(readOnly.isEmpty() ? action->text().remove(QChar(0x2026)) : readOnly);
    };
    offer("file.watch", true, canWrite);
    offer("file.encrypt", !encrypted, canWrite);
    offer("file.passphrase", encrypted, canWrite);
    offer("file.decrypt", encrypted, canWrite);
    offer("edit.erasePerson", true, canWrite && !window.inspector().person().isEmpty());
}

void addPrivacyActions(const PageContext& context, MainWindow& window)
{
    ActionRegistry& actions = context.actions;
    actions.add(
        {"file.handOver", "file", QT_TRANSLATE_NOOP("Action", "Hand-over copy…"), "send", {}, [context] {
             handOver(context);
         }});
    actions.add(
        {"file.encrypt", "file", QT_TRANSLATE_NOOP("Action", "Encrypt client…"), "lock", {}, [context] {
             encrypt(context);
         }});
    actions.add(
        {"file.passphrase", "file", QT_TRANSLATE_NOOP("Action", "Change passphrase…"), "lock", {}, [context] {
             changePassphrase(context);
         }});
    actions.add(
        {"file.decrypt", "file", QT_TRANSLATE_NOOP("Action", "Remove encryption…"), "", {}, [context] {
             decrypt(context);
         }});
    actions.add(
        {"file.security", "file", QT_TRANSLATE_NOOP("Action", "Security facts…"), "shield", {}, [&window] {
             window.openPage(QStringLiteral("security"), QStringLiteral("security"));
         }});
    actions.add({"edit.erasePerson",
                 "edit",
                 QT_TRANSLATE_NOOP("Action", "Erase this person…"),
                 "trash-2",
                 {},
                 [&window] { emit window.eraseRequested(window.inspector().person()); }});
    QObject::connect(&context.workbench, &Workbench::passphraseNeeded, &window, &MainWindow::openPath);
}

} // namespace tessera
