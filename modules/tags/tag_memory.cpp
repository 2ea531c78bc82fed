// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "tags/tag_report.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace tessera {

namespace {

// What kinds of data a tag reads.
struct Inputs
{
    bool events = false;
    bool attributes = false;
    bool everything = false; // what other definitions read
    bool date = false;       // the as-of date
    QStringList tables;
};

// Whether places are asked for, which are read from tables of stores and lists.
bool asksPlacesOf(const EventFilter& filter)
{
    if (filter.logic == Logic::Test &&
        (filter.test.comparison == Comparison::Near || filter.test.comparison == Comparison::InPolygon))
        return true;
    return std::ranges::any_of(filter.parts, asksPlacesOf);
}

bool asksPlaces(const Rule& rule)
{
    return rule.test.comparison == Comparison::Near || rule.test.comparison == Comparison::InPolygon ||
           asksPlacesOf(rule.where) || std::ranges::any_of(rule.with, asksPlacesOf) ||
           std::ranges::any_of(rule.window.anchor, asksPlacesOf) ||
           std::ranges::any_of(rule.steps, [](const SequenceStep& step) {
               return asksPlacesOf(step.where) || std::ranges::any_of(step.without, asksPlacesOf);
           });
}

// Of a file of people; the others are made of the events.
bool isOfFile(const LocalDataset& data, const QString& attribute)
{
    return std::ranges::any_of(data.batches(), [&](const BatchInfo& batch) {
        return batch.kind == TableKind::People && batch.positionOf(attribute) >= 0;
    });
}

void addRule(const LocalDataset& data, const Rule& rule, Inputs& inputs)
{
    inputs.everything = inputs.everything || asksPlaces(rule);
    switch (rule.kind) {
    case RuleKind::Attribute:
        inputs.attributes = true;
        inputs.events = inputs.events || !isOfFile(data, rule.test.field);
        inputs.date = true;
        break;
    case RuleKind::Events:
    case RuleKind::Sequence:
        inputs.events = true;
        inputs.date = true;
        break;
    case RuleKind::Listed:
        inputs.tables.append(rule.audience);
        break;
    case RuleKind::All:
    case RuleKind::Any:
    case RuleKind::Not:
    case RuleKind::AtLeast:
    case RuleKind::Everyone:
    case RuleKind::Reachable: // of the people, who are in every key
        break;
    default:
        inputs.everything = true;
        inputs.date = true;
        break;
    }
    for (const Rule& part : rule.parts)
        addRule(data, part, inputs);
}

Inputs inputsOf(const LocalDataset& data, const TagDefinition& tag)
{
    Inputs inputs;
    inputs.date = tag.validDays > 0 || tag.form == TagForm::Statistic || tag.form == TagForm::Score ||
                  tag.form == TagForm::Answer;
    inputs.everything = tag.form == TagForm::Score;
    inputs.events = tag.form == TagForm::Statistic;
    if (!tag.table.isEmpty())
        inputs.tables.append(tag.table);
    if (tag.lookup && !tag.lookup->table.isEmpty())
        inputs.tables.append(tag.lookup->table);
    for (const TagValueRule& one : tag.rules)
        addRule(data, one.rule, inputs);
    if (tag.form != TagForm::Fact)
        return inputs;
    inputs.attributes = isOfFile(data, tag.attribute);
    inputs.events = !inputs.attributes;
    inputs.date = inputs.date || inputs.events;
    // Another snapshot may count at another date.
    inputs.date =
        inputs.date || std::ranges::any_of(data.batches(), [&](const BatchInfo& batch) {
            return batch.positionOf(tag.attribute) >= 0 && batch.mapping.contains(QLatin1String("load"));
        });
    return inputs;
}

} // namespace

QByteArray peopleKey(const LocalDataset& data)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    const IdentityView& identity = data.identity();
    stream << quint64(identity.people) << quint64(identity.identifiers)
           << quint64(hashBytes({reinterpret_cast<const char*>(identity.oneIds.data()),
                                 identity.oneIds.size() * sizeof(OneId)}))
           << quint64(hashBytes({reinterpret_cast<const char*>(identity.memberStarts.data()),
                                 identity.memberStarts.size() * sizeof(std::uint32_t)}));
    return key;
}

QByteArray tagKey(const LocalDataset& data, const QByteArray& people,
                  const std::vector<StoredObject>& objects, const TagDefinition& tag)
{
    const Inputs inputs = inputsOf(data, tag);
    QJsonObject definition = tagToJson(tag);
    definition.insert(QStringLiteral("name"), tag.name);
    QByteArray key = definitionWithParts(objects, definition);
    QDataStream stream(&key, QIODevice::WriteOnly | QIODevice::Append);
    stream << people;
    if (inputs.date)
        stream << qint64(data.asOf());
    for (const BatchInfo& batch : data.batches()) {
        const bool isMaster = batch.kind == TableKind::Other; // properties of events may come from them
        const bool isRead =
            inputs.everything || (inputs.events && (batch.kind == TableKind::Events || isMaster)) ||
            (inputs.attributes && batch.kind == TableKind::People) || inputs.tables.contains(batch.table);
        if (isRead)
            stream << qint64(batch.id) << qint64(batch.rows);
    }
    return sha256Hex(key);
}

Result<TagMemory::Outcome> TagMemory::summaries(const LocalDataset& data, const std::vector<SavedTag>& tags,
                                                const Task& task)
{
    const Result<std::vector<StoredObject>> objects = data.objects();
    if (!objects)
        return objects.error();
    Outcome outcome;
    outcome.summaries.resize(tags.size());
    const QByteArray people = peopleKey(data);
    std::vector<QByteArray> keys;
    std::vector<TagRequest> wanted;
    std::vector<std::size_t> places;
    {
        const std::scoped_lock lock(m_mutex);
        const std::map<QByteArray, TagSummary>& known = m_known[data.project().path()];
        for (std::size_t i = 0; i < tags.size(); ++i) {
            keys.push_back(tagKey(data, people, *objects, tags[i].tag));
            if (const auto found = known.find(keys[i]); found != known.end()) {
                outcome.summaries[i] = found->second;
                continue;
            }
            wanted.push_back({tags[i].tag, tags[i].tag.validDays > 0});
            places.push_back(i);
        }
    }
    outcome.computed = wanted.size();
    const Result<void> done =
        computeTags(data, wanted, task, [&](std::size_t i, const Result<TagValues>& values) {
            TagSummary& summary = outcome.summaries[places[i]];
            if (values)
                summary = summaryOf(data, wanted[i].tag, *values);
            else
                summary.problem = values.error().message;
            return Result<void>();
        });
    if (!done)
        return done.error();
    // Of a client only what was asked for last is kept, at each date for itself.
    const std::scoped_lock lock(m_mutex);
    std::map<QByteArray, TagSummary>& known = m_known[data.project().path()];
    if (known.size() > 8 * tags.size() + 1000)
        known.clear();
    for (std::size_t i = 0; i < tags.size(); ++i)
        known[keys[i]] = outcome.summaries[i];
    return outcome;
}

} // namespace tessera
