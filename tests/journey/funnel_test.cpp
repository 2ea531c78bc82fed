// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "journey/funnel.h"
#include "journey/internal/funnel_kernel.h"
#include "journey/random_facts.h"

#include <QTest>

#include <functional>

using namespace tessera;

class FunnelTest : public QObject
{
    Q_OBJECT
private slots:
    void everyOrderAgainstAllChains_data();
    void everyOrderAgainstAllChains();
    void anyOrderAgainstAllAssignments();
    void invariants();
    void oneEventIsOneStep();
    void breakdownTakesTheLatestStart();
    void definitionsRoundTripAndRefuse();
    void sameForAnyThreads();
};

namespace {

struct Log
{
    std::vector<Micros> times;
    std::vector<std::uint32_t> bits;
};

Log randomLog(Random& random, int steps)
{
    Log log;
    Micros time = 0;
    for (std::uint64_t n = random.below(9); n > 0; --n) {
        time += Micros(random.below(4)) * kHour;
        log.times.push_back(time);
        std::uint32_t mask = 0;
        for (int s = 0; s < steps; ++s)
            mask |= std::uint32_t(random.chance(0.35)) << s;
        log.bits.push_back(random.chance(0.2) ? 0 : mask);
    }
    return log;
}

bool mayStandBetween(FunnelOrder order, std::uint32_t mask, int matchedSteps)
{
    const bool repeats = ((mask >> (matchedSteps - 1)) & 1) != 0;
    switch (order) {
    case FunnelOrder::Strict:
        return mask == 0 || repeats;
    case FunnelOrder::Consecutive:
        return repeats;
    case FunnelOrder::Dedup:
        return (mask & ((1U << matchedSteps) - 1)) == 0;
    default:
        return true;
    }
}

// The longest chain by trying every chain there is.
int longestByTrying(const Log& log, const ChainRules& rules)
{
    int best = 0;
    const std::function<void(std::size_t, std::size_t, int)> extend = [&](std::size_t first, std::size_t last,
                                                                          int level) {
        best = std::max(best, level);
        if (level == rules.steps)
            return;
        for (std::size_t next = last + 1; next < log.times.size(); ++next) {
            if (((log.bits[next] >> level) & 1) != 0 &&
                log.times[next] - log.times[rules.perStep ? last : first] <= rules.window) {
                // A chain is kept by its repeats: the window per step runs from the step itself.
                extend(first, next, level + 1);
            }
            if (!mayStandBetween(rules.order, log.bits[next], level))
                return;
        }
    };
    for (std::size_t first = 0; first < log.times.size(); ++first)
        if ((log.bits[first] & 1) != 0)
            extend(first, first, 1);
    return best;
}

FunnelDefinition definitionOf(const char* steps, FunnelOrder order, double days)
{
    FunnelDefinition definition;
    for (const char* s = steps; *s != 0; ++s)
        definition.steps.push_back({QString(QLatin1Char(*s)), EventFilter::event(QString(QLatin1Char(*s)))});
    definition.order = order;
    definition.windowDays = days;
    return definition;
}

} // namespace

void FunnelTest::everyOrderAgainstAllChains_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("perStep");
    QTest::newRow("sequential") << int(FunnelOrder::Sequential) << false;
    QTest::newRow("sequential per step") << int(FunnelOrder::Sequential) << true;
    QTest::newRow("strict") << int(FunnelOrder::Strict) << false;
    QTest::newRow("strict per step") << int(FunnelOrder::Strict) << true;
    QTest::newRow("consecutive") << int(FunnelOrder::Consecutive) << false;
    QTest::newRow("dedup") << int(FunnelOrder::Dedup) << false;
    QTest::newRow("dedup per step") << int(FunnelOrder::Dedup) << true;
}

void FunnelTest::everyOrderAgainstAllChains()
{
    QFETCH(int, order);
    QFETCH(bool, perStep);
    Random random(std::uint64_t(order) * 2 + (perStep ? 1 : 0));
    int reached[5] = {};
    for (int round = 0; round < 20000; ++round) {
        const int steps = 1 + int(random.below(4));
        const Log log = randomLog(random, steps);
        const Micros window =
            random.chance(0.2) ? std::numeric_limits<Micros>::max() : Micros(random.below(10)) * kHour;
        const ChainRules rules{steps, FunnelOrder(order), perStep, window};
        const Chain chain = longestChain(log.times, log.bits, 0, rules);
        QCOMPARE(chain.level, longestByTrying(log, rules));
        if (chain.level > 0) {
            QVERIFY((log.bits[chain.firstRow] & 1) != 0);
            QVERIFY(((log.bits[chain.lastRow] >> (chain.level - 1)) & 1) != 0);
            QVERIFY(perStep || log.times[chain.lastRow] - log.times[chain.firstRow] <= window);
        }
        ++reached[chain.level];
    }
    QVERIFY(reached[0] > 0 && reached[1] > 0 && reached[2] > 0 && reached[3] > 0 && reached[4] > 0);
}

