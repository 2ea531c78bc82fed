// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QAbstractListModel>
#include <QListView>

namespace tessera {

// Before the name of a fix in the id of a choice.
inline const QString kFixChoice = QStringLiteral("fix:");

struct ImportIssue
{
    enum class Level
    {
        Error, // rows or the whole file are lost
        Warning,
        Note
    };
    Level level = Level::Warning;
    QString what;
    QString where;  // the column and an example
    QString effect; // "12 rejected", "kept"
    int row = -1;   // of the rows shown, where it can be seen; -1: nowhere
    int column = -1;
    std::vector<std::pair<QString, QString>> choices = {}; // id and words, of which one settles or mends it

    [[nodiscard]] bool isShown() const { return row >= 0 || column >= 0; }
};

// The worst first.
[[nodiscard]] std::vector<ImportIssue> issuesOf(const ImportSource& source);

class IssueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setIssues(std::vector<ImportIssue> issues);
    [[nodiscard]] const std::vector<ImportIssue>& issues() const { return m_issues; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ImportIssue> m_issues;
};

// One line for each issue: how bad, a sentence, an example, what happens, and the way there.
class IssueList : public QListView
{
    Q_OBJECT

public:
    explicit IssueList(QWidget* parent);

    void setIssues(std::vector<ImportIssue> issues) { m_model.setIssues(std::move(issues)); }
    [[nodiscard]] const IssueModel& issues() const { return m_model; }
    // Where "Take me there" stands in the line, in the coordinates of the viewport; empty when it does not.
    [[nodiscard]] QRect wayRect(int row) const;
    // The same of the chip that opens the choices.
    [[nodiscard]] QRect chipRect(int row) const;

signals:
    void goRequested(int row, int column); // in the rows shown; row -1: only the column
    void choiceMade(int column, const QString& choice);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void go(int row);
    void openChoices(int row);

    IssueModel m_model;
};

} // namespace tessera
