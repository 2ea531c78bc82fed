// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// The program as a person at a terminal or a script meets it.
class CommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void fromFileToPeople();
    void objectsAndStandardInput();
    void queriesInSql();
    void schemasHoldTheirExamples();
    void mistakesAreExplained_data();
    void mistakesAreExplained();

private:
    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Outcome call(const QStringList& arguments, const QByteArray& in = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_directory->path());
        process.start(QStringLiteral(TESSERA_CLI), arguments);
        process.write(in);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            qFatal("tessera-cli did not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_directory->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void CommandsTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("log.csv"),
          "user_id,time,event,channel\nA,2026-01-01 10:00:00,view,x\nA,2026-01-02 10:00:00,buy,x\n"
          "B,2026-01-01 10:00:00,view,y\nC,bad,view,y\n");
    QCOMPARE(call({QStringLiteral("new"), QStringLiteral("c.tessera"), QStringLiteral("--zone"),
                   QStringLiteral("UTC")})
                 .code,
             0);
}

void CommandsTest::fromFileToPeople()
{
    const Outcome imported = call({QStringLiteral("import"), QStringLiteral("c.tessera"),
                                   QStringLiteral("log.csv"), QStringLiteral("--json")});
    QCOMPARE(imported.code, 0);
    const QJsonObject batch = imported.json().value(QLatin1String("imports")).toArray().at(0).toObject();
    QCOMPARE(batch.value(QLatin1String("rows")).toInt(), 3);
    QCOMPARE(batch.value(QLatin1String("firstRejected"))
                 .toArray()
                 .at(0)
                 .toObject()
                 .value(QLatin1String("row"))
                 .toInt(),
             5);

    write(QStringLiteral("f.json"), R"({"kind":"funnel","steps":["view","buy"],"breakdown":"channel"})");
    const Outcome ran = call({QStringLiteral("run"), QStringLiteral("c.tessera"), QStringLiteral("f.json"),
                              QStringLiteral("--json")});
    QCOMPARE(ran.code, 0);
    const QJsonArray steps = ran.json().value(QLatin1String("steps")).toArray();
    QCOMPARE(steps.at(0).toObject().value(QLatin1String("people")).toInt(), 2);
    QCOMPARE(steps.at(1).toObject().value(QLatin1String("people")).toInt(), 1);
    const QJsonObject provenance = ran.json().value(QLatin1String("provenance")).toObject();
    QCOMPARE(provenance.value(QLatin1String("dataRevision")).toInt(), 1);
    QCOMPARE(provenance.value(QLatin1String("asOf")).toString(), QStringLiteral("2026-01-03 00:00:00"));

    const Outcome people = call({QStringLiteral("run"), QStringLiteral("c.tessera"), QStringLiteral("f.json"),
                                 QStringLiteral("--people"), QStringLiteral("lost:2")});
    QCOMPARE(people.out, QByteArrayLiteral("2\n"));
    const Outcome earlier =
        call({QStringLiteral("run"), QStringLiteral("c.tessera"), QStringLiteral("f.json"),
              QStringLiteral("--json"), QStringLiteral("--as-of"), QStringLiteral("2026-01-02")});
    QCOMPARE(earlier.json()
                 .value(QLatin1String("steps"))
                 .toArray()
                 .at(1)
                 .toObject()
                 .value(QLatin1String("people"))
                 .toInt(),
             0);
    const QJsonObject listed =
        call({QStringLiteral("list"), QStringLiteral("c.tessera"), QStringLiteral("--json")}).json();
    QCOMPARE(listed.value(QLatin1String("batches")).toArray().size(), 1);
}

void CommandsTest::objectsAndStandardInput()
{
    QCOMPARE(call({QStringLiteral("import"), QStringLiteral("c.tessera"), QStringLiteral("log.csv")}).code,
             0);
    const Outcome ran = call({QStringLiteral("run"), QStringLiteral("c.tessera"), QStringLiteral("-")},
                             R"({"kind":"funnel","steps":["view"]})");
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.contains("1 view"));
    const QByteArray mapping = call({QStringLiteral("import"), QStringLiteral("c.tessera"),
                                     QStringLiteral("log.csv"), QStringLiteral("--dry-run")})
                                   .out;
    write(QStringLiteral("m.json"), mapping);
    QCOMPARE(call({QStringLiteral("import"), QStringLiteral("c.tessera"), QStringLiteral("log.csv"),
                   QStringLiteral("--mapping"), QStringLiteral("m.json"), QStringLiteral("--table"),
                   QStringLiteral("again")})
                 .code,
             0);
    QCOMPARE(call({QStringLiteral("list"), QStringLiteral("c.tessera"), QStringLiteral("--json")})
                 .json()
                 .value(QLatin1String("batches"))
                 .toArray()
                 .size(),
             2);
}

