// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "base/result.h"
#include "base/task.h"
#include "members/member_points.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace tessera {

struct NamedRule
{
    QString name;
    Rule rule;
};

// Where the level of a member stands: in an attribute, in the last event of a kind, or in rules of which the
// highest that holds counts. Whoever has no level is no member.
struct LevelSource
{
    QString attribute;                          // of people; used when the other two are absent
    std::optional<EventFilter> events;          // that set the level
    QString property = QStringLiteral("level"); // of these events
    std::vector<NamedRule> rules;               // from the lowest to the highest
    QStringList order; // names from the lowest to the highest; others follow by spend
};

struct MemberDefinition
{
    PurchaseScope scope; // windowDays: the period of sales, of points and of benefits
    LevelSource level;
    std::optional<PointSource> points;
    std::optional<EventFilter> granted; // benefits
    std::optional<EventFilter> used;
    QString benefit = QStringLiteral("benefit"); // property of both
    QString from; // the earlier date of the flow, exclusive; empty: flowDays before
    int flowDays = 365;

    static Result<MemberDefinition> fromJson(const QJsonObject& json);
};

// What one member got of one benefit in the period.
struct BenefitCount
{
    PersonIndex person = 0;
    std::uint32_t benefit = 0; // place in the names
    std::uint32_t granted = 0;
    std::uint32_t used = 0;
};

struct MemberResult
{
    static constexpr std::uint8_t kNone = 255; // no member

    Instants period;
    Micros from = 0;                   // of the flow
    QStringList levels;                // from the lowest to the highest
    std::vector<std::uint8_t> level;   // of each person, at the end of the period; kNone outside the base
    std::vector<std::uint8_t> before;  // at the earlier date
    std::vector<double> sales;         // of each person in the period
    std::vector<std::uint32_t> days;   // with a purchase in the period
    double allSales = 0;               // of the base, members or not
    std::int64_t buyers = 0;           // of the base
    std::optional<PointResult> points; // absent: the definition names no points
    QStringList benefits;
    std::vector<BenefitCount> benefitCounts; // by person, then by benefit

    [[nodiscard]] std::vector<std::int64_t> counts() const; // members by level
    [[nodiscard]] std::int64_t members() const;
};

// Levels at two dates, what members buy, their points lot by lot and the benefits they use.
[[nodiscard]] Result<MemberResult> computeMembers(const LocalDataset& data,
                                                  const MemberDefinition& definition, const Task& task);

} // namespace tessera
