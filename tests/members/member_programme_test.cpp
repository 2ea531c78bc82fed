// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/club_project.h"
#include "members/member_programme.h"

#include "base/thread_pool.h"
#include "rules/evaluate.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <deque>
#include <numeric>
#include <set>

using namespace tessera;

namespace {

constexpr int kMembers = 400;
constexpr int kEndDay = 450; // as of the start of this day
constexpr int kPeriodDays = 200;
constexpr int kLife = 120;
constexpr std::array<const char*, 3> kLevels = {"Basic", "Silver", "Gold"};

std::vector<ClubEvent> randomLog(std::uint64_t seed)
{
    Random random(seed);
    std::vector<ClubEvent> log;
    for (int member = 0; member < kMembers; ++member) {
        std::set<int> minutes;
        const auto minute = [&] {
            int at = int(random.below(kClubDays * 1440));
            while (!minutes.insert(at).second)
                ++at;
            return at;
        };
        const auto count = [&](double mean) { return int(random.poisson(mean)); };
        for (int i = count(4); i > 0; --i) {
            const int at = minute();
            log.push_back({member, at, "earned", 1 + int(random.below(300)), {}, {}, {}, 0});
            if (const int over = at + kLife * 1440; random.chance(0.3) && minutes.insert(over).second)
                log.push_back({member, over, "used", -50, {}, {}, {}, 0}); // on the very day it ends
        }
        for (int i = count(2); i > 0; --i)
            log.push_back({member, minute(), "used", -(1 + int(random.below(200))), {}, {}, {}, 0});
        for (int i = count(1); i > 0; --i)
            log.push_back({member, minute(), "expired", 1 + int(random.below(100)), {}, {}, {}, 0});
        for (int i = count(1.5); i > 0; --i)
            log.push_back({member, minute(), "level", 0, kLevels[random.below(3)], {}, {}, 0});
        for (int i = count(2); i > 0; --i)
            log.push_back({member,
                           minute(),
                           random.chance(0.5) ? "granted" : "redeemed",
                           0,
                           {},
                           random.chance(0.5) ? "Gift" : "Spa",
                           {},
                           0});
        for (int i = count(3); i > 0; --i)
            log.push_back(
                {member, minute(), "purchase", 0, {}, {}, {}, 1 + double(random.below(20000)) / 100});
    }
    return log;
}

QJsonObject definition()
{
    const auto event = [](const char* name) {
        return QStringLiteral("event = \"%1\"").arg(QLatin1String(name));
    };
    return {{QStringLiteral("kind"), QStringLiteral("members")},
            {QStringLiteral("where"), event("purchase")},
            {QStringLiteral("amount"), QStringLiteral("amount")},
            {QStringLiteral("asOf"), QStringLiteral("2026-03-27")}, // day 450
            {QStringLiteral("windowDays"), kPeriodDays},
            {QStringLiteral("levelEvents"), event("level")},
            {QStringLiteral("levelProperty"), QStringLiteral("new_level")},
            {QStringLiteral("levels"),
             QJsonArray{QStringLiteral("Basic"), QStringLiteral("Silver"), QStringLiteral("Gold")}},
            {QStringLiteral("earned"), event("earned")},
            {QStringLiteral("used"), event("used")},
            {QStringLiteral("expired"), event("expired")},
            {QStringLiteral("points"), QStringLiteral("points")},
            {QStringLiteral("lifeDays"), kLife},
            {QStringLiteral("expiringDays"), 30},
            {QStringLiteral("pointValue"), 0.02},
            {QStringLiteral("benefitGranted"), event("granted")},
            {QStringLiteral("benefitUsed"), event("redeemed")},
            {QStringLiteral("benefit"), QStringLiteral("benefit")},
            {QStringLiteral("flowDays"), 100}};
}

// Every single point in a queue, with the day it was earned on and what became of it.
struct SlowAccount
{
    PointAccount account;
    std::map<int, std::int64_t> endsOn; // points left by the day they are over
    std::int64_t maturedEarned = 0;
    std::int64_t maturedExpired = 0;
};

SlowAccount slowAccount(const std::vector<ClubEvent>& events, int member, bool hasBooked)
{
    struct Point
    {
        int earned;
        char state; // ' ' there, u used, x expired
    };
    std::vector<Point> points;
    SlowAccount slow;
    const auto isIn = [](int day) { return day >= kEndDay - kPeriodDays; };
    const auto endUntil = [&](int day) {
        for (Point& point : points)
            if (!hasBooked && point.state == ' ' && point.earned + kLife <= day) {
                point.state = 'x';
                slow.account.expired += isIn(point.earned + kLife) ? 1 : 0;
            }
    };
    const auto take = [&](int count, char state) {
        for (Point& point : points)
            if (count > 0 && point.state == ' ') {
                point.state = state;
                --count;
            }
        slow.account.shortfall += count;
    };
    for (const ClubEvent& one : events) {
        const int day = one.minute / 1440;
        if (one.member != member || day >= kEndDay)
            continue;
        const int count = std::abs(one.points);
        endUntil(day);
        if (one.event == "earned") {
            points.insert(points.end(), std::size_t(count), Point{day, ' '});
            slow.account.earned += isIn(day) ? count : 0;
        } else if (one.event == "used") {
            take(count, 'u');
            slow.account.used += isIn(day) ? count : 0;
            slow.account.hasUsed = true;
        } else if (one.event == "expired" && hasBooked) {
            take(count, 'x');
            slow.account.expired += isIn(day) ? count : 0;
        }
    }
    endUntil(kEndDay - 1);
    for (const Point& point : points) {
        const int over = point.earned + kLife;
        if (over < kEndDay) {
            ++slow.maturedEarned;
            slow.maturedExpired += point.state != 'u' ? 1 : 0;
            slow.account.overdue += point.state == ' ' ? 1 : 0;
        } else if (point.state == ' ') {
            ++slow.account.balance;
            slow.account.expiring += over < kEndDay + 30 ? 1 : 0;
            ++slow.endsOn[over];
        }
    }
    return slow;
}

QString slowLevel(const std::vector<ClubEvent>& events, int member, int day)
{
    QString level;
    for (const ClubEvent& one : events)
        if (one.member == member && one.event == "level" && one.minute / 1440 < day)
            level = QString::fromLatin1(one.level);
    return level;
}

} // namespace

