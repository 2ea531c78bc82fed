// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "targeting/channel_overlap.h"
#include "targeting/targeting_fixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace tessera;

namespace {

struct Purchase
{
    int person;
    int day; // of 2026
    QString channel;
    double amount;
};

// 400 people with up to six purchases in up to 45 shops, some on one day, some without a shop.
std::vector<Purchase> purchases(int shops)
{
    Random random(41);
    std::vector<Purchase> all;
    for (int person = 0; person < 400; ++person)
        for (std::uint64_t k = random.below(7); k > 0; --k) {
            const auto shop =
                int(std::min(random.below(std::uint64_t(shops)), random.below(std::uint64_t(shops))));
            all.push_back({person, 1 + int(random.below(120)),
                           random.chance(0.1) ? QString() : QStringLiteral("shop %1").arg(shop),
                           double(1 + random.below(900)) / 4});
        }
    std::ranges::stable_sort(all, {}, &Purchase::day); // as they are imported
    return all;
}

QByteArray csvOf(const std::vector<Purchase>& all)
{
    QByteArray csv = "member_id,time,event,channel,amount\n";
    for (const Purchase& one : all)
        csv += "M" + QByteArray::number(one.person) + ',' +
               QDate(2025, 12, 31).addDays(one.day).toString(Qt::ISODate).toUtf8() + " 12:00:00,purchase," +
               one.channel.toUtf8() + ',' + QByteArray::number(one.amount, 'f', 2) + '\n';
    return csv;
}

// What somebody bought, told slowly.
struct Slow
{
    std::set<QString> channels;
    QString first;
    QString second;
    int firstDay = 0;
    double sales = 0;
};

std::map<int, Slow> slowly(const std::vector<Purchase>& all)
{
    std::map<int, Slow> people;
    for (const Purchase& one : all) {
        Slow& slow = people[one.person];
        slow.sales += one.amount;
        if (one.channel.isEmpty())
            continue;
        slow.channels.insert(one.channel);
        if (slow.first.isEmpty()) {
            slow.first = one.channel;
            slow.firstDay = one.day;
        } else if (slow.second.isEmpty() && one.day > slow.firstDay) {
            slow.second = one.channel;
        }
    }
    return people;
}

} // namespace

class ChannelOverlapTest : public QObject
{
    Q_OBJECT
private slots:
    void countsAreThoseOfASlowReference_data();
    void countsAreThoseOfASlowReference();
    void marksOpenTheirPeople();
    void rulesKnowTheChannels();
    void badDefinitionsSayWhatIsWrong();
};

void ChannelOverlapTest::countsAreThoseOfASlowReference_data()
{
    QTest::addColumn<int>("shops");
    QTest::newRow("a few") << 5;
    QTest::newRow("more than can be told apart") << 45;
}

void ChannelOverlapTest::countsAreThoseOfASlowReference()
{
    QFETCH(int, shops);
    const std::vector<Purchase> all = purchases(shops);
    TargetingFixture client;
    client.import(QStringLiteral("orders.csv"), csvOf(all));
    client.open();
    const ChannelOverlap overlap =
        computeChannelOverlap(*client.data, ChannelOverlapDefinition::fromJson({}).value(), {}).value();
    std::map<int, Slow> people = slowly(all);
    std::size_t unknown = 0;
    std::erase_if(people, [&](const auto& one) {
        unknown += one.second.channels.empty() ? 1 : 0;
        return one.second.channels.empty();
    });
    QCOMPARE(overlap.unknownBuyers, unknown);
    QCOMPARE(overlap.people.size(), people.size());
    QCOMPARE(overlap.channels.size(), std::size_t(std::min(shops, 30)));
    QCOMPARE(overlap.channels.back().isRest, shops > 30);
    const auto numberOf = [&](const QString& channel) {
        const auto found = std::ranges::find(overlap.channels, channel, &ChannelOverlap::Channel::name);
        return std::uint8_t(found == overlap.channels.end() ? overlap.channels.size() - 1
                                                            : std::size_t(found - overlap.channels.begin()));
    };
    std::vector<std::int64_t> sizes(overlap.channels.size(), 0);
    for (const auto& [number, slow] : people) {
        const PersonIndex person = client.data->identity().find("M" + std::to_string(number)).front();
        const auto place =
            std::size_t(std::ranges::lower_bound(overlap.people, person) - overlap.people.begin());
        std::uint32_t members = 0;
        for (const QString& channel : slow.channels)
            members |= std::uint32_t{1} << numberOf(channel);
        QCOMPARE(overlap.members[place], members);
        QCOMPARE(overlap.first[place], numberOf(slow.first));
        QCOMPARE(overlap.second[place],
                 slow.second.isEmpty() ? ChannelOverlap::kNone : numberOf(slow.second));
        QVERIFY(std::abs(overlap.sales[place] - slow.sales) < 1e-6);
        for (std::size_t k = 0; k < sizes.size(); ++k)
            sizes[k] += (members >> k) & 1;
    }
    QCOMPARE(overlap.counts.sizes, sizes);
    QVERIFY(std::ranges::is_sorted(sizes.begin(), sizes.end() - (shops > 30 ? 1 : 0), std::greater()));
}

