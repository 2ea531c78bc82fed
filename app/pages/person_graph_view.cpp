// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_graph_view.h"

#include "base/text.h"
#include "pages/person_words.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tessera {
namespace {

constexpr double kDotRadius = 6;
constexpr double kNear = 6;         // px from a line that still means it
constexpr double kGraphSides = 150; // for the names beside the dots
constexpr std::size_t kMostDots = 60;
constexpr std::size_t kMostCards = 12;
constexpr double kCardHeight = 34;
constexpr double kCardPitch = 42;
constexpr double kMargin = 10;
constexpr int kGraphSteps = 16; // of a line, when the pointer is looked for

double distanceTo(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length == 0 ? 0 : std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0);
    const QPointF gap = point - (from + share * along);
    return std::hypot(gap.x(), gap.y());
}

QString iconOfKind(const QString& kind)
{
    if (kind == QLatin1String("phone"))
        return QStringLiteral("phone");
    if (kind == QLatin1String("email"))
        return QStringLiteral("mail");
    if (kind == QLatin1String("device") || kind == QLatin1String("oaid") || kind == QLatin1String("idfa"))
        return QStringLiteral("cpu");
    if (kind.contains(QLatin1String("openid")) || kind.contains(QLatin1String("unionid")))
        return QStringLiteral("globe");
    return kind == QLatin1String("md5") ? QStringLiteral("hash") : QStringLiteral("id-card");
}

} // namespace

PersonGraphView::PersonGraphView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("personGraph"));
    setMouseTracking(true);
    setMinimumSize(320, 96);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PersonGraphView::setGraph(std::shared_ptr<const LocalDataset> dataset, PersonGraph graph)
{
    m_data = std::move(dataset);
    m_graph = std::move(graph);
    m_chosen = -1;
    layOut();
    updateGeometry();
    update();
}

void PersonGraphView::choose(int evidence)
{
    m_chosen = evidence;
    update();
}

void PersonGraphView::setMasked(bool masked)
{
    m_masked = masked;
    update();
}

bool PersonGraphView::hasCards() const
{
    return m_dots.size() <= kMostCards;
}

