// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/region_shapes.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QFile>

namespace tessera {

namespace {

constexpr int kPackedZero = 64;      // the character that stands for a step of 0
constexpr double kPackedUnit = 1024; // steps a degree

Error badRegion(const QString& region, const QString& why)
{
    return Error{
        QCoreApplication::translate("Map", "The map cannot be read at \"%1\": %2.").arg(region, why)};
}

// 0, 1, 2, 3 ... stand for 0, -1, 1, -2 ...
int fromZigzag(int value)
{
    return (value >> 1) ^ -(value & 1);
}

QPointF pointOf(const QJsonValue& json)
{
    return {json[0].toDouble(), json[1].toDouble()};
}

Result<QPolygonF> packedRing(const QString& region, const QString& text, const QJsonValue& offset)
{
    if (text.size() % 2 != 0 || !offset.isArray())
        return badRegion(region, QCoreApplication::translate("Map", "a packed ring is not whole"));
    int x = offset[0].toInt();
    int y = offset[1].toInt();
    QPolygonF ring;
    for (qsizetype i = 0; i < text.size(); i += 2) {
        x += fromZigzag(int(text[i].unicode()) - kPackedZero);
        y += fromZigzag(int(text[i + 1].unicode()) - kPackedZero);
        ring.append(QPointF(x / kPackedUnit, y / kPackedUnit));
    }
    return ring;
}

Result<QPolygonF> ringOf(const QString& region, const QJsonValue& json, const QJsonValue& offset)
{
    QPolygonF ring;
    if (json.isString()) {
        Result<QPolygonF> packed = packedRing(region, json.toString(), offset);
        if (!packed)
            return packed;
        ring = std::move(*packed);
    } else {
        for (const QJsonValue point : json.toArray())
            ring.append(pointOf(point));
    }
    if (ring.size() < 3)
        return badRegion(region, QCoreApplication::translate("Map", "a ring has fewer than three points"));
    if (!ring.isClosed())
        ring.append(ring.first());
    return ring;
}

Result<RegionShape> shapeOf(const QJsonObject& feature)
{
    const QJsonObject properties = feature.value(QLatin1String("properties")).toObject();
    RegionShape shape;
    shape.id = properties.value(QLatin1String("id")).toString();
    shape.name = properties.value(QLatin1String("name")).toString();
    shape.centre = pointOf(properties.value(QLatin1String("cp")));
    const QJsonObject geometry = feature.value(QLatin1String("geometry")).toObject();
    const bool isMany = geometry.value(QLatin1String("type")) == QLatin1String("MultiPolygon");
    const QJsonArray all = geometry.value(QLatin1String("coordinates")).toArray();
    const QJsonArray offsets = geometry.value(QLatin1String("encodeOffsets")).toArray();
    const QJsonArray polygons = isMany ? all : QJsonArray{all};
    for (qsizetype p = 0; p < polygons.size(); ++p) {
        const QJsonArray rings = polygons[p].toArray();
        for (qsizetype r = 0; r < rings.size(); ++r) {
            const QJsonValue offset = isMany ? offsets.at(p)[r] : offsets.at(r);
            Result<QPolygonF> ring = ringOf(shape.name, rings[r], offset);
            if (!ring)
                return ring.error();
            shape.rings.push_back(std::move(*ring));
        }
    }
    if (shape.rings.empty())
        return badRegion(shape.name, QCoreApplication::translate("Map", "it has no outline"));
    return shape;
}

} // namespace

Result<std::vector<RegionShape>> readRegionShapes(const QByteArray& json)
{
    const Result<QJsonObject> read = parseJsonObject(json, QStringLiteral("map"));
    if (!read)
        return read.error();
    std::vector<RegionShape> shapes;
    for (const QJsonValue feature : read->value(QLatin1String("features")).toArray()) {
        Result<RegionShape> shape = shapeOf(feature.toObject());
        if (!shape)
            return shape.error();
        shapes.push_back(std::move(*shape));
    }
    if (shapes.empty())
        return Error{QCoreApplication::translate("Map", "The map holds no regions.")};
    return shapes;
}

const std::vector<RegionShape>& chinaProvinces()
{
    static const std::vector<RegionShape> shapes = [] {
        QFile file(QStringLiteral(":/tessera/china.json"));
        Result<std::vector<RegionShape>> read =
            file.open(QIODevice::ReadOnly) ? readRegionShapes(file.readAll())
                                           : Result<std::vector<RegionShape>>(Error{file.errorString()});
        if (!read)
            qWarning("%s", qPrintable(read.error().message));
        return read ? std::move(*read) : std::vector<RegionShape>();
    }();
    return shapes;
}

} // namespace tessera
