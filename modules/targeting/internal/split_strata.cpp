// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/split_strata.h"

#include "targeting/internal/event_codes.h"
#include "targeting/internal/number_bins.h"
#include "targeting/internal/split_traits.h"

#include "base/statistics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {

namespace {

struct StrataText
{
    Q_DECLARE_TR_FUNCTIONS(Split)
};

constexpr std::size_t kFewNumbers = 12;
constexpr int kFifths = 5;

// The classes of one field: a number of each person, and what each class is called.
struct FieldClasses
{
    std::vector<std::uint32_t> classes;
    QStringList names;
};

QString unknownName()
{
    return StrataText::tr("unknown");
}

FieldClasses classesOfText(const Column& column, const std::vector<PersonIndex>& people)
{
    FieldClasses out;
    out.names.append(unknownName());
    std::vector<std::uint32_t> numbers(column.dictionary ? column.dictionary->size() : 0, 0);
    for (const PersonIndex person : people) {
        const Code code = column.codes[person];
        if (code != kNullCode && numbers[code] == 0) {
            numbers[code] = std::uint32_t(out.names.size());
            out.names.append(textOfCode(column, code));
        }
        out.classes.push_back(code == kNullCode ? 0 : numbers[code]);
    }
    return out;
}

FieldClasses classesOfNumber(const Column& column, const std::vector<PersonIndex>& people,
                             const TimeZone& zone)
{
    std::vector<double> sorted;
    for (const PersonIndex person : people)
        if (const double value = column.number(person); !std::isnan(value))
            sorted.push_back(value);
    std::ranges::sort(sorted);
    std::vector<double> values = sorted;
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
    FieldClasses out;
    out.names.append(unknownName());
    std::vector<double> lows; // of each class
    if (values.size() <= kFewNumbers) {
        lows = values;
        for (const double value : values)
            out.names.append(numberText(column, value, zone));
    } else {
        for (int k = 0; k < kFifths; ++k)
            if (const double low = sortedQuantile(sorted, double(k) / kFifths);
                lows.empty() || low > lows.back())
                lows.push_back(low);
        for (std::size_t k = 0; k < lows.size(); ++k)
            out.names.append(
                k + 1 < lows.size()
                    ? StrataText::tr("%1 up to %2")
                          .arg(numberText(column, lows[k], zone), numberText(column, lows[k + 1], zone))
                    : StrataText::tr("from %1").arg(numberText(column, lows[k], zone)));
    }
    for (const PersonIndex person : people) {
        const double value = column.number(person);
        out.classes.push_back(
            std::isnan(value) ? 0 : std::uint32_t(std::ranges::upper_bound(lows, value) - lows.begin()));
    }
    return out;
}

} // namespace

Result<void> cutStrata(const LocalDataset& data, const SplitDefinition& definition, Split& split)
{
    split.stratum.assign(split.people.size(), 0);
    if (definition.strata.empty())
        return {};
    std::vector<FieldClasses> fields;
    for (const PersonField& field : definition.strata) {
        const Result<std::shared_ptr<const Column>> column = columnOf(data, field);
        if (!column)
            return column.error();
        fields.push_back((*column)->type == ColumnType::Text
                             ? classesOfText(**column, split.people)
                             : classesOfNumber(**column, split.people, data.zone()));
    }
    std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
    std::vector<std::uint32_t> key(fields.size());
    for (std::size_t i = 0; i < split.people.size(); ++i) {
        for (std::size_t f = 0; f < fields.size(); ++f)
            key[f] = fields[f].classes[i];
        const auto [found, isNew] = numbers.try_emplace(key, std::uint32_t(numbers.size()));
        split.stratum[i] = found->second;
        if (isNew && numbers.size() > kMostStrata)
            return Error{
                StrataText::tr("The strata of %1 are more than %2. Choose fewer fields, or fields of "
                               "fewer values.")
                    .arg(StrataText::tr("%n field(s)", nullptr, int(fields.size())))
                    .arg(kMostStrata)};
    }
    // In the order of their values, not of the people.
    std::vector<std::uint32_t> place(numbers.size());
    for (const auto& [values, number] : numbers) {
        place[number] = std::uint32_t(split.strata.size());
        SplitStratum stratum;
        for (std::size_t f = 0; f < fields.size(); ++f)
            stratum.values.append(fields[f].names.at(qsizetype(values[f])));
        stratum.groups.assign(definition.groups.size(), 0);
        split.strata.push_back(std::move(stratum));
    }
    for (std::uint32_t& one : split.stratum)
        one = place[one];
    return {};
}

} // namespace tessera
