// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "targeting/split.h"
#include "targeting/targeting_fixture.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace tessera;

namespace {

constexpr int kPeople = 3000;

// People of five cities, unequal in number, with spend and age; every seventh has no city, every eleventh no
// age.
QByteArray peopleTable()
{
    Random random(11);
    const char* cities[] = {"Beijing", "Shanghai", "Chengdu", "Wuhan", "Harbin"};
    QByteArray csv = "member_id,city,age,spend,household\n";
    for (int person = 0; person < kPeople; ++person) {
        const std::uint64_t city = std::min(random.below(5), random.below(5));
        csv += "M" + QByteArray::number(person) + ',' + (person % 7 == 0 ? "" : cities[city]) + ',' +
               (person % 11 == 0 ? QByteArray() : QByteArray::number(18 + int(random.below(50)))) + ',' +
               QByteArray::number(int(random.exponential() * 1000)) + ",H" +
               QByteArray::number(int(random.below(1200))) + '\n';
    }
    return csv;
}

QJsonObject group(const char* name, double share)
{
    return {{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("share"), share}};
}

QJsonObject groupOf(const char* name, int people)
{
    return {{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("people"), people}};
}

QJsonObject splitting(const QJsonArray& groups)
{
    return {{QStringLiteral("kind"), QStringLiteral("split")}, {QStringLiteral("groups"), groups}};
}

} // namespace

class SplitTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sequencesStayNearTheirParts();
    void groupsAreExactAndExclusive();
    void strataHaveTheirShare();
    void everyoneHasTheSameChance();
    void theBestComeFirst();
    void capsAreHeld();
    void balanceIsTheBestOfTheDraws();
    void traitsAreThoseOfASlowReference();
    void threadsDoNotMatter();
    void tooFewPeopleAreSaid();
    void rulesKnowTheGroups();
    void badDefinitionsSayWhatIsWrong_data();
    void badDefinitionsSayWhatIsWrong();

private:
    [[nodiscard]] Split split(const QJsonObject& definition) const
    {
        return splitPeople(*m_client.data, SplitDefinition::fromJson(definition).value(), {}).value();
    }

    TargetingFixture m_client;
};

void SplitTest::initTestCase()
{
    m_client.import(QStringLiteral("members.csv"), peopleTable());
    m_client.open();
    QCOMPARE(m_client.data->people(), std::size_t(kPeople));
}

void SplitTest::sequencesStayNearTheirParts()
{
    Random random(5);
    for (int trial = 0; trial < 300; ++trial) {
        const std::size_t steps = 1 + random.below(400);
        std::vector<std::int64_t> sizes;
        std::int64_t left = std::int64_t(steps);
        for (std::uint64_t g = 1 + random.below(6); g > 0; --g) {
            sizes.push_back(std::int64_t(random.below(std::uint64_t(left) + 1)));
            left -= sizes.back();
        }
        const std::vector<std::uint16_t> sequence = evenSequence(sizes, steps);
        std::vector<std::int64_t> taken(sizes.size() + 1, 0);
        for (std::size_t k = 0; k < steps; ++k) {
            ++taken[sequence[k]];
            for (std::size_t g = 0; g < sizes.size(); ++g)
                QVERIFY(std::abs(double(taken[g]) - double(sizes[g]) * double(k + 1) / double(steps)) <
                        1.001);
        }
        taken.pop_back();
        QCOMPARE(taken, sizes);
    }
}

void SplitTest::groupsAreExactAndExclusive()
{
    const Split divided = split(splitting({group("A", 0.333), group("B", 0.5), groupOf("C", 100)}));
    QCOMPARE(divided.people.size(), std::size_t(kPeople));
    QCOMPARE(divided.sizes, (std::vector<std::int64_t>{999, 1500, 100}));
    const std::set<PersonIndex> different(divided.people.begin(), divided.people.end());
    QCOMPARE(different.size(), divided.people.size());
    PeopleSet all(m_client.data->people());
    std::size_t sum = 0;
    for (const std::uint16_t number : {std::uint16_t(0), std::uint16_t(1), std::uint16_t(2), Split::kRest}) {
        const PeopleSet one = divided.groupPeople(m_client.data->people(), number);
        sum += one.count();
        all |= one;
    }
    QCOMPARE(sum, std::size_t(kPeople)); // nobody is in two
    QCOMPARE(all.count(), std::size_t(kPeople));
}

