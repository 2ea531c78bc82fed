// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person/internal/parts.h"

#include "dataset/people_snapshot.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

using PeopleByMark = std::map<QString, PeopleSet>;
using ValueColumns = std::map<QString, std::shared_ptr<const Column>>;

QJsonObject definitionOf(const StoredObject& object)
{
    QJsonObject definition = object.definition;
    definition.insert(QStringLiteral("kind"), object.kind);
    definition.insert(QStringLiteral("name"), object.name);
    return definition;
}

// What a saved analysis knows of each person.
Result<std::shared_ptr<const ValueColumns>> valuesOf(const PartContext& context,
                                                     const QJsonObject& definition)
{
    return context.memory.kept<ValueColumns>(
        context.shared, "values\n" + keyOf(context.data(), definition), [&]() -> Result<ValueColumns> {
            const Result<AnalysisResult> result =
                context.registry.run(context.data(), definition, context.task);
            if (!result)
                return result.error();
            ValueColumns columns;
            for (const PersonValues& values : result->values) {
                Result<std::shared_ptr<const Column>> column = values.column();
                if (!column)
                    return column.error();
                columns.emplace(values.name, *column);
            }
            return columns;
        });
}

// The marks of a package's result that say where somebody is left out, in the order in which it happens.
const std::vector<std::pair<QString, QString>>& packageStates()
{
    static const std::vector<std::pair<QString, QString>> states{
        {QStringLiteral("refused"), QStringLiteral("refused")},
        {QStringLiteral("suppressed"), QStringLiteral("suppressed")},
        {QStringLiteral("control"), QStringLiteral("control")},
        {QStringLiteral("unreachable"), QStringLiteral("unreachable")},
        {QStringLiteral("reachable"), QStringLiteral("sent")}};
    return states;
}

} // namespace

Result<PersonHousehold> householdOf(const PartContext& context)
{
    const Result<ChosenAnalysis> chosen =
        chosenAnalysis(context.data(), context.registry, QStringLiteral("household"), false);
    if (!chosen)
        return chosen.error();
    const auto values = valuesOf(context, chosen->definition);
    if (!values)
        return values.error();
    PersonHousehold household;
    household.source = {chosen->name, chosen->isSaved};
    const auto column = (*values)->find(QStringLiteral("household"));
    if (column == (*values)->end() || std::isnan(column->second->number(context.person)))
        return household;
    const double own = column->second->number(context.person);
    const QString name = nameAttribute(context.data());
    for (std::size_t person = 0; person < column->second->size(); ++person) {
        if (person == context.person || column->second->number(person) != own)
            continue;
        QString shown;
        if (!name.isEmpty()) {
            const Result<QString> text = attributeShown(context, name, PersonIndex(person));
            if (!text)
                return text.error();
            shown = *text;
        }
        household.others.emplace_back(context.data().identity().oneIds[person], shown);
    }
    return household;
}

Result<std::vector<PersonMembership>> audiencesOf(const PartContext& context)
{
    const Result<std::vector<StoredObject>> saved = context.data().objects(QStringLiteral("audience"));
    if (!saved)
        return saved.error();
    std::vector<PersonMembership> audiences;
    for (const StoredObject& audience : *saved) {
        if (context.task.cancelled())
            return Error::cancel();
        PersonMembership one{audience.id, audience.name};
        one.isSnapshot = isSnapshot(audience.definition);
        const auto people = context.memory.kept<PeopleSet>(
            context.shared, "audience\n" + keyOf(context.data(), definitionOf(audience)),
            [&] { return context.data().audience(audience.name); });
        if (people)
            one.isIn = (*people)->contains(context.person);
        else
            one.problem = people.error().message;
        audiences.push_back(std::move(one));
    }
    return audiences;
}

Result<std::vector<PersonMembership>> packagesOf(const PartContext& context)
{
    const Result<std::vector<StoredObject>> saved = context.data().objects(QStringLiteral("package"));
    if (!saved)
        return saved.error();
    std::vector<PersonMembership> packages;
    for (const StoredObject& package : *saved) {
        PersonMembership one{package.id, package.name};
        const QJsonObject definition = definitionOf(package);
        one.platform = package.definition.value(QLatin1String("profile")).toString();
        one.state = QStringLiteral("out");
        const auto marks = context.memory.kept<PeopleByMark>(
            context.shared, "marks\n" + keyOf(context.data(), definition), [&]() -> Result<PeopleByMark> {
                const Result<AnalysisResult> result =
                    context.registry.run(context.data(), definition, context.task);
                if (!result)
                    return result.error();
                PeopleByMark sets;
                for (const auto& [mark, state] : packageStates()) {
                    Result<PeopleSet> people = result->people(mark);
                    if (!people)
                        return people.error();
                    sets.emplace(state, std::move(*people));
                }
                return sets;
            });
        if (!marks) {
            if (marks.error().cancelled)
                return marks.error();
            one.problem = marks.error().message;
        } else {
            for (const auto& [mark, state] : packageStates())
                if ((*marks)->at(state).contains(context.person))
                    one.state = state;
        }
        one.isIn = one.state == QLatin1String("sent");
        packages.push_back(std::move(one));
    }
    return packages;
}

Result<std::vector<PersonScore>> scoresOf(const PartContext& context)
{
    static const QStringList kinds{QStringLiteral("lookalike"), QStringLiteral("clusters"),
                                   QStringLiteral("split")};
    const Result<std::vector<StoredObject>> saved = context.data().objects();
    if (!saved)
        return saved.error();
    std::vector<PersonScore> scores;
    for (const StoredObject& object : *saved) {
        if (!kinds.contains(object.kind))
            continue;
        const auto values = valuesOf(context, definitionOf(object));
        if (!values) {
            if (values.error().cancelled)
                return values.error();
            scores.push_back({object.id, object.name, object.kind, {}, {}, values.error().message});
            continue;
        }
        for (const auto& [field, column] : **values)
            scores.push_back({object.id,
                              object.name,
                              object.kind,
                              field,
                              shownCell(*column, context.person, context.data().zone()),
                              {}});
    }
    return scores;
}

} // namespace tessera
