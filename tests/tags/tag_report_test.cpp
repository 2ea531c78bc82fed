// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/dependents.h"
#include "tag_fixture.h"
#include "tags/tag_library.h"
#include "tags/tag_report.h"
#include "tags/tag_transfer.h"

#include <QTest>

using namespace tessera;

class TagReportTest : public QObject
{
    Q_OBJECT
private slots:
    void deadAndDoubleTags();
    void freshnessPartsTheKnown();
    void overTimeAndBins();
    void onlyWhatChangedIsComputedAgain();
    void usedTagsStayAndRenamedTagsAreFollowed();
    void filesRoundTrip();
    void filesWithMistakesNameThePlace();
    void theLibraryFitsTheClient();
};

namespace {

QStringList reasonsOf(const QJsonObject& json, const char* tag)
{
    QStringList reasons;
    for (const QJsonValue one : json.value(QLatin1String("dead")).toArray())
        if (one.toObject().value(QLatin1String("name")).toString() == QLatin1String(tag))
            for (const QJsonValue reason : one.toObject().value(QLatin1String("reasons")).toArray())
                reasons.append(reason.toString());
    return reasons;
}

const QJsonObject kAll{{QStringLiteral("kind"), QStringLiteral("tags")}};

} // namespace

void TagReportTest::deadAndDoubleTags()
{
    TagFixture client;
    client.makeClient(400);
    client.addTag("Used", R"j({"form": "rule", "rule": "age < 40"})j");
    client.addTag("Empty", R"j({"form": "rule", "rule": "age > 400"})j");
    client.addTag("Constant", R"j({"form": "rule", "rule": "everyone"})j");
    client.addTag("Broken", R"j({"form": "fact", "attribute": "shoe size"})j");
    client.addTag("Old", R"j({"form": "statistic", "measure": "last", "of": "channel", "validDays": 1,
        "events": "did(any, from 2026-01-01 to 2026-02-01)"})j");
    client.addTag("Twin", R"j({"form": "fact", "attribute": "age", "bands": [
        {"name": "up to 39", "below": 40}, {"name": "more"}]})j");
    client.addTag("Other", R"j({"form": "fact", "attribute": "city"})j");
    QVERIFY(client.project->objects()
                .add(QStringLiteral("audience"), QStringLiteral("Who"),
                     {{QStringLiteral("rule"), QStringLiteral("tag(\"Used\") is known")}})
                .ok());
    client.open();
    const AnalysisResult all = client.run(kAll).value();
    QCOMPARE(reasonsOf(all.json, "Used"), QStringList());
    QCOMPARE(reasonsOf(all.json, "Empty"), (QStringList{QStringLiteral("empty"), QStringLiteral("unused")}));
    QCOMPARE(reasonsOf(all.json, "Constant"),
             (QStringList{QStringLiteral("constant"), QStringLiteral("unused")}));
    QCOMPARE(reasonsOf(all.json, "Broken"),
             (QStringList{QStringLiteral("broken"), QStringLiteral("unused")}));
    QCOMPARE(reasonsOf(all.json, "Old"), (QStringList{QStringLiteral("expired"), QStringLiteral("unused")}));
    QCOMPARE(reasonsOf(all.json, "Other"), QStringList{QStringLiteral("unused")});
    const QJsonArray twins = all.json.value(QLatin1String("duplicates")).toArray();
    QCOMPARE(twins.size(), 1);
    QCOMPARE(twins.at(0).toObject().value(QLatin1String("first")).toString(), QStringLiteral("Used"));
    QCOMPARE(twins.at(0).toObject().value(QLatin1String("second")).toString(), QStringLiteral("Twin"));
}

