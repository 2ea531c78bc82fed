// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/club_project.h"
#include "members/private_domain.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace tessera;

namespace {

constexpr int kPeople = 500;
constexpr int kEndDay = 450;
constexpr int kFromDay = kEndDay - 60;
const std::vector<std::pair<QByteArray, QByteArray>> kWays{{"friend_on", "friend_off"},
                                                           {"group_on", "group_off"}};

std::vector<ClubEvent> randomStays(std::uint64_t seed)
{
    Random random(seed);
    std::vector<ClubEvent> log;
    for (int member = 0; member < kPeople; ++member) {
        std::set<int> minutes;
        const auto add = [&](const QByteArray& event, const QByteArray& adviser, double amount) {
            int at = int(random.below(kClubDays * 1440));
            while (!minutes.insert(at).second)
                ++at;
            log.push_back({member, at, event, 0, {}, {}, adviser, amount});
        };
        for (const auto& [on, off] : kWays) {
            for (auto i = random.poisson(0.8); i > 0; --i)
                add(on, "A" + QByteArray::number(int(random.below(5))), 0);
            for (auto i = random.poisson(0.5); i > 0; --i)
                add(off, {}, 0);
        }
        if (random.chance(0.2))
            add("refuse", {}, 0);
        if (random.chance(0.1))
            add("allow", {}, 0);
        for (auto i = random.poisson(1); i > 0; --i)
            add("purchase", {}, 5 + double(random.below(1000)) / 10);
    }
    return log;
}

QJsonObject definition()
{
    QJsonArray ways;
    for (const auto& [on, off] : kWays)
        ways.append(QJsonObject{
            {QStringLiteral("name"), QString::fromLatin1(on.left(on.indexOf('_')))},
            {QStringLiteral("on"), QStringLiteral("event = \"%1\"").arg(QString::fromLatin1(on))},
            {QStringLiteral("off"), QStringLiteral("event = \"%1\"").arg(QString::fromLatin1(off))}});
    return {{QStringLiteral("kind"), QStringLiteral("private_domain")},
            {QStringLiteral("channels"), ways},
            {QStringLiteral("refused"),
             QJsonObject{{QStringLiteral("on"), QStringLiteral("event = \"refuse\"")},
                         {QStringLiteral("off"), QStringLiteral("event = \"allow\"")}}},
            {QStringLiteral("owner"), QStringLiteral("adviser")},
            {QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
            {QStringLiteral("amount"), QStringLiteral("amount")},
            {QStringLiteral("asOf"), QStringLiteral("2026-03-27")},
            {QStringLiteral("windowDays"), 0},
            {QStringLiteral("flowDays"), 60}};
}

// The last event of a way before a day: +1 in, -1 out, 0 none.
int slowState(const std::vector<ClubEvent>& events, int member, const QByteArray& on, const QByteArray& off,
              int day)
{
    int state = 0;
    for (const ClubEvent& one : events)
        if (one.member == member && one.minute / 1440 < day)
            state = one.event == on ? 1 : one.event == off ? -1 : state;
    return state;
}

} // namespace

// Who is in, gone or never was, against the log read person by person.
class PrivateDomainTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void statesOfEveryPerson();
    void eachPersonOnceAChannel();
    void monthsStandAsCounted();
    void owners();
    void everyMarkOpensItsPeople();
    void problemsAreSaid();

private:
    ClubProject m_club;
    std::optional<PrivateResult> m_result;
};

