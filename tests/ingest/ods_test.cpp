// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_reader.h"
#include "ingest/sheet_rows.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class OdsTest : public QObject
{
    Q_OBJECT
private slots:
    void valuesOfEachType();
    void repeatsAndSpans();
    void hiddenSheetsAndComments();
    void repeatsAreBounded();
    void stylesMayBeCyclic();
    void encryptedOnesAreNamed();

private:
    // A document of one table, or of what stands in its body.
    QString document(const QByteArray& rows, const QByteArray& before = {}) const
    {
        return file("<table:table table:name='One'>" + rows + "</table:table>", before);
    }
    QString file(const QByteArray& tables, const QByteArray& before = {}) const
    {
        return writeZip(
            m_folder.filePath(QStringLiteral("made.ods")),
            {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
             {"content.xml", "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'>" +
                                 before + "<office:body><office:spreadsheet>" + tables +
                                 "</office:spreadsheet></office:body></office:document-content>"}});
    }
    QTemporaryDir m_folder;
};

namespace {

QByteArray cell(const char* type, const char* attributes, const char* shown)
{
    return QByteArray("<table:table-cell office:value-type='") + type + "' " + attributes + "><text:p>" +
           shown + "</text:p></table:table-cell>";
}

QByteArray row(const QByteArray& cells, int repeats = 1)
{
    return "<table:table-row table:number-rows-repeated='" + QByteArray::number(repeats) + "'>" + cells +
           "</table:table-row>";
}

} // namespace

void OdsTest::valuesOfEachType()
{
    const SheetContent content = contentOf(document(
        row(cell("float", "office:value='1.50'", "1,50") + cell("float", "office:value='42'", "000042") +
            cell("percentage", "office:value='0.125'", "12.5%") +
            cell("currency", "office:currency='CNY' office:value='1234.5'", "￥1,234.50")) +
        row(cell("date", "office:date-value='2026-05-31'", "31.05.26") +
            cell("date", "office:date-value='2026-05-31T23:41:07.250000000'", "31.05.26 23:41:07") +
            cell("date", "office:date-value='2026-05-31T00:00:00'", "31.05.26") +
            cell("date", "office:date-value='2026-05-31T00:00:00'", "31.05.26 00:00")) +
        row(cell("time", "office:time-value='PT27H30M00S'", "27:30") +
            cell("time", "office:time-value='PT08H05M07.5S'", "08:05:07") +
            cell("boolean", "office:boolean-value='true'", "WAHR") +
            cell("time", "office:time-value='P1Y'", "?")) +
        row(cell("string", "",
                 "two<text:s text:c='3'/>words<text:tab/>&amp;</text:p><text:p>and <text:span>a line"
                 "</text:span><text:line-break/>more") +
            cell("string", "office:string-value='given'", "shown") +
            cell("string", "office:string-value='' calcext:value-type='error'", "#DIV/0!") +
            cell("float", "office:value='6222021234567890123'", "6.22E+18"))));
    QCOMPARE(content.error, QString());
    QCOMPARE(content.row(1), QStringList({QStringLiteral("1.5"), QStringLiteral("000042"),
                                          QStringLiteral("0.125"), QStringLiteral("1234.5")}));
    QCOMPARE(content.row(2),
             QStringList({QStringLiteral("2026-05-31"), QStringLiteral("2026-05-31 23:41:07.25"),
                          QStringLiteral("2026-05-31"), QStringLiteral("2026-05-31 00:00:00")}));
    QCOMPARE(content.row(3), QStringList({QStringLiteral("27:30:00"), QStringLiteral("08:05:07.500"),
                                          QStringLiteral("TRUE"), QStringLiteral("P1Y")}));
    QCOMPARE(content.row(4),
             QStringList({QStringLiteral("two   words\t&\nand a line\nmore"), QStringLiteral("given"),
                          QString(), QStringLiteral("6222021234567890123")}));
    QCOMPARE(content.notices.errorCells, 1);
    QCOMPARE(content.notices.longNumbers, 1);
}

