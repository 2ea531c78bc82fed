// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_fixture.h"
#include "tags/tag_lineage.h"

#include <QTest>

#include <functional>
#include <set>

using namespace tessera;

// Values of tags beside the raw rows of the files they came from, read here by themselves; the same values
// in rules; and what they must not know.
class TagValuesTest : public QObject
{
    Q_OBJECT
private slots:
    void valuesAreRebuiltFromRawRows();
    void lineageOpensTheRows();
    void totalsAreThoseOfTheRule();
    void circlesAreNamed();
    void laterDataChangesNoEarlierValue();
    void valuesUpdatedByHandStayAsTheyWere();
    void bothLanguagesAndJson();
    void listsAndAnswers();
    void definitionsThatMakeNoSenseAreRefused_data();
    void definitionsThatMakeNoSenseAreRefused();
};

namespace {

using Event = TagFixture::Event;

const Micros kAsOf = *parseTime("2026-05-01", TimeZone());

void addTags(TagFixture& client)
{
    client.addTag("City tier", R"j({"form": "fact", "attribute": "city", "lookup": "cityTier"})j");
    client.addTag("Age band", R"j({"form": "fact", "attribute": "age", "bands": [
        {"name": "young", "below": 30}, {"name": "middle", "below": 50}, {"name": "old"}]})j");
    client.addTag("Favourite", R"j({"form": "statistic", "measure": "top", "of": "category", "validDays": 20,
        "events": "did(\"purchase\", last 90 days)"})j");
    client.addTag("Spend", R"j({"form": "statistic", "measure": "sum", "of": "amount",
        "events": "did(\"purchase\", last 60 days)"})j");
    client.addTag("Store share", R"j({"form": "statistic", "measure": "share", "by": "amount",
        "with": "channel = \"store\"", "events": "did(\"purchase\")"})j");
    client.addTag("First channel", R"j({"form": "statistic", "measure": "first", "of": "channel",
        "events": "did(any)"})j");
    client.addTag("Buyer", R"j({"form": "rule", "values": [
        {"value": "heavy", "rule": "count(\"purchase\", last 90 days) >= 3"},
        {"value": "light", "rule": "did(\"purchase\", last 90 days)"}], "otherwise": "none"})j");
    client.addTag("Cart only", R"j({"form": "rule", "validDays": 10,
        "rule": "did(\"cart\", last 30 days) and not did(\"purchase\", last 30 days)"})j");
    client.addTag("Young buyer", R"j({"form": "rule",
        "rule": "tag(\"Age band\") = \"young\" and tag(\"Buyer\") in (\"heavy\", \"light\")"})j");
}

std::vector<Event> passing(const TagFixture& client, const QString& member, const QString& name, int days)
{
    std::vector<Event> events;
    const auto found = client.eventsOf.find(member);
    if (found == client.eventsOf.end())
        return events;
    for (const Event& event : found->second)
        if ((name.isEmpty() || event.name == name) && event.time < kAsOf &&
            (days == 0 || event.time >= kAsOf - days * kDay))
            events.push_back(event);
    return events;
}

QString slowTier(const QString& city)
{
    static const std::map<QString, QString> tiers{{QString::fromUtf8("上海"), QStringLiteral("1")},
                                                  {QString::fromUtf8("成都市"), QStringLiteral("new 1")},
                                                  {QString::fromUtf8("昆明"), QStringLiteral("2")},
                                                  {QString::fromUtf8("扬州"), QStringLiteral("3")}};
    const auto found = tiers.find(city);
    return found == tiers.end() ? QString() : found->second;
}

QString slowFavourite(const TagFixture& client, const QString& member)
{
    QString best;
    std::pair<int, Micros> most{0, 0};
    const std::vector<Event> events = passing(client, member, QStringLiteral("purchase"), 90);
    for (const Event& one : events) {
        if (one.category.isEmpty())
            continue;
        std::pair<int, Micros> weight{0, 0};
        for (const Event& other : events)
            if (other.category == one.category)
                weight = {weight.first + 1, other.time};
        if (weight > most) {
            most = weight;
            best = one.category;
        }
    }
    return best;
}

