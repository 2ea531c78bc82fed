// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/analyses.h"
#include "business/internal/population_views.h"
#include "business/internal/texts.h"

#include "analysis/event_names.h"
#include "analysis/person_values.h"
#include "analysis/places.h"
#include "rules/rule.h"

#include <algorithm>

namespace tessera {

namespace {

// "age:25-29", "against:age:25-29", "known:age", "unmatched:province", "population", "against".
Result<PeopleSet> populationPeople(const Population& population, const QString& selector)
{
    const QString against = QStringLiteral("against");
    if (selector == QLatin1String("population"))
        return population.a;
    if (selector == against)
        return population.b;
    const bool isOfB = selector.startsWith(against + QLatin1Char(':'));
    const QString rest = isOfB ? selector.mid(against.size() + 1) : selector;
    const QString head = rest.section(QLatin1Char(':'), 0, 0);
    const QString tail = rest.section(QLatin1Char(':'), 1);
    const auto within = [&](PeopleSet people) {
        people &= isOfB ? population.b : population.a;
        return people;
    };
    if (const PopulationTrait* trait = population.trait(tail); trait != nullptr) {
        if (head == QLatin1String("known"))
            return within(trait->known);
        if (head == QLatin1String("unmatched") && trait->unmatchedPeople.universe() > 0)
            return within(trait->unmatchedPeople);
    }
    if (const PopulationTrait* trait = population.trait(head); trait != nullptr)
        if (const auto value = std::ranges::find(trait->values, tail, &TraitValue::key);
            value != trait->values.end())
            return within(value->people);
    return unknownSelector(selector, {QStringLiteral("population"), against, QStringLiteral("TRAIT:VALUE"),
                                      QStringLiteral("against:TRAIT:VALUE"), QStringLiteral("known:TRAIT"),
                                      QStringLiteral("unmatched:TRAIT")});
}

// The strongest trait of all, in words; empty where nothing stands out.
QString strongestOf(const Population& population)
{
    const PopulationTrait* ofTrait = nullptr;
    const TraitValue* most = nullptr;
    for (const PopulationTrait& trait : population.traits) {
        if (trait.id == QLatin1String("clock"))
            continue;
        for (const TraitValue& value : trait.values)
            if (!value.index.few && value.index.interval.low > 100 &&
                (most == nullptr || value.index.interval.low > most->index.interval.low)) {
                most = &value;
                ofTrait = &trait;
            }
    }
    return most == nullptr
               ? QString()
               : PopulationText::tr("; most of all %1: %2 (TGI %3)")
                     .arg(traitName(ofTrait->id), most->label, QString::number(most->index.tgi, 'f', 0));
}

QStringList populationNotes(const PopulationDefinition& definition, const Population& population)
{
    QStringList notes{PopulationText::tr("Shares among people whose value is known"),
                      definition.windowDays > 0
                          ? PopulationText::tr("Events of the last %1 d").arg(definition.windowDays)
                          : PopulationText::tr("All events")};
    QStringList names;
    for (const LeftOutTrait& one : population.leftOut)
        names.append(traitName(one.id));
    if (!names.isEmpty())
        notes.append(PopulationText::tr("Left out: %1").arg(names.join(QStringLiteral(", "))));
    return notes;
}

// As a rule asks for it, whatever the language of the program is: the key, or a province in its own script.
QString ruleValue(const PopulationTrait& trait, const TraitValue& value)
{
    const auto province = std::ranges::find(provinces(), value.key, &Province::id);
    return trait.id == QLatin1String("province") && province != provinces().end() ? province->chinese
                                                                                  : value.key;
}

// For rules: value("Population", province) = "四川"; of traits a person has one value of.
void addTraitValues(const std::shared_ptr<const Population>& population, AnalysisResult& out)
{
    for (std::size_t t = 0; t < population->traits.size(); ++t)
        if (!population->traits[t].isMany)
            out.values.push_back(textValues(population->traits[t].id, population->a.universe(),
                                            [population, t](PersonIndex person) {
                                                for (const TraitValue& value : population->traits[t].values)
                                                    if (value.people.contains(person))
                                                        return ruleValue(population->traits[t], value);
                                                return QString();
                                            }));
}

Result<AnalysisResult> runPopulation(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    const Result<PopulationDefinition> definition = PopulationDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<Population> computed = computePopulation(data, *definition, task);
    if (!computed)
        return computed.error();
    const auto shared = std::make_shared<const Population>(std::move(*computed));
    const NumberFormat format = spokenNumbers();
    AnalysisResult out;
    out.headline = PopulationText::tr("%1 people").arg(format.count(std::int64_t(shared->a.count()))) +
                   strongestOf(*shared);
    out.caption =
        !shared->isIndexed
            ? PopulationText::tr("everyone of the base")
            : PopulationText::tr("beside %1 people").arg(format.count(std::int64_t(shared->b.count())));
    out.json = populationJson(*shared);
    out.charts = populationCharts(*shared);
    out.tables = populationTables(*shared);
    out.provenance.asOf = shared->asOf;
    out.provenance.notes = populationNotes(*definition, *shared);
    out.provenance.rightNote = !shared->isIndexed ? PopulationText::tr("Each person once in a value")
                               : shared->isWithin ? PopulationText::tr("Intervals: Wilson 95 % of the share")
                                                  : PopulationText::tr("Intervals: Katz 95 % of the ratio");
    out.people = [shared](const QString& selector) { return populationPeople(*shared, selector); };
    addTraitValues(shared, out);
    return out;
}

Result<QJsonObject> suggestPopulation(const LocalDataset& data)
{
    QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("population")}};
    if (const QString event = purchaseEvent(data); !event.isEmpty())
        definition.insert(QStringLiteral("where"), printEventFilter(EventFilter::event(event)));
    definition.insert(QStringLiteral("amount"), purchaseAmount(data));
    if (const QString units =
            suggestedNumber(data, {QStringLiteral("quantity"), QStringLiteral("qty"), QStringLiteral("units"),
                                   QStringLiteral("数量"), QStringLiteral("件数")});
        !units.isEmpty())
        definition.insert(QStringLiteral("units"), units);
    const Result<std::vector<StoredObject>> saved = data.objects(QStringLiteral("audience"));
    if (!saved)
        return saved.error();
    if (!saved->empty()) {
        Rule rule;
        rule.kind = RuleKind::Audience;
        rule.audience = saved->front().name;
        definition.insert(QStringLiteral("rule"), printRule(rule));
    }
    return definition;
}

} // namespace

