// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/internal/column_union.h"
#include "dataset/internal/dataset_cache.h"
#include "dataset/internal/order_lines.h"
#include "dataset/local_dataset.h"
#include "project/table_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using SharedColumn = std::shared_ptr<const Column>;

namespace {

const QString kTable = QStringLiteral("table");
const QString kEvent = QStringLiteral("event");
const QString kGross = QStringLiteral(".gross"); // behind the name of amounts that are net of refunds

struct EventColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

QString eventNameOf(const BatchInfo& batch)
{
    return batch.mapping.value(QLatin1String("eventName")).toString();
}

bool isFieldAt(const BatchInfo& batch, int position)
{
    return position >= 0 && batch.columns[std::size_t(position)].isField();
}

// The column that is a part; of a table without parts the one with the role of that name.
int positionOfPartOrRole(const BatchInfo& batch, const QString& part)
{
    if (const int position = positionOfPart(batch, part); position >= 0)
        return position;
    if (!subjectOf(batch).isEmpty())
        return -1;
    const auto found = std::ranges::find(batch.columns, part, &ColumnInfo::role);
    return found == batch.columns.end() ? -1 : int(found - batch.columns.begin());
}

} // namespace

QString fieldNames(const std::vector<FieldInfo>& fields)
{
    QStringList names;
    for (const FieldInfo& field : fields)
        names.append(field.name);
    return names.join(QStringLiteral(", "));
}

std::vector<const BatchInfo*> LocalDataset::eventBatches() const
{
    std::vector<const BatchInfo*> batches;
    for (const BatchInfo& batch : m_facts->batches)
        if (batch.kind == TableKind::Events)
            batches.push_back(&batch);
    return batches;
}

std::vector<FieldInfo> LocalDataset::eventFields() const
{
    const auto isEvents = [](const BatchInfo& batch) { return batch.kind == TableKind::Events; };
    std::vector<FieldInfo> fields = fieldsOf(isEvents);
    const auto event = std::ranges::find(fields, kEvent, &FieldInfo::name);
    if (event == fields.end())
        fields.insert(fields.begin(), {kEvent, ColumnType::Text, kEvent});
    else if (std::ranges::any_of(m_facts->batches, [&](const BatchInfo& batch) {
                 return isEvents(batch) && batch.positionOf(event->name) < 0 && !eventNameOf(batch).isEmpty();
             }))
        event->type = ColumnType::Text; // what the mapping of some tables says is text
    fields.push_back({kTable, ColumnType::Text, QStringLiteral("attribute")});
    if (const QString netted = nettedColumn(); !netted.isEmpty()) {
        const auto amount = std::ranges::find(fields, netted, &FieldInfo::name);
        if (amount != fields.end())
            fields.push_back({netted + kGross, amount->type, QStringLiteral("attribute")});
    }
    for (const HierarchyFieldInfo& info : hierarchyFields(m_facts->batches))
        if (std::ranges::find(fields, info.name(), &FieldInfo::name) == fields.end())
            fields.push_back({info.name(), info.type, QStringLiteral("attribute")});
    if (!m_facts->times.empty())
        for (const QString& name : timeParts())
            if (std::ranges::find(fields, name, &FieldInfo::name) == fields.end() &&
                (m_facts->hasHours || name != timeParts().front()))
                fields.push_back({name, ColumnType::Integer, QStringLiteral("attribute")});
    return fields;
}

// Hung lines have the texts of their orders where they have none of their own.
Result<ColumnPart> LocalDataset::partFromOrders(const BatchInfo& lines, const QString& name,
                                                const PositionOf& positionOf) const
{
    const auto rows = std::size_t(lines.rows);
    const OrderLinks& links = *m_facts->links;
    const auto hung = links.hung.find(lines.id);
    if (hung == links.hung.end())
        return ColumnPart{std::nullopt, rows};
    std::vector<ColumnPart> parts;
    bool found = false;
    for (const std::int64_t id : links.orders) {
        const auto orders = std::ranges::find(m_facts->batches, id, &BatchInfo::id);
        const int position = positionOf(*orders);
        if (position >= 0 && orders->columns[std::size_t(position)].type != ColumnType::Text)
            return ColumnPart{std::nullopt, rows};
        Result<ColumnPart> part = eventPart(*orders, name, positionOf, false);
        if (!part)
            return part.error();
        found = found || part->column;
        parts.push_back(std::move(*part));
    }
    if (!found)
        return ColumnPart{std::nullopt, rows};
    return ColumnPart{inherited(unionOf(name, std::move(parts)), hung->second), rows};
}

