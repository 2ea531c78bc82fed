// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "rules/evaluate.h"
#include "support/import_text.h"
#include "support/test_scale.h"
#include "tags/tag_report.h"
#include "tags/tags_analyses.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace tessera;

// 500 tags over a million people with ten million events: 170 of one rule (one to three clauses), 50 of three
// rules each, 200 statistics (every measure, eight filters, four windows, every other one in bands), 50
// facts (half in bands or looked up), 20 lists of a thousand people, 10 that name another tag.
class TagsBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void fiveHundredTags();
    void onlyOneChanged();

private:
    QTemporaryDir m_folder;
    AnalysisRegistry m_registry;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
    TagMemory m_memory;
};

namespace {

const std::size_t kPeople = scaledRows(1'000'000, 20'000);
const std::size_t kEvents = 10 * kPeople;
const char* const kNames[] = {"view", "search", "cart", "purchase", "refund", "review", "share", "favourite"};
const int kDays[] = {30, 90, 180, 365};

QByteArray members()
{
    static const char* const cities[] = {"上海", "北京", "成都", "昆明", "扬州", "温州", "喀什", "丽江"};
    Random random(1);
    QByteArray csv = "member_id,city,age,level,points,children\n";
    for (std::size_t i = 0; i < kPeople; ++i)
        csv += 'M' + QByteArray::number(qulonglong(i)) + ',' + cities[random.below(8)] + ',' +
               QByteArray::number(int(18 + random.below(60))) + ",L" +
               QByteArray::number(int(random.below(5))) + ',' +
               QByteArray::number(int(random.below(100000))) + ',' +
               QByteArray::number(int(random.below(4))) + '\n';
    return csv;
}

QByteArray events()
{
    Random random(2);
    QByteArray csv = "member_id,event_time,event,category,channel,amount,coupon,item\n";
    const Micros start = *parseTime("2025-01-01", TimeZone());
    for (std::size_t i = 0; i < kEvents; ++i) {
        const Micros time = start + Micros(random.below(480 * 86400)) * kSecond;
        csv += 'M' + QByteArray::number(qulonglong(random.below(kPeople))) + ',' +
               formatTime(time, TimeZone()).toLatin1() + ',' + kNames[random.below(std::size(kNames))] +
               ",c" + QByteArray::number(int(random.below(20))) + ",ch" +
               QByteArray::number(int(random.below(6))) + ',' + QByteArray::number(int(random.below(900))) +
               ".50," + QByteArray::number(int(random.below(3) * 10)) + ".00,sku" +
               QByteArray::number(int(random.below(2000))) + '\n';
    }
    return csv;
}

QJsonArray bands(double step)
{
    QJsonArray list;
    for (int i = 1; i <= 4; ++i)
        list.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("b%1").arg(i)},
                                {QStringLiteral("below"), i * step}});
    list.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("more")}});
    return list;
}

QString did(int i)
{
    return QStringLiteral("did(\"%1\", last %2 days)")
        .arg(QLatin1String(kNames[i % 8]))
        .arg(kDays[i / 8 % 4]);
}

QString clause(int i)
{
    switch (i % 4) {
    case 0:
        return QStringLiteral("count(\"%1\" and category = \"c%2\", last %3 days) >= %4")
            .arg(QLatin1String(kNames[i % 8]))
            .arg(i % 20)
            .arg(kDays[i / 4 % 4])
            .arg(1 + i % 3);
    case 1:
        return QStringLiteral("sum(amount, \"purchase\" and channel = \"ch%1\", last %2 days) > %3")
            .arg(i % 6)
            .arg(kDays[i / 5 % 4])
            .arg(100 * (1 + i % 7));
    case 2:
        return QStringLiteral("age between %1 and %2").arg(18 + i % 30).arg(35 + i % 30);
    default:
        return did(i);
    }
}

QJsonObject statistic(int i)
{
    static const std::pair<const char*, const char*> measures[] = {
        {"top", "category"},   {"top", "channel"},  {"count", ""},         {"sum", "amount"},
        {"average", "amount"}, {"recency", ""},     {"distinct", "item"},  {"days", ""},
        {"maximum", "amount"}, {"last", "channel"}, {"first", "category"}, {"ratio", "coupon"},
        {"basket", "amount"},  {"share", ""},       {"top", "time.hour"},  {"minimum", "amount"}};
    const auto& [measure, of] = measures[std::size_t(i) % std::size(measures)];
    QJsonObject json{{QStringLiteral("form"), QStringLiteral("statistic")},
                     {QStringLiteral("measure"), QLatin1String(measure)},
                     {QStringLiteral("events"), did(i / int(std::size(measures)) * 5 + i)}};
    if (*of != '\0')
        json.insert(QStringLiteral("of"), QLatin1String(of));
    const QString name = QLatin1String(measure);
    if (name == QLatin1String("ratio"))
        json.insert(QStringLiteral("by"), QStringLiteral("amount"));
    if (name == QLatin1String("share"))
        json.insert(QStringLiteral("with"), QStringLiteral("coupon > 0"));
    const bool isText = name == QLatin1String("last") || name == QLatin1String("first") ||
                        (name == QLatin1String("top") && QLatin1String(of) != QLatin1String("time.hour"));
    if (i / int(std::size(measures)) % 2 == 0 && !isText)
        json.insert(QStringLiteral("bands"),
                    bands(QLatin1String(of) == QLatin1String("amount") ? 200.0 : 2.0));
    return json;
}

