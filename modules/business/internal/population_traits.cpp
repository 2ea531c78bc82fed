// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/internal/population_traits.h"
#include "business/internal/texts.h"
#include "business/internal/trait_values.h"

#include "analysis/places.h"
#include "analysis/wanted_field.h"
#include "base/text.h"
#include "dataset/item_split.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tessera {

namespace {

using SharedColumn = std::shared_ptr<const Column>;
constexpr double kOldest = 120; // years; beyond it the birthday is a filler
constexpr std::size_t kUnmatchedTexts = 5;
constexpr int kHours = 24;

// What a trait is made of: a column of people or of events.
struct TraitSource
{
    QString field;
    SharedColumn column;
    bool ofEvents = false;
};

QStringList namesOf(const QString& trait)
{
    static const std::map<QString, const char*> names{
        {QStringLiteral("age"),
         "birthday,birth_date,birthdate,date_of_birth,dob,生日,出生日期,age,年龄,age_band,age_group,年龄段"},
        {QStringLiteral("gender"), "gender,sex,性别"},
        {QStringLiteral("province"), "province,省份,省,所在省,city,城市,所在城市"},
        {QStringLiteral("tier"), "city_tier,citytier,城市等级,城市线级,city,城市,所在城市"},
        {QStringLiteral("channel"), "channel,platform,渠道,平台"},
        {QStringLiteral("device"), "device_type,device_os,os,terminal,client_type,设备类型,终端,操作系统"},
        {QStringLiteral("category"), "item.category,category,类目,品类"}};
    const auto found = names.find(trait);
    return found == names.end() ? QStringList() : QString::fromUtf8(found->second).split(QLatin1Char(','));
}

// [from, to) of a band; the last has no end.
struct TraitBand
{
    double from = 0;
    std::optional<double> to;
};

std::vector<TraitBand> bandsFrom(const std::vector<double>& edges)
{
    std::vector<TraitBand> bands{{0, edges.front()}};
    for (std::size_t i = 0; i < edges.size(); ++i)
        bands.push_back({edges[i], i + 1 < edges.size() ? std::optional(edges[i + 1]) : std::nullopt});
    return bands;
}

int bandOf(const std::vector<double>& edges, double value)
{
    return int(std::ranges::upper_bound(edges, value) - edges.begin());
}

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

class TraitMaker
{
public:
    TraitMaker(const LocalDataset& data, const PopulationDefinition& definition, const Purchases& events,
               Population& population, const Task& task)
        : m_data(data)
        , m_definition(definition)
        , m_events(events)
        , m_population(population)
        , m_task(task)
        , m_who(population.a)
    {
        m_who |= population.b;
    }

    Result<void> run()
    {
        const QStringList& traits = PopulationDefinition::traits();
        for (qsizetype i = 0; i < traits.size(); ++i) {
            m_task.setProgress(i, traits.size());
            if (m_task.cancelled())
                return Error::cancel();
            if (Result<void> made = make(traits[i]); !made)
                return made.error();
        }
        return {};
    }

private:
    Result<void> make(const QString& id)
    {
        if (id == QLatin1String("clock"))
            return makeClock();
        if (id == QLatin1String("price"))
            return makePrice();
        Result<std::optional<TraitSource>> found = sourceOf(id);
        if (!found)
            return found.error();
        if (!*found)
            return {};
        const TraitSource& source = **found;
        if (source.ofEvents)
            return makeOfEvents(id, source);
        if (id == QLatin1String("age") && source.column->type != ColumnType::Text)
            makeAge(source);
        else if (id == QLatin1String("province"))
            makeProvince(source);
        else if (id == QLatin1String("tier") && isCity(source))
            makeTier(source);
        else
            makeOfTexts(id, source);
        return {};
    }

    void leaveOut(const QString& id, const QString& why) { m_population.leftOut.push_back({id, why}); }

