// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkage/linkage.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <tuple>

namespace tessera {

namespace {

// Pairs the model is sure of are asked too, if there are many of their pattern: it may be wrong about all.
constexpr double kNeverSure = 0.05;

struct Question
{
    double gain = 0;
    std::size_t pair = 0;
};

// An answer is worth more the less sure the pair is and the more records it would move.
double gainOf(const LinkageResult& result, const RecordPair& pair, const std::vector<std::uint32_t>& sizes)
{
    const double chance = probabilityOf(double(pair.bits) - result.leastBits);
    const RecordIndex left = result.personOf[pair.a];
    const RecordIndex right = result.personOf[pair.b];
    const double moved = left == right ? double(sizes[left]) - 1 : double(sizes[left]) * double(sizes[right]);
    return (4 * chance * (1 - chance) + kNeverSure) * std::log2(1 + moved);
}

LabelScore scoreOf(const std::vector<std::pair<double, bool>>& labelled, double leastBits)
{
    LabelScore score;
    score.threshold = probabilityOf(leastBits);
    for (const auto& [bits, same] : labelled) {
        score.same += same ? 1 : 0;
        score.found += bits >= leastBits ? 1 : 0;
        score.right += same && bits >= leastBits ? 1 : 0;
    }
    const auto share = [](std::int64_t part, std::int64_t all) {
        return all > 0 ? double(part) / double(all) : 0;
    };
    score.precision = share(score.right, score.found);
    score.recall = share(score.right, score.same);
    score.f1 = share(2 * score.right, score.found + score.same);
    score.precisionRange = wilsonInterval(score.right, score.found);
    score.recallRange = wilsonInterval(score.right, score.same);
    // F1 rises with the share of the pairs that are right among those found or the same.
    const Interval shared = wilsonInterval(score.right, score.found + score.same - score.right);
    const auto f1Of = [](double part) { return 2 * part / (1 + part); };
    score.f1Range = {f1Of(shared.low), f1Of(shared.high)};
    return score;
}

} // namespace

std::vector<RecordPair> chooseQuestions(const LinkageResult& result, std::size_t count)
{
    std::vector<std::uint32_t> sizes(result.personOf.size(), 0);
    for (const RecordIndex person : result.personOf)
        ++sizes[person];
    std::map<std::uint64_t, std::vector<Question>> byPattern;
    for (std::size_t i = 0; i < result.pairs.size(); ++i)
        if (result.pairs[i].label == 0)
            byPattern[result.pairs[i].levels].push_back({gainOf(result, result.pairs[i], sizes), i});
    // What is said of one pair holds for others of its pattern too: worth more, but only once.
    struct Next
    {
        double gain;
        std::size_t pair;
        std::uint64_t pattern;
        std::size_t asked;
        bool operator<(const Next& other) const
        {
            return std::tuple(gain, other.pair) < std::tuple(other.gain, pair);
        }
    };
    std::priority_queue<Next> next;
    const auto offer = [&](std::uint64_t pattern, std::size_t asked) {
        const std::vector<Question>& questions = byPattern[pattern];
        if (asked == questions.size())
            return;
        const double alike = 1 + std::log2(double(questions.size()));
        const auto before = double(1 + asked);
        next.push({questions[asked].gain * alike / (before * before), questions[asked].pair, pattern, asked});
    };
    for (auto& [pattern, questions] : byPattern) {
        std::ranges::sort(questions, [](const Question& x, const Question& y) {
            return x.gain != y.gain ? x.gain > y.gain : x.pair < y.pair;
        });
        offer(pattern, 0);
    }
    std::vector<RecordPair> chosen;
    while (chosen.size() < count && !next.empty()) {
        const Next best = next.top();
        next.pop();
        chosen.push_back(result.pairs[best.pair]);
        offer(best.pattern, best.asked + 1);
    }
    return chosen;
}

LabelJudgement judgeByLabels(const LinkageResult& result, std::span<const PairLabel> labels)
{
    std::map<std::pair<RecordIndex, RecordIndex>, bool> same;
    for (const PairLabel& label : labels)
        same[std::minmax(label.a, label.b)] = label.same;
    std::vector<std::pair<double, bool>> labelled;
    std::vector<double> thresholds;
    for (const RecordPair& pair : result.pairs)
        if (const auto at = same.find({pair.a, pair.b}); at != same.end()) {
            labelled.emplace_back(double(pair.bits), at->second);
            thresholds.push_back(double(pair.bits));
            same.erase(at);
        }
    for (const auto& [pair, isSame] : same) // found at no threshold
        labelled.emplace_back(-HUGE_VAL, isSame);
    LabelJudgement judgement;
    judgement.atThreshold = scoreOf(labelled, result.leastBits);
    std::ranges::sort(thresholds);
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    for (const double bits : thresholds)
        judgement.curve.push_back(scoreOf(labelled, bits));
    return judgement;
}

} // namespace tessera
