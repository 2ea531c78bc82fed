// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "rhythm/association.h"

#include <QJsonObject>

namespace tessera {

// What one basket is.
enum class BasketKind : std::uint8_t
{
    Person,
    Day,
    Order
};

struct AffinityDefinition
{
    PurchaseScope scope;
    QString item = QStringLiteral("category"); // text property of purchases
    BasketKind basket = BasketKind::Person;
    QString order;            // property of the order, for BasketKind::Order
    double minSupport = 0.01; // share of the baskets
    double minConfidence = 0.1;
    double maxQ = 0.05; // of the rules, corrected for how many were looked at
    int maxItems = 3;   // of a set, 2 to 4
    int thenDays = 60;  // 0: what follows what is not looked at
    int rules = 200;    // of each list

    static Result<AffinityDefinition> fromJson(const QJsonObject& json);
};

inline constexpr std::uint32_t kAffinityMatrix = 20; // items of the matrix
inline constexpr std::uint32_t kThenItems = 200;     // the most frequent ones, of what follows what

struct AffinityResult
{
    std::shared_ptr<const Column> column;
    std::vector<Code> codes;            // of the items that reach the floor, by baskets, descending
    std::vector<std::int64_t> sizes;    // baskets with each
    std::size_t allItems = 0;           // with the rarer ones
    std::int64_t baskets = 0;           // with at least one known item
    std::int64_t floor = 0;             // baskets
    std::vector<PersonIndex> people;    // buyers with such items, ascending
    PurchaseLog log;                    // of them; items by their place in codes
    std::vector<std::int64_t> pairs;    // of the first items, row by row; see matrixItems()
    std::size_t tested = 0;             // rules that were looked at
    std::vector<AssociationRule> rules; // that hold, by lift
    std::size_t held = 0;               // before the list was cut
    std::vector<ThenRule> thens;        // that hold, by ratio
    std::size_t thenTested = 0;
    Micros end = 0;

    [[nodiscard]] std::uint32_t matrixItems() const
    {
        return std::uint32_t(std::min<std::size_t>(codes.size(), kAffinityMatrix));
    }
};

// Rules that hold: confidence and q within the limits, lift above 1, and no shorter rule to the same item
// that is as sure (Bayardo, Agrawal, Gunopulos 1999: an improvement above 0).
[[nodiscard]] Result<AffinityResult> computeAffinity(const LocalDataset& data,
                                                     const AffinityDefinition& definition, const Task& task);

} // namespace tessera
