// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/completing_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>

namespace tessera {

CompletingEdit::CompletingEdit(bool picksFirst, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_picksFirst(picksFirst)
    , m_completer(new QCompleter(&m_model, this))
{
    setTabChangesFocus(true);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &CompletingEdit::take);
}

QString CompletingEdit::closing(const QString&) const
{
    return {};
}

void CompletingEdit::offerWords(bool asked)
{
    const QString started = startedWord();
    const QString before = toPlainText().left(textCursor().position());
    m_model.setStringList(fittingWords());
    m_completer->setCompletionPrefix(started);
    const bool said = m_completer->completionCount() == 1 &&
                      m_completer->currentCompletion().compare(started, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || said || (!asked && !isBegun(started, before))) {
        m_completer->popup()->hide();
        return;
    }
    if (m_picksFirst)
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect at = cursorRect();
    at.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                m_completer->popup()->verticalScrollBar()->sizeHint().width() + 16);
    m_completer->complete(at);
}

void CompletingEdit::take(const QString& completion)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(startedWord().size()));
    cursor.insertText(completion + closing(toPlainText().left(cursor.position())));
    setTextCursor(cursor);
}

void CompletingEdit::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_completer->popup()->isVisible();
    if (open && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                 event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the popup takes it
        return;
    }
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!asked)
        QPlainTextEdit::keyPressEvent(event);
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint();
    if (asked || typed || (open && event->key() == Qt::Key_Backspace))
        offerWords(asked);
    else
        m_completer->popup()->hide();
}

} // namespace tessera
