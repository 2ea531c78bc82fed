// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "creative/internal/layout.h"

#include "creative/internal/text_fit.h"

#include <algorithm>
#include <cmath>

namespace tessera::creative {

namespace {

constexpr double kStep = 0.96;      // each try is this much smaller
constexpr double kDropBelow = 0.62; // rather leave a layer out than shrink all further
constexpr double kSmallest = 0.2;
constexpr double kPillSide = 1.15;   // padding in em
constexpr double kPillHeight = 2.35; // of a pill of one line, in em

// One line of the stack: a layer, or price and call to action side by side.
struct Row
{
    std::vector<const CreativeLayer*> layers;
};

struct Block
{
    PlacedText placed;
    double textWidth = 0;
    double width = 0;
    double height = 0;
};

struct RowFit
{
    std::vector<Block> blocks;
    bool sideBySide = false;
    double gap = 0; // between the blocks
    double width = 0;
    double height = 0;
    double gapAfter = 0;
};

class Stack
{
public:
    Stack(const CreativeTemplate& design, const CreativeInput& input, const CreativeLayout& layout)
        : m_design(design)
        , m_input(input)
        , m_layout(layout)
        , m_unit((layout.unitIsWidth ? input.size.width() : input.size.height()) * layout.unitScale / 100)
    {}

    void place(std::vector<const CreativeLayer*> layers, const QRectF& area, bool middle,
               Placement& placement) const
    {
        for (;;) {
            if (layers.empty())
                return;
            const bool canDrop =
                std::any_of(layers.begin(), layers.end(), [](auto* layer) { return layer->dropOrder >= 0; });
            for (double scale = 1; scale > (canDrop ? kDropBelow : kSmallest); scale *= kStep)
                if (tryPlace(layers, area, middle, scale, false, placement))
                    return;
            if (!canDrop) {
                tryPlace(layers, area, middle, kSmallest, true, placement);
                return;
            }
            const auto last = std::max_element(layers.begin(), layers.end(),
                                               [](auto* a, auto* b) { return a->dropOrder < b->dropOrder; });
            placement.leftOut.append((*last)->id);
            layers.erase(last);
        }
    }

private:
    Block measure(const CreativeLayer& layer, double scale, const QRectF& area) const
    {
        const double width =
            layer.kind == CreativeLayer::Kind::Badge ? std::min(area.width(), area.height()) : area.width();
        Block block;
        PlacedText& placed = block.placed;
        placed.layer = &layer;
        placed.pixelSize = std::max(layer.minSize, std::floor(layer.size * m_unit * scale));
        placed.font.setFamilies(layer.display ? m_design.displayFonts : m_design.textFonts);
        placed.font.setPixelSize(int(placed.pixelSize));
        placed.font.setWeight(QFont::Weight(layer.weight));
        placed.font.setHintingPreference(QFont::PreferNoHinting);
        placed.font.setLetterSpacing(QFont::AbsoluteSpacing, layer.tracking / 100 * placed.pixelSize);
        placed.pixelSize = placed.font.pixelSize();
        const bool pill = layer.kind == CreativeLayer::Kind::Pill;
        const bool badge = layer.kind == CreativeLayer::Kind::Badge;
        const double room = pill ? width - 2 * kPillSide * placed.pixelSize : badge ? width * 0.72 : width;
        const FittedText fitted =
            fitText(filledIn(layer.text, m_input.variables), placed.font, room, layer.maxLines);
        placed.lines = fitted.lines;
        const double lines = double(fitted.lines.size()) * layer.lineHeight * placed.pixelSize;
        placed.clipped = !fitted.fits || (badge && lines > width * 0.72);
        block.textWidth = fitted.width;
        block.width =
            badge ? width : std::min(width, fitted.width + (pill ? 2 * kPillSide * placed.pixelSize : 0));
        block.height = badge  ? width
                       : pill ? lines + (kPillHeight - layer.lineHeight) * placed.pixelSize
                              : lines;
        return block;
    }

    RowFit measureRow(const Row& row, double scale, const QRectF& area) const
    {
        RowFit fit;
        double sum = 0;
        double tallest = 0;
        double widest = 0;
        double stacked = 0;
        for (const CreativeLayer* layer : row.layers) {
            fit.blocks.push_back(measure(*layer, scale, area));
            const Block& block = fit.blocks.back();
            sum += block.width;
            stacked += block.height;
            tallest = std::max(tallest, block.height);
            widest = std::max(widest, block.width);
            fit.gapAfter = std::max(fit.gapAfter, layer->gapAfter * m_unit * scale);
        }
        const double between = double(fit.blocks.size() - 1);
        fit.gap = 0.9 * fit.blocks.back().placed.pixelSize;
        const double sideWidth = sum + between * 1.4 * fit.gap;
        fit.sideBySide = sideWidth <= area.width();
        if (fit.sideBySide)
            fit.gap *= 1.4;
        fit.width = fit.sideBySide ? sideWidth : widest;
        fit.height = fit.sideBySide ? tallest : stacked + between * fit.gap;
        return fit;
    }

