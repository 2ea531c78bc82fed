// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/snapshots.h"

#include <QDate>

#include <map>

namespace tessera {

std::optional<Micros> snapshotStart(const BatchInfo& batch, const TimeZone& zone)
{
    const QJsonObject load = batch.mapping.value(QLatin1String("load")).toObject();
    if (load.value(QLatin1String("mode")).toString() != QLatin1String("snapshot"))
        return std::nullopt;
    const QDate date = QDate::fromString(load.value(QLatin1String("date")).toString(), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return zone.startOfDay(QDate(1970, 1, 1).daysTo(date));
}

std::vector<const BatchInfo*> peopleBatchesAt(const std::vector<BatchInfo>& batches, const TimeZone& zone,
                                              Micros asOf)
{
    // Rejected rows that came back mended are part of the file they were in.
    const auto fileOf = [](const BatchInfo& batch) {
        return batch.mendedFrom != 0 ? batch.mendedFrom : batch.id;
    };
    struct Chosen
    {
        Micros since = 0;
        std::int64_t file = 0; // 0: none
    };
    std::map<QString, Chosen> newest; // by table
    for (const BatchInfo& batch : batches) {
        const std::optional<Micros> start = snapshotStart(batch, zone);
        if (batch.kind != TableKind::People || !start || *start >= asOf)
            continue;
        Chosen& chosen = newest[batch.table];
        if (chosen.file == 0 || *start > chosen.since ||
            (*start == chosen.since && fileOf(batch) > chosen.file)) // of one day the one loaded last
            chosen = {*start, fileOf(batch)};
    }
    std::vector<const BatchInfo*> chosen;
    for (const BatchInfo& batch : batches) {
        if (batch.kind != TableKind::People)
            continue;
        const auto found = newest.find(batch.table);
        if (!snapshotStart(batch, zone) || (found != newest.end() && found->second.file == fileOf(batch)))
            chosen.push_back(&batch);
    }
    return chosen;
}

} // namespace tessera
