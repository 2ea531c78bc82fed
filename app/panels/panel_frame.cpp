// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel_frame.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tessera {

PanelHeader makePanelHeader(QWidget* page, const QString& iconName)
{
    auto* widget = new QWidget(page);
    widget->setFixedHeight(int(theme().tokens().number(QStringLiteral("size.panelHeader"))));
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    auto* mark = new QPushButton(widget);
    mark->setProperty("kind", QStringLiteral("mark"));
    mark->setIcon(icon(iconName));
    mark->setFocusPolicy(Qt::NoFocus);
    PanelHeader header{widget, new QHBoxLayout, new QHBoxLayout};
    header.titles->setSpacing(8);
    header.buttons->setSpacing(8);
    row->addWidget(mark);
    row->addLayout(header.titles, 1);
    row->addLayout(header.buttons);
    return header;
}

PanelStatus makePanelStatus(QWidget* page)
{
    auto* widget = new QWidget(page);
    widget->setObjectName(QStringLiteral("panelStatus"));
    widget->setAttribute(Qt::WA_StyledBackground);
    widget->setFixedHeight(int(theme().tokens().number(QStringLiteral("size.panelStatus"))));
    PanelStatus status{widget, new QHBoxLayout(widget)};
    status.row->setContentsMargins(12, 0, 12, 0);
    status.row->setSpacing(16);
    return status;
}

} // namespace tessera
