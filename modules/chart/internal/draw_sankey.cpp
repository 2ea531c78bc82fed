// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera::chart {
namespace {

constexpr double kTitle = 20;

struct Side
{
    double x = 0;
    std::vector<double> top; // of each node
    std::vector<double> height;
    std::vector<double> used; // by links drawn so far
};

struct Ribbon
{
    std::size_t link;
    std::size_t from;
    std::size_t to;
    double fromTop;
    double toTop;
    double thick;
    int index;
};

std::size_t find(const std::vector<SankeyNode>& nodes, const QString& id)
{
    const auto it =
        std::find_if(nodes.begin(), nodes.end(), [&](const SankeyNode& node) { return node.id == id; });
    return std::size_t(it - nodes.begin());
}

double sum(const std::vector<SankeyNode>& nodes)
{
    return std::accumulate(nodes.begin(), nodes.end(), 0.0,
                           [](double total, const SankeyNode& node) { return total + node.value; });
}

// Both sides share one scale of people to pixels; the shorter side spreads its gaps to the full height.
Side stack(const std::vector<SankeyNode>& nodes, double x, const QRectF& area, double perPerson)
{
    Side side;
    side.x = x;
    side.used.assign(nodes.size(), 0);
    double total = 0;
    for (const SankeyNode& node : nodes) {
        side.height.push_back(std::max(1.0, node.value * perPerson));
        total += side.height.back();
    }
    const double gap = nodes.size() > 1 ? (area.height() - total) / double(nodes.size() - 1) : 0;
    double y = area.top();
    for (const double height : side.height) {
        side.top.push_back(y);
        y += height + gap;
    }
    return side;
}

QPainterPath ribbonPath(const Ribbon& ribbon, double left, double right)
{
    const double middle = (left + right) / 2;
    QPainterPath path;
    path.moveTo(left, ribbon.fromTop);
    path.cubicTo(middle, ribbon.fromTop, middle, ribbon.toTop, right, ribbon.toTop);
    path.lineTo(right, ribbon.toTop + ribbon.thick);
    path.cubicTo(middle, ribbon.toTop + ribbon.thick, middle, ribbon.fromTop + ribbon.thick, left,
                 ribbon.fromTop + ribbon.thick);
    path.closeSubpath();
    return path;
}

std::vector<Ribbon> route(const SankeyChart& chart, Side& left, Side& right, double perPerson, double least)
{
    std::vector<std::size_t> order(chart.links.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto key = [&](std::size_t i) {
        return std::pair(find(chart.left, chart.links[i].from), find(chart.right, chart.links[i].to));
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<Ribbon> ribbons;
    for (const std::size_t i : order) {
        const auto [from, to] = key(i);
        const double height = chart.links[i].value * perPerson;
        if (from == chart.left.size() || to == chart.right.size() || chart.links[i].value <= 0)
            continue;
        ribbons.push_back({i, from, to, left.top[from] + left.used[from], right.top[to] + right.used[to],
                           std::max(least, height), -1});
        left.used[from] += height;
        right.used[to] += height;
    }
    return ribbons;
}

void drawNodes(Canvas& canvas, const std::vector<SankeyNode>& nodes, const Side& side, bool atLeft,
               double room)
{
    const double width = canvas.theme().metric("chart.sankey.nodeWidth");
    double taken = -100;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SankeyNode& node = nodes[i];
        const QRectF rect(side.x, side.top[i], width, side.height[i]);
        const QString value = canvas.numbers().count(std::int64_t(node.value));
        const int index = canvas.hit(rect, node.label, value, node.mark);
        canvas.fill(rect, node.colour, canvas.theme().role(node.colour, int(i)));
        if (canvas.selected(index))
            canvas.edge(rect);
        const double edge = atLeft ? rect.left() - 6 : rect.right() + 6;
        const Qt::Alignment side2 = atLeft ? Qt::AlignRight : Qt::AlignLeft;
        const bool twoLines = rect.height() >= 26;
        const double centre = std::max(rect.center().y(), taken + (twoLines ? 16 : 8));
        const double first = twoLines ? centre - 8 : centre;
        const double label = std::min(canvas.textWidth(node.label, FontRole::Table), room);
        canvas.text({atLeft ? edge - label : edge, first - 8, label + 1, 16}, side2 | Qt::AlignVCenter,
                    node.label, FontRole::Table, canvas.colour("chart.value"));
        const QColor light = canvas.colour("text.tertiary");
        if (twoLines)
            canvas.figure({edge, centre + 7}, side2, value, FontRole::Caption, light);
        else if (label + 6 + canvas.textWidth(value, FontRole::Caption) <= room)
            canvas.figure({atLeft ? edge - label - 6 : edge + label + 6, centre}, side2, value,
                          FontRole::Caption, light);
        taken = twoLines ? centre + 16 : centre + 8;
    }
}

void drawRibbons(Canvas& canvas, const SankeyChart& chart, std::vector<Ribbon>& ribbons, double left,
                 double right)
{
    const int first = canvas.next();
    std::sort(ribbons.begin(), ribbons.end(),
              [](const Ribbon& a, const Ribbon& b) { return a.thick > b.thick; });
    for (Ribbon& ribbon : ribbons) {
        const SankeyLink& link = chart.links[ribbon.link];
        const SankeyNode& from = chart.left[ribbon.from];
        const QString share = from.value > 0
                                  ? QStringLiteral(" · ") + canvas.numbers().percent(link.value / from.value)
                                  : QString();
        ribbon.index =
            canvas.hit(ribbonPath(ribbon, left, right),
                       from.label + QStringLiteral(" → ") + chart.right[ribbon.to].label,
                       canvas.numbers().count(std::int64_t(link.value)) + share, link.mark, ribbon.thick < 8);
    }
    const DesignTokens& tokens = canvas.theme().tokens();
    const bool any = canvas.anyHovered(first, canvas.next());
    const auto draw = [&](const Ribbon& ribbon) {
        const bool on = canvas.hovered(ribbon.index) || canvas.selected(ribbon.index);
        const ColourRole& role = chart.right[ribbon.to].colour;
        const bool stays = role == chart.left[ribbon.from].colour;
        double alpha = tokens.flowAlpha() * (stays ? 0.6 : 1.0);
        if (any)
            alpha = tokens.flowAlpha(QStringLiteral("others"));
        if (on)
            alpha = tokens.flowAlpha(QStringLiteral("hover"));
        QColor colour = canvas.theme().role(role, int(ribbon.to));
        colour.setAlphaF(float(alpha));
        const QPainterPath path = ribbonPath(ribbon, left, right);
        canvas.painter().fillPath(path, colour);
        if (on) {
            canvas.painter().setBrush(Qt::NoBrush);
            canvas.painter().setPen(QPen(canvas.colour("chart.value"), 1));
            canvas.painter().drawPath(path);
        }
    };
    for (const Ribbon& ribbon : ribbons)
        draw(ribbon);
    for (const Ribbon& ribbon : ribbons) {
        if (canvas.hovered(ribbon.index))
            draw(ribbon);
    }
}

} // namespace

void drawSankey(Canvas& canvas, const SankeyChart& chart, const QRectF& area)
{
    const ChartTheme& theme = canvas.theme();
    const double width = theme.metric("chart.sankey.nodeWidth");
    const auto labelRoom = [&](const std::vector<SankeyNode>& nodes) {
        QStringList texts;
        for (const SankeyNode& node : nodes)
            texts << node.label << canvas.numbers().count(std::int64_t(node.value));
        return std::min(canvas.widest(texts, FontRole::Table), area.width() * 0.24);
    };
    const double leftRoom = labelRoom(chart.left);
    // Small nodes at the right carry their number behind the name.
    const double rightRoom = std::min(labelRoom(chart.right) + 56, area.width() * 0.3);
    const QRectF plot = area.adjusted(0, kTitle, 0, -8);
    const double gaps =
        theme.metric("chart.sankey.nodeGap") * double(std::max(chart.left.size(), chart.right.size()) - 1);
    const double people = std::max({sum(chart.left), sum(chart.right), 1.0});
    const double perPerson = std::max(plot.height() - gaps, plot.height() * 0.4) / people;
    const double leftX = std::round(area.left() + leftRoom + 8);
    const double rightX = std::round(area.right() - rightRoom - 8 - width);
    Side left = stack(chart.left, leftX, plot, perPerson);
    Side right = stack(chart.right, rightX, plot, perPerson);
    const QColor ink = canvas.colour("chart.label");
    canvas.text({leftX, area.top() - 2, (rightX - leftX) / 2, 16}, Qt::AlignVCenter, chart.leftTitle,
                FontRole::Caption, ink);
    canvas.text({(leftX + rightX) / 2, area.top() - 2, (rightX - leftX) / 2 + width, 16},
                Qt::AlignVCenter | Qt::AlignRight, chart.rightTitle, FontRole::Caption, ink);
    std::vector<Ribbon> ribbons = route(chart, left, right, perPerson, theme.metric("chart.sankey.minLink"));
    drawRibbons(canvas, chart, ribbons, leftX + width, rightX);
    drawNodes(canvas, chart.left, left, true, leftRoom);
    drawNodes(canvas, chart.right, right, false, rightRoom);
}

} // namespace tessera::chart
