// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/household.h"

#include "household_fixture.h"

#include "base/random.h"
#include "base/thread_pool.h"
#include "support/csv_rows.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

using namespace tessera;

namespace {

// Pairs of one household found, right and true; `truth` names the household of each member.
struct PairQuality
{
    std::int64_t found = 0;
    std::int64_t right = 0;
    std::int64_t true_ = 0;

    [[nodiscard]] double f1() const { return 2 * double(right) / double(found + true_); }
};

PairQuality qualityOf(const HouseholdResult& result, const std::vector<std::string>& truth)
{
    const auto pairs = [](std::int64_t n) { return n * (n - 1) / 2; };
    PairQuality quality;
    std::map<std::string, std::int64_t> households;
    std::map<std::pair<std::string, std::uint32_t>, std::int64_t> common;
    for (std::size_t member = 0; member < truth.size(); ++member) {
        ++households[truth[member]];
        ++common[{truth[member], result.householdOf[member]}];
    }
    for (const auto& [name, size] : households)
        quality.true_ += pairs(size);
    for (const auto& [name, size] : common)
        quality.right += pairs(size);
    for (std::size_t i = 0; i < result.households(); ++i)
        quality.found += pairs(std::int64_t(result.sizeOf(i)));
    return quality;
}

// People of Chinese cities with the truth: households of one to five with one address written in several
// ways, payers and landlines, and offices, lockers and a shop tablet beside them.
struct Town
{
    HouseholdTable table;
    std::vector<std::string> truth;  // by member; those of offices and lockers are alone
    std::set<MemberIndex> strangers; // whose only address is an office
};

std::string written(Random& random, const std::array<std::uint64_t, 4>& home)
{
    static const std::array roads = {"张江路", "幸福路", "中山北路", "人民大道", "淮海中路", "和平路"};
    const std::string road = roads[home[0]];
    const std::string lane = std::to_string(home[1]);
    const std::string house = std::to_string(home[2]);
    const std::string flat = std::to_string(home[3]);
    switch (random.below(3)) {
    case 0:
        return "上海市" + road + lane + "弄" + house + "号" + flat + "室";
    case 1:
        return "上海" + road + lane + "弄" + house + "-" + flat;
    default:
        return "上海市 " + road + " " + lane + "弄" + house + "号楼" + flat;
    }
}

Town makeTown(std::uint64_t seed, std::size_t households)
{
    static const std::array names = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                     "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"};
    Random random(seed);
    HouseholdMaker maker({HouseholdRole::Name, HouseholdRole::Address, HouseholdRole::Device,
                          HouseholdRole::Payer, HouseholdRole::Account});
    Town town;
    const auto name = [&](std::size_t surname) {
        return std::string(names[surname]) + names[random.below(names.size())] +
               std::to_string(random.below(9));
    };
    for (std::size_t i = 0; i < households; ++i) {
        const std::array<std::uint64_t, 4> home = {random.below(6), 1 + random.below(900),
                                                   1 + random.below(40), 101 + random.below(900)};
        const std::size_t surname = random.below(names.size());
        const std::size_t size = 1 + std::min<std::size_t>(4, std::size_t(random.exponential() * 1.5));
        const std::string payer = "payer" + std::to_string(town.truth.size());
        for (std::size_t k = 0; k < size; ++k) {
            const auto member = MemberIndex(town.truth.size());
            const std::string own = "payer" + std::to_string(member);
            town.truth.push_back("home" + std::to_string(i));
            const std::string called = name(k == 1 ? random.below(names.size()) : surname);
            for (std::size_t order = 0; order <= random.below(3); ++order)
                maker.add(member, {called, written(random, home), "", random.chance(0.2) ? payer : own, own});
        }
    }
    for (std::size_t i = 0; i < 60; ++i) { // an office of forty, a locker of twenty
        const auto member = MemberIndex(town.truth.size());
        town.truth.push_back("stranger" + std::to_string(i));
        town.strangers.insert(member);
        const std::string own = "payer" + std::to_string(member);
        maker.add(member,
                  {name(random.below(names.size())),
                   i < 40 ? "上海市世纪大道100号1201室" : "上海市和平路8号丰巢柜", "tablet", own, own});
    }
    town.table = maker.take();
    return town;
}

HouseholdTable reordered(const HouseholdTable& table, const std::vector<std::size_t>& rows)
{
    HouseholdTable other;
    other.members = table.members;
    for (const std::size_t row : rows) {
        other.memberOf.push_back(table.memberOf[row]);
        for (std::size_t role = 0; role < kHouseholdRoles; ++role)
            if (table.columns[role].isKnown())
                other.columns[role].codes.push_back(table.columns[role].codes[row]);
    }
    for (std::size_t role = 0; role < kHouseholdRoles; ++role)
        other.columns[role].texts = table.columns[role].texts;
    return other;
}

