// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace tessera {

// A tree of several columns whose whole row is chosen, with the folding marks of the window.
class TaxonomyTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TaxonomyTree(QWidget* parent);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
};

} // namespace tessera
