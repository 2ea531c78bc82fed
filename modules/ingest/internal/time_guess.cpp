// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/time_guess.h"

#include "base/text.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/time_forms.h"
#include "ingest/internal/value_parser.h"

#include <algorithm>
#include <array>
#include <map>

namespace tessera {

namespace {

constexpr std::size_t kTimeProbe = 150;
constexpr std::size_t kMisfitsKept = 100;

constexpr std::array kTextTimes = {TimeFormat::Iso, TimeFormat::YearMonthDaySlash, TimeFormat::Chinese,
                                   TimeFormat::NamedMonth};
constexpr std::array kNumberTimes = {TimeFormat::UnixSeconds, TimeFormat::UnixMillis, TimeFormat::UnixMicros,
                                     TimeFormat::Compact, TimeFormat::ExcelSerial};

// How cells with the year last put their day and month.
struct OrderCount
{
    std::size_t onlyDayFirst = 0;
    std::size_t onlyMonthFirst = 0;
    std::size_t either = 0; // 05/06/2026
    std::size_t same = 0;   // 05/05/2026
    std::size_t shortYear = 0;
    std::size_t shortYearFirst = 0; // 25/12/23 that may begin with its year
    std::string_view example;
    std::string_view shortExample;

    [[nodiscard]] std::size_t all() const { return onlyDayFirst + onlyMonthFirst + either + same; }
};

class TimeFinder
{
public:
    explicit TimeFinder(TimeNumbers numbers)
        : m_numbers(numbers)
    {}

    // The form of one cell; DayMonthYearSlash stands for both orders with the year last.
    [[nodiscard]] std::optional<TimeFormat> formOf(std::string_view text) const
    {
        if (text.size() < 5 || text.size() > 80 ||
            text.find_first_of("0123456789\xEF") == std::string_view::npos) // full-width digits
            return std::nullopt;
        const bool isNumber = text.find_first_not_of("0123456789.") == std::string_view::npos &&
                              std::ranges::count(text, '.') <= 1;
        if (isNumber) {
            for (const TimeFormat format : kNumberTimes)
                if (isNumberTime(format, text))
                    return format;
            return std::nullopt;
        }
        if (const std::optional<DayOrder> order = dayOrder(text); order && order->hasYearLast)
            return read(TimeFormat::DayMonthYearSlash, text) || read(TimeFormat::MonthDayYearSlash, text)
                       ? std::optional(TimeFormat::DayMonthYearSlash)
                       : std::nullopt;
        for (const TimeFormat format : kTextTimes)
            if (read(format, text))
                return format;
        if (m_numbers != TimeNumbers::None && read(TimeFormat::Compact, text)) // 20260531T083000Z
            return TimeFormat::Compact;
        return std::nullopt;
    }

    void countOrder(std::string_view text, OrderCount& count) const
    {
        const std::optional<DayOrder> order = dayOrder(text);
        if (!order || !order->hasYearLast)
            return;
        const bool dayFirst = read(TimeFormat::DayMonthYearSlash, text).has_value();
        const bool monthFirst = !order->points && read(TimeFormat::MonthDayYearSlash, text);
        count.onlyDayFirst += dayFirst && !monthFirst ? 1 : 0;
        count.onlyMonthFirst += monthFirst && !dayFirst ? 1 : 0;
        if (dayFirst && monthFirst)
            ++(order->first == order->second ? count.same : count.either);
        if (dayFirst && monthFirst && order->first != order->second && count.example.empty())
            count.example = text;
        if (order->shortYear) {
            ++count.shortYear;
            count.shortYearFirst += read(TimeFormat::YearMonthDaySlash, text) ? 1 : 0;
            count.shortExample = text;
        }
    }

private:
    [[nodiscard]] static std::optional<Micros> read(TimeFormat format, std::string_view text)
    {
        static const TimeZone utc;
        return TimeParser::parseAs(format, text, utc);
    }

    // A number is only a time when it lies in our own days.
    [[nodiscard]] bool isNumberTime(TimeFormat format, std::string_view text) const
    {
        constexpr Micros kYear2000 = 946'684'800 * kSecond;
        constexpr Micros kYear2050 = 2'524'608'000 * kSecond;
        constexpr Micros kYear1920 = -1'577'923'200 * kSecond;
        if (m_numbers == TimeNumbers::None ||
            (format == TimeFormat::ExcelSerial && m_numbers != TimeNumbers::All))
            return false;
        const std::optional<Micros> time = read(format, text);
        const bool isDay = format == TimeFormat::Compact || format == TimeFormat::ExcelSerial;
        return time && *time > (isDay ? kYear1920 : kYear2000) && *time < kYear2050;
    }

