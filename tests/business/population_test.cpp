// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "business/population.h"
#include "business/shop_log.h"

#include "base/json.h"
#include "base/thread_pool.h"
#include "targeting/targeting_analyses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tessera;

namespace {

struct Member
{
    QString gender;
    QString birthday; // ISO; empty: not known
    QString city;
};

// What is known of the people of the log, told by their numbers.
std::vector<Member> members(int people)
{
    Random random(29);
    static const QStringList cities{QString(),
                                    QStringLiteral("成都市"),
                                    QStringLiteral("Shanghai"),
                                    QStringLiteral("深圳"),
                                    QStringLiteral("Atlantis"),
                                    QStringLiteral("临沂"),
                                    QStringLiteral("xi'an")};
    std::vector<Member> all;
    for (int person = 0; person < people; ++person) {
        Member member;
        if (!random.chance(0.2))
            member.gender = random.chance(0.7) ? QStringLiteral("F") : QStringLiteral("M");
        if (!random.chance(0.3))
            member.birthday = QDate(1950, 1, 1).addDays(qint64(random.below(25000))).toString(Qt::ISODate);
        member.city = cities[qsizetype(random.below(7))];
        all.push_back(member);
    }
    return all;
}

QByteArray membersCsv(const std::vector<Member>& all)
{
    QByteArray csv = "member_id,gender,birthday,city\n";
    for (std::size_t person = 0; person < all.size(); ++person)
        csv += "M" + QByteArray::number(int(person)) + ',' + all[person].gender.toUtf8() + ',' +
               all[person].birthday.toUtf8() + ',' + all[person].city.toUtf8() + '\n';
    return csv;
}

} // namespace

class PopulationTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void countsAreThoseOfASlowReference();
    void whoCameLaterIsNotCounted();
    void indicesAreThoseOfTheTgiPage();
    void besideAnotherPopulation();
    void provincesAreAllThatIsKnown();
    void pricesAndCategories();
    void marksOpenTheirPeople();
    void sameOnAnyNumberOfThreads();
    void badDefinitionsSayWhatIsWrong_data();
    void badDefinitionsSayWhatIsWrong();

private:
    [[nodiscard]] Result<Population> compute(const char* json) const
    {
        const Result<PopulationDefinition> read =
            PopulationDefinition::fromJson(*parseJsonObject(json, QStringLiteral("test")));
        if (!read)
            return read.error();
        return computePopulation(*m_client->data, *read, {});
    }
    [[nodiscard]] std::int64_t people(const PopulationTrait& trait, const QString& key) const
    {
        const auto found = std::ranges::find(trait.values, key, &TraitValue::key);
        return found == trait.values.end() ? 0 : found->ofA;
    }

    static constexpr int kPeople = 900;
    std::vector<Member> m_members = members(kPeople);
    std::unique_ptr<ShopLog> m_log;
    std::unique_ptr<ShopClient> m_client;
};

void PopulationTest::initTestCase()
{
    m_log = std::make_unique<ShopLog>(kPeople, 31);
    m_client = std::make_unique<ShopClient>(m_log->csv());
    registerTargetingAnalyses(m_client->registry);
    m_client->add("members.csv", membersCsv(m_members));
    m_client->open();
    QCOMPARE(int(m_client->data->people()), kPeople);
}

void PopulationTest::whoCameLaterIsNotCounted()
{
    ShopClient client(m_log->csv()); // known by what they did alone
    client.open();
    const Micros then = *parseTime("2025-11-01", client.data->zone());
    std::size_t known = 0;
    for (const Micros first : client.data->firstKnown())
        known += first < then ? 1 : 0;
    QVERIFY(known > 0 && known < client.data->people());
    const Result<PopulationDefinition> read =
        PopulationDefinition::fromJson({{QStringLiteral("asOf"), QStringLiteral("2025-11-01")}});
    QVERIFY(read);
    const Result<Population> population = computePopulation(*client.data, *read, {});
    QVERIFY2(population, population ? "" : qPrintable(population.error().message));
    QCOMPARE(population->a.count(), known);
    QCOMPARE(population->b.count(), known);
}

