// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/purchases.h"
#include "base/statistics.h"
#include "rhythm/basket_sequences.h"

#include <QJsonObject>

#include <array>

namespace tessera {

// Ways to say which category comes next. The first two are what a model has to beat; the second one gives an
// order and no chances, and is never chosen.
enum class NextMethod : std::uint8_t
{
    Popular,   // the most bought ones
    SameAgain, // those of the last purchase, then the most bought ones
    Markov1,   // what followed the categories of the last purchase
    Markov2,   // and of the one before it
    Softmax    // multinomial logit on recency and frequency (McFadden 1974)
};
inline constexpr std::array kNextMethods = {NextMethod::Popular, NextMethod::SameAgain, NextMethod::Markov1,
                                            NextMethod::Markov2, NextMethod::Softmax};
[[nodiscard]] QString nextMethodId(NextMethod method); // "popular", "same_again", "markov1", ...

struct NextCategoryDefinition
{
    PurchaseScope scope;
    QString item = QStringLiteral("category"); // text property of purchases
    int checkDays = 0;                         // held-out time; 0: a quarter
    double listShare = 0.1;                    // of the buyers in the list of a category
    std::uint64_t seed = 1;

    static Result<NextCategoryDefinition> fromJson(const QJsonObject& json);
};

// What is learnt from purchases up to a day.
struct NextModel
{
    std::uint32_t categories = 0;
    std::vector<double> popular; // share of each among what came next
    double strength1 = 10;       // of the back-off, in purchases
    double strength2 = 10;
    std::vector<double> counts1; // [from][to], a purchase shared out over its categories
    std::vector<double> counts2; // [before][from][to]
    std::vector<double> weights; // of the logit: features, then categories

    // Chances of all categories after a history, from the way's numbers; `out` has one for each.
    // Markov: P(c | a) = (n(a, c) + k P(c)) / (n(a) + k), second order with P(c | a) in place of P(c), mean
    // over the categories of the purchases (Dirichlet back-off; MacKay, Peto 1995).
    void chances(NextMethod method, const CategoryHistory& history, std::span<double> out) const;
};

struct NextScore
{
    NextMethod method = NextMethod::Popular;
    double validation = 0;        // mean reciprocal rank on the validation time
    std::array<double, 3> hits{}; // at 1, 3 and 5 on the test time
    std::array<Interval, 3> hitIntervals{};
    double reciprocalRank = 0;
    Interval reciprocalInterval;
    Interval beyondPopular; // of the difference of the reciprocal ranks
};

struct NextCategoryResult
{
    BasketSequences baskets;
    NextMethod chosen = NextMethod::Popular; // on the validation time
    std::vector<NextScore> scores;           // by method
    std::int64_t validated = 0;              // people
    std::int64_t tested = 0;
    std::int64_t validationDay = 0; // last known day of either
    std::int64_t testDay = 0;
    std::int64_t lastDay = 0;
    bool beatsPopular = false;                     // on the test time, beyond chance
    NextModel model;                               // of all the time
    std::vector<float> chances;                    // by buyer and category
    std::vector<std::vector<std::uint32_t>> lists; // of a category, buyers by chance, the top share
    Micros end = 0;

    [[nodiscard]] std::span<const float> chancesOf(std::size_t buyer) const
    {
        return std::span(chances).subspan(buyer * model.categories, model.categories);
    }
    [[nodiscard]] std::uint32_t
    firstOf(std::size_t buyer) const; // the likeliest; the most bought of equal ones
};

// Learns from purchases up to a day; `upTo` and what comes later is not looked at.
[[nodiscard]] NextModel learnNext(const BasketSequences& baskets, std::int64_t lastDay, std::uint64_t seed,
                                  const Task& task);
[[nodiscard]] Result<NextCategoryResult>
computeNextCategory(const LocalDataset& data, const NextCategoryDefinition& definition, const Task& task);

} // namespace tessera