HouseholdResult found(const HouseholdTable& table, const HouseholdPlan& plan = {})
{
    Result<HouseholdResult> result = findHouseholds(table, plan, Task());
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    return std::move(*result);
}

} // namespace

class HouseholdTest : public QObject
{
    Q_OBJECT

private slots:
    void census();
    void town();
    void partition();
    void sameWhateverTheOrder();
    void sameOnAnyThreads();
    void strangersStayApart();
    void nobodyIsChainedIn();
    void limits();
    void oneOffAddresses();
    void whoPays();
    void slipsInAddresses();
    void refusals();
};

void HouseholdTest::census()
{
    const TextRows rows =
        readRows(QStringLiteral(TESSERA_SHARED_DATA "/05_identity/essnet_census/cis.csv.gz"));
    if (rows.empty())
        QSKIP("the shared data sets are not here");
    const auto place = [&](const char* name) {
        return std::size_t(std::ranges::find(rows[0], name) - rows[0].begin());
    };
    HouseholdMaker maker({HouseholdRole::Surname, HouseholdRole::Address, HouseholdRole::Postcode});
    std::vector<std::string> truth;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        maker.add(MemberIndex(i - 1),
                  {rows[i][place("pername2")], rows[i][place("enumcap")], rows[i][place("enumpc")]});
        const std::string& person = rows[i][place("person_id")];
        truth.push_back(person.substr(0, person.size() - 3)); // the rest numbers the people of a household
    }
    const HouseholdTable table = maker.take();
    const Result<HouseholdResult> result = findHouseholds(table, HouseholdPlan(), Task());
    QVERIFY(result.ok());
    const PairQuality quality = qualityOf(*result, truth);
    qInfo("cis: F1 %.4f, precision %.4f, recall %.4f; %lld pairs compared, at most %d people, %d names",
          quality.f1(), double(quality.right) / double(quality.found),
          double(quality.right) / double(quality.true_), (long long)result->compared, result->plan.mostPeople,
          result->plan.mostSurnames);
    for (const HouseholdWeight& weight : result->weights)
        qInfo("%s %s: %.4f %.5f %.1f", qUtf8Printable(weight.signal), qUtf8Printable(weight.agreement),
              weight.together, weight.apart, weight.bits);
    for (const NoHomeEntry& entry : result->noHomes)
        qInfo("no home %d: %d people", int(entry.reason), int(entry.members.size()));
    QVERIFY(quality.f1() >= 0.88);
    QVERIFY(double(quality.right) >= 0.88 * double(quality.found));
}

void HouseholdTest::town()
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const Town town = makeTown(seed, 1500);
        const HouseholdResult result = found(town.table);
        const PairQuality quality = qualityOf(result, town.truth);
        qInfo("town %d: F1 %.4f (found %lld, right %lld, true %lld)", int(seed), quality.f1(),
              (long long)quality.found, (long long)quality.right, (long long)quality.true_);
        QVERIFY(quality.f1() >= 0.95);
    }
}

void HouseholdTest::partition()
{
    const Town town = makeTown(4, 800);
    const HouseholdResult result = found(town.table);
    std::size_t people = 0;
    std::int64_t pairs = 0;
    std::set<MemberIndex> seen;
    for (std::size_t i = 0; i < result.households(); ++i) {
        const std::size_t size = result.sizeOf(i);
        QVERIFY(size >= 1 && size <= std::size_t(result.plan.mostPeople));
        people += size;
        pairs += std::int64_t(size * (size - 1) / 2);
        for (std::uint32_t k = result.starts[i]; k < result.starts[i + 1]; ++k) {
            QCOMPARE(result.householdOf[result.members[k]], std::uint32_t(i));
            seen.insert(result.members[k]);
        }
    }
    QCOMPARE(people, town.table.members);
    QCOMPARE(seen.size(), town.table.members);
    QCOMPARE(pairs, result.joined);
}

