// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "base/thread_pool.h"
#include "dataset/internal/dataset_cache.h"
#include "dataset/place_columns.h"
#include "project/table_parts.h"
#include "rules/event_filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct RuleFactsText
{
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

bool isNumberField(const FieldInfo& field)
{
    return field.type == ColumnType::Real || field.type == ColumnType::Decimal ||
           field.type == ColumnType::Integer;
}

Error noPlaces(const QString& where)
{
    return Error{RuleFactsText::tr("%1 has no columns of latitude and longitude. Name them as "
                                   "[latitude column/longitude column], or load a file that has them.")
                     .arg(where)};
}

// The only one that is meant where nothing is said.
PlaceColumns placesAmong(const std::vector<FieldInfo>& fields)
{
    const std::vector<PlaceColumns> all = placeColumnsAmong(fields);
    return all.empty() ? PlaceColumns() : all.front();
}

enum class TimePart
{
    Hour,    // 0 to 23
    Weekday, // 1 is Monday
    Day,     // of the month
    Month
};
constexpr std::array kTimeParts = {"time.hour", "time.weekday", "time.day", "time.month"};

std::int64_t partOf(TimePart part, Micros time, const TimeZone& zone)
{
    if (part == TimePart::Hour)
        return ((zone.toWall(time) % kDay + kDay) % kDay) / (kDay / 24);
    const std::int64_t day = zone.dayOf(time);
    if (part == TimePart::Weekday)
        return ((day + 3) % 7 + 7) % 7 + 1; // 1970-01-01 was a Thursday
    const CivilDate date = civilFromDays(day);
    return part == TimePart::Day ? date.day : date.month;
}

} // namespace

std::vector<PlaceColumns> placeColumnsAmong(const std::vector<FieldInfo>& fields)
{
    static const std::vector<std::pair<QString, QString>> endings{
        {QStringLiteral("latitude"), QStringLiteral("longitude")},
        {QStringLiteral("lat"), QStringLiteral("lng")},
        {QStringLiteral("lat"), QStringLiteral("lon")},
        {QStringLiteral("lat"), QStringLiteral("long")},
        {QStringLiteral("纬度"), QStringLiteral("经度")}};
    std::vector<std::pair<qsizetype, PlaceColumns>> found; // length of what stands before
    for (const FieldInfo& latitude : fields)
        for (const auto& [ending, other] : endings) {
            if (!isNumberField(latitude) || !latitude.name.endsWith(ending, Qt::CaseInsensitive))
                continue;
            const QString before = latitude.name.chopped(ending.size());
            for (const FieldInfo& longitude : fields)
                if (isNumberField(longitude) &&
                    longitude.name.compare(before + other, Qt::CaseInsensitive) == 0)
                    found.push_back({before.size(), {latitude.name, longitude.name}});
        }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    std::vector<PlaceColumns> columns;
    columns.reserve(found.size());
    for (const auto& [length, pair] : found)
        columns.push_back(pair);
    return columns;
}

const QStringList& LocalDataset::timeParts()
{
    static const QStringList names = [] {
        QStringList list;
        for (const char* name : kTimeParts)
            list.append(QString::fromLatin1(name));
        return list;
    }();
    return names;
}

Column LocalDataset::timePartColumn(const QString& name) const
{
    const auto part = TimePart(timeParts().indexOf(name));
    Column column;
    column.name = name;
    column.type = ColumnType::Integer;
    const std::vector<Micros>& times = m_facts->times;
    column.integers.resize(times.size());
    parallelBlocks(times.size(), std::size_t{1} << 16, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            column.integers[row] = partOf(part, times[row], zone());
    });
    return column;
}

Result<std::shared_ptr<const Column>> LocalDataset::attributeAt(const QString& name, Micros instant) const
{
    return at(instant)->attribute(name);
}

Result<std::shared_ptr<const Column>> LocalDataset::tagValues(const QString& tag,
                                                              std::optional<Micros> instant) const
{
    if (instant && *instant != m_asOf)
        return at(*instant)->tagValues(tag, std::nullopt);
    const Result<std::vector<StoredObject>> saved = objects(kTagKind);
    if (!saved)
        return saved.error();
    const auto object = std::ranges::find(*saved, tag, &StoredObject::name);
    if (object == saved->end())
        return Error{RuleFactsText::tr("There is no tag \"%1\" in this project.").arg(tag)};
    if (!m_resolver.tag)
        return Error{RuleFactsText::tr("Nothing here can compute the tag \"%1\".").arg(tag)};
    QJsonObject definition = object->definition;
    definition.insert(QStringLiteral("name"), tag);
    return m_resolver.tag(*this, definition);
}

Result<void> LocalDataset::insideTag(const QString& name, const std::function<Result<void>()>& run) const
{
    const Guard guard(*m_cache, NamedKind::Tag, name);
    if (!guard.circle().isEmpty())
        return Error{RuleFactsText::tr("\"%1\" is defined by itself (%2). Break the circle.")
                         .arg(name, guard.circle())};
    return run();
}

std::shared_ptr<const Column> LocalDataset::keptColumn(const QString& key) const
{
    const std::scoped_lock lock(m_cache->mutex);
    return m_cache->columns.find(QLatin1Char('g') + key);
}

