// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project_workbench.h"
#include "identity/erase_person.h"

#include <QFileInfo>

// What ProjectWorkbench does for the privacy of the client. Encrypting and erasing write the file anew and
// hold it for that long. The thread of the window must not wait for it, and no other work may find half of it
// done: the window takes no orders meanwhile (Workbench::busyWith), work under way is waited for, and what
// the window shows of the file is kept beforehand.
namespace tessera {

bool ProjectWorkbench::isEncrypted() const
{
    if (m_standing)
        return m_standing->encrypted;
    return m_project && m_project->isEncrypted();
}

bool ProjectWorkbench::isPassphrase(const QString& passphrase) const
{
    return !m_standing && m_project && m_project->isPassphrase(passphrase);
}

void ProjectWorkbench::takeAlone(const QString& title, std::function<void()> begin)
{
    if (!m_project || !m_busyWith.isEmpty())
        return;
    m_busyWith = title;
    m_begin = std::move(begin);
    emit busyChanged();
    beginWhenIdle();
}

// A job that ends may start the next one, so this is asked after each has delivered.
void ProjectWorkbench::beginWhenIdle()
{
    if (!m_begin || m_jobs.running() > 0)
        return;
    m_standing = Standing{tree(), undoText(), redoText(), dataRevision(), isEncrypted(), history()};
    std::exchange(m_begin, {})();
}

void ProjectWorkbench::endAlone()
{
    m_begin = {};
    m_standing.reset();
    m_busyWith.clear();
    emit busyChanged();
}

void ProjectWorkbench::setPassphrase(const QString& passphrase,
                                     const std::function<void(const Result<void>&)>& done)
{
    const QString title = passphrase.isEmpty() ? tr("Remove the encryption of %1").arg(clientName())
                          : isEncrypted()      ? tr("Change the passphrase of %1").arg(clientName())
                                               : tr("Encrypt %1").arg(clientName());
    takeAlone(title, [this, title, passphrase, done] {
        m_jobs.start<bool>(
            title,
            [project = m_project, passphrase](Task& task) -> Result<bool> {
                const Result<void> written = project->setPassphrase(passphrase, task);
                return written ? Result<bool>(true) : Result<bool>(written.error());
            },
            this,
            [this, project = m_project, done](const Result<bool>& written) {
                if (m_project != project)
                    return; // closed meanwhile
                endAlone();
                objectsChanged();
                done(written ? Result<void>() : Result<void>(written.error()));
            });
    });
}

void ProjectWorkbench::erase(OneId person, const std::function<void(const Result<ErasureReport>&)>& done)
{
    const QString title = tr("Erase person %1").arg(person);
    takeAlone(title, [this, title, person, done] {
        m_jobs.start<ErasureReport>(
            title, [project = m_project, person](Task& task) { return erasePerson(*project, person, task); },
            this,
            [this, project = m_project, person, done](const Result<ErasureReport>& report) {
                if (m_project != project)
                    return; // closed meanwhile
                // Erased, too, where only the sweeping up after it failed.
                const bool gone = report || project->dataRevision() != m_standing->revision;
                endAlone();
                if (gone) {
                    // The data as it was holds the person.
                    m_dataset.reset();
                    for (PeopleList& list : m_lists)
                        list.data.reset();
                    emit personErased(person);
                    reloadData();
                }
                objectsChanged();
                done(report);
            });
    });
}

void ProjectWorkbench::handOverColumns(
    const std::function<void(const Result<std::vector<HandOverColumn>>&)>& done)
{
    m_jobs.start<std::vector<HandOverColumn>>(
        tr("Look for texts that tell who somebody is"),
        [project = m_project](Task& task) { return project->handOverColumns(task); }, this, done);
}

void ProjectWorkbench::handOver(const QString& path, const HandOverChoice& choice,
                                const std::function<void(const Result<HandOver>&)>& done)
{
    m_jobs.start<HandOver>(
        tr("Hand-over copy %1").arg(QFileInfo(path).fileName()),
        [project = m_project, path, choice](Task& task) { return project->handOver(path, task, choice); },
        this, done);
}

} // namespace tessera
