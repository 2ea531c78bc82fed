// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/promotion_calendar.h"
#include "base/json.h"
#include "base/time_zone.h"

#include <QTest>

#include <map>

using namespace tessera;

class PromotionCalendarTest : public QObject
{
    Q_OBJECT
private slots:
    void shippedPromotions();
    void daysAreAligned();
    void ownCalendar();
    void badCalendarsSayWhere_data();
    void badCalendarsSayWhere();
};

void PromotionCalendarTest::shippedPromotions()
{
    const PromotionCalendar& calendar = PromotionCalendar::shipped();
    std::map<QString, int> runs;
    for (const Promotion& promotion : calendar.promotions()) {
        ++runs[promotion.id];
        QVERIFY(promotion.firstDay() < promotion.day + 1 && promotion.endDay() > promotion.day - 30);
        for (std::size_t i = 1; i < promotion.phases.size(); ++i)
            QCOMPARE(promotion.phases[i].from, promotion.phases[i - 1].to); // nothing between, nothing twice
        QCOMPARE(calendar.named(promotion.name()), &promotion);
    }
    QCOMPARE(runs.size(), std::size_t{8});
    for (const auto& [id, count] : runs)
        QVERIFY2(count == 6, qPrintable(id)); // 2022 to 2027
    const Promotion* june = calendar.promotionOf(daysFromCivil(2026, 6, 17));
    QVERIFY(june != nullptr);
    QCOMPARE(june->name(), QStringLiteral("618-2026"));
    QCOMPARE(june->phaseOn(daysFromCivil(2026, 6, 18)), QStringLiteral("peak"));
    QCOMPARE(june->phaseOn(daysFromCivil(2026, 6, 21)), QStringLiteral("return"));
    QCOMPARE(june->phaseOn(daysFromCivil(2026, 5, 1)), QString());
    QCOMPARE(calendar.before(*june)->name(), QStringLiteral("618-2025"));
    QCOMPARE(calendar.before(*calendar.named(QStringLiteral("618-2022"))), nullptr);
    QCOMPARE(calendar.promotionOf(daysFromCivil(2026, 4, 10)), nullptr);
    QVERIFY(calendar.isMakeUpWorkday(daysFromCivil(2026, 2, 14)));
    QVERIFY(!calendar.isMakeUpWorkday(daysFromCivil(2026, 2, 15)));
}

void PromotionCalendarTest::daysAreAligned()
{
    const PromotionCalendar& calendar = PromotionCalendar::shipped();
    const Promotion& now = *calendar.named(QStringLiteral("spring-2026"));
    const Promotion& then = *calendar.before(now);
    QCOMPARE(then.day, daysFromCivil(2025, 1, 29));
    QCOMPARE(alignedDay(daysFromCivil(2026, 2, 10), now, then), daysFromCivil(2025, 1, 22)); // D-7
    for (std::int64_t day = now.firstDay(); day < now.endDay(); ++day)
        QCOMPARE(now.phaseOn(day), then.phaseOn(alignedDay(day, now, then)));
    // A month that touches two promotions goes with the one it shares more days with.
    const Promotion* most = calendar.promotionWithin(daysFromCivil(2026, 11, 1), daysFromCivil(2026, 12, 9));
    QCOMPARE(most->name(), QStringLiteral("1111-2026"));
    QCOMPARE(calendar.promotionWithin(daysFromCivil(2026, 4, 1), daysFromCivil(2026, 4, 10)), nullptr);
}

void PromotionCalendarTest::ownCalendar()
{
    const Result<QJsonObject> json = parseJsonObject(
        R"({"promotions": [{"id": "anniversary", "zh": "周年庆", "days": ["2026-09-09", "2025-09-10"],
            "phases": [{"phase": "warm-up", "from": -5, "to": -1}, {"phase": "peak", "from": -1, "to": 2}]}]})",
        QStringLiteral("test"));
    const Result<PromotionCalendar> calendar = PromotionCalendar::fromJson(*json);
    QVERIFY2(calendar, calendar ? "" : qPrintable(calendar.error().message));
    QCOMPARE(calendar->promotions().size(), std::size_t{2});
    QCOMPARE(calendar->promotions()[0].name(), QStringLiteral("anniversary-2025"));
    QCOMPARE(calendar->promotions()[1].english, QStringLiteral("anniversary"));
    QCOMPARE(calendar->promotionOf(daysFromCivil(2026, 9, 4)), &calendar->promotions()[1]);
    QCOMPARE(calendar->promotionOf(daysFromCivil(2026, 9, 11)), nullptr); // the end is not inside
}

void PromotionCalendarTest::badCalendarsSayWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("no id") << QByteArray(R"({"promotions": [{"days": []}]})")
                           << QStringLiteral("promotions[0]");
    QTest::newRow("no phase") << QByteArray(R"({"promotions": [{"id": "a", "days": ["2026-01-01"]}]})")
                              << QStringLiteral("promotions[0].phases");
    QTest::newRow("unknown phase") << QByteArray(
                                          R"({"promotions": [{"id": "a", "phases": [{"phase": "noon"}]}]})")
                                   << QStringLiteral("phases[0].phase");
    QTest::newRow("no date")
        << QByteArray(R"({"promotions": [{"id": "a", "days": ["June"], "phases": [{"phase": "peak"}]}]})")
        << QStringLiteral("\"June\" is no date");
    QTest::newRow("ends before it begins")
        << QByteArray(R"({"promotions": [{"id": "a", "phases": [{"phase": "peak", "from": 2, "to": 1}]}]})")
        << QStringLiteral("phases[0].to");
    QTest::newRow("misspelt") << QByteArray(R"({"promotion": []})") << QStringLiteral("promotion");
}

void PromotionCalendarTest::badCalendarsSayWhere()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const Result<PromotionCalendar> read =
        PromotionCalendar::fromJson(*parseJsonObject(json, QStringLiteral("test")));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(part), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(PromotionCalendarTest)
#include "promotion_calendar_test.moc"
