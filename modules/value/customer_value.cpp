// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/customer_value.h"
#include "value/internal/texts.h"

#include "analysis/analysis.h"
#include "base/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr double kYearDays = 365;

// Histories of all buyers as they stand at the end of a day; a buyer who comes later has an age below 0.
std::vector<PurchaseHistory> historiesAt(const PurchaseDays& days, std::int64_t lastDay, double unitDays)
{
    std::vector<PurchaseHistory> histories(days.buyers());
    for (std::size_t buyer = 0; buyer < histories.size(); ++buyer) {
        const std::span<const std::int32_t> bought = days.daysOf(buyer);
        PurchaseHistory& history = histories[buyer];
        history.age = double(lastDay - bought.front()) / unitDays;
        const auto end = std::ranges::upper_bound(bought, lastDay);
        if (end - bought.begin() > 1) {
            history.repeats = double(end - bought.begin() - 1);
            history.last = double(*(end - 1) - bought.front()) / unitDays;
        }
    }
    return histories;
}

// Mean amount of the repeat purchase days until a day, and how many they are.
void repeatSpend(const PurchaseDays& days, std::int64_t lastDay, std::vector<double>& repeats,
                 std::vector<double>& means)
{
    repeats.assign(days.buyers(), 0);
    means.assign(days.buyers(), 0);
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer) {
        double sum = 0;
        for (std::size_t i = days.starts[buyer] + 1; i < days.starts[buyer + 1] && days.days[i] <= lastDay;
             ++i) {
            ++repeats[buyer];
            sum += days.amounts[i];
        }
        means[buyer] = repeats[buyer] > 0 ? sum / repeats[buyer] : 0;
    }
}

struct SpendModel
{
    std::optional<SpendFit> fit;
    double mean = 0;
    QString problem;

    [[nodiscard]] double expected(double repeats, double meanSpend) const
    {
        if (!fit || meanSpend <= 0)
            return mean;
        const double value = fit->model.expectedSpend(repeats, meanSpend);
        return std::isfinite(value) ? value : mean;
    }
};

SpendModel spendModelOf(const std::vector<double>& repeats, const std::vector<double>& means,
                        const Task& task)
{
    SpendModel model;
    double purchases = 0;
    double sum = 0;
    for (std::size_t i = 0; i < repeats.size(); ++i) {
        purchases += repeats[i];
        sum += repeats[i] * means[i];
    }
    model.mean = purchases > 0 ? sum / purchases : 0;
    Result<SpendFit> fit = fitGammaGamma(repeats, means, task);
    if (!fit)
        model.problem = fit.error().message;
    else {
        if (std::isfinite(fit->model.mean()) && !fit->isAtBorder)
            model.mean = fit->model.mean();
        else
            model.problem =
                ValueText::tr("Gamma-Gamma has no mean of all people here; buyers without a repeat "
                              "purchase are given the mean that was seen");
        model.fit = *fit;
    }
    return model;
}

// Of all people who are known at the end of the calibration: by place in the list, with their groups.
struct KnownPart
{
    std::vector<std::uint32_t> buyers;
    HistoryGroups groups;
};

KnownPart knownAt(const std::vector<PurchaseHistory>& histories)
{
    KnownPart known;
    std::vector<PurchaseHistory> part;
    for (std::size_t buyer = 0; buyer < histories.size(); ++buyer)
        if (histories[buyer].age >= 0) {
            known.buyers.push_back(std::uint32_t(buyer));
            part.push_back(histories[buyer]);
        }
    known.groups = HistoryGroups::of(part);
    return known;
}

double heldOutOf(const PurchaseModelFit& fit, const KnownPart& known, const std::vector<PurchaseHistory>& now)
{
    std::vector<PurchaseHistory> later;
    for (const std::uint32_t buyer : known.buyers)
        later.push_back(now[buyer]);
    return totalLogLikelihood(fit.model, fit.parameters, HistoryGroups::of(later), nullptr) -
           totalLogLikelihood(fit.model, fit.parameters, known.groups, nullptr);
}

