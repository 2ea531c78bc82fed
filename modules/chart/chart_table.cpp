// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chart_spec.h"

#include "base/csv_text.h"
#include "base/text.h"

#include <QCoreApplication>

namespace tessera {
namespace {

QString plain(double value)
{
    return QString::number(value, 'g', 12);
}

QString plain(const std::optional<double>& value)
{
    return value ? plain(*value) : QString();
}

// Builds the table column by column; every row must be given as many cells as there are columns.
class TableBuilder
{
public:
    void text(const QString& name) { add(name, false); }
    void number(const QString& name) { add(name, true); }
    void row(QStringList cells, const QString& people = {})
    {
        m_table.rows.push_back(std::move(cells));
        m_table.people.append(people);
    }
    ChartTable take() { return std::move(m_table); }

private:
    void add(const QString& name, bool numeric)
    {
        m_table.columns.append(name);
        m_table.numeric.push_back(numeric);
    }
    ChartTable m_table;
};

ChartTable tableOf(const BarChart& chart)
{
    const bool many = chart.series.size() > 1;
    bool previous = false;
    bool interval = false;
    for (const BarGroup& group : chart.groups) {
        for (const Bar& bar : group.bars) {
            previous = previous || bar.previous.has_value();
            interval = interval || bar.interval.has_value();
        }
    }
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Name"));
    if (many)
        table.text(QCoreApplication::translate("Chart", "Series"));
    table.number(QCoreApplication::translate("Chart", "Value"));
    if (previous)
        table.number(QCoreApplication::translate("Chart", "Before"));
    if (interval) {
        table.number(QCoreApplication::translate("Chart", "Low"));
        table.number(QCoreApplication::translate("Chart", "High"));
    }
    for (const BarGroup& group : chart.groups) {
        for (std::size_t i = 0; i < group.bars.size(); ++i) {
            const Bar& bar = group.bars[i];
            QStringList cells{group.label};
            if (many)
                cells += i < chart.series.size() ? chart.series[i].name : QString();
            cells += plain(bar.value);
            if (previous)
                cells += plain(bar.previous);
            if (interval) {
                cells += bar.interval ? plain(bar.interval->low) : QString();
                cells += bar.interval ? plain(bar.interval->high) : QString();
            }
            table.row(cells, bar.mark.people);
        }
    }
    return table.take();
}

ChartTable tableOf(const LineChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Series"));
    const bool isNumber = chart.axis == LineChart::Axis::Number;
    const QString x = chart.xTitle.isEmpty() ? QCoreApplication::translate("Chart", "At") : chart.xTitle;
    isNumber ? table.number(x) : table.text(x);
    table.number(QCoreApplication::translate("Chart", "Value"));
    table.number(QCoreApplication::translate("Chart", "Low"));
    table.number(QCoreApplication::translate("Chart", "High"));
    for (const LineSeries& series : chart.series) {
        for (const LinePoint& point : series.points) {
            QString at = plain(point.x);
            if (chart.axis == LineChart::Axis::Date) {
                const CivilDate date = civilFromDays(std::int64_t(point.x));
                at = QStringLiteral("%1-%2-%3")
                         .arg(date.year)
                         .arg(date.month, 2, 10, QLatin1Char('0'))
                         .arg(date.day, 2, 10, QLatin1Char('0'));
            } else if (chart.axis == LineChart::Axis::Label) {
                at = chart.labels.value(int(point.x));
            }
            table.row({series.name, at, plain(point.y),
                       point.interval ? plain(point.interval->low) : QString(),
                       point.interval ? plain(point.interval->high) : QString()},
                      point.mark.people);
        }
    }
    return table.take();
}

ChartTable tableOf(const FunnelChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Step"));
    table.number(QCoreApplication::translate("Chart", "People"));
    table.number(QCoreApplication::translate("Chart", "Share of first step"));
    table.number(QCoreApplication::translate("Chart", "Share of step before"));
    table.number(QCoreApplication::translate("Chart", "Lost since step before"));
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        const FunnelStep& step = chart.steps[i];
        const double first = double(chart.steps.front().count);
        const double before = double(i == 0 ? step.count : chart.steps[i - 1].count);
        table.row({step.label, QString::number(step.count),
                   first > 0 ? plain(double(step.count) / first) : QString(),
                   before > 0 ? plain(double(step.count) / before) : QString(),
                   plain(before - double(step.count))},
                  step.mark.people);
    }
    return table.take();
}

QString nodeLabel(const std::vector<SankeyNode>& nodes, const QString& id)
{
    for (const SankeyNode& node : nodes) {
        if (node.id == id)
            return node.label;
    }
    return id;
}

ChartTable tableOf(const SankeyChart& chart)
{
    TableBuilder table;
    table.text(chart.leftTitle.isEmpty() ? QCoreApplication::translate("Chart", "From") : chart.leftTitle);
    table.text(chart.rightTitle.isEmpty() ? QCoreApplication::translate("Chart", "To") : chart.rightTitle);
    table.number(QCoreApplication::translate("Chart", "People"));
    for (const SankeyLink& link : chart.links)
        table.row({nodeLabel(chart.left, link.from), nodeLabel(chart.right, link.to), plain(link.value)},
                  link.mark.people);
    return table.take();
}

ChartTable tableOf(const MatrixChart& chart)
{
    TableBuilder table;
    table.text(chart.corner);
    for (const MatrixHeader& column : chart.columns)
        table.number(column.label);
    const bool totals = !chart.totalName.isEmpty();
    if (totals)
        table.number(chart.totalName);
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        QStringList cells{chart.rows[row].label};
        for (std::size_t column = 0; column < chart.columns.size(); ++column) {
            const std::size_t at = row * chart.columns.size() + column;
            cells += at < chart.cells.size() ? plain(chart.cells[at].value) : QString();
        }
        if (totals)
            cells += row < chart.rowTotals.size() ? plain(chart.rowTotals[row]) : QString();
        table.row(cells);
    }
    if (totals && chart.columnTotals.size() == chart.columns.size()) {
        QStringList cells{chart.totalName};
        for (const double total : chart.columnTotals)
            cells += plain(total);
        cells += plain(chart.total);
        table.row(cells);
    }
    return table.take();
}

