// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/share_index.h"

#include <cmath>

namespace tessera {

namespace {

Interval katzInterval(const ShareIndex& index, const TraitPeople& audience, const TraitPeople& reference)
{
    if (audience.people == 0 || reference.people == 0)
        return {0, reference.people == 0 ? 0 : index.tgi};
    const double error = std::sqrt((1 - index.share) / double(audience.people) +
                                   (1 - index.referenceShare) / double(reference.people));
    return {index.tgi * std::exp(-kZ95 * error), index.tgi * std::exp(kZ95 * error)};
}

} // namespace

ShareIndex shareIndex(const TraitPeople& audience, const TraitPeople& reference, bool isWithin)
{
    ShareIndex index;
    index.few = audience.known < kFewPeople || reference.known < kFewPeople || reference.people < kFewPeople;
    if (audience.known > 0)
        index.share = double(audience.people) / double(audience.known);
    if (reference.known > 0)
        index.referenceShare = double(reference.people) / double(reference.known);
    if (audience.known == 0 || reference.people == 0)
        return index;
    index.tgi = 100 * index.share / index.referenceShare;
    const Interval share = wilsonInterval(audience.people, audience.known);
    index.interval =
        isWithin ? Interval{100 * share.low / index.referenceShare, 100 * share.high / index.referenceShare}
                 : katzInterval(index, audience, reference);
    return index;
}

} // namespace tessera
