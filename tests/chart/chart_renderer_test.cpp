// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "chart/chart_export.h"
#include "chart/chart_renderer.h"
#include "chart/example_charts.h"

#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace tessera;

namespace {

HitMap draw(const ChartSpec& spec, QSize size = {640, 320}, const ChartState& state = {})
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(ChartTheme().colour("surface.panel"));
    QPainter painter(&image);
    return renderChart(painter, spec, ChartTheme(), QRectF(QPointF(), size), state);
}

// Without the margins of an exported picture: the marks of draw() are where they are drawn.
QImage picture(const ChartSpec& spec, const ChartTheme& theme, QSize size = {640, 320})
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.colour("surface.panel"));
    QPainter painter(&image);
    renderChart(painter, spec, theme, QRectF(QPointF(), size), {});
    return image;
}

int inked(const QImage& image)
{
    const QRgb background = image.pixel(0, 0);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) != background ? 1 : 0;
    }
    return count;
}

} // namespace

class ChartRendererTest : public QObject
{
    Q_OBJECT
private slots:
    void drawsEveryKind();
    void marksStayInside();
    void barLengthsAreProportional();
    void hitsFindTheFunnelStep();
    void sankeyMarginsMatch();
    void hoverChangesThePicture();
    void emptyAndTiny();
    void waterfallStepsFollowOnEachOther();
    void tilesHaveTheAreaOfTheirValues();
    void stackedColumnsHaveALegend();
    void exports();
    void sentence();
};

void ChartRendererTest::drawsEveryKind()
{
    const QString folder = qEnvironmentVariable("TESSERA_PICTURES");
    for (const bool dark : {false, true}) {
        const ChartTheme theme{DesignTokens(dark), dark ? NumberLanguage::Chinese : NumberLanguage::English};
        int number = 0;
        for (const ChartSpec& spec : examples::all()) {
            const QImage image = chartImage(spec, theme, {660, 340}, 1);
            QVERIFY2(inked(image) > 2000, qPrintable(spec.title));
            if (!folder.isEmpty())
                image.save(QStringLiteral("%1/chart-%2-%3.png")
                               .arg(folder)
                               .arg(++number, 2, 10, QLatin1Char('0'))
                               .arg(dark ? 1 : 0));
        }
    }
}

void ChartRendererTest::marksStayInside()
{
    for (const ChartSpec& spec : examples::all()) {
        for (const QSize size : {QSize(640, 320), QSize(360, 240)}) {
            const HitMap hits = draw(spec, size);
            QVERIFY2(!hits.marks.empty(), qPrintable(spec.title));
            const QRectF bounds = QRectF(QPointF(), size).adjusted(-7, -7, 7, 7);
            for (const HitMark& mark : hits.marks)
                QVERIFY2(bounds.contains(mark.path.boundingRect()), qPrintable(spec.title + mark.title));
        }
    }
}

void ChartRendererTest::barLengthsAreProportional()
{
    const HitMap hits = draw(examples::stock());
    QCOMPARE(hits.marks.size(), std::size_t(5));
    const double unaware = hits.marks[0].path.boundingRect().width();
    const double act = hits.marks[3].path.boundingRect().width();
    QVERIFY(std::abs(act / unaware - 54756.0 / 185214.0) < 0.01);
}

void ChartRendererTest::hitsFindTheFunnelStep()
{
    const HitMap hits = draw(examples::funnel());
    const auto& target = hits.marks[2];
    QCOMPARE(target.mark.people, QStringLiteral("step:3"));
    QCOMPARE(hits.at(target.path.boundingRect().center()), 2);
    QCOMPARE(hits.at(QPointF(1, 1)), -1);
}

void ChartRendererTest::sankeyMarginsMatch()
{
    const ChartSpec spec = examples::sankey();
    const HitMap hits = draw(spec, {640, 360});
    const auto& chart = std::get<SankeyChart>(spec.chart);
    QCOMPARE(hits.marks.size(), chart.links.size() + chart.left.size() + chart.right.size());
    // The mark of a flow keeps the selector of its link whatever the order of drawing.
    for (std::size_t i = 0; i < chart.links.size(); ++i)
        QVERIFY(hits.marks[i].mark.people.startsWith(QLatin1String("flow:")));
}

