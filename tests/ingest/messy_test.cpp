// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/file_dump.h"
#include "ingest/preview.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <optional>

using namespace tessera;

// Other projects' odd files, read without help. messy_expected.json says what is in each: format, width,
// number of rows, first name. Readings of our own were gone through by hand for it and put right, so that for
// plain files it is a check of what stands there, and for the oddest ones a guard against change.
class MessyTest : public QObject
{
    Q_OBJECT
private slots:
    void corpora();
    void papaParse();

private:
    QTemporaryDir m_folder;
};

namespace {

// Files that are read otherwise than expected, and why.
const std::map<QString, const char*>& knownToDiffer()
{
    static const std::map<QString, const char*> files{
        {QStringLiteral("duckdb/data_csv/encodings/only_latin1.csv"),
         "nothing but runs of one letter above 127, which is no text of any language"},
        {QStringLiteral("duckdb/data_csv/evil_nullpadding.csv"),
         "the first row has twice as many fields as the two others"},
        {QStringLiteral("duckdb/data_csv/test/error_too_little_single.csv"),
         "a header of two names over a single row of one field"},
    };
    return files;
}

QString mark(const std::string& delimiter)
{
    return delimiter == "\t" ? QStringLiteral("tab") : QString::fromStdString(delimiter);
}

QString differences(const QString& path, const QJsonObject& expected)
{
    const Result<FilePreview> preview = previewFile(path);
    const bool fails = expected.value(QLatin1String("error")).toBool();
    if (!preview || fails)
        return preview.ok() == fails && (fails || expected.value(QLatin1String("columns")).toInt() > 0)
                   ? QStringLiteral("it can%1 be read").arg(preview ? QString() : QStringLiteral("not"))
                   : QString();
    int rows = 0;
    const Result<void> read = readRows(
        *preview, Task(), [](const FileRows&) {}, [&](const QStringList&) { return ++rows > 0; });
    const SourceFormat& format = preview->format;
    const QJsonObject found{{QStringLiteral("type"), format.reader},
                            {QStringLiteral("encoding"), format.encoding},
                            {QStringLiteral("delimiter"), mark(format.dialect.delimiter)},
                            {QStringLiteral("quote"), format.dialect.quote == '\0'
                                                          ? QString()
                                                          : QString(QLatin1Char(format.dialect.quote))},
                            {QStringLiteral("escape"), QString(QLatin1Char(format.dialect.escape))},
                            {QStringLiteral("comment"), QString::fromStdString(format.dialect.comment)},
                            {QStringLiteral("skipRows"), format.skipRows},
                            {QStringLiteral("header"), format.headerRows},
                            {QStringLiteral("columns"), int(preview->columns.size())},
                            {QStringLiteral("rows"), rows},
                            {QStringLiteral("first"), preview->columns.front().header.left(20)}};
    static const QJsonObject usual{{QStringLiteral("skipRows"), 0}, {QStringLiteral("header"), 1}};
    QStringList wrong;
    QJsonObject wanted = expected;
    for (auto it = usual.begin(); it != usual.end() && format.isDelimited(); ++it)
        if (!wanted.contains(it.key()))
            wanted.insert(it.key(), *it);
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        if (found.value(it.key()) != *it)
            wrong.append(
                QStringLiteral("%1 is %2, not %3")
                    .arg(it.key(), found.value(it.key()).toVariant().toString(), it->toVariant().toString()));
    if (!read)
        wrong.append(read.error().message);
    return wrong.join(QStringLiteral(", "));
}

} // namespace

