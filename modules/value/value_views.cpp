// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/internal/value_views.h"
#include "value/internal/texts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::array kRepeatFrom = {0, 1, 2, 3, 5, 8, 12}; // repeat purchases, the first of each band
constexpr std::array kRecencyFrom = {0, 31, 61, 91, 181, 366, 731};
constexpr std::size_t kBands = kRepeatFrom.size();
static_assert(kRecencyFrom.size() == kBands);

template <typename From>
std::size_t bandOf(const From& from, double value)
{
    std::size_t band = 0;
    while (band + 1 < from.size() && value >= from[band + 1])
        ++band;
    return band;
}

template <typename From>
QString bandName(const From& from, std::size_t band)
{
    if (band + 1 == from.size())
        return QStringLiteral("%1+").arg(from[band]);
    if (from[band + 1] - 1 == from[band])
        return QString::number(from[band]);
    return QStringLiteral("%1–%2").arg(from[band]).arg(from[band + 1] - 1);
}

ReferenceLine calibrationLine(const ValueResult& result)
{
    return {double(result.calibrationDay), ValueText::tr("End of the calibration")};
}

ChartSpec trackingChart(const ValueResult& result, bool byWeek)
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    chart.unit = NumberUnit::Plain; // purchases, not people
    chart.verticals = {calibrationLine(result)};
    LineSeries actual{ValueText::tr("Actual"), ColourRole::muted(), {}};
    LineSeries expected{ValueText::tr("Expected"), ColourRole::accent(), {}};
    TrackingPoint before;
    for (const TrackingPoint& point : result.tracking) {
        actual.points.push_back(
            {double(point.day), double(point.actual - (byWeek ? before.actual : 0)), {}, {}});
        expected.points.push_back(
            {double(point.day), point.expected - (byWeek ? before.expected : 0), {}, {}});
        before = point;
    }
    chart.series = {std::move(actual), std::move(expected)};
    ChartSpec spec;
    spec.title =
        byWeek ? ValueText::tr("Repeat purchases by week") : ValueText::tr("Repeat purchases so far");
    spec.subtitle = ValueText::tr("Expected by %1 with the parameters of the calibration part")
                        .arg(purchaseModelName(result.fit().model));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec aliveChart(const ValueResult& result, const ValueBands& bands)
{
    std::vector<double> sums(kBands * kBands, 0);
    std::vector<std::int64_t> counts(kBands * kBands, 0);
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer) {
        const std::size_t cell = bands.recency[buyer] * kBands + bands.repeats[buyer];
        sums[cell] += result.alive[buyer];
        ++counts[cell];
    }
    MatrixChart chart;
    chart.unit = NumberUnit::Percent;
    chart.corner = ValueText::tr("Days since \\ repeats");
    const NumberFormat format;
    for (std::size_t band = 0; band < kBands; ++band) {
        chart.rows.push_back({bandName(kRecencyFrom, band), {}});
        chart.columns.push_back({bandName(kRepeatFrom, band), {}});
    }
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        MatrixCell one;
        if (counts[cell] > 0) {
            one.value = sums[cell] / double(counts[cell]);
            one.shade = *one.value;
            one.secondary = format.count(counts[cell]);
            one.few = counts[cell] < 30;
            one.mark.people = QStringLiteral("cell:%1-%2").arg(cell / kBands + 1).arg(cell % kBands + 1);
            one.mark.count = counts[cell];
        }
        chart.cells.push_back(std::move(one));
    }
    chart.legendLow = format.percent(0);
    chart.legendHigh = format.percent(1);
    ChartSpec spec;
    spec.title = ValueText::tr("Still a customer");
    spec.subtitle =
        ValueText::tr("Mean P(alive) and buyers, by days since the last purchase and repeat purchases");
    spec.chart = std::move(chart);
    return spec;
}

// Two numbers of groups of people side by side; each bar opens its group.
struct PairOfBars
{
    std::array<ChartSeries, 2> series;
    NumberUnit unit = NumberUnit::Plain;

    void add(BarChart& chart, const QString& label, std::array<double, 2> values,
             const std::array<QString, 2>& selectors, std::array<std::int64_t, 2> people) const
    {
        BarGroup group{label, {}};
        for (std::size_t k = 0; k < 2; ++k) {
            Bar bar;
            bar.value = values[k];
            bar.few = people[k] < 30;
            bar.mark.people = selectors[k];
            bar.mark.count = people[k];
            group.bars.push_back(std::move(bar));
        }
        chart.groups.push_back(std::move(group));
    }
};

