// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "rules/fact_source.h"

#include <memory>
#include <string>
#include <vector>

namespace tessera {

// People with a few random events each ("a".."d" and "x", which no step is), for tests that count by hand.
class RandomFacts : public FactSource
{
public:
    RandomFacts(std::uint64_t seed, int people, int mostEvents, Micros span)
    {
        Random random(seed);
        auto event = std::make_shared<Column>();
        DictionaryBuilder names;
        starts.push_back(0);
        for (int person = 0; person < people; ++person) {
            std::vector<Micros> own;
            for (std::uint64_t i = random.below(std::uint64_t(mostEvents) + 1); i > 0; --i)
                own.push_back(Micros(random.below(std::uint64_t(span / kHour))) * kHour);
            std::sort(own.begin(), own.end());
            for (const Micros time : own) {
                times.push_back(time);
                event->codes.push_back(names.insert(std::string(1, "aabbccdx"[random.below(8)])));
            }
            starts.push_back(std::uint32_t(times.size()));
        }
        for (const char* name : {"a", "b", "c", "d", "x"})
            names.insert(name);
        event->dictionary = names.take();
        events = event;
        end = span;
    }
    [[nodiscard]] std::size_t people() const override { return starts.size() - 1; }
    [[nodiscard]] Micros asOf() const override { return end; }
    [[nodiscard]] const TimeZone& zone() const override { return utc; }
    [[nodiscard]] std::span<const std::uint32_t> eventStarts() const override { return starts; }
    [[nodiscard]] std::span<const Micros> eventTimes() const override { return times; }
    [[nodiscard]] Result<std::shared_ptr<const Column>> eventColumn(const QString& name) const override
    {
        if (name == QLatin1String("event"))
            return events;
        return Error{QStringLiteral("no ") + name};
    }
    [[nodiscard]] Result<std::shared_ptr<const Column>> attribute(const QString& name) const override
    {
        return Error{QStringLiteral("no ") + name};
    }
    [[nodiscard]] Result<PeopleSet> audience(const QString& name) const override
    {
        return Error{QStringLiteral("no ") + name};
    }
    [[nodiscard]] char nameAt(std::uint32_t row) const
    {
        return events->dictionary->at(events->codes[row])[0];
    }

    std::vector<std::uint32_t> starts;
    std::vector<Micros> times;
    std::shared_ptr<const Column> events;
    Micros end = 0;
    TimeZone utc;
};

} // namespace tessera
