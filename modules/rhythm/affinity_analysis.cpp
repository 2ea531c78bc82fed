// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/internal/affinity_views.h"
#include "rhythm/internal/analyses.h"
#include "rhythm/internal/texts.h"

#include "analysis/person_values.h"
#include "base/json.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

// Of each person the rule with the greatest confidence that speaks for an item not yet bought; -1: none does.
std::vector<std::int32_t> bestRules(const AffinityRun& run)
{
    const std::vector<AssociationRule>& rules = run.result.rules;
    std::vector<std::int32_t> order(rules.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::int32_t at) { return rules[std::size_t(at)].confidence(); });
    std::vector<std::int32_t> best(run.people, -1);
    PeopleSet open(run.people, true);
    for (const std::int32_t at : order) {
        PeopleSet set = run.boughtAll(rules[std::size_t(at)].from);
        set -= run.bought.at(rules[std::size_t(at)].to);
        set &= open;
        set.forEach([&](PersonIndex person) { best[person] = at; });
        open -= set;
    }
    return best;
}

void addValues(const std::shared_ptr<const AffinityRun>& run, AnalysisResult& out)
{
    const auto best = std::make_shared<const std::vector<std::int32_t>>(bestRules(*run));
    out.values.push_back(
        textValues(QStringLiteral("next_item"), run->people, [run, best](PersonIndex person) {
            const std::int32_t at = (*best)[person];
            return at < 0 ? QString() : run->name(run->result.rules[std::size_t(at)].to);
        }));
    const auto listed = [best] {
        std::vector<PersonIndex> people;
        for (PersonIndex person = 0; person < best->size(); ++person)
            if ((*best)[person] >= 0)
                people.push_back(person);
        return people;
    };
    const auto places = std::make_shared<const std::vector<PersonIndex>>(listed());
    out.values.push_back(listedValues(
        QStringLiteral("confidence"), run->people, [places] { return *places; },
        [run, best, places](std::size_t at) {
            return run->result.rules[std::size_t((*best)[(*places)[at]])].confidence();
        }));
}

Result<AnalysisResult> runAffinity(const LocalDataset& data, const QJsonObject& json, const Task& task)
{
    Result<AffinityDefinition> definition = AffinityDefinition::fromJson(json);
    if (!definition)
        return definition.error();
    Result<AffinityResult> computed = computeAffinity(data, *definition, task);
    if (!computed)
        return computed.error();
    auto made = std::make_shared<AffinityRun>();
    made->definition = std::move(*definition);
    made->result = std::move(*computed);
    made->people = data.people();
    made->findPeople(data.zone().dayOf(made->result.end - 1));
    const std::shared_ptr<const AffinityRun> run = std::move(made);
    const AffinityResult& result = run->result;
    const NumberFormat format;
    AnalysisResult out;
    if (result.rules.empty())
        out.headline = AffinityText::tr("No rule holds among %1 items").arg(result.codes.size());
    else {
        const AssociationRule& first = result.rules.front();
        out.headline =
            AffinityText::tr("Who bought %1 buys %2 %3 times as often as by chance")
                .arg(run->names(first.from), run->name(first.to), QString::number(first.lift(), 'f', 2));
    }
    out.caption = AffinityText::tr("%1 rules hold of %2 looked at; %3 baskets, items in at least %4 of them")
                      .arg(format.count(std::int64_t(result.held)), format.count(std::int64_t(result.tested)),
                           format.count(result.baskets), format.count(result.floor));
    out.json = affinityJson(*run);
    out.charts = affinityCharts(*run);
    out.tables = affinityTables(*run);
    out.provenance.asOf = result.end;
    out.provenance.notes = {
        run->definition.scope.windowDays > 0
            ? AffinityText::tr("Last %1 d").arg(run->definition.scope.windowDays)
            : AffinityText::tr("All purchases"),
        AffinityText::tr(
            "Rules with confidence from %1, lift above 1 and q up to %2; one that a shorter rule says "
            "as surely is left out")
            .arg(format.percent(run->definition.minConfidence))
            .arg(run->definition.maxQ)};
    if (result.allItems > result.codes.size())
        out.provenance.notes.append(
            AffinityText::tr("%1 rarer items are left out").arg(result.allItems - result.codes.size()));
    if (run->definition.thenDays > 0)
        out.provenance.notes.append(
            AffinityText::tr(
                "What follows: days with the item beside days with other purchases only; the days of "
                "a person count as one cluster; %1 pairs looked at")
                .arg(format.count(std::int64_t(result.thenTested))));
    out.provenance.rightNote =
        AffinityText::tr("q: Fisher's exact test, corrected by Benjamini and Hochberg");
    out.people = [run](const QString& selector) { return affinityPeople(*run, selector); };
    addValues(run, out);
    return out;
}

