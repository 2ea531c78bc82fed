// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_reader.h"
#include "ingest/internal/record_source.h"
#include "support/test_scale.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

#include <algorithm>

using namespace tessera;

// Readers of sheets and JSON on one core, from the file to blocks of records. The sheet has ten columns:
// texts that are shared and texts that are not, dates, numbers with and without a format, booleans.
class SheetsBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void worksheet_data();
    void worksheet();
    void jsonArray();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr int kSheetColumns = 10;

void writeSheet(const QString& path, int rows, bool inlineTexts)
{
    lxw_workbook_options options{};
    options.constant_memory = inlineTexts ? LXW_TRUE : LXW_FALSE; // else texts are shared
    lxw_workbook* book = workbook_new_opt(path.toUtf8().constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "orders");
    lxw_format* time = workbook_add_format(book);
    format_set_num_format(time, "yyyy-mm-dd hh:mm:ss");
    lxw_format* padded = workbook_add_format(book);
    format_set_num_format(padded, "000000");
    static const char* const events[] = {"impression", "view", "search", "cart", "purchase"};
    for (int i = 0; i < rows; ++i) {
        const auto row = lxw_row_t(i);
        worksheet_write_number(sheet, row, 0, i * 7 % 1'000'000, padded);
        worksheet_write_string(sheet, row, 1, QByteArray::number(13'800'000'000 + i).constData(), nullptr);
        worksheet_write_number(sheet, row, 2, 45'000 + i / 8640.0, time);
        worksheet_write_string(sheet, row, 3, events[i % 5], nullptr);
        worksheet_write_number(sheet, row, 4, i % 10'000 / 100.0, nullptr);
        worksheet_write_number(sheet, row, 5, i, nullptr);
        worksheet_write_string(sheet, row, 6, "Shanghai \xE4\xB8\x8A\xE6\xB5\xB7", nullptr);
        worksheet_write_number(sheet, row, 7, i * 1.1, nullptr);
        worksheet_write_boolean(sheet, row, 8, i & 1, nullptr);
        worksheet_write_number(sheet, row, 9, 20'260'531, nullptr);
    }
    QCOMPARE(int(workbook_close(book)), int(LXW_NO_ERROR));
}

struct ReadThrough
{
    std::int64_t lines = 0;
    std::size_t bytes = 0;
    double seconds = 0;
};

ReadThrough readThrough(const QString& path, const SourceFormat& format)
{
    ReadThrough result;
    QElapsedTimer timer;
    timer.start();
    const Result<std::unique_ptr<RecordSource>> source = openRecords(path, format);
    if (!source)
        qFatal("%s", qPrintable(source.error().message));
    while (true) {
        const Result<std::optional<RecordBlock>> block = (*source)->next(std::size_t{4} << 20);
        if (!block)
            qFatal("%s", qPrintable(block.error().message));
        if (!block->has_value())
            break;
        result.lines += std::count((*block)->text.begin(), (*block)->text.end(), '\n');
        result.bytes += (*block)->text.size();
    }
    result.seconds = double(timer.nsecsElapsed()) / 1e9;
    return result;
}

} // namespace

void SheetsBenchmark::worksheet_data()
{
    QTest::addColumn<bool>("inlineTexts");
    QTest::newRow("shared texts") << false;
    QTest::newRow("texts in the cells") << true;
}

void SheetsBenchmark::worksheet()
{
    QFETCH(const bool, inlineTexts);
    const int rows = int(scaledRows(100'000, 2'000));
    const QString path = m_folder.filePath(QStringLiteral("sheet.xlsx"));
    writeSheet(path, rows, inlineTexts);
    SourceFormat format;
    format.reader = QStringLiteral("xlsx");
    const ReadThrough read = readThrough(path, format);
    QCOMPARE(read.lines, rows);
    qInfo("%lld cells, %.1f MB: %.3f s, %.2f million cells/s", (long long)(read.lines * kSheetColumns),
          double(QFile(path).size()) / 1e6, read.seconds,
          double(read.lines * kSheetColumns) / 1e6 / read.seconds);
}

void SheetsBenchmark::jsonArray()
{
    const int records = int(scaledRows(500'000, 5'000));
    QByteArray json = "{\"code\": 0, \"data\": {\"items\": [";
    for (int i = 0; i < records; ++i)
        json += (i > 0 ? ",\n" : "") + QByteArray("{\"user\": \"u") + QByteArray::number(i % 50'000) +
                "\", \"time\": \"2026-05-31 23:41:07\", \"event\": \"view\", \"item\": {\"sku\": \"sku" +
                QByteArray::number(i % 977) +
                "\", \"tags\": [\"a\", \"b\"]}, \"amount\": " + QByteArray::number(i % 10'000 / 100.0) + "}";
    json += "]}}";
    const QString path = m_folder.filePath(QStringLiteral("array.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
    file.close();
    SourceFormat format;
    format.reader = QStringLiteral("json");
    format.options = {{QStringLiteral("path"), QStringLiteral("data.items")}};
    const ReadThrough read = readThrough(path, format);
    QCOMPARE(read.lines, records);
    qInfo("%lld records, %.1f MB: %.3f s, %.0f MB/s", (long long)read.lines, double(json.size()) / 1e6,
          read.seconds, double(json.size()) / 1e6 / read.seconds);
}

QTEST_GUILESS_MAIN(SheetsBenchmark)
#include "sheets_test.moc"
