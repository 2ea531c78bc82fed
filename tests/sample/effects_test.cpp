// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the generator to effects.h, each check with several seeds.
#include "base/time_zone.h"
#include "sample/effects.h"
#include "sample/internal/orders.h"
#include "sample/internal/person.h"
#include "sample/sample.h"
#include "sample/sample_files.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <memory>

using namespace tessera;
using namespace tessera::sample;

namespace {

struct Lived
{
    Person person;
    std::vector<Order> orders;
};

std::vector<Lived> liveAll(std::uint64_t seed, std::uint64_t people)
{
    const Catalogue catalogue;
    std::vector<Lived> all;
    for (std::uint64_t i = 0; i < people; ++i) {
        Random random(seed, i);
        Lived lived{makePerson(seed, i, people, random), {}};
        playJourney(lived.person, random);
        joinMembership(lived.person, random, seed);
        lived.orders = makeOrders(lived.person, catalogue, random);
        playCampaign(lived.person, random);
        all.push_back(std::move(lived));
    }
    return all;
}

// Gauss hypergeometric series; z < 1.
double hypergeometric(double a, double b, double c, double z)
{
    double sum = 1;
    double term = 1;
    for (int n = 0; n < 100'000 && std::abs(term) > 1e-14 * std::abs(sum); ++n) {
        term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
        sum += term;
    }
    return sum;
}

// E[X(t)], Fader, Hardie, Lee 2005, equation 9.
double expectedRepeats(double t)
{
    const double r = kBuyRateShape;
    const double alpha = kBuyRateScale;
    const double a = kDropoutA;
    const double b = kDropoutB;
    return (a + b - 1) / (a - 1) *
           (1 - std::pow(alpha / (alpha + t), r) * hypergeometric(r, b, a + b - 1, t / (alpha + t)));
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / double(values.size());
}

} // namespace

class EffectsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data();
    void init();
    void repeatBuyingIsBgNbd();
    void clusterSharesAndTastes();
    void touchesRaiseTheHazardAsPlanted();
    void promotionsDrawOrders();
    void priceSensitivityShowsInCoupons();
    void campaignUplift();
    void traitIsRareAndPredictable();
    void householdsShareCities();
    void panelShares();
    void activityHasALongTail();
    void cartsWaitAsPlanted();

private:
    static const std::vector<Lived>& people()
    {
        static std::array<std::vector<Lived>, 3> kept;
        QFETCH_GLOBAL(int, slot);
        QFETCH_GLOBAL(quint64, seed);
        std::vector<Lived>& all = kept[std::size_t(slot)];
        if (all.empty())
            all = liveAll(seed, 30'000);
        return all;
    }
};

void EffectsTest::initTestCase_data()
{
    QTest::addColumn<int>("slot");
    QTest::addColumn<quint64>("seed");
    QTest::newRow("seed 1") << 0 << quint64(1);
    QTest::newRow("seed 20260531") << 1 << quint64(20260531);
    QTest::newRow("seed 987654321987") << 2 << quint64(987654321987);
}

