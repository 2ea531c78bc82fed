// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tessera {

class TextLabel;

// One line that says what came of an export and where its files are; hidden until something did.
class OutcomeNote : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeNote(QWidget* parent);

    void showDone(const QString& text, const QString& folder);
    void showFailed(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QString& folder() const { return m_folder; } // of the last that was written

private:
    void show(const char* tone, const char* iconName, const QString& text);

    QPushButton* m_mark;
    TextLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_close;
    QString m_folder;
};

} // namespace tessera
