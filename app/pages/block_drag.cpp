// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_drag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace tessera {

BlockDrag::BlockDrag(QObject* parent)
    : QObject(parent)
{}

void BlockDrag::add(QWidget* handle, const BlockPath& path)
{
    m_handles.emplace_back(handle, path);
    handle->installEventFilter(this);
}

void BlockDrag::clear()
{
    end();
    m_handles.clear();
}

void BlockDrag::end()
{
    if (m_active) {
        qApp->removeEventFilter(this);
        QApplication::restoreOverrideCursor();
    }
    m_active = false;
    m_pressed = nullptr;
}

bool BlockDrag::eventFilter(QObject* watched, QEvent* event)
{
    if (m_active && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        QWidget* pressed = m_pressed;
        end();
        m_pressed = pressed;
        m_cancelled = true;
        emit cancelled();
        return true;
    }
    const auto handle =
        std::ranges::find_if(m_handles, [&](const auto& one) { return one.first == watched; });
    if (handle == m_handles.end())
        return false;
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* press = static_cast<QMouseEvent*>(event);
        m_pressed = press->button() == Qt::LeftButton ? handle->first : nullptr;
        m_cancelled = false;
        m_from = press->globalPosition().toPoint();
        return false;
    }
    if (m_pressed != handle->first)
        return false;
    if (event->type() == QEvent::MouseMove) {
        if (m_cancelled)
            return true;
        const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        if (!m_active && (at - m_from).manhattanLength() < QApplication::startDragDistance())
            return false;
        if (!m_active) {
            m_active = true;
            qApp->installEventFilter(this);
            QApplication::setOverrideCursor(Qt::ClosedHandCursor);
        }
        const BlockPath block = handle->second;
        emit moved(block, at);
        return true;
    }
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const bool wasActive = m_active;
    const bool wasCancelled = std::exchange(m_cancelled, false);
    const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
    const BlockPath block = handle->second;
    end();
    if (wasActive)
        emit dropped(block, at);
    return wasActive || wasCancelled;
}

} // namespace tessera
