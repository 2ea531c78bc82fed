// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/tag_space.h"

#include "targeting/internal/event_codes.h"
#include "targeting/internal/number_bins.h"
#include "targeting/internal/rules.h"

#include "base/thread_pool.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>

namespace tessera {

namespace {

// Which of the two sets a person is in: bit 0 the audience, bit 1 the reference.
std::vector<std::uint8_t> classesOf(const PeopleSet& audience, const PeopleSet& reference)
{
    std::vector<std::uint8_t> classes(audience.universe(), 0);
    audience.forEach([&](PersonIndex person) { classes[person] |= 1; });
    reference.forEach([&](PersonIndex person) { classes[person] |= 2; });
    return classes;
}

using ByClass = std::array<std::int64_t, 4>;

TagCounts countsOf(const ByClass& people)
{
    return {people[1] + people[3], people[2] + people[3], people[3]};
}

class TagCounter
{
public:
    TagCounter(const LocalDataset& data, const TagOptions& options, const PeopleSet& audience,
               const PeopleSet& reference, const Task& task)
        : m_data(data)
        , m_options(options)
        , m_classes(classesOf(audience, reference))
        , m_task(task)
    {}

    Result<std::vector<CountedField>> run()
    {
        if (isAsked("attribute"))
            if (Result<void> done = attributes(); !done)
                return done.error();
        if (Result<void> done = eventFields(); !done)
            return done.error();
        if (isAsked("behaviour"))
            if (Result<void> done = behaviour(); !done)
                return done.error();
        if (isAsked("identifier"))
            identifiers();
        return m_task.cancelled() ? Result<std::vector<CountedField>>(Error::cancel())
                                  : Result<std::vector<CountedField>>(std::move(m_fields));
    }

private:
    [[nodiscard]] bool isAsked(const char* group) const
    {
        return !m_task.cancelled() &&
               (m_options.groups.isEmpty() || m_options.groups.contains(QLatin1String(group)));
    }

    // The most common values of a field, those that a rule cannot name left out.
    template <typename MakeTag>
    [[nodiscard]] CountedField counted(CountedField field, const std::vector<ByClass>& byValue,
                                       MakeTag makeTag) const
    {
        std::vector<std::size_t> order;
        for (std::size_t v = 0; v < byValue.size(); ++v)
            if (byValue[v][1] + byValue[v][2] + byValue[v][3] > 0)
                order.push_back(v);
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
            return countsOf(byValue[a]).reference > countsOf(byValue[b]).reference;
        });
        // Names, numbers of orders: nobody shares them.
        if (order.size() > m_options.mostValues &&
            std::max(countsOf(byValue[order.front()]).reference, countsOf(byValue[order.front()]).audience) <
                kFewTagged)
            return field;
        field.leftOut = order.size() - std::min(order.size(), m_options.mostValues);
        order.resize(std::min(order.size(), m_options.mostValues));
        for (const std::size_t v : order) {
            Tag tag = makeTag(v);
            tag.group = field.group;
            tag.field = field.field;
            field.tags.push_back({std::move(tag), countsOf(byValue[v])});
        }
        return field;
    }

    // Several fields at a time; they keep their order.
    template <typename Make>
    Result<void> addEach(std::size_t fields, Make make)
    {
        std::vector<Result<CountedField>> made(fields, Error::cancel());
        ThreadPool::parallelFor(fields, [&](std::size_t at) {
            if (!m_task.cancelled())
                made[at] = make(at);
        });
        for (Result<CountedField>& field : made) {
            if (!field)
                return field.error();
            keep(std::move(*field));
        }
        return {};
    }

    void keep(CountedField field)
    {
        if (!field.tags.empty())
            m_fields.push_back(std::move(field));
    }

    Result<void> attributes()
    {
        std::vector<FieldInfo> fields = m_data.attributes();
        std::erase_if(fields, [](const FieldInfo& info) { return info.role == QLatin1String("identifier"); });
        return addEach(fields.size(), [&](std::size_t at) -> Result<CountedField> {
            const Result<std::shared_ptr<const Column>> column = m_data.attribute(fields[at].name);
            if (!column)
                return column.error();
            return (*column)->type == ColumnType::Text ? textAttribute(fields[at].name, **column)
                                                       : numberAttribute(fields[at].name, **column);
        });
    }

    [[nodiscard]] CountedField textAttribute(const QString& name, const Column& column) const
    {
        std::vector<ByClass> byCode(column.dictionary->size());
        ByClass known{};
        for (std::size_t person = 0; person < m_classes.size(); ++person)
            if (const Code code = column.codes[person]; code != kNullCode) {
                ++byCode[code][m_classes[person]];
                ++known[m_classes[person]];
            }
        return counted({QStringLiteral("attribute"), name, countsOf(known), {}, 0}, byCode,
                       [&](std::size_t code) {
                           const QString value = textOfCode(column, Code(code));
                           return Tag{{}, {}, value, attributeRule(name, Comparison::Equal, value)};
                       });
    }

