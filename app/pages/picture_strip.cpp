// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/picture_strip.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kTilePadding = 8;
constexpr int kTileGap = 8;
constexpr int kTileLine = 17;
constexpr int kNarrowestTile = 112; // room for the words under a narrow picture

constexpr int kWordsHeight = 6 + 3 * kTileLine;

QSize thumbSize(const PictureStrip::Tile& tile)
{
    return (QSizeF(tile.thumb.size()) / tile.thumb.devicePixelRatio()).toSize();
}

int tileWidth(const PictureStrip::Tile& tile)
{
    return std::max(kNarrowestTile, thumbSize(tile).width()) + 2 * kTilePadding;
}

} // namespace

PictureStrip::PictureStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pictures"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PictureStrip::setTiles(std::vector<Tile> tiles)
{
    m_tiles = std::move(tiles);
    m_current = m_tiles.empty() ? -1 : std::clamp(m_current, 0, int(m_tiles.size()) - 1);
    updateGeometry();
    update();
}

void PictureStrip::setCurrent(int index)
{
    m_current = index;
    update();
}

// Row by row; each is as high as its highest picture needs.
std::vector<QRect> PictureStrip::places(int width) const
{
    std::vector<QRect> boxes;
    int y = 0;
    for (std::size_t first = 0; first < m_tiles.size();) {
        int x = 0;
        int high = 0;
        std::size_t last = first;
        for (; last < m_tiles.size(); ++last) {
            const int wide = tileWidth(m_tiles[last]);
            if (last > first && x + wide > width)
                break;
            high = std::max(high, thumbSize(m_tiles[last]).height());
            boxes.emplace_back(x, y, wide, 0);
            x += wide + kTileGap;
        }
        high += kWordsHeight + 2 * kTilePadding;
        for (; first < last; ++first)
            boxes[first].setHeight(high);
        y += high + kTileGap;
    }
    return boxes;
}

QRect PictureStrip::tileRect(int index) const
{
    const std::vector<QRect> boxes = places(width());
    return index >= 0 && index < int(boxes.size()) ? boxes[std::size_t(index)] : QRect();
}

int PictureStrip::heightForWidth(int width) const
{
    const std::vector<QRect> boxes = places(width);
    return boxes.empty() ? kThumb.height() : boxes.back().bottom() + 1;
}

QSize PictureStrip::sizeHint() const
{
    return {560, heightForWidth(560)};
}

QSize PictureStrip::minimumSizeHint() const
{
    return {kThumb.width() + 2 * kTilePadding, kThumb.height()};
}

int PictureStrip::at(const QPoint& point) const
{
    const std::vector<QRect> boxes = places(width());
    const auto hit =
        std::find_if(boxes.begin(), boxes.end(), [&](const QRect& box) { return box.contains(point); });
    return hit == boxes.end() ? -1 : int(hit - boxes.begin());
}

void PictureStrip::choose(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    setCurrent(index);
    emit chosen(index);
}

void PictureStrip::paintTile(QPainter& painter, const Tile& tile, const QRect& box, bool current) const
{
    const QRect inner = box.adjusted(kTilePadding, kTilePadding, -kTilePadding, -kTilePadding);
    const QSize size = thumbSize(tile);
    const int floor = inner.bottom() + 1 - kWordsHeight; // pictures of a row stand on one line
    const QRect picture(inner.left(), floor - size.height(), size.width(), size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    if (current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colour(hasFocus() ? "selection.bg" : "selection.bgInactive"));
        painter.drawRoundedRect(box, 4, 4);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawImage(picture, tile.thumb);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme().colour("line.default"));
    painter.drawRect(picture.adjusted(-1, -1, 0, 0));
    if (current) {
        painter.setPen(QPen(theme().colour("accent.base"), 2));
        painter.drawRect(picture.adjusted(-2, -2, 2, 2));
    }
    int y = floor + 6;
    const auto write = [&](FontRole role, const char* token, const QString& text, int indent) {
        const int room = inner.width() - indent;
        painter.setFont(theme().tokens().fontFor(role, text));
        painter.setPen(theme().colour(token));
        painter.drawText(QRect(inner.left() + indent, y, room, kTileLine),
                         Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
        y += kTileLine;
    };
    write(FontRole::Label, "text.primary", tile.name, 0);
    write(FontRole::Caption, "text.secondary", tile.size, 0);
    const bool error = tile.mark == Mark::Error;
    const bool plain = tile.mark == Mark::Good;
    if (!plain)
        painter.drawPixmap(inner.left(), y + 2,
                           iconPixmap(error ? QStringLiteral("circle-x") : QStringLiteral("triangle-alert"),
                                      14, error ? "bad.text" : "warn.text", devicePixelRatioF()));
    write(FontRole::Caption, "text.tertiary", tile.note, plain ? 0 : 18);
}

void PictureStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const std::vector<QRect> boxes = places(width());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        paintTile(painter, m_tiles[i], boxes[i], int(i) == m_current);
    if (hasFocus() && m_current >= 0) {
        painter.setPen(QPen(theme().colour("focus.ring"), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(boxes[std::size_t(m_current)].adjusted(1, 1, -1, -1), 4, 4);
    }
}

void PictureStrip::mousePressEvent(QMouseEvent* event)
{
    choose(at(event->pos()));
}

void PictureStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int index = at(event->pos());
    if (index >= 0)
        emit opened(index);
}

void PictureStrip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        choose(std::min(m_current + 1, count() - 1));
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        choose(std::max(m_current - 1, 0));
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(count() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit opened(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int index = byMouse ? at(event->pos()) : m_current;
    choose(index);
    if (index >= 0)
        emit menuRequested(index, byMouse ? event->globalPos() : mapToGlobal(tileRect(index).center()));
}

void PictureStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PictureStrip::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool PictureStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = at(help->pos());
        QToolTip::showText(help->globalPos(), index >= 0 ? m_tiles[std::size_t(index)].toolTip : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tessera
