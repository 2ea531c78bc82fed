// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/source_list.h"

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

constexpr int kSourceHeight = 44;
constexpr int kCancelSide = 28;
constexpr double kNothingRuns = -2;

QRect cancelSpot(const QRect& line)
{
    return {line.right() - kCancelSide - 6, line.top() + (line.height() - kCancelSide) / 2, kCancelSide,
            kCancelSide};
}

class SourceDelegate : public QStyledItemDelegate
{
public:
    SourceDelegate(const SourceLines& lines, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_lines(lines)
    {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, kSourceHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const SourceLine& line = m_lines.lines()[std::size_t(index.row())];
        const QRect box = option.rect;
        painter->save();
        paintRowBackground(*painter, option);
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme().colour("line.subtle"));
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(box.left() + 12, box.top() + 14,
                            iconPixmap(QLatin1String(line.icon), 16, "text.secondary", ratio));
        const int right = paintMark(*painter, line, box, ratio);
        const QRect text(box.left() + 36, box.top() + 5, right - box.left() - 44, 17);
        paintWords(*painter, text, FontRole::Label, "text.primary", line.name, Qt::ElideMiddle);
        const QRect below = text.translated(0, 17);
        if (line.fraction > kNothingRuns)
            paintProgress(*painter, line, below);
        else
            paintWords(*painter, below, FontRole::Caption, "text.tertiary", line.note, Qt::ElideRight);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(theme().colour("focus.ring"));
            painter->drawRect(box.adjusted(0, 0, -1, -2));
        }
        painter->restore();
    }

private:
    static void paintWords(QPainter& painter, const QRect& room, FontRole role, const char* token,
                           const QString& text, Qt::TextElideMode mode)
    {
        painter.setFont(theme().tokens().fontFor(role, text));
        painter.setPen(theme().colour(token));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, mode, room.width()));
    }
    static void paintProgress(QPainter& painter, const SourceLine& line, const QRect& room)
    {
        const QRect bar(room.left(), room.center().y() - 1, std::min(84, room.width() / 2), 4);
        painter.fillRect(bar, theme().colour("surface.pressed"));
        if (line.fraction > 0)
            painter.fillRect(QRect(bar.left(), bar.top(), int(bar.width() * line.fraction), bar.height()),
                             theme().colour("accent.base"));
        paintWords(painter, room.adjusted(bar.width() + 8, 0, 0, 0), FontRole::Caption, "text.secondary",
                   line.note, Qt::ElideRight);
    }
    // Returns where it begins.
    static int paintMark(QPainter& painter, const SourceLine& line, const QRect& box, double ratio)
    {
        if (line.isCancellable) {
            const QRect spot = cancelSpot(box);
            painter.drawPixmap(spot.left() + 7, spot.top() + 7,
                               iconPixmap(QStringLiteral("x"), 14, "text.primary", ratio));
            return spot.left();
        }
        if (!line.mark)
            return box.right();
        painter.setFont(theme().tokens().fontFor(FontRole::Label, line.figure));
        const int figure =
            line.figure.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(line.figure) + 5;
        const QRect chip(box.right() - 12 - 26 - figure, box.top() + 10, 26 + figure, 24);
        if (line.soft) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().colour(line.soft));
            painter.drawRoundedRect(chip, 4, 4);
        }
        painter.drawPixmap(chip.left() + 6, chip.top() + 5,
                           iconPixmap(QLatin1String(line.mark), 14, line.tone, ratio));
        painter.setPen(theme().colour(line.tone));
        painter.drawText(chip.adjusted(24, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.figure);
        return chip.left();
    }

    const SourceLines& m_lines;
};

} // namespace

void SourceLines::setLines(std::vector<SourceLine> lines)
{
    const bool sameFiles = std::ranges::equal(lines, m_lines, {}, &SourceLine::id, &SourceLine::id);
    if (!sameFiles)
        beginResetModel();
    std::vector<SourceLine> before = std::exchange(m_lines, std::move(lines));
    if (!sameFiles) {
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!(m_lines[i] == before[i]))
            emit dataChanged(index(int(i)), index(int(i)));
    }
}

int SourceLines::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant SourceLines::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SourceLine& line = m_lines[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return line.name;
    if (role == Qt::ToolTipRole)
        return line.tip;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2").arg(line.name, line.note);
    return {};
}

SourceList::SourceList(QWidget* parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("sources"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(&m_lines);
    setItemDelegate(new SourceDelegate(m_lines, this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        const SourceLine* line = lineAt(now);
        if (line && !m_isQuiet)
            emit chosen(line->id);
    });
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

const SourceLine* SourceList::lineAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_lines.lines()[std::size_t(index.row())] : nullptr;
}

void SourceList::setLines(std::vector<SourceLine> lines)
{
    m_isQuiet = true;
    m_lines.setLines(std::move(lines));
    m_isQuiet = false;
}

void SourceList::setCurrentId(int id)
{
    m_isQuiet = true;
    const auto found = std::ranges::find(m_lines.lines(), id, &SourceLine::id);
    setCurrentIndex(found == m_lines.lines().end() ? QModelIndex()
                                                   : m_lines.index(int(found - m_lines.lines().begin())));
    m_isQuiet = false;
}

QRect SourceList::cancelRect(int row) const
{
    const SourceLine* line = lineAt(m_lines.index(row));
    return line && line->isCancellable ? cancelSpot(visualRect(m_lines.index(row))) : QRect();
}

void SourceList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() &&
        cancelRect(index.row()).contains(event->pos()))
        emit cancelRequested(lineAt(index)->id);
    else
        QListView::mousePressEvent(event);
}

void SourceList::keyPressEvent(QKeyEvent* event)
{
    const SourceLine* line = lineAt(currentIndex());
    if (line && event->key() == Qt::Key_Escape && line->isCancellable)
        emit cancelRequested(line->id);
    else if (line && event->key() == Qt::Key_Delete && !line->isCancellable)
        emit removeRequested(line->id);
    else
        QListView::keyPressEvent(event);
}

void SourceList::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const SourceLine* line = lineAt(index);
    if (!line)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int id = line->id;
    if (line->isCancellable) {
        menu->addAction(tr("Stop"), this, [this, id] { emit cancelRequested(id); });
    } else {
        menu->addAction(tr("Read it again"), this, [this, id] { emit rereadRequested(id); });
        menu->addAction(tr("Take it off the list"), this, [this, id] { emit removeRequested(id); });
    }
    menu->popup(event->globalPos());
}

} // namespace tessera
