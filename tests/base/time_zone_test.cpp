// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_zone.h"

#include "base/day_table.h"
#include "base/random.h"

#include <QTest>

using namespace tessera;

class TimeZoneTest : public QObject
{
    Q_OBJECT
private slots:
    void civilRoundTrip();
    void shanghai();
    void daylightSaving();
    void parsing();
    void dayTableAgrees();
};

void TimeZoneTest::civilRoundTrip()
{
    for (std::int64_t day = -200000; day < 200000; day += 37) {
        const CivilDate date = civilFromDays(day);
        QCOMPARE(daysFromCivil(date.year, date.month, date.day), day);
    }
    QVERIFY(isValidDate(2024, 2, 29));
    QVERIFY(!isValidDate(2023, 2, 29));
    QVERIFY(!isValidDate(2026, 13, 31));
}

void TimeZoneTest::shanghai()
{
    const TimeZone zone = TimeZone::named(QStringLiteral("Asia/Shanghai")).value();
    const Micros at = *parseTime("2026-05-31 07:30:00", zone);
    QCOMPARE(at, *parseTime("2026-05-30T23:30:00Z", TimeZone()));
    QCOMPARE(formatTime(at, zone), QStringLiteral("2026-05-31 07:30:00"));
    QCOMPARE(formatDate(at, TimeZone()), QStringLiteral("2026-05-30"));
    for (const char* unknown : {"Mars/Olympus", "Mars", "Asia", "8"})
        QVERIFY2(!TimeZone::named(QString::fromLatin1(unknown)).ok(), unknown);
    QCOMPARE(TimeZone::named(QStringLiteral("+08:00")).value().offsetAt(0), 8 * kHour);
}

void TimeZoneTest::daylightSaving()
{
    const TimeZone zone = TimeZone::named(QStringLiteral("Europe/Berlin")).value();
    // 2026-03-29 02:30 does not exist: one hour on. 2026-10-25 02:30 happens twice: the first, still summer
    // time.
    QCOMPARE(formatTime(*parseTime("2026-03-29 02:30:00", zone), zone),
             QStringLiteral("2026-03-29 03:30:00"));
    QCOMPARE(*parseTime("2026-10-25 02:30:00", zone), *parseTime("2026-10-25T00:30:00Z", zone));
    QCOMPARE(zone.startOfDay(daysFromCivil(2026, 3, 30)) - zone.startOfDay(daysFromCivil(2026, 3, 29)),
             23 * kHour);
}

void TimeZoneTest::parsing()
{
    const TimeZone utc;
    QCOMPARE(*parseTime("1970-01-02", utc), kDay);
    QCOMPARE(*parseTime("1970-01-01 00:00:01.5", utc), kSecond + kSecond / 2);
    QCOMPARE(*parseTime("1970-01-01T08:00:00+08:00", utc), Micros(0));
    for (const char* bad : {"", "2026-13-31", "2026-05-31 25:00", "2026-05-31x", "31/05/26", "2026-5-1"})
        QVERIFY2(!parseTime(bad, utc), bad);
}

// Also where a zone left a day out (Samoa, 2011-12-30) or has clocks that change.
void TimeZoneTest::dayTableAgrees()
{
    Random random(5);
    for (const char* name :
         {"UTC", "Asia/Shanghai", "Europe/Berlin", "Pacific/Apia", "America/Sao_Paulo", "-09:00"}) {
        const TimeZone zone = TimeZone::named(QString::fromLatin1(name)).value();
        for (int round = 0; round < 50; ++round) {
            const Micros begin =
                *parseTime("1985-01-01", zone) + Micros(random.below(std::uint64_t(40 * 365 * kDay)));
            const Micros end =
                begin + 1 + Micros(random.below(std::uint64_t(round % 2 == 0 ? 3 * kDay : 9000 * kDay)));
            const DayTable table(zone, begin, end);
            QCOMPARE(table.firstDay(), zone.dayOf(begin));
            QCOMPARE(std::int64_t(table.days()), zone.dayOf(end - 1) - zone.dayOf(begin) + 1);
            for (int i = 0; i < 300; ++i) {
                Micros at = begin + Micros(random.below(std::uint64_t(end - begin)));
                if (i % 3 == 0) // next to midnight
                    at = std::clamp(zone.startOfDay(zone.dayOf(at)) - Micros(i % 2), begin, end - 1);
                QCOMPARE(table.firstDay() + std::int64_t(table.indexOf(at)), zone.dayOf(at));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TimeZoneTest)
#include "time_zone_test.moc"