    // Empty: it is left out, and that was said.
    Result<std::optional<TraitSource>> sourceOf(const QString& id)
    {
        const auto own = m_definition.fields.find(id);
        const bool isNamed = own != m_definition.fields.end();
        if (isNamed && own->second.isEmpty()) {
            leaveOut(id, PopulationText::tr("the definition leaves it out"));
            return std::optional<TraitSource>();
        }
        const bool isOfEvents = id == QLatin1String("channel") || id == QLatin1String("device") ||
                                id == QLatin1String("category");
        for (const bool ofEvents : {isOfEvents, !isOfEvents}) {
            const QString name = isNamed ? own->second : fieldOfTrait(id, m_data, ofEvents);
            if (name.isEmpty() || !hasField(name, ofEvents))
                continue;
            Result<SharedColumn> column =
                ofEvents ? m_data.eventColumn(name) : m_data.attributeAt(name, m_population.asOf);
            if (!column)
                return column.error();
            if ((ofEvents || id != QLatin1String("age")) && (*column)->type != ColumnType::Text) {
                if (isNamed)
                    return Error{PopulationText::tr("fields.%1: \"%2\" holds no texts. Name another column.")
                                     .arg(id, name)};
                continue;
            }
            return std::optional<TraitSource>({name, std::move(*column), ofEvents});
        }
        if (isNamed)
            return Error{PopulationText::tr("fields.%1: neither people nor events have a column \"%2\". Name "
                                            "one they have, or leave the trait out with \"\".")
                             .arg(id, own->second)};
        leaveOut(id, PopulationText::tr("no column is called so; name one in \"fields\""));
        return std::optional<TraitSource>();
    }

    [[nodiscard]] bool hasField(const QString& name, bool ofEvents) const
    {
        const std::vector<FieldInfo> fields = ofEvents ? m_data.eventFields() : m_data.attributes();
        return std::ranges::find(fields, name, &FieldInfo::name) != fields.end();
    }

    PopulationTrait& add(const QString& id, const QString& field)
    {
        PopulationTrait trait;
        trait.id = id;
        trait.field = field;
        m_population.traits.push_back(std::move(trait));
        return m_population.traits.back();
    }

    void makeAge(const TraitSource& source)
    {
        PopulationTrait& trait = add(QStringLiteral("age"), source.field);
        for (const TraitBand& band : bandsFrom(m_definition.ageBands)) {
            const QString from = number(band.from);
            const QString last = band.to ? number(*band.to - 1) : QString();
            trait.values.push_back({band.to ? from + QLatin1Char('-') + last : from + QLatin1Char('+'),
                                    !band.to         ? PopulationText::tr("%1 and over").arg(from)
                                    : band.from == 0 ? PopulationText::tr("under %1").arg(number(*band.to))
                                                     : QStringLiteral("%1–%2").arg(from, last),
                                    {},
                                    0,
                                    0,
                                    {}});
        }
        const CivilDate today = civilFromDays(m_data.zone().dayOf(m_population.asOf - 1));
        const Column& column = *source.column;
        fillByPerson(trait, m_who, [&](PersonIndex person) {
            const double age = column.isNull(person)             ? -1
                               : column.type == ColumnType::Time ? ageOn(today, column.integers[person])
                                                                 : column.number(person);
            return age >= 0 && age <= kOldest ? bandOf(m_definition.ageBands, std::floor(age))
                                              : kUnknownValue;
        });
    }

    // In completed years.
    [[nodiscard]] double ageOn(const CivilDate& today, Micros birthday) const
    {
        const CivilDate born = civilFromDays(m_data.zone().dayOf(birthday));
        const bool isToCome = today.month < born.month || (today.month == born.month && today.day < born.day);
        return today.year - born.year - (isToCome ? 1 : 0);
    }

