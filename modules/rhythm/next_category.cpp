// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rhythm/next_category.h"
#include "rhythm/internal/purchase_units.h"
#include "rhythm/internal/texts.h"

#include "base/random.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tessera {

namespace {

constexpr std::uint32_t kMostCategories = 40;
constexpr std::size_t kCheckPeople = 20000; // a seeded sample of those who came
constexpr std::size_t kReplicates = 200;    // of the bootstrap
constexpr std::size_t kPredictBlock = 2048; // people
constexpr std::int64_t kFewestTested = 30;
constexpr std::array<std::size_t, 3> kHitAt = {1, 3, 5};

// Purchases of people in categories as days with the categories of each, the most bought categories only.
BasketSequences sequencesOf(const PurchaseUnits& units)
{
    std::vector<std::int64_t> counts(units.categoryColumn->dictionary->size(), 0);
    for (const Code code : units.categories)
        ++counts[code];
    std::vector<Code> codes;
    for (Code code = 0; code < counts.size(); ++code)
        if (counts[code] > 0)
            codes.push_back(code);
    std::ranges::stable_sort(codes, std::ranges::greater(), [&](Code code) { return counts[code]; });
    codes.resize(std::min<std::size_t>(codes.size(), kMostCategories));
    std::vector<std::uint32_t> numbers(counts.size(), kNullCode);
    BasketSequences baskets;
    for (std::uint32_t k = 0; k < codes.size(); ++k) {
        numbers[codes[k]] = k;
        const std::string_view text = units.categoryColumn->dictionary->at(codes[k]);
        baskets.names.push_back(QString::fromUtf8(text.data(), qsizetype(text.size())));
    }
    std::vector<std::pair<std::int32_t, std::uint32_t>> own;
    for (std::size_t unit = 0; unit < units.size();) {
        const PersonIndex person = units.people[unit];
        own.clear();
        for (; unit < units.size() && units.people[unit] == person; ++unit)
            if (const std::uint32_t number = numbers[units.categories[unit]]; number != kNullCode)
                for (const std::int32_t day : units.daysOf(unit))
                    own.emplace_back(day, number);
        if (own.empty())
            continue;
        std::ranges::sort(own);
        for (std::size_t at = 0; at < own.size(); ++at) {
            if (at == 0 || own[at].first != own[at - 1].first) {
                if (at > 0)
                    baskets.items.push_back(std::uint32_t(baskets.categories.size()));
                baskets.days.push_back(own[at].first);
            }
            baskets.categories.push_back(own[at].second);
        }
        baskets.items.push_back(std::uint32_t(baskets.categories.size()));
        baskets.people.push_back(person);
        baskets.starts.push_back(std::uint32_t(baskets.days.size()));
    }
    return baskets;
}

CategoryHistory historyUpTo(const BasketSequences& baskets, std::size_t person, std::size_t known)
{
    CategoryHistory history;
    history.clear(baskets.names.size());
    for (std::size_t k = 0; k < known; ++k)
        history.add(baskets, baskets.starts[person] + k);
    return history;
}

// People known on a day who bought again by another, a seeded sample.
std::vector<std::uint32_t> cameBetween(const BasketSequences& baskets, std::int64_t day, std::int64_t end,
                                       std::uint64_t seed)
{
    std::vector<std::uint32_t> came;
    for (std::uint32_t person = 0; person < baskets.persons(); ++person) {
        const std::size_t known = baskets.upTo(person, day);
        if (known > 0 && baskets.upTo(person, end) > known)
            came.push_back(person);
    }
    if (came.size() <= kCheckPeople)
        return came;
    const double share = double(kCheckPeople) / double(came.size());
    std::erase_if(came, [&](std::uint32_t person) {
        return double(mix64(seed * 0xD1B54A32D192ED03ULL ^ baskets.people[person]) >> 11) * 0x1p-53 >= share;
    });
    return came;
}

// The place of the first category of what was bought next among the chances, from 1; of equal chances the
// category that more people bought stands first.
std::uint32_t rankOf(std::span<const double> chances, std::span<const std::uint32_t> bought)
{
    std::uint32_t best = std::uint32_t(chances.size());
    for (const std::uint32_t category : bought) {
        std::uint32_t rank = 1;
        for (std::uint32_t other = 0; other < chances.size(); ++other)
            rank += chances[other] > chances[category] ||
                            (chances[other] == chances[category] && other < category)
                        ? 1
                        : 0;
        best = std::min(best, rank);
    }
    return best;
}

// Ranks of what the people bought next, given what was known on a day.
std::vector<std::uint32_t> ranksAt(const BasketSequences& baskets, std::span<const std::uint32_t> people,
                                   std::int64_t day, const NextModel& model, NextMethod method)
{
    std::vector<std::uint32_t> ranks(people.size());
    parallelBlocks(people.size(), kPredictBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<double> chances(model.categories);
        for (std::size_t at = begin; at < end; ++at) {
            const std::size_t known = baskets.upTo(people[at], day);
            model.chances(method, historyUpTo(baskets, people[at], known), chances);
            ranks[at] = rankOf(chances, baskets.basket(baskets.starts[people[at]] + known));
        }
    });
    return ranks;
}

