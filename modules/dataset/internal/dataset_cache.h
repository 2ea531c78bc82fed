// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/internal/column_cache.h"
#include "dataset/internal/hierarchy.h"
#include "dataset/local_dataset.h"
#include "rules/answer_cache.h"

#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace tessera {

// What each thread is evaluating, from the outermost on: audiences and analyses by name. Datasets that were
// made of each other share it, so that a circle through another date or other people is found as well.
struct LocalDataset::Evaluations
{
    struct Named
    {
        bool isAudience = false;
        QString name;

        bool operator==(const Named&) const = default;
    };
    std::mutex mutex;
    std::map<std::thread::id, std::vector<Named>> ofThread;
};

// What datasets of one revision have read; they share it.
struct LocalDataset::Cache
{
    std::mutex mutex;
    // Of events, their parts, people and tables, told apart by the first letter of the key.
    ColumnCache columns;
    AnswerCache answers;
    std::map<const HierarchyForm*, std::shared_ptr<const Hierarchy>> hierarchies;
    std::shared_ptr<Evaluations> evaluations = std::make_shared<Evaluations>();
    std::map<QString, std::shared_ptr<const SnapshotPeople>> snapshots;
};

// "a, b, c"
[[nodiscard]] QString fieldNames(const std::vector<FieldInfo>& fields);

} // namespace tessera
