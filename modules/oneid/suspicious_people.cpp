// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneid/suspicious_people.h"

#include "base/hash.h"
#include "base/identifier_kind.h"
#include "base/number_format.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "base/time_zone.h"
#include "dataset/place_columns.h"
#include "identity/fixed_attribute.h"
#include "identity/person_graph.h"
#include "oneid/oneid_analyses.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace tessera {

namespace {

constexpr double kMicrosPerHour = 3.6e9;
constexpr std::size_t kManyOfOne = 8; // identifiers, from which on somebody is worth a look
constexpr std::size_t kTravelBlock = std::size_t{1} << 13;

using Found = std::map<PersonIndex, std::vector<Contradiction>>;

// The file of a row of a table, and when the row is from.
class RowSources
{
public:
    RowSources(const LocalDataset& data, const QString& table)
        : m_data(data)
        , m_table(table)
    {
        for (const BatchInfo& batch : data.batches())
            if (batch.table == table) {
                m_batches.push_back(&batch);
                m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + batch.rows);
            }
    }
    Result<void> describe(std::size_t row, PersonFact& fact)
    {
        const auto end = std::ranges::upper_bound(m_ends, std::int64_t(row));
        if (end == m_ends.end())
            return {};
        const BatchInfo& batch = *m_batches[std::size_t(end - m_ends.begin())];
        fact.source = batch.source;
        fact.time = formatDate(batch.imported, m_data.zone());
        for (const ColumnInfo& column : batch.columns)
            if (column.role == QLatin1String("time") && column.type == ColumnType::Time) {
                const auto times = m_data.tableColumn(m_table, column.name);
                if (!times)
                    return times.error();
                if (!(*times)->isNull(row))
                    fact.time = formatTime((*times)->integers[row], m_data.zone());
            }
        return {};
    }

private:
    const LocalDataset& m_data;
    QString m_table;
    std::vector<const BatchInfo*> m_batches;
    std::vector<std::int64_t> m_ends; // rows of the table up to and with each
};

// Of one attribute, over all tables that have it.
class AttributeSearch
{
public:
    AttributeSearch(const LocalDataset& data, QString attribute, PersonIndex only)
        : m_data(data)
        , m_attribute(std::move(attribute))
        , m_only(only)
        , m_first(only == kNobody ? data.people() : 1)
    {}

    Result<void> search(const QString& table, Found& found, const Task& task)
    {
        const auto column = m_data.tableColumn(table, m_attribute);
        if (!column)
            return column.error();
        const Result<std::vector<PersonIndex>> people = m_data.tablePeople(table);
        if (!people)
            return people.error();
        m_sources.emplace(table, RowSources(m_data, table));
        std::vector<std::uint64_t> ofCode;
        if ((*column)->type == ColumnType::Text)
            for (Code code = 0; code < (*column)->dictionary->size(); ++code)
                ofCode.push_back(hashed((*column)->dictionary->at(code)));
        for (std::size_t row = 0; row < people->size(); ++row) {
            if ((row & 0xFFFFF) == 0 && task.cancelled())
                return Error::cancel();
            const PersonIndex person = (*people)[row];
            if (person == kNobody || (m_only != kNobody && person != m_only) || (*column)->isNull(row))
                continue;
            const std::uint64_t value = (*column)->type == ColumnType::Text
                                            ? ofCode[(*column)->codes[row]]
                                            : hashed(attributeText(**column, row));
            First& first = m_first[m_only == kNobody ? person : 0];
            if (value == 0 || first.isTold)
                continue;
            if (first.value == 0) {
                first = {value, row, *column, table, false};
            } else if (first.value != value) {
                first.isTold = true;
                if (Result<void> told = tell(person, first, {value, row, *column, table, false}, found);
                    !told)
                    return told;
            }
        }
        return {};
    }

private:
    struct First
    {
        std::uint64_t value = 0; // hash of the canonical text; 0: none yet
        std::size_t row = 0;
        std::shared_ptr<const Column> column;
        QString table;
        bool isTold = false;
    };

    [[nodiscard]] std::uint64_t hashed(std::string_view text) const
    {
        const std::string canonical = canonicalAttribute(m_attribute, text);
        return canonical.empty() ? 0 : std::max<std::uint64_t>(1, hashBytes(canonical));
    }

