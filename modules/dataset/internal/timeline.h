// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "identity/identity_view.h"
#include "project/project.h"

#include <vector>

namespace tessera {

// The events of all people, person by person, each in time order (ties keep the order of import).
struct Timeline
{
    std::vector<std::uint32_t> starts; // people + 1
    std::vector<Micros> times;
    std::vector<std::uint32_t>
        order; // row -> row of the concatenated batches; empty when rows are in that order already
};

// Person of each stored row of a batch, kNobody where there is none.
[[nodiscard]] Result<std::vector<PersonIndex>> peopleOfRows(const Project& project, const BatchInfo& batch,
                                                            const IdentityView& identity, const Task& task);

// eventBatches: in order of import.
[[nodiscard]] Result<Timeline> buildTimeline(const Project& project,
                                             const std::vector<const BatchInfo*>& eventBatches,
                                             const IdentityView& identity, const Task& task);

} // namespace tessera
