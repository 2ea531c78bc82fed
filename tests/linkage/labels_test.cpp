// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage.h"

#include "linkage_fixture.h"

#include "base/thread_pool.h"

#include <QTest>

#include <array>
#include <functional>

using namespace tessera;

namespace {

using PersonOf = std::function<std::string(RecordIndex)>;

struct Reviewed
{
    double before = 0; // F1
    double after = 0;
    std::vector<PairLabel> labels;
    LinkageResult result;
};

// So many answers from the truth, ten at a time.
Reviewed review(const LinkageTable& table, const LinkagePlan& plan, const PersonOf& personOf, int answers)
{
    Reviewed reviewed;
    Result<LinkageResult> result = linkRecords(table, plan, Task());
    if (!result)
        return reviewed;
    reviewed.before = qualityOf(table, result->personOf, personOf).f1();
    while (int(reviewed.labels.size()) < answers) {
        const std::vector<RecordPair> questions = chooseQuestions(*result, 10);
        if (questions.empty())
            break;
        for (const RecordPair& pair : questions)
            reviewed.labels.push_back({pair.a, pair.b, personOf(pair.a) == personOf(pair.b)});
        result = linkRecords(table, plan, reviewed.labels, Task());
        if (!result)
            return reviewed;
    }
    reviewed.after = qualityOf(table, result->personOf, personOf).f1();
    reviewed.result = std::move(*result);
    return reviewed;
}

QString sharedFile(const char* path)
{
    return QStringLiteral(TESSERA_SHARED_DATA "/05_identity/") + QString::fromLatin1(path);
}

LinkageTable tableOfFile(const TextRows& rows, const QStringList& hidden)
{
    TableMaker maker(rows[0], hidden);
    for (std::size_t i = 1; i < rows.size(); ++i)
        maker.add(rows[i]);
    return maker.take();
}

// Half of the people have a twin: the same surname, birth date and phone, another given name. Nothing in the
// records says that it is not one person with two names.
TextRows withTwins(std::size_t people, std::uint64_t seed)
{
    TextRows rows = madeUp(people, seed);
    Random random(seed + 1);
    const std::size_t count = rows.size();
    for (std::size_t i = 1; i < count; ++i) {
        if (rows[i].back() == rows[i - 1].back() || !random.chance(0.5))
            continue;
        std::vector<std::string> twin = rows[i];
        twin[0] = rows[1 + random.below(count - 1)][0];
        twin.back() = "twin of " + rows[i].back();
        rows.push_back(twin);
    }
    return rows;
}

} // namespace

class LabelsTest : public QObject
{
    Q_OBJECT

private slots:
    void answersDoNotHarm();
    void answersMendTwins();
    void labelsRule();
    void contradictions();
    void questions();
    void judged();
};

void LabelsTest::answersDoNotHarm()
{
    const TextRows fake = readRows(sharedFile("splink/fake_1000.csv"));
    const TextRows febrl = readRows(sharedFile("febrl/dataset1.csv"));
    if (fake.empty() || febrl.empty())
        QSKIP("the shared data sets are not here");
    const LinkageTable first = tableOfFile(fake, {QStringLiteral("unique_id"), QStringLiteral("cluster")});
    const Reviewed one = review(
        first, suggestedPlan(first), [&](RecordIndex record) { return fake[record + 1].back(); }, 40);
    const LinkageTable second = tableOfFile(febrl, {QStringLiteral("rec_id")});
    const Reviewed two = review(
        second, suggestedPlan(second),
        [&](RecordIndex record) {
            const std::string& id = febrl[record + 1][0];
            return id.substr(0, id.find('-', 4));
        },
        40);
    qInfo("fake_1000: F1 %.4f, after 40 answers %.4f; febrl1: %.4f, %.4f", one.before, one.after, two.before,
          two.after);
    QVERIFY(one.after >= one.before);
    QVERIFY(two.after >= two.before);
}

void LabelsTest::answersMendTwins()
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const TextRows rows = withTwins(600, seed);
        const LinkageTable table = tableOf(rows, inOrder(rows));
        const Reviewed reviewed = review(
            table, suggestedPlan(table), [&](RecordIndex record) { return rows[record + 1].back(); }, 40);
        qInfo("twins %d: F1 %.4f, after 40 answers %.4f", int(seed), reviewed.before, reviewed.after);
        QVERIFY(reviewed.before < 0.85);
        QVERIFY(reviewed.after > reviewed.before + 0.1);
    }
}

