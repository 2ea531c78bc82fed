// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_view.h"
#include "project/project.h"
#include "rules/fact_source.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace tessera {

class Hierarchy;
class LocalDataset;
struct ColumnPart;
struct HierarchyFieldInfo;
struct HierarchyForm;
struct OrderLinks;
struct SnapshotPeople;

// Runs a definition on a dataset and gives the people behind a mark, or what it knows of each person; the
// layer of analyses supplies it. A definition without a name is one of the kind it names, as it is suggested.
struct ResultResolver
{
    std::function<Result<PeopleSet>(const LocalDataset& data, const QJsonObject& definition,
                                    const QString& selector)>
        people;
    std::function<Result<std::shared_ptr<const Column>>(const LocalDataset& data,
                                                        const QJsonObject& definition, const QString& field)>
        values;
    std::function<bool(const QString& kind)> knowsKind;
    // The values of a tag, made from its definition.
    std::function<Result<std::shared_ptr<const Column>>(const LocalDataset& data,
                                                        const QJsonObject& definition)>
        tag = {};
};

struct DatasetOptions
{
    std::optional<Micros> asOf; // else the project's setting, else the end of the day of the newest event
    ResultResolver resolver;    // of result(...) in rules; without one they are refused
    std::shared_ptr<const ProjectState> state = {}; // a point of the history; empty: the present
    // The people of what was open before: what is as it was there is not read again, and they keep their
    // OneIDs.
    const IdentityView* before = nullptr;
};

// Where a row came from.
struct SourceRow
{
    std::int64_t batch = 0;
    std::size_t row = 0; // of the batch, without what others supersede; from 0
};

// Of each person the row that gives an attribute its value.
struct AttributeRows
{
    std::vector<const BatchInfo*> batches;    // that have the attribute, as of the date; of the dataset
    std::vector<std::size_t> firsts;          // their first rows, one after the other
    std::vector<std::uint32_t> decides;       // by person; the greatest number: none
    std::vector<std::optional<Micros>> since; // by batch: the day of a snapshot

    [[nodiscard]] std::size_t batchOf(std::uint32_t row) const; // place in batches
};

struct FieldInfo
{
    QString name;
    ColumnType type = ColumnType::Text;
    QString role; // as mapped
};

// What an analysis sees: one revision of the data with one view of the people, immutable and thread-safe.
// Columns are read and brought into person order when first asked for, and kept as long as they fit the
// budget of memory: a project with more columns than that answers all the same, column by column.
class LocalDataset : public FactSource
{
public:
    static Result<std::shared_ptr<const LocalDataset>> open(std::shared_ptr<const Project> project,
                                                            const DatasetOptions& options, const Task& task);
    ~LocalDataset() override;

    // Bytes of columns each dataset keeps beyond those in use; 0 is half of the machine's memory.
    static void setMemoryBudget(std::uint64_t bytes);
    [[nodiscard]] static std::uint64_t memoryBudget();

    [[nodiscard]] std::size_t people() const override;
    [[nodiscard]] Micros asOf() const override { return m_asOf; }
    [[nodiscard]] const TimeZone& zone() const override;
    [[nodiscard]] std::span<const std::uint32_t> eventStarts() const override { return m_facts->starts; }
    [[nodiscard]] std::span<const Micros> eventTimes() const override { return m_facts->times; }
    [[nodiscard]] Micros firstEvent() const override { return m_facts->firstEvent; }
    [[nodiscard]] Micros lastEvent() const override { return m_facts->lastEvent; }
    [[nodiscard]] Result<std::shared_ptr<const Column>> eventColumn(const QString& name) const override;
    [[nodiscard]] Result<std::shared_ptr<const Column>> attribute(const QString& name) const override;
    [[nodiscard]] Result<PeopleSet> audience(const QString& name) const override;
    [[nodiscard]] Result<PeopleSet> resultPeople(const QString& analysis,
                                                 const QString& selector) const override;
    [[nodiscard]] Result<std::shared_ptr<const Column>> attributeAt(const QString& name,
                                                                    Micros instant) const override;
    [[nodiscard]] Result<std::shared_ptr<const Column>> resultValues(const QString& analysis,
                                                                     const QString& field) const override;
    [[nodiscard]] Result<std::shared_ptr<const Column>>
    tagValues(const QString& tag, std::optional<Micros> instant) const override;
    [[nodiscard]] Result<PeopleSet> listed(const QString& table, const EventFilter& where) const override;
    [[nodiscard]] Result<PeopleSet> reachable(const QString& kind) const override;
    [[nodiscard]] Result<PlaceColumns> placeColumns(bool ofEvents) const override;
    [[nodiscard]] Result<std::vector<GeoPoint>> places(const QString& reference) const override;
    [[nodiscard]] AnswerCache* answers() const override;
    // Of the time of an event, in the project's zone: time.hour, time.weekday (1 is Monday), ...
    [[nodiscard]] static const QStringList& timeParts();

