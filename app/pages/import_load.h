// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "ingest/importer.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace tessera {

// An answer that background work waits for while the window goes on.
class AwaitedAnswer
{
public:
    void give(bool answer);
    // Nothing when the task was cancelled before there was an answer.
    [[nodiscard]] std::optional<bool> wait(const Task& task);

private:
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::optional<bool> m_answer;
};

// How a file is loaded, or only compared with what is loaded.
struct LoadOrder
{
    QString path;
    ImportMapping mapping;
    ImportLimits limits;
    std::vector<ImportFinding> differences; // of its columns from those of its contract
    bool isCompared = false;                // with the rows of its table
    bool isOnlyCheck = false;               // nothing is loaded
};

struct LoadReport
{
    std::optional<ImportOutcome> outcome;     // none: nothing was loaded
    std::shared_ptr<const ImportCheck> check; // null: not compared
    std::vector<RuleResult> rules;            // of what was loaded
    std::vector<RejectedRow> rejected;        // the first kMostRejected of them
    QString problem;                          // what of this could not be read; the file is loaded

    static constexpr std::size_t kMostRejected = 1000;
};

// ask is told what was found when there are errors and the limits stop on them, from the thread of the work.
// An answer that comes after the data have changed does not count: an error says so.
[[nodiscard]] Result<LoadReport> loadFile(Project& project, const LoadOrder& order,
                                          const std::function<bool(const ImportCheck&)>& ask,
                                          const Task& task, const ImportOptions& options);

} // namespace tessera
