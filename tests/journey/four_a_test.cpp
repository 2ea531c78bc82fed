// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey/four_a.h"
#include "journey/random_facts.h"

#include <QJsonArray>
#include <QTest>

#include <set>

using namespace tessera;

class FourATest : public QObject
{
    Q_OBJECT
private slots:
    void againstDayByDay();
    void marginsAndPartition();
    void definitionsRoundTrip();
};

namespace {

FourADefinition model()
{
    const auto of = [](const char* text, bool days, int atLeast) {
        return StageCondition{parseEventFilter(QString::fromUtf8(text)).value(), days, atLeast};
    };
    FourADefinition definition;
    definition.stages = {{QStringLiteral("aware"), QStringLiteral("Aware"), 5, {of("\"a\"", false, 1)}},
                         {QStringLiteral("appeal"), QStringLiteral("Appeal"), 7, {of("\"b\"", false, 1)}},
                         {QStringLiteral("act"), QStringLiteral("Act"), 15, {of("\"c\"", false, 1)}},
                         {QStringLiteral("advocate"),
                          QStringLiteral("Advocate"),
                          15,
                          {of("\"c\"", true, 2), of("\"d\"", false, 2)}}};
    return definition;
}

// The highest stage at an instant, counted from the definition's words alone; -1 when in none.
int stageByHand(const RandomFacts& facts, PersonIndex person, Micros at, const FourADefinition& definition)
{
    int highest = -1;
    for (std::size_t s = 0; s < definition.stages.size(); ++s) {
        const Micros from = at - Micros(definition.stages[s].lookbackDays) * kDay;
        int a = 0;
        int b = 0;
        int d = 0;
        std::set<Micros> cDays;
        for (std::uint32_t i = facts.starts[person]; i < facts.starts[person + 1]; ++i) {
            if (facts.times[i] < from || facts.times[i] >= at)
                continue;
            const char name = facts.nameAt(i);
            a += name == 'a' ? 1 : 0;
            b += name == 'b' ? 1 : 0;
            d += name == 'd' ? 1 : 0;
            if (name == 'c')
                cDays.insert(facts.times[i] / kDay);
        }
        const bool in[] = {a > 0, b > 0, !cDays.empty(), cDays.size() >= 2 || d >= 2};
        if (in[s])
            highest = int(s);
    }
    return highest;
}

} // namespace

void FourATest::againstDayByDay()
{
    const RandomFacts facts(17, 600, 9, 60 * kDay);
    const FourADefinition definition = model();
    const std::vector<Micros> known(facts.people(), std::numeric_limits<Micros>::min());
    const Micros at = 45 * kDay + 7 * kHour;
    const StageStates states = stagesAt(facts, definition, known, at, {}).value();
    int lapsed = 0;
    for (PersonIndex person = 0; person < facts.people(); ++person) {
        const int now = stageByHand(facts, person, at, definition);
        const std::uint8_t state = states.states[person];
        if (now >= 0) {
            QCOMPARE(int(state), now);
            continue;
        }
        // Hour by hour back to the last time in a stage: events lie on whole hours, so nothing happens in
        // between. An event on an hour counts from just after it, so instants just after the hours are looked
        // at.
        int last = -1;
        for (Micros back = at; back > 0 && last < 0; back -= kHour)
            last = stageByHand(facts, person, back, definition);
        if (last < 0) {
            QCOMPARE(state, std::uint8_t(StageState::Unaware));
        } else {
            ++lapsed;
            QCOMPARE(int(state), int(StageState::LapsedBase) + last);
        }
    }
    QVERIFY(lapsed > 50);
}

void FourATest::marginsAndPartition()
{
    const RandomFacts facts(18, 3000, 9, 60 * kDay);
    std::vector<Micros> known(facts.people());
    for (std::size_t person = 0; person < facts.people(); ++person)
        known[person] = facts.starts[person] < facts.starts[person + 1] ? facts.times[facts.starts[person]]
                                                                        : std::numeric_limits<Micros>::min();
    FourADefinition definition = model();
    definition.start = QStringLiteral("1970-01-20");
    definition.end = QStringLiteral("1970-02-20");
    const FourAResult result = computeFourA(facts, definition, known, {}).value();
    for (const StageStates* states : {&result.before, &result.after}) {
        std::int64_t total = states->unaware + states->lapsed;
        for (const std::int64_t stock : states->stock)
            total += stock;
        QCOMPARE(total, states->known);
    }
    std::int64_t newcomers = 0;
    for (std::size_t row = 0; row < result.flow.size(); ++row) {
        std::int64_t total = 0;
        for (const std::int64_t count : result.flow[row])
            total += count;
        if (row == 0)
            newcomers = total;
        else
            QCOMPARE(total, row == 1   ? result.before.unaware
                            : row == 2 ? result.before.lapsed
                                       : result.before.stock[row - 3]);
    }
    for (std::size_t column = 0; column < 6; ++column) {
        std::int64_t total = 0;
        for (const auto& row : result.flow)
            total += row[column];
        QCOMPARE(total, column == 0   ? result.after.unaware
                        : column == 1 ? result.after.lapsed
                                      : result.after.stock[column - 2]);
    }
    QCOMPARE(newcomers, result.after.known - result.before.known);
    QVERIFY(newcomers > 0 && result.expiredOnly > 0);
}

void FourATest::definitionsRoundTrip()
{
    FourADefinition definition = model();
    definition.start = QStringLiteral("2026-01-01");
    QVERIFY(FourADefinition::fromJson(definition.toJson()).value() == definition);
    QJsonObject twice = definition.toJson();
    QJsonArray stages = twice.value(QLatin1String("stages")).toArray();
    stages.append(stages.at(0));
    twice.insert(QStringLiteral("stages"), stages);
    QVERIFY(!FourADefinition::fromJson(twice).ok());
}

QTEST_GUILESS_MAIN(FourATest)
#include "four_a_test.moc"
