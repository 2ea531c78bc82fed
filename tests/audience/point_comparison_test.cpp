// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/point_comparison.h"
#include "rules/rule.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// M1 to M4 buy once to four times; M4 and M5 come with the second file, M5 buys nothing.
class PointComparisonTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void editedRulesAreCounted();
    void filesOfEachPointAreCounted();
    void dateOfEachPointIsUsed();
    void namesLeadToTheAudienceOfThen();
    void sameNumberOfOthersIsSaid();
    void brokenRuleIsSaid();

private:
    void import(const QString& name, const QByteArray& csv)
    {
        const Result<ImportOutcome> outcome = importText(*m_project, m_directory->filePath(name), csv);
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    }
    static QJsonObject ruled(const QString& rule)
    {
        return {{QStringLiteral("rule"), ruleToJson(parseRule(rule).value())}};
    }
    std::int64_t add(const QString& name, const QString& rule)
    {
        return m_project->objects().add(QStringLiteral("audience"), name, ruled(rule)).value().id;
    }
    void edit(std::int64_t id, const QString& rule)
    {
        const StoredObject object = m_project->objects().get(id).value();
        QVERIFY(m_project->objects().update(id, object.name, ruled(rule)).ok());
    }
    [[nodiscard]] std::int64_t now() const { return m_project->history().current().value(); }
    [[nodiscard]] PointComparison compared(std::int64_t before, std::int64_t after) const
    {
        const auto data = LocalDataset::open(m_project, {}, {}).value();
        return comparePoints(*data, before, after, {}).value();
    }
    static QString sentence(const PointComparison& comparison)
    {
        return comparisonSentence(comparison, NumberFormat());
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void PointComparisonTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    import(QStringLiteral("a.csv"), "member_id,time,event\n"
                                    "M1,2026-01-01,buy\nM2,2026-01-01,buy\nM2,2026-01-02,buy\n"
                                    "M3,2026-01-01,buy\nM3,2026-01-02,buy\nM3,2026-01-03,buy\n");
}

void PointComparisonTest::editedRulesAreCounted()
{
    const std::int64_t one = add(QStringLiteral("One"), QStringLiteral("count(event = \"buy\") >= 3"));
    const std::int64_t two = add(QStringLiteral("Two"), QStringLiteral("count(event = \"buy\") >= 1"));
    const std::int64_t before = now();
    edit(one, QStringLiteral("count(event = \"buy\") >= 1"));
    edit(two, QStringLiteral("count(event = \"buy\") >= 2"));
    const PointComparison found = compared(before, now());
    QCOMPARE(sentence(found), QString::fromUtf8("2 rules edited, +2 people in One, \u22121 people in Two"));
    QCOMPARE(found.audiences[0].before->count(), 1U);
    QCOMPARE(found.audiences[0].after->count(), 3U);
    const std::vector<ComparisonRow> rows = comparisonRows(found);
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].what, QStringLiteral("One: rule"));
    QCOMPARE(rows[0].before, printRule(parseRule(QStringLiteral("count(event = \"buy\") >= 3")).value()));
    // The very people: M3 was in before, so M1 and M2 joined.
    const auto data = LocalDataset::open(m_project, {}, {}).value();
    std::vector<OneId> joined;
    for (const char* member : {"M1", "M2"})
        joined.push_back(data->identity().oneIds[data->identity().find(member)[0]]);
    QCOMPARE(peopleOfDifference(found, found.audiences[0], PeopleSide::Joined), joined);
    QVERIFY(peopleOfDifference(found, found.audiences[0], PeopleSide::Left).empty());
    QCOMPARE(peopleOfDifference(found, found.audiences[0], PeopleSide::After).size(), std::size_t{3});
    // Backwards it is the other way round.
    QCOMPARE(compared(now(), before).audiences[0].left, 2);
    QCOMPARE(sentence(compared(before, before)), QStringLiteral("Nothing differs between these points"));
}

void PointComparisonTest::filesOfEachPointAreCounted()
{
    add(QStringLiteral("Buyers"), QStringLiteral("did(event = \"buy\")"));
    const std::int64_t before = now();
    import(QStringLiteral("b.csv"), "member_id,time,event\nM4,2026-01-04,buy\nM5,2026-01-04,view\n");
    const std::int64_t both = now();
    QVERIFY(m_project->setTakenOut(1, true).ok());
    const std::int64_t second = now();
    QCOMPARE(sentence(compared(before, both)), QStringLiteral("1 file came in, +1 people in Buyers"));
    // Whatever the present is: the first file is out now.
    const PointComparison found = compared(before, second);
    QCOMPARE(sentence(found),
             QString::fromUtf8("1 file came in, 1 file taken out, \u22122 people in Buyers"));
    QCOMPARE(found.audiences[0].joined, 1);
    QCOMPARE(found.audiences[0].left, 3);
    QCOMPARE(comparisonRows(found)[0].what, QStringLiteral("a.csv"));
    QVERIFY(m_project->history().jump(0).ok());
    QCOMPARE(sentence(compared(before, both)), QStringLiteral("1 file came in, +1 people in Buyers"));
}

void PointComparisonTest::dateOfEachPointIsUsed()
{
    add(QStringLiteral("Today"), QStringLiteral("did(event = \"buy\", last 1 days)"));
    QVERIFY(m_project->setSetting(QStringLiteral("as_of"), QStringLiteral("2026-01-02")).ok());
    const std::int64_t before = now();
    QVERIFY(m_project->setSetting(QStringLiteral("as_of"), QStringLiteral("2026-01-03")).ok());
    const PointComparison found = compared(before, now());
    QCOMPARE(sentence(found), QString::fromUtf8("1 setting changed, \u22121 people in Today"));
    QCOMPARE(comparisonRows(found)[0].before,
             QStringLiteral("2026-01-01")); // the end of the first is the second
}

void PointComparisonTest::namesLeadToTheAudienceOfThen()
{
    const std::int64_t inner = add(QStringLiteral("Inner"), QStringLiteral("count(event = \"buy\") >= 3"));
    add(QStringLiteral("Outer"), QStringLiteral("audience(\"Inner\")"));
    const std::int64_t before = now();
    edit(inner, QStringLiteral("count(event = \"buy\") >= 2"));
    QCOMPARE(sentence(compared(before, now())),
             QStringLiteral("1 rule edited, +1 people in Inner, +1 people in Outer"));
}

void PointComparisonTest::sameNumberOfOthersIsSaid()
{
    const std::int64_t id = add(QStringLiteral("One"), QStringLiteral("count(event = \"buy\") = 1"));
    const std::int64_t before = now();
    edit(id, QStringLiteral("count(event = \"buy\") = 3"));
    const PointComparison found = compared(before, now());
    QCOMPARE(found.audiences[0].change(), 0);
    QCOMPARE(sentence(found), QStringLiteral("1 rule edited, 1 people exchanged in One"));
}

void PointComparisonTest::brokenRuleIsSaid()
{
    const std::int64_t before = now();
    add(QStringLiteral("Broken"), QStringLiteral("audience(\"absent\")"));
    const PointComparison found = compared(before, now());
    QCOMPARE(sentence(found), QStringLiteral("1 definition added"));
    QCOMPARE(found.audiences.size(), std::size_t{1});
    QVERIFY(found.audiences[0].problem.contains(QLatin1String("absent")));
    QVERIFY(!comparePoints(*found.after, before, 99, {}).ok());
}

QTEST_GUILESS_MAIN(PointComparisonTest)
#include "point_comparison_test.moc"
