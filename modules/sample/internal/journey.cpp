// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/internal/person.h"

#include <algorithm>
#include <cmath>

namespace tessera::sample {

namespace {

struct Influence
{
    Seconds from;
    Seconds to;
    double multiple;
};

constexpr Seconds kTouchSeconds = Seconds(kTouchDays * double(kDaySeconds));

void addTouches(Person& person, Random& random, Seconds from, Seconds to, TouchChannel channel)
{
    const double months = double(to - from) / double(30 * kDaySeconds);
    const std::uint64_t count = random.poisson(months * kTouch[channel].perMonth * person.adActivity);
    for (std::uint64_t i = 0; i < count; ++i) {
        const Seconds time = from + Seconds(random.uniform() * double(to - from));
        person.touches.push_back({time, channel, random.chance(kTouch[channel].clickRate)});
    }
}

// First event of a process whose hazard is base times the strongest influence of the moment; -1 when after
// the history.
Seconds firstEvent(Random& random, Seconds from, double hazardPerDay,
                   const std::vector<Influence>& influences)
{
    std::vector<Seconds> cuts{from, kEnd};
    for (const Influence& influence : influences) {
        if (influence.to <= from)
            continue;
        cuts.push_back(std::max(from, influence.from));
        cuts.push_back(std::min(kEnd, influence.to));
    }
    std::sort(cuts.begin(), cuts.end());
    double left = random.exponential();
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const Seconds length = cuts[i + 1] - cuts[i];
        if (length <= 0)
            continue;
        double multiple = 1;
        for (const Influence& influence : influences)
            if (influence.from <= cuts[i] && influence.to > cuts[i])
                multiple = std::max(multiple, influence.multiple);
        const double hazard = hazardPerDay * multiple / double(kDaySeconds);
        const double mass = hazard * double(length);
        if (left < mass)
            return std::min(kEnd - 1, cuts[i] + Seconds(left / hazard));
        left -= mass;
    }
    return -1;
}

std::vector<Influence> influencesOf(const Person& person, double TouchEffect::*multiple)
{
    std::vector<Influence> influences;
    for (const Touch& touch : person.touches)
        if (kTouch[touch.channel].*multiple > 1.0)
            influences.push_back({touch.time, touch.time + kTouchSeconds, kTouch[touch.channel].*multiple});
    return influences;
}

} // namespace

void playJourney(Person& person, Random& random)
{
    person.start = Seconds(random.uniform() * kArrivalDays * double(kDaySeconds));
    for (const TouchChannel channel : {Douyin, RedKol, Moments, Search, JdDisplay})
        addTouches(person, random, person.start, kEnd, channel);
    Seconds aware = person.start + Seconds(random.exponential() * kOrganicAwareDays * double(kDaySeconds));
    for (const Touch& touch : person.touches)
        aware = std::min(aware, touch.time);
    person.awareAt = aware < kEnd ? aware : -1;
    if (person.awareAt >= 0)
        person.appealAt = firstEvent(random, person.awareAt, kAppealHazard,
                                     influencesOf(person, &TouchEffect::appealMultiple));
    if (person.appealAt >= 0) {
        addTouches(person, random, person.appealAt, kEnd, Sms);
        addTouches(person, random, person.appealAt, kEnd, Retarget);
        std::vector<Influence> influences = influencesOf(person, &TouchEffect::actMultiple);
        for (const Promotion& promotion : promotions())
            influences.push_back(
                {promotion.from * kDaySeconds, (promotion.to + 1) * kDaySeconds, kPromotionActMultiple});
        person.actAt = firstEvent(random, person.appealAt, kActHazard, influences);
    }
    std::sort(person.touches.begin(), person.touches.end(), [](const Touch& a, const Touch& b) {
        return a.time != b.time ? a.time < b.time : a.channel < b.channel;
    });
}

} // namespace tessera::sample
