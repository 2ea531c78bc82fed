// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dialogs.h"

#include "shell/passphrase_dialog.h"
#include "shell/tick_dialog.h"

#include <utility>

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace tessera {
namespace {

class DesktopDialogs : public Dialogs
{
public:
    explicit DesktopDialogs(QWidget* parent)
        : m_parent(parent)
    {}

    QStringList openFiles(const QString& title, const QString& filter) override
    {
        return QFileDialog::getOpenFileNames(m_parent, title, {}, filter);
    }
    QString saveFile(const QString& title, const QString& suggestion, const QString& filter) override
    {
        return QFileDialog::getSaveFileName(m_parent, title, suggestion, filter);
    }
    QString folder(const QString& title) override
    {
        return QFileDialog::getExistingDirectory(m_parent, title);
    }
    QString text(const QString& title, const QString& label) override
    {
        return QInputDialog::getText(m_parent, title, label).trimmed();
    }
    std::optional<QString> passphrase(const QString& title, const QString& text, PassphraseUse use) override
    {
        PassphraseDialog dialog(title, text, use, m_parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.passphrase()) : std::nullopt;
    }
    std::optional<std::vector<bool>> tick(const QString& title, const QString& text, const QString& action,
                                          const std::vector<TickChoice>& choices) override
    {
        TickDialog dialog(title, text, action, choices, m_parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.ticked()) : std::nullopt;
    }
    bool confirm(const QString& title, const QString& text, const QString& action) override
    {
        QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, m_parent);
        const QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
        box.exec();
        return box.clickedButton() == yes;
    }
    void message(const QString& title, const QString& text) override
    {
        QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, m_parent).exec();
    }

private:
    QWidget* m_parent;
};

} // namespace

std::unique_ptr<Dialogs> makeDesktopDialogs(QWidget* parent)
{
    return std::make_unique<DesktopDialogs>(parent);
}

QStringList ScriptedDialogs::openFiles(const QString& title, const QString&)
{
    asked += title;
    if (files.empty())
        return {};
    QStringList answer = files.front();
    files.erase(files.begin());
    return answer;
}

QString ScriptedDialogs::saveFile(const QString& title, const QString&, const QString& filter)
{
    return openFiles(title, filter).value(0);
}

QString ScriptedDialogs::folder(const QString& title)
{
    return openFiles(title, {}).value(0);
}

QString ScriptedDialogs::text(const QString& title, const QString&)
{
    asked += title;
    return texts.isEmpty() ? QString() : texts.takeFirst();
}

std::optional<QString> ScriptedDialogs::passphrase(const QString& title, const QString& text,
                                                   PassphraseUse use)
{
    if (passphrases.empty() && use == PassphraseUse::MayBeSet)
        return QString();
    asked += title + QStringLiteral(": ") + text;
    if (passphrases.empty())
        return {};
    // Not copied from the front and erased: GCC 12 warns of that as uninitialized.
    const auto answers = std::exchange(passphrases, {});
    passphrases.assign(answers.begin() + 1, answers.end());
    return answers.front();
}

std::optional<std::vector<bool>> ScriptedDialogs::tick(const QString& title, const QString&, const QString&,
                                                       const std::vector<TickChoice>& choices)
{
    QStringList lines{title};
    std::vector<bool> proposed;
    for (const TickChoice& choice : choices) {
        lines += (choice.isTicked ? QStringLiteral("[x] ") : QStringLiteral("[ ] ")) + choice.text +
                 QLatin1Char(' ') + choice.note;
        proposed.push_back(choice.isTicked);
    }
    asked += lines.join(QLatin1Char('\n'));
    if (ticks.empty())
        return proposed;
    std::optional<std::vector<bool>> answer = ticks.front();
    ticks.erase(ticks.begin());
    return answer;
}

bool ScriptedDialogs::confirm(const QString& title, const QString&, const QString&)
{
    asked += title;
    if (confirmations.empty())
        return false;
    const bool answer = confirmations.front();
    confirmations.erase(confirmations.begin());
    return answer;
}

void ScriptedDialogs::message(const QString& title, const QString& text)
{
    asked += title + QStringLiteral(": ") + text;
}

} // namespace tessera