Result<QJsonObject> suggestAffinity(const LocalDataset& data)
{
    Result<QJsonObject> definition = suggestPurchasesOf(data, QStringLiteral("affinity"));
    if (!definition)
        return definition;
    QString item =
        suggestedField(data, {"item.category", "category", "品类", "类目"}, QStringLiteral("category"), true);
    if (item.isEmpty())
        item = suggestedField(data, {"item.name", "product", "item", "sku", "商品"}, QStringLiteral("item"),
                              true);
    if (item.isEmpty())
        return Error{
            AffinityText::tr("This page needs purchases with the item or its category. Import order lines, "
                             "or name your own property.")};
    definition->insert(QStringLiteral("item"), item);
    definition->insert(QStringLiteral("windowDays"), 365);
    return definition;
}

SchemaFields affinityFields()
{
    return {
        {QStringLiteral("where"),
         schemaEventFilter(QStringLiteral("What a purchase is; event = \"purchase\" when absent."))},
        {QStringLiteral("item"),
         schemaText(QStringLiteral("Text property: item, category, series; \"category\" when absent."))},
        {QStringLiteral("basket"),
         schemaChoice({QStringLiteral("person"), QStringLiteral("day"), QStringLiteral("order")},
                      QStringLiteral("What one basket is: all of a person, of a day, of an order."))},
        {QStringLiteral("order"),
         schemaText(QStringLiteral("Property of the order, for baskets that are orders."))},
        {QStringLiteral("minSupport"),
         schemaNumber(0.00001, 1, 0.01, QStringLiteral("Share of the baskets a set must be in."))},
        {QStringLiteral("minConfidence"), schemaNumber(0, 1, 0.1, QStringLiteral("Of a rule."))},
        {QStringLiteral("maxQ"),
         schemaNumber(0, 1, 0.05,
                      QStringLiteral("Largest p-value after the correction (Benjamini-Hochberg)."))},
        {QStringLiteral("maxItems"), schemaInteger(2, 4, 3, QStringLiteral("Items of a set."))},
        {QStringLiteral("thenDays"),
         schemaInteger(0, 3650, 60, QStringLiteral("Days in which something follows; 0: not looked at."))},
        {QStringLiteral("rules"), schemaInteger(1, 1000, 200, QStringLiteral("Most rules of a list."))},
        {QStringLiteral("amount"), schemaText(QStringLiteral("Not used; purchases may name it."))},
        {QStringLiteral("windowDays"),
         schemaNumber(0, 36525, 365, QStringLiteral("Days before as-of; 0 takes all."))},
        {QStringLiteral("asOf"),
         schemaText(QStringLiteral("Date, exclusive; the project's as-of when absent."))},
        {QStringLiteral("base"), schemaRule(QStringLiteral("Who is looked at; everyone when absent."))}};
}

} // namespace

Result<AffinityDefinition> AffinityDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    AffinityDefinition definition;
    if (const Result<void> read = definition.scope.read(reader, 365); !read)
        return read.error();
    definition.scope.amount.clear(); // nothing is summed
    definition.item = reader.text(QLatin1String("item"), definition.item);
    const QString basket = reader.choice(
        QLatin1String("basket"), {QStringLiteral("person"), QStringLiteral("day"), QStringLiteral("order")},
        QStringLiteral("person"));
    definition.basket = basket == QLatin1String("day")     ? BasketKind::Day
                        : basket == QLatin1String("order") ? BasketKind::Order
                                                           : BasketKind::Person;
    definition.order = reader.text(QLatin1String("order"), QString());
    definition.minSupport = reader.number(QLatin1String("minSupport"), 0.01, 0.00001, 1);
    definition.minConfidence = reader.number(QLatin1String("minConfidence"), 0.1, 0, 1);
    definition.maxQ = reader.number(QLatin1String("maxQ"), 0.05, 0, 1);
    definition.maxItems = int(reader.integer(QLatin1String("maxItems"), 3, 2, 4));
    definition.thenDays = int(reader.integer(QLatin1String("thenDays"), 60, 0, 3650));
    definition.rules = int(reader.integer(QLatin1String("rules"), 200, 1, 1000));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

AnalysisKind affinityKind()
{
    AnalysisKind kind;
    kind.id = QStringLiteral("affinity");
    kind.title = AffinityText::tr("Affinity");
    kind.icon = QStringLiteral("shapes");
    kind.description = AffinityText::tr("What is bought together and what follows what: rules with support, "
                                        "confidence and lift, and the people to cross-sell to.");
    kind.schema = schemaDefinition(kind.id, affinityFields(), {},
                                   QStringLiteral("Association rules of items bought by the same people."));
    kind.example = {{QStringLiteral("kind"), kind.id},
                    {QStringLiteral("name"), QStringLiteral("Bought together")},
                    {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                    {QStringLiteral("item"), QStringLiteral("category")},
                    {QStringLiteral("minSupport"), 0.01}};
    kind.run = runAffinity;
    kind.suggest = suggestAffinity;
    return kind;
}

} // namespace tessera
