// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

namespace tessera {

// A report as a plain value. The writers (HTML, XLSX) turn the same value into their format, so a number
// reads the same everywhere.

enum class CellFormat
{
    Text,
    Integer,
    Decimal,
    Percent,  // 0.123 shows as 12.3 %
    Date,     // days since 1970-01-01
    DateTime, // wall clock microseconds since 1970-01-01
};

// Empty, text, or a number; the column says how a number is shown.
using ReportCell = std::variant<std::monostate, QString, std::int64_t, double>;

struct ReportColumn
{
    QString title;
    CellFormat format = CellFormat::Text;
    int decimals = 1; // of Decimal and Percent
};

struct ReportTable
{
    QString title;
    QString note; // under the table: what is counted, and over whom
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows; // a row may be shorter than the columns: the rest is empty
    int totalRows = 0;                         // the last rows that are totals
};

struct ReportPicture
{
    QByteArray bytes;
    QString mimeType;    // image/png, image/jpeg, image/svg+xml
    QString alternative; // what it shows, for those who do not see it
    QString caption;
    int width = 0; // CSS pixels; 0: as wide as the page
};

struct KeyFigure
{
    QString label;
    QString value;
    QString detail;
};

struct ReportHeading
{
    QString text;
};

struct ReportParagraph
{
    QString text;
    bool quiet = false; // a remark in small, secondary type
};

struct ReportList
{
    std::vector<QString> items;
};

struct ReportKeyFigures
{
    std::vector<KeyFigure> figures;
};

using ReportBlock =
    std::variant<ReportHeading, ReportParagraph, ReportList, ReportKeyFigures, ReportTable, ReportPicture>;

struct ReportPage
{
    QString title;
    QString question; // what the page answers, under its title
    std::vector<ReportBlock> blocks;
};

struct ReportDocument
{
    QString title;
    QString subtitle;
    QString footer;                          // provenance: data revision, as-of date, who made it
    QString language = QStringLiteral("en"); // BCP 47
    std::vector<ReportPage> pages;
};

// The cell as a person reads it: 12,345, 12.3%, 2026-05-31; empty for no value and for a number that is none.
[[nodiscard]] QString shownText(const ReportCell& cell, const ReportColumn& column);
[[nodiscard]] bool isNumeric(CellFormat format);

} // namespace tessera
