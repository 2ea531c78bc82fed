// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analysis.h"
#include "dataset/local_dataset.h"
#include "project/project.h"
#include "shell/job_tracker.h"
#include "shell/workbench.h"

#include <QHash>

#include <memory>
#include <optional>

namespace tessera {

class Settings;

// Some people of one revision of the data, with the words that say who they are.
struct PeopleList
{
    QString title;  // "2 Cart"
    QString origin; // "Funnel, data r4, as of 2026-05-31"
    std::vector<OneId> oneIds;
    QJsonObject rule; // the same people as a rule; empty when no rule says so exactly
    std::shared_ptr<const LocalDataset> data = {}; // of another point of the history; empty: the present
};

// Through whom a page of one person goes on: those of a list, in its order.
struct PersonTrail
{
    QString title;
    std::vector<OneId> oneIds;
};

// The client that is open: its file, the dataset over it that analyses see, and the analyses there are.
class ProjectWorkbench : public Workbench
{
    Q_OBJECT

public:
    using Register = std::function<void(AnalysisRegistry&)>;

    // `registerKinds` fills a registry with every analysis; it is asked again when the language changes.
    ProjectWorkbench(JobTracker& jobs, Settings& settings, Register registerKinds);
    ~ProjectWorkbench() override;

    bool isOpen() const override { return m_project != nullptr; }
    QString clientName() const override;
    QString path() const override;
    QDate asOf() const override;
    std::int64_t people() const override;
    std::int64_t events() const override;
    int dataRevision() const override;
    QDateTime savedAt() const override { return m_savedAt; }
    QString zone() const override;
    QString engine() const override { return tr("Local engine"); }
    std::vector<ProjectNode> tree() const override;
    std::vector<RecentClient> recentClients() const override;
    QString readOnlyReason() const override;
    QString undoText() const override;
    QString redoText() const override;
    bool hasSample() const override { return true; }
    bool needsPassphrase(const QString& path) const override { return Project::needsPassphrase(path); }
    bool isEncrypted() const override;
    bool isPassphrase(const QString& passphrase) const override;
    QString busyWith() const override { return m_busyWith; }
    Result<void> setAsOf(QDate date) override;
    Result<void> open(const QString& path, const QString& passphrase) override;
    Result<void> createFrom(const QString& path, const QStringList& files,
                            const QString& passphrase) override;
    Result<void> import(const QStringList& files) override;
    QString watchText() const override { return m_watchText; }
    void watchFolder() override { emit watchRequested(); }
    void showWatched() override { emit watchedRequested(); }
    void setWatchText(const QString& text);
    Result<void> openSample() override;
    void close() override;
    Result<void> save() override;
    Result<void> rename(const QString& id, const QString& name) override;
    Result<void> remove(const QString& id) override;
    Result<QString> duplicate(const QString& id) override;
    Result<QString> combine(const QString& first, const QString& second, SetOperation operation) override;
    Result<QString> divide(const QString& audience) override;
    Result<void> undo() override;
    Result<void> redo() override;
    Result<std::vector<JournalEntry>> history() const override;
    Result<void> jump(std::int64_t entry) override;
    Result<void> namePoint(const QString& name, std::int64_t entry) override;
    void compare(std::int64_t before, std::int64_t after) override;
    void saveCopy(const QString& path, const std::function<void(const Result<void>&)>& done) override;
    void handOver(const QString& path, const HandOverChoice& choice,
                  const std::function<void(const Result<HandOver>&)>& done) override;
    void
    handOverColumns(const std::function<void(const Result<std::vector<HandOverColumn>>&)>& done) override;
    void setPassphrase(const QString& passphrase,
                       const std::function<void(const Result<void>&)>& done) override;
    // For good. Has the client to itself; the data are read anew afterwards.
    void erase(OneId person, const std::function<void(const Result<ErasureReport>&)>& done);

    [[nodiscard]] std::shared_ptr<Project> project() const { return m_project; }
    // Null while it is being made; replaced as a whole when data or date change.
    [[nodiscard]] std::shared_ptr<const LocalDataset> dataset() const { return m_dataset; }
    [[nodiscard]] std::shared_ptr<const AnalysisRegistry> registry() const { return m_registry; }
    [[nodiscard]] const QString& loadProblem() const { return m_loadProblem; }
    // A step of the history that says who is one person; people are formed anew.
    Result<void> changeIdentity(const std::function<Result<void>(Project&)>& change);
    void reloadData();                         // after an import, a take-out or a put-back
    void objectsChanged();                     // after a write to the object store
    Result<void> note(const QString& label);   // in the history: something that is not an edit
    void noteStages(const QJsonObject& fourA); // for the list of recent clients

    [[nodiscard]] static QString objectId(std::int64_t id);
    [[nodiscard]] static std::int64_t objectNumber(const QString& id); // 0 when it is none
    [[nodiscard]] static QString batchId(std::int64_t id);
    [[nodiscard]] static std::int64_t batchNumber(const QString& id);

    // A list to be shown by the people page of the returned id.
    QString keepPeople(const PeopleList& list);
    [[nodiscard]] const PeopleList* peopleList(const QString& id) const;
    // Of the list a person was last opened from; may be null.
    void keepTrail(PersonTrail trail) { m_trail = std::make_shared<const PersonTrail>(std::move(trail)); }
    [[nodiscard]] std::shared_ptr<const PersonTrail> trail() const { return m_trail; }

signals:
    void datasetChanged(const QString& cause);
    void importRequested(const QStringList& files);
    void watchRequested();
    void watchedRequested();
    void saveRequested(); // the page in front saves its definition
    void compareRequested(std::int64_t before, std::int64_t after);
    void personErased(tessera::OneId person);

private:
    // What the window asks of the client's file all the time.
    struct Standing
    {
        std::vector<ProjectNode> tree;
        QString undoText;
        QString redoText;
        std::int64_t revision = 0;
        bool encrypted = false;
        Result<std::vector<JournalEntry>> history = std::vector<JournalEntry>();
    };
    void takeAlone(const QString& title, std::function<void()> begin);
    void beginWhenIdle();
    void endAlone();
    Result<void> adopt(std::unique_ptr<Project> project);
    Result<void> walk(const std::function<Result<void>(History&)>& steps);
    void moveTo(const QString& end);
    [[nodiscard]] QString batchName(const BatchInfo& batch) const;
    [[nodiscard]] ProjectNode dataNode() const;
    void makeSample(const QString& file);
    void rememberClient();

    JobTracker& m_jobs;
    Settings& m_settings;
    Register m_registerKinds;
    std::shared_ptr<const AnalysisRegistry> m_registry;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<const LocalDataset> m_dataset;
    LatestJob m_load;
    QString m_loadProblem;
    QDateTime m_savedAt;
    QString m_busyWith;
    QString m_watchText;
    std::optional<Standing> m_standing; // while something has the client to itself
    std::function<void()> m_begin;      // that waits for the work under way
    QHash<QString, PeopleList> m_lists;
    int m_nextList = 1;
    std::shared_ptr<const PersonTrail> m_trail;
};

} // namespace tessera