    [[nodiscard]] std::size_t events() const { return m_facts->times.size(); }
    [[nodiscard]] std::int64_t dataRevision() const { return m_dataRevision; }
    [[nodiscard]] const IdentityView& identity() const { return m_facts->identity; }
    [[nodiscard]] const std::vector<BatchInfo>& batches() const { return m_facts->batches; }
    [[nodiscard]] const Project& project() const { return *m_project; }
    // The saved definitions this dataset goes with: of the present, or of the point of the history it shows.
    [[nodiscard]] Result<std::vector<StoredObject>> objects(const QString& kind = {}) const;
    // What tags are while they are computed: one that is defined by itself is refused, with the circle named.
    // run is called inside of it.
    [[nodiscard]] Result<void> insideTag(const QString& name, const std::function<Result<void>()>& run) const;
    // A place for columns that are made of others (a tag's values), as long as there is room for them.
    [[nodiscard]] std::shared_ptr<const Column> keptColumn(const QString& key) const;
    std::shared_ptr<const Column> keepColumn(const QString& key, Column column) const;
    // The people kept under a key at a time (people_snapshot.h), who they are now.
    [[nodiscard]] Result<std::shared_ptr<const SnapshotPeople>> snapshotOf(const QString& key,
                                                                           Micros taken) const;
    // Those of the batches, and those that masters give them: item.category, store.city, ...
    [[nodiscard]] std::vector<FieldInfo> eventFields() const;
    // The codes of the events that name an item ("item") or a store ("store") as texts, the most exact first,
    // in timeline order; none when no event has such a column.
    [[nodiscard]] Result<std::vector<std::shared_ptr<const Column>>>
    codeColumns(const QString& hierarchy) const;
    // Of each event the row of the table of masters (one batch after the other) that its codes mean at its
    // time; the greatest number where they mean none.
    [[nodiscard]] Result<std::vector<std::uint32_t>> masterRows(const QString& hierarchy) const;
    [[nodiscard]] std::vector<FieldInfo> attributes() const;
    // The rows behind an attribute that files give (not of first_seen, last_seen and event_count).
    [[nodiscard]] Result<AttributeRows> attributeRows(const QString& name) const;
    // The row behind an event, by its row of the timeline.
    [[nodiscard]] SourceRow eventSource(std::uint32_t event) const;
    // Numbers of rows in their file, from 0 for the first that was taken in; by row of the batch.
    [[nodiscard]] Result<std::vector<std::int64_t>> fileRows(const BatchInfo& batch,
                                                             std::span<const std::size_t> rows) const;
    // When a person was first known: first event, or the time column of a table of people; the smallest
    // number when a person is in such a table without a time.
    [[nodiscard]] std::span<const Micros> firstKnown() const { return m_facts->firstKnown; }

    // All rows of a table, those of nobody included, in stored order.
    [[nodiscard]] QStringList tables() const;
    [[nodiscard]] std::vector<FieldInfo> tableFields(const QString& table) const;
    [[nodiscard]] Result<std::shared_ptr<const Column>> tableColumn(const QString& table,
                                                                    const QString& name) const;
    [[nodiscard]] Result<std::vector<PersonIndex>>
    tablePeople(const QString& table) const; // kNobody where there is none
    [[nodiscard]] std::int64_t tableRows(const QString& table) const;

