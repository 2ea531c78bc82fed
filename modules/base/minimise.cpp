// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/minimise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tessera {

namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

// The gradient without what leads out of the box.
Vector inside(const Minimum& at, const MinimiseOptions& options)
{
    Vector free = at.gradient;
    for (std::size_t i = 0; i < free.size(); ++i)
        if ((at.point[i] <= options.low && free[i] > 0) || (at.point[i] >= options.high && free[i] < 0))
            free[i] = 0;
    return free;
}

double largest(const Vector& values)
{
    double most = 0;
    for (const double value : values)
        most = std::max(most, std::abs(value));
    return most;
}

// One step along the direction to where both Wolfe conditions hold; false when none is found.
bool lineSearch(const SmoothFunction& function, Minimum& at, const Vector& direction,
                const MinimiseOptions& options)
{
    const double slope = dot(at.gradient, direction);
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    double step = 1;
    Minimum best;
    for (int attempt = 0; attempt < 25; ++attempt) {
        Minimum next = at;
        for (std::size_t i = 0; i < next.point.size(); ++i)
            next.point[i] = std::clamp(at.point[i] + step * direction[i], options.low, options.high);
        next.value = function(next.point, next.gradient);
        const bool falls = std::isfinite(next.value) && next.value <= at.value + 1e-4 * step * slope;
        if (!falls)
            high = step;
        else if (dot(next.gradient, direction) < 0.9 * slope) {
            low = step;
            best = std::move(next);
        } else {
            at = std::move(next);
            return true;
        }
        step = std::isinf(high) ? 2 * low : 0.5 * (low + high);
    }
    if (best.point.empty())
        return false;
    at = std::move(best);
    return true;
}

// The BFGS update of the inverse of the second derivatives.
void update(Vector& inverse, const Vector& moved, const Vector& turned, bool isFirst)
{
    const std::size_t n = moved.size();
    const double curvature = dot(moved, turned);
    if (!(curvature > 1e-14 * dot(turned, turned)))
        return;
    if (isFirst)
        for (std::size_t i = 0; i < n; ++i)
            inverse[i * n + i] = curvature / dot(turned, turned);
    Vector product(n, 0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            product[i] += inverse[i * n + j] * turned[j];
    const double scale = (1 + dot(turned, product) / curvature) / curvature;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            inverse[i * n + j] +=
                scale * moved[i] * moved[j] - (product[i] * moved[j] + moved[i] * product[j]) / curvature;
}

Vector identity(std::size_t n)
{
    Vector matrix(n * n, 0);
    for (std::size_t i = 0; i < n; ++i)
        matrix[i * n + i] = 1;
    return matrix;
}

} // namespace

Minimum minimise(const SmoothFunction& function, std::vector<double> start, const MinimiseOptions& options,
                 const Task& task)
{
    const std::size_t n = start.size();
    Minimum at;
    at.point = std::move(start);
    at.gradient.resize(n);
    at.value = function(at.point, at.gradient);
    Vector inverse = identity(n);
    bool isFresh = true; // the inverse is still the identity
    int idle = 0;
    while (at.iterations < options.maxIterations && !task.cancelled()) {
        const Vector free = inside(at, options);
        if (largest(free) <= options.tolerance) {
            at.converged = true;
            break;
        }
        Vector direction(n, 0);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                direction[i] -= free[i] == 0 || free[j] == 0 ? 0 : inverse[i * n + j] * free[j];
        if (isFresh || !(dot(direction, free) < 0)) {
            inverse = identity(n);
            isFresh = true;
            const double most = std::max(1.0, largest(free));
            for (std::size_t i = 0; i < n; ++i)
                direction[i] = -free[i] / most;
        }
        const double longest = largest(direction);
        if (longest > 3) // of logs: no leap of more than a factor of 20
            for (double& part : direction)
                part *= 3 / longest;
        const Minimum before = at;
        if (!lineSearch(function, at, direction, options)) {
            if (isFresh)
                break;
            isFresh = true;
            inverse = identity(n);
            continue;
        }
        at.iterations = before.iterations + 1;
        idle = before.value - at.value < options.valueTolerance ? idle + 1 : 0;
        if (idle == 3) {
            at.converged = true;
            break;
        }
        Vector moved(n);
        Vector turned(n);
        for (std::size_t i = 0; i < n; ++i) {
            moved[i] = at.point[i] - before.point[i];
            turned[i] = at.gradient[i] - before.gradient[i];
        }
        update(inverse, moved, turned, isFresh);
        isFresh = false;
    }
    // A search that ends on the last digits of the value has converged all the same.
    at.converged = at.converged || largest(inside(at, options)) <= 100 * options.tolerance;
    return at;
}

std::vector<double> hessianAt(const SmoothFunction& function, const std::vector<double>& point)
{
    const std::size_t n = point.size();
    constexpr double kStep = 1e-4;
    Vector hessian(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        Vector above = point;
        Vector below = point;
        above[i] += kStep;
        below[i] -= kStep;
        Vector rise(n);
        Vector fall(n);
        static_cast<void>(function(above, rise));
        static_cast<void>(function(below, fall));
        for (std::size_t j = 0; j < n; ++j) {
            const double second = (rise[j] - fall[j]) / (2 * kStep);
            hessian[i * n + j] += second / 2;
            hessian[j * n + i] += second / 2;
        }
    }
    return hessian;
}

std::vector<double> inverseOf(const std::vector<double>& matrix, std::size_t size)
{
    Vector root(size * size, 0); // lower triangle
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i * size + j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= root[i * size + k] * root[j * size + k];
            if (i == j && !(sum > 0))
                return {};
            root[i * size + j] = i == j ? std::sqrt(sum) : sum / root[j * size + j];
        }
    Vector inverse(size * size, 0);
    for (std::size_t column = 0; column < size; ++column) {
        Vector solved(size, 0);
        for (std::size_t i = 0; i < size; ++i) {
            double sum = i == column ? 1 : 0;
            for (std::size_t k = 0; k < i; ++k)
                sum -= root[i * size + k] * solved[k];
            solved[i] = sum / root[i * size + i];
        }
        for (std::size_t i = size; i-- > 0;) {
            double sum = solved[i];
            for (std::size_t k = i + 1; k < size; ++k)
                sum -= root[k * size + i] * solved[k];
            solved[i] = sum / root[i * size + i];
        }
        for (std::size_t i = 0; i < size; ++i)
            inverse[i * size + column] = solved[i];
    }
    return inverse;
}

} // namespace tessera