// Levels, points and benefits against the log read person by person.
class MemberProgrammeTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void levelsOfTwoDates();
    void levelsPartitionTheMembers();
    void levelsByRules();
    void levelsByAttributeAreRefusedWhereThereIsNone();
    void points_data();
    void points();
    void monthsAddUp();
    void benefits();
    void salesOfMembers();
    void listsAreTheCounts();
    void sameOnAnyNumberOfThreads();
    void valuesInRules();
    void problemsAreSaid();

private:
    [[nodiscard]] MemberResult computed(const QJsonObject& json) const
    {
        const Result<MemberDefinition> read = MemberDefinition::fromJson(json);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        Result<MemberResult> result = computeMembers(*m_club.data, *read, {});
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return std::move(*result);
    }
    ClubProject m_club;
};

void MemberProgrammeTest::initTestCase()
{
    const Result<void> made = m_club.make(randomLog(3));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QVERIFY(m_club.data->people() > 350);
}

void MemberProgrammeTest::levelsOfTwoDates()
{
    const MemberResult result = computed(definition());
    QCOMPARE(result.levels,
             (QStringList{QStringLiteral("Basic"), QStringLiteral("Silver"), QStringLiteral("Gold")}));
    int members = 0;
    for (int member = 0; member < m_club.members(); ++member) {
        const PersonIndex person = m_club.personOf(member);
        if (person == kNobody)
            continue;
        const auto name = [&](const std::vector<std::uint8_t>& levels) {
            return levels[person] == MemberResult::kNone ? QString() : result.levels[levels[person]];
        };
        QCOMPARE(name(result.level), slowLevel(m_club.events, member, kEndDay));
        QCOMPARE(name(result.before), slowLevel(m_club.events, member, kEndDay - 100));
        members += name(result.level).isEmpty() ? 0 : 1;
    }
    QVERIFY(members > 200);
    QCOMPARE(result.members(), std::int64_t(members));
}

