// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_frame.h"

#include "panels/panel_frame.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace tessera {

PageFrame makePageFrame(QWidget* page, const QString& iconName)
{
    PageFrame frame{};
    const PanelHeader header = makePanelHeader(page, iconName);
    frame.title = new TextLabel(FontRole::Title, "text.primary", header.widget);
    frame.title->setElided(true);
    frame.note = new TextLabel(FontRole::Body, "text.tertiary", header.widget);
    frame.note->setElided(true);
    header.titles->addWidget(frame.title);
    header.titles->addWidget(frame.note, 1);
    frame.buttons = header.buttons;
    frame.body = new QVBoxLayout;
    frame.body->setContentsMargins(0, 0, 0, 0);
    frame.body->setSpacing(0);
    const PanelStatus status = makePanelStatus(page);
    frame.status = new TextLabel(FontRole::Caption, "text.secondary", status.widget);
    frame.status->setElided(true);
    frame.statusRight = new TextLabel(FontRole::Caption, "text.secondary", status.widget);
    status.row->addWidget(frame.status, 1);
    status.row->addWidget(frame.statusRight);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header.widget);
    column->addWidget(makeLine(page));
    column->addLayout(frame.body, 1);
    column->addWidget(status.widget);
    return frame;
}

void styleTable(QTableView& table)
{
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(24);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(24);
    table.horizontalHeader()->setFixedHeight(
        int(theme().tokens().number(QStringLiteral("size.tableHeader"))));
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace tessera
