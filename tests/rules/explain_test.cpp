// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_facts.h"
#include "random_rules.h"
#include "rules/explain.h"

#include <QJsonArray>
#include <QTest>

#include <bit>

using namespace tessera;

// Why a person is in or out, what would change it, and what each clause does.
class ExplainTest : public QObject
{
    Q_OBJECT
private slots:
    void answersAreThoseOfTheRule();
    void nearestChangeIsTheLeast();
    void eventsAreCountedAsSteps();
    void clausesAddUp();
    void parametersTakeValues();
    void longAndDeepRules();
};

namespace {

// Leaves that all cost one change.
Rule randomTree(Random& random, int depth)
{
    Rule rule;
    if (depth == 0 || random.chance(0.25)) {
        rule.kind = RuleKind::Value;
        rule.audience = QStringLiteral("Scores");
        rule.selector = QStringLiteral("score");
        rule.test = {rule.selector, Comparison::Less, {QString::number(double(random.below(9)) / 8)}};
        return rule;
    }
    constexpr RuleKind kinds[] = {RuleKind::All, RuleKind::Any, RuleKind::Not, RuleKind::AtLeast};
    rule.kind = kinds[random.below(4)];
    const std::uint64_t parts = rule.kind == RuleKind::Not ? 1 : 1 + random.below(3);
    for (std::uint64_t i = 0; i < parts; ++i)
        rule.parts.push_back(randomTree(random, depth - 1));
    rule.value = double(random.below(parts + 2));
    return rule;
}

void collectLeaves(const RuleExplanation& node, std::vector<const RuleExplanation*>& leaves)
{
    if (node.parts.empty())
        leaves.push_back(&node);
    for (const RuleExplanation& part : node.parts)
        collectLeaves(part, leaves);
}

// The answer of a tree when some of its leaves answer otherwise.
bool answerOf(const RuleExplanation& node, std::size_t& leaf, std::uint32_t flipped)
{
    if (node.parts.empty())
        return node.holds != (((flipped >> leaf++) & 1) != 0);
    std::size_t holding = 0;
    for (const RuleExplanation& part : node.parts)
        holding += answerOf(part, leaf, flipped) ? 1 : 0;
    switch (node.rule.kind) {
    case RuleKind::All:
        return holding == node.parts.size();
    case RuleKind::Any:
        return holding > 0;
    case RuleKind::Not:
        return holding == 0;
    default:
        return double(holding) >= node.rule.value;
    }
}

} // namespace

void ExplainTest::answersAreThoseOfTheRule()
{
    RandomRules rules(11);
    const RandomFacts facts(4, QStringLiteral("UTC"));
    for (int i = 0; i < 300; ++i) {
        const Rule rule = rules.rule(3);
        const PeopleSet people = evaluateRule(rule, facts).value();
        for (PersonIndex person = 0; person < 10; ++person) {
            const Result<PersonExplanation> found = explainRule(rule, person, facts);
            QVERIFY(found.ok());
            QVERIFY2(found->tree.holds == people.contains(person), qPrintable(printRule(rule)));
            QVERIFY(found->tree.decides);
        }
    }
}

void ExplainTest::nearestChangeIsTheLeast()
{
    Random random(3);
    const RandomFacts facts(5, QStringLiteral("UTC"));
    int changed = 0;
    for (int i = 0; i < 400; ++i) {
        const Rule rule = randomTree(random, 3);
        const auto person = PersonIndex(random.below(facts.people()));
        const PersonExplanation found = explainRule(rule, person, facts).value();
        std::vector<const RuleExplanation*> leaves;
        collectLeaves(found.tree, leaves);
        if (leaves.size() > 12)
            continue;
        int least = 99; // by trying every set of leaves
        for (std::uint32_t flipped = 0; flipped < (std::uint32_t{1} << leaves.size()); ++flipped) {
            std::size_t leaf = 0;
            if (answerOf(found.tree, leaf, flipped) != found.tree.holds)
                least = std::min(least, std::popcount(flipped));
        }
        QCOMPARE(int(found.nearest.size()), least == 99 ? 0 : least);
        changed += least < 99 ? 1 : 0;
    }
    QVERIFY(changed > 200);
}

void ExplainTest::eventsAreCountedAsSteps()
{
    const RandomFacts facts(6, QStringLiteral("UTC"));
    // The way by two more events is nearer than that by three changes of other kinds.
    const QString text =
        QStringLiteral("count(any) >= 1000 or count(any) >= %1 or audience(\"A\") and listed(\"B\")");
    const std::vector<double> counts =
        measureOf(parseRule(QStringLiteral("count(any) >= 0")).value(), facts, {facts.asOf(), {}}).value();
    for (PersonIndex person = 0; person < facts.people(); ++person) {
        const Rule rule = parseRule(text.arg(counts[person] + 1)).value();
        const PersonExplanation found = explainRule(rule, person, facts).value();
        if (found.tree.holds)
            continue;
        QCOMPARE(found.nearest.size(), std::size_t{1});
        const RuleChange& change = found.nearest.front();
        QVERIFY(change.mustHold);
        if (change.rule.kind == RuleKind::Events) { // else one of the two other answers was near as well
            QCOMPARE(change.value, std::optional(counts[person]));
            QCOMPARE(change.rule.value, counts[person] + 1);
        }
    }
}

