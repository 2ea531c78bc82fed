// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modeling/projection.h"

#include "base/thread_pool.h"

#include <QCoreApplication>

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

Eigen::MatrixXd covariance(const FeatureMatrix& features, const std::vector<double>& mean)
{
    const std::size_t d = features.columns;
    const std::size_t block = workBlockSize(features.rows);
    const std::size_t blocks = (features.rows + block - 1) / block;
    std::vector<double> partial(blocks * d * d);
    parallelBlocks(features.rows, block, [&](std::size_t index, std::size_t begin, std::size_t end) {
        std::vector<double> centred(d);
        double* sums = partial.data() + index * d * d;
        for (std::size_t r = begin; r < end; ++r) {
            for (std::size_t c = 0; c < d; ++c)
                centred[c] = double(features.row(r)[c]) - mean[c];
            for (std::size_t a = 0; a < d; ++a)
                for (std::size_t b = a; b < d; ++b)
                    sums[a * d + b] += centred[a] * centred[b];
        }
    });
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(Eigen::Index(d), Eigen::Index(d));
    for (std::size_t i = 0; i < partial.size(); ++i)
        result(Eigen::Index(i % (d * d) / d), Eigen::Index(i % d)) += partial[i] / double(features.rows);
    result.triangularView<Eigen::StrictlyLower>() = result.transpose();
    return result;
}

// An eigenvector's sign is free; fixing it keeps the picture from flipping between runs.
std::vector<double> fixedSign(const Eigen::VectorXd& vector)
{
    Eigen::Index largest = 0;
    vector.cwiseAbs().maxCoeff(&largest);
    const Eigen::VectorXd turned = vector[largest] < 0 ? Eigen::VectorXd(-vector) : vector;
    return {turned.data(), turned.data() + turned.size()};
}

} // namespace

Result<Projection> projectToPlane(const FeatureMatrix& features)
{
    if (features.rows == 0 || features.columns == 0)
        return Error{
            QCoreApplication::translate("Modeling", "There is nothing to draw: choose people and features.")};
    if (const Result<void> finite = checkFinite(features); !finite)
        return finite.error();
    const std::vector<double> mean = Standardiser::fit(features).mean;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance(features, mean));
    const double total = std::max(solver.eigenvalues().sum(), 0.0);
    Projection result;
    result.points.resize(features.rows);
    for (std::size_t axis = 0; axis < std::min<std::size_t>(2, features.columns); ++axis) {
        const Eigen::Index place = Eigen::Index(features.columns - 1 - axis);
        result.axes[axis] = fixedSign(solver.eigenvectors().col(place));
        result.explained[axis] = total > 0 ? std::max(0.0, solver.eigenvalues()[place]) / total : 0.0;
    }
    parallelBlocks(features.rows, 1 << 14, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r)
            for (std::size_t axis = 0; axis < 2; ++axis) {
                double place = 0;
                for (std::size_t c = 0; c < result.axes[axis].size(); ++c)
                    place += result.axes[axis][c] * (double(features.row(r)[c]) - mean[c]);
                result.points[r][axis] = float(place);
            }
    });
    return result;
}

} // namespace tessera
