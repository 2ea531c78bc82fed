// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// Two clients and the files between them, as two people at two terminals meet it.
class MatchTest : public QObject
{
    Q_OBJECT
private slots:
    void twoPartiesAreMatched();

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
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    QTemporaryDir m_directory;
};

// Both sides write a file under one key; each learns how many they share, and nobody's number is in it.
void MatchTest::twoPartiesAreMatched()
{
    QCOMPARE(call({QStringLiteral("new"), QStringLiteral("c.tessera"), QStringLiteral("--zone"),
                   QStringLiteral("UTC")})
                 .code,
             0);
    const auto words = [](const char* line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };
    for (const auto& [client, first] : {std::pair{"c.tessera", 0}, std::pair{"p.tessera", 20}}) {
        QByteArray csv = "phone,time,event\n";
        for (int i = first; i < first + 40; ++i)
            csv += QByteArray::number(13500000000LL + i) + ",2026-01-01 10:00:00,view\n";
        write(QStringLiteral("phones.csv"), csv);
        if (first > 0)
            QCOMPARE(call(words("new p.tessera --zone UTC")).code, 0);
        QCOMPARE(call({QStringLiteral("import"), QLatin1String(client), QStringLiteral("phones.csv")}).code,
                 0);
    }
    QCOMPARE(call(words("match new-key m.key")).code, 0);
    QVERIFY(call(words("match new-key m.key")).err.contains("m.key")); // not replaced
    const Outcome written = call(words("match export p.tessera --kinds phone --key-file m.key -o p.tsmatch"));
    QVERIFY2(written.code == 0, written.err.constData());
    const Outcome compared = call(words("match compare c.tessera p.tsmatch --key-file m.key --json"));
    QVERIFY2(compared.code == 0, compared.err.constData());
    const QJsonObject any = compared.json().value(QLatin1String("any")).toObject();
    QCOMPARE(any.value(QLatin1String("matched")).toInt(), 20);
    QCOMPARE(any.value(QLatin1String("people")).toInt(), 40);
    QVERIFY(!compared.out.contains("135000000"));
    const Outcome masked =
        call(words("match compare c.tessera p.tsmatch --key-file m.key --floor 30 --json"));
    QVERIFY(!masked.json().value(QLatin1String("any")).toObject().contains(QLatin1String("matched")));
    QCOMPARE(call(words("match new-key other.key")).code, 0);
    const Outcome other = call(words("match compare c.tessera p.tsmatch --key-file other.key"));
    QCOMPARE(other.code, 1);
    QVERIFY(other.err.contains("another key"));
    QVERIFY(call(words("match export p.tessera -o q.tsmatch")).err.contains("--key-file"));
    QVERIFY(call(words("match change p.tessera")).err.contains("export, compare, new-key"));
}

QTEST_GUILESS_MAIN(MatchTest)
#include "match_test.moc"
