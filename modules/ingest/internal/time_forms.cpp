// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/time_forms.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace tessera {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

char smallLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

bool isNumeralByte(char c)
{
    return c >= '0' && c <= '9';
}

bool isAsciiLetter(char c)
{
    return smallLetter(c) >= 'a' && smallLetter(c) <= 'z';
}

// A text that is read from the left.
class TimeText
{
public:
    explicit TimeText(std::string_view text)
        : m_rest(text)
    {}
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    [[nodiscard]] bool startsWithDigit() const { return !m_rest.empty() && isNumeralByte(m_rest.front()); }
    bool blanks()
    {
        const std::size_t before = m_rest.size();
        while (m_rest.starts_with(' ') || m_rest.starts_with('\t'))
            m_rest.remove_prefix(1);
        while (m_rest.starts_with("\xE3\x80\x80")) // ideographic
            m_rest.remove_prefix(3);
        return m_rest.size() != before;
    }
    // Letters in any case; word is in small letters.
    bool take(std::string_view word)
    {
        if (m_rest.size() < word.size())
            return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (smallLetter(m_rest[i]) != word[i])
                return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    template <std::size_t N>
    bool takeAny(const std::array<std::string_view, N>& words)
    {
        return std::any_of(words.begin(), words.end(), [this](std::string_view word) { return take(word); });
    }
    // Digits, at least and at most that many; -1 when there are none such. digits: how many there were.
    int number(std::size_t least, std::size_t most, std::size_t* digits = nullptr)
    {
        std::size_t count = 0;
        int value = 0;
        while (count < m_rest.size() && count < most && isNumeralByte(m_rest[count]))
            value = value * 10 + (m_rest[count++] - '0');
        if (count < least)
            return -1;
        m_rest.remove_prefix(count);
        if (digits != nullptr)
            *digits = count;
        return value;
    }
    // A word of letters that one of the names begins with (three letters at least); -1 when there is none.
    template <std::size_t N>
    int name(const std::array<std::string_view, N>& names)
    {
        std::size_t length = 0;
        while (length < m_rest.size() && isAsciiLetter(m_rest[length]))
            ++length;
        if (length < 3)
            return -1;
        for (std::size_t i = 0; i < N; ++i) {
            if (length > names[i].size() ||
                !std::equal(m_rest.begin(), m_rest.begin() + std::ptrdiff_t(length), names[i].begin(),
                            [](char a, char b) { return smallLetter(a) == b; }))
                continue;
            m_rest.remove_prefix(length);
            take(".");
            return int(i);
        }
        return -1;
    }

private:
    std::string_view m_rest;
};

struct Clock
{
    Micros ofDay = 0;
    std::optional<Micros> offset;
};

enum class HalfDay
{
    None,
    Morning,
    Noon,
    Evening
};

HalfDay takeHalfDay(TimeText& text)
{
    static constexpr std::array<std::string_view, 7> morning = {"上午", "凌晨", "早上", "清晨",
                                                                "早晨", "a.m.", "am"};
    static constexpr std::array<std::string_view, 6> evening = {"下午", "晚上", "傍晚", "夜里", "p.m.", "pm"};
    if (text.takeAny(morning))
        return HalfDay::Morning;
    if (text.takeAny(evening))
        return HalfDay::Evening;
    return text.take("中午") ? HalfDay::Noon : HalfDay::None;
}

// The hour of 24, -1 when there is no such hour in that half.
int hourOfDay(int hour, HalfDay half)
{
    switch (half) {
    case HalfDay::None:
        return hour;
    case HalfDay::Morning:
        return hour > 12 ? -1 : hour % 12;
    case HalfDay::Noon:
        return hour == 11 || hour == 12 ? hour : hour >= 1 && hour <= 3 ? hour + 12 : -1;
    case HalfDay::Evening:
        return hour == 0 ? -1 : hour < 12 ? hour + 12 : hour; // 下午15:30 is written as well
    }
    return -1;
}

// Z, UTC, GMT, +08:00, +0800, +8, with a remark in brackets behind: "+0800 (CST)".
bool readZone(TimeText& text, std::optional<Micros>& offset)
{
    static constexpr std::array<std::string_view, 3> utc = {"utc", "gmt", "z"};
    if (text.takeAny(utc))
        offset = 0;
    const bool plus = text.take("+");
    if (plus || text.take("-")) {
        const int hours = text.number(1, 2);
        text.take(":");
        const int minutes = text.startsWithDigit() ? text.number(2, 2) : 0;
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
            return false;
        offset = (plus ? 1 : -1) * (hours * kHour + minutes * kMinute);
    }
    text.blanks();
    if (offset && text.rest().starts_with('(') && text.rest().ends_with(')'))
        return true;
    return text.atEnd();
}

// "." and the digits behind as a part of a second; what is finer than a microsecond is cut off.
Micros readFraction(TimeText& text)
{
    Micros fraction = 0;
    for (Micros unit = kSecond / 10; text.startsWithDigit(); unit /= 10)
        fraction += text.number(1, 1) * unit;
    return fraction;
}

// The whole rest of the text.
std::optional<Clock> readClock(TimeText& text)
{
    static constexpr std::array<std::string_view, 4> hourMarks = {":", "：", "时", "点"};
    static constexpr std::array<std::string_view, 3> minuteMarks = {":", "：", "分"};
    static constexpr std::array<std::string_view, 2> points = {".", ","};
    text.blanks();
    HalfDay half = takeHalfDay(text);
    text.blanks();
    const int hour = text.number(1, 2);
    const bool spelled = text.rest().starts_with("时") || text.rest().starts_with("点");
    if (hour < 0 || hour > 23)
        return std::nullopt;
    int minute = 0;
    int second = 0;
    Clock clock;
    if (text.takeAny(hourMarks)) {
        minute = text.number(spelled ? 1 : 2, 2);
        if (minute < 0 && spelled)
            minute = 0; // 8时
        else if (minute < 0 || minute > 59)
            return std::nullopt;
        if (text.takeAny(minuteMarks) && (!spelled || text.startsWithDigit())) {
            second = text.number(spelled ? 1 : 2, 2);
            if (second < 0 || second > 60)
                return std::nullopt;
            if (text.takeAny(points))
                clock.ofDay = readFraction(text);
            text.take("秒");
        }
    } else {
        // An hour alone is one only with its half of the day: 3 PM.
        TimeText behind = text;
        behind.blanks();
        if (half != HalfDay::None || takeHalfDay(behind) == HalfDay::None)
            return std::nullopt;
    }
    text.blanks();
    if (half == HalfDay::None && (half = takeHalfDay(text)) != HalfDay::None)
        text.blanks();
    const int hours = hourOfDay(hour, half);
    if (hours < 0 || !readZone(text, clock.offset))
        return std::nullopt;
    clock.ofDay += hours * kHour + minute * kMinute + second * kSecond;
    return clock;
}

std::optional<Micros> instant(int year, int month, int day, const Clock& clock, const TimeZone& zone)
{
    if (!isValidDate(year, month, day))
        return std::nullopt;
    const Micros wall = daysFromCivil(year, month, day) * kDay + clock.ofDay;
    return clock.offset ? wall - *clock.offset : zone.fromWall(wall);
}

// A day, and a clock behind it when there is more.
std::optional<Micros> dayAndClock(int year, int month, int day, TimeText& text, const TimeZone& zone)
{
    if (text.atEnd())
        return instant(year, month, day, {}, zone);
    const std::optional<Clock> clock = readClock(text);
    return clock ? instant(year, month, day, *clock, zone) : std::nullopt;
}

int fullYear(int year, std::size_t digits)
{
    return digits == 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

} // namespace

std::optional<Micros> readLooseIso(std::string_view written, const TimeZone& zone)
{
    TimeText text(written);
    const int year = text.number(4, 4);
    if (year < 0 || !text.take("-"))
        return std::nullopt;
    const int month = text.number(2, 2);
    if (month < 0 || !text.take("-"))
        return std::nullopt;
    const int day = text.number(2, 2);
    if (day < 0 || (!text.atEnd() && !text.take("t") && !text.blanks()))
        return std::nullopt;
    return dayAndClock(year, month, day, text, zone);
}

std::optional<DayOrder> dayOrder(std::string_view written)
{
    TimeText text(written);
    std::size_t firstDigits = 0;
    std::size_t lastDigits = 0;
    DayOrder order;
    order.first = text.number(1, 4, &firstDigits);
    const char mark = text.atEnd() ? '\0' : text.rest().front();
    if (order.first < 0 || (mark != '/' && mark != '-' && mark != '.'))
        return std::nullopt;
    text.take(std::string_view(&mark, 1));
    order.second = text.number(1, 2);
    if (order.second < 0 || !text.take(std::string_view(&mark, 1)))
        return std::nullopt;
    order.third = text.number(1, 4, &lastDigits);
    if (order.third < 0 || text.startsWithDigit())
        return std::nullopt;
    order.hasYearLast = firstDigits <= 2 && (lastDigits == 4 || lastDigits == 2);
    order.shortYear = order.hasYearLast && lastDigits == 2;
    order.points = mark == '.';
    return order;
}

std::optional<Micros> readSlashedTime(std::string_view written, TimeFormat order, const TimeZone& zone)
{
    TimeText text(written);
    int parts[3] = {0, 0, 0};
    std::size_t digits[3] = {0, 0, 0};
    for (std::size_t part = 0; part < 3; ++part) {
        parts[part] = text.number(1, 4, &digits[part]);
        if (parts[part] < 0 || (part < 2 && !text.take("/") && !text.take("-") && !text.take(".")))
            return std::nullopt;
    }
    const bool yearFirst = order == TimeFormat::YearMonthDaySlash;
    const std::size_t yearAt = yearFirst ? 0 : 2;
    const std::size_t monthAt = order == TimeFormat::MonthDayYearSlash ? 0 : 1;
    const std::size_t dayAt = 3 - yearAt - monthAt;
    if ((digits[yearAt] != 4 && digits[yearAt] != 2) || digits[monthAt] > 2 || digits[dayAt] > 2)
        return std::nullopt;
    if (!text.atEnd()) {
        text.take(",");
        if (!text.take("t") && !text.blanks())
            return std::nullopt;
    }
    return dayAndClock(fullYear(parts[yearAt], digits[yearAt]), parts[monthAt], parts[dayAt], text, zone);
}

std::optional<Micros> readCompactTime(std::string_view written, const TimeZone& zone)
{
    TimeText text(written);
    const int year = text.number(4, 4);
    const int month = text.number(2, 2);
    const int day = text.number(2, 2);
    if (year < 0 || month < 0 || day < 0)
        return std::nullopt;
    Clock clock;
    if (!text.atEnd()) {
        text.take("t");
        const int hour = text.number(2, 2);
        const int minute = text.number(2, 2);
        const int second = text.startsWithDigit() ? text.number(2, 2) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
            return std::nullopt;
        clock.ofDay = hour * kHour + minute * kMinute + second * kSecond;
        if (text.take(".") || text.rest().size() == 3)
            clock.ofDay += readFraction(text);
        if (text.startsWithDigit() || !readZone(text, clock.offset))
            return std::nullopt;
    }
    return instant(year, month, day, clock, zone);
}

std::optional<Micros> readChineseTime(std::string_view written, const TimeZone& zone)
{
    if (written.size() < 12 || written.size() > 80)
        return std::nullopt;
    std::string folded;
    if (written.find("\xEF\xBC") != std::string_view::npos) { // full-width digits, colons and brackets
        folded = normaliseText(written);
        written = folded;
    }
    TimeText text(written);
    std::size_t digits = 0;
    const int year = text.number(2, 4, &digits);
    text.blanks();
    if (year < 0 || digits == 3 || !text.take("年"))
        return std::nullopt;
    text.blanks();
    const int month = text.number(1, 2);
    text.blanks();
    if (month < 0 || !text.take("月"))
        return std::nullopt;
    text.blanks();
    const int day = text.number(1, 2);
    text.blanks();
    if (day < 0 || (!text.take("日") && !text.take("号")))
        return std::nullopt;
    text.blanks();
    const bool bracket = text.take("(");
    static constexpr std::array<std::string_view, 3> weeks = {"星期", "周", "礼拜"};
    static constexpr std::array<std::string_view, 8> days = {"一", "二", "三", "四", "五", "六", "日", "天"};
    if (text.takeAny(weeks) && !text.takeAny(days))
        return std::nullopt;
    if (bracket && !text.take(")"))
        return std::nullopt;
    text.blanks();
    return dayAndClock(fullYear(year, digits), month, day, text, zone);
}

namespace {

void partMark(TimeText& text)
{
    text.blanks();
    if (!text.take(","))
        text.take("-");
    text.blanks();
}

// Sun May 31 08:30:00 [UTC] 2026: the year stands behind the clock.
std::optional<Micros> clockThenYear(int month, int day, TimeText& text, const TimeZone& zone)
{
    const std::string_view rest = trimmed(text.rest());
    if (rest.size() < 10 || rest[rest.size() - 5] != ' ')
        return std::nullopt;
    TimeText last(rest.substr(rest.size() - 4));
    TimeText middle(rest.substr(0, rest.size() - 5));
    const int year = last.number(4, 4);
    return year < 0 ? std::nullopt : dayAndClock(year, month, day, middle, zone);
}

} // namespace

std::optional<Micros> readNamedMonthTime(std::string_view written, const TimeZone& zone)
{
    if (written.size() < 8 || written.size() > 80)
        return std::nullopt;
    TimeText text(written);
    if (text.name(kWeekdays) >= 0)
        partMark(text);
    int month = text.name(kMonths);
    const bool monthFirst = month >= 0;
    std::size_t digits = 0;
    partMark(text);
    int day = text.number(1, 4, &digits);
    if (day < 0 || digits == 3)
        return std::nullopt;
    static constexpr std::array<std::string_view, 4> ordinals = {"st", "nd", "rd", "th"};
    int year = -1;
    if (!monthFirst && digits == 4)
        year = day; // 2026-May-31
    else if (!text.takeAny(ordinals) && digits > 2)
        return std::nullopt;
    partMark(text);
    if (!monthFirst) {
        month = text.name(kMonths);
        partMark(text);
    }
    if (month < 0)
        return std::nullopt;
    const bool clockNext = text.rest().size() > 2 && (text.rest()[1] == ':' || text.rest()[2] == ':');
    if (year < 0 && clockNext)
        return clockThenYear(month + 1, day, text, zone);
    const int next = text.number(1, 4, &digits);
    if (next < 0 || (year < 0 ? digits != 4 && digits != 2 : digits > 2))
        return std::nullopt;
    if (year < 0)
        year = fullYear(next, digits);
    else
        day = next;
    if (!text.atEnd()) {
        const bool comma = text.take(",");
        if (!text.take("t") && !text.take(":") && !text.blanks() && !comma)
            return std::nullopt;
        if (text.take("at"))
            text.blanks();
    }
    return dayAndClock(year, month + 1, day, text, zone);
}

std::optional<Micros> readExcelSerial(std::string_view written, const TimeZone& zone)
{
    TimeText text(written);
    const int serial = text.number(1, 7);
    constexpr int kLastDay = 2'958'465; // 9999-12-31, the last one Excel knows
    constexpr int kNoDay = 60;          // 1900-02-29
    constexpr std::int64_t kFromEpoch = 25'569;
    if (serial < 1 || serial > kLastDay || serial == kNoDay)
        return std::nullopt;
    Micros ofDay = 0;
    if (text.take(".")) {
        __extension__ using Wide = __int128;
        Wide fraction = 0;
        Wide unit = 1;
        for (int digits = 0; text.startsWithDigit(); ++digits) {
            const int digit = text.number(1, 1);
            if (digits >= 17)
                continue;
            fraction = fraction * 10 + digit;
            unit *= 10;
        }
        constexpr Micros kMilliseconds = kDay / 1000;
        ofDay = Micros((fraction * kMilliseconds * 2 + unit) / (unit * 2)) * 1000;
    }
    if (!text.atEnd())
        return std::nullopt;
    return zone.fromWall((serial + (serial < kNoDay ? 1 : 0) - kFromEpoch) * kDay + ofDay);
}

bool hasClock(std::string_view text)
{
    return text.find(':') != std::string_view::npos || text.find("：") != std::string_view::npos ||
           text.find("时") != std::string_view::npos || text.find("点") != std::string_view::npos;
}

} // namespace tessera
