// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_zone.h"
#include "ingest/file_dump.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "support/packed.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Compressed files, archives, folders and patterns; and files that were made to do harm.
class ArchiveTest : public QObject
{
    Q_OBJECT
private slots:
    void compressed_data();
    void compressed();
    void membersAreTables();
    void oldNamesInArchives();
    void truncated();
    void bombs();
    void folderAsOneSource();
    void fileColumn();
    void otherColumnsInTheFolder();
    void importOfAFolder();
    void oneLineOfAGigabyte();
    void manyColumns();
    void zeroBytes();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

namespace {

const QByteArray kTable("id,name\n1,Ann\n2,Bob\n");

std::vector<QStringList> rowsOf(const FilePreview& preview, QString& problem)
{
    std::vector<QStringList> rows;
    const Result<void> done = readRows(
        preview, Task(), [&](const FileRows& file) { rows.push_back(file.names); },
        [&](const QStringList& row) {
            rows.push_back(row);
            return true;
        });
    problem = done ? QString() : done.error().message;
    return rows;
}

const std::vector<QStringList> kRows{{QStringLiteral("id"), QStringLiteral("name")},
                                     {QStringLiteral("1"), QStringLiteral("Ann")},
                                     {QStringLiteral("2"), QStringLiteral("Bob")}};

} // namespace

void ArchiveTest::compressed_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("filter");
    QTest::newRow("gz") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_GZIP);
    QTest::newRow("zst") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_ZSTD);
    QTest::newRow("bz2") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_BZIP2);
    QTest::newRow("xz") << int(ARCHIVE_FORMAT_RAW) << int(ARCHIVE_FILTER_XZ);
    QTest::newRow("zip") << int(ARCHIVE_FORMAT_ZIP) << int(ARCHIVE_FILTER_NONE);
    QTest::newRow("tar") << int(ARCHIVE_FORMAT_TAR_USTAR) << int(ARCHIVE_FILTER_NONE);
    QTest::newRow("tar.gz") << int(ARCHIVE_FORMAT_TAR_USTAR) << int(ARCHIVE_FILTER_GZIP);
    QTest::newRow("tar.zst") << int(ARCHIVE_FORMAT_TAR_USTAR) << int(ARCHIVE_FILTER_ZSTD);
}

void ArchiveTest::compressed()
{
    QFETCH(int, format);
    QFETCH(int, filter);
    const QString file =
        write(QStringLiteral("table"), packed(format, filter, {{"folder/table.csv", kTable}}));
    const Result<FilePreview> preview = previewFile(file);
    QVERIFY2(preview.ok(), qPrintable(preview.ok() ? QString() : preview.error().message));
    QCOMPARE(preview->format.member,
             format == ARCHIVE_FORMAT_RAW ? QString() : QStringLiteral("folder/table.csv"));
    QString problem;
    QCOMPARE(rowsOf(*preview, problem), kRows);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void ArchiveTest::membersAreTables()
{
    const QString file =
        write(QStringLiteral("both.zip"), packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE,
                                                 {{"__MACOSX/._a.csv", "x"},
                                                  {"a.csv", kTable},
                                                  {".hidden", "x"},
                                                  {"b.jsonl", "{\"id\": 1}\n{\"id\": 2}\n"}}));
    const std::vector<SourceTable> tables = sourceTables(file).value();
    QCOMPARE(tables.size(), std::size_t(2));
    QCOMPARE(tables[0].member, QStringLiteral("a.csv"));
    QCOMPARE(tables[0].reader->name(), QStringLiteral("csv"));
    QCOMPARE(tables[1].member, QStringLiteral("b.jsonl"));
    QCOMPARE(tables[1].reader->name(), QStringLiteral("jsonl"));
    SourceFormat format;
    format.reader = QStringLiteral("jsonl");
    format.member = QStringLiteral("b.jsonl");
    QCOMPARE(previewFile(file, format).value().rows.size(), std::size_t(2));
    format.member = QStringLiteral("c.csv");
    const auto missing = previewFile(file, format);
    QVERIFY(!missing.ok() && missing.error().message.contains(QLatin1String("c.csv")));
    QCOMPARE(sourceTables(write(QStringLiteral("one.csv"), kTable)).value().size(), std::size_t(1));
}

