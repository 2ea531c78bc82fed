// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/sheet_numbers.h"
#include "ingest/sheet_rows.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

#include <memory>

using namespace tessera;

class XlsxTest : public QObject
{
    Q_OBJECT
private slots:
    void numberFormats();
    void numbers();
    void escapes();
    void writtenByALibrary();
    void mergedAndHidden();
    void phoneticsAndRuns();
    void cellsWithoutReferences();
    void refusesWhatIsNotXml_data();
    void refusesWhatIsNotXml();
    void windowEnds();
    void bombs();
    void damage();

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    // A workbook of one sheet.
    QString workbook(const QByteArray& sheetData, const ZipParts& more = {}) const;
    QTemporaryDir m_folder;
};

namespace {

std::string formatted(double value, const char* code, DateSystem system = DateSystem::From1900)
{
    std::string text;
    appendFormatted(value, numberFormatOfCode(code), system, text);
    return text;
}

std::string numberText(const char* text)
{
    std::string out;
    appendNumberText(text, out);
    return out;
}

const char* const kRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

} // namespace

QString XlsxTest::workbook(const QByteArray& sheetData, const ZipParts& more) const
{
    ZipParts parts{
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="r"><sheets><sheet name="A &amp; B" r:id="x"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", QByteArray("<Relationships><Relationship Id='x' Type='") + kRelation +
                                           "worksheet' Target='sheet.xml'/></Relationships>"},
        {"xl/sheet.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return writeZip(file("made.xlsx"), parts);
}

void XlsxTest::numberFormats()
{
    using Kind = NumberFormat::Kind;
    for (const char* code : {"yyyy-mm-dd", "d-mmm-yy", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "mmm", "m/d",
                             "aaaa", "yyyy\\/mm\\/dd;@", "[Red]dd mmm", "e\"年\""})
        QVERIFY2(numberFormatOfCode(code).kind == Kind::Date, code);
    for (const char* code : {"yyyy-mm-dd hh:mm:ss", "m/d/yy h:mm AM/PM", "dd.mm.yyyy hh:mm:ss.000"})
        QVERIFY2(numberFormatOfCode(code).kind == Kind::DateTime, code);
    for (const char* code : {"hh:mm", "mm:ss", "h:mm AM/PM", "[$-F400]h:mm:ss\\ AM/PM", "h\"时\"mm\"分\""})
        QVERIFY2(numberFormatOfCode(code).kind == Kind::Time, code);
    for (const char* code : {"[h]:mm:ss", "[mm]:ss", "[ss]"})
        QVERIFY2(numberFormatOfCode(code).kind == Kind::Duration, code);
    for (const char* code : {"General", "0", "0.00", "#,##0.00\\ [$CHF]", "[Red]0;[Blue]-0", "0%", "0.00E+00",
                             "\"day\"0", "# ?/?", "_-* #,##0.00\\ _d_m_y", "[>=100]0.0;0", "General\" pcs\""})
        QVERIFY2(numberFormatOfCode(code) == NumberFormat(), code);
    QVERIFY(numberFormatOfCode("000000") == (NumberFormat{Kind::Padded, 6}));
    QVERIFY(numberFormatOfCode("@").kind == Kind::Text);
    QVERIFY(builtInNumberFormat(14).kind == Kind::Date && builtInNumberFormat(22).kind == Kind::DateTime);
    QVERIFY(builtInNumberFormat(57).kind == Kind::Date && builtInNumberFormat(9) == NumberFormat());

    QCOMPARE(formatted(46173, "yyyy-mm-dd"), std::string("2026-05-31"));
    QCOMPARE(formatted(46173.5, "yyyy-mm-dd"), std::string("2026-05-31 12:00:00"));
    QCOMPARE(formatted(46173, "yyyy-mm-dd hh:mm"), std::string("2026-05-31 00:00:00"));
    QCOMPARE(formatted(46173.0000028935, "yyyy-mm-dd"), std::string("2026-05-31 00:00:00.250"));
    QCOMPARE(formatted(44711, "yyyy-mm-dd", DateSystem::From1904), std::string("2026-05-31"));
    QCOMPARE(formatted(59, "yyyy-mm-dd") + formatted(60, "yyyy-mm-dd") + formatted(61, "yyyy-mm-dd"),
             std::string("1900-02-281900-02-291900-03-01"));
    QCOMPARE(formatted(2958465, "yyyy-mm-dd"), std::string("9999-12-31"));
    QCOMPARE(formatted(2958466, "yyyy-mm-dd"), std::string("2958466"));
    QCOMPARE(formatted(-1, "yyyy-mm-dd"), std::string("-1"));
    QCOMPARE(formatted(0.75, "hh:mm"), std::string("18:00:00"));
    QCOMPARE(formatted(1.145833333333333, "[h]:mm"), std::string("27:30:00"));
    QCOMPARE(formatted(-0.5, "[h]:mm"), std::string("-12:00:00"));
    QCOMPARE(formatted(123, "000000"), std::string("000123"));
    QCOMPARE(formatted(1.5, "000000"), std::string("1.5"));
}

void XlsxTest::numbers()
{
    QCOMPARE(numberText("1E5"), std::string("100000"));
    QCOMPARE(numberText("1.0000000000000001E-2"), std::string("0.01"));
    QCOMPARE(numberText("-1.5E-7"), std::string("-0.00000015"));
    QCOMPARE(numberText("0.30000000000000004"), std::string("0.3"));
    QCOMPARE(numberText("12.299999999999999"), std::string("12.3"));
    QCOMPARE(numberText("0.3333333333333333"), std::string("0.3333333333333333"));
    QCOMPARE(numberText("1.0"), std::string("1"));
    QCOMPARE(numberText("-0"), std::string("0"));
    QCOMPARE(numberText("007"), std::string("7"));
    QCOMPARE(numberText("1.23E+30"), std::string("1.23e+30"));
    QCOMPARE(numberText("1e400"), std::string("1e400"));
    // A card number as Excel leaves it, and as programs that do not round write it.
    QCOMPARE(numberText("6.22202123456789E+18"), std::string("6222021234567890000"));
    QCOMPARE(numberText("6222021234567890123"), std::string("6222021234567890123"));
}

void XlsxTest::escapes()
{
    std::string text;
    appendUnescaped("a_x000D__x000A_b_x005F_x000D__xZZZZ__x00", text);
    QCOMPARE(text, std::string("a\r\nb_x000D__xZZZZ__x00"));
}

void XlsxTest::writtenByALibrary()
{
    const QString path = file("library.xlsx");
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "orders");
    const auto format = [&](const char* code) {
        lxw_format* made = workbook_add_format(book);
        format_set_num_format(made, code);
        return made;
    };
    worksheet_write_string(sheet, 2, 1, "member", nullptr); // rows 1, 2 and column A stay blank
    worksheet_write_string(sheet, 2, 2, "=1\"2\n3\x1F", nullptr);
    worksheet_write_number(sheet, 3, 1, 42, format("00000000"));
    worksheet_write_string(sheet, 3, 2, "0013", nullptr);
    worksheet_write_number(sheet, 4, 1, 6222021234567890, nullptr);
    worksheet_write_number(sheet, 4, 2, 0.125, format("0.0%"));
    lxw_datetime time{2026, 5, 31, 23, 41, 7.25};
    worksheet_write_datetime(sheet, 5, 1, &time, format("yyyy-mm-dd hh:mm:ss"));
    worksheet_write_number(sheet, 5, 2, 1.5, format("[h]:mm"));
    worksheet_write_boolean(sheet, 6, 1, 1, nullptr);
    worksheet_write_formula_num(sheet, 6, 2, "=1/3", nullptr, 1.0 / 3);
    worksheet_write_formula_str(sheet, 7, 1, "=A1", nullptr, "text & <more>");
    QCOMPARE(int(workbook_close(book)), int(LXW_NO_ERROR));

    const SheetContent content = contentOf(path);
    QCOMPARE(content.error, QString());
    QCOMPARE(content.row(3),
             QStringList({QString(), QStringLiteral("member"), QStringLiteral("=1\"2\n3\x1F")}));
    QCOMPARE(content.row(4), QStringList({QString(), QStringLiteral("00000042"), QStringLiteral("0013")}));
    QCOMPARE(content.row(5),
             QStringList({QString(), QStringLiteral("6222021234567890"), QStringLiteral("0.125")}));
    QCOMPARE(content.row(6),
             QStringList({QString(), QStringLiteral("2026-05-31 23:41:07.250"), QStringLiteral("36:00:00")}));
    QCOMPARE(content.row(7),
             QStringList({QString(), QStringLiteral("TRUE"), QStringLiteral("0.3333333333333333")}));
    QCOMPARE(content.row(8), QStringList({QString(), QStringLiteral("text & <more>")}));
    QCOMPARE(content.notices.longNumbers, 1);
    QCOMPARE((*openSheets(path))->sheets()[0].rows, 8);
}

