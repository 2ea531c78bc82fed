// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/activation_analyses.h"
#include "audience/audience_analyses.h"
#include "base/json.h"
#include "base/random.h"
#include "dataset/people_snapshot.h"
#include "journey/journey_analyses.h"
#include "person/portrait.h"
#include "profile/profile_analyses.h"
#include "rules/evaluate.h"
#include "support/import_text.h"
#include "tags/tags_analyses.h"
#include "value/value_analyses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tessera;

// A portrait says of one person what everything else says of everybody; beside it the rows as written.
class PortraitTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void purchasesAreThoseOfTheRows();
    void stagesAreThoseOfEveryDay();
    void statesAreThoseOfEveryDay();
    void tagsAreTheTagsValues();
    void audiencesAreTheRulesPeople();
    void packagesSayWhySomebodyIsLeftOut();
    void eventsAreTheRowsOfFiles();
    void personalValuesAreMasked();
    void expectationsAreTheAnalysis();
    void nothingIsInvented();
    void everybodyIsComputedOnce();

private:
    struct Row
    {
        int member = 0;
        QString text;
        Micros time = 0;
        QString event;
        QString order;
        qint64 amount = 0; // hundredths
        qint64 line = 0;   // of the file
    };
    [[nodiscard]] Portrait portrait(int member, PortraitParts parts, bool unmasked = false)
    {
        Result<Portrait> made =
            portraitOf(m_memory, m_data, m_registry, {person(member), parts, unmasked}, {});
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return std::move(*made);
    }
    [[nodiscard]] PersonIndex person(int member) const
    {
        return m_data->identity().find("M" + std::to_string(1000 + member)).front();
    }
    void reopen();
    static constexpr int kMembers = 90;

    QTemporaryDir m_folder;
    AnalysisRegistry m_registry;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
    PortraitMemory m_memory;
    std::vector<Row> m_rows;
};

void PortraitTest::initTestCase()
{
    registerJourneyAnalyses(m_registry);
    registerProfileAnalyses(m_registry);
    registerValueAnalyses(m_registry);
    registerAudienceAnalyses(m_registry);
    registerTagAnalyses(m_registry);
    registerActivationAnalyses(m_registry);
    m_project = std::move(
        Project::create(m_folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    Random random(7);
    QByteArray members = "member_id,name,city,sms_consent\n";
    for (int i = 0; i < kMembers; ++i)
        members += "M" + QByteArray::number(1000 + i) + ",Anna" + QByteArray::number(i) + ",Town" +
                   QByteArray::number(i % 7) + (i % 3 == 0 ? ",yes\n" : ",no\n");
    QVERIFY(importText(*m_project, m_folder.filePath(QStringLiteral("members.csv")), members).ok());
    QByteArray events = "member_id,time,event,order_id,item,amount\n";
    const Micros begin = *parseTime("2025-01-01", TimeZone());
    int order = 0;
    qint64 line = 0;
    const auto write = [&](int member, Micros time, const char* event, const QString& number, qint64 amount) {
        Row row{member, formatTime(time, TimeZone()), time, QString::fromLatin1(event), number, amount,
                ++line};
        events += "M" + QByteArray::number(1000 + member) + ',' + row.text.toUtf8() + ',' + event + ',' +
                  number.toUtf8() + ",I" + QByteArray::number(line % 9) + ',' +
                  (amount == 0 ? QByteArray() : QByteArray::number(double(amount) / 100, 'f', 2)) + '\n';
        m_rows.push_back(std::move(row));
    };
    for (int i = 0; i < 3000; ++i) {
        const int member = int(random.below(kMembers - 5)); // the last never do anything
        const Micros time =
            begin + Micros(random.below(500)) * kDay + Micros(random.below(86400)) * 1'000'000;
        const auto what = random.below(10);
        if (what < 3) { // an order of one or two lines
            const QString number = QStringLiteral("O%1").arg(++order);
            for (std::uint64_t k = 0; k <= random.below(2); ++k)
                write(member, time, "purchase", number, qint64(500 + random.below(9000)));
        } else
            write(member, time,
                  what < 6   ? "view"
                  : what < 8 ? "impression"
                  : what < 9 ? "cart"
                             : "share",
                  {}, 0);
    }
    QVERIFY(importText(*m_project, m_folder.filePath(QStringLiteral("events.csv")), events).ok());
    const auto add = [&](const char* kind, const char* name, const char* json) {
        const Result<QJsonObject> definition = parseJsonObject(json, QString::fromLatin1(name));
        QVERIFY2(definition.ok(), name);
        QVERIFY(
            m_project->objects().add(QString::fromLatin1(kind), QString::fromLatin1(name), *definition).ok());
    };
    add("tag", "Spend", R"j({"form": "statistic", "measure": "sum", "of": "amount", "validDays": 30,
        "events": "did(event = \"purchase\")", "path": ["Value"]})j");
    add("tag", "Buyer", R"j({"form": "rule", "rule": "did(event = \"purchase\")", "path": ["Value"]})j");
    add("tag", "Name", R"j({"form": "fact", "attribute": "name"})j");
    add("tag", "Broken", R"j({"form": "fact", "attribute": "no_such_column"})j");
    add("audience", "Lookers", R"j({"rule": "count(event = \"view\") >= 12"})j");
    add("audience", "Rich", R"j({"rule": "sum(amount, event = \"purchase\") >= 400"})j");
    add("package", "To Tencent", R"j({"audience": "Rich", "profile": "tencent-ads",
        "identifiers": ["phone"], "consent": {"attribute": "sms_consent", "value": "yes"}})j");
    reopen();
}

