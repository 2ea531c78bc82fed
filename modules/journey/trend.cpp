// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/trend.h"

#include "base/day_table.h"
#include "base/json.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "rules/event_filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kTrendBlock = 16384; // people
constexpr std::size_t kMostTrendValues = 20000;
constexpr std::size_t kMostCells = std::size_t{1} << 24;
constexpr std::array kTrendMeasures = {"events", "people", "sum"};
constexpr std::array kTrendPeriods = {"day", "week", "month"};

__extension__ typedef __int128 WideSum;

QStringList listOf(const std::array<const char*, 3>& names)
{
    return {QLatin1String(names[0]), QLatin1String(names[1]), QLatin1String(names[2])};
}

struct TrendInputs
{
    EventMatcher matcher;
    std::shared_ptr<const Column> breakdown;
    std::shared_ptr<const Column> of;
    DayTable days;                          // of [begin, end)
    std::vector<std::uint32_t> periodOfDay; // by number in days
    std::vector<std::int64_t> starts;
    std::size_t values = 1; // of the breakdown, unknown counted
    Micros begin = 0;       // events that count: [begin, end)
    Micros end = 0;

    [[nodiscard]] std::size_t cells() const { return starts.size() * values; }
};

Result<Micros> dayOr(const QString& text, Micros fallback, const TimeZone& zone)
{
    if (text.isEmpty())
        return fallback;
    const std::optional<Micros> time = parseTime(toUtf8(text), zone);
    if (!time)
        return Error{
            QCoreApplication::translate("Trend", "\"%1\" is no date. Write it as 2026-05-31.").arg(text)};
    return *time;
}

Result<void> readColumns(const FactSource& facts, const TrendDefinition& definition, TrendInputs& inputs)
{
    if (!definition.breakdown.isEmpty()) {
        Result<std::shared_ptr<const Column>> column = facts.eventColumn(definition.breakdown);
        if (!column)
            return column.error();
        if ((*column)->type != ColumnType::Text || (*column)->dictionary->size() > kMostTrendValues)
            return Error{QCoreApplication::translate(
                             "Trend",
                             "\"%1\" is no text with up to %2 values, so nothing can be broken down by "
                             "it. Choose another property.")
                             .arg(definition.breakdown)
                             .arg(kMostTrendValues)};
        inputs.breakdown = *column;
        inputs.values = (*column)->dictionary->size() + 1;
    }
    if (definition.measure == TrendMeasure::Sum) {
        Result<std::shared_ptr<const Column>> column = facts.eventColumn(definition.of);
        if (!column)
            return column.error();
        if ((*column)->type == ColumnType::Text || (*column)->type == ColumnType::Time)
            return Error{QCoreApplication::translate("Trend", "\"%1\" holds no numbers, so it has no sum.")
                             .arg(definition.of)};
        inputs.of = *column;
    }
    return {};
}

Result<TrendInputs> prepareTrend(const FactSource& facts, const TrendDefinition& definition)
{
    TrendInputs inputs;
    Result<EventMatcher> matcher = EventMatcher::prepare(facts, {definition.where});
    if (!matcher)
        return matcher.error();
    inputs.matcher = std::move(*matcher);
    if (Result<void> done = readColumns(facts, definition, inputs); !done)
        return done.error();
    const Micros first = facts.eventTimes().empty() ? facts.asOf() : facts.firstEvent();
    const Result<Micros> begin = dayOr(definition.from, first, facts.zone());
    if (!begin)
        return begin.error();
    const Result<Micros> end = dayOr(definition.to, facts.asOf(), facts.zone());
    if (!end)
        return end.error();
    inputs.begin = *begin;
    inputs.end = *end;
    if (inputs.begin >= inputs.end)
        return inputs;
    inputs.days = DayTable(facts.zone(), inputs.begin, inputs.end);
    for (std::size_t day = 0; day < inputs.days.days(); ++day) {
        const std::int64_t start = periodStart(inputs.days.firstDay() + std::int64_t(day), definition.period);
        if (inputs.starts.empty() || inputs.starts.back() != start)
            inputs.starts.push_back(start);
        inputs.periodOfDay.push_back(std::uint32_t(inputs.starts.size() - 1));
    }
    if (inputs.cells() > kMostCells)
        return Error{QCoreApplication::translate("Trend", "That is %1 periods of %2 values: more than can be "
                                                          "drawn. Choose weeks or months, or a later start.")
                         .arg(inputs.starts.size())
                         .arg(inputs.values)};
    return inputs;
}

