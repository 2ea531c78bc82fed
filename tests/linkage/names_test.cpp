// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/block_index.h"
#include "linkage/internal/comparer.h"
#include "linkage/internal/grouping.h"
#include "linkage/internal/name_sound.h"
#include "linkage/linkage.h"

#include "linkage_fixture.h"

#include <QTest>

#include <array>

using namespace tessera;

// Chinese names in letters and pinyin, and the matching of two files one to one.
class NamesTest : public QObject
{
    Q_OBJECT

private slots:
    void readings();
    void sameNames();
    void foundInBlocks();
    void oneToOne();
    void oneToOneBesideTheBest();
};

namespace {

struct Letter
{
    const char* simplified;
    const char* traditional;
    const char* pinyin;
};

constexpr std::array kSurnames = {
    Letter{"张", "張", "Zhang"},      Letter{"陈", "陳", "Chen"},      Letter{"刘", "劉", "Liu"},
    Letter{"杨", "楊", "Yang"},       Letter{"赵", "趙", "Zhao"},      Letter{"吴", "吳", "Wu"},
    Letter{"欧阳", "歐陽", "Ouyang"}, Letter{"诸葛", "諸葛", "Zhuge"}, Letter{"司马", "司馬", "Sima"},
    Letter{"曾", "曾", "Zeng"},       Letter{"单", "單", "Shan"},      Letter{"尉迟", "尉遲", "Yuchi"},
    Letter{"吕", "呂", "Lyu"}};
constexpr std::array kGiven = {
    Letter{"伟", "偉", "wei"},   Letter{"丽", "麗", "li"},   Letter{"华", "華", "hua"},
    Letter{"强", "強", "qiang"}, Letter{"静", "靜", "jing"}, Letter{"杰", "傑", "jie"},
    Letter{"芳", "芳", "fang"},  Letter{"国", "國", "guo"},  Letter{"梅", "梅", "mei"},
    Letter{"晓", "曉", "xiao"},  Letter{"龙", "龍", "long"}, Letter{"兰", "蘭", "lan"}};
// Other letters of the same reading.
constexpr std::array kAlike = {std::pair{"伟", "炜"}, std::pair{"丽", "莉"}, std::pair{"静", "晶"},
                               std::pair{"芳", "方"}, std::pair{"梅", "玫"}, std::pair{"兰", "岚"}};

std::string upper(std::string text)
{
    for (char& letter : text)
        letter = char(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
    return text;
}

std::string fullWidth(const std::string& text)
{
    std::string wide;
    for (const char letter : text)
        wide +=
            letter == ' ' ? std::string("\u3000") : QString(QChar(char16_t(letter) + 0xFEE0)).toStdString();
    return wide;
}

// Ways to write one name: the first two are the same letters, the rest sound the same.
std::vector<std::string> writings(const Letter& surname, const std::vector<Letter>& given)
{
    std::string simplified = surname.simplified;
    std::string traditional = surname.traditional;
    std::string pinyin;
    std::string apart;
    for (const Letter& letter : given) {
        simplified += letter.simplified;
        traditional += letter.traditional;
        pinyin += letter.pinyin;
        apart += std::string(apart.empty() ? "" : " ") + letter.pinyin;
    }
    pinyin[0] = char(pinyin[0] - 'a' + 'A');
    const std::string family = surname.pinyin;
    return {simplified,
            traditional,
            family + " " + pinyin,
            pinyin + " " + upper(family),
            family + ", " + pinyin,
            family + " " + apart,
            fullWidth(family + " " + pinyin),
            upper(family + pinyin)};
}

int levelOfNames(const std::string& a, const std::string& b)
{
    FieldValues values(ComparisonKind::Name);
    const Code left = values.add(a);
    const Code right = values.add(b);
    values.finish();
    return left == right ? 1 : valueLevel(ComparisonKind::Name, values, left, right);
}

std::vector<Letter> someGiven(Random& random)
{
    std::vector<Letter> given = {kGiven[random.below(kGiven.size())]};
    if (random.chance(0.5))
        given.push_back(kGiven[random.below(kGiven.size())]);
    return given;
}

LinkageTable namesTable(const std::vector<std::string>& names)
{
    TableMaker maker({"name"}, {});
    for (const std::string& name : names)
        maker.add({name});
    return maker.take();
}

} // namespace

void NamesTest::readings()
{
    const auto read = [](std::u32string_view name) { return pinyinOf(name).syllables; };
    QCOMPARE(read(U"张伟"), std::string("wei zhang"));
    QCOMPARE(read(U"wei zhang"), std::string("wei zhang"));
    QCOMPARE(read(U"欧阳修"), std::string("ou xiu yang"));
    QCOMPARE(read(U"ouyang xiu"), std::string("ou xiu yang"));
    QCOMPARE(read(U"曾国藩"), std::string("fan guo zeng"));
    QCOMPARE(read(U"张西安"), read(U"zhang xian")); // Xi'an without its sign
    QCOMPARE(read(U"吕布"), read(U"lv bu"));
    QCOMPARE(read(U"smith"), std::string());
    QVERIFY(!pinyinOf(U"lena").isOpen); // may be pinyin, but one word is not taken for a Chinese name
}

void NamesTest::sameNames()
{
    QCOMPARE(levelOfNames("张伟", "張偉"), 1);
    QCOMPARE(levelOfNames("张伟", "Zhang Wei"), 2);
    QCOMPARE(levelOfNames("张伟", "Wei ZHANG"), 2);
    QCOMPARE(levelOfNames("张伟", "章炜"), 2);
    QVERIFY(levelOfNames("张伟", "张强") > 2);
    QVERIFY(levelOfNames("ali", "lia") > 2); // one word each: no pinyin
    Random random(61);
    for (int round = 0; round < 400; ++round) {
        const Letter surname = kSurnames[random.below(kSurnames.size())];
        std::vector<Letter> given = someGiven(random);
        const std::vector<std::string> names = writings(surname, given);
        for (std::size_t i = 0; i < names.size(); ++i)
            for (std::size_t k = i + 1; k < names.size(); ++k) {
                const int level = levelOfNames(names[i], names[k]);
                QVERIFY2(level <= 2, (names[i] + " / " + names[k] + ": " + std::to_string(level)).c_str());
                QVERIFY(k > 1 || level == 1); // traditional letters are the same name
            }
        // The same reading in other letters says less than the same letters.
        for (const auto& [letter, other] : kAlike)
            if (given[0].simplified == std::string_view(letter)) {
                const std::string alike =
                    std::string(surname.simplified) + other + (given.size() > 1 ? given[1].simplified : "");
                QCOMPARE(levelOfNames(names[0], alike), 2);
            }
        // Another given name is another name.
        const Letter stranger = kGiven[random.below(kGiven.size())];
        if (given.size() == 1 && std::string_view(stranger.pinyin) != given[0].pinyin)
            QVERIFY(levelOfNames(names[0], writings(surname, {stranger})[2]) > 2);
    }
}

// Every way to write a name shares the block that is made by sound.
void NamesTest::foundInBlocks()
{
    Random random(62);
    for (int round = 0; round < 100; ++round) {
        const std::vector<std::string> names =
            writings(kSurnames[random.below(kSurnames.size())], someGiven(random));
        const LinkageTable table = namesTable(names);
        FieldComparison comparison;
        comparison.kind = ComparisonKind::Name;
        comparison.columns = {QStringLiteral("name")};
        const Result<Comparer> comparer = Comparer::make(table, {comparison});
        QVERIFY(comparer.ok());
        const BlockingRule bySound{{{QStringLiteral("name"), BlockPart::Sound}}};
        const Result<BlockIndex> index = BlockIndex::make(*comparer, {}, {bySound}, Task());
        QVERIFY(index.ok());
        for (RecordIndex a = 0; a < names.size(); ++a)
            for (RecordIndex b = a + 1; b < names.size(); ++b)
                QVERIFY2(index->gives(a, b), (names[a] + " / " + names[b]).c_str());
    }
}

// Greedy matching against its definition: no pair that was left out has two records that are both free, or
// both joined by weaker pairs only; whatever the order in which ties stand.
void NamesTest::oneToOne()
{
    Random random(63);
    for (int round = 0; round < 300; ++round) {
        std::vector<RecordPair> all;
        for (RecordIndex a = 0; a < 8; ++a)
            for (RecordIndex b = 8; b < 17; ++b)
                if (random.chance(0.4))
                    all.push_back({a, b, float(random.below(5)), 0, 0});
        std::ranges::sort(all, [](const RecordPair& x, const RecordPair& y) {
            return x.bits != y.bits ? x.bits > y.bits : x.a != y.a ? x.a < y.a : x.b < y.b;
        });
        std::vector<RecordPair> kept = all;
        keepBestOfEach(17, kept);
        std::array<const RecordPair*, 17> pairOf{};
        for (const RecordPair& pair : kept) {
            QVERIFY(pairOf[pair.a] == nullptr && pairOf[pair.b] == nullptr);
            pairOf[pair.a] = pairOf[pair.b] = &pair;
        }
        for (const RecordPair& pair : all) {
            const bool isBlocked = (pairOf[pair.a] != nullptr && pairOf[pair.a]->bits >= pair.bits) ||
                                   (pairOf[pair.b] != nullptr && pairOf[pair.b]->bits >= pair.bits);
            QVERIFY(isBlocked); // by itself, if it was kept
        }
    }
}

// The greedy matching has at least half the evidence of the best one, and on files that are linked as they
// are meant to be, with duplicates within each, all of it.
void NamesTest::oneToOneBesideTheBest()
{
    Random random(64);
    for (int round = 0; round < 200; ++round) {
        constexpr std::size_t kSide = 6;
        std::array<std::array<double, kSide>, kSide> bits{};
        std::vector<RecordPair> pairs;
        for (RecordIndex a = 0; a < kSide; ++a)
            for (RecordIndex b = 0; b < kSide; ++b) {
                bits[a][b] = double(random.below(20));
                pairs.push_back({a, RecordIndex(b + kSide), float(bits[a][b]), 0, 0});
            }
        std::ranges::sort(pairs, [](const RecordPair& x, const RecordPair& y) {
            return x.bits != y.bits ? x.bits > y.bits : x.a != y.a ? x.a < y.a : x.b < y.b;
        });
        keepBestOfEach(2 * kSide, pairs);
        double greedy = 0;
        for (const RecordPair& pair : pairs)
            greedy += double(pair.bits);
        std::array<std::size_t, kSide> order{};
        std::iota(order.begin(), order.end(), 0);
        double best = 0;
        do {
            double sum = 0;
            for (std::size_t a = 0; a < kSide; ++a)
                sum += bits[a][order[a]];
            best = std::max(best, sum);
        } while (std::ranges::next_permutation(order).found);
        QVERIFY(greedy >= best / 2 && greedy <= best);
    }
    const TextRows rows = madeUp(300, 65);
    TextRows both = {rows[0]};
    LinkageTable table;
    TableMaker maker(rows[0], {QStringLiteral("person")});
    for (const std::uint8_t source : {0, 1})
        for (std::size_t i = 1; i < rows.size(); ++i) {
            maker.add(rows[i], source); // duplicates of a person stand in each file
            both.push_back(rows[i]);
        }
    table = maker.take();
    const Result<LinkageResult> result = linkRecords(table, suggestedPlan(table), Task());
    QVERIFY(result.ok());
    std::map<RecordIndex, std::vector<RecordIndex>> groups;
    for (RecordIndex record = 0; record < table.records; ++record)
        groups[result->personOf[record]].push_back(record);
    std::size_t joined = 0;
    for (const auto& [first, members] : groups) {
        QVERIFY(members.size() <= 2);
        if (members.size() < 2)
            continue;
        ++joined;
        QVERIFY(table.source[members[0]] != table.source[members[1]]);
        QCOMPARE(both[members[0] + 1].back(), both[members[1] + 1].back());
    }
    QVERIFY(joined * 100 >= (rows.size() - 1) * 99);
}

QTEST_APPLESS_MAIN(NamesTest)
#include "names_test.moc"
