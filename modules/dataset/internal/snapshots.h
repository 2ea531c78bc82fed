// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/time_zone.h"
#include "project/batch.h"

#include <optional>
#include <vector>

namespace tessera {

// From when on a dated snapshot counts: the start of its day. Nothing for a file that is none.
[[nodiscard]] std::optional<Micros> snapshotStart(const BatchInfo& batch, const TimeZone& zone);

// The batches of people that say something at an instant, the deciding one last. Of a table of snapshots that
// is the newest before the instant alone: who is not in it has no value, and before the first one nobody has.
[[nodiscard]] std::vector<const BatchInfo*> peopleBatchesAt(const std::vector<BatchInfo>& batches,
                                                            const TimeZone& zone, Micros asOf);

} // namespace tessera