std::shared_ptr<const Column> LocalDataset::keepColumn(const QString& key, Column column) const
{
    const std::scoped_lock lock(m_cache->mutex);
    return m_cache->columns.insert(QLatin1Char('g') + key, std::move(column), memoryBudget());
}

Result<PeopleSet> LocalDataset::listed(const QString& table, const EventFilter& where) const
{
    const QStringList known = tables();
    if (!known.contains(table))
        return Error{RuleFactsText::tr("There is no table \"%1\". There are: %2.")
                         .arg(table, known.join(QStringLiteral(", ")))};
    const Result<std::vector<PersonIndex>> owners = tablePeople(table);
    if (!owners)
        return owners.error();
    const Result<std::vector<std::uint8_t>> mask = matchRows(
        where, owners->size(), zone(), [&](const QString& name) { return tableColumn(table, name); });
    if (!mask)
        return mask.error();
    PeopleSet people(this->people());
    for (std::size_t row = 0; row < owners->size(); ++row)
        if ((*owners)[row] != kNobody && (*mask)[row] != 0)
            people.insert((*owners)[row]);
    return people;
}

Result<PeopleSet> LocalDataset::reachable(const QString& kind) const
{
    const IdentityView& view = identity();
    const auto found = std::ranges::find_if(view.kinds, [&](const auto& one) { return one.name == kind; });
    if (found == view.kinds.end()) {
        QStringList names;
        for (const auto& one : view.kinds)
            names.append(one.name);
        return Error{RuleFactsText::tr("There are no identifiers of the kind \"%1\". There are: %2.")
                         .arg(kind, names.join(QStringLiteral(", ")))};
    }
    const auto wanted = std::uint8_t(found - view.kinds.begin());
    PeopleSet people(this->people());
    parallelBlocks(this->people(), 8192, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t person = begin; person < end; ++person)
            for (std::uint32_t at = view.memberStarts[person]; at < view.memberStarts[person + 1]; ++at)
                if (view.facts->kindOf(view.members[at]) == wanted) {
                    people.insert(PersonIndex(person));
                    break;
                }
    });
    return people;
}

Result<PlaceColumns> LocalDataset::placeColumns(bool ofEvents) const
{
    PlaceColumns columns = placesAmong(ofEvents ? eventFields() : attributes());
    if (columns.latitude.isEmpty() || columns.longitude.isEmpty())
        return noPlaces(ofEvents ? RuleFactsText::tr("No file of events")
                                 : RuleFactsText::tr("No file of people"));
    return columns;
}

// Rows of a table as points; with a code, those of a store only.
Result<std::vector<GeoPoint>> LocalDataset::places(const QString& reference) const
{
    const bool isStore = reference.startsWith(QLatin1String("store:"));
    const QString name = reference.section(QLatin1Char(':'), 1);
    std::vector<GeoPoint> points;
    QStringList searched;
    for (const BatchInfo& batch : m_facts->batches) {
        const bool isMeant = isStore ? subjectOf(batch) == QLatin1String("stores") : batch.table == name;
        if (!isMeant || searched.contains(batch.table))
            continue;
        searched.append(batch.table);
        const PlaceColumns columns = placesAmong(tableFields(batch.table));
        if (columns.latitude.isEmpty() || columns.longitude.isEmpty())
            return noPlaces(QLatin1Char('"') + batch.table + QLatin1Char('"'));
        const Result<std::shared_ptr<const Column>> latitude = tableColumn(batch.table, columns.latitude);
        const Result<std::shared_ptr<const Column>> longitude = tableColumn(batch.table, columns.longitude);
        if (!latitude || !longitude)
            return !latitude ? latitude.error() : longitude.error();
        std::vector<std::uint8_t> isWanted((*latitude)->size(), isStore ? 0 : 1);
        for (const char* part : {"store", "store_name"}) {
            const int position = isStore ? positionOfPart(batch, QLatin1String(part)) : -1;
            if (position < 0)
                continue;
            const Result<std::shared_ptr<const Column>> codes =
                tableColumn(batch.table, batch.columns[std::size_t(position)].name);
            if (!codes)
                return codes.error();
            for (std::size_t row = 0; row < isWanted.size(); ++row)
                isWanted[row] |= (*codes)->display(row).trimmed() == name ? 1 : 0;
        }
        for (std::size_t row = 0; row < isWanted.size(); ++row)
            if (isWanted[row] != 0 && !(*latitude)->isNull(row) && !(*longitude)->isNull(row))
                points.push_back({(*latitude)->number(row), (*longitude)->number(row)});
    }
    if (points.empty())
        return Error{
            isStore ? RuleFactsText::tr("No store \"%1\" with a latitude and longitude is known. Load the "
                                        "stores as a table of stores.")
                          .arg(name)
                    : RuleFactsText::tr("There is no table \"%1\" with places in it. There are: %2.")
                          .arg(name, tables().join(QStringLiteral(", ")))};
    return points;
}

AnswerCache* LocalDataset::answers() const
{
    return &m_cache->answers;
}

} // namespace tessera
