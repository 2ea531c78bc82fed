// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_distance.h"

#include "base/random.h"
#include "linkage/internal/field.h"
#include "linkage/internal/name_sound.h"

#include <QTest>

#include <string>
#include <vector>

using namespace tessera;

namespace {

Letters lettersOf(const std::u32string& text)
{
    return {text.data(), text.size()};
}

// Optimal string alignment, cell by cell.
int slowDistance(const std::u32string& a, const std::u32string& b)
{
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t k = 0; k <= b.size(); ++k) {
            if (i == 0 || k == 0) {
                cost[i][k] = int(i + k);
                continue;
            }
            cost[i][k] = std::min({cost[i - 1][k] + 1, cost[i][k - 1] + 1,
                                   cost[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                cost[i][k] = std::min(cost[i][k], cost[i - 2][k - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

// Jaro-Winkler as it is defined, letter by letter.
double slowJaroWinkler(const std::u32string& a, const std::u32string& b)
{
    if (a.empty() || b.empty())
        return a.empty() && b.empty() ? 1 : 0;
    const int reach = std::max(int(std::max(a.size(), b.size())) / 2 - 1, 0);
    std::vector<bool> takenA(a.size());
    std::vector<bool> takenB(b.size());
    double matches = 0;
    for (int k = 0; k < int(b.size()); ++k)
        for (int i = std::max(0, k - reach); i <= std::min(int(a.size()) - 1, k + reach); ++i)
            if (!takenA[std::size_t(i)] && a[std::size_t(i)] == b[std::size_t(k)]) {
                takenA[std::size_t(i)] = true;
                takenB[std::size_t(k)] = true;
                ++matches;
                break;
            }
    if (matches == 0)
        return 0;
    std::u32string left;
    std::u32string right;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (takenA[i])
            left.push_back(a[i]);
    for (std::size_t k = 0; k < b.size(); ++k)
        if (takenB[k])
            right.push_back(b[k]);
    int different = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        different += left[i] != right[i] ? 1 : 0;
    const double swaps = double(different / 2); // NOLINT(bugprone-integer-division): whole swaps
    const double jaro =
        (matches / double(a.size()) + matches / double(b.size()) + (matches - swaps) / matches) / 3;
    std::size_t prefix = 0;
    while (prefix < std::min({std::size_t{4}, a.size(), b.size()}) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + 0.1 * double(prefix) * (1 - jaro);
}

std::u32string randomText(Random& random, std::size_t longest, bool isChinese)
{
    std::u32string text;
    const std::size_t size = random.below(longest + 1);
    for (std::size_t i = 0; i < size; ++i)
        text.push_back(char32_t((isChinese ? U'\u4e00' : U'a') + random.below(4)));
    return text;
}

} // namespace

class TextDistanceTest : public QObject
{
    Q_OBJECT

private slots:
    void published();
    void asDefined();
    void longTexts();
    void sounds();
    void comparable();
    void phones();
};

// Winkler (1990) and the table of Cohen, Ravikumar, Fienberg (2003).
void TextDistanceTest::published()
{
    const auto likeness = [](const char32_t* a, const char32_t* b) {
        return jaroWinkler(lettersOf(a), lettersOf(b));
    };
    QVERIFY(std::abs(likeness(U"martha", U"marhta") - 0.9611) < 5e-5);
    QVERIFY(std::abs(likeness(U"dwayne", U"duane") - 0.84) < 5e-5);
    QVERIFY(std::abs(likeness(U"dixon", U"dicksonx") - 0.8133) < 5e-5);
    QCOMPARE(editDistance(lettersOf(U"kitten"), lettersOf(U"sitting")), 3);
    QCOMPARE(editDistance(lettersOf(U"ca"), lettersOf(U"abc")), 3); // OSA; Damerau's would be 2
    QCOMPARE(editDistance(lettersOf(U"19710624"), lettersOf(U"19710264")), 1);
}

void TextDistanceTest::asDefined()
{
    Random random(7);
    for (int round = 0; round < 20'000; ++round) {
        const std::u32string a = randomText(random, 12, round % 3 == 0);
        const std::u32string b = randomText(random, 12, round % 3 == 0);
        QCOMPARE(editDistance(lettersOf(a), lettersOf(b)), slowDistance(a, b));
        QVERIFY(std::abs(jaroWinkler(lettersOf(a), lettersOf(b)) - slowJaroWinkler(a, b)) < 1e-12);
    }
}

void TextDistanceTest::longTexts()
{
    Random random(8);
    for (int round = 0; round < 500; ++round) {
        const std::u32string a = randomText(random, 64, false);
        const std::u32string b = randomText(random, 64, false);
        QCOMPARE(editDistance(lettersOf(a), lettersOf(b)), slowDistance(a, b));
    }
    const std::u32string longer(100, U'x');
    QCOMPARE(editDistance(lettersOf(longer), lettersOf(std::u32string(90, U'x'))), 10);
}

void TextDistanceTest::sounds()
{
    QCOMPARE(soundOf(comparableText("张伟")), soundOf(comparableText("Wei Zhang")));
    QCOMPARE(soundOf(comparableText("张伟")), soundOf(comparableText("章炜")));
    QVERIFY(soundOf(comparableText("张伟")) != soundOf(comparableText("张强")));
    QCOMPARE(soundexOf("robert"), std::string("r163"));
    QCOMPARE(soundexOf("rupert"), std::string("r163"));
    QCOMPARE(soundexOf("ashcraft"), std::string("a261")); // h does not part equal codes
    QCOMPARE(soundexOf("tymczak"), std::string("t522"));
    QCOMPARE(soundexOf("pfister"), std::string("p236"));
}

void TextDistanceTest::comparable()
{
    QCOMPARE(comparableText("  Ｍüller-O’Brien,  Jr. "), std::u32string(U"muller obrien jr"));
    QCOMPARE(comparableText("上海市 静安区"), std::u32string(U"上海市 静安区"));
    QCOMPARE(comparableText("--"), std::u32string());
}

void TextDistanceTest::phones()
{
    FieldValues values(ComparisonKind::Digits);
    const Code plain = values.add("13800138000");
    QCOMPARE(values.add("+86 138 0013 8000"), plain);
    QCOMPARE(values.add("００８６-13800138000"), plain);
    QVERIFY(values.add("13800138001") != plain);
    QCOMPARE(values.add("138****8000"), kNullCode);
    QCOMPARE(values.add("000"), kNullCode);
    FieldValues dates(ComparisonKind::Date);
    const Code born = dates.add("1971-06-24");
    QCOMPARE(dates.add("24.06.1971"), born);
    QCOMPARE(dates.addDate("1971", "6", "24"), born);
    QCOMPARE(dates.add("1971年6月24日"), born);
    QCOMPARE(dates.addDate("", "", ""), kNullCode);
}

QTEST_APPLESS_MAIN(TextDistanceTest)
#include "text_distance_test.moc"