void PopulationTest::countsAreThoseOfASlowReference()
{
    const Result<Population> population =
        compute(R"({"asOf": "2026-06-01", "windowDays": 200, "ageBands": [20, 40]})");
    QVERIFY2(population, population ? "" : qPrintable(population.error().message));
    QVERIFY(!population->isIndexed);
    std::map<QString, std::int64_t> ages;
    std::map<QString, std::int64_t> genders;
    std::map<QString, std::int64_t> tiers;
    const QDate today(2026, 5, 31); // the last day before as-of
    for (const Member& member : m_members) {
        if (!member.gender.isEmpty())
            ++genders[member.gender];
        if (member.city == QLatin1String("Shanghai") || member.city == QStringLiteral("深圳"))
            ++tiers[QStringLiteral("1")];
        else if (member.city == QStringLiteral("临沂"))
            ++tiers[QStringLiteral("3")];
        else if (!member.city.isEmpty() && member.city != QLatin1String("Atlantis"))
            ++tiers[QStringLiteral("new 1")];
        if (member.birthday.isEmpty())
            continue;
        const QDate born = QDate::fromString(member.birthday, Qt::ISODate);
        int age = today.year() - born.year();
        if (born.addYears(age) > today)
            --age;
        ++ages[age < 20   ? QStringLiteral("0-19")
               : age < 40 ? QStringLiteral("20-39")
                          : QStringLiteral("40+")];
    }
    const auto check = [&](const char* trait, const std::map<QString, std::int64_t>& slow) {
        const PopulationTrait* found = population->trait(QLatin1String(trait));
        QVERIFY(found != nullptr);
        std::int64_t known = 0;
        double shares = 0;
        for (const auto& [key, count] : slow) {
            QCOMPARE(people(*found, key), count);
            known += count;
        }
        for (const TraitValue& value : found->values)
            shares += value.index.share;
        QCOMPARE(found->knownOfA, known);
        QVERIFY(std::abs(shares - 1) < 1e-12);
    };
    check("age", ages);
    check("gender", genders);
    check("tier", tiers);
    QCOMPARE(population->trait(QStringLiteral("device")), nullptr);
    QVERIFY(std::ranges::any_of(population->leftOut, [](const LeftOutTrait& one) {
        return one.id == QLatin1String("device") && !one.why.isEmpty();
    }));
    // Hours of the week: a person once in each.
    std::map<QString, std::set<int>> hours;
    std::set<int> active;
    const std::int64_t end = dayOfText("2026-06-01");
    for (const ShopEvent& event : m_log->events)
        if (event.day < end && event.day >= end - 200) {
            const int weekday = QDate(1970, 1, 1).addDays(event.day).dayOfWeek();
            hours[QStringLiteral("%1-%2").arg(weekday).arg(event.hour)].insert(event.person);
            active.insert(event.person);
        }
    const PopulationTrait* clock = population->trait(QStringLiteral("clock"));
    QVERIFY(clock != nullptr);
    QCOMPARE(clock->values.size(), std::size_t{168});
    QCOMPARE(clock->knownOfA, std::int64_t(active.size()));
    for (const TraitValue& value : clock->values)
        QCOMPARE(value.ofA, std::int64_t(hours[value.key].size()));
}

void PopulationTest::indicesAreThoseOfTheTgiPage()
{
    const QString rule = QStringLiteral("did(event = \"purchase\")");
    for (const QString& against : {QString(), QStringLiteral("city = \"Shanghai\" or gender = \"M\"")}) {
        QJsonObject definition{{QStringLiteral("rule"), rule}};
        if (!against.isEmpty())
            definition.insert(QStringLiteral("against"), against);
        const Result<AnalysisResult> here = m_client->run(definition, "population");
        definition.insert(QStringLiteral("groups"), QJsonArray{QStringLiteral("attribute")});
        const Result<AnalysisResult> there = m_client->run(definition, "tgi");
        QVERIFY2(here, here ? "" : qPrintable(here.error().message));
        QVERIFY2(there, there ? "" : qPrintable(there.error().message));
        int compared = 0;
        for (const QJsonValue trait : here->json.value(QLatin1String("traits")).toArray()) {
            if (trait[QLatin1String("trait")].toString() != QLatin1String("gender"))
                continue;
            for (const QJsonValue value : trait[QLatin1String("values")].toArray())
                for (const QJsonValue tag : there->json.value(QLatin1String("tags")).toArray()) {
                    if (tag[QLatin1String("field")] != trait[QLatin1String("field")] ||
                        tag[QLatin1String("value")] != value[QLatin1String("key")])
                        continue;
                    ++compared;
                    QCOMPARE(value[QLatin1String("tgi")].toDouble(), tag[QLatin1String("tgi")].toDouble());
                    QCOMPARE(value[QLatin1String("few")].toBool(), tag[QLatin1String("few")].toBool());
                }
        }
        QCOMPARE(compared, 2);
    }
}

