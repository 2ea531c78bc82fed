// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/file_dump.h"
#include "ingest/format_reader.h"
#include "ingest/preview.h"
#include "ingest/sheet_rows.h"
#include "support/packed.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>
#include <sqlite3.h>

#if defined(Q_OS_LINUX)
#include <sys/resource.h>
#endif

using namespace tessera;

// Files that were made to do harm, and what lies within archives: each is read or ends in a message, within
// limits of time and memory, and nothing of it reaches the disk.
class HostileTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void nestedBombs();
    void compressedTwice();
    void archiveInArchive();
    void cutOff_data();
    void cutOff();
    void pathsInArchives();
    void linksInTars();
    void documentTypesInOds();
    void textsOutOfRange();
    void claimedSize();
    void deepJsonLines();
    void workbookInArchive();
    void databaseInArchive();
    void parquetInArchive();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
    QElapsedTimer m_timer;
    long m_peak = 0;
    QStringList m_temporary;
};

namespace {

const QByteArray kTable("id,name\n1,Ann\n2,Bob\n");
constexpr qint64 kMostMilliseconds = 60'000;
constexpr long kMostKilobytes = 1'500'000; // a sanitizer keeps what was freed

long peakMemory()
{
#if defined(Q_OS_LINUX)
    rusage usage{};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
#else
    return 0;
#endif
}

QStringList temporaryFiles()
{
    return QDir::temp().entryList({QStringLiteral("tessera*"), QStringLiteral("etilqs_*")},
                                  QDir::Files | QDir::Hidden | QDir::System);
}

struct Reading
{
    std::vector<QStringList> rows; // the first of them, without the header
    QString problem;
    QStringList notices;
};

Reading readingOf(const QString& path, const std::optional<SourceFormat>& format = {})
{
    Reading reading;
    const Result<FilePreview> preview = previewFile(path, format);
    if (!preview) {
        reading.problem = preview.error().message;
        return reading;
    }
    const Result<void> done = readRows(
        *preview, Task(), [](const FileRows&) {},
        [&](const QStringList& row) {
            if (reading.rows.size() < 1000)
                reading.rows.push_back(row);
            return true;
        },
        &reading.notices);
    reading.problem = done ? QString() : done.error().message;
    return reading;
}

ZipParts workbookParts(const QByteArray& sheet)
{
    return {{"xl/workbook.xml",
             R"(<workbook xmlns:r="r"><sheets><sheet name="A" r:id="x"/></sheets></workbook>)"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id='x' Type='/worksheet' Target='sheet.xml'/></Relationships>"},
            {"xl/sharedStrings.xml", "<sst><si><t>first</t></si></sst>"},
            {"xl/sheet.xml", "<worksheet>" + sheet + "</worksheet>"}};
}

} // namespace

void HostileTest::init()
{
    m_timer.start();
    m_peak = peakMemory();
    m_temporary = temporaryFiles();
}

void HostileTest::cleanup()
{
    QVERIFY2(m_timer.elapsed() < kMostMilliseconds, qPrintable(QString::number(m_timer.elapsed())));
    QVERIFY2(peakMemory() - m_peak < kMostKilobytes, qPrintable(QString::number(peakMemory() - m_peak)));
    QCOMPARE(temporaryFiles(), m_temporary);
}

// Each layer alone is harmless; together they are a thousand times their size.
void HostileTest::nestedBombs()
{
    const QByteArray row = "1," + QByteArray((1 << 20) - 3, 'x') + '\n';
    const QByteArray part = gzipped(row.repeated(4));
    const QByteArray bomb = gzipped("id,name\n") + part.repeated(100);
    for (const QString& file : {writeZip(path(QStringLiteral("bomb.zip")), {{"a.csv.gz", bomb}}),
                                write(QStringLiteral("bomb.csv.gz.gz"), gzipped(bomb)),
                                write(QStringLiteral("bomb.csv.gz"), bomb)}) {
        const Reading reading = readingOf(file);
        QVERIFY2(reading.problem.contains(QLatin1String("times its size")), qPrintable(reading.problem));
        QVERIFY2(reading.problem.contains(QLatin1String("bomb.")), qPrintable(reading.problem));
    }
    const QString sheet = path(QStringLiteral("sheet.xlsx"));
    writeZip(sheet, workbookParts("<sheetData>" + QByteArray(96 << 20, ' ') + "</sheetData>"));
    QFile packed(sheet);
    QVERIFY(packed.open(QIODevice::ReadOnly));
    const Reading inside =
        readingOf(writeZip(path(QStringLiteral("sheets.zip")), {{"sheet.xlsx", packed.readAll()}}));
    QVERIFY2(inside.problem.contains(QLatin1String("times its size")), qPrintable(inside.problem));
}

void HostileTest::compressedTwice()
{
    const std::vector<QStringList> rows{{QStringLiteral("1"), QStringLiteral("Ann")},
                                        {QStringLiteral("2"), QStringLiteral("Bob")}};
    const QByteArray zst = packed(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_ZSTD, {{"a", kTable}});
    for (const QString& file : {write(QStringLiteral("a.csv.gz.gz"), gzipped(gzipped(kTable))),
                                write(QStringLiteral("a.csv.zst.gz"), gzipped(zst)),
                                writeZip(path(QStringLiteral("gz.zip")), {{"a.csv.gz", gzipped(kTable)}}),
                                writeZip(path(QStringLiteral("zst.zip")), {{"a.csv.zst", zst}})}) {
        const Reading reading = readingOf(file);
        QCOMPARE(reading.problem, QString());
        QCOMPARE(reading.rows, rows);
    }
    const Reading cut =
        readingOf(writeZip(path(QStringLiteral("cut.zip")), {{"a.csv.gz", gzipped(kTable).chopped(12)}}));
    QVERIFY2(cut.problem.contains(QLatin1String("cut.zip")), qPrintable(cut.problem));
}

void HostileTest::archiveInArchive()
{
    QFile inner(writeZip(path(QStringLiteral("inner.zip")), {{"a.csv", kTable}}));
    QVERIFY(inner.open(QIODevice::ReadOnly));
    const Reading reading =
        readingOf(writeZip(path(QStringLiteral("outer.zip")), {{"inner.zip", inner.readAll()}}));
    QVERIFY2(reading.problem.contains(QLatin1String("inner.zip")), qPrintable(reading.problem));
    QVERIFY2(reading.problem.contains(QLatin1String("Unpack")), qPrintable(reading.problem));
}

void HostileTest::cutOff_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("filter");
    QTest::newRow("gz") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_GZIP);
    QTest::newRow("zst") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_ZSTD);
    QTest::newRow("xz") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_XZ);
    QTest::newRow("bz2") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_BZIP2);
    QTest::newRow("lz4") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_LZ4);
    QTest::newRow("tar.gz") << int(ARCHIVE_FORMAT_TAR_USTAR) << int(ARCHIVE_FILTER_GZIP);
}