ChartSpec heldRepeatsChart(const ValueResult& result, const ValueBands& bands)
{
    std::array<std::array<double, 2>, kBands> sums{};
    std::array<std::int64_t, kBands> counts{};
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer)
        if (const std::size_t band = bands.heldRepeats[buyer]; band > 0) {
            sums[band - 1][0] += result.heldActual[buyer];
            sums[band - 1][1] += result.heldExpected[buyer];
            ++counts[band - 1];
        }
    BarChart chart;
    chart.horizontal = false;
    chart.unit = NumberUnit::Plain;
    chart.series = {{ValueText::tr("Actual"), ColourRole::muted()},
                    {ValueText::tr("Expected"), ColourRole::accent()}};
    const PairOfBars pair;
    for (std::size_t band = 0; band < kBands; ++band)
        if (const auto people = double(counts[band]); people > 0)
            pair.add(chart, bandName(kRepeatFrom, band), {sums[band][0] / people, sums[band][1] / people},
                     {QStringLiteral("repeats:%1").arg(band + 1), QStringLiteral("repeats:%1").arg(band + 1)},
                     {counts[band], counts[band]});
    ChartSpec spec;
    spec.title = ValueText::tr("Purchases in the held-out time");
    spec.subtitle = ValueText::tr("Per buyer, by repeat purchases in the calibration part");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec liftChart(const ValueResult& result, const ValueBands& bands)
{
    std::array<std::array<double, 2>, 10> sums{};
    std::array<std::array<std::int64_t, 2>, 10> counts{};
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer) {
        if (bands.heldTenth[buyer] == 0)
            continue;
        const std::array<std::size_t, 2> tenths{bands.heldTenth[buyer] - std::size_t{1},
                                                bands.naiveTenth[buyer] - std::size_t{1}};
        for (std::size_t k = 0; k < 2; ++k) {
            sums[tenths[k]][k] += result.heldRevenue[buyer];
            ++counts[tenths[k]][k];
        }
    }
    BarChart chart;
    chart.horizontal = false;
    chart.unit = NumberUnit::Money;
    chart.series = {{ValueText::tr("Ranked by the model"), ColourRole::accent()},
                    {ValueText::tr("Ranked by past spend"), ColourRole::muted()}};
    const PairOfBars pair;
    for (std::size_t tenth = 0; tenth < 10; ++tenth)
        if (counts[tenth][0] > 0)
            pair.add(chart, QString::number(tenth + 1),
                     {sums[tenth][0] / double(counts[tenth][0]), sums[tenth][1] / double(counts[tenth][1])},
                     {QStringLiteral("held:%1").arg(tenth + 1), QStringLiteral("naive:%1").arg(tenth + 1)},
                     counts[tenth]);
    ChartSpec spec;
    spec.title = ValueText::tr("Revenue in the held-out time");
    spec.subtitle =
        ValueText::tr("Per buyer, by tenths of what was predicted at the end of the calibration part");
    spec.chart = std::move(chart);
    return spec;
}

QStringList modelRow(const ComparedModel& one, bool isFinal, bool isChosen)
{
    const PurchaseModelFit& fit = isFinal ? *one.final : one.calibration;
    QStringList row{purchaseModelName(fit.model),
                    isFinal ? ValueText::tr("all time") : ValueText::tr("calibration")};
    if (!one.problem.isEmpty())
        return row << QStringLiteral("–") << QStringLiteral("–") << QStringLiteral("–") << one.problem;
    QStringList parameters;
    const std::array<QString, 4> names = parameterNames(fit.model);
    for (std::size_t k = 0; k < 4; ++k)
        parameters.append(QStringLiteral("%1 %2 (%3)")
                              .arg(names[k], QString::number(fit.parameters[k], 'g', 5),
                                   fit.covariance.empty() ? QStringLiteral("–")
                                                          : QString::number(fit.standardErrors[k], 'g', 2)));
    return row << QString::number(fit.logLikelihood, 'f', 3)
               << (isFinal ? QStringLiteral("–") : QString::number(one.heldOut, 'f', 3))
               << parameters.join(u", ") << (isChosen ? ValueText::tr("chosen") : QString());
}

NamedTable modelTable(const ValueResult& result)
{
    NamedTable named;
    named.title = ValueText::tr("Models");
    named.table.columns = {ValueText::tr("Model"),
                           ValueText::tr("Part"),
                           ValueText::tr("Log-likelihood"),
                           ValueText::tr("Held-out log-likelihood"),
                           ValueText::tr("Parameters (standard error)"),
                           ValueText::tr("Remark")};
    named.table.numeric = {false, false, true, true, false, false};
    for (std::size_t i = 0; i < result.models.size(); ++i) {
        named.table.rows.push_back(modelRow(result.models[i], false, i == result.chosen));
        if (result.models[i].final)
            named.table.rows.push_back(modelRow(result.models[i], true, false));
    }
    if (result.spendFit) {
        const SpendFit& fit = *result.spendFit;
        named.table.rows.push_back({QStringLiteral("Gamma-Gamma"), ValueText::tr("all time"),
                                    QString::number(fit.logLikelihood, 'f', 3), QStringLiteral("–"),
                                    QStringLiteral("p %1 (%2), q %3 (%4), γ %5 (%6)")
                                        .arg(fit.model.p, 0, 'g', 5)
                                        .arg(fit.standardErrors[0], 0, 'g', 2)
                                        .arg(fit.model.q, 0, 'g', 5)
                                        .arg(fit.standardErrors[1], 0, 'g', 2)
                                        .arg(fit.model.gamma, 0, 'g', 5)
                                        .arg(fit.standardErrors[2], 0, 'g', 2),
                                    ValueText::tr("spend per purchase")});
    }
    return named;
}

