// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dock.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kStripWidth = 40;
constexpr int kGrout = 4; // between tiles

} // namespace

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
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] { emit pageChanged(currentPage()); });
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
    m_strip->setMovable(false);
    m_strip->setFloatable(false);
    m_strip->setOrientation(Qt::Vertical);
    m_strip->setFixedWidth(kStripWidth + kGrout);
    auto* holder = new QWidget(m_strip);
    holder->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    holder->setFixedWidth(kStripWidth + kGrout);
    auto* row = new QHBoxLayout(holder);
    const bool left = edge == Qt::LeftToolBarArea;
    row->setContentsMargins(left ? 0 : kGrout, 0, left ? kGrout : 0, 0);
    auto* tile = new QWidget(holder);
    tile->setObjectName(QStringLiteral("tile"));
    tile->setAttribute(Qt::WA_StyledBackground);
    row->addWidget(tile);
    m_stripButtons = new QVBoxLayout(tile);
    m_stripButtons->setContentsMargins(4, 4, 4, 4);
    m_stripButtons->setSpacing(4);
    m_stripButtons->addStretch(1);
    m_strip->addWidget(holder);
    window.addToolBar(edge, m_strip);
    m_strip->hide();
}

void Dock::addStripButton(const QString& iconName, QAction* action)
{
    QToolButton* button = makeToolButton(iconName, this);
    button->setFixedSize(32, 32);
    button->setObjectName(QStringLiteral("strip.") + iconName);
    m_stripButtons->insertWidget(m_stripButtons->count() - 1, button, 0, Qt::AlignHCenter);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    Theme::onLanguage(button, [button, action] {
        button->setToolTip(QStringLiteral("%1 (%2)").arg(action->text(), shortcutText(action->shortcut())));
        button->setAccessibleName(action->text());
    });
}

void Dock::addFoldTool(const QString& iconName, QAction* action)
{
    QToolButton* fold = makeToolButton(iconName, this);
    fold->setFixedSize(24, 24);
    addTool(fold);
    connect(fold, &QToolButton::clicked, action, &QAction::trigger);
    Theme::onLanguage(fold, [fold, action] {
        fold->setToolTip(tr("Fold: %1 (%2)").arg(action->text(), shortcutText(action->shortcut())));
        fold->setAccessibleName(fold->toolTip());
    });
}

void Dock::setState(State state)
{
    m_state = state;
    setVisible(state == State::Open);
    if (m_strip)
        m_strip->setVisible(state == State::Folded);
}

void Dock::showPage(QWidget* page)
{
    m_tabs->button(m_pages->indexOf(page))->setChecked(true);
    m_pages->setCurrentWidget(page);
}

QWidget* Dock::currentPage() const
{
    return m_pages->currentWidget();
}

} // namespace tessera