void ArchiveTest::oldNamesInArchives()
{
    const QString file = write(QStringLiteral("names.zip"),
                               packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"aaaabbbb.csv", kTable}}));
    QFile zip(file);
    QVERIFY(zip.open(QIODevice::ReadWrite));
    QByteArray bytes = zip.readAll();
    bytes.replace("aaaabbbb", "\xbb\xe1\xd4\xb1\xca\xfd\xbe\xdd");
    QVERIFY(zip.seek(0) && zip.write(bytes) == bytes.size());
    zip.close();
    const FilePreview preview = previewFile(file).value();
    QCOMPARE(preview.format.member, QString::fromUtf8("会员数据.csv"));
    QCOMPARE(preview.rows.size(), std::size_t(2));
}

void ArchiveTest::truncated()
{
    QByteArray text = "id,name\n";
    for (int i = 0; i < 60000; ++i)
        text += QByteArray::number(qint64{i} * 7919 % 1000003) + ",n" + QByteArray::number(i) + "\n";
    const QByteArray whole = gzipped(text);
    const QString file = write(QStringLiteral("cut.csv.gz"), whole.first(whole.size() / 2));
    // The start is shown; the import says how far it came.
    const Result<FilePreview> preview = previewFile(file);
    QString problem;
    if (preview)
        QVERIFY(rowsOf(*preview, problem).size() <= 60001);
    else
        problem = preview.error().message;
    QVERIFY2(problem.contains(QLatin1String("ends too early")), qPrintable(problem));
    QVERIFY2(problem.contains(QLatin1String("up to line ")), qPrintable(problem));
    QVERIFY2(problem.contains(QLatin1String("cut.csv.gz")), qPrintable(problem));
}

