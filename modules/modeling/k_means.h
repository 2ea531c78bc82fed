// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "modeling/feature_matrix.h"

namespace tessera {

struct KMeansOptions
{
    int clusters = 5;
    int restarts = 10; // the start with the lowest inertia wins
    int maxIterations = 300;
    std::uint64_t seed = 1;
    std::size_t silhouetteSample = 2000; // 0 leaves the silhouette out
};

struct KMeansResult
{
    // Largest cluster first; clusters of one size stand in the order of their centroids.
    std::vector<double> centroids;     // clusters x columns
    std::vector<std::uint32_t> labels; // one a row
    std::vector<std::uint64_t>
        sizes;              // one a cluster; 0 only when there are fewer distinct rows than clusters
    double inertia = 0;     // sum of squared distances to the own centroid
    double silhouette = 0;  // of the sample
    int iterations = 0;     // of the best start
    bool converged = false; // no row changed its cluster
};

// Lloyd's k-means to the fixed point, with the distance bounds of Hamerly (2010), which skip most distances
// and change no result. Starts are chosen by greedy k-means++ (Arthur, Vassilvitskii 2007). Features are
// taken as they are: standardise before. Same seed, same result on any number of threads. Fails when there
// are fewer rows than clusters.
[[nodiscard]] Result<KMeansResult> kMeans(const FeatureMatrix& features, const KMeansOptions& options,
                                          Task task = {});

// Mean silhouette (Rousseeuw 1987) over a seeded sample, distances taken inside the sample; exact when the
// sample holds every row. A row alone in its cluster counts 0.
[[nodiscard]] double silhouette(const FeatureMatrix& features, std::span<const std::uint32_t> labels,
                                int clusters, std::size_t sample, std::uint64_t seed);

} // namespace tessera
