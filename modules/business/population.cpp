// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/population.h"
#include "business/internal/population_traits.h"
#include "business/internal/texts.h"

#include "analysis/analysis.h"
#include "base/json.h"
#include "rules/evaluate.h"

#include <algorithm>

namespace tessera {

namespace {

std::int64_t inBoth(const PeopleSet& one, const PeopleSet& other)
{
    std::int64_t count = 0;
    for (std::size_t w = 0; w < one.words().size(); ++w)
        count += std::popcount(one.words()[w] & other.words()[w]);
    return count;
}

std::vector<double> readBands(JsonReader& reader, const char* key, std::vector<double> bands)
{
    const QJsonArray json = reader.array(QLatin1String(key));
    if (json.isEmpty())
        return bands;
    bands.clear();
    for (const QJsonValue one : json) {
        if (!one.isDouble() || one.toDouble() <= (bands.empty() ? 0 : bands.back())) {
            reader.fail(QLatin1String(key),
                        PopulationText::tr("where bands begin, as numbers above 0 that rise"));
            return {};
        }
        bands.push_back(one.toDouble());
    }
    return bands;
}

void count(Population& population)
{
    for (PopulationTrait& trait : population.traits) {
        trait.knownOfA = inBoth(trait.known, population.a);
        trait.knownOfB = inBoth(trait.known, population.b);
        if (trait.unmatchedPeople.universe() > 0)
            trait.unmatched = inBoth(trait.unmatchedPeople, population.a);
        for (TraitValue& value : trait.values) {
            value.ofA = inBoth(value.people, population.a);
            value.ofB = inBoth(value.people, population.b);
            value.index =
                shareIndex({value.ofA, trait.knownOfA}, {value.ofB, trait.knownOfB}, population.isWithin);
        }
    }
}

// A trait that nobody's value is known of tells nothing.
void takeOutUnknown(Population& population)
{
    std::erase_if(population.traits, [&](const PopulationTrait& trait) {
        const bool isUnknown = trait.knownOfA + trait.knownOfB == 0;
        if (isUnknown)
            population.leftOut.push_back(
                {trait.id, trait.unmatched > 0
                               ? PopulationText::tr("none of the values of \"%1\" is known").arg(trait.field)
                               : PopulationText::tr("nobody has a value")});
        return isUnknown;
    });
}

} // namespace

const QStringList& PopulationDefinition::traits()
{
    static const QStringList traits{
        QStringLiteral("age"),   QStringLiteral("gender"),   QStringLiteral("province"),
        QStringLiteral("tier"),  QStringLiteral("channel"),  QStringLiteral("device"),
        QStringLiteral("price"), QStringLiteral("category"), QStringLiteral("clock")};
    return traits;
}

Result<PopulationDefinition> PopulationDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    PopulationDefinition definition;
    if (const Result<void> done = definition.read(reader, 365); !done)
        return done.error();
    Result<Rule> rule = readRule(reader.value(QLatin1String("rule")), QStringLiteral("rule"));
    const bool isAgainst = reader.has(QLatin1String("against"));
    Result<Rule> against = readRule(reader.value(QLatin1String("against")), QStringLiteral("against"));
    Result<EventFilter> events =
        readEventFilter(reader.value(QLatin1String("events")), QStringLiteral("events"));
    if (!rule || !against)
        return !rule ? rule.error() : against.error();
    if (!events)
        return events.error();
    definition.rule = std::move(*rule);
    if (isAgainst)
        definition.against = std::move(*against);
    definition.events = std::move(*events);
    definition.units = reader.text(QLatin1String("units"), QString());
    definition.values = std::size_t(reader.integer(QLatin1String("values"), 12, 1, 60));
    definition.ageBands = readBands(reader, "ageBands", std::move(definition.ageBands));
    definition.priceBands = readBands(reader, "priceBands", std::move(definition.priceBands));
    JsonReader fields(reader.object(QLatin1String("fields")), QStringLiteral("fields"));
    for (const QString& trait : traits())
        if (const QByteArray key = trait.toLatin1(); fields.has(QLatin1String(key)))
            definition.fields[trait] = fields.text(QLatin1String(key), QString());
    if (const Result<void> done = fields.finish(); !done)
        return done.error();
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

const PopulationTrait* Population::trait(const QString& id) const
{
    const auto found = std::ranges::find(traits, id, &PopulationTrait::id);
    return found == traits.end() ? nullptr : &*found;
}

Result<Population> computePopulation(const LocalDataset& data, const PopulationDefinition& definition,
                                     const Task& task)
{
    PurchaseScope all = static_cast<const PurchaseScope&>(definition);
    all.where = definition.events;
    all.amount.clear();
    const Result<Purchases> events = findPurchases(data, all, false);
    if (!events)
        return events.error();
    const EvaluateOptions then{events->window.end, {}};
    Result<PeopleSet> base = evaluateRule(definition.base, data, then);
    Result<PeopleSet> rule = evaluateRule(definition.rule, data, then);
    Result<PeopleSet> against = evaluateRule(definition.against.value_or(Rule()), data, then);
    for (const Result<PeopleSet>* one : {&base, &rule, &against})
        if (!*one)
            return one->error();
    Population population;
    population.asOf = events->window.end;
    PeopleSet known(data.people()); // by the date
    base->forEach([&](PersonIndex person) {
        if (data.firstKnown()[person] < events->window.end)
            known.insert(person);
    });
    *base = std::move(known);
    population.a = std::move(*rule);
    population.a &= *base;
    population.b = std::move(*against);
    population.b &= *base;
    population.isWithin = !definition.against;
    population.isIndexed = !(population.a == population.b);
    if (const std::int64_t people = std::int64_t(population.a.count()); people == 0)
        return Error{
            PopulationText::tr("Nobody is in the population. Check the rule, the base and the date.")};
    if (Result<void> made = makeTraits(data, definition, *events, population, task); !made)
        return made.error();
    count(population);
    takeOutUnknown(population);
    return population;
}

} // namespace tessera
