// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_zone.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace tessera {

std::int64_t daysFromCivil(int year, int month, int day)
{
    const std::int64_t y = std::int64_t(year) - (month <= 2 ? 1 : 0);
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const auto yearOfEra = unsigned(y - era * 400);
    const unsigned dayOfYear =
        (153U * unsigned(month > 2 ? month - 3 : month + 9) + 2) / 5 + unsigned(day) - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + std::int64_t(dayOfEra) - 719468;
}

CivilDate civilFromDays(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto dayOfEra = unsigned(days - era * 146097);
    const unsigned yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shifted = (5 * dayOfYear + 2) / 153;
    CivilDate date;
    date.day = int(dayOfYear - (153 * shifted + 2) / 5 + 1);
    date.month = int(shifted < 10 ? shifted + 3 : shifted - 9);
    date.year = int(std::int64_t(yearOfEra) + era * 400) + (date.month <= 2 ? 1 : 0);
    return date;
}

bool isValidDate(int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    const CivilDate back = civilFromDays(daysFromCivil(year, month, day));
    return back == CivilDate{year, month, day};
}

TimeZone::TimeZone()
    : m_name(QStringLiteral("UTC"))
    , m_changes{{INT64_MIN, 0}}
{}

Result<TimeZone> TimeZone::named(const QString& name)
{
    TimeZone zone;
    if (name.isEmpty() || name == QLatin1String("UTC") || name == QLatin1String("Z"))
        return zone;
    QByteArray id = name.toUtf8();
    if (id.startsWith('+') || id.startsWith('-'))
        id.prepend("UTC");
    const QTimeZone qt(id);
    // Qt also takes made-up names for POSIX rules.
    if (!qt.isValid() || !QTimeZone::isTimeZoneIdAvailable(id))
        return Error{QCoreApplication::translate(
                         "TimeZone", "Unknown time zone \"%1\". Use a name such as Asia/Shanghai or an "
                                     "offset such as +08:00.")
                         .arg(name)};
    zone.m_name = name;
    const QDateTime start(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    zone.m_changes = {{INT64_MIN, Micros(qt.offsetFromUtc(start)) * kSecond}};
    if (qt.hasTransitions()) {
        const QDateTime end(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
        const auto transitions = qt.transitions(start, end);
        for (const QTimeZone::OffsetData& transition : transitions) {
            const Micros offset = Micros(transition.offsetFromUtc) * kSecond;
            if (offset != zone.m_changes.back().offset)
                zone.m_changes.push_back({transition.atUtc.toMSecsSinceEpoch() * 1000, offset});
        }
    }
    return zone;
}

TimeZone TimeZone::local()
{
    const Result<TimeZone> zone = named(QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    return zone.ok() ? zone.value() : TimeZone();
}

Micros TimeZone::offsetAt(Micros utc) const
{
    if (utc >= m_changes.back().from) // where the clocks are no longer put back and forth: nearly always
        return m_changes.back().offset;
    const auto after = std::upper_bound(m_changes.begin() + 1, m_changes.end(), utc,
                                        [](Micros at, const Change& change) { return at < change.from; });
    return std::prev(after)->offset;
}

Micros TimeZone::fromWall(Micros wall) const
{
    if (m_changes.size() == 1)
        return wall - m_changes.front().offset;
    // The earlier of the two candidate offsets that maps back to the same wall clock; else the moved-on
    // instant.
    const Micros before = offsetAt(wall - kDay);
    const Micros after = offsetAt(wall + kDay);
    if (toWall(wall - before) == wall)
        return wall - before;
    if (toWall(wall - after) == wall)
        return wall - after;
    return wall - before;
}

std::int64_t TimeZone::dayOf(Micros utc) const
{
    const Micros wall = toWall(utc);
    return wall >= 0 ? wall / kDay : -((-wall + kDay - 1) / kDay);
}

QString formatDate(Micros utc, const TimeZone& zone)
{
    const CivilDate date = civilFromDays(zone.dayOf(utc));
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

QString formatTime(Micros utc, const TimeZone& zone)
{
    const Micros wall = zone.toWall(utc);
    const Micros seconds = (wall - zone.dayOf(utc) * kDay) / kSecond;
    return formatDate(utc, zone) + QStringLiteral(" %1:%2:%3")
                                       .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
                                       .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                                       .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

namespace {

// Reads exactly that many digits; -1 when there are fewer.
int readDigits(std::string_view text, std::size_t& at, std::size_t digits)
{
    if (at + digits > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = text[at + i];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    at += digits;
    return value;
}

bool readChar(std::string_view text, std::size_t& at, char wanted)
{
    if (at >= text.size() || text[at] != wanted)
        return false;
    ++at;
    return true;
}

// Time of day in micros from "HH:MM[:SS[.ffffff]]"; -1 when it is none.
Micros readTimeOfDay(std::string_view text, std::size_t& at)
{
    const int hour = readDigits(text, at, 2);
    if (hour < 0 || hour > 23 || !readChar(text, at, ':'))
        return -1;
    const int minute = readDigits(text, at, 2);
    if (minute < 0 || minute > 59)
        return -1;
    int second = 0;
    Micros fraction = 0;
    if (readChar(text, at, ':')) {
        second = readDigits(text, at, 2);
        if (second < 0 || second > 60)
            return -1;
        if (readChar(text, at, '.')) {
            Micros unit = kSecond / 10;
            for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10)
                fraction += (text[at] - '0') * unit;
        }
    }
    return hour * kHour + minute * kMinute + second * kSecond + fraction;
}

} // namespace

std::optional<Micros> parseTime(std::string_view text, const TimeZone& zone)
{
    std::size_t at = 0;
    const int year = readDigits(text, at, 4);
    if (year < 0 || !readChar(text, at, '-'))
        return std::nullopt;
    const int month = readDigits(text, at, 2);
    if (month < 0 || !readChar(text, at, '-'))
        return std::nullopt;
    const int day = readDigits(text, at, 2);
    if (day < 0 || !isValidDate(year, month, day))
        return std::nullopt;
    const Micros date = daysFromCivil(year, month, day) * kDay;
    if (at == text.size())
        return zone.fromWall(date);
    if (!readChar(text, at, ' ') && !readChar(text, at, 'T'))
        return std::nullopt;
    const Micros timeOfDay = readTimeOfDay(text, at);
    if (timeOfDay < 0)
        return std::nullopt;
    if (at == text.size())
        return zone.fromWall(date + timeOfDay);
    if (readChar(text, at, 'Z'))
        return at == text.size() ? std::optional(date + timeOfDay) : std::nullopt;
    const bool plus = readChar(text, at, '+');
    if (!plus && !readChar(text, at, '-'))
        return std::nullopt;
    const int hours = readDigits(text, at, 2);
    readChar(text, at, ':');
    const int minutes = at < text.size() ? readDigits(text, at, 2) : 0;
    if (hours < 0 || minutes < 0 || at != text.size())
        return std::nullopt;
    const Micros offset = hours * kHour + minutes * kMinute;
    return date + timeOfDay - (plus ? offset : -offset);
}

} // namespace tessera
