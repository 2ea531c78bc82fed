// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/taxonomy_tree.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace tessera {
namespace {

constexpr int kMark = 14;

} // namespace

TaxonomyTree::TaxonomyTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setIndentation(18);
    header()->setStretchLastSection(false);
}

void TaxonomyTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    if (selectionModel()->isRowSelected(index.row(), index.parent())) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().colour("selection.bg"));
        painter->drawRoundedRect(
            QRect(1, option.rect.top() + 1, viewport()->width() - 2, option.rect.height() - 2), 4, 4);
        painter->restore();
    }
    QTreeWidget::drawRow(painter, option, index);
}

void TaxonomyTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (!model()->hasChildren(index))
        return;
    const QString name = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    painter->drawPixmap(rect.right() - kMark - 1, rect.center().y() - kMark / 2,
                        iconPixmap(name, kMark, "text.secondary", painter->device()->devicePixelRatioF()));
}

} // namespace tessera
