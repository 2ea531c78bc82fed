// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "project/history.h"
#include "project/project.h"

#include <QDate>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace tessera {

// One line of the project tree. Groups ("data", "analyses") have children and no id.
struct ProjectNode
{
    QString id; // of the object
    QString kind;
    QString name;
    QString icon; // lucide name
    std::optional<std::int64_t> count;
    bool stale = false;
    std::vector<ProjectNode> children;
};

struct RecentClient
{
    QString path;
    QString name;
    std::int64_t people = 0;
    std::int64_t events = 0;
    std::vector<std::pair<QString, std::int64_t>>
        stages; // name of stage, people; empty when 4A was never computed
    QDateTime opened;
    std::int64_t bytes = 0;
};

// What the shell knows about the client that is open. The engine behind implements it; the shell computes
// nothing.
// Of two audiences.
enum class SetOperation
{
    Both,
    Either,
    Without, // the first, without those of the second
    OneOnly
};

class Workbench : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isOpen() const = 0;
    [[nodiscard]] virtual QString clientName() const = 0;
    [[nodiscard]] virtual QString path() const = 0;
    [[nodiscard]] virtual QDate asOf() const = 0;
    [[nodiscard]] virtual std::int64_t people() const = 0;
    [[nodiscard]] virtual std::int64_t events() const = 0;
    [[nodiscard]] virtual int dataRevision() const = 0;
    [[nodiscard]] virtual QDateTime savedAt() const = 0;
    [[nodiscard]] virtual QString zone() const = 0;
    [[nodiscard]] virtual QString engine() const = 0; // "Local engine"
    [[nodiscard]] virtual std::vector<ProjectNode> tree() const = 0;
    [[nodiscard]] virtual std::vector<RecentClient> recentClients() const = 0;
    [[nodiscard]] virtual QString readOnlyReason() const = 0; // empty: it can be changed
    [[nodiscard]] virtual QString undoText() const = 0;       // empty: nothing to undo
    [[nodiscard]] virtual QString redoText() const = 0;
    [[nodiscard]] virtual bool hasSample() const = 0; // the invented client can be made
    [[nodiscard]] virtual bool needsPassphrase(const QString& path) const = 0;
    [[nodiscard]] virtual bool isEncrypted() const = 0;
    [[nodiscard]] virtual bool isPassphrase(const QString& passphrase) const = 0; // of the client
    // What has the client to itself at present ("Encrypt the client"); empty: nothing. Until it has ended
    // nothing can be asked of the client's file, and everything above is answered as it was before.
    [[nodiscard]] virtual QString busyWith() const = 0;

    virtual Result<void> setAsOf(QDate date) = 0;
    virtual Result<void> open(const QString& path, const QString& passphrase) = 0;
    // A new client, encrypted unless the passphrase is empty, then the import of the files.
    virtual Result<void> createFrom(const QString& path, const QStringList& files,
                                    const QString& passphrase) = 0;
    virtual Result<void> import(const QStringList& files) = 0;
    // What is said of the folder that is watched; empty: none is.
    [[nodiscard]] virtual QString watchText() const { return {}; }
    virtual void watchFolder() {} // asks which, and how
    virtual void showWatched() {} // the file that was loaded last
    virtual Result<void> openSample() = 0;
    virtual void close() = 0;
    virtual Result<void> save() = 0;
    virtual Result<void> rename(const QString& id, const QString& name) = 0;
    virtual Result<void> remove(const QString& id) = 0;
    virtual Result<QString> duplicate(const QString& id) = 0; // gives the id of the copy
    // A new audience of two others; gives its id.
    virtual Result<QString> combine(const QString& first, const QString& second, SetOperation operation) = 0;
    virtual Result<QString> divide(const QString& audience) = 0; // a split of it; gives its id
    virtual Result<void> undo() = 0;
    virtual Result<void> redo() = 0;
    // Newest first. An entry's number leads back to its state.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>> history() const = 0;
    virtual Result<void> jump(std::int64_t entry) = 0;
    virtual Result<void> namePoint(const QString& name, std::int64_t entry) = 0;
    virtual void compare(std::int64_t before, std::int64_t after) = 0; // opens a page
    // In the background; `done` says how it ended.
    virtual void saveCopy(const QString& path, const std::function<void(const Result<void>&)>& done) = 0;
    virtual void handOver(const QString& path, const HandOverChoice& choice,
                          const std::function<void(const Result<HandOver>&)>& done) = 0;
    virtual void
    handOverColumns(const std::function<void(const Result<std::vector<HandOverColumn>>&)>& done) = 0;
    // Has the client to itself. An empty passphrase takes the encryption away.
    virtual void setPassphrase(const QString& passphrase,
                               const std::function<void(const Result<void>&)>& done) = 0;

signals:
    void opened();  // also after closing
    void changed(); // name, dates, counts, tree, history
    void busyChanged();
    void passphraseNeeded(const QString& path); // to open what was asked for
};

} // namespace tessera
