// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/objects.h"

#include <QJsonValue>
#include <QString>

#include <map>
#include <vector>

namespace tessera {

// What a project was at a point of its history: all that undo can change, and no bulk data.
struct ProjectState
{
    std::map<std::int64_t, StoredObject> objects; // those there were
    std::map<std::int64_t, bool> takenOut;        // by batch; one imported later counts as taken out
    std::map<QString, QString> settings;
    std::map<std::int64_t, bool> linksInUse; // by set; one made later counts as not in use
};

enum class Difference
{
    Added,
    Removed,
    Edited,
};

// One field of a definition; undefined where it is missing on one side.
struct FieldDifference
{
    QString path; // "rule.parts[1].value"
    QJsonValue before;
    QJsonValue after;
};

struct ObjectDifference
{
    Difference what = Difference::Edited;
    std::int64_t id = 0;
    QString kind;
    QString before; // its name; empty where it is missing
    QString after;
    std::vector<FieldDifference> fields; // of an edited one

    [[nodiscard]] const QString& name() const { return after.isEmpty() ? before : after; }
};

struct BatchDifference
{
    std::int64_t id = 0;
    bool isIn = false; // at the second point
};

struct SettingDifference
{
    QString key;
    QString before; // empty where it was not set
    QString after;
};

struct StateDifference
{
    std::vector<ObjectDifference> objects;
    std::vector<BatchDifference> batches;
    std::vector<SettingDifference> settings;
    std::vector<BatchDifference> links; // sets of links between identifiers

    [[nodiscard]] bool isEmpty() const
    {
        return objects.empty() && batches.empty() && settings.empty() && links.empty();
    }
};

[[nodiscard]] StateDifference compareStates(const ProjectState& before, const ProjectState& after);
// Field by field; members of lists are compared by their place.
[[nodiscard]] std::vector<FieldDifference> compareDefinitions(const QJsonObject& before,
                                                              const QJsonObject& after);

} // namespace tessera