int PersonGraphView::heightOf() const
{
    if (!hasCards())
        return 300;
    const std::size_t rows = std::max<std::size_t>(2, (m_dots.size() + 1) / 2);
    return int(2 * kMargin + double(rows) * kCardPitch);
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

// Left, right, left, ...; what stands alone in the last row is in the middle of it.
QRectF PersonGraphView::cardOf(std::size_t dot) const
{
    const double wide = std::clamp(width() / 2.0 - 62, 120.0, 170.0);
    const double y = kMargin + double(dot / 2) * kCardPitch + (kCardPitch - kCardHeight) / 2;
    const bool isAlone = dot + 1 == m_dots.size() && dot % 2 == 0 && dot > 0;
    const double x = isAlone ? (width() - wide) / 2 : dot % 2 == 0 ? kMargin : width() - kMargin - wide;
    return {x, y, wide, kCardHeight};
}

QPointF PersonGraphView::placeOf(const Dot& dot) const
{
    const double across = std::max(40.0, width() / 2.0 - kGraphSides);
    const double down = std::max(40.0, height() / 2.0 - 24);
    return {width() / 2.0 + across * dot.at.x(), height() / 2.0 + down * dot.at.y()};
}

const PersonGraphView::Dot* PersonGraphView::dotOf(NodeIndex node) const
{
    const auto found = std::ranges::find(m_dots, node, &Dot::node);
    return found == m_dots.end() ? nullptr : &*found;
}

// Between cards from the inner side of one to that of the other, curved through the middle.
QPainterPath PersonGraphView::lineOf(const Dot& one, const Dot& other) const
{
    QPainterPath path;
    if (!hasCards()) {
        path.moveTo(placeOf(one));
        path.lineTo(placeOf(other));
        return path;
    }
    const double middle = width() / 2.0;
    const auto end = [&](const Dot& dot) {
        const QRectF card = cardOf(std::size_t(&dot - m_dots.data()));
        if (std::abs(card.center().x() - middle) < 1)
            return QPointF(middle, card.top());
        return QPointF(card.center().x() < middle ? card.right() : card.left(), card.center().y());
    };
    const QPointF from = end(one);
    const QPointF to = end(other);
    path.moveTo(from);
    path.cubicTo(QPointF(middle, from.y()), QPointF(middle, to.y()), to);
    return path;
}

void PersonGraphView::paintCard(QPainter& painter, const QRectF& box, const Dot& dot) const
{
    const IdentityView& view = m_data->identity();
    const QString kind = view.kinds[view.facts->kindOf(dot.node)].name;
    QString value = toQString(view.facts->textOf(dot.node));
    if (m_masked)
        value = maskedIdentifier(kind, value);
    painter.setPen(QPen(theme().colour(dot.isMember ? "line.default" : "warn.line"), 1,
                        dot.isMember ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(theme().colour(dot.isMember ? "surface.panel" : "warn.soft"));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.drawPixmap(QPointF(box.left() + 9, box.center().y() - 7),
                       iconPixmap(iconOfKind(kind), 14, "text.secondary", devicePixelRatioF()));
    const QRectF text = box.adjusted(31, 2, -6, -2);
    painter.setFont(theme().font(FontRole::Label));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(text.left(), text.top(), text.width(), 16), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(value, Qt::ElideMiddle, int(text.width())));
    painter.setFont(theme().font(FontRole::Caption));
    painter.setPen(theme().colour("text.secondary"));
    drawElided(painter, QRectF(text.left(), text.bottom() - 14, text.width(), 14),
               Qt::AlignVCenter | Qt::AlignLeft, dot.isMember ? kind : tr("%1, not joined").arg(kind));
}

void PersonGraphView::paintDot(QPainter& painter, const Dot& dot) const
{
    const QPointF at = placeOf(dot);
    painter.setPen(QPen(theme().colour(dot.isMember ? "accent.base" : "text.tertiary"), 1.5));
    painter.setBrush(theme().colour(dot.isMember ? "accent.base" : "surface.panel"));
    painter.drawEllipse(at, kDotRadius, kDotRadius);
    painter.setFont(theme().font(FontRole::Caption));
    const QString name = painter.fontMetrics().elidedText(
        identifierInWords(m_data->identity(), dot.node, m_masked), Qt::ElideRight, int(kGraphSides) - 16);
    const bool isLeft = dot.at.x() < 0;
    const QRectF box(isLeft ? at.x() - kGraphSides : at.x() + kDotRadius + 6, at.y() - 10,
                     kGraphSides - kDotRadius - 6, 20);
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(box, Qt::AlignVCenter | (isLeft ? Qt::AlignRight : Qt::AlignLeft), name);
}

void PersonGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().colour("line.subtle"), 1));
    painter.setBrush(theme().colour("surface.sunken"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (!m_data)
        return;
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < m_graph.evidence.size(); ++i) {
        const IdentityEvidence& evidence = m_graph.evidence[i];
        const Dot* one = dotOf(evidence.a);
        const Dot* other = dotOf(evidence.b);
        if (one == nullptr || other == nullptr)
            continue;
        const bool joins = evidence.apart == HeldApart::No;
        painter.setPen(QPen(theme().colour(int(i) == m_chosen                    ? "accent.base"
                                           : joins                               ? "chart.axis"
                                           : evidence.apart == HeldApart::Unsure ? "warn.solid"
                                                                                 : "bad.solid"),
                            int(i) == m_chosen  ? 2.5
                            : evidence.isBridge ? 2
                                                : 1.2,
                            joins ? Qt::SolidLine : Qt::DashLine));
        painter.drawPath(lineOf(*one, *other));
    }
    for (std::size_t i = 0; i < m_dots.size(); ++i)
        if (hasCards())
            paintCard(painter, cardOf(i), m_dots[i]);
        else
            paintDot(painter, m_dots[i]);
}

QPoint PersonGraphView::pointOf(int evidence) const
{
    const Dot* one = dotOf(m_graph.evidence[std::size_t(evidence)].a);
    const Dot* other = dotOf(m_graph.evidence[std::size_t(evidence)].b);
    return one != nullptr && other != nullptr ? lineOf(*one, *other).pointAtPercent(0.5).toPoint() : QPoint();
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
        const QPainterPath line = lineOf(*one, *other);
        QPointF from = line.pointAtPercent(0);
        for (int step = 1; step <= kGraphSteps; ++step) {
            const QPointF to = line.pointAtPercent(double(step) / kGraphSteps);
            if (const double gap = distanceTo(point, from, to); gap < least) {
                least = gap;
                nearest = int(i);
            }
            from = to;
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
    QString tip;
    for (std::size_t i = 0; hasCards() && i < m_dots.size(); ++i)
        if (cardOf(i).contains(event->position()))
            tip = identifierInWords(m_data->identity(), m_dots[i].node, m_masked);
    setToolTip(evidence < 0
                   ? tip
                   : evidenceInWords(m_data->identity(), m_graph.evidence[std::size_t(evidence)], m_masked));
}

} // namespace tessera
