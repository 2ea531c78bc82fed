// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage.h"

#include "linkage_fixture.h"

#include <QTest>

#include <map>
#include <set>

using namespace tessera;

namespace {

struct Quality
{
    std::int64_t found = 0;
    std::int64_t right = 0;
    std::int64_t true_ = 0;

    [[nodiscard]] double f1() const { return 2 * double(right) / double(found + true_); }
};

// Pairs of records of one person, found by the plan, against a truth given as a label for each record.
template <typename Truth>
Quality qualityOf(const LinkageTable& table, const std::vector<RecordIndex>& personOf, const Truth& truth)
{
    Quality quality;
    const auto pairs = [&](const auto& groupOf) {
        std::map<std::string, std::vector<RecordIndex>> groups;
        for (RecordIndex record = 0; record < table.records; ++record)
            groups[groupOf(record)].push_back(record);
        std::set<std::pair<RecordIndex, RecordIndex>> found;
        for (const auto& [label, records] : groups)
            for (std::size_t i = 0; i < records.size(); ++i)
                for (std::size_t k = i + 1; k < records.size(); ++k)
                    if (table.source.empty() || table.source[records[i]] != table.source[records[k]])
                        found.emplace(records[i], records[k]);
        return found;
    };
    const auto right = pairs(truth);
    const auto found = pairs([&](RecordIndex record) { return std::to_string(personOf[record]); });
    quality.true_ = std::int64_t(right.size());
    quality.found = std::int64_t(found.size());
    for (const auto& pair : found)
        quality.right += right.count(pair) > 0 ? 1 : 0;
    return quality;
}

LinkagePlan suggestedPlan(const LinkageTable& table)
{
    LinkagePlan plan;
    plan.comparisons = suggestComparisons(table);
    plan.blocking = *suggestBlocking(table, plan.comparisons, plan.mostPairs, Task());
    plan.oneToOne = !table.source.empty();
    return plan;
}

void tell(const char* name, const LinkagePlan& plan, const LinkageResult& result, const Quality& quality)
{
    QStringList compared;
    for (const ComparisonWeights& weights : result.model.comparisons) {
        QStringList levels;
        for (int level = 1; level < levelCount(weights.comparison.kind); ++level)
            levels.append(QString::number(weights.bits(level), 'f', 1) + QLatin1Char('/') + QString::number(weights.familyBits(level), 'f', 1));
        compared.append(QStringLiteral("%1:%2[%3]")
                            .arg(weights.comparison.name(), comparisonKindName(weights.comparison.kind),
                                 levels.join(QLatin1Char(' '))));
    }
    qInfo("%s: F1 %.4f (found %lld, right %lld, true %lld), %lld pairs by %d rules, prior %.2e %.2e; %s", name,
          quality.f1(), (long long)quality.found, (long long)quality.right, (long long)quality.true_,
          (long long)result.compared, int(plan.blocking.size()), result.model.prior, result.model.familyPrior,
          qUtf8Printable(compared.join(QStringLiteral("; "))));
}

template <typename Truth>
void tellWrong(const TextRows& rows, const LinkageResult& result, const Truth& truth)
{
    int told = 0;
    for (std::size_t i = result.joined; i-- > 0 && told < 12;) {
        const RecordPair& pair = result.pairs[i];
        if (truth(pair.a) == truth(pair.b))
            continue;
        ++told;
        for (const RecordIndex record : {pair.a, pair.b}) {
            QString line;
            for (const std::string& field : rows[record + 1])
                line += toQString(field) + QLatin1Char('|');
            qInfo("%s %g", qUtf8Printable(line), double(pair.bits));
        }
    }
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
    tellWrong(rows, *result, [&](RecordIndex record) { return truth[record + 1][1]; });
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
    tellWrong(rows, *result, [&](RecordIndex record) { return rows[record + 1].back(); });
}

// Nobody is twice in it: families and namesakes must stay apart.
void LinkageTest::census()
{
    const TextRows rows = readRows(QStringLiteral("/tmp/w/cis.csv"));
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
    for (std::size_t i = 0; i < std::min<std::size_t>(5, result->joined); ++i)
        for (const RecordIndex record : {result->pairs[i].a, result->pairs[i].b}) {
            QString line;
            for (const std::string& field : rows[record + 1])
                line += toQString(field) + QLatin1Char('|');
            qInfo("%s %g", qUtf8Printable(line), double(result->pairs[i].bits));
        }
    QVERIFY(table.records - result->people <= table.records / 1000);
}

QTEST_APPLESS_MAIN(LinkageTest)
#include "linkage_test.moc"
