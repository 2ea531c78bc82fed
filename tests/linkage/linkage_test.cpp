// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage.h"

#include "linkage_fixture.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <QTest>

#include <array>
#include <atomic>
#include <map>
#include <set>
#include <thread>

using namespace tessera;

namespace {

void tell(const char* name, const LinkagePlan& plan, const LinkageResult& result, const Quality& quality)
{
    QStringList compared;
    for (const ComparisonWeights& weights : result.model.comparisons) {
        QStringList levels;
        for (int level = 1; level < levelCount(weights.comparison.kind); ++level)
            levels.append(QString::number(weights.bits(level), 'f', 1) + QLatin1Char('/') +
                          QString::number(weights.familyBits(level), 'f', 1));
        compared.append(QStringLiteral("%1:%2[%3]")
                            .arg(weights.comparison.name(), comparisonKindName(weights.comparison.kind),
                                 levels.join(QLatin1Char(' '))));
    }
    qInfo("%s: F1 %.4f (found %lld, right %lld, true %lld), %lld pairs by %d rules, prior %.2e %.2e; %s",
          name, quality.f1(), (long long)quality.found, (long long)quality.right, (long long)quality.true_,
          (long long)result.compared, int(plan.blocking.size()), result.model.prior, result.model.familyPrior,
          qUtf8Printable(compared.join(QStringLiteral("; "))));
}

QString shared(const char* path)
{
    return QStringLiteral(TESSERA_SHARED_DATA "/05_identity/") + QString::fromLatin1(path);
}

} // namespace

class LinkageTest : public QObject
{
    Q_OBJECT

private slots:
    void febrl1();
    void febrl4();
    void rldata();
    void fake1000();
    void census();
    void sameWhateverTheOrder();
    void everyPairOnce();
    void oneOfEach();
    void evidenceAddsUp();
    void refusesTooMany();
    void stopsWhereverItIs();
};

void LinkageTest::febrl1()
{
    const TextRows rows = readRows(shared("febrl/dataset1.csv"));
    if (rows.empty())
        QSKIP("the shared data sets are not here");
    TableMaker maker(rows[0], {QStringLiteral("rec_id")});
    for (std::size_t i = 1; i < rows.size(); ++i)
        maker.add(rows[i]);
    const LinkageTable table = maker.take();
    const LinkagePlan plan = suggestedPlan(table);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    const Quality quality = qualityOf(table, result->personOf, [&](RecordIndex record) {
        const std::string& id = rows[record + 1][0];
        return id.substr(0, id.find('-', 4));
    });
    tell("febrl1", plan, *result, quality);
    QVERIFY(quality.f1() >= 0.998);
}

void LinkageTest::febrl4()
{
    const TextRows a = readRows(shared("febrl/dataset4a.csv"));
    const TextRows b = readRows(shared("febrl/dataset4b.csv"));
    if (a.empty() || b.empty())
        QSKIP("the shared data sets are not here");
    TableMaker maker(a[0], {QStringLiteral("rec_id")});
    for (std::size_t i = 1; i < a.size(); ++i)
        maker.add(a[i], 0);
    for (std::size_t i = 1; i < b.size(); ++i)
        maker.add(b[i], 1);
    const LinkageTable table = maker.take();
    const LinkagePlan plan = suggestedPlan(table);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    const Quality quality = qualityOf(table, result->personOf, [&](RecordIndex record) {
        const std::string& id = record + 1 < a.size() ? a[record + 1][0] : b[record + 2 - a.size()][0];
        return id.substr(0, id.find('-', 4));
    });
    tell("febrl4", plan, *result, quality);
    QVERIFY(quality.f1() >= 0.998);
}

void LinkageTest::rldata()
{
    const TextRows rows = readRows(shared("rldata/RLdata500.csv"));
    const TextRows truth = readRows(shared("rldata/RLdata500_identity.csv"));
    if (rows.empty() || truth.empty())
        QSKIP("the shared data sets are not here");
    TableMaker maker(rows[0], {});
    for (std::size_t i = 1; i < rows.size(); ++i)
        maker.add(rows[i]);
    const LinkageTable table = maker.take();
    const LinkagePlan plan = suggestedPlan(table);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    const Quality quality =
        qualityOf(table, result->personOf, [&](RecordIndex record) { return truth[record + 1][1]; });
    tell("RLdata500", plan, *result, quality);
    QVERIFY(quality.f1() >= 0.95);
}

