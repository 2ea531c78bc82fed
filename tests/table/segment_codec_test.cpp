// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "table/column.h"
#include "table/segment_codec.h"

#include <QTest>

using namespace tessera;

class SegmentCodecTest : public QObject
{
    Q_OBJECT
private slots:
    void integersRoundTrip_data();
    void integersRoundTrip();
    void smallWhereItShouldBe();
    void realsAndTexts();
    void damageIsFound();
};

void SegmentCodecTest::integersRoundTrip_data()
{
    QTest::addColumn<int>("shape");
    for (int shape = 0; shape < 9; ++shape)
        QTest::addRow("shape %d", shape) << shape;
}

namespace {
std::vector<std::int64_t> valuesOf(int shape, std::size_t n, Random& random)
{
    std::vector<std::int64_t> values(n);
    std::int64_t running = 1'700'000'000'000'000;
    for (std::size_t i = 0; i < n; ++i) {
        running += std::int64_t(random.below(60'000'000));
        switch (shape) {
        case 0:
            values[i] = 42;
            break;
        case 1:
            values[i] = std::int64_t(random.below(10));
            break;
        case 2:
            values[i] = running;
            break;
        case 3:
            values[i] = std::int64_t(random());
            break;
        case 4:
            values[i] = random.chance(0.5) ? kNullInteger : std::int64_t(random.below(100000)) - 50000;
            break;
        case 5:
            values[i] = kNullInteger;
            break;
        case 6:
            values[i] = i % 2 == 0 ? INT64_MAX : INT64_MIN + 1;
            break;
        case 7:
            values[i] = std::int64_t(i / 7);
            break;
        default:
            values[i] = random.chance(0.01) ? kNullInteger : INT64_MAX - std::int64_t(random.below(3));
            break;
        }
    }
    return values;
}
} // namespace

void SegmentCodecTest::integersRoundTrip()
{
    QFETCH(int, shape);
    Random random(std::uint64_t(shape) + 1);
    for (const std::size_t n :
         {std::size_t{1}, std::size_t{2}, std::size_t{63}, std::size_t{1000}, kSegmentRows}) {
        const std::vector<std::int64_t> values = valuesOf(shape, n, random);
        const EncodedSegment segment = encodeIntegers(values);
        std::vector<std::int64_t> back(n, -1);
        QVERIFY(decodeIntegers(segment.bytes, back).ok());
        QVERIFY(back == values);
        QCOMPARE(std::size_t(segment.nulls),
                 std::size_t(std::count(values.begin(), values.end(), kNullInteger)));
    }
}

void SegmentCodecTest::smallWhereItShouldBe()
{
    Random random(5);
    QVERIFY(encodeIntegers(valuesOf(0, kSegmentRows, random)).bytes.size() < 32);
    QVERIFY(encodeIntegers(valuesOf(7, kSegmentRows, random)).bytes.size() < 10000);
    QVERIFY(encodeIntegers(valuesOf(1, kSegmentRows, random)).bytes.size() <=
            qsizetype(kSegmentRows / 2 + 32));
}

void SegmentCodecTest::realsAndTexts()
{
    const std::vector<double> reals{1.5, -0.0, 1e300, std::nan("")};
    const EncodedSegment segment = encodeReals(reals);
    std::vector<double> back(4);
    QVERIFY(decodeReals(segment.bytes, back).ok());
    QCOMPARE(std::memcmp(back.data(), reals.data(), 32), 0);
    QCOMPARE(segment.nulls, 1U);

    const std::string large(100000, 'x');
    const std::vector<std::string_view> texts{"", "a", "林晚", large};
    std::vector<std::string> read;
    QVERIFY(decodeTexts(encodeTexts(texts), 4, [&](std::string_view text) { read.emplace_back(text); }).ok());
    QVERIFY(std::equal(read.begin(), read.end(), texts.begin(), texts.end()));
}

void SegmentCodecTest::damageIsFound()
{
    Random random(9);
    const EncodedSegment segment = encodeIntegers(valuesOf(2, 1000, random));
    std::vector<std::int64_t> back(1000);
    for (qsizetype cut = 0; cut < segment.bytes.size(); cut += 7)
        QVERIFY(!decodeIntegers(segment.bytes.left(cut), back).ok());
    // Random bytes must never crash or hang; they may decode to something.
    for (int i = 0; i < 2000; ++i) {
        QByteArray noise(qsizetype(random.below(200)), Qt::Uninitialized);
        for (char& c : noise)
            c = char(random.below(256));
        std::size_t texts = 0;
        const bool first = decodeIntegers(noise, back).ok();
        const bool second = decodeTexts(noise, 10, [&](std::string_view) { ++texts; }).ok();
        QVERIFY(!second || texts == 10);
        QVERIFY(!first || noise.size() > 1);
    }
}

QTEST_GUILESS_MAIN(SegmentCodecTest)
#include "segment_codec_test.moc"
