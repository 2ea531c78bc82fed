// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QString>
#include <QStringList>

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

// The property with the amount of a purchase; empty when none has that role.
[[nodiscard]] QString purchaseAmount(const LocalDataset& data);

// The client's event that is called by one of the words, the first that is; empty when none is.
[[nodiscard]] QString eventCalled(const std::vector<EventName>& events, const QStringList& words);

} // namespace tessera
