// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace tessera {

// Small pictures in rows, each with its name and what was found out about it; one of them is chosen.
class PictureStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Mark
    {
        Good,
        Warning,
        Error
    };
    struct Tile
    {
        QImage thumb; // at most kThumb, times the device pixel ratio it carries
        QString name;
        QString size;
        QString note;
        Mark mark = Mark::Good;
        QString toolTip;
    };
    static constexpr QSize kThumb{150, 92};

    explicit PictureStrip(QWidget* parent);

    void setTiles(std::vector<Tile> tiles);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return int(m_tiles.size()); }
    [[nodiscard]] QRect tileRect(int index) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int index);
    void opened(int index); // double click or Enter
    void menuRequested(int index, const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> places(int width) const;
    [[nodiscard]] int at(const QPoint& point) const;
    void choose(int index);
    void paintTile(QPainter& painter, const Tile& tile, const QRect& box, bool current) const;

    std::vector<Tile> m_tiles;
    int m_current = -1;
};

} // namespace tessera