AnalysisKind populationKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("population");
    kind.title = PopulationText::tr("Population overview");
    kind.icon = QStringLiteral("users");
    kind.description = PopulationText::tr(
        "Who a population is: age, gender, provinces, city tiers, channels, prices, categories and hours, "
        "beside another one.");
    SchemaFields traits;
    for (const QString& trait : PopulationDefinition::traits())
        traits.emplace_back(trait, schemaText(QStringLiteral("Its column; empty leaves the trait out.")));
    SchemaFields fields =
        scopeFields(365, QStringLiteral("Events of so many days before as-of; 0 takes all."));
    const QJsonObject edge{{QStringLiteral("type"), QStringLiteral("number")},
                           {QStringLiteral("exclusiveMinimum"), 0}};
    fields.insert(
        fields.end(),
        {{QStringLiteral("rule"), schemaRule(QStringLiteral("The population; all of the base when absent."))},
         {QStringLiteral("against"),
          schemaRule(QStringLiteral("The people beside it; all of the base when absent."))},
         {QStringLiteral("events"),
          schemaEventFilter(QStringLiteral("What hours and devices are told by; every event when absent."))},
         {QStringLiteral("units"),
          schemaText(
              QStringLiteral("Property with how many were bought; each purchase is of one when absent."))},
         {QStringLiteral("fields"),
          schemaObject(traits, {}, QStringLiteral("Columns of traits; found by their names when absent."))},
         {QStringLiteral("ageBands"), schemaList(edge, QStringLiteral("Years where bands begin."))},
         {QStringLiteral("priceBands"), schemaList(edge, QStringLiteral("Prices where bands begin."))},
         {QStringLiteral("values"),
          schemaInteger(1, 60, 12, QStringLiteral("Most common values of a text that stay apart."))}});
    kind.schema =
        schemaDefinition(kind.id, fields, {}, QStringLiteral("Traits of a population beside another."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Buyers of a year beside everyone")},
                    {QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\", last 365 days)")},
                    {QStringLiteral("ageBands"), QJsonArray{18, 25, 35, 45, 60}}};
    kind.run = runPopulation;
    kind.suggest = suggestPopulation;
    return kind;
}

} // namespace tessera
