// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/places.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tessera {

std::optional<GeoPoint> pointOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    if (parts.size() != 2)
        return std::nullopt;
    bool isNumber = false;
    bool isOther = false;
    const GeoPoint point{parts.at(0).trimmed().toDouble(&isNumber), parts.at(1).trimmed().toDouble(&isOther)};
    if (!isNumber || !isOther || !(std::abs(point.latitude) <= 90) || !(std::abs(point.longitude) <= 180))
        return std::nullopt;
    return point;
}

double distanceKm(const GeoPoint& a, const GeoPoint& b)
{
    constexpr double radius = 6371.0088;
    constexpr double degree = std::numbers::pi / 180;
    const double north = std::sin((b.latitude - a.latitude) * degree / 2);
    const double east = std::sin((b.longitude - a.longitude) * degree / 2);
    const double h =
        north * north + std::cos(a.latitude * degree) * std::cos(b.latitude * degree) * east * east;
    return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

bool isInside(const GeoPoint& point, const std::vector<GeoPoint>& polygon)
{
    bool inside = false;
    for (std::size_t i = 0, last = polygon.size() - 1; i < polygon.size(); last = i++) {
        const GeoPoint& a = polygon[i];
        const GeoPoint& b = polygon[last];
        if ((a.latitude > point.latitude) == (b.latitude > point.latitude))
            continue;
        const double crossing =
            (b.longitude - a.longitude) * (point.latitude - a.latitude) / (b.latitude - a.latitude) +
            a.longitude;
        if (point.longitude < crossing)
            inside = !inside;
    }
    return inside;
}

} // namespace tessera