void MessyTest::corpora()
{
    const QDir folder(QStringLiteral(TESSERA_SHARED_DATA "/12_messy"));
    if (!folder.exists())
        QSKIP("the shared data sets are not here");
    QFile file(QStringLiteral(TESSERA_TEST_DATA "/messy_expected.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(all.size() > 300);
    std::map<QString, int> files;
    std::map<QString, int> differing;
    QStringList problems;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QString corpus = it.key().section(QLatin1Char('/'), 0, 0);
        ++files[corpus];
        const QString wrong = differences(folder.filePath(it.key()), it->toObject());
        const bool isKnown = knownToDiffer().contains(it.key());
        differing[corpus] += isKnown ? 1 : 0;
        if (isKnown && wrong.isEmpty())
            problems.append(it.key() + QStringLiteral(": is read as expected by now"));
        if (!isKnown && !wrong.isEmpty())
            problems.append(it.key() + QStringLiteral(": ") + wrong);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    for (const auto& [corpus, count] : files)
        QVERIFY2(differing[corpus] * 50 <= count, qPrintable(corpus)); // two in a hundred
}

namespace {

// A case of PapaParse in our terms; nullopt when it is about something else (types, previews, callbacks).
std::optional<SourceFormat> formatOf(const QJsonObject& config)
{
    static const QStringList known{QStringLiteral("delimiter"),  QStringLiteral("quoteChar"),
                                   QStringLiteral("escapeChar"), QStringLiteral("comments"),
                                   QStringLiteral("newline"),    QStringLiteral("skipEmptyLines")};
    for (auto it = config.begin(); it != config.end(); ++it)
        if (!known.contains(it.key()) || it->isDouble())
            return std::nullopt;
    SourceFormat format;
    format.headerRows = 0;
    const QString delimiter = config.value(QLatin1String("delimiter")).toString(QStringLiteral(","));
    const QString newline = config.value(QLatin1String("newline")).toString();
    if (delimiter == QLatin1String("\n") || (!newline.isEmpty() && newline.trimmed() == newline))
        return std::nullopt;
    format.dialect.strictQuotes = true; // what PapaParse always does
    format.dialect.delimiter = delimiter.isEmpty() ? std::string(",") : delimiter.toStdString();
    if (config.contains(QLatin1String("quoteChar"))) {
        const QString quote = config.value(QLatin1String("quoteChar")).toString();
        format.dialect.quote = quote.isEmpty() ? '\0' : quote.at(0).toLatin1();
    }
    const QString escape = config.value(QLatin1String("escapeChar")).toString();
    if (!escape.isEmpty() && escape.at(0).toLatin1() != format.dialect.quote)
        format.dialect.escape = escape.at(0).toLatin1();
    const QJsonValue comments = config.value(QLatin1String("comments"));
    format.dialect.comment = comments.toBool() ? std::string("#") : comments.toString().toStdString();
    return format;
}

// Rows with a value; blank ones are no rows here.
QJsonArray filledRows(const QJsonArray& rows)
{
    QJsonArray filled;
    for (const auto& row : rows)
        for (const auto& cell : row.toArray())
            if (!cell.toString().trimmed().isEmpty()) {
                filled.append(row);
                break;
            }
    return filled;
}

} // namespace

void MessyTest::papaParse()
{
    const QString cases = QStringLiteral(TESSERA_SHARED_DATA "/12_messy/papaparse/test-cases.js");
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (!QFile::exists(cases) || node.isEmpty())
        QSKIP("the shared data sets or node are not here");
    QProcess process;
    process.start(node, {QStringLiteral(TESSERA_TEST_DATA "/papaparse_cases.js"), cases});
    QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    // Each line end ends a row, whichever came first.
    const QStringList differ{QStringLiteral("Mixed slash n and slash r should choose first")};
    int compared = 0;
    QStringList problems;
    for (const auto& value : QJsonDocument::fromJson(process.readAllStandardOutput()).array()) {
        const QJsonObject one = value.toObject();
        const QString name = one.value(QLatin1String("name")).toString();
        const std::optional<SourceFormat> format = formatOf(one.value(QLatin1String("config")).toObject());
        if (!format || !one.value(QLatin1String("data")).isArray())
            continue;
        QFile file(m_folder.filePath(QStringLiteral("case.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(one.value(QLatin1String("input")).toString().toUtf8());
        file.close();
        const QJsonArray expected = filledRows(one.value(QLatin1String("data")).toArray());
        // Blanks behind a closing quote and other delimiters are found, everything else is given.
        const bool isGuessed =
            name.contains(QLatin1String("guessed")) || name.contains(QLatin1String("spaces"));
        std::optional<SourceFormat> given = format;
        if (isGuessed) {
            const Result<FilePreview> found = previewFile(file.fileName());
            given->dialect = found ? found->format.dialect : CsvDialect();
            given->dialect.strictQuotes = true;
        }
        const Result<FilePreview> preview = previewFile(file.fileName(), given);
        QJsonArray got;
        if (preview) {
            const Result<void> read = readRows(
                *preview, Task(), [](const FileRows&) {},
                [&](const QStringList& row) {
                    got.append(QJsonArray::fromStringList(row));
                    return true;
                });
            QVERIFY(read.ok());
        }
        ++compared;
        const bool isKnown =
            std::ranges::any_of(differ, [&](const QString& known) { return name.startsWith(known); });
        if ((got == expected) == isKnown)
            problems.append(name + QStringLiteral(": ") +
                            QString::fromUtf8(QJsonDocument(got).toJson(QJsonDocument::Compact)));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    QVERIFY(compared > 100);
}

QTEST_GUILESS_MAIN(MessyTest)
#include "messy_test.moc"
