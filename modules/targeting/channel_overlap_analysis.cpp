// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/channel_overlap.h"

#include "targeting/internal/analyses.h"
#include "targeting/internal/definition.h"

#include "analysis/analysis.h"
#include "analysis/event_names.h"
#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace tessera {

namespace {

struct ChannelPageText
{
    Q_DECLARE_TR_FUNCTIONS(ChannelOverlap)
};

constexpr std::size_t kMostSets = 40; // of exactly these channels

struct ChannelRun
{
    ChannelOverlapDefinition definition;
    ChannelOverlap overlap;

    [[nodiscard]] std::size_t channels() const { return overlap.channels.size(); }
    [[nodiscard]] std::int64_t buyers() const { return std::int64_t(overlap.people.size()); }
};

double shareIn(double of, double all)
{
    return all > 0 ? of / all : 0;
}

// Numbers from 1 of the channels whose bits are set.
QString numbersOf(std::uint32_t members)
{
    QStringList numbers;
    for (std::uint32_t left = members; left != 0; left &= left - 1)
        numbers.append(QString::number(std::countr_zero(left) + 1));
    return numbers.join(QLatin1Char('+'));
}

ChartSpec setsOf(const ChannelRun& run)
{
    const NumberFormat format;
    UpsetChart chart;
    chart.setTitle = ChannelPageText::tr("Buyers in the channel");
    chart.barTitle = ChannelPageText::tr("Buyers in exactly these");
    for (std::size_t k = 0; k < run.channels(); ++k) {
        UpsetSet set;
        set.label = run.overlap.channels[k].name;
        set.size = double(run.overlap.counts.sizes[k]);
        set.mark.people = QStringLiteral("channel:%1").arg(k + 1);
        set.mark.count = run.overlap.counts.sizes[k];
        set.mark.facts = {{ChannelPageText::tr("Of all buyers"),
                           format.percent(shareIn(set.size, double(run.buyers()))),
                           {}}};
        chart.sets.push_back(std::move(set));
    }
    std::vector<ExactPattern> patterns = run.overlap.counts.patterns;
    std::ranges::stable_sort(patterns, std::ranges::greater(), &ExactPattern::people);
    for (std::size_t k = 0; k < std::min(patterns.size(), kMostSets); ++k) {
        UpsetBar bar;
        bar.members = patterns[k].members;
        bar.value = double(patterns[k].people);
        bar.mark.people = QStringLiteral("exactly:") + numbersOf(patterns[k].members);
        bar.mark.count = patterns[k].people;
        bar.mark.facts = {{ChannelPageText::tr("Of all buyers"),
                           format.percent(shareIn(bar.value, double(run.buyers()))),
                           {}}};
        chart.bars.push_back(std::move(bar));
    }
    ChartSpec spec;
    spec.title = ChannelPageText::tr("Buyers by the channels they bought in");
    spec.subtitle = patterns.size() > kMostSets
                        ? ChannelPageText::tr("the %1 largest of %2 combinations; each buyer stands in one")
                              .arg(kMostSets)
                              .arg(patterns.size())
                        : ChannelPageText::tr("each buyer stands in one column");
    spec.chart = std::move(chart);
    return spec;
}

// Buyers by channel of the first purchase and of the first one on a later day; the last column: none.
std::vector<std::int64_t> migration(const ChannelRun& run)
{
    const std::size_t columns = run.channels() + 1;
    std::vector<std::int64_t> counts(run.channels() * columns, 0);
    for (std::size_t i = 0; i < run.overlap.people.size(); ++i)
        ++counts[run.overlap.first[i] * columns +
                 std::min<std::size_t>(run.overlap.second[i], run.channels())];
    return counts;
}

ChartSpec migrationOf(const ChannelRun& run)
{
    const std::size_t columns = run.channels() + 1;
    const std::vector<std::int64_t> counts = migration(run);
    MatrixChart chart;
    chart.corner = ChannelPageText::tr("First \\ next");
    chart.totalName = ChannelPageText::tr("All");
    chart.columnTotals.assign(columns, 0);
    chart.total = double(run.buyers());
    for (std::size_t k = 0; k < run.channels(); ++k)
        chart.columns.push_back({run.overlap.channels[k].name, {}});
    chart.columns.push_back({ChannelPageText::tr("none yet"), {}});
    for (std::size_t from = 0; from < run.channels(); ++from) {
        chart.rows.push_back({run.overlap.channels[from].name, {}});
        double row = 0;
        for (std::size_t to = 0; to < columns; ++to)
            row += double(counts[from * columns + to]);
        chart.rowTotals.push_back(row);
        for (std::size_t to = 0; to < columns; ++to) {
            const std::int64_t people = counts[from * columns + to];
            MatrixCell cell;
            cell.value = double(people);
            cell.secondary = people > 0 ? NumberFormat().percent(shareIn(double(people), row)) : QString();
            cell.shade = shareIn(double(people), row);
            cell.mark.people =
                QStringLiteral("flow:%1>%2").arg(from + 1).arg(to == run.channels() ? 0 : to + 1);
            cell.mark.count = people;
            chart.columnTotals[to] += double(people);
            chart.cells.push_back(std::move(cell));
        }
    }
    ChartSpec spec;
    spec.title = ChannelPageText::tr("From the first channel to the next");
    spec.subtitle =
        ChannelPageText::tr("the next is the first purchase on a later day; shares are of the row");
    spec.chart = std::move(chart);
    return spec;
}

struct SeveralTotals // of buyers in so many channels
{
    std::int64_t people = 0;
    double sales = 0;
};

std::vector<SeveralTotals> bySeveral(const ChannelRun& run)
{
    std::vector<SeveralTotals> totals;
    for (std::size_t i = 0; i < run.overlap.people.size(); ++i) {
        const auto several = std::size_t(std::popcount(run.overlap.members[i]));
        if (totals.size() < several)
            totals.resize(several);
        ++totals[several - 1].people;
        totals[several - 1].sales += run.overlap.sales[i];
    }
    return totals;
}

NamedTable channelTable(const ChannelRun& run)
{
    const NumberFormat format;
    NamedTable named;
    named.title = ChannelPageText::tr("Channels");
    named.table.columns = {ChannelPageText::tr("Channel"), ChannelPageText::tr("Buyers"),
                           ChannelPageText::tr("Share"),   ChannelPageText::tr("Only here"),
                           ChannelPageText::tr("Sales"),   ChannelPageText::tr("Per buyer")};
    named.table.numeric = {false, true, true, true, true, true};
    for (std::size_t k = 0; k < run.channels(); ++k) {
        const auto only =
            std::ranges::find(run.overlap.counts.patterns, std::uint32_t{1} << k, &ExactPattern::members);
        const std::int64_t buyers = run.overlap.counts.sizes[k];
        const double sales = run.overlap.channels[k].sales;
        named.table.rows.push_back(
            {run.overlap.channels[k].name, format.count(buyers),
             format.percent(shareIn(double(buyers), double(run.buyers()))),
             format.count(only == run.overlap.counts.patterns.end() ? 0 : only->people),
             QString::number(sales, 'f', 2), QString::number(shareIn(sales, double(buyers)), 'f', 2)});
        named.table.people.append(QStringLiteral("channel:%1").arg(k + 1));
    }
    return named;
}

NamedTable severalTable(const ChannelRun& run)
{
    const NumberFormat format;
    NamedTable named;
    named.title = ChannelPageText::tr("In how many channels");
    named.table.columns = {ChannelPageText::tr("Channels"), ChannelPageText::tr("Buyers"),
                           ChannelPageText::tr("Share"), ChannelPageText::tr("Sales"),
                           ChannelPageText::tr("Per buyer")};
    named.table.numeric = {true, true, true, true, true};
    const std::vector<SeveralTotals> totals = bySeveral(run);
    for (std::size_t k = 0; k < totals.size(); ++k) {
        if (totals[k].people == 0)
            continue;
        named.table.rows.push_back(
            {QString::number(k + 1), format.count(totals[k].people),
             format.percent(shareIn(double(totals[k].people), double(run.buyers()))),
             QString::number(totals[k].sales, 'f', 2),
             QString::number(shareIn(totals[k].sales, double(totals[k].people)), 'f', 2)});
        named.table.people.append(QStringLiteral("several:%1").arg(k + 1));
    }
    return named;
}

// Channels by their numbers from 1, "1+3"; 0 when they cannot be read.
std::uint32_t membersIn(const QString& text, std::size_t channels)
{
    std::uint32_t members = 0;
    for (const QString& number : text.split(QLatin1Char('+'))) {
        const int at = number.toInt();
        if (at < 1 || std::size_t(at) > channels)
            return 0;
        members |= std::uint32_t{1} << (at - 1);
    }
    return members;
}

template <typename Test>
PeopleSet peopleWhere(const ChannelRun& run, std::size_t people, Test test)
{
    PeopleSet set(people);
    for (std::size_t i = 0; i < run.overlap.people.size(); ++i)
        if (test(i))
            set.insert(run.overlap.people[i]);
    return set;
}

Result<PeopleSet> peopleBehind(const ChannelRun& run, std::size_t people, const QString& selector)
{
    const QString head = selector.section(QLatin1Char(':'), 0, 0);
    const QString value = selector.section(QLatin1Char(':'), 1);
    const ChannelOverlap& overlap = run.overlap;
    if (selector == QLatin1String("buyers"))
        return peopleWhere(run, people, [](std::size_t) { return true; });
    if (selector == QLatin1String("multi"))
        return peopleWhere(run, people, [&](std::size_t i) { return std::popcount(overlap.members[i]) > 1; });
    if (const int several = value.toInt(); head == QLatin1String("several") && several >= 1)
        return peopleWhere(run, people,
                           [&](std::size_t i) { return std::popcount(overlap.members[i]) == several; });
    const std::uint32_t members = membersIn(value, run.channels());
    if (members != 0 && head == QLatin1String("channel"))
        return peopleWhere(run, people,
                           [&](std::size_t i) { return (overlap.members[i] & members) == members; });
    if (members != 0 && head == QLatin1String("exactly"))
        return peopleWhere(run, people, [&](std::size_t i) { return overlap.members[i] == members; });
    if (head == QLatin1String("flow")) {
        const std::size_t from = value.section(QLatin1Char('>'), 0, 0).toUInt();
        const std::size_t to = value.section(QLatin1Char('>'), 1).toUInt();
        if (from >= 1 && from <= run.channels() && to <= run.channels())
            return peopleWhere(run, people, [&](std::size_t i) {
                return overlap.first[i] + std::size_t{1} == from &&
                       (to == 0 ? overlap.second[i] == ChannelOverlap::kNone
                                : overlap.second[i] + std::size_t{1} == to);
            });
    }
    return unknownSelector(selector, {QStringLiteral("buyers"), QStringLiteral("multi"),
                                      QStringLiteral("channel:1"), QStringLiteral("exactly:1+2"),
                                      QStringLiteral("several:2"), QStringLiteral("flow:1>2")});
}

QJsonObject jsonOf(const ChannelRun& run)
{
    QJsonArray channels;
    for (std::size_t k = 0; k < run.channels(); ++k)
        channels.append(QJsonObject{{QStringLiteral("name"), run.overlap.channels[k].name},
                                    {QStringLiteral("others"), run.overlap.channels[k].isRest},
                                    {QStringLiteral("buyers"), qint64(run.overlap.counts.sizes[k])},
                                    {QStringLiteral("sales"), run.overlap.channels[k].sales}});
    QJsonArray exact;
    for (const ExactPattern& pattern : run.overlap.counts.patterns)
        exact.append(
            QJsonObject{{QStringLiteral("selector"), QStringLiteral("exactly:") + numbersOf(pattern.members)},
                        {QStringLiteral("people"), qint64(pattern.people)}});
    QJsonArray flows;
    const std::size_t columns = run.channels() + 1;
    const std::vector<std::int64_t> counts = migration(run);
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const std::size_t to = cell % columns;
        if (counts[cell] > 0)
            flows.append(QJsonObject{
                {QStringLiteral("from"), run.overlap.channels[cell / columns].name},
                {QStringLiteral("to"), to == run.channels() ? QJsonValue() : run.overlap.channels[to].name},
                {QStringLiteral("people"), qint64(counts[cell])}});
    }
    return {{QStringLiteral("buyers"), qint64(run.buyers())},
            {QStringLiteral("buyersByChannel"), qint64(run.overlap.buyersByChannel())},
            {QStringLiteral("unknownBuyers"), qint64(run.overlap.unknownBuyers)},
            {QStringLiteral("channels"), channels},
            {QStringLiteral("exactly"), exact},
            {QStringLiteral("flows"), flows}};
}