// Wherever a file ends too early, that is said; no part of it passes for the whole.
void HostileTest::cutOff()
{
    QFETCH(int, format);
    QFETCH(int, filter);
    QByteArray text = "id,name\n";
    for (int i = 0; i < 3000; ++i)
        text += QByteArray::number(qint64{i} * 7919 % 1'000'003) + ",n" + QByteArray::number(i) + "\n";
    const QByteArray whole = packed(format, filter, {{"a.csv", text}});
    const QString file = write(QStringLiteral("whole"), whole);
    QCOMPARE(readingOf(file).problem, QString());
    for (qsizetype size = 20; size < whole.size() - 8; size += whole.size() / 7) {
        const Reading reading = readingOf(write(QStringLiteral("cut.csv"), whole.first(size)));
        QVERIFY2(reading.problem.contains(QLatin1String("cut.csv")),
                 qPrintable(QStringLiteral("%1: %2").arg(size).arg(reading.problem)));
    }
}

// Names in archives are names, not places.
void HostileTest::pathsInArchives()
{
    const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries);
    for (const char* name : {"../../outside.csv", "/tmp/tessera_outside.csv", "C:\\outside.csv"}) {
        const QString file = write(QStringLiteral("paths.tar"),
                                   packed(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, {{name, kTable}}));
        const Result<FilePreview> preview = previewFile(file);
        QVERIFY2(preview.ok(), name);
        QCOMPARE(preview->format.member, QString::fromUtf8(name));
        QCOMPARE(readingOf(file).rows.size(), std::size_t(2));
    }
    QStringList after = QDir(m_folder.path()).entryList(QDir::AllEntries);
    after.removeAll(QStringLiteral("paths.tar"));
    QCOMPARE(after, before);
    QVERIFY(!QFile::exists(QStringLiteral("/tmp/tessera_outside.csv")));
}

