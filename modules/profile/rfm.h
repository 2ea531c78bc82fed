// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "base/result.h"
#include "base/statistics.h"
#include "base/task.h"

#include <QJsonObject>

#include <array>
#include <span>

namespace tessera {

enum class RfmFrequency
{
    Days,   // purchase days
    Orders, // distinct values of the order column
    Events
};

enum class RfmScoring
{
    Rank,    // 1 + floor(levels (rank - 1) / n)
    Package, // type-7 quantiles q, a higher score from q + 1 on, as R's package rfm
    Fixed,   // own cuts
    KMeans   // the cuts of the best clusters of the values in one dimension
};

enum class RfmNaming
{
    Ten,  // the usual table of R, F and M, the first that fits
    Grid, // ten segments of R and F alone that leave nobody out
    Eight,
    Own // a table of one's own
};

inline constexpr double kRfmDays = 365;

// Where the eight types are cut.
enum class RfmThreshold
{
    Mean,
    Median,
    MeanScore, // of the scores
    Set        // given values
};

// A segment as ranges of scores, both ends in it.
struct RfmBox
{
    QString id;
    QString name;
    std::array<int, 3> low{1, 1, 1};
    std::array<int, 3> high{10, 10, 10};

    [[nodiscard]] bool holds(int r, int f, int m) const
    {
        return r >= low[0] && r <= high[0] && f >= low[1] && f <= high[1] && m >= low[2] && m <= high[2];
    }
};

struct RfmDefinition : PurchaseScope
{
    RfmDefinition() { windowDays = kRfmDays; }

    RfmFrequency frequency = RfmFrequency::Days;
    QString order;
    bool meanAmount = false; // M is the amount per unit of F
    int levels = 5;
    RfmScoring scoring = RfmScoring::Rank;
    std::array<std::vector<double>, 3> cuts; // Fixed: ascending, levels - 1 each; days, F, M
    RfmNaming naming = RfmNaming::Ten;
    RfmThreshold threshold = RfmThreshold::Mean;
    std::array<double, 3> set{}; // of RfmThreshold::Set
    std::vector<RfmBox> table;   // of RfmNaming::Own, in order
    QJsonObject names;           // own names of segments, by id
    QString before;              // a date to compare segments with; empty: none
    double checkDays = 0;        // the last days the scores of before are checked on; 0: they are not

    static Result<RfmDefinition> fromJson(const QJsonObject& json);
};

struct RfmSegment
{
    QString id;
    QString name;
};

struct RfmResult
{
    Micros asOf = 0;
    std::vector<PersonIndex> people;           // buyers in the window, ascending; the rest is by place in it
    std::array<std::vector<double>, 3> values; // days since the last purchase, F, M
    std::array<std::vector<std::uint8_t>, 3> scores; // 1 (worst) to levels
    std::array<std::vector<double>, 3> cuts;         // lowest values of each next class, ascending
    std::vector<std::uint8_t> segment;               // number in segments
    std::vector<RfmSegment> segments;
    std::vector<double> revenue; // sum of the amount
    std::size_t basePeople = 0;  // in the base, buyers or not

    // Number in segments of everybody; segments.size() for those who did not buy in the window.
    [[nodiscard]] std::vector<std::uint8_t> segmentOfPeople(std::size_t people) const;
};

// score = 1 + floor(levels (rank - 1) / n), rank the smallest of equal values (SEMANTICS, "RFM"); or by
// type-7 quantiles q as R's package rfm does, whose classes begin at q + 1.
[[nodiscard]] std::vector<std::uint8_t> quantileScores(const std::vector<double>& values, int levels,
                                                       bool packageScores);

// The lowest value of each cluster but the first, of the clustering of least inertia: exact, by dynamic
// programming (Wang and Song, R Journal 3, 2011). Fewer than classes - 1 when there are fewer values.
[[nodiscard]] std::vector<double> clusterCuts(std::vector<double> values, int classes);

[[nodiscard]] Result<RfmResult> computeRfm(const LocalDataset& data, const RfmDefinition& definition,
                                           const Task& task);

// The same scores some time ago, and what those people bought since.
struct RfmCheck
{
    struct Row // of one sum of the three scores, highest first
    {
        int sum = 0;
        std::int64_t people = 0;
        std::int64_t again = 0; // who bought again
        double revenue = 0;
    };
    Micros from = 0; // scored then
    Micros to = 0;
    std::vector<Row> rows;
    RfmResult then;
    double auc = 0.5; // of the sum of scores for buying again
    Interval interval;
    std::array<double, 3> aucAlone{}; // of R, F and M alone
};

// Time after `from` is held out: scores come from purchases before it. The interval is a Poisson bootstrap
// over the rows (500 draws).
[[nodiscard]] Result<RfmCheck> checkRfm(const LocalDataset& data, const RfmDefinition& definition,
                                        const Task& task);

} // namespace tessera