void PortraitTest::reopen()
{
    Result<std::shared_ptr<const LocalDataset>> data =
        LocalDataset::open(m_project, {std::nullopt, m_registry.resolver()}, {});
    QVERIFY2(data.ok(), data.ok() ? "" : qPrintable(data.error().message));
    m_data = *data;
}

void PortraitTest::purchasesAreThoseOfTheRows()
{
    const std::shared_ptr<const LocalDataset> now = m_data;
    for (const char* date : {"2025-06-01", "2026-01-15", "2026-07-01"}) {
        m_data = now->at(*parseTime(date, TimeZone()));
        std::vector<qint64> spent(kMembers, 0);
        std::vector<std::set<QString>> orders(kMembers);
        std::vector<std::map<QString, qint64>> months(kMembers);
        std::vector<std::map<QString, std::set<QString>>> monthOrders(kMembers);
        for (const Row& row : m_rows)
            if (row.event == QLatin1String("purchase") && row.time < m_data->asOf()) {
                const auto member = std::size_t(row.member);
                spent[member] += row.amount;
                orders[member].insert(row.order);
                months[member][row.text.left(7)] += row.amount;
                monthOrders[member][row.text.left(7)].insert(row.order);
            }
        const auto buyers =
            std::ranges::count_if(orders, [](const std::set<QString>& one) { return !one.empty(); });
        for (int member = 0; member < kMembers; member += 4) {
            const auto at = std::size_t(member);
            const Portrait made = portrait(member, PortraitPart::Purchases);
            QVERIFY(made.purchases);
            QCOMPARE(made.purchases->spent, double(spent[at]) / 100);
            QCOMPARE(made.purchases->orders, std::int64_t(orders[at].size()));
            QCOMPARE(made.purchases->buyers, std::int64_t(buyers));
            const auto above = std::ranges::count_if(spent, [&](qint64 other) { return other > spent[at]; });
            QCOMPARE(made.purchases->rank, orders[at].empty() ? 0 : std::int64_t(above) + 1);
            std::size_t known = 0;
            for (const PersonMonth& month : made.purchases->months) {
                const QString name =
                    QStringLiteral("%1-%2").arg(month.year).arg(month.month, 2, 10, QLatin1Char('0'));
                const auto found = months[at].find(name);
                QCOMPARE(month.spent, found == months[at].end() ? 0 : double(found->second) / 100);
                QCOMPARE(month.orders, std::int64_t(monthOrders[at][name].size()));
                known += found == months[at].end() ? 0 : 1;
            }
            QCOMPARE(known, months[at].size()); // none is left out
        }
    }
    m_data = now;
}

