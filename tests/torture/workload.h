// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "project/project.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tessera {

// How long a campaign may run and where its random numbers start: TESSERA_TORTURE_MINUTES (0: the short form
// that
// ./dev test runs) and TESSERA_TORTURE_SEED; TESSERA_TORTURE_CALL repeats the faults at one call only.
struct TortureBudget
{
    double minutes = 0;
    std::uint64_t seed = 1;
    std::int64_t call = 0;

    static TortureBudget fromEnvironment();
    [[nodiscard]] bool isLong() const { return minutes > 0; }
};

// One client file and what a person does with it.
struct Client
{
    QString path;
    QString log; // a CSV to import
    std::size_t rows = 0;
    std::shared_ptr<Project> project;
};
// For a FixedClock, so that runs can be compared.
inline constexpr Micros kTortureInstant = 1'767'225'600 * kSecond;

// A command as a person gives it: one change of the project, all or nothing.
struct Step
{
    QString name;
    std::function<Result<void>(Client& client)> run;
};

// Making the file, then so many rounds of importing, adding, renaming, undoing, taking out, computing,
// compacting.
[[nodiscard]] std::vector<Step> workload(int rounds);
// The same user several times, so that an import has to sort.
[[nodiscard]] bool writeLog(const QString& path, std::size_t rows, std::uint64_t seed);
// One batch with a column of every type.
[[nodiscard]] Result<void> importBatch(Client& client, const QString& source, std::size_t rows);
[[nodiscard]] Result<void> reopen(Client& client);

// Everything a project holds, every value of every column, as text; numbers of batches by their order.
enum class Content
{
    All,
    WithoutColumns, // of the batches nothing
};
[[nodiscard]] Result<QByteArray> contentOf(const Project& project, Content content = Content::All);
[[nodiscard]] QByteArray digestOf(const Column& column);

// Where columns are: pages (from 0) of the file that hold a part of one stored column and nothing else.
struct StoredPart
{
    QString source;
    QString column;
};
[[nodiscard]] std::map<std::size_t, StoredPart> columnPages(const Project& project, std::size_t pageSize,
                                                            std::size_t pageContent);
// What SQLite's integrity check or a look for left-over rows finds wrong in a file that is closed; empty:
// nothing.
[[nodiscard]] QString structureProblem(const QString& path);

} // namespace tessera
