// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile/rfm.h"

namespace tessera {

struct RfmPurchases : Purchases
{
    std::shared_ptr<const Column> order;
};

struct RfmBuyer
{
    PersonIndex person = 0;
    double recency = 0; // days
    double frequency = 0;
    double revenue = 0;
};

[[nodiscard]] Result<RfmPurchases> readPurchases(const LocalDataset& data, const RfmDefinition& definition);
// Everyone of the base who bought in the window, block by block of people.
[[nodiscard]] std::vector<std::vector<RfmBuyer>> findBuyers(const LocalDataset& data,
                                                            const RfmPurchases& purchases,
                                                            const PeopleSet& base, RfmFrequency frequency);

} // namespace tessera
