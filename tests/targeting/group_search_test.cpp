// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "targeting/group_search.h"
#include "targeting/targeting_fixture.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace tessera;

class GroupSearchTest : public QObject
{
    Q_OBJECT
private slots:
    void hypergeometricAsCountedOut();
    void plantedGroupIsFound_data();
    void plantedGroupIsFound();
    void noiseConfirmsNothing_data();
    void noiseConfirmsNothing();
    void bestPairIsThatOfASlowReference();
    void boundsLoseNothing();
    void sameOnAnyThreads();
    void cancels();
};

namespace {

constexpr std::size_t kPeople = 6000;

// Twelve fields of three tags each, at random; a fifth have the outcome, values are exponential.
GroupSearch noise(std::uint64_t seed, bool withValue)
{
    Random random(seed);
    GroupSearch search;
    search.tags.assign(36, PeopleSet(kPeople));
    search.searched = PeopleSet(kPeople);
    search.validated = PeopleSet(kPeople);
    search.outcome = PeopleSet(kPeople);
    for (std::size_t tag = 0; tag < 36; ++tag)
        search.fieldOf.push_back(tag / 3);
    for (PersonIndex person = 0; person < kPeople; ++person) {
        for (std::size_t field = 0; field < 12; ++field)
            search.tags[3 * field + random.below(3)].insert(person);
        (random.chance(0.5) ? search.searched : search.validated).insert(person);
        if (random.chance(0.2))
            search.outcome.insert(person);
        if (withValue)
            search.value.push_back(random.exponential());
    }
    return search;
}

// People with tags 4 and 19 rarely have the outcome, and are worth twice as much.
GroupSearch planted(std::uint64_t seed, bool withValue)
{
    GroupSearch search = noise(seed, withValue);
    Random random(seed, 1);
    for (PersonIndex person = 0; person < kPeople; ++person)
        if (search.tags[4].contains(person) && search.tags[19].contains(person)) {
            if (random.chance(0.7))
                search.outcome.remove(person);
            if (withValue)
                search.value[person] *= 2;
        }
    return search;
}

double qualityByHand(const GroupSearch& search, const std::vector<std::size_t>& clauses)
{
    const double all = double(search.searched.count());
    PeopleSet outcome = search.outcome;
    outcome &= search.searched;
    const double share = double(outcome.count()) / all;
    PeopleSet people = search.searched;
    for (const std::size_t clause : clauses)
        people &= search.tags[clause];
    const double n = double(people.count());
    outcome &= people;
    const double own = double(outcome.count()) / n;
    return n < double(search.least) ? -1
                                    : std::sqrt(n / all) * (share - own) / std::sqrt(share * (1 - share));
}

} // namespace

void GroupSearchTest::hypergeometricAsCountedOut()
{
    const auto choose = [](int n, int k) {
        return k < 0 || k > n ? 0.0 : std::tgamma(n + 1) / std::tgamma(k + 1) / std::tgamma(n - k + 1);
    };
    for (int all = 1; all <= 14; ++all)
        for (int marked = 0; marked <= all; ++marked)
            for (int n = 0; n <= all; ++n)
                for (int k = -1; k <= n + 1; ++k) {
                    double most = 0;
                    double least = 0;
                    for (int x = 0; x <= n; ++x) {
                        const double p = choose(marked, x) * choose(all - marked, n - x) / choose(all, n);
                        most += x <= k ? p : 0;
                        least += x >= k ? p : 0;
                    }
                    QVERIFY(std::abs(hypergeometricAtMost(k, n, marked, all) - most) < 1e-9);
                    QVERIFY(std::abs(hypergeometricAtLeast(k, n, marked, all) - least) < 1e-9);
                }
}

void GroupSearchTest::plantedGroupIsFound_data()
{
    QTest::addColumn<bool>("withValue");
    QTest::newRow("few have the outcome") << false;
    QTest::newRow("and are worth more") << true;
}

