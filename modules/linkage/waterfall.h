// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_spec.h"
#include "linkage/linkage.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace tessera {

// One step from nothing to a pair's evidence.
struct EvidenceStep
{
    enum class Of
    {
        Prior,      // what any two records have
        Labels,     // what labels add to it
        Comparison, // the level of one comparison
        Frequency,  // how rare the value is in which both agree
        Family,     // what two people of one family could account for as well
        Total
    };
    Of of = Of::Prior;
    QString name;
    QString level; // of agreement, in words; may be empty
    double from = 0;
    double to = 0; // bits
};

// The prior, each comparison that says something, what a family could account for, and the sum. The steps
// follow on each other; the last one goes from 0 to the pair's bits.
[[nodiscard]] std::vector<EvidenceStep> waterfallOf(const MatchModel& model, const RecordPair& pair,
                                                    const std::vector<EvidenceLine>& lines);
[[nodiscard]] QJsonArray toJson(const std::vector<EvidenceStep>& steps);
// From what toJson() gave.
[[nodiscard]] ChartSpec waterfallChart(const QJsonArray& steps);

} // namespace tessera