    // A value of each text, made once a text; of people whose text has none the texts are kept.
    template <typename ValueOf>
    void fillByText(PopulationTrait& trait, const Column& column, ValueOf valueOf)
    {
        std::vector<int> byCode;
        for (Code code = 0; code < column.dictionary->size(); ++code)
            byCode.push_back(valueOf(toQString(column.dictionary->at(code)), code));
        fillByPerson(trait, m_who, [&](PersonIndex person) {
            const Code code = column.codes[person];
            return code == kNullCode ? kUnknownValue : byCode[code];
        });
        std::map<Code, std::int64_t> unmatched;
        trait.unmatchedPeople.forEach([&](PersonIndex person) {
            if (m_population.a.contains(person))
                ++unmatched[column.codes[person]];
        });
        std::vector<std::pair<std::int64_t, Code>> order;
        order.reserve(unmatched.size());
        for (const auto& [code, people] : unmatched)
            order.emplace_back(-people, code);
        std::ranges::sort(order);
        for (std::size_t i = 0; i < std::min(order.size(), kUnmatchedTexts); ++i)
            trait.unmatchedTexts.append(toQString(column.dictionary->at(order[i].second)));
    }

    void makeProvince(const TraitSource& source)
    {
        PopulationTrait& trait = add(QStringLiteral("province"), source.field);
        for (const Province& province : provinces())
            trait.values.push_back(
                {province.id, speaksChinese() ? province.chinese : province.english, {}, 0, 0, {}});
        fillByText(trait, *source.column, [](const QString& text, Code) {
            const std::optional<std::size_t> place = provinceOf(text);
            return place ? int(*place) : kUnmatchedValue;
        });
    }

    // A column of cities, rather than of tiers as they are.
    [[nodiscard]] bool isCity(const TraitSource& source) const
    {
        const Column& column = *source.column;
        std::vector<std::uint8_t> isTiered(column.dictionary->size(), 0);
        for (Code code = 0; code < isTiered.size(); ++code)
            isTiered[code] = cityTierOf(toQString(column.dictionary->at(code))).isEmpty() ? 0 : 1;
        std::int64_t known = 0;
        std::int64_t tiered = 0;
        m_who.forEach([&](PersonIndex person) {
            if (column.codes[person] == kNullCode)
                return;
            ++known;
            tiered += isTiered[column.codes[person]];
        });
        return tiered > 0 && 10 * tiered >= known; // a few odd cells must not decide
    }

    void makeTier(const TraitSource& source)
    {
        PopulationTrait& trait = add(QStringLiteral("tier"), source.field);
        static const QStringList tiers{QStringLiteral("1"), QStringLiteral("new 1"), QStringLiteral("2"),
                                       QStringLiteral("3"), QStringLiteral("4"),     QStringLiteral("5")};
        const QStringList labels{PopulationText::tr("tier 1"), PopulationText::tr("new tier 1"),
                                 PopulationText::tr("tier 2"), PopulationText::tr("tier 3"),
                                 PopulationText::tr("tier 4"), PopulationText::tr("tier 5")};
        for (qsizetype i = 0; i < tiers.size(); ++i)
            trait.values.push_back({tiers[i], labels[i], {}, 0, 0, {}});
        fillByText(trait, *source.column, [](const QString& text, Code) {
            const qsizetype place = tiers.indexOf(cityTierOf(text));
            return place < 0 ? kUnmatchedValue : int(place);
        });
    }