void HostileTest::linksInTars()
{
    const QString secret = write(QStringLiteral("secret.csv"), "secret\n1\n");
    const QString file = path(QStringLiteral("links.tar"));
    archive* out = archive_write_new();
    archive_write_set_format(out, ARCHIVE_FORMAT_TAR_USTAR);
    QCOMPARE(archive_write_open_filename(out, QFile::encodeName(file).constData()), ARCHIVE_OK);
    for (const bool isHard : {false, true}) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, isHard ? "hard.csv" : "soft.csv");
        archive_entry_set_filetype(entry, isHard ? AE_IFREG : AE_IFLNK);
        const QByteArray to = QFile::encodeName(secret);
        isHard ? archive_entry_set_hardlink(entry, to.constData())
               : archive_entry_set_symlink(entry, to.constData());
        QCOMPARE(archive_write_header(out, entry), ARCHIVE_OK);
        archive_entry_free(entry);
    }
    archive_write_free(out);
    const Reading reading = readingOf(file);
    QVERIFY2(reading.problem.contains(QLatin1String("no file that can be imported")),
             qPrintable(reading.problem));
    SourceFormat format;
    for (const char* member : {"soft.csv", "hard.csv"}) {
        format.member = QLatin1String(member);
        QVERIFY2(readingOf(file, format).problem.contains(format.member), member);
    }
}

void HostileTest::documentTypesInOds()
{
    QByteArray laughs = "<!DOCTYPE a [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 40; ++i)
        laughs += "<!ENTITY a" + QByteArray::number(i) + " '&a" + QByteArray::number(i - 1) + ";&a" +
                  QByteArray::number(i - 1) + ";'>";
    for (const QByteArray& start :
         {laughs + "]>", QByteArray("<!DOCTYPE a SYSTEM 'file:///etc/passwd'>"),
          QByteArray("<!DOCTYPE a [<!ENTITY a39 SYSTEM 'http://localhost:1/'>]>")}) {
        const QString file = writeZip(path(QStringLiteral("type.ods")),
                                      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                       {"content.xml", start + "<office:document-content>&a39;"
                                                               "</office:document-content>"}});
        const Reading reading = readingOf(file);
        QVERIFY2(reading.problem.contains(QLatin1String("DOCTYPE")), qPrintable(reading.problem));
        QVERIFY2(reading.problem.contains(QLatin1String("type.ods")), qPrintable(reading.problem));
    }
}

void HostileTest::textsOutOfRange()
{
    QByteArray rows = "<row><c t='s'><v>0</v></c><c t='str'><v>name</v></c></row>";
    for (const char* index :
         {"1", "-1", "4294967296", "18446744073709551615", "99999999999999999999", "x", ""})
        rows += QByteArray("<row><c t='s'><v>") + index + "</v></c><c><v>7</v></c></row>";
    const Reading reading = readingOf(
        writeZip(path(QStringLiteral("range.xlsx")), workbookParts("<sheetData>" + rows + "</sheetData>")));
    QCOMPARE(reading.problem, QString());
    QCOMPARE(reading.rows.size(), std::size_t(7));
    for (const QStringList& row : reading.rows)
        QCOMPARE(row, (QStringList{QString(), QStringLiteral("7")}));
    QVERIFY(!reading.notices.isEmpty());
}

// What a sheet says of its size is not believed.
void HostileTest::claimedSize()
{
    const QString file =
        writeZip(path(QStringLiteral("claims.xlsx")),
                 workbookParts("<dimension ref='A1:XFD1048576'/><sheetData><row r='1'><c r='A1' "
                               "t='s'><v>0</v></c></row><row r='1048576'><c r='A1048576'>"
                               "<v>7</v></c></row></sheetData>"));
    const FilePreview preview = previewFile(file).value();
    QCOMPARE(preview.columns.size(), std::size_t(1));
    const Reading reading = readingOf(file);
    QCOMPARE(reading.problem, QString());
    QCOMPARE(reading.rows, std::vector<QStringList>{QStringList(QStringLiteral("7"))});
}