ChartTable tableOf(const ScatterChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Cluster"));
    table.number(chart.xTitle);
    table.number(chart.yTitle);
    for (const ScatterCluster& cluster : chart.clusters) {
        for (const auto& [x, y] : cluster.points)
            table.row({cluster.name, plain(x), plain(y)}, cluster.mark.people);
    }
    return table.take();
}

ChartTable tableOf(const HistogramChart& chart)
{
    TableBuilder table;
    table.number(QCoreApplication::translate("Chart", "From"));
    table.number(QCoreApplication::translate("Chart", "To"));
    table.number(QCoreApplication::translate("Chart", "Value"));
    for (const HistogramBin& bin : chart.bins)
        table.row({plain(bin.low), plain(bin.high), plain(bin.value)}, bin.mark.people);
    return table.take();
}

ChartTable tableOf(const WaterfallChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Step"));
    table.text(QCoreApplication::translate("Chart", "What it says"));
    table.number(QCoreApplication::translate("Chart", "Change"));
    table.number(QCoreApplication::translate("Chart", "Sum"));
    double sum = 0;
    for (const WaterfallStep& step : chart.steps) {
        sum += step.isTotal ? 0 : step.change;
        table.row({step.label, step.detail, step.isTotal ? QString() : plain(step.change), plain(sum)},
                  step.mark.people);
    }
    return table.take();
}

ChartTable tableOf(const UpsetChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "In exactly these"));
    table.number(QCoreApplication::translate("Chart", "Sets"));
    table.number(QCoreApplication::translate("Chart", "Value"));
    for (const UpsetBar& bar : chart.bars) {
        QStringList names;
        for (std::size_t k = 0; k < chart.sets.size(); ++k)
            if (((bar.members >> k) & 1) != 0)
                names.append(chart.sets[k].label);
        table.row({names.join(QStringLiteral(" + ")), QString::number(names.size()), plain(bar.value)},
                  bar.mark.people);
    }
    return table.take();
}

ChartTable tableOf(const MapChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Province"));
    table.number(QCoreApplication::translate("Chart", "Value"));
    for (const MapRegion& region : chart.regions)
        table.row({region.label, region.value ? plain(*region.value) : QString()}, region.mark.people);
    return table.take();
}

ChartTable tableOf(const FiguresChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Figure"));
    table.number(QCoreApplication::translate("Chart", "Value"));
    std::size_t most = 0;
    for (const Figure& figure : chart.figures)
        most = std::max(most, figure.deltas.size());
    for (std::size_t i = 0; i < most; ++i)
        table.text(QCoreApplication::translate("Chart", "Change"));
    for (const Figure& figure : chart.figures) {
        QStringList row{figure.label, figure.value ? plain(*figure.value) : QString()};
        for (std::size_t i = 0; i < most; ++i)
            row.append(i < figure.deltas.size()
                           ? (figure.deltas[i].text + QLatin1Char(' ') + figure.deltas[i].against).trimmed()
                           : QString());
        table.row(row, figure.mark.people);
    }
    return table.take();
}

ChartTable tableOf(const TreemapChart& chart)
{
    TableBuilder table;
    table.text(QCoreApplication::translate("Chart", "Part"));
    table.number(QCoreApplication::translate("Chart", "Value"));
    for (const TreemapTile& tile : chart.tiles)
        table.row({tile.label, plain(tile.value)}, tile.mark.people);
    return table.take();
}

} // namespace

ChartTable chartToTable(const ChartSpec& spec)
{
    return std::visit([](const auto& chart) { return tableOf(chart); }, spec.chart);
}

QByteArray chartToCsv(const ChartSpec& spec)
{
    return tableToCsv(chartToTable(spec));
}

QByteArray tableToCsv(const ChartTable& table)
{
    QByteArray csv("\xEF\xBB\xBF");
    const auto line = [&](const QStringList& cells, bool header) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                csv += ',';
            const bool exact = !header && table.numeric[std::size_t(i)];
            addCsvCell(csv, toUtf8(cells[i]), exact ? CsvCell::Exact : CsvCell::Text);
        }
        csv += "\r\n";
    };
    line(table.columns, true);
    for (const QStringList& row : table.rows)
        line(row, false);
    return csv;
}

} // namespace tessera
