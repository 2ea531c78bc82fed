// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/document_page.h"
#include "shell/history_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tessera {

class TextLabel;

// The history dock: every change with when, who and what; a search, and the way to any of them.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    HistoryView(const PageContext& context, QWidget* parent);

    // Search and the way back from a jump: they stand in the title of the dock while this page is in front.
    [[nodiscard]] QWidget* tools() { return m_tools; }
    void focusSearch();
    void focusTable();
    void namePresent(); // asks for the name
    [[nodiscard]] HistoryModel& model() { return m_model; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    void retranslate();
    void reload();
    void updateActions();
    void jump();
    void jumpTo(std::int64_t entry, std::optional<std::int64_t> back);
    void name(std::int64_t entry);
    void copy();
    [[nodiscard]] std::vector<std::int64_t> chosen(HistoryModel::Role role) const; // newest first

    PageContext m_context;
    HistoryModel m_model;
    QSortFilterProxyModel m_found;
    QWidget* m_tools;
    QLineEdit* m_search;
    QPushButton* m_back;
    QTableView* m_table;
    TextLabel* m_nothing;
    QAction* m_jump;
    QAction* m_name;
    QAction* m_compare;
    QAction* m_copy;
    std::int64_t m_jumpedTo = 0;
    std::optional<std::int64_t> m_backTo; // where the last jump began; nothing after another change
};

} // namespace tessera
