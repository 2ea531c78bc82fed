// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/features.h"
#include "modeling/internal/analyses.h"
#include "modeling/k_means.h"
#include "modeling/modeling_analyses.h"
#include "modeling/projection.h"

#include "analysis/person_values.h"
#include "analysis/schema.h"
#include "base/json.h"
#include "base/number_format.h"
#include "base/random.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

constexpr std::size_t kScatterSample = 5000;
constexpr std::size_t kChoiceSample = 20000;

struct ClustersText
{
    Q_DECLARE_TR_FUNCTIONS(Clusters)
};

struct ClustersDefinition
{
    std::vector<FeatureDefinition> features;
    int clusters = 0; // 0: by silhouette
    std::uint64_t seed = 1;
    Rule base;
};

struct Clustering
{
    PeopleFeatures features; // values standardised
    KMeansResult result;
    QStringList names;
    std::size_t universe = 0;
};

Result<ClustersDefinition> readClusters(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    ClustersDefinition definition;
    Result<std::vector<FeatureDefinition>> features =
        FeatureDefinition::listFromJson(reader.array(QLatin1String("features")));
    if (!features)
        return features.error();
    definition.features = std::move(*features);
    Result<Rule> base = readRule(reader.value(QLatin1String("base")), QStringLiteral("base"));
    if (!base)
        return base.error();
    definition.base = std::move(*base);
    definition.seed = std::uint64_t(reader.integer(QLatin1String("seed"), 1, 0, 1'000'000'000));
    const QJsonValue clusters = reader.value(QLatin1String("clusters"));
    if (clusters.isDouble() && clusters.toInt() >= 2 && clusters.toInt() <= 20)
        definition.clusters = clusters.toInt();
    else if (!clusters.isUndefined() && clusters != QJsonValue(QStringLiteral("auto")))
        reader.fail(QStringLiteral("clusters"),
                    ClustersText::tr("must be \"auto\" or a number from 2 to 20"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

std::vector<std::uint32_t> sampleRows(std::size_t rows, std::size_t size, std::uint64_t seed)
{
    std::vector<std::uint32_t> picked(rows);
    std::iota(picked.begin(), picked.end(), 0U);
    if (rows <= size)
        return picked;
    Random random(seed);
    for (std::size_t i = 0; i < size; ++i)
        std::swap(picked[i], picked[i + random.below(rows - i)]);
    picked.resize(size);
    std::ranges::sort(picked);
    return picked;
}

Result<int> chooseClusters(const FeatureMatrix& features, std::uint64_t seed, const Task& task)
{
    const FeatureMatrix sample = selectRows(features, sampleRows(features.rows, kChoiceSample, seed));
    int best = 3;
    double highest = -2;
    for (int k = 3; k <= 8 && std::size_t(k) <= sample.rows; ++k) {
        KMeansOptions options;
        options.clusters = k;
        options.restarts = 3;
        options.seed = seed;
        const Result<KMeansResult> tried = kMeans(sample, options, task);
        if (!tried)
            return tried.error();
        if (tried->silhouette > highest) {
            highest = tried->silhouette;
            best = k;
        }
    }
    return best;
}

// The two features that lie farthest from the mean, when that is far enough to speak of.
QString nameOf(const Clustering& made, std::size_t cluster)
{
    const std::size_t columns = made.features.values.columns;
    const double* centre = made.result.centroids.data() + cluster * columns;
    std::vector<std::size_t> order(columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return std::abs(centre[a]) > std::abs(centre[b]); });
    QStringList words;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, columns); ++i)
        if (std::abs(centre[order[i]]) >= 0.25)
            words.append((centre[order[i]] > 0 ? ClustersText::tr("high %1") : ClustersText::tr("low %1"))
                             .arg(made.features.names[qsizetype(order[i])]));
    return QStringLiteral("%1 %2")
        .arg(cluster + 1)
        .arg(words.isEmpty() ? ClustersText::tr("average") : words.join(QStringLiteral(", ")));
}

Result<Clustering> compute(const LocalDataset& data, const ClustersDefinition& definition, const Task& task)
{
    const Result<PeopleSet> base = evaluateRule(definition.base, data);
    if (!base)
        return base.error();
    Result<PeopleFeatures> features = buildFeatures(data, definition.features, *base);
    if (!features)
        return features.error();
    Clustering made;
    made.universe = data.people();
    made.features = std::move(*features);
    Standardiser::fit(made.features.values).apply(made.features.values);
    KMeansOptions options;
    options.clusters = definition.clusters;
    options.seed = definition.seed;
    if (options.clusters == 0) {
        const Result<int> chosen = chooseClusters(made.features.values, definition.seed, task);
        if (!chosen)
            return chosen.error();
        options.clusters = *chosen;
    }
    Result<KMeansResult> result = kMeans(made.features.values, options, task);
    if (!result)
        return result.error();
    made.result = std::move(*result);
    for (std::size_t c = 0; c < made.result.sizes.size(); ++c)
        made.names.append(nameOf(made, c));
    return made;
}

Result<ChartSpec> scatterOf(const Clustering& made, std::uint64_t seed)
{
    const std::vector<std::uint32_t> rows = sampleRows(made.features.people.size(), kScatterSample, seed);
    const Result<Projection> plane = projectToPlane(selectRows(made.features.values, rows));
    if (!plane)
        return plane.error();
    const NumberFormat format;
    ScatterChart chart;
    chart.xTitle = ClustersText::tr("First component, %1").arg(format.percent(plane->explained[0]));
    chart.yTitle = ClustersText::tr("Second component, %1").arg(format.percent(plane->explained[1]));
    for (std::size_t c = 0; c < made.result.sizes.size(); ++c) {
        ScatterCluster cluster;
        cluster.name = made.names[qsizetype(c)];
        cluster.colour = ColourRole::categorical(int(c % 8) + 1);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (made.result.labels[rows[i]] == c)
                cluster.points.emplace_back(plane->points[i][0], plane->points[i][1]);
        for (const auto& [x, y] : cluster.points) {
            cluster.centreX += x / double(cluster.points.size());
            cluster.centreY += y / double(cluster.points.size());
        }
        cluster.mark.people = QStringLiteral("cluster:%1").arg(c + 1);
        cluster.mark.count = std::int64_t(made.result.sizes[c]);
        chart.clusters.push_back(std::move(cluster));
    }
    ChartSpec spec;
    spec.title = ClustersText::tr("Clusters");
    spec.subtitle = ClustersText::tr("%1 of %2 people shown, two main components")
                        .arg(format.count(std::int64_t(rows.size())),
                             format.count(std::int64_t(made.features.people.size())));
    spec.chart = std::move(chart);
    return spec;
}

void fillTables(const Clustering& made, AnalysisResult& out)
{
    const NumberFormat format;
    const FeatureMatrix& raw = made.features.raw;
    const std::size_t clusters = made.result.sizes.size();
    std::vector<double> sums((clusters + 1) * raw.columns, 0); // the last row is everyone
    for (std::size_t row = 0; row < raw.rows; ++row)
        for (std::size_t f = 0; f < raw.columns; ++f) {
            sums[made.result.labels[row] * raw.columns + f] += double(raw.row(row)[f]);
            sums[clusters * raw.columns + f] += double(raw.row(row)[f]);
        }
    NamedTable named;
    named.title = ClustersText::tr("Clusters: mean of each feature, index to everyone");
    named.table.columns =
        QStringList{ClustersText::tr("Cluster"), ClustersText::tr("People"), ClustersText::tr("Share")} +
        made.features.names;
    named.table.numeric.assign(std::size_t(named.table.columns.size()), true);
    named.table.numeric[0] = false;
    QJsonArray list;
    for (std::size_t c = 0; c < clusters; ++c) {
        const double size = double(std::max<std::uint64_t>(1, made.result.sizes[c]));
        QStringList row{made.names[qsizetype(c)], format.count(std::int64_t(made.result.sizes[c])),
                        format.percent(double(made.result.sizes[c]) / double(raw.rows))};
        QJsonObject means;
        for (std::size_t f = 0; f < raw.columns; ++f) {
            const double mean = sums[c * raw.columns + f] / size;
            const double all = sums[clusters * raw.columns + f] / double(raw.rows);
            means.insert(made.features.names[qsizetype(f)], mean);
            row.append(all > 0
                           ? QStringLiteral("%1 (%2)").arg(mean, 0, 'f', 2).arg(100 * mean / all, 0, 'f', 0)
                           : QString::number(mean, 'f', 2));
        }
        named.table.rows.push_back(row);
        named.table.people.append(QStringLiteral("cluster:%1").arg(c + 1));
        list.append(QJsonObject{{QStringLiteral("name"), made.names[qsizetype(c)]},
                                {QStringLiteral("people"), qint64(made.result.sizes[c])},
                                {QStringLiteral("means"), means}});
    }
    out.tables = {std::move(named)};
    out.json = {{QStringLiteral("clusters"), list},
                {QStringLiteral("people"), qint64(raw.rows)},
                {QStringLiteral("silhouette"), made.result.silhouette},
                {QStringLiteral("inertia"), made.result.inertia}};
}

Result<AnalysisResult> runClusters(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<ClustersDefinition> definition = readClusters(json);
    if (!definition)
        return definition.error();
    Result<Clustering> computed = compute(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const Clustering>(std::move(*computed));
    Result<ChartSpec> scatter = scatterOf(*shared, definition->seed);
    if (!scatter)
        return scatter.error();
    const NumberFormat format;
    AnalysisResult out;
    fillTables(*shared, out);
    out.headline = ClustersText::tr("%1 people in %2 clusters, silhouette %3")
                       .arg(format.count(std::int64_t(shared->features.people.size())))
                       .arg(shared->result.sizes.size())
                       .arg(shared->result.silhouette, 0, 'f', 2);
    out.charts = {std::move(*scatter)};
    out.provenance.notes = {ClustersText::tr("Counts, days and sums as log1p, all features standardised"),
                            definition->clusters == 0
                                ? ClustersText::tr("Number of clusters by silhouette, 3 to 8")
                                : ClustersText::tr("Number of clusters set")};
    out.provenance.rightNote = ClustersText::tr("Clusters sum to all people");
    out.people = [shared](const QString& selector) -> Result<PeopleSet> {
        const std::size_t wanted =
            selector.startsWith(QLatin1String("cluster:")) ? std::size_t(selector.mid(8).toUInt()) : 0;
        if (wanted < 1 || wanted > shared->result.sizes.size())
            return unknownSelector(
                selector, {QStringLiteral("cluster:1 ... cluster:%1").arg(shared->result.sizes.size())});
        PeopleSet set(shared->universe);
        for (std::size_t row = 0; row < shared->features.people.size(); ++row)
            if (shared->result.labels[row] + 1 == wanted)
                set.insert(shared->features.people[row]);
        return set;
    };
    out.values.push_back(listedValues(
        QStringLiteral("cluster"), shared->universe, [shared] { return shared->features.people; },
        [shared](std::size_t row) { return double(shared->result.labels[row] + 1); }));
    return out;
}

} // namespace

AnalysisKind clustersKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("clusters");
    kind.title = ClustersText::tr("Clusters");
    kind.icon = QStringLiteral("shapes");
    kind.description = ClustersText::tr("Groups of people who behave alike, by k-means.");
    kind.schema = schemaDefinition(
        kind.id,
        {{QStringLiteral("features"), featuresSchema()},
         {QStringLiteral("clusters"),
          QJsonObject{
              {QStringLiteral("type"), QJsonArray{QStringLiteral("integer"), QStringLiteral("string")}},
              {QStringLiteral("default"), QStringLiteral("auto")},
              {QStringLiteral("description"), QStringLiteral("2 to 20, or auto: by silhouette.")}}},
         {QStringLiteral("base"), schemaRule(QStringLiteral("Who is clustered; everyone when absent."))},
         {QStringLiteral("seed"), schemaInteger(0, 1e9, 1, QStringLiteral("Of every random step."))}},
        {QStringLiteral("features")}, QStringLiteral("K-means clusters of people."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Behaviour clusters")},
                    {QStringLiteral("features"), exampleFeatures()},
                    {QStringLiteral("clusters"), 4}};
    kind.run = runClusters;
    kind.suggest = [](const LocalDataset& data) -> Result<QJsonObject> {
        if (data.events() == 0)
            return Error{
                ClustersText::tr("There are no events to make features from. Import a behaviour log first.")};
        return QJsonObject{{QStringLiteral("kind"), QStringLiteral("clusters")},
                           {QStringLiteral("features"), suggestFeatures(data, QString())},
                           {QStringLiteral("clusters"), QStringLiteral("auto")},
                           {QStringLiteral("base"), QStringLiteral("event_count >= 1")}};
    };
    return kind;
}

} // namespace tessera
