// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
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
    void historyIsWalked();
    void nextMonthIsLoadedUnderItsContract();
    void aFolderIsWatched();
    void figuresAreSetBesideOurs();
    void tablesAndItemsAreTold();
    void refundsAreAskedForOnce();
    void copyAndDuplicate();
    void checkNamesWhatIsDamaged();
    void erasedEncryptedHandedOver();
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

void CommandsTest::historyIsWalked()
{
    const QString client = QStringLiteral("c.tessera");
    const auto people = [&] {
        write(QStringLiteral("f.json"), R"({"kind":"funnel","steps":["view","buy"]})");
        return call({QStringLiteral("run"), client, QStringLiteral("f.json"), QStringLiteral("--json")})
            .json()
            .value(QLatin1String("provenance"))
            .toObject()
            .value(QLatin1String("people"))
            .toInt();
    };
    QCOMPARE(call({QStringLiteral("import"), client, QStringLiteral("log.csv")}).code, 0);
    QCOMPARE(people(), 3);
    QCOMPARE(
        call({QStringLiteral("history"), client, QStringLiteral("--point"), QStringLiteral("Loaded")}).code,
        0);
    QCOMPARE(call({QStringLiteral("undo"), client}).out, QByteArrayLiteral("Undone: Import log.csv\n"));
    const QJsonArray list = call({QStringLiteral("history"), client, QStringLiteral("--json")})
                                .json()
                                .value(QLatin1String("history"))
                                .toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).toObject().value(QLatin1String("kind")).toString(), QStringLiteral("point"));
    QCOMPARE(list.at(1).toObject().value(QLatin1String("state")).toString(), QStringLiteral("undone"));
    const Outcome compared =
        call({QStringLiteral("history"), client, QStringLiteral("--compare"), QStringLiteral("now"),
              QStringLiteral("Loaded"), QStringLiteral("--json")});
    QCOMPARE(compared.json().value(QLatin1String("sentence")).toString(), QStringLiteral("1 file came in"));
    QCOMPARE(
        call({QStringLiteral("history"), client, QStringLiteral("--jump"), QStringLiteral("Loaded")}).code,
        0);
    QCOMPARE(people(), 3);
    QVERIFY(call({QStringLiteral("redo"), client}).out.contains("nothing more"));
    const Outcome found =
        call({QStringLiteral("history"), client, QStringLiteral("--search"), QStringLiteral("LOADED")});
    QCOMPARE(found.out.count('\n'), 2);
    const Outcome nowhere =
        call({QStringLiteral("history"), client, QStringLiteral("--jump"), QStringLiteral("Mars")});
    QCOMPARE(nowhere.code, 1);
    QVERIFY(nowhere.err.contains("no point \"Mars\""));
}

