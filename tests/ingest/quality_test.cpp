// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "ingest/importer.h"
#include "ingest/internal/distinct_counter.h"
#include "ingest/internal/text_pattern.h"
#include "ingest/quality.h"
#include "support/import_text.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace tessera;

// Statistics of columns against slow and obvious ones.
class QualityTest : public QObject
{
    Q_OBJECT
private slots:
    void textsAsCountedByHand();
    void numbersAsCountedByHand();
    void longColumnsAreSampledForQuantilesOnly();
    void distinctCountsAreNearTheTruth();
    void patterns();
    void nothingKnown();
    void sameForAnyThreads();
    void jsonKeepsEverything();
    void topValuesAreWithheldWhereTheyTellWhoSomebodyIs();
};

namespace {

ColumnInfo attribute()
{
    ColumnInfo info;
    info.role = QStringLiteral("attribute");
    return info;
}

Column randomTexts(Random& random, std::size_t rows, std::uint64_t kinds)
{
    Column column;
    column.name = QStringLiteral("city");
    DictionaryBuilder texts;
    static_cast<void>(texts.insert("never used by a row"));
    for (std::size_t i = 0; i < rows; ++i)
        column.codes.push_back(random.chance(0.1) ? kNullCode
                                                  : texts.insert("c" + std::string(random.below(5), 'x') +
                                                                 std::to_string(random.below(kinds))));
    column.dictionary = texts.take();
    return column;
}

Column randomAmounts(Random& random, std::size_t rows, std::int64_t spread)
{
    Column column;
    column.name = QStringLiteral("amount");
    column.type = ColumnType::Decimal;
    column.scale = 2;
    for (std::size_t i = 0; i < rows; ++i)
        column.integers.push_back(
            random.chance(0.05) ? kNullInteger : std::int64_t(random.exponential() * double(spread)) - 100);
    return column;
}

} // namespace

void QualityTest::textsAsCountedByHand()
{
    Random random(1);
    for (const std::uint64_t kinds : {1, 7, 80}) {
        const Column column = randomTexts(random, 3000, kinds);
        const ColumnQuality quality = measureColumn(column, attribute());
        std::map<std::string, std::int64_t> counts;
        std::int64_t nulls = 0;
        for (const Code code : column.codes)
            if (code == kNullCode)
                ++nulls;
            else
                ++counts[std::string(column.dictionary->at(code))];
        QCOMPARE(quality.rows, 3000);
        QCOMPARE(quality.nulls, nulls);
        QCOMPARE(quality.distinct, std::int64_t(counts.size()));
        QVERIFY(quality.isDistinctExact);
        QVERIFY(!quality.numbers);
        std::vector<std::int64_t> lengths;
        std::multimap<std::pair<std::int64_t, std::string>, std::string> order;
        for (const auto& [text, count] : counts) {
            lengths.push_back(std::int64_t(text.size()));
            order.insert({{-count, text}, text});
        }
        std::ranges::sort(lengths);
        QCOMPARE(quality.texts->shortest, lengths.front());
        QCOMPARE(quality.texts->longest, lengths.back());
        QCOMPARE(quality.texts->median, lengths[(lengths.size() - 1) / 2]);
        QVERIFY2(quality.topWithheld.isEmpty(), qPrintable(quality.topWithheld));
        QCOMPARE(quality.top.size(), std::min(ColumnQuality::kTopValues, counts.size()));
        auto next = order.begin();
        for (const ValueCount& top : quality.top) {
            QCOMPARE(toUtf8(top.text), next->second);
            QCOMPARE(top.count, counts[next->second]);
            ++next;
        }
    }
}

