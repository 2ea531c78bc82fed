// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/client_bar.h"

#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "shell/workbench.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QButtonGroup>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

namespace tessera {

QString ClientBar::perspectiveName(Perspective perspective)
{
    switch (perspective) {
    case Perspective::Evolve:
        return tr("Evolve");
    case Perspective::Execute:
        return tr("Execute");
    case Perspective::Evaluate:
        return tr("Evaluate");
    case Perspective::Enhance:
        return tr("Enhance");
    }
    return {};
}

QString ClientBar::perspectiveIcon(Perspective perspective)
{
    switch (perspective) {
    case Perspective::Evolve:
        return QStringLiteral("telescope");
    case Perspective::Execute:
        return QStringLiteral("send");
    case Perspective::Evaluate:
        return QStringLiteral("gauge");
    case Perspective::Enhance:
        return QStringLiteral("trending-up");
    }
    return {};
}

ClientBar::ClientBar(Workbench& workbench, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_mark(new QLabel(this))
    , m_client(new TextLabel(FontRole::Title, "text.primary", this))
    , m_asOf(makeButton("outlined", QStringLiteral("calendar"), this))
    , m_perspectives(new QButtonGroup(this))
    , m_search(makeButton("search", QStringLiteral("search"), this))
{
    setFixedHeight(int(theme().tokens().number(QStringLiteral("size.toolbar"))));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(10);
    m_client->setElided(true);
    m_client->setMaximumWidth(200);
    m_client->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* segments = new QWidget(this);
    segments->setObjectName(QStringLiteral("segments"));
    segments->setAttribute(Qt::WA_StyledBackground);
    segments->setFixedHeight(34);
    auto* group = new QHBoxLayout(segments);
    group->setContentsMargins(2, 2, 2, 2);
    group->setSpacing(2);
    for (int i = 0; i < 4; ++i) {
        auto* button = new QPushButton(segments);
        button->setProperty("kind", QStringLiteral("segment"));
        button->setIcon(icon(perspectiveIcon(Perspective(i)), "text.secondary", "accent.base"));
        button->setCheckable(true);
        m_perspectives->addButton(button, i);
        group->addWidget(button);
    }
    m_search->setFixedWidth(250);
    m_search->setFocusPolicy(Qt::NoFocus);
    auto* key = new QLabel(shortcutText(Qt::CTRL | Qt::Key_K), m_search);
    key->setProperty("chip", QStringLiteral("key"));
    key->setFixedHeight(18);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, 4, 0);
    inside->addStretch(1);
    inside->addWidget(key);
    row->addWidget(m_mark);
    row->addWidget(m_client);
    row->addWidget(m_asOf);
    row->addSpacing(12);
    row->addWidget(segments);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addSpacing(6);
    for (const char* id : {"edit.undo", "edit.redo"}) {
        QToolButton* button = makeToolButton({}, this);
        button->setDefaultAction(actions.action(id));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        row->addWidget(button);
    }
    connect(m_perspectives, &QButtonGroup::idClicked, this,
            [this](int id) { emit perspectiveChosen(Perspective(id)); });
    connect(m_search, &QPushButton::clicked, actions.action("go.palette"), &QAction::trigger);
    connect(m_asOf, &QPushButton::clicked, this, &ClientBar::chooseDate);
    connect(&workbench, &Workbench::opened, this, &ClientBar::refresh);
    connect(&workbench, &Workbench::changed, this, &ClientBar::refresh);
    connect(&theme(), &Theme::changed, this, &ClientBar::refresh);
    Theme::onLanguage(this, [this] { refresh(); });
    setPerspective(Perspective::Evolve);
}

void ClientBar::setPerspective(Perspective perspective)
{
    m_perspectives->button(int(perspective))->setChecked(true);
}

void ClientBar::refresh()
{
    m_mark->setPixmap(markPixmap(20, devicePixelRatioF()));
    m_client->setText(m_workbench.clientName());
    m_asOf->setText(tr("As of %1").arg(m_workbench.asOf().toString(Qt::ISODate)));
    m_asOf->setToolTip(tr("The date every analysis looks back from, unless it says otherwise"));
    m_search->setText(tr("Search or run a command"));
    for (int i = 0; i < 4; ++i) {
        m_perspectives->button(i)->setText(perspectiveName(Perspective(i)));
        m_perspectives->button(i)->setToolTip(QStringLiteral("%1 (%2)").arg(
            perspectiveName(Perspective(i)), shortcutText(Qt::CTRL | Qt::Key(Qt::Key_1 + i))));
    }
}

void ClientBar::chooseDate()
{
    QMenu menu(this);
    auto* calendar = new QCalendarWidget(&menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(m_workbench.asOf());
    auto* holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    connect(calendar, &QCalendarWidget::activated, &menu, [this, &menu](QDate date) {
        emit asOfChosen(date);
        menu.close();
    });
    menu.exec(m_asOf->mapToGlobal(QPoint(0, m_asOf->height() + 2)));
}

} // namespace tessera