void XlsxTest::mergedAndHidden()
{
    const QString path = file("merged.xlsx");
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "shown");
    worksheet_merge_range(sheet, 0, 0, 0, 2, "head", nullptr);
    worksheet_merge_range(sheet, 1, 0, 3, 0, "tall", nullptr);
    for (int row = 1; row < 5; ++row)
        worksheet_write_number(sheet, lxw_row_t(row), 1, row, nullptr);
    worksheet_hide(workbook_add_worksheet(book, "secret"));
    QCOMPARE(int(workbook_close(book)), int(LXW_NO_ERROR));

    const auto opened = openSheets(path);
    QVERIFY(!(*opened)->sheets()[0].hidden);
    QVERIFY((*opened)->sheets()[1].hidden);
    const SheetContent once = contentOf(path);
    QCOMPARE(once.row(1), QStringList(QStringLiteral("head")));
    QCOMPARE(once.row(3), QStringList({QString(), QStringLiteral("2")}));
    const SheetContent repeated = contentOf(path, 0, true);
    QCOMPARE(repeated.row(1), QStringList(3, QStringLiteral("head")));
    QCOMPARE(repeated.row(4), QStringList({QStringLiteral("tall"), QStringLiteral("3")}));
    QCOMPARE(repeated.row(5), QStringList({QString(), QStringLiteral("4")}));
}