void HouseholdTest::sameWhateverTheOrder()
{
    const Town town = makeTown(5, 800);
    const HouseholdResult first = found(town.table);
    Random random(9);
    std::vector<std::size_t> rows(town.table.rows());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = rows.size(); i > 1; --i)
            std::swap(rows[i - 1], rows[random.below(i)]);
        HouseholdTable other = reordered(town.table, rows);
        // Members are numbered anew as well.
        std::vector<MemberIndex> number(town.table.members);
        std::iota(number.begin(), number.end(), 0);
        for (std::size_t i = number.size(); i > 1; --i)
            std::swap(number[i - 1], number[random.below(i)]);
        for (MemberIndex& member : other.memberOf)
            member = number[member];
        const HouseholdResult second = found(other);
        QCOMPARE(second.households(), first.households());
        QCOMPARE(second.joined, first.joined);
        std::vector<std::uint32_t> partner(first.households(), UINT32_MAX);
        for (std::size_t member = 0; member < number.size(); ++member) {
            std::uint32_t& own = partner[first.householdOf[member]];
            if (own == UINT32_MAX)
                own = second.householdOf[number[member]];
            QCOMPARE(second.householdOf[number[member]], own);
        }
    }
}

void HouseholdTest::sameOnAnyThreads()
{
    const Town town = makeTown(6, 800);
    const int before = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const HouseholdResult one = found(town.table);
    ThreadPool::setThreads(4);
    const HouseholdResult four = found(town.table);
    ThreadPool::setThreads(before);
    QCOMPARE(four.householdOf, one.householdOf);
    for (std::size_t i = 0; i < one.weights.size(); ++i)
        QCOMPARE(four.weights[i].together, one.weights[i].together);
}

void HouseholdTest::strangersStayApart()
{
    const Town town = makeTown(7, 800);
    const HouseholdResult result = found(town.table);
    for (const MemberIndex member : town.strangers)
        QCOMPARE(result.sizeOf(result.householdOf[member]), std::size_t{1});
    std::map<NoHome, std::size_t> people;
    for (const NoHomeEntry& entry : result.noHomes)
        people[entry.reason] = std::max(people[entry.reason], entry.members.size());
    QCOMPARE(people[NoHome::ManyPeople], std::size_t{40});
    QCOMPARE(people[NoHome::Word], std::size_t{20});
    QCOMPARE(people[NoHome::SharedDevice], std::size_t{60});
    QVERIFY(std::ranges::is_sorted(result.noHomes, [](const NoHomeEntry& x, const NoHomeEntry& y) {
        return x.members.size() > y.members.size();
    }));
}

// Each pays for the next, and each lives elsewhere: pairs, perhaps, but never one long household.
void HouseholdTest::nobodyIsChainedIn()
{
    HouseholdMaker maker(
        {HouseholdRole::Name, HouseholdRole::Address, HouseholdRole::Payer, HouseholdRole::Account});
    constexpr MemberIndex kLength = 300;
    for (MemberIndex i = 0; i < kLength; ++i) {
        const std::string own = "account" + std::to_string(1000 + i);
        const std::string next = "account" + std::to_string(1000 + (i + 1) % kLength);
        const std::string address = std::to_string(7 * i + 1) + " Road " + std::string(5, char('a' + i % 26));
        maker.add(i, {"", address, own, own});
        maker.add(i, {"", address, next, own});
    }
    const HouseholdResult result = found(maker.take());
    std::size_t largest = 0;
    for (std::size_t i = 0; i < result.households(); ++i)
        largest = std::max(largest, result.sizeOf(i));
    QVERIFY(largest <= 2);
}

void HouseholdTest::limits()
{
    HouseholdMaker maker({HouseholdRole::Surname, HouseholdRole::Address});
    for (MemberIndex i = 0; i < 40; ++i) // households of two, and four families under one number
        maker.add(
            i, {"Name" + std::string(5, char('a' + i / 2 % 26)), std::to_string(i / 2 + 1) + " High Street"});
    const std::array names = {"Abbott", "Baker", "Cooper", "Dixon", "Ellis"};
    for (MemberIndex i = 0; i < 5; ++i)
        maker.add(40 + i, {names[i], "99 High Street"});
    const HouseholdTable table = maker.take();
    HouseholdPlan plan;
    plan.mostPeople = 5;
    plan.mostSurnames = 4;
    const HouseholdResult strict = found(table, plan);
    QCOMPARE(strict.noHomes.size(), std::size_t{1});
    QCOMPARE(int(strict.noHomes[0].reason), int(NoHome::ManySurnames));
    QCOMPARE(strict.noHomes[0].surnames, 5);
    plan.mostSurnames = 5;
    QVERIFY(found(table, plan).noHomes.empty());
    plan.mostPeople = 4;
    QCOMPARE(int(found(table, plan).noHomes.at(0).reason), int(NoHome::ManyPeople));
    QCOMPARE(found(table).plan.mostPeople, 6); // two and a gap, so the least limit
}

