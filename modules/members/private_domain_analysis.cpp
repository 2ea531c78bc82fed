// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/internal/analyses.h"
#include "members/internal/periods.h"
#include "members/internal/texts.h"
#include "members/private_domain.h"

#include "analysis/event_names.h"
#include "analysis/person_values.h"
#include "analysis/schema.h"

#include <algorithm>
#include <bit>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kMostOwners = 30; // shown
constexpr std::int32_t kCurveDays = 365;
constexpr std::int32_t kKeptDays = 90;

struct PrivateRun
{
    PrivateDefinition definition;
    PrivateResult result;

    [[nodiscard]] std::size_t channels() const { return definition.channels.size(); }
    [[nodiscard]] const QString& name(std::size_t channel) const { return definition.channels[channel].name; }
};

struct ChannelFigures
{
    std::int64_t now = 0;
    std::int64_t lost = 0;   // in it once, not now
    std::int64_t gained = 0; // now and not at the earlier date
    std::int64_t left = 0;   // at the earlier date and not now
    double sales = 0;        // of those in it now
};

double partIn(double of, double all)
{
    return all > 0 ? of / all : 0;
}

std::vector<ChannelFigures> figuresByChannel(const PrivateRun& run)
{
    std::vector<ChannelFigures> figures(run.channels());
    for (std::size_t person = 0; person < run.result.state.size(); ++person) {
        const PrivateState& state = run.result.state[person];
        for (std::size_t channel = 0; channel < figures.size(); ++channel) {
            const bool isNow = (state.now >> channel & 1) != 0;
            const bool wasIn = (state.before >> channel & 1) != 0;
            ChannelFigures& one = figures[channel];
            one.now += isNow ? 1 : 0;
            one.lost += !isNow && (state.ever >> channel & 1) != 0 ? 1 : 0;
            one.gained += isNow && !wasIn ? 1 : 0;
            one.left += wasIn && !isNow ? 1 : 0;
            one.sales += isNow ? run.result.sales[person] : 0;
        }
    }
    return figures;
}

