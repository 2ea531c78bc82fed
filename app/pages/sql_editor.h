// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalab/sql.h"
#include "pages/completing_edit.h"

namespace tessera {

class SqlHighlighter;

// A query as text: coloured, completed with the client's tables and columns while it is typed, and marked
// where it cannot be run.
class SqlEditor : public CompletingEdit
{
    Q_OBJECT

public:
    explicit SqlEditor(QWidget* parent);

    void setTables(std::vector<SqlTable> tables);
    void insertWord(const QString& word); // with a space before it where one is missing
    void markProblem(const std::optional<SqlProblem>& problem);

protected:
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString startedWord() const override;
    [[nodiscard]] QStringList fittingWords() const override;
    [[nodiscard]] bool isBegun(const QString& started, const QString& before) const override;
    void restyle();
    [[nodiscard]] const SqlTable* tableCalled(const QString& nameOrAlias) const;

    std::vector<SqlTable> m_tables;
    QStringList m_words; // of all tables, and of SQL
    SqlHighlighter* m_highlighter;
    std::optional<SqlProblem> m_problem;
};

} // namespace tessera
