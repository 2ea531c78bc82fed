// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/internal/canvas.h"
#include "chart/region_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tessera::chart {
namespace {

constexpr double kMiddleLatitude = 36; // where a degree east is as wide as it is drawn
constexpr double kLine = 18;

// Degrees to the plane, north up.
QPointF flat(QPointF degrees)
{
    return {degrees.x() * std::cos(kMiddleLatitude * std::numbers::pi / 180), -degrees.y()};
}

struct DrawnRegion
{
    const RegionShape* shape = nullptr;
    const MapRegion* region = nullptr; // null: nothing is known of it
    QPainterPath path;
    QPointF centre;
    double size = 0;
};

// Of the plane, in the area.
struct Fit
{
    double scale = 1;
    QPointF shift;

    [[nodiscard]] QPointF operator()(QPointF degrees) const { return flat(degrees) * scale + shift; }
};

Fit fitInto(const std::vector<RegionShape>& shapes, const QRectF& area)
{
    QRectF box;
    for (const RegionShape& shape : shapes)
        for (const QPolygonF& ring : shape.rings)
            for (const QPointF& point : ring) {
                const QRectF one(flat(point), QSizeF(1e-6, 1e-6));
                box = box.isNull() ? one : box.united(one);
            }
    Fit fit;
    fit.scale = std::min(area.width() / box.width(), area.height() / box.height());
    fit.shift = area.center() - box.center() * fit.scale;
    return fit;
}

// The largest first, so that a small one inside of it is on top.
std::vector<DrawnRegion> regionsOf(const MapChart& chart, const QRectF& area)
{
    const std::vector<RegionShape>& shapes = chinaProvinces();
    const Fit fit = fitInto(shapes, area);
    std::vector<DrawnRegion> regions;
    for (const RegionShape& shape : shapes) {
        DrawnRegion one;
        one.shape = &shape;
        const auto found = std::ranges::find(chart.regions, shape.id, &MapRegion::id);
        one.region = found == chart.regions.end() ? nullptr : &*found;
        for (const QPolygonF& ring : shape.rings) {
            QPolygonF drawn;
            for (const QPointF& point : ring)
                drawn.append(fit(point));
            one.path.addPolygon(drawn);
            const QRectF box = drawn.boundingRect();
            one.size = std::max(one.size, box.width() * box.height());
        }
        one.centre = fit(shape.centre);
        regions.push_back(std::move(one));
    }
    std::ranges::stable_sort(regions, std::ranges::greater(), &DrawnRegion::size);
    return regions;
}

QColor shadeOf(Canvas& canvas, const MapChart& chart, const MapRegion* region)
{
    const DesignTokens& tokens = canvas.theme().tokens();
    if (region == nullptr || !region->value || region->few)
        return canvas.colour("surface.panel");
    return chart.diverging ? tokens.diverging(region->shade) : tokens.sequential(region->shade);
}

void drawRegion(Canvas& canvas, const MapChart& chart, const DrawnRegion& one)
{
    QPainter& painter = canvas.painter();
    painter.setPen(QPen(canvas.colour("line.control"), 0.6));
    painter.setBrush(shadeOf(canvas, chart, one.region));
    painter.drawPath(one.path);
    if (one.region == nullptr || !one.region->value)
        return;
    const QString value = canvas.numbers().value(*one.region->value, chart.unit);
    const int index = canvas.hit(
        one.path, one.region->label,
        one.region->secondary.isEmpty() ? value : value + QStringLiteral(" · ") + one.region->secondary,
        one.region->mark);
    if (!canvas.hovered(index) && !canvas.selected(index))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(canvas.colour("focus.ring"), canvas.selected(index) ? 2 : 1.25));
    painter.drawPath(one.path);
}

// Names stand where they fit and meet no other: a larger province first.
void drawNames(Canvas& canvas, const MapChart& chart, const std::vector<DrawnRegion>& regions)
{
    std::vector<QRectF> taken;
    for (const DrawnRegion& one : regions) {
        if (one.region == nullptr || one.region->label.isEmpty())
            continue;
        const double width = canvas.textWidth(one.region->label, FontRole::Caption);
        const QRectF box(one.centre.x() - width / 2 - 1, one.centre.y() - 7, width + 2, 14);
        const bool fits = std::ranges::all_of(
            std::vector{QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y())},
            [&](QPointF end) { return one.path.contains(end); });
        if (!fits || std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(box); }))
            continue;
        taken.push_back(box);
        const bool isBare = !one.region->value || one.region->few;
        const QColor ink = isBare ? canvas.colour("chart.mutedText")
                                  : canvas.theme().tokens().inkOn(shadeOf(canvas, chart, one.region));
        canvas.figure({one.centre.x(), one.centre.y() + 1}, Qt::AlignHCenter, one.region->label,
                      FontRole::Caption, ink);
    }
}

} // namespace

void drawMap(Canvas& canvas, const MapChart& chart, const QRectF& area)
{
    if (chinaProvinces().empty())
        return;
    const double below = (chart.note.isEmpty() ? 0 : kLine) + (chart.legendLow.isEmpty() ? 0 : kLine + 6);
    const std::vector<DrawnRegion> regions = regionsOf(chart, area.adjusted(2, 2, -2, -below - 4));
    for (const DrawnRegion& one : regions)
        drawRegion(canvas, chart, one);
    drawNames(canvas, chart, regions);
    double y = area.bottom() - kLine / 2;
    if (!chart.note.isEmpty()) {
        canvas.text({area.left(), y - kLine / 2, area.width(), kLine}, Qt::AlignVCenter, chart.note,
                    FontRole::Caption, canvas.colour("text.tertiary"));
        y -= kLine + 3;
    }
    if (!chart.legendLow.isEmpty())
        drawRamp(canvas, {chart.diverging, chart.legendLow, chart.legendHigh, chart.legendNote},
                 {area.left(), y});
}

} // namespace tessera::chart
