// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/task.h"
#include "base/time_zone.h"
#include "project/batch.h"
#include "project/erasure.h"
#include "project/file_check.h"
#include "project/history.h"
#include "project/identity_links.h"
#include "project/objects.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QLockFile;

namespace tessera {

class Database;

// What a hand-over copy holds no longer.
struct HandOver
{
    struct Blanked
    {
        QString column; // "table: column"
        QString reason;
    };
    QStringList pseudonyms; // "table: column" whose values were exchanged for meaningless ones
    std::vector<Blanked> blanked;
    QStringList kept; // that would have been blanked, had nobody said to keep them
};

// A column of texts, identifiers aside, that a hand-over copy can blank.
struct HandOverColumn
{
    QString name;   // "table: column"
    QString reason; // why it is blanked unless somebody says to keep it; empty: it is not
};

// What is done otherwise than the reasons say: "table: column", or "column" in every table.
struct HandOverChoice
{
    QStringList keep;
    QStringList blank;
};

// One client, one file. Thread-safe: every call takes the connection for as long as it needs it, and columns
// are decoded outside of that.
class Project
{
public:
    // Fails when the file exists.
    static Result<std::unique_ptr<Project>> create(const QString& path, const QString& client,
                                                   const TimeZone& zone, const QString& passphrase = {});
    // Checks the file, sweeps batches that an interrupted import left unpublished. A file that another
    // process has open, or that cannot be written, opens read-only.
    static Result<std::unique_ptr<Project>> open(const QString& path, const QString& passphrase = {});
    // Whether the file can only be opened with a passphrase (or is no client at all).
    [[nodiscard]] static bool needsPassphrase(const QString& path);
    ~Project();
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    [[nodiscard]] const QString& path() const;
    // Why nothing can be changed here; empty when it can.
    [[nodiscard]] QString readOnlyReason() const;
    // The copy that was kept of a file of an older version before it was brought up to date; empty when it
    // was not older.
    [[nodiscard]] const QString& backup() const { return m_backup; }
    [[nodiscard]] const QString& client() const { return m_client; }
    [[nodiscard]] const TimeZone& zone() const { return m_zone; }
    // Rises with every change of the published data (import, take-out, put-back).
    [[nodiscard]] std::int64_t dataRevision() const;

    [[nodiscard]] Result<QString> setting(const QString& key) const; // empty when never set
    // One undoable step; the label is what the history says of it.
    [[nodiscard]] Result<void> setSetting(const QString& key, const QString& value,
                                          const QString& label = {});
    // A setting that no undo takes back: what happened, not what somebody wants.
    [[nodiscard]] Result<void> remember(const QString& key, const QString& value);

    // Batches in order of import; published ones only.
    [[nodiscard]] Result<std::vector<BatchInfo>> batches() const;
    // Leaves the rows out that the batches in use (those not taken out) supersede in older ones: what is read
    // of a batch afterwards has them no more. A batch superseded as a whole is as if taken out.
    [[nodiscard]] Result<void> hideSuperseded(std::vector<BatchInfo>& batches, const Task& task = {}) const;
    // The values of a column of whole numbers, times or booleans part by part, from several threads: what is
    // made of them takes no more memory than it needs.
    [[nodiscard]] Result<void> readIntegers(const BatchInfo& batch, std::size_t position,
                                            const IntegerVisitor& visit, const Task& task) const;
    [[nodiscard]] Result<Column> readColumn(const BatchInfo& batch, std::size_t position,
                                            const Task& task = {}) const;
    // The texts of a column of texts, without its rows.
    [[nodiscard]] Result<std::shared_ptr<const Dictionary>> readTexts(const BatchInfo& batch,
                                                                      std::size_t position) const;
    [[nodiscard]] Result<std::vector<RejectedRow>> rejectedRows(std::int64_t batch,
                                                                std::size_t limit = 10000) const;
    // What was found out about a batch when it was imported (ingest/quality.h); empty when nothing was.
    [[nodiscard]] Result<QJsonObject> quality(std::int64_t batch) const;
    // A batch taken out stays in the file but in no number, until it is put back. One undoable step.
    [[nodiscard]] Result<void> setTakenOut(std::int64_t batch, bool takenOut);
    [[nodiscard]] Result<std::unique_ptr<BatchWriter>> beginBatch(const BatchInfo& info);

    // Links between identifiers, in order of their making.
    [[nodiscard]] Result<std::vector<LinkSet>> linkSets() const;
    [[nodiscard]] Result<std::vector<IdentityLink>> links(const LinkSet& set) const;
    // Adds links in one undoable step; the set they take the place of (0: none) is out of use from then on.
    // Gives the number of the set.
    [[nodiscard]] Result<std::int64_t> addLinks(const LinkSet& set, std::span<const IdentityLink> links,
                                                std::int64_t replaces = 0);
    [[nodiscard]] Result<void> setLinksInUse(std::int64_t set, bool isInUse);
    // What people are called, as far as it does not follow from their identifiers. No step of the history:
    // undo leads to new names where it must.
    [[nodiscard]] Result<OneIdBook> oneIds() const;
    [[nodiscard]] Result<std::vector<OneIdChange>>
    oneIdChanges(std::size_t limit = 1000) const; // newest first
    [[nodiscard]] Result<void> writeOneIds(const OneIdBook& book, std::span<const OneIdChange> changes);

    // Takes everything that belongs to the identifiers out of the file for good: no undo, no trace in the
    // bytes. Copies made before are not touched. Fingerprints stay, so that an import takes nobody erased in.
    [[nodiscard]] Result<ErasureReport> erase(const std::vector<PersonalIdentifier>& identifiers,
                                              const Task& task);
    [[nodiscard]] Result<ErasedPeople> erasedPeople() const;

    [[nodiscard]] static QString storeVersion(); // of SQLite and its encryption
    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] bool isPassphrase(const QString& passphrase) const; // the one it was opened with
    // Writes the file anew under a passphrase (empty: in clear) and goes on with it. Not an undoable step.
    [[nodiscard]] Result<void> setPassphrase(const QString& passphrase, const Task& task);

    // A compact copy in one new file, as the project is at this instant. Work goes on meanwhile.
    [[nodiscard]] Result<void> saveCopy(const QString& path, const Task& task) const;
    // A copy for somebody who must not know who the people are: pseudonyms for identifiers, no texts that
    // tell who somebody is, no rejected rows, no history and no kept results. The numbers stay the same.
    // Fails when the choice names a column that is none of handOverColumns().
    [[nodiscard]] Result<HandOver> handOver(const QString& path, const Task& task,
                                            const HandOverChoice& choice = {}) const;
    [[nodiscard]] Result<std::vector<HandOverColumn>> handOverColumns(const Task& task) const;
    // Reads every byte: minutes where there are gigabytes.
    [[nodiscard]] Result<FileCheck> check(const Task& task) const;

    [[nodiscard]] ObjectStore& objects() { return *m_objects; }
    [[nodiscard]] const ObjectStore& objects() const { return *m_objects; }
    [[nodiscard]] History& history() { return *m_history; }
    [[nodiscard]] const History& history() const { return *m_history; }

private:
    Project();
    QString lock(const QString& path); // why it may not be written; empty when it may
    bool m_isFirstHere = false;        // in this process
    Result<void> load();
    Result<void> rewrite(const QString& passphrase, const Task& task);

    std::shared_ptr<QLockFile> m_lock; // one process writes; released after the database is closed
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ObjectStore> m_objects;
    std::unique_ptr<History> m_history;
    QString m_backup;
    QString m_client;
    TimeZone m_zone;
};

} // namespace tessera
