// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <functional>
#include <span>
#include <vector>

namespace tessera {

// A smooth function: its value at a point, and its gradient written to the second argument.
using SmoothFunction = std::function<double(std::span<const double> point, std::span<double> gradient)>;

struct Minimum
{
    std::vector<double> point;
    double value = 0;
    std::vector<double> gradient;
    int iterations = 0;
    bool converged = false; // no part of the gradient is larger than the tolerance
};

struct MinimiseOptions
{
    int maxIterations = 200;
    double tolerance = 1e-7;   // of the largest part of the gradient
    double valueTolerance = 0; // three steps in a row that gain less end the search as well
    double low = -12;          // box of every coordinate
    double high = 16;
};

// Quasi-Newton by BFGS with a line search for the Wolfe conditions by bisection (Nocedal and Wright, chapters
// 3 and 6), inside a box: a coordinate at its border stays there while the slope leads out.
[[nodiscard]] Minimum minimise(const SmoothFunction& function, std::vector<double> start,
                               const MinimiseOptions& options, const Task& task);

// The matrix of second derivatives, row by row, by central differences of the gradient; symmetric.
[[nodiscard]] std::vector<double> hessianAt(const SmoothFunction& function, const std::vector<double>& point);

// The inverse of a symmetric positive definite matrix by Cholesky; empty when it is not one.
[[nodiscard]] std::vector<double> inverseOf(const std::vector<double>& matrix, std::size_t size);

} // namespace tessera
