// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "linkage/linkage_definition.h"

#include <QJsonArray>

#include <cstdint>
#include <span>
#include <vector>

namespace tessera {

// A linkage of the project's rows with what its tables, charts and JSON are told from.
struct LinkageOutcome
{
    using Evidence = std::span<const std::vector<EvidenceLine>>;

    LinkageTable table;
    LinkageResult result;
    std::vector<PersonIndex> personOfRecord; // kNobody: the row is nobody's yet
    std::vector<NodeIndex> nodeOfRecord;     // kNoNode: it hangs on no identifier
    std::vector<PairLabel> labels;           // those the model was fitted with
    double threshold = 0;                    // probability

    [[nodiscard]] bool isJoined(const RecordPair& pair) const
    {
        return result.personOf[pair.a] == result.personOf[pair.b];
    }
    [[nodiscard]] std::int64_t joinedPairs() const;
    // The pairs nearest to the threshold: those are worth a look.
    [[nodiscard]] std::vector<RecordPair> leastSure() const;
    // A record in its compared values, masked.
    [[nodiscard]] QString recordText(RecordIndex record) const;

    // Rows are numbered from 0 as the table lists them, those of the second table after those of the first.
    [[nodiscard]] QJsonObject toJson(std::span<const RecordPair> shown, Evidence evidence) const;
    // Pairs with their waterfall and what the records say.
    [[nodiscard]] QJsonArray jsonOf(std::span<const RecordPair> pairs, Evidence evidence) const;
    [[nodiscard]] ChartSpec weightsChart() const;
    [[nodiscard]] NamedTable weightsTable() const;
    [[nodiscard]] NamedTable doubtfulTable(std::span<const RecordPair> pairs, Evidence evidence) const;

    // joined: who has more than one record; possible: who might be somebody else too; of either also those
    // whose pair has from N to N + 2 bits (joined:N); pair:A:B.
    [[nodiscard]] Result<PeopleSet> peopleOf(std::size_t people, const QString& selector) const;
    // pair:A:B, of any two records: the pair with its waterfall; joined:N and others of a bar: its pairs, the
    // surest first, as many as are shown.
    [[nodiscard]] Result<QJsonObject> details(const QString& selector) const;
};

// The pairs worth a label, the best first: what was decided, or follows from a shared identifier, is not
// asked, what was put off comes last.
[[nodiscard]] std::vector<RecordPair> questionsOf(const LinkageOutcome& outcome, const IdentityView& view,
                                                  const LinkageDefinition& definition);
// The pairs of a definition's "explain"; a name that leads to no row is an error.
[[nodiscard]] Result<std::vector<RecordPair>>
pairsCalled(const LinkageOutcome& outcome, const IdentityView& view, std::span<const RowsCalled> names);

[[nodiscard]] QJsonObject jsonOfJudgement(const LabelJudgement& judgement);
[[nodiscard]] NamedTable judgementTable(const LabelJudgement& judgement, std::size_t labels);

} // namespace tessera