void SplitTest::strataHaveTheirShare()
{
    QJsonObject definition = splitting({group("A", 0.45), group("B", 0.45), group("Control", 0.05)});
    definition.insert(QStringLiteral("strata"), QJsonArray{QStringLiteral("city"), QStringLiteral("age")});
    const Split divided = split(definition);
    QVERIFY(divided.strata.size() > 20); // six cities, five ages and none
    const auto city = m_client.data->attribute(QStringLiteral("city")).value();
    std::vector<std::vector<std::int64_t>> counted(divided.strata.size(), std::vector<std::int64_t>(4, 0));
    for (std::size_t i = 0; i < divided.people.size(); ++i) {
        const std::uint16_t g = divided.group[i];
        ++counted[divided.stratum[i]][g == Split::kRest ? 3 : g];
        const QString shown = city->display(divided.people[i]);
        QCOMPARE(divided.strata[divided.stratum[i]].values.first(),
                 shown.isEmpty() ? QStringLiteral("unknown") : shown);
    }
    const double shares[] = {0.45, 0.45, 0.05, 0.05};
    for (std::size_t s = 0; s < counted.size(); ++s) {
        const auto people = double(std::accumulate(counted[s].begin(), counted[s].end(), std::int64_t{0}));
        QCOMPARE(std::int64_t(people), divided.strata[s].people);
        for (std::size_t g = 0; g < 4; ++g)
            QVERIFY(std::abs(double(counted[s][g]) - shares[g] * people) <= 2);
        counted[s].pop_back();
        QCOMPARE(counted[s], divided.strata[s].groups);
    }
    QCOMPARE(divided.sizes, (std::vector<std::int64_t>{1350, 1350, 150}));
}

void SplitTest::everyoneHasTheSameChance()
{
    QJsonObject definition = splitting({group("A", 0.3)});
    definition.insert(QStringLiteral("strata"), QJsonArray{QStringLiteral("city")});
    constexpr int kDraws = 200;
    std::vector<int> chosen(kPeople, 0);
    for (int salt = 0; salt < kDraws; ++salt) {
        definition.insert(QStringLiteral("salt"), QString::number(salt));
        split(definition).groupPeople(kPeople, 0).forEach([&](PersonIndex person) { ++chosen[person]; });
    }
    double chi = 0; // each is a binomial of 200 and 0.3, nearly independent
    for (const int count : chosen)
        chi += (count - 0.3 * kDraws) * (count - 0.3 * kDraws) / (kDraws * 0.3 * 0.7);
    QVERIFY2(std::abs(chi - kPeople) < 5 * std::sqrt(2.0 * kPeople), qPrintable(QString::number(chi)));
}

void SplitTest::theBestComeFirst()
{
    const auto spend = m_client.data->attribute(QStringLiteral("spend")).value();
    for (const bool ascending : {false, true}) {
        QJsonObject definition = splitting({groupOf("First", 50), groupOf("Next", 200)});
        definition.insert(QStringLiteral("by"), QStringLiteral("spend"));
        definition.insert(QStringLiteral("first"),
                          ascending ? QStringLiteral("smallest") : QStringLiteral("largest"));
        const Split divided = split(definition);
        double previous = ascending ? -1e9 : 1e9;
        for (std::size_t i = 0; i < divided.people.size(); ++i) {
            const double value = spend->number(divided.people[i]);
            QVERIFY(ascending ? value >= previous : value <= previous);
            previous = value;
            QCOMPARE(divided.group[i], i < 50 ? 0 : i < 250 ? 1 : Split::kRest);
        }
    }
    QJsonObject byAge = splitting({group("All", 1)});
    byAge.insert(QStringLiteral("by"), QStringLiteral("age"));
    const Split divided = split(byAge);
    QCOMPARE(divided.unranked, m_client.people(QStringLiteral("age is unknown")));
    QCOMPARE(divided.sizes.front(), std::int64_t(kPeople - divided.unranked.count()));
}