Result<ChannelRun> computeChannels(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<ChannelOverlapDefinition> definition = ChannelOverlapDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    ChannelRun run;
    run.definition = std::move(*definition);
    Result<ChannelOverlap> overlap = computeChannelOverlap(data, run.definition, task);
    if (!overlap)
        return overlap.error();
    run.overlap = std::move(*overlap);
    if (run.overlap.people.empty())
        return Error{
            ChannelPageText::tr("No purchase in the window names a channel in \"%1\". Choose another "
                                "property, or a longer window.")
                .arg(run.definition.channel)};
    return run;
}

void addValues(const std::shared_ptr<const ChannelRun>& run, std::size_t people, AnalysisResult& out)
{
    out.values.push_back(listedValues(
        QStringLiteral("channels"), people, [run] { return run->overlap.people; },
        [run](std::size_t at) { return double(std::popcount(run->overlap.members[at])); }));
    const auto nameAt = [run](PersonIndex person, const std::vector<std::uint8_t>& channels) {
        const auto found = std::ranges::lower_bound(run->overlap.people, person);
        if (found == run->overlap.people.end() || *found != person)
            return QString();
        const std::uint8_t channel = channels[std::size_t(found - run->overlap.people.begin())];
        return channel == ChannelOverlap::kNone ? QString() : run->overlap.channels[channel].name;
    };
    out.values.push_back(textValues(QStringLiteral("first"), people, [run, nameAt](PersonIndex person) {
        return nameAt(person, run->overlap.first);
    }));
    out.values.push_back(textValues(QStringLiteral("next"), people, [run, nameAt](PersonIndex person) {
        return nameAt(person, run->overlap.second);
    }));
}

