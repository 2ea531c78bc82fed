// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/rfm.h"

#include "profile/internal/rfm_buyers.h"
#include "profile/internal/texts.h"

#include "base/random.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int kDraws = 500;
constexpr std::uint64_t kSeed = 20261127;

// How many of so many people bought again, by classes from best to worst.
struct Classes
{
    std::vector<double> again;
    std::vector<double> not_;

    // Chance that somebody who bought again stands above somebody who did not; equal ones count half.
    [[nodiscard]] double auc() const
    {
        double above = 0;
        double pairs = 0;
        double notBelow = 0;
        for (std::size_t k = again.size(); k-- > 0;) {
            above += again[k] * (notBelow + not_[k] / 2);
            notBelow += not_[k];
            pairs += again[k];
        }
        return pairs > 0 && notBelow > 0 ? above / (pairs * notBelow) : 0.5;
    }
};

double drawnCount(Random& random, double mean)
{
    constexpr double kMany = 50; // from there on the normal distribution is as good
    return mean < kMany ? double(random.poisson(mean))
                        : std::max(0.0, std::round(mean + std::sqrt(mean) * random.normal()));
}

Interval bootstrapped(const Classes& classes)
{
    Random random(kSeed);
    std::vector<double> drawn;
    for (int draw = 0; draw < kDraws; ++draw) {
        Classes one = classes;
        for (std::size_t k = 0; k < one.again.size(); ++k) {
            one.again[k] = drawnCount(random, classes.again[k]);
            one.not_[k] = drawnCount(random, classes.not_[k]);
        }
        drawn.push_back(one.auc());
    }
    std::ranges::sort(drawn);
    return {sortedQuantile(drawn, 0.025), sortedQuantile(drawn, 0.975)};
}

// Of a score of 1 to levels, best first.
Classes classesOf(const std::vector<std::uint8_t>& scores, const std::vector<std::uint8_t>& again, int levels)
{
    Classes classes{std::vector<double>(std::size_t(levels), 0), std::vector<double>(std::size_t(levels), 0)};
    for (std::size_t i = 0; i < scores.size(); ++i)
        (again[i] != 0 ? classes.again : classes.not_)[std::size_t(levels - scores[i])] += 1;
    return classes;
}

void fillRows(const RfmDefinition& definition, const std::vector<double>& revenue,
              const std::vector<std::uint8_t>& again, RfmCheck& check)
{
    const int most = 3 * definition.levels;
    check.rows.resize(std::size_t(most - 2));
    for (std::size_t k = 0; k < check.rows.size(); ++k)
        check.rows[k].sum = most - int(k);
    for (std::size_t i = 0; i < check.then.people.size(); ++i) {
        const int sum = check.then.scores[0][i] + check.then.scores[1][i] + check.then.scores[2][i];
        RfmCheck::Row& row = check.rows[std::size_t(most - sum)];
        ++row.people;
        row.again += again[i];
        row.revenue += revenue[i];
    }
    Classes classes;
    for (const RfmCheck::Row& row : check.rows) {
        classes.again.push_back(double(row.again));
        classes.not_.push_back(double(row.people - row.again));
    }
    check.auc = classes.auc();
    check.interval = bootstrapped(classes);
    for (std::size_t k = 0; k < 3; ++k)
        check.aucAlone[k] = classesOf(check.then.scores[k], again, definition.levels).auc();
    std::erase_if(check.rows, [](const RfmCheck::Row& row) { return row.people == 0; });
}

} // namespace

Result<RfmCheck> checkRfm(const LocalDataset& data, const RfmDefinition& definition, const Task& task)
{
    Result<RfmPurchases> purchases = readPurchases(data, definition);
    if (!purchases)
        return purchases.error();
    RfmCheck check;
    check.to = purchases->window.end;
    check.from = check.to - Micros(definition.checkDays * double(kDay));
    if (check.from <= data.firstEvent())
        return Error{
            RfmText::tr("The data begin less than %1 days before the date, so there is nothing to score "
                        "then. Check fewer days.")
                .arg(definition.checkDays)};
    RfmDefinition earlier = definition;
    earlier.asOf = formatTime(check.from, data.zone());
    Result<RfmResult> then = computeRfm(data, earlier, task);
    if (!then)
        return then.error();
    check.then = std::move(*then);
    purchases->window = {check.from, check.to};
    PeopleSet known(data.people());
    for (const PersonIndex person : check.then.people)
        known.insert(person);
    std::vector<double> revenue(check.then.people.size(), 0);
    std::vector<std::uint8_t> again(check.then.people.size(), 0);
    for (const std::vector<RfmBuyer>& block : findBuyers(data, *purchases, known, RfmFrequency::Events))
        for (const RfmBuyer& buyer : block) {
            const auto place = std::size_t(std::ranges::lower_bound(check.then.people, buyer.person) -
                                           check.then.people.begin());
            revenue[place] = buyer.revenue;
            again[place] = 1;
        }
    fillRows(definition, revenue, again, check);
    return check;
}

} // namespace tessera