void PrivateDomainTest::initTestCase()
{
    const Result<void> made = m_club.make(randomStays(9));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const Result<PrivateDefinition> read = PrivateDefinition::fromJson(definition());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    Result<PrivateResult> result = computePrivateDomain(*m_club.data, *read, {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    m_result = std::move(*result);
}

void PrivateDomainTest::statesOfEveryPerson()
{
    std::map<QByteArray, int> seen;
    for (int member = 0; member < m_club.members(); ++member) {
        const PersonIndex person = m_club.personOf(member);
        if (person == kNobody)
            continue;
        const PrivateState& state = m_result->state[person];
        for (std::size_t way = 0; way < kWays.size(); ++way) {
            const auto& [on, off] = kWays[way];
            const auto has = [way](std::uint16_t bits) { return (bits >> way & 1) != 0; };
            QCOMPARE(has(state.now), slowState(m_club.events, member, on, off, kEndDay) == 1);
            QCOMPARE(has(state.before), slowState(m_club.events, member, on, off, kFromDay) == 1);
            bool ever = false;
            for (const ClubEvent& one : m_club.events)
                ever = ever || (one.member == member && one.event == on && one.minute / 1440 < kEndDay);
            QCOMPARE(has(state.ever), ever);
            ++seen[has(state.now) ? "now" : ever ? "gone" : "never"];
        }
        QCOMPARE(state.isRefused, slowState(m_club.events, member, "refuse", "allow", kEndDay) == 1);
    }
    for (const char* state : {"now", "gone", "never"})
        QVERIFY(seen[state] > 50);
}

void PrivateDomainTest::eachPersonOnceAChannel()
{
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
    QVERIFY2(out, out ? "" : qPrintable(out.error().message));
    for (const char* way : {"friend", "group"}) {
        std::size_t sum = 0;
        for (const char* list : {"on:", "lost:", "never:"})
            sum += out->people(QLatin1String(list) + QLatin1String(way)).value().count();
        QCOMPARE(sum, m_result->base.count());
    }
    std::size_t exactly = 0;
    for (const char* list : {"exactly:1", "exactly:2", "exactly:1+2"})
        exactly += out->people(QLatin1String(list)).value().count();
    QCOMPARE(exactly, out->people(QStringLiteral("any")).value().count());
}

void PrivateDomainTest::monthsStandAsCounted()
{
    for (const PrivateMonth& month : m_result->months) {
        const CivilDate next = civilFromDays(month.day + 31);
        const int end =
            std::min<int>(kEndDay, int(daysFromCivil(next.year, next.month, 1) - ClubProject::firstDay()));
        for (std::size_t way = 0; way < kWays.size(); ++way) {
            std::int64_t standing = 0;
            for (int member = 0; member < m_club.members(); ++member)
                standing +=
                    slowState(m_club.events, member, kWays[way].first, kWays[way].second, end) == 1 ? 1 : 0;
            QCOMPARE(month.standing[way], standing);
        }
    }
    for (std::size_t month = 1; month < m_result->months.size(); ++month)
        for (std::size_t way = 0; way < kWays.size(); ++way)
            QCOMPARE(m_result->months[month].standing[way], m_result->months[month - 1].standing[way] +
                                                                m_result->months[month].gained[way] -
                                                                m_result->months[month].lost[way]);
}

void PrivateDomainTest::owners()
{
    std::map<QString, std::pair<int, int>> slow; // now, gone
    for (int member = 0; member < m_club.members(); ++member) {
        const PersonIndex person = m_club.personOf(member);
        QByteArray adviser;
        for (const ClubEvent& one : m_club.events)
            if (one.member == member && one.event.endsWith("_on") && one.minute / 1440 < kEndDay)
                adviser = one.adviser;
        if (adviser.isEmpty())
            continue;
        auto& counts = slow[QString::fromLatin1(adviser)];
        ++(m_result->state[person].now != 0 ? counts.first : counts.second);
    }
    std::map<QString, std::pair<int, int>> fast;
    for (const PrivateOwner& one : m_result->owners)
        fast[one.name] = {int(one.people), int(one.lost)};
    QCOMPARE(fast, slow);
    QCOMPARE(slow.size(), std::size_t(5));
}

void PrivateDomainTest::everyMarkOpensItsPeople()
{
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
    QVERIFY(out);
    for (const NamedTable& named : out->tables)
        for (std::size_t row = 0; row < named.table.rows.size(); ++row) {
            const Result<PeopleSet> people = out->people(named.table.people[qsizetype(row)]);
            QVERIFY2(people, qPrintable(named.table.people[qsizetype(row)]));
            QCOMPARE(named.table.rows[row][1].toLongLong(), qint64(people->count()));
        }
    double sales = 0;
    for (const PrivateOwner& one : m_result->owners)
        sales += one.sales;
    double ofReached = 0;
    out->people(QStringLiteral("any")).value().forEach([&](PersonIndex person) {
        ofReached += m_result->sales[person];
    });
    QVERIFY(std::abs(sales - ofReached) < 0.01);
}

void PrivateDomainTest::problemsAreSaid()
{
    const auto problem = [&](const char* key, const QJsonValue& value) {
        QJsonObject json = definition();
        json.insert(QLatin1String(key), value);
        const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, json, {});
        return out ? QString() : out.error().message;
    };
    QVERIFY(problem("channels", QJsonArray{}).contains(QLatin1String("1 to 8")));
    QVERIFY(problem("channels", QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}}})
                .contains(QLatin1String("channels[0].on")));
    QVERIFY(problem("owner", QStringLiteral("amount")).contains(QLatin1String("no text")));
    const QJsonArray ways = definition().value(QLatin1String("channels")).toArray();
    QVERIFY(problem("channels", QJsonArray{ways[0], ways[0]}).contains(QLatin1String("friend")));
}

QTEST_GUILESS_MAIN(PrivateDomainTest)
#include "private_domain_test.moc"
