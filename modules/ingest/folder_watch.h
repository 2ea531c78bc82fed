// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "ingest/contract.h"
#include "ingest/import_check.h"
#include "project/project.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tessera {

// A folder whose new files are loaded under their contracts; kept in the project as one setting.
struct WatchSettings
{
    QString folder;
    bool recursive = false; // folders within it too
    bool dryRun = false;    // say what would be loaded, load nothing
    bool enabled = true;

    [[nodiscard]] QJsonObject toJson() const;
    static Result<WatchSettings> fromJson(const QJsonObject& json);
    bool operator==(const WatchSettings&) const = default;
};
// Nothing where no folder was ever watched.
[[nodiscard]] Result<std::optional<WatchSettings>> watchSettings(const Project& project);
// One undoable step.
[[nodiscard]] Result<void> setWatchSettings(Project& project, const WatchSettings& settings);

// A file as a look at the folder sees it.
struct FileSight
{
    QString path; // absolute
    std::int64_t size = 0;
    std::int64_t modified = 0; // ms since 1970

    bool operator==(const FileSight&) const = default;
};
// Files by name; hidden ones, clients and those a program marks as unfinished (.part, .tmp, ~$...) left out.
[[nodiscard]] Result<std::vector<FileSight>> lookAt(const WatchSettings& settings);

// What became of a file.
struct WatchedFile
{
    enum class State
    {
        Loading,    // begun; only an interrupted program leaves it so
        Loaded,     // as a batch
        WouldLoad,  // dry run
        Known,      // its content was loaded already, under whatever name
        NoContract, // skipped
        Broken,     // breaks its contract
        Failed,     // cannot be read
        Changing,   // is still being written: comes again
    };
    FileSight sight;
    State state = State::Loading;
    QString hash;     // SHA-256 of its bytes, hexadecimal
    QString contract; // its name; of several tables that of the first
    QString table;
    int tables = 1;         // sheets, tables or members that come under a contract
    std::int64_t batch = 0; // Loading: the last one before it
    std::int64_t rows = 0;
    std::int64_t rejected = 0;
    QString known;       // Known: the name it was loaded under
    QString problem;     // Failed
    ImportCheck check{}; // what was found; not kept in the project

    [[nodiscard]] QString name() const; // without its folder
    [[nodiscard]] QString text() const; // one sentence
    [[nodiscard]] bool isProblem() const { return state == State::Broken || state == State::Failed; }
    [[nodiscard]] QJsonObject toJson() const; // with the findings
};
[[nodiscard]] QString watchStateName(WatchedFile::State state);

// Takes the files of a folder one by one. What was taken is remembered in the project, beside its history:
// a restart loads nothing twice, nor does an undo bring a file back. Files are only ever read. Not
// thread-safe: one call at a time.
class FolderWatch
{
public:
    // settle: milliseconds for which a file must stay as it is before it is taken.
    FolderWatch(std::shared_ptr<Project> project, WatchSettings settings, std::int64_t settle = 1000);

    // The files of a look that are complete and not dealt with. A file that was skipped or broke its contract
    // comes again once it or a contract has changed. now: ms of any steady clock.
    [[nodiscard]] Result<QStringList> ready(const std::vector<FileSight>& look, std::int64_t now);
    // Whether a file waits to be complete: worth another look soon.
    [[nodiscard]] bool isWaiting() const { return !m_waiting.empty(); }

    // Loads a file under the contract that fits. A cancelled one comes again.
    [[nodiscard]] Result<WatchedFile> take(const QString& path, const Task& task);

    [[nodiscard]] const WatchSettings& settings() const { return m_settings; }

private:
    struct Waiting
    {
        FileSight sight;
        std::int64_t since = 0;
    };
    struct Taken
    {
        WatchedFile file;
        QString contracts; // that there were
    };
    [[nodiscard]] Result<void> recall();
    [[nodiscard]] Result<void> remember(const WatchedFile& file);
    [[nodiscard]] Result<void> write();
    [[nodiscard]] Result<const Taken*> takenBefore(const WatchedFile& file, bool byName) const;
    struct LoadedTables
    {
        std::vector<std::int64_t> batches;
        bool stops = false; // one breaks its contract
    };
    [[nodiscard]] Result<WatchedFile> load(WatchedFile file, const Task& task);
    // Adds up what was found. On an error nothing of it stays in use.
    [[nodiscard]] Result<LoadedTables> loadTables(WatchedFile& file, const std::vector<TableUnder>& tables,
                                                  const Task& task);
    [[nodiscard]] Result<void> takeOut(const std::vector<std::int64_t>& batches);
    [[nodiscard]] Result<QString> contracts() const;
    [[nodiscard]] Result<std::int64_t> lastBatch() const;

    std::shared_ptr<Project> m_project;
    WatchSettings m_settings;
    std::int64_t m_settle;
    bool m_isRecalled = false;
    std::map<QString, Waiting> m_waiting; // by path
    std::map<QString, Taken> m_taken;     // by path
};

} // namespace tessera
