// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/internal/column_test.h"

#include "base/text.h"
#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {

namespace {

constexpr std::size_t kTestBlock = std::size_t{1} << 16;
constexpr std::int64_t kLeast = kNullInteger + 1; // the least that is known
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

struct ColumnTestText
{
    Q_DECLARE_TR_FUNCTIONS(EventFilter)
};

bool unknownPasses(Comparison comparison)
{
    return comparison == Comparison::Unknown || comparison == Comparison::NotEqual ||
           comparison == Comparison::NotIn || comparison == Comparison::NotContains;
}

bool isInverse(Comparison comparison)
{
    return comparison == Comparison::NotEqual || comparison == Comparison::NotIn ||
           comparison == Comparison::NotContains;
}

// What a value of a rule means in the unit of a column: a number, or from where to where a day goes.
struct Wanted
{
    double low = 0;
    double high = 0;
    std::int64_t wholeLow = 0;
    std::int64_t wholeHigh = 0; // under wholeLow: no whole number is it
};

Error noNumber(const Column& column, const FieldTest& test, const QString& value)
{
    return Error{
        column.type == ColumnType::Time
            ? ColumnTestText::tr("\"%1\" is compared with \"%2\", which is no date. Write it as 2026-05-31.")
                  .arg(test.field, value)
            : ColumnTestText::tr("\"%1\" is a number, but it is compared with \"%2\". Give a number.")
                  .arg(test.field, value)};
}

std::int64_t clampedWhole(double value)
{
    return value <= double(kLeast) ? kLeast : value >= double(kMost) ? kMost : std::int64_t(value);
}

Result<Wanted> wantedOf(const Column& column, const FieldTest& test, const QString& text,
                        const TimeZone& zone)
{
    Wanted wanted;
    if (column.type == ColumnType::Time) {
        const std::optional<Micros> time = parseTime(toUtf8(text), zone);
        if (!time)
            return noNumber(column, test, text);
        const bool isDay = text.trimmed().size() <= 10;
        wanted.wholeLow = *time;
        wanted.wholeHigh = isDay ? zone.startOfDay(zone.dayOf(*time) + 1) - 1 : *time;
        return wanted;
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const bool isTruth = column.type == ColumnType::Boolean &&
                         (text == QLatin1String("true") || text == QLatin1String("false"));
    if (isTruth) {
        wanted.wholeLow = wanted.wholeHigh = text == QLatin1String("true") ? 1 : 0;
        return wanted;
    }
    if (!isNumber || std::isnan(number))
        return noNumber(column, test, text);
    if (column.type == ColumnType::Real) {
        wanted.low = wanted.high = number;
        return wanted;
    }
    bool isWhole = false;
    const qint64 exact = text.toLongLong(&isWhole);
    if (isWhole && column.type != ColumnType::Decimal) {
        wanted.wholeLow = wanted.wholeHigh = exact;
        return wanted;
    }
    const double unit = column.type == ColumnType::Decimal ? double(kPowersOfTen[column.scale]) : 1;
    const double scaled = std::round(number * unit * 1e6) / 1e6;
    wanted.wholeLow = clampedWhole(std::ceil(scaled));
    wanted.wholeHigh = clampedWhole(std::floor(scaled));
    return wanted;
}

NumberTest::Whole wholeInterval(Comparison comparison, const Wanted& a)
{
    switch (comparison) {
    case Comparison::Less: // v < a: up to the greatest whole number under it
        return {kLeast, a.wholeLow == kLeast ? kLeast : a.wholeLow - 1};
    case Comparison::LessOrEqual:
        return {kLeast, a.wholeHigh};
    case Comparison::Greater:
        return {a.wholeHigh == kMost ? kMost : a.wholeHigh + 1, kMost};
    case Comparison::GreaterOrEqual:
        return {a.wholeLow, kMost};
    default:
        return {a.wholeLow, a.wholeHigh};
    }
}

NumberTest::Broken brokenInterval(Comparison comparison, const Wanted& a)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    switch (comparison) {
    case Comparison::Less:
        return {-infinity, std::nextafter(a.low, -infinity)};
    case Comparison::LessOrEqual:
        return {-infinity, a.high};
    case Comparison::Greater:
        return {std::nextafter(a.high, infinity), infinity};
    case Comparison::GreaterOrEqual:
        return {a.low, infinity};
    default:
        return {a.low, a.high};
    }
}

// Letters of either case alike; what has none is compared byte by byte.
class TextFinder
{
public:
    explicit TextFinder(const QString& wanted)
        : m_folded(wanted.toCaseFolded())
        , m_bytes(toUtf8(wanted))
        , m_hasCase(wanted.toUpper() != wanted.toLower())
    {}