void TagReportTest::freshnessPartsTheKnown()
{
    TagFixture client;
    client.makeClient(300);
    client.addTag("Last channel", R"j({"form": "statistic", "measure": "last", "of": "channel",
        "validDays": 20, "events": "did(any)"})j");
    client.addTag("Cart", R"j({"form": "rule", "validDays": 20, "rule": "did(\"cart\")"})j");
    client.open();
    for (const char* name : {"Last channel", "Cart"}) {
        const Result<std::vector<SavedTag>> tags = savedTags(*client.data);
        const auto tag = std::ranges::find_if(
            *tags, [&](const SavedTag& one) { return one.tag.name == QLatin1String(name); });
        QJsonObject definition = tagToJson(tag->tag);
        definition.insert(QStringLiteral("kind"), QStringLiteral("tag"));
        definition.insert(QStringLiteral("name"), tag->tag.name);
        const AnalysisResult result = client.run(definition).value();
        PeopleSet all(client.data->people());
        std::size_t sum = 0;
        for (const char* state : {"fresh", "stale", "expired", "undated"}) {
            const PeopleSet people = result.people(QLatin1String(state)).value();
            QCOMPARE(qint64(people.count()), result.json.value(QLatin1String("freshness"))
                                                 .toObject()
                                                 .value(QLatin1String(state))
                                                 .toInteger());
            sum += people.count();
            all |= people;
        }
        QVERIFY(all == result.people(QStringLiteral("known")).value());
        QCOMPARE(sum, all.count());
        const QString event =
            QLatin1String(name) == QLatin1String("Cart") ? QStringLiteral("\"cart\"") : QStringLiteral("any");
        QVERIFY(result.people(QStringLiteral("fresh")).value() ==
                client.people(QStringLiteral("did(%1, last 20 days)").arg(event)).value());
        QVERIFY(result.people(QStringLiteral("expired")).value() ==
                client.people(QStringLiteral("did(%1) and not did(%1, last 40 days)").arg(event)).value());
    }
}

void TagReportTest::overTimeAndBins()
{
    TagFixture client;
    client.makeClient(300);
    client.open();
    const QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("tag")},
                                 {QStringLiteral("name"), QStringLiteral("Spend")},
                                 {QStringLiteral("form"), QStringLiteral("statistic")},
                                 {QStringLiteral("measure"), QStringLiteral("sum")},
                                 {QStringLiteral("of"), QStringLiteral("amount")},
                                 {QStringLiteral("months"), 3},
                                 {QStringLiteral("events"), QStringLiteral("did(\"purchase\")")}};
    const AnalysisResult result = client.run(definition).value();
    const QJsonArray bins = result.json.value(QLatin1String("bins")).toArray();
    QVERIFY(bins.size() > 3);
    std::size_t people = 0;
    for (qsizetype i = 0; i < bins.size(); ++i) {
        const QJsonObject bin = bins.at(i).toObject();
        const PeopleSet inside = result.people(QStringLiteral("bin:%1").arg(i + 1)).value();
        QCOMPARE(bin.value(QLatin1String("people")).toInteger(), qint64(inside.count()));
        people += inside.count();
    }
    QCOMPARE(people, client.data->people());
    const QJsonArray months = result.json.value(QLatin1String("months")).toArray();
    QCOMPARE(months.size(), 4);
    const std::vector<double> then =
        measureOf(parseRule(QStringLiteral("sum(amount, \"purchase\") > 0")).value(), *client.data,
                  {*parseTime("2026-04-01", TimeZone()), {}})
            .value();
    double sum = 0;
    for (const double one : then)
        sum += one;
    const QJsonObject march = months.at(months.size() - 3).toObject();
    QCOMPARE(march.value(QLatin1String("asOf")).toString(), QStringLiteral("2026-03-31"));
    QVERIFY(std::abs(march.value(QLatin1String("mean")).toDouble() - sum / double(then.size())) < 1e-6);
}

