// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringListModel>

class QCompleter;

namespace tessera {

// A text that offers words while it is typed, or at Ctrl+Space: Return and Tab take one, Escape closes.
class CompletingEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    // picksFirst: the best word is chosen already, so that Return takes it.
    CompletingEdit(bool picksFirst, QWidget* parent);
    [[nodiscard]] QCompleter* completer() const { return m_completer; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

    // What is being typed at the cursor, and the words that fit there.
    [[nodiscard]] virtual QString startedWord() const = 0;
    [[nodiscard]] virtual QStringList fittingWords() const = 0;
    // Whether words are offered without being asked for; before: the text up to the cursor.
    [[nodiscard]] virtual bool isBegun(const QString& started, const QString& before) const = 0;
    // What stands behind a word that was taken; before: the text up to the word.
    [[nodiscard]] virtual QString closing(const QString& before) const;
    void offerWords(bool asked);

private:
    void take(const QString& completion);

    bool m_picksFirst;
    QStringListModel m_model;
    QCompleter* m_completer;
};

} // namespace tessera
