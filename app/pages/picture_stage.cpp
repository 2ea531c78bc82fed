// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/picture_stage.h"

#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kStageMargin = 16;

} // namespace

PictureStage::PictureStage(QWidget* parent)
    : QScrollArea(parent)
    , m_canvas(new QWidget(this))
{
    setObjectName(QStringLiteral("stage"));
    setMinimumHeight(200);
    setFocusPolicy(Qt::NoFocus); // the strip of small pictures is where the keyboard chooses
    m_canvas->installEventFilter(this);
    m_canvas->setObjectName(QStringLiteral("canvas"));
    setWidget(m_canvas);
    connect(&theme(), &Theme::changed, m_canvas, qOverload<>(&QWidget::update));
}

void PictureStage::setPicture(const QImage& picture)
{
    m_picture = picture;
    place();
}

void PictureStage::setScale(double scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    place();
    emit scaleChanged(scale);
}

QSize PictureStage::shownSize() const
{
    if (m_picture.isNull())
        return {};
    if (m_scale > 0)
        return m_picture.size() * m_scale;
    const QSize room = size() - QSize(2 * kStageMargin, 2 * kStageMargin);
    const QSize fitting = m_picture.size().scaled(room, Qt::KeepAspectRatio);
    return fitting.width() > m_picture.width() ? m_picture.size() : fitting;
}

void PictureStage::place()
{
    const QSize shown = shownSize();
    const QSize framed = shown + QSize(2 * kStageMargin, 2 * kStageMargin);
    const Qt::ScrollBarPolicy bars = m_scale > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    setHorizontalScrollBarPolicy(bars);
    setVerticalScrollBarPolicy(bars);
    m_canvas->resize(framed.expandedTo(m_scale > 0 ? viewport()->size() : size()));
    m_canvas->setCursor(m_picture.isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    const qreal ratio = devicePixelRatioF();
    m_scaled = m_picture.isNull() ? QPixmap()
                                  : QPixmap::fromImage(m_picture.scaled(shown * ratio, Qt::IgnoreAspectRatio,
                                                                        Qt::SmoothTransformation));
    m_scaled.setDevicePixelRatio(ratio);
    m_canvas->update();
}

void PictureStage::paintCanvas()
{
    QPainter painter(m_canvas);
    painter.fillRect(m_canvas->rect(), theme().colour("surface.pressed"));
    if (m_scaled.isNull())
        return;
    const QSize shown = shownSize();
    const QPoint corner((m_canvas->width() - shown.width()) / 2, (m_canvas->height() - shown.height()) / 2);
    painter.drawPixmap(corner, m_scaled);
}

bool PictureStage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_canvas)
        return QScrollArea::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Paint:
        paintCanvas();
        return true;
    case QEvent::MouseButtonPress: {
        const auto* press = static_cast<QMouseEvent*>(event);
        if (press->button() != Qt::LeftButton || m_picture.isNull())
            return false;
        const QPointF part(press->position().x() / m_canvas->width(),
                           press->position().y() / m_canvas->height());
        setScale(m_scale > 0 ? 0 : 1);
        // What was clicked stays in sight.
        horizontalScrollBar()->setValue(int(part.x() * m_canvas->width() - viewport()->width() / 2.0));
        verticalScrollBar()->setValue(int(part.y() * m_canvas->height() - viewport()->height() / 2.0));
        return true;
    }
    case QEvent::ContextMenu:
        emit menuRequested(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    default:
        return false;
    }
}

void PictureStage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    place();
}

} // namespace tessera