double meanReciprocal(std::span<const std::uint32_t> ranks)
{
    double sum = 0;
    for (const std::uint32_t rank : ranks)
        sum += 1 / double(rank);
    return ranks.empty() ? 0 : sum / double(ranks.size());
}

// The strength of the back-off with which the validation time is foretold best.
void chooseStrengths(const BasketSequences& baskets, std::span<const std::uint32_t> people, std::int64_t day,
                     NextModel& model)
{
    for (const NextMethod method : {NextMethod::Markov1, NextMethod::Markov2}) {
        double& strength = method == NextMethod::Markov1 ? model.strength1 : model.strength2;
        double best = -1;
        double chosen = strength;
        for (const double one : {2.0, 10.0, 50.0, 250.0}) {
            strength = one;
            const double score = meanReciprocal(ranksAt(baskets, people, day, model, method));
            if (score > best) {
                best = score;
                chosen = one;
            }
        }
        strength = chosen;
    }
}

// The first one beyond which no later one is better by more than the standard error of the difference.
NextMethod chosenOf(const std::vector<std::vector<std::uint32_t>>& ranks)
{
    std::size_t chosen = 0;
    for (std::size_t k = 1; k < ranks.size(); ++k) {
        if (kNextMethods[k] == NextMethod::SameAgain)
            continue; // it gives an order and no chances
        double sum = 0;
        double squares = 0;
        const auto n = double(ranks[k].size());
        for (std::size_t at = 0; at < ranks[k].size(); ++at) {
            const double gain = 1 / double(ranks[k][at]) - 1 / double(ranks[chosen][at]);
            sum += gain;
            squares += gain * gain;
        }
        const double error = std::sqrt(std::max(0.0, squares / n - sum / n * sum / n) / n);
        if (sum / n > error)
            chosen = k;
    }
    return kNextMethods[chosen];
}

// Percentile intervals of the bootstrap (Efron 1979) over people, the same draws for all ways.
void addScores(NextCategoryResult& result, const std::vector<std::vector<std::uint32_t>>& ranks,
               std::uint64_t seed)
{
    const std::size_t n = ranks.front().size();
    constexpr std::size_t kNumbers =
        5; // three hit rates, the reciprocal rank, and that less the popular one's
    std::vector<std::vector<double>> draws(kNextMethods.size() * kNumbers,
                                           std::vector<double>(kReplicates, 0));
    ThreadPool::parallelFor(kReplicates, [&](std::size_t replicate) {
        Random random(seed, replicate);
        std::vector<std::uint32_t> times(n, 0);
        for (std::size_t k = 0; k < n; ++k)
            ++times[random.below(n)];
        double popular = 0;
        for (std::size_t method = 0; method < ranks.size(); ++method) {
            std::array<double, kNumbers> sums{};
            for (std::size_t at = 0; at < n; ++at) {
                const double weight = times[at];
                for (std::size_t k = 0; k < kHitAt.size(); ++k)
                    sums[k] += ranks[method][at] <= kHitAt[k] ? weight : 0;
                sums[3] += weight / double(ranks[method][at]);
            }
            popular = method == 0 ? sums[3] : popular;
            sums[4] = sums[3] - popular;
            for (std::size_t k = 0; k < kNumbers; ++k)
                draws[method * kNumbers + k][replicate] = sums[k] / double(n);
        }
    });
    const auto interval = [&](std::size_t method, std::size_t number) {
        std::vector<double>& values = draws[method * kNumbers + number];
        std::ranges::sort(values);
        return Interval{sortedQuantile(values, 0.025), sortedQuantile(values, 0.975)};
    };
    for (std::size_t method = 0; method < ranks.size(); ++method) {
        NextScore& score = result.scores[method];
        for (std::size_t k = 0; k < kHitAt.size(); ++k) {
            score.hits[k] = double(std::ranges::count_if(
                                ranks[method], [&](std::uint32_t rank) { return rank <= kHitAt[k]; })) /
                            double(n);
            score.hitIntervals[k] = interval(method, k);
        }
        score.reciprocalRank = meanReciprocal(ranks[method]);
        score.reciprocalInterval = interval(method, 3);
        score.beyondPopular = interval(method, 4);
    }
}