void OdsTest::repeatsAndSpans()
{
    const QByteArray rows =
        row("<table:table-cell table:number-columns-repeated='2'/>" + cell("string", "", "a"), 2) +
        row("<table:table-cell/>", 10) + "<table:table-header-rows>" +
        row(cell("string", "table:number-columns-spanned='2' table:number-rows-spanned='2'", "wide") +
            "<table:covered-table-cell/>" +
            cell("float", "office:value='7' table:number-columns-repeated='3'", "7")) +
        "</table:table-header-rows>" +
        row("<table:covered-table-cell table:number-columns-repeated='2'/>" + cell("string", "", "b"));
    const SheetContent once = contentOf(document(rows));
    QCOMPARE(once.row(2), QStringList({QString(), QString(), QStringLiteral("a")}));
    QCOMPARE(once.row(13), QStringList({QStringLiteral("wide"), QString(), QStringLiteral("7"),
                                        QStringLiteral("7"), QStringLiteral("7")}));
    QCOMPARE(once.row(14), QStringList({QString(), QString(), QStringLiteral("b")}));
    const SheetContent repeated = contentOf(document(rows), 0, true);
    QCOMPARE(repeated.row(14),
             QStringList({QStringLiteral("wide"), QStringLiteral("wide"), QStringLiteral("b")}));
    QCOMPARE((*openSheets(document(rows)))->sheets()[0].rows, 14);
}

void OdsTest::hiddenSheetsAndComments()
{
    const QByteArray styles = "<office:automatic-styles><style:style style:name='ta2' style:family='table'>"
                              "<style:table-properties table:display='false'/></style:style>"
                              "</office:automatic-styles>";
    const QByteArray second =
        row("<table:table-cell office:value-type='string'><office:annotation><text:p>a remark</text:p>"
            "</office:annotation><text:p>value</text:p></table:table-cell>");
    const QString path = file("<table:table table:name='Hidden' table:style-name='ta2'/>"
                              "<table:table table:name='Shown'>" +
                                  second + "</table:table>",
                              styles);
    const auto opened = openSheets(path);
    QVERIFY((*opened)->sheets()[0].hidden);
    QVERIFY(!(*opened)->sheets()[1].hidden);
    QCOMPARE(contentOf(path, 1).at(1, 0), QStringLiteral("value"));
    SourceFormat format;
    std::vector<FormatDecision> decisions;
    const Result<ClaimedFormat> claimed = claimFile(path);
    QCOMPARE(claimed->reader->name(), QStringLiteral("ods"));
    QVERIFY(claimed->reader->detect(path, format, decisions).ok());
    QCOMPARE(format.part, QStringLiteral("Shown"));
    const auto parts = claimed->reader->parts(path);
    QCOMPARE(parts->size(), std::size_t(2));
    QVERIFY((*parts)[0].isHidden);
}

void OdsTest::repeatsAreBounded()
{
    QElapsedTimer timer;
    timer.start();
    // What programs write for the rest of a sheet costs nothing.
    const SheetContent rest = contentOf(document(
        row(cell("float", "office:value='1'", "1") + "<table:table-cell table:number-columns-repeated="
                                                     "'16383'/>") +
        row("<table:table-cell table:number-columns-repeated='16384'/>", 1'048'575)));
    QCOMPARE(rest.error, QString());
    QCOMPARE(rest.cells.size(), std::size_t(1));
    QVERIFY(timer.elapsed() < 5000);
    // A value all over the sheet is refused after a while.
    const auto opened = openSheets(document(
        row(cell("float", "office:value='1' table:number-columns-repeated='16384'", "1"), 1'048'576)));
    const auto rows = (*opened)->rows(0, {});
    SourceRow next;
    std::int64_t count = 0;
    Result<bool> more = true;
    while ((more = (*rows)->next(next)).ok() && *more)
        ++count;
    QVERIFY(!more.ok() && count < 10'000);
    QVERIFY(
        contentOf(document(row(cell("float", "office:value='1' table:number-columns-repeated='16385'", "1"))))
            .error.contains(QLatin1String("16384")));
    QVERIFY(contentOf(document(row(cell("float", "office:value='1'", "1"), 2'000'000'000).repeated(3)))
                .error.contains(QLatin1String("rows")));
    QVERIFY(timer.elapsed() < 60'000);
}

void OdsTest::stylesMayBeCyclic()
{
    const QByteArray styles =
        "<office:automatic-styles><style:style style:name='a' style:parent-style-name='b' "
        "style:family='table-cell'/>"
        "<style:style style:name='b' style:parent-style-name='a' style:family='table-cell'/>"
        "<style:style style:name='c' style:parent-style-name='c' "
        "style:family='table'/></office:automatic-styles>";
    QCOMPARE(contentOf(document(row(cell("float", "table:style-name='a' office:value='1'", "1")), styles))
                 .at(1, 0),
             QStringLiteral("1"));
}

void OdsTest::encryptedOnesAreNamed()
{
    const QString path =
        writeZip(m_folder.filePath(QStringLiteral("locked.ods")),
                 {{"META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:file-entry>"
                                            "<m:encryption-data/></m:file-entry></m:manifest>"},
                  {"content.xml", "\x01\x02\x03"}});
    QVERIFY(contentOf(path).error.contains(QLatin1String("password")));
}

QTEST_GUILESS_MAIN(OdsTest)
#include "ods_test.moc"