void XlsxTest::phoneticsAndRuns()
{
    const QString path = workbook(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>7</v></c>"
        "<c r='D1' t='inlineStr'><is><r><t>in</t></r><r><rPr/><t>line</t></r></is></c>"
        "<c r='E1' t='e'><v>#N/A</v></c><c r='F1' t='d'><v>2026-05-31T00:00:00</v></c></row>",
        {{"xl/sharedStrings.xml", "<sst><si><t>\xE6\x9D\xB1</t><rPh><t>higashi</t></rPh></si><si><r><t>a</"
                                  "t></r><r><t> b</t></r></si></sst>"}});
    const SheetContent content = contentOf(path);
    QCOMPARE(content.row(1),
             QStringList({QString::fromUtf8("東"), QStringLiteral("a b"), QString(), QStringLiteral("inline"),
                          QString(), QStringLiteral("2026-05-31")}));
    QCOMPARE(content.notices.unknownTexts, 1);
    QCOMPARE(content.notices.errorCells, 1);
    QCOMPARE((*openSheets(path))->sheets()[0].name, QStringLiteral("A & B"));
}

void XlsxTest::cellsWithoutReferences()
{
    const SheetContent content =
        contentOf(workbook("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c>"
                           "<c r='A5'><v>4</v></c></row><row r='2'><c><v>5</v></c></row>"));
    QCOMPARE(content.row(1), QStringList({QStringLiteral("1"), QString(), QStringLiteral("2")}));
    QCOMPARE(content.row(5), QStringList({QStringLiteral("4"), QString(), QStringLiteral("3")}));
    QCOMPARE(content.row(6), QStringList(QStringLiteral("5"))); // behind row 5, whatever it says
    const QString wide = contentOf(workbook("<row><c r='XFE1'><v>1</v></c></row>")).error;
    QVERIFY2(wide.contains(QLatin1String("16384")), qPrintable(wide));
    QVERIFY2(wide.contains(QLatin1String("made.xlsx")), qPrintable(wide));
}

void XlsxTest::refusesWhatIsNotXml_data()
{
    QTest::addColumn<QByteArray>("sheet");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* name, const QByteArray& sheet, const char* message) {
        QTest::newRow(name) << sheet << QString::fromUtf8(message);
    };
    add("entity from a file",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM "
        "'file:///etc/passwd'>]><worksheet>&x;</worksheet>",
        "DOCTYPE");
    add("entities of entities", "<!DOCTYPE a [<!ENTITY x 'y'>]><worksheet/>", "DOCTYPE");
    add("unknown entity", "<worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>",
        "entity");
    add("UTF-16", QByteArray("\xFF\xFE<\0w\0", 6), "UTF-8");
    add("other encoding", "<?xml version='1.0' encoding='GB18030'?><worksheet/>", "UTF-8");
    add("declaration cut short", "<?xml version='1.0' encoding=?><worksheet/>", "UTF-8");
    add("unclosed", "<worksheet><sheetData><row>", "too early");
    add("crossed", "<worksheet><sheetData></worksheet></sheetData>", "no start");
    add("deep", QByteArray("<a>").repeated(1'000'000), "too deep");
    add("long tag", "<worksheet a='" + QByteArray(1'000'000, 'x') + "'/>", "longer than");
    add("attributes", "<worksheet " + QByteArray("a='' ").repeated(1000) + "/>", "malformed");
    add("no quotes", "<worksheet a=b/>", "malformed");
    add("empty", "", "too early");
    add("text", "PK of some kind", "not XML");
}

