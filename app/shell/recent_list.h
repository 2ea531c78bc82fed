// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workbench.h"

#include <QWidget>

namespace tessera {

// The clients opened before: name, people, events, 4A stock, when and how large. Drawn in one piece; arrows
// and Enter work.
class RecentList : public QWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget* parent);

    void setClients(std::vector<RecentClient> clients);
    void setFilter(const QString& text);
    QSize sizeHint() const override;

signals:
    void openRequested(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintHeader(QPainter& painter) const;
    void paintRow(QPainter& painter, const RecentClient& client, const QRect& row, bool live) const;
    [[nodiscard]] int rowAt(QPoint point) const;

    std::vector<RecentClient> m_all;
    std::vector<RecentClient> m_shown;
    int m_live = -1;
};

} // namespace tessera
