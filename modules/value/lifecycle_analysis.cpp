// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value/internal/analyses.h"
#include "value/internal/texts.h"
#include "value/lifecycle.h"

#include "analysis/person_values.h"

#include <algorithm>
#include <map>

namespace tessera {

QString lifeStateName(LifeState state)
{
    switch (state) {
    case LifeState::Prospect:
        return LifecycleText::tr("Prospect");
    case LifeState::New:
        return LifecycleText::tr("New");
    case LifeState::Active:
        return LifecycleText::tr("Active");
    case LifeState::Growing:
        return LifecycleText::tr("Growing");
    case LifeState::Mature:
        return LifecycleText::tr("Mature");
    case LifeState::WonBack:
        return LifecycleText::tr("Won back");
    case LifeState::Declining:
        return LifecycleText::tr("Declining");
    case LifeState::Dormant:
        return LifecycleText::tr("Dormant");
    case LifeState::Lost:
        return LifecycleText::tr("Lost");
    }
    return LifecycleText::tr("Not known yet");
}

namespace {

QString stateName(std::uint8_t state)
{
    return lifeStateName(LifeState(state));
}

QString stateId(std::uint8_t state)
{
    return state == kNotKnown ? QStringLiteral("unknown") : lifeStateId(LifeState(state));
}

// What makes a state, in words, with the cut points in use.
QString stateRule(LifeState state, const LifecycleCuts& cuts)
{
    switch (state) {
    case LifeState::Prospect:
        return LifecycleText::tr("known, no purchase");
    case LifeState::New:
        return LifecycleText::tr("first purchase at most %1 d ago").arg(cuts.newDays);
    case LifeState::Active:
        return LifecycleText::tr("last purchase at most %1 d ago").arg(cuts.sleepingDays);
    case LifeState::Growing:
        return LifecycleText::tr("last purchase at most %1 d ago, fewer than %2 purchase days")
            .arg(cuts.decliningDays)
            .arg(cuts.matureOrders);
    case LifeState::Mature:
        return LifecycleText::tr("last purchase at most %1 d ago, %2 purchase days or more")
            .arg(cuts.decliningDays)
            .arg(cuts.matureOrders);
    case LifeState::WonBack:
        return LifecycleText::tr("back after more than %1 d").arg(cuts.lostDays);
    case LifeState::Declining:
        return LifecycleText::tr("last purchase %1 to %2 d ago")
            .arg(cuts.decliningDays + 1)
            .arg(cuts.sleepingDays);
    case LifeState::Dormant:
        return LifecycleText::tr("last purchase %1 to %2 d ago")
            .arg(cuts.sleepingDays + 1)
            .arg(cuts.lostDays);
    case LifeState::Lost:
        return LifecycleText::tr("last purchase more than %1 d ago").arg(cuts.lostDays);
    }
    return {};
}

ColourRole stateColour(LifeState state)
{
    switch (state) {
    case LifeState::Prospect:
    case LifeState::Dormant:
        return ColourRole::muted();
    case LifeState::Lost:
        return ColourRole::bad();
    case LifeState::New:
        return ColourRole::categorical(0);
    case LifeState::Declining:
        return ColourRole::categorical(3);
    case LifeState::WonBack:
        return ColourRole::categorical(2);
    default:
        return ColourRole::good();
    }
}

std::array<std::int64_t, 256> countsOf(const std::vector<std::uint8_t>& states)
{
    std::array<std::int64_t, 256> counts{};
    for (const std::uint8_t state : states)
        ++counts[state];
    return counts;
}

ChartSpec survivalChart(const LifecycleResult& result, bool full)
{
    LineChart chart;
    chart.unit = NumberUnit::Percent;
    chart.step = true;
    chart.xTitle = LifecycleText::tr("Days since a purchase");
    LineSeries series{LifecycleText::tr("Have not bought again"), ColourRole::accent(), {{0, 1, {}, {}}}};
    const int end = std::max(30, result.cuts.lostDays * 3 / 2);
    for (const SurvivalStep& step : result.curve)
        if (step.days <= end)
            series.points.push_back({double(step.days), step.survival, {}, {}});
    series.points.push_back({double(end), series.points.back().y, {}, {}});
    chart.series.push_back(std::move(series));
    if (full)
        chart.verticals.push_back({double(result.cuts.decliningDays),
                                   LifecycleText::tr("%1 d").arg(result.cuts.decliningDays),
                                   QStringLiteral("decliningDays")});
    chart.verticals.push_back({double(result.cuts.sleepingDays),
                               LifecycleText::tr("%1 d").arg(result.cuts.sleepingDays),
                               QStringLiteral("sleepingDays")});
    chart.verticals.push_back({double(result.cuts.lostDays),
                               LifecycleText::tr("%1 d").arg(result.cuts.lostDays),
                               QStringLiteral("lostDays")});
    ChartSpec spec;
    spec.title = LifecycleText::tr("Time to the next purchase");
    spec.subtitle = LifecycleText::tr("Kaplan-Meier over %1 gaps; the last gap of every buyer is open")
                        .arg(NumberFormat().count(result.gaps));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec stockChart(const LifecycleResult& result)
{
    const auto counts = countsOf(result.state);
    BarChart chart;
    chart.series = {{LifecycleText::tr("People"), ColourRole::accent()}};
    const NumberFormat format;
    const double known = std::max(1.0, double(result.known.count()));
    for (const LifeState state : result.states) {
        Bar bar;
        bar.value = double(counts[std::size_t(state)]);
        bar.secondary = format.percent(bar.value / known);
        bar.colour = stateColour(state);
        bar.mark.people = QStringLiteral("state:") + lifeStateId(state);
        bar.mark.count = counts[std::size_t(state)];
        chart.groups.push_back({stateName(std::uint8_t(state)), {bar}});
    }
    ChartSpec spec;
    spec.title = LifecycleText::tr("People by state");
    spec.subtitle =
        LifecycleText::tr("Of %1 known people").arg(format.count(std::int64_t(result.known.count())));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec stockOverTime(const LifecycleResult& result)
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    chart.area = true;
    chart.stacked = true;
    for (const LifeState state : result.states) {
        if (state == LifeState::Prospect)
            continue;
        LineSeries series{stateName(std::uint8_t(state)), stateColour(state), {}};
        for (std::size_t i = 0; i < result.stock.size(); ++i)
            series.points.push_back(
                {double(result.stockDays[i]), double(result.stock[i][std::size_t(state)]), {}, {}});
        chart.series.push_back(std::move(series));
    }
    ChartSpec spec;
    spec.title = LifecycleText::tr("Buyers by state over time");
    spec.subtitle = LifecycleText::tr("At the ends of months, with the cut points of today");
    spec.chart = std::move(chart);
    return spec;
}

std::vector<std::uint8_t> flowRows(const LifecycleResult& result)
{
    std::vector<std::uint8_t> rows{kNotKnown};
    for (const LifeState state : result.states)
        rows.push_back(std::uint8_t(state));
    return rows;
}

std::map<std::pair<int, int>, std::int64_t> flowOf(const LifecycleResult& result)
{
    std::map<std::pair<int, int>, std::int64_t> flow;
    result.known.forEach([&](PersonIndex person) { ++flow[{result.before[person], result.state[person]}]; });
    return flow;
}

ChartSpec flowChart(const LifecycleResult& result, const TimeZone& zone)
{
    const auto flow = flowOf(result);
    std::int64_t most = 1;
    for (const auto& [pair, count] : flow)
        most = std::max(most, count);
    MatrixChart chart;
    chart.corner = LifecycleText::tr("From \\ to");
    chart.totalName = LifecycleText::tr("Total");
    for (const LifeState state : result.states)
        chart.columns.push_back({stateName(std::uint8_t(state)), stateColour(state)});
    chart.columnTotals.assign(result.states.size(), 0);
    for (const std::uint8_t row : flowRows(result)) {
        chart.rows.push_back({stateName(row), row == kNotKnown ? ColourRole{} : stateColour(LifeState(row))});
        double total = 0;
        for (std::size_t k = 0; k < result.states.size(); ++k) {
            const auto column = std::uint8_t(result.states[k]);
            const auto found = flow.find({row, column});
            const std::int64_t count = found == flow.end() ? 0 : found->second;
            MatrixCell cell;
            cell.value = double(count);
            cell.shade = double(count) / double(most);
            cell.mark.people = QStringLiteral("flow:%1>%2").arg(stateId(row), stateId(column));
            cell.mark.count = count;
            chart.cells.push_back(std::move(cell));
            total += double(count);
            chart.columnTotals[k] += double(count);
        }
        chart.rowTotals.push_back(total);
        chart.total += total;
    }
    ChartSpec spec;
    spec.title = LifecycleText::tr("Flow between the states");
    spec.subtitle = LifecycleText::tr("From the end of %1 to the end of %2")
                        .arg(formatDate(zone.startOfDay(result.fromDay), zone),
                             formatDate(zone.startOfDay(result.days.lastDay), zone));
    spec.chart = std::move(chart);
    return spec;
}

NamedTable stateTable(const LifecycleResult& result)
{
    const auto counts = countsOf(result.state);
    std::array<double, kLifeStates> orders{};
    std::array<double, kLifeStates> spent{};
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer) {
        const std::uint8_t state = result.state[result.days.people[buyer]];
        if (state == kNotKnown)
            continue;
        orders[state] += double(result.days.daysOf(buyer).size());
        spent[state] += result.days.spentBetween(buyer, INT64_MIN, INT64_MAX);
    }
    NamedTable named;
    named.title = LifecycleText::tr("States");
    named.table.columns = {LifecycleText::tr("State"),       LifecycleText::tr("People"),
                           LifecycleText::tr("Share"),       LifecycleText::tr("Purchase days each"),
                           LifecycleText::tr("Spent each"),  LifecycleText::tr("Median stay, d"),
                           LifecycleText::tr("Who is in it")};
    named.table.numeric = {false, true, true, true, true, true, false};
    const NumberFormat format;
    for (const LifeState state : result.states) {
        const auto at = std::size_t(state);
        const double people = std::max(1.0, double(counts[at]));
        named.table.rows.push_back(
            {stateName(std::uint8_t(state)), format.count(counts[at]),
             format.percent(double(counts[at]) / std::max(1.0, double(result.known.count()))),
             QString::number(orders[at] / people, 'f', 2), QString::number(spent[at] / people, 'f', 2),
             result.dwell[at] < 0 ? QStringLiteral("–") : QString::number(result.dwell[at]),
             stateRule(state, result.cuts)});
        named.table.people.append(QStringLiteral("state:") + lifeStateId(state));
    }
    return named;
}

QJsonObject cutsJson(const LifecycleCuts& cuts)
{
    return {{QStringLiteral("newDays"), cuts.newDays},
            {QStringLiteral("decliningDays"), cuts.decliningDays},
            {QStringLiteral("sleepingDays"), cuts.sleepingDays},
            {QStringLiteral("lostDays"), cuts.lostDays},
            {QStringLiteral("matureOrders"), cuts.matureOrders}};
}

QJsonObject lifecycleJson(const LifecycleResult& result)
{
    const auto counts = countsOf(result.state);
    QJsonArray states;
    for (const LifeState state : result.states) {
        const auto at = std::size_t(state);
        states.append(QJsonObject{{QStringLiteral("id"), lifeStateId(state)},
                                  {QStringLiteral("name"), stateName(std::uint8_t(state))},
                                  {QStringLiteral("people"), qint64(counts[at])},
                                  {QStringLiteral("medianStayDays"),
                                   result.dwell[at] < 0 ? QJsonValue() : QJsonValue(result.dwell[at])},
                                  {QStringLiteral("rule"), stateRule(state, result.cuts)}});
    }
    QJsonArray flow;
    for (const auto& [pair, count] : flowOf(result))
        flow.append(QJsonObject{{QStringLiteral("from"), stateId(std::uint8_t(pair.first))},
                                {QStringLiteral("to"), stateId(std::uint8_t(pair.second))},
                                {QStringLiteral("people"), qint64(count)}});
    QJsonArray curve;
    for (const SurvivalStep& step : result.curve)
        curve.append(QJsonArray{step.days, step.survival});
    return {{QStringLiteral("people"), qint64(result.known.count())},
            {QStringLiteral("buyers"), qint64(result.days.buyers())},
            {QStringLiteral("gaps"), qint64(result.gaps)},
            {QStringLiteral("cuts"), cutsJson(result.cuts)},
            {QStringLiteral("cutsFound"), cutsJson(result.found)},
            {QStringLiteral("states"), states},
            {QStringLiteral("flow"), flow},
            {QStringLiteral("survival"), curve}};
}

Result<PeopleSet> lifecyclePeople(const LifecycleResult& result, const QString& selector)
{
    const QString word = selector.section(QLatin1Char(':'), 0, 0);
    const QString name = selector.section(QLatin1Char(':'), 1);
    const QString from = name.section(QLatin1Char('>'), 0, 0);
    const QString to = name.section(QLatin1Char('>'), 1);
    const auto isState = [&](const QString& id) {
        return std::ranges::any_of(result.states, [&](LifeState state) { return lifeStateId(state) == id; });
    };
    const bool isOfState = word == QLatin1String("state") && isState(name);
    const bool isFlow =
        word == QLatin1String("flow") && isState(to) && (isState(from) || from == QLatin1String("unknown"));
    const bool isWake = selector == QLatin1String("wake_up");
    const bool isBack = selector == QLatin1String("win_back");
    if (!isOfState && !isFlow && !isWake && !isBack && selector != QLatin1String("known"))
        return unknownSelector(selector, {QStringLiteral("known"), QStringLiteral("state:ID"),
                                          QStringLiteral("flow:ID>ID"), QStringLiteral("wake_up"),
                                          QStringLiteral("win_back")});
    PeopleSet often(
        result.known.universe()); // bought on two days or more: the habit is there to be brought back
    for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer)
        if (result.days.daysOf(buyer).size() > 1)
            often.insert(result.days.people[buyer]);
    PeopleSet set(result.known.universe());
    result.known.forEach([&](PersonIndex person) {
        const auto state = LifeState(result.state[person]);
        const bool isIn = isOfState ? lifeStateId(state) == name
                          : isFlow  ? lifeStateId(state) == to && stateId(result.before[person]) == from
                          : isWake  ? state == LifeState::Dormant || state == LifeState::Declining
                          : isBack  ? state == LifeState::Lost && often.contains(person)
                                    : true;
        if (isIn)
            set.insert(person);
    });
    return set;
}

// The people to do something about.
Result<NamedTable> listTable(const LifecycleResult& result)
{
    NamedTable named;
    named.title = LifecycleText::tr("Lists");
    named.table.columns = {LifecycleText::tr("List"), LifecycleText::tr("People"),
                           LifecycleText::tr("Spent each"), LifecycleText::tr("Who is in it")};
    named.table.numeric = {false, true, true, false};
    for (const auto& [selector, name, who] :
         {std::tuple{"wake_up", LifecycleText::tr("To wake up"), LifecycleText::tr("declining or dormant")},
          std::tuple{"win_back", LifecycleText::tr("To win back"),
                     LifecycleText::tr("lost, with 2 purchase days or more")}}) {
        const Result<PeopleSet> people = lifecyclePeople(result, QLatin1String(selector));
        if (!people)
            return people.error();
        double spent = 0;
        for (std::size_t buyer = 0; buyer < result.days.buyers(); ++buyer)
            if (people->contains(result.days.people[buyer]))
                spent += result.days.spentBetween(buyer, INT64_MIN, INT64_MAX);
        const auto count = std::int64_t(people->count());
        named.table.rows.push_back({name, NumberFormat().count(count),
                                    QString::number(spent / double(std::max<std::int64_t>(1, count)), 'f', 2),
                                    who});
        named.table.people.append(QLatin1String(selector));
    }
    return named;
}

QStringList lifecycleNotes(const LifecycleDefinition& definition, const LifecycleResult& result)
{
    QStringList notes{definition.full ? LifecycleText::tr("Full set of states")
                                      : LifecycleText::tr("Simple set of states")};
    if (result.found != LifecycleCuts{})
        notes.append(LifecycleText::tr(
                         "Of those who buy again at all, 50 %, 80 % and 95 % have done so after %1, %2 and "
                         "%3 d: the cut points unless set")
                         .arg(result.found.decliningDays)
                         .arg(result.found.sleepingDays)
                         .arg(result.found.lostDays));
    else
        notes.append(LifecycleText::tr("Too few gaps for a curve: the cut points are those that were set"));
    notes.append(LifecycleText::tr(
        "To wake up: declining and dormant; to win back: lost, with 2 purchase days or more"));
    return notes;
}

Result<AnalysisResult> runLifecycle(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<LifecycleDefinition> definition = LifecycleDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<LifecycleResult> computed = computeLifecycle(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const LifecycleResult>(std::move(*computed));
    const bool full = definition->full;
    const auto counts = countsOf(shared->state);
    const NumberFormat format;
    AnalysisResult out;
    const std::int64_t sleeping = counts[std::size_t(LifeState::Dormant)];
    const std::int64_t lost = counts[std::size_t(LifeState::Lost)];
    const auto buyers = double(shared->days.buyers());
    out.headline = LifecycleText::tr("Of %1 buyers %2 are dormant and %3 are lost")
                       .arg(format.count(std::int64_t(shared->days.buyers())),
                            format.percent(double(sleeping) / buyers), format.percent(double(lost) / buyers));
    out.caption = LifecycleText::tr("Dormant after %1 d without a purchase, lost after %2 d; %3 known people")
                      .arg(shared->cuts.sleepingDays)
                      .arg(shared->cuts.lostDays)
                      .arg(format.count(std::int64_t(shared->known.count())));
    out.json = lifecycleJson(*shared);
    if (!shared->curve.empty())
        out.charts.push_back(survivalChart(*shared, full));
    out.charts.push_back(stockChart(*shared));
    out.charts.push_back(flowChart(*shared, data.zone()));
    out.charts.push_back(stockOverTime(*shared));
    Result<NamedTable> lists = listTable(*shared);
    if (!lists)
        return lists.error();
    out.tables = {stateTable(*shared), std::move(*lists)};
    out.provenance.asOf = shared->days.end;
    out.provenance.notes = lifecycleNotes(*definition, *shared);
    out.provenance.rightNote = LifecycleText::tr("Every known person is in one state");
    out.people = [shared](const QString& selector) { return lifecyclePeople(*shared, selector); };
    const std::size_t people = data.people();
    out.values.push_back(textValues(QStringLiteral("state"), people, [shared](PersonIndex person) {
        return shared->state[person] == kNotKnown ? QString() : stateId(shared->state[person]);
    }));
    const auto listed = [shared] { return shared->days.people; };
    out.values.push_back(listedValues(QStringLiteral("recency"), people, listed, [shared](std::size_t at) {
        return double(shared->days.lastDay - shared->days.daysOf(at).back());
    }));
    out.values.push_back(listedValues(QStringLiteral("orders"), people, listed, [shared](std::size_t at) {
        return double(shared->days.daysOf(at).size());
    }));
    return out;
}

Result<QJsonObject> suggestLifecycle(const LocalDataset& data)
{
    return suggestPurchases(data, QStringLiteral("lifecycle"));
}

} // namespace

AnalysisKind lifecycleKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("lifecycle");
    kind.title = LifecycleText::tr("Lifecycle");
    kind.icon = QStringLiteral("calendar-clock");
    kind.description = LifecycleText::tr(
        "New, active, dormant and lost buyers, by the time this client's buyers take to come back.");
    SchemaFields fields = purchaseFields();
    const auto cut = [](const char* description) {
        return schemaInteger(0, 36525, 0, QLatin1String(description));
    };
    fields.insert(
        fields.end(),
        {{QStringLiteral("states"),
          schemaChoice({QStringLiteral("simple"), QStringLiteral("full")},
                       QStringLiteral("New, active, dormant, lost; or eight states."))},
         {QStringLiteral("newDays"),
          cut("Days since the first purchase; 0: from the curve (80 %, full set 50 %).")},
         {QStringLiteral("decliningDays"), cut("Days since the last purchase; 0: from the curve (50 %).")},
         {QStringLiteral("sleepingDays"), cut("Days since the last purchase; 0: from the curve (80 %).")},
         {QStringLiteral("lostDays"), cut("Days since the last purchase; 0: from the curve (95 %).")},
         {QStringLiteral("matureOrders"),
          schemaInteger(2, 1000, 4, QStringLiteral("Purchase days from which an active buyer is mature."))},
         {QStringLiteral("from"), schemaText(QStringLiteral("Earlier date of the flow, exclusive."))},
         {QStringLiteral("flowDays"),
          schemaInteger(1, 36525, 90, QStringLiteral("Days of the flow, when from is absent."))}});
    kind.schema =
        schemaDefinition(kind.id, fields, {}, QStringLiteral("Stock and flow of lifecycle states."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Lifecycle of buyers")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\" and amount > 0")},
                    {QStringLiteral("states"), QStringLiteral("full")},
                    {QStringLiteral("lostDays"), 365}};
    kind.run = runLifecycle;
    kind.suggest = suggestLifecycle;
    return kind;
}

} // namespace tessera