void track(ValueResult& result, const PurchaseModelFit& fit, double unitDays)
{
    const PurchaseDays& days = result.days;
    const auto span = std::size_t(days.lastDay - result.firstDay + 1);
    std::vector<double> births(span, 0);
    std::vector<std::int64_t> repeats(span, 0);
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer) {
        const std::span<const std::int32_t> bought = days.daysOf(buyer);
        ++births[std::size_t(bought.front() - result.firstDay)];
        for (const std::int32_t day : bought.subspan(1))
            ++repeats[std::size_t(day - result.firstDay)];
    }
    std::vector<double> byAge(span);
    for (std::size_t age = 0; age < span; ++age)
        byAge[age] = expectedRepeats(fit.model, fit.parameters, double(age) / unitDays);
    std::int64_t actual = 0;
    for (std::size_t day = 0; day < span; ++day) {
        actual += repeats[day];
        if (day % 7 != 6)
            continue;
        double expected = 0;
        for (std::size_t birth = 0; birth <= day; ++birth)
            expected += births[birth] * byAge[day - birth];
        result.tracking.push_back({result.firstDay + std::int64_t(day), actual, expected});
    }
}

Result<void> splitTime(ValueResult& result, const ValueDefinition& definition, const LocalDataset& data)
{
    const PurchaseDays& days = result.days;
    if (days.buyers() == 0)
        return Error{ValueText::tr("Nobody bought. Check the filter of purchases, the people and the date.")};
    result.firstDay = days.days.front();
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer)
        result.firstDay = std::min<std::int64_t>(result.firstDay, days.daysOf(buyer).front());
    if (definition.calibrationEnd.isEmpty()) {
        const double time = double(days.lastDay - result.firstDay);
        result.calibrationDay =
            result.firstDay + std::int64_t(std::floor(definition.calibrationShare * time));
    } else {
        const Result<std::int64_t> day =
            dayNamed(definition.calibrationEnd, QStringLiteral("calibrationEnd"), data.zone());
        if (!day)
            return day.error();
        result.calibrationDay = *day;
    }
    if (result.calibrationDay < result.firstDay || result.calibrationDay > days.lastDay)
        return Error{
            ValueText::tr("calibrationEnd: the purchases are from %1 to %2; name a day between them.")
                .arg(formatDate(data.zone().startOfDay(result.firstDay), data.zone()),
                     formatDate(data.zone().startOfDay(days.lastDay), data.zone()))};
    return {};
}

Result<void> chooseModel(ValueResult& result, const ValueDefinition& definition, const KnownPart& known,
                         Task& task)
{
    const std::vector<PurchaseModel> wanted =
        definition.model ? std::vector{*definition.model}
                         : std::vector<PurchaseModel>(kPurchaseModels.begin(), kPurchaseModels.end());
    const HistoryGroups all = HistoryGroups::of(result.histories);
    task.setProgress(0, std::int64_t(wanted.size()) + 2);
    const bool isHeldOut = result.calibrationDay < result.days.lastDay;
    std::optional<std::size_t> best;
    for (const PurchaseModel model : wanted) {
        task.setNote(purchaseModelName(model));
        ComparedModel one;
        one.calibration.model = model;
        Result<PurchaseModelFit> fit = fitPurchaseModel(model, known.groups, task);
        if (task.cancelled())
            return Error::cancel();
        if (!fit)
            one.problem = fit.error().message;
        else {
            one.calibration = std::move(*fit);
            one.heldOut = heldOutOf(one.calibration, known, result.histories);
            const auto merit = [&](const ComparedModel& other) {
                return isHeldOut ? other.heldOut : other.calibration.logLikelihood;
            };
            if (!best || merit(one) > merit(result.models[*best]))
                best = result.models.size();
        }
        result.models.push_back(std::move(one));
        task.addProgress(1);
    }
    if (!best)
        return Error{result.models.front().problem};
    result.chosen = *best;
    result.isByHeldOut = !definition.model && isHeldOut;
    Result<PurchaseModelFit> fit = fitPurchaseModel(result.models[*best].calibration.model, all, task);
    if (!fit)
        return fit.error();
    result.models[*best].final = std::move(*fit);
    task.addProgress(1);
    return {};
}