    [[nodiscard]] CountedField numberAttribute(const QString& name, const Column& column) const
    {
        const bool isReal = column.type == ColumnType::Real;
        std::vector<double> values(m_classes.size(), std::nan(""));
        for (std::size_t person = 0; person < values.size(); ++person)
            if (!column.isNull(person))
                values[person] = isReal ? column.reals[person] : double(column.integers[person]);
        const bool byValue = column.type == ColumnType::Integer || column.type == ColumnType::Boolean;
        const std::vector<NumberBin> bins = binsOf(values, m_classes, byValue, [&](double value) {
            return column.type == ColumnType::Time ? double(startOfDay(Micros(value), m_data.zone())) : value;
        });
        const auto text = [&](double value) { return numberText(column, value, m_data.zone()); };
        return binned(QStringLiteral("attribute"), name, values, bins, text, [&](const NumberBin& bin) {
            if (bin.low == bin.high)
                return attributeRule(name, Comparison::Equal, text(bin.low));
            std::vector<Rule> parts;
            if (std::isfinite(bin.low))
                parts.push_back(attributeRule(name, Comparison::GreaterOrEqual, text(bin.low)));
            if (std::isfinite(bin.high))
                parts.push_back(attributeRule(name, Comparison::Less, text(bin.high)));
            return parts.empty() ? attributeKnown(name) : allOf(std::move(parts));
        });
    }

    template <typename Text, typename RuleOf>
    [[nodiscard]] CountedField binned(const QString& group, const QString& name,
                                      const std::vector<double>& values, const std::vector<NumberBin>& bins,
                                      Text text, RuleOf ruleOf) const
    {
        std::vector<ByClass> byBin(bins.size());
        ByClass known{};
        for (std::size_t person = 0; person < values.size(); ++person) {
            if (std::isnan(values[person]))
                continue;
            ++known[m_classes[person]];
            for (std::size_t b = 0; b < bins.size(); ++b)
                if (bins[b].holds(values[person])) {
                    ++byBin[b][m_classes[person]];
                    break;
                }
        }
        return counted({group, name, countsOf(known), {}, 0}, byBin, [&](std::size_t b) {
            return Tag{{}, {}, binText(bins[b], text), ruleOf(bins[b])};
        });
    }

    Result<void> eventFields()
    {
        const ByClass active = activePeople();
        for (const FieldInfo& info : m_data.eventFields()) {
            const bool isItem =
                info.role == QLatin1String("item") || info.role == QLatin1String("category") ||
                info.name.startsWith(QLatin1String("item.")) || info.name == QLatin1String("brand");
            if (info.type != ColumnType::Text || info.role == QLatin1String("identifier") ||
                info.name == QLatin1String("table") || !isAsked(isItem ? "item" : "event") ||
                (isItem && !m_options.purchases))
                continue;
            const EventFilter where = isItem ? *m_options.purchases : EventFilter();
            const Result<std::shared_ptr<const Column>> column = m_data.eventColumn(info.name);
            if (!column)
                return column.error();
            if ((*column)->type != ColumnType::Text)
                continue;
            const Result<EventCodes> codes = EventCodes::prepare(m_data, *column, where, m_options.days);
            if (!codes)
                return codes.error();
            std::vector<ByClass> byCode((*column)->dictionary->size());
            std::mutex mutex;
            codes->count(m_classes, [&](const std::vector<ByClass>& block) {
                const std::scoped_lock lock(mutex);
                for (std::size_t code = 0; code < block.size(); ++code)
                    for (std::size_t c = 1; c < 4; ++c)
                        byCode[code][c] += block[code][c];
            });
            keep(counted(
                {isItem ? QStringLiteral("item") : QStringLiteral("event"),
                 info.name,
                 countsOf(active),
                 {},
                 0},
                byCode, [&](std::size_t code) {
                    const QString value = textOfCode(**column, Code(code));
                    return Tag{{}, {}, value, didRule(withTest(where, info.name, value), m_options.days)};
                }));
        }
        return {};
    }

    // Who has an event before the date: what they did not do is known as well.
    [[nodiscard]] ByClass activePeople() const
    {
        ByClass active{};
        for (std::size_t person = 0; person < m_classes.size(); ++person) {
            const std::uint32_t first = m_data.eventStarts()[person];
            if (first < m_data.eventStarts()[person + 1] && m_data.eventTimes()[first] < m_data.asOf())
                ++active[m_classes[person]];
        }
        return active;
    }

