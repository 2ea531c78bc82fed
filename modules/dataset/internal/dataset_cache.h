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

// What datasets of one revision have read; they share it.
struct LocalDataset::Cache
{
    std::mutex mutex;
    // Of events, their parts, people and tables, told apart by the first letter of the key.
    ColumnCache columns;
    AnswerCache answers;
    std::map<const HierarchyForm*, std::shared_ptr<const Hierarchy>> hierarchies;
    std::map<QString, std::shared_ptr<const SnapshotPeople>> snapshots;
    std::map<std::thread::id, QStringList> beingEvaluated;
};

// "a, b, c"
[[nodiscard]] QString fieldNames(const std::vector<FieldInfo>& fields);

} // namespace tessera