void QualityTest::numbersAsCountedByHand()
{
    Random random(2);
    for (const std::int64_t spread : {3, 5000, 100000000}) {
        const Column column = randomAmounts(random, 5000, spread);
        const ColumnQuality quality = measureColumn(column, attribute());
        std::vector<double> known;
        for (std::size_t row = 0; row < column.size(); ++row)
            if (!column.isNull(row))
                known.push_back(column.number(row));
        std::ranges::sort(known);
        QVERIFY(quality.numbers);
        const NumberQuality& numbers = *quality.numbers;
        QCOMPARE(quality.nulls, 5000 - std::int64_t(known.size()));
        QCOMPARE(quality.distinct, std::int64_t(std::set<double>(known.begin(), known.end()).size()));
        QCOMPARE(numbers.min, known.front());
        QCOMPARE(numbers.max, known.back());
        QCOMPARE(numbers.quantileRows, std::int64_t(known.size()));
        for (std::size_t i = 0; i < NumberQuality::kShares.size(); ++i)
            QCOMPARE(numbers.quantiles[i],
                     known[std::size_t(std::ceil(NumberQuality::kShares[i] * double(known.size()))) - 1]);
        const double spreadOfQuartiles = numbers.quantiles[4] - numbers.quantiles[2];
        const auto isOutlier = [&](double v) {
            return v < numbers.quantiles[2] - 1.5 * spreadOfQuartiles ||
                   v > numbers.quantiles[4] + 1.5 * spreadOfQuartiles;
        };
        QCOMPARE(numbers.outliers, std::int64_t(std::ranges::count_if(known, isOutlier)));
        std::int64_t inBins = 0;
        for (const std::int64_t bin : numbers.histogram)
            inBins += bin;
        QCOMPARE(inBins, std::int64_t(known.size()));
        // The inner bins hold just what lies in them.
        const double width = (numbers.histogramTo - numbers.histogramFrom) / double(numbers.histogram.size());
        for (std::size_t bin = 1; bin + 1 < numbers.histogram.size(); ++bin) {
            const double from = numbers.histogramFrom + width * double(bin);
            const auto inside =
                std::ranges::count_if(known, [&](double v) { return v >= from && v < from + width; });
            QVERIFY(std::abs(numbers.histogram[bin] - std::int64_t(inside)) <= (spread == 3 ? 5000 : 2));
        }
        if (spread == 3) { // a narrow range is counted value by value
            std::map<double, std::int64_t> counts;
            for (const double v : known)
                ++counts[v];
            QCOMPARE(quality.top.front().count, std::ranges::max_element(counts, {}, [](const auto& one) {
                                                    return one.second;
                                                })->second);
            QCOMPARE(quality.top.front().count, counts[quality.top.front().text.toDouble()]);
        } else if (spread > 5000) {
            QVERIFY(quality.top.empty());
        }
    }
}

