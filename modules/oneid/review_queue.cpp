// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneid/review_queue.h"

#include "linkage/decided_labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tessera {

namespace {

using Ends = std::pair<NodeIndex, NodeIndex>;

Ends endsOf(const IdentityLink& link)
{
    return std::minmax(link.a, link.b);
}

std::map<Ends, float> bestLinks(const IdentityView& view)
{
    std::map<Ends, float> best;
    for (const IdentityLink& link : *view.links)
        if (link.verdict == LinkVerdict::Probable) {
            const auto [at, isNew] = best.try_emplace(endsOf(link), link.bits);
            at->second = std::max(at->second, link.bits);
        }
    return best;
}

} // namespace

std::vector<ReviewQuestion> reviewQueue(const IdentityView& view, std::size_t most)
{
    const std::map<Ends, LinkVerdict> decided = decisionsIn(view);
    struct Asked
    {
        ReviewQuestion question;
        std::tuple<bool, bool, double> order; // put off, link, how sure
    };
    std::vector<Asked> asked;
    const auto put = [&](ReviewQuestion question, double sureness) {
        const auto said = decided.find(std::minmax(question.a, question.b));
        if (said != decided.end() && said->second != LinkVerdict::Later)
            return;
        question.isJoined = view.groupOfNode(question.a) == view.groupOfNode(question.b);
        asked.push_back({question, {said != decided.end(), !question.isConflict, sureness}});
    };
    for (const IdentityConflict& conflict : conflictsOf(view)) {
        if (conflict.apart != HeldApart::Exclusive && conflict.apart != HeldApart::Attribute)
            continue; // follows from what somebody decided
        ReviewQuestion question;
        question.a = conflict.a;
        question.b = conflict.b;
        question.isConflict = true;
        question.rows = conflict.rows;
        put(question, -double(conflict.rows));
    }
    for (const auto& [ends, bits] : bestLinks(view)) {
        if (view.groupOfNode(ends.first) == kNoNode || view.groupOfNode(ends.second) == kNoNode)
            continue; // of batches taken out, or shared
        ReviewQuestion question;
        question.a = ends.first;
        question.b = ends.second;
        question.bits = bits;
        put(question, std::abs(double(bits) - view.rules.leastBits()));
    }
    std::ranges::sort(asked, [](const Asked& x, const Asked& y) {
        return std::tie(x.order, x.question.a, x.question.b) < std::tie(y.order, y.question.a, y.question.b);
    });
    std::vector<ReviewQuestion> queue;
    for (const Asked& one : asked) {
        if (queue.size() == most)
            break;
        queue.push_back(one.question);
    }
    return queue;
}

DecisionScore scoreDecisions(const IdentityView& view)
{
    DecisionScore score;
    const std::map<Ends, float> links = bestLinks(view);
    for (const auto& [ends, verdict] : decisionsIn(view)) {
        if (verdict == LinkVerdict::Later || ends.first == ends.second)
            continue;
        const bool isSame = verdict != LinkVerdict::Different;
        const auto link = links.find(ends);
        const bool isLinked = link != links.end() && double(link->second) >= view.rules.leastBits();
        ++(isSame ? score.same : score.different);
        score.right += isLinked && isSame ? 1 : 0;
        score.wrong += isLinked && !isSame ? 1 : 0;
        score.missed += !isLinked && isSame && link != links.end() ? 1 : 0;
    }
    return score;
}

} // namespace tessera
