// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "ingest/csv.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tessera;

class CsvTest : public QObject
{
    Q_OBJECT
private slots:
    void spectrum();
    void plainAndQuotedAgree();
    void cutsAtRecords();
    void lineEnds();
    void careful();
    void carefulAgreesWithSimple();
};

namespace {

using Records = std::vector<std::vector<std::string>>;

Records parse(std::string_view text, const CsvDialect& dialect = {})
{
    Records records;
    CsvReader(dialect).read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        records.emplace_back(fields.begin(), fields.end());
        return true;
    });
    return records;
}

} // namespace

void CsvTest::spectrum()
{
    const QDir folder(QStringLiteral(TESSERA_SHARED_DATA "/12_messy/csv_spectrum"));
    if (!folder.exists())
        QSKIP("the shared data sets are not here");
    const QStringList files =
        QDir(folder.filePath(QStringLiteral("csvs"))).entryList({QStringLiteral("*.csv")});
    QCOMPARE(files.size(), 12);
    for (const QString& name : files) {
        QFile csv(folder.filePath(QStringLiteral("csvs/") + name));
        QFile json(folder.filePath(QStringLiteral("json/") + name.chopped(3) + QStringLiteral("json")));
        QVERIFY(csv.open(QIODevice::ReadOnly) && json.open(QIODevice::ReadOnly));
        const Records records = parse(csv.readAll().toStdString());
        QJsonArray got;
        for (std::size_t row = 1; row < records.size(); ++row) {
            QJsonObject object;
            for (std::size_t i = 0; i < records[0].size(); ++i)
                object.insert(toQString(records[0][i]), toQString(records[row][i]));
            got.append(object);
        }
        const QJsonDocument document = QJsonDocument::fromJson(json.readAll());
        QJsonArray expected = document.isArray() ? document.array() : QJsonArray{document.object()};
        if (name == QLatin1String("location_coordinates.csv")) {
            // The set's own JSON gives another phone number than its CSV; all else of the row must agree.
            QJsonObject row = expected.at(0).toObject();
            QCOMPARE(row.value(QLatin1String("Contact Phone Number")).toString(),
                     QStringLiteral("1234567890"));
            row.insert(QStringLiteral("Contact Phone Number"), QStringLiteral("2095257564"));
            expected = {row};
        }
        QVERIFY2(got == expected, qPrintable(name));
    }
}

void CsvTest::plainAndQuotedAgree()
{
    // A quote anywhere sends the text down the careful path; its records must equal those of the fast one.
    Random random(11);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        const std::size_t length = random.below(400);
        for (std::size_t i = 0; i < length; ++i)
            text += "ab,;\n\r,x\t"[random.below(9)];
        if (!text.empty() && text.back() != '\n')
            text += '\n';
        Records careful = parse(text + "\"q\"\n");
        QVERIFY(!careful.empty());
        careful.pop_back();
        QVERIFY(parse(text) == careful);
    }
}

void CsvTest::cutsAtRecords()
{
    const std::string text = "a,\"x\ny\"\nb,\"un\"\"closed\nc";
    QCOMPARE(lastRecordEnd(text, {}), std::size_t{8});
    QCOMPARE(lastRecordEnd("a,b\nc,d\ne", {}), std::size_t{8});
    QCOMPARE(lastRecordEnd("a,b\r", {}), std::size_t{0});
    QCOMPARE(lastRecordEnd("no end", {}), std::size_t{0});
    // Cutting anywhere and reading the two parts gives the same records as reading the whole.
    Random random(12);
    const std::string whole = "id,t\n1,\"a,\"\"b\"\"\nc\"\r\n2,plain\n3,\"\"\n4,end\n";
    for (std::size_t cut = 1; cut < whole.size(); ++cut) {
        const std::size_t end = lastRecordEnd(std::string_view(whole).substr(0, cut), {});
        Records parts = parse(std::string_view(whole).substr(0, end));
        for (auto& record : parse(std::string_view(whole).substr(end)))
            parts.push_back(record);
        QVERIFY(parts == parse(whole));
    }
}

void CsvTest::lineEnds()
{
    const Records expected{{"a", "b"}, {"1", ""}};
    QVERIFY(parse("a,b\n1,\n") == expected);
    QVERIFY(parse("a,b\r\n1,\r\n") == expected);
    QVERIFY(parse("a,b\r1,") == expected);
    QVERIFY(parse("a;b\n1;", {";", '"'}) == expected);
    QVERIFY(parse("").empty());
    const Records quoteInside{{"a\"b", "c"}};
    QVERIFY(parse("a\"b,c\n") == quoteInside);
}

void CsvTest::careful()
{
    CsvDialect dialect;
    dialect.delimiter = "||";
    QVERIFY((parse("a||b|c||\n", dialect) == Records{{"a", "b|c", ""}}));
    dialect = {};
    dialect.escape = '\\';
    QVERIFY((parse("\"a\\\"b\",C:\\x,\\,y\n", dialect) == Records{{"a\"b", "C:\\x", ",y"}}));
    QVERIFY((parse("\"a\"\"b\",\"\\\\\"\n", dialect) == Records{{"a\"b", "\\"}}));
    dialect = {};
    dialect.comment = "#";
    QVERIFY((parse("#x,\"\n#\na,#b\n#end", dialect) == Records{{"a", "#b"}}));
    dialect = {};
    dialect.delimiter = " ";
    dialect.mergesDelimiters = true;
    QVERIFY((parse("  a   b \"c d\"  \n1 2 3\n", dialect) == Records{{"a", "b", "c d"}, {"1", "2", "3"}}));
    dialect.delimiter = "  ";
    QVERIFY((parse("New York   12\nRome  3\n", dialect) == Records{{"New York", "12"}, {"Rome", "3"}}));
    dialect = {};
    dialect.trimsAroundQuotes = true;
    QVERIFY((parse("a, \"b, c\" , d\n", dialect) == Records{{"a", "b, c", " d"}}));
    dialect = {};
    dialect.strictQuotes = true;
    QVERIFY((parse("\"5\" screen\",\"a,\"b\"\n", dialect) == Records{{"5\" screen", "a,\"b"}}));
    QVERIFY((parse("\"5\" screen\",x\n") == Records{{"5 screen\"", "x"}}));
    dialect = {};
    dialect.quote = '\0';
    QVERIFY((parse("\"a,b\"\n", dialect) == Records{{"\"a", "b\""}}));
}

void CsvTest::carefulAgreesWithSimple()
{
    // A comment that never occurs sends a text down the careful path.
    CsvDialect careful;
    careful.comment = "%%%";
    Random random(13);
    for (int round = 0; round < 4000; ++round) {
        careful.strictQuotes = round >= 2000; // cut alike, read otherwise
        std::string text;
        const std::size_t length = random.below(60);
        for (std::size_t i = 0; i < length; ++i)
            text += "ab,\"\n\r,\"x"[random.below(9)];
        if (!careful.strictQuotes)
            QVERIFY2(parse(text) == parse(text, careful), text.c_str());
        const std::size_t end = lastRecordEnd(text, careful);
        Records parts = parse(std::string_view(text).substr(0, end), careful);
        for (auto& record : parse(std::string_view(text).substr(end), careful))
            parts.push_back(record);
        QVERIFY2(parts == parse(text, careful), text.c_str());
    }
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