// isBesideLines: purchases of orders whose lines are loaded are called otherwise.
Result<ColumnPart> LocalDataset::eventPart(const BatchInfo& batch, const QString& name,
                                           const PositionOf& positionOf, bool isBesideLines) const
{
    const auto rows = std::size_t(batch.rows);
    const int position = positionOf(batch);
    ColumnPart part{std::nullopt, rows};
    if (isFieldAt(batch, position)) {
        Result<Column> column = m_project->readColumn(batch, std::size_t(position));
        if (!column)
            return column.error();
        part.column = std::move(*column);
    } else if (name == kTable) {
        part.column = constantText(name, batch.table, rows);
    } else {
        Result<ColumnPart> lent = partFromOrders(batch, name, positionOf);
        if (!lent)
            return lent.error();
        part.column = std::move(lent->column);
        if (!part.column && name == kEvent && !eventNameOf(batch).isEmpty())
            part.column = constantText(name, eventNameOf(batch), rows);
    }
    const auto hasLines = m_facts->links->hasLines.find(batch.id);
    if (isBesideLines && name == kEvent && hasLines != m_facts->links->hasLines.end() && part.column &&
        part.column->type == ColumnType::Text)
        part.column = besideLines(*part.column, hasLines->second);
    return part;
}

// In timeline order; an error when no batch has it.
Result<Column> LocalDataset::readEvents(const QString& name, const PositionOf& positionOf) const
{
    const std::vector<const BatchInfo*> batches = eventBatches();
    if (batches.size() == 1 && !m_facts->order.empty()) {
        const int position = positionOf(*batches.front());
        const ColumnInfo* info = position < 0 ? nullptr : &batches.front()->columns[std::size_t(position)];
        if (info != nullptr && info->isField() && info->type == ColumnType::Text &&
            info->texts < std::int64_t(kFewTexts))
            return gatheredTexts(*m_project, *batches.front(), std::size_t(position), m_facts->order);
    }
    std::vector<ColumnPart> parts;
    bool found = false;
    for (const BatchInfo* batch : batches) {
        Result<ColumnPart> part = eventPart(*batch, name, positionOf, true);
        if (!part)
            return part.error();
        found = found || part->column;
        parts.push_back(std::move(*part));
    }
    if (!found)
        return Error{EventColumnsText::tr("Events have no property \"%1\". They have: %2.")
                         .arg(name, fieldNames(eventFields()))};
    Column column = unionOf(name, std::move(parts));
    if (!m_facts->order.empty())
        column = gathered(column, m_facts->order);
    column.codes.resize(std::min(column.codes.size(), m_facts->times.size()));
    column.integers.resize(std::min(column.integers.size(), m_facts->times.size()));
    column.reals.resize(std::min(column.reals.size(), m_facts->times.size()));
    return column;
}

