// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tessera {

struct EventName
{
    QString name;
    std::int64_t events = 0;
};

// The values of the "event" property, most frequent first; empty when there are no events.
[[nodiscard]] std::vector<EventName> frequentEvents(const LocalDataset& data, std::size_t limit);

// "purchase" in the client's own word, if one of the known words is among its events.
[[nodiscard]] QString purchaseEvent(const LocalDataset& data);

} // namespace tessera
