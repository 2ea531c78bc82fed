// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace tessera {

// Latitude and longitude in degrees.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;
};
// "31.23,121.47"; nullopt when it is no point of the earth.
[[nodiscard]] std::optional<GeoPoint> pointOf(const QString& text);

// Great-circle distance in km on a sphere of the mean radius 6371.0088 km (haversine).
[[nodiscard]] double distanceKm(const GeoPoint& a, const GeoPoint& b);
// Even-odd rule on latitude and longitude as on a plane; its points in order, the last joined to the first.
[[nodiscard]] bool isInside(const GeoPoint& point, const std::vector<GeoPoint>& polygon);

} // namespace tessera
