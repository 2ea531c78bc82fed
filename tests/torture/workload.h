// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "project/project.h"

#include <QByteArray>
#include <QString>

#include <functional>
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
    QString passphrase; // that it opens with, as far as is known
};
// For a FixedClock, so that runs can be compared.
inline constexpr Micros kTortureInstant = 1'767'225'600 * kSecond;

// A command as a person gives it: one change of the project, all or nothing.
struct Step
{
    QString name;
    std::function<Result<void>(Client& client)> run;
    QByteArray erases = {}; // from then on the file holds this no more
};

enum class Scenario
{
    Work,      // importing, adding, renaming, undoing, taking out, computing, compacting
    Privacy,   // an encrypted client; its passphrase changed, removed, set; persons erased in both
    Migration, // a client of the first version is brought up to date
};
inline constexpr Scenario kScenarios[] = {Scenario::Work, Scenario::Privacy, Scenario::Migration};
[[nodiscard]] const char* scenarioName(Scenario scenario);

// Making or opening the file, then so many rounds.
[[nodiscard]] std::vector<Step> workload(Scenario scenario, int rounds);
// An empty folder for the client, or one with the file of the first version in it, and a log to import.
[[nodiscard]] bool layOut(Scenario scenario, const Client& client);
// The same user several times, so that an import has to sort.
[[nodiscard]] bool writeLog(const QString& path, std::size_t rows, std::uint64_t seed);
// One batch with a column of every type.
[[nodiscard]] Result<void> importBatch(Client& client, const QString& source, std::size_t rows);
// With whichever passphrase of the campaigns it is.
[[nodiscard]] Result<void> reopen(Client& client);
// Keys of one round instead of many thousands, in this process: the campaigns open files all the time.
void useQuickKeys();

} // namespace tessera
