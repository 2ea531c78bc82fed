// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx_writer.h"
#include "report/zip_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace tessera;

class XlsxTest : public QObject
{
    Q_OBJECT
private slots:
    void cellsKeepTheirType();
    void headsAndTotals();
    void sheetNames();
    void sheetsOfADocument();
    void failuresLeaveNothing();
    void writingAgainReplaces();
};

namespace {

struct StoredCell
{
    QString type; // s for a shared string, empty for a number
    QString value;
    int style = 0;
};

QStringList sharedStrings(const QByteArray& xml)
{
    QStringList strings;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("t"))
            strings.append(reader.readElementText());
    return strings;
}

// A1 -> cell, with shared strings looked up.
QMap<QString, StoredCell> cellsOf(const QMap<QString, QByteArray>& zip, int sheet)
{
    const QStringList strings = sharedStrings(zip[QStringLiteral("xl/sharedStrings.xml")]);
    QMap<QString, StoredCell> cells;
    QXmlStreamReader reader(zip[QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)]);
    QString place;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QLatin1String("c")) {
            place = reader.attributes().value(QLatin1String("r")).toString();
            cells[place].type = reader.attributes().value(QLatin1String("t")).toString();
            cells[place].style = reader.attributes().value(QLatin1String("s")).toInt();
        } else if (reader.name() == QLatin1String("v")) {
            const QString value = reader.readElementText();
            cells[place].value = cells[place].type == QLatin1String("s") ? strings[value.toInt()] : value;
        } else if (reader.name() == QLatin1String("f")) {
            cells[place].type = QStringLiteral("formula");
        }
    }
    return cells;
}

QMap<QString, QByteArray> written(const std::vector<XlsxSheet>& sheets)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("结果.xlsx"));
    if (!writeXlsx(sheets, QStringLiteral("Test"), path).ok())
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? readZip(file.readAll()) : QMap<QString, QByteArray>();
}

ReportTable typedTable()
{
    ReportTable table;
    table.columns = {{QStringLiteral("Name")},
                     {QStringLiteral("Count"), CellFormat::Integer},
                     {QStringLiteral("Share"), CellFormat::Percent, 2},
                     {QStringLiteral("Day"), CellFormat::Date},
                     {QStringLiteral("Time"), CellFormat::DateTime}};
    table.rows = {
        {QString::fromUtf8("林 & <晚>"), std::int64_t{42}, 0.125, std::int64_t{20604},
         std::int64_t{43'200'000'000}},
        {QStringLiteral("=1+1"), (std::int64_t{1} << 53) + 1, std::numeric_limits<double>::quiet_NaN()},
        {QStringLiteral("All"), std::int64_t{43}}};
    table.totalRows = 1;
    return table;
}

} // namespace

void XlsxTest::cellsKeepTheirType()
{
    const auto cells = cellsOf(written({{QStringLiteral("One"), typedTable()}}), 1);
    QCOMPARE(cells[QStringLiteral("A2")].value, QString::fromUtf8("林 & <晚>"));
    QCOMPARE(cells[QStringLiteral("B2")].type, QString());
    QCOMPARE(cells[QStringLiteral("B2")].value, QStringLiteral("42"));
    QCOMPARE(cells[QStringLiteral("C2")].value.toDouble(), 0.125);
    QCOMPARE(cells[QStringLiteral("D2")].value.toDouble(), 46173.0); // Excel's day of 2026-05-31
    QCOMPARE(cells[QStringLiteral("E2")].value.toDouble(), 25569.5);
    QCOMPARE(cells[QStringLiteral("A3")].type, QStringLiteral("s")); // no formula
    QCOMPARE(cells[QStringLiteral("A3")].value, QStringLiteral("=1+1"));
    QCOMPARE(cells[QStringLiteral("B3")].type, QStringLiteral("s")); // a double would lose its last digit
    QCOMPARE(cells[QStringLiteral("B3")].value, QStringLiteral("9007199254740993"));
    QVERIFY(!cells.contains(QStringLiteral("C3")));
}

void XlsxTest::headsAndTotals()
{
    ReportTable table = typedTable();
    table.title = QStringLiteral("Title");
    table.note = QStringLiteral("Of known people");
    const auto zip = written({{QStringLiteral("One"), table}});
    const auto cells = cellsOf(zip, 1);
    QCOMPARE(cells[QStringLiteral("A1")].value, QStringLiteral("Title"));
    QCOMPARE(cells[QStringLiteral("A3")].value, QStringLiteral("Name"));
    QCOMPARE(cells[QStringLiteral("A8")].value, QStringLiteral("Of known people"));
    QVERIFY(cells[QStringLiteral("A6")].style != cells[QStringLiteral("A5")].style);
    const QByteArray sheet = zip[QStringLiteral("xl/worksheets/sheet1.xml")];
    QVERIFY(sheet.contains("ySplit=\"3\"") && sheet.contains("state=\"frozen\""));
    QVERIFY(sheet.contains("<autoFilter ref=\"A3:E5\"/>")); // totals stay out of the filter
    const QByteArray styles = zip[QStringLiteral("xl/styles.xml")];
    QVERIFY(styles.contains("yyyy-mm-dd hh:mm:ss"));
    QVERIFY(zip[QStringLiteral("docProps/core.xml")].contains("<dc:title>Test</dc:title>"));
}

void XlsxTest::sheetNames()
{
    const QString wide = QString(40, QLatin1Char('x'));
    const auto zip = written({{QStringLiteral("a/b:c"), {}},
                              {wide, {}},
                              {wide, {}},
                              {QString(), {}},
                              {QStringLiteral("A B C"), {}}});
    QStringList names;
    QXmlStreamReader reader(zip[QStringLiteral("xl/workbook.xml")]);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("sheet"))
            names.append(reader.attributes().value(QLatin1String("name")).toString());
    QCOMPARE(names, (QStringList{QStringLiteral("a b c"), QString(31, QLatin1Char('x')),
                                 QString(29, QLatin1Char('x')) + QStringLiteral(" 2"),
                                 QStringLiteral("Sheet"), QStringLiteral("A B C 2")}));
}

