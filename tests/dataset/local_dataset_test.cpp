// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "dataset/local_dataset.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace tessera;

class LocalDatasetTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void oneLogIsReadAsStored();
    void identifiersJoinAcrossFiles();
    void takingOutSplitsAgain();
    void oneInstantKeepsTheOrderOfTheFile();
    void timesOfAnyKindAreSorted();
    void randomLinksAgainstReference();
    void attributesTakeTheLastKnown();
    void audiencesReferToEachOther();
    void columnsBeyondTheBudgetAreReadAgain();
    void rowsOfTheFileAreFoundInEveryBlock();

private:
    void import(const QString& name, const QByteArray& csv)
    {
        const Result<ImportOutcome> outcome = importText(*m_project, m_directory->filePath(name), csv);
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    }
    std::shared_ptr<const LocalDataset> dataset() { return LocalDataset::open(m_project, {}, {}).value(); }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Project> m_project;
};

void LocalDatasetTest::init()
{
    m_project.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_project = std::move(
        Project::create(m_directory->filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
}

void LocalDatasetTest::oneLogIsReadAsStored()
{
    import(QStringLiteral("log.csv"),
           "user_id,time,event\nB,2026-01-02,x\nA,2026-01-01,y\n,2026-01-03,z\nB,2026-01-01,w\n");
    const auto data = dataset();
    QCOMPARE(data->people(), std::size_t{2});
    QCOMPARE(data->events(), std::size_t{3});
    const auto event = data->eventColumn(QStringLiteral("event")).value();
    QCOMPARE(event->size(), std::size_t{3});
    QCOMPARE(event->display(0) + event->display(1) + event->display(2), QStringLiteral("wxy"));
    QCOMPARE(formatTime(data->asOf(), TimeZone()),
             QStringLiteral("2026-01-04 00:00:00").replace(QLatin1String("04"), QLatin1String("03")));
    QVERIFY(!data->eventColumn(QStringLiteral("absent")).ok());
    QCOMPARE(data->tableRows(QStringLiteral("log")), 4);
}

void LocalDatasetTest::identifiersJoinAcrossFiles()
{
    import(
        QStringLiteral("members.csv"),
        "member_id,phone,city\nM1,138 0013 8001,X\nM2,13800138002,Y\nM3,138****8003,Z\nM4,138****8003,Z\n");
    import(QStringLiteral("orders.csv"),
           "buyer_phone,paid_at,amount\n+8613800138001,2026-01-05,10\n13800138009,2026-01-06,5\n");
    import(QStringLiteral("app.csv"), "member_id,device_id,time,event\nM2,d2,2026-01-01,view\n,d2,2026-01-02,"
                                      "view\n,d9,2026-01-03,view\nM1,,2026-01-01,view\n");
    const auto data = dataset();
    // M1+phone, M2+phone+d2, M3, M4 (a masked phone joins nobody), the unknown phone, d9.
    QCOMPARE(data->people(), std::size_t{6});
    QCOMPARE(data->events(), std::size_t{6});
    const std::vector<PersonIndex> m1 = data->identity().find("M1");
    QCOMPARE(m1, data->identity().find("13800138001"));
    const auto starts = data->eventStarts();
    QCOMPARE(starts[m1[0] + 1] - starts[m1[0]], 2U);
    const auto event = data->eventColumn(QStringLiteral("event")).value();
    QCOMPARE(event->display(starts[m1[0]]), QStringLiteral("view"));
    QCOMPARE(event->display(starts[m1[0]] + 1), QStringLiteral("purchase"));
    QCOMPARE(data->identity().identifiersOf(data->identity().find("d2")[0]).size(), std::size_t{3});
}

void LocalDatasetTest::takingOutSplitsAgain()
{
    import(QStringLiteral("a.csv"), "member_id,time,event\nM1,2026-01-01,x\n");
    import(QStringLiteral("b.csv"), "device_id,time,event\nd1,2026-01-02,x\n");
    import(QStringLiteral("link.csv"), "member_id,device_id,time,event\nM1,d1,2026-01-03,x\n");
    const auto before = dataset();
    QCOMPARE(before->people(), std::size_t{1});
    QVERIFY(m_project->setTakenOut(m_project->batches().value().at(2).id, true).ok());
    const auto apart = dataset();
    QCOMPARE(apart->people(), std::size_t{2});
    QCOMPARE(apart->identity().oneIds[0], before->identity().oneIds[0]);
    QVERIFY(m_project->setTakenOut(m_project->batches().value().at(2).id, false).ok());
    QVERIFY(dataset()->identity().oneIds == before->identity().oneIds);
}

// The rows of one person hang on two identifiers here, so that they are stored apart.
void LocalDatasetTest::oneInstantKeepsTheOrderOfTheFile()
{
    QByteArray csv = "member_id,device_id,time,event\nM1,d1,2026-01-01,first\n";
    QString order = QStringLiteral("first");
    Random random(3);
    for (int i = 0; i < 40; ++i) {
        csv +=
            QByteArray(random.chance(0.5) ? "M1," : ",d1") + ",2026-01-02,e" + QByteArray::number(i) + '\n';
        order += QStringLiteral(" e%1").arg(i);
    }
    import(QStringLiteral("log.csv"), csv);
    const auto data = dataset();
    QCOMPARE(data->people(), std::size_t{1});
    const auto event = data->eventColumn(QStringLiteral("event")).value();
    QStringList got;
    for (std::size_t i = 0; i < event->size(); ++i)
        got.append(event->display(i));
    QCOMPARE(got.join(QLatin1Char(' ')), order);
}

// Logs of whole seconds, of fractions, and with a time before 1970 are sorted by other means.
void LocalDatasetTest::timesOfAnyKindAreSorted()
{
    const QByteArray logs[] = {
        "A,2026-01-01 10:00:02,c\nA,2026-01-01 10:00:00,a\nA,2026-01-01 10:00:01,b\n",
        "A,2026-01-01 10:00:00.9,c\nA,2026-01-01 10:00:00.1,a\nA,2026-01-01 10:00:00.15,b\n",
        "A,2026-01-01 10:00:00,c\nA,1815-06-18 10:00:00,a\nA,1969-12-31 23:59:59,b\n"};
    for (const QByteArray& log : logs) {
        init();
        import(QStringLiteral("log.csv"), "user_id,time,event\n" + log);
        const auto data = dataset();
        QVERIFY(std::ranges::is_sorted(data->eventTimes()));
        const auto event = data->eventColumn(QStringLiteral("event")).value();
        for (std::size_t row = 0; row < 3; ++row)
            QCOMPARE(event->display(row), QString(QLatin1Char(char('a' + row))));
    }
}

void LocalDatasetTest::randomLinksAgainstReference()
{
    Random random(77);
    std::vector<std::set<std::string>> groups; // by merging sets, slowly
    std::map<std::string, int> rowsOf;
    QByteArray csv = "member_id,device_id,time,event\n";
    for (int row = 0; row < 3000; ++row) {
        const std::string member =
            random.chance(0.5) ? "m" + std::to_string(random.below(600)) : std::string();
        const std::string device =
            random.chance(0.6) ? "d" + std::to_string(random.below(900)) : std::string();
        csv += QByteArray::fromStdString(member + "," + device) + ",2026-01-" +
               QByteArray::number(10 + int(random.below(20))) + ",e\n";
        std::set<std::string> merged;
        for (const std::string& id : {member, device})
            if (!id.empty())
                merged.insert(id);
        if (merged.empty())
            continue;
        ++rowsOf[*merged.begin()];
        std::vector<std::set<std::string>> rest;
        for (std::set<std::string>& group : groups) {
            const bool touches = std::any_of(group.begin(), group.end(),
                                             [&](const std::string& id) { return merged.contains(id); });
            if (touches)
                merged.insert(group.begin(), group.end());
            else
                rest.push_back(std::move(group));
        }
        rest.push_back(std::move(merged));
        groups = std::move(rest);
    }
    import(QStringLiteral("log.csv"), csv);
    const auto data = dataset();
    QCOMPARE(data->people(), groups.size());
    for (const std::set<std::string>& group : groups) {
        const std::vector<PersonIndex> person = data->identity().find(*group.begin());
        QCOMPARE(person.size(), std::size_t{1});
        QCOMPARE(data->identity().identifiersOf(person[0]).size(), group.size());
        int rows = 0;
        for (const std::string& id : group)
            rows += rowsOf.contains(id) ? rowsOf[id] : 0;
        QCOMPARE(int(data->eventStarts()[person[0] + 1] - data->eventStarts()[person[0]]), rows);
    }
    for (std::size_t person = 0; person < data->people(); ++person)
        for (std::uint32_t i = data->eventStarts()[person] + 1; i < data->eventStarts()[person + 1]; ++i)
            QVERIFY(data->eventTimes()[i - 1] <= data->eventTimes()[i]);
}

void LocalDatasetTest::attributesTakeTheLastKnown()
{
    import(QStringLiteral("members.csv"), "member_id,city,points\nM1,X,5\nM2,Y,7\n");
    import(QStringLiteral("members2.csv"), "member_id,city,points\nM2,Z,\nM3,W,1.5\n");
    const auto data = dataset();
    const auto city = data->attribute(QStringLiteral("city")).value();
    const auto points = data->attribute(QStringLiteral("points")).value();
    QCOMPARE(data->people(), std::size_t{3});
    QCOMPARE(city->display(1), QStringLiteral("Z"));
    QCOMPARE(points->number(1), 7.0);
    QCOMPARE(points->number(2), 1.5);
}

void LocalDatasetTest::audiencesReferToEachOther()
{
    import(QStringLiteral("members.csv"), "member_id,city\nM1,X\nM2,Y\n");
    const auto add = [&](const QString& name, const QJsonObject& rule) {
        QVERIFY(m_project->objects()
                    .add(QStringLiteral("audience"), name, {{QStringLiteral("rule"), rule}})
                    .ok());
    };
    add(QStringLiteral("in X"), {{QStringLiteral("attribute"), QStringLiteral("city")},
                                 {QStringLiteral("value"), QStringLiteral("X")}});
    add(QStringLiteral("rest"),
        {{QStringLiteral("not"), QJsonObject{{QStringLiteral("audience"), QStringLiteral("in X")}}}});
    add(QStringLiteral("circle"), {{QStringLiteral("audience"), QStringLiteral("circle")}});
    const auto data = dataset();
    QCOMPARE(data->audience(QStringLiteral("rest")).value().toVector(), std::vector<PersonIndex>{1});
    QVERIFY(!data->audience(QStringLiteral("circle")).ok());
    QVERIFY(!data->audience(QStringLiteral("absent")).ok());
    QCOMPARE(data->audience(QStringLiteral("in X")).value().count(), std::size_t{1});
}

void LocalDatasetTest::columnsBeyondTheBudgetAreReadAgain()
{
    QByteArray csv("user_id,time,event,a,b,c\n");
    for (int i = 0; i < 5000; ++i)
        csv += QByteArray::number(i % 700) + ",2026-01-01,x," + QByteArray::number(i) + ',' +
               QByteArray::number(2 * i) + ",t" + QByteArray::number(i % 9) + '\n';
    import(QStringLiteral("e.csv"), csv);
    const std::shared_ptr<const LocalDataset> data = dataset();
    LocalDataset::setMemoryBudget(50'000); // one column of numbers takes 40,000 bytes
    std::weak_ptr<const Column> a = data->eventColumn(QStringLiteral("a")).value();
    QVERIFY(!a.expired()); // fits
    const std::shared_ptr<const Column> b = data->eventColumn(QStringLiteral("b")).value();
    QVERIFY(a.expired());
    const std::weak_ptr<const Column> c = data->eventColumn(QStringLiteral("c")).value();
    QVERIFY(data->eventColumn(QStringLiteral("b")).value() == b); // in use: it stays
    a = data->eventColumn(QStringLiteral("a")).value();
    const std::shared_ptr<const Column> again = data->eventColumn(QStringLiteral("a")).value();
    for (std::size_t row = 0; row < again->size(); ++row)
        QCOMPARE(2 * again->integers[row], b->integers[row]);
    LocalDataset::setMemoryBudget(0);
    QVERIFY(LocalDataset::memoryBudget() > (std::uint64_t{1} << 28));
}

// Blocks of a column are read by several threads and come in no order.
void LocalDatasetTest::rowsOfTheFileAreFoundInEveryBlock()
{
    constexpr std::size_t kRows = 300'000; // of five blocks
    QByteArray csv = "user_id,time,event,place\n";
    csv.reserve(kRows * 26);
    for (std::size_t row = 0; row < kRows; ++row)
        csv += 'U' + QByteArray::number(qulonglong(row % 1000)) + ",2026-01-01,x," +
               QByteArray::number(qulonglong(row)) + '\n';
    import(QStringLiteral("log.csv"), csv);
    const auto data = dataset();
    const std::vector<std::size_t> rows{299'999, 0, 65'536, 65'535, 200'001, 131'072, 7, 262'144};
    // Rows are not stored in the order of the file.
    const auto places = data->tableColumn(QStringLiteral("log"), QStringLiteral("place")).value();
    for (int run = 0; run < 20; ++run) {
        const Result<std::vector<std::int64_t>> numbers = data->fileRows(data->batches().front(), rows);
        QVERIFY(numbers.ok());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(double((*numbers)[i]), places->number(rows[i]));
    }
}

QTEST_GUILESS_MAIN(LocalDatasetTest)
#include "local_dataset_test.moc"
