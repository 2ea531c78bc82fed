// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dock.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tessera {

Dock::Dock(const QString& id, QWidget* parent)
    : QDockWidget(parent)
    , m_tabs(new QButtonGroup(this))
{
    setObjectName(id);
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("dockTitle"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(int(theme().tokens().number(QStringLiteral("size.dockTitle"))));
    m_title = new QHBoxLayout(bar);
    m_title->setContentsMargins(4, 0, 6, 0);
    m_title->setSpacing(0);
    m_title->addStretch(1);
    setTitleBarWidget(bar);
    auto* body = new QWidget(this);
    body->setObjectName(QStringLiteral("dockBody"));
    body->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(1, 0, 1, 1);
    m_pages = new QStackedWidget(body);
    column->addWidget(m_pages);
    setWidget(body);
    connect(m_tabs, &QButtonGroup::idClicked, m_pages, &QStackedWidget::setCurrentIndex);
}

void Dock::addTab(QWidget* page, const std::function<QString()>& name)
{
    const int index = m_pages->addWidget(page);
    auto* tab = new QToolButton(this);
    tab->setProperty("dockTab", true);
    tab->setCheckable(true);
    tab->setChecked(index == 0);
    m_tabs->addButton(tab, index);
    m_title->insertWidget(index, tab);
    Theme::onLanguage(tab, [this, tab, name, index] {
        tab->setText(name());
        if (index == 0)
            setWindowTitle(name());
    });
}

void Dock::addTool(QWidget* tool)
{
    m_title->addWidget(tool);
}

void Dock::makeStrip(QMainWindow& window, Qt::ToolBarArea edge)
{
    m_strip = new QToolBar(&window);
    m_strip->setObjectName(objectName() + QStringLiteral("Strip"));
    m_strip->setProperty("dockStrip",
                         edge == Qt::LeftToolBarArea ? QStringLiteral("left") : QStringLiteral("right"));
    m_strip->setMovable(false);
    m_strip->setFloatable(false);
    m_strip->setOrientation(Qt::Vertical);
    // 40 px of tile and the grout beside it.
    m_strip->setFixedWidth(44);
    window.addToolBar(edge, m_strip);
    m_strip->hide();
}

QToolButton* Dock::addStripButton(const QString& iconName, const std::function<QString()>& name)
{
    QToolButton* button = makeToolButton(iconName, m_strip);
    button->setFixedSize(32, 32);
    m_strip->addWidget(button);
    Theme::onLanguage(button, [button, name] {
        button->setToolTip(name());
        button->setAccessibleName(name());
    });
    return button;
}

void Dock::setState(State state)
{
    m_state = state;
    setVisible(state == State::Open);
    if (m_strip)
        m_strip->setVisible(state == State::Folded);
}

QWidget* Dock::currentPage() const
{
    return m_pages->currentWidget();
}

} // namespace tessera
