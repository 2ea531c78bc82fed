// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// The person command: who it is, what they did, and the journal line of who looked behind the mask.
class PersonCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aPersonIsToldWhole();
    void eventsAreFilteredAndPaged();
    void asOfADateLaterEventsAreUnknown();
    void unmaskingIsJournaled();
    void whoIsNobodyIsExplained();

private:
    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Outcome call(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(TESSERA_CLI), arguments);
        if (!process.waitForFinished(60000))
            qFatal("tessera-cli did not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Outcome person(const QStringList& options)
    {
        return call(QStringList{QStringLiteral("person"), m_client} + options +
                    QStringList{QStringLiteral("--json")});
    }
    int looks()
    {
        const Result<std::unique_ptr<Project>> project = Project::open(m_folder.filePath(m_client));
        if (!project)
            qFatal("%s", qPrintable(project.error().message));
        int lines = 0;
        const Result<std::vector<JournalEntry>> entries = (*project)->history().entries();
        for (const JournalEntry& entry : *entries)
            lines += entry.label.startsWith(QLatin1String("Masked values shown")) ? 1 : 0;
        return lines;
    }
    QTemporaryDir m_folder;
    const QString m_client = QStringLiteral("c.tessera");
};

void PersonCommandTest::initTestCase()
{
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    };
    write(QStringLiteral("members.csv"), "phone,name\n13800138001,Annabel\n13800138002,Bertram\n");
    write(QStringLiteral("log.csv"), "phone,time,event,amount\n13800138001,2026-01-01 10:00:00,view,\n"
                                     "13800138001,2026-01-02 10:00:00,purchase,12.50\n"
                                     "13800138001,2026-02-03 10:00:00,purchase,30\n"
                                     "13800138002,2026-02-03 11:00:00,purchase,99\n"
                                     "13800138001,2026-02-04 10:00:00,view,\n");
    QCOMPARE(call({QStringLiteral("new"), m_client, QStringLiteral("--zone"), QStringLiteral("UTC")}).code,
             0);
    for (const QString& file : {QStringLiteral("members.csv"), QStringLiteral("log.csv")})
        QCOMPARE(call({QStringLiteral("import"), m_client, file}).code, 0);
}

void PersonCommandTest::aPersonIsToldWhole()
{
    const Outcome told = person({QStringLiteral("--of"), QStringLiteral("13800138001")});
    QCOMPARE(told.err, QByteArray());
    QCOMPARE(told.code, 0);
    const QJsonObject json = told.json();
    const QJsonObject purchases = json.value(QLatin1String("purchases")).toObject();
    QCOMPARE(purchases.value(QLatin1String("spent")).toDouble(), 42.5);
    QCOMPARE(purchases.value(QLatin1String("orders")).toInt(), 2);
    QCOMPARE(purchases.value(QLatin1String("rank")).toInt(), 2);
    QCOMPARE(purchases.value(QLatin1String("months")).toArray().size(), 2);
    QCOMPARE(json.value(QLatin1String("stages")).toObject().value(QLatin1String("stage")).toString(),
             QStringLiteral("advocate")); // bought on two days
    QVERIFY(!told.out.contains("Annabel") && !told.out.contains("13800138001"));
    // Nothing is saved that would say it.
    QVERIFY(json.value(QLatin1String("problems")).toObject().contains(QLatin1String("value")));
    // The same by the number, and in words.
    const QString oneId = QString::number(
        json.value(QLatin1String("head")).toObject().value(QLatin1String("oneId")).toInteger());
    const Outcome same = person({QStringLiteral("--oneid"), oneId});
    QCOMPARE(same.json().value(QLatin1String("purchases")), json.value(QLatin1String("purchases")));
    const Outcome words = call({QStringLiteral("person"), m_client, QStringLiteral("--oneid"), oneId});
    QVERIFY(words.code == 0 && words.out.contains("spent: 42.5"));
}

void PersonCommandTest::eventsAreFilteredAndPaged()
{
    const QJsonObject timeline =
        person({QStringLiteral("--of"), QStringLiteral("13800138001"), QStringLiteral("--parts"),
                QStringLiteral("timeline"), QStringLiteral("--events"), QStringLiteral("purchase"),
                QStringLiteral("--offset"), QStringLiteral("1"), QStringLiteral("--limit"),
                QStringLiteral("5")})
            .json()
            .value(QLatin1String("timeline"))
            .toObject();
    QCOMPARE(timeline.value(QLatin1String("total")).toInt(), 2);
    const QJsonArray events = timeline.value(QLatin1String("events")).toArray();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.at(0).toObject().value(QLatin1String("time")).toString(),
             QStringLiteral("2026-01-02 10:00:00"));
    QCOMPARE(events.at(0).toObject().value(QLatin1String("fileRow")).toInt(), 2);
}

void PersonCommandTest::asOfADateLaterEventsAreUnknown()
{
    const QJsonObject json = person({QStringLiteral("--of"), QStringLiteral("13800138001"),
                                     QStringLiteral("--as-of"), QStringLiteral("2026-02-01")})
                                 .json();
    const QJsonObject purchases = json.value(QLatin1String("purchases")).toObject();
    QCOMPARE(purchases.value(QLatin1String("spent")).toDouble(), 12.5);
    QCOMPARE(purchases.value(QLatin1String("rank")).toInt(), 1);
    QCOMPARE(json.value(QLatin1String("head")).toObject().value(QLatin1String("events")).toInt(), 2);
}

void PersonCommandTest::unmaskingIsJournaled()
{
    const QStringList who{QStringLiteral("--of"), QStringLiteral("13800138002")};
    QVERIFY(!person(who).out.contains("Bertram"));
    QCOMPARE(looks(), 0);
    const Outcome shown = person(who + QStringList{QStringLiteral("--unmask")});
    QVERIFY(shown.out.contains("Bertram") && shown.out.contains("13800138002"));
    QCOMPARE(looks(), 1);
}

void PersonCommandTest::whoIsNobodyIsExplained()
{
    const Outcome unknown = person({QStringLiteral("--oneid"), QStringLiteral("4711")});
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.err.contains("4711"), unknown.err.constData());
    const Outcome nobody = person({});
    QCOMPARE(nobody.code, 1);
    QVERIFY2(nobody.err.contains("--of"), nobody.err.constData());
    const Outcome part = person({QStringLiteral("--of"), QStringLiteral("13800138002"),
                                 QStringLiteral("--parts"), QStringLiteral("soul")});
    QCOMPARE(part.code, 1);
    QVERIFY2(part.err.contains("timeline"), part.err.constData());
}

QTEST_GUILESS_MAIN(PersonCommandTest)
#include "person_test.moc"
