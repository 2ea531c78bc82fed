// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/task.h"
#include "base/time_zone.h"
#include "project/batch.h"
#include "project/file_check.h"
#include "project/objects.h"

#include <QString>

#include <memory>
#include <vector>

class QLockFile;

namespace tessera {

class Database;

// One client, one file. Thread-safe: every call takes the connection for as long as it needs it, and columns
// are decoded outside of that.
class Project
{
public:
    // Fails when the file exists.
    static Result<std::unique_ptr<Project>> create(const QString& path, const QString& client,
                                                   const TimeZone& zone);
    // Checks the file, sweeps batches that an interrupted import left unpublished. A file that another
    // process has open, or that cannot be written, opens read-only.
    static Result<std::unique_ptr<Project>> open(const QString& path);
    ~Project();
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    [[nodiscard]] const QString& path() const;
    // Why nothing can be changed here; empty when it can.
    [[nodiscard]] QString readOnlyReason() const;
    [[nodiscard]] const QString& client() const { return m_client; }
    [[nodiscard]] const TimeZone& zone() const { return m_zone; }
    // Rises with every change of the published data (import, take-out, put-back).
    [[nodiscard]] std::int64_t dataRevision() const;

    [[nodiscard]] Result<QString> setting(const QString& key) const; // empty when never set
    [[nodiscard]] Result<void> setSetting(const QString& key, const QString& value);

    // Batches in order of import; published ones only.
    [[nodiscard]] Result<std::vector<BatchInfo>> batches() const;
    [[nodiscard]] Result<Column> readColumn(const BatchInfo& batch, std::size_t position,
                                            const Task& task = {}) const;
    // The texts of a column of texts, without its rows.
    [[nodiscard]] Result<std::shared_ptr<const Dictionary>> readTexts(const BatchInfo& batch,
                                                                      std::size_t position) const;
    [[nodiscard]] Result<std::vector<RejectedRow>> rejectedRows(std::int64_t batch,
                                                                std::size_t limit = 10000) const;
    // A batch taken out stays in the file but in no number, until it is put back.
    [[nodiscard]] Result<void> setTakenOut(std::int64_t batch, bool takenOut);
    [[nodiscard]] Result<std::unique_ptr<BatchWriter>> beginBatch(const BatchInfo& info);

    // Reads every byte: minutes where there are gigabytes.
    [[nodiscard]] Result<FileCheck> check(const Task& task) const;

    [[nodiscard]] ObjectStore& objects() { return *m_objects; }
    [[nodiscard]] const ObjectStore& objects() const { return *m_objects; }

private:
    Project();
    QString lock(const QString& path); // why it may not be written; empty when it may
    bool m_isFirstHere = false;        // in this process
    Result<void> load();

    std::shared_ptr<QLockFile> m_lock; // one process writes; released after the database is closed
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ObjectStore> m_objects;
    QString m_client;
    TimeZone m_zone;
};

} // namespace tessera