void CommandsTest::queriesInSql()
{
    const QString file = QStringLiteral("c.tessera");
    QCOMPARE(call({QStringLiteral("import"), file, QStringLiteral("log.csv")}).code, 0);
    const auto sql = [&](const QStringList& arguments, const QByteArray& in = {}) {
        return call(QStringList{QStringLiteral("sql"), file} + arguments, in);
    };
    QVERIFY(sql({}).out.contains("timeline"));
    const QString counts = QStringLiteral("SELECT user_id, count(*) AS n FROM log GROUP BY 1 ORDER BY 1");
    const QJsonArray rows =
        sql({counts, QStringLiteral("--json")}).json().value(QLatin1String("rows")).toArray();
    QCOMPARE(rows, (QJsonArray{QJsonArray{QStringLiteral("*"), 2}, QJsonArray{QStringLiteral("*"), 1}}));
    write(QStringLiteral("q.sql"), counts.toUtf8());
    const Outcome shown = sql({QStringLiteral("@q.sql"), QStringLiteral("--csv"), QStringLiteral("out.csv"),
                               QStringLiteral("--show-masked")});
    QCOMPARE(shown.code, 0);
    QFile csv(m_directory->filePath(QStringLiteral("out.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll(), QByteArray("\xEF\xBB\xBF"
                                       "user_id,n\r\nA,2\r\nB,1\r\n"));
    csv.close();
    // A limit is kept, and a query that fails leaves the file that is there.
    QCOMPARE(sql({counts, QStringLiteral("--csv"), QStringLiteral("out.csv"), QStringLiteral("--limit"),
                  QStringLiteral("1")})
                 .code,
             0);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 2);
    csv.close();
    const Outcome wrong = sql({QStringLiteral("-"), QStringLiteral("--csv"), QStringLiteral("out.csv")},
                              "SELECT count(*)\nFROM lgo");
    QCOMPARE(wrong.code, 1);
    QVERIFY(wrong.err.contains("Line 2, column 6"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 2);
    QCOMPARE(sql({QStringLiteral(
                      "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT max(x) FROM c"),
                  QStringLiteral("--timeout"), QStringLiteral("0.1")})
                 .code,
             1);
}

void CommandsTest::schemasHoldTheirExamples()
{
    const QByteArray list = call({QStringLiteral("schema")}).out;
    for (const char* kind : {"funnel", "four_a"}) {
        QVERIFY(list.contains(kind));
        const QJsonObject both = call({QStringLiteral("schema"), QString::fromLatin1(kind)}).json();
        const QJsonObject properties =
            both.value(QLatin1String("schema")).toObject().value(QLatin1String("properties")).toObject();
        const QJsonObject example = both.value(QLatin1String("example")).toObject();
        QVERIFY(!example.isEmpty());
        const QStringList keys = example.keys();
        for (const QString& key : keys)
            QVERIFY2(properties.contains(key), qPrintable(key));
    }
}

void CommandsTest::mistakesAreExplained_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no command") << QStringList{QStringLiteral("fly")} << 2
                                << QByteArrayLiteral("no command \"fly\"");
    QTest::newRow("missing argument") << QStringList{QStringLiteral("import"), QStringLiteral("c.tessera")}
                                      << 2 << QByteArrayLiteral("SOURCE");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("list"), QStringLiteral("c.tessera"),
                                                   QStringLiteral("--colour")}
                                    << 2 << QByteArrayLiteral("colour");
    QTest::newRow("no file") << QStringList{QStringLiteral("list"), QStringLiteral("absent.tessera")} << 1
                             << QByteArrayLiteral("absent.tessera");
    QTest::newRow("exists") << QStringList{QStringLiteral("new"), QStringLiteral("c.tessera")} << 1
                            << QByteArrayLiteral("exists already");
    QTest::newRow("zone") << QStringList{QStringLiteral("new"), QStringLiteral("d.tessera"),
                                         QStringLiteral("--zone"), QStringLiteral("Mars")}
                          << 1 << QByteArrayLiteral("Asia/Shanghai");
    QTest::newRow("kind") << QStringList{QStringLiteral("schema"), QStringLiteral("pie")} << 1
                          << QByteArrayLiteral("no kind \"pie\"");
}

void CommandsTest::mistakesAreExplained()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    const Outcome outcome = call(arguments);
    QCOMPARE(outcome.code, code);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
