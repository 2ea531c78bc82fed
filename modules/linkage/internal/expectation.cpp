// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/internal/expectation.h"

#include "base/random.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int kMostRounds = 200;
constexpr int kCorrections = 4; // of u for the matches among random pairs
constexpr double kStill = 1e-6; // change of a parameter that ends EM
constexpr double kLeast = 1e-9; // no probability is less: one level never decides alone for good
constexpr double kPseudoPairs = 0.5;
constexpr double kPriorPairs = 0.1;
constexpr std::size_t kPatternsOfBlock = 4'096;
constexpr double kChanceOfBirthday = 1 / 36'525.0; // one date in a hundred years

// At most this share of one person's pairs of records differ in the respect wholly.
double mostDifferent(ComparisonKind kind)
{
    switch (kind) {
    case ComparisonKind::Name:
    case ComparisonKind::Date:
        return 0.2;
    case ComparisonKind::Exact:
        return 0.3;
    default:
        return 0.6;
    }
}

// What a file of customers that somebody typed is thought to be like until it is seen: an assumption, worth
// kPriorPairs pairs for each record, so that a file in which hardly anybody is twice does not teach the model
// that one person's records differ in everything.
std::array<double, kMostLevels> firstGuess(ComparisonKind kind)
{
    switch (kind) {
    case ComparisonKind::Exact:
        return {0, 0.93, 0.07};
    case ComparisonKind::Name:
        return {0, 0.8, 0.05, 0.06, 0.01, 0.03, 0.05};
    case ComparisonKind::Text:
        return {0, 0.75, 0.08, 0.03, 0.04, 0.1};
    case ComparisonKind::Date:
        return {0, 0.85, 0.04, 0.05, 0.03, 0.03};
    case ComparisonKind::Digits:
        return {0, 0.8, 0.05, 0.02, 0.13};
    case ComparisonKind::Email:
        return {0, 0.7, 0.05, 0.08, 0.17};
    case ComparisonKind::Address:
        return {0, 0.6, 0.1, 0.05, 0.05, 0.2};
    }
    return {};
}

// A birth date always; a given or whole name, or any name where no date tells the members of a family apart.
bool isPersonal(const FieldComparison& comparison, const std::vector<FieldComparison>& all)
{
    if (comparison.kind == ComparisonKind::Date || comparison.kind == ComparisonKind::Email ||
        comparison.isPersonal)
        return true;
    if (comparison.kind != ComparisonKind::Name || comparison.isSurname)
        return false;
    const auto ofKind = [&](ComparisonKind kind) {
        return std::ranges::count(all, kind, &FieldComparison::kind);
    };
    const bool isTold = std::ranges::any_of(all, &FieldComparison::isSurname);
    return isTold || ofKind(ComparisonKind::Name) == 1 || ofKind(ComparisonKind::Date) == 0;
}

void bound(std::array<double, kMostLevels>& m, ComparisonKind kind)
{
    const auto last = std::size_t(levelCount(kind) - 1);
    const double most = mostDifferent(kind);
    if (m[last] <= most)
        return;
    const double rest = 1 - m[last];
    for (std::size_t level = 1; level < last; ++level)
        m[level] = rest > 0 ? m[level] * (1 - most) / rest : (1 - most) / double(last - 1);
    m[last] = most;
}

struct Verdict
{
    double match = 0; // probabilities
    double family = 0;
};

// What pairs of a pattern are.
class Judge
{
public:
    explicit Judge(const MatchModel& model)
        : m_prior(model.priorBits())
        , m_familyPrior(model.familyPriorBits())
        , m_bits(model.comparisons.size())
        , m_familyBits(model.comparisons.size())
    {
        for (std::size_t i = 0; i < m_bits.size(); ++i)
            for (int level = 1; level < levelCount(model.comparisons[i].comparison.kind); ++level) {
                m_bits[i][std::size_t(level)] = model.comparisons[i].bits(level);
                m_familyBits[i][std::size_t(level)] = model.comparisons[i].familyBits(level);
            }
    }
    [[nodiscard]] Verdict operator()(LevelPattern pattern) const
    {
        double bits = m_prior;
        double family = m_familyPrior;
        for (std::size_t i = 0; i < m_bits.size(); ++i) {
            const auto level = std::size_t(levelOf(pattern, i));
            bits += m_bits[i][level];
            family += m_familyBits[i][level];
        }
        const double match = std::exp2(bits);
        const double related = std::exp2(family);
        const double all = 1 + match + related;
        return {match / all, related / all};
    }

private:
    double m_prior;
    double m_familyPrior;
    std::vector<std::array<double, kMostLevels>> m_bits;
    std::vector<std::array<double, kMostLevels>> m_familyBits;
};