    // The same data at another instant; shares everything that does not depend on it.
    [[nodiscard]] std::shared_ptr<const LocalDataset> at(Micros asOf) const;
    // The same files and links under other rules of who is one person: what would be if they were those of
    // the project.
    [[nodiscard]] Result<std::shared_ptr<const LocalDataset>> under(const IdentityRules& rules,
                                                                    const Task& task) const;
    // The number of the identifier each row of a table hangs on, in stored order; kNoNode where there is
    // none.
    [[nodiscard]] Result<std::vector<NodeIndex>> tableNodes(const QString& table) const;
    // The project at a point of its history: files, definitions and date of then. Read anew only when the
    // files in it differ.
    [[nodiscard]] Result<std::shared_ptr<const LocalDataset>> at(std::shared_ptr<const ProjectState> state,
                                                                 const Task& task) const;

private:
    // What does not depend on the date: large, so datasets of other dates share it.
    struct Facts
    {
        std::vector<std::int64_t> inUse; // batches that are not taken out
        std::vector<BatchInfo> batches;  // of these, without what others supersede
        std::vector<TableKind> ownKinds; // of these, before lines were hung on their orders
        IdentityView identity;
        std::vector<std::uint32_t> starts;
        std::vector<Micros> times;
        std::vector<std::uint32_t> order; // timeline row -> row of the concatenated event batches; empty when
                                          // they are the same
        std::vector<Micros> firstKnown;
        Micros firstEvent = 0;
        Micros lastEvent = 0;
        bool hasHours = false;                   // some event has a time of day
        std::shared_ptr<const OrderLinks> links; // of lines to their orders
    };
    struct Evaluations;
    struct Cache;
    class Guard;
    using PositionOf = std::function<int(const BatchInfo& batch)>; // of a column; -1: it has none
    LocalDataset();
    LocalDataset(const LocalDataset&) = default;
    Result<void> load(const DatasetOptions& options, const Task& task);
    [[nodiscard]] Result<std::shared_ptr<const IdentityFacts>> factsFor(const IdentityRules& rules,
                                                                        const Task& task) const;
    Result<void> settle(Facts& facts, const Task& task) const; // what follows from batches and identity
    Result<void> loadFirstKnown(Facts& facts, const Task& task) const;
    Result<Micros> newestInstant() const;
    [[nodiscard]] std::vector<const BatchInfo*> eventBatches() const;
    [[nodiscard]] Result<Column> readEvents(const QString& name, const PositionOf& positionOf) const;
    [[nodiscard]] Result<ColumnPart> eventPart(const BatchInfo& batch, const QString& name,
                                               const PositionOf& positionOf, bool isBesideLines) const;
    [[nodiscard]] Result<ColumnPart> partFromOrders(const BatchInfo& lines, const QString& name,
                                                    const PositionOf& positionOf) const;
    [[nodiscard]] Result<std::shared_ptr<const Column>> hierarchyColumn(const HierarchyFieldInfo& field,
                                                                        const QString& key) const;
    [[nodiscard]] Result<std::shared_ptr<const Hierarchy>> hierarchy(const HierarchyForm& form) const;
    // The column of amounts that refunds are taken off, as mappings say; empty: none is.
    [[nodiscard]] QString nettedColumn() const;
    [[nodiscard]] Result<std::shared_ptr<const Column>> netColumn(const QString& name,
                                                                  const QString& amountName) const;
    struct RefundColumns;
    [[nodiscard]] Result<RefundColumns> refundColumns() const;
    Result<void> netPurchases(Column& events, Column& amounts) const;
    [[nodiscard]] Column timePartColumn(const QString& name) const;
    // The saved analysis of a name, or the kind of that name with nothing more; as a definition.
    [[nodiscard]] Result<QJsonObject> analysisCalled(const QString& name) const;
    template <typename Found, typename Run>
    [[nodiscard]] Result<Found> ofAnalysis(const QString& name, Run run) const;
    [[nodiscard]] std::vector<FieldInfo> fieldsOf(const std::function<bool(const BatchInfo&)>& isMeant) const;

    std::shared_ptr<const Project> m_project;
    std::shared_ptr<const Facts> m_facts;
    std::int64_t m_dataRevision = 0;
    Micros m_asOf = 0;
    ResultResolver m_resolver;
    std::shared_ptr<const ProjectState> m_state; // empty: the present
    std::shared_ptr<Cache> m_cache;
};

} // namespace tessera
