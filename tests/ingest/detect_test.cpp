// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "ingest/file_dump.h"
#include "ingest/preview.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <unicode/ucnv.h>

#include <algorithm>

using namespace tessera;

// Files are written in every way, and must be read back without help.
class DetectTest : public QObject
{
    Q_OBJECT
private slots:
    void dialects_data();
    void dialects();
    void encodings_data();
    void encodings();
    void heads_data();
    void heads();
    void remarks();
    void marks();
    void shortRows();
    void innerQuotes();
    void everyDecisionIsListed();
    void blankRowsAreNone();
    void startOfAHugeFile();

private:
    QString write(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("%1.txt").arg(++m_count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

namespace {

// Qt encodes the Unicode ones by itself, ICU, which the reader decodes with, the others.
bool encodeWithIcu(const QString& text, const QString& encoding, QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding.toLatin1().constData(), &status);
    bytes.resize(text.size() * 8 + 16);
    const int length =
        ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
                        reinterpret_cast<const UChar*>(text.utf16()), int(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(length);
    return U_SUCCESS(status);
}

struct Writing
{
    QString delimiter = QStringLiteral(",");
    QChar quote = u'"'; // null: none
    bool backslash = false;
    bool quotesAll = false;
    QString lineEnd = QStringLiteral("\n");
};

QString cellText(const QString& cell, const Writing& writing)
{
    const bool needed = writing.quotesAll || cell.contains(writing.delimiter) ||
                        cell.contains(writing.quote) || cell.contains(u'\n');
    if (writing.quote.isNull() || !needed)
        return cell;
    QString inner = cell;
    if (writing.backslash)
        inner.replace(writing.quote, QStringLiteral("\\") + writing.quote);
    else
        inner.replace(writing.quote, QString(2, writing.quote));
    return writing.quote + inner + writing.quote;
}

// Orders of a shop; texts hold the marks that make trouble when they can be quoted.
std::vector<QStringList> orders(std::uint64_t seed, int rows, bool plain)
{
    static const QStringList names{QStringLiteral("Anna Schmidt"), QStringLiteral("O'Neil"),
                                   QStringLiteral("Li Wei"),       QStringLiteral("José"),
                                   QStringLiteral("Grace Lee"),    QStringLiteral("Bo")};
    static const QStringList notes{QStringLiteral("gift, wrap it"),   QStringLiteral("size 5\" screen"),
                                   QStringLiteral("two\nlines; yes"), QStringLiteral("a | b"),
                                   QStringLiteral("plain note"),      QString()};
    Random random(seed);
    std::vector<QStringList> table{{QStringLiteral("order_id"), QStringLiteral("customer"),
                                    QStringLiteral("paid"), QStringLiteral("at"), QStringLiteral("note")}};
    for (int i = 0; i < rows; ++i)
        table.push_back({QString::number(10000 + i), names[qsizetype(random.below(6))],
                         QString::number(double(random.below(99999)) / 100, 'f', 2),
                         QStringLiteral("2026-03-%1 10:%2:00")
                             .arg(1 + random.below(28), 2, 10, QLatin1Char('0'))
                             .arg(random.below(60), 2, 10, QLatin1Char('0')),
                         plain ? QStringLiteral("note %1").arg(i) : notes[qsizetype(random.below(6))]});
    return table;
}

QString written(const std::vector<QStringList>& table, const Writing& writing)
{
    QString text;
    for (const QStringList& row : table) {
        QStringList cells;
        for (const QString& cell : row)
            cells.append(cellText(cell, writing));
        text += cells.join(writing.delimiter) + writing.lineEnd;
    }
    return text;
}

std::vector<QStringList> readBack(const QString& path, QString& decisions)
{
    const Result<FilePreview> preview = previewFile(path);
    if (!preview) {
        decisions = preview.error().message;
        return {};
    }
    for (const FormatDecision& decision : preview->decisions)
        decisions += QStringLiteral("%1=%2; ").arg(decision.what, decision.value);
    std::vector<QStringList> table;
    const Result<void> done = readRows(
        *preview, Task(), [&](const FileRows& file) { table.push_back(file.names); },
        [&](const QStringList& row) {
            table.push_back(row);
            return true;
        });
    return done ? table : std::vector<QStringList>();
}

} // namespace

void DetectTest::dialects_data()
{
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QChar>("quote");
    QTest::addColumn<bool>("backslash");
    QTest::addColumn<bool>("quotesAll");
    QTest::addColumn<QString>("lineEnd");
    const QStringList delimiters{QStringLiteral(","),    QStringLiteral(";"),  QStringLiteral("\t"),
                                 QStringLiteral("|"),    QStringLiteral("^"),  QStringLiteral("~"),
                                 QStringLiteral("\x01"), QStringLiteral("||"), QStringLiteral("::"),
                                 QStringLiteral("§"),    QStringLiteral(", ")};
    const QStringList ends{QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r")};
    int number = 0;
    for (const QString& delimiter : delimiters)
        for (const QChar quote : {QChar(u'"'), QChar(u'\''), QChar()})
            for (const bool backslash : {false, true})
                for (const bool all : {false, true}) {
                    if (quote.isNull() && (backslash || all))
                        continue;
                    const QString& end = ends[number++ % 3];
                    QTest::addRow("%d: delimiter %s quote %s%s%s", number, qPrintable(delimiter),
                                  qPrintable(quote.isNull() ? QStringLiteral("none") : QString(quote)),
                                  backslash ? " backslash" : "", all ? " all" : "")
                        << delimiter << quote << backslash << all << end;
                }
}

void DetectTest::dialects()
{
    QFETCH(QString, delimiter);
    QFETCH(QChar, quote);
    QFETCH(bool, backslash);
    QFETCH(bool, quotesAll);
    QFETCH(QString, lineEnd);
    for (const int rows : {4, 300}) {
        const auto table = orders(std::uint64_t(rows), rows, quote.isNull());
        const QString path =
            write(written(table, {delimiter, quote, backslash, quotesAll, lineEnd}).toUtf8());
        QString decisions;
        const auto read = readBack(path, decisions);
        QVERIFY2(read == table, qPrintable(QStringLiteral("%1 rows: %2").arg(rows).arg(decisions)));
    }
}

void DetectTest::encodings_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString chinese =
        QStringLiteral("会员号,姓名,城市,备注\n1001,王小明,上海,老客户推荐\n1002,李娜,北京,"
                       "第一次购买商品\n1003,陈建国,广州,喜欢护肤品\n");
    const QString traditional =
        QStringLiteral("會員號,姓名,城市,備註\n1001,王小明,臺北,老客戶推薦\n1002,林淑芬,"
                       "高雄,第一次購買商品\n1003,陳建國,臺中,喜歡保養品\n");
    const QString japanese =
        QStringLiteral("会員番号,氏名,都市,備考\n1001,山田太郎,東京,初めてのお買い物です\n"
                       "1002,佐藤花子,大阪,カタログを送ってください\n");
    const QString western = QStringLiteral("id,nom,ville\n1,José Müller,Orléans\n2,Zoë Brontë,Köln\n");
    const QString signs = QStringLiteral("id,price\n1,£5\n2,€7\n3,£9\n");
    const QString russian =
        QStringLiteral("номер,имя,город\n1,Иван Петров,Москва\n2,Мария Смирнова,Казань\n");
    const auto add = [](const char* encoding, const QString& text, const char* expected) {
        QTest::addRow("%s %s", encoding, qPrintable(text.section(u'\n', 1, 1)))
            << QString::fromLatin1(encoding) << text << QString::fromLatin1(expected);
    };
    add("GB18030", chinese, "GB18030");
    add("GBK", QStringLiteral("id,name\n1,张三\n2,李四\n"), "GB18030");
    add("Big5", traditional, "Big5");
    add("Shift_JIS", japanese, "Shift_JIS");
    add("windows-1252", western, "windows-1252");
    add("ISO-8859-1", western, "windows-1252");
    add("windows-1252", QStringLiteral("id,text\n1,Universe?Œæ\n2,plain\n"), "windows-1252");
    add("windows-1252", signs, "windows-1252");
    add("windows-1252", QStringLiteral("©,x\n1,£5\n2,€7\n3,£9\n"), "windows-1252"); // not a letter first
    add("windows-1251", russian, "windows-1251");
    add("windows-1251", russian.toUpper(), "windows-1251");
    add("KOI8-R", russian, "KOI8-R");
    add("KOI8-R", russian.toUpper(), "KOI8-R");
    const QString greek =
        QStringLiteral("κωδικός,όνομα,πόλη\n1,Γιώργος Παπαδόπουλος,Αθήνα\n2,Μαρία Νικολάου,Θεσσαλονίκη\n");
    add("ISO-8859-7", greek, "ISO-8859-7");
    add("windows-1253", QString(greek).replace(QStringLiteral("Αθήνα"), QStringLiteral("“Άνδρος”")),
        "windows-1253");
    const QString korean = QStringLiteral("회원번호,이름,도시,비고\n1001,김민수,서울,첫 구매 고객입니다\n"
                                          "1002,이지은,부산,카탈로그를 보내 주세요\n");
    add("EUC-KR", korean, "EUC-KR");
    add("EUC-JP", japanese, "EUC-JP");
    add("EUC-JP", QStringLiteral("氏名,都市\n山田太郎,東京都\n佐藤美子,大阪府\n鈴木一郎,京都市\n"), "EUC-JP");
    add("Big5-HKSCS",
        QStringLiteral("會員號,姓名,備註\n1,陳大文,佢喺香港買咗嘢\n2,李小明,呢個係老客戶嚟㗎\n"),
        "Big5-HKSCS");
    const QString polish =
        QStringLiteral("id,imię,miasto\n1,Łukasz Wójcik,Łódź\n2,Małgorzata Dąbrowska,Poznań\n");
    const QString czech = QStringLiteral("id,jméno,město\n1,Jiří Dvořák,Plzeň\n2,Božena Němcová,Ústí\n");
    const QString hungarian =
        QStringLiteral("id,név,város\n1,Szűcs László,Győr\n2,Tóth Erzsébet,Hódmezővásárhely\n");
    for (const QString& text : {polish, czech, hungarian}) {
        add("windows-1250", text, "windows-1250");
        add("ISO-8859-2", text, text == hungarian ? "windows-1250" : "ISO-8859-2"); // the same bytes
    }
    add("windows-1252", QStringLiteral("id,nom\n1,Hélène Irène\n2,Gisèle Eugène\n3,Adèle Noël\n"),
        "windows-1252");
    add("windows-1252", QStringLiteral("id,navn\n1,Søren Ærø\n2,Åse Bjørn\n3,Jørgen Kjær\n"), "windows-1252");
    add("windows-1252", QStringLiteral("id,nome\n1,João Conceição\n2,Antônio Araújo\n"), "windows-1252");
    for (const QString& text : {chinese, japanese, western, russian})
        for (const char* wide : {"UTF-8", "UTF-16LE", "UTF-16BE"})
            add(wide, text, wide);
    for (const char* wide : {"UTF-32LE", "UTF-32BE"})
        add(wide, western, wide);
}

void DetectTest::encodings()
{
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    for (const bool mark : {false, true}) {
        const bool isUnicode = encoding.startsWith(QLatin1String("UTF"));
        if (mark && !isUnicode)
            continue;
        QByteArray bytes;
        if (isUnicode) {
            QStringEncoder encoder(encoding.toLatin1().constData(),
                                   mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            QVERIFY(encoder.isValid());
            bytes = encoder.encode(text);
        } else {
            QVERIFY(encodeWithIcu(text, encoding, bytes));
        }
        const Result<FilePreview> preview = previewFile(write(bytes));
        QVERIFY2(preview.ok(), qPrintable(preview.ok() ? QString() : preview.error().message));
        QCOMPARE(preview->format.encoding, expected);
        QCOMPARE(preview->columns.front().header, text.section(u',', 0, 0));
        QCOMPARE(preview->rows.front().at(1), text.section(u'\n', 1, 1).section(u',', 1, 1));
    }
}

void DetectTest::heads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("headerRows");
    QTest::addColumn<QString>("names");
    const auto add = [](const char* name, const char* text, int skip, int headers, const char* names) {
        QTest::newRow(name) << QString::fromUtf8(text) << skip << headers << QString::fromUtf8(names);
    };
    add("plain", "a,b\n1,2\n3,4\n", 0, 1, "a|b");
    add("no header", "1,x\n2,y\n3,z\n", 0, 0, "column1|column2");
    add("words only", "name,city\nAnn,Rome\nBob,Oslo\n", 0, 1, "name|city");
    add("words without header", "yes,no\nno,no\nyes,yes\nyes,no\n", 0, 0, "column1|column2");
    add("title", "Sales of May\n\nshop,sold\nA,1\nB,2\n", 2, 1, "shop|sold");
    add("title with delimiters", "Sales of May,,\n,,\nshop,sold,left\nA,1,2\nB,2,3\n", 2, 1,
        "shop|sold|left");
    add("open quote above", "Screens of 5\" and more\nshop,sold\nA,1\nB,2\n", 1, 1, "shop|sold");
    add("two header rows", "item,price,weight\n,EUR,kg\nA,1.5,2\nB,2.5,3\n", 0, 2,
        "item|price EUR|weight kg");
    add("groups above", ",2025,,2026,\nshop,sold,left,sold,left\nA,1,2,3,4\nB,5,6,7,8\n", 0, 2,
        "shop|2025 sold|left|2026 sold|left_2");
    add("first row lacks a number", "member,city,points\nM2,Z,\nM3,W,1.5\n", 0, 1, "member|city|points");
    add("first row is a person", "phone,mail,name\n+86 138-0000,z@a.org,A\n13900000001,p@a.org,B\n", 0, 1,
        "phone|mail|name");
    add("years", "country,2024,2025,2026\nFR,1.5,2.5,3.5\nDE,4.5,5.5,6.5\n", 0, 1, "country|2024|2025|2026");
    add("one row", "id,name\n", 0, 1, "id|name");
    add("one column", "amount\n1.5\n2.5\n", 0, 1, "amount");
    add("separator line", "sep=;\na;b\n1;2\n", 1, 1, "a|b");
    add("wider header", "a,b,c,d\n1,2,3\n4,5,6\n", 0, 1, "a|b|c|d");
    add("words among numbers", "id,price\n1,unknown\n2,3.5\n3,4.5\n4,unknown\n5,6\n", 0, 1, "id|price");
    add("questions",
        "id,What do you think of the first "
        "part?,,Where?\n,Response,Why,Response\n1,7,x,Rome\n2,9,y,Oslo\n3,8,z,Rome\n",
        0, 2, "id|What do you think of the first part? Response|Why|Where? Response");
    add("aligned numbers",
        " 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n 00021 0002 19970101  3   63.34\n",
        0, 0, "column1|column2|column3|column4|column5");
    add("Chinese", "会员号,金额\nA01,12.5\nA02,3\n", 0, 1, "会员号|金额");
    add("blank lines", "\n\na,b\n\n1,2\n\n", 0, 1, "a|b");
}

void DetectTest::heads()
{
    QFETCH(QString, text);
    QFETCH(int, skip);
    QFETCH(int, headerRows);
    QFETCH(QString, names);
    const FilePreview preview = previewFile(write(text.toUtf8())).value();
    QCOMPARE(preview.format.headerRows, headerRows);
    QCOMPARE(preview.format.skipRows, skip);
    QStringList found;
    for (const ColumnProfile& column : preview.columns)
        found.append(column.header);
    QCOMPARE(found.join(u'|'), names);
}

void DetectTest::remarks()
{
    const FilePreview remarks =
        previewFile(write("# made by us\n# on Monday\nid,n\n1,2\n# a break\n3,4\n")).value();
    QCOMPARE(remarks.format.dialect.comment, std::string("#"));
    QCOMPARE(remarks.columns.front().header, QStringLiteral("id"));
    QCOMPARE(remarks.rows.size(), std::size_t(2));
    // The last remark names the columns.
    const FilePreview names = previewFile(write("#made by us\n#x,y,z\n1,2,3\n4,5,6\n")).value();
    QVERIFY(names.format.dialect.comment.empty());
    QCOMPARE(names.columns.front().header, QStringLiteral("#x"));
    QCOMPARE(names.rows.size(), std::size_t(2));
    // A column of values that begin with the mark is none.
    const FilePreview colours = previewFile(write("colour,n\n#ff0000,1\n#00ff00,2\nnone,3\n")).value();
    QVERIFY(colours.format.dialect.comment.empty());
    QCOMPARE(colours.rows.size(), std::size_t(3));
}

void DetectTest::marks()
{
    const FilePreview european =
        previewFile(write("id;amount;rate\n1;1.234,50;0,5\n2;12,00;1,25\n3;;NA\n")).value();
    QCOMPARE(european.format.decimalMark, QStringLiteral(","));
    QCOMPARE(european.format.thousandsMark, QStringLiteral("."));
    QCOMPARE(european.format.nullWords, QStringList{QStringLiteral("NA")});
    QVERIFY(european.columns[1].suggestion.type == ColumnType::Decimal);
    QVERIFY(european.columns[2].suggestion.type == ColumnType::Decimal);
    ColumnMapping amount = european.columns[1].suggestion;
    QCOMPARE(checkColumn(european, 1, amount, QStringLiteral("UTC"), 5).unreadable, std::int64_t(0));

    const FilePreview english = previewFile(write("id,amount\n1,\"1,234.50\"\n2,12.00\n")).value();
    QCOMPARE(english.format.decimalMark, QStringLiteral("."));
    QVERIFY(english.columns[1].suggestion.type == ColumnType::Decimal);
    // Three digits behind a comma are thousands unless other numbers tell.
    const FilePreview thousands = previewFile(write("id;people\n1;1,234\n2;12,345\n")).value();
    QCOMPARE(thousands.format.decimalMark, QStringLiteral("."));
    const FilePreview swiss = previewFile(write("id;people\n1;1'234\n2;12'345'678\n")).value();
    QCOMPARE(swiss.format.thousandsMark, QStringLiteral("'"));
    QVERIFY(swiss.columns[1].suggestion.type == ColumnType::Integer);
    // NA is a country in the other column.
    const FilePreview namibia = previewFile(write("land,n\nNA,1\nDE,NA\nFR,3\nIT,4\n")).value();
    QVERIFY(namibia.format.nullWords.isEmpty());
}

void DetectTest::shortRows()
{
    QByteArray text = "a,b,c\n";
    for (int i = 0; i < 50; ++i)
        text += i % 5 == 0 ? "1,2\n" : "1,2,3\n";
    const FilePreview common = previewFile(write(text)).value();
    QVERIFY(common.format.padsShortRows);
    const FilePreview accident = previewFile(write("a,b,c\n1,2,3\n4,5\n7,8,9\n")).value();
    QVERIFY(!accident.format.padsShortRows);
    const bool told = std::ranges::any_of(accident.decisions, [](const FormatDecision& decision) {
        return decision.what == QLatin1String("padShortRows") && !decision.evidence.isEmpty();
    });
    QVERIFY(told);
}

void DetectTest::innerQuotes()
{
    const QByteArray inches = "\"id\",\"name\"\n\"1\",\"5\" screen\"\n\"2\",\"plain\"\n\"3\",\"7\" pad\"\n";
    const FilePreview preview = previewFile(write(inches)).value();
    QVERIFY(preview.format.dialect.strictQuotes);
    QCOMPARE(preview.rows.size(), std::size_t(3));
    QCOMPARE(preview.rows[0][1], QStringLiteral("5\" screen"));
    QVERIFY(SourceFormat::fromJson(preview.format.toJson()).value().dialect.strictQuotes);
    // A quote that would swallow rows is no text.
    const FilePreview stray = previewFile(write("id,name\n1,\"a\"x\n2,\"b\"\n3,\"c\"\n")).value();
    QCOMPARE(stray.rows.size(), std::size_t(3));
    QVERIFY(!stray.format.dialect.strictQuotes);
}

void DetectTest::everyDecisionIsListed()
{
    const FilePreview preview =
        previewFile(write("report\n\na|'b|c'\n'x'|1,5\n'y'|2,5\n'it''s'|-\n'z'|10,25\n")).value();
    QStringList listed;
    for (const FormatDecision& decision : preview.decisions) {
        listed.append(decision.what);
        QVERIFY2(!decision.value.isEmpty() && !decision.evidence.isEmpty(), qPrintable(decision.what));
    }
    for (const char* what :
         {"type", "encoding", "delimiter", "quote", "skipRows", "header", "decimalMark", "nullWords"})
        QVERIFY2(listed.contains(QLatin1String(what)), what);
    QVERIFY(!preview.formatEvidence.isEmpty());
    // What was found is what a mapping keeps, and it gives the same table again.
    const SourceFormat kept = SourceFormat::fromJson(preview.format.toJson()).value();
    QVERIFY(kept == preview.format);
    QCOMPARE(previewFile(preview.path, kept).value().rows, preview.rows);
}

void DetectTest::blankRowsAreNone()
{
    QString decisions;
    const auto table = readBack(write("a,b\n1,2\n,,\n , \n3,4\n,\n"), decisions);
    QCOMPARE(table.size(), std::size_t(3));
    QCOMPARE(table[2], (QStringList{QStringLiteral("3"), QStringLiteral("4")}));
}

void DetectTest::startOfAHugeFile()
{
    // Whole numbers for the first megabytes, decimals at the end, a gigabyte of nothing between: only the
    // ends and the middle are read.
    const QString path = m_folder.filePath(QStringLiteral("huge.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray rows = "id,value\n";
    while (rows.size() < 6 << 20)
        rows += "12345,678\n";
    file.write(rows);
    QVERIFY(file.resize(qint64{10} << 30)); // sparse
    QVERIFY(file.seek(file.size()));
    file.write("\n");
    for (int i = 0; i < 30000; ++i)
        file.write("12345,67.25\n");
    file.close();
    QElapsedTimer timer;
    timer.start();
    const FilePreview preview = previewFile(path).value();
    QVERIFY2(timer.elapsed() < 5'000,
             qPrintable(QString::number(timer.elapsed()))); // much less, but for sanitizers
    QVERIFY(!preview.isWholeFile);
    QCOMPARE(preview.storedSize, file.size());
    QVERIFY(preview.columns[0].suggestion.type == ColumnType::Integer);
    QVERIFY(preview.columns[1].suggestion.type == ColumnType::Decimal);
    QFile::remove(path);
}

QTEST_GUILESS_MAIN(DetectTest)
#include "detect_test.moc"