// On a file of version 1, which is brought up to date by the first command and says so.
void CommandsTest::nextMonthIsLoadedUnderItsContract()
{
    const QString client = QStringLiteral("c.tessera");
    const QByteArray head = "order_id,user_id,paid_at,status,amount\n";
    write(QStringLiteral("orders_2026-01.csv"),
          head + "T1,A,2026-01-05,paid,10.00\nT2,B,2026-01-06,paid,20.00\n");
    write(QStringLiteral("orders_2026-02.csv"),
          head + "T2,B,2026-01-06,paid,5.00\nT3,C,2026-02-06,paid,30.00\n");
    write(QStringLiteral("orders_2026-03.csv"),
          "order_id,user_id,paid,status,amount\nT4,A,2026-03-01,paid,1.00\n");
    const Outcome made =
        call({QStringLiteral("contract"), client, QStringLiteral("Orders"), QStringLiteral("--from"),
              QStringLiteral("orders_2026-01.csv"), QStringLiteral("--key"), QStringLiteral("order_id")});
    QCOMPARE(made.err, QByteArray());
    QCOMPARE(made.json().value(QLatin1String("files")).toArray().at(0).toString(),
             QStringLiteral("orders_*.csv"));
    QCOMPARE(call({QStringLiteral("load"), client, QStringLiteral("orders_2026-01.csv")}).code, 0);
    QCOMPARE(call({QStringLiteral("load"), client, QStringLiteral("log.csv")}).code, 1); // no contract fits
    // The months of the file before are closed only when the date of the data is past them.
    QCOMPARE(call({QStringLiteral("import"), client, QStringLiteral("log.csv")}).code, 0);
    write(QStringLiteral("late.csv"), "user_id,time,event\nA,2026-02-10 10:00:00,view\n");
    QCOMPARE(call({QStringLiteral("import"), client, QStringLiteral("late.csv")}).code, 0);
    const Outcome tried = call({QStringLiteral("load"), client, QStringLiteral("orders_2026-02.csv"),
                                QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QCOMPARE(tried.code, 0);
    QCOMPARE(tried.json().value(QLatin1String("restatements")).toArray().size(), 0);
    const Outcome loaded = call(
        {QStringLiteral("load"), client, QStringLiteral("orders_2026-02.csv"), QStringLiteral("--json")});
    const QJsonObject file = loaded.json().value(QLatin1String("files")).toArray().at(0).toObject();
    QCOMPARE(file.value(QLatin1String("contract")).toString(), QStringLiteral("Orders"));
    QCOMPARE(file.value(QLatin1String("superseded")).toInt(), 1);
    const QJsonArray months = loaded.json().value(QLatin1String("restatements")).toArray();
    QCOMPARE(months.size(), 1);
    QCOMPARE(months.at(0).toObject().value(QLatin1String("month")).toString(), QStringLiteral("2026-01"));
    QCOMPARE(months.at(0)
                 .toObject()
                 .value(QLatin1String("before"))
                 .toObject()
                 .value(QLatin1String("amount"))
                 .toDouble(),
             30.0);
    QCOMPARE(months.at(0)
                 .toObject()
                 .value(QLatin1String("after"))
                 .toObject()
                 .value(QLatin1String("amount"))
                 .toDouble(),
             15.0);
    const Outcome broken = call({QStringLiteral("load"), client, QStringLiteral("orders_2026-03.csv")});
    QCOMPARE(broken.code, 1);
    QVERIFY2(broken.out.contains("paid_at"), broken.out.constData());
    QVERIFY2(call({QStringLiteral("contract"), client}).out.contains("orders_*.csv"), "listed");
}

void CommandsTest::aFolderIsWatched()
{
    const QString client = QStringLiteral("c.tessera");
    const QByteArray head = "order_id,user_id,paid_at,status,amount\n";
    QVERIFY(QDir(m_directory->path()).mkpath(QStringLiteral("in")));
    write(QStringLiteral("in/orders_2026-01.csv"),
          head + "T1,A,2026-01-05,paid,10.00\nT2,B,2026-01-06,paid,20.00\n");
    QCOMPARE(call({QStringLiteral("contract"), client, QStringLiteral("Orders"), QStringLiteral("--from"),
                   QStringLiteral("in/orders_2026-01.csv")})
                 .code,
             0);
    const auto watch = [&](const QStringList& more) {
        return call(
            QStringList{QStringLiteral("watch"), client, QStringLiteral("in"), QStringLiteral("--once")} +
            more);
    };
    const Outcome tried = watch({QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QCOMPARE(tried.code, 0);
    QCOMPARE(tried.json().value(QLatin1String("state")).toString(), QStringLiteral("would_load"));
    const Outcome loaded = watch({QStringLiteral("--json")});
    QCOMPARE(loaded.err, QByteArray());
    QCOMPARE(loaded.json().value(QLatin1String("state")).toString(), QStringLiteral("loaded"));
    QCOMPARE(loaded.json().value(QLatin1String("rows")).toInt(), 2);
    const Outcome again = watch({});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.out, QByteArray());
    write(QStringLiteral("in/orders_2026-02.csv"),
          "order_id,user_id,paid,status,amount\nT4,A,2026-03-01,paid,1.00\n");
    const Outcome broken = watch({});
    QCOMPARE(broken.code, 1);
    QVERIFY2(broken.out.contains("paid_at"), broken.out.constData());
    QVERIFY2(broken.err.contains("orders_2026-02.csv"), broken.err.constData());
    QCOMPARE(
        call({QStringLiteral("watch"), client, QStringLiteral("nowhere"), QStringLiteral("--once")}).code, 1);
}

void CommandsTest::figuresAreSetBesideOurs()
{
    const QString client = QStringLiteral("c.tessera");
    write(QStringLiteral("orders.csv"), "order_id,user_id,paid_at,state,shop,amount\n"
                                        "T1,A,2026-01-05,paid,X,10.00\nT2,B,2026-01-06,paid,X,20.00\n"
                                        "T3,B,2026-01-07,refunded,X,5.00\nT4,C,2026-01-08,paid,Y,7.00\n");
    QCOMPARE(call({QStringLiteral("import"), client, QStringLiteral("orders.csv")}).code, 0);
    write(QStringLiteral("figures.csv"), "month,shop,measure,value\n2026-01,X,net,35\n2026-01,Y,orders,1\n");
    const QStringList totals{QStringLiteral("totals"), client, QStringLiteral("figures.csv"),
                             QStringLiteral("--refunded"), QStringLiteral("state = \"refunded\"")};
    const Outcome told = call(totals + QStringList{QStringLiteral("--json")});
    QCOMPARE(told.err, QByteArray());
    const QJsonArray figures = told.json().value(QLatin1String("figures")).toArray();
    QCOMPARE(figures.size(), 2);
    QCOMPARE(figures.at(0).toObject().value(QLatin1String("ours")).toDouble(), 30.0);
    QCOMPARE(figures.at(0).toObject().value(QLatin1String("named")).toArray().at(0).toString(),
             QStringLiteral("refunds"));
    QVERIFY(figures.at(1).toObject().value(QLatin1String("agrees")).toBool());
    // Saved: it runs as every other analysis does.
    QCOMPARE(call({QStringLiteral("run"), client, QStringLiteral("@Control totals")}).code, 0);
    write(QStringLiteral("figures.csv"), "month,shop,measure,value\n2026-01,X,net,lots\n");
    const Outcome wrong = call(totals);
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains("figures.csv, row 2, column value"), wrong.err.constData());
}

void CommandsTest::tablesAndItemsAreTold()
{
    const QString client = QStringLiteral("c.tessera");
    write(QStringLiteral("lines.csv"),
          "order_id,sku,amount,refund_amount,member_id,paid_at\n1,K-1,10.00,2.50,m1,2026-01-01 10:00:00\n"
          "2,K-9,5.00,,m1,2026-01-02 10:00:00\n");
    write(QStringLiteral("items.csv"), "sku,category\nK-1,Skin\n");
    QCOMPARE(
        call({QStringLiteral("import"), client, QStringLiteral("lines.csv"), QStringLiteral("items.csv")})
            .code,
        0);
    const QJsonArray tables = call({QStringLiteral("tables"), client, QStringLiteral("--json")})
                                  .json()
                                  .value(QLatin1String("tables"))
                                  .toArray();
    QCOMPARE(tables.size(), 2);
    QCOMPARE(tables.at(0).toObject().value(QLatin1String("subject")).toString(),
             QStringLiteral("order_lines"));
    QCOMPARE(tables.at(1).toObject().value(QLatin1String("subject")).toString(), QStringLiteral("items"));
    QCOMPARE(tables.at(1).toObject().value(QLatin1String("parts")).toArray().size(), 2);
    const QJsonObject items = call({QStringLiteral("items"), client, QStringLiteral("--by"),
                                    QStringLiteral("category"), QStringLiteral("--json")})
                                  .json();
    // Net of what went back.
    QCOMPARE(items.value(QLatin1String("revenue")).toString(), QStringLiteral("12.50"));
    QCOMPARE(items.value(QLatin1String("knownRevenue")).toString(), QStringLiteral("7.50"));
    QCOMPARE(items.value(QLatin1String("coverage")).toDouble(), 0.6);
    const QJsonObject unmapped = items.value(QLatin1String("unmapped")).toArray().at(0).toObject();
    QCOMPARE(unmapped.value(QLatin1String("code")).toString(), QStringLiteral("K-9"));
    QCOMPARE(items.value(QLatin1String("values")).toArray().size(), 2);
    QVERIFY(call({QStringLiteral("items"), client, QStringLiteral("--by"), QStringLiteral("brand")})
                .err.contains("They have: category"));
    const Outcome sql =
        call({QStringLiteral("sql"), client,
              QStringLiteral("SELECT \"item.category\" AS c FROM timeline WHERE amount > 6")});
    QVERIFY2(sql.out.contains("Skin"), sql.err.constData());
    const Outcome subjects = call({QStringLiteral("subjects"), QStringLiteral("--json")});
    QVERIFY(subjects.json().value(QLatin1String("subjects")).toArray().size() > 25);
}

void CommandsTest::refundsAreAskedForOnce()
{
    const QString client = QStringLiteral("c.tessera");
    const QByteArray lines = "order_id,sku,amount,member_id,paid_at\n1,K-1,10.00,m1,2026-01-01 10:00:00\n";
    write(QStringLiteral("a.csv"), lines);
    write(QStringLiteral("b.csv"), lines);
    const QStringList first{QStringLiteral("import"), client, QStringLiteral("a.csv")};
    const Outcome asked = call(first);
    QVERIFY(asked.code != 0);
    QVERIFY(asked.err.contains("--refunds"));
    QVERIFY(call(first + QStringList{QStringLiteral("--refunds"), QStringLiteral("column")}).code != 0);
    QCOMPARE(call(first + QStringList{QStringLiteral("--refunds"), QStringLiteral("none")}).code, 0);
    const Outcome second =
        call({QStringLiteral("import"), client, QStringLiteral("b.csv"), QStringLiteral("--json")});
    QCOMPARE(second.code, 0);
    const QJsonObject mapping = second.json()
                                    .value(QLatin1String("imports"))
                                    .toArray()
                                    .at(0)
                                    .toObject()
                                    .value(QLatin1String("mapping"))
                                    .toObject();
    QCOMPARE(mapping.value(QLatin1String("refunds")).toString(), QStringLiteral("none"));
}

void CommandsTest::copyAndDuplicate()
{
    const QString client = QStringLiteral("old.tessera");
    const QString file = m_directory->filePath(client);
    QVERIFY(QFile::copy(QStringLiteral(TESSERA_TEST_DATA "/client-v1.tessera"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const QString name = QString::fromUtf8("618 漏斗");
    const Outcome made = call({QStringLiteral("duplicate"), client, name});
    QCOMPARE(QString::fromUtf8(made.out), QString::fromUtf8("618 漏斗 (copy)\n"));
    QVERIFY(made.err.contains("old.tessera.v1.bak"));
    QVERIFY(QFile::exists(file + QStringLiteral(".v1.bak")));
    QVERIFY(call({QStringLiteral("duplicate"), client, QStringLiteral("G")}).err.contains("no object \"G\""));
    QCOMPARE(call({QStringLiteral("copy"), client, QStringLiteral("d.tessera")}).code, 0);
    QCOMPARE(call({QStringLiteral("copy"), client, QStringLiteral("d.tessera")}).code, 1);
    const Outcome source = call({QStringLiteral("list"), client, QStringLiteral("--json")});
    QVERIFY(source.err.isEmpty());
    QCOMPARE(call({QStringLiteral("list"), QStringLiteral("d.tessera"), QStringLiteral("--json")}).json(),
             source.json());
}

void CommandsTest::checkNamesWhatIsDamaged()
{
    QCOMPARE(call({QStringLiteral("import"), QStringLiteral("c.tessera"), QStringLiteral("log.csv")}).code,
             0);
    const QStringList check{QStringLiteral("check"), QStringLiteral("c.tessera"), QStringLiteral("--json")};
    const Outcome sound = call(check);
    QCOMPARE(sound.code, 0);
    QCOMPARE(sound.json().value(QLatin1String("sound")).toBool(), true);
    QVERIFY(sound.json().value(QLatin1String("values")).toInt() > 10);
    QFile file(m_directory->filePath(QStringLiteral("c.tessera")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    file.close();
    int named = 0;
    constexpr qsizetype page = 16384;
    for (qsizetype at = page / 2; at < bytes.size(); at += page) {
        QByteArray flipped = bytes;
        flipped[at] = char(flipped[at] ^ 1);
        write(QStringLiteral("c.tessera"), flipped);
        const Outcome damaged = call(check);
        if (damaged.json().value(QLatin1String("damagedColumns")).toArray().isEmpty())
            continue;
        ++named;
        QCOMPARE(damaged.code, 1);
        QVERIFY2(damaged.err.contains("log.csv") && damaged.err.contains("take these batches out"),
                 damaged.err.constData());
    }
    QVERIFY(named > 0);
}

void CommandsTest::erasedEncryptedHandedOver()
{
    const auto rows = [&](const QStringList& more) {
        const QJsonObject list =
            call(QStringList{QStringLiteral("list"), QStringLiteral("c.tessera"), QStringLiteral("--json")} +
                 more)
                .json();
        const QJsonArray batches = list.value(QLatin1String("batches")).toArray();
        return batches.at(0).toObject().value(QLatin1String("rows")).toInt(-1);
    };
    QCOMPARE(call({QStringLiteral("import"), QStringLiteral("c.tessera"), QStringLiteral("log.csv")}).code,
             0);
    QCOMPARE(rows({}), 3);
    const QStringList erase{QStringLiteral("erase"), QStringLiteral("c.tessera"),
                            QStringLiteral("--identifier"), QStringLiteral("A"), QStringLiteral("--json")};
    QCOMPARE(call(erase).code, 1); // not without --yes
    QCOMPARE(rows({}), 3);
    const Outcome erased = call(erase + QStringList{QStringLiteral("--yes")});
    QCOMPARE(erased.code, 0);
    QCOMPARE(erased.json().value(QLatin1String("rows")).toInt(), 2);
    QCOMPARE(rows({}), 1);

    write(QStringLiteral("pass"), "open sesame\n");
    const QStringList pass{QStringLiteral("--passphrase-file"), QStringLiteral("pass")};
    QCOMPARE(call({QStringLiteral("passphrase"), QStringLiteral("c.tessera"),
                   QStringLiteral("--new-passphrase-file"), QStringLiteral("pass")})
                 .code,
             0);
    const Outcome refused = call({QStringLiteral("list"), QStringLiteral("c.tessera")});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("--passphrase-file"));
    QCOMPARE(rows(pass), 1);
    QCOMPARE(call(QStringList{QStringLiteral("handover"), QStringLiteral("c.tessera"),
                              QStringLiteral("h.tessera")} +
                  pass)
                 .code,
             0);
    const QStringList handover{QStringLiteral("handover"), QStringLiteral("c.tessera"),
                               QStringLiteral("k.tessera"), QStringLiteral("--json"),
                               QStringLiteral("--keep")};
    QVERIFY(call(handover + QStringList{QStringLiteral("nothing")} + pass).err.contains("nothing"));
    const QJsonObject facts =
        call(QStringList{QStringLiteral("security"), QStringLiteral("c.tessera"), QStringLiteral("--json")} +
             pass)
            .json();
    QVERIFY(facts.value(QLatin1String("encrypted")).toBool());
    QCOMPARE(facts.value(QLatin1String("network")).toString(), QStringLiteral("none"));
    QCOMPARE(facts.value(QLatin1String("log")).toArray().size(), 1); // the erasure
    // Changing and removing take the one it has.
    write(QStringLiteral("wrong"), "Open sesame\n");
    write(QStringLiteral("new"), "another\n");
    const QStringList change{QStringLiteral("passphrase"), QStringLiteral("c.tessera"),
                             QStringLiteral("--new-passphrase-file"), QStringLiteral("new")};
    const QStringList remove{QStringLiteral("passphrase"), QStringLiteral("c.tessera"),
                             QStringLiteral("--remove")};
    const QStringList wrong{QStringLiteral("--passphrase-file"), QStringLiteral("wrong")};
    for (const QStringList& command : {change, remove}) {
        QVERIFY(call(command).err.contains("--passphrase-file"));
        QVERIFY(call(command + wrong).err.contains("another passphrase"));
        QCOMPARE(rows(pass), 1);
    }
    QCOMPARE(call(change + pass).code, 0);
    QVERIFY(call(remove + pass).err.contains("another passphrase"));
    QCOMPARE(call(remove + QStringList{QStringLiteral("--passphrase-file"), QStringLiteral("new")}).code, 0);
    QCOMPARE(rows({}), 1);
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