// u, with the matches among the random pairs taken out again.
void fitChances(const Comparer& comparer, const PairCounts& counts, MatchModel& model)
{
    const Judge judge(model);
    std::vector<double> different(counts.random.size());
    for (std::size_t i = 0; i < different.size(); ++i)
        different[i] = double(counts.random[i].pairs) * (1 - judge(counts.random[i].pattern).match);
    for (std::size_t k = 0; k < model.comparisons.size(); ++k) {
        ComparisonWeights& weights = model.comparisons[k];
        const auto levels = std::size_t(levelCount(weights.comparison.kind));
        std::array<double, kMostLevels> seen{};
        double all = 0;
        for (std::size_t i = 0; i < different.size(); ++i) {
            const auto level = std::size_t(levelOf(counts.random[i].pattern, k));
            seen[level] += different[i];
            all += level != 0 ? different[i] : 0;
        }
        all += kPseudoPairs * double(levels - 1);
        for (std::size_t level = 1; level < levels; ++level)
            weights.u[level] = std::max(kLeast, (seen[level] + kPseudoPairs) / all);
        const Field& field = comparer.field(k);
        if (weights.comparison.kind == ComparisonKind::Date && weights.comparison.columns.size() == 3)
            continue; // equal ones may be known in part
        const auto known = double(field.known);
        const double share = known / std::max(1.0, double(comparer.records()));
        const double matches = model.prior * double(counts.allPairs) * share * share * weights.m[1];
        const double pairs = std::max(1.0, double(counts.allPairs) * share * share);
        const double least =
            weights.comparison.kind == ComparisonKind::Date ? kChanceOfBirthday : 0.5 / pairs;
        const double same = std::max(least, chanceOfSame(field) - matches / pairs);
        const double before = 1 - weights.u[1];
        for (std::size_t level = 2; level < levels; ++level)
            weights.u[level] *= before > 0 ? (1 - same) / before : 1;
        weights.u[1] = std::max(kLeast, same);
    }
}

using LevelSums = std::vector<std::array<double, kMostLevels>>;

// before: what was thought, worth so many pairs.
std::array<double, kMostLevels> shares(const std::array<double, kMostLevels>& sums, ComparisonKind kind,
                                       const std::array<double, kMostLevels>& before, double pairs)
{
    const auto levels = std::size_t(levelCount(kind));
    double known = pairs;
    for (std::size_t level = 1; level < levels; ++level)
        known += sums[level];
    std::array<double, kMostLevels> result{};
    for (std::size_t level = 1; level < levels; ++level)
        result[level] = (sums[level] + pairs * before[level]) / known;
    return result;
}

// What a round of EM adds up.
struct Expected
{
    explicit Expected(std::size_t comparisons)
        : ofMatches(comparisons)
        , ofFamilies(comparisons)
    {}
    void add(LevelPattern pattern, double match, double family)
    {
        matches += match;
        families += family;
        for (std::size_t k = 0; k < ofMatches.size(); ++k) {
            const auto level = std::size_t(levelOf(pattern, k));
            ofMatches[k][level] += match;
            ofFamilies[k][level] += family;
        }
    }
    void add(const Expected& other)
    {
        matches += other.matches;
        families += other.families;
        for (std::size_t k = 0; k < ofMatches.size(); ++k)
            for (std::size_t level = 0; level < std::size_t(kMostLevels); ++level) {
                ofMatches[k][level] += other.ofMatches[k][level];
                ofFamilies[k][level] += other.ofFamilies[k][level];
            }
    }

    double matches = 0;
    double families = 0;
    LevelSums ofMatches;
    LevelSums ofFamilies;
};

Expected expectedOf(const PairCounts& counts, const MatchModel& model)
{
    const Judge judge(model);
    const std::size_t comparisons = model.comparisons.size();
    std::vector<Expected> parts((counts.candidates.size() + kPatternsOfBlock - 1) / kPatternsOfBlock,
                                Expected(comparisons));
    parallelBlocks(counts.candidates.size(), kPatternsOfBlock,
                   [&](std::size_t block, std::size_t begin, std::size_t end) {
                       for (std::size_t i = begin; i < end; ++i) {
                           const PatternCount& count = counts.candidates[i];
                           const Verdict verdict = judge(count.pattern);
                           parts[block].add(count.pattern, double(count.pairs) * verdict.match,
                                            double(count.pairs) * verdict.family);
                       }
                   });
    Expected sums(comparisons);
    for (const Expected& part : parts)
        sums.add(part);
    for (const PatternCount& count : counts.same)
        sums.add(count.pattern, double(count.pairs), 0);
    for (const PatternCount& count : counts.different) {
        const Verdict verdict = judge(count.pattern);
        const double others = 1 - verdict.match;
        sums.add(count.pattern, 0, others > 0 ? double(count.pairs) * verdict.family / others : 0);
    }
    return sums;
}