void warnOf(ValueResult& result)
{
    const PurchaseModelFit& fit = result.fit();
    if (fit.isAtBorder)
        result.warnings.append(
            ValueText::tr(
                "A parameter of %1 ran to its border: these purchases do not tell how people differ in "
                "it, and no interval can be given")
                .arg(purchaseModelName(fit.model)));
    else if (fit.covariance.empty())
        result.warnings.append(
            ValueText::tr("The likelihood is flat at its highest point: no interval is given"));
    if (!fit.converged)
        result.warnings.append(
            ValueText::tr("The search for %1 did not come to rest").arg(purchaseModelName(fit.model)));
}

// Purchases expected in the horizon and what they bring, for each buyer.
void forecast(ValueResult& result, const ValueDefinition& definition, const SpendModel& spend,
              const std::vector<double>& repeats, const std::vector<double>& means)
{
    const PurchaseModelFit& fit = result.fit();
    const HistoryGroups groups = HistoryGroups::of(result.histories);
    const double unit = definition.unitDays();
    const std::vector<double> all =
        expectedByGroup(fit.model, fit.parameters, groups, definition.horizonDays / unit);
    std::vector<double> worth = all;
    if (definition.discount > 0) { // in twelfths of the horizon, each at its middle
        constexpr int kParts = 12;
        std::vector<double> before(all.size(), 0);
        std::ranges::fill(worth, 0);
        for (int part = 1; part <= kParts; ++part) {
            const double until = definition.horizonDays * part / kParts;
            const std::vector<double> now =
                part == kParts ? all : expectedByGroup(fit.model, fit.parameters, groups, until / unit);
            const double years = definition.horizonDays * (part - 0.5) / kParts / kYearDays;
            const double today = std::pow(1 + definition.discount, -years);
            for (std::size_t group = 0; group < now.size(); ++group)
                worth[group] += (now[group] - before[group]) * today;
            before = now;
        }
    }
    result.total = expectedTotal(fit, groups, definition.horizonDays / unit);
    std::vector<double> alive(all.size());
    for (std::size_t group = 0; group < all.size(); ++group)
        alive[group] = probabilityAlive(fit.model, fit.parameters, groups.histories[group]);
    const PurchaseDays& days = result.days;
    for (std::size_t buyer = 0; buyer < days.buyers(); ++buyer) {
        const std::size_t group = groups.groupOf[buyer];
        double paid = 0;
        double profit = 0;
        for (std::size_t i = days.starts[buyer]; i < days.starts[buyer + 1]; ++i) {
            paid += days.amounts[i];
            profit += days.others.empty() ? 0 : days.others[i];
        }
        result.alive.push_back(alive[group]);
        result.expected.push_back(all[group]);
        result.spend.push_back(spend.expected(repeats[buyer], means[buyer]));
        result.clv.push_back(worth[group] * result.spend.back() * result.marginShare);
        result.historic.push_back(days.others.empty() ? paid * result.marginShare : profit);
    }
}

void holdOut(ValueResult& result, const ValueDefinition& definition, const KnownPart& known, const Task& task)
{
    const PurchaseDays& days = result.days;
    for (std::vector<double>* each : {&result.calibrationRepeats, &result.heldExpected, &result.heldActual,
                                      &result.heldValue, &result.heldRevenue})
        each->assign(days.buyers(), -1);
    if (result.calibrationDay >= days.lastDay)
        return;
    std::vector<double> repeats;
    std::vector<double> means;
    repeatSpend(days, result.calibrationDay, repeats, means);
    const SpendModel spend = spendModelOf(repeats, means, task);
    const PurchaseModelFit& fit = result.models[result.chosen].calibration;
    const std::vector<double> expected =
        expectedByGroup(fit.model, fit.parameters, known.groups,
                        double(days.lastDay - result.calibrationDay) / definition.unitDays());
    for (std::size_t i = 0; i < known.buyers.size(); ++i) {
        const std::uint32_t buyer = known.buyers[i];
        result.calibrationRepeats[buyer] = repeats[buyer];
        result.heldExpected[buyer] = expected[known.groups.groupOf[i]];
        result.heldActual[buyer] = result.histories[buyer].repeats - repeats[buyer];
        result.heldValue[buyer] = result.heldExpected[buyer] * spend.expected(repeats[buyer], means[buyer]);
        result.heldRevenue[buyer] = days.spentBetween(buyer, result.calibrationDay + 1, days.lastDay + 1);
    }
}

