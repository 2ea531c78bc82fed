// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/rhythm_views.h"
#include "rhythm/internal/texts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

constexpr std::array kStates = {RhythmState::Overdue, RhythmState::Due, RhythmState::Window,
                                RhythmState::Later};
constexpr std::size_t kMostRows = 40; // categories of the table
constexpr std::int64_t kFewPeople = 30;

QString covariateName(CovariateKind kind)
{
    switch (kind) {
    case CovariateKind::Spend:
        return RhythmText::tr("Amount of the purchase before");
    case CovariateKind::Discount:
        return RhythmText::tr("Discount share of the purchase before");
    case CovariateKind::Pieces:
        return RhythmText::tr("Pieces bought before");
    case CovariateKind::Promotion:
        return RhythmText::tr("Bought in a promotion season");
    case CovariateKind::Channel:
        break;
    }
    return RhythmText::tr("First channel");
}

ColourRole stateColour(RhythmState state)
{
    switch (state) {
    case RhythmState::Overdue:
        return ColourRole::bad();
    case RhythmState::Due:
        return ColourRole::categorical(3);
    case RhythmState::Window:
        return ColourRole::accent();
    case RhythmState::Later:
        break;
    }
    return ColourRole::muted();
}

double shareOf(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

// Sums over the units of a state, or of all.
struct UnitSums
{
    std::int64_t units = 0;
    double chance = 0;
    double returns = 0;
    std::vector<float> since;
    std::vector<float> usual;

    void add(const RhythmForecast& one)
    {
        ++units;
        chance += double(one.probability);
        returns += double(one.returns);
        since.push_back(float(one.since));
        usual.push_back(one.usual);
    }
};

QString middle(std::vector<float>& values)
{
    if (values.empty())
        return QStringLiteral("–");
    const auto at = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, at);
    return QString::number(std::lround(*at));
}

Bar barOf(double value, const QString& selector, std::int64_t people)
{
    Bar bar;
    bar.value = value;
    bar.few = people < kFewPeople;
    bar.mark.people = selector;
    bar.mark.count = people;
    return bar;
}

std::int64_t peopleOf(const RhythmRun& run, const QString& selector)
{
    const Result<PeopleSet> people = rhythmPeople(run, selector);
    return people ? std::int64_t(people->count()) : 0;
}

