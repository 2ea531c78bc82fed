// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/expression.h"
#include "base/identifier_kind.h"
#include "base/result.h"
#include "ingest/csv.h"
#include "ingest/fix.h"
#include "ingest/load_mode.h"
#include "ingest/quality_rule.h"
#include "ingest/source_shape.h"
#include "ingest/value_kind.h"
#include "project/batch.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace tessera {

// How the bytes become records. What is set here is never guessed again.
struct SourceFormat
{
    QString reader = QStringLiteral("csv"); // FormatReader::name()
    QString member;                         // of an archive or folder; empty: the first, or not an archive
    QString part;                           // sheet or table; empty: the first
    QString encoding = QStringLiteral("UTF-8");
    CsvDialect dialect; // delimited text only
    int skipRows = 0;   // before the header: lines of a text, rows of a sheet
    int headerRows = 1; // 0: the columns are column1, column2, ...; with several, their words are joined
    bool padsShortRows = false; // fields missing at the end of a row are empty; else the row is rejected
    QString decimalMark = QStringLiteral(".");
    QString thousandsMark = QStringLiteral(","); // empty: none
    QStringList nullWords;                       // texts that mean "unknown", besides the empty one
    QString fileColumn;  // several files as one source: column that names the file; empty: none
    QJsonObject options; // of the reader, by its own names

    static constexpr int kMaxSkipRows = 1'000'000;
    static constexpr int kMaxHeaderRows = 10;

    [[nodiscard]] bool isJsonLines() const // also of JSON that is cut into lines
    {
        return reader == QLatin1String("jsonl") || reader == QLatin1String("json");
    }
    [[nodiscard]] bool isDelimited() const { return reader == QLatin1String("csv"); }
    [[nodiscard]] QJsonObject toJson() const;
    static Result<SourceFormat> fromJson(const QJsonObject& json);
    bool operator==(const SourceFormat&) const = default;
};

enum class ColumnRole
{
    Ignore,
    Identifier,
    Time,
    Event,
    Item,
    Category,
    Amount,
    Attribute
};
[[nodiscard]] QString columnRoleName(ColumnRole role);
[[nodiscard]] QStringList columnRoleNames();

enum class TimeFormat
{
    Iso,
    UnixSeconds,
    UnixMillis,
    YearMonthDaySlash,
    DayMonthYearSlash,
    MonthDayYearSlash,
    Compact, // 20260531, 20260531083000
    UnixMicros,
    Chinese,     // 2026年5月31日 上午8:30
    NamedMonth,  // 31-May-2026, May 31 2026 3:04 PM, RFC 2822
    ExcelSerial, // 46173.354
};
[[nodiscard]] QString timeFormatName(TimeFormat format);
[[nodiscard]] QStringList timeFormatNames();
[[nodiscard]] std::optional<TimeFormat> timeFormatFromName(const QString& name);

struct ColumnMapping
{
    QString source; // header, JSON path (a.b), or column1...; empty for a product
    QString name;   // in the project; roles other than identifier and attribute default to the role's name
    ColumnRole role = ColumnRole::Attribute;
    ColumnType type = ColumnType::Text;
    int scale = 2; // Decimal: digits expected; wider values widen the column
    TimeFormat timeFormat = TimeFormat::Iso;
    std::vector<TimeFormat> otherTimeFormats; // tried in order where the first does not fit
    QString identifierKind;
    std::map<QString, QString> values; // Text: what some values are called in the project: paid -> purchase
    std::optional<ValueKind> kind;     // what the values are; percentages and amounts are read by it
    QString currency;                  // Money: ISO 4217 code, empty when nothing says it
    QStringList product;               // exact product of two source columns, e.g. quantity and unit price
    QString part;                      // of the table's subject: ingest/table_subject.h; empty: none

    bool operator==(const ColumnMapping&) const = default;
};

// The definition of an import; kept with the batch and applied again to next month's file.
struct ImportMapping
{
    QString table;
    TableKind kind = TableKind::Events;
    QString subject; // what its rows are: ingest/table_subject.h; empty: nobody said
    QString refunds; // of orders: how they are written, one of refundWays(); empty: nobody said
    SourceFormat format;
    QString zone;      // of times without one; empty is the project's
    QString eventName; // constant event of a table without an event column
    std::vector<ColumnMapping> columns;
    LoadMode load;
    // More rejected rows than this and nothing is loaded: a number, or a share of the rows. 0: never.
    std::int64_t mostBadRows = 0;
    double mostBadShare = 0;
    std::vector<QualityRule> checks;  // of the rows as they would be loaded
    std::optional<SourceShape> shape; // before the fixes; nothing: each record is a row
    std::vector<Fix> fixes;           // of the texts, in order

    [[nodiscard]] QJsonObject toJson() const;
    static Result<ImportMapping> fromJson(const QJsonObject& json);
    [[nodiscard]] QStringList sources() const;     // columns that a file must have
    [[nodiscard]] QStringList fields() const;      // columns that its rows must have once it has its shape
    [[nodiscard]] QStringList madeByFixes() const; // columns that it need not have
    // What would make the import fail or be useless, in words; ok when nothing does.
    [[nodiscard]] Result<void> check() const;
    bool operator==(const ImportMapping&) const = default;
};

[[nodiscard]] ExpressionType expressionTypeOf(ColumnType type);

} // namespace tessera
