// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/sql.h"

#include <QPlainTextEdit>
#include <QStringListModel>

class QCompleter;

namespace tessera {

class SqlHighlighter;

// A query as text: coloured, completed with the client's tables and columns while it is typed, and marked
// where it cannot be run.
class SqlEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlEditor(QWidget* parent);

    void setTables(std::vector<SqlTable> tables);
    void insertWord(const QString& word); // with a space before it where one is missing
    void markProblem(const std::optional<SqlProblem>& problem);
    [[nodiscard]] QCompleter* completer() const { return m_completer; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void offerWords(bool asked);
    void take(const QString& completion);
    void restyle();
    [[nodiscard]] QString startedWord() const;
    [[nodiscard]] QStringList fittingWords() const;
    [[nodiscard]] const SqlTable* tableCalled(const QString& nameOrAlias) const;

    std::vector<SqlTable> m_tables;
    QStringList m_words; // of all tables, and of SQL
    QStringListModel m_model;
    QCompleter* m_completer;
    SqlHighlighter* m_highlighter;
    std::optional<SqlProblem> m_problem;
};

} // namespace tessera