    // The most common texts by people, the rest together.
    std::vector<int> chooseTexts(PopulationTrait& trait, const QStringList& texts,
                                 const std::vector<std::int64_t>& people) const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < people.size(); ++i)
            if (people[i] > 0 && !texts[qsizetype(i)].trimmed().isEmpty())
                order.push_back(i);
        std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return people[i]; });
        const std::size_t own = order.size() > m_definition.values + 1 ? m_definition.values : order.size();
        std::vector<int> places(people.size(), kUnknownValue);
        for (std::size_t i = 0; i < order.size(); ++i) {
            places[order[i]] = int(std::min(i, own));
            const QString& text = texts[qsizetype(order[i])];
            if (i < own)
                trait.values.push_back({text, text, {}, 0, 0, {}});
        }
        if (own < order.size())
            trait.values.push_back({QStringLiteral("*"),
                                    PopulationText::tr("%n other(s)", nullptr, int(order.size() - own)),
                                    {},
                                    0,
                                    0,
                                    {}});
        return places;
    }

    void makeOfTexts(const QString& id, const TraitSource& source)
    {
        PopulationTrait& trait = add(id, source.field);
        const Column& column = *source.column;
        std::vector<std::int64_t> people(column.dictionary->size(), 0);
        m_who.forEach([&](PersonIndex person) {
            if (column.codes[person] != kNullCode)
                ++people[column.codes[person]];
        });
        QStringList texts;
        for (Code code = 0; code < people.size(); ++code)
            texts.append(toQString(column.dictionary->at(code)));
        const std::vector<int> places = chooseTexts(trait, texts, people);
        fillByText(trait, column, [&](const QString&, Code code) { return places[code]; });
    }

    // Those who bought in a channel or of a category, or whose events name a device.
    Result<void> makeOfEvents(const QString& id, const TraitSource& source)
    {
        const Result<ItemSplit> split = ItemSplit::load(m_data, source.field);
        if (!split)
            return split.error();
        const bool isOfPurchases = id != QLatin1String("device");
        Result<Purchases> purchases = findPurchases(m_data, purchaseScope(), false);
        if (!purchases)
            return purchases.error();
        const Purchases& events = isOfPurchases ? *purchases : m_events;
        std::vector<std::vector<std::pair<PersonIndex, std::uint32_t>>> blocks(buyerBlocks(m_data));
        forEachBuyer(m_data, events, m_who,
                     [&](std::size_t block, PersonIndex person, std::span<const std::uint32_t> rows) {
                         std::vector<ItemSplit::Part> parts;
                         std::vector<std::uint32_t> values;
                         for (const std::uint32_t row : rows) {
                             split->split(row, 0, parts);
                             for (const ItemSplit::Part& part : parts)
                                 if (part.value != 0 && std::ranges::find(values, part.value) == values.end())
                                     values.push_back(part.value);
                         }
                         for (const std::uint32_t value : values)
                             blocks[block].emplace_back(person, value);
                     });
        if (m_task.cancelled())
            return Error::cancel();
        std::vector<std::int64_t> people(std::size_t(split->values().size()), 0);
        for (const auto& block : blocks)
            for (const auto& [person, value] : block)
                ++people[value];
        PopulationTrait& trait = add(id, source.field);
        trait.isMany = true;
        const std::vector<int> places = chooseTexts(trait, split->values(), people);
        TraitPeopleSets sets(trait, m_data.people());
        for (const auto& block : blocks)
            for (const auto& [person, value] : block)
                sets.add(person, places[value]);
        return {};
    }

    [[nodiscard]] PurchaseScope purchaseScope() const
    {
        PurchaseScope scope = static_cast<const PurchaseScope&>(m_definition);
        scope.amount.clear();
        return scope;
    }

    // What people pay for one piece, on average.
    Result<void> makePrice()
    {
        const QString id = QStringLiteral("price");
        if (const auto own = m_definition.fields.find(id);
            own != m_definition.fields.end() && own->second.isEmpty()) {
            leaveOut(id, PopulationText::tr("the definition leaves it out"));
            return {};
        }
        if (m_definition.amount.isEmpty() || !hasField(m_definition.amount, true)) {
            leaveOut(id, PopulationText::tr("purchases have no amount"));
            return {};
        }
        const Result<Purchases> purchases = findPurchases(m_data, m_definition);
        if (!purchases)
            return purchases.error();
        SharedColumn units;
        if (!m_definition.units.isEmpty()) {
            Result<SharedColumn> column = summableColumn(m_data, m_definition.units);
            if (!column)
                return column.error();
            units = std::move(*column);
        }
        PopulationTrait& trait = add(id, m_definition.amount);
        for (const TraitBand& band : bandsFrom(m_definition.priceBands)) {
            const QString from = number(band.from);
            const QString to = band.to ? number(*band.to) : QString();
            trait.values.push_back({band.to ? from + QLatin1Char('-') + to : from + QLatin1Char('+'),
                                    !band.to         ? PopulationText::tr("%1 and over").arg(from)
                                    : band.from == 0 ? PopulationText::tr("under %1").arg(to)
                                                     : QStringLiteral("%1–%2").arg(from, to),
                                    {},
                                    0,
                                    0,
                                    {}});
        }
        TraitPeopleSets sets(trait, m_data.people());
        forEachBuyer(m_data, *purchases, m_who,
                     [&](std::size_t, PersonIndex person, std::span<const std::uint32_t> rows) {
                         EventSum amount(purchases->amount.get());
                         EventSum pieces(units.get());
                         std::size_t lines = 0; // whose price is known
                         for (const std::uint32_t row : rows) {
                             if (purchases->amount->isNull(row) || (units && units->isNull(row)))
                                 continue;
                             amount.add(row);
                             pieces.add(row);
                             ++lines;
                         }
                         const double count = units ? pieces.sum() : double(lines);
                         if (count > 0 && amount.sum() >= 0)
                             sets.add(person, bandOf(m_definition.priceBands, amount.sum() / count));
                     });
        return {};
    }

    // A person is in each hour of the week with an event of his.
    Result<void> makeClock()
    {
        const QString id = QStringLiteral("clock");
        if (const auto own = m_definition.fields.find(id);
            own != m_definition.fields.end() && own->second.isEmpty()) {
            leaveOut(id, PopulationText::tr("the definition leaves it out"));
            return {};
        }
        if (!hasField(LocalDataset::timeParts().front(), true)) {
            leaveOut(id, PopulationText::tr("events have no time of day"));
            return {};
        }
        PopulationTrait& trait = add(id, QString());
        trait.isMany = true;
        for (int day = 1; day <= 7; ++day)
            for (int hour = 0; hour < kHours; ++hour)
                trait.values.push_back({QStringLiteral("%1-%2").arg(day).arg(hour),
                                        QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')),
                                        {},
                                        0,
                                        0,
                                        {}});
        TraitPeopleSets sets(trait, m_data.people());
        const std::span<const Micros> times = m_data.eventTimes();
        forEachBuyer(m_data, m_events, m_who,
                     [&](std::size_t, PersonIndex person, std::span<const std::uint32_t> rows) {
                         for (const std::uint32_t row : rows) {
                             const Micros wall = m_data.zone().toWall(times[row]);
                             const std::int64_t day = wall >= 0 ? wall / kDay : -((-wall + kDay - 1) / kDay);
                             const auto hour = int((wall - day * kDay) / (kDay / kHours));
                             const auto weekday = int(((day + 3) % 7 + 7) % 7); // 1970-01-01 was a Thursday
                             sets.add(person, weekday * kHours + hour);
                         }
                     });
        return {};
    }

    const LocalDataset& m_data;
    const PopulationDefinition& m_definition;
    const Purchases& m_events;
    Population& m_population;
    Task m_task;
    PeopleSet m_who;
};

} // namespace

QString fieldOfTrait(const QString& trait, const LocalDataset& data, bool ofEvents)
{
    QJsonObject wanted{{QStringLiteral("names"), QJsonArray::fromStringList(namesOf(trait))}};
    wanted.insert(QStringLiteral("of"), ofEvents ? QStringLiteral("events") : QStringLiteral("people"));
    std::vector<FieldInfo> fields = ofEvents ? data.eventFields() : data.attributes();
    std::erase_if(fields, [](const FieldInfo& field) { return field.role == QLatin1String("identifier"); });
    if (trait == QLatin1String("category"))
        wanted.insert(QStringLiteral("role"), trait);
    if (trait != QLatin1String("age"))
        wanted.insert(QStringLiteral("type"), QStringLiteral("text"));
    return fieldWanted(wanted, fields, fields);
}

Result<void> makeTraits(const LocalDataset& data, const PopulationDefinition& definition,
                        const Purchases& events, Population& population, const Task& task)
{
    return TraitMaker(data, definition, events, population, task).run();
}

} // namespace tessera
