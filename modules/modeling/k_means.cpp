// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/k_means.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tessera {

namespace {

// Four sums side by side: one after another they would wait for each other.
double squaredDistance(std::span<const float> row, const double* centre)
{
    const float* values = row.data();
    double sums[4] = {};
    std::size_t c = 0;
    for (; c + 4 <= row.size(); c += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            const double difference = double(values[c + lane]) - centre[c + lane];
            sums[lane] += difference * difference;
        }
    }
    for (; c < row.size(); ++c) {
        const double difference = double(values[c]) - centre[c];
        sums[0] += difference * difference;
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

// ---- greedy k-means++ ----

class Seeding
{
public:
    Seeding(const FeatureMatrix& features, Random& random)
        : m_features(features)
        , m_random(random)
        , m_block(workBlockSize(features.rows))
        , m_nearest(features.rows, std::numeric_limits<double>::infinity())
    {}

    std::vector<double> centres(int count)
    {
        std::vector<double> result;
        add(result, m_random.below(m_features.rows));
        const int trials = 2 + int(std::log(double(count)));
        for (int k = 1; k < count; ++k) {
            std::size_t best = 0;
            double bestTotal = std::numeric_limits<double>::infinity();
            for (int trial = 0; trial < trials; ++trial) {
                const std::size_t candidate = draw();
                const double total = totalWith(candidate);
                if (total < bestTotal) {
                    bestTotal = total;
                    best = candidate;
                }
            }
            add(result, best);
        }
        return result;
    }

private:
    std::vector<double> centreOf(std::size_t row) const
    {
        const std::span<const float> values = m_features.row(row);
        return {values.begin(), values.end()};
    }

    void add(std::vector<double>& centres, std::size_t row)
    {
        const std::vector<double> centre = centreOf(row);
        centres.insert(centres.end(), centre.begin(), centre.end());
        m_blockTotals.assign((m_features.rows + m_block - 1) / m_block, 0.0);
        parallelBlocks(m_features.rows, m_block, [&](std::size_t block, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                m_nearest[i] = std::min(m_nearest[i], squaredDistance(m_features.row(i), centre.data()));
                m_blockTotals[block] += m_nearest[i];
            }
        });
    }

    double totalWith(std::size_t row) const
    {
        const std::vector<double> centre = centreOf(row);
        std::vector<double> totals(m_blockTotals.size());
        parallelBlocks(m_features.rows, m_block, [&](std::size_t block, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                totals[block] += std::min(m_nearest[i], squaredDistance(m_features.row(i), centre.data()));
        });
        return std::accumulate(totals.begin(), totals.end(), 0.0);
    }

    // A row with a chance that grows with its squared distance from the nearest centre.
    std::size_t draw()
    {
        const double total = std::accumulate(m_blockTotals.begin(), m_blockTotals.end(), 0.0);
        if (total <= 0)
            return m_random.below(m_features.rows);
        double left = m_random.uniform() * total;
        std::size_t block = 0;
        while (block + 1 < m_blockTotals.size() && left >= m_blockTotals[block])
            left -= m_blockTotals[block++];
        const std::size_t end = std::min(m_features.rows, (block + 1) * m_block);
        std::size_t row = block * m_block;
        while (row + 1 < end && left >= m_nearest[row])
            left -= m_nearest[row++];
        return row;
    }

    const FeatureMatrix& m_features;
    Random& m_random;
    std::size_t m_block;
    std::vector<double> m_nearest; // squared
    std::vector<double> m_blockTotals;
};

// ---- Lloyd with Hamerly's bounds ----

class Lloyd
{
public:
    Lloyd(const FeatureMatrix& features, std::vector<double> centres)
        : m_features(features)
        , m_k(centres.size() / features.columns)
        , m_centres(std::move(centres))
        , m_columns(features.columns * m_k)
        , m_halfGap(m_k)
        , m_labels(features.rows)
        , m_upper(features.rows)
        , m_lower(features.rows)
    {
        forgetBounds();
    }

    KMeansResult run(int maxIterations, const Task& task)
    {
        KMeansResult result;
        while (result.iterations < maxIterations && !result.converged && !task.cancelled()) {
            ++result.iterations;
            prepareCentres();
            const bool moved = assign();
            const bool filled = moveCentres();
            result.converged = !moved && !filled;
        }
        result.inertia = inertia();
        result.centroids = std::move(m_centres);
        result.labels = std::move(m_labels);
        result.sizes = std::move(m_sizes);
        return result;
    }

private:
    void forgetBounds()
    {
        std::ranges::fill(m_upper, std::numeric_limits<double>::infinity());
        std::ranges::fill(m_lower, 0.0);
    }