    Result<void> behaviour()
    {
        std::vector<std::pair<QString, Rule>> measures;
        const auto measure = [&](const char* name, Measure of, EventFilter where, const QString& column) {
            Rule rule = didRule(std::move(where), m_options.days);
            rule.measure = of;
            rule.of = column;
            measures.emplace_back(QLatin1String(name), std::move(rule));
        };
        measure("days since the last event", Measure::Recency, {}, {});
        measure("active days", Measure::Days, {}, {});
        if (m_options.purchases) {
            measure("purchase days", Measure::Days, *m_options.purchases, {});
            measure("days since the last purchase", Measure::Recency, *m_options.purchases, {});
            if (!m_options.amount.isEmpty())
                measure("spend", Measure::Sum, *m_options.purchases, m_options.amount);
        }
        return addEach(measures.size(), [&](std::size_t at) -> Result<CountedField> {
            const Rule& rule = measures[at].second;
            const Result<std::vector<double>> values = measureOf(rule, m_data, {m_data.asOf(), {}});
            if (!values)
                return values.error();
            const std::vector<NumberBin> bins =
                binsOf(*values, m_classes, rule.measure == Measure::Days, [](double value) { return value; });
            const auto text = [](double value) { return QString::number(value, 'g', 10); };
            return binned(QStringLiteral("behaviour"), measures[at].first, *values, bins, text,
                          [&](const NumberBin& bin) { return measureRule(rule, bin); });
        });
    }

    void identifiers()
    {
        const IdentityView& identity = m_data.identity();
        std::vector<ByClass> byKind(identity.kinds.size());
        ByClass all{};
        std::vector<PersonIndex> last(identity.kinds.size(), kNobody);
        for (std::size_t person = 0; person < m_classes.size(); ++person) {
            ++all[m_classes[person]];
            for (std::uint32_t at = identity.memberStarts[person]; at < identity.memberStarts[person + 1];
                 ++at) {
                const std::uint8_t kind = identity.facts->kindOf(identity.members[at]);
                if (last[kind] == PersonIndex(person))
                    continue;
                last[kind] = PersonIndex(person);
                ++byKind[kind][m_classes[person]];
            }
        }
        keep(counted({QStringLiteral("identifier"), QStringLiteral("reachable by"), countsOf(all), {}, 0},
                     byKind, [&](std::size_t kind) {
                         return Tag{{}, {}, identity.kinds[kind].name, {}};
                     }));
    }

    const LocalDataset& m_data;
    const TagOptions& m_options;
    std::vector<std::uint8_t> m_classes;
    const Task& m_task;
    std::vector<CountedField> m_fields;
};

// A did(...) that ends in field = value, made by eventFields() above.
bool isCodeTag(const Tag& tag)
{
    return tag.group == QLatin1String("item") || tag.group == QLatin1String("event");
}

} // namespace

Result<std::vector<CountedField>> countTags(const LocalDataset& data, const TagOptions& options,
                                            const PeopleSet& audience, const PeopleSet& reference,
                                            const Task& task)
{
    return TagCounter(data, options, audience, reference, task).run();
}

Result<std::vector<PeopleSet>> tagPeople(const LocalDataset& data, const std::vector<Tag>& tags,
                                         const Task& task)
{
    std::vector<PeopleSet> people(tags.size());
    std::map<QString, std::vector<std::size_t>> byField;
    for (std::size_t t = 0; t < tags.size(); ++t) {
        if (task.cancelled())
            return Error::cancel();
        if (isCodeTag(tags[t])) {
            byField[tags[t].field].push_back(t);
            continue;
        }
        Result<PeopleSet> set = evaluateRule(tags[t].rule, data);
        if (!set)
            return set.error();
        people[t] = std::move(*set);
    }
    for (const auto& [field, own] : byField) {
        const Result<std::shared_ptr<const Column>> column = data.eventColumn(field);
        if (!column)
            return column.error();
        std::vector<std::uint32_t> tagOfCode((*column)->dictionary->size(), UINT32_MAX);
        std::map<QString, std::size_t> tagOfText;
        for (const std::size_t t : own) {
            tagOfText.emplace(tags[t].value, t);
            people[t] = PeopleSet(data.people());
        }
        for (std::size_t code = 0; code < tagOfCode.size(); ++code)
            if (const auto found = tagOfText.find(textOfCode(**column, Code(code))); found != tagOfText.end())
                tagOfCode[code] = std::uint32_t(found->second);
        const Rule& rule = tags[own.front()].rule;
        const double days = rule.window.kind == TimeWindow::Kind::LastDays ? rule.window.days : 0;
        const Result<EventCodes> codes = EventCodes::prepare(data, *column, withoutTest(rule.where), days);
        if (!codes)
            return codes.error();
        codes->forEach([&](std::size_t person, Code code) {
            if (tagOfCode[code] != UINT32_MAX)
                people[tagOfCode[code]].insert(PersonIndex(person));
        });
    }
    return people;
}

} // namespace tessera