void MemberProgrammeTest::levelsPartitionTheMembers()
{
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
    QVERIFY2(out, out ? "" : qPrintable(out.error().message));
    const Result<PeopleSet> all = out->people(QStringLiteral("members"));
    QVERIFY(all);
    std::size_t sum = 0;
    PeopleSet joined(m_club.data->people());
    for (const char* level : kLevels) {
        const Result<PeopleSet> people = out->people(QStringLiteral("level:") + QLatin1String(level));
        QVERIFY(people);
        sum += people->count();
        people->forEach([&](PersonIndex person) { joined.insert(person); });
        std::size_t flows = 0;
        for (const char* from : {"", "Basic", "Silver", "Gold"}) {
            const Result<PeopleSet> flow =
                out->people(QStringLiteral("flow:%1>%2").arg(QLatin1String(from), QLatin1String(level)));
            QVERIFY(flow);
            flows += flow->count();
        }
        QCOMPARE(flows, people->count());
    }
    QCOMPARE(sum, all->count());
    QCOMPARE(joined.count(), all->count());
}

void MemberProgrammeTest::levelsByRules()
{
    QJsonObject json = definition();
    json.remove(QStringLiteral("levelEvents"));
    json.remove(QStringLiteral("levelProperty"));
    json.remove(QStringLiteral("levels"));
    const QString few = QStringLiteral("count(event = \"purchase\") >= 1");
    const QString many = QStringLiteral("count(event = \"purchase\") >= 4");
    json.insert(
        QStringLiteral("levelRules"),
        QJsonArray{
            QJsonObject{{QStringLiteral("name"), QStringLiteral("Buyer")}, {QStringLiteral("rule"), few}},
            QJsonObject{{QStringLiteral("name"), QStringLiteral("Fan")}, {QStringLiteral("rule"), many}}});
    const MemberResult result = computed(json);
    const auto at = [&](int day) { return m_club.data->zone().startOfDay(ClubProject::firstDay() + day); };
    for (const auto& [day, levels] :
         {std::pair{kEndDay, &result.level}, std::pair{kEndDay - 100, &result.before}}) {
        const Result<PeopleSet> fans = evaluateRule(*parseRule(many), *m_club.data, {at(day), {}});
        const Result<PeopleSet> buyers = evaluateRule(*parseRule(few), *m_club.data, {at(day), {}});
        QVERIFY(fans && buyers && fans->count() > 10);
        for (PersonIndex person = 0; person < m_club.data->people(); ++person)
            QCOMPARE(int((*levels)[person]), fans->contains(person)     ? 1
                                             : buyers->contains(person) ? 0
                                                                        : int(MemberResult::kNone));
    }
}

void MemberProgrammeTest::levelsByAttributeAreRefusedWhereThereIsNone()
{
    QJsonObject json = definition();
    json.remove(QStringLiteral("levelEvents"));
    json.insert(QStringLiteral("level"), QStringLiteral("tier"));
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, json, {});
    QVERIFY(!out);
    QVERIFY2(out.error().message.contains(QLatin1String("tier")), qPrintable(out.error().message));
}

void MemberProgrammeTest::points_data()
{
    QTest::addColumn<bool>("hasBooked");
    QTest::newRow("expiry is booked") << true;
    QTest::newRow("lots end by themselves") << false;
}

void MemberProgrammeTest::points()
{
    QFETCH(bool, hasBooked);
    QJsonObject json = definition();
    if (!hasBooked)
        json.remove(QStringLiteral("expired"));
    const MemberResult result = computed(json);
    QVERIFY(result.points.has_value());
    std::int64_t maturedEarned = 0;
    std::int64_t maturedExpired = 0;
    std::int64_t overdue = 0;
    for (int member = 0; member < m_club.members(); ++member) {
        const PersonIndex person = m_club.personOf(member);
        if (person == kNobody)
            continue;
        const SlowAccount slow = slowAccount(m_club.events, member, hasBooked);
        const PointAccount& fast = result.points->accounts[person];
        for (const auto what :
             {&PointAccount::balance, &PointAccount::expiring, &PointAccount::overdue,
              &PointAccount::shortfall, &PointAccount::earned, &PointAccount::used, &PointAccount::expired})
            QCOMPARE(fast.*what, slow.account.*what);
        QCOMPARE(fast.hasUsed, slow.account.hasUsed);
        std::map<int, std::int64_t> endsOn;
        for (std::size_t lot = result.points->lotStarts[person]; lot < result.points->lotStarts[person + 1];
             ++lot)
            endsOn[int(result.points->lotDays[lot] - ClubProject::firstDay())] +=
                result.points->lotUnits[lot];
        QCOMPARE(endsOn, slow.endsOn);
        maturedEarned += slow.maturedEarned;
        maturedExpired += slow.maturedExpired;
        overdue += slow.account.overdue;
    }
    QCOMPARE(result.points->maturedEarned, maturedEarned);
    QCOMPARE(result.points->maturedExpired, maturedExpired);
    QCOMPARE(overdue > 0, hasBooked);
    QVERIFY(result.points->isMeasured);
    QCOMPARE(result.points->breakage, double(maturedExpired) / double(maturedEarned));
}

