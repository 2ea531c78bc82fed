// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace tessera {

// What a passphrase is asked for.
enum class PassphraseUse
{
    Open,     // the one a client has
    Prove,    // the same, before it is changed
    Set,      // a new one, typed twice
    MayBeSet, // a new one, or none
};

struct TickChoice
{
    QString text;
    QString note;
    bool isTicked = false;
};

// Every question the program asks goes through here, so that tests answer without a person.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual QStringList openFiles(const QString& title, const QString& filter) = 0;
    virtual QString saveFile(const QString& title, const QString& suggestion, const QString& filter) = 0;
    virtual QString folder(const QString& title) = 0;
    // A line of text; empty when the user did not want to.
    virtual QString text(const QString& title, const QString& label) = 0;
    // Nothing when the user did not want to. Empty only where there may be none.
    virtual std::optional<QString> passphrase(const QString& title, const QString& text,
                                              PassphraseUse use) = 0;
    // What is ticked when the user chose the named action; nothing when not.
    virtual std::optional<std::vector<bool>> tick(const QString& title, const QString& text,
                                                  const QString& action,
                                                  const std::vector<TickChoice>& choices) = 0;
    // True when the user chose the named action.
    virtual bool confirm(const QString& title, const QString& text, const QString& action) = 0;
    virtual void message(const QString& title, const QString& text) = 0;
};

[[nodiscard]] std::unique_ptr<Dialogs> makeDesktopDialogs(QWidget* parent);

// Answers in order and remembers what was asked; an unforeseen question gets an empty answer, and a client no
// passphrase.
class ScriptedDialogs : public Dialogs
{
public:
    std::vector<QStringList> files;
    std::vector<bool> confirmations;
    QStringList texts;
    std::vector<std::optional<QString>> passphrases;
    std::vector<std::optional<std::vector<bool>>> ticks; // none left: as it was proposed
    QStringList asked;

    QStringList openFiles(const QString& title, const QString& filter) override;
    QString saveFile(const QString& title, const QString& suggestion, const QString& filter) override;
    QString folder(const QString& title) override;
    QString text(const QString& title, const QString& label) override;
    std::optional<QString> passphrase(const QString& title, const QString& text, PassphraseUse use) override;
    std::optional<std::vector<bool>> tick(const QString& title, const QString& text, const QString& action,
                                          const std::vector<TickChoice>& choices) override;
    bool confirm(const QString& title, const QString& text, const QString& action) override;
    void message(const QString& title, const QString& text) override;
};

} // namespace tessera