void PopulationTest::besideAnotherPopulation()
{
    const Result<Population> population =
        compute(R"({"rule": "gender = \"F\"", "against": "gender = \"M\"", "base": "city is known"})");
    QVERIFY(population);
    QVERIFY(population->isIndexed && !population->isWithin);
    std::int64_t ofA = 0;
    std::int64_t ofB = 0;
    for (const Member& member : m_members) {
        ofA += !member.city.isEmpty() && member.gender == QLatin1String("F") ? 1 : 0;
        ofB += !member.city.isEmpty() && member.gender == QLatin1String("M") ? 1 : 0;
    }
    QCOMPARE(std::int64_t(population->a.count()), ofA);
    QCOMPARE(std::int64_t(population->b.count()), ofB);
    const PopulationTrait* gender = population->trait(QStringLiteral("gender"));
    for (const TraitValue& value : gender->values) {
        const bool isA = value.key == QLatin1String("F");
        QCOMPARE(value.ofA, isA ? ofA : 0);
        QCOMPARE(value.ofB, isA ? 0 : ofB);
        QCOMPARE(value.index.few, isA); // nobody beside has it
    }
}

void PopulationTest::provincesAreAllThatIsKnown()
{
    const Result<Population> population = compute(R"({"rule": "gender = \"F\""})");
    QVERIFY(population);
    const PopulationTrait* province = population->trait(QStringLiteral("province"));
    QVERIFY(province != nullptr);
    QCOMPARE(province->field, QStringLiteral("city"));
    std::int64_t sum = 0;
    std::int64_t atlantis = 0;
    std::int64_t sichuan = 0;
    std::int64_t withCity = 0;
    for (const TraitValue& value : province->values)
        sum += value.ofA;
    for (const Member& member : m_members) {
        if (member.gender != QLatin1String("F"))
            continue;
        withCity += member.city.isEmpty() ? 0 : 1;
        atlantis += member.city == QLatin1String("Atlantis") ? 1 : 0;
        sichuan += member.city == QStringLiteral("成都市") ? 1 : 0;
    }
    QCOMPARE(sum, province->knownOfA);
    QCOMPARE(province->unmatched, atlantis);
    QCOMPARE(sum + atlantis, withCity);
    QCOMPARE(province->unmatchedTexts, QStringList{QStringLiteral("Atlantis")});
    QCOMPARE(people(*province, QStringLiteral("510000")), sichuan);
}

void PopulationTest::pricesAndCategories()
{
    const Result<Population> population =
        compute(R"({"windowDays": 0, "units": "quantity", "priceBands": [60, 120],
                    "fields": {"category": "item", "gender": ""}, "values": 3})");
    QVERIFY2(population, population ? "" : qPrintable(population.error().message));
    QCOMPARE(population->trait(QStringLiteral("gender")), nullptr);
    std::map<int, std::pair<std::int64_t, std::int64_t>> paid; // cents and pieces
    std::map<QString, std::set<int>> skus;
    std::map<QString, std::set<int>> channels;
    for (const ShopEvent& event : m_log->events)
        if (event.isPurchase) {
            paid[event.person].first += event.cents;
            paid[event.person].second += event.quantity;
            skus[event.sku].insert(event.person);
            if (!event.channel.isEmpty())
                channels[event.channel].insert(event.person);
        }
    std::map<QString, std::int64_t> bands;
    for (const auto& [person, sums] : paid) {
        const double price = double(sums.first) / 100 / double(sums.second);
        ++bands[price < 60    ? QStringLiteral("0-60")
                : price < 120 ? QStringLiteral("60-120")
                              : QStringLiteral("120+")];
    }
    const PopulationTrait* price = population->trait(QStringLiteral("price"));
    QCOMPARE(price->knownOfA, std::int64_t(paid.size()));
    for (const auto& [band, count] : bands)
        QCOMPARE(people(*price, band), count);
    // The three most common stand apart, the others together, each person once.
    const PopulationTrait* category = population->trait(QStringLiteral("category"));
    QCOMPARE(category->values.size(), std::size_t{4});
    QCOMPARE(category->values.back().key, QStringLiteral("*"));
    std::set<int> rest;
    for (const auto& [sku, buyers] : skus)
        if (std::ranges::find(category->values, sku, &TraitValue::key) != category->values.end())
            QCOMPARE(people(*category, sku), std::int64_t(buyers.size()));
        else
            rest.insert(buyers.begin(), buyers.end());
    QCOMPARE(people(*category, QStringLiteral("*")), std::int64_t(rest.size()));
    const PopulationTrait* channel = population->trait(QStringLiteral("channel"));
    for (const auto& [name, buyers] : channels)
        QCOMPARE(people(*channel, name), std::int64_t(buyers.size()));
}