void MemberProgrammeTest::monthsAddUp()
{
    QJsonObject json = definition();
    json.insert(QStringLiteral("windowDays"), 0);
    json.remove(QStringLiteral("expired"));
    const MemberResult result = computed(json);
    const PointResult& points = *result.points;
    std::int64_t balance = 0;
    std::int64_t shortfall = 0;
    std::int64_t due = 0;
    for (const PointAccount& one : points.accounts) {
        balance += one.balance;
        shortfall += one.shortfall;
    }
    // What the ledger has left is what accounts have, less what was used without being there.
    QCOMPARE(points.months.back().outstanding, balance - shortfall);
    for (std::size_t month = 1; month < points.months.size(); ++month)
        QCOMPARE(points.months[month].outstanding,
                 points.months[month - 1].outstanding + points.months[month].earned -
                     points.months[month].used - points.months[month].expired);
    for (const PointDue& one : points.due) {
        due += one.points;
        const CivilDate next = civilFromDays(one.day + 31);
        QCOMPARE(
            std::int64_t(points.expiringBetween(one.day, daysFromCivil(next.year, next.month, 1)).count()),
            one.people);
    }
    QCOMPARE(due, balance); // nothing lasts longer than the months shown
}

void MemberProgrammeTest::benefits()
{
    const MemberResult result = computed(definition());
    QCOMPARE(result.benefits, (QStringList{QStringLiteral("Gift"), QStringLiteral("Spa")}));
    std::map<std::pair<PersonIndex, QString>, std::pair<int, int>> slow;
    for (const ClubEvent& one : m_club.events) {
        const int day = one.minute / 1440;
        if ((one.event != "granted" && one.event != "redeemed") || day >= kEndDay ||
            day < kEndDay - kPeriodDays)
            continue;
        auto& counts = slow[{m_club.personOf(one.member), QString::fromLatin1(one.benefit)}];
        ++(one.event == "granted" ? counts.first : counts.second);
    }
    std::map<std::pair<PersonIndex, QString>, std::pair<int, int>> fast;
    for (const BenefitCount& one : result.benefitCounts)
        fast[{one.person, result.benefits[one.benefit]}] = {int(one.granted), int(one.used)};
    QCOMPARE(fast, slow);
    QVERIFY(slow.size() > 100);
    // A share is of those who were given it: nobody counts who uses what was given before.
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
    QVERIFY(out);
    int shares = 0;
    for (const ChartSpec& chart : out->charts)
        if (const auto* matrix = std::get_if<MatrixChart>(&chart.chart);
            matrix != nullptr && matrix->unit == NumberUnit::Percent)
            for (const MatrixCell& cell : matrix->cells)
                if (cell.value) {
                    QVERIFY(*cell.value >= 0 && *cell.value <= 1);
                    ++shares;
                }
    QCOMPARE(shares, 6);
}

void MemberProgrammeTest::salesOfMembers()
{
    const MemberResult result = computed(definition());
    std::map<PersonIndex, double> sales;
    std::map<PersonIndex, std::set<int>> days;
    double all = 0;
    for (const ClubEvent& one : m_club.events) {
        const int day = one.minute / 1440;
        if (one.event != "purchase" || day >= kEndDay || day < kEndDay - kPeriodDays)
            continue;
        sales[m_club.personOf(one.member)] += one.amount;
        days[m_club.personOf(one.member)].insert(day);
        all += one.amount;
    }
    for (PersonIndex person = 0; person < m_club.data->people(); ++person) {
        QVERIFY(std::abs(result.sales[person] - sales[person]) < 0.005);
        QCOMPARE(std::size_t(result.days[person]), days[person].size());
    }
    QVERIFY(std::abs(result.allSales - all) < 0.01);
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
    QVERIFY(out);
    double ofLevels = 0;
    for (const QJsonValue level : out->json.value(QLatin1String("levels")).toArray())
        ofLevels += level[QLatin1String("sales")].toDouble();
    double ofMembers = 0;
    for (PersonIndex person = 0; person < m_club.data->people(); ++person)
        ofMembers += result.level[person] == MemberResult::kNone ? 0 : result.sales[person];
    QVERIFY(std::abs(ofLevels - ofMembers) < 0.01);
}