// Random labels, right or wrong: what is called the same ends in one group, what is told apart does not,
// whatever the number of threads; and without labels the result is as ever.
void LabelsTest::labelsRule()
{
    Random random(5);
    for (int round = 0; round < 6; ++round) {
        const TextRows rows = withTwins(150, 20 + std::uint64_t(round));
        const LinkageTable table = tableOf(rows, inOrder(rows));
        const LinkagePlan plan = suggestedPlan(table);
        const Result<LinkageResult> free = linkRecords(table, plan, Task());
        QVERIFY(free.ok());
        std::vector<PairLabel> labels;
        std::vector<RecordIndex> groupOf(table.records);
        std::iota(groupOf.begin(), groupOf.end(), 0);
        for (int i = 0; i < 30; ++i) {
            const RecordPair& pair = free->pairs[random.below(free->pairs.size())];
            const bool isStranger = random.chance(0.3);
            const auto a = isStranger ? RecordIndex(random.below(table.records)) : pair.a;
            const auto b = isStranger ? RecordIndex(random.below(table.records)) : pair.b;
            const bool same = random.chance(0.5);
            const RecordIndex from = groupOf[a];
            const RecordIndex to = groupOf[b];
            std::vector<RecordIndex> next = groupOf;
            if (same)
                std::ranges::replace(next, from, to);
            const bool isBroken =
                a == b || (!same && from == to) || std::ranges::any_of(labels, [&](const PairLabel& label) {
                    return !label.same && next[label.a] == next[label.b];
                });
            if (isBroken)
                continue;
            groupOf = next;
            labels.push_back({a, b, same});
        }
        std::vector<RecordIndex> before;
        for (const int threads : {1, 2}) {
            ThreadPool::setThreads(threads);
            const Result<LinkageResult> result = linkRecords(table, plan, labels, Task());
            QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
            for (const PairLabel& label : labels)
                QCOMPARE(result->personOf[label.a] == result->personOf[label.b], label.same);
            QVERIFY(before.empty() || before == result->personOf);
            before = result->personOf;
        }
        const Result<LinkageResult> none = linkRecords(table, plan, std::span<const PairLabel>(), Task());
        QVERIFY(none.ok());
        QCOMPARE(none->personOf, free->personOf);
    }
}

void LabelsTest::contradictions()
{
    const TextRows rows = madeUp(60, 30);
    const LinkageTable table = tableOf(rows, inOrder(rows));
    const LinkagePlan plan = suggestedPlan(table);
    const auto problemOf = [&](const std::vector<PairLabel>& labels) {
        const Result<LinkageResult> result = linkRecords(table, plan, labels, Task());
        return result.ok() ? QString() : result.error().message;
    };
    QVERIFY(problemOf({{0, 1, true}, {1, 2, true}, {0, 2, false}}).contains(QLatin1String("1 and 3")));
    QVERIFY(problemOf({{4, 5, true}, {5, 4, false}}).contains(QLatin1String("5 and 6")));
    QVERIFY(!problemOf({{3, 3, true}}).isEmpty());
    QVERIFY(!problemOf({{3, 60'000, true}}).isEmpty());
    QVERIFY(problemOf({{0, 1, true}, {1, 0, true}, {2, 3, false}}).isEmpty());
}

// As many as are asked for, none twice, none that was answered, of several patterns.
void LabelsTest::questions()
{
    const TextRows rows = withTwins(300, 40);
    const LinkageTable table = tableOf(rows, inOrder(rows));
    const LinkagePlan plan = suggestedPlan(table);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    const std::vector<RecordPair> asked = chooseQuestions(*result, 20);
    QCOMPARE(asked.size(), std::size_t(20));
    std::set<std::pair<RecordIndex, RecordIndex>> pairs;
    std::set<std::uint64_t> patterns;
    std::vector<PairLabel> labels;
    for (const RecordPair& pair : asked) {
        pairs.emplace(pair.a, pair.b);
        patterns.insert(pair.levels);
        labels.push_back({pair.a, pair.b, rows[pair.a + 1].back() == rows[pair.b + 1].back()});
    }
    QCOMPARE(pairs.size(), asked.size());
    QVERIFY(patterns.size() >= 5);
    const Result<LinkageResult> next = linkRecords(table, plan, labels, Task());
    QVERIFY(next.ok());
    for (const RecordPair& pair : chooseQuestions(*next, 20))
        QVERIFY(!pairs.contains({pair.a, pair.b}));
    QCOMPARE(chooseQuestions(*result, 1'000'000).size(), result->pairs.size());
}

// Against counting by hand.
void LabelsTest::judged()
{
    LinkageResult result;
    result.leastBits = 0;
    const std::array bits = {8.F, 4.F, 1.F, -1.F, -3.F};
    for (RecordIndex i = 0; i < bits.size(); ++i)
        result.pairs.push_back({i, i + 10, bits[i], 0, 0});
    const std::vector<PairLabel> labels = {{0, 10, true}, {11, 1, true},  {2, 12, false},
                                           {3, 13, true}, {4, 14, false}, {40, 41, true}};
    const LabelJudgement judgement = judgeByLabels(result, labels);
    const LabelScore& score = judgement.atThreshold;
    QCOMPARE(score.right, std::int64_t(2));
    QCOMPARE(score.found, std::int64_t(3));
    QCOMPARE(score.same, std::int64_t(4));
    QCOMPARE(score.f1, 4.0 / 7);
    // Wilson (1927): 2 of 3 lie between 0.2077 and 0.9385, 2 of 4 between 0.1500 and 0.8500.
    QVERIFY(std::abs(score.precisionRange.low - 0.2077) < 1e-4);
    QVERIFY(std::abs(score.precisionRange.high - 0.9385) < 1e-4);
    QVERIFY(std::abs(score.recallRange.low - 0.15) < 1e-4);
    QVERIFY(score.f1Range.low < score.f1 && score.f1 < score.f1Range.high);
    QCOMPARE(judgement.curve.size(), bits.size());
    QCOMPARE(judgement.curve.front().found, std::int64_t(5));
    QCOMPARE(judgement.curve.front().right, std::int64_t(3));
    QCOMPARE(judgement.curve.back().found, std::int64_t(1));
    QCOMPARE(judgement.curve.back().precision, 1.0);
}

QTEST_APPLESS_MAIN(LabelsTest)
#include "labels_test.moc"