void XlsxTest::sheetsOfADocument()
{
    ReportDocument document;
    ReportTable titled = typedTable();
    titled.title = QStringLiteral("Channels");
    document.pages = {
        {QStringLiteral("Overview"), {}, {ReportHeading{QStringLiteral("Head")}, typedTable(), titled}}};
    const auto sheets = sheetsOf(document);
    QCOMPARE(sheets.size(), std::size_t(2));
    QCOMPARE(sheets[0].name, QStringLiteral("Overview"));
    QCOMPARE(sheets[1].name, QStringLiteral("Channels"));
}

void XlsxTest::failuresLeaveNothing()
{
    const QTemporaryDir folder;
    const auto failed = writeXlsx({{QStringLiteral("One"), typedTable()}}, {},
                                  folder.filePath(QStringLiteral("absent/a.xlsx")));
    QVERIFY(!failed.ok());
    QVERIFY(failed.error().message.contains(QStringLiteral("absent/a.xlsx")));
    ReportTable huge;
    huge.rows.resize(1'048'576);
    const QString path = folder.filePath(QStringLiteral("b.xlsx"));
    const auto refused = writeXlsx({{QStringLiteral("Huge"), huge}}, {}, path);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.contains(QStringLiteral("\"Huge\" has 1048576 rows")));
    Task task;
    task.cancel();
    QVERIFY(writeXlsx({{QStringLiteral("One"), typedTable()}}, {}, path, task).error().cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void XlsxTest::writingAgainReplaces()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QVERIFY(writeXlsx({{QStringLiteral("First"), typedTable()}}, {}, path).ok());
    QVERIFY(writeXlsx({{QStringLiteral("Second"), typedTable()}}, {}, path).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(readZip(file.readAll())[QStringLiteral("xl/workbook.xml")].contains("Second"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.xlsx")});
}

QTEST_GUILESS_MAIN(XlsxTest)
#include "xlsx_test.moc"