void PopulationTest::marksOpenTheirPeople()
{
    const Result<AnalysisResult> result =
        m_client->run({{QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\")")}}, "population");
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    int marks = 0;
    bool hasMap = false;
    const auto check = [&](const ChartMark& mark) {
        const Result<PeopleSet> people = result->people(mark.people);
        QVERIFY2(people, qPrintable(mark.people));
        QCOMPARE(std::int64_t(people->count()), mark.count);
        ++marks;
    };
    for (const ChartSpec& spec : result->charts) {
        if (const auto* map = std::get_if<MapChart>(&spec.chart)) {
            hasMap = true;
            QVERIFY(map->note.contains(QLatin1String("not an officially approved map")));
            for (const MapRegion& region : map->regions)
                check(region.mark);
        }
        if (const auto* bars = std::get_if<BarChart>(&spec.chart))
            for (const BarGroup& group : bars->groups)
                check(group.bars.front().mark);
        if (const auto* clock = std::get_if<MatrixChart>(&spec.chart))
            for (const MatrixCell& cell : clock->cells)
                check(cell.mark);
    }
    QVERIFY(hasMap);
    QVERIFY(marks > 180);
    const std::int64_t known = std::int64_t(result->people(QStringLiteral("known:gender"))->count());
    const std::int64_t sum = std::int64_t(result->people(QStringLiteral("gender:F"))->count() +
                                          result->people(QStringLiteral("gender:M"))->count());
    QCOMPARE(sum, known);
    QVERIFY(result->people(QStringLiteral("against:gender:F"))->count() >
            result->people(QStringLiteral("gender:F"))->count());
    QVERIFY(result->people(QStringLiteral("unmatched:province"))->count() > 0);
    QVERIFY(!result->people(QStringLiteral("gender:X")));
}

void PopulationTest::sameOnAnyNumberOfThreads()
{
    QByteArray first;
    for (const int threads : {1, 2, 5}) {
        ThreadPool::setThreads(threads);
        const Result<AnalysisResult> result =
            m_client->run({{QStringLiteral("rule"), QStringLiteral("gender = \"F\"")}}, "population");
        QVERIFY(result);
        const QByteArray json = QJsonDocument(result->json).toJson();
        if (first.isEmpty())
            first = json;
        QCOMPARE(json, first);
    }
}

void PopulationTest::badDefinitionsSayWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* json, const char* part) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(part);
    };
    row("no such column", R"({"fields": {"gender": "nowhere"}})", "fields.gender");
    row("no texts", R"({"fields": {"gender": "birthday"}})", "holds no texts");
    row("no trait", R"({"fields": {"height": "x"}})", "height");
    row("falling bands", R"({"ageBands": [30, 20]})", "ageBands");
    row("nobody", R"({"rule": "gender = \"X\""})", "Nobody is in the population");
    row("units are text", R"({"units": "channel"})", "holds no numbers");
    row("misspelt", R"({"rules": "everyone"})", "rules");
}

void PopulationTest::badDefinitionsSayWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const Result<Population> population = compute(json.constData());
    QVERIFY(!population);
    QVERIFY2(population.error().message.contains(part), qPrintable(population.error().message));
}

QTEST_GUILESS_MAIN(PopulationTest)
#include "population_test.moc"