    [[nodiscard]] bool matches(Comparison comparison, std::string_view text) const
    {
        if (!m_hasCase)
            return comparison == Comparison::StartsWith ? text.starts_with(m_bytes)
                   : comparison == Comparison::EndsWith ? text.ends_with(m_bytes)
                                                        : text.find(m_bytes) != std::string_view::npos;
        const QString folded = QString::fromUtf8(text.data(), qsizetype(text.size())).toCaseFolded();
        return comparison == Comparison::StartsWith ? folded.startsWith(m_folded)
               : comparison == Comparison::EndsWith ? folded.endsWith(m_folded)
                                                    : folded.contains(m_folded);
    }

private:
    QString m_folded;
    std::string m_bytes;
    bool m_hasCase;
};

bool textPasses(Comparison comparison, const std::string& text, const std::vector<std::string>& wanted)
{
    switch (comparison) {
    case Comparison::Less:
        return text < wanted.front();
    case Comparison::LessOrEqual:
        return text <= wanted.front();
    case Comparison::Greater:
        return text > wanted.front();
    case Comparison::GreaterOrEqual:
        return text >= wanted.front();
    case Comparison::Between:
        return text >= wanted.front() && text <= wanted.back();
    case Comparison::Known:
        return true;
    case Comparison::Unknown:
        return false;
    default: {
        const bool isOne = std::ranges::find(wanted, text) != wanted.end();
        return isOne != isInverse(comparison);
    }
    }
}

Error notOfThisType(const Column& column, const FieldTest& test)
{
    return Error{
        column.type == ColumnType::Text
            ? ColumnTestText::tr("\"%1\" is text; \"%2\" is for dates.")
                  .arg(test.field, comparisonSymbol(test.comparison))
            : ColumnTestText::tr("\"%1\" is no text, so \"%2\" does not fit. Use =, <, > or between.")
                  .arg(test.field, comparisonSymbol(test.comparison))};
}

} // namespace

Result<NumberTest> numberTest(const Column& column, const FieldTest& test, const TimeZone& zone)
{
    if (test.comparison > Comparison::Between)
        return notOfThisType(column, test);
    NumberTest result;
    result.passesUnknown = unknownPasses(test.comparison);
    const bool isReal = column.type == ColumnType::Real;
    if (test.comparison == Comparison::Known) {
        result.isInverse = true; // outside of nothing
        return result;
    }
    if (test.comparison == Comparison::Unknown)
        return result;
    result.isInverse = isInverse(test.comparison);
    std::vector<Wanted> wanted;
    for (const QString& value : test.values) {
        Result<Wanted> one = wantedOf(column, test, value, zone);
        if (!one)
            return one.error();
        wanted.push_back(*one);
    }
    if (test.comparison == Comparison::Between) {
        if (isReal)
            result.brokens = {{wanted.front().low, wanted.back().high}};
        else
            result.wholes = {{wanted.front().wholeLow, wanted.back().wholeHigh}};
        return result;
    }
    for (const Wanted& one : wanted) {
        if (isReal)
            result.brokens.push_back(brokenInterval(test.comparison, one));
        else
            result.wholes.push_back(wholeInterval(test.comparison, one));
    }
    return result;
}

Result<std::vector<std::uint8_t>> textVerdicts(const Dictionary& texts, const FieldTest& test)
{
    const Comparison comparison = test.comparison;
    if (comparison > Comparison::EndsWith) {
        Column column;
        return notOfThisType(column, test);
    }
    std::vector<std::uint8_t> result(texts.size() + 1);
    result[texts.size()] = unknownPasses(comparison) ? 1 : 0;
    if (comparison >= Comparison::Contains) {
        const TextFinder finder(test.values.value(0));
        parallelBlocks(texts.size(), kTestBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t code = begin; code < end; ++code)
                result[code] =
                    finder.matches(comparison, texts.at(Code(code))) != isInverse(comparison) ? 1 : 0;
        });
        return result;
    }
    std::vector<std::string> wanted;
    for (const QString& value : test.values)
        wanted.push_back(toUtf8(value));
    if (comparison == Comparison::Equal || comparison == Comparison::In || isInverse(comparison))
        std::ranges::sort(wanted);
    const bool isMembership =
        comparison <= Comparison::NotEqual || comparison == Comparison::In || comparison == Comparison::NotIn;
    parallelBlocks(texts.size(), kTestBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code) {
            const std::string_view text = texts.at(Code(code));
            const bool passes =
                isMembership ? std::binary_search(wanted.begin(), wanted.end(), text,
                                                  std::less<std::string_view>()) != isInverse(comparison)
                             : textPasses(comparison, std::string(text), wanted);
            result[code] = passes ? 1 : 0;
        }
    });
    return result;
}

Result<std::vector<std::uint8_t>> anniversaries(const Column& column, const FieldTest& test,
                                                const TimeZone& zone, Micros asOf)
{
    if (column.type != ColumnType::Time)
        return Error{ColumnTestText::tr("\"%1\" is no date, so it has no anniversary.").arg(test.field)};
    const std::int64_t today = zone.dayOf(asOf - 1); // as of the end of a day is in that day still
    const std::int64_t last = today + std::int64_t(test.values.value(0).toDouble());
    std::vector<std::uint8_t> result(column.integers.size());
    parallelBlocks(result.size(), kTestBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (column.isNull(i))
                continue;
            const CivilDate date = civilFromDays(zone.dayOf(column.integers[i]));
            for (int year = civilFromDays(today).year; year <= civilFromDays(last).year; ++year) {
                const int day = isValidDate(year, date.month, date.day) ? date.day : 28;
                const std::int64_t comes = daysFromCivil(year, date.month, day);
                if (comes >= today && comes <= last)
                    result[i] = 1;
            }
        }
    });
    return result;
}

} // namespace tessera
