// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTreeView>

class QDropEvent;

namespace tessera {

// The tree of the project, where an audience can be dragged onto another.
class ProjectTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit ProjectTreeView(QWidget* parent);

    // What a dragged audience is told apart by: its id.
    [[nodiscard]] static QString mimeType();
    // The row something would be dropped on; invalid while nothing is.
    [[nodiscard]] QModelIndex target() const { return m_target; }

signals:
    void dropped(const QString& first, const QString& second, QPoint at); // at: on the screen

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setTarget(const QModelIndex& index);

    QPersistentModelIndex m_target;
};

} // namespace tessera