void PortraitTest::stagesAreThoseOfEveryDay()
{
    const Result<FourADefinition> definition = suggestedFourA(*m_data);
    QVERIFY(definition.ok());
    std::vector<Portrait> portraits;
    for (int member = 0; member < kMembers; ++member) {
        portraits.push_back(portrait(member, PortraitPart::Stages));
        QVERIFY(portraits.back().stages && !portraits.back().stages->source.isSaved);
    }
    const std::int64_t last = m_data->zone().dayOf(m_data->asOf() - 1) + 1;
    for (std::int64_t day = last - 480; day <= last; day += 3) {
        const Micros at = day == last ? m_data->asOf() : m_data->zone().startOfDay(day);
        const Result<StageStates> all = stagesAt(*m_data, *definition, m_data->firstKnown(), at, {});
        QVERIFY(all.ok());
        for (int member = 0; member < kMembers; ++member) {
            auto state = std::uint8_t(StageState::Unknown);
            for (const StageChange& change : portraits[std::size_t(member)].stages->changes)
                if (change.at <= at)
                    state = change.state;
            QCOMPARE(int(state), int(all->states[person(member)]));
        }
    }
}

void PortraitTest::statesAreThoseOfEveryDay()
{
    const QJsonObject json{{QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                           {QStringLiteral("states"), QStringLiteral("full")},
                           {QStringLiteral("newDays"), 20},
                           {QStringLiteral("decliningDays"), 30},
                           {QStringLiteral("sleepingDays"), 60},
                           {QStringLiteral("lostDays"), 120}};
    const Result<StoredObject> saved =
        m_project->objects().add(QStringLiteral("lifecycle"), QStringLiteral("Life"), json);
    QVERIFY(saved.ok());
    std::vector<Portrait> portraits;
    for (int member = 0; member < kMembers; ++member) {
        portraits.push_back(portrait(member, PortraitPart::Lifecycle));
        const auto problem = portraits.back().problems.find(PortraitPart::Lifecycle);
        QVERIFY2(portraits.back().life && portraits.back().life->source.name == QLatin1String("Life"),
                 problem == portraits.back().problems.end() ? "" : qPrintable(problem->second));
    }
    const std::int64_t last = m_data->zone().dayOf(m_data->asOf() - 1);
    for (std::int64_t day = last - 400; day <= last; day += 9) {
        QJsonObject then = json;
        then.insert(QStringLiteral("asOf"), formatDate(m_data->zone().startOfDay(day + 1), m_data->zone()));
        const Result<LifecycleDefinition> definition = LifecycleDefinition::fromJson(then);
        QVERIFY2(definition.ok(), definition.ok() ? "" : qPrintable(definition.error().message));
        const Result<LifecycleResult> all = computeLifecycle(*m_data, *definition, {});
        QVERIFY2(all.ok(), all.ok() ? "" : qPrintable(all.error().message));
        for (int member = 0; member < kMembers; ++member) {
            if (all->state[person(member)] == kNotKnown)
                continue;
            std::optional<LifeState> state;
            for (const LifeChange& change : portraits[std::size_t(member)].life->changes)
                if (change.day <= day)
                    state = change.state;
            // A table of people without dates knows its people always, a portrait only from the last day on.
            if (state)
                QCOMPARE(int(*state), int(all->state[person(member)]));
            else
                QCOMPARE(int(all->state[person(member)]), int(LifeState::Prospect));
        }
    }
    QVERIFY(m_project->objects().remove(saved->id).ok());
}

void PortraitTest::tagsAreTheTagsValues()
{
    const Result<std::vector<SavedTag>> saved = savedTags(*m_data);
    QVERIFY(saved.ok());
    for (const SavedTag& one : *saved) {
        const Result<TagValues> values = computeTag(*m_data, one.tag, true, {});
        for (int member = 0; member < kMembers; member += 7) {
            const Portrait made = portrait(member, PortraitPart::Tags, true);
            const auto tag = std::ranges::find(*made.tags, one.tag.name, &PersonTag::name);
            QVERIFY(tag != made.tags->end());
            QCOMPARE(tag->problem.isEmpty(), values.ok());
            if (!values)
                continue;
            QCOMPARE(tag->value, values->values->display(person(member)));
            if (one.tag.validDays > 0 && tag->newest)
                QCOMPARE(int(tag->freshness),
                         int(freshnessOf(values->newest[person(member)], m_data->asOf(), one.tag.validDays)));
        }
    }
}

void PortraitTest::audiencesAreTheRulesPeople()
{
    const Result<std::vector<StoredObject>> saved = m_data->objects(QStringLiteral("audience"));
    QCOMPARE(saved->size(), std::size_t{2});
    int in = 0;
    for (int member = 0; member < kMembers; ++member) {
        const Portrait made = portrait(member, PortraitPart::Audiences);
        QCOMPARE(made.audiences->size(), saved->size());
        for (const StoredObject& audience : *saved) {
            const Result<Rule> rule =
                readRule(audience.definition.value(QLatin1String("rule")), QStringLiteral("rule"));
            const Result<PeopleSet> people = evaluateRule(*rule, *m_data);
            const auto one = std::ranges::find(*made.audiences, audience.name, &PersonMembership::name);
            QCOMPARE(one->isIn, people->contains(person(member)));
            in += one->isIn ? 1 : 0;
        }
    }
    QVERIFY(in > 0 && in < 2 * kMembers);
}

void PortraitTest::packagesSayWhySomebodyIsLeftOut()
{
    const Result<PeopleSet> rich = m_data->audience(QStringLiteral("Rich"));
    std::set<QString> met;
    for (int member = 0; member < kMembers; ++member) {
        const Portrait made = portrait(member, PortraitPart::Packages | PortraitPart::Consent);
        QCOMPARE(made.packages->size(), std::size_t{1});
        const PersonMembership& one = made.packages->front();
        QVERIFY2(one.problem.isEmpty(), qPrintable(one.problem));
        // Nobody has a phone: who agreed cannot be reached.
        QCOMPARE(one.state, !rich->contains(person(member)) ? QStringLiteral("out")
                            : member % 3 == 0               ? QStringLiteral("unreachable")
                                                            : QStringLiteral("refused"));
        met.insert(one.state);
        QCOMPARE(made.consent->front().value, member % 3 == 0 ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    QCOMPARE(met.size(), std::size_t{3});
}

void PortraitTest::eventsAreTheRowsOfFiles()
{
    for (int member = 0; member < kMembers; member += 5) {
        const Portrait made = portrait(member, PortraitPart::Timeline);
        std::vector<Row> rows;
        for (const Row& row : m_rows)
            if (row.member == member && row.time < m_data->asOf())
                rows.push_back(row);
        std::ranges::stable_sort(rows, {}, &Row::time);
        QCOMPARE(made.timeline->events.size(), rows.size());
        std::int64_t views = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const PersonEvent& event = made.timeline->events[i];
            QCOMPARE(event.time, rows[i].time);
            QCOMPARE(event.event, rows[i].event);
            QCOMPARE(event.source, QStringLiteral("events.csv"));
            QCOMPARE(event.fileRow, std::int64_t(rows[i].line));
            QCOMPARE(event.amount.value_or(0), double(rows[i].amount) / 100);
            QCOMPARE(event.isPurchase, rows[i].event == QLatin1String("purchase"));
            views += rows[i].event == QLatin1String("view") ? 1 : 0;
        }
        const QJsonObject page = portraitToJson(*m_data, made, {{QStringLiteral("view")}, 1, 2})
                                     .value(QLatin1String("timeline"))
                                     .toObject();
        QCOMPARE(page.value(QLatin1String("total")).toInteger(), views);
        QCOMPARE(page.value(QLatin1String("events")).toArray().size(),
                 qsizetype(std::clamp<std::int64_t>(views - 1, 0, 2)));
    }
    QCOMPARE(eventGroupOf(QStringLiteral("refunded_order")), EventGroup::Service);
    QCOMPARE(eventGroupOf(QStringLiteral("purchase")), EventGroup::Order);
    QCOMPARE(eventGroupOf(QStringLiteral("ad_click")), EventGroup::Ads);
    QCOMPARE(eventGroupOf(QString::fromUtf8("加购")), EventGroup::Cart);
    QCOMPARE(eventGroupOf(QStringLiteral("blink")), EventGroup::Other);
}

void PortraitTest::personalValuesAreMasked()
{
    const PortraitParts parts = PortraitPart::Head | PortraitPart::Tags;
    for (const bool unmasked : {false, true}) {
        const Portrait made = portrait(3, parts, unmasked);
        const QByteArray json = QJsonDocument(portraitToJson(*m_data, made, {})).toJson();
        QCOMPARE(json.contains("Anna3\""), unmasked);
        QCOMPARE(json.contains("M1003"), unmasked);
    }
}

void PortraitTest::expectationsAreTheAnalysis()
{
    const QJsonObject json{{QStringLiteral("where"), QStringLiteral("event = \"purchase\"")},
                           {QStringLiteral("amount"), QStringLiteral("amount")},
                           {QStringLiteral("model"), QStringLiteral("bgnbd")}};
    const Result<StoredObject> saved =
        m_project->objects().add(QStringLiteral("value"), QStringLiteral("Worth"), json);
    QVERIFY(saved.ok());
    const Result<ValueDefinition> definition = ValueDefinition::fromJson(json);
    const Result<ValueResult> all = computeValue(*m_data, *definition, {});
    QVERIFY2(all.ok(), all.ok() ? "" : qPrintable(all.error().message));
    int between = 0;
    int buyers = 0;
    for (int member = 0; member < kMembers; member += 3) {
        const Portrait made = portrait(member, PortraitPart::Value);
        QVERIFY2(made.value, made.problems.empty() ? "" : qPrintable(made.problems.begin()->second));
        const auto at = std::ranges::find(all->days.people, person(member));
        QCOMPARE(made.value->isBuyer, at != all->days.people.end());
        if (!made.value->isBuyer)
            continue;
        const auto buyer = std::size_t(at - all->days.people.begin());
        QCOMPARE(made.value->alive, all->alive[buyer]);
        QCOMPARE(made.value->clv, all->clv[buyer]);
        // The horizon is a year, nothing is discounted.
        QVERIFY(std::abs(made.value->year.whole.value - all->clv[buyer]) < 1e-6 * (1 + all->clv[buyer]));
        double sum = 0;
        for (const OutlookSpan& span : made.value->months.spans) {
            QVERIFY(span.low <= span.high && span.value >= 0);
            sum += span.value;
        }
        QVERIFY(std::abs(sum - made.value->months.whole.value) < 1e-9 * (1 + sum));
        QCOMPARE(made.value->months.spans.size(), made.value->monthNames.size());
        between += made.value->year.whole.value >= made.value->year.whole.low &&
                           made.value->year.whole.value <= made.value->year.whole.high
                       ? 1
                       : 0;
        ++buyers;
        const Portrait again = portrait(member, PortraitPart::Value);
        QCOMPARE(again.value->year.whole.high, made.value->year.whole.high);
    }
    QVERIFY(buyers > 20 && between > buyers * 3 / 4); // means lie between the tenths of most
    QVERIFY(m_project->objects().remove(saved->id).ok());
}

void PortraitTest::nothingIsInvented()
{
    const PortraitParts parts = PortraitPart::Value | PortraitPart::Household | PortraitPart::Scores;
    const Portrait made = portrait(1, parts);
    QVERIFY(!made.value && made.problems.contains(PortraitPart::Value));
    QVERIFY(!made.household && made.problems.contains(PortraitPart::Household));
    QVERIFY(made.scores && made.scores->empty());
    const QJsonObject json = portraitToJson(*m_data, made, {});
    QVERIFY(!json.contains(QLatin1String("value")));
    QVERIFY(json.value(QLatin1String("problems")).toObject().contains(QLatin1String("value")));
    const Portrait quiet = portrait(kMembers - 1, PortraitPart::Purchases | PortraitPart::Timeline);
    QCOMPARE(quiet.purchases->rank, std::int64_t{0});
    QVERIFY(quiet.timeline->events.empty());
}

void PortraitTest::everybodyIsComputedOnce()
{
    const PortraitParts parts = PortraitPart::Purchases | PortraitPart::Rfm | PortraitPart::Audiences |
                                PortraitPart::Packages | PortraitPart::Tags;
    (void)portrait(10, parts);
    const int computed = m_memory.computed();
    for (int member = 11; member < 30; ++member)
        (void)portrait(member, parts);
    QCOMPARE(m_memory.computed(), computed);
    // An audience with another rule is counted anew, and nothing else is.
    const Result<std::optional<StoredObject>> rich =
        m_project->objects().find(QStringLiteral("audience"), QStringLiteral("Lookers"));
    QVERIFY(m_project->objects()
                .update((*rich)->id, QStringLiteral("Lookers"),
                        {{QStringLiteral("rule"), QStringLiteral("count(event = \"view\") >= 1")}})
                .ok());
    const Portrait made = portrait(10, parts);
    QCOMPARE(m_memory.computed(), computed + 1);
    const auto one = std::ranges::find(*made.audiences, QStringLiteral("Lookers"), &PersonMembership::name);
    QCOMPARE(one->isIn, m_data->audience(QStringLiteral("Lookers"))->contains(person(10)));
}

QTEST_GUILESS_MAIN(PortraitTest)
#include "portrait_test.moc"