void ChartRendererTest::hoverChangesThePicture()
{
    for (const ChartSpec& spec :
         {examples::sankey(), examples::stock(), examples::matrix(), examples::funnel()}) {
        QImage plain(640, 320, QImage::Format_ARGB32_Premultiplied);
        plain.fill(0);
        QImage hovered = plain;
        ChartState state;
        state.hovered = 1;
        QPainter a(&plain);
        renderChart(a, spec, ChartTheme(), QRectF(0, 0, 640, 320));
        QPainter b(&hovered);
        renderChart(b, spec, ChartTheme(), QRectF(0, 0, 640, 320), state);
        QVERIFY2(plain != hovered, qPrintable(spec.title));
    }
}

void ChartRendererTest::emptyAndTiny()
{
    QVERIFY(draw({QStringLiteral("Nothing"), {}, FunnelChart()}).marks.empty());
    QVERIFY(draw({QStringLiteral("Nothing"), {}, BarChart()}).marks.empty());
    for (const ChartSpec& spec : examples::all())
        draw(spec, {60, 60});
    FunnelChart zero;
    zero.steps.resize(2);
    QCOMPARE(draw({QStringLiteral("Zero"), {}, zero}).marks.size(), std::size_t(3));
}

void ChartRendererTest::tilesHaveTheAreaOfTheirValues()
{
    Random random(3);
    for (int trial = 0; trial < 200; ++trial) {
        const QRectF area(10, 20, 20 + double(random.below(800)), 20 + double(random.below(500)));
        std::vector<double> values;
        for (std::uint64_t n = 1 + random.below(40); n > 0; --n)
            values.push_back(std::exp(random.normal() * 1.5));
        if (trial % 3 == 0)
            values.push_back(0);
        std::ranges::sort(values, std::ranges::greater());
        const double sum = std::accumulate(values.begin(), values.end(), 0.0);
        const std::vector<QRectF> tiles = squarified(values, area);
        for (std::size_t k = 0; k < tiles.size(); ++k) {
            const double size = tiles[k].width() * tiles[k].height();
            QVERIFY(std::abs(size - area.width() * area.height() * values[k] / sum) <
                    1e-6 * area.width() * area.height());
            QVERIFY(tiles[k].isEmpty() || area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(tiles[k]));
            for (std::size_t other = 0; other < k; ++other) {
                const QRectF both = tiles[k] & tiles[other];
                QVERIFY(both.width() < 1e-6 || both.height() < 1e-6);
            }
        }
    }
    // The example of the paper: 6, 6, 4, 3, 2, 2, 1 in 6 x 4; its first two tiles are 3 wide and 2 high.
    const std::vector<double> paper{6, 6, 4, 3, 2, 2, 1};
    const std::vector<QRectF> tiles = squarified(paper, QRectF(0, 0, 6, 4));
    QCOMPARE(tiles[0], QRectF(0, 0, 3, 2));
    QCOMPARE(tiles[1], QRectF(0, 2, 3, 2));
    QVERIFY(squarified({}, QRectF(0, 0, 6, 4)).empty());
    const HitMap hits = draw(examples::treemap());
    QCOMPARE(hits.marks.size(), std::size_t(4)); // nothing is drawn of nothing
    QCOMPARE(hits.marks.front().title, QStringLiteral("Potential loyalists"));
}

