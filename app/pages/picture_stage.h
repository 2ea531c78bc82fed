// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

namespace tessera {

// One picture on a neutral ground: as large as fits, or at a scale, then to be moved about. A click changes
// between both.
class PictureStage : public QScrollArea
{
    Q_OBJECT

public:
    explicit PictureStage(QWidget* parent);

    void setPicture(const QImage& picture);
    void setScale(double scale); // 0: as large as fits, at most its own size
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QSize shownSize() const;
    QSize sizeHint() const override
    {
        return {480, minimumHeight()};
    } // takes what is left, not what it shows

signals:
    void scaleChanged(double scale);
    void menuRequested(const QPoint& global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void paintCanvas();

    QWidget* m_canvas;
    QImage m_picture;
    QPixmap m_scaled;
    double m_scale = 0;
};

} // namespace tessera