    Result<void> tell(PersonIndex person, const First& one, const First& other, Found& found)
    {
        Contradiction contradiction;
        contradiction.attribute = m_attribute;
        for (const auto& [from, fact] :
             {std::pair{&one, &contradiction.one}, std::pair{&other, &contradiction.other}}) {
            fact->value = toQString(attributeText(*from->column, from->row));
            if (Result<void> told = m_sources.at(from->table).describe(from->row, *fact); !told)
                return told;
        }
        found[person].push_back(std::move(contradiction));
        return {};
    }

    const LocalDataset& m_data;
    QString m_attribute;
    PersonIndex m_only;
    std::vector<First> m_first; // by person
    std::map<QString, RowSources> m_sources;
};

Result<void> findAttributes(const LocalDataset& data, PersonIndex only, Found& found, const Task& task)
{
    std::map<QString, QStringList> tablesOf; // by attribute
    for (const QString& table : data.tables())
        for (const FieldInfo& field : data.tableFields(table)) {
            const AttributeRule rule = data.identity().rules.ofAttribute(field.name);
            if ((rule.isListed || rule.cuts) && field.role != QLatin1String("identifier"))
                tablesOf[field.name].append(table);
        }
    for (const auto& [attribute, tables] : tablesOf) {
        AttributeSearch search(data, attribute, only);
        for (const QString& table : tables)
            if (Result<void> done = search.search(table, found, task); !done)
                return done;
    }
    return {};
}

struct PlacesOfEvents
{
    std::shared_ptr<const Column> latitude;
    std::shared_ptr<const Column> longitude;

    [[nodiscard]] bool isKnown(std::size_t row) const
    {
        const double y = latitude->number(row);
        const double x = longitude->number(row);
        // Devices without a fix write 0, 0.
        return std::abs(y) <= 90 && std::abs(x) <= 180 && (y != 0 || x != 0);
    }
    [[nodiscard]] GeoPoint at(std::size_t row) const
    {
        return {latitude->number(row), longitude->number(row)};
    }
};

Result<std::vector<PlacesOfEvents>> placesOfEvents(const LocalDataset& data)
{
    std::vector<PlacesOfEvents> places;
    for (const PlaceColumns& columns : placeColumnsAmong(data.eventFields())) {
        const auto y = data.eventColumn(columns.latitude);
        if (!y)
            return y.error();
        const auto x = data.eventColumn(columns.longitude);
        if (!x)
            return x.error();
        places.push_back({*y, *x});
    }
    return places;
}

struct Leg
{
    std::size_t from = 0; // rows of the timeline
    std::size_t to = 0;
    double kilometres = 0;
    double hours = 0;

    [[nodiscard]] double speed() const { return hours > 0 ? kilometres / hours : kilometres * 1e9; }
};

// Each event with a place against the one before it; of several the fastest.
std::optional<Leg> impossibleLeg(const LocalDataset& data, const PlacesOfEvents& places, PersonIndex person)
{
    const TravelRule& rule = data.identity().rules.travel;
    std::optional<Leg> worst;
    std::optional<std::size_t> before;
    for (std::size_t row = data.eventStarts()[person]; row < data.eventStarts()[person + 1]; ++row) {
        if (!places.isKnown(row))
            continue;
        if (before) {
            Leg leg{*before, row, 0, 0};
            leg.kilometres = distanceKm(places.at(*before), places.at(row));
            leg.hours = double(data.eventTimes()[row] - data.eventTimes()[*before]) / kMicrosPerHour;
            if (leg.kilometres > rule.leastDistance && leg.kilometres > rule.mostSpeed * leg.hours &&
                (!worst || leg.speed() > worst->speed()))
                worst = leg;
        }
        before = row;
    }
    return worst;
}

Result<PersonFact> placeOf(const LocalDataset& data, const PlacesOfEvents& places, std::size_t row)
{
    PersonFact fact;
    fact.value = QStringLiteral("%1, %2")
                     .arg(places.latitude->number(row), 0, 'f', 2)
                     .arg(places.longitude->number(row), 0, 'f', 2);
    const auto event = data.eventColumn(QStringLiteral("event"));
    if (!event)
        return event.error();
    fact.source = (*event)->display(row);
    fact.time = formatTime(data.eventTimes()[row], data.zone());
    return fact;
}