    // Centres column by column, so that the distances to all of them are taken side by side.
    void prepareCentres()
    {
        const std::size_t d = m_features.columns;
        for (std::size_t j = 0; j < m_k; ++j) {
            m_halfGap[j] = std::numeric_limits<double>::infinity();
            for (std::size_t c = 0; c < d; ++c)
                m_columns[c * m_k + j] = m_centres[j * d + c];
            for (std::size_t other = 0; other < m_k; ++other) {
                double gap = 0;
                for (std::size_t c = 0; c < d; ++c)
                    gap += (m_centres[j * d + c] - m_centres[other * d + c]) *
                           (m_centres[j * d + c] - m_centres[other * d + c]);
                if (other != j)
                    m_halfGap[j] = std::min(m_halfGap[j], std::sqrt(gap) / 2);
            }
        }
    }

    bool assign()
    {
        std::vector<std::uint8_t> moved((m_features.rows + kBlock - 1) / kBlock);
        parallelBlocks(m_features.rows, kBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
            std::vector<double> squares(m_k);
            for (std::size_t i = begin; i < end; ++i)
                moved[block] = std::uint8_t(assignRow(i, squares) || moved[block]);
        });
        return std::ranges::any_of(moved, [](std::uint8_t m) { return m != 0; });
    }

    bool assignRow(std::size_t i, std::vector<double>& squares)
    {
        const double bound = std::max(m_halfGap[m_labels[i]], m_lower[i]);
        if (m_upper[i] < bound)
            return false;
        const std::span<const float> row = m_features.row(i);
        m_upper[i] = std::sqrt(squaredDistance(row, m_centres.data() + m_labels[i] * row.size()));
        if (m_upper[i] < bound)
            return false;
        return assignNearest(i, row, squares);
    }

    bool assignNearest(std::size_t i, std::span<const float> row, std::vector<double>& squares)
    {
        std::ranges::fill(squares, 0.0);
        for (std::size_t c = 0; c < row.size(); ++c) {
            const double value = double(row[c]);
            const double* column = m_columns.data() + c * m_k;
            double* sums = squares.data();
            for (std::size_t j = 0; j < m_k; ++j)
                sums[j] += (value - column[j]) * (value - column[j]);
        }
        // Ties keep the cluster a row is in, so that a fixed point is one.
        std::size_t nearest = m_labels[i];
        for (std::size_t j = 0; j < m_k; ++j)
            if (squares[j] < squares[nearest])
                nearest = j;
        double second = std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < m_k; ++j)
            if (j != nearest)
                second = std::min(second, squares[j]);
        m_upper[i] = std::sqrt(squares[nearest]);
        m_lower[i] = std::sqrt(second);
        const bool moved = nearest != m_labels[i];
        m_labels[i] = std::uint32_t(nearest);
        return moved;
    }

    void sumMembers(std::vector<double>& sums)
    {
        const std::size_t d = m_features.columns;
        const std::size_t block = workBlockSize(m_features.rows);
        const std::size_t blocks = (m_features.rows + block - 1) / block;
        std::vector<double> partial(blocks * m_k * d);
        std::vector<std::uint64_t> counts(blocks * m_k);
        parallelBlocks(m_features.rows, block, [&](std::size_t index, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const std::span<const float> row = m_features.row(i);
                double* sum = partial.data() + (index * m_k + m_labels[i]) * d;
                for (std::size_t c = 0; c < d; ++c)
                    sum[c] += double(row[c]);
                ++counts[index * m_k + m_labels[i]];
            }
        });
        m_sizes.assign(m_k, 0);
        for (std::size_t i = 0; i < counts.size(); ++i)
            m_sizes[i % m_k] += counts[i];
        for (std::size_t i = 0; i < partial.size(); ++i)
            sums[i % sums.size()] += partial[i];
    }

    // New means; true when an empty cluster had to be given a row.
    bool moveCentres()
    {
        const std::size_t d = m_features.columns;
        std::vector<double> sums(m_k * d);
        sumMembers(sums);
        const bool filled = fillEmptyClusters(sums);
        std::vector<double> shift(m_k);
        for (std::size_t j = 0; j < m_k; ++j) {
            for (std::size_t c = 0; c < d && m_sizes[j] > 0; ++c) {
                const double mean = sums[j * d + c] / double(m_sizes[j]);
                shift[j] += (mean - m_centres[j * d + c]) * (mean - m_centres[j * d + c]);
                m_centres[j * d + c] = mean;
            }
            shift[j] = std::sqrt(shift[j]);
        }
        if (filled)
            forgetBounds();
        else
            loosenBounds(shift);
        return filled;
    }

    // An empty cluster takes the row farthest from its own centre (as scikit-learn does).
    bool fillEmptyClusters(std::vector<double>& sums)
    {
        const std::size_t d = m_features.columns;
        bool filled = false;
        for (std::size_t j = 0; j < m_k; ++j) {
            if (m_sizes[j] > 0)
                continue;
            std::size_t farthest = m_features.rows;
            double distance = 0;
            for (std::size_t i = 0; i < m_features.rows; ++i) {
                const double own = squaredDistance(m_features.row(i), m_centres.data() + m_labels[i] * d);
                if (own > distance && m_sizes[m_labels[i]] > 1) {
                    distance = own;
                    farthest = i;
                }
            }
            if (farthest == m_features.rows)
                return filled;
            for (std::size_t c = 0; c < d; ++c) {
                const double value = double(m_features.row(farthest)[c]);
                sums[m_labels[farthest] * d + c] -= value;
                sums[j * d + c] = value;
                m_centres[j * d + c] = value;
            }
            --m_sizes[m_labels[farthest]];
            m_labels[farthest] = std::uint32_t(j);
            m_sizes[j] = 1;
            filled = true;
        }
        return filled;
    }

    void loosenBounds(const std::vector<double>& shift)
    {
        const std::size_t most = std::size_t(std::ranges::max_element(shift) - shift.begin());
        double second = 0;
        for (std::size_t j = 0; j < m_k; ++j)
            if (j != most)
                second = std::max(second, shift[j]);
        parallelBlocks(m_features.rows, kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                m_upper[i] += shift[m_labels[i]];
                m_lower[i] -= m_labels[i] == most ? second : shift[most];
            }
        });
    }

    double inertia() const
    {
        const std::size_t block = workBlockSize(m_features.rows);
        std::vector<double> sums((m_features.rows + block - 1) / block);
        parallelBlocks(m_features.rows, block, [&](std::size_t index, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                sums[index] +=
                    squaredDistance(m_features.row(i), m_centres.data() + m_labels[i] * m_features.columns);
        });
        return std::accumulate(sums.begin(), sums.end(), 0.0);
    }

    static constexpr std::size_t kBlock = 1 << 13;

    const FeatureMatrix& m_features;
    std::size_t m_k;
    std::vector<double> m_centres; // k x columns
    std::vector<double> m_columns; // columns x k
    std::vector<double> m_halfGap; // half the distance to the nearest other centre
    std::vector<std::uint32_t> m_labels;
    std::vector<double> m_upper; // not less than the distance to the own centre
    std::vector<double> m_lower; // not more than the distance to any other centre
    std::vector<std::uint64_t> m_sizes;
};