void LinkageTest::fake1000()
{
    const TextRows rows = readRows(shared("splink/fake_1000.csv"));
    if (rows.empty())
        QSKIP("the shared data sets are not here");
    TableMaker maker(rows[0], {QStringLiteral("unique_id"), QStringLiteral("cluster")});
    for (std::size_t i = 1; i < rows.size(); ++i)
        maker.add(rows[i]);
    const LinkageTable table = maker.take();
    const LinkagePlan plan = suggestedPlan(table);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    const Quality quality =
        qualityOf(table, result->personOf, [&](RecordIndex record) { return rows[record + 1].back(); });
    tell("fake_1000", plan, *result, quality);
    QVERIFY(quality.f1() >= 0.92);
    // By its labelled pairs, each judged alone.
    const TextRows labels = readRows(shared("splink/fake_1000_labels.csv"));
    std::map<std::pair<std::string, std::string>, bool> isFound;
    for (std::size_t i = 0; i < result->joined; ++i)
        isFound[{rows[result->pairs[i].a + 1][0], rows[result->pairs[i].b + 1][0]}] = true;
    Quality labelled;
    for (std::size_t i = 1; i < labels.size(); ++i) {
        const bool isTrue = labels[i][4] == "1.0";
        const bool found =
            isFound.contains({labels[i][0], labels[i][2]}) || isFound.contains({labels[i][2], labels[i][0]});
        labelled.found += found ? 1 : 0;
        labelled.right += found && isTrue ? 1 : 0;
        labelled.true_ += isTrue ? 1 : 0;
    }
    qInfo("fake_1000, labelled pairs: F1 %.4f, precision %.4f, recall %.4f", labelled.f1(),
          double(labelled.right) / double(labelled.found), double(labelled.right) / double(labelled.true_));
    QVERIFY(labelled.f1() >= 0.91);
}

// Nobody is twice in it: families and namesakes must stay apart.
void LinkageTest::census()
{
    const TextRows rows = readRows(shared("essnet_census/cis.csv.gz"));
    if (rows.empty())
        QSKIP("the shared data sets are not here");
    TableMaker maker(rows[0], {QStringLiteral("person_id"), QStringLiteral("cis_id")});
    for (std::size_t i = 1; i < rows.size(); ++i)
        maker.add(rows[i]);
    const LinkageTable table = maker.take();
    const LinkagePlan plan = suggestedPlan(table);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    const Quality quality =
        qualityOf(table, result->personOf, [&](RecordIndex record) { return rows[record + 1][0]; });
    tell("cis", plan, *result, quality);
    QVERIFY(table.records - result->people <= table.records / 1000);
}

namespace {

// The rows of each person, people by their first row.
std::set<std::set<std::size_t>> partitionOf(const LinkageResult& result,
                                            const std::vector<std::size_t>& order)
{
    std::map<RecordIndex, std::set<std::size_t>> groups;
    for (RecordIndex record = 0; record < order.size(); ++record)
        groups[result.personOf[record]].insert(order[record]);
    std::set<std::set<std::size_t>> partition;
    for (const auto& [first, rows] : groups)
        partition.insert(rows);
    return partition;
}

} // namespace

void LinkageTest::sameWhateverTheOrder()
{
    const TextRows rows = madeUp(700, 3);
    std::vector<std::size_t> order = inOrder(rows);
    const LinkageTable table = tableOf(rows, order);
    const LinkagePlan plan = suggestedPlan(table);
    QVERIFY(plan.comparisons.size() >= 4);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    QVERIFY(result->people < table.records);
    const auto partition = partitionOf(*result, order);
    const Quality quality =
        qualityOf(table, result->personOf, [&](RecordIndex record) { return rows[record + 1].back(); });
    QVERIFY2(quality.f1() > 0.95, qPrintable(QString::number(quality.f1())));
    Random random(4);
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random.below(i)]);
        ThreadPool::setThreads(1 + round);
        const Result<LinkageResult> again = linkRecords(tableOf(rows, order), plan, Task());
        QVERIFY(again.ok());
        QCOMPARE(partitionOf(*again, order), partition);
    }
    ThreadPool::setThreads(2);
}

// Blocks give each pair that agrees in some rule once; the model is told as many.
void LinkageTest::everyPairOnce()
{
    const TextRows rows = madeUp(300, 5);
    const std::vector<std::size_t> order = inOrder(rows);
    for (const bool isTwo : {false, true}) {
        LinkageTable table = tableOf(rows, order);
        if (isTwo)
            for (RecordIndex record = 0; record < table.records; ++record)
                table.source.push_back(std::uint8_t(record % 3 == 0 ? 1 : 0));
        LinkagePlan plan;
        plan.comparisons = suggestComparisons(table);
        plan.blocking = {{{{QStringLiteral("surname"), BlockPart::Whole}}},
                         {{{QStringLiteral("birth_date"), BlockPart::Year},
                           {QStringLiteral("given_name"), BlockPart::Start}}},
                         {{{QStringLiteral("phone"), BlockPart::End}}}};
        const Result<LinkageResult> result = linkRecords(table, plan, Task());
        QVERIFY(result.ok());
        std::vector<std::int64_t> alone(3, 0);
        std::vector<std::int64_t> fresh(3, 0);
        for (RecordIndex a = 0; a < table.records; ++a)
            for (RecordIndex b = a + 1; b < table.records; ++b) {
                const std::vector<std::string>& x = rows[a + 1];
                const std::vector<std::string>& y = rows[b + 1];
                if (isTwo && table.source[a] == table.source[b])
                    continue;
                const std::array agrees = {
                    x[1] == y[1],
                    x[2].substr(0, 4) == y[2].substr(0, 4) && x[0].substr(0, 3) == y[0].substr(0, 3),
                    !x[3].empty() && !y[3].empty() && x[3].substr(7) == y[3].substr(7)};
                bool isNew = true;
                for (std::size_t rule = 0; rule < 3; ++rule) {
                    alone[rule] += agrees[rule] ? 1 : 0;
                    fresh[rule] += agrees[rule] && isNew ? 1 : 0;
                    isNew = isNew && !agrees[rule];
                }
            }
        for (std::size_t rule = 0; rule < 3; ++rule) {
            QCOMPARE(result->blocks[rule].pairs, alone[rule]);
            QCOMPARE(result->blocks[rule].newPairs, fresh[rule]);
        }
        QCOMPARE(result->compared, fresh[0] + fresh[1] + fresh[2]);
    }
}