void GroupSearchTest::plantedGroupIsFound()
{
    QFETCH(bool, withValue);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const GroupSearch search = planted(seed, withValue);
        const auto result = searchGroups(search, {});
        QVERIFY(result.ok());
        QVERIFY(!result->groups.empty());
        const FoundGroup& best = result->groups.front();
        QCOMPARE(best.clauses, (std::vector<std::size_t>{4, 19}));
        QVERIFY(best.confirmed);
        QVERIFY(best.validated.outcomeInterval.high < result->validatedAll.outcomeShare);
        // The counts of both halves, by hand.
        PeopleSet people = search.tags[4];
        people &= search.tags[19];
        QCOMPARE(best.searched.people + best.validated.people, std::int64_t(people.count()));
        people &= search.validated;
        QCOMPARE(best.validated.people, std::int64_t(people.count()));
        people &= search.outcome;
        QCOMPARE(best.validated.withOutcome, std::int64_t(people.count()));
    }
}

void GroupSearchTest::noiseConfirmsNothing_data()
{
    plantedGroupIsFound_data();
}

// At most one search in twenty may confirm anything. Of forty, more than six are less likely than 1 in 500
// then (binomial), so that is what is asserted.
void GroupSearchTest::noiseConfirmsNothing()
{
    QFETCH(bool, withValue);
    int wrong = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto result = searchGroups(noise(1000 + seed, withValue), {});
        QVERIFY(result.ok());
        QVERIFY(!result->groups.empty()); // something always looks good where it was searched for
        wrong += std::ranges::any_of(result->groups, &FoundGroup::confirmed) ? 1 : 0;
    }
    qInfo("confirmed in %d of 40", wrong);
    QVERIFY(wrong <= 6);
}

void GroupSearchTest::bestPairIsThatOfASlowReference()
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        GroupSearch search = noise(seed, false);
        search.mostClauses = 2;
        search.mostOverlap = 1;
        search.groups = 400;
        const auto result = searchGroups(search, {});
        std::vector<std::pair<double, std::vector<std::size_t>>> pairs;
        for (std::size_t a = 0; a < 36; ++a)
            for (std::size_t b = a + 1; b < 36; ++b)
                if (search.fieldOf[a] != search.fieldOf[b])
                    if (const double quality = qualityByHand(search, {a, b}); quality > 0)
                        pairs.emplace_back(-quality, std::vector<std::size_t>{a, b});
        std::ranges::sort(pairs);
        QVERIFY(result->groups.size() > 50);
        for (std::size_t i = 0; i < 50; ++i)
            QVERIFY(std::abs(result->groups[i].quality + pairs[i].first) < 1e-4);
    }
}

// With a beam that holds everything, what the bound leaves out is nothing among the best.
void GroupSearchTest::boundsLoseNothing()
{
    GroupSearch search = planted(3, false);
    search.tags.resize(15);
    search.fieldOf.resize(15);
    search.beam = 100'000;
    search.leastClauses = 1;
    search.mostClauses = 3;
    search.groups = 30;
    search.mostOverlap = 1;
    const auto result = searchGroups(search, {});
    double best = 0;
    for (std::size_t a = 0; a < 15; ++a)
        for (std::size_t b = a; b < 15; ++b)
            for (std::size_t c = b; c < 15; ++c) {
                std::set<std::size_t> fields{search.fieldOf[a], search.fieldOf[b], search.fieldOf[c]};
                const std::set<std::size_t> clauses{a, b, c};
                if (fields.size() == clauses.size())
                    best = std::max(best, qualityByHand(search, {clauses.begin(), clauses.end()}));
            }
    QVERIFY(std::abs(result->groups.front().quality - best) < 1e-4);
}

void GroupSearchTest::sameOnAnyThreads()
{
    const GroupSearch search = planted(9, true);
    const int threads = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const auto one = searchGroups(search, {});
    ThreadPool::setThreads(4);
    const auto four = searchGroups(search, {});
    ThreadPool::setThreads(threads);
    QCOMPARE(one->groups.size(), four->groups.size());
    QCOMPARE(one->tested, four->tested);
    for (std::size_t g = 0; g < one->groups.size(); ++g) {
        QCOMPARE(one->groups[g].clauses, four->groups[g].clauses);
        QCOMPARE(one->groups[g].quality, four->groups[g].quality);
    }
    for (std::size_t a = 0; a < one->groups.size(); ++a)
        for (const PrunedGroup& pruned : one->pruned)
            QVERIFY(pruned.clauses != one->groups[a].clauses);
}

void GroupSearchTest::cancels()
{
    Task task;
    task.cancel();
    const auto result = searchGroups(noise(1, false), task);
    QVERIFY(!result.ok() && result.error().cancelled);
}

QTEST_GUILESS_MAIN(GroupSearchTest)
#include "group_search_test.moc"