// Each tag of one member from the raw rows.
std::map<QString, QString> slowValues(const TagFixture& client, const QString& member)
{
    std::map<QString, QString> values;
    const int age = client.ageOf.at(member);
    values[QStringLiteral("City tier")] = slowTier(client.cityOf.at(member));
    values[QStringLiteral("Age band")] = age < 30   ? QStringLiteral("young")
                                         : age < 50 ? QStringLiteral("middle")
                                                    : QStringLiteral("old");
    values[QStringLiteral("Favourite")] = slowFavourite(client, member);
    qint64 spend = 0;
    for (const Event& event : passing(client, member, QStringLiteral("purchase"), 60))
        spend += event.amount;
    values[QStringLiteral("Spend")] = QString::number(double(spend) / 100, 'f', 2);
    double store = 0;
    double all = 0;
    for (const Event& event : passing(client, member, QStringLiteral("purchase"), 0)) {
        all += double(event.amount);
        store += event.channel == QLatin1String("store") ? double(event.amount) : 0;
    }
    values[QStringLiteral("Store share")] =
        all > 0 ? QString::number(store / all, 'g', QLocale::FloatingPointShortest) : QString();
    const std::vector<Event> any = passing(client, member, QString(), 0);
    values[QStringLiteral("First channel")] = any.empty() ? QString() : any.front().channel;
    const std::size_t bought = passing(client, member, QStringLiteral("purchase"), 90).size();
    values[QStringLiteral("Buyer")] = bought >= 3   ? QStringLiteral("heavy")
                                      : bought >= 1 ? QStringLiteral("light")
                                                    : QStringLiteral("none");
    const bool isCart = !passing(client, member, QStringLiteral("cart"), 30).empty() &&
                        passing(client, member, QStringLiteral("purchase"), 30).empty();
    values[QStringLiteral("Cart only")] = isCart ? kTagYes : QString();
    values[QStringLiteral("Young buyer")] = age < 30 && bought >= 1 ? kTagYes : QString();
    return values;
}

void openAt(TagFixture& client, Micros asOf)
{
    client.open();
    client.data = client.data->at(asOf);
}

} // namespace

void TagValuesTest::valuesAreRebuiltFromRawRows()
{
    TagFixture client;
    client.makeClient(300);
    addTags(client);
    openAt(client, kAsOf);
    std::map<QString, int> known;
    for (const auto& [member, age] : client.ageOf) {
        for (const auto& [tag, wanted] : slowValues(client, member)) {
            const auto column = client.data->tagValues(tag, std::nullopt).value();
            const QString found = column->display(client.person(member));
            QVERIFY2(
                found == wanted,
                qPrintable(QStringLiteral("%1 of %2: %3 instead of %4").arg(tag, member, found, wanted)));
            known[tag] += wanted.isEmpty() ? 0 : 1;
        }
    }
    QCOMPARE(known.size(), std::size_t{9});
    for (const auto& [tag, people] : known)
        QVERIFY2(people > 10, qPrintable(tag));
}

// Every row that a value rests on is the very row of the file, by its number.
void TagValuesTest::lineageOpensTheRows()
{
    TagFixture client(11);
    client.makeClient(60);
    addTags(client);
    openAt(client, kAsOf);
    const std::vector<SavedTag> tags = savedTags(*client.data).value();
    std::size_t rows = 0;
    for (const auto& [member, age] : client.ageOf) {
        const std::map<QString, QString> wanted = slowValues(client, member);
        for (const SavedTag& one : tags) {
            const Result<TagLineage> why = tagLineage(*client.data, one.tag, client.person(member), {});
            QVERIFY2(why.ok(), why ? "" : qPrintable(why.error().message));
            QCOMPARE(why->value, wanted.at(one.tag.name));
            std::set<qint64> lines;
            for (const LineageStep& step : why->steps)
                for (const LineageRow& row : step.rows) {
                    ++rows;
                    QCOMPARE(row.source, row.table + QStringLiteral(".csv"));
                    QCOMPARE(row.values.value(row.columns.indexOf(QStringLiteral("member_id"))).isEmpty() &&
                                 !row.columns.join(QLatin1Char(',')).contains(QStringLiteral("member")),
                             false);
                    if (!row.time)
                        continue;
                    lines.insert(row.fileRow);
                    const auto& events = client.eventsOf.at(member);
                    const auto raw = std::ranges::find(events, row.fileRow, &Event::line);
                    QVERIFY(raw != events.end());
                    QCOMPARE(*row.time, raw->time);
                    QVERIFY(row.values.contains(raw->channel));
                    QVERIFY(row.values.contains(raw->name));
                }
            if (one.tag.name == QLatin1String("Spend")) {
                std::set<qint64> bought;
                for (const Event& event : passing(client, member, QStringLiteral("purchase"), 60))
                    bought.insert(event.line);
                QCOMPARE(lines, bought);
            }
        }
    }
    QVERIFY(rows > 500);
}