void SplitTest::capsAreHeld()
{
    QJsonObject definition = splitting({group("A", 1)});
    definition.insert(QStringLiteral("caps"),
                      QJsonArray{QJsonObject{{QStringLiteral("field"), QStringLiteral("household")}},
                                 QJsonObject{{QStringLiteral("field"), QStringLiteral("city")},
                                             {QStringLiteral("most"), 100}}});
    definition.insert(QStringLiteral("by"), QStringLiteral("spend"));
    const Split divided = split(definition);
    std::map<QString, int> households;
    std::map<QString, int> cities;
    const auto household = m_client.data->attribute(QStringLiteral("household")).value();
    const auto city = m_client.data->attribute(QStringLiteral("city")).value();
    for (const PersonIndex person : divided.people) {
        QVERIFY(++households[household->display(person)] <= 1);
        if (!city->isNull(person))
            QVERIFY(++cities[city->display(person)] <= 100);
    }
    QCOMPARE(divided.people.size() + divided.heldBack[0].count() + divided.heldBack[1].count(),
             std::size_t(kPeople));
    divided.heldBack[0].forEach([&](PersonIndex person) { // nobody is held back without reason
        QCOMPARE(households[household->display(person)], 1);
    });
    divided.heldBack[1].forEach([&](PersonIndex person) { QCOMPARE(cities[city->display(person)], 100); });
}

void SplitTest::balanceIsTheBestOfTheDraws()
{
    QJsonObject definition = splitting({group("A", 0.05), group("Control", 0.05)});
    definition.insert(QStringLiteral("balance"),
                      QJsonArray{QStringLiteral("age"), QStringLiteral("spend"), QStringLiteral("city")});
    definition.insert(QStringLiteral("tolerance"), 0.0);
    definition.insert(QStringLiteral("draws"), 1);
    const Split first = split(definition);
    definition.insert(QStringLiteral("draws"), 60);
    const Split best = split(definition);
    QCOMPARE(best.draws, 60);
    QCOMPARE(best.firstDifference, first.traits.front().difference);
    QVERIFY(best.traits.front().difference < 0.7 * first.traits.front().difference);
    definition.insert(QStringLiteral("tolerance"), first.traits.front().difference * 1.01);
    QCOMPARE(split(definition).group, first.group); // the first is good enough
}

void SplitTest::traitsAreThoseOfASlowReference()
{
    QJsonObject definition = splitting({group("A", 0.4), group("B", 0.4)});
    definition.insert(QStringLiteral("balance"), QJsonArray{QStringLiteral("spend"), QStringLiteral("city")});
    const Split divided = split(definition);
    const auto spend = m_client.data->attribute(QStringLiteral("spend")).value();
    const auto city = m_client.data->attribute(QStringLiteral("city")).value();
    for (const SplitTrait& trait : divided.traits) {
        double sums[3] = {};
        double known[3] = {};
        double squares = 0;
        for (std::size_t i = 0; i < divided.people.size(); ++i) {
            const PersonIndex person = divided.people[i];
            if (!trait.value.isEmpty() && city->isNull(person))
                continue;
            const double value =
                trait.value.isEmpty() ? spend->number(person) : double(city->display(person) == trait.value);
            const std::size_t g = divided.group[i] == Split::kRest ? 2 : divided.group[i];
            sums[g] += value;
            ++known[g];
            squares += value * value;
        }
        const double n = known[0] + known[1] + known[2];
        const double mean = (sums[0] + sums[1] + sums[2]) / n;
        const double variance = (squares - n * mean * mean) / (trait.value.isEmpty() ? n - 1 : n);
        QVERIFY(std::abs(trait.mean - mean) < 1e-6 * std::abs(mean));
        for (std::size_t g = 0; g < 2; ++g)
            QVERIFY(std::abs(trait.means[g] - sums[g] / known[g]) < 1e-4 * std::abs(mean));
        QVERIFY(std::abs(trait.difference -
                         std::abs(sums[0] / known[0] - sums[1] / known[1]) / std::sqrt(variance)) < 1e-5);
    }
    QCOMPARE(divided.traits.size(), std::size_t(6));
}