Result<AnalysisResult> runChannelOverlap(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<ChannelRun> computed = computeChannels(data, json, task);
    if (!computed)
        return computed.error();
    const auto run = std::make_shared<const ChannelRun>(std::move(*computed));
    const std::size_t people = data.people();
    const NumberFormat format;
    std::int64_t several = 0;
    double sales = 0;
    double severalSales = 0;
    for (std::size_t i = 0; i < run->overlap.people.size(); ++i) {
        sales += run->overlap.sales[i];
        if (std::popcount(run->overlap.members[i]) > 1) {
            ++several;
            severalSales += run->overlap.sales[i];
        }
    }
    AnalysisResult out;
    out.headline = ChannelPageText::tr("%1 of %2 buyers bought in several channels")
                       .arg(format.percent(shareIn(double(several), double(run->buyers()))),
                            format.count(run->buyers()));
    out.caption = ChannelPageText::tr("added up by channel they would be %1")
                      .arg(format.count(run->overlap.buyersByChannel()));
    if (sales > 0)
        out.caption +=
            ChannelPageText::tr("; they bring %1 of the sales").arg(format.percent(severalSales / sales));
    out.json = jsonOf(*run);
    out.charts = {setsOf(*run), migrationOf(*run)};
    out.tables = {channelTable(*run), severalTable(*run)};
    out.provenance.asOf = run->overlap.asOf;
    out.provenance.notes = {run->definition.windowDays > 0
                                ? ChannelPageText::tr("Last %1 d").arg(run->definition.windowDays)
                                : ChannelPageText::tr("All purchases")};
    if (run->overlap.unknownBuyers > 0)
        out.provenance.notes.append(ChannelPageText::tr("%1 buyers left out: their purchases name no channel")
                                        .arg(format.count(std::int64_t(run->overlap.unknownBuyers))));
    out.provenance.rightNote = ChannelPageText::tr("Columns add up to all buyers");
    out.people = [run, people](const QString& selector) { return peopleBehind(*run, people, selector); };
    addValues(run, people, out);
    return out;
}