// One round; gives the greatest change of a parameter.
double maximise(const PairCounts& counts, double guessed, MatchModel& model)
{
    const auto [matches, families, ofMatches, ofFamilies] = expectedOf(counts, model);
    double change = 0;
    for (std::size_t k = 0; k < ofMatches.size(); ++k) {
        ComparisonWeights& weights = model.comparisons[k];
        const ComparisonKind kind = weights.comparison.kind;
        std::array<double, kMostLevels> m = shares(ofMatches[k], kind, firstGuess(kind), guessed);
        bound(m, kind);
        for (int level = 1; level < levelCount(kind); ++level)
            change = std::max(change, std::abs(m[std::size_t(level)] - weights.m[std::size_t(level)]));
        weights.m = m;
        weights.family = weights.isPersonal ? weights.u : shares(ofFamilies[k], kind, weights.u, 1);
    }
    const double all = std::max(1.0, double(counts.allPairs));
    const double prior = std::clamp(matches / all, 1e-12, 0.45);
    change = std::max(change, std::abs(prior / model.prior - 1));
    model.prior = prior;
    model.familyPrior = std::clamp(families / all, 1e-12, 0.45);
    return change;
}

} // namespace

double chanceOfSame(const Field& field)
{
    double same = 0;
    for (const std::uint32_t records : field.frequency)
        same += double(records) * (double(records) - 1);
    const auto known = double(field.known);
    return known < 2 ? 0 : same / (known * (known - 1));
}

double ComparisonWeights::bits(int level) const
{
    const auto at = std::size_t(level);
    return level == 0 ? 0 : std::log2(m[at] / u[at]) + labelBits[at];
}

double ComparisonWeights::familyBits(int level) const
{
    return level == 0 || isPersonal ? 0 : std::log2(family[std::size_t(level)] / u[std::size_t(level)]);
}

double MatchModel::priorBits() const
{
    return std::log2(prior / (1 - prior - familyPrior));
}

double MatchModel::familyPriorBits() const
{
    return std::log2(familyPrior / (1 - prior - familyPrior));
}

double oddsBits(double personBits, double familyBits)
{
    // The sum under the logarithm may be beyond what a double holds only far outside of any use.
    return personBits - std::log2(1 + std::exp2(familyBits));
}

double probabilityOf(double bits)
{
    return 1 / (1 + std::exp2(-bits));
}

double bitsOf(double probability)
{
    return std::log2(probability / (1 - probability));
}

PatternCounter::PatternCounter()
    : m_slots(256, PatternCount{0, 0})
{}

void PatternCounter::add(LevelPattern pattern, std::int64_t pairs)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = mix64(pattern) & mask;
    while (m_slots[at].pairs != 0 && m_slots[at].pattern != pattern)
        at = (at + 1) & mask;
    if (m_slots[at].pairs == 0) {
        m_slots[at].pattern = pattern;
        ++m_used;
    }
    m_slots[at].pairs += pairs;
    if (m_used * 2 > m_slots.size())
        grow();
}

void PatternCounter::grow()
{
    std::vector<PatternCount> before(m_slots.size() * 2, PatternCount{0, 0});
    before.swap(m_slots);
    m_used = 0;
    for (const PatternCount& count : before)
        if (count.pairs != 0)
            add(count.pattern, count.pairs);
}

void PatternCounter::merge(const PatternCounter& other)
{
    for (const PatternCount& count : other.m_slots)
        if (count.pairs != 0)
            add(count.pattern, count.pairs);
}

std::vector<PatternCount> PatternCounter::sorted() const
{
    std::vector<PatternCount> counts;
    counts.reserve(m_used);
    std::ranges::copy_if(m_slots, std::back_inserter(counts),
                         [](const PatternCount& one) { return one.pairs != 0; });
    std::ranges::sort(counts, {}, &PatternCount::pattern);
    return counts;
}

MatchModel fitModel(const Comparer& comparer, const PairCounts& counts, const Task& task)
{
    MatchModel model;
    model.allPairs = counts.allPairs;
    // One match for every two records is where a file with many duplicates and one with few are both near.
    model.prior =
        std::clamp(0.5 * double(comparer.records()) / std::max(1.0, double(counts.allPairs)), 1e-12, 0.5);
    for (const FieldComparison& comparison : comparer.comparisons()) {
        ComparisonWeights& weights = model.comparisons.emplace_back();
        weights.comparison = comparison;
        weights.isPersonal = isPersonal(comparison, comparer.comparisons());
        weights.m = firstGuess(comparison.kind);
        weights.u = weights.m; // no pair counts as a match at first
        weights.family = weights.m;
    }
    model.familyPrior = model.prior;
    for (int correction = 0; correction < kCorrections; ++correction) {
        fitChances(comparer, counts, model);
        for (ComparisonWeights& weights : model.comparisons)
            if (weights.isPersonal)
                weights.family = weights.u;
        model.converged = false;
        for (int round = 0; round < kMostRounds && !model.converged && !task.cancelled(); ++round) {
            model.converged = maximise(counts, kPriorPairs * double(comparer.records()), model) < kStill;
            ++model.rounds;
        }
    }
    return model;
}

} // namespace tessera