void LinkageTest::oneOfEach()
{
    const TextRows rows = madeUp(400, 6);
    LinkageTable table = tableOf(rows, inOrder(rows));
    Random random(9);
    for (RecordIndex record = 0; record < table.records; ++record)
        table.source.push_back(std::uint8_t(random.below(2)));
    const LinkagePlan plan = suggestedPlan(table);
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(result.ok());
    QVERIFY(result->joined > 0);
    std::map<RecordIndex, int> partners;
    for (std::size_t i = 0; i < result->joined; ++i) {
        const RecordPair& pair = result->pairs[i];
        QVERIFY(table.source[pair.a] != table.source[pair.b]);
        QVERIFY(++partners[pair.a] == 1 && ++partners[pair.b] == 1);
    }
}

// The lines of a pair's explanation and the prior give its bits, but for what a family could account for.
void LinkageTest::evidenceAddsUp()
{
    const TextRows rows = madeUp(500, 7);
    const LinkageTable table = tableOf(rows, inOrder(rows));
    const Result<LinkageResult> result = linkRecords(table, suggestedPlan(table), Task());
    QVERIFY(result.ok());
    QVERIFY(!result->pairs.empty());
    const auto evidence = explainPairs(table, *result, result->pairs);
    QVERIFY(evidence.ok());
    QCOMPARE(evidence->size(), result->pairs.size());
    for (std::size_t i = 0; i < result->pairs.size(); ++i) {
        const RecordPair& pair = result->pairs[i];
        const std::vector<EvidenceLine>& lines = (*evidence)[i];
        QCOMPARE(lines.size(), result->model.comparisons.size());
        double sum = result->model.priorBits();
        for (const EvidenceLine& line : lines) {
            sum += line.bits + line.frequencyBits;
            QVERIFY(line.level != 0 || line.bits == 0);
        }
        QVERIFY(sum >= double(pair.bits) - 1e-3);
        QVERIFY(sum - double(pair.bits) < 12);
    }
}

void LinkageTest::refusesTooMany()
{
    const TextRows rows = madeUp(300, 8);
    const LinkageTable table = tableOf(rows, inOrder(rows));
    LinkagePlan plan = suggestedPlan(table);
    plan.blocking = {{{{QStringLiteral("surname"), BlockPart::Whole}}}};
    plan.mostPairs = 10;
    const Result<LinkageResult> result = linkRecords(table, plan, Task());
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(QLatin1String("surname")), qPrintable(result.error().message));
    Task task;
    task.cancel();
    plan.mostPairs = 1'000'000;
    const Result<LinkageResult> stopped = linkRecords(table, plan, task);
    QVERIFY(!stopped.ok() && stopped.error().cancelled);
}

// Progress only rises, and a run that is cancelled at any stage gives that and no result.
void LinkageTest::stopsWhereverItIs()
{
    const TextRows rows = madeUp(4'000, 12);
    const LinkageTable table = tableOf(rows, inOrder(rows));
    const LinkagePlan plan = suggestedPlan(table);
    Task whole;
    std::set<QString> notes;
    std::atomic<bool> isOver = false;
    bool isRising = true;
    std::thread watch([&] {
        for (std::int64_t before = 0; !isOver; before = whole.done()) {
            isRising = isRising && whole.done() >= before;
            notes.insert(whole.note());
        }
    });
    const Result<LinkageResult> result = linkRecords(table, plan, whole);
    isOver = true;
    watch.join();
    QVERIFY(result.ok());
    QVERIFY(isRising);
    QVERIFY(notes.size() >= 3);
    for (const QString& stage : notes) {
        Task task;
        isOver = false;
        std::thread stop([&] {
            while (!isOver && task.note() != stage)
                std::this_thread::yield();
            task.cancel();
        });
        const Result<LinkageResult> stopped = linkRecords(table, plan, task);
        isOver = true;
        stop.join();
        QVERIFY(stopped.ok() || stopped.error().cancelled); // the last stage may be over before it is seen
    }
}

QTEST_APPLESS_MAIN(LinkageTest)
#include "linkage_test.moc"
