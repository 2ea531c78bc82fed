// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "business/population.h"

namespace tessera {

// Fills the traits of a population, their people but not their counts, and what is left out and why. events:
// those that devices and the clock are told by. An error: a field the definition names is not there.
[[nodiscard]] Result<void> makeTraits(const LocalDataset& data, const PopulationDefinition& definition,
                                      const Purchases& events, Population& population, const Task& task);

// The column a trait is made of by its name alone, among columns of people or of events; empty: none.
[[nodiscard]] QString fieldOfTrait(const QString& trait, const LocalDataset& data, bool ofEvents);

} // namespace tessera