void TagValuesTest::totalsAreThoseOfTheRule()
{
    TagFixture client;
    client.makeClient(300);
    addTags(client);
    openAt(client, kAsOf);
    const std::pair<const char*, const char*> same[] = {
        {"tag(\"Cart only\") is known",
         "did(\"cart\", last 30 days) and not did(\"purchase\", last 30 days)"},
        {"tag(\"Buyer\") = \"heavy\"", "count(\"purchase\", last 90 days) >= 3"},
        {"tag(\"Spend\") > 300", "sum(amount, \"purchase\", last 60 days) > 300"},
        {"tag(\"Age band\") = \"young\"", "age < 30"}};
    for (const auto& [tag, rule] : same) {
        const PeopleSet people = client.people(QString::fromUtf8(tag)).value();
        QVERIFY2(people == client.people(QString::fromUtf8(rule)).value(), tag);
        QVERIFY(people.count() > 0);
    }
    // What the page of the tag and that of an audience count.
    const Result<AnalysisResult> all = client.run({{QStringLiteral("kind"), QStringLiteral("tags")}});
    QVERIFY2(all.ok(), all ? "" : qPrintable(all.error().message));
    for (const QJsonValue tag : all->json.value(QLatin1String("tags")).toArray()) {
        const QString name = tag.toObject().value(QLatin1String("name")).toString();
        const PeopleSet known = client.people(QStringLiteral("tag(\"%1\") is known").arg(name)).value();
        QCOMPARE(tag.toObject().value(QLatin1String("known")).toInteger(), qint64(known.count()));
        QVERIFY(all->people(QStringLiteral("known:") + name).value() == known);
        for (const QJsonValue value : tag.toObject().value(QLatin1String("values")).toArray()) {
            const QString text = value.toObject().value(QLatin1String("value")).toString();
            const QString rule = QStringLiteral("tag(\"%1\") = \"%2\"").arg(name, text);
            QCOMPARE(value.toObject().value(QLatin1String("people")).toInteger(),
                     qint64(client.people(rule).value().count()));
        }
        const Result<AnalysisResult> audience =
            client.run({{QStringLiteral("kind"), QStringLiteral("audience")},
                        {QStringLiteral("rule"), QStringLiteral("tag(\"%1\") is known").arg(name)}});
        QVERIFY(audience.ok());
        QCOMPARE(audience->json.value(QLatin1String("people")).toInteger(), qint64(known.count()));
    }
}

void TagValuesTest::circlesAreNamed()
{
    TagFixture client;
    client.makeClient(30);
    client.addTag("A", R"j({"form": "rule", "rule": "tag(\"B\") is known"})j");
    client.addTag("B", R"j({"form": "rule", "rule": "audience(\"C\")"})j");
    client.addTag("Plain", R"j({"form": "rule", "rule": "age < 40"})j");
    QVERIFY(client.project->objects()
                .add(QStringLiteral("audience"), QStringLiteral("C"),
                     {{QStringLiteral("rule"), QStringLiteral("tag(\"A\") = \"yes\"")}})
                .ok());
    client.open();
    const auto circle = client.data->tagValues(QStringLiteral("A"), std::nullopt);
    QVERIFY(!circle.ok());
    QVERIFY2(circle.error().message.contains(QStringLiteral("(A > B > C > A)")),
             qPrintable(circle.error().message));
    QVERIFY(client.people(QStringLiteral("tag(\"Plain\") is known")).ok());
    // One tag of a report does not stop the others.
    const Result<AnalysisResult> all = client.run({{QStringLiteral("kind"), QStringLiteral("tags")}});
    QVERIFY(all.ok());
    QVERIFY(all->json.value(QLatin1String("tags"))
                .toArray()
                .at(0)
                .toObject()
                .value(QLatin1String("problem"))
                .toString()
                .contains(QStringLiteral("A > B")));
    const auto none = client.people(QStringLiteral("tag(\"Nothing\") is known"));
    QVERIFY(!none.ok() && none.error().message.contains(QStringLiteral("Nothing")));
}