// What one block of people adds to each cell [period * values + value].
struct TrendCounts
{
    std::vector<std::int64_t> whole;
    std::vector<double> real;
    std::vector<std::int64_t> allPeople; // by period, people only: values of one person overlap
    std::int64_t events = 0;
};

// The last period a person was counted in, by value of the breakdown.
class SeenPeriods
{
public:
    explicit SeenPeriods(std::size_t values)
        : m_last(values, 0)
    {}
    void nextPerson() { m_base += kStride; }
    bool isNew(std::size_t value, std::size_t period)
    {
        const std::uint64_t now = m_base + period + 1;
        if (m_last[value] == now)
            return false;
        m_last[value] = now;
        return true;
    }

private:
    static constexpr std::uint64_t kStride = std::uint64_t{1} << 32;
    std::uint64_t m_base = kStride;
    std::vector<std::uint64_t> m_last;
};

// Calls use(row, period, value) for every event of the rows that counts.
template <bool kFiltered, typename Use>
void forEachTrendEvent(const FactSource& facts, const TrendInputs& inputs, std::size_t begin, std::size_t end,
                       Use use)
{
    static thread_local std::vector<std::uint32_t> buffer;
    std::span<const std::uint32_t> bits;
    if constexpr (kFiltered)
        bits = inputs.matcher.bits(begin, end, buffer);
    const Micros* times = facts.eventTimes().data();
    const auto unknown = Code(inputs.values - 1);
    const Code* codes = inputs.breakdown ? inputs.breakdown->codes.data() : nullptr;
    const auto span = std::uint64_t(inputs.end - inputs.begin);
    for (std::size_t row = begin; row < end; ++row) {
        const Micros time = times[row];
        if (std::uint64_t(time) - std::uint64_t(inputs.begin) >= span)
            continue;
        if constexpr (kFiltered)
            if (bits[row - begin] == 0)
                continue;
        use(row, std::size_t(inputs.periodOfDay[inputs.days.indexOf(time)]),
            std::size_t(codes != nullptr ? std::min(codes[row], unknown) : 0));
    }
}

template <bool kFiltered>
void countTrendBlock(const FactSource& facts, const TrendInputs& inputs, TrendMeasure measure,
                     std::size_t begin, std::size_t end, TrendCounts& counts)
{
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    const std::size_t values = inputs.values;
    std::int64_t* whole = counts.whole.data();
    std::int64_t events = 0;
    if (measure == TrendMeasure::Events) {
        forEachTrendEvent<kFiltered>(facts, inputs, starts[begin], starts[end],
                                     [&](std::size_t, std::size_t period, std::size_t value) {
                                         ++events;
                                         ++whole[period * values + value];
                                     });
    } else if (measure == TrendMeasure::People) {
        SeenPeriods seen(values + 1);
        std::size_t person = begin;
        forEachTrendEvent<kFiltered>(facts, inputs, starts[begin], starts[end],
                                     [&](std::size_t row, std::size_t period, std::size_t value) {
                                         for (; row >= starts[person + 1]; ++person)
                                             seen.nextPerson();
                                         ++events;
                                         whole[period * values + value] += seen.isNew(value, period) ? 1 : 0;
                                         counts.allPeople[period] += seen.isNew(values, period) ? 1 : 0;
                                     });
    } else {
        const Column& of = *inputs.of;
        forEachTrendEvent<kFiltered>(facts, inputs, starts[begin], starts[end],
                                     [&](std::size_t row, std::size_t period, std::size_t value) {
                                         ++events;
                                         if (of.isNull(row))
                                             return;
                                         if (of.type == ColumnType::Real)
                                             counts.real[period * values + value] += of.reals[row];
                                         else
                                             whole[period * values + value] += of.integers[row];
                                     });
    }
    counts.events += events;
}

