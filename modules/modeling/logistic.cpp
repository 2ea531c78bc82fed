// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/logistic.h"

#include "base/thread_pool.h"

#include <QCoreApplication>

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

double sigmoid(double x)
{
    if (x >= 0)
        return 1 / (1 + std::exp(-x));
    const double e = std::exp(x);
    return e / (1 + e);
}

// log(1 + exp(x)) without overflow
double softplus(double x)
{
    return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

// The loss and its derivatives at one point; parameters are the weights, then the intercept.
struct Curvature
{
    double loss = 0;
    Eigen::VectorXd gradient;
    Eigen::MatrixXd hessian;
};

class Problem
{
public:
    Problem(const FeatureMatrix& features, std::span<const std::uint8_t> labels,
            const LogisticOptions& options, const Standardiser& standardiser)
        : m_features(features)
        , m_labels(labels)
        , m_options(options)
        , m_standardiser(standardiser)
        , m_size(features.columns + 1)
        , m_block(workBlockSize(features.rows))
        , m_blocks((features.rows + m_block - 1) / m_block)
    {
        const std::size_t positive =
            std::size_t(std::ranges::count_if(labels, [](auto label) { return label != 0; }));
        if (options.balanced) {
            m_classWeight[0] = double(features.rows) / (2.0 * double(features.rows - positive));
            m_classWeight[1] = double(features.rows) / (2.0 * double(positive));
        }
    }

    // Sum of the weighted log losses; with the penalty when asked.
    double loss(const Eigen::VectorXd& point, bool penalised) const
    {
        std::vector<double> partial(m_blocks);
        parallelBlocks(m_features.rows, m_block, [&](std::size_t block, std::size_t begin, std::size_t end) {
            std::vector<double> row(m_size);
            for (std::size_t i = begin; i < end; ++i)
                partial[block] += rowLoss(i, margin(i, point, row));
        });
        double sum = penalised ? penalty(point) : 0.0;
        for (const double value : partial)
            sum += value;
        return sum;
    }

    Curvature at(const Eigen::VectorXd& point) const
    {
        const std::size_t n = m_size;
        const std::size_t stride = 1 + n + n * n;
        std::vector<double> partial(m_blocks * stride);
        parallelBlocks(m_features.rows, m_block, [&](std::size_t block, std::size_t begin, std::size_t end) {
            std::vector<double> row(n);
            double* sums = partial.data() + block * stride;
            for (std::size_t i = begin; i < end; ++i)
                addRow(i, margin(i, point, row), row, sums);
        });
        return reduced(point, partial);
    }

private:
    // Fills row with the standardised features and a 1, and returns its product with the point.
    double margin(std::size_t i, const Eigen::VectorXd& point, std::vector<double>& row) const
    {
        const std::span<const float> values = m_features.row(i);
        double sum = point[Eigen::Index(values.size())];
        for (std::size_t c = 0; c < values.size(); ++c) {
            row[c] = (double(values[c]) - m_standardiser.mean[c]) / m_standardiser.scale[c];
            sum += row[c] * point[Eigen::Index(c)];
        }
        row[values.size()] = 1;
        return sum;
    }

    double rowLoss(std::size_t i, double margin) const
    {
        const bool one = m_labels[i] != 0;
        return m_classWeight[one ? 1 : 0] * (softplus(margin) - (one ? margin : 0.0));
    }

    void addRow(std::size_t i, double margin, const std::vector<double>& row, double* sums) const
    {
        const std::size_t n = m_size;
        const bool one = m_labels[i] != 0;
        const double weight = m_classWeight[one ? 1 : 0];
        const double probability = sigmoid(margin);
        const double residual = weight * (probability - (one ? 1.0 : 0.0));
        const double curvature = weight * probability * (1 - probability);
        sums[0] += rowLoss(i, margin);
        double* gradient = sums + 1;
        double* hessian = sums + 1 + n;
        for (std::size_t a = 0; a < n; ++a) {
            gradient[a] += residual * row[a];
            const double scaled = curvature * row[a];
            double* line = hessian + a * n;
            for (std::size_t b = a; b < n; ++b)
                line[b] += scaled * row[b];
        }
    }

    double penalty(const Eigen::VectorXd& point) const
    {
        return 0.5 * m_options.l2 * point.head(Eigen::Index(m_size - 1)).squaredNorm();
    }

    Curvature reduced(const Eigen::VectorXd& point, const std::vector<double>& partial) const
    {
        const Eigen::Index n = Eigen::Index(m_size);
        const std::size_t stride = 1 + m_size + m_size * m_size;
        Curvature result{penalty(point), Eigen::VectorXd::Zero(n), Eigen::MatrixXd::Zero(n, n)};
        for (std::size_t block = 0; block < m_blocks; ++block) {
            const double* sums = partial.data() + block * stride;
            result.loss += sums[0];
            for (Eigen::Index a = 0; a < n; ++a) {
                result.gradient[a] += sums[1 + a];
                for (Eigen::Index b = a; b < n; ++b)
                    result.hessian(a, b) += sums[1 + n + a * n + b];
            }
        }
        // Redundant columns (all levels of a one-hot code) make the matrix singular when there is no penalty.
        const double floor = 1e-10 * double(m_features.rows);
        for (Eigen::Index a = 0; a + 1 < n; ++a) {
            result.gradient[a] += m_options.l2 * point[a];
            result.hessian(a, a) += m_options.l2 + floor;
        }
        result.hessian.triangularView<Eigen::StrictlyLower>() = result.hessian.transpose();
        return result;
    }

    const FeatureMatrix& m_features;
    std::span<const std::uint8_t> m_labels;
    const LogisticOptions& m_options;
    const Standardiser& m_standardiser;
    std::size_t m_size;
    std::size_t m_block;
    std::size_t m_blocks;
    double m_classWeight[2] = {1, 1};
};

// One Newton step, halved until the loss does not rise. Returns the largest change of a parameter.
double newtonStep(const Problem& problem, Eigen::VectorXd& point)
{
    const Curvature here = problem.at(point);
    Eigen::VectorXd step = here.hessian.ldlt().solve(here.gradient);
    for (int halvings = 0; halvings < 30; ++halvings, step /= 2) {
        const Eigen::VectorXd next = point - step;
        if (problem.loss(next, true) <= here.loss) {
            point = next;
            return step.cwiseAbs().maxCoeff();
        }
    }
    return 0; // rounding is all that is left to gain
}

Result<void> checkLabels(const FeatureMatrix& features, std::span<const std::uint8_t> labels)
{
    const auto positive = std::ranges::count_if(labels, [](auto label) { return label != 0; });
    if (labels.size() == features.rows && positive > 0 && std::size_t(positive) < labels.size())
        return {};
    return Error{QCoreApplication::translate(
                     "Modeling", "The model needs people with the outcome and people without it, but %1 "
                                 "of %2 have it. Choose another outcome or a wider audience.")
                     .arg(positive)
                     .arg(features.rows)};
}

} // namespace