void FunnelTest::anyOrderAgainstAllAssignments()
{
    Random random(99);
    for (int round = 0; round < 20000; ++round) {
        const int steps = 1 + int(random.below(4));
        const Log log = randomLog(random, steps);
        const Micros window = Micros(random.below(10)) * kHour;
        int best = 0;
        std::vector<std::size_t> used;
        const std::function<void(int)> assign = [&](int level) {
            if (!used.empty()) {
                const auto [low, high] = std::minmax_element(used.begin(), used.end());
                if (log.times[*high] - log.times[*low] > window)
                    return;
            }
            best = std::max(best, level);
            for (std::size_t i = 0; level < steps && i < log.times.size(); ++i)
                if (((log.bits[i] >> level) & 1) != 0 &&
                    std::find(used.begin(), used.end(), i) == used.end()) {
                    used.push_back(i);
                    assign(level + 1);
                    used.pop_back();
                }
        };
        assign(0);
        QCOMPARE(longestChain(log.times, log.bits, 0, {steps, FunnelOrder::Any, false, window}).level, best);
    }
}

void FunnelTest::invariants()
{
    const RandomFacts facts(3, 5000, 12, 40 * kDay);
    std::vector<std::int64_t> narrower;
    for (const double days : {0.5, 2.0, 10.0, 60.0}) {
        std::vector<std::vector<std::int64_t>> byOrder;
        for (const FunnelOrder order :
             {FunnelOrder::Consecutive, FunnelOrder::Strict, FunnelOrder::Sequential, FunnelOrder::Any})
            byOrder.push_back(computeFunnel(facts, definitionOf("abc", order, days), {}).value().all.reached);
        for (std::size_t k = 0; k < 3; ++k)
            for (std::size_t o = 1; o < byOrder.size(); ++o)
                QVERIFY(byOrder[o - 1][k] <= byOrder[o][k]);
        for (const auto& reached : byOrder)
            QVERIFY(reached[0] >= reached[1] && reached[1] >= reached[2] && (days < 2 || reached[2] > 0));
        for (std::size_t k = 0; k < narrower.size(); ++k)
            QVERIFY(narrower[k] <= byOrder[2][k]);
        narrower = byOrder[2];
    }
}

void FunnelTest::oneEventIsOneStep()
{
    // ClickHouse's default lets one event satisfy several equal steps; ours does not (features.md, 0.1).
    const ChainRules rules{3, FunnelOrder::Sequential, false, kDay};
    const std::vector<Micros> times{0, kHour, 2 * kHour};
    const std::vector<std::uint32_t> bits{7, 7, 7};
    QCOMPARE(longestChain(std::span(times).first(1), std::span(bits).first(1), 0, rules).level, 1);
    QCOMPARE(longestChain(times, bits, 0, rules).level, 3);
}

void FunnelTest::breakdownTakesTheLatestStart()
{
    const ChainRules rules{2, FunnelOrder::Sequential, false, 10 * kHour};
    const std::vector<Micros> times{0, 5 * kHour, 6 * kHour, 30 * kHour, 31 * kHour};
    const std::vector<std::uint32_t> bits{1, 1, 2, 1, 2};
    const Chain chain = longestChain(times, bits, 100, rules);
    QCOMPARE(chain.level, 2);
    QCOMPARE(chain.firstRow, 101U); // the chain that gets there first, from its latest start
    QCOMPARE(chain.lastRow, 102U);
    const RandomFacts facts(8, 2000, 10, 30 * kDay);
    FunnelDefinition definition = definitionOf("ab", FunnelOrder::Sequential, 5);
    definition.breakdown = QStringLiteral("event");
    const FunnelResult result = computeFunnel(facts, definition, {}).value();
    QCOMPARE(result.breakdown.size(), std::size_t{1}); // every chain starts with an "a"
    QVERIFY(result.breakdown[0].reached == result.all.reached);
}

void FunnelTest::definitionsRoundTripAndRefuse()
{
    FunnelDefinition definition = definitionOf("abc", FunnelOrder::Dedup, 3);
    definition.from = QStringLiteral("2026-01-01");
    definition.breakdown = QStringLiteral("channel");
    definition.base = parseRule(QStringLiteral("gender = \"F\"")).value();
    QVERIFY(FunnelDefinition::fromJson(definition.toJson()).value() == definition);
    QVERIFY(!FunnelDefinition::fromJson({}).ok());
    QJsonObject misspelt = definition.toJson();
    misspelt.insert(QStringLiteral("windwDays"), 3);
    const Result<FunnelDefinition> refused = FunnelDefinition::fromJson(misspelt);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.contains(QLatin1String("windwDays")));
}

void FunnelTest::sameForAnyThreads()
{
    const RandomFacts facts(4, 30000, 8, 40 * kDay);
    std::vector<std::uint8_t> levels;
    for (const int threads : {1, 3, 8}) {
        ThreadPool::setThreads(threads);
        const FunnelResult result =
            computeFunnel(facts, definitionOf("abc", FunnelOrder::Sequential, 5), {}).value();
        if (levels.empty())
            levels = result.levels;
        QVERIFY(result.levels == levels);
    }
    ThreadPool::setThreads(2);
}

QTEST_GUILESS_MAIN(FunnelTest)
#include "funnel_test.moc"
