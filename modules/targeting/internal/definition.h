// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/schema.h"
#include "targeting/tag_space.h"

namespace tessera {

class JsonReader;

// purchases, amount, days, values and groups of a definition; what is absent comes from the client's data.
[[nodiscard]] Result<TagOptions> readTagOptions(JsonReader& reader, const LocalDataset& data);
[[nodiscard]] SchemaFields tagSchema();
// The client's own word for a purchase as a filter, when it has one.
[[nodiscard]] std::optional<EventFilter> suggestedPurchases(const LocalDataset& data);
// Who has an identifier of the kind.
[[nodiscard]] Result<PeopleSet> reachableBy(const LocalDataset& data, const QString& kind);

} // namespace tessera
