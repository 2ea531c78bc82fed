// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/rfm.h"

#include "profile/internal/rfm_buyers.h"
#include "profile/internal/rfm_scores.h"

#include "base/thread_pool.h"
#include "rules/evaluate.h"

namespace tessera {

std::vector<std::uint8_t> RfmResult::segmentOfPeople(std::size_t everybody) const
{
    std::vector<std::uint8_t> all(everybody, std::uint8_t(segments.size()));
    for (std::size_t i = 0; i < people.size(); ++i)
        all[people[i]] = segment[i];
    return all;
}

Result<RfmResult> computeRfm(const LocalDataset& data, const RfmDefinition& definition, const Task& task)
{
    const Result<RfmPurchases> purchases = readPurchases(data, definition);
    if (!purchases)
        return purchases.error();
    const Result<PeopleSet> base = evaluateRule(definition.base, data, {purchases->window.end, {}});
    if (!base)
        return base.error();
    const std::vector<std::vector<RfmBuyer>> blocks =
        findBuyers(data, *purchases, *base, definition.frequency);
    if (task.cancelled())
        return Error::cancel();
    RfmResult result;
    result.asOf = purchases->window.end;
    result.basePeople = base->count();
    std::vector<std::size_t> firsts(blocks.size() + 1, 0);
    for (std::size_t block = 0; block < blocks.size(); ++block)
        firsts[block + 1] = firsts[block] + blocks[block].size();
    result.people.resize(firsts.back());
    result.revenue.resize(firsts.back());
    for (std::vector<double>& values : result.values)
        values.resize(firsts.back());
    ThreadPool::parallelFor(blocks.size(), [&](std::size_t block) {
        std::size_t at = firsts[block];
        for (const RfmBuyer& one : blocks[block]) {
            result.people[at] = one.person;
            result.values[0][at] = one.recency;
            result.values[1][at] = one.frequency;
            result.values[2][at] =
                definition.meanAmount && one.frequency > 0 ? one.revenue / one.frequency : one.revenue;
            result.revenue[at] = one.revenue;
            ++at;
        }
    });
    scoreBuyers(definition, result);
    nameSegments(definition, result);
    return result;
}

} // namespace tessera