void HouseholdTest::oneOffAddresses()
{
    HouseholdMaker maker({HouseholdRole::Surname, HouseholdRole::Address});
    for (int order = 0; order < 3; ++order)
        maker.add(0, {"Smith", "1 High Street"});
    maker.add(0, {"Smith", "5 Park Lane"}); // a present
    maker.add(1, {"Jones", "5 Park Lane"});
    maker.add(1, {"Jones", "5 Park Lane"});
    maker.add(2, {"Smith", "1 High Street"});
    const HouseholdResult result = found(maker.take());
    QCOMPARE(result.householdOf[0], result.householdOf[2]);
    QVERIFY(result.householdOf[0] != result.householdOf[1]);
    QCOMPARE(result.noHomes.size(), std::size_t{1});
    QCOMPARE(int(result.noHomes[0].reason), int(NoHome::OneOff));
    QCOMPARE(result.noHomes[0].members, std::vector<MemberIndex>{0});
}

void HouseholdTest::whoPays()
{
    HouseholdMaker maker(
        {HouseholdRole::Surname, HouseholdRole::Address, HouseholdRole::Payer, HouseholdRole::Account});
    maker.add(0, {"Smith", "1 High Street", "mary1", "mary1"});
    maker.add(1, {"Smith", "1 High Street", "mary1", "john1"});
    maker.add(2, {"Smith", "1 High St", "anna1", "anna1"});
    for (MemberIndex i = 3; i < 43; ++i) { // so that agreement means something
        const std::string own = "account" + std::to_string(i);
        maker.add(i, {std::string(5, char('a' + i % 26)) + char('a' + i / 26),
                      std::to_string(i) + " High Street", own, own});
    }
    const HouseholdResult result = found(maker.take());
    QCOMPARE(result.households(), std::size_t{41});
    QCOMPARE(result.sizeOf(result.householdOf[0]), std::size_t{3});
    QCOMPARE(result.parts[0], std::uint8_t(kPays));
    QCOMPARE(result.parts[1], std::uint8_t(kReceives));
    QCOMPARE(result.parts[2], std::uint8_t{0});
}

// The same home, whatever the slip: other order, a wrong letter, a wrong postcode, one missing.
void HouseholdTest::slipsInAddresses()
{
    Random random(3);
    HouseholdMaker maker({HouseholdRole::Surname, HouseholdRole::Address, HouseholdRole::Postcode});
    MemberIndex member = 0;
    const std::array streets = {"Victoria Road", "Church Lane", "Station Road", "Highfield Road",
                                "Manor Road"};
    std::vector<std::pair<MemberIndex, MemberIndex>> homes;
    for (int i = 0; i < 400; ++i) {
        const std::string surname =
            std::string(3 + std::size_t(i % 5), char('a' + i % 26)) + char('a' + i / 26);
        const std::string number = std::to_string(1 + i / 5);
        std::string street = streets[std::size_t(i % 5)];
        std::string postcode = "AB" + std::to_string(10 + i % 5) + "7XY";
        homes.emplace_back(member, member + 1);
        maker.add(member++, {surname, number + " " + street, postcode});
        if (i % 4 == 0)
            street[random.below(4)] = 'z';
        else if (i % 4 == 1)
            postcode[6] = 'Q';
        else if (i % 4 == 2)
            postcode.clear();
        maker.add(member++, {surname, i % 3 == 0 ? street + ", " + number : number + " " + street, postcode});
    }
    const HouseholdResult result = found(maker.take());
    int together = 0;
    for (const auto& [a, b] : homes)
        together += result.householdOf[a] == result.householdOf[b] ? 1 : 0;
    QVERIFY2(together >= 390, qPrintable(QString::number(together)));
    QVERIFY(result.joined - together <= 10);
}

void HouseholdTest::refusals()
{
    QVERIFY(!findHouseholds(HouseholdTable(), HouseholdPlan(), Task()).ok());
    HouseholdMaker names({HouseholdRole::Surname});
    names.add(0, {"Smith"});
    const HouseholdTable table = names.take();
    QVERIFY(
        findHouseholds(table, HouseholdPlan(), Task()).error().message.contains(QStringLiteral("landlines")));
    HouseholdMaker homes({HouseholdRole::Address});
    homes.add(0, {"1 High Street"});
    const HouseholdTable one = homes.take();
    HouseholdPlan plan;
    plan.threshold = 1;
    QVERIFY(!findHouseholds(one, plan, Task()).ok());
    Task cancelled;
    cancelled.cancel();
    QVERIFY(findHouseholds(one, HouseholdPlan(), cancelled).error().cancelled);
}

QTEST_GUILESS_MAIN(HouseholdTest)
#include "household_test.moc"