void ChartRendererTest::waterfallStepsFollowOnEachOther()
{
    ChartSpec spec = examples::waterfall();
    const auto& chart = std::get<WaterfallChart>(spec.chart);
    const HitMap hits = draw(spec);
    QCOMPARE(hits.marks.size(), chart.steps.size());
    QCOMPARE(hits.marks.front().value, QStringLiteral("\u221217.3"));
    QCOMPARE(hits.marks[1].value, QStringLiteral("+9.50"));
    QCOMPARE(hits.marks[1].title, QStringLiteral("name, equal"));
    QCOMPARE(hits.marks.back().value, QStringLiteral("2.50")); // the sum
    QCOMPARE(hits.marks.back().mark.people, QStringLiteral("pair:3:9"));
    const ChartTable table = chartToTable(spec);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) {
        sum += table.rows[i][2].toDouble();
        QCOMPARE(table.rows[i][3].toDouble(), sum);
    }
    QCOMPARE(table.rows.back()[2], QString());
    QCOMPARE(table.rows.back()[3].toDouble(), sum);
    // What is drawn: where the steps against end, those for begin, in either theme, each in its colour.
    for (const bool dark : {false, true}) {
        const ChartTheme theme{DesignTokens(dark), NumberLanguage::English};
        const QImage image = picture(spec, theme);
        const auto extent = [&](std::size_t step, const ColourRole& role) {
            const QRectF row = hits.marks[step].path.boundingRect();
            std::pair<int, int> found{image.width(), -1};
            const int y = int(row.center().y());
            for (int x = int(row.left()); x < int(row.right()); ++x)
                if (image.pixelColor(x, y) == theme.role(role))
                    found = {std::min(found.first, x), std::max(found.second, x)};
            return found;
        };
        const auto prior = extent(0, ColourRole::categorical(2));
        const auto name = extent(1, ColourRole::accent());
        const auto phone = extent(4, ColourRole::categorical(2));
        QVERIFY(prior.second > prior.first && name.second > name.first && phone.second > phone.first);
        QVERIFY(std::abs(name.first - prior.first) <= 2); // the name starts where the prior ends
        const double bit = double(prior.second - prior.first) / 17.25;
        QVERIFY(std::abs(double(name.second - name.first) / bit - 9.5) < 0.5);
        QVERIFY(std::abs(double(phone.second - phone.first) / bit - 2.5) < 0.5);
    }
    std::get<WaterfallChart>(spec.chart).steps.clear();
    QVERIFY(draw(spec).marks.empty());
}

void ChartRendererTest::stackedColumnsHaveALegend()
{
    BarChart chart;
    chart.horizontal = false;
    chart.layout = BarChart::Layout::Stacked;
    chart.series = {{QStringLiteral("Joined"), ColourRole::accent()},
                    {QStringLiteral("Apart"), ColourRole::categorical(2)}};
    for (int i = 0; i < 4; ++i) {
        Bar joined;
        joined.value = 1 + i;
        Bar apart;
        apart.value = 4 - i;
        chart.groups.push_back({QString::number(i), {joined, apart}});
    }
    const ChartTheme theme{DesignTokens(false), NumberLanguage::English};
    // The key of each colour stands above the columns, in the first 24 pixels.
    const auto keys = [&](const BarChart& drawn) {
        const QImage image = picture({QString(), QString(), drawn}, theme);
        std::pair<int, int> found{0, 0};
        for (int y = 0; y < 24 && y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                found.first += image.pixelColor(x, y) == theme.role(ColourRole::accent()) ? 1 : 0;
                found.second += image.pixelColor(x, y) == theme.role(ColourRole::categorical(2)) ? 1 : 0;
            }
        return found;
    };
    const auto stacked = keys(chart);
    QVERIFY(stacked.first > 30 && stacked.second > 30);
}

void ChartRendererTest::exports()
{
    const QTemporaryDir folder;
    const ChartTheme theme;
    for (const char* ending : {"png", "svg", "csv"}) {
        const QString path = folder.filePath(QStringLiteral("chart.") + QLatin1String(ending));
        QVERIFY(saveChart(path, examples::funnel(), theme, {640, 320}, QStringLiteral("Data r41")).ok());
        QVERIFY(QFileInfo(path).size() > 100);
    }
    QVERIFY(QSvgRenderer(folder.filePath(QStringLiteral("chart.svg"))).isValid());
    QCOMPARE(QImage(folder.filePath(QStringLiteral("chart.png"))).size(), QSize(1280, 640));
    QVERIFY(
        !saveChart(folder.filePath(QStringLiteral("chart.bmp")), examples::funnel(), theme, {64, 32}).ok());
    QVERIFY(
        !saveChart(folder.filePath(QStringLiteral("absent/chart.png")), examples::funnel(), theme, {64, 32})
             .ok());
}

void ChartRendererTest::sentence()
{
    const QString text = chartSentence(examples::stock(), ChartTheme());
    QVERIFY(text.contains(QStringLiteral("Unaware 185,214")));
    QVERIFY(text.contains(QStringLiteral("Advocate 14,897")));
}

QTEST_MAIN(ChartRendererTest)
#include "chart_renderer_test.moc"