    bool tryPlace(const std::vector<const CreativeLayer*>& layers, const QRectF& area, bool middle,
                  double scale, bool force, Placement& placement) const
    {
        std::vector<RowFit> rows;
        double height = 0;
        bool fits = true;
        for (const Row& row : rowsOf(layers)) {
            rows.push_back(measureRow(row, scale, area));
            for (const Block& block : rows.back().blocks)
                fits = fits && !block.placed.clipped;
            height += rows.back().height + rows.back().gapAfter;
        }
        height -= rows.back().gapAfter;
        fits = fits && height <= area.height();
        if (!fits && !force)
            return false;
        double y = middle ? area.top() + std::max(0.0, (area.height() - height) / 2) : area.top();
        for (RowFit& row : rows) {
            putRow(row, area, y, placement);
            y += row.height + row.gapAfter;
        }
        return true;
    }

    void putRow(RowFit& row, const QRectF& area, double y, Placement& placement) const
    {
        double x = area.left() + (m_layout.centred ? (area.width() - row.width) / 2 : 0);
        for (Block& block : row.blocks) {
            PlacedText& placed = block.placed;
            const double left =
                row.sideBySide || !m_layout.centred ? x : area.left() + (area.width() - block.width) / 2;
            const double top = row.sideBySide ? y + (row.height - block.height) / 2 : y;
            placed.box = QRectF(left, top, block.width, block.height);
            const bool field = placed.layer->kind != CreativeLayer::Kind::Text;
            const double textHeight =
                double(placed.lines.size()) * placed.layer->lineHeight * placed.pixelSize;
            const double side = field ? std::max(0.0, (block.width - block.textWidth) / 2) : 0;
            placed.text = QRectF(left + side, top + (block.height - textHeight) / 2, block.width - 2 * side,
                                 textHeight);
            placed.centred = m_layout.centred || field;
            placed.clipped = placed.clipped || !area.adjusted(-1, -1, 1, 1).contains(placed.box);
            placement.texts.push_back(placed);
            if (row.sideBySide)
                x += block.width + row.gap;
            else
                y += block.height + row.gap;
        }
    }

    static std::vector<Row> rowsOf(const std::vector<const CreativeLayer*>& layers)
    {
        std::vector<Row> rows;
        for (const CreativeLayer* layer : layers) {
            const bool action = layer->role == QLatin1String("callToAction");
            if (action && !rows.empty() && rows.back().layers.front()->role == QLatin1String("price"))
                rows.back().layers.push_back(layer);
            else
                rows.push_back({{layer}});
        }
        return rows;
    }

    const CreativeTemplate& m_design;
    const CreativeInput& m_input;
    const CreativeLayout& m_layout;
    double m_unit;
};

} // namespace

QString filledIn(const QString& text, const QHash<QString, QString>& variables)
{
    QString filled;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            return (filled + text.mid(at)).trimmed();
        filled += text.mid(at, open - at) + variables.value(text.mid(open + 1, close - open - 1));
        at = close + 1;
    }
    return filled.trimmed();
}

QRectF areaOf(const CreativeLayout& layout, const QString& name, QSize size)
{
    const QRectF part = layout.areas.value(name);
    return {part.x() * size.width(), part.y() * size.height(), part.width() * size.width(),
            part.height() * size.height()};
}

Placement placeTexts(const CreativeTemplate& design, const CreativeInput& input)
{
    const CreativeLayout& layout = design.layoutFor(double(input.size.width()) / input.size.height());
    Placement placement;
    std::vector<const CreativeLayer*> copy;
    std::vector<const CreativeLayer*> actions;
    const Stack stack(design, input, layout);
    for (const CreativeLayer& layer : design.layers) {
        const bool text = layer.kind == CreativeLayer::Kind::Text ||
                          layer.kind == CreativeLayer::Kind::Pill || layer.kind == CreativeLayer::Kind::Badge;
        if (!text || filledIn(layer.text, input.variables).isEmpty())
            continue;
        const bool action =
            layer.role == QLatin1String("price") || layer.role == QLatin1String("callToAction");
        if (action && layout.areas.contains(QStringLiteral("actions")))
            actions.push_back(&layer);
        else if (layout.areas.contains(layer.role))
            stack.place({&layer}, areaOf(layout, layer.role, input.size), true, placement);
        else if (layer.role == QLatin1String("badge") || layer.role == QLatin1String("legal"))
            placement.leftOut.append(layer.id); // this layout has no place for them
        else
            copy.push_back(&layer);
    }
    stack.place(copy, areaOf(layout, QStringLiteral("copy"), input.size), !layout.fromTop, placement);
    stack.place(actions, areaOf(layout, QStringLiteral("actions"), input.size), true, placement);
    return placement;
}

} // namespace tessera::creative
