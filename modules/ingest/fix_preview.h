// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/time_zone.h"
#include "ingest/mapping.h"
#include "ingest/preview.h"

#include <QJsonObject>

#include <cstdint>
#include <vector>

namespace tessera {

// What fixes would do to a file, before it is loaded.
struct FixPreview
{
    struct Example
    {
        QString column;
        QString before;
        QString after;
    };
    struct Effect // of one fix
    {
        QString fix;                   // fixName()
        std::int64_t cells = 0;        // changed, of all rows read, rejected ones among them
        std::int64_t rows = 0;         // with such a cell; for Deduplicate those left out
        std::vector<Example> examples; // none of identifiers and of what tells who somebody is
    };
    struct Totals
    {
        std::int64_t rows = 0;
        std::int64_t rejected = 0;
        // Of rows with the event "purchase"; where the table knows no events, of all.
        std::int64_t buyers = 0; // different first identifiers that can join, in the order of trust
        double revenue = 0;      // sum of the first amount
    };
    bool isWholeFile = true;
    std::vector<Effect> effects; // in the order of the mapping
    Totals before;               // without any fix; columns that fixes make are missing then
    Totals after;

    [[nodiscard]] QJsonObject toJson() const;
};

// Reads the file twice, or with isSample its first megabytes. The rules of the mapping are left aside. zone:
// of times without one, where the mapping has none.
[[nodiscard]] Result<FixPreview> previewFixes(const QString& path, const ImportMapping& mapping,
                                              const TimeZone& zone, bool isSample, const Task& task);

} // namespace tessera
