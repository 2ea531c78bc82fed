// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/project_tree_view.h"

#include "shell/project_tree.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>

namespace tessera {

namespace {

bool isAudience(const QModelIndex& index)
{
    return index.data(ProjectTreeModel::KindRole) == QStringLiteral("audience");
}

} // namespace

ProjectTreeView::ProjectTreeView(QWidget* parent)
    : QTreeView(parent)
{
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // the row is drawn as chosen
}

QString ProjectTreeView::mimeType()
{
    return QStringLiteral("application/x-tessera-audience");
}

void ProjectTreeView::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (!isAudience(index))
        return;
    auto* dragged = new QMimeData;
    dragged->setData(mimeType(), index.data(ProjectTreeModel::IdRole).toString().toUtf8());
    auto* drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->exec(Qt::LinkAction);
    setTarget({});
}

void ProjectTreeView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(mimeType()))
        event->acceptProposedAction();
    else
        event->ignore(); // files are for the window
}

void ProjectTreeView::dragMoveEvent(QDragMoveEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QByteArray dragged = event->mimeData()->data(mimeType());
    const bool fits =
        isAudience(index) && index.data(ProjectTreeModel::IdRole).toString().toUtf8() != dragged;
    setTarget(fits ? index : QModelIndex());
    event->setAccepted(fits);
}

void ProjectTreeView::dragLeaveEvent(QDragLeaveEvent*)
{
    setTarget({});
}

void ProjectTreeView::dropEvent(QDropEvent* event)
{
    const QModelIndex target = m_target;
    if (!target.isValid() || !event->mimeData()->hasFormat(mimeType())) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    const QString first = QString::fromUtf8(event->mimeData()->data(mimeType()));
    const QString second = target.data(ProjectTreeModel::IdRole).toString();
    setTarget({});
    emit dropped(first, second, viewport()->mapToGlobal(event->position().toPoint()));
}

void ProjectTreeView::setTarget(const QModelIndex& index)
{
    if (m_target == index)
        return;
    m_target = index;
    viewport()->update();
}

} // namespace tessera
