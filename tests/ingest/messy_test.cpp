// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/file_dump.h"
#include "ingest/preview.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <map>

using namespace tessera;

// Other projects' odd files, read without help. messy_expected.json says what is in each, as looked up in the
// file itself: format, width, number of rows, first name.
class MessyTest : public QObject
{
    Q_OBJECT
private slots:
    void corpora();
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
        {QStringLiteral("frictionless/table-infer-iso-8859-7.csv"), "Greek in one byte is not told apart"},
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

QTEST_GUILESS_MAIN(MessyTest)
#include "messy_test.moc"
