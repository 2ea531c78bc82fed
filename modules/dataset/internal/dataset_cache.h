// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/dependents.h"
#include "dataset/internal/column_cache.h"
#include "dataset/internal/hierarchy.h"
#include "dataset/local_dataset.h"
#include "rules/answer_cache.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace tessera {

// What each thread is evaluating, from the outermost on: audiences, analyses and tags by name. Datasets that
// were made of each other share it, so that a circle through another date or other people is found as well.
struct LocalDataset::Evaluations
{
    struct Named
    {
        NamedKind kind = NamedKind::Analysis;
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
    // Of events, their parts, people, tables and tags, told apart by the first letter of the key.
    ColumnCache columns;
    AnswerCache answers;
    std::map<const HierarchyForm*, std::shared_ptr<const Hierarchy>> hierarchies;
    std::shared_ptr<Evaluations> evaluations = std::make_shared<Evaluations>();
    std::map<QString, std::shared_ptr<const SnapshotPeople>> snapshots;
};

// What a definition refers to is evaluated inside of it; a circle would never end.
class LocalDataset::Guard
{
public:
    Guard(const Cache& cache, NamedKind kind, const QString& name)
        : m_evaluations(*cache.evaluations)
    {
        const std::scoped_lock lock(m_evaluations.mutex);
        std::vector<Evaluations::Named>& under = m_evaluations.ofThread[std::this_thread::get_id()];
        const Evaluations::Named own{kind, name};
        const auto before = std::ranges::find(under, own);
        const bool isCircle = before != under.end();
        for (auto it = before; it != under.end(); ++it)
            m_circle += it->name + QLatin1String(" > ");
        if (isCircle)
            m_circle += name;
        under.push_back(own);
    }
    ~Guard()
    {
        const std::scoped_lock lock(m_evaluations.mutex);
        const auto own = m_evaluations.ofThread.find(std::this_thread::get_id());
        own->second.pop_back();
        if (own->second.empty())
            m_evaluations.ofThread.erase(own);
    }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;
    // "A > B > A"; empty: there is none.
    [[nodiscard]] const QString& circle() const { return m_circle; }

private:
    Evaluations& m_evaluations;
    QString m_circle;
};

// "a, b, c"
[[nodiscard]] QString fieldNames(const std::vector<FieldInfo>& fields);

} // namespace tessera
