// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"
#include "identity/person_graph.h"

#include <QPainterPath>
#include <QWidget>

#include <memory>

namespace tessera {

// A person's identifiers as cards on two sides, those of more than a dozen as dots on a circle, and what
// stands between them: lines that join, heavier ones without which the person would come apart, and dashed
// ones that join nobody. A click chooses a line.
class PersonGraphView : public QWidget
{
    Q_OBJECT

public:
    explicit PersonGraphView(QWidget* parent);

    void setGraph(std::shared_ptr<const LocalDataset> dataset, PersonGraph graph);
    void choose(int evidence); // -1: none
    void setMasked(bool masked);
    [[nodiscard]] QPoint pointOf(int evidence) const; // in the middle of a line
    QSize sizeHint() const override { return {380, heightOf()}; }

signals:
    void chosen(int evidence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Dot
    {
        NodeIndex node;
        bool isMember;
        QPointF at; // of a circle of radius 1
    };
    void layOut();
    [[nodiscard]] bool hasCards() const;
    [[nodiscard]] int heightOf() const;
    [[nodiscard]] QRectF cardOf(std::size_t dot) const;
    [[nodiscard]] QPointF placeOf(const Dot& dot) const;
    [[nodiscard]] QPainterPath lineOf(const Dot& one, const Dot& other) const;
    void paintCard(QPainter& painter, const QRectF& box, const Dot& dot) const;
    void paintDot(QPainter& painter, const Dot& dot) const;
    [[nodiscard]] const Dot* dotOf(NodeIndex node) const;
    [[nodiscard]] int evidenceAt(QPointF point) const; // -1: none

    std::shared_ptr<const LocalDataset> m_data;
    PersonGraph m_graph;
    std::vector<Dot> m_dots;
    int m_chosen = -1;
    bool m_masked = true;
};

} // namespace tessera