void TagValuesTest::laterDataChangesNoEarlierValue()
{
    TagFixture client;
    client.makeClient(200);
    addTags(client);
    client.addTag("Seen", R"j({"form": "fact", "attribute": "last_seen"})j");
    client.addTag("Events", R"j({"form": "fact", "attribute": "event_count"})j");
    openAt(client, kAsOf);
    std::map<QString, std::vector<QString>> before;
    const std::vector<SavedTag> tags = savedTags(*client.data).value();
    for (const SavedTag& one : tags)
        for (const auto& [member, age] : client.ageOf)
            before[one.tag.name].push_back(
                client.data->tagValues(one.tag.name, std::nullopt).value()->display(client.person(member)));
    QByteArray later = "member_id,event_time,event,category,channel,amount\n";
    for (const auto& [member, age] : client.ageOf)
        later += member.toUtf8() + ",2026-06-20 10:00:00,purchase,Perfume,store,999.00\n";
    client.import(QStringLiteral("later.csv"), later);
    client.open();
    const PeopleSet perfume = client.people(QStringLiteral("tag(\"Favourite\") = \"Perfume\"")).value();
    QVERIFY(perfume.count() > 0); // as of the new date it counts
    QVERIFY(
        client.people(QStringLiteral("tag(\"Favourite\") = \"Perfume\" as of 2026-05-01")).value().count() ==
        0);
    for (const SavedTag& one : tags) {
        const auto then = client.data->tagValues(one.tag.name, kAsOf).value();
        std::size_t i = 0;
        for (const auto& [member, age] : client.ageOf)
            QCOMPARE(then->display(client.person(member)), before[one.tag.name][i++]);
    }
    // In a rule, and on a dataset of that date.
    const PeopleSet heavy =
        client.people(QStringLiteral("tag(\"Buyer\") = \"heavy\" as of 2026-05-01")).value();
    client.data = client.data->at(kAsOf);
    QVERIFY(heavy == client.people(QStringLiteral("tag(\"Buyer\") = \"heavy\"")).value());
}

void TagValuesTest::valuesUpdatedByHandStayAsTheyWere()
{
    TagFixture client;
    client.makeClient(200);
    client.addTag("Held", R"j({"form": "rule", "rule": "did(\"purchase\", last 30 days)", "update": "hand",
        "heldAt": "2026-03-01"})j");
    client.addTag("Live", R"j({"form": "rule", "rule": "did(\"purchase\", last 30 days)"})j");
    openAt(client, kAsOf);
    const auto people = [&](const char* rule) { return client.people(QString::fromUtf8(rule)).value(); };
    QVERIFY(people("tag(\"Held\") is known") == people("tag(\"Live\") is known as of 2026-03-01"));
    QVERIFY(!(people("tag(\"Held\") is known") == people("tag(\"Live\") is known")));
    // Never a value of a later day than the one that is asked about.
    QVERIFY(people("tag(\"Held\") is known as of 2026-02-01") ==
            people("tag(\"Live\") is known as of 2026-02-01"));
}

