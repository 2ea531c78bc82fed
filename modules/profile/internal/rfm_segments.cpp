// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/rfm_scores.h"

#include "profile/internal/texts.h"

#include "base/statistics.h"

#include <algorithm>
#include <numeric>

namespace tessera {

namespace {

// The usual table over scores of 1 to 5 (R's package rfm). Ranges overlap: the first that fits holds.
std::vector<RfmBox> tenBoxes()
{
    return {{QStringLiteral("champions"), RfmText::tr("Champions"), {5, 5, 5}, {5, 5, 5}},
            {QStringLiteral("potential"), RfmText::tr("Potential loyalists"), {3, 3, 2}, {5, 5, 5}},
            {QStringLiteral("loyal"), RfmText::tr("Loyal customers"), {2, 2, 2}, {4, 4, 4}},
            {QStringLiteral("promising"), RfmText::tr("Promising"), {3, 1, 3}, {4, 3, 5}},
            {QStringLiteral("new"), RfmText::tr("New customers"), {4, 1, 1}, {5, 3, 5}},
            {QStringLiteral("cannot_lose"), RfmText::tr("Cannot lose them"), {1, 3, 4}, {2, 4, 5}},
            {QStringLiteral("risk"), RfmText::tr("At risk"), {1, 2, 4}, {2, 5, 5}},
            {QStringLiteral("attention"), RfmText::tr("Need attention"), {1, 3, 3}, {3, 5, 5}},
            {QStringLiteral("sleeping"), RfmText::tr("About to sleep"), {2, 1, 1}, {3, 3, 4}},
            {QStringLiteral("hibernating"), RfmText::tr("Hibernating"), {1, 1, 1}, {1, 5, 5}}};
}

// The grid over scores of 1 to 5 for recency and frequency; every cell is in exactly one.
std::size_t gridSegment(int r, int f)
{
    if (f == 5)
        return r == 5 ? 0 : r >= 3 ? 1 : 8;
    if (f == 4)
        return r == 5 ? 0 : r >= 3 ? 1 : 7;
    if (r >= 4)
        return f >= 2 ? 2 : r == 5 ? 3 : 4;
    if (r == 3)
        return f == 3 ? 5 : 6;
    return f == 3 ? 7 : 9;
}

std::vector<RfmSegment> gridSegments()
{
    const std::vector<RfmBox> boxes = tenBoxes();
    std::vector<RfmSegment> segments;
    for (const char* id : {"champions", "loyal", "potential", "new", "promising", "attention", "sleeping",
                           "risk", "cannot_lose", "hibernating"})
        segments.push_back(
            {QLatin1String(id), std::ranges::find(boxes, QLatin1String(id), &RfmBox::id)->name});
    return segments;
}

// Number: 4 (M low) + 2 (R low) + 1 (F low).
std::vector<RfmSegment> eightTypes()
{
    return {{QStringLiteral("key_value"), RfmText::tr("Key, value")},
            {QStringLiteral("key_develop"), RfmText::tr("Key, to develop")},
            {QStringLiteral("key_retain"), RfmText::tr("Key, to retain")},
            {QStringLiteral("key_win_back"), RfmText::tr("Key, to win back")},
            {QStringLiteral("plain_value"), RfmText::tr("General, value")},
            {QStringLiteral("plain_develop"), RfmText::tr("General, to develop")},
            {QStringLiteral("plain_retain"), RfmText::tr("General, to retain")},
            {QStringLiteral("plain_win_back"), RfmText::tr("General, to win back")}};
}

double meanOf(const auto& values)
{
    double sum = 0;
    for (const auto value : values)
        sum += double(value);
    return sum / double(std::max<std::size_t>(1, values.size()));
}

double middle(const std::vector<double>& values, bool median)
{
    if (!median)
        return meanOf(values);
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    return sortedQuantile(sorted, 0.5);
}

void nameEight(const RfmDefinition& definition, RfmResult& result)
{
    std::array<double, 3> cut = definition.set;
    const bool isOfScores = definition.threshold == RfmThreshold::MeanScore;
    for (std::size_t k = 0; k < 3; ++k)
        if (isOfScores)
            cut[k] = meanOf(result.scores[k]);
        else if (definition.threshold != RfmThreshold::Set)
            cut[k] = middle(result.values[k], definition.threshold == RfmThreshold::Median);
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        const auto isLow = [&](std::size_t k) {
            return isOfScores ? double(result.scores[k][i]) < cut[k]
                   : k == 0   ? result.values[0][i] > cut[0] // many days are bad
                              : result.values[k][i] < cut[k];
        };
        result.segment[i] = std::uint8_t((isLow(2) ? 4U : 0U) + (isLow(0) ? 2U : 0U) + (isLow(1) ? 1U : 0U));
    }
}

// By the first box that holds the scores; those in none are the others.
void nameByBoxes(const std::vector<RfmBox>& boxes, RfmResult& result)
{
    for (const RfmBox& box : boxes)
        result.segments.push_back({box.id, box.name});
    result.segments.push_back({QStringLiteral("others"), RfmText::tr("Others")});
    for (std::size_t i = 0; i < result.people.size(); ++i) {
        const auto box = std::ranges::find_if(boxes, [&](const RfmBox& one) {
            return one.holds(result.scores[0][i], result.scores[1][i], result.scores[2][i]);
        });
        result.segment[i] = std::uint8_t(box - boxes.begin());
    }
}

} // namespace

void nameSegments(const RfmDefinition& definition, RfmResult& result)
{
    result.segment.assign(result.people.size(), 0);
    switch (definition.naming) {
    case RfmNaming::Eight:
        result.segments = eightTypes();
        nameEight(definition, result);
        break;
    case RfmNaming::Grid:
        result.segments = gridSegments();
        for (std::size_t i = 0; i < result.people.size(); ++i)
            result.segment[i] = std::uint8_t(gridSegment(result.scores[0][i], result.scores[1][i]));
        break;
    case RfmNaming::Ten:
        nameByBoxes(tenBoxes(), result);
        break;
    case RfmNaming::Own:
        nameByBoxes(definition.table, result);
        break;
    }
    for (RfmSegment& segment : result.segments)
        if (const QString own = definition.names.value(segment.id).toString(); !own.isEmpty())
            segment.name = own;
}

} // namespace tessera