// Learns before the validation time to choose, and before the test time to measure.
Result<void> check(NextCategoryResult& result, const NextCategoryDefinition& definition, const Task& task)
{
    const BasketSequences& baskets = result.baskets;
    const std::vector<std::uint32_t> validated =
        cameBetween(baskets, result.validationDay, result.testDay, definition.seed);
    const std::vector<std::uint32_t> tested =
        cameBetween(baskets, result.testDay, result.lastDay, definition.seed);
    result.validated = std::int64_t(validated.size());
    result.tested = std::int64_t(tested.size());
    if (std::min(result.validated, result.tested) < kFewestTested)
        return Error{
            NextText::tr("Only %1 people bought again in the held-out time; at least %2 are needed. Choose "
                         "a longer one (checkDays), more people, or other purchases.")
                .arg(std::min(result.validated, result.tested))
                .arg(kFewestTested)};
    NextModel model = learnNext(baskets, result.validationDay, definition.seed, task);
    chooseStrengths(baskets, validated, result.validationDay, model);
    std::vector<std::vector<std::uint32_t>> ranks;
    for (const NextMethod method : kNextMethods) {
        ranks.push_back(ranksAt(baskets, validated, result.validationDay, model, method));
        result.scores.push_back({method, meanReciprocal(ranks.back()), {}, {}, 0, {}, {}});
    }
    result.chosen = chosenOf(ranks);
    result.model.strength1 = model.strength1;
    result.model.strength2 = model.strength2;
    NextModel later = learnNext(baskets, result.testDay, definition.seed, task);
    later.strength1 = model.strength1;
    later.strength2 = model.strength2;
    ranks.clear();
    for (const NextMethod method : kNextMethods)
        ranks.push_back(ranksAt(baskets, tested, result.testDay, later, method));
    if (task.cancelled())
        return Error::cancel();
    addScores(result, ranks, definition.seed);
    result.beatsPopular = result.scores[std::size_t(result.chosen)].beyondPopular.low > 0;
    return {};
}

void predict(NextCategoryResult& result, const NextCategoryDefinition& definition)
{
    const BasketSequences& baskets = result.baskets;
    const std::size_t size = result.model.categories;
    result.chances.resize(baskets.persons() * size);
    parallelBlocks(baskets.persons(), kPredictBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<double> chances(size);
        for (std::size_t person = begin; person < end; ++person) {
            const std::size_t known = baskets.starts[person + 1] - baskets.starts[person];
            result.model.chances(result.chosen, historyUpTo(baskets, person, known), chances);
            std::ranges::transform(chances, result.chances.begin() + std::ptrdiff_t(person * size),
                                   [](double chance) { return float(chance); });
        }
    });
    const auto most = std::size_t(std::ceil(double(baskets.persons()) * definition.listShare - 1e-9));
    result.lists.resize(size);
    ThreadPool::parallelFor(size, [&](std::size_t c) {
        std::vector<std::uint64_t> keys(baskets.persons());
        for (std::uint32_t person = 0; person < keys.size(); ++person)
            keys[person] = std::uint64_t(~std::bit_cast<std::uint32_t>(result.chances[person * size + c]))
                               << 32 |
                           person;
        const std::size_t count = std::min(most, keys.size());
        std::ranges::nth_element(keys, keys.begin() + std::ptrdiff_t(count) - 1);
        keys.resize(count);
        std::ranges::sort(keys);
        for (const std::uint64_t key : keys)
            result.lists[c].push_back(std::uint32_t(key));
    });
}

} // namespace

QString nextMethodId(NextMethod method)
{
    static const std::array ids = {QStringLiteral("popular"), QStringLiteral("same_again"),
                                   QStringLiteral("markov1"), QStringLiteral("markov2"),
                                   QStringLiteral("softmax")};
    return ids[std::size_t(method)];
}

std::uint32_t NextCategoryResult::firstOf(std::size_t buyer) const
{
    const std::span<const float> own = chancesOf(buyer);
    return std::uint32_t(std::ranges::max_element(own) - own.begin());
}

Result<NextCategoryResult> computeNextCategory(const LocalDataset& data,
                                               const NextCategoryDefinition& definition, const Task& task)
{
    RhythmDefinition purchases;
    purchases.scope = definition.scope;
    purchases.by = definition.item;
    const Result<PurchaseUnits> units = readPurchaseUnits(data, purchases, task);
    if (!units)
        return units.error();
    NextCategoryResult result;
    result.baskets = sequencesOf(*units);
    result.lastDay = units->lastDay;
    result.end = data.zone().startOfDay(result.lastDay + 1);
    if (result.baskets.names.size() < 2)
        return Error{
            NextText::tr("\"%1\" has one value only: nothing is to be foretold. Choose another property.")
                .arg(definition.item)};
    const std::int64_t span = result.lastDay - units->firstDay + 1;
    const std::int64_t held = definition.checkDays > 0 ? std::int64_t(definition.checkDays) : span / 4;
    if (held < 1 || span - 2 * held < 2)
        return Error{
            NextText::tr("Purchases span %1 d: too few to learn from before two times of %2 d that are held "
                         "out. Choose fewer checkDays, or import more.")
                .arg(span)
                .arg(held)};
    result.testDay = result.lastDay - held;
    result.validationDay = result.testDay - held;
    if (const Result<void> done = check(result, definition, task); !done)
        return done.error();
    const double strength1 = result.model.strength1;
    const double strength2 = result.model.strength2;
    result.model = learnNext(result.baskets, result.lastDay, definition.seed, task);
    result.model.strength1 = strength1;
    result.model.strength2 = strength2;
    if (task.cancelled())
        return Error::cancel();
    predict(result, definition);
    return result;
}

} // namespace tessera