double marginShareOf(const ValueDefinition& definition, const PurchaseDays& days)
{
    if (definition.margin)
        return *definition.margin;
    if (days.others.empty())
        return 1;
    const double paid = std::accumulate(days.amounts.begin(), days.amounts.end(), 0.0);
    const double profit = std::accumulate(days.others.begin(), days.others.end(), 0.0);
    return paid > 0 ? profit / paid : 0;
}

} // namespace

Result<ValueDefinition> ValueDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    ValueDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, 0); !read)
        return read.error();
    QStringList models{QStringLiteral("auto")};
    for (const PurchaseModel model : kPurchaseModels)
        models.append(purchaseModelId(model));
    const qsizetype model = models.indexOf(reader.choice(QLatin1String("model"), models, models.front()));
    if (model > 0)
        definition.model = kPurchaseModels[std::size_t(model - 1)];
    definition.weeks = reader.choice(QLatin1String("unit"), {QStringLiteral("week"), QStringLiteral("day")},
                                     QStringLiteral("week")) == QLatin1String("week");
    definition.calibrationEnd = reader.text(QLatin1String("calibrationEnd"), QString());
    definition.calibrationShare = reader.number(QLatin1String("calibrationShare"), 0.7, 0.1, 1);
    definition.horizonDays = reader.number(QLatin1String("horizonDays"), 365, 1, 3650);
    definition.discount = reader.number(QLatin1String("discount"), 0, 0, 10);
    const QJsonValue margin = reader.value(QLatin1String("margin"));
    if (margin.isString())
        definition.marginColumn = margin.toString();
    else if (margin.isDouble() && margin.toDouble() > 0 && margin.toDouble() <= 1)
        definition.margin = margin.toDouble();
    else if (!margin.isUndefined())
        reader.fail(
            QStringLiteral("margin"),
            ValueText::tr("a share of the amount above 0 and up to 1, or the name of a column with the "
                          "profit of a purchase"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

std::vector<std::uint8_t> tenthsOf(const std::vector<double>& values, double least)
{
    std::vector<std::uint32_t> order;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] >= least)
            order.push_back(std::uint32_t(i));
    std::ranges::stable_sort(
        order, [&](std::uint32_t one, std::uint32_t other) { return values[one] > values[other]; });
    std::vector<std::uint8_t> tenths(values.size(), 0);
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        tenths[order[rank]] = std::uint8_t(1 + rank * 10 / order.size());
    return tenths;
}

Result<ValueResult> computeValue(const LocalDataset& data, const ValueDefinition& definition, Task task)
{
    Result<PurchaseDays> days = readPurchaseDays(data, definition.scope, definition.marginColumn, task);
    if (!days)
        return days.error();
    ValueResult result;
    result.days = std::move(*days);
    if (const Result<void> split = splitTime(result, definition, data); !split)
        return split.error();
    const double unit = definition.unitDays();
    result.histories = historiesAt(result.days, result.days.lastDay, unit);
    const KnownPart known = knownAt(historiesAt(result.days, result.calibrationDay, unit));
    if (const Result<void> chosen = chooseModel(result, definition, known, task); !chosen)
        return chosen.error();
    warnOf(result);
    result.marginShare = marginShareOf(definition, result.days);
    std::vector<double> repeats;
    std::vector<double> means;
    repeatSpend(result.days, result.days.lastDay, repeats, means);
    const SpendModel spend = spendModelOf(repeats, means, task);
    result.spendFit = spend.fit;
    result.meanSpend = spend.mean;
    if (!spend.problem.isEmpty())
        result.warnings.append(spend.problem);
    forecast(result, definition, spend, repeats, means);
    holdOut(result, definition, known, task);
    track(result, result.models[result.chosen].calibration, unit);
    if (task.cancelled())
        return Error::cancel();
    task.addProgress(1);
    return result;
}

} // namespace tessera
