// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks that others collected: what readxl's tests, csvkit's conversions and the files' own columns say.
#include "ingest/format_reader.h"
#include "ingest/internal/record_source.h"
#include "ingest/sheet_rows.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace tessera;

class SheetsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyFileIsRead();
    void bothGenerationsAgree();
    void datesAsTheirTexts_data();
    void datesAsTheirTexts();
    void dateSystems();
    void valuesOfEachType();
    void otherExpectations();
    void sheetsAndHeaders();
    void otherPrograms();

private:
    [[nodiscard]] static QString readxl(const char* name)
    {
        return QStringLiteral(TESSERA_SHARED_DATA "/12_messy/readxl/sheets/") + QLatin1String(name);
    }
    [[nodiscard]] static QString messy(const char* name)
    {
        return QStringLiteral(TESSERA_SHARED_DATA "/12_messy/") + QLatin1String(name);
    }
};

void SheetsTest::initTestCase()
{
    if (!QDir(messy("readxl")).exists())
        QSKIP("the shared data sets are not here");
}

void SheetsTest::everyFileIsRead()
{
    int files = 0;
    for (const char* folder : {"readxl/sheets", "polars", "frictionless", "csvkit", "csvkit/realdata"}) {
        const QDir directory(messy(folder));
        for (const QString& name : directory.entryList(
                 {QStringLiteral("*.xls"), QStringLiteral("*.xlsx"), QStringLiteral("*.ods")})) {
            const QString path = directory.filePath(name);
            const Result<std::unique_ptr<SheetFile>> file = openSheets(path);
            QVERIFY2(file.ok(), qPrintable(file.ok() ? QString() : file.error().message));
            QVERIFY(!(*file)->sheets().empty());
            for (std::size_t sheet = 0; sheet < (*file)->sheets().size(); ++sheet) {
                const SheetContent content = contentOf(**file, sheet);
                QVERIFY2(content.error.isEmpty(), qPrintable(path + content.error));
            }
            const Result<ClaimedFormat> claimed = claimFile(path);
            QVERIFY(claimed.ok());
            QVERIFY2(path.endsWith(QLatin1Char('.') + claimed->reader->name()), qPrintable(path));
            ++files;
        }
    }
    QVERIFY(files > 110);
}

// The corpus holds most sheets as .xls and as .xlsx.
void SheetsTest::bothGenerationsAgree()
{
    int pairs = 0;
    const QDir directory(messy("readxl/sheets"));
    for (const QString& name : directory.entryList({QStringLiteral("*.xls")})) {
        QString other = name + QLatin1Char('x');
        if (name.endsWith(QLatin1String("-xls.xls")))
            other = name.chopped(8) + QStringLiteral("-xlsx.xlsx");
        // A sheet with a column that .xls does not have, and one whose Excel tables differ.
        if (!directory.exists(other) || name == QLatin1String("geometry.xls"))
            continue;
        const auto old = openSheets(directory.filePath(name));
        const auto recent = openSheets(directory.filePath(other));
        QVERIFY(old.ok() && recent.ok());
        QCOMPARE((*old)->sheets().size(), (*recent)->sheets().size());
        for (std::size_t sheet = 0; sheet < (*old)->sheets().size(); ++sheet) {
            QCOMPARE((*old)->sheets()[sheet].name, (*recent)->sheets()[sheet].name);
            const SheetContent a = contentOf(**old, sheet);
            const SheetContent b = contentOf(**recent, sheet);
            for (const auto& [place, value] : b.cells)
                QVERIFY2(a.at(place.first, place.second) == value,
                         qPrintable(QStringLiteral("%1 %2: %3 and %4")
                                        .arg(name, (*old)->sheets()[sheet].name,
                                             a.at(place.first, place.second), value)));
            QCOMPARE(a.cells.size(), b.cells.size());
            QCOMPARE(a.notices.errorCells, b.notices.errorCells);
        }
        ++pairs;
    }
    QVERIFY(pairs >= 15);
}

void SheetsTest::datesAsTheirTexts_data()
{
    QTest::addColumn<QString>("file");
    for (const char* name : {"dates-leap-year-1900-xlsx.xlsx", "dates-leap-year-1900-xls.xls",
                             "datetime-rounding.xlsx", "datetime-rounding.xls"})
        QTest::newRow(name) << readxl(name);
}

// Column A is a date, column B what Excel shows, the 29th of February 1900 among them.
void SheetsTest::datesAsTheirTexts()
{
    QFETCH(const QString, file);
    const SheetContent content = contentOf(file);
    QVERIFY(content.cells.size() > 8);
    for (const auto& [place, value] : content.cells)
        if (place.second == 0)
            QCOMPARE(value == QLatin1String("dttm") ? QStringLiteral("dttm_string") : value,
                     content.at(place.first, 1));
}

void SheetsTest::dateSystems()
{
    for (const char* name : {"dates-1900.xls", "dates-1904.xls", "dates-1900-LibreOffice.xlsx"}) {
        const SheetContent content = contentOf(readxl(name));
        QCOMPARE(content.row(1).mid(0, 4), QStringList(4, QStringLiteral("2000-01-01")));
        QCOMPARE(content.at(1, 4), QStringLiteral("2000-01-01 00:00:00"));
    }
}

