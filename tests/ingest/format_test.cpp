// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_reader.h"
#include "ingest/internal/source_header.h"
#include "ingest/preview.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class FormatTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFieldSurvivesJson();
    void oldMappingsAreStillRead();
    void wrongFieldsAreNamed();
    void readersAreFoundByNameAndContent();
    void rowsBeforeTheHeaderAreLeftOut();
    void headerNames();
    void givenFormatIsNotGuessedAgain();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

namespace {

QJsonObject objectOf(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void FormatTest::everyFieldSurvivesJson()
{
    SourceFormat format;
    format.member = QStringLiteral("a/b.csv");
    format.part = QStringLiteral("Sheet 2");
    format.encoding = QStringLiteral("GB18030");
    format.dialect.delimiter = "||";
    format.dialect.quote = '\'';
    format.dialect.escape = '\\';
    format.dialect.comment = "#";
    format.dialect.mergesDelimiters = true;
    format.dialect.trimsAroundQuotes = true;
    format.skipRows = 3;
    format.headerRows = 2;
    format.padsShortRows = true;
    format.decimalMark = QStringLiteral(",");
    format.thousandsMark = QStringLiteral(".");
    format.nullWords = {QStringLiteral("NA"), QStringLiteral("-")};
    format.fileColumn = QStringLiteral("file");
    format.options = {{QStringLiteral("path"), QStringLiteral("data.items")}};
    const Result<SourceFormat> read = SourceFormat::fromJson(format.toJson());
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().message));
    QVERIFY(*read == format);
    format.dialect.quote = '\0';
    format.headerRows = 0;
    format.thousandsMark.clear();
    QVERIFY(*SourceFormat::fromJson(format.toJson()) == format);
}

void FormatTest::oldMappingsAreStillRead()
{
    const SourceFormat csv =
        SourceFormat::fromJson(objectOf(R"({"type": "csv", "encoding": "GB18030", "delimiter": "tab",
                                            "quote": "\"", "header": false})"))
            .value();
    QVERIFY(csv.isDelimited());
    QCOMPARE(csv.encoding, QStringLiteral("GB18030"));
    QCOMPARE(csv.dialect.delimiter, std::string("\t"));
    QCOMPARE(csv.headerRows, 0);
    QCOMPARE(csv.skipRows, 0);
    QVERIFY(!csv.padsShortRows);
    QVERIFY(
        SourceFormat::fromJson(objectOf(R"({"type": "jsonl", "encoding": "UTF-8"})")).value().isJsonLines());
    QCOMPARE(SourceFormat::fromJson(objectOf(R"({"header": true})")).value().headerRows, 1);
    // What these versions wrote is written in the same words.
    QCOMPARE(csv.toJson(), objectOf(R"({"type": "csv", "encoding": "GB18030", "delimiter": "tab",
                                        "quote": "\"", "header": false})"));
}

void FormatTest::wrongFieldsAreNamed()
{
    for (const char* json : {R"({"delimiter": ""})", R"({"delimiter": "a\nb"})", R"({"quote": "ab"})",
                             R"({"header": 99})", R"({"skipRows": -1})",
                             R"({"decimalMark": "."  , "thousandsMark": "."})", R"({"decimalMark": ""})"}) {
        const Result<SourceFormat> read = SourceFormat::fromJson(objectOf(json));
        QVERIFY2(!read.ok(), json);
        QVERIFY2(read.error().message.contains(QLatin1String("format.")), qPrintable(read.error().message));
    }
    SourceFormat format;
    format.reader = QStringLiteral("nonesuch");
    const auto opened = openRecords(QStringLiteral("x"), format);
    QVERIFY(!opened.ok() && opened.error().message.contains(QLatin1String("nonesuch")));
}

void FormatTest::readersAreFoundByNameAndContent()
{
    for (const FormatReader* reader : formatReaders()) {
        QCOMPARE(formatReader(reader->name()), reader);
        QVERIFY(!reader->title().isEmpty());
        QVERIFY(!reader->suffixes().isEmpty());
    }
    QVERIFY(formatReader(QStringLiteral("nonesuch")) == nullptr);
    // Content decides, not the name.
    const ClaimedFormat json = claimFile(write(QStringLiteral("a.csv"), "{\"a\": 1}\n{\"a\": 2}\n")).value();
    QCOMPARE(json.reader->name(), QStringLiteral("jsonl"));
    QVERIFY(!json.claim.evidence.isEmpty());
    QCOMPARE(claimFile(write(QStringLiteral("b"), "a,b\n1,2\n")).value().reader->name(),
             QStringLiteral("csv"));
    QVERIFY(importNamePatterns().contains(QStringLiteral("*.csv")));
}

void FormatTest::rowsBeforeTheHeaderAreLeftOut()
{
    // The quote in the title would swallow the table, were the title a record.
    const QString path =
        write(QStringLiteral("skip.csv"), "Report 5\" screens\r\n\r\n\"x,y\na,b\n1,2\n\n3,4\n");
    SourceFormat format;
    format.skipRows = 3;
    const std::unique_ptr<RecordSource> source = std::move(openRecords(path, format)).value();
    const SourceHeader header = readHeader(*source, format, path, 4).value();
    QCOMPARE(header.names, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(header.rest.firstLine, std::int64_t(5));
    QVERIFY(header.rest.text.starts_with("1,2"));
}

void FormatTest::headerNames()
{
    const auto names = [](const Records& records, int rows) {
        return columnNames(records, rows).join(QLatin1Char('|'));
    };
    QCOMPARE(names({{"a", "", "a", " b "}, {"1", "2", "3", "4"}}, 1), QStringLiteral("a|column2|a_2|b"));
    QCOMPARE(names({{"x", "", "y"}, {"m", "f", "m"}, {"1", "2", "3"}}, 2), QStringLiteral("x m|f|y m"));
    QCOMPARE(names({{"1", "2"}, {"1"}, {"3", "4"}}, 0), QStringLiteral("column1|column2"));
    QCOMPARE(names({{"a", "b", "", ""}, {"1", "2"}}, 1), QStringLiteral("a|b"));
    QCOMPARE(names({{"a"}, {"1", "2"}, {"3", "4"}}, 1), QStringLiteral("a|column2"));
}

void FormatTest::givenFormatIsNotGuessedAgain()
{
    const QString path = write(QStringLiteral("given.csv"), "name;n\nx;1\ny;2\n");
    SourceFormat format;
    format.headerRows = 0;
    const FilePreview preview = previewFile(path, format).value();
    QVERIFY(preview.format == format);
    QVERIFY(preview.decisions.empty());
    QCOMPARE(preview.columns.size(), std::size_t(1));
    QCOMPARE(preview.rows.size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(FormatTest)
#include "format_test.moc"