// Every number opens its people, and columns, rows and cells hold every buyer once.
void ChannelOverlapTest::marksOpenTheirPeople()
{
    TargetingFixture client;
    client.import(QStringLiteral("orders.csv"), csvOf(purchases(4)));
    client.open();
    const QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("channel_overlap")}};
    const AnalysisResult result = client.run(definition).value();
    const std::size_t buyers = result.people(QStringLiteral("buyers"))->count();
    QCOMPARE(result.json.value(QLatin1String("buyers")).toInteger(), qint64(buyers));
    std::size_t sum = 0;
    for (const UpsetBar& bar : std::get<UpsetChart>(result.charts[0].chart).bars) {
        QCOMPARE(result.people(bar.mark.people)->count(), std::size_t(bar.value));
        sum += std::size_t(bar.value);
    }
    QCOMPARE(sum, buyers);
    sum = 0;
    for (const MatrixCell& cell : std::get<MatrixChart>(result.charts[1].chart).cells) {
        QCOMPARE(result.people(cell.mark.people)->count(), std::size_t(*cell.value));
        sum += std::size_t(*cell.value);
    }
    QCOMPARE(sum, buyers);
    std::size_t several = 0;
    for (int k = 2; k <= 4; ++k)
        several += result.people(QStringLiteral("several:%1").arg(k))->count();
    QCOMPARE(result.people(QStringLiteral("multi"))->count(), several);
    QVERIFY(several > 0);
    for (const char* unknown : {"channel:9", "exactly:0", "flow:1>9", "several:x", "shop"})
        QVERIFY(!result.people(QLatin1String(unknown)).ok());
    const int threads = ThreadPool::threads();
    ThreadPool::setThreads(1);
    QCOMPARE(client.run(definition)->json, result.json);
    ThreadPool::setThreads(threads);
}

void ChannelOverlapTest::rulesKnowTheChannels()
{
    TargetingFixture client;
    client.import(QStringLiteral("orders.csv"), csvOf(purchases(6)));
    QVERIFY(
        client.project->objects().add(QStringLiteral("channel_overlap"), QStringLiteral("Where"), {}).ok());
    client.open();
    QCOMPARE(client.people(QStringLiteral("value(\"Where\", channels) >= 2")),
             client.people(QStringLiteral("result(\"Where\", \"multi\")")));
    // Who has no next channel is in no cell of the flow but the last.
    PeopleSet none(client.data->people());
    for (int from = 1; from <= 6; ++from)
        none |= client.people(QStringLiteral("result(\"Where\", \"flow:%1>0\")").arg(from));
    QCOMPARE(client.people(
                 QStringLiteral("value(\"Where\", first) is known and value(\"Where\", next) is unknown")),
             none);
}

void ChannelOverlapTest::badDefinitionsSayWhatIsWrong()
{
    TargetingFixture client;
    client.import(QStringLiteral("orders.csv"), csvOf(purchases(3)));
    client.open();
    const auto said = [&](const char* key, const QJsonValue& value) {
        return client
            .run({{QStringLiteral("kind"), QStringLiteral("channel_overlap")}, {QLatin1String(key), value}})
            .error()
            .message;
    };
    QVERIFY(said("channel", QStringLiteral("shop")).contains(QStringLiteral("shop")));
    QVERIFY(said("channel", QStringLiteral("amount")).contains(QStringLiteral("is no text")));
    QVERIFY(said("amount", QStringLiteral("channel")).contains(QStringLiteral("holds no numbers")));
    QVERIFY(said("where", QStringLiteral("event = \"gift\"")).contains(QStringLiteral("names a channel")));
    QVERIFY(said("days", 3).contains(QStringLiteral("days")));
}

QTEST_GUILESS_MAIN(ChannelOverlapTest)
#include "channel_overlap_test.moc"
