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

// The life of saved audiences from a terminal.
class AudienceTest : public QObject
{
    Q_OBJECT
private slots:
    void fromLiveToDeleted();

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
        process.setWorkingDirectory(m_directory.path());
        process.start(QStringLiteral(TESSERA_CLI), arguments);
        if (!process.waitForFinished(60000))
            qFatal("tessera-cli did not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Outcome act(const char* action, const char* name, const QStringList& more = {})
    {
        return call(QStringList{QStringLiteral("audience"), QLatin1String(action),
                                QStringLiteral("c.tessera"), QLatin1String(name)} +
                    more);
    }
    QJsonObject audience(int place)
    {
        return call({QStringLiteral("audiences"), QStringLiteral("c.tessera"), QStringLiteral("--json")})
            .json()
            .value(QLatin1String("audiences"))
            .toArray()
            .at(place)
            .toObject();
    }
    void import(const QByteArray& csv)
    {
        QFile file(m_directory.filePath(QStringLiteral("log.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("user_id,time,event\n" + csv);
        file.close();
        QCOMPARE(
            call({QStringLiteral("import"), QStringLiteral("c.tessera"), QStringLiteral("log.csv")}).code, 0);
    }
    QTemporaryDir m_directory;
};

void AudienceTest::fromLiveToDeleted()
{
    QCOMPARE(call({QStringLiteral("new"), QStringLiteral("c.tessera"), QStringLiteral("--zone"),
                   QStringLiteral("UTC")})
                 .code,
             0);
    import("A,2026-01-01 10:00:00,view\nA,2026-01-02 10:00:00,buy\nB,2026-01-01 10:00:00,view\n");
    {
        const auto project =
            tessera::Project::open(m_directory.filePath(QStringLiteral("c.tessera"))).value();
        const auto add = [&](const char* name, const char* rule) {
            return project->objects()
                .add(QStringLiteral("audience"), QLatin1String(name),
                     {{QStringLiteral("rule"), QLatin1String(rule)}})
                .value()
                .id;
        };
        const std::int64_t buyers = add("Buyers", "did(event = \"view\")");
        add("Others", "not audience(\"Buyers\")");
        QVERIFY(project->objects()
                    .update(buyers, QStringLiteral("Buyers"),
                            {{QStringLiteral("rule"), QStringLiteral("did(event = \"buy\")")}})
                    .ok());
    }
    QCOMPARE(audience(0).value(QLatin1String("kind")).toString(), QStringLiteral("live"));
    QCOMPARE(audience(0).value(QLatin1String("people")).toInt(), 1);
    QCOMPARE(audience(0)[QLatin1String("usedBy")][0][QLatin1String("name")].toString(),
             QStringLiteral("Others"));
    const QJsonObject diff = act("diff", "Buyers", {QStringLiteral("--json")}).json();
    QCOMPARE(diff.value(QLatin1String("left")).toInt(), 1);
    QCOMPARE(diff.value(QLatin1String("sentence")).toString(),
             QString(QChar(0x2212)) + QStringLiteral("1 people because of rule 1"));
    QCOMPARE(act("diff", "Buyers", {QStringLiteral("--from"), QStringLiteral("7")}).code, 1);
    QCOMPARE(act("freeze", "Buyers").code, 0);
    import("B,2026-01-03 10:00:00,buy\nC,2026-01-03 10:00:00,buy\n");
    QCOMPARE(audience(0).value(QLatin1String("kind")).toString(), QStringLiteral("snapshot"));
    QCOMPARE(audience(0).value(QLatin1String("people")).toInt(), 1);
    QCOMPARE(audience(0)[QLatin1String("snapshot")][QLatin1String("gone")].toInt(), 0);
    QCOMPARE(audience(1).value(QLatin1String("people")).toInt(), 2);
    QCOMPARE(act("thaw", "Buyers").code, 0);
    QCOMPARE(audience(0).value(QLatin1String("people")).toInt(), 3);
    const Outcome refused = act("delete", "Buyers");
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("\"Others\""), refused.err.constData());
    QCOMPARE(act("rename", "Buyers", {QStringLiteral("Customers")}).code, 0);
    QCOMPARE(audience(0).value(QLatin1String("name")).toString(), QStringLiteral("Customers"));
    QCOMPARE(audience(0).value(QLatin1String("usedBy")).toArray().size(), 1);
    QCOMPARE(act("delete", "Buyers").code, 1); // there is none of that name
    QCOMPARE(act("delete", "Others").code, 0);
    QCOMPARE(act("delete", "Customers").code, 0);
    QVERIFY(audience(0).isEmpty());
    QCOMPARE(act("melt", "Customers").code, 1);
}

QTEST_GUILESS_MAIN(AudienceTest)
#include "audience_test.moc"