void SplitTest::threadsDoNotMatter()
{
    QJsonObject definition = splitting({group("A", 0.1), group("B", 0.2)});
    definition.insert(QStringLiteral("balance"), QJsonArray{QStringLiteral("spend")});
    definition.insert(QStringLiteral("tolerance"), 0.0);
    const int threads = ThreadPool::threads();
    ThreadPool::setThreads(1);
    const Split one = split(definition);
    ThreadPool::setThreads(4);
    const Split four = split(definition);
    ThreadPool::setThreads(threads);
    QCOMPARE(one.people, four.people);
    QCOMPARE(one.group, four.group);
}

void SplitTest::tooFewPeopleAreSaid()
{
    const AnalysisResult result =
        m_client.run(splitting({groupOf("A", 2000), groupOf("B", 2000), groupOf("C", 5)})).value();
    QCOMPARE(result.people(QStringLiteral("group:A"))->count(), std::size_t(2000));
    QCOMPARE(result.people(QStringLiteral("group:B"))->count(), std::size_t(1000));
    QCOMPARE(result.people(QStringLiteral("group:C"))->count(), std::size_t(0));
    QVERIFY(
        result.provenance.notes.join(QLatin1Char('\n')).contains(QStringLiteral("B has 1,000 of the 2,000")));
}

void SplitTest::rulesKnowTheGroups()
{
    TargetingFixture client;
    client.import(QStringLiteral("members.csv"), peopleTable());
    QJsonObject definition = splitting({group("A", 0.4), group("B", 0.4)});
    definition.insert(QStringLiteral("strata"), QJsonArray{QStringLiteral("city")});
    definition.remove(QStringLiteral("kind"));
    QVERIFY(client.project->objects().add(QStringLiteral("split"), QStringLiteral("Test"), definition).ok());
    client.open();
    const PeopleSet a = client.people(QStringLiteral("value(\"Test\", group) = \"A\""));
    QCOMPARE(a.count(), std::size_t(1200));
    QCOMPARE(client.people(QStringLiteral("result(\"Test\", \"group:A\")")), a);
    QCOMPARE(client.people(QStringLiteral("value(\"Test\", group) is unknown")),
             client.people(QStringLiteral("result(\"Test\", \"rest\")")));
}

void SplitTest::badDefinitionsSayWhatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("definition");
    QTest::addColumn<QString>("said");
    const auto with = [](const char* key, const QJsonValue& value) {
        QJsonObject definition = splitting({group("A", 0.5)});
        definition.insert(QLatin1String(key), value);
        return definition;
    };
    QTest::newRow("no group") << splitting({}) << QStringLiteral("name one group at least");
    QTest::newRow("too much") << splitting({group("A", 0.7), group("B", 0.4)}) << QStringLiteral("1.1");
    QTest::newRow("twice") << splitting({group("A", 0.7), group("A", 0.1)}) << QStringLiteral("there twice");
    QTest::newRow("neither") << splitting({group("A", 0)}) << QStringLiteral("groups[0]");
    QTest::newRow("field") << with("strata", QJsonArray{QStringLiteral("town")}) << QStringLiteral("town");
    QTest::newRow("text order") << with("by", QStringLiteral("city")) << QStringLiteral("is a text");
    QTest::newRow("field form") << with("balance", QJsonArray{3}) << QStringLiteral("balance[0]");
    QTest::newRow("analysis") << with("by", QJsonObject{{QStringLiteral("result"), QStringLiteral("Scores")},
                                                        {QStringLiteral("field"), QStringLiteral("rank")}})
                              << QStringLiteral("Scores");
    QTest::newRow("key") << with("shares", 2) << QStringLiteral("shares");
}

void SplitTest::badDefinitionsSayWhatIsWrong()
{
    QFETCH(QJsonObject, definition);
    QFETCH(QString, said);
    const Result<AnalysisResult> result = m_client.run(definition);
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(SplitTest)
#include "split_test.moc"
