// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_graph_view.h"

#include "theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tessera {
namespace {

constexpr double kDotRadius = 6;
constexpr double kNear = 6;    // px from a line that still means it
constexpr double kSides = 150; // for the names beside the dots
constexpr std::size_t kMostDots = 60;

double distanceTo(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length == 0 ? 0 : std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0);
    const QPointF gap = point - (from + share * along);
    return std::hypot(gap.x(), gap.y());
}

} // namespace

PersonGraphView::PersonGraphView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("personGraph"));
    setMouseTracking(true);
    setMinimumSize(360, 240);
}

void PersonGraphView::setGraph(std::shared_ptr<const LocalDataset> dataset, PersonGraph graph)
{
    m_data = std::move(dataset);
    m_graph = std::move(graph);
    m_chosen = -1;
    layOut();
    update();
}

void PersonGraphView::choose(int evidence)
{
    m_chosen = evidence;
    update();
}

// Members first, then those next to them; as many as can be told apart.
void PersonGraphView::layOut()
{
    m_dots.clear();
    for (const NodeIndex node : m_graph.members)
        m_dots.push_back({node, true, {}});
    for (const IdentityEvidence& evidence : m_graph.evidence)
        for (const NodeIndex node : {evidence.a, evidence.b})
            if (dotOf(node) == nullptr)
                m_dots.push_back({node, false, {}});
    if (m_dots.size() > kMostDots)
        m_dots.resize(kMostDots);
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const double angle = 2 * std::numbers::pi * (double(i) + 0.5) / double(m_dots.size());
        m_dots[i].at = {-std::cos(angle), -std::sin(angle)};
    }
}

QPointF PersonGraphView::placeOf(const Dot& dot) const
{
    const double across = std::max(40.0, width() / 2.0 - kSides);
    const double down = std::max(40.0, height() / 2.0 - 24);
    return {width() / 2.0 + across * dot.at.x(), height() / 2.0 + down * dot.at.y()};
}

const PersonGraphView::Dot* PersonGraphView::dotOf(NodeIndex node) const
{
    const auto found = std::ranges::find(m_dots, node, &Dot::node);
    return found == m_dots.end() ? nullptr : &*found;
}

void PersonGraphView::paintEvent(QPaintEvent*)
{
    if (!m_data)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_graph.evidence.size(); ++i) {
        const IdentityEvidence& evidence = m_graph.evidence[i];
        const Dot* one = dotOf(evidence.a);
        const Dot* other = dotOf(evidence.b);
        if (one == nullptr || other == nullptr)
            continue;
        const bool joins = evidence.apart == HeldApart::No;
        QPen pen(theme().colour(int(i) == m_chosen ? "accent.base"
                                : joins            ? "text.tertiary"
                                                   : "bad.solid"),
                 evidence.isBridge ? 2.5 : 1.2, joins ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(pen);
        painter.drawLine(placeOf(*one), placeOf(*other));
    }
    painter.setFont(theme().font(FontRole::Caption));
    for (const Dot& dot : m_dots) {
        const QPointF at = placeOf(dot);
        painter.setPen(QPen(theme().colour(dot.isMember ? "accent.base" : "text.tertiary"), 1.5));
        painter.setBrush(theme().colour(dot.isMember ? "accent.base" : "surface.panel"));
        painter.drawEllipse(at, kDotRadius, kDotRadius);
        const QString name = painter.fontMetrics().elidedText(
            identifierInWords(m_data->identity(), dot.node, true), Qt::ElideRight, int(kSides) - 16);
        const bool isLeft = dot.at.x() < 0;
        const QRectF box(isLeft ? at.x() - kSides : at.x() + kDotRadius + 6, at.y() - 10,
                         kSides - kDotRadius - 6, 20);
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(box, Qt::AlignVCenter | (isLeft ? Qt::AlignRight : Qt::AlignLeft), name);
    }
}

int PersonGraphView::evidenceAt(QPointF point) const
{
    int nearest = -1;
    double least = kNear;
    for (std::size_t i = 0; i < m_graph.evidence.size(); ++i) {
        const Dot* one = dotOf(m_graph.evidence[i].a);
        const Dot* other = dotOf(m_graph.evidence[i].b);
        if (one == nullptr || other == nullptr)
            continue;
        if (const double gap = distanceTo(point, placeOf(*one), placeOf(*other)); gap < least) {
            least = gap;
            nearest = int(i);
        }
    }
    return nearest;
}

void PersonGraphView::mousePressEvent(QMouseEvent* event)
{
    const int evidence = evidenceAt(event->position());
    choose(evidence);
    emit chosen(evidence);
}

void PersonGraphView::mouseMoveEvent(QMouseEvent* event)
{
    const int evidence = evidenceAt(event->position());
    setCursor(evidence >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(evidence < 0
                   ? QString()
                   : evidenceInWords(m_data->identity(), m_graph.evidence[std::size_t(evidence)], true));
}

} // namespace tessera
