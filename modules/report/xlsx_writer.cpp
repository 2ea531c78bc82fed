// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx_writer.h"

#include "base/clock.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <system_error>

namespace tessera {

namespace {

constexpr std::size_t kRowsOfSheet = 1'048'576;
constexpr qsizetype kCharactersOfCell = 32'767;
constexpr std::int64_t kExactInteger = std::int64_t{1} << 53;
// Excel counts days from 1899-12-30, so that 1970-01-01 is day 25569.
constexpr double kExcelDayOf1970 = 25569;
constexpr std::size_t kRowsMeasuredForWidth = 300;

QString fitName(const QString& wanted, QSet<QString>& taken)
{
    QString name = wanted.simplified();
    for (QChar& c : name)
        if (QStringLiteral("[]:*?/\\").contains(c))
            c = QLatin1Char(' ');
    while (name.startsWith(QLatin1Char('\'')) || name.endsWith(QLatin1Char('\'')))
        name = name.startsWith(QLatin1Char('\'')) ? name.mid(1) : name.chopped(1);
    name = name.left(31).trimmed();
    if (name.isEmpty())
        name = QCoreApplication::translate("Report", "Sheet");
    const QString stem = name;
    for (int number = 2; taken.contains(name.toLower()); ++number) {
        const QString suffix = QStringLiteral(" %1").arg(number);
        name = stem.left(31 - suffix.size()) + suffix;
    }
    taken.insert(name.toLower());
    return name;
}

// Width in digits of the default font; Chinese characters take two.
double shownWidth(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

double columnWidth(const ReportTable& table, std::size_t column)
{
    double width = shownWidth(table.columns[column].title) + 3; // the filter's arrow
    for (std::size_t r = 0; r < std::min(table.rows.size(), kRowsMeasuredForWidth); ++r)
        if (column < table.rows[r].size())
            width =
                std::max(width, shownWidth(shownText(table.rows[r][column], table.columns[column])) + 1.5);
    return std::clamp(width, 8.0, 60.0);
}

QByteArray numberFormat(const ReportColumn& column)
{
    const QByteArray fraction = column.decimals > 0 ? "." + QByteArray(column.decimals, '0') : QByteArray();
    switch (column.format) {
    case CellFormat::Integer:
        return "#,##0";
    case CellFormat::Decimal:
        return "#,##0" + fraction;
    case CellFormat::Percent:
        return "0" + fraction + "%";
    case CellFormat::Date:
        return "yyyy-mm-dd";
    case CellFormat::DateTime:
        return "yyyy-mm-dd hh:mm:ss";
    case CellFormat::Text:
        break;
    }
    return "@";
}

// Owns the library's workbook; an unclosed one is closed and its file removed.
class Workbook
{
public:
    explicit Workbook(const QString& path)
        : m_path(path)
        , m_book(workbook_new(QFile::encodeName(path).constData()))
    {}
    ~Workbook()
    {
        if (m_book == nullptr)
            return;
        workbook_close(m_book);
        QFile::remove(m_path);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    [[nodiscard]] lxw_workbook* get() const { return m_book; }
    [[nodiscard]] lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    QString m_path;
    lxw_workbook* m_book;
};

class SheetWriter
{
public:
    SheetWriter(lxw_workbook* book, const QString& name, const ReportTable& table)
        : m_table(table)
        , m_sheet(workbook_add_worksheet(book, toUtf8(name).c_str()))
        , m_head(format(book, "@", true))
        , m_quiet(workbook_add_format(book))
    {
        format_set_italic(m_quiet);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        format_set_text_wrap(m_head);
        for (const ReportColumn& column : table.columns) {
            m_plain.push_back(format(book, numberFormat(column), false));
            m_total.push_back(format(book, numberFormat(column), true));
        }
    }

    void write(const Task& task)
    {
        lxw_row_t row = 0;
        if (!m_table.title.isEmpty()) {
            writeText(row, 0, m_table.title, m_head);
            row += 2;
        }
        const lxw_row_t headRow = row;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
            worksheet_set_column(m_sheet, lxw_col_t(c), lxw_col_t(c), columnWidth(m_table, c), nullptr);
            writeText(row, c, m_table.columns[c].title, m_head);
        }
        worksheet_freeze_panes(m_sheet, headRow + 1, 0);
        const std::size_t totals = std::min(m_table.rows.size(), std::size_t(m_table.totalRows));
        const std::size_t firstTotal = m_table.rows.size() - totals;
        for (std::size_t r = 0; r < m_table.rows.size() && !task.cancelled(); ++r)
            writeRow(++row, m_table.rows[r], r >= firstTotal ? m_total : m_plain);
        if (!m_table.columns.empty() && firstTotal > 0)
            worksheet_autofilter(m_sheet, headRow, 0, lxw_row_t(headRow + firstTotal),
                                 lxw_col_t(m_table.columns.size() - 1));
        if (!m_table.note.isEmpty())
            writeText(row + 2, 0, m_table.note, m_quiet);
    }

private:
    static lxw_format* format(lxw_workbook* book, const QByteArray& numbers, bool bold)
    {
        lxw_format* result = workbook_add_format(book);
        if (numbers != "@")
            format_set_num_format(result, numbers.constData());
        if (bold)
            format_set_bold(result);
        return result;
    }

    void writeRow(lxw_row_t row, const std::vector<ReportCell>& cells,
                  const std::vector<lxw_format*>& formats)
    {
        for (std::size_t c = 0; c < std::min(cells.size(), m_table.columns.size()); ++c)
            writeCell(row, c, cells[c], formats[c]);
    }

    void writeCell(lxw_row_t row, std::size_t column, const ReportCell& cell, lxw_format* format)
    {
        if (const auto* text = std::get_if<QString>(&cell)) {
            writeText(row, column, *text, format);
        } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
            writeInteger(row, column, *integer, format);
        } else if (const auto* number = std::get_if<double>(&cell);
                   number != nullptr && std::isfinite(*number)) {
            worksheet_write_number(m_sheet, row, lxw_col_t(column), *number, format);
        }
    }

    void writeInteger(lxw_row_t row, std::size_t column, std::int64_t value, lxw_format* format)
    {
        double number = double(value);
        switch (m_table.columns[column].format) {
        case CellFormat::Date:
            number += kExcelDayOf1970;
            break;
        case CellFormat::DateTime:
            number = number / double(kDay) + kExcelDayOf1970;
            break;
        default:
            if (value > kExactInteger || value < -kExactInteger) {
                writeText(row, column, QString::number(value), format);
                return;
            }
        }
        worksheet_write_number(m_sheet, row, lxw_col_t(column), number, format);
    }

    void writeText(lxw_row_t row, std::size_t column, const QString& text, lxw_format* format)
    {
        if (!text.isEmpty())
            worksheet_write_string(m_sheet, row, lxw_col_t(column),
                                   toUtf8(text.left(kCharactersOfCell)).c_str(), format);
    }

    const ReportTable& m_table;
    lxw_worksheet* m_sheet;
    lxw_format* m_head;
    lxw_format* m_quiet;
    std::vector<lxw_format*> m_plain; // one a column
    std::vector<lxw_format*> m_total;
};

Error cannotWrite(const QString& path, const QString& why)
{
    return {QCoreApplication::translate("Report",
                                        "The workbook could not be written to %1: %2. Choose another folder.")
                .arg(path, why)};
}

} // namespace

Result<void> writeXlsx(const std::vector<XlsxSheet>& sheets, const QString& title, const QString& path,
                       Task task)
{
    for (const XlsxSheet& sheet : sheets) {
        if (sheet.table.rows.size() + 6 > kRowsOfSheet)
            return Error{QCoreApplication::translate(
                             "Report", "\"%1\" has %2 rows, more than a spreadsheet holds. Export it as CSV.")
                             .arg(sheet.name)
                             .arg(sheet.table.rows.size())};
    }
    const QString part = path + QStringLiteral(".part");
    Workbook book(part);
    if (book.get() == nullptr)
        return cannotWrite(path, QCoreApplication::translate("Report", "not enough memory"));
    lxw_doc_properties properties{};
    std::string utf8Title = toUtf8(title);
    properties.title = utf8Title.data();
    workbook_set_properties(book.get(), &properties);
    QSet<QString> taken;
    task.setProgress(0, std::int64_t(sheets.size()));
    for (const XlsxSheet& sheet : sheets) {
        SheetWriter(book.get(), fitName(sheet.name, taken), sheet.table).write(task);
        if (task.cancelled())
            return Error::cancel();
        task.addProgress(1);
    }
    if (const lxw_error error = book.close(); error != LXW_NO_ERROR) {
        QFile::remove(part);
        return cannotWrite(path, QString::fromLatin1(lxw_strerror(error)));
    }
    std::error_code problem;
    std::filesystem::rename(part.toStdU16String(), path.toStdU16String(), problem); // replaces in one step
    if (!problem)
        return {};
    QFile::remove(part);
    return cannotWrite(path, QString::fromStdString(problem.message()));
}

std::vector<XlsxSheet> sheetsOf(const ReportDocument& document)
{
    std::vector<XlsxSheet> sheets;
    for (const ReportPage& page : document.pages) {
        for (const ReportBlock& block : page.blocks) {
            const auto* table = std::get_if<ReportTable>(&block);
            if (table == nullptr)
                continue;
            const QString name = table->title.isEmpty() ? page.title : table->title;
            sheets.push_back({name, *table});
        }
    }
    return sheets;
}

} // namespace tessera