void TagReportTest::onlyWhatChangedIsComputedAgain()
{
    TagFixture client;
    client.makeClient(100);
    client.addTag("Fact", R"j({"form": "fact", "attribute": "city"})j");
    client.addTag("Rule", R"j({"form": "rule", "rule": "did(\"purchase\", last 30 days)"})j");
    client.addTag("Of tag", R"j({"form": "rule", "rule": "tag(\"Rule\") is known"})j");
    client.addTag("Of events",
                  R"j({"form": "rule", "rule": "event_count >= 5"})j"); // an attribute made of events
    client.open();
    TagMemory memory;
    const auto computed = [&] {
        const std::vector<SavedTag> tags = savedTags(*client.data).value();
        const TagMemory::Outcome outcome = memory.summaries(*client.data, tags, {}).value();
        TagMemory fresh; // nothing is remembered wrongly
        const TagMemory::Outcome anew = fresh.summaries(*client.data, tags, {}).value();
        for (std::size_t i = 0; i < tags.size(); ++i)
            if (outcome.summaries[i].known != anew.summaries[i].known)
                return std::size_t{99};
        return outcome.computed;
    };
    QCOMPARE(computed(), std::size_t{4});
    QCOMPARE(computed(), std::size_t{0});
    client.data = client.data->at(client.data->asOf() - kDay); // facts hang on no date here
    QCOMPARE(computed(), std::size_t{3});
    client.open();
    // Events of people who were known: the fact is as it was.
    client.import(QStringLiteral("more.csv"), "member_id,event_time,event,category,channel,amount\n"
                                              "M0001,2026-05-02 10:00:00,purchase,Serum,store,5.00\n");
    client.open();
    QCOMPARE(computed(), std::size_t{3});
    client.import(QStringLiteral("costs.csv"), "month,cost\n2026-01,5\n2026-02,6\n");
    client.open();
    QVERIFY(computed() <= 3); // those of events at most
    // A tag changes with the tag it names.
    const auto rule = client.project->objects().find(QStringLiteral("tag"), QStringLiteral("Rule")).value();
    QVERIFY(client.project->objects()
                .update(rule->id, rule->name,
                        {{QStringLiteral("form"), QStringLiteral("rule")},
                         {QStringLiteral("rule"), QStringLiteral("did(\"cart\")")}})
                .ok());
    QCOMPARE(computed(), std::size_t{2});
}

void TagReportTest::usedTagsStayAndRenamedTagsAreFollowed()
{
    TagFixture client;
    client.makeClient(50);
    client.addTag("Base", R"j({"form": "rule", "rule": "age < 40"})j");
    client.addTag("Upper", R"j({"form": "rule", "rule": "not tag(\"Base\") is known as of 2026-03-01"})j");
    ObjectStore& objects = client.project->objects();
    const StoredObject base = *objects.find(QStringLiteral("tag"), QStringLiteral("Base")).value();
    const Result<void> refused = removeObject(*client.project, base.id);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.contains(QStringLiteral("Upper")));
    // An audience of the same name is something else.
    QVERIFY(objects
                .add(QStringLiteral("audience"), QStringLiteral("Base"),
                     {{QStringLiteral("rule"), QStringLiteral("age < 20")}})
                .ok());
    QVERIFY(updateObject(*client.project, base.id, QStringLiteral("Young"), base.definition).ok());
    const StoredObject upper = *objects.find(QStringLiteral("tag"), QStringLiteral("Upper")).value();
    QCOMPARE(upper.definition.value(QLatin1String("rule")).toString(),
             QStringLiteral("not tag(\"Young\") is known as of 2026-03-01"));
    QVERIFY(objects.find(QStringLiteral("audience"), QStringLiteral("Base")).value().has_value());
    client.open();
    QVERIFY(client.people(QStringLiteral("tag(\"Upper\") is known")).ok());
}

void TagReportTest::filesRoundTrip()
{
    TagFixture client;
    client.makeClient(20);
    client.addTag("Quoted, \"name\"", R"j({"form": "rule", "rule": "city = \"上海\"", "path": ["A", "B, C"],
        "owner": "李", "note": "two\nlines", "validDays": 30, "otherName": "名"})j");
    client.addTag("Numbers", R"j({"form": "statistic", "measure": "top", "of": "category", "by": "amount",
        "events": "did(\"purchase\", last 90 days)", "lookup": {
        "table" : "t", "key" : "k", "value" : "v"}
})j");
    client.open();
    std::vector<TagDefinition> tags;
    const std::vector<SavedTag> known = savedTags(*client.data).value();
    for (const SavedTag& one : known)
        tags.push_back(one.tag);
    for (const QByteArray& bytes : {tagsToJson(tags), tagsToCsv(tags)}) {
        const Result<std::vector<TagDefinition>> read = tagsFromFile(bytes, QStringLiteral("t"));
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
        QVERIFY(*read == tags);
    }
    const TagsSaved saved = saveTags(*client.project, tags).value();
    QCOMPARE(saved.same, 2);
}