void ExplainTest::clausesAddUp()
{
    RandomRules rules(23);
    const RandomFacts facts(8, QStringLiteral("UTC"));
    PeopleSet base(facts.people());
    for (PersonIndex person = 0; person < facts.people(); person += 2)
        base.insert(person);
    for (int i = 0; i < 300; ++i) {
        Rule rule;
        rule.kind = i % 2 == 0 ? RuleKind::All : RuleKind::Any;
        for (int k = 0; k < 3; ++k)
            rule.parts.push_back(rules.rule(1));
        const std::vector<ClauseCount> counts = countClauses(rule, base, facts).value();
        QCOMPARE(counts.size(), rule.parts.size());
        for (std::size_t k = 0; k < counts.size(); ++k) {
            Rule upTo = rule;
            upTo.parts.resize(k + 1);
            Rule without = rule;
            without.parts.erase(without.parts.begin() + std::ptrdiff_t(k));
            const auto sizeOf = [&](const Rule& one) {
                PeopleSet people = evaluateRule(one, facts).value();
                people &= base;
                return std::int64_t(people.count());
            };
            QCOMPARE(counts[k].alone, sizeOf(rule.parts[k]));
            QCOMPARE(counts[k].left, sizeOf(upTo));
            QCOMPARE(counts[k].decided, std::abs(sizeOf(without) - sizeOf(rule)));
        }
    }
}

void ExplainTest::parametersTakeValues()
{
    const Rule rule =
        parseRule(QStringLiteral("city in $cities and count(amount > $least, last $days days) >= $times"))
            .value();
    QCOMPARE(parametersOf(rule), QStringList({QStringLiteral("cities"), QStringLiteral("least"),
                                              QStringLiteral("days"), QStringLiteral("times")}));
    QVERIFY(parseRule(printRule(rule)).value() == rule);
    QVERIFY(ruleFromJson(ruleToJson(rule), QStringLiteral("r")).value() == rule);
    const RandomFacts facts(9, QStringLiteral("UTC"));
    QVERIFY(evaluateRule(rule, facts).error().message.contains(QLatin1Char('$')));
    QJsonObject values{
        {QStringLiteral("cities"), QJsonArray{QStringLiteral("Beijing"), QString::fromUtf8("上海")}},
        {QStringLiteral("least"), 10.5},
        {QStringLiteral("days"), 60}};
    QVERIFY(withParameters(rule, values).error().message.contains(QLatin1String("$times")));
    values.insert(QStringLiteral("times"), QStringLiteral("many"));
    QVERIFY(withParameters(rule, values).error().message.contains(QLatin1String("$times")));
    values.insert(QStringLiteral("times"), 1);
    const Rule bound = withParameters(rule, values).value();
    QCOMPARE(printRule(bound),
             QString::fromUtf8("city in (\"Beijing\", \"上海\") and did(amount > 10.5, last 60 days)"));
    QVERIFY(evaluateRule(bound, facts)->count() > 0);
}

void ExplainTest::longAndDeepRules()
{
    const RandomFacts facts(10, QStringLiteral("UTC"));
    QStringList clauses;
    for (int i = 0; i < 1000; ++i)
        clauses.append(QStringLiteral("count(\"view\", last %1 days) >= %2").arg(i % 97 + 1).arg(i % 3 + 1));
    const Rule many = parseRule(clauses.join(QStringLiteral(" or "))).value();
    QCOMPARE(many.parts.size(), std::size_t{1000});
    QVERIFY(evaluateRule(many, facts).value() ==
            evaluateRule(parseRule(QStringLiteral("did(\"view\", last 97 days)")).value(), facts).value());
    QString deep = QStringLiteral("did(\"buy\")");
    for (int i = 0; i < 30; ++i)
        deep = i % 2 == 0 ? QStringLiteral("(%1 and not listed(\"x\"))").arg(deep)
                          : QStringLiteral("(%1 or not reachable(\"x\") and everyone)").arg(deep);
    const Rule nested = parseRule(deep).value();
    QVERIFY(evaluateRule(nested, facts).ok());
    QVERIFY(ruleFromJson(ruleToJson(nested), QStringLiteral("r")).value() == nested);
    QVERIFY(!parseRule(QString(200, QLatin1Char('(')) + deep + QString(200, QLatin1Char(')'))).ok());
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "explain_test.moc"
