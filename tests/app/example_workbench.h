// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/workbench.h"

#include <QString>
#include <QStringList>

namespace tessera {

// A client in memory with invented objects; remembers what the shell asked of it.
class ExampleWorkbench : public Workbench
{
public:
    bool open_ = false;
    QStringList calls;

    bool isOpen() const override { return open_; }
    QString clientName() const override { return QString::fromUtf8("Solenne 素澜"); }
    QString path() const override { return QStringLiteral("solenne-2026.tessera"); }
    QDate asOf() const override { return QDate(2026, 5, 31); }
    std::int64_t people() const override { return 486210; }
    std::int64_t events() const override { return 12408377; }
    int dataRevision() const override { return 41; }
    QDateTime savedAt() const override { return QDateTime(QDate(2026, 6, 1), QTime(14, 32)); }
    QString zone() const override { return QStringLiteral("Asia/Shanghai"); }
    QString engine() const override { return QStringLiteral("Local engine"); }
    QString readOnlyReason() const override { return {}; }
    QString undoText() const override { return QStringLiteral("rename"); }
    QString redoText() const override { return {}; }
    bool hasSample() const override { return true; }
    bool encrypted = false;
    QString busy;
    bool needsPassphrase(const QString& path) const override
    {
        return path.contains(QLatin1String("secret"));
    }
    bool isEncrypted() const override { return encrypted; }
    bool isPassphrase(const QString& passphrase) const override
    {
        return passphrase == QLatin1String("right one");
    }
    QString busyWith() const override { return busy; }

    std::vector<ProjectNode> tree() const override
    {
        if (!open_)
            return {};
        const auto node = [](const char* id, const char* kind, const char* name, const char* icon,
                             std::optional<std::int64_t> count = {}, bool stale = false) {
            return ProjectNode{QLatin1String(id),
                               QLatin1String(kind),
                               QString::fromUtf8(name),
                               QLatin1String(icon),
                               count,
                               stale,
                               {}};
        };
        ProjectNode data = node("", "group", "Data", "", 3);
        data.children = {node("b1", "batch", "customers_crm.csv", "table", 241806),
                         node("b2", "batch", "orders_2024-26_with_a_long_name.csv", "table", 318442),
                         node("p", "people", "People (OneID)", "fingerprint-pattern", 486210)};
        ProjectNode analyses = node("", "group", "Analyses", "", 2);
        analyses.children = {node("a1", "example", "4A spring 2026", "layers"),
                             node("a2", "example", "618 pre-sale funnel", "funnel", {}, true)};
        ProjectNode audiences = node("", "group", "Audiences", "", 1);
        audiences.children = {node("s1", "audience", "Serum switchers 精华高潜", "users", 38642)};
        return {data, analyses, audiences};
    }
    std::vector<RecentClient> recentClients() const override
    {
        const std::vector<std::pair<QString, std::int64_t>> stages{{QStringLiteral("aware"), 153192},
                                                                   {QStringLiteral("appeal"), 78151},
                                                                   {QStringLiteral("act"), 54756},
                                                                   {QStringLiteral("advocate"), 14897}};
        return {{QStringLiteral("solenne-2026.tessera"), clientName(), 486210, 12408377, stages,
                 QDateTime::currentDateTime(), 1900000000},
                {QStringLiteral("kestrel-oats.tessera"), QString::fromUtf8("Kestrel Oats 燕麦日记"), 1204553,
                 38000000, stages, QDateTime::currentDateTime().addDays(-1), 4700000000},
                {QStringLiteral("northpine.tessera"),
                 QString::fromUtf8("Northpine 北松户外"),
                 318077,
                 9600000,
                 {},
                 QDateTime(QDate(2026, 5, 19), QTime(9, 0)),
                 310000000}};
    }
    Result<void> setAsOf(QDate date) override
    {
        calls += QStringLiteral("asOf ") + date.toString(Qt::ISODate);
        return {};
    }
    Result<void> open(const QString& path, const QString& passphrase) override
    {
        calls += (QStringLiteral("open %1 ").arg(path) + passphrase).trimmed();
        if (needsPassphrase(path) && passphrase != QLatin1String("right one"))
            return Error{QStringLiteral("another passphrase")};
        if (path.contains(QLatin1String("broken")))
            return Error{QStringLiteral("broken.tessera is damaged")};
        open_ = true;
        emit opened();
        return {};
    }
    Result<void> createFrom(const QString& path, const QStringList& files, const QString&) override
    {
        calls += QStringLiteral("create %1 from %2").arg(path, files.join(QLatin1Char(' ')));
        return {};
    }
    Result<void> import(const QStringList& files) override
    {
        return note(QStringLiteral("import ") + files.join(QLatin1Char(' ')));
    }
    Result<void> openSample() override { return open(QStringLiteral("sample"), {}); }
    void close() override
    {
        open_ = false;
        emit opened();
    }
    Result<void> save() override { return note(QStringLiteral("save")); }
    Result<void> rename(const QString& id, const QString& name) override { return note(id + name); }
    Result<void> remove(const QString& id) override { return note(QStringLiteral("remove ") + id); }
    Result<QString> duplicate(const QString& id) override
    {
        calls += QStringLiteral("duplicate ") + id;
        return QStringLiteral("a1");
    }
    Result<QString> combine(const QString& first, const QString& second, SetOperation operation) override
    {
        calls += QStringLiteral("combine %1 %2 %3").arg(first, second).arg(int(operation));
        return QStringLiteral("a1");
    }
    Result<QString> divide(const QString& audience) override
    {
        calls += QStringLiteral("divide ") + audience;
        return QStringLiteral("a1");
    }
    Result<void> undo() override { return note(QStringLiteral("undo")); }
    Result<void> redo() override { return note(QStringLiteral("redo")); }
    std::vector<JournalEntry> entries;
    Result<std::vector<JournalEntry>> history() const override { return entries; }
    Result<void> jump(std::int64_t entry) override { return note(QStringLiteral("jump %1").arg(entry)); }
    Result<void> namePoint(const QString& name, std::int64_t entry) override
    {
        return note(QStringLiteral("point %1 at %2").arg(name).arg(entry));
    }
    void compare(std::int64_t before, std::int64_t after) override
    {
        (void)note(QStringLiteral("compare %1 with %2").arg(before).arg(after));
    }
    void saveCopy(const QString& path, const std::function<void(const Result<void>&)>& done) override
    {
        done(note(QStringLiteral("copy ") + path));
    }
    void handOverColumns(const std::function<void(const Result<std::vector<HandOverColumn>>&)>& done) override
    {
        done(std::vector<HandOverColumn>{{QStringLiteral("crm: city"), {}}});
    }
    void handOver(const QString& path, const HandOverChoice&,
                  const std::function<void(const Result<HandOver>&)>& done) override
    {
        calls += QStringLiteral("hand over ") + path;
        done(HandOver{{QStringLiteral("crm: phone")}, {}, {}});
    }
    void setPassphrase(const QString& passphrase,
                       const std::function<void(const Result<void>&)>& done) override
    {
        encrypted = !passphrase.isEmpty();
        done(note(QStringLiteral("passphrase ") + passphrase));
    }

private:
    Result<void> note(const QString& call)
    {
        calls += call;
        return {};
    }
};

} // namespace tessera