void TagValuesTest::bothLanguagesAndJson()
{
    const QString text = QStringLiteral("tag(\"Top\") = \"Serum\" as of 2026-01-01");
    const Rule rule = parseRule(text).value();
    QCOMPARE(printRule(rule), text);
    QCOMPARE(printRule(rule, RuleLanguage::Chinese),
             QString::fromUtf8("标签(\"Top\") = \"Serum\" 截至 2026-01-01"));
    QVERIFY(parseRule(QString::fromUtf8("标签（“Top”）= “Serum” 截至 2026-01-01")).value() == rule);
    QVERIFY(parseRule(QStringLiteral("tag(\"Top\") as of 2026-01-01 = \"Serum\"")).value() == rule);
    QVERIFY(ruleFromJson(ruleToJson(rule), QString()).value() == rule);
    QVERIFY(parseRule(QString::fromUtf8("标签(\"Top\") 已知")).value() ==
            parseRule(QStringLiteral("tag(\"Top\") is known")).value());
    QVERIFY(!parseRule(QStringLiteral("tag(\"Top\") during last 3 days")).ok());
    QVERIFY(!parseRule(QStringLiteral("tag(\"Top\") = 1 as of soon")).ok());
    QVERIFY(ruleLanguageWords(true, RuleLanguage::Chinese).contains(QString::fromUtf8("标签(")));
}

void TagValuesTest::listsAndAnswers()
{
    TagFixture client;
    client.makeClient(40);
    client.import(QStringLiteral("survey.csv"), "member_id,answered_at,satisfaction\n"
                                                "M0001,2026-02-01,good\nM0001,2026-03-01,bad\n"
                                                "M0002,2026-04-01,good\nM0003,2026-06-01,bad\n");
    client.addTag("VIP",
                  R"j({"form": "list", "list": ["M0001", {"id": "M0002", "value": "gold"}, "M9999"]})j");
    client.open();
    const QString table =
        client.data->tables().contains(QStringLiteral("survey")) ? QStringLiteral("survey") : QString();
    QVERIFY(!table.isEmpty());
    client.addTag(QStringLiteral("Satisfaction"), {{QStringLiteral("form"), QStringLiteral("answer")},
                                                   {QStringLiteral("table"), table},
                                                   {QStringLiteral("of"), QStringLiteral("satisfaction")}});
    openAt(client, kAsOf);
    const auto of = [&](const char* tag, const char* member) {
        return client.values(tag)->display(client.person(QString::fromLatin1(member)));
    };
    QCOMPARE(of("VIP", "M0001"), kTagYes);
    QCOMPARE(of("VIP", "M0002"), QStringLiteral("gold"));
    QCOMPARE(of("VIP", "M0003"), QString());
    QCOMPARE(of("Satisfaction", "M0001"), QStringLiteral("bad"));
    QCOMPARE(of("Satisfaction", "M0002"), QStringLiteral("good"));
    QCOMPARE(of("Satisfaction", "M0003"), QString()); // answered later
}

void TagValuesTest::definitionsThatMakeNoSenseAreRefused_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* json, const char* says) {
        QTest::newRow(says) << QString::fromUtf8(json) << QString::fromUtf8(says);
    };
    row(R"j({"form": "statistic", "measure": "sum", "events": "did(any)"})j", "of");
    row(R"j({"form": "statistic", "measure": "count", "of": "amount", "events": "did(any)"})j", "of");
    row(R"j({"form": "statistic", "measure": "share", "events": "did(any)"})j", "with");
    row(R"j({"form": "statistic", "measure": "count", "events": "did(first any)"})j", "events");
    row(R"j({"form": "statistic", "measure": "count", "events": "age < 30"})j", "did(");
    row(R"j({"form": "rule"})j", "rule");
    row(R"j({"form": "rule", "rule": "age <"})j", "Column");
    row(R"j({"form": "fact"})j", "attribute");
    row(R"j({"form": "fact", "attribute": "age", "bands": [{"name": "a", "below": 5}, {"name": "b", "below": 4}]})j",
        "bands[1].below");
    row(R"j({"form": "fact", "attribute": "age", "path": ["a", "b", "c", "d"]})j", "path");
    row(R"j({"form": "fact", "attribute": "age", "update": "hand"})j", "heldAt");
    row(R"j({"form": "fact", "attribute": "age", "colour": "red"})j", "colour");
}

void TagValuesTest::definitionsThatMakeNoSenseAreRefused()
{
    QFETCH(QString, json);
    QFETCH(QString, says);
    const Result<TagDefinition> tag = tagFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
    QVERIFY(!tag.ok());
    QVERIFY2(tag.error().message.contains(says), qPrintable(tag.error().message));
}

QTEST_GUILESS_MAIN(TagValuesTest)
#include "tag_values_test.moc"