Result<QJsonObject> suggestChannelOverlap(const LocalDataset& data)
{
    const std::optional<EventFilter> purchases = suggestedPurchases(data);
    QString channel;
    for (const char* name : {"channel", "platform", "shop", "store", "渠道", "平台", "店铺", "门店"})
        for (const FieldInfo& field : data.eventFields())
            if (channel.isEmpty() && field.type == ColumnType::Text && field.name == QString::fromUtf8(name))
                channel = field.name;
    if (!purchases || channel.isEmpty())
        return Error{
            ChannelPageText::tr("This page needs purchases with the channel, shop or store they were made "
                                "in. Import orders, or name your own event and property.")};
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("channel_overlap")},
                           {QStringLiteral("where"), printEventFilter(*purchases)},
                           {QStringLiteral("channel"), channel},
                           {QStringLiteral("windowDays"), 365}};
    definition.insert(QStringLiteral("amount"), purchaseAmount(data));
    return definition;
}

} // namespace

Result<ChannelOverlapDefinition> ChannelOverlapDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    ChannelOverlapDefinition definition;
    if (const Result<void> done = definition.read(reader, 365); !done)
        return done.error();
    definition.channel = reader.text(QLatin1String("channel"), definition.channel);
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

void registerChannelOverlap(AnalysisRegistry& registry)
{
    AnalysisKind kind;
    kind.id = QStringLiteral("channel_overlap");
    kind.title = ChannelPageText::tr("Channel overlap");
    kind.icon = QStringLiteral("shapes");
    kind.description =
        ChannelPageText::tr("Who bought in which channels or stores, where they bought first and next, "
                            "and how often one buyer is counted twice.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("where"),
          schemaEventFilter(QStringLiteral("What a purchase is; event = \"purchase\" when absent."))},
         {QStringLiteral("channel"),
          schemaText(QStringLiteral("Property with the platform, shop or store; \"channel\" when absent."))},
         {QStringLiteral("amount"),
          schemaText(QStringLiteral("Property with the amount; \"amount\" when absent, none when empty."))},
         {QStringLiteral("windowDays"),
          schemaNumber(0, 36525, 365, QStringLiteral("Days before as-of; 0 takes all."))},
         {QStringLiteral("asOf"),
          schemaText(QStringLiteral("Date, exclusive; the project's as-of when absent."))},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Who is counted; everyone when absent."))}},
        {}, QStringLiteral("Buyers by the set of channels they bought in."));
    kind.example = {{QStringLiteral("kind"), QStringLiteral("channel_overlap")},
                    {QStringLiteral("name"), QStringLiteral("Where buyers buy")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                    {QStringLiteral("channel"), QStringLiteral("channel")}};
    kind.run = runChannelOverlap;
    kind.suggest = suggestChannelOverlap;
    registry.add(std::move(kind));
}

} // namespace tessera
