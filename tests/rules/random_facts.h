// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "rules/answer_cache.h"
#include "rules/fact_source.h"

#include <algorithm>
#include <map>
#include <variant>

namespace tessera {

// A value as the slow reference sees it: unknown, a text, or a number in the column's own unit.
using SlowValue = std::variant<std::monostate, QString, double>;

struct SlowEvent
{
    Micros time = 0;
    std::map<QString, SlowValue> properties;
};

struct SlowPerson
{
    std::vector<SlowEvent> events; // in time order
    std::map<QString, SlowValue> attributes;
    std::map<QString, SlowValue> results;
    bool isListed = false;
    bool isReachable = false;
    bool isInAudience = false;
};

// Random people and events, kept twice: as columns for the engine and plainly for the reference.
class RandomFacts : public FactSource
{
public:
    RandomFacts(std::uint64_t seed, const QString& zone)
        : m_zone(TimeZone::named(zone).value())
        , m_asOf(m_zone.startOfDay(20650) + (seed % 2 == 0 ? 0 : 13 * kDay / 24)) // in July 2026
    {
        Random random(seed);
        m_knowsLast = random.chance(0.5);
        m_hasLater = random.chance(0.5); // of some sources all events are before the date
        m_starts.push_back(0);
        for (int person = 0; person < 60; ++person) {
            m_people.push_back(makePerson(random));
            m_starts.push_back(m_starts.back() + std::uint32_t(m_people.back().events.size()));
            for (const SlowEvent& event : m_people.back().events)
                m_times.push_back(event.time);
        }
    }
    [[nodiscard]] std::size_t people() const override { return m_people.size(); }
    [[nodiscard]] Micros asOf() const override { return m_asOf; }
    [[nodiscard]] const TimeZone& zone() const override { return m_zone; }
    [[nodiscard]] std::span<const std::uint32_t> eventStarts() const override { return m_starts; }
    [[nodiscard]] std::span<const Micros> eventTimes() const override { return m_times; }
    // Of every other source, that it is not known.
    [[nodiscard]] Micros lastEvent() const override
    {
        return m_knowsLast && !m_times.empty() ? *std::max_element(m_times.begin(), m_times.end())
                                               : FactSource::lastEvent();
    }
    [[nodiscard]] Result<std::shared_ptr<const Column>> eventColumn(const QString& name) const override
    {
        return column(name, [&](const auto& use) {
            for (const SlowPerson& person : m_people)
                for (const SlowEvent& event : person.events)
                    use(event.properties.at(name));
        });
    }
    [[nodiscard]] Result<std::shared_ptr<const Column>> attribute(const QString& name) const override
    {
        return column(name, [&](const auto& use) {
            for (const SlowPerson& person : m_people)
                use(person.attributes.at(name));
        });
    }
    [[nodiscard]] Result<std::shared_ptr<const Column>> resultValues(const QString&,
                                                                     const QString& name) const override
    {
        return column(name, [&](const auto& use) {
            for (const SlowPerson& person : m_people)
                use(person.results.at(name));
        });
    }
    // Unknown of everybody at another date.
    [[nodiscard]] Result<std::shared_ptr<const Column>>
    tagValues(const QString& name, std::optional<Micros> instant) const override
    {
        return column(name, [&](const auto& use) {
            for (const SlowPerson& person : m_people)
                use(instant ? SlowValue() : person.results.at(name));
        });
    }
    [[nodiscard]] Result<PeopleSet> audience(const QString&) const override
    {
        return setOf([](const SlowPerson& person) { return person.isInAudience; });
    }
    [[nodiscard]] Result<PeopleSet> listed(const QString&, const EventFilter&) const override
    {
        return setOf([](const SlowPerson& person) { return person.isListed; });
    }
    [[nodiscard]] Result<PeopleSet> reachable(const QString&) const override
    {
        return setOf([](const SlowPerson& person) { return person.isReachable; });
    }
    [[nodiscard]] Result<PlaceColumns> placeColumns(bool) const override
    {
        return PlaceColumns{QStringLiteral("lat"), QStringLiteral("lon")};
    }
    [[nodiscard]] AnswerCache* answers() const override { return &m_answers; }

    [[nodiscard]] const std::vector<SlowPerson>& slowPeople() const { return m_people; }
    [[nodiscard]] static ColumnType typeOf(const QString& name)
    {
        if (name == QLatin1String("amount"))
            return ColumnType::Decimal;
        if (name == QLatin1String("qty") || name == QLatin1String("age") ||
            name == QLatin1String("household"))
            return ColumnType::Integer;
        if (name == QLatin1String("score") || name == QLatin1String("lat") || name == QLatin1String("lon"))
            return ColumnType::Real;
        return name == QLatin1String("due") || name == QLatin1String("joined") ? ColumnType::Time
                                                                               : ColumnType::Text;
    }

private:
    template <typename Passes>
    PeopleSet setOf(Passes passes) const
    {
        PeopleSet set(people());
        for (std::size_t i = 0; i < m_people.size(); ++i)
            if (passes(m_people[i]))
                set.insert(PersonIndex(i));
        return set;
    }