ChartSpec stateChart(const RhythmRun& run)
{
    BarChart chart;
    chart.series = {{RhythmText::tr("People"), {}}};
    const NumberFormat format;
    for (const RhythmState state : kStates) {
        const QString selector = QStringLiteral("state:") + rhythmStateId(state);
        const std::int64_t people = peopleOf(run, selector);
        Bar bar = barOf(double(people), selector, people);
        bar.few = false;
        bar.colour = stateColour(state);
        bar.secondary = format.percent(shareOf(double(people), double(run.best.size())));
        chart.groups.push_back({rhythmStateName(state), {std::move(bar)}});
    }
    const std::int64_t golden = peopleOf(run, QStringLiteral("golden"));
    Bar bar = barOf(double(golden), QStringLiteral("golden"), golden);
    bar.few = false;
    bar.colour = ColourRole::good();
    bar.secondary = format.percent(shareOf(double(golden), double(run.best.size())));
    chart.groups.push_back({RhythmText::tr("Golden window"), {std::move(bar)}});
    ChartSpec spec;
    spec.title = RhythmText::tr("When the next purchase is due");
    spec.subtitle = run.result.units.categories.empty()
                        ? RhythmText::tr("Buyers; each is in one of the first four")
                        : RhythmText::tr("Buyers; with categories somebody can be in several");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec calibrationChart(const RhythmRun& run)
{
    BarChart chart;
    chart.horizontal = false;
    chart.unit = NumberUnit::Percent;
    chart.series = {{RhythmText::tr("Foretold"), ColourRole::accent()},
                    {RhythmText::tr("Bought"), ColourRole::muted()}};
    const RhythmCheck& check = run.result.check;
    for (std::size_t k = check.tenths.size(); k-- > 0;) { // the lowest chance first
        const CalibrationTenth& tenth = check.tenths[k];
        if (tenth.units == 0)
            continue;
        const QString selector = QStringLiteral("tenth:%1").arg(k + 1);
        const std::int64_t people = peopleOf(run, selector);
        Bar foretold = barOf(tenth.foretold, selector, people);
        Bar bought = barOf(shareOf(double(tenth.bought), double(tenth.units)), selector, people);
        bought.interval = wilsonInterval(tenth.bought, tenth.units);
        chart.groups.push_back({QString::number(k + 1), {std::move(foretold), std::move(bought)}});
    }
    ChartSpec spec;
    spec.title = RhythmText::tr("What was foretold and what came");
    spec.subtitle =
        RhythmText::tr("Chance to buy within %1 d as of %2, in tenths of the buyers by it (10 the lowest)")
            .arg(run.definition.days)
            .arg(formatDate(run.zone.startOfDay(check.cutDay + 1), run.zone));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec hitChart(const RhythmRun& run)
{
    const RhythmCheck& check = run.result.check;
    BarChart chart;
    chart.unit = NumberUnit::Percent;
    chart.series = {{RhythmText::tr("Bought within the window"), {}}};
    const auto add = [&](const QString& label, double value, const ColourRole& colour) {
        Bar bar;
        bar.value = value;
        bar.colour = colour;
        chart.groups.push_back({label, {std::move(bar)}});
    };
    add(RhythmText::tr("Golden window"), check.hitGolden, ColourRole::good());
    add(RhythmText::tr("Bought last"), check.hitRecent, ColourRole::muted());
    add(RhythmText::tr("At random"), check.hitRandom, ColourRole::muted());
    ChartSpec spec;
    spec.title = RhythmText::tr("Hit rate on held-out time");
    spec.subtitle = RhythmText::tr("Share of %1 chosen on %2 who bought within %3 d")
                        .arg(NumberFormat().count(check.golden),
                             formatDate(run.zone.startOfDay(check.cutDay + 1), run.zone))
                        .arg(run.definition.days);
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec curveChart(const RhythmRun& run)
{
    LineChart chart;
    chart.unit = NumberUnit::Percent;
    chart.step = true;
    chart.xTitle = RhythmText::tr("Days since the first purchase");
    LineSeries observed{RhythmText::tr("Observed"), ColourRole::muted(), {}};
    LineSeries model{RhythmText::tr("Model"), ColourRole::accent(), {}};
    observed.points.push_back({0, 1, {}, {}});
    model.points.push_back({0, 1, {}, {}});
    for (std::size_t i = 0; i < run.result.firstGaps.size(); ++i) {
        const SurvivalStep& step = run.result.firstGaps[i];
        observed.points.push_back({double(step.days), step.survival, {}, {}});
        model.points.push_back({double(step.days), run.result.firstGapsModel[i], {}, {}});
    }
    chart.series = {std::move(observed), std::move(model)};
    ChartSpec spec;
    spec.title = RhythmText::tr("Not yet back for a second purchase");
    spec.subtitle = RhythmText::tr("Kaplan-Meier of the first gaps, those still open included, and %1")
                        .arg(intervalFamilyName(run.result.model.family));
    spec.chart = std::move(chart);
    return spec;
}

NamedTable stateTable(const RhythmRun& run)
{
    std::array<UnitSums, kRhythmStates> sums;
    for (const RhythmForecast& one : run.result.forecasts)
        sums[std::size_t(one.state)].add(one);
    NamedTable named;
    named.title = RhythmText::tr("States");
    named.table.columns = {RhythmText::tr("State"),
                           RhythmText::tr("People"),
                           RhythmText::tr("Share"),
                           RhythmText::tr("Chance in the window"),
                           RhythmText::tr("Comes back"),
                           RhythmText::tr("Days since, median"),
                           RhythmText::tr("Usual gap, median"),
                           RhythmText::tr("Who is in it")};
    named.table.numeric = {false, true, true, true, true, true, true, false};
    const std::array rules = {RhythmText::tr("longer away than 80 % of those who come back"),
                              RhythmText::tr("longer away than half of those who come back"),
                              RhythmText::tr("expected within %1 d").arg(run.definition.days),
                              RhythmText::tr("expected after more than %1 d").arg(run.definition.days)};
    const NumberFormat format;
    for (const RhythmState state : kStates) {
        UnitSums& sum = sums[std::size_t(state)];
        const QString selector = QStringLiteral("state:") + rhythmStateId(state);
        const std::int64_t people = peopleOf(run, selector);
        const auto units = double(std::max<std::int64_t>(1, sum.units));
        named.table.rows.push_back({rhythmStateName(state), format.count(people),
                                    format.percent(shareOf(double(people), double(run.best.size()))),
                                    format.percent(sum.chance / units), format.percent(sum.returns / units),
                                    middle(sum.since), middle(sum.usual), rules[std::size_t(state)]});
        named.table.people.append(selector);
    }
    return named;
}

NamedTable categoryTable(const RhythmRun& run)
{
    NamedTable named;
    named.title = RhythmText::tr("Categories");
    named.table.columns = {RhythmText::tr("Category"),        RhythmText::tr("Buyers"),
                           RhythmText::tr("Usual gap, d"),    RhythmText::tr("Comes back"),
                           RhythmText::tr("Overdue"),         RhythmText::tr("Due now"),
                           RhythmText::tr("In the window"),   RhythmText::tr("Golden window"),
                           RhythmText::tr("Buyers expected"), RhythmText::tr("Model")};
    named.table.numeric = {false, true, true, true, true, true, true, true, true, false};
    const NumberFormat format;
    std::vector<UnitSums> sums(run.result.units.categoryColumn->dictionary->size());
    for (std::size_t unit = 0; unit < run.result.forecasts.size(); ++unit)
        sums[run.result.units.categories[unit]].add(run.result.forecasts[unit]);
    for (std::size_t k = 0; k < std::min(run.categories.size(), kMostRows); ++k) {
        const Code code = run.categories[k];
        const auto count = [&](const char* what) {
            return format.count(peopleOf(run, run.selector(QLatin1String(what), code)));
        };
        UnitSums& sum = sums[code];
        const bool isOwn = std::ranges::find(run.result.ownModels, code) != run.result.ownModels.end();
        named.table.rows.push_back({run.categoryName(code), count("buyers"), middle(sum.usual),
                                    format.percent(sum.returns / double(sum.units)), count("state:overdue"),
                                    count("state:due"), count("state:window"), count("golden"),
                                    QString::number(sum.chance, 'f', 1),
                                    isOwn ? RhythmText::tr("its own") : RhythmText::tr("shared")});
        named.table.people.append(run.selector(QStringLiteral("buyers"), code));
    }
    return named;
}

NamedTable choiceTable(const RhythmRun& run)
{
    NamedTable named;
    named.title = RhythmText::tr("Model and covariates");
    named.table.columns = {RhythmText::tr("What"), RhythmText::tr("Held-out log-likelihood"),
                           RhythmText::tr("Standard error"), RhythmText::tr("Kept"),
                           RhythmText::tr("Gap becomes")};
    named.table.numeric = {false, true, true, false, false};
    const auto yesNo = [](bool yes) { return yes ? RhythmText::tr("yes") : RhythmText::tr("no"); };
    for (const FamilyScore& score : run.result.families)
        named.table.rows.push_back({intervalFamilyName(score.family), QString::number(score.heldOut, 'f', 4),
                                    QString(), yesNo(score.chosen), QString()});
    for (const CovariateScore& score : run.result.covariates) {
        QStringList effects;
        for (const CovariateEffect& effect : run.result.effects)
            if (effect.kind == score.kind) {
                const QString factor = QStringLiteral("× %1").arg(effect.factor, 0, 'f', 2);
                effects.append(effect.kind == CovariateKind::Channel
                                   ? effect.value + QLatin1Char(' ') + factor
                               : effect.kind == CovariateKind::Promotion
                                   ? factor
                                   : RhythmText::tr("%1 by a standard deviation").arg(factor));
            }
        named.table.rows.push_back(
            {covariateName(score.kind),
             (score.gain < 0 ? QString() : QStringLiteral("+")) + QString::number(score.gain, 'f', 5),
             QString::number(score.error, 'f', 5), yesNo(score.kept), effects.join(QStringLiteral(", "))});
    }
    return named;
}

QJsonObject modelJson(const IntervalModel& model)
{
    static const std::array<std::array<const char*, 3>, 3> names = {
        {{"k", "scale", "theta"}, {"p", "scale", "q"}, {"sigma", "scale", "tau"}}};
    QJsonObject json{{QStringLiteral("family"), intervalFamilyId(model.family)},
                     {QStringLiteral("logLikelihood"), model.logLikelihood},
                     {QStringLiteral("units"), qint64(model.units)},
                     {QStringLiteral("gaps"), qint64(model.gaps)},
                     {QStringLiteral("converged"), model.converged},
                     {QStringLiteral("comesBack"), model.comesBack(0)}};
    for (std::size_t k = 0; k < 3; ++k)
        json.insert(QLatin1String(names[std::size_t(model.family)][k]), std::exp(model.parameters[k]));
    json.insert(QStringLiteral("a"), std::exp(model.parameters[3]));
    json.insert(QStringLiteral("b"), std::exp(model.parameters[4]));
    return json;
}

QJsonObject checkJson(const RhythmRun& run)
{
    const RhythmCheck& check = run.result.check;
    QJsonArray tenths;
    for (const CalibrationTenth& tenth : check.tenths)
        tenths.append(QJsonObject{{QStringLiteral("units"), qint64(tenth.units)},
                                  {QStringLiteral("foretold"), tenth.foretold},
                                  {QStringLiteral("bought"), qint64(tenth.bought)}});
    return {{QStringLiteral("asOf"), formatDate(run.zone.startOfDay(check.cutDay + 1), run.zone)},
            {QStringLiteral("units"), qint64(check.units)},
            {QStringLiteral("tenths"), tenths},
            {QStringLiteral("cameBack"), qint64(check.came)},
            {QStringLiteral("medianErrorDays"), check.error},
            {QStringLiteral("naiveMedianErrorDays"), check.naiveError},
            {QStringLiteral("medianGapDays"), qint64(check.medianGap)},
            {QStringLiteral("golden"), qint64(check.golden)},
            {QStringLiteral("hitRate"), QJsonObject{{QStringLiteral("golden"), check.hitGolden},
                                                    {QStringLiteral("recent"), check.hitRecent},
                                                    {QStringLiteral("random"), check.hitRandom}}}};
}

QJsonArray categoriesJson(const RhythmRun& run)
{
    QJsonArray categories;
    // The largest ones: each is a walk over everybody.
    for (const Code code : std::span(run.categories).first(std::min(run.categories.size(), kMostRows))) {
        QJsonObject one{{QStringLiteral("name"), run.categoryName(code)}};
        for (const char* what : {"buyers", "state:overdue", "state:due", "state:window", "golden"})
            one.insert(QString::fromLatin1(what).section(QLatin1Char(':'), -1),
                       qint64(peopleOf(run, run.selector(QLatin1String(what), code))));
        const auto own = std::ranges::find(run.result.ownModels, code);
        if (own != run.result.ownModels.end())
            one.insert(QStringLiteral("model"),
                       modelJson(run.result.models[std::size_t(own - run.result.ownModels.begin())]));
        categories.append(one);
    }
    return categories;
}

} // namespace

QString rhythmStateName(RhythmState state)
{
    switch (state) {
    case RhythmState::Overdue:
        return RhythmText::tr("Overdue");
    case RhythmState::Due:
        return RhythmText::tr("Due now");
    case RhythmState::Window:
        return RhythmText::tr("In the window");
    case RhythmState::Later:
        break;
    }
    return RhythmText::tr("Later");
}

std::vector<ChartSpec> rhythmCharts(const RhythmRun& run)
{
    return {stateChart(run), hitChart(run), calibrationChart(run), curveChart(run)};
}

std::vector<NamedTable> rhythmTables(const RhythmRun& run)
{
    std::vector<NamedTable> tables;
    if (!run.result.units.categories.empty())
        tables.push_back(categoryTable(run));
    tables.push_back(stateTable(run));
    tables.push_back(choiceTable(run));
    return tables;
}

QJsonObject rhythmJson(const RhythmRun& run)
{
    const RhythmResult& result = run.result;
    double expected = 0;
    for (const RhythmForecast& one : result.forecasts)
        expected += double(one.probability);
    QJsonArray families;
    for (const FamilyScore& score : result.families)
        families.append(QJsonObject{{QStringLiteral("family"), intervalFamilyId(score.family)},
                                    {QStringLiteral("heldOutLogLikelihood"), score.heldOut},
                                    {QStringLiteral("chosen"), score.chosen}});
    QJsonArray covariates;
    for (const CovariateScore& score : result.covariates)
        covariates.append(QJsonObject{{QStringLiteral("id"), covariateId(score.kind)},
                                      {QStringLiteral("gain"), score.gain},
                                      {QStringLiteral("standardError"), score.error},
                                      {QStringLiteral("kept"), score.kept}});
    QJsonArray effects;
    for (const CovariateEffect& effect : result.effects)
        effects.append(QJsonObject{{QStringLiteral("id"), covariateId(effect.kind)},
                                   {QStringLiteral("value"), effect.value},
                                   {QStringLiteral("factor"), effect.factor}});
    QJsonObject json{{QStringLiteral("buyers"), qint64(run.best.size())},
                     {QStringLiteral("units"), qint64(result.units.size())},
                     {QStringLiteral("boughtOnce"), qint64(result.onceOnly)},
                     {QStringLiteral("gaps"), qint64(result.closedGaps)},
                     {QStringLiteral("days"), run.definition.days},
                     {QStringLiteral("buyersExpected"), expected},
                     {QStringLiteral("model"), modelJson(result.model)},
                     {QStringLiteral("families"), families},
                     {QStringLiteral("covariates"), covariates},
                     {QStringLiteral("effects"), effects},
                     {QStringLiteral("golden"), qint64(peopleOf(run, QStringLiteral("golden")))},
                     {QStringLiteral("check"), checkJson(run)}};
    QJsonObject states;
    for (const RhythmState state : kStates)
        states.insert(rhythmStateId(state),
                      qint64(peopleOf(run, QStringLiteral("state:") + rhythmStateId(state))));
    json.insert(QStringLiteral("states"), states);
    if (!result.units.categories.empty())
        json.insert(QStringLiteral("categories"), categoriesJson(run));
    return json;
}

QStringList rhythmNotes(const RhythmRun& run)
{
    const RhythmResult& result = run.result;
    const RhythmCheck& check = result.check;
    const NumberFormat format;
    QStringList notes;
    QStringList kept;
    for (const CovariateScore& score : result.covariates)
        if (score.kept)
            kept.append(QStringLiteral("%1 (+%2)").arg(covariateName(score.kind)).arg(score.gain, 0, 'f', 4));
    notes.append(result.families.size() > 1
                     ? RhythmText::tr("%1, the best of three on held-out time")
                           .arg(intervalFamilyName(result.model.family))
                     : RhythmText::tr("%1, as set").arg(intervalFamilyName(result.model.family)));
    if (!result.covariates.empty())
        notes.append(kept.isEmpty()
                         ? RhythmText::tr("No covariate foretells held-out time better: none is kept")
                         : RhythmText::tr("Covariates kept, with the gain of the held-out log-likelihood: %1")
                               .arg(kept.join(QStringLiteral(", "))));
    notes.append(RhythmText::tr("Of %1 who came back in the held-out time the date was off by %2 d (median); "
                                "by the median gap of %3 d it would have been %4 d")
                     .arg(format.count(check.came))
                     .arg(std::lround(check.error))
                     .arg(check.medianGap)
                     .arg(std::lround(check.naiveError)));
    notes.append(RhythmText::tr("%1 bought on one day only: their dates are those of all people")
                     .arg(format.count(peopleOf(run, QStringLiteral("once")))));
    notes.append(
        RhythmText::tr("Open gaps are counted as open; the gap before the first purchase seen is not known "
                       "and not used. Dates are of those who come back"));
    return notes;
}

} // namespace tessera