void EffectsTest::init()
{
    QVERIFY(people().size() == 30'000);
}

void EffectsTest::repeatBuyingIsBgNbd()
{
    double expected = 0;
    double variance = 0;
    double found = 0;
    std::array<double, 2> long_{}; // of people watched for 300 days and more: found, expected
    for (const Lived& lived : people()) {
        if (lived.person.actAt < 0)
            continue;
        const double t = double(kEnd - lived.person.actAt) / double(kDaySeconds);
        const double e = expectedRepeats(t);
        expected += e;
        found += lived.person.repeats;
        variance += (lived.person.repeats - e) * (lived.person.repeats - e);
        if (t >= 300) {
            long_[0] += lived.person.repeats;
            long_[1] += e;
        }
        int sales = 0;
        for (const Order& order : lived.orders)
            sales += order.kind == OrderKind::Sale ? 1 : 0;
        QCOMPARE(sales, lived.person.repeats + 1);
    }
    QVERIFY(expected > 5'000);
    QVERIFY2(std::abs(found - expected) < 4 * std::sqrt(variance),
             qPrintable(QStringLiteral("%1 found, %2 expected").arg(found).arg(expected)));
    QVERIFY(std::abs(long_[0] / long_[1] - 1) < 0.06);
}

void EffectsTest::clusterSharesAndTastes()
{
    std::array<double, kClusters> count{};
    std::array<std::array<double, kCategories>, kClusters> lines{};
    const Catalogue catalogue;
    for (const Lived& lived : people()) {
        const std::size_t cluster = std::size_t(lived.person.cluster);
        ++count[cluster];
        for (const Order& order : lived.orders)
            for (const OrderLine& line : order.lines)
                ++lines[cluster][std::size_t(catalogue.item(line.item).category)];
    }
    for (std::size_t c = 0; c < kClusters; ++c) {
        QVERIFY(std::abs(count[c] / 30'000 - kClusterShare[c]) < 0.012);
        double sum = 0;
        for (const double n : lines[c])
            sum += n;
        for (std::size_t k = 0; k < kCategories; ++k)
            QVERIFY(std::abs(lines[c][k] / sum - kCategoryTaste[c][k]) < 0.025);
    }
}

// Stage changes per day at risk within kTouchDays of a touch of one channel and of no stronger one, against
// days without any working touch: the ratio is the planted multiple.
void EffectsTest::touchesRaiseTheHazardAsPlanted()
{
    std::array<double, TouchChannels> events{};
    std::array<double, TouchChannels> days{};
    double quietEvents = 0;
    double quietDays = 0;
    const Seconds window = Seconds(kTouchDays) * kDaySeconds;
    for (const Lived& lived : people()) {
        const Person& person = lived.person;
        if (person.awareAt < 0)
            continue;
        const Seconds end = person.appealAt >= 0 ? person.appealAt : kEnd;
        for (Seconds at = person.awareAt; at < end; at += kDaySeconds) {
            int strongest = -1;
            bool other = false;
            for (const Touch& touch : person.touches) {
                if (touch.time > at || touch.time + window <= at || kTouch[touch.channel].actMultiple == 2.5)
                    continue;
                other = other || kTouch[touch.channel].appealMultiple > 1;
                if (strongest < 0 ||
                    kTouch[touch.channel].appealMultiple > kTouch[std::size_t(strongest)].appealMultiple)
                    strongest = touch.channel;
            }
            const bool moved = person.appealAt >= 0 && end - at <= kDaySeconds;
            const double share = double(std::min(end - at, kDaySeconds)) / double(kDaySeconds);
            if (strongest >= 0 && (other || strongest == JdDisplay)) {
                events[std::size_t(strongest)] += moved ? 1 : 0;
                days[std::size_t(strongest)] += share;
            } else {
                quietEvents += moved ? 1 : 0;
                quietDays += share;
            }
        }
    }
    const double base = quietEvents / quietDays;
    QVERIFY2(std::abs(base / kAppealHazard - 1) < 0.1, qPrintable(QString::number(base * 150)));
    for (const TouchChannel channel : {Douyin, RedKol, Moments, JdDisplay}) {
        const double ratio = events[channel] / days[channel] / kAppealHazard;
        const double error = ratio / std::sqrt(events[channel]);
        QVERIFY2(std::abs(ratio - kTouch[channel].appealMultiple) < 4 * error + 0.05 * ratio,
                 qPrintable(QStringLiteral("%1: %2 +- %3")
                                .arg(QString::fromLatin1(kTouch[channel].name))
                                .arg(ratio)
                                .arg(error)));
    }
}

void EffectsTest::promotionsDrawOrders()
{
    std::array<double, kHistoryDays> perDay{};
    double all = 0;
    for (const Lived& lived : people()) {
        for (const Order& order : lived.orders) {
            if (order.kind != OrderKind::Sale)
                continue;
            ++perDay[std::size_t(order.time / kDaySeconds)];
            all += order.time >= 300 * kDaySeconds ? 1 : 0;
        }
    }
    const double usual = all / (kHistoryDays - 300);
    for (const Promotion& promotion : promotions())
        if (promotion.peak > 300)
            QVERIFY2(perDay[std::size_t(promotion.peak)] > 3 * usual, promotion.name.data());
}

void EffectsTest::priceSensitivityShowsInCoupons()
{
    std::array<double, 2> orders{};
    std::array<double, 2> coupons{};
    for (const Lived& lived : people()) {
        const double s = lived.person.priceSensitivity;
        if (s > 0.3 && s < 0.7)
            continue;
        const std::size_t side = s >= 0.7 ? 1 : 0;
        for (const Order& order : lived.orders) {
            if (order.kind != OrderKind::Sale || promotionOn(int(order.time / kDaySeconds)))
                continue;
            ++orders[side];
            coupons[side] += order.lines.front().couponCents > 0 ? 1 : 0;
        }
    }
    QVERIFY(std::abs(coupons[0] / orders[0] - (kCouponBase + kCouponSlope * 0.18)) < 0.05);
    QVERIFY(std::abs(coupons[1] / orders[1] - (kCouponBase + kCouponSlope * 0.81)) < 0.05);
}

void EffectsTest::campaignUplift()
{
    std::array<std::array<double, 4>, UpliftTypes> treated{};
    std::array<std::array<double, 4>, UpliftTypes> converted{};
    for (const Lived& lived : people()) {
        if (lived.person.arm < 0)
            continue;
        ++treated[lived.person.uplift][std::size_t(lived.person.arm)];
        converted[lived.person.uplift][std::size_t(lived.person.arm)] += lived.person.converted ? 1 : 0;
    }
    for (std::size_t type = 0; type < UpliftTypes; ++type) {
        for (std::size_t arm = 0; arm < 4; ++arm) {
            const double n = treated[type][arm];
            const double planted = kBaseRate[type] + kUplift[type][arm];
            QVERIFY(n > 20);
            QVERIFY(std::abs(converted[type][arm] / n - planted) <
                    4.5 * std::sqrt(planted * (1 - planted) / n) + 1 / n);
        }
    }
}

void EffectsTest::traitIsRareAndPredictable()
{
    double with = 0;
    std::array<double, 2> activity{};
    for (const Lived& lived : people()) {
        with += lived.person.trait ? 1 : 0;
        activity[lived.person.trait ? 1 : 0] += std::log(lived.person.activity);
    }
    QVERIFY(with / 30'000 > 0.03 && with / 30'000 < 0.12);
    // Selection on a normal covariate with sd 1.1 and slope 0.8 shifts its mean by nearly slope * variance.
    QVERIFY(activity[1] / with - activity[0] / (30'000 - with) > 0.6);
}

void EffectsTest::householdsShareCities()
{
    std::array<double, 5> people_{};
    for (const Lived& lived : people()) {
        ++people_[std::size_t(lived.person.householdSize)];
        QCOMPARE(lived.person.city, people()[lived.person.household].person.city);
    }
    QVERIFY(people_[1] / 30'000 > 0.35 && people_[1] / 30'000 < 0.48);
    QVERIFY(people_[2] > people_[3] && people_[3] > 0 && people_[4] > 0);
}

void EffectsTest::panelShares()
{
    QFETCH_GLOBAL(quint64, seed);
    QTemporaryDir dir;
    QVERIFY(writeSample({dir.path(), 20'000, seed}).ok());
    const Csv truth = parseCsv(readAll(dir.filePath(QStringLiteral("truth.csv"))));
    QHash<QByteArray, QByteArray> clusterOf;
    for (const QByteArrayList& row : truth.rows)
        clusterOf.insert(truth.at(row, "phone"), truth.at(row, "cluster"));
    const Csv panel = parseCsv(readAll(dir.filePath(QStringLiteral("category_spend.csv"))));
    QHash<QByteArray, std::vector<double>> shares;
    for (const QByteArrayList& row : panel.rows)
        shares[clusterOf.value(panel.at(row, "phone"))].push_back(panel.at(row, "brand_spend").toDouble() /
                                                                  panel.at(row, "category_spend").toDouble());
    for (std::size_t c = 0; c < kClusters; ++c) {
        const std::vector<double>& found = shares[kClusterName[c]];
        const double planted = kBrandShare[c][0] / (kBrandShare[c][0] + kBrandShare[c][1]);
        QVERIFY(found.size() >= 8);
        QVERIFY2(std::abs(meanOf(found) - planted) < 0.75 / std::sqrt(double(found.size())) + 0.02,
                 qPrintable(
                     QStringLiteral("%1: %2").arg(QString::fromLatin1(kClusterName[c])).arg(meanOf(found))));
    }
}

void EffectsTest::activityHasALongTail()
{
    std::vector<double> activity;
    for (const Lived& lived : people())
        activity.push_back(lived.person.activity);
    std::sort(activity.begin(), activity.end());
    double top = 0;
    double all = 0;
    for (std::size_t i = 0; i < activity.size(); ++i) {
        all += activity[i];
        top += i >= activity.size() * 9 / 10 ? activity[i] : 0;
    }
    QVERIFY(std::abs(all / double(activity.size()) - 1) < 0.06);
    QVERIFY(top / all > 0.38 && top / all < 0.56); // lognormal with sigma 1.1: 0.43
}

// Of the orders in the app whose item lay in a cart in the 30 days before: how many came within half an hour
// of it.
void EffectsTest::cartsWaitAsPlanted()
{
    QFETCH_GLOBAL(quint64, seed);
    QTemporaryDir dir;
    QVERIFY(writeSample({dir.path(), 20'000, seed}).ok());
    const auto file = [&](const char* name) { return parseCsv(readAll(dir.filePath(QLatin1String(name)))); };
    QHash<QByteArray, QByteArray> person; // of a device, of a member number
    const Csv truth = file("truth.csv");
    for (const QByteArrayList& row : truth.rows) {
        for (const QByteArray& device : truth.at(row, "device_ids").split('|'))
            person.insert(device, truth.at(row, "person"));
        person.insert(truth.at(row, "member_id"), truth.at(row, "person"));
    }
    const auto secondsOf = [](const QByteArray& time) {
        return QDateTime::fromString(QString::fromLatin1(time), QStringLiteral("yyyy-MM-dd HH:mm:ss"))
            .toSecsSinceEpoch();
    };
    QHash<QByteArray, std::vector<qint64>> carts; // by person and item
    const Csv app = file("app_behaviour.csv");
    for (const QByteArrayList& row : app.rows)
        if (app.at(row, "event") == "cart")
            carts[person.value(app.at(row, "device_id")) + ' ' + app.at(row, "sku")].push_back(
                secondsOf(app.at(row, "event_time")));
    double soon = 0;
    double all = 0;
    const Csv orders = file("orders.csv");
    for (const QByteArrayList& row : orders.rows) {
        if (orders.at(row, "channel") != "app" || orders.at(row, "line_no") != "1")
            continue;
        const qint64 ordered = secondsOf(orders.at(row, "created_at"));
        qint64 wait = 31 * 86400;
        for (const qint64 cart :
             carts.value(person.value(orders.at(row, "member_id")) + ' ' + orders.at(row, "sku")))
            if (cart <= ordered)
                wait = std::min(wait, ordered - cart);
        all += wait <= 30 * 86400 ? 1 : 0;
        soon += wait <= 1800 ? 1 : 0;
    }
    const double z = std::log(1800 / kCartDelays[0].medianSeconds) / kCartDelays[0].sigma;
    const double planted = kCartDelays[0].share * 0.5 * std::erfc(-z / std::sqrt(2.0));
    QVERIFY(all > 1000);
    QVERIFY2(std::abs(soon / all - planted) < 0.05, qPrintable(QString::number(soon / all)));
}

QTEST_GUILESS_MAIN(EffectsTest)
#include "effects_test.moc"