    template <typename ForEach>
    static Result<std::shared_ptr<const Column>> column(const QString& name, ForEach forEach)
    {
        auto column = std::make_shared<Column>();
        column->name = name;
        column->type = typeOf(name);
        column->scale = column->type == ColumnType::Decimal ? 2 : 0;
        DictionaryBuilder texts;
        forEach([&](const SlowValue& value) {
            const bool isNull = std::holds_alternative<std::monostate>(value);
            if (column->type == ColumnType::Text)
                column->codes.push_back(isNull ? kNullCode
                                               : texts.insert(std::get<QString>(value).toStdString()));
            else if (column->type == ColumnType::Real)
                column->reals.push_back(isNull ? std::numeric_limits<double>::quiet_NaN()
                                               : std::get<double>(value));
            else
                column->integers.push_back(isNull ? kNullInteger : std::int64_t(std::get<double>(value)));
        });
        column->dictionary = texts.take();
        return std::shared_ptr<const Column>(std::move(column));
    }

    static SlowValue maybe(Random& random, SlowValue value)
    {
        return random.chance(0.15) ? SlowValue() : value;
    }
    static QString oneOf(Random& random, const QStringList& texts)
    {
        return texts.at(qsizetype(random.below(std::uint64_t(texts.size()))));
    }

    SlowPerson makePerson(Random& random) const
    {
        SlowPerson person;
        // Much happens in few days, so that events meet each other, and some after the date.
        Micros time = m_asOf - Micros(random.below(120)) * kDay;
        const std::size_t n = random.below(14);
        for (std::size_t i = 0; i < n && (m_hasLater || time < m_asOf - 40 * kDay); ++i) {
            const std::uint64_t step = random.below(6);
            if (step == 1)
                time += Micros(random.below(4)) * 15 * 60'000'000; // a session's pause to the minute too
            else if (step == 2 || step == 3)
                time += Micros(random.below(8)) * (step == 2 ? kDay / 4 : kDay); // and the days rules ask for
            else if (step > 3)
                time += Micros(random.below(std::uint64_t(step * step * kDay)));
            SlowEvent event;
            event.time = time;
            event.properties[QStringLiteral("event")] =
                oneOf(random, {QStringLiteral("view"), QStringLiteral("cart"), QStringLiteral("buy")});
            event.properties[QStringLiteral("category")] =
                maybe(random, oneOf(random, {QStringLiteral("Serum"), QStringLiteral("mask"),
                                             QStringLiteral("Face Mask"), QStringLiteral("面膜")}));
            event.properties[QStringLiteral("item")] = maybe(
                random, oneOf(random, {QStringLiteral("i1"), QStringLiteral("i2"), QStringLiteral("i3")}));
            event.properties[QStringLiteral("amount")] = maybe(random, double(random.below(30000)));
            event.properties[QStringLiteral("qty")] = maybe(random, double(random.below(5)));
            event.properties[QStringLiteral("score")] = maybe(random, double(random.below(8)) / 4);
            event.properties[QStringLiteral("due")] =
                maybe(random, double(m_asOf - Micros(random.below(100)) * kDay / 2));
            event.properties[QStringLiteral("lat")] = maybe(random, 31 + double(random.below(100)) / 100);
            event.properties[QStringLiteral("lon")] = maybe(random, 121 + double(random.below(100)) / 100);
            person.events.push_back(std::move(event));
        }
        person.attributes[QStringLiteral("city")] =
            maybe(random, oneOf(random, {QStringLiteral("上海"), QStringLiteral("Beijing"),
                                         QStringLiteral("beijing east")}));
        person.attributes[QStringLiteral("age")] = maybe(random, double(18 + random.below(50)));
        person.attributes[QStringLiteral("joined")] =
            maybe(random, double(m_asOf - Micros(random.below(800)) * kDay -
                                 Micros(random.below(std::uint64_t(kDay)))));
        person.attributes[QStringLiteral("lat")] = maybe(random, 31 + double(random.below(100)) / 100);
        person.attributes[QStringLiteral("lon")] = maybe(random, 121 + double(random.below(100)) / 100);
        person.results[QStringLiteral("score")] = maybe(random, double(random.below(9)) / 8);
        person.results[QStringLiteral("household")] = maybe(random, double(random.below(25)));
        person.results[QStringLiteral("cluster")] =
            maybe(random, oneOf(random, {QStringLiteral("1"), QStringLiteral("2")}));
        person.isListed = random.chance(0.3);
        person.isReachable = random.chance(0.7);
        person.isInAudience = random.chance(0.4);
        return person;
    }

    TimeZone m_zone;
    Micros m_asOf;
    bool m_knowsLast = false;
    bool m_hasLater = true;
    std::vector<SlowPerson> m_people;
    std::vector<std::uint32_t> m_starts;
    std::vector<Micros> m_times;
    mutable AnswerCache m_answers;
};

} // namespace tessera
