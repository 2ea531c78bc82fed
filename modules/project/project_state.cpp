// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_state.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace tessera {

namespace {

void compareValues(const QString& path, const QJsonValue& before, const QJsonValue& after,
                   std::vector<FieldDifference>& found)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject()) {
        const QJsonObject left = before.toObject();
        const QJsonObject right = after.toObject();
        std::set<QString> keys;
        for (const QJsonObject& side : {left, right})
            for (const QString& key : side.keys())
                keys.insert(key);
        for (const QString& key : keys)
            compareValues(path.isEmpty() ? key : path + QLatin1Char('.') + key, left.value(key),
                          right.value(key), found);
        return;
    }
    if (before.isArray() && after.isArray()) {
        const QJsonArray left = before.toArray();
        const QJsonArray right = after.toArray();
        for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i)
            compareValues(QStringLiteral("%1[%2]").arg(path).arg(i),
                          i < left.size() ? left.at(i) : QJsonValue(QJsonValue::Undefined),
                          i < right.size() ? right.at(i) : QJsonValue(QJsonValue::Undefined), found);
        return;
    }
    found.push_back({path, before, after});
}

// The keys of both maps, in order.
template <typename Map>
std::set<typename Map::key_type> keysOf(const Map& one, const Map& other)
{
    std::set<typename Map::key_type> keys;
    for (const Map* map : {&one, &other})
        for (const auto& [key, value] : *map)
            keys.insert(key);
    return keys;
}

template <typename Map>
typename Map::mapped_type valueIn(const Map& map, const typename Map::key_type& key,
                                  typename Map::mapped_type missing)
{
    const auto found = map.find(key);
    return found == map.end() ? missing : found->second;
}

} // namespace

std::vector<FieldDifference> compareDefinitions(const QJsonObject& before, const QJsonObject& after)
{
    std::vector<FieldDifference> found;
    compareValues({}, before, after, found);
    return found;
}

StateDifference compareStates(const ProjectState& before, const ProjectState& after)
{
    StateDifference difference;
    for (const std::int64_t id : keysOf(before.objects, after.objects)) {
        const auto was = before.objects.find(id);
        const auto is = after.objects.find(id);
        if (was == before.objects.end()) {
            difference.objects.push_back({Difference::Added, id, is->second.kind, {}, is->second.name, {}});
        } else if (is == after.objects.end()) {
            difference.objects.push_back(
                {Difference::Removed, id, was->second.kind, was->second.name, {}, {}});
        } else if (was->second.name != is->second.name || was->second.definition != is->second.definition) {
            difference.objects.push_back({Difference::Edited, id, is->second.kind, was->second.name,
                                          is->second.name,
                                          compareDefinitions(was->second.definition, is->second.definition)});
        }
    }
    for (const std::int64_t id : keysOf(before.takenOut, after.takenOut)) {
        const bool isOut = valueIn(after.takenOut, id, true);
        if (valueIn(before.takenOut, id, true) != isOut)
            difference.batches.push_back({id, !isOut});
    }
    for (const std::int64_t id : keysOf(before.linksInUse, after.linksInUse)) {
        const bool isIn = valueIn(after.linksInUse, id, false);
        if (valueIn(before.linksInUse, id, false) != isIn)
            difference.links.push_back({id, isIn});
    }
    for (const QString& key : keysOf(before.settings, after.settings)) {
        const QString was = valueIn(before.settings, key, {});
        const QString is = valueIn(after.settings, key, {});
        if (was != is)
            difference.settings.push_back({key, was, is});
    }
    return difference;
}

} // namespace tessera
