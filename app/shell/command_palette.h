// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workbench.h"

#include <QAbstractListModel>
#include <QWidget>

#include <functional>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace tessera {

class ActionRegistry;

// Score of a query as a subsequence of a text, higher is better; nullopt when it is none. `hits` gets the
// matched places.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& query, const QString& text,
                                            std::vector<int>* hits = nullptr);

struct PaletteEntry
{
    QString text;
    QString hint;
    QString icon;
    QString shortcut;
    QString section; // entries of a section follow each other
    std::function<void()> run;
    std::vector<int> hits;
    int score = 0;
};

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        HintRole = Qt::UserRole,
        IconRole,
        ShortcutRole,
        SectionRole, // set on the first entry of a section
        HitsRole
    };
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    [[nodiscard]] const std::vector<PaletteEntry>& entries() const { return m_entries; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
};

// Ctrl+K: every command and object by a few letters. `>` shows commands only, `@` objects only.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry& actions, Workbench& workbench, QWidget* window);

    void open();
    [[nodiscard]] const PaletteModel& model() const { return m_model; }

signals:
    void objectChosen(const QString& id, const QString& kind);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void addCommands(const QString& query, std::vector<PaletteEntry>& found) const;
    void addObjects(const QString& query, std::vector<PaletteEntry>& found);
    void runCurrent();
    void place();

    ActionRegistry& m_actions;
    Workbench& m_workbench;
    PaletteModel m_model;
    QFrame* m_frame;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_foot;
};

} // namespace tessera
