// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/dialogs.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace tessera {

class TextLabel;

// Asks for a passphrase; a new one twice, with a word about its length. Where it may be none, empty fields
// are an answer.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    PassphraseDialog(const QString& title, const QString& text, PassphraseUse use, QWidget* parent);

    [[nodiscard]] QString passphrase() const;

private:
    QLineEdit* addField(const QString& name, const QString& label);
    void showTyped(bool shown);
    void judge();

    PassphraseUse m_use;
    QLineEdit* m_first;
    QLineEdit* m_again = nullptr;
    QAction* m_show;
    TextLabel* m_hint = nullptr;
    QPushButton* m_accept;
};

} // namespace tessera
