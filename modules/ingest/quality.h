// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/preview.h"
#include "project/project.h"
#include "table/column.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tessera {

struct ValueCount
{
    QString text;
    std::int64_t count = 0;
    bool operator==(const ValueCount&) const = default;
};

// Of whole numbers, amounts, reals and times (microseconds since 1970, UTC), unknown ones apart.
struct NumberQuality
{
    static constexpr std::array kShares = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
    static constexpr std::size_t kBins = 20;

    double min = 0;
    double max = 0;
    // At kShares, nearest rank. From quantileRows values: all of them, or every k-th of a long column.
    std::array<double, kShares.size()> quantiles{};
    std::int64_t quantileRows = 0;
    // Equal widths between the first and the last quantile; what lies beyond is in the end bins. One bin when
    // those are equal.
    double histogramFrom = 0;
    double histogramTo = 0;
    std::vector<std::int64_t> histogram;
    // Beyond 1.5 interquartile ranges from the quartiles (Tukey 1977).
    double lowFence = 0;
    double highFence = 0;
    std::int64_t outliers = 0;
};

// Of distinct texts, each counted once.
struct TextQuality
{
    std::int64_t shortest = 0; // characters (Unicode code points)
    std::int64_t median = 0;   // the lower one of two
    std::int64_t longest = 0;
    // Texts with A for capitals, a for small letters, 9 for digits, 汉 for Han characters, x for other
    // letters; a run of more than four is written 9{11}. From patternTexts texts: all, or every k-th.
    std::vector<ValueCount> patterns; // the most frequent
    std::int64_t patternTexts = 0;
};

struct ColumnQuality
{
    static constexpr std::size_t kTopValues = 10;

    QString name;
    QString role;
    ColumnType type = ColumnType::Text;
    int scale = 0;
    std::int64_t rows = 0;
    std::int64_t nulls = 0;
    std::int64_t invalid = 0;             // rows that were rejected for this column
    std::int64_t distinct = 0;            // known values
    bool isDistinctExact = true;          // else HyperLogLog with 16,384 registers: standard error 0.8 %
    std::vector<ValueCount> top;          // the most frequent values
    QString topWithheld;                  // why there are none, for people to read
    std::optional<NumberQuality> numbers; // nothing known, or texts: none
    std::optional<TextQuality> texts;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ColumnQuality fromJson(const QJsonObject& json); // what is missing is zero
};

// Statistics of a column in memory. Top values are left out where they could tell who somebody is: of
// identifiers, and of what a hand-over copy would blank. Does not depend on the number of threads.
[[nodiscard]] ColumnQuality measureColumn(const Column& column, const ColumnInfo& info);

// Of every field of a batch: as they were kept when it was imported, or counted again from the store.
[[nodiscard]] Result<std::vector<ColumnQuality>> batchQuality(const Project& project, const BatchInfo& batch,
                                                              const Task& task);
[[nodiscard]] Result<ColumnQuality> measureStored(const Project& project, const BatchInfo& batch,
                                                  std::size_t position, const Task& task);
// Of the rows a preview shows, as a mapping would read them; unreadable cells are counted as invalid. zone:
// of times without one.
[[nodiscard]] std::vector<ColumnQuality> previewQuality(const FilePreview& preview,
                                                        const ImportMapping& mapping, const QString& zone);

// The rejected rows of one column with their first samples, from the rows kept.
struct InvalidCells
{
    QString field; // empty: the row as a whole
    std::int64_t count = 0;
    std::vector<RejectedRow> samples;
};
[[nodiscard]] Result<std::vector<InvalidCells>> invalidCells(const Project& project, const BatchInfo& batch,
                                                             std::size_t samples);

} // namespace tessera