    TimeNumbers m_numbers;
};

// Which orders there are, and what nobody but the user can tell.
void decideOrder(const OrderCount& count, std::map<TimeFormat, std::size_t>& tally, TimeVerdict& verdict)
{
    QString& decision = verdict.decision;
    tally.erase(TimeFormat::DayMonthYearSlash);
    if (count.onlyMonthFirst > 0)
        tally[TimeFormat::MonthDayYearSlash] =
            count.onlyMonthFirst + (count.onlyDayFirst == 0 ? count.either + count.same : 0);
    if (count.onlyDayFirst > 0 || count.onlyMonthFirst == 0)
        tally[TimeFormat::DayMonthYearSlash] = count.all() - count.onlyMonthFirst;
    if (count.onlyDayFirst > 0 && count.onlyMonthFirst > 0)
        decision =
            IngestText::tr("Both orders of day and month occur: %1 dates can only have the day first, "
                           "%2 only the month, and %3 may have either. Say which it is, or mend the file.")
                .arg(count.onlyDayFirst)
                .arg(count.onlyMonthFirst)
                .arg(count.either);
    else if (count.shortYear > 0 && count.shortYearFirst == count.shortYear)
        decision =
            IngestText::tr("Dates such as %1 may begin with the day, the month or the year. Say which it is.")
                .arg(toQString(count.shortExample));
    else if (count.either > 0 && count.onlyDayFirst == 0 && count.onlyMonthFirst == 0)
        decision =
            IngestText::tr("Nothing tells whether dates such as %1 have the day or the month first. Say "
                           "which it is.")
                .arg(toQString(count.example));
    if (decision.isEmpty())
        return;
    verdict.orders = {TimeFormat::DayMonthYearSlash, TimeFormat::MonthDayYearSlash};
    if (count.onlyMonthFirst > count.onlyDayFirst)
        std::swap(verdict.orders[0], verdict.orders[1]);
    if (count.shortYearFirst > 0)
        verdict.orders.push_back(TimeFormat::YearMonthDaySlash);
}

} // namespace

std::optional<TimeVerdict> guessTimes(std::span<const std::string_view> cells, TimeNumbers numbers,
                                      double neededShare)
{
    const TimeFinder finder(numbers);
    const std::size_t step = std::max<std::size_t>(1, cells.size() / kTimeProbe);
    std::size_t probed = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < cells.size(); i += step, ++probed)
        found += finder.formOf(cells[i]) ? 1 : 0;
    constexpr double kProbeSlack = 0.8; // the probe may be worse than the column
    if (found == 0 || double(found) < double(probed) * neededShare * kProbeSlack)
        return std::nullopt;
    TimeVerdict verdict;
    std::map<TimeFormat, std::size_t> tally;
    OrderCount orders;
    TimeParser iso(TimeFormat::Iso, TimeZone());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        // Most columns are ISO, and the parser remembers the day it saw last.
        const std::optional<TimeFormat> form =
            iso.parse(cells[i]) ? TimeFormat::Iso : finder.formOf(cells[i]);
        if (!form) {
            if (verdict.misfits.size() < kMisfitsKept)
                verdict.misfits.push_back(i);
            continue;
        }
        ++verdict.fitting;
        ++tally[*form];
        if (*form == TimeFormat::DayMonthYearSlash)
            finder.countOrder(cells[i], orders);
        const bool isDay = *form != TimeFormat::UnixSeconds && *form != TimeFormat::UnixMillis &&
                           *form != TimeFormat::UnixMicros && !hasClock(cells[i]) &&
                           (*form != TimeFormat::Compact || cells[i].size() == 8) &&
                           (*form != TimeFormat::ExcelSerial || cells[i].find('.') == std::string_view::npos);
        verdict.daysOnly += isDay ? 1 : 0;
    }
    if (double(verdict.fitting) < double(cells.size()) * neededShare)
        return std::nullopt;
    if (orders.all() > 0)
        decideOrder(orders, tally, verdict);
    std::vector<std::pair<TimeFormat, std::size_t>> ranked(tally.begin(), tally.end());
    std::ranges::stable_sort(ranked, [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [format, count] : ranked)
        verdict.formats.push_back(format);
    return verdict;
}

} // namespace tessera
