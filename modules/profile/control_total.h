// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "dataset/local_dataset.h"
#include "rules/rule.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace tessera {

enum class ControlMeasure
{
    Gmv,    // sum of the amount of all rows
    Paid,   // of the rows that were paid
    Net,    // of these, without those refunded or cancelled
    Orders, // different orders of the rows of Net
    Buyers, // different people of the rows of Net
};
[[nodiscard]] QStringList controlMeasureNames(); // in JSON, in the order above
[[nodiscard]] QString controlMeasureTitle(ControlMeasure measure);

// A number known from elsewhere: a platform's report, the books.
struct ControlFigure
{
    std::int64_t from = 0; // first day, in days since 1970-01-01
    std::int64_t to = 0;   // exclusive
    EventFilter where;     // the scope: shop = "A"; all rows when empty
    QString scope;         // the same as it was written
    ControlMeasure measure = ControlMeasure::Net;
    double value = 0;
    QString note; // where it is from
};

struct ControlTotalDefinition
{
    QString table;
    QString amount;       // number column
    QString order;        // column whose different values are orders; empty: each row is one
    EventFilter paid;     // rows that were paid; all when empty
    EventFilter refunded; // rows refunded or cancelled; none when empty
    bool hasRefunded = false;
    double tolerance = 0.001; // share of their figure that is no difference; at least 0.005
    std::vector<ControlFigure> figures;

    static Result<ControlTotalDefinition> fromJson(const QJsonObject& json);
};

// What ours would differ by, had theirs been counted in another way.
struct ControlExplanation
{
    QString id;   // refunds, unpaid, zone:UTC, duplicates, nobody, scope, rejected, superseded, taken_out
    QString text; // for people
    double effect = 0;
    std::int64_t rows = 0;               // that come or go
    std::vector<std::uint32_t> rowsOf{}; // of the table; empty for rows that are not in it
};

struct ControlComparison
{
    double ours = 0;
    double gap = 0; // theirs - ours
    bool agrees = false;
    std::vector<ControlExplanation> explanations; // with an effect, the largest first
    std::vector<std::size_t> named;               // one or two of them that close the gap; else none
    double rest = 0;                              // of the gap, unexplained
    std::vector<std::uint32_t> rows{};            // ours
};

struct ControlTotalResult
{
    std::vector<ControlComparison> figures;
    std::vector<PersonIndex> personOfRow;
};

[[nodiscard]] Result<ControlTotalResult>
computeControlTotals(const LocalDataset& data, const ControlTotalDefinition& definition, const Task& task);

// The one or two explanations whose effects together come nearest to the gap, within the tolerance; one is
// preferred to two. Two time zones exclude each other.
[[nodiscard]] std::vector<std::size_t> bestExplanation(const std::vector<ControlExplanation>& explanations,
                                                       double gap, double tolerance);

// Figures of a CSV file (UTF-8) with the columns month (2026-05) or from and to (exclusive), measure, value
// and perhaps note; every other column is a column of the table whose value is the scope. As "figures" of a
// definition. Errors name file, row and column.
[[nodiscard]] Result<QJsonArray> readControlFigures(const QString& path);
// The same of a text; cells are split by commas, or by tabs as spreadsheets copy them. name: what errors call
// it.
[[nodiscard]] Result<QJsonArray> readControlFigures(const QString& name, const QByteArray& text);

} // namespace tessera
