// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/value_spread.h"

#include "base/statistics.h"

#include "base/text.h"
#include "rules/evaluate.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::int64_t kMostBins = 24;
constexpr std::size_t kMostShown = 12;
constexpr PersonIndex kCheckEvery = 65536; // people between two looks at the cancel button

// Visits (row) of each value of a person that is known, person by person.
template <typename Visit>
Result<void> eachValue(const LocalDataset& data, const Column& column, bool ofEvents, const PeopleSet& base,
                       const Task& task, Visit&& visit)
{
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    for (PersonIndex person = 0; person < data.people(); ++person) {
        if (person % kCheckEvery == 0 && task.cancelled())
            return Error::cancel();
        if (!base.contains(person))
            continue;
        const std::size_t begin = ofEvents ? starts[person] : person;
        const std::size_t end = ofEvents ? starts[person + 1] : person + 1;
        for (std::size_t row = begin; row < end; ++row)
            if (!column.isNull(row) && (!ofEvents || times[row] < data.asOf()))
                visit(person, row);
    }
    return {};
}

// Counts people, each once a slot.
class SlotCounter
{
public:
    explicit SlotCounter(std::size_t count)
        : m_people(count, 0)
        , m_last(count, std::numeric_limits<PersonIndex>::max())
    {}
    void add(PersonIndex person, std::size_t slot)
    {
        if (m_last[slot] != person)
            ++m_people[slot];
        m_last[slot] = person;
        m_known += person == m_lastKnown ? 0 : 1;
        m_lastKnown = person;
    }
    [[nodiscard]] const std::vector<std::int64_t>& people() const { return m_people; }
    [[nodiscard]] std::int64_t known() const { return m_known; }

private:
    std::vector<std::int64_t> m_people;
    std::vector<PersonIndex> m_last;
    std::int64_t m_known = 0;
    PersonIndex m_lastKnown = std::numeric_limits<PersonIndex>::max();
};

QString writtenValue(double value)
{
    constexpr double exact = 9e15; // below it doubles tell whole numbers apart
    if (value == std::floor(value) && std::abs(value) < exact)
        return QString::number(qint64(value));
    return QString::number(value, 'g', 12);
}

QString shortestText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

// Whole steps: of days, of whole numbers, of the smallest unit of a decimal; else of a real number.
struct Scale
{
    double first = 0; // the lower edge of the first bin
    double width = 1;
    double unit = 0; // from the upper edge of a bin to its last value; 0 of reals
    std::size_t bins = 0;
    bool isDate = false;

    [[nodiscard]] std::size_t binOf(double value) const
    {
        const double at = std::floor((value - first) / width + 1e-9);
        return std::size_t(std::clamp(at, 0.0, double(bins - 1)));
    }
    [[nodiscard]] QString text(double value) const
    {
        return isDate ? QDate(1970, 1, 1).addDays(qint64(value)).toString(Qt::ISODate) : writtenValue(value);
    }
    [[nodiscard]] ValueSpread::Bin bin(std::size_t number, std::int64_t people) const
    {
        const double from = first + width * double(number);
        const double to = from + width;
        if (unit > 0)
            return {text(from), text(to - unit), people};
        // Of real numbers the next bin has its own lower edge.
        const bool isLast = number + 1 == bins;
        return {shortestText(from), shortestText(isLast ? to : std::nextafter(to, from)), people};
    }
};

Scale scaleOf(const Column& column, double low, double high)
{
    Scale scale;
    scale.isDate = column.type == ColumnType::Time;
    const bool isWhole = scale.isDate || column.type == ColumnType::Integer;
    scale.unit = isWhole ? 1 : column.type == ColumnType::Decimal ? std::pow(10, -column.scale) : 0;
    const double step = (high - low + scale.unit) / double(kMostBins);
    if (scale.isDate)
        scale.width = std::max(1.0, std::ceil(step));
    else if (step > 0)
        scale.width = std::max(scale.unit, roundStep(step));
    scale.first = scale.isDate ? low : std::floor(low / scale.width + 1e-9) * scale.width;
    scale.bins = std::size_t(std::floor((high - scale.first) / scale.width + 1e-9)) + 1;
    return scale;
}

Result<void> spreadNumbers(const LocalDataset& data, const Column& column, bool ofEvents,
                           const PeopleSet& base, const Task& task, ValueSpread& spread)
{
    const auto valueAt = [&](std::size_t row) {
        return column.type == ColumnType::Time ? double(data.zone().dayOf(column.integers[row]))
                                               : column.number(row);
    };
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto widen = [&](PersonIndex, std::size_t row) {
        const double value = valueAt(row);
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    };
    if (Result<void> done = eachValue(data, column, ofEvents, base, task, widen); !done)
        return done;
    if (low > high)
        return {};
    const Scale scale = scaleOf(column, low, high);
    SlotCounter counter(scale.bins);
    const auto count = [&](PersonIndex person, std::size_t row) {
        if (const double value = valueAt(row); std::isfinite(value))
            counter.add(person, scale.binOf(value));
    };
    if (Result<void> done = eachValue(data, column, ofEvents, base, task, count); !done)
        return done;
    spread.known = counter.known();
    for (std::size_t i = 0; i < scale.bins; ++i)
        spread.bins.push_back(scale.bin(i, counter.people()[i]));
    return {};
}

Result<void> spreadValues(const LocalDataset& data, const Column& column, bool ofEvents,
                          const PeopleSet& base, const Task& task, ValueSpread& spread)
{
    const bool isText = column.type == ColumnType::Text;
    SlotCounter counter(isText ? column.dictionary->size() : 2);
    const auto count = [&](PersonIndex person, std::size_t row) {
        counter.add(person, isText ? column.codes[row] : std::size_t(column.integers[row] != 0));
    };
    if (Result<void> done = eachValue(data, column, ofEvents, base, task, count); !done)
        return done;
    spread.known = counter.known();
    for (std::size_t i = 0; i < counter.people().size(); ++i)
        if (counter.people()[i] > 0)
            spread.values.push_back({isText ? toQString(column.dictionary->at(Code(i))) : QString::number(i),
                                     counter.people()[i]});
    std::ranges::stable_sort(spread.values, std::greater{}, &ValueSpread::Value::people);
    if (spread.values.size() > kMostShown)
        spread.values.resize(kMostShown);
    return {};
}

} // namespace

Result<ValueSpread> valueSpread(const LocalDataset& data, const QString& field, bool ofEvents,
                                const Rule& base, const Task& task)
{
    const Result<PeopleSet> people = evaluateRule(base, data);
    if (!people)
        return people.error();
    const Result<std::shared_ptr<const Column>> column =
        ofEvents ? data.eventColumn(field) : data.attribute(field);
    if (!column)
        return column.error();
    ValueSpread spread;
    spread.field = field;
    spread.type = (*column)->type;
    spread.base = std::int64_t(people->count());
    const bool isValues = spread.type == ColumnType::Text || spread.type == ColumnType::Boolean;
    const Result<void> done =
        (isValues ? spreadValues : spreadNumbers)(data, **column, ofEvents, *people, task, spread);
    return done ? Result<ValueSpread>(std::move(spread)) : Result<ValueSpread>(done.error());
}

} // namespace tessera
