// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workbench.h"

namespace tessera {

// The workbench of a window to which no engine is connected: nothing is open and nothing can be opened.
class ClosedWorkbench : public Workbench
{
    Q_OBJECT

public:
    using Workbench::Workbench;

    bool isOpen() const override { return false; }
    QString clientName() const override { return {}; }
    QString path() const override { return {}; }
    QDate asOf() const override { return {}; }
    std::int64_t people() const override { return 0; }
    std::int64_t events() const override { return 0; }
    int dataRevision() const override { return 0; }
    QDateTime savedAt() const override { return {}; }
    QString zone() const override { return {}; }
    QString engine() const override { return {}; }
    std::vector<ProjectNode> tree() const override { return {}; }
    std::vector<RecentClient> recentClients() const override { return {}; }
    QString readOnlyReason() const override { return {}; }
    QString undoText() const override { return {}; }
    QString redoText() const override { return {}; }
    bool hasSample() const override { return false; }
    bool needsPassphrase(const QString&) const override { return false; }
    bool isEncrypted() const override { return false; }
    bool isPassphrase(const QString&) const override { return false; }
    QString busyWith() const override { return {}; }
    Result<void> setAsOf(QDate) override { return refuse({}); }
    Result<void> open(const QString& path, const QString&) override { return refuse(path); }
    Result<void> createFrom(const QString& path, const QStringList&, const QString&) override
    {
        return refuse(path);
    }
    Result<void> import(const QStringList& files) override { return refuse(files.value(0)); }
    Result<void> openSample() override { return refuse({}); }
    void close() override {}
    Result<void> save() override { return refuse({}); }
    Result<void> rename(const QString& id, const QString&) override { return refuse(id); }
    Result<void> remove(const QString& id) override { return refuse(id); }
    Result<QString> duplicate(const QString& id) override { return refuse(id); }
    Result<QString> combine(const QString& first, const QString&, SetOperation) override
    {
        return refuse(first);
    }
    Result<QString> divide(const QString& audience) override { return refuse(audience); }
    Result<void> undo() override { return refuse({}); }
    Result<void> redo() override { return refuse({}); }
    Result<std::vector<JournalEntry>> history() const override { return std::vector<JournalEntry>(); }
    Result<void> jump(std::int64_t) override { return refuse({}); }
    Result<void> namePoint(const QString& name, std::int64_t) override { return refuse(name); }
    void compare(std::int64_t, std::int64_t) override {}
    void saveCopy(const QString& path, const std::function<void(const Result<void>&)>& done) override
    {
        done(refuse(path));
    }
    void handOver(const QString& path, const HandOverChoice&,
                  const std::function<void(const Result<HandOver>&)>& done) override
    {
        done(refuse(path));
    }
    void handOverColumns(const std::function<void(const Result<std::vector<HandOverColumn>>&)>& done) override
    {
        done(refuse({}));
    }
    void setPassphrase(const QString&, const std::function<void(const Result<void>&)>& done) override
    {
        done(refuse({}));
    }

private:
    [[nodiscard]] Error refuse(const QString& what) const
    {
        return {tr("%1 was not opened: this build of Tessera has no engine. Use a full build.").arg(what)};
    }
};

} // namespace tessera