NamedTable tenthTable(const ValueResult& result, const ValueBands& bands)
{
    NamedTable named;
    named.title = ValueText::tr("Tenths by predicted value");
    named.table.columns = {ValueText::tr("Tenth"),          ValueText::tr("Buyers"),
                           ValueText::tr("P(alive)"),       ValueText::tr("Expected purchases"),
                           ValueText::tr("Expected value"), ValueText::tr("Per buyer"),
                           ValueText::tr("Share of value"), ValueText::tr("Value so far")};
    named.table.numeric.assign(8, true);
    struct Sums
    {
        std::int64_t people = 0;
        double alive = 0;
        double expected = 0;
        double value = 0;
        double historic = 0;
    };
    std::array<Sums, 10> sums{};
    double all = 0;
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer) {
        Sums& one = sums[bands.tenth[buyer] - std::size_t{1}];
        ++one.people;
        one.alive += result.alive[buyer];
        one.expected += result.expected[buyer];
        one.value += result.clv[buyer];
        one.historic += result.historic[buyer];
        all += result.clv[buyer];
    }
    const NumberFormat format;
    for (std::size_t tenth = 0; tenth < sums.size(); ++tenth) {
        const Sums& one = sums[tenth];
        if (one.people == 0)
            continue;
        const auto people = double(one.people);
        named.table.rows.push_back({QString::number(tenth + 1), format.count(one.people),
                                    format.percent(one.alive / people), QString::number(one.expected, 'f', 1),
                                    QString::number(one.value, 'f', 2),
                                    QString::number(one.value / people, 'f', 2),
                                    all > 0 ? format.percent(one.value / all) : QStringLiteral("–"),
                                    QString::number(one.historic, 'f', 2)});
        named.table.people.append(QStringLiteral("decile:%1").arg(tenth + 1));
    }
    return named;
}

} // namespace

std::size_t repeatBand(double repeats)
{
    return bandOf(kRepeatFrom, repeats);
}

std::size_t recencyBand(double days)
{
    return bandOf(kRecencyFrom, days);
}

ValueBands ValueBands::of(const ValueResult& result)
{
    ValueBands bands;
    const PurchaseDays& days = result.days;
    std::vector<double> naive(days.buyers(), -1);
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer) {
        const std::span<const std::int32_t> bought = days.daysOf(buyer);
        bands.repeats.push_back(std::uint8_t(repeatBand(result.histories[buyer].repeats)));
        bands.recency.push_back(std::uint8_t(recencyBand(double(days.lastDay - bought.back()))));
        const bool isKnown = result.calibrationRepeats[buyer] >= 0;
        bands.heldRepeats.push_back(isKnown ? std::uint8_t(repeatBand(result.calibrationRepeats[buyer]) + 1)
                                            : std::uint8_t{0});
        if (isKnown) // money a day since the first purchase: what goes on if nothing changes
            naive[buyer] =
                std::max(0.0, days.spentBetween(buyer, bought.front(), result.calibrationDay + 1)) /
                double(result.calibrationDay - bought.front() + 1);
    }
    bands.tenth = tenthsOf(result.clv, -std::numeric_limits<double>::infinity());
    bands.heldTenth = tenthsOf(result.heldValue);
    bands.naiveTenth = tenthsOf(naive);
    return bands;
}

double bestFifth(const ValueResult& result, const std::vector<std::uint8_t>& tenths)
{
    double best = 0;
    double all = 0;
    for (std::size_t buyer = 0; buyer < tenths.size(); ++buyer)
        if (tenths[buyer] > 0) {
            all += result.heldRevenue[buyer];
            best += tenths[buyer] <= 2 ? result.heldRevenue[buyer] : 0;
        }
    return all > 0 ? best / all : 0;
}

std::vector<ChartSpec> valueCharts(const ValueResult& result, const ValueBands& bands)
{
    std::vector<ChartSpec> charts;
    if (result.tracking.size() > 1) {
        charts.push_back(trackingChart(result, false));
        charts.push_back(trackingChart(result, true));
    }
    charts.push_back(aliveChart(result, bands));
    if (result.calibrationDay < result.days.lastDay) {
        charts.push_back(heldRepeatsChart(result, bands));
        charts.push_back(liftChart(result, bands));
    }
    return charts;
}

std::vector<NamedTable> valueTables(const ValueResult& result, const ValueBands& bands)
{
    return {tenthTable(result, bands), modelTable(result)};
}

} // namespace tessera