void orderBySize(KMeansResult& result, std::size_t columns)
{
    const std::size_t k = result.sizes.size();
    std::vector<std::uint32_t> order(k);
    std::iota(order.begin(), order.end(), 0U);
    const auto centre = [&](std::uint32_t j) {
        return std::span<const double>(result.centroids).subspan(j * columns, columns);
    };
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        if (result.sizes[a] != result.sizes[b])
            return result.sizes[a] > result.sizes[b];
        return std::ranges::lexicographical_compare(centre(a), centre(b));
    });
    KMeansResult sorted = result;
    std::vector<std::uint32_t> newLabel(k);
    for (std::size_t j = 0; j < k; ++j) {
        newLabel[order[j]] = std::uint32_t(j);
        sorted.sizes[j] = result.sizes[order[j]];
        std::ranges::copy(centre(order[j]), sorted.centroids.begin() + std::ptrdiff_t(j * columns));
    }
    for (std::uint32_t& label : sorted.labels)
        label = newLabel[label];
    result = std::move(sorted);
}

} // namespace

Result<KMeansResult> kMeans(const FeatureMatrix& features, const KMeansOptions& options, Task task)
{
    if (options.clusters < 1 || features.rows < std::size_t(options.clusters) || features.columns == 0)
        return Error{QCoreApplication::translate(
                         "Modeling", "%1 people with %2 features cannot be cut into %3 clusters. Choose "
                                     "fewer clusters, more features or a larger audience.")
                         .arg(features.rows)
                         .arg(features.columns)
                         .arg(options.clusters)};
    if (const Result<void> finite = checkFinite(features); !finite)
        return finite.error();
    const int restarts = std::max(1, options.restarts);
    task.setProgress(0, restarts);
    KMeansResult best;
    best.inertia = std::numeric_limits<double>::infinity();
    for (int restart = 0; restart < restarts; ++restart) {
        Random random(options.seed, std::uint64_t(restart));
        Lloyd lloyd(features, Seeding(features, random).centres(options.clusters));
        KMeansResult result = lloyd.run(std::max(1, options.maxIterations), task);
        if (task.cancelled())
            return Error::cancel();
        if (result.inertia < best.inertia)
            best = std::move(result);
        task.addProgress(1);
    }
    orderBySize(best, features.columns);
    if (options.silhouetteSample > 0 && options.clusters > 1)
        best.silhouette =
            silhouette(features, best.labels, options.clusters, options.silhouetteSample, options.seed);
    return best;
}

} // namespace tessera
