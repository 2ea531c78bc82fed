// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/line_list.h"

#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kLineHeight = 24;
constexpr int kLineIcon = 14;

int figureWidth(const ListLine& line)
{
    return QFontMetrics(theme().tokens().fontFor(FontRole::Body, line.figure)).horizontalAdvance(line.figure);
}

class LineDelegate : public QStyledItemDelegate
{
public:
    LineDelegate(const LineModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, kLineHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ListLine& line = m_model.lines()[std::size_t(index.row())];
        const QRect box = option.rect;
        painter->save();
        paintRowBackground(*painter, option);
        int left = box.left() + 4;
        if (!line.icon.isEmpty()) {
            painter->drawPixmap(
                left, box.top() + (kLineHeight - kLineIcon) / 2,
                iconPixmap(line.icon, kLineIcon, line.tone, painter->device()->devicePixelRatioF()));
            left += kLineIcon + 6;
        }
        const int width = figureWidth(line);
        const int right = box.right() - 4 - width;
        painter->setFont(theme().tokens().fontFor(FontRole::Body, line.text));
        painter->setPen(theme().colour("text.primary"));
        painter->drawText(QRect(left, box.top(), right - left - 8, kLineHeight), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(line.text, Qt::ElideRight, right - left - 8));
        QFont font = theme().tokens().fontFor(FontRole::Body, line.figure);
        font.setUnderline(line.isLink && (option.state & QStyle::State_MouseOver) != 0);
        painter->setFont(font);
        painter->setPen(theme().colour(line.isLink ? "text.link" : "text.secondary"));
        painter->drawText(QRect(right, box.top(), width + 2, kLineHeight), Qt::AlignVCenter, line.figure);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(theme().colour("focus.ring"));
            painter->drawRect(box.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

private:
    const LineModel& m_model;
};

} // namespace

void LineModel::setLines(std::vector<ListLine> lines)
{
    if (lines == m_lines)
        return;
    if (lines.size() == m_lines.size()) {
        m_lines = std::move(lines);
        emit dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int LineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListLine& line = m_lines[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return line.text;
    if (role == Qt::ToolTipRole)
        return line.tip.isEmpty() ? line.text : line.text + QLatin1Char('\n') + line.tip;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2").arg(line.text, line.figure);
    return {};
}

LineList::LineList(QWidget* parent)
    : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new LineDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void LineList::setLines(std::vector<ListLine> lines)
{
    const int line = currentLine();
    const bool isOther = lines.size() != m_model.lines().size();
    m_isFilling = true;
    m_model.setLines(std::move(lines));
    if (isOther && line >= 0 && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(std::min(line, m_model.rowCount() - 1)));
    m_isFilling = false;
    setVisible(m_model.rowCount() > 0);
    updateGeometry();
}

void LineList::setCurrentLine(int line)
{
    m_isFilling = true;
    setCurrentIndex(line >= 0 ? m_model.index(line) : QModelIndex());
    if (line < 0)
        clearSelection();
    m_isFilling = false;
}

QRect LineList::figureRect(int line) const
{
    const QRect box = visualRect(m_model.index(line));
    const int width = figureWidth(m_model.lines()[std::size_t(line)]);
    return {box.right() - 4 - width, box.top(), width + 4, box.height()};
}

QSize LineList::sizeHint() const
{
    return {120, std::max(1, m_model.rowCount()) * kLineHeight};
}

void LineList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFilling && current.isValid())
        emit chosen(current.row());
}

void LineList::keyPressEvent(QKeyEvent* event)
{
    const int line = currentLine();
    const bool isMove = event->modifiers() == Qt::AltModifier && m_isMovable &&
                        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (line >= 0 && isMove) {
        const int to = line + (event->key() == Qt::Key_Up ? -1 : 1);
        if (to >= 0 && to < m_model.rowCount())
            emit moveRequested(line, to);
    } else if (line >= 0 && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removeRequested(line);
    } else if (line >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (m_model.lines()[std::size_t(line)].isLink)
            emit figureRequested(line);
    } else {
        QListView::keyPressEvent(event);
    }
}

void LineList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const int line = indexAt(event->pos()).row();
    if (event->button() == Qt::LeftButton && line >= 0 && m_model.lines()[std::size_t(line)].isLink &&
        figureRect(line).contains(event->pos()))
        emit figureRequested(line);
}

void LineList::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const int line = indexAt(event->pos()).row();
    const bool isLink =
        line >= 0 && m_model.lines()[std::size_t(line)].isLink && figureRect(line).contains(event->pos());
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LineList::contextMenuEvent(QContextMenuEvent* event)
{
    const int line =
        event->reason() == QContextMenuEvent::Keyboard ? currentLine() : indexAt(event->pos()).row();
    if (line < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_model.lines()[std::size_t(line)].isLink)
        menu->addAction(tr("Show the rows"), this, [this, line] { emit figureRequested(line); });
    if (m_isMovable && line > 0)
        menu->addAction(tr("Move up"), this, [this, line] { emit moveRequested(line, line - 1); });
    if (m_isMovable && line + 1 < m_model.rowCount())
        menu->addAction(tr("Move down"), this, [this, line] { emit moveRequested(line, line + 1); });
    menu->addAction(tr("Remove"), this, [this, line] { emit removeRequested(line); });
    menu->popup(event->globalPos());
}

} // namespace tessera
