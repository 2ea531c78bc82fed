// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_marks.h"

namespace tessera {

namespace {

class Walk
{
public:
    explicit Walk(const AnalysisResult& result)
    {
        for (const ChartSpec& spec : result.charts) {
            m_place = spec.title;
            std::visit([this](const auto& chart) { marksOf(chart); }, spec.chart);
        }
        for (const NamedTable& named : result.tables) {
            m_place = named.title;
            rowsOf(named.table);
        }
    }
    std::vector<ShownPeople> take() { return std::move(m_shown); }

private:
    // value: what is drawn, where that is a number of people.
    void mark(const QString& label, const ChartMark& mark, std::optional<double> value = {})
    {
        if (mark.people.isEmpty())
            return;
        if (value)
            m_shown.push_back({m_place, label, mark.people, value});
        if (mark.count != 0 || !value)
            m_shown.push_back({m_place, label, mark.people,
                               mark.count != 0 ? std::optional<double>(double(mark.count)) : std::nullopt});
    }
    static std::optional<double> people(NumberUnit unit, double value)
    {
        return unit == NumberUnit::Count ? std::optional<double>(value) : std::nullopt;
    }

    void marksOf(const BarChart& chart)
    {
        for (const BarGroup& group : chart.groups)
            for (const Bar& bar : group.bars)
                mark(group.label, bar.mark, people(chart.unit, bar.value));
    }
    void marksOf(const LineChart& chart)
    {
        for (const LineSeries& series : chart.series)
            for (const LinePoint& point : series.points)
                mark(series.name, point.mark, people(chart.unit, point.y));
    }
    void marksOf(const FunnelChart& chart)
    {
        double before = 0;
        for (const FunnelStep& step : chart.steps) {
            mark(step.label, step.mark, double(step.count));
            mark(step.label, step.lost, before - double(step.count));
            before = double(step.count);
        }
    }
    void marksOf(const SankeyChart& chart)
    {
        for (const auto* side : {&chart.left, &chart.right})
            for (const SankeyNode& node : *side)
                mark(node.label, node.mark, node.value);
        for (const SankeyLink& link : chart.links)
            mark(link.from + QLatin1Char('>') + link.to, link.mark, link.value);
    }
    void marksOf(const MatrixChart& chart)
    {
        for (std::size_t i = 0; i < chart.cells.size(); ++i)
            mark(chart.rows[i / chart.columns.size()].label + QLatin1Char('/') +
                     chart.columns[i % chart.columns.size()].label,
                 chart.cells[i].mark, people(chart.unit, chart.cells[i].value.value_or(0)));
    }
    void marksOf(const ScatterChart& chart)
    {
        for (const ScatterCluster& cluster : chart.clusters)
            mark(cluster.name, cluster.mark);
    }
    void marksOf(const HistogramChart& chart)
    {
        for (const HistogramBin& bin : chart.bins)
            mark(bin.label, bin.mark, people(chart.unit, bin.value));
    }
    void marksOf(const WaterfallChart& chart)
    {
        for (const WaterfallStep& step : chart.steps)
            mark(step.label, step.mark, people(chart.unit, step.change));
    }
    void marksOf(const TreemapChart& chart)
    {
        for (const TreemapTile& tile : chart.tiles)
            mark(tile.label, tile.mark, people(chart.unit, tile.value));
    }
    void marksOf(const MapChart& chart)
    {
        for (const MapRegion& region : chart.regions)
            mark(region.label, region.mark,
                 region.value ? people(chart.unit, *region.value) : std::optional<double>());
    }
    void marksOf(const FiguresChart& chart)
    {
        for (const Figure& figure : chart.figures)
            mark(figure.label, figure.mark,
                 figure.value ? people(figure.unit, *figure.value) : std::optional<double>());
    }
    void marksOf(const UpsetChart& chart)
    {
        for (const UpsetSet& set : chart.sets)
            mark(set.label, set.mark, people(chart.unit, set.size));
        for (const UpsetBar& bar : chart.bars)
            mark(QString::number(bar.members), bar.mark, people(chart.unit, bar.value));
    }
    // What the rows of a table are counted by; -1: it has no column of people. The first step of a funnel is
    // who stands behind its row, and those of a clause are who pass it, whatever the others do.
    static qsizetype columnOfPeople(const ChartTable& table)
    {
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const QString& name = table.columns.at(i);
            const bool isOfPeople = name == QLatin1String("People") || name == QLatin1String("Buyers") ||
                                    name == QLatin1String("Alone") || name.startsWith(QLatin1String("1 "));
            if (isOfPeople && table.numeric[std::size_t(i)])
                return i;
        }
        return -1;
    }
    static std::optional<double> countIn(QString text)
    {
        bool isNumber = false;
        const double number = text.remove(QLatin1Char(',')).toDouble(&isNumber);
        return isNumber ? std::optional<double>(number) : std::nullopt;
    }
    void rowsOf(const ChartTable& table)
    {
        const qsizetype people = columnOfPeople(table);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const QString selector = table.people.value(qsizetype(row));
            if (!selector.isEmpty())
                m_shown.push_back(
                    {m_place, table.rows[row].value(0), selector, countIn(table.rows[row].value(people))});
        }
    }

    QString m_place;
    std::vector<ShownPeople> m_shown;
};

} // namespace

std::vector<ShownPeople> shownPeople(const AnalysisResult& result)
{
    return Walk(result).take();
}

} // namespace tessera
