// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/analyses.h"
#include "rhythm/internal/texts.h"
#include "rhythm/next_category.h"

#include "analysis/person_values.h"
#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace tessera {

namespace {

constexpr std::uint32_t kMatrixItems = 20;
constexpr std::int64_t kFewBuyers = 30;

struct NextRun
{
    NextCategoryDefinition definition;
    NextCategoryResult result;
    std::size_t people = 0; // of the dataset
    TimeZone zone;

    [[nodiscard]] PeopleSet where(const std::function<bool(std::size_t buyer)>& test) const
    {
        PeopleSet set(people);
        for (std::size_t buyer = 0; buyer < result.baskets.persons(); ++buyer)
            if (test(buyer))
                set.insert(result.baskets.people[buyer]);
        return set;
    }
    [[nodiscard]] QString name(std::uint32_t category) const { return result.baskets.names[category]; }
    [[nodiscard]] std::span<const std::uint32_t> lastBasket(std::size_t buyer) const
    {
        return result.baskets.basket(result.baskets.starts[buyer + 1] - 1);
    }
};

QString methodName(NextMethod method)
{
    switch (method) {
    case NextMethod::Popular:
        return NextText::tr("Most popular");
    case NextMethod::SameAgain:
        return NextText::tr("Same as last");
    case NextMethod::Markov1:
        return NextText::tr("Markov, 1 back");
    case NextMethod::Markov2:
        return NextText::tr("Markov, 2 back");
    case NextMethod::Softmax:
        break;
    }
    return NextText::tr("Softmax");
}

QString pathSelector(const NextRun& run, std::uint32_t from, std::uint32_t to)
{
    return QStringLiteral("from:%1>%2").arg(run.name(from), run.name(to));
}

// Buyers by the category that is their likeliest, and their mean chance of it.
struct FirstCounts
{
    std::vector<std::int64_t> people;
    std::vector<double> chances;
};

FirstCounts firstCounts(const NextRun& run)
{
    FirstCounts counts;
    counts.people.assign(run.result.model.categories, 0);
    counts.chances.assign(run.result.model.categories, 0);
    for (std::size_t buyer = 0; buyer < run.result.baskets.persons(); ++buyer) {
        const std::uint32_t first = run.result.firstOf(buyer);
        ++counts.people[first];
        counts.chances[first] += double(run.result.chancesOf(buyer)[first]);
    }
    return counts;
}

ChartSpec hitsChart(const NextRun& run)
{
    BarChart chart;
    chart.unit = NumberUnit::Percent;
    chart.series = {{NextText::tr("first"), ColourRole::accent()},
                    {NextText::tr("first 3"), ColourRole::categorical(1)},
                    {NextText::tr("first 5"), ColourRole::muted()}};
    for (const NextScore& score : run.result.scores) {
        BarGroup group{methodName(score.method), {}};
        for (std::size_t k = 0; k < score.hits.size(); ++k) {
            Bar bar;
            bar.value = score.hits[k];
            bar.interval = score.hitIntervals[k];
            group.bars.push_back(std::move(bar));
        }
        chart.groups.push_back(std::move(group));
    }
    ChartSpec spec;
    spec.title = NextText::tr("Hit rate on held-out time");
    spec.subtitle =
        NextText::tr("What %1 people bought next after %2 was among the categories foretold; 95 % by "
                     "bootstrap")
            .arg(NumberFormat().count(run.result.tested),
                 formatDate(run.zone.startOfDay(run.result.testDay), run.zone));
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec firstChart(const NextRun& run)
{
    const FirstCounts counts = firstCounts(run);
    BarChart chart;
    chart.series = {{NextText::tr("Buyers"), ColourRole::accent()}};
    const NumberFormat format;
    for (std::uint32_t c = 0; c < std::min(run.result.model.categories, kMatrixItems); ++c) {
        Bar bar;
        bar.value = double(counts.people[c]);
        bar.secondary = format.percent(double(counts.people[c]) / double(run.result.baskets.persons()));
        bar.mark.people = QStringLiteral("first:") + run.name(c);
        bar.mark.count = counts.people[c];
        chart.groups.push_back({run.name(c), {std::move(bar)}});
    }
    ChartSpec spec;
    spec.title = NextText::tr("Likely next");
    spec.subtitle = NextText::tr("Buyers by their likeliest next category");
    spec.chart = std::move(chart);
    return spec;
}

ChartSpec pathChart(const NextRun& run)
{
    const std::uint32_t all = run.result.model.categories;
    const std::uint32_t size = std::min(all, kMatrixItems);
    std::vector<std::int64_t> people(std::size_t(all) * all, 0);
    for (std::size_t buyer = 0; buyer < run.result.baskets.persons(); ++buyer)
        for (const std::uint32_t from : run.lastBasket(buyer))
            ++people[std::size_t(from) * all + run.result.firstOf(buyer)];
    MatrixChart chart;
    chart.unit = NumberUnit::Percent;
    chart.corner = NextText::tr("Bought \\ next");
    const NumberFormat format;
    double most = 0.01;
    std::vector<double> shares(std::size_t(size) * size, 0);
    for (std::uint32_t a = 0; a < size; ++a) {
        double sum = 0;
        for (std::uint32_t b = 0; b < all; ++b)
            sum += run.result.model.counts1[std::size_t(a) * all + b];
        for (std::uint32_t b = 0; b < size && sum > 0; ++b) {
            shares[std::size_t(a) * size + b] = run.result.model.counts1[std::size_t(a) * all + b] / sum;
            most = std::max(most, shares[std::size_t(a) * size + b]);
        }
    }
    for (std::uint32_t a = 0; a < size; ++a) {
        chart.rows.push_back({run.name(a), {}});
        chart.columns.push_back({run.name(a), {}});
        for (std::uint32_t b = 0; b < size; ++b) {
            MatrixCell cell;
            cell.value = shares[std::size_t(a) * size + b];
            cell.shade = *cell.value / most;
            cell.mark.count = people[std::size_t(a) * all + b];
            cell.mark.people = pathSelector(run, a, b);
            cell.secondary = format.count(cell.mark.count);
            chart.cells.push_back(std::move(cell));
        }
    }
    chart.legendLow = format.percent(0);
    chart.legendHigh = format.percent(most);
    ChartSpec spec;
    spec.title = NextText::tr("What was bought after what");
    spec.subtitle =
        NextText::tr("Share of the purchases after one of the row; beside it the buyers whose last purchase "
                     "was of the row and who are foretold the column");
    spec.chart = std::move(chart);
    return spec;
}

NamedTable scoreTable(const NextRun& run)
{
    NamedTable named;
    named.title = NextText::tr("Ways to foretell");
    named.table.columns = {NextText::tr("Way"),       NextText::tr("Chosen"),
                           NextText::tr("First"),     NextText::tr("First 3"),
                           NextText::tr("First 5"),   NextText::tr("Mean reciprocal rank"),
                           NextText::tr("95 %"),      NextText::tr("Beyond the most popular, 95 %"),
                           NextText::tr("Validation")};
    named.table.numeric = {false, false, true, true, true, true, false, false, true};
    const NumberFormat format;
    const auto three = [](double value) { return QString::number(value, 'f', 3); };
    const auto interval = [&](const Interval& range) {
        return QStringLiteral("%1 – %2").arg(three(range.low), three(range.high));
    };
    for (const NextScore& score : run.result.scores)
        named.table.rows.push_back(
            {methodName(score.method),
             score.method == run.result.chosen ? NextText::tr("yes") : NextText::tr("no"),
             format.percent(score.hits[0]), format.percent(score.hits[1]), format.percent(score.hits[2]),
             three(score.reciprocalRank), interval(score.reciprocalInterval),
             score.method == NextMethod::Popular ? QStringLiteral("–") : interval(score.beyondPopular),
             three(score.validation)});
    return named;
}

NamedTable categoryTable(const NextRun& run)
{
    const FirstCounts counts = firstCounts(run);
    NamedTable named;
    named.title = NextText::tr("Categories");
    named.table.columns = {NextText::tr("Category"), NextText::tr("Likeliest for"),
                           NextText::tr("Mean chance"), NextText::tr("In the list"),
                           NextText::tr("Least chance in the list")};
    named.table.numeric = {false, true, true, true, true};
    const NumberFormat format;
    for (std::uint32_t c = 0; c < run.result.model.categories; ++c) {
        const std::vector<std::uint32_t>& list = run.result.lists[c];
        named.table.rows.push_back(
            {run.name(c), format.count(counts.people[c]),
             counts.people[c] > 0 ? format.percent(counts.chances[c] / double(counts.people[c]))
                                  : QStringLiteral("–"),
             format.count(std::int64_t(list.size())),
             list.empty() ? QStringLiteral("–")
                          : format.percent(double(run.result.chancesOf(list.back())[c]))});
        named.table.people.append(QStringLiteral("likely:") + run.name(c));
    }
    return named;
}

QJsonObject nextJson(const NextRun& run)
{
    const NextCategoryResult& result = run.result;
    const auto range = [](const Interval& interval) { return QJsonArray{interval.low, interval.high}; };
    QJsonArray scores;
    for (const NextScore& score : result.scores) {
        QJsonObject one{{QStringLiteral("way"), nextMethodId(score.method)},
                        {QStringLiteral("validationReciprocalRank"), score.validation},
                        {QStringLiteral("reciprocalRank"), score.reciprocalRank},
                        {QStringLiteral("reciprocalRankInterval"), range(score.reciprocalInterval)},
                        {QStringLiteral("beyondPopularInterval"), range(score.beyondPopular)}};
        for (std::size_t k = 0; k < 3; ++k) {
            const QString at = QString::number(2 * k + 1);
            one.insert(QStringLiteral("hitRateAt") + at, score.hits[k]);
            one.insert(QStringLiteral("hitRateAt") + at + QStringLiteral("Interval"),
                       range(score.hitIntervals[k]));
        }
        scores.append(one);
    }
    const FirstCounts counts = firstCounts(run);
    QJsonArray categories;
    for (std::uint32_t c = 0; c < result.model.categories; ++c)
        categories.append(QJsonObject{{QStringLiteral("name"), run.name(c)},
                                      {QStringLiteral("likeliestFor"), qint64(counts.people[c])},
                                      {QStringLiteral("listed"), qint64(result.lists[c].size())}});
    return {{QStringLiteral("buyers"), qint64(result.baskets.persons())},
            {QStringLiteral("chosen"), nextMethodId(result.chosen)},
            {QStringLiteral("beatsPopular"), result.beatsPopular},
            {QStringLiteral("validated"), qint64(result.validated)},
            {QStringLiteral("tested"), qint64(result.tested)},
            {QStringLiteral("backOff"), QJsonArray{result.model.strength1, result.model.strength2}},
            {QStringLiteral("ways"), scores},
            {QStringLiteral("categories"), categories}};
}

Result<PeopleSet> nextPeople(const NextRun& run, const QString& selector)
{
    const NextCategoryResult& result = run.result;
    if (selector == QLatin1String("buyers"))
        return run.where([](std::size_t) { return true; });
    for (std::uint32_t c = 0; c < result.model.categories; ++c) {
        if (selector == QStringLiteral("first:") + run.name(c))
            return run.where([&](std::size_t buyer) { return result.firstOf(buyer) == c; });
        if (selector == QStringLiteral("likely:") + run.name(c)) {
            PeopleSet set(run.people);
            for (const std::uint32_t buyer : result.lists[c])
                set.insert(result.baskets.people[buyer]);
            return set;
        }
        for (std::uint32_t to = 0; to < result.model.categories; ++to)
            if (selector == pathSelector(run, c, to))
                return run.where([&](std::size_t buyer) {
                    return result.firstOf(buyer) == to &&
                           std::ranges::find(run.lastBasket(buyer), c) != run.lastBasket(buyer).end();
                });
    }
    return unknownSelector(selector,
                           {QStringLiteral("buyers"), QStringLiteral("first:CATEGORY"),
                            QStringLiteral("likely:CATEGORY"), QStringLiteral("from:CATEGORY>CATEGORY")});
}

void addValues(const std::shared_ptr<const NextRun>& run, AnalysisResult& out)
{
    const auto buyerOf = [run](PersonIndex person) -> std::optional<std::size_t> {
        const std::vector<PersonIndex>& people = run->result.baskets.people;
        const auto found = std::ranges::lower_bound(people, person);
        if (found == people.end() || *found != person)
            return std::nullopt;
        return std::size_t(found - people.begin());
    };
    out.values.push_back(textValues(QStringLiteral("next"), run->people, [run, buyerOf](PersonIndex person) {
        const auto buyer = buyerOf(person);
        return buyer ? run->name(run->result.firstOf(*buyer)) : QString();
    }));
    out.values.push_back(
        textValues(QStringLiteral("second"), run->people, [run, buyerOf](PersonIndex person) {
            const auto buyer = buyerOf(person);
            if (!buyer)
                return QString();
            const std::span<const float> chances = run->result.chancesOf(*buyer);
            const std::uint32_t first = run->result.firstOf(*buyer);
            std::uint32_t second = first == 0 ? 1 : 0;
            for (std::uint32_t c = 0; c < chances.size(); ++c)
                if (c != first && chances[c] > chances[second])
                    second = c;
            return run->name(second);
        }));
    out.values.push_back(listedValues(
        QStringLiteral("chance"), run->people, [run] { return run->result.baskets.people; },
        [run](std::size_t at) { return double(run->result.chancesOf(at)[run->result.firstOf(at)]); }));
}

Result<AnalysisResult> runNextCategory(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<NextCategoryDefinition> definition = NextCategoryDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<NextCategoryResult> computed = computeNextCategory(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto run = std::make_shared<const NextRun>(
        NextRun{std::move(*definition), std::move(*computed), data.people(), data.zone()});
    const NextCategoryResult& result = run->result;
    const NextScore& chosen = result.scores[std::size_t(result.chosen)];
    const NextScore& popular = result.scores.front();
    const NumberFormat format;
    AnalysisResult out;
    out.headline = result.beatsPopular
                       ? NextText::tr("The next category is right for %1, by what is most popular for %2")
                             .arg(format.percent(chosen.hits[0]), format.percent(popular.hits[0]))
                       : NextText::tr("Nothing beats what is most popular: right for %1")
                             .arg(format.percent(popular.hits[0]));
    out.caption =
        NextText::tr(
            "%1, chosen on the time before; among the first three for %2; %3 people of held-out time")
            .arg(methodName(result.chosen), format.percent(chosen.hits[1]), format.count(result.tested));
    out.json = nextJson(*run);
    out.charts = {hitsChart(*run), firstChart(*run), pathChart(*run)};
    out.tables = {categoryTable(*run), scoreTable(*run)};
    out.provenance.asOf = result.end;
    out.provenance.notes = {
        NextText::tr(
            "Learnt before %1 to choose the way, before %2 to measure it, and from all for the lists")
            .arg(formatDate(run->zone.startOfDay(result.validationDay + 1), run->zone),
                 formatDate(run->zone.startOfDay(result.testDay + 1), run->zone)),
        NextText::tr(
            "A way is chosen over a simpler one only if it is better by more than the standard error"),
        NextText::tr("A list has the %1 of the buyers with the greatest chance of the category")
            .arg(format.percent(run->definition.listShare))};
    if (result.tested < kFewBuyers * 10)
        out.provenance.notes.append(NextText::tr("Few people were tested: the intervals are wide"));
    out.provenance.rightNote = NextText::tr("95 % intervals by the bootstrap over people");
    out.people = [run](const QString& selector) { return nextPeople(*run, selector); };
    addValues(run, out);
    return out;
}

Result<QJsonObject> suggestNextCategory(const LocalDataset& data)
{
    Result<QJsonObject> definition = suggestPurchasesOf(data, QStringLiteral("next_category"));
    if (!definition)
        return definition;
    const QString item =
        suggestedField(data, {"item.category", "category", "品类", "类目"}, QStringLiteral("category"), true);
    if (item.isEmpty())
        return Error{
            NextText::tr("This page needs purchases with the category of the item. Import order lines, or "
                         "name your own property.")};
    definition->insert(QStringLiteral("item"), item);
    return definition;
}

} // namespace

Result<NextCategoryDefinition> NextCategoryDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    NextCategoryDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, 0); !read)
        return read.error();
    definition.scope.amount.clear(); // nothing is summed
    definition.item = reader.text(QLatin1String("item"), definition.item);
    definition.checkDays = int(reader.integer(QLatin1String("checkDays"), 0, 0, 36525));
    definition.listShare = reader.number(QLatin1String("listShare"), 0.1, 0.001, 1);
    definition.seed = std::uint64_t(reader.integer(QLatin1String("seed"), 1, 0, 1'000'000'000));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

AnalysisKind nextCategoryKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("next_category");
    kind.title = NextText::tr("Next category");
    kind.icon = QStringLiteral("telescope");
    kind.description =
        NextText::tr("Which category each buyer is likely to buy next, with the hit rate on held-out "
                     "time beside what is most popular.");
    SchemaFields fields = purchaseFields();
    const SchemaFields own = {
        {QStringLiteral("item"),
         schemaText(QStringLiteral("Text property of purchases; \"category\" when absent."))},
        {QStringLiteral("checkDays"),
         schemaInteger(0, 36525, 0,
                       QStringLiteral("Held-out time, and as much before it to choose; 0: a quarter."))},
        {QStringLiteral("listShare"),
         schemaNumber(0.001, 1, 0.1, QStringLiteral("Share of the buyers in the list of a category."))},
        {QStringLiteral("seed"),
         schemaInteger(0, 1e9, 1, QStringLiteral("Of samples and of the bootstrap."))}};
    fields.insert(fields.end(), own.begin(), own.end());
    kind.schema =
        schemaDefinition(kind.id, fields, {}, QStringLiteral("The likely next category of every buyer."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Next category")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                    {QStringLiteral("item"), QStringLiteral("category")}};
    kind.run = runNextCategory;
    kind.suggest = suggestNextCategory;
    return kind;
}

} // namespace tessera
