// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "person/portrait.h"

#include <QSet>
#include <QWidget>

namespace tessera {

// Events of a person as marks in lanes over time, under a band in the colour of the stage. The wheel zooms
// at the pointer, dragging moves, a click chooses an event.
class PersonTimelineCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit PersonTimelineCanvas(QWidget* parent);

    void show(std::shared_ptr<const PersonTimeline> timeline, std::shared_ptr<const LocalDataset> dataset);
    void setStages(const std::optional<PersonStages>& stages);
    void setHidden(const QSet<QString>& events); // names that are left out
    void showLast(int days);                     // before the as-of date; 0: everything
    void choose(int event);                      // of the timeline; -1: none
    [[nodiscard]] Micros from() const { return m_from; }
    [[nodiscard]] Micros to() const { return m_to; }
    [[nodiscard]] int lanes() const { return int(m_lanes.size()); }
    [[nodiscard]] QPoint pointOf(int event) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

signals:
    void spanChanged();
    void chosen(int event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double xOf(Micros time) const;
    [[nodiscard]] Micros timeOf(double x) const;
    [[nodiscard]] int laneOf(EventGroup group) const; // -1: none
    [[nodiscard]] double middleOf(int lane) const;
    [[nodiscard]] int eventAt(QPointF point) const;
    [[nodiscard]] QString tipOf(int event) const;
    [[nodiscard]] QString stageTipAt(Micros time) const; // empty: nothing is known
    // Of the events of a lane those in the span, by their numbers in the timeline.
    [[nodiscard]] std::span<const std::uint32_t> inSpan(int lane) const;
    void setSpan(Micros from, Micros to);
    void fillLanes();
    void paintAxis(QPainter& painter) const;
    void paintStages(QPainter& painter) const;
    void paintLane(QPainter& painter, int lane) const;

    std::shared_ptr<const PersonTimeline> m_timeline;
    std::shared_ptr<const LocalDataset> m_data;
    std::optional<PersonStages> m_stages;
    QSet<QString> m_hidden;
    std::vector<EventGroup> m_lanes;
    std::vector<std::vector<std::uint32_t>> m_events; // by lane, what is not left out
    Micros m_from = 0;
    Micros m_to = 1;
    int m_chosen = -1;
    std::optional<double> m_pointer; // x of the cursor line
    std::optional<QPointF> m_pressed;
    Micros m_pressedFrom = 0;
    bool m_isDragged = false;
};

} // namespace tessera
