// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_renderer.h"
#include "chart/internal/axis.h"

#include <functional>

namespace tessera::chart {

// The painter with the theme's words for drawing, and the hit map that fills while a chart is drawn.
class Canvas
{
public:
    Canvas(QPainter& painter, const ChartTheme& theme, const ChartState& state, HitMap& hits)
        : m_painter(painter)
        , m_theme(theme)
        , m_state(state)
        , m_hits(hits)
    {}

    QPainter& painter() { return m_painter; }
    [[nodiscard]] const ChartTheme& theme() const { return m_theme; }
    [[nodiscard]] QColor colour(const char* token) const { return m_theme.colour(token); }
    [[nodiscard]] const NumberFormat& numbers() const { return m_theme.numbers(); }

    [[nodiscard]] double textWidth(const QString& text, FontRole role) const;
    [[nodiscard]] double widest(const QStringList& texts, FontRole role) const;
    // Names end in an ellipsis where they do not fit.
    void text(const QRectF& box, Qt::Alignment alignment, const QString& text, FontRole role,
              const QColor& colour);
    // Never cut: for numbers.
    void figure(QPointF anchor, Qt::Alignment alignment, const QString& text, FontRole role,
                const QColor& colour);

    void horizontal(double x1, double x2, double y, const QColor& colour, double width = 1);
    void vertical(double x, double y1, double y2, const QColor& colour, double width = 1);
    void dashedVertical(double x, double y1, double y2);
    void fill(const QRectF& rect, const ColourRole& role, const QColor& colour, double radius = 0);
    void square(QPointF leftCentre, const ColourRole& role, const QColor& colour);
    void whisker(bool alongX, double at, double low, double high, const QColor& colour);

    // Adds a mark; its place in the hit map tells whether it is hovered or selected.
    int hit(const QPainterPath& path, const QString& title, const QString& value, const ChartMark& mark,
            bool isLine = false);
    int hit(const QRectF& rect, const QString& title, const QString& value, const ChartMark& mark);
    [[nodiscard]] bool drawsHandles() const { return m_state.drawHandles; }
    void handle(HitHandle handle) { m_hits.handles.push_back(std::move(handle)); }
    [[nodiscard]] int next() const { return int(m_hits.marks.size()); }
    [[nodiscard]] bool hovered(int index) const { return index == m_state.hovered; }
    [[nodiscard]] bool selected(int index) const { return index == m_state.selected; }
    [[nodiscard]] bool anyHovered(int first, int last) const
    {
        return m_state.hovered >= first && m_state.hovered < last;
    }
    void edge(const QRectF& rect); // around what is selected

    // Grid lines with their values at the left; returns the left edge of the plot.
    double leftAxis(const QRectF& area, const Ticks& ticks, NumberUnit unit, Scale& scale);

private:
    [[nodiscard]] QColor hatchInk() const { return m_theme.colour("line.strong"); }

    QPainter& m_painter;
    const ChartTheme& m_theme;
    const ChartState& m_state;
    HitMap& m_hits;
};

void drawBars(Canvas& canvas, const BarChart& chart, const QRectF& area);
void drawColumns(Canvas& canvas, const BarChart& chart, const QRectF& area);
void drawLines(Canvas& canvas, const LineChart& chart, const QRectF& area);
void drawFunnel(Canvas& canvas, const FunnelChart& chart, const QRectF& area);
void drawSankey(Canvas& canvas, const SankeyChart& chart, const QRectF& area);
void drawMatrix(Canvas& canvas, const MatrixChart& chart, const QRectF& area);
void drawScatter(Canvas& canvas, const ScatterChart& chart, const QRectF& area);
void drawHistogram(Canvas& canvas, const HistogramChart& chart, const QRectF& area);
void drawTreemap(Canvas& canvas, const TreemapChart& chart, const QRectF& area);
void drawUpset(Canvas& canvas, const UpsetChart& chart, const QRectF& area);
void drawMap(Canvas& canvas, const MapChart& chart, const QRectF& area);
void drawFigures(Canvas& canvas, const FiguresChart& chart, const QRectF& area);
[[nodiscard]] double figuresHeight(const FiguresChart& chart);
void drawWaterfall(Canvas& canvas, const WaterfallChart& chart, const QRectF& area);
// Above the plot, from so many series on; returns what is left of the area.
QRectF drawLegend(Canvas& canvas, const std::vector<ChartSeries>& series, QRectF area, std::size_t least = 3);

// What a ramp of shades runs from and to.
struct RampLegend
{
    bool diverging = false;
    QString low;
    QString high;
    QString note;
};
void drawRamp(Canvas& canvas, const RampLegend& legend, QPointF left);

} // namespace tessera::chart