void MemberProgrammeTest::listsAreTheCounts()
{
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
    QVERIFY(out);
    int checked = 0;
    for (const NamedTable& named : out->tables)
        for (std::size_t row = 0; row < named.table.rows.size(); ++row) {
            const Result<PeopleSet> people = out->people(named.table.people[qsizetype(row)]);
            QVERIFY2(people, qPrintable(named.table.people[qsizetype(row)]));
            QString shown = named.table.rows[row][1];
            QCOMPARE(shown.remove(QLatin1Char(',')).toLongLong(), qint64(people->count()));
            ++checked;
        }
    QCOMPARE(checked, 3 + 7);
    for (const ChartSpec& chart : out->charts)
        if (const auto* matrix = std::get_if<MatrixChart>(&chart.chart))
            for (const MatrixCell& cell : matrix->cells)
                if (!cell.mark.people.isEmpty()) {
                    const Result<PeopleSet> people = out->people(cell.mark.people);
                    QVERIFY2(people, qPrintable(cell.mark.people));
                    QCOMPARE(qint64(people->count()), qint64(cell.mark.count));
                }
}

void MemberProgrammeTest::sameOnAnyNumberOfThreads()
{
    const int before = ThreadPool::threads();
    QJsonObject first;
    for (const int threads : {1, 2, 7}) {
        ThreadPool::setThreads(threads);
        const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
        QVERIFY(out);
        if (threads == 1)
            first = out->json;
        QCOMPARE(out->json, first);
    }
    ThreadPool::setThreads(before);
}

void MemberProgrammeTest::valuesInRules()
{
    const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, definition(), {});
    QVERIFY(out);
    QStringList names;
    for (const PersonValues& value : out->values)
        names.append(value.name);
    QCOMPARE(names,
             (QStringList{QStringLiteral("level"), QStringLiteral("points"), QStringLiteral("expiring"),
                          QStringLiteral("earned"), QStringLiteral("used")}));
    const Result<std::shared_ptr<const Column>> points = out->values[1].column();
    QVERIFY(points);
    const MemberResult result = computed(definition());
    for (PersonIndex person = 0; person < m_club.data->people(); ++person)
        if (result.level[person] == MemberResult::kNone)
            QVERIFY((*points)->isNull(person));
        else
            QCOMPARE((*points)->integers[person], result.points->accounts[person].balance);
}

void MemberProgrammeTest::problemsAreSaid()
{
    const auto problem = [&](const char* key, const QJsonValue& value) {
        QJsonObject json = definition();
        json.insert(QLatin1String(key), value);
        const Result<AnalysisResult> out = m_club.registry.run(*m_club.data, json, {});
        return out ? QString() : out.error().message;
    };
    QVERIFY(problem("levelProperty", QStringLiteral("points")).contains(QLatin1String("no text")));
    QVERIFY(problem("levelProperty", QStringLiteral("event_time")).contains(QLatin1String("event_time")));
    QVERIFY(problem("points", QStringLiteral("benefit")).contains(QLatin1String("no numbers")));
    QVERIFY(problem("from", QStringLiteral("2027-01-01")).contains(QLatin1String("begin before")));
    QVERIFY(problem("from", QStringLiteral("soon")).contains(QLatin1String("no date")));
    QVERIFY(problem("breakage", 2).contains(QLatin1String("breakage")));
    QVERIFY(problem("levelEvents", QStringLiteral("event = \"nothing\""))
                .contains(QLatin1String("Nobody has a level")));
    QJsonObject json = definition();
    json.remove(QStringLiteral("earned"));
    QVERIFY(m_club.registry.run(*m_club.data, json, {}).error().message.contains(QLatin1String("earned")));
}

QTEST_GUILESS_MAIN(MemberProgrammeTest)
#include "member_programme_test.moc"
