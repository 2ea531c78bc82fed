// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dock.h"

#include "theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
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

QWidget* Dock::currentPage() const
{
    return m_pages->currentWidget();
}

} // namespace tessera