Result<void> findTravel(const LocalDataset& data, PersonIndex only, Found& found, const Task& task)
{
    if (data.identity().rules.travel.mostSpeed <= 0 || data.people() == 0)
        return {};
    const Result<std::vector<PlacesOfEvents>> all = placesOfEvents(data);
    if (!all)
        return all.error();
    for (const PlacesOfEvents& places : *all) {
        const std::size_t first = only == kNobody ? 0 : only;
        const std::size_t count = only == kNobody ? data.people() : 1;
        std::vector<std::vector<std::pair<PersonIndex, Leg>>> legs((count + kTravelBlock - 1) / kTravelBlock);
        parallelBlocks(count, kTravelBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end && !task.cancelled(); ++i)
                if (const auto leg = impossibleLeg(data, places, PersonIndex(first + i)))
                    legs[block].emplace_back(PersonIndex(first + i), *leg);
        });
        if (task.cancelled())
            return Error::cancel();
        for (const auto& block : legs)
            for (const auto& [person, leg] : block) {
                const Result<PersonFact> one = placeOf(data, places, leg.from);
                if (!one)
                    return one.error();
                const Result<PersonFact> other = placeOf(data, places, leg.to);
                if (!other)
                    return other.error();
                found[person].push_back({{}, *one, *other, leg.kilometres, leg.hours});
            }
    }
    return {};
}

Result<Found> findContradictions(const LocalDataset& data, PersonIndex only, const Task& task)
{
    Found found;
    if (Result<void> done = findAttributes(data, only, found, task); !done)
        return done.error();
    if (Result<void> done = findTravel(data, only, found, task); !done)
        return done.error();
    return found;
}

std::size_t identifiersOf(const IdentityView& view, PersonIndex person)
{
    return view.memberStarts[person + 1] - view.memberStarts[person];
}

void measure(const IdentityView& view, std::vector<SuspiciousPerson>& people)
{
    std::vector<PersonIndex> asked;
    asked.reserve(people.size());
    for (const SuspiciousPerson& one : people)
        asked.push_back(one.person);
    const std::vector<PersonGraph> graphs = graphsOf(view, asked);
    for (std::size_t i = 0; i < people.size(); ++i) {
        SuspiciousPerson& one = people[i];
        one.oneId = view.oneIds[one.person];
        one.identifiers = graphs[i].members.size();
        one.bridges = graphs[i].bridges();
        one.density = graphs[i].density;
        for (const NodeIndex node : graphs[i].members) {
            static const QStringList devices{QStringLiteral("device"), QStringLiteral("oaid"),
                                             QStringLiteral("idfa"),   QStringLiteral("gaid"),
                                             QStringLiteral("imei"),   QStringLiteral("mac"),
                                             QStringLiteral("cookie")};
            const QString kind = baseKindOf(view.facts->kinds()[view.facts->kindOf(node)]).toString();
            one.phones += kind == QLatin1String("phone") ? 1 : 0;
            one.devices += devices.contains(kind) ? 1 : 0;
        }
    }
}

QString shown(const Contradiction& contradiction, const PersonFact& fact, bool masked)
{
    // Enough to see that they differ.
    if (masked && isBirthDateName(contradiction.attribute))
        return fact.value.left(4) + QStringLiteral("-**-**");
    return fact.value;
}

} // namespace

Result<std::vector<SuspiciousPerson>> suspiciousPeople(const LocalDataset& data, std::size_t most,
                                                       const Task& task)
{
    Result<Found> found = findContradictions(data, kNobody, task);
    if (!found)
        return found.error();
    const IdentityView& view = data.identity();
    std::vector<SuspiciousPerson> people;
    for (auto& [person, contradictions] : *found)
        people.emplace_back(person).contradictions = std::move(contradictions);
    for (PersonIndex person = 0; person < view.people; ++person)
        if (identifiersOf(view, person) >= kManyOfOne && !found->contains(person))
            people.emplace_back(person);
    const auto order = [&](const SuspiciousPerson& one) {
        return std::tuple(-std::int64_t(one.contradictions.size()),
                          -std::int64_t(identifiersOf(view, one.person)), one.person);
    };
    std::ranges::sort(people, {}, order);
    if (people.size() > most)
        people.erase(people.begin() + std::ptrdiff_t(most), people.end());
    measure(view, people);
    return people;
}