// Adds up in the order of the blocks: the same on any number of threads.
TrendCounts countTrend(const FactSource& facts, const TrendInputs& inputs, TrendMeasure measure,
                       const Task& task)
{
    const std::size_t people = facts.people();
    // Few large parts where there are many cells, so that adding up does not cost more than counting.
    const std::size_t part = std::max(kTrendBlock, inputs.cells() * 4 / kTrendBlock * kTrendBlock);
    std::vector<TrendCounts> parts((people + part - 1) / part);
    parallelBlocks(people, part, [&](std::size_t i, std::size_t begin, std::size_t end) {
        parts[i].whole.assign(inputs.cells(), 0);
        parts[i].real.assign(inputs.of && inputs.of->type == ColumnType::Real ? inputs.cells() : 0, 0);
        parts[i].allPeople.assign(inputs.starts.size(), 0);
        for (std::size_t at = begin; at < end && !task.cancelled(); at += kTrendBlock)
            (inputs.matcher.isOpen() ? countTrendBlock<false>
                                     : countTrendBlock<true>)(facts, inputs, measure, at,
                                                              std::min(at + kTrendBlock, end), parts[i]);
    });
    TrendCounts total;
    for (TrendCounts& one : parts) {
        if (total.whole.empty()) {
            total = std::move(one);
            continue;
        }
        total.events += one.events;
        for (std::size_t i = 0; i < one.whole.size(); ++i)
            total.whole[i] += one.whole[i];
        for (std::size_t i = 0; i < one.real.size(); ++i)
            total.real[i] += one.real[i];
        for (std::size_t i = 0; i < one.allPeople.size(); ++i)
            total.allPeople[i] += one.allPeople[i];
    }
    return total;
}

void fillSeries(const TrendInputs& inputs, const TrendDefinition& definition,
                const std::vector<double>& cells, TrendResult& result)
{
    const auto top = std::size_t(definition.top);
    for (std::size_t value = 0; value < inputs.values; ++value) {
        TrendSeries series;
        if (value + 1 < inputs.values)
            series.value = toQString(inputs.breakdown->dictionary->at(Code(value)));
        for (std::size_t period = 0; period < inputs.starts.size(); ++period) {
            series.values.push_back(cells[period * inputs.values + value]);
            series.total += series.values.back();
        }
        if (std::ranges::any_of(series.values, [](double one) { return one != 0; }))
            result.series.push_back(std::move(series));
    }
    std::ranges::stable_sort(result.series, std::greater{}, &TrendSeries::total);
    if (result.series.size() <= top)
        return;
    result.leftOut = result.series.size() - top;
    if (definition.measure == TrendMeasure::People) { // one person may be in several: they do not add up
        result.series.resize(top);
        return;
    }
    TrendSeries other;
    other.isOther = true;
    other.values.assign(inputs.starts.size(), 0);
    for (std::size_t i = top; i < result.series.size(); ++i) {
        other.total += result.series[i].total;
        for (std::size_t period = 0; period < other.values.size(); ++period)
            other.values[period] += result.series[i].values[period];
    }
    result.series.resize(top);
    result.series.push_back(std::move(other));
}

} // namespace

