// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <functional>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace tessera {

// A dock as a tile: a title bar of 30 px that holds its tabs and tools.
class Dock : public QDockWidget
{
    Q_OBJECT

public:
    Dock(const QString& id, QWidget* parent);

    // `name` is asked again when the language changes.
    void addTab(QWidget* page, const std::function<QString()>& name);
    void addTool(QWidget* tool);
    [[nodiscard]] QWidget* currentPage() const;

private:
    QHBoxLayout* m_title;
    QButtonGroup* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace tessera
