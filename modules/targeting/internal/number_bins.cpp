// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targeting/internal/number_bins.h"

#include "targeting/internal/rules.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kMostSingle = 12;
constexpr std::size_t kParts = 5;

std::vector<NumberBin> singleValues(const std::vector<double>& known)
{
    std::set<double> values;
    for (const double value : known) {
        values.insert(value);
        if (values.size() > kMostSingle)
            return {};
    }
    std::vector<NumberBin> bins;
    for (const double value : values)
        bins.push_back({value, value});
    return bins;
}

} // namespace

std::vector<NumberBin> binsOf(const std::vector<double>& values, const std::vector<std::uint8_t>& classes,
                              bool byValue, const std::function<double(double)>& snap)
{
    std::vector<double> known;
    for (std::size_t person = 0; person < values.size(); ++person)
        if ((classes[person] & 2) != 0 && !std::isnan(values[person]))
            known.push_back(values[person]);
    if (known.empty())
        return {};
    if (byValue)
        if (std::vector<NumberBin> single = singleValues(known); !single.empty())
            return single;
    const double lowest = *std::ranges::min_element(known);
    const auto zeros = std::size_t(std::ranges::count(known, 0.0));
    const bool zeroAlone = lowest == 0 && zeros * 10 >= known.size() && zeros < known.size();
    std::vector<NumberBin> bins;
    const double infinity = std::numeric_limits<double>::infinity();
    double low = -infinity;
    if (zeroAlone) {
        std::erase(known, 0.0);
        bins.push_back({0, 0});
        low = *std::ranges::min_element(known);
    }
    const double least = *std::ranges::min_element(known);
    for (std::size_t part = 1; part < kParts; ++part) {
        const auto at = known.begin() + std::ptrdiff_t(part * known.size() / kParts);
        std::nth_element(known.begin(), at, known.end());
        const double cut = snap(*at);
        if (cut <= least || cut <= low)
            continue;
        bins.push_back({low, cut});
        low = cut;
    }
    bins.push_back({low, infinity});
    return bins;
}

QString binText(const NumberBin& bin, const std::function<QString(double)>& text)
{
    if (bin.low == bin.high)
        return text(bin.low);
    if (std::isinf(bin.low) && std::isinf(bin.high))
        return QCoreApplication::translate("Tags", "known");
    if (std::isinf(bin.low))
        return QCoreApplication::translate("Tags", "under %1").arg(text(bin.high));
    if (std::isinf(bin.high))
        return QCoreApplication::translate("Tags", "from %1").arg(text(bin.low));
    return QCoreApplication::translate("Tags", "%1 to under %2").arg(text(bin.low), text(bin.high));
}

QString numberText(const Column& column, double value, const TimeZone& zone)
{
    switch (column.type) {
    case ColumnType::Time:
        return formatDate(Micros(value), zone);
    case ColumnType::Decimal:
        return decimalText(std::int64_t(value), column.scale);
    case ColumnType::Real:
        return QString::number(value, 'g', QLocale::FloatingPointShortest);
    default:
        return QString::number(std::int64_t(value));
    }
}

Micros startOfDay(Micros time, const TimeZone& zone)
{
    return zone.startOfDay(zone.dayOf(time));
}

Rule measureRule(const Rule& measure, const NumberBin& bin)
{
    const auto compared = [&](Comparison comparison, double value) {
        Rule rule = measure;
        rule.comparison = comparison;
        rule.value = value;
        return rule;
    };
    if (bin.low == bin.high)
        return compared(Comparison::Equal, bin.low);
    std::vector<Rule> parts;
    if (std::isfinite(bin.low) || std::isinf(bin.high)) // a bound of no account keeps what is unknown out
        parts.push_back(
            compared(Comparison::GreaterOrEqual, std::isfinite(bin.low) ? bin.low : -kMaxRuleValue));
    if (std::isfinite(bin.high))
        parts.push_back(compared(Comparison::Less, bin.high));
    return allOf(std::move(parts));
}

Rule attributeKnown(const QString& field)
{
    Rule rule;
    rule.kind = RuleKind::Attribute;
    rule.test = {field, Comparison::Known, {}};
    return rule;
}

} // namespace tessera
