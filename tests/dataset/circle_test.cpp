// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/local_dataset.h"
#include "rules/evaluate.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>

using namespace tessera;

// Audiences and analyses that are defined by each other: the message names the whole circle, and nothing
// hangs.
class CircleTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void circlesAreNamed_data();
    void circlesAreNamed();
    void oneNameOfAnAudienceAndAnAnalysisIsNoCircle();
    void twoThreadsAtOnce();
    void datasetsOfAnotherDateKnowTheCircle();

private:
    void add(const QString& kind, const QString& name, const QString& rule)
    {
        const Result<StoredObject> added =
            m_project->objects().add(kind, name, {{QStringLiteral("rule"), rule}});
        QVERIFY2(added.ok(), added ? "" : qPrintable(added.error().message));
    }
    void addCircles();
    std::shared_ptr<const LocalDataset> dataset();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void CircleTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    const Result<ImportOutcome> outcome =
        importText(*m_project, m_directory->filePath(QStringLiteral("members.csv")),
                   "member_id,city\nM1,X\nM2,Y\nM3,X\n");
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.error().message));
}

// An analysis whose people are those of its rule, and which knows of everybody whether he is one of them.
std::shared_ptr<const LocalDataset> CircleTest::dataset()
{
    const auto people = [](const LocalDataset& data, const QJsonObject& definition) {
        const Result<Rule> rule = readRule(definition.value(QLatin1String("rule")), QStringLiteral("rule"));
        return rule ? evaluateRule(*rule, data) : Result<PeopleSet>(rule.error());
    };
    ResultResolver resolver;
    resolver.people = [people](const LocalDataset& data, const QJsonObject& definition,
                               const QString& selector) {
        if (selector == QLatin1String("otherwise")) { // under other rules of who is one person
            const auto other = data.under(data.identity().rules, {});
            return other ? people(**other, definition) : Result<PeopleSet>(other.error());
        }
        // At another date, as a comparison of two dates does it.
        return people(selector == QLatin1String("later") ? *data.at(data.asOf() + kDay) : data, definition);
    };
    resolver.values = [people](const LocalDataset& data, const QJsonObject& definition,
                               const QString&) -> Result<std::shared_ptr<const Column>> {
        const Result<PeopleSet> inside = people(data, definition);
        if (!inside)
            return inside.error();
        auto column = std::make_shared<Column>();
        column->type = ColumnType::Integer;
        for (std::size_t person = 0; person < data.people(); ++person)
            column->integers.push_back(inside->contains(PersonIndex(person)) ? 1 : 0);
        return std::shared_ptr<const Column>(column);
    };
    resolver.knowsKind = [](const QString& kind) { return kind == QLatin1String("mirror"); };
    return LocalDataset::open(m_project, {std::nullopt, resolver}, {}).value();
}

void CircleTest::addCircles()
{
    const QString audience = QStringLiteral("audience");
    const QString mirror = QStringLiteral("mirror");
    add(audience, QStringLiteral("plain"), QStringLiteral("city = \"X\""));
    add(audience, QStringLiteral("self"), QStringLiteral("city = \"X\" or audience(\"self\")"));
    add(audience, QStringLiteral("A"), QStringLiteral("audience(\"plain\") or audience(\"B\")"));
    add(audience, QStringLiteral("B"), QStringLiteral("not audience(\"A\")"));
    add(audience, QStringLiteral("outside"), QStringLiteral("at least 1 of (audience(\"A\"), everyone)"));
    add(audience, QStringLiteral("by people"), QStringLiteral("result(\"mirror of it\", \"x\")"));
    add(mirror, QStringLiteral("mirror of it"), QStringLiteral("audience(\"by people\")"));
    add(audience, QStringLiteral("by value"), QStringLiteral("value(\"values of it\", inside) = 1"));
    add(mirror, QStringLiteral("values of it"), QStringLiteral("audience(\"by value\") and city = \"X\""));
    add(audience, QStringLiteral("by share"), QStringLiteral("shares(\"shared\", inside, city = \"X\")"));
    add(mirror, QStringLiteral("shared"), QStringLiteral("audience(\"by share\")"));
    add(audience, QStringLiteral("by date"), QStringLiteral("result(\"dates\", \"later\")"));
    add(mirror, QStringLiteral("dates"), QStringLiteral("audience(\"by date\")"));
    add(audience, QStringLiteral("own marks"), QStringLiteral("result(\"own marks\", \"in\")"));
    add(audience, QStringLiteral("by rules"), QStringLiteral("result(\"rules\", \"otherwise\")"));
    add(mirror, QStringLiteral("rules"), QStringLiteral("audience(\"by rules\")"));
    add(audience, QStringLiteral("same name"), QStringLiteral("result(\"same name\", \"x\")"));
    add(mirror, QStringLiteral("same name"), QStringLiteral("city = \"X\""));
}

void CircleTest::circlesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("circle");
    const auto row = [](const char* name, const char* circle) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(circle);
    };
    row("self", "(self > self)");
    row("A", "(A > B > A)");
    row("B", "(B > A > B)");
    row("outside", "(A > B > A)"); // which is no part of it
    row("by people", "(by people > mirror of it > by people)");
    row("by value", "(by value > values of it > by value)");
    row("by share", "(by share > shared > by share)");
    row("own marks", "(own marks > own marks)");
    row("by rules", "(by rules > rules > by rules)");
    row("by date", "(by date > dates > by date)");
}

void CircleTest::circlesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, circle);
    addCircles();
    const auto data = dataset();
    for (int again = 0; again < 2; ++again) { // nothing is left behind that would make it true
        const Result<PeopleSet> people = data->audience(name);
        QVERIFY(!people.ok());
        QVERIFY2(people.error().message.contains(circle), qPrintable(people.error().message));
        QCOMPARE(data->audience(QStringLiteral("plain")).value().count(), std::size_t{2});
    }
}

void CircleTest::oneNameOfAnAudienceAndAnAnalysisIsNoCircle()
{
    addCircles();
    QCOMPARE(dataset()->audience(QStringLiteral("same name")).value().count(), std::size_t{2});
}

void CircleTest::twoThreadsAtOnce()
{
    addCircles();
    const auto data = dataset();
    const std::array names{QStringLiteral("A"), QStringLiteral("B")};
    const std::array circles{QStringLiteral("(A > B > A)"), QStringLiteral("(B > A > B)")};
    std::array<int, 2> named{};
    std::array<int, 2> plain{};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < names.size(); ++i)
        threads.emplace_back([&, i] {
            for (int again = 0; again < 200; ++again) {
                const Result<PeopleSet> people = data->audience(names[i]);
                named[i] += !people && people.error().message.contains(circles[i]) ? 1 : 0;
                // What another thread evaluates just now is no circle of this one.
                plain[i] += data->audience(QStringLiteral("same name")).ok() ? 1 : 0;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(named, (std::array{200, 200}));
    QCOMPARE(plain, (std::array{200, 200}));
}

void CircleTest::datasetsOfAnotherDateKnowTheCircle()
{
    addCircles();
    const auto data = dataset();
    const auto later = data->at(data->asOf() + kDay);
    const Result<PeopleSet> people = later->audience(QStringLiteral("by date"));
    QVERIFY(!people.ok());
    QVERIFY2(people.error().message.contains(QStringLiteral("(by date > dates > by date)")),
             qPrintable(people.error().message));
}

QTEST_MAIN(CircleTest)
#include "circle_test.moc"
