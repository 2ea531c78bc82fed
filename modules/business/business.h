// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/promotion_calendar.h"
#include "analysis/purchases.h"
#include "base/result.h"
#include "base/task.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <vector>

namespace tessera {

// What net sales are set beside.
enum class BusinessComparison
{
    Previous,  // the period before, of equal length
    LastYear,  // the same dates a year before
    Promotion, // the last run of the promotion the period is of, day by day from its day
    Target
};
enum class BusinessStep
{
    Auto, // days up to 62, weeks up to a year, months beyond
    Day,
    Week, // from Monday
    Month
};

// What a month should bring, of everything or of one group.
struct BusinessTarget
{
    std::int64_t monthDay = 0; // its first day
    int days = 0;              // it has
    QString dimension;         // buyers, channel, store or category; empty: everything
    QString value;             // of the dimension
    double netSales = 0;
    std::optional<double> visitors; // with conversion and spend a buyer, of everything only
    std::optional<double> conversion;
    std::optional<double> spendPerBuyer;
};

// Net sales of a period beside another, and why they differ. windowDays of the scope is the length of the
// period where "from" is absent.
struct BusinessDefinition : PurchaseScope
{
    QString from; // dates, [from, to)
    QString to;   // may be after as-of: what was sold so far is looked at
    EventFilter visit;
    QString order;             // column whose distinct values are orders; empty: each purchase is one
    QString units;             // column; empty: no units
    double newAfterDays = 365; // new is who bought nothing for so long; 0: ever
    BusinessComparison compare = BusinessComparison::Previous;
    QString promotion;     // of the comparison, "618-2025"; empty: the same one's last run
    bool ofOrders = false; // spend a buyer is taken apart into orders a buyer and spend an order
    QString channel;       // text properties; empty: not looked at
    QString store;
    QString category;
    std::size_t groups = 12; // the largest of each stay apart
    BusinessStep step = BusinessStep::Auto;
    std::vector<BusinessTarget> targets;
    PromotionCalendar calendar;

    static Result<BusinessDefinition> fromJson(const QJsonObject& json);
};

// Days since 1970-01-01, [from, to).
struct DayRange
{
    std::int64_t from = 0;
    std::int64_t to = 0;

    [[nodiscard]] std::int64_t days() const { return to - from; }
};

// Money is in units of 10^-scale of the result.
struct BusinessPeriod
{
    DayRange range;
    PeopleSet visitors; // with an event of the visiting rule, or who bought
    PeopleSet buyers;
    PeopleSet newBuyers;
    std::int64_t visitorCount = 0;
    std::int64_t buyerCount = 0;
    std::int64_t newBuyerCount = 0;
    std::int64_t orders = 0; // an order of two people counts for both
    double units = 0;
    std::int64_t sales = 0;
    std::int64_t newSales = 0;
    bool isBeforeData = false;   // nothing had been recorded when it began
    bool isLeftCensored = false; // so little before it is recorded that some of the new may not be new
};

// Sales of a group of purchases, or of people, in the period and in the one beside it.
struct BusinessGroup
{
    enum class Kind
    {
        Value,
        Unknown,
        Rest, // all beyond the largest
        New,
        Returning
    };
    Kind kind = Kind::Value;
    QString value;
    PeopleSet people; // buyers
    PeopleSet peopleBefore;
    std::int64_t buyers = 0;
    std::int64_t buyersBefore = 0;
    std::int64_t sales = 0;
    std::int64_t salesBefore = 0;
    std::int64_t ofBuyers = 0; // of the change: more or fewer buyers
    std::int64_t ofSpend = 0;  // more or less a buyer; both sum to it
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> due; // of the target by now

    [[nodiscard]] std::int64_t change() const { return sales - salesBefore; }
    [[nodiscard]] QString key() const; // of its people, behind the name of the dimension
};

struct BusinessDimension
{
    QString id; // buyers, channel, store or category
    QString field;
    std::vector<BusinessGroup> groups; // sales sum to those of the period, and so do all parts of the change
};

// A stretch of the trend, with who bought in it.
struct BusinessBucket
{
    DayRange range; // within the period
    std::int64_t sales = 0;
    std::int64_t buyers = 0;
    std::int64_t salesBefore = 0; // of the aligned days of the period beside it
    std::int64_t buyersBefore = 0;
};

struct BusinessFactor
{
    QString id; // visitors, conversion, spend; or orders and order instead of the last
    std::optional<double> before;
    std::optional<double> after; // money in whole currency
    std::int64_t part = 0;       // of the change of sales
};

struct BusinessTargets
{
    std::int64_t whole = 0; // of the period
    std::int64_t due = 0;   // by now, by days
    bool hasFactors = false;
    std::int64_t daysWithout = 0; // days of the whole period whose month has no target
};

struct Business
{
    int scale = 0;
    DayRange asked; // the whole period, also what is still to come
    BusinessPeriod now;
    std::array<std::optional<BusinessPeriod>, 3> others; // by comparison, without the target
    BusinessComparison compare = BusinessComparison::Previous;
    QString promotion; // names of the runs, where the comparison is of one
    QString promotionBefore;
    std::int64_t before = 0;             // sales compared with
    std::vector<BusinessFactor> factors; // empty: the target gives none
    std::vector<BusinessDimension> dimensions;
    std::vector<BusinessBucket> trend;
    BusinessStep step = BusinessStep::Day;
    std::optional<BusinessTargets> targets;
    // Who bought in which stretch: (place in trend, person), of the period and of the one beside it.
    std::vector<std::pair<std::uint32_t, PersonIndex>> boughtIn;
    std::vector<std::pair<std::uint32_t, PersonIndex>> boughtInBefore;

    [[nodiscard]] const BusinessPeriod* beside() const; // null: a target
    [[nodiscard]] double money(std::int64_t units) const;
};

[[nodiscard]] Result<Business> computeBusiness(const LocalDataset& data, const BusinessDefinition& definition,
                                               const Task& task);

} // namespace tessera
