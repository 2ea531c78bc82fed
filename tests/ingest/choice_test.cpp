// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One decision about a file set otherwise, and everything around it found out anew.
#include "ingest/file_dump.h"
#include "ingest/format_choice.h"
#include "ingest/importer.h"
#include "ingest/pasted_table.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class ChoiceTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingSetIsAsBefore();
    void separatorMovesTheHeader();
    void everyFieldIsTaken();
    void pastedTableIsReadAndGone();
    void noticesAreHandedOn();
    void progressCountsRows();

private:
    QString write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void ChoiceTest::nothingSetIsAsBefore()
{
    const QString path = write("plain.csv", "phone;city\n13800138001;Shanghai\n13800138002;Beijing\n");
    const Result<FilePreview> found = previewFile(path);
    const Result<FilePreview> chosen = previewFile(path, FormatChoice());
    QVERIFY(found.ok() && chosen.ok());
    QCOMPARE(chosen->format, found->format);
    QCOMPARE(chosen->rows, found->rows);
    QCOMPARE(chosen->decisions.size(), found->decisions.size());
}

void ChoiceTest::separatorMovesTheHeader()
{
    // By commas it is a table under two lines of words; by semicolons there is one column.
    const QString path = write("bar.csv", "report of may\nmade by hand\nname,city,count\n"
                                          "a|x,Shanghai,1\nb|y,Beijing,2\nc|z,Wuhan,3\n");
    const Result<FilePreview> found = previewFile(path);
    QVERIFY(found.ok());
    QCOMPARE(found->format.dialect.delimiter, std::string(","));
    QCOMPARE(found->format.skipRows, 2);
    FormatChoice choice;
    choice.format.skipRows = 3;
    choice.format.headerRows = 0;
    choice.set = {QStringLiteral("skipRows"), QStringLiteral("header")};
    const Result<FilePreview> bare = previewFile(path, choice);
    QVERIFY(bare.ok());
    QCOMPARE(bare->columns.front().header, QStringLiteral("column1"));
    QCOMPARE(bare->rows.size(), std::size_t(3));
    choice = {};
    choice.format.dialect.delimiter = "|";
    choice.set = {QStringLiteral("delimiter")};
    const Result<FilePreview> barred = previewFile(path, choice);
    QVERIFY(barred.ok());
    QCOMPARE(barred->format.dialect.delimiter, std::string("|"));
    QCOMPARE(barred->rows.back().value(1), QStringLiteral("z,Wuhan,3"));
    for (const FormatDecision& decision : barred->decisions)
        QVERIFY(decision.what != QLatin1String("delimiter"));
}

void ChoiceTest::everyFieldIsTaken()
{
    SourceFormat from;
    from.reader = QStringLiteral("json");
    from.member = QStringLiteral("m");
    from.part = QStringLiteral("p");
    from.encoding = QStringLiteral("GB18030");
    from.dialect = {"|", '\'', '\\', "#", true, true};
    from.skipRows = 3;
    from.headerRows = 2;
    from.padsShortRows = true;
    from.decimalMark = QStringLiteral(",");
    from.thousandsMark = QStringLiteral(".");
    from.nullWords = {QStringLiteral("NULL")};
    from.fileColumn = QStringLiteral("file");
    from.options = {{QStringLiteral("path"), QStringLiteral("a.b")},
                    {QStringLiteral("explode"), QStringLiteral("c")},
                    {QStringLiteral("repeatMerged"), true}};
    SourceFormat to;
    for (const QString& field : formatFields()) {
        takeFormatField(field, from, to);
        QVERIFY2(!formatFieldText(field, to).isEmpty(), qPrintable(field));
        QVERIFY2(FormatDecision({field, {}, {}}).title() != field, qPrintable(field));
    }
    QCOMPARE(to, from);
}

void ChoiceTest::pastedTableIsReadAndGone()
{
    QString path;
    {
        const PastedTable pasted(QStringLiteral("Pasted.tsv"), "phone\tcity\n13800138001\tShanghai\n");
        path = pasted.path();
        const Result<FilePreview> preview = previewFile(path);
        QVERIFY2(preview.ok(), preview.ok() ? "" : qPrintable(preview.error().message));
        QCOMPARE(preview->columns.size(), std::size_t(2));
        QCOMPARE(preview->rows.front().value(1), QStringLiteral("Shanghai"));
        QCOMPARE(preview->suggestion.table, QStringLiteral("Pasted"));
    }
    QVERIFY(!previewFile(path).ok());
}

void ChoiceTest::noticesAreHandedOn()
{
    const QString folder = QStringLiteral(TESSERA_SHARED_DATA "/12_messy/readxl/sheets/");
    if (!QDir(folder).exists())
        QSKIP("the shared data sets are not here");
    const QString path = folder + QStringLiteral("types.xlsx");
    const Result<std::vector<SourceTable>> tables = sourceTables(path);
    QVERIFY(tables.ok() && tables->size() > 2);
    FormatChoice choice;
    choice.format.part = (*tables)[2].part.name;
    choice.set = {QStringLiteral("part")};
    const Result<FilePreview> preview = previewFile(path, choice);
    QVERIFY2(preview.ok(), preview.ok() ? "" : qPrintable(preview.error().message));
    QCOMPARE(preview->notices.size(), 1);
    QVERIFY(preview->notices.front().contains(QLatin1String("#N/A")));
    QStringList read;
    QVERIFY(readRows(
                *preview, Task(), [](const FileRows&) {}, [](const QStringList&) { return true; }, &read)
                .ok());
    QCOMPARE(read, preview->notices);
}

void ChoiceTest::progressCountsRows()
{
    const QString path = write("log.csv", "phone,time,event\n13800138001,2026-05-01 10:00:00,view\n"
                                          "13800138002,,view\n");
    const Result<std::unique_ptr<Project>> project = Project::create(
        m_folder.filePath(QStringLiteral("client.tessera")), QStringLiteral("Client"), TimeZone());
    QVERIFY(project.ok());
    const Result<FilePreview> preview = previewFile(path);
    QVERIFY(preview.ok());
    const auto progress = std::make_shared<ImportProgress>();
    ImportOptions options;
    options.progress = progress;
    const Result<ImportOutcome> outcome = importFile(**project, path, preview->suggestion, Task(), options);
    QVERIFY(outcome.ok());
    QCOMPARE(progress->rows.load(), outcome->rows + outcome->rejected);
    QCOMPARE(progress->rows.load(), 2);
    QVERIFY(outcome->notices.isEmpty());
}

QTEST_APPLESS_MAIN(ChoiceTest)
#include "choice_test.moc"