Result<std::vector<Contradiction>> contradictionsOf(const LocalDataset& data, PersonIndex person,
                                                    const Task& task)
{
    Result<Found> found = findContradictions(data, person, task);
    if (!found)
        return found.error();
    return std::move((*found)[person]);
}

QString contradictionInWords(const Contradiction& contradiction, bool masked)
{
    const auto fact = [&](const PersonFact& one) {
        return OneIdText::tr("%1 (%2, %3)").arg(shown(contradiction, one, masked), one.source, one.time);
    };
    if (!contradiction.attribute.isEmpty())
        return OneIdText::tr("%1: %2 and %3")
            .arg(contradiction.attribute, fact(contradiction.one), fact(contradiction.other));
    return OneIdText::tr("too far for the time: %1 and %2, %3 km in %4 h")
        .arg(fact(contradiction.one), fact(contradiction.other),
             QLocale().toString(std::round(contradiction.kilometres), 'f', 0),
             QLocale().toString(contradiction.hours, 'f', 1));
}

ChartTable suspiciousTable(const std::vector<SuspiciousPerson>& people, bool masked)
{
    const NumberFormat format;
    ChartTable table;
    table.columns = {OneIdText::tr("OneID"),  OneIdText::tr("What contradicts"), OneIdText::tr("Identifiers"),
                     OneIdText::tr("Phones"), OneIdText::tr("Devices"),          OneIdText::tr("Bridges"),
                     OneIdText::tr("Density")};
    table.numeric = {true, false, true, true, true, true, true};
    for (const SuspiciousPerson& one : people) {
        QStringList words;
        for (const Contradiction& contradiction : one.contradictions)
            words.append(contradictionInWords(contradiction, masked));
        table.rows.push_back({QString::number(one.oneId),
                              words.isEmpty() ? OneIdText::tr("nothing, but many identifiers")
                                              : words.join(QStringLiteral("; ")),
                              QString::number(one.identifiers), QString::number(one.phones),
                              QString::number(one.devices), QString::number(one.bridges),
                              format.percent(one.density)});
        table.people.append(QStringLiteral("person:%1").arg(one.oneId));
    }
    return table;
}

QJsonArray suspiciousJson(const std::vector<SuspiciousPerson>& people, bool masked)
{
    QJsonArray list;
    for (const SuspiciousPerson& one : people) {
        QJsonArray contradictions;
        for (const Contradiction& contradiction : one.contradictions) {
            const auto fact = [&](const PersonFact& about) {
                return QJsonObject{{QStringLiteral("value"), shown(contradiction, about, masked)},
                                   {QStringLiteral("source"), about.source},
                                   {QStringLiteral("time"), about.time}};
            };
            QJsonObject json{{QStringLiteral("one"), fact(contradiction.one)},
                             {QStringLiteral("other"), fact(contradiction.other)},
                             {QStringLiteral("text"), contradictionInWords(contradiction, masked)}};
            if (contradiction.attribute.isEmpty()) {
                json.insert(QStringLiteral("what"), QStringLiteral("travel"));
                json.insert(QStringLiteral("kilometres"), contradiction.kilometres);
                json.insert(QStringLiteral("hours"), contradiction.hours);
            } else {
                json.insert(QStringLiteral("what"), QStringLiteral("attribute"));
                json.insert(QStringLiteral("attribute"), contradiction.attribute);
            }
            contradictions.append(json);
        }
        list.append(QJsonObject{{QStringLiteral("oneId"), qint64(one.oneId)},
                                {QStringLiteral("contradictions"), contradictions},
                                {QStringLiteral("identifiers"), qint64(one.identifiers)},
                                {QStringLiteral("phones"), qint64(one.phones)},
                                {QStringLiteral("devices"), qint64(one.devices)},
                                {QStringLiteral("bridges"), qint64(one.bridges)},
                                {QStringLiteral("density"), one.density}});
    }
    return list;
}

} // namespace tessera
