// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/trait_index.h"

#include "analysis/share_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

// The audience against those of the reference who are not in it, with the pooled share.
double zOf(const TagIndex& index)
{
    const double rest = double(index.known.reference - index.known.both);
    const double own = double(index.known.audience);
    if (rest <= 0 || own <= 0)
        return 0;
    const double restWith = double(index.people.reference - index.people.both);
    const double pooled = (double(index.people.audience) + restWith) / (own + rest);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / own + 1 / rest));
    return error > 0 ? (index.share - restWith / rest) / error : 0;
}

TagIndex indexOf(const CountedField& field, const CountedTag& counted, bool isWithin)
{
    TagIndex index;
    index.tag = counted.tag;
    index.people = counted.people;
    index.known = field.known;
    const ShareIndex shares = shareIndex({counted.people.audience, field.known.audience},
                                         {counted.people.reference, field.known.reference}, isWithin);
    index.share = shares.share;
    index.referenceShare = shares.referenceShare;
    index.tgi = shares.tgi;
    index.interval = shares.interval;
    index.few = shares.few;
    if (field.known.audience == 0 || field.known.reference == 0)
        return index;
    if (index.interval.low > 100)
        index.strength = std::log(index.interval.low / 100);
    else if (index.interval.high < 100 && index.interval.high > 0)
        index.strength = std::log(100 / index.interval.high);
    index.z = zOf(index);
    index.p = std::erfc(std::abs(index.z) / std::sqrt(2.0));
    return index;
}

} // namespace

std::vector<double> falseDiscoveryRates(const std::vector<double>& p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> q(p.size());
    double least = 1;
    for (std::size_t i = order.size(); i-- > 0;) {
        least = std::min(least, p[order[i]] * double(p.size()) / double(i + 1));
        q[order[i]] = least;
    }
    return q;
}

std::vector<TagIndex> indexTags(const std::vector<CountedField>& fields, bool isWithin)
{
    std::vector<TagIndex> indices;
    for (const CountedField& field : fields)
        for (const CountedTag& counted : field.tags)
            indices.push_back(indexOf(field, counted, isWithin));
    std::ranges::stable_sort(indices, [](const TagIndex& a, const TagIndex& b) {
        if (a.few != b.few)
            return b.few;
        return a.strength != b.strength ? a.strength > b.strength : std::abs(a.z) > std::abs(b.z);
    });
    const auto firstFew = std::ranges::find(indices, true, &TagIndex::few);
    std::vector<double> p;
    for (auto index = indices.begin(); index != firstFew; ++index)
        p.push_back(index->p);
    const std::vector<double> q = falseDiscoveryRates(p);
    for (std::size_t i = 0; i < q.size(); ++i)
        indices[i].q = q[i];
    return indices;
}

} // namespace tessera
