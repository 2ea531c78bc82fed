// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/decisions.h"
#include "linkage/decided_labels.h"
#include "linkage/internal/candidates.h"
#include "linkage/internal/outcome.h"
#include "linkage/internal/texts.h"

#include <algorithm>
#include <set>

namespace tessera {

namespace {

constexpr std::size_t kQuestions = 20;

using Ends = std::pair<NodeIndex, NodeIndex>;
using Rows = std::pair<RecordIndex, RecordIndex>;

// Whether two rows need no answer, may wait for one, or are asked.
class Answers
{
public:
    enum class State
    {
        Open,
        PutOff,
        Known
    };
    Answers(const LinkageOutcome& outcome, const IdentityView& view, const LinkageDefinition& definition)
        : m_nodes(outcome.nodeOfRecord)
        , m_decided(decisionsIn(view))
    {
        for (const Rows& rows : definition.later)
            m_later.emplace(std::minmax(rows.first, rows.second));
    }
    // Of rows on two identifiers already asked about, another two need not be.
    State take(const RecordPair& pair)
    {
        const Ends ends = std::minmax(m_nodes[pair.a], m_nodes[pair.b]);
        if (ends.second != kNoNode) { // the greatest number there is
            const auto said = m_decided.find(ends);
            const bool isDecided = said != m_decided.end() && said->second != LinkVerdict::Later;
            if (ends.first == ends.second || isDecided || !m_asked.insert(ends).second)
                return State::Known;
            if (said != m_decided.end())
                return State::PutOff;
        }
        return m_later.contains({pair.a, pair.b}) ? State::PutOff : State::Open;
    }

private:
    const std::vector<NodeIndex>& m_nodes;
    std::map<Ends, LinkVerdict> m_decided;
    std::set<Rows> m_later;
    std::set<Ends> m_asked;
};

Result<std::vector<RecordIndex>> rowsCalled(const LinkageOutcome& outcome, const IdentityView& view,
                                            const RowsCalled::Row& name)
{
    if (name.number)
        return std::vector<RecordIndex>{*name.number};
    const Result<NodeIndex> node = identifierCalled(view, name.identifier);
    if (!node)
        return node.error();
    std::vector<RecordIndex> rows;
    for (RecordIndex record = 0; record < outcome.nodeOfRecord.size(); ++record)
        if (outcome.nodeOfRecord[record] == *node)
            rows.push_back(record);
    if (rows.empty())
        return Error{LinkageText::tr("No row of the tables that are linked has the identifier \"%1\".")
                         .arg(name.identifier)};
    return rows;
}

} // namespace

std::vector<RecordPair> questionsOf(const LinkageOutcome& outcome, const IdentityView& view,
                                    const LinkageDefinition& definition)
{
    // What is known already is left out, so more may have to be chosen than are asked.
    for (std::size_t most = 2 * kQuestions;; most *= 4) {
        Answers answers(outcome, view, definition);
        std::vector<RecordPair> open;
        std::vector<RecordPair> putOff;
        const std::vector<RecordPair> chosen = chooseQuestions(outcome.result, most);
        for (const RecordPair& pair : chosen) {
            const Answers::State state = answers.take(pair);
            if (state != Answers::State::Known)
                (state == Answers::State::Open ? open : putOff).push_back(pair);
        }
        if (open.size() < kQuestions && chosen.size() == most)
            continue;
        open.insert(open.end(), putOff.begin(), putOff.end());
        open.resize(std::min(open.size(), kQuestions));
        return open;
    }
}

Result<std::vector<RecordPair>> pairsCalled(const LinkageOutcome& outcome, const IdentityView& view,
                                            std::span<const RowsCalled> names)
{
    std::vector<Rows> rows;
    for (const RowsCalled& called : names) {
        const Result<std::vector<RecordIndex>> first = rowsCalled(outcome, view, called.a);
        const Result<std::vector<RecordIndex>> second = rowsCalled(outcome, view, called.b);
        if (!first || !second)
            return first ? second.error() : first.error();
        // Of several rows on one identifier those that can be linked with each other.
        const auto other = std::ranges::find_if(*second, [&](RecordIndex row) {
            return row != first->front() && row < outcome.table.records &&
                   first->front() < outcome.table.records && mayBeLinked(outcome.table, first->front(), row);
        });
        rows.emplace_back(first->front(), other == second->end() ? second->front() : *other);
    }
    Result<std::vector<RecordPair>> pairs = pairsOf(outcome.table, outcome.result, rows);
    if (!pairs)
        return pairs;
    for (RecordPair& pair : *pairs)
        for (const PairLabel& label : outcome.labels)
            if (std::minmax(label.a, label.b) == std::minmax(pair.a, pair.b))
                pair.label = label.same ? 1 : -1;
    return pairs;
}

} // namespace tessera