double LogisticModel::probability(std::span<const float> row) const
{
    double sum = intercept;
    for (std::size_t c = 0; c < row.size(); ++c)
        sum += weights[c] * (double(row[c]) - standardiser.mean[c]) / standardiser.scale[c];
    return sigmoid(sum);
}

std::vector<double> LogisticModel::probabilities(const FeatureMatrix& features) const
{
    std::vector<double> result(features.rows);
    parallelBlocks(features.rows, 1 << 14, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            result[i] = probability(features.row(i));
    });
    return result;
}

Result<LogisticModel> fitLogistic(const FeatureMatrix& features, std::span<const std::uint8_t> labels,
                                  const LogisticOptions& options, Task task)
{
    if (const Result<void> good = checkLabels(features, labels); !good)
        return good.error();
    if (const Result<void> finite = checkFinite(features); !finite)
        return finite.error();
    LogisticModel model;
    model.standardiser = Standardiser::fit(features);
    const Problem problem(features, labels, options, model.standardiser);
    Eigen::VectorXd point = Eigen::VectorXd::Zero(Eigen::Index(features.columns + 1));
    task.setProgress(0, 0);
    while (model.iterations < options.maxIterations && !model.converged) {
        if (task.cancelled())
            return Error::cancel();
        ++model.iterations;
        model.converged = newtonStep(problem, point) <= options.tolerance;
        task.addProgress(1);
    }
    model.weights.assign(point.data(), point.data() + features.columns);
    model.intercept = point[Eigen::Index(features.columns)];
    LogisticOptions plain = options;
    plain.balanced = false;
    model.logLoss =
        Problem(features, labels, plain, model.standardiser).loss(point, false) / double(features.rows);
    return model;
}

} // namespace tessera
