// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "base/thread_pool.h"
#include "targeting/group_search.h"
#include "targeting/overlap.h"

#include <QTest>

#include <algorithm>

using namespace tessera;

// Thirty audiences of ten million people; groups of a million people with 150 tags.
class TargetingBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void overlapOfThirty_data();
    void overlapOfThirty();
    void groupsOfAMillion();
};

namespace {

constexpr std::size_t kPeople = 10'000'000;

// Of people of twelve kinds, each kind likely to be in some of the sets; or each set by itself.
std::vector<PeopleSet> audiences(bool related)
{
    std::vector<PeopleSet> sets(30, PeopleSet(kPeople));
    parallelBlocks(kPeople, 1 << 16, [&](std::size_t block, std::size_t begin, std::size_t end) {
        Random random(3, block);
        for (std::size_t person = begin; person < end; ++person) {
            const std::uint64_t kind = random.below(12);
            for (std::size_t k = 0; k < sets.size(); ++k) {
                const bool likely = mix64(kind * 64 + k) % 4 == 0;
                const double share = related ? (likely ? 0.3 : 0.01) : 0.2;
                if (random.chance(share))
                    sets[k].insert(PersonIndex(person));
            }
        }
    });
    return sets;
}

} // namespace

void TargetingBenchmark::overlapOfThirty_data()
{
    QTest::addColumn<bool>("related");
    QTest::newRow("related") << true;
    QTest::newRow("independent") << false;
}

void TargetingBenchmark::overlapOfThirty()
{
    QFETCH(bool, related);
    const std::vector<PeopleSet> sets = audiences(related);
    const PeopleSet everyone(kPeople, true);
    std::vector<double> seconds;
    Result<OverlapCounts> counts = Error{};
    for (int i = 0; i < 5; ++i) {
        const double start = steadySeconds();
        counts = countOverlap(sets, everyone, {});
        seconds.push_back(steadySeconds() - start);
        QVERIFY(counts.ok());
    }
    std::ranges::sort(seconds);
    qInfo("overlap of 30 x 10M people: median %.0f ms (%.0f to %.0f), %zu combinations", 1000 * seconds[2],
          1000 * seconds[0], 1000 * seconds[4], counts->patterns.size());
    std::int64_t people = counts->none;
    for (const ExactPattern& pattern : counts->patterns)
        people += pattern.people;
    QCOMPARE(people, std::int64_t(kPeople));
    for (std::size_t k = 0; k < sets.size(); ++k)
        QCOMPARE(counts->sizes[k], std::int64_t(sets[k].count()));
}

// Thirty fields of five tags, one planted pair; a response as a rule.
void TargetingBenchmark::groupsOfAMillion()
{
    constexpr std::size_t people = 1'000'000;
    GroupSearch search;
    search.tags.assign(150, PeopleSet(people));
    for (std::size_t tag = 0; tag < 150; ++tag)
        search.fieldOf.push_back(tag / 5);
    for (PeopleSet* set : {&search.searched, &search.validated, &search.outcome, &search.response})
        *set = PeopleSet(people);
    parallelBlocks(people, 1 << 16, [&](std::size_t block, std::size_t begin, std::size_t end) {
        Random random(5, block);
        for (std::size_t at = begin; at < end; ++at) {
            const auto person = PersonIndex(at);
            for (std::size_t field = 0; field < 30; ++field)
                search.tags[5 * field + random.below(5)].insert(person);
            (random.chance(0.5) ? search.searched : search.validated).insert(person);
            const bool planted = search.tags[7].contains(person) && search.tags[93].contains(person);
            if (random.chance(planted ? 0.15 : 0.2))
                search.outcome.insert(person);
            if (random.chance(planted ? 0.36 : 0.3))
                search.response.insert(person);
        }
    });
    search.least = 5000;
    search.mostClauses = 3;
    search.beam = 100;
    const double start = steadySeconds();
    const auto result = searchGroups(search, {});
    const double seconds = steadySeconds() - start;
    QVERIFY(result.ok());
    qInfo("groups of 1M people, 150 tags, up to 3 clauses, beam 100: %.2f s, %lld descriptions tested",
          seconds, static_cast<long long>(result->tested));
    QCOMPARE(result->groups.front().clauses, (std::vector<std::size_t>{7, 93}));
    QVERIFY(result->groups.front().confirmed);
}

QTEST_GUILESS_MAIN(TargetingBenchmark)
#include "targeting_test.moc"
