// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_load.h"

#include "ingest/quality_score.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace tessera {

void AwaitedAnswer::give(bool answer)
{
    const std::scoped_lock lock(m_mutex);
    m_answer = answer;
    m_given.notify_all();
}

std::optional<bool> AwaitedAnswer::wait(const Task& task)
{
    std::unique_lock lock(m_mutex);
    // A task cannot wake anybody, so it is looked at ten times a second.
    constexpr std::chrono::milliseconds kLook(100);
    while (!m_answer && !task.cancelled())
        m_given.wait_for(lock, kLook);
    return m_answer;
}

namespace {

// With what was kept of the batch. That it cannot be read does not undo the import.
Result<LoadReport> told(const Project& project, LoadReport report)
{
    if (!report.outcome)
        return report;
    Result<std::vector<RuleResult>> rules = batchRules(project, report.outcome->batch);
    Result<std::vector<RejectedRow>> rejected =
        project.rejectedRows(report.outcome->batch.id, LoadReport::kMostRejected);
    if (rules)
        report.rules = std::move(*rules);
    else
        report.problem = rules.error().message;
    if (rejected)
        report.rejected = std::move(*rejected);
    else
        report.problem = rejected.error().message;
    return report;
}

} // namespace

Result<LoadReport> loadFile(Project& project, const LoadOrder& order,
                            const std::function<bool(const ImportCheck&)>& ask, const Task& task,
                            const ImportOptions& options)
{
    LoadReport report;
    if (!order.isCompared && !order.isOnlyCheck) {
        Result<ImportOutcome> outcome = importFile(project, order.path, order.mapping, task, options);
        if (!outcome)
            return outcome.error();
        report.outcome = std::move(*outcome);
        return told(project, std::move(report));
    }
    bool isOutOfDate = false;
    const auto approve = [&](const ImportCheck& rows) {
        auto found = std::make_shared<ImportCheck>(rows);
        found->findings.insert(found->findings.end(), order.differences.begin(), order.differences.end());
        std::ranges::stable_sort(found->findings, std::ranges::greater(), &ImportFinding::severity);
        report.check = found;
        if (order.isOnlyCheck)
            return false;
        if (!found->hasErrors() || !order.limits.stopsOnError)
            return true;
        const std::int64_t revision = project.dataRevision();
        const bool isWanted = ask(*found);
        isOutOfDate = isWanted && project.dataRevision() != revision;
        return isWanted && !isOutOfDate;
    };
    Result<std::optional<ImportOutcome>> outcome =
        importChecked(project, order.path, order.mapping, order.limits, approve, task, options);
    if (!outcome)
        return outcome.error();
    if (task.cancelled())
        return Error::cancel();
    if (isOutOfDate)
        return Error{QCoreApplication::translate(
            "ImportSource", "The data of the client changed while the question was open, so nothing was "
                            "loaded. Import the file again: it is compared anew.")};
    report.outcome = std::move(*outcome);
    return told(project, std::move(report));
}

} // namespace tessera
