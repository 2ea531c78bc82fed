// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "ingest/text_clusters.h"

#include <QTest>

#include <map>
#include <set>

using namespace tessera;

// Spellings of one thing, and things that only look alike.
class ClusterTest : public QObject
{
    Q_OBJECT
private slots:
    void fingerprints_data();
    void fingerprints();
    void distancesAgainstTheSlowWay();
    void clusters();
    void nearMisses_data();
    void nearMisses();
    void clustersAgainstTheSlowWay();
};

namespace {

using Method = TextCluster::Method;

std::vector<ValueCount> counted(const char* texts)
{
    std::vector<ValueCount> list;
    for (const QString& text : QString::fromUtf8(texts).split(QLatin1Char('|')))
        list.push_back({text, std::int64_t(10 - list.size())});
    return list;
}

// As the definition says it.
int slowDistance(std::u32string_view a, std::u32string_view b)
{
    if (a.empty() || b.empty())
        return int(a.size() + b.size());
    if (a.back() == b.back())
        return slowDistance(a.substr(0, a.size() - 1), b.substr(0, b.size() - 1));
    return 1 +
           std::min({slowDistance(a.substr(0, a.size() - 1), b), slowDistance(a, b.substr(0, b.size() - 1)),
                     slowDistance(a.substr(0, a.size() - 1), b.substr(0, b.size() - 1))});
}

} // namespace

void ClusterTest::fingerprints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("grams");
    const auto row = [](const char* text, const char* words, const char* grams) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words)
                            << QString::fromUtf8(grams);
    };
    row("Tom, tom", "tom", "mtomto");
    row("tom  A tom", "a tom", "atmaomto");
    row("x", "x", "x");
    row("Gödel", "godel", "deelgood");
    row("ＡＢＣ-1", "abc1", "abbcc1");
    row("北京 市", "北京 市", "京市北京");
    row("--", "", "");
}

void ClusterTest::fingerprints()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, grams);
    QCOMPARE(fingerprint(text), words);
    QCOMPARE(ngramFingerprint(text), grams);
    QCOMPARE(ngramFingerprint(text), ngramFingerprint(text.toUpper()));
}

void ClusterTest::distancesAgainstTheSlowWay()
{
    Random random(3);
    for (int i = 0; i < 400; ++i) {
        std::u32string a;
        std::u32string b;
        for (std::uint64_t n = random.below(7); n > 0; --n)
            a.push_back(U'a' + char32_t(random.below(3)));
        for (std::uint64_t n = random.below(7); n > 0; --n)
            b.push_back(U'a' + char32_t(random.below(3)));
        for (const int most : {0, 1, 2, 10})
            QCOMPARE(levenshtein(a, b, most), std::min(slowDistance(a, b), most + 1));
    }
}

void ClusterTest::clusters()
{
    const std::vector<TextCluster> found =
        proposeClusters(counted("Tom Cruise|Cruise, Tom|cruise tom|New York|NewYork|Shanghai|Shangai|other"));
    QCOMPARE(found.size(), 3U);
    QCOMPARE(found[0].method, Method::Fingerprint);
    QCOMPARE(found[0].to, QStringLiteral("Tom Cruise"));
    QCOMPARE(found[0].members.size(), 3U);
    QCOMPARE(found[0].merge().from,
             (QStringList{QStringLiteral("Cruise, Tom"), QStringLiteral("cruise tom")}));
    QCOMPARE(found[1].method, Method::NgramFingerprint);
    QCOMPARE(found[1].to, QStringLiteral("New York"));
    QCOMPARE(found[2].method, Method::Levenshtein);
    QCOMPARE(found[2].to, QStringLiteral("Shanghai"));
}

void ClusterTest::nearMisses_data()
{
    QTest::addColumn<QString>("texts");
    for (const char* texts : {"北京|南京", "size 38|size 39", "iPhone 14|iPhone 15", "abc|abd",
                              "Hunan East|Hunan West", "red|blue", "--|..", "x"})
        QTest::newRow(texts) << QString::fromUtf8(texts);
}

void ClusterTest::nearMisses()
{
    QFETCH(QString, texts);
    QVERIFY(proposeClusters(counted(texts.toUtf8().constData())).empty());
}

void ClusterTest::clustersAgainstTheSlowWay()
{
    Random random(5);
    for (int round = 0; round < 10; ++round) {
        std::vector<ValueCount> texts;
        for (int i = 0; i < 60; ++i) {
            QString text;
            for (int k = 0; k < 6; ++k)
                text += QLatin1Char(char('a' + random.below(3)));
            if (std::ranges::find(texts, text, &ValueCount::text) == texts.end())
                texts.push_back({text, 1});
        }
        // Every pair that is near ends in one group, no matter in which order: the closure by repetition.
        std::vector<std::size_t> group(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            group[i] = i;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < texts.size(); ++i)
                for (std::size_t j = 0; j < texts.size(); ++j)
                    if (group[i] < group[j] &&
                        slowDistance(texts[i].text.toStdU32String(), texts[j].text.toStdU32String()) <= 1) {
                        group[j] = group[i];
                        changed = true;
                    }
        }
        std::map<std::size_t, std::set<QString>> expected;
        for (std::size_t i = 0; i < texts.size(); ++i)
            expected[group[i]].insert(texts[i].text);
        std::erase_if(expected, [](const auto& one) { return one.second.size() < 2; });
        QVERIFY(!expected.empty());
        std::vector<std::set<QString>> found;
        for (const TextCluster& cluster : proposeClusters(texts)) {
            std::set<QString> members;
            for (const ValueCount& member : cluster.members)
                members.insert(member.text);
            if (cluster.method == Method::Levenshtein)
                QVERIFY(
                    std::ranges::any_of(expected, [&](const auto& one) { return one.second == members; }));
            found.push_back(members);
        }
        for (const auto& [unused, members] : expected)
            QVERIFY(std::ranges::any_of(
                found, [&](const auto& one) { return std::ranges::includes(one, members); }));
    }
}

QTEST_GUILESS_MAIN(ClusterTest)
#include "cluster_test.moc"
