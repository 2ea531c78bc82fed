// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/local_dataset.h"

#include "base/thread_pool.h"
#include "dataset/internal/attributes.h"
#include "dataset/internal/column_union.h"
#include "dataset/internal/dataset_cache.h"
#include "dataset/internal/order_lines.h"
#include "dataset/internal/snapshots.h"
#include "dataset/internal/timeline.h"
#include "dataset/people_snapshot.h"
#include "rules/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <thread>

namespace tessera {

using SharedColumn = std::shared_ptr<const Column>;

namespace {

std::atomic<std::uint64_t> chosenBudget{0}; // 0: half of the machine's memory

const QString kFirstSeen = QStringLiteral("first_seen");
const QString kLastSeen = QStringLiteral("last_seen");
const QString kEventCount = QStringLiteral("event_count");
const QString kAsOfSetting = QStringLiteral("as_of");

struct DatasetText
{
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

// What was imported later was not there yet.
bool isOutAt(const ProjectState& state, std::int64_t batch)
{
    const auto found = state.takenOut.find(batch);
    return found == state.takenOut.end() || found->second;
}

} // namespace

void LocalDataset::setMemoryBudget(std::uint64_t bytes)
{
    chosenBudget = bytes;
}

std::uint64_t LocalDataset::memoryBudget()
{
    const std::uint64_t chosen = chosenBudget;
    return chosen != 0 ? chosen : physicalMemory() / 2;
}

LocalDataset::LocalDataset()
    : m_cache(std::make_shared<Cache>())
{}
LocalDataset::~LocalDataset() = default;

Result<std::shared_ptr<const LocalDataset>>
LocalDataset::open(std::shared_ptr<const Project> project, const DatasetOptions& options, const Task& task)
{
    std::shared_ptr<LocalDataset> dataset(new LocalDataset);
    dataset->m_project = std::move(project);
    if (Result<void> done = dataset->load(options, task); !done)
        return done.error();
    return std::shared_ptr<const LocalDataset>(std::move(dataset));
}

Result<void> LocalDataset::load(const DatasetOptions& options, const Task& task)
{
    m_resolver = options.resolver;
    m_state = options.state;
    if (const Result<QString> revision = m_project->setting(QStringLiteral("data_revision")); !revision)
        return revision.error();
    m_dataRevision = m_project->dataRevision();
    Result<std::vector<BatchInfo>> batches = m_project->batches();
    if (!batches)
        return batches.error();
    if (m_state)
        for (BatchInfo& batch : *batches)
            batch.takenOut = isOutAt(*m_state, batch.id);
    const auto facts = std::make_shared<Facts>();
    for (const BatchInfo& batch : *batches) {
        if (batch.damaged && !batch.takenOut)
            return damagedEntry(batch);
        if (!batch.takenOut)
            facts->inUse.push_back(batch.id);
    }
    if (Result<void> done = m_project->hideSuperseded(*batches, task); !done)
        return done;
    Result<IdentityView> identity = buildIdentity(*m_project, *batches, task, options.before, m_state.get());
    if (!identity)
        return identity.error();
    facts->identity = std::move(*identity);
    facts->batches = std::move(*batches);
    std::erase_if(facts->batches, [](const BatchInfo& batch) { return batch.takenOut; });
    for (const BatchInfo& batch : facts->batches)
        facts->ownKinds.push_back(batch.kind);
    if (Result<void> done = settle(*facts, task); !done)
        return done;
    m_facts = facts;
    if (options.asOf) {
        m_asOf = *options.asOf;
        return {};
    }
    Result<Micros> newest = newestInstant();
    if (!newest)
        return newest.error();
    m_asOf = *newest;
    return {};
}

Result<void> LocalDataset::settle(Facts& facts, const Task& task) const
{
    Result<OrderLinks> links = linkOrders(*m_project, facts.batches, facts.identity, task);
    if (!links)
        return links.error();
    std::vector<const BatchInfo*> events;
    for (BatchInfo& batch : facts.batches) {
        if (links->hung.contains(batch.id))
            batch.kind = TableKind::Events; // by what its orders lend it
        if (batch.kind == TableKind::Events)
            events.push_back(&batch);
    }
    Result<Timeline> timeline = buildTimeline(*m_project, events, facts.identity, *links, task);
    if (!timeline)
        return timeline.error();
    facts.starts = std::move(timeline->starts);
    facts.times = std::move(timeline->times);
    facts.order = std::move(timeline->order);
    for (auto& [batch, hung] : links->hung)
        std::vector<Micros>().swap(hung.times); // the timeline has them
    facts.links = std::make_shared<const OrderLinks>(std::move(*links));
    return loadFirstKnown(facts, task);
}

Result<void> LocalDataset::loadFirstKnown(Facts& facts, const Task& task) const
{
    constexpr Micros never = std::numeric_limits<Micros>::max();
    facts.firstKnown.assign(facts.identity.people, never);
    for (std::size_t person = 0; person < facts.identity.people; ++person)
        if (facts.starts[person] < facts.starts[person + 1])
            facts.firstKnown[person] = facts.times[facts.starts[person]];
    facts.firstEvent = facts.times.empty() ? 0 : *std::ranges::min_element(facts.firstKnown);
    facts.lastEvent = std::numeric_limits<Micros>::min();
    for (std::size_t person = 0; person < facts.identity.people; ++person)
        if (facts.starts[person] < facts.starts[person + 1])
            facts.lastEvent = std::max(facts.lastEvent, facts.times[facts.starts[person + 1] - 1]);
    facts.hasHours =
        std::ranges::any_of(facts.times, [&](Micros time) { return zone().toWall(time) % kDay != 0; });
    for (const BatchInfo& batch : facts.batches) {
        if (batch.kind != TableKind::People)
            continue;
        const Result<std::vector<PersonIndex>> rows = peopleOfRows(*m_project, batch, facts.identity, task);
        if (!rows)
            return rows.error();
        int position = -1;
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            if (batch.columns[i].role == QLatin1String("time"))
                position = int(i);
        std::vector<Micros> times;
        if (position >= 0) {
            Result<Column> column = m_project->readColumn(batch, std::size_t(position), task);
            if (!column)
                return column.error();
            times = std::move(column->integers);
        }
        const Micros since = snapshotStart(batch, zone()).value_or(std::numeric_limits<Micros>::min());
        for (std::size_t row = 0; row < rows->size(); ++row)
            if (const PersonIndex person = (*rows)[row]; person != kNobody)
                facts.firstKnown[person] =
                    std::min(facts.firstKnown[person], times.empty() ? since : times[row]);
    }
    return {};
}

// End of the day of the newest event that is not after its import day.
Result<Micros> LocalDataset::newestInstant() const
{
    Result<QString> fixed = QString();
    if (!m_state)
        fixed = m_project->setting(kAsOfSetting);
    else if (const auto found = m_state->settings.find(kAsOfSetting); found != m_state->settings.end())
        fixed = found->second;
    if (!fixed)
        return fixed.error();
    if (const std::optional<Micros> time = parseTime(fixed->toStdString(), zone()))
        return *time;
    Micros importDayEnd = 0;
    for (const BatchInfo& batch : m_facts->batches)
        importDayEnd = std::max(importDayEnd, zone().startOfDay(zone().dayOf(batch.imported) + 1));
    const std::vector<Micros>& times = m_facts->times;
    constexpr std::size_t block = std::size_t{1} << 16;
    std::vector<Micros> newestOf((times.size() + block - 1) / block, std::numeric_limits<Micros>::min());
    parallelBlocks(times.size(), block, [&](std::size_t i, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            newestOf[i] = times[row] < importDayEnd ? std::max(newestOf[i], times[row]) : newestOf[i];
    });
    const Micros newest =
        newestOf.empty() ? std::numeric_limits<Micros>::min() : *std::ranges::max_element(newestOf);
    return newest == std::numeric_limits<Micros>::min() ? importDayEnd
                                                        : zone().startOfDay(zone().dayOf(newest) + 1);
}

std::size_t LocalDataset::people() const
{
    return m_facts->identity.people;
}

const TimeZone& LocalDataset::zone() const
{
    return m_project->zone();
}

// With the type the columns of several batches have together.
std::vector<FieldInfo> LocalDataset::fieldsOf(const std::function<bool(const BatchInfo&)>& isMeant) const
{
    std::vector<FieldInfo> fields;
    for (const BatchInfo& batch : m_facts->batches) {
        if (!isMeant(batch))
            continue;
        for (const ColumnInfo& column : batch.columns) {
            const auto known = std::ranges::find(fields, column.name, &FieldInfo::name);
            if (column.isField() && known == fields.end())
                fields.push_back({column.name, column.type, column.role});
            else if (column.isField())
                known->type = joinedType(known->type, column.type);
        }
    }
    return fields;
}

std::vector<FieldInfo> LocalDataset::tableFields(const QString& table) const
{
    return fieldsOf([&](const BatchInfo& batch) { return batch.table == table; });
}

std::vector<FieldInfo> LocalDataset::attributes() const
{
    std::vector<FieldInfo> fields =
        fieldsOf([](const BatchInfo& batch) { return batch.kind == TableKind::People; });
    fields.push_back({kFirstSeen, ColumnType::Time, QStringLiteral("attribute")});
    fields.push_back({kLastSeen, ColumnType::Time, QStringLiteral("attribute")});
    fields.push_back({kEventCount, ColumnType::Integer, QStringLiteral("attribute")});
    return fields;
}

Result<SharedColumn> LocalDataset::attribute(const QString& name) const
{
    const std::scoped_lock lock(m_cache->mutex);
    // Of snapshots another one decides at another date, and later events are not there yet.
    const bool isOfEvents = name == kFirstSeen || name == kLastSeen || name == kEventCount;
    const bool isDated = (isOfEvents && m_asOf <= m_facts->lastEvent) ||
                         std::ranges::any_of(m_facts->batches, [&](const BatchInfo& batch) {
                             return batch.positionOf(name) >= 0 && snapshotStart(batch, zone());
                         });
    const QString key = QLatin1Char('a') + (isDated ? QStringLiteral("%1\n%2").arg(name).arg(m_asOf) : name);
    if (SharedColumn cached = m_cache->columns.find(key))
        return cached;
    Column column;
    column.name = name;
    if (isOfEvents) {
        column.type = name == kEventCount ? ColumnType::Integer : ColumnType::Time;
        column.integers.resize(people(), kNullInteger);
        for (std::size_t person = 0; person < people(); ++person) {
            const std::uint32_t begin = m_facts->starts[person];
            std::uint32_t end = m_facts->starts[person + 1];
            while (end > begin && m_facts->times[end - 1] >= m_asOf)
                --end;
            if (name == kEventCount)
                column.integers[person] = end - begin;
            else if (begin < end)
                column.integers[person] = m_facts->times[name == kFirstSeen ? begin : end - 1];
        }
        return m_cache->columns.insert(key, std::move(column), memoryBudget());
    }
    const std::vector<FieldInfo> known = attributes();
    if (std::none_of(known.begin(), known.end(), [&](const FieldInfo& field) { return field.name == name; }))
        return Error{
            DatasetText::tr("People have no attribute \"%1\". They have: %2.").arg(name, fieldNames(known))};
    Result<Column> built = buildAttribute(*m_project, peopleBatchesAt(m_facts->batches, zone(), m_asOf),
                                          m_facts->identity, name);
    if (!built)
        return built.error();
    return m_cache->columns.insert(key, std::move(*built), memoryBudget());
}

Result<std::vector<StoredObject>> LocalDataset::objects(const QString& kind) const
{
    if (!m_state)
        return m_project->objects().list(kind);
    std::vector<StoredObject> objects;
    for (const auto& [id, object] : m_state->objects)
        if (kind.isEmpty() || object.kind == kind)
            objects.push_back(object);
    return objects;
}

Result<PeopleSet> LocalDataset::audience(const QString& name) const
{
    const Result<std::vector<StoredObject>> saved = objects(QStringLiteral("audience"));
    if (!saved)
        return saved.error();
    const auto object = std::ranges::find(*saved, name, &StoredObject::name);
    if (object == saved->end())
        return Error{DatasetText::tr("There is no audience \"%1\" in this project.").arg(name)};
    if (isSnapshot(object->definition)) {
        Result<SnapshotPeople> kept = peopleOfSnapshot(*this, object->definition);
        return kept ? Result<PeopleSet>(std::move(kept->people)) : Result<PeopleSet>(kept.error());
    }
    const Result<Rule> rule =
        readRule(object->definition.value(QLatin1String("rule")), QStringLiteral("rule"));
    if (!rule)
        return rule.error();
    const Guard guard(*m_cache, NamedKind::Audience, name);
    if (!guard.circle().isEmpty())
        return Error{
            DatasetText::tr("\"%1\" is defined by itself (%2). Break the circle.").arg(name, guard.circle())};
    const Result<Rule> bound =
        withParameters(*rule, object->definition.value(QLatin1String("parameters")).toObject());
    return bound ? evaluateRule(*bound, *this) : Result<PeopleSet>(bound.error());
}

Result<QJsonObject> LocalDataset::analysisCalled(const QString& name) const
{
    const Result<std::vector<StoredObject>> saved = objects();
    if (!saved)
        return saved.error();
    auto found = saved->end();
    // Audiences and tags have marks too: traits and clauses, values.
    for (const NamedKind kind : {NamedKind::Analysis, NamedKind::Audience, NamedKind::Tag})
        if (found == saved->end())
            found = std::find_if(saved->begin(), saved->end(), [&](const StoredObject& object) {
                return object.name == name && namedKindOf(object.kind) == kind;
            });
    if (found != saved->end()) {
        QJsonObject definition = found->definition;
        definition.insert(QStringLiteral("kind"), found->kind);
        return definition;
    }
    if (m_resolver.knowsKind && m_resolver.knowsKind(name))
        return QJsonObject{{QStringLiteral("kind"), name}};
    return Error{DatasetText::tr("There is no analysis \"%1\" in this project.").arg(name)};
}

template <typename Found, typename Run>
Result<Found> LocalDataset::ofAnalysis(const QString& name, Run run) const
{
    const Result<QJsonObject> definition = analysisCalled(name);
    if (!definition)
        return definition.error();
    if (!m_resolver.people)
        return Error{DatasetText::tr("Nothing here can run the analysis \"%1\".").arg(name)};
    const Guard guard(*m_cache, NamedKind::Analysis, name);
    if (!guard.circle().isEmpty())
        return Error{
            DatasetText::tr("\"%1\" is defined by itself (%2). Break the circle.").arg(name, guard.circle())};
    return run(*definition);
}

Result<PeopleSet> LocalDataset::resultPeople(const QString& analysis, const QString& selector) const
{
    return ofAnalysis<PeopleSet>(analysis, [&](const QJsonObject& definition) {
        return m_resolver.people(*this, definition, selector);
    });
}

Result<SharedColumn> LocalDataset::resultValues(const QString& analysis, const QString& field) const
{
    return ofAnalysis<SharedColumn>(
        analysis, [&](const QJsonObject& definition) { return m_resolver.values(*this, definition, field); });
}

QStringList LocalDataset::tables() const
{
    QStringList names;
    for (const BatchInfo& batch : m_facts->batches)
        if (!names.contains(batch.table))
            names.append(batch.table);
    return names;
}

std::int64_t LocalDataset::tableRows(const QString& table) const
{
    std::int64_t rows = 0;
    for (const BatchInfo& batch : m_facts->batches)
        rows += batch.table == table ? batch.rows : 0;
    return rows;
}

Result<SharedColumn> LocalDataset::tableColumn(const QString& table, const QString& name) const
{
    const QString key = QLatin1Char('t') + table + QLatin1Char('\n') + name;
    const std::scoped_lock lock(m_cache->mutex);
    if (SharedColumn cached = m_cache->columns.find(key))
        return cached;
    std::vector<ColumnPart> parts;
    bool found = false;
    for (const BatchInfo& batch : m_facts->batches) {
        if (batch.table != table)
            continue;
        ColumnPart part{std::nullopt, std::size_t(batch.rows)};
        if (const int position = batch.positionOf(name); position >= 0) {
            Result<Column> column = m_project->readColumn(batch, std::size_t(position));
            if (!column)
                return column.error();
            part.column = std::move(*column);
            found = true;
        }
        parts.push_back(std::move(part));
    }
    if (!found)
        return Error{parts.empty()
                         ? DatasetText::tr("There is no table \"%1\". There are: %2.")
                               .arg(table, tables().join(QStringLiteral(", ")))
                         : DatasetText::tr("The table \"%1\" has no column \"%2\".").arg(table, name)};
    return m_cache->columns.insert(key, unionOf(name, std::move(parts)), memoryBudget());
}

Result<std::vector<PersonIndex>> LocalDataset::tablePeople(const QString& table) const
{
    std::vector<PersonIndex> person;
    for (const BatchInfo& batch : m_facts->batches) {
        if (batch.table != table)
            continue;
        if (const auto hung = m_facts->links->hung.find(batch.id); hung != m_facts->links->hung.end()) {
            person.insert(person.end(), hung->second.person.begin(), hung->second.person.end());
            continue;
        }
        const Result<std::vector<PersonIndex>> rows = peopleOfRows(*m_project, batch, m_facts->identity, {});
        if (!rows)
            return rows.error();
        person.insert(person.end(), rows->begin(), rows->end());
    }
    return person;
}

Result<std::vector<NodeIndex>> LocalDataset::tableNodes(const QString& table) const
{
    std::vector<NodeIndex> nodes;
    for (const BatchInfo& batch : m_facts->batches) {
        if (batch.table != table)
            continue;
        const std::size_t first = nodes.size();
        nodes.resize(first + std::size_t(batch.rows), kNoNode);
        const int position = batch.positionOf(kNodeColumn);
        const BatchIdentifiers* known = identity().facts->batch(batch.id);
        if (position < 0 || known == nullptr)
            continue;
        const auto visit = [&](std::size_t from, std::span<const std::int64_t> values) {
            for (std::size_t i = 0; i < values.size(); ++i)
                if (values[i] >= 0 && std::size_t(values[i]) < known->nodeOfLocal.size())
                    nodes[first + from + i] = known->nodeOfLocal[std::size_t(values[i])];
        };
        if (Result<void> read = m_project->readIntegers(batch, std::size_t(position), visit, {}); !read)
            return read.error();
    }
    return nodes;
}

// With the values of the attributes that the rules cut by.
Result<std::shared_ptr<const IdentityFacts>> LocalDataset::factsFor(const IdentityRules& rules,
                                                                    const Task& task) const
{
    const IdentityView& now = identity();
    const QStringList wanted = rules.cuttingAttributes();
    if (std::ranges::all_of(wanted,
                            [&](const QString& name) { return now.facts->attributes().contains(name); }))
        return now.facts;
    Result<std::vector<BatchInfo>> batches = m_project->batches();
    if (!batches)
        return batches.error();
    // Those in use as this dataset has them; the others keep the numbers of their identifiers.
    for (BatchInfo& batch : *batches) {
        const auto used = std::ranges::find(m_facts->batches, batch.id, &BatchInfo::id);
        batch.takenOut = used == m_facts->batches.end();
        if (batch.takenOut)
            continue;
        batch = *used;
        batch.kind = m_facts->ownKinds[std::size_t(used - m_facts->batches.begin())];
    }
    return IdentityFacts::read(*m_project, *batches, now.facts, task, wanted);
}

Result<std::shared_ptr<const LocalDataset>> LocalDataset::under(const IdentityRules& rules,
                                                                const Task& task) const
{
    const IdentityView& now = identity();
    Result<std::shared_ptr<const IdentityFacts>> known = factsFor(rules, task);
    if (!known)
        return known.error();
    Result<IdentityView> view = resolvePeople(*known, rules, now.links, now.linkSets, &now, task);
    if (!view)
        return view.error();
    const auto facts = std::make_shared<Facts>();
    facts->inUse = m_facts->inUse;
    facts->batches = m_facts->batches;
    facts->ownKinds = m_facts->ownKinds;
    for (std::size_t i = 0; i < facts->batches.size(); ++i)
        facts->batches[i].kind = facts->ownKinds[i];
    facts->identity = std::move(*view);
    if (Result<void> done = settle(*facts, task); !done)
        return done.error();
    std::shared_ptr<LocalDataset> other(new LocalDataset(*this));
    other->m_facts = facts;
    other->m_cache = std::make_shared<Cache>();
    other->m_cache->evaluations = m_cache->evaluations;
    return std::shared_ptr<const LocalDataset>(std::move(other));
}

std::shared_ptr<const LocalDataset> LocalDataset::at(Micros asOf) const
{
    std::shared_ptr<LocalDataset> other(new LocalDataset(*this));
    other->m_asOf = asOf;
    return other;
}

Result<std::shared_ptr<const LocalDataset>> LocalDataset::at(std::shared_ptr<const ProjectState> state,
                                                             const Task& task) const
{
    const Result<std::vector<BatchInfo>> batches = m_project->batches();
    if (!batches)
        return batches.error();
    std::vector<std::int64_t> wanted;
    for (const BatchInfo& batch : *batches)
        if (!isOutAt(*state, batch.id))
            wanted.push_back(batch.id);
    const Result<IdentityRules> rules = identityRules(*m_project, state.get());
    if (!rules)
        return rules.error();
    std::vector<std::int64_t> linkSets;
    for (const auto& [set, isInUse] : state->linksInUse)
        if (isInUse)
            linkSets.push_back(set);
    if (wanted != m_facts->inUse || *rules != identity().rules || linkSets != identity().linkSets) {
        Result<std::shared_ptr<const LocalDataset>> opened =
            open(m_project, {std::nullopt, m_resolver, std::move(state), &identity()}, task);
        if (opened)
            (*opened)->m_cache->evaluations = m_cache->evaluations;
        return opened;
    }
    std::shared_ptr<LocalDataset> other(new LocalDataset(*this));
    other->m_state = std::move(state);
    const Result<Micros> asOf = other->newestInstant();
    if (!asOf)
        return asOf.error();
    other->m_asOf = *asOf;
    return std::shared_ptr<const LocalDataset>(std::move(other));
}

} // namespace tessera