std::int64_t periodStart(std::int64_t day, TrendPeriod period)
{
    if (period == TrendPeriod::Day)
        return day;
    if (period == TrendPeriod::Week)
        return day - ((day + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday
    const CivilDate date = civilFromDays(day);
    return daysFromCivil(date.year, date.month, 1);
}

Result<TrendResult> computeTrend(const FactSource& facts, const TrendDefinition& definition, const Task& task)
{
    const Result<TrendInputs> inputs = prepareTrend(facts, definition);
    if (!inputs)
        return inputs.error();
    const TrendCounts counts = countTrend(facts, *inputs, definition.measure, task);
    if (task.cancelled())
        return Error::cancel();
    TrendResult result;
    result.starts = inputs->starts;
    result.events = counts.events;
    result.all.assign(inputs->starts.size(), 0);
    if (counts.whole.empty())
        return result;
    result.scale = inputs->of && inputs->of->type == ColumnType::Decimal ? inputs->of->scale : 0;
    const auto unit = double(kPowersOfTen[result.scale]);
    std::vector<double> cells(inputs->cells());
    for (std::size_t period = 0; period < inputs->starts.size(); ++period) {
        WideSum whole = 0;
        double real = 0;
        for (std::size_t i = period * inputs->values; i < (period + 1) * inputs->values; ++i) {
            whole += counts.whole[i];
            real += counts.real.empty() ? 0 : counts.real[i];
            cells[i] = counts.real.empty() ? double(counts.whole[i]) / unit : counts.real[i];
        }
        result.all[period] = definition.measure == TrendMeasure::People ? double(counts.allPeople[period])
                             : counts.real.empty()                      ? double(whole) / unit
                                                                        : real;
    }
    if (inputs->breakdown)
        fillSeries(*inputs, definition, cells, result);
    return result;
}

Result<PeopleSet> trendPeople(const FactSource& facts, const TrendDefinition& definition,
                              const TrendMark& mark)
{
    const Result<TrendInputs> inputs = prepareTrend(facts, definition);
    if (!inputs)
        return inputs.error();
    const Micros begin = std::max(inputs->begin, mark.begin);
    const Micros end = std::min(inputs->end, mark.end);
    std::vector<std::uint8_t> isIn(inputs->values, mark.values.empty() || mark.without ? 1 : 0);
    for (std::size_t value = 0; value < inputs->values && !mark.values.empty(); ++value) {
        const QString text = value + 1 < inputs->values
                                 ? toQString(inputs->breakdown->dictionary->at(Code(value)))
                                 : QString();
        if (std::ranges::find(mark.values, text) != mark.values.end())
            isIn[value] = mark.without ? 0 : 1;
    }
    const std::span<const std::uint32_t> starts = facts.eventStarts();
    const std::span<const Micros> times = facts.eventTimes();
    PeopleSet people(facts.people());
    parallelBlocks(facts.people(), kTrendBlock, [&](std::size_t, std::size_t first, std::size_t last) {
        static thread_local std::vector<std::uint32_t> buffer;
        const std::span<const std::uint32_t> bits = inputs->matcher.bits(starts[first], starts[last], buffer);
        for (std::size_t person = first; person < last; ++person)
            for (std::size_t row = starts[person]; row < starts[person + 1]; ++row) {
                const Code code = inputs->breakdown ? inputs->breakdown->codes[row] : 0;
                if (bits[row - starts[first]] != 0 && times[row] >= begin && times[row] < end &&
                    isIn[std::min<std::size_t>(code, inputs->values - 1)] != 0) {
                    people.insert(PersonIndex(person));
                    break;
                }
            }
    });
    return people;
}

QJsonObject TrendDefinition::toJson() const
{
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("trend")},
                     {QStringLiteral("measure"), QLatin1String(kTrendMeasures[std::size_t(measure)])},
                     {QStringLiteral("period"), QLatin1String(kTrendPeriods[std::size_t(period)])},
                     {QStringLiteral("top"), top}};
    if (!(where == EventFilter()))
        json.insert(QStringLiteral("where"), printEventFilter(where));
    const std::pair<const char*, QString> texts[] = {
        {"of", of}, {"breakdown", breakdown}, {"from", from}, {"to", to}};
    for (const auto& [key, text] : texts)
        if (!text.isEmpty())
            json.insert(QLatin1String(key), text);
    return json;
}

Result<TrendDefinition> TrendDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    TrendDefinition definition;
    reader.text(QLatin1String("kind"), QString());
    reader.text(QLatin1String("name"), QString());
    const QJsonValue where = reader.value(QLatin1String("where"));
    definition.measure =
        TrendMeasure(listOf(kTrendMeasures)
                         .indexOf(reader.choice(QLatin1String("measure"), listOf(kTrendMeasures),
                                                QStringLiteral("events"))));
    definition.period = TrendPeriod(
        listOf(kTrendPeriods)
            .indexOf(reader.choice(QLatin1String("period"), listOf(kTrendPeriods), QStringLiteral("day"))));
    definition.of = reader.text(QLatin1String("of"), QString());
    definition.breakdown = reader.text(QLatin1String("breakdown"), QString());
    definition.top = int(reader.integer(QLatin1String("top"), 8, 1, 50));
    definition.from = reader.text(QLatin1String("from"), QString());
    definition.to = reader.text(QLatin1String("to"), QString());
    if (definition.measure == TrendMeasure::Sum && definition.of.isEmpty())
        reader.fail(QStringLiteral("of"),
                    QCoreApplication::translate("Trend", "name the number that is summed"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    if (!where.isUndefined() && !(where.isString() && where.toString().trimmed().isEmpty())) {
        Result<EventFilter> filter = readEventFilter(where, QStringLiteral("where"));
        if (!filter)
            return filter.error();
        definition.where = std::move(*filter);
    }
    return definition;
}

} // namespace tessera
