// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/audience_drift.h"

#include "dataset/people_snapshot.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tessera {

namespace {

QString pointsKey(std::int64_t audience)
{
    return QStringLiteral("audience_drift:%1").arg(audience);
}

// The people of the last point.
QString peopleKey(std::int64_t audience)
{
    return QStringLiteral("audience_drift_people:%1").arg(audience);
}

QJsonObject pointToJson(const DriftPoint& point)
{
    return {{QStringLiteral("revision"), qint64(point.dataRevision)},
            {QStringLiteral("version"), point.version},
            {QStringLiteral("at"), qint64(point.at)},
            {QStringLiteral("asOf"), qint64(point.asOf)},
            {QStringLiteral("people"), qint64(point.people)},
            {QStringLiteral("joined"), qint64(point.joined)},
            {QStringLiteral("left"), qint64(point.left)}};
}

DriftPoint pointFromJson(const QJsonObject& json)
{
    const auto number = [&](const char* key) {
        return std::int64_t(json.value(QLatin1String(key)).toInteger());
    };
    return {number("revision"), int(number("version")), number("at"),  number("asOf"),
            number("people"),   number("joined"),       number("left")};
}

std::size_t sharedOf(const std::vector<OneId>& a, const std::vector<OneId>& b)
{
    std::size_t shared = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const bool isSame = a[i] == b[k];
        const bool isLess = a[i] < b[k];
        shared += isSame ? 1 : 0;
        i += isSame || isLess ? 1 : 0;
        k += isLess ? 0 : 1;
    }
    return shared;
}

} // namespace

Result<std::vector<DriftPoint>> driftOf(const Project& project, std::int64_t audience)
{
    const Result<QString> text = project.setting(pointsKey(audience));
    if (!text)
        return text.error();
    std::vector<DriftPoint> points;
    for (const QJsonValue one : QJsonDocument::fromJson(text->toUtf8()).array())
        points.push_back(pointFromJson(one.toObject()));
    return points;
}

Result<std::vector<DriftPoint>> noteDrift(Project& project, const LocalDataset& data,
                                          const StoredObject& audience, const PeopleSet& people)
{
    Result<std::vector<DriftPoint>> points = driftOf(project, audience.id);
    if (!points || !project.readOnlyReason().isEmpty())
        return points;
    if (!points->empty() && points->back().dataRevision == data.dataRevision() &&
        points->back().version == audience.version && points->back().asOf == data.asOf())
        return points;
    std::vector<OneId> now;
    people.forEach([&](PersonIndex person) { now.push_back(data.identity().oneIds[person]); });
    std::ranges::sort(now);
    const Result<QString> kept = project.setting(peopleKey(audience.id));
    if (!kept)
        return kept.error();
    const Result<std::vector<OneId>> before = unpackedOneIds(QByteArray::fromBase64(kept->toLatin1()));
    if (!before)
        return before.error();
    const std::size_t stayed = sharedOf(*before, now);
    points->push_back({data.dataRevision(), audience.version, clockNow(), data.asOf(),
                       std::int64_t(now.size()), std::int64_t(now.size() - stayed),
                       std::int64_t(before->size() - stayed)});
    if (points->size() > kMaxDriftPoints)
        points->erase(points->begin(), points->end() - std::ptrdiff_t(kMaxDriftPoints));
    QJsonArray list;
    for (const DriftPoint& point : *points)
        list.append(pointToJson(point));
    const QString packed = QString::fromLatin1(packedOneIds(now).toBase64());
    if (Result<void> done = project.remember(peopleKey(audience.id), packed); !done)
        return done.error();
    const QString text = QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
    if (Result<void> done = project.remember(pointsKey(audience.id), text); !done)
        return done.error();
    return points;
}

} // namespace tessera
