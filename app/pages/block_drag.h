// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/rule_blocks.h"

#include <QObject>
#include <QPoint>

class QWidget;

namespace tessera {

// Moves blocks by the mouse: a block that is pressed and drawn away from where it was pressed is carried,
// until the button is let go or Escape is pressed.
class BlockDrag : public QObject
{
    Q_OBJECT

public:
    explicit BlockDrag(QObject* parent);

    // handle: what is pressed; it lives until clear().
    void add(QWidget* handle, const BlockPath& path);
    void clear();
    [[nodiscard]] bool isActive() const { return m_active; }

signals:
    void moved(const tessera::BlockPath& block, QPoint global);
    void dropped(const tessera::BlockPath& block, QPoint global);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end();

    std::vector<std::pair<QWidget*, BlockPath>> m_handles;
    QWidget* m_pressed = nullptr;
    QPoint m_from; // global
    bool m_active = false;
    bool m_cancelled = false; // the button is still down
};

} // namespace tessera
