// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_frame.h"

#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace tessera {

PageFrame makePageFrame(QWidget* page, const QString& iconName)
{
    PageFrame frame{};
    auto* header = new QWidget(page);
    header->setFixedHeight(int(theme().tokens().number(QStringLiteral("size.panelHeader"))));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    auto* mark = new QPushButton(header);
    mark->setProperty("kind", QStringLiteral("mark"));
    mark->setIcon(icon(iconName));
    mark->setFocusPolicy(Qt::NoFocus);
    frame.title = new TextLabel(FontRole::Title, "text.primary", header);
    frame.title->setElided(true);
    frame.note = new TextLabel(FontRole::Body, "text.tertiary", header);
    frame.note->setElided(true);
    frame.buttons = new QHBoxLayout;
    frame.buttons->setSpacing(8);
    row->addWidget(mark);
    row->addWidget(frame.title);
    row->addWidget(frame.note, 1);
    row->addLayout(frame.buttons);
    frame.body = new QVBoxLayout;
    frame.body->setContentsMargins(0, 0, 0, 0);
    frame.body->setSpacing(0);
    auto* status = new QWidget(page);
    status->setObjectName(QStringLiteral("panelStatus"));
    status->setAttribute(Qt::WA_StyledBackground);
    status->setFixedHeight(int(theme().tokens().number(QStringLiteral("size.panelStatus"))));
    auto* line = new QHBoxLayout(status);
    line->setContentsMargins(12, 0, 12, 0);
    frame.status = new TextLabel(FontRole::Caption, "text.secondary", status);
    frame.status->setElided(true);
    frame.statusRight = new TextLabel(FontRole::Caption, "text.secondary", status);
    line->addWidget(frame.status, 1);
    line->addWidget(frame.statusRight);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(makeLine(page));
    column->addLayout(frame.body, 1);
    column->addWidget(status);
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
