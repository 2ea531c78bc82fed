// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis.h"

#include "dataset/dependents.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace tessera {

QJsonObject Provenance::toJson() const
{
    QJsonObject json{{QStringLiteral("kind"), kind},
                     {QStringLiteral("definition"), definition},
                     {QStringLiteral("dataRevision"), qint64(dataRevision)},
                     {QStringLiteral("zone"), zone},
                     {QStringLiteral("people"), qint64(people)},
                     {QStringLiteral("events"), qint64(events)},
                     {QStringLiteral("engine"), engine},
                     {QStringLiteral("seconds"), seconds},
                     {QStringLiteral("notes"), QJsonArray::fromStringList(notes)}};
    if (const Result<TimeZone> named = TimeZone::named(zone))
        json.insert(QStringLiteral("asOf"), formatTime(asOf, *named));
    return json;
}

QJsonObject AnalysisResult::toJson() const
{
    QJsonObject whole = json;
    whole.insert(QStringLiteral("headline"), headline);
    whole.insert(QStringLiteral("provenance"), provenance.toJson());
    return whole;
}

void AnalysisRegistry::add(AnalysisKind kind)
{
    std::erase_if(m_kinds, [&](const AnalysisKind& known) { return known.id == kind.id; });
    m_kinds.push_back(std::move(kind));
}

const AnalysisKind* AnalysisRegistry::find(const QString& id) const
{
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const AnalysisKind& kind) { return kind.id == id; });
    return found == m_kinds.end() ? nullptr : &*found;
}

namespace {

// What is behind a result may ask the data it was computed from.
void keepWith(const std::shared_ptr<const LocalDataset>& data, AnalysisResult& result)
{
    const auto keep = [&data](auto& asked) {
        if (asked)
            asked = [data, ask = asked](const QString& selector) { return ask(selector); };
    };
    keep(result.people);
    keep(result.details);
    keep(result.rule);
    for (PersonValues& values : result.values)
        values.column = [data, ask = values.column] { return ask(); };
}

// A definition with a date of its own sees the data as they were known then: what was refunded later is a
// purchase still.
Result<AnalysisResult> runAsOf(const AnalysisKind& kind, const LocalDataset& data,
                               const QJsonObject& definition, const Task& task)
{
    const QString text = definition.value(QLatin1String("asOf")).toString();
    const std::optional<Micros> own =
        text.isEmpty() ? std::nullopt : parseTime(text.toStdString(), data.zone());
    if (!own || *own == data.asOf())
        return kind.run(data, definition, task); // a date that cannot be read is said by the kind
    const std::shared_ptr<const LocalDataset> then = data.at(*own);
    Result<AnalysisResult> result = kind.run(*then, definition, task);
    if (result) {
        if (result->provenance.asOf == 0)
            result->provenance.asOf = *own;
        keepWith(then, *result);
    }
    return result;
}

} // namespace

Result<AnalysisResult> AnalysisRegistry::run(const LocalDataset& data, const QJsonObject& definition,
                                             const Task& task) const
{
    const QString id = definition.value(QLatin1String("kind")).toString();
    const AnalysisKind* kind = find(id);
    if (kind == nullptr) {
        QStringList known;
        for (const AnalysisKind& one : m_kinds)
            known.append(one.id);
        return Error{QCoreApplication::translate(
                         "Analysis", "There is no kind of analysis \"%1\". Set \"kind\" to one of: %2.")
                         .arg(id, known.join(QStringLiteral(", ")))};
    }
    const double started = steadySeconds();
    Result<AnalysisResult> result = runAsOf(*kind, data, definition, task);
    if (!result)
        return result;
    Provenance& provenance = result->provenance;
    provenance.kind = id;
    provenance.definition = definition;
    provenance.dataRevision = data.dataRevision();
    if (provenance.asOf == 0)
        provenance.asOf = data.asOf();
    provenance.zone = data.zone().name();
    provenance.people = std::int64_t(data.people());
    provenance.events = std::int64_t(data.events());
    provenance.seconds = steadySeconds() - started;
    return result;
}

// Only the kind is given: the definition that suits the data.
Result<AnalysisResult> AnalysisRegistry::runOrSuggested(const LocalDataset& data,
                                                        const QJsonObject& definition) const
{
    const AnalysisKind* kind = find(definition.value(QLatin1String("kind")).toString());
    if (!definitionBody(definition).isEmpty() || kind == nullptr || !kind->suggest)
        return run(data, definition, {});
    const Result<QJsonObject> suggested = kind->suggest(data);
    return suggested ? run(data, *suggested, {}) : Result<AnalysisResult>(suggested.error());
}

ResultResolver AnalysisRegistry::resolver() const
{
    ResultResolver resolver;
    resolver.people = [this](const LocalDataset& data, const QJsonObject& definition,
                             const QString& selector) -> Result<PeopleSet> {
        const Result<AnalysisResult> result = runOrSuggested(data, definition);
        if (!result)
            return result.error();
        if (!result->people)
            return unknownSelector(selector, {});
        return result->people(selector);
    };
    resolver.values = [this](const LocalDataset& data, const QJsonObject& definition,
                             const QString& field) -> Result<std::shared_ptr<const Column>> {
        const Result<AnalysisResult> result = runOrSuggested(data, definition);
        if (!result)
            return result.error();
        const auto known = std::ranges::find(result->values, field, &PersonValues::name);
        if (known != result->values.end())
            return known->column();
        QStringList names;
        for (const PersonValues& values : result->values)
            names.append(values.name);
        return Error{
            QCoreApplication::translate("Analysis", "The result knows no \"%1\" of people. It knows: %2.")
                .arg(field, names.join(QStringLiteral(", ")))};
    };
    resolver.tag = [this](const LocalDataset& data,
                          const QJsonObject& definition) -> Result<std::shared_ptr<const Column>> {
        const AnalysisKind* kind = find(kTagKind);
        if (kind == nullptr || !kind->values)
            return Error{QCoreApplication::translate("Analysis", "Nothing here can compute the tag \"%1\".")
                             .arg(definition.value(QLatin1String("name")).toString())};
        return kind->values(data, definition);
    };
    resolver.knowsKind = [this](const QString& kind) { return find(kind) != nullptr; };
    return resolver;
}

ResultResolver AnalysisRegistry::resolverOf(const std::shared_ptr<const AnalysisRegistry>& registry)
{
    const ResultResolver own = registry->resolver();
    ResultResolver shared;
    shared.people = [registry, run = own.people](const LocalDataset& data, const QJsonObject& definition,
                                                 const QString& selector) {
        return run(data, definition, selector);
    };
    shared.values = [registry, run = own.values](const LocalDataset& data, const QJsonObject& definition,
                                                 const QString& field) {
        return run(data, definition, field);
    };
    shared.tag = [registry, run = own.tag](const LocalDataset& data, const QJsonObject& definition) {
        return run(data, definition);
    };
    shared.knowsKind = own.knowsKind;
    return shared;
}

QJsonObject definitionBody(const QJsonObject& definition)
{
    QJsonObject body = definition;
    body.remove(QStringLiteral("kind"));
    body.remove(QStringLiteral("name"));
    return body;
}

Error unknownSelector(const QString& selector, const QStringList& known)
{
    return Error{QCoreApplication::translate("Analysis", "The result has no people under \"%1\". It has: %2.")
                     .arg(selector, known.join(QStringLiteral(", ")))};
}

} // namespace tessera
