// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "targeting/group_library.h"
#include "targeting/targeting_fixture.h"

#include <QTest>

using namespace tessera;

class GroupLibraryTest : public QObject
{
    Q_OBJECT
private slots:
    void everyGroupOffersItself();
    void missingColumnsAreNamed();
    void bothLanguages();
};

namespace {

std::optional<LibraryGroup> groupOf(const std::vector<LibraryGroup>& groups, const char* id)
{
    const auto found = std::ranges::find(groups, QLatin1String(id), &LibraryGroup::id);
    return found == groups.end() ? std::nullopt : std::optional(*found);
}

// 40 people; by fours: young in a small town, young in Shanghai, old in Shanghai, old with a pet.
void importShop(TargetingFixture& client)
{
    QByteArray people = "member_id,birthday,city\n";
    QByteArray log = "member_id,time,event,category,amount,discount,hour,is_gift\n";
    for (int person = 0; person < 40; ++person) {
        const QByteArray id = "M" + QByteArray::number(person);
        people += id + (person % 4 < 2 ? ",1998-05-0" : ",1950-05-0") + QByteArray::number(1 + person % 9) +
                  (person % 4 == 0 ? ",曲靖\n" : ",上海市\n");
        const auto buys = [&](const char* date, const char* category, int amount) {
            log += id + ',' + date + " 23:10:00,purchase," + category + ',' + QByteArray::number(amount) +
                   ",5,23," + (person % 10 == 0 ? "1\n" : "0\n");
        };
        if (person % 4 == 1)
            for (const char* date : {"2026-03-01", "2026-04-01", "2026-05-01"})
                buys(date, "婴儿奶粉", 100);
        if (person % 4 == 2)
            buys("2026-02-10", "运动鞋", 5000 + person);
        if (person % 4 == 3)
            for (const char* date : {"2026-05-11", "2026-05-20"})
                buys(date, person % 8 == 3 ? "猫粮" : "运动鞋", 30);
        log += id + ",2026-05-28 10:00:00,view,猫粮,,,10,0\n";
    }
    client.import(QStringLiteral("people.csv"), people);
    client.import(QStringLiteral("log.csv"), log);
    client.open();
}

} // namespace

void GroupLibraryTest::everyGroupOffersItself()
{
    TargetingFixture client;
    importShop(client);
    const auto groups = libraryGroups(*client.data, false, {});
    QVERIFY2(groups.ok(), groups ? "" : qPrintable(groups.error().message));
    for (const LibraryGroup& group : *groups) {
        QVERIFY2(group.rule,
                 qPrintable(group.id + QStringLiteral(": ") + group.missing.join(QLatin1Char(';'))));
        QVERIFY2(evaluateRule(*group.rule, *client.data).ok(), qPrintable(printRule(*group.rule)));
        QVERIFY(*parseRule(printRule(*group.rule)) == *group.rule);
    }
    const auto people = [&](const char* id) {
        return int(evaluateRule(*groupOf(*groups, id)->rule, *client.data)->count());
    };
    QCOMPARE(people("small_town_youth"), 10);
    QCOMPARE(people("urban_white_collar"), 10);
    QCOMPARE(people("gen_z"), 20);
    QCOMPARE(people("silver_hair"), 20);
    QCOMPARE(people("new_mothers"), 10);
    QCOMPARE(people("price_hunters"), 10);
    QCOMPARE(people("pet_owners"), 5);
    QCOMPARE(people("high_spenders_lapsing"), 6); // the best fifth of thirty
    QCOMPARE(people("one_time_buyers"), 10);
}

void GroupLibraryTest::missingColumnsAreNamed()
{
    TargetingFixture client;
    client.import(QStringLiteral("log.csv"),
                  "member_id,time,event\nM1,2026-05-01,purchase\nM2,2026-05-02,view\n");
    client.open();
    const auto groups = libraryGroups(*client.data, false, {});
    QVERIFY(groups.ok());
    QVERIFY(groups->front().rule); // what can be had stands first
    QCOMPARE(groups->front().id, QStringLiteral("one_time_buyers"));
    const auto silver = groupOf(*groups, "silver_hair");
    QVERIFY(!silver->rule);
    QVERIFY(silver->missing.first().contains(QStringLiteral("birth")));
    QVERIFY(groupOf(*groups, "night_shoppers")->missing.first().contains(QStringLiteral("hour")));
}

void GroupLibraryTest::bothLanguages()
{
    const auto library = readJsonFile(QStringLiteral(":/targeting/group_library.json"));
    QVERIFY(library.ok());
    QCOMPARE(library->value(QLatin1String("version")).toInt(), 1);
    const QJsonArray groups = library->value(QLatin1String("groups")).toArray();
    QVERIFY(groups.size() >= 10);
    for (const QJsonValue group : groups)
        for (const char* key : {"name", "description"})
            for (const char* language : {"en", "zh"})
                QVERIFY(!group[QLatin1String(key)][QLatin1String(language)].toString().isEmpty());
}

QTEST_GUILESS_MAIN(GroupLibraryTest)
#include "group_library_test.moc"
