// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/business_views.h"
#include "business/internal/texts.h"

#include <algorithm>
#include <map>

namespace tessera {

namespace {

QString textOr(const std::map<QString, const char*>& names, const QString& id)
{
    const auto found = names.find(id);
    return found == names.end() ? id : QCoreApplication::translate("BusinessText", found->second);
}

QString dimensionName(const QString& id)
{
    static const std::map<QString, const char*> names{
        {QStringLiteral("buyers"), QT_TRANSLATE_NOOP("BusinessText", "New and returning buyers")},
        {QStringLiteral("channel"), QT_TRANSLATE_NOOP("BusinessText", "Channels")},
        {QStringLiteral("store"), QT_TRANSLATE_NOOP("BusinessText", "Stores")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("BusinessText", "Categories")}};
    return textOr(names, id);
}

QString phaseName(const QString& id)
{
    static const std::map<QString, const char*> names{
        {QStringLiteral("warm-up"), QT_TRANSLATE_NOOP("BusinessText", "warm-up")},
        {QStringLiteral("deposit"), QT_TRANSLATE_NOOP("BusinessText", "deposit")},
        {QStringLiteral("balance"), QT_TRANSLATE_NOOP("BusinessText", "balance")},
        {QStringLiteral("peak"), QT_TRANSLATE_NOOP("BusinessText", "peak")},
        {QStringLiteral("return"), QT_TRANSLATE_NOOP("BusinessText", "return")}};
    return textOr(names, id);
}

QString groupName(const BusinessGroup& group)
{
    switch (group.kind) {
    case BusinessGroup::Kind::Unknown:
        return BusinessText::tr("not known");
    case BusinessGroup::Kind::Rest:
        return BusinessText::tr("others");
    case BusinessGroup::Kind::New:
        return BusinessText::tr("new buyers");
    case BusinessGroup::Kind::Returning:
        return BusinessText::tr("returning buyers");
    case BusinessGroup::Kind::Value:
        break;
    }
    return group.value;
}

std::optional<double> over(double above, double below)
{
    return below == 0 ? std::nullopt : std::optional(above / below);
}

// A figure of a period, and how two of them are set beside each other.
struct FigureKind
{
    QString label;
    NumberUnit unit = NumberUnit::Count;
    std::function<std::optional<double>(const BusinessPeriod&)> value;
    QString people;
    std::function<std::int64_t(const BusinessPeriod&)> count = {};
};

std::vector<FigureKind> figureKinds(const Business& business)
{
    const auto buyers = [](const BusinessPeriod& period) { return period.buyerCount; };
    const QString who = QStringLiteral("buyers");
    std::vector<FigureKind> kinds{
        {BusinessText::tr("Net sales"), NumberUnit::Money,
         [&](const BusinessPeriod& period) { return std::optional(business.money(period.sales)); }, who,
         buyers},
        {BusinessText::tr("Visitors"), NumberUnit::Count,
         [](const BusinessPeriod& period) { return std::optional(double(period.visitorCount)); },
         QStringLiteral("visitors")},
        {BusinessText::tr("Conversion"), NumberUnit::Percent,
         [](const BusinessPeriod& period) {
             return over(double(period.buyerCount), double(period.visitorCount));
         },
         who, buyers},
        {BusinessText::tr("Spend per buyer"), NumberUnit::Money,
         [&](const BusinessPeriod& period) {
             return over(business.money(period.sales), double(period.buyerCount));
         },
         who, buyers},
        {BusinessText::tr("Buyers"), NumberUnit::Count,
         [](const BusinessPeriod& period) { return std::optional(double(period.buyerCount)); }, who},
        {BusinessText::tr("New buyers"), NumberUnit::Count,
         [](const BusinessPeriod& period) { return std::optional(double(period.newBuyerCount)); },
         QStringLiteral("new")},
        {BusinessText::tr("Orders"), NumberUnit::Plain,
         [](const BusinessPeriod& period) { return std::optional(double(period.orders)); }, who, buyers},
        {BusinessText::tr("Spend per order"), NumberUnit::Money,
         [&](const BusinessPeriod& period) {
             return over(business.money(period.sales), double(period.orders));
         },
         who, buyers}};
    if (business.now.units != 0)
        kinds.push_back(
            {BusinessText::tr("Units per order"), NumberUnit::Score,
             [](const BusinessPeriod& period) { return over(period.units, double(period.orders)); }, who,
             buyers});
    return kinds;
}

FigureDelta deltaOf(const FigureKind& kind, const BusinessPeriod& now, const BusinessPeriod& before,
                    const QString& name)
{
    const NumberFormat format = spokenNumbers();
    const std::optional<double> after = kind.value(now);
    const std::optional<double> prior = kind.value(before);
    FigureDelta delta{QStringLiteral("–"), name, {}};
    if (!after || !prior || before.isBeforeData)
        return delta;
    delta.text =
        kind.unit == NumberUnit::Percent ? format.points(*after - *prior) : format.change(*after, *prior);
    if (*prior != 0 && *after != *prior)
        delta.tone = *after > *prior ? ColourRole::good() : ColourRole::bad();
    return delta;
}

ChartSpec figuresOf(const Business& business)
{
    const NumberFormat format = spokenNumbers();
    FiguresChart chart;
    for (const FigureKind& kind : figureKinds(business)) {
        Figure figure;
        figure.label = kind.label;
        figure.value = kind.value(business.now);
        figure.unit = kind.unit;
        if (kind.unit == NumberUnit::Plain && figure.value)
            figure.text = format.count(std::int64_t(*figure.value));
        for (std::size_t i = 0; i < business.others.size(); ++i)
            if (business.others[i])
                figure.deltas.push_back(deltaOf(kind, business.now, *business.others[i],
                                                i == 0 ? BusinessText::tr("before")
                                                       : comparisonName(BusinessComparison(i), business)));
        figure.mark.people = kind.people;
        figure.mark.count =
            kind.count ? kind.count(business.now) : std::int64_t(std::llround(figure.value.value_or(0)));
        if (kind.unit == NumberUnit::Percent)
            figure.mark.facts = {
                {BusinessText::tr("95 % interval"),
                 format.percentInterval(wilsonInterval(business.now.buyerCount, business.now.visitorCount)),
                 {}}};
        chart.figures.push_back(std::move(figure));
    }
    if (business.targets) {
        const auto whole = double(business.targets->whole);
        Figure figure;
        figure.label = BusinessText::tr("Target reached");
        figure.unit = NumberUnit::Percent;
        figure.value = over(double(business.now.sales), whole);
        const std::optional<double> due = over(double(business.targets->due), whole);
        const std::int64_t ahead = business.now.sales - business.targets->due;
        figure.deltas = {
            {due ? format.percent(*due) : QStringLiteral("–"), BusinessText::tr("due by now, by days"), {}},
            {changeText(business, ahead), BusinessText::tr("against what is due"),
             ahead < 0 ? ColourRole::bad() : ColourRole::good()}};
        figure.mark.people = QStringLiteral("buyers");
        figure.mark.count = business.now.buyerCount;
        chart.figures.push_back(std::move(figure));
    }
    ChartSpec spec;
    spec.title = BusinessText::tr("Figures");
    spec.subtitle = rangeText(business.now.range);
    spec.chart = std::move(chart);
    return spec;
}

QString factorText(const BusinessFactor& factor, const std::optional<double>& value)
{
    const NumberFormat format = spokenNumbers();
    if (!value)
        return QStringLiteral("–");
    return factor.id == QLatin1String("visitors")     ? format.count(std::int64_t(std::llround(*value)))
           : factor.id == QLatin1String("conversion") ? format.percent(*value)
           : factor.id == QLatin1String("orders")     ? format.value(*value, NumberUnit::Score)
                                                      : format.money(*value);
}

ChartSpec waterfallOf(const Business& business)
{
    const NumberFormat format = spokenNumbers();
    WaterfallChart chart;
    chart.unit = NumberUnit::Money;
    chart.upName = BusinessText::tr("More");
    chart.downName = BusinessText::tr("Less");
    const auto markOf = [&](const QString& id) {
        ChartMark mark;
        const bool isOfVisitors = id == QLatin1String("visitors");
        mark.people = isOfVisitors ? QStringLiteral("visitors") : QStringLiteral("buyers");
        mark.count = isOfVisitors ? business.now.visitorCount : business.now.buyerCount;
        return mark;
    };
    for (const BusinessFactor& factor : business.factors) {
        WaterfallStep step;
        step.label = factorName(factor.id);
        step.detail = QStringLiteral("%1 → %2").arg(factorText(factor, factor.before),
                                                    factorText(factor, factor.after));
        step.change = business.money(factor.part);
        step.text = changeText(business, factor.part);
        step.mark = markOf(factor.id);
        chart.steps.push_back(std::move(step));
    }
    WaterfallStep total;
    total.label = BusinessText::tr("Change of net sales");
    total.isTotal = true;
    total.text = changeText(business, business.now.sales - business.before);
    total.mark = markOf(QString());
    chart.steps.push_back(std::move(total));
    ChartSpec spec;
    spec.title = BusinessText::tr("Why net sales changed");
    spec.subtitle = BusinessText::tr("%1 → %2, against %3")
                        .arg(format.money(business.money(business.before)),
                             format.money(business.money(business.now.sales)),
                             comparisonName(business.compare, business));
    spec.chart = std::move(chart);
    spec.wide = true;
    return spec;
}

std::vector<ReferenceBand> bandsOf(const Business& business, const PromotionCalendar& calendar)
{
    std::vector<ReferenceBand> bands;
    for (const Promotion& promotion : calendar.promotions())
        for (const PromotionPhase& phase : promotion.phases) {
            const double from = double(std::max(promotion.day + phase.from, business.now.range.from));
            const double to = double(std::min(promotion.day + phase.to, business.now.range.to));
            if (from < to)
                bands.push_back({from - 0.5, to - 0.5,
                                 (speaksChinese() ? promotion.chinese : promotion.english) +
                                     QLatin1Char(' ') + phaseName(phase.phase)});
        }
    std::ranges::stable_sort(bands, {}, &ReferenceBand::from);
    return bands;
}

ChartSpec trendOf(const Business& business, const PromotionCalendar& calendar)
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    chart.unit = NumberUnit::Money;
    if (business.step == BusinessStep::Day)
        chart.bands = bandsOf(business, calendar);
    LineSeries now{BusinessText::tr("This period"), ColourRole::accent(), {}};
    LineSeries before{comparisonName(business.compare, business), ColourRole::previous(), {}};
    const BusinessPeriod* beside = business.beside();
    const std::int64_t shift = beside == nullptr ? 0 : business.now.range.from - beside->range.from;
    for (const BusinessBucket& bucket : business.trend) {
        const QString selector = QStringLiteral("stretch:") + dayText(bucket.range.from);
        now.points.push_back({double(bucket.range.from),
                              business.money(bucket.sales),
                              {},
                              {selector,
                               bucket.buyers,
                               {{BusinessText::tr("Buyers"), spokenNumbers().count(bucket.buyers), {}}}}});
        before.points.push_back(
            {double(bucket.range.from),
             business.money(bucket.salesBefore),
             {},
             {QStringLiteral("before:") + selector,
              bucket.buyersBefore,
              {{BusinessText::tr("Day"), dayText(bucket.range.from - shift), {}},
               {BusinessText::tr("Buyers"), spokenNumbers().count(bucket.buyersBefore), {}}}}});
    }
    if (beside != nullptr)
        chart.series.push_back(std::move(before));
    chart.series.push_back(std::move(now));
    ChartSpec spec;
    const QStringList steps{QString(), BusinessText::tr("by day"), BusinessText::tr("by week"),
                            BusinessText::tr("by month")};
    spec.title = BusinessText::tr("Net sales %1").arg(steps[int(business.step)]);
    if (beside != nullptr)
        spec.subtitle =
            BusinessText::tr("%1 beside %2").arg(rangeText(business.now.range), rangeText(beside->range));
    spec.chart = std::move(chart);
    spec.wide = true;
    return spec;
}

QString selectorOf(const BusinessDimension& dimension, const BusinessGroup& group)
{
    return dimension.id + QLatin1Char(':') + group.key();
}

ChartSpec contributionsOf(const Business& business, const BusinessDimension& dimension)
{
    BarChart chart;
    chart.unit = NumberUnit::Money;
    chart.series = {{BusinessText::tr("Change"), ColourRole::accent()}};
    for (const BusinessGroup& group : dimension.groups) {
        Bar bar;
        bar.value = business.money(group.change());
        bar.text = changeText(business, group.change());
        bar.mark.people = selectorOf(dimension, group);
        bar.mark.count = group.buyers;
        bar.mark.facts = {
            {BusinessText::tr("More or fewer buyers"), changeText(business, group.ofBuyers), {}},
            {BusinessText::tr("More or less a buyer"), changeText(business, group.ofSpend), {}}};
        if (group.change() < 0)
            bar.colour = ColourRole::categorical(2);
        chart.groups.push_back({groupName(group), {bar}});
    }
    ChartSpec spec;
    spec.title = dimensionName(dimension.id);
    spec.subtitle = BusinessText::tr("part of the change of net sales; they sum to it");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable dimensionTable(const Business& business, const BusinessDimension& dimension)
{
    const NumberFormat format = spokenNumbers();
    const bool isBeside = business.beside() != nullptr;
    const bool hasTargets = std::ranges::any_of(
        dimension.groups, [](const BusinessGroup& group) { return group.target.has_value(); });
    NamedTable named;
    named.title = dimensionName(dimension.id);
    named.table.columns = {BusinessText::tr("Group"), BusinessText::tr("Buyers"),
                           BusinessText::tr("Net sales"), BusinessText::tr("Per buyer")};
    if (isBeside)
        named.table.columns += {BusinessText::tr("Buyers before"), BusinessText::tr("Net sales before"),
                                BusinessText::tr("Change"), BusinessText::tr("Of buyers"),
                                BusinessText::tr("Of spend per buyer")};
    if (hasTargets)
        named.table.columns +=
            {BusinessText::tr("Target"), BusinessText::tr("Reached"), BusinessText::tr("Due by now")};
    named.table.numeric.assign(std::size_t(named.table.columns.size()), true);
    named.table.numeric[0] = false;
    const auto money = [&](std::int64_t units) { return decimalText(units, business.scale); };
    for (const BusinessGroup& group : dimension.groups) {
        const std::optional<double> each = over(business.money(group.sales), double(group.buyers));
        QStringList row{groupName(group), format.count(group.buyers), money(group.sales),
                        each ? QString::number(*each, 'f', 2) : QStringLiteral("–")};
        if (isBeside)
            row += {format.count(group.buyersBefore), money(group.salesBefore), money(group.change()),
                    money(group.ofBuyers), money(group.ofSpend)};
        if (hasTargets) {
            const std::optional<double> reached =
                group.target ? over(double(group.sales), double(*group.target)) : std::nullopt;
            row += {group.target ? money(*group.target) : QStringLiteral("–"),
                    reached ? format.percent(*reached) : QStringLiteral("–"),
                    group.due ? money(*group.due) : QStringLiteral("–")};
        }
        named.table.rows.push_back(std::move(row));
        named.table.people.append(selectorOf(dimension, group));
    }
    return named;
}

NamedTable factorTable(const Business& business)
{
    NamedTable named;
    named.title = BusinessText::tr("Factors of net sales");
    named.table.columns = {BusinessText::tr("Factor"), BusinessText::tr("Before"), BusinessText::tr("Now"),
                           BusinessText::tr("Part of the change")};
    named.table.numeric = {false, true, true, true};
    for (const BusinessFactor& factor : business.factors) {
        named.table.rows.push_back({factorName(factor.id), factorText(factor, factor.before),
                                    factorText(factor, factor.after),
                                    decimalText(factor.part, business.scale)});
        named.table.people.append(factor.id == QLatin1String("visitors") ? QStringLiteral("visitors")
                                                                         : QStringLiteral("buyers"));
    }
    named.table.rows.push_back({BusinessText::tr("Net sales"), decimalText(business.before, business.scale),
                                decimalText(business.now.sales, business.scale),
                                decimalText(business.now.sales - business.before, business.scale)});
    named.table.people.append(QStringLiteral("buyers"));
    return named;
}

} // namespace

QString dayText(std::int64_t day)
{
    const CivilDate date = civilFromDays(day);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

QString rangeText(const DayRange& range)
{
    return range.days() == 1 ? dayText(range.from)
                             : BusinessText::tr("%1 to %2").arg(dayText(range.from), dayText(range.to - 1));
}

QString comparisonName(BusinessComparison comparison, const Business& business)
{
    switch (comparison) {
    case BusinessComparison::Previous:
        return BusinessText::tr("period before");
    case BusinessComparison::LastYear:
        return BusinessText::tr("last year");
    case BusinessComparison::Promotion:
        return business.promotionBefore;
    case BusinessComparison::Target:
        break;
    }
    return BusinessText::tr("target due by now");
}

QString factorName(const QString& id)
{
    static const std::map<QString, const char*> names{
        {QStringLiteral("visitors"), QT_TRANSLATE_NOOP("BusinessText", "Visitors")},
        {QStringLiteral("conversion"), QT_TRANSLATE_NOOP("BusinessText", "Conversion")},
        {QStringLiteral("spend"), QT_TRANSLATE_NOOP("BusinessText", "Spend per buyer")},
        {QStringLiteral("orders"), QT_TRANSLATE_NOOP("BusinessText", "Orders per buyer")},
        {QStringLiteral("order"), QT_TRANSLATE_NOOP("BusinessText", "Spend per order")}};
    return textOr(names, id);
}

QString changeText(const Business& business, std::int64_t units)
{
    const QString text = spokenNumbers().money(std::abs(business.money(units)));
    return units > 0 ? QLatin1Char('+') + text : units < 0 ? QChar(0x2212) + text : text;
}

std::vector<ChartSpec> businessCharts(const Business& business, const PromotionCalendar& calendar)
{
    std::vector<ChartSpec> charts{figuresOf(business)};
    if (!business.factors.empty())
        charts.push_back(waterfallOf(business));
    charts.push_back(trendOf(business, calendar));
    if (business.beside() != nullptr)
        for (const BusinessDimension& dimension : business.dimensions)
            charts.push_back(contributionsOf(business, dimension));
    return charts;
}

std::vector<NamedTable> businessTables(const Business& business)
{
    std::vector<NamedTable> tables;
    if (!business.factors.empty())
        tables.push_back(factorTable(business));
    for (const BusinessDimension& dimension : business.dimensions)
        tables.push_back(dimensionTable(business, dimension));
    return tables;
}

} // namespace tessera