Result<SharedColumn> LocalDataset::eventColumn(const QString& name) const
{
    const QString key = QLatin1Char('e') + name;
    const QString netted = nettedColumn();
    if (!netted.isEmpty() && (name == kEvent || name == netted))
        return netColumn(name, netted);
    const bool isGross = !netted.isEmpty() && name == netted + kGross;
    {
        const std::scoped_lock lock(m_cache->mutex);
        if (SharedColumn cached = m_cache->columns.find(key))
            return cached;
        const QString& column = isGross ? netted : name;
        const PositionOf byName = [&](const BatchInfo& batch) { return batch.positionOf(column); };
        const bool isTheirs = std::ranges::any_of(
            eventBatches(), [&](const BatchInfo* batch) { return isFieldAt(*batch, byName(*batch)); });
        if (isTheirs || !name.contains(QLatin1Char('.'))) {
            Result<Column> read = readEvents(name, byName);
            if (!read)
                return read.error();
            return m_cache->columns.insert(key, std::move(*read), memoryBudget());
        }
        if (timeParts().contains(name))
            return m_cache->columns.insert(key, timePartColumn(name), memoryBudget());
    }
    for (const HierarchyFieldInfo& field : hierarchyFields(m_facts->batches))
        if (field.name() == name)
            return hierarchyColumn(field, key);
    return Error{EventColumnsText::tr("Events have no property \"%1\". They have: %2.")
                     .arg(name, fieldNames(eventFields()))};
}

namespace {

const HierarchyForm* formOf(const QString& prefix)
{
    const auto found = std::ranges::find_if(
        hierarchyForms(), [&](const HierarchyForm& form) { return prefix == QLatin1String(form.prefix); });
    return found == hierarchyForms().end() ? nullptr : &*found;
}

} // namespace

Result<std::vector<SharedColumn>> LocalDataset::codeColumns(const QString& hierarchy) const
{
    std::vector<SharedColumn> columns;
    const HierarchyForm* form = formOf(hierarchy);
    Q_ASSERT(form != nullptr);
    const std::scoped_lock lock(m_cache->mutex);
    for (const char* code : form->eventCodes) {
        const QString part = QLatin1String(code);
        const QString key = QLatin1Char('p') + part;
        SharedColumn column = m_cache->columns.find(key);
        const PositionOf byPart = [&](const BatchInfo& batch) { return positionOfPartOrRole(batch, part); };
        const bool isThere = std::ranges::any_of(
            eventBatches(), [&](const BatchInfo* batch) { return isFieldAt(*batch, byPart(*batch)); });
        if (!column && isThere) {
            Result<Column> read = readEvents(part, byPart);
            if (!read)
                return read.error();
            column = m_cache->columns.insert(key, asTexts(std::move(*read)), memoryBudget());
        }
        if (column)
            columns.push_back(std::move(column));
    }
    return columns;
}

Result<std::shared_ptr<const Hierarchy>> LocalDataset::hierarchy(const HierarchyForm& form) const
{
    const std::scoped_lock lock(m_cache->mutex);
    std::shared_ptr<const Hierarchy>& known = m_cache->hierarchies[&form];
    if (!known) {
        Result<Hierarchy> loaded = Hierarchy::load(*m_project, m_facts->batches, form);
        if (!loaded)
            return loaded.error();
        known = std::make_shared<const Hierarchy>(std::move(*loaded));
    }
    return known;
}

Result<std::vector<std::uint32_t>> LocalDataset::masterRows(const QString& prefix) const
{
    const HierarchyForm* form = formOf(prefix);
    Q_ASSERT(form != nullptr);
    const Result<std::shared_ptr<const Hierarchy>> masters = hierarchy(*form);
    if (!masters)
        return masters.error();
    const Result<std::vector<SharedColumn>> codes = codeColumns(prefix);
    if (!codes)
        return codes.error();
    return mastersOfEvents(**masters, *codes, m_facts->times);
}

Result<SharedColumn> LocalDataset::hierarchyColumn(const HierarchyFieldInfo& field, const QString& key) const
{
    const Result<std::shared_ptr<const Hierarchy>> masters = hierarchy(*field.form);
    if (!masters)
        return masters.error();
    const Result<Column> values = (*masters)->values(*m_project, m_facts->batches, field.field->part);
    if (!values)
        return values.error();
    const Result<std::vector<std::uint32_t>> rows = masterRows(QLatin1String(field.form->prefix));
    if (!rows)
        return rows.error();
    Column column = valuesOf(*values, *rows);
    column.name = field.name();
    const std::scoped_lock lock(m_cache->mutex);
    return m_cache->columns.insert(key, std::move(column), memoryBudget());
}

} // namespace tessera
