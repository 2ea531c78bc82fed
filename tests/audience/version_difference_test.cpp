// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/version_difference.h"
#include "dataset/people_snapshot.h"
#include "support/import_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Ten people: Mi buys i times; the odd ones viewed as well.
class VersionDifferenceTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void changesAreCountedOneAfterTheOther_data();
    void changesAreCountedOneAfterTheOther();
    void stepsAddUp();
    void parametersAndSnapshots();

private:
    [[nodiscard]] VersionDifference compared(const QJsonObject& before, const QJsonObject& after) const
    {
        return compareVersions(*m_data, before, after).value();
    }
    static QJsonObject ruled(const QString& rule, const QString& base = {})
    {
        return {{QStringLiteral("rule"), rule}, {QStringLiteral("base"), base}};
    }
    QTemporaryDir m_directory;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_data;
};

void VersionDifferenceTest::initTestCase()
{
    m_project = std::move(
        Project::create(m_directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), TimeZone())
            .value());
    QByteArray csv = "member_id,time,event\n";
    for (int person = 1; person <= 10; ++person) {
        for (int i = 0; i < person; ++i)
            csv += "M" + QByteArray::number(person) + ",2026-01-0" + QByteArray::number(1 + i % 9) + ",buy\n";
        if (person % 2 == 1)
            csv += "M" + QByteArray::number(person) + ",2026-01-05,view\n";
    }
    QVERIFY(importText(*m_project, m_directory.filePath(QStringLiteral("a.csv")), csv).ok());
    m_data = LocalDataset::open(m_project, {}, {}).value();
}

void VersionDifferenceTest::changesAreCountedOneAfterTheOther_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("sentence");
    const QString three = QStringLiteral("count(event = \"buy\") >= 3");
    const QString view = QStringLiteral("did(event = \"view\")");
    const QString seven = QStringLiteral("count(event = \"buy\") <= 7");
    const QString all = QStringLiteral(" and ");
    const QString any = QStringLiteral(" or ");
    QTest::newRow("same") << three + all + view << view + all + three << "The rules are the same.";
    QTest::newRow("edited") << view + all + three
                            << view + all + QStringLiteral("count(event = \"buy\") >= 1")
                            << "+1 people because of rule 2";
    QTest::newRow("new") << three << three + all + view
                         << QString::fromUtf8("−4 people because of rule 2, which is new");
    QTest::newRow("gone") << three + all + view + all + seven << three + all + seven
                          << "+2 people because of rule 2, which is gone";
    QTest::newRow("none left") << three << QString() << "+2 people because of rule 1, which is gone";
    QTest::newRow("joined") << three + all + view << three + any + view
                            << "+5 people because of how the rules are joined";
    QTest::newRow("nobody moved") << three << QStringLiteral("count(event = \"buy\") > 2")
                                  << "The rules differ, the people do not.";
    QTest::newRow("both ways") << QStringLiteral("count(event = \"buy\") <= 3")
                               << QStringLiteral("count(event = \"buy\") >= 2")
                               << QString::fromUtf8("+7 −1 people because of rule 1");
}

void VersionDifferenceTest::changesAreCountedOneAfterTheOther()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, sentence);
    QCOMPARE(versionSentence(compared(ruled(before), ruled(after)), NumberFormat()), sentence);
}

void VersionDifferenceTest::stepsAddUp()
{
    const VersionDifference found = compared(
        ruled(QStringLiteral("did(event = \"view\") and count(event = \"buy\") >= 3")),
        ruled(QStringLiteral("count(event = \"buy\") >= 2 or did(event = \"view\") or event_count = 1"),
              QStringLiteral("count(event = \"buy\") <= 8")));
    QCOMPARE(found.steps.size(), std::size_t{4}); // edited, new, the word, the base
    std::int64_t net = 0;
    for (const VersionStep& step : found.steps)
        net += step.joined - step.left;
    QCOMPARE(net, std::int64_t(found.after.count()) - std::int64_t(found.before.count()));
    QCOMPARE(found.before.count(), 4U); // 3, 5, 7, 9
    QCOMPARE(found.after.count(), 8U);  // 1 to 8
    QCOMPARE(found.joined, 5);
    QCOMPARE(found.left, 1);
    QCOMPARE(found.steps.back().left, 2); // 9 and 10
}

void VersionDifferenceTest::parametersAndSnapshots()
{
    QJsonObject before = ruled(QStringLiteral("count(event = \"buy\") >= $n"));
    QJsonObject after = before;
    before.insert(QStringLiteral("parameters"), QJsonObject{{QStringLiteral("n"), 8}});
    after.insert(QStringLiteral("parameters"), QJsonObject{{QStringLiteral("n"), 5}});
    QCOMPARE(versionSentence(compared(before, after), NumberFormat()),
             QStringLiteral("+3 people because of rule 1"));
    const PeopleSet kept = compared(before, after).before;
    const QJsonObject frozen = withSnapshot(*m_project, before, *m_data, kept).value();
    QCOMPARE(versionSentence(compared(frozen, after), NumberFormat()),
             QStringLiteral("+3 people because of keeping the people"));
    QVERIFY(compared(frozen, frozen).steps.empty());
    QVERIFY(!compareVersions(*m_data, ruled(QStringLiteral("nothing = 1")), after).ok());
}

QTEST_GUILESS_MAIN(VersionDifferenceTest)
#include "version_difference_test.moc"