void TagReportTest::filesWithMistakesNameThePlace()
{
    const auto problem = [](const QByteArray& bytes) {
        const Result<std::vector<TagDefinition>> read = tagsFromFile(bytes, QStringLiteral("tags.csv"));
        return read ? QString() : read.error().message;
    };
    QVERIFY(problem("name,form\nA,rule\n").contains(QStringLiteral("definition")));
    const QString row =
        problem("name,form,definition\nA,fact,\"{\"\"attribute\"\": \"\"x\"\"}\"\nB,fact,{}\n");
    QVERIFY2(row.contains(QStringLiteral("line 3")) && row.contains(QStringLiteral("attribute")),
             qPrintable(row));
    QVERIFY(problem("name,definition\nA,nonsense\n").contains(QStringLiteral("line 2")));
    QVERIFY(
        problem("{\"tags\": [{\"name\": \"A\", \"form\": \"fact\"}]}").contains(QStringLiteral("tags[0]")));
    const QByteArray twice = "name,form,definition\nA,fact,\"{\"\"attribute\"\": \"\"x\"\"}\"\n"
                             "A,fact,\"{\"\"attribute\"\": \"\"x\"\"}\"\n";
    QVERIFY(problem(twice).contains(QStringLiteral("\"A\"")));
}

void TagReportTest::theLibraryFitsTheClient()
{
    TagFixture client;
    client.makeClient(120);
    client.open();
    const std::vector<TagLibraryNode> english = tagLibrary(*client.data, false).value();
    const std::vector<TagLibraryNode> chinese = tagLibrary(*client.data, true).value();
    QCOMPARE(english.size(), chinese.size());
    std::map<int, int> levels;
    std::vector<TagDefinition> tags;
    QStringList names;
    for (std::size_t i = 0; i < english.size(); ++i) {
        const TagLibraryNode& node = english[i];
        ++levels[node.level];
        QVERIFY(!node.name.isEmpty() && !node.otherName.isEmpty());
        QCOMPARE(node.otherName, chinese[i].name);
        QVERIFY(!node.isTag || node.tag.has_value() == node.missing.isEmpty());
        for (const QString& above : node.path)
            QVERIFY2(!above.isEmpty(), qPrintable(node.id));
        if (node.tag) {
            QVERIFY2(!names.contains(node.tag->name), qPrintable(node.tag->name));
            names.append(node.tag->name);
            tags.push_back(*node.tag);
        }
    }
    QCOMPARE(levels[1], 18);
    QVERIFY2(levels[2] >= 110 && levels[3] >= 230 && levels[4] >= 280,
             qPrintable(QStringLiteral("%1 %2 %3").arg(levels[2]).arg(levels[3]).arg(levels[4])));
    QVERIFY(tags.size() > 40);
    const TagsSaved saved = saveTags(*client.project, tags).value();
    QCOMPARE(saved.added, int(tags.size()));
    const AnalysisResult all = client.run(kAll).value();
    for (const QJsonValue tag : all.json.value(QLatin1String("tags")).toArray())
        QVERIFY2(!tag.toObject().contains(QLatin1String("problem")) ||
                     tag.toObject().value(QLatin1String("form")).toString() == QLatin1String("score"),
                 qPrintable(tag.toObject().value(QLatin1String("name")).toString() +
                            tag.toObject().value(QLatin1String("problem")).toString()));
}

QTEST_GUILESS_MAIN(TagReportTest)
#include "tag_report_test.moc"