void HostileTest::deepJsonLines()
{
    const QByteArray deep =
        "{\"a\":" + QByteArray("[").repeated(2'000'000) + QByteArray("]").repeated(2'000'000) + "}\n";
    const Reading reading =
        readingOf(write(QStringLiteral("deep.jsonl"), "{\"a\":1}\n" + deep + "{\"a\":2}\n"));
    QVERIFY(!reading.problem.isEmpty() || reading.rows.size() >= 2);
}

void HostileTest::workbookInArchive()
{
    const QByteArray rows =
        "<sheetData><row><c t='s'><v>0</v></c></row><row><c><v>7</v></c></row></sheetData>";
    QFile sheet(writeZip(path(QStringLiteral("one.xlsx")), workbookParts(rows)));
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    const QString file =
        writeZip(path(QStringLiteral("both.zip")), {{"a.csv", kTable}, {"in/one.xlsx", sheet.readAll()}});
    const std::vector<SourceTable> tables = sourceTables(file).value();
    QCOMPARE(tables.size(), std::size_t(2));
    SourceFormat format;
    format.reader = QStringLiteral("xlsx");
    format.member = QStringLiteral("in/one.xlsx");
    const Reading reading = readingOf(file, format);
    QCOMPARE(reading.problem, QString());
    QCOMPARE(reading.rows, std::vector<QStringList>{QStringList(QStringLiteral("7"))});
    // A message names the archive and what is in it.
    const QString bad = writeZip(path(QStringLiteral("bad.zip")), {{"one.xlsx", "PK\x03\x04 and no more"}});
    format.member = QStringLiteral("one.xlsx");
    const Reading broken = readingOf(bad, format);
    QVERIFY2(broken.problem.contains(QLatin1String("bad.zip/one.xlsx")), qPrintable(broken.problem));
}

void HostileTest::databaseInArchive()
{
    const QString database = path(QStringLiteral("shop.db"));
    sqlite3* made = nullptr;
    QCOMPARE(sqlite3_open(database.toUtf8().constData(), &made), SQLITE_OK);
    QCOMPARE(
        sqlite3_exec(made,
                     "PRAGMA journal_mode = WAL; CREATE TABLE orders(id, name);"
                     "INSERT INTO orders VALUES(1, 'Ann'), (2, 'Bob');"
                     "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                     "SELECT i FROM n ORDER BY i DESC;"
                     "CREATE TRIGGER t INSERT ON orders BEGIN DELETE FROM orders; END",
                     nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(made);
    QFile bytes(database);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QByteArray whole = bytes.readAll();
    const QString file = writeZip(path(QStringLiteral("shop.zip")), {{"shop.db", whole}});
    const std::vector<SourceTable> tables = sourceTables(file).value();
    QCOMPARE(tables.size(), std::size_t(1));
    QCOMPARE(tables[0].part.name, QStringLiteral("orders"));
    const Reading reading = readingOf(file);
    QCOMPARE(reading.problem, QString());
    QCOMPARE(reading.rows, (std::vector<QStringList>{{QStringLiteral("1"), QStringLiteral("Ann")},
                                                     {QStringLiteral("2"), QStringLiteral("Bob")}}));
    SourceFormat format;
    format.reader = QStringLiteral("sqlite");
    format.member = QStringLiteral("shop.db");
    format.part = QStringLiteral("endless");
    QVERIFY(readingOf(file, format).problem.contains(QLatin1String("endless")));
    format.part.clear();
    const Reading cut =
        readingOf(writeZip(path(QStringLiteral("cut.zip")), {{"shop.db", whole.chopped(100)}}), format);
    QVERIFY2(cut.problem.contains(QLatin1String("not complete")), qPrintable(cut.problem));
}

void HostileTest::parquetInArchive()
{
    const QString file = writeZip(path(QStringLiteral("parquet.zip")), {{"a.parquet", "PAR1....PAR1"}});
    QCOMPARE(sourceTables(file).value().size(), std::size_t(1));
    const Reading reading = readingOf(file);
    QVERIFY2(reading.problem.contains(QLatin1String("a.parquet")), qPrintable(reading.problem));
    QVERIFY2(reading.problem.contains(QLatin1String("Unpack it")), qPrintable(reading.problem));
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