void QualityTest::longColumnsAreSampledForQuantilesOnly()
{
    Random random(3);
    Column column;
    column.type = ColumnType::Integer;
    for (int i = 0; i < 600'000; ++i)
        column.integers.push_back(std::int64_t(random.below(1'000'000'000)));
    const ColumnQuality quality = measureColumn(column, attribute());
    QVERIFY(quality.numbers->quantileRows < 600'000 && quality.numbers->quantileRows > 50'000);
    QCOMPARE(quality.numbers->min, double(std::ranges::min(column.integers)));
    QCOMPARE(quality.numbers->max, double(std::ranges::max(column.integers)));
    for (std::size_t i = 0; i < NumberQuality::kShares.size(); ++i)
        QVERIFY(std::abs(quality.numbers->quantiles[i] / 1e9 - NumberQuality::kShares[i]) < 0.008);
    QVERIFY(!quality.isDistinctExact);
    const std::set<std::int64_t> distinct(column.integers.begin(), column.integers.end());
    QVERIFY(std::abs(double(quality.distinct) / double(distinct.size()) - 1) < 0.03);
    QCOMPARE(quality.numbers->outliers, 0);
}

void QualityTest::distinctCountsAreNearTheTruth()
{
    // Within four standard errors (0.81 %), and at small counts nearly exact.
    for (const std::uint64_t truth : {0, 1, 10, 1000, 20'000, 40'000, 80'000, 1'000'000, 5'000'000}) {
        DistinctCounter even;
        DistinctCounter odd;
        for (std::uint64_t i = 0; i < truth; ++i) {
            (i % 2 == 0 ? even : odd).add(mix64(i * 3 + 7));
            if (i % 5 == 0)
                odd.add(mix64(i * 3 + 7)); // seen twice counts once
        }
        even.merge(odd);
        const double error = truth == 0 ? even.estimate() : std::abs(even.estimate() / double(truth) - 1);
        QVERIFY2(error < (truth <= 10 ? 0.01 : 0.0325),
                 qPrintable(QStringLiteral("%1: %2").arg(truth).arg(error)));
    }
}

void QualityTest::patterns()
{
    for (const auto& [text, pattern] :
         std::initializer_list<std::pair<const char*, const char*>>{{"", ""},
                                                                    {"13800138001", "9{11}"},
                                                                    {"Ab-12", "Aa-99"},
                                                                    {"林小明 Lin", "汉汉汉 Aaa"},
                                                                    {"１２", "99"},
                                                                    {"ひらがな", "xxxx"},
                                                                    {"Éa", "Aa"}})
        QCOMPARE(textPattern(text), std::string(pattern));
    QVERIFY(textPattern(std::string(80, '-')).ends_with("\u2026"));
    QVERIFY(!textPattern(std::string(60, '-')).ends_with("\u2026"));
}

void QualityTest::nothingKnown()
{
    for (const ColumnType type :
         {ColumnType::Text, ColumnType::Integer, ColumnType::Real, ColumnType::Time}) {
        Column column;
        column.type = type;
        column.dictionary = std::make_shared<Dictionary>();
        for (const std::size_t rows : {0, 3}) {
            column.codes.assign(type == ColumnType::Text ? rows : 0, kNullCode);
            column.integers.assign(type == ColumnType::Integer || type == ColumnType::Time ? rows : 0,
                                   kNullInteger);
            column.reals.assign(type == ColumnType::Real ? rows : 0, std::nan(""));
            const ColumnQuality quality = measureColumn(column, attribute());
            QCOMPARE(quality.rows, std::int64_t(rows));
            QCOMPARE(quality.nulls, std::int64_t(rows));
            QCOMPARE(quality.distinct, 0);
            QVERIFY(!quality.numbers && !quality.texts && quality.top.empty());
        }
    }
}

void QualityTest::sameForAnyThreads()
{
    Random random(5);
    const Column texts = randomTexts(random, 900'000, 300'000);
    const Column amounts = randomAmounts(random, 900'000, 10'000'000);
    const int before = ThreadPool::threads();
    std::vector<QJsonObject> results;
    for (const int threads : {1, 2, 5}) {
        ThreadPool::setThreads(threads);
        results.push_back({{QStringLiteral("t"), measureColumn(texts, attribute()).toJson()},
                           {QStringLiteral("a"), measureColumn(amounts, attribute()).toJson()}});
    }
    ThreadPool::setThreads(before);
    QCOMPARE(results[1], results[0]);
    QCOMPARE(results[2], results[0]);
}

void QualityTest::jsonKeepsEverything()
{
    Random random(6);
    for (const Column& column : {randomTexts(random, 500, 9), randomAmounts(random, 500, 10)}) {
        ColumnQuality quality = measureColumn(column, attribute());
        quality.invalid = 4;
        const QJsonObject json = quality.toJson();
        QCOMPARE(ColumnQuality::fromJson(json).toJson(), json);
    }
}

void QualityTest::topValuesAreWithheldWhereTheyTellWhoSomebodyIs()
{
    Random random(7);
    Column column = randomTexts(random, 1000, 5);
    ColumnInfo identifier;
    identifier.role = QStringLiteral("identifier");
    identifier.identifierKind = QStringLiteral("member");
    QVERIFY(measureColumn(column, identifier).top.empty());
    QVERIFY(!measureColumn(column, identifier).topWithheld.isEmpty());
    QVERIFY(!measureColumn(column, attribute()).top.empty());
    // As a hand-over copy would blank it: by its name, by what it holds, or since each row has its own.
    column.name = QStringLiteral("remark");
    QVERIFY(measureColumn(column, attribute()).top.empty());
    column.name = QStringLiteral("text");
    DictionaryBuilder texts;
    column.codes.assign(1000, texts.insert("call 13800138001"));
    column.codes[3] = texts.insert("nothing");
    column.dictionary = texts.take();
    QVERIFY(measureColumn(column, attribute()).top.empty());
    DictionaryBuilder own;
    for (std::size_t i = 0; i < column.codes.size(); ++i)
        column.codes[i] = own.insert("v" + std::to_string(i));
    column.dictionary = own.take();
    QVERIFY(measureColumn(column, attribute()).top.empty());
}

QTEST_GUILESS_MAIN(QualityTest)
#include "quality_test.moc"
