// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QPointF>
#include <QPolygonF>
#include <QString>

#include <vector>

namespace tessera {

// The outline of one region of a map, in degrees: x is the longitude, y the latitude.
struct RegionShape
{
    QString id;   // "510000", the code of a province
    QString name; // as the file writes it
    QPointF centre;
    std::vector<QPolygonF> rings; // each closed: its last point is its first
};

// Reads GeoJSON, plain or with packed rings ("UTF8Encoding": a text a ring, each pair of characters the step
// from the point before in 1/1024 degree, zigzag and 64 added; "encodeOffsets" gives the first point). An
// error says which region cannot be read.
[[nodiscard]] Result<std::vector<RegionShape>> readRegionShapes(const QByteArray& json);

// The provinces of China as they are built in; empty when the file that was built in cannot be read.
[[nodiscard]] const std::vector<RegionShape>& chinaProvinces();

} // namespace tessera