void SheetsTest::valuesOfEachType()
{
    const SheetContent all = contentOf(readxl("types.xlsx"), 2);
    QCOMPARE(all.at(2, 1), QStringLiteral("HELLO WORLD"));
    QCOMPARE(all.at(3, 1), QString());
    QCOMPARE(all.at(4, 1), QStringLiteral("1.3"));
    QCOMPARE(all.at(6, 1), QStringLiteral("1.69"));
    QCOMPARE(all.at(9, 1), QStringLiteral("TRUE"));
    QCOMPARE(all.at(12, 1), QStringLiteral("2016-03-02"));
    QCOMPARE(all.at(13, 1), QString()); // #N/A
    QCOMPARE(all.notices.errorCells, 8);
    const SheetContent numbers = contentOf(readxl("big-texty-numbers-xlsx.xlsx"));
    QCOMPARE(numbers.at(7, 0), QStringLiteral("-2147483649"));
    for (int row = 3; row <= 7; ++row)
        QCOMPARE(numbers.at(row, 0), numbers.at(row, 1));
}

void SheetsTest::otherExpectations()
{
    const SheetContent runs = contentOf(readxl("richtext-coloured.xlsx"));
    QCOMPARE(runs.row(2), QStringList({QStringLiteral("tvalrval1rval2"), QStringLiteral("rval1rval2"),
                                       QStringLiteral("rval1rval2"), QStringLiteral("rval1rval2")}));
    QVERIFY(contentOf(readxl("new_line_errors.xlsx")).at(2, 0).contains(QLatin1Char('\n')));
    QVERIFY(!contentOf(readxl("new_line_errors.xlsx")).at(2, 0).contains(QLatin1String("_x000D_")));
    for (const char* colours :
         {"color-date-xlsx.xlsx", "color-date-lowercase-xlsx.xlsx", "color-date-xls.xls"})
        QCOMPARE(contentOf(readxl(colours)).at(1, 0), QStringLiteral("0"));
    QCOMPARE(contentOf(readxl("currency-formats-xlsx.xlsx")).row(2),
             QStringList({QStringLiteral("apple"), QStringLiteral("0.5"), QStringLiteral("0.5"),
                          QStringLiteral("0.5")}));
    QCOMPARE(contentOf(readxl("nonstandard-xml-ns-prefix.xlsx")).row(2),
             QStringList({QStringLiteral("1"), QStringLiteral("3")}));
    const SheetContent far = contentOf(readxl("65536-rows-xls.xls"));
    QCOMPARE(far.at(65536, 0), QStringLiteral("WORLD"));
    QCOMPARE(contentOf(readxl("vietnamese-utf8.xls")).at(2, 0), QString::fromUtf8("BÙN SÉT"));
    QCOMPARE(contentOf(readxl("biff5-rich-text-string.xls")).at(1, 0),
             QString::fromUtf8("ELECTORAL DIVISION OF SOMERSET EAST ; FIELD-CÓRNËTCY No. 5, ZWAGERSHÓÊN."));
    QCOMPARE(contentOf(readxl("more-than-256-unique-strings-xls.xls")).at(258, 0), QStringLiteral("x257"));
}

void SheetsTest::sheetsAndHeaders()
{
    // A chart sheet is no sheet of rows, and parts do not come in the order of their names.
    const auto charts = openSheets(readxl("embedded-chartsheet.xlsx"));
    QCOMPARE((*charts)->sheets().size(), std::size_t(4));
    QCOMPARE(contentOf(readxl("sheet-xml-lookup.xlsx"), 2).at(2, 0), QStringLiteral("Afghanistan"));
    QCOMPARE((*openSheets(readxl("utf8-sheet-names.xls")))->sheets()[1].name, QString::fromUtf8("∂"));
    // As records: blank rows keep their lines, all rows are as wide as the widest.
    SourceFormat format;
    format.reader = QStringLiteral("xlsx");
    format.part = QStringLiteral("two_occupied_rows");
    format.skipRows = 2;
    const Result<std::unique_ptr<RecordSource>> source = openRecords(readxl("skipping.xlsx"), format);
    QVERIFY(source.ok());
    const auto block = (*source)->next(1000);
    QVERIFY(block.ok() && block->has_value());
    QCOMPARE((*block)->firstLine, 3);
    QCOMPARE(QByteArray::fromStdString((*block)->text),
             QByteArray("var1\x1Fvar2\n\nv2,1\x1Fv2,2\n\nv4,1\x1Fv4,2\n"));
    format.part = QStringLiteral("none");
    QVERIFY(openRecords(readxl("skipping.xlsx"), format)
                .error()
                .message.contains(QLatin1String("two_blank_rows")));
}

void SheetsTest::otherPrograms()
{
    const SheetContent merged = contentOf(messy("frictionless/merged-cells.xlsx"));
    QCOMPARE(merged.cells.size(), std::size_t(1));
    const SheetContent repeated = contentOf(messy("frictionless/merged-cells.xlsx"), 0, true);
    QVERIFY(repeated.cells.size() > 1);
    QCOMPARE(repeated.at(1, 1), QStringLiteral("data"));
    QCOMPARE(contentOf(messy("frictionless/merged-cells.xls"), 0, true).at(1, 1), QStringLiteral("data"));
    QCOMPARE(contentOf(messy("frictionless/cast-int-to-string-issue-1251.xlsx")).at(2, 0),
             QStringLiteral("001"));
    QCOMPARE(contentOf(messy("frictionless/adjust-floating-point-error.xlsx")).at(2, 2),
             QStringLiteral("242.26"));
    QCOMPARE(contentOf(messy("frictionless/table-with-ints-floats-dates.ods")).row(2),
             QStringList({QStringLiteral("2013"), QStringLiteral("3.3"), QStringLiteral("2009-08-16"),
                          QStringLiteral("2009-08-16 05:43:21")}));
    QCOMPARE(contentOf(messy("frictionless/table.ods")).at(3, 1), QString::fromUtf8("中国人"));
    QVERIFY(
        XlsxWorkbook::open(messy("polars/example.xlsb")).error().message.contains(QLatin1String(".xlsb")));
}

QTEST_GUILESS_MAIN(SheetsTest)
#include "sheets_test.moc"