void ArchiveTest::bombs()
{
    // A gigabyte of one row, over and over: a thousand times its size.
    const QString file = path(QStringLiteral("bomb.csv.gz"));
    {
        const QByteArray once = gzipped("id,name\n");
        const QByteArray many = gzipped(("1," + QByteArray((1 << 16) - 3, 'x') + '\n').repeated(64));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(once);
        for (int i = 0; i < 256; ++i)
            out.write(many);
    }
    const Result<FilePreview> preview = previewFile(file);
    QVERIFY(preview.ok());
    QElapsedTimer timer;
    timer.start();
    std::int64_t rows = 0;
    const Result<void> done = readRows(
        *preview, Task(), [](const FileRows&) {}, [&](const QStringList&) { return ++rows > 0; });
    QVERIFY(!done.ok());
    QVERIFY2(done.error().message.contains(QLatin1String("400")), qPrintable(done.error().message));
    QVERIFY(rows < 10'000);
    QVERIFY2(timer.elapsed() < 120'000, qPrintable(QString::number(timer.elapsed())));
}

void ArchiveTest::folderAsOneSource()
{
    write(QStringLiteral("months/2.csv"), "id,name\n3,Cid\n");
    write(QStringLiteral("months/1.csv"), kTable);
    write(QStringLiteral("months/notes.md"), "not a table");
    for (const QString& source : {path(QStringLiteral("months")), path(QStringLiteral("months/*.csv"))}) {
        const Result<FilePreview> preview = previewFile(source);
        QVERIFY2(preview.ok(), qPrintable(preview.ok() ? QString() : preview.error().message));
        QString problem;
        const auto rows = rowsOf(*preview, problem);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[3], (QStringList{QStringLiteral("3"), QStringLiteral("Cid")}));
    }
    QDir().mkpath(path(QStringLiteral("nothing")));
    const auto none = previewFile(path(QStringLiteral("nothing")));
    QVERIFY(!none.ok() && none.error().message.contains(QLatin1String("*.csv")));
}

void ArchiveTest::fileColumn()
{
    write(QStringLiteral("named/1.csv"), "id;name\n1;Ann\n2;\"B;ob\"\n");
    write(QStringLiteral("named/2.csv"), "id;name\n3;Cid\n");
    SourceFormat format = previewFile(path(QStringLiteral("named"))).value().format;
    format.fileColumn = QStringLiteral("from file");
    const FilePreview preview = previewFile(path(QStringLiteral("named")), format).value();
    QString problem;
    const auto rows = rowsOf(preview, problem);
    QCOMPARE(rows, (std::vector<QStringList>{
                       {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("from file")},
                       {QStringLiteral("1"), QStringLiteral("Ann"), QStringLiteral("1.csv")},
                       {QStringLiteral("2"), QStringLiteral("B;ob"), QStringLiteral("1.csv")},
                       {QStringLiteral("3"), QStringLiteral("Cid"), QStringLiteral("2.csv")}}));
}

void ArchiveTest::otherColumnsInTheFolder()
{
    write(QStringLiteral("mixed/1.csv"), kTable);
    write(QStringLiteral("mixed/2.csv"), "id,age\n1,2\n");
    const FilePreview preview = previewFile(path(QStringLiteral("mixed/1.csv"))).value();
    FilePreview folder = preview;
    folder.path = path(QStringLiteral("mixed"));
    QString problem;
    QCOMPARE(rowsOf(folder, problem).size(), std::size_t(3));
    QVERIFY2(problem.contains(QLatin1String("2.csv")) && problem.contains(QLatin1String("age")),
             qPrintable(problem));
}

void ArchiveTest::importOfAFolder()
{
    write(QStringLiteral("import/1.csv"), "member_id,city\nA,Rome\nB,Oslo\n");
    write(QStringLiteral("import/2.csv"), "member_id,city\nC,Paris\n");
    const FilePreview preview = previewFile(path(QStringLiteral("import"))).value();
    const auto project =
        Project::create(path(QStringLiteral("p.tessera")), QStringLiteral("T"), TimeZone()).value().release();
    const std::unique_ptr<Project> owner(project);
    const ImportOutcome outcome = importFile(*project, preview.path, preview.suggestion, {}).value();
    QCOMPARE(outcome.rows, 3);
    QCOMPARE(outcome.rejected, 0);
    // A row that does not fit names its file, and is kept whole.
    const QByteArray lines(50'000, 'x');
    write(QStringLiteral("import/3.csv"), "member_id,city\nD,Bonn,\"" + lines + "\"\nE,Kiel\nF,Mainz\n");
    const ImportOutcome again = importFile(*project, preview.path, preview.suggestion, {}).value();
    QCOMPARE(again.rejected, 1);
    const std::vector<RejectedRow> rejected = project->rejectedRows(again.batch.id, 10).value();
    QCOMPARE(rejected.size(), std::size_t(1));
    QCOMPARE(rejected[0].row, 2);
    QVERIFY2(rejected[0].reason.startsWith(QLatin1String("3.csv: ")), qPrintable(rejected[0].reason));
    QCOMPARE(rejected[0].raw.size(), 7 + lines.size());
}

void ArchiveTest::oneLineOfAGigabyte()
{
    const QString file = path(QStringLiteral("line.csv"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("id,name\n1,\"");
    QVERIFY(out.resize(qint64{1} << 30)); // sparse: zero bytes
    out.close();
    QElapsedTimer timer;
    timer.start();
    SourceFormat format;
    const Result<FilePreview> preview = previewFile(file, format);
    QString problem = preview ? QString() : preview.error().message;
    if (preview)
        rowsOf(*preview, problem);
    QVERIFY2(problem.contains(QLatin1String("64 MB")), qPrintable(problem));
    QVERIFY2(problem.contains(QLatin1String("line 2")) || problem.contains(QLatin1String("line 1")),
             qPrintable(problem));
    const Result<FilePreview> guessed = previewFile(file);
    QVERIFY(guessed.ok() || !guessed.error().message.isEmpty());
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    QFile::remove(file);
}

void ArchiveTest::manyColumns()
{
    QByteArray text;
    for (int row = 0; row < 4; ++row)
        for (int i = 0; i < 100'000; ++i)
            text += (row == 0 ? "c" : "") + QByteArray::number(i * (row + 1)) + (i == 99'999 ? "\n" : ",");
    QElapsedTimer timer;
    timer.start();
    const FilePreview preview = previewFile(write(QStringLiteral("wide.csv"), text)).value();
    QCOMPARE(preview.columns.size(), std::size_t(100'000));
    QCOMPARE(preview.format.headerRows, 1);
    QCOMPARE(preview.rows.size(), std::size_t(3));
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void ArchiveTest::zeroBytes()
{
    const QByteArray text("id,name\n1,a\0b\n2,\0\n3,c\n", 22);
    const FilePreview preview = previewFile(write(QStringLiteral("zero.csv"), text)).value();
    QCOMPARE(preview.format.encoding, QStringLiteral("UTF-8"));
    QCOMPARE(preview.rows.size(), std::size_t(3));
    QCOMPARE(preview.rows[0][1], QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b")));
    // Nothing but zero bytes is no table, and no harm.
    const Result<FilePreview> zeros =
        previewFile(write(QStringLiteral("zeros.csv"), QByteArray(1 << 20, '\0')));
    QVERIFY(zeros.ok() || !zeros.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archive_test.moc"