void XlsxTest::refusesWhatIsNotXml()
{
    QFETCH(const QByteArray, sheet);
    QFETCH(const QString, message);
    const SheetContent content = contentOf(workbook({}, {{"xl/sheet.xml", sheet}}));
    QVERIFY2(content.error.contains(message), qPrintable(content.error));
    QVERIFY2(content.error.contains(QLatin1String("made.xlsx")), qPrintable(content.error));
}

// Wherever the window of the scanner ends, in a tag, an entity, a comment or CDATA, the cells are the same.
void XlsxTest::windowEnds()
{
    for (std::size_t cut = 0; cut < 140; cut += 3) {
        const QByteArray filler(int(XmlScanner::kWindow - 90 - cut), ' ');
        const SheetContent content = contentOf(workbook(
            "<row r='1'>" + filler +
            "<!-- a > b --><c r='A1' t='str'><v>x &amp;&#x4E2D;&lt; y</v></c><c r='B1' t='inlineStr'><is>"
            "<t><![CDATA[<&amp;]]]></t></is></c><?note a?></row>"));
        QCOMPARE(content.error, QString());
        QCOMPARE(content.row(1), QStringList({QString::fromUtf8("x &中< y"), QStringLiteral("<&amp;]")}));
    }
}

void XlsxTest::bombs()
{
    QElapsedTimer timer;
    timer.start();
    // A sheet and a table of texts that are a few hundred kilobytes packed and hundreds of megabytes
    // unpacked.
    const QByteArray blank(96 << 20, ' ');
    QVERIFY(contentOf(workbook(blank)).error.contains(QLatin1String("400")));
    QVERIFY(contentOf(workbook("<row><c t='str'><v>" + blank + "</v></c></row>"))
                .error.contains(QLatin1String("too long")));
    QVERIFY(
        contentOf(workbook("<row/>", {{"xl/sharedStrings.xml", "<sst><si><t>" + blank + "</t></si></sst>"}}))
            .error.contains(QLatin1String("512 MB")));
    const QByteArray texts = QByteArray("<si><t>a</t></si>").repeated(6 << 20);
    QVERIFY(contentOf(workbook("<row/>", {{"xl/sharedStrings.xml", "<sst>" + texts + "</sst>"}}))
                .error.contains(QLatin1String("400")));
    // Many overlapping merged ranges.
    const QByteArray ranges = QByteArray("<mergeCell ref='A1:XFD1048576'/>").repeated(200'000);
    const SheetContent merged =
        contentOf(workbook("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'/></sheetData><mergeCells>" +
                           ranges + "</mergeCells><sheetData>"),
                  0, true);
    QCOMPARE(merged.at(2, 16383), QStringLiteral("1"));
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void XlsxTest::damage()
{
    QFile whole(workbook("<row r='1'><c r='A1'><v>1</v></c></row>"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const QString path = file("cut.xlsx");
    for (int size = 0; size < bytes.size(); size += 7) {
        QFile cut(path);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(bytes.left(size)) == size);
        cut.close();
        QVERIFY(!contentOf(path).error.isEmpty());
    }
    // Sizes that are not true, anywhere.
    int failures = 0;
    for (int at = 0; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = char(~changed[at]);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(changed) == changed.size());
        file.close();
        failures += contentOf(path).error.isEmpty() ? 0 : 1;
    }
    QVERIFY(failures > bytes.size() / 4);
    QVERIFY(
        contentOf(writeZip(file("other.xlsx"), {{"a.txt", "text"}})).error.contains(QLatin1String("ZIP")));
}

QTEST_GUILESS_MAIN(XlsxTest)
#include "xlsx_test.moc"