QJsonObject fact(int i)
{
    static const char* const names[] = {"city", "age", "level", "points", "children"};
    QJsonObject json{{QStringLiteral("form"), QStringLiteral("fact")},
                     {QStringLiteral("attribute"), QLatin1String(names[i % 5])}};
    if (i % 2 == 0 && i % 5 == 0)
        json.insert(QStringLiteral("lookup"), QStringLiteral("cityTier"));
    if (i % 2 == 0 && (i % 5 == 1 || i % 5 == 3))
        json.insert(QStringLiteral("bands"), bands(i % 5 == 1 ? 15 + i % 7 : 20000 + i));
    return json;
}

QJsonObject definition(int i)
{
    if (i < 170) {
        QStringList clauses;
        for (int k = 0; k <= i % 3; ++k)
            clauses.append(clause(i * 3 + k));
        return {{QStringLiteral("form"), QStringLiteral("rule")},
                {QStringLiteral("rule"),
                 clauses.join(i % 2 == 0 ? QStringLiteral(" and ") : QStringLiteral(" or "))}};
    }
    if (i < 220) {
        QJsonArray values;
        for (int k = 0; k < 3; ++k)
            values.append(QJsonObject{{QStringLiteral("value"), QStringLiteral("v%1").arg(k)},
                                      {QStringLiteral("rule"), clause(i * 7 + k)}});
        return {{QStringLiteral("form"), QStringLiteral("rule")}, {QStringLiteral("values"), values}};
    }
    if (i < 420)
        return statistic(i - 220);
    if (i < 470)
        return fact(i - 420);
    if (i < 490) {
        QJsonArray list;
        for (int k = 0; k < 1000; ++k)
            list.append(QStringLiteral("M%1").arg((i * 977 + k * 13) % int(kPeople)));
        return {{QStringLiteral("form"), QStringLiteral("list")}, {QStringLiteral("list"), list}};
    }
    return {{QStringLiteral("form"), QStringLiteral("rule")},
            {QStringLiteral("rule"), QStringLiteral("tag(\"T%1\") is known and age < 40").arg(i - 490)}};
}

} // namespace

void TagsBenchmark::initTestCase()
{
    registerTagAnalyses(m_registry);
    m_project = std::move(
        Project::create(m_folder.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    QVERIFY(importText(*m_project, m_folder.filePath(QStringLiteral("members.csv")), members()).ok());
    QVERIFY(importText(*m_project, m_folder.filePath(QStringLiteral("events.csv")), events()).ok());
    for (int i = 0; i < 500; ++i) {
        QJsonObject json = definition(i);
        json.insert(QStringLiteral("name"), QStringLiteral("T%1").arg(i));
        const Result<TagDefinition> tag = tagFromJson(json);
        QVERIFY2(tag.ok(), tag ? "" : qPrintable(tag.error().message));
        QVERIFY(m_project->objects().add(QStringLiteral("tag"), tag->name, tagToJson(*tag)).ok());
    }
    m_data = LocalDataset::open(m_project, {{}, m_registry.resolver()}, {}).value();
    QCOMPARE(m_data->people(), kPeople);
    QCOMPARE(m_data->events(), kEvents);
    // The columns are read before the clock runs, as they are in an open window.
    for (const char* name : {"event", "category", "channel", "amount", "coupon", "item", "time.hour"})
        QVERIFY(m_data->eventColumn(QLatin1String(name)).ok());
    for (const char* name : {"city", "age", "level", "points", "children"})
        QVERIFY(m_data->attribute(QLatin1String(name)).ok());
}

void TagsBenchmark::fiveHundredTags()
{
    const std::vector<SavedTag> tags = savedTags(*m_data).value();
    QCOMPARE(tags.size(), std::size_t{500});
    const std::clock_t clockStart = std::clock();
    const double start = steadySeconds();
    const TagMemory::Outcome outcome = m_memory.summaries(*m_data, tags, {}).value();
    const double seconds = steadySeconds() - start;
    const double work = double(std::clock() - clockStart) / CLOCKS_PER_SEC; // of all cores
    const std::vector<TagTwins> twins = twinTags(outcome.summaries, 0.95, {});
    qInfo("500 tags of %zu people with %zu events: %.2f s (%.2f s of processor); pairs that say the same: "
          "%zu in %.2f s",
          kPeople, kEvents, seconds, work, twins.size(), steadySeconds() - start - seconds);
    QCOMPARE(outcome.computed, std::size_t{500});
    for (std::size_t i = 0; i < tags.size(); ++i)
        QVERIFY2(outcome.summaries[i].problem.isEmpty(), qPrintable(outcome.summaries[i].problem));
    // The totals are those of the same rules.
    for (std::size_t i = 0; i < 170; i += 17)
        QCOMPARE(outcome.summaries[i].known,
                 std::int64_t(evaluateRule(tags[i].tag.rules.front().rule, *m_data).value().count()));
}

void TagsBenchmark::onlyOneChanged()
{
    const StoredObject one =
        *m_project->objects().find(QStringLiteral("tag"), QStringLiteral("T300")).value();
    QVERIFY(m_project->objects().update(one.id, one.name, definition(301)).ok());
    const std::vector<SavedTag> tags = savedTags(*m_data).value();
    const double start = steadySeconds();
    const TagMemory::Outcome outcome = m_memory.summaries(*m_data, tags, {}).value();
    qInfo("one of 500 tags changed: %.2f s", steadySeconds() - start);
    QCOMPARE(outcome.computed, std::size_t{1});
}

QTEST_GUILESS_MAIN(TagsBenchmark)
#include "tags_test.moc"