ChartSpec standingChart(const PrivateRun& run)
{
    LineChart chart;
    chart.axis = LineChart::Axis::Date;
    for (std::size_t channel = 0; channel < run.channels(); ++channel) {
        LineSeries series{run.name(channel), ColourRole::categorical(int(channel)), {}};
        for (const PrivateMonth& month : run.result.months)
            series.points.push_back({double(month.day), double(month.standing[channel]), {}, {}});
        chart.series.push_back(std::move(series));
    }
    ChartSpec spec;
    spec.title = PrivateText::tr("People by month");
    spec.subtitle = PrivateText::tr("Who is in the channel at the ends of months, and at the date");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec channelChart(const PrivateRun& run, const std::vector<ChannelFigures>& figures)
{
    const NumberFormat format;
    const auto known = double(run.result.base.count());
    BarChart chart;
    chart.layout = BarChart::Layout::Stacked;
    chart.series = {{PrivateText::tr("In it now"), ColourRole::accent()},
                    {PrivateText::tr("Gone"), ColourRole::muted()}};
    for (std::size_t channel = 0; channel < figures.size(); ++channel) {
        Bar now;
        now.value = double(figures[channel].now);
        now.mark.people = QStringLiteral("on:") + run.name(channel);
        now.mark.count = figures[channel].now;
        now.mark.facts = {
            {PrivateText::tr("Of all known people"), format.percent(partIn(now.value, known)), {}}};
        Bar gone;
        gone.value = double(figures[channel].lost);
        gone.mark.people = QStringLiteral("lost:") + run.name(channel);
        gone.mark.count = figures[channel].lost;
        gone.mark.facts = {{PrivateText::tr("Of all who were in it"),
                            format.percent(partIn(gone.value, now.value + gone.value)),
                            {}}};
        chart.groups.push_back({run.name(channel), {now, gone}});
    }
    ChartSpec spec;
    spec.title = PrivateText::tr("People by channel");
    spec.subtitle =
        PrivateText::tr("Of %1 known people").arg(format.count(std::int64_t(run.result.base.count())));
    spec.chart = std::move(chart);
    return spec;
}

// Numbers from 1 of the channels whose bits are set.
QString channelNumbers(unsigned members)
{
    QStringList numbers;
    for (unsigned left = members; left != 0; left &= left - 1)
        numbers.append(QString::number(std::countr_zero(left) + 1));
    return numbers.join(QLatin1Char('+'));
}

ChartSpec togetherChart(const PrivateRun& run, const std::vector<ChannelFigures>& figures)
{
    std::map<unsigned, std::int64_t> patterns;
    std::int64_t reached = 0;
    for (const PrivateState& state : run.result.state)
        if (state.now != 0) {
            ++patterns[state.now];
            ++reached;
        }
    UpsetChart chart;
    chart.setTitle = PrivateText::tr("People in the channel");
    chart.barTitle = PrivateText::tr("People in exactly these");
    for (std::size_t channel = 0; channel < run.channels(); ++channel) {
        UpsetSet set;
        set.label = run.name(channel);
        set.size = double(figures[channel].now);
        set.mark.people = QStringLiteral("on:") + run.name(channel);
        set.mark.count = figures[channel].now;
        chart.sets.push_back(std::move(set));
    }
    std::vector<std::pair<unsigned, std::int64_t>> order(patterns.begin(), patterns.end());
    std::ranges::stable_sort(order, std::greater{}, &std::pair<unsigned, std::int64_t>::second);
    for (std::size_t k = 0; k < std::min<std::size_t>(order.size(), 40); ++k) {
        UpsetBar bar;
        bar.members = order[k].first;
        bar.value = double(order[k].second);
        bar.mark.people = QStringLiteral("exactly:") + channelNumbers(order[k].first);
        bar.mark.count = order[k].second;
        chart.bars.push_back(std::move(bar));
    }
    ChartSpec spec;
    spec.title = PrivateText::tr("Channels together");
    spec.subtitle = PrivateText::tr("%1 people are in at least one; each stands in one column")
                        .arg(NumberFormat().count(reached));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec stayChart(const PrivateRun& run)
{
    LineChart chart;
    chart.unit = NumberUnit::Percent;
    chart.step = true;
    chart.xTitle = PrivateText::tr("Days since they came in");
    for (std::size_t channel = 0; channel < run.channels(); ++channel) {
        if (run.result.stays[channel] == 0)
            continue;
        LineSeries series{run.name(channel), ColourRole::categorical(int(channel)), {{0, 1, {}, {}}}};
        for (const SurvivalStep& step : run.result.curves[channel])
            if (step.days <= kCurveDays)
                series.points.push_back({double(step.days), step.survival, {}, {}});
        const std::int32_t end = std::min(kCurveDays, run.result.observed[channel]);
        series.points.push_back({double(end), series.points.back().y, {}, {}});
        chart.series.push_back(std::move(series));
    }
    ChartSpec spec;
    spec.title = PrivateText::tr("How long people stay");
    spec.subtitle = PrivateText::tr("Kaplan-Meier; stays that go on are open");
    spec.chart = std::move(chart);
    return spec;
}

// Share still in it after some days; unknown when nobody was seen for so long.
std::optional<double> keptAfter(const PrivateResult& result, std::size_t channel, std::int32_t days)
{
    if (result.observed[channel] < days)
        return std::nullopt;
    double share = 1;
    for (const SurvivalStep& step : result.curves[channel])
        if (step.days <= days)
            share = step.survival;
    return share;
}

NamedTable channelTable(const PrivateRun& run, const std::vector<ChannelFigures>& figures)
{
    const NumberFormat format;
    NamedTable named;
    named.title = PrivateText::tr("Channels");
    named.table.columns = {PrivateText::tr("Channel"),      PrivateText::tr("In it now"),
                           PrivateText::tr("Of known"),     PrivateText::tr("Come in"),
                           PrivateText::tr("Left"),         PrivateText::tr("Gone in all"),
                           PrivateText::tr("Kept 90 d"),    PrivateText::tr("Sales"),
                           PrivateText::tr("Of all sales"), PrivateText::tr("Sales each")};
    named.table.numeric.assign(10, true);
    named.table.numeric[0] = false;
    for (std::size_t channel = 0; channel < figures.size(); ++channel) {
        const ChannelFigures& one = figures[channel];
        const std::optional<double> kept = keptAfter(run.result, channel, kKeptDays);
        named.table.rows.push_back({run.name(channel), format.count(one.now),
                                    format.percent(partIn(double(one.now), double(run.result.base.count()))),
                                    format.count(one.gained), format.count(one.left), format.count(one.lost),
                                    kept ? format.percent(*kept) : QStringLiteral("–"),
                                    QString::number(one.sales, 'f', 2),
                                    format.percent(partIn(one.sales, run.result.allSales)),
                                    QString::number(partIn(one.sales, double(one.now)), 'f', 2)});
        named.table.people.append(QStringLiteral("on:") + run.name(channel));
    }
    return named;
}

NamedTable ownerTable(const PrivateRun& run)
{
    const NumberFormat format;
    NamedTable named;
    named.title = PrivateText::tr("Who looks after them");
    named.table.columns = {run.definition.owner,     PrivateText::tr("People now"),
                           PrivateText::tr("Gone"),  PrivateText::tr("Gone, share"),
                           PrivateText::tr("Sales"), PrivateText::tr("Sales each")};
    named.table.numeric = {false, true, true, true, true, true};
    for (std::size_t k = 0; k < std::min(kMostOwners, run.result.owners.size()); ++k) {
        const PrivateOwner& one = run.result.owners[k];
        named.table.rows.push_back({one.name, format.count(one.people), format.count(one.lost),
                                    format.percent(partIn(double(one.lost), double(one.lost + one.people))),
                                    QString::number(one.sales, 'f', 2),
                                    QString::number(partIn(one.sales, double(one.people)), 'f', 2)});
        named.table.people.append(QStringLiteral("owner:") + one.name);
    }
    return named;
}

template <typename Test>
PeopleSet privatePeople(const PrivateRun& run, Test test)
{
    PeopleSet set(run.result.state.size());
    run.result.base.forEach([&](PersonIndex person) {
        if (test(person, run.result.state[person]))
            set.insert(person);
    });
    return set;
}

std::optional<PeopleSet> privateList(const PrivateRun& run, const QString& selector)
{
    const auto is = [&](const char* name) { return selector == QLatin1String(name); };
    if (is("any"))
        return privatePeople(run, [](PersonIndex, const PrivateState& state) { return state.now != 0; });
    if (is("reachable"))
        return privatePeople(
            run, [](PersonIndex, const PrivateState& state) { return state.now != 0 && !state.isRefused; });
    if (is("refused"))
        return privatePeople(run, [](PersonIndex, const PrivateState& state) { return state.isRefused; });
    if (is("gone"))
        return privatePeople(
            run, [](PersonIndex, const PrivateState& state) { return state.now == 0 && state.ever != 0; });
    if (is("invite"))
        return privatePeople(run, [&](PersonIndex person, const PrivateState& state) {
            return state.ever == 0 && run.result.days[person] > 0;
        });
    return std::nullopt;
}

NamedTable privateLists(const PrivateRun& run)
{
    NamedTable named;
    named.title = PrivateText::tr("Lists");
    named.table.columns = {PrivateText::tr("List"), PrivateText::tr("People"),
                           PrivateText::tr("Who is in it")};
    named.table.numeric = {false, true, false};
    const auto add = [&](const QString& name, const char* selector, const QString& who) {
        const std::optional<PeopleSet> people = privateList(run, QLatin1String(selector));
        if (!people)
            return;
        named.table.rows.push_back({name, NumberFormat().count(std::int64_t(people->count())), who});
        named.table.people.append(QLatin1String(selector));
    };
    add(PrivateText::tr("Reached"), "any", PrivateText::tr("in at least one channel"));
    add(PrivateText::tr("May be written to"), "reachable",
        PrivateText::tr("in a channel and has not refused messages"));
    add(PrivateText::tr("Refused"), "refused", PrivateText::tr("messages are not wanted"));
    add(PrivateText::tr("To win back"), "gone",
        PrivateText::tr("were in a channel once and are in none now"));
    add(PrivateText::tr("Buyers to invite"), "invite",
        PrivateText::tr("bought in the period and have never been in a channel"));
    return named;
}

Result<PeopleSet> privatePeopleBehind(const PrivateRun& run, const QString& selector)
{
    if (std::optional<PeopleSet> list = privateList(run, selector))
        return *list;
    const QString head = selector.section(QLatin1Char(':'), 0, 0);
    const QString name = selector.section(QLatin1Char(':'), 1);
    for (std::size_t channel = 0; channel < run.channels(); ++channel) {
        if (name != run.name(channel))
            continue;
        const auto in = [channel](std::uint16_t bits) { return (bits >> channel & 1) != 0; };
        if (head == QLatin1String("on"))
            return privatePeople(run, [&](PersonIndex, const PrivateState& s) { return in(s.now); });
        if (head == QLatin1String("lost"))
            return privatePeople(
                run, [&](PersonIndex, const PrivateState& s) { return !in(s.now) && in(s.ever); });
        if (head == QLatin1String("never"))
            return privatePeople(run, [&](PersonIndex, const PrivateState& s) { return !in(s.ever); });
        if (head == QLatin1String("gained"))
            return privatePeople(
                run, [&](PersonIndex, const PrivateState& s) { return in(s.now) && !in(s.before); });
        if (head == QLatin1String("left"))
            return privatePeople(
                run, [&](PersonIndex, const PrivateState& s) { return !in(s.now) && in(s.before); });
    }
    if (head == QLatin1String("owner"))
        for (std::size_t owner = 0; owner < run.result.owners.size(); ++owner)
            if (run.result.owners[owner].name == name)
                return privatePeople(run, [&](PersonIndex person, const PrivateState& state) {
                    return run.result.ownerOf[person] == owner && state.now != 0;
                });
    if (head == QLatin1String("exactly"))
        for (unsigned members = 1; members < 1U << run.channels(); ++members)
            if (name == channelNumbers(members))
                return privatePeople(
                    run, [&](PersonIndex, const PrivateState& state) { return state.now == members; });
    return unknownSelector(
        selector, {QStringLiteral("any"), QStringLiteral("reachable"), QStringLiteral("refused"),
                   QStringLiteral("gone"), QStringLiteral("invite"), QStringLiteral("on:NAME"),
                   QStringLiteral("lost:NAME"), QStringLiteral("never:NAME"), QStringLiteral("gained:NAME"),
                   QStringLiteral("left:NAME"), QStringLiteral("owner:NAME"), QStringLiteral("exactly:1+2")});
}

QJsonObject privateJson(const PrivateRun& run, const std::vector<ChannelFigures>& figures)
{
    QJsonArray channels;
    for (std::size_t channel = 0; channel < figures.size(); ++channel) {
        const ChannelFigures& one = figures[channel];
        const std::optional<double> kept = keptAfter(run.result, channel, kKeptDays);
        channels.append(QJsonObject{{QStringLiteral("name"), run.name(channel)},
                                    {QStringLiteral("now"), qint64(one.now)},
                                    {QStringLiteral("lost"), qint64(one.lost)},
                                    {QStringLiteral("gained"), qint64(one.gained)},
                                    {QStringLiteral("left"), qint64(one.left)},
                                    {QStringLiteral("sales"), one.sales},
                                    {QStringLiteral("stays"), qint64(run.result.stays[channel])},
                                    {QStringLiteral("kept90"), kept ? QJsonValue(*kept) : QJsonValue()}});
    }
    QJsonArray months;
    for (const PrivateMonth& month : run.result.months) {
        QJsonArray gained;
        QJsonArray lost;
        QJsonArray standing;
        for (std::size_t channel = 0; channel < run.channels(); ++channel) {
            gained.append(qint64(month.gained[channel]));
            lost.append(qint64(month.lost[channel]));
            standing.append(qint64(month.standing[channel]));
        }
        months.append(QJsonObject{{QStringLiteral("month"), monthId(month.day)},
                                  {QStringLiteral("gained"), gained},
                                  {QStringLiteral("lost"), lost},
                                  {QStringLiteral("standing"), standing}});
    }
    QJsonArray owners;
    for (const PrivateOwner& owner : run.result.owners)
        owners.append(QJsonObject{{QStringLiteral("name"), owner.name},
                                  {QStringLiteral("people"), qint64(owner.people)},
                                  {QStringLiteral("lost"), qint64(owner.lost)},
                                  {QStringLiteral("sales"), owner.sales}});
    return {{QStringLiteral("people"), qint64(run.result.base.count())},
            {QStringLiteral("channels"), channels},
            {QStringLiteral("months"), months},
            {QStringLiteral("owners"), owners}};
}

void addPrivateValues(const std::shared_ptr<const PrivateRun>& run, std::size_t people, AnalysisResult& out)
{
    out.values.push_back(wholeValues(QStringLiteral("channels"), people,
                                     [run](PersonIndex person) -> std::optional<std::int64_t> {
                                         if (!run->result.base.contains(person))
                                             return std::nullopt;
                                         return std::popcount(run->result.state[person].now);
                                     }));
    for (std::size_t channel = 0; channel < run->channels(); ++channel)
        out.values.push_back(textValues(
            QStringLiteral("state%1").arg(channel + 1), people, [run, channel](PersonIndex person) {
                const PrivateState& state = run->result.state[person];
                return !run->result.base.contains(person) ? QString()
                       : (state.now >> channel & 1) != 0  ? QStringLiteral("in")
                       : (state.ever >> channel & 1) != 0 ? QStringLiteral("gone")
                                                          : QStringLiteral("never");
            }));
    out.values.push_back(textValues(QStringLiteral("owner"), people, [run](PersonIndex person) {
        const std::uint32_t owner = run->result.ownerOf[person];
        return owner < run->result.owners.size() ? run->result.owners[owner].name : QString();
    }));
}

Result<AnalysisResult> runPrivateDomain(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<PrivateDefinition> definition = PrivateDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<PrivateResult> computed = computePrivateDomain(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto run =
        std::make_shared<const PrivateRun>(PrivateRun{std::move(*definition), std::move(*computed)});
    const std::vector<ChannelFigures> figures = figuresByChannel(*run);
    const NumberFormat format;
    std::int64_t reached = 0;
    std::int64_t refused = 0;
    double sales = 0;
    for (std::size_t person = 0; person < run->result.state.size(); ++person) {
        const PrivateState& state = run->result.state[person];
        reached += state.now != 0 ? 1 : 0;
        refused += state.isRefused ? 1 : 0;
        sales += state.now != 0 ? run->result.sales[person] : 0;
    }
    AnalysisResult out;
    out.headline = PrivateText::tr("%1 people are in the private domain").arg(format.count(reached));
    out.caption =
        PrivateText::tr("%1 of those known; they brought %2 of the sales of the period; %3 refused messages")
            .arg(format.percent(partIn(double(reached), double(run->result.base.count()))),
                 format.percent(partIn(sales, run->result.allSales)), format.count(refused));
    out.json = privateJson(*run, figures);
    out.charts = {channelChart(*run, figures), standingChart(*run)};
    if (run->channels() > 1)
        out.charts.push_back(togetherChart(*run, figures));
    out.charts.push_back(stayChart(*run));
    out.tables = {channelTable(*run, figures), privateLists(*run)};
    if (!run->result.owners.empty())
        out.tables.push_back(ownerTable(*run));
    out.provenance.asOf = run->result.period.end;
    out.provenance.notes = {
        run->definition.scope.windowDays > 0
            ? PrivateText::tr("Sales of the last %1 d").arg(run->definition.scope.windowDays)
            : PrivateText::tr("Sales of all time"),
        PrivateText::tr("Come in and left: since %1").arg(formatDate(run->result.from, data.zone()))};
    out.provenance.rightNote = PrivateText::tr("In it now, gone or never: each person once a channel");
    out.people = [run](const QString& selector) { return privatePeopleBehind(*run, selector); };
    addPrivateValues(run, data.people(), out);
    return out;
}

struct KnownWay
{
    const char* name;
    QStringList on;
    QStringList off;
};

Result<QJsonObject> suggestPrivateDomain(const LocalDataset& data)
{
    const std::vector<KnownWay> ways{
        {QT_TRANSLATE_NOOP("PrivateDomain", "Friends"),
         {QStringLiteral("friend_added"), QStringLiteral("wecom_add"), QStringLiteral("add_friend"),
          QStringLiteral("添加好友"), QStringLiteral("添加企微"), QStringLiteral("加好友")},
         {QStringLiteral("friend_deleted"), QStringLiteral("wecom_delete"), QStringLiteral("delete_friend"),
          QStringLiteral("删除好友"), QStringLiteral("好友流失")}},
        {QT_TRANSLATE_NOOP("PrivateDomain", "Groups"),
         {QStringLiteral("group_joined"), QStringLiteral("join_group"), QStringLiteral("入群"),
          QStringLiteral("加入社群")},
         {QStringLiteral("group_left"), QStringLiteral("leave_group"), QStringLiteral("退群")}},
        {QT_TRANSLATE_NOOP("PrivateDomain", "Followers"),
         {QStringLiteral("account_followed"), QStringLiteral("subscribe"), QStringLiteral("follow_account"),
          QStringLiteral("关注公众号"), QStringLiteral("关注")},
         {QStringLiteral("account_unfollowed"), QStringLiteral("unsubscribe"), QStringLiteral("取消关注"),
          QStringLiteral("取关")}}};
    const std::vector<EventName> events = frequentEvents(data, 1000);
    const auto filter = [](const QString& event) { return printEventFilter(EventFilter::event(event)); };
    QJsonArray channels;
    for (const KnownWay& way : ways) {
        const QString on = eventCalled(events, way.on);
        const QString off = eventCalled(events, way.off);
        if (on.isEmpty())
            continue;
        QJsonObject channel{{QStringLiteral("name"), PrivateText::tr(way.name)},
                            {QStringLiteral("on"), filter(on)}};
        if (!off.isEmpty())
            channel.insert(QStringLiteral("off"), filter(off));
        channels.append(channel);
    }
    if (channels.isEmpty())
        return Error{PrivateText::tr(
            "This page needs events that let people into a channel of the brand's own: friends added, groups "
            "joined, accounts followed. Import them, or name your own events.")};
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("private_domain")},
                           {QStringLiteral("channels"), channels}};
    const QString refused =
        eventCalled(events, {QStringLiteral("messages_refused"), QStringLiteral("opt_out"),
                             QStringLiteral("拒收"), QStringLiteral("退订")});
    const QString allowed = eventCalled(
        events, {QStringLiteral("messages_allowed"), QStringLiteral("opt_in"), QStringLiteral("恢复接收")});
    if (!refused.isEmpty()) {
        QJsonObject way{{QStringLiteral("on"), filter(refused)}};
        if (!allowed.isEmpty())
            way.insert(QStringLiteral("off"), filter(allowed));
        definition.insert(QStringLiteral("refused"), way);
    }
    for (const FieldInfo& field : data.eventFields())
        for (const char* word : {"adviser", "advisor", "guide", "导购", "顾问"})
            if (field.type == ColumnType::Text && !definition.contains(QLatin1String("owner")) &&
                field.name.compare(QString::fromUtf8(word), Qt::CaseInsensitive) == 0)
                definition.insert(QStringLiteral("owner"), field.name);
    const QString purchase = purchaseEvent(data);
    if (!purchase.isEmpty())
        definition.insert(QStringLiteral("where"), filter(purchase));
    definition.insert(QStringLiteral("amount"), purchaseAmount(data));
    return definition;
}

SchemaFields privateFields()
{
    const auto filter = [](const char* words) { return schemaEventFilter(QLatin1String(words)); };
    const auto way = [&](bool isNamed) {
        SchemaFields fields{{QStringLiteral("on"), filter("Events that let people in.")},
                            {QStringLiteral("off"), filter("Events that let them out.")}};
        QStringList required{QStringLiteral("on")};
        if (isNamed) {
            fields.insert(fields.begin(), {QStringLiteral("name"), schemaText(QStringLiteral("Its name."))});
            required.prepend(QStringLiteral("name"));
        }
        return schemaObject(fields, required,
                            isNamed ? QStringLiteral("A way to people that the brand owns.")
                                    : QStringLiteral("Who does not want messages."));
    };
    return {
        {QStringLiteral("channels"), schemaList(way(true), QStringLiteral("1 to 8 ways to people."))},
        {QStringLiteral("refused"), way(false)},
        {QStringLiteral("owner"),
         schemaText(QStringLiteral("Text property of the events with who looks after people."))},
        {QStringLiteral("where"), filter("What a purchase is; event = \"purchase\" when absent.")},
        {QStringLiteral("amount"),
         schemaText(QStringLiteral("Property with the amount; \"amount\" when absent, none when empty."))},
        {QStringLiteral("windowDays"),
         schemaNumber(0, 36525, 365, QStringLiteral("Period of sales; 0 takes all."))},
        {QStringLiteral("asOf"),
         schemaText(QStringLiteral("Date, exclusive; the project's as-of when absent."))},
        {QStringLiteral("base"), schemaRule(QStringLiteral("Who is looked at; everyone when absent."))},
        {QStringLiteral("from"), schemaText(QStringLiteral("Earlier date, exclusive."))},
        {QStringLiteral("flowDays"),
         schemaInteger(1, 36525, 30, QStringLiteral("Days since the earlier date, when from is absent."))}};
}

} // namespace

void registerPrivateDomain(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("private_domain");
    kind.title = PrivateText::tr("Private domain");
    kind.icon = QStringLiteral("user-round");
    kind.description = PrivateText::tr(
        "Friends of advisers, group members and followers: who is in, who has gone, how long they stay, and "
        "who may be written to.");
    kind.schema = schemaDefinition(kind.id, privateFields(), {QStringLiteral("channels")},
                                   QStringLiteral("People in the brand's own channels."));
    kind.example = {
        {QStringLiteral("kind"), kind.id},
        {QStringLiteral("name"), QStringLiteral("Private domain")},
        {QStringLiteral("channels"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Friends")},
                                {QStringLiteral("on"), QStringLiteral("event = \"friend_added\"")},
                                {QStringLiteral("off"), QStringLiteral("event = \"friend_deleted\"")}}}},
        {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")}};
    kind.run = runPrivateDomain;
    kind.suggest = suggestPrivateDomain;
    registry.add(std::move(kind));
}

} // namespace tessera
