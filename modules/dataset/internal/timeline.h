// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/internal/order_lines.h"
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

// The column of a batch that says when; -1: none.
[[nodiscard]] int timePosition(const BatchInfo& batch);

// eventBatches: in order of import. links: of lines that have their person and time from an order.
[[nodiscard]] Result<Timeline> buildTimeline(const Project& project,
                                             const std::vector<const BatchInfo*>& eventBatches,
                                             const IdentityView& identity, const OrderLinks& links,
                                             const Task& task);

} // namespace tessera
