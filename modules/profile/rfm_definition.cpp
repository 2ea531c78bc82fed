// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/rfm.h"

#include "profile/internal/texts.h"

#include "analysis/analysis.h"
#include "base/json.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr std::array kParts = {"r", "f", "m"};
constexpr int kMostBoxes = 60;

// One of some words, by its place.
template <typename Choice>
Choice readChoice(JsonReader& reader, const char* key, const QStringList& words)
{
    return Choice(words.indexOf(reader.choice(QLatin1String(key), words, words.front())));
}

Result<std::vector<double>> readCuts(const QJsonArray& array, const QString& path, int levels)
{
    std::vector<double> cuts;
    for (const QJsonValue value : array) {
        if (!value.isDouble())
            return Error{RfmText::tr("%1: cuts are numbers.").arg(path)};
        cuts.push_back(value.toDouble());
    }
    if (int(cuts.size()) != levels - 1)
        return Error{RfmText::tr("%1: %2 levels need %3 cuts, and there are %4.")
                         .arg(path)
                         .arg(levels)
                         .arg(levels - 1)
                         .arg(cuts.size())};
    if (!std::ranges::is_sorted(cuts, std::less_equal()))
        return Error{RfmText::tr("%1: each cut must be larger than the one before.").arg(path)};
    return cuts;
}

Result<void> readOwnCuts(JsonReader& reader, RfmDefinition& definition)
{
    const QJsonObject object = reader.object(QLatin1String("cuts"));
    if (definition.scoring != RfmScoring::Fixed)
        return {};
    JsonReader cuts(object, QStringLiteral("cuts"));
    for (std::size_t k = 0; k < 3; ++k) {
        Result<std::vector<double>> own =
            readCuts(cuts.array(QLatin1String(kParts[k])), QStringLiteral("cuts.") + QLatin1String(kParts[k]),
                     definition.levels);
        if (!own)
            return own.error();
        definition.cuts[k] = std::move(*own);
    }
    return cuts.finish();
}

Result<RfmBox> readBox(const QJsonObject& object, const QString& path, int levels)
{
    JsonReader reader(object, path);
    RfmBox box;
    box.name = reader.requiredText(QLatin1String("name"));
    box.id = box.name;
    for (std::size_t k = 0; k < 3; ++k) {
        const QLatin1String key(kParts[k]);
        const QJsonArray range = reader.array(key);
        if (range.isEmpty())
            continue; // any score
        box.low[k] = range.at(0).toInt(0);
        box.high[k] = range.at(1).toInt(0);
        if (range.size() != 2 || box.low[k] < 1 || box.high[k] < box.low[k] || box.high[k] > levels)
            reader.fail(
                reader.pathOf(key),
                RfmText::tr("give the lowest and the highest score, as [2, 4], from 1 to %1").arg(levels));
    }
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return box;
}

Result<void> readTable(JsonReader& reader, RfmDefinition& definition)
{
    const QJsonArray table = reader.array(QLatin1String("table"));
    if (definition.naming != RfmNaming::Own)
        return {};
    if (table.isEmpty() || table.size() > kMostBoxes)
        return Error{
            RfmText::tr("table: name 1 to %1 segments, each with ranges of scores.").arg(kMostBoxes)};
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString path = QStringLiteral("table[%1]").arg(i);
        Result<RfmBox> box = readBox(table.at(i).toObject(), path, definition.levels);
        if (!box)
            return box.error();
        if (std::ranges::find(definition.table, box->id, &RfmBox::id) != definition.table.end())
            return Error{
                RfmText::tr("%1.name: \"%2\" is there twice. Name each segment once.").arg(path, box->name)};
        definition.table.push_back(std::move(*box));
    }
    return {};
}

Result<void> readSet(JsonReader& reader, RfmDefinition& definition)
{
    const QJsonObject object = reader.object(QLatin1String("set"));
    if (definition.naming != RfmNaming::Eight || definition.threshold != RfmThreshold::Set)
        return {};
    JsonReader set(object, QStringLiteral("set"));
    for (std::size_t k = 0; k < 3; ++k) {
        const QLatin1String key(kParts[k]);
        if (!set.has(key))
            set.fail(set.pathOf(key), RfmText::tr("name the value where the types are cut"));
        definition.set[k] = set.number(key, 0, -1e15, 1e15);
    }
    return set.finish();
}

Result<void> readScores(JsonReader& reader, RfmDefinition& definition)
{
    definition.scoring = readChoice<RfmScoring>(reader, "scores",
                                                {QStringLiteral("rank"), QStringLiteral("rfm package"),
                                                 QStringLiteral("fixed"), QStringLiteral("k-means")});
    definition.naming = readChoice<RfmNaming>(
        reader, "segments",
        {QStringLiteral("ten"), QStringLiteral("grid"), QStringLiteral("eight"), QStringLiteral("own")});
    definition.threshold = readChoice<RfmThreshold>(reader, "threshold",
                                                    {QStringLiteral("mean"), QStringLiteral("median"),
                                                     QStringLiteral("mean score"), QStringLiteral("set")});
    definition.levels = int(reader.integer(QLatin1String("levels"), 5, 2, 10));
    if ((definition.naming == RfmNaming::Ten || definition.naming == RfmNaming::Grid) &&
        definition.levels != 5)
        reader.fail(QStringLiteral("levels"),
                    RfmText::tr("the ten segments need 5 levels; choose \"eight\" or \"own\""));
    if (const Result<void> done = readOwnCuts(reader, definition); !done)
        return done;
    if (const Result<void> done = readTable(reader, definition); !done)
        return done;
    definition.names = reader.object(QLatin1String("names"));
    return readSet(reader, definition);
}

} // namespace

Result<RfmDefinition> RfmDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    RfmDefinition definition;
    if (const Result<void> done = definition.read(reader, kRfmDays); !done)
        return done.error();
    definition.frequency = readChoice<RfmFrequency>(
        reader, "frequency", {QStringLiteral("days"), QStringLiteral("orders"), QStringLiteral("events")});
    definition.order = reader.text(QLatin1String("order"), QString());
    definition.meanAmount =
        reader.choice(QLatin1String("monetary"), {QStringLiteral("sum"), QStringLiteral("mean")},
                      QStringLiteral("sum")) == QLatin1String("mean");
    if (const Result<void> done = readScores(reader, definition); !done)
        return done.error();
    definition.before = reader.text(QLatin1String("before"), QString());
    definition.checkDays = reader.number(QLatin1String("checkDays"), 0, 0, 3660);
    if (definition.frequency == RfmFrequency::Orders && definition.order.isEmpty())
        reader.fail(QStringLiteral("order"), RfmText::tr("name the column that numbers the orders"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

} // namespace tessera
