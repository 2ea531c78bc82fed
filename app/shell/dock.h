// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <functional>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QMainWindow;
class QStackedWidget;
class QToolBar;
class QVBoxLayout;

namespace tessera {

// A dock as a tile: a title bar of 30 px that holds its tabs and tools. At the side of the window it folds to
// a strip of icons.
class Dock : public QDockWidget
{
    Q_OBJECT

public:
    enum class State
    {
        Gone, // no client is open
        Folded,
        Open
    };
    Dock(const QString& id, QWidget* parent);

    // `name` is asked again when the language changes.
    void addTab(QWidget* page, const std::function<QString()>& name);
    void addTool(QWidget* tool);
    [[nodiscard]] QWidget* currentPage() const;
    void showPage(QWidget* page);
    // The strip stands at that edge of the window while the dock is folded.
    void makeStrip(QMainWindow& window, Qt::ToolBarArea edge);
    void addStripButton(const QString& iconName, QAction* action);
    void addFoldTool(const QString& iconName, QAction* action);
    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }

signals:
    void pageChanged(QWidget* page);

private:
    QHBoxLayout* m_title;
    QButtonGroup* m_tabs;
    QStackedWidget* m_pages;
    QToolBar* m_strip = nullptr; // none: folds away altogether
    QVBoxLayout* m_stripButtons = nullptr;
    State m_state = State::Gone;
};

} // namespace tessera
