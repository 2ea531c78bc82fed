// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/dependents.h"
#include "dataset/people_snapshot.h"
#include "pages/person_lineage.h"
#include "pages/person_page.h"
#include "pages/person_tags.h"
#include "shell/dialogs.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace tessera {

void PersonPage::toggleMasked()
{
    if (!m_unmasked) {
        if (!m_context.dialogs.confirm(tr("Show masked values?"),
                                       tr("That they were shown is written into the client's journal."),
                                       tr("Show")))
            return;
        if (const Result<void> noted = m_engine.note(tr("Masked values shown: person %1").arg(m_oneId));
            !noted) {
            m_context.dialogs.message(tr("The values stay masked"), noted.error().message);
            return;
        }
    }
    m_unmasked = !m_unmasked;
    fillTexts();
    reload();
}

void PersonPage::askAudience()
{
    const Result<std::vector<StoredObject>> audiences =
        m_engine.project()->objects().list(QStringLiteral("audience"));
    if (!audiences) {
        m_context.dialogs.message(tr("The person was not added"), audiences.error().message);
        return;
    }
    QMenu menu(this);
    for (const StoredObject& audience : *audiences)
        if (isSnapshot(audience.definition))
            connect(menu.addAction(audience.name), &QAction::triggered, this,
                    [this, id = audience.id, name = audience.name] { addTo(id, name); });
    if (!menu.isEmpty())
        menu.addSeparator();
    connect(menu.addAction(tr("New audience…")), &QAction::triggered, this, [this] {
        const QString name =
            m_context.dialogs.text(tr("New audience"), tr("Name of an audience of chosen people:")).trimmed();
        if (!name.isEmpty())
            addTo(0, name);
    });
    menu.exec(m_audience->mapToGlobal(QPoint(0, m_audience->height())));
}

void PersonPage::addTo(std::int64_t audience, const QString& name)
{
    const auto add = [&]() -> Result<void> {
        Project& project = *m_engine.project();
        // Without the snapshot it would be nobody: there is no rule behind people who were chosen by hand.
        Rule nobody;
        nobody.kind = RuleKind::Not;
        nobody.parts.emplace_back();
        QJsonObject definition{{QStringLiteral("rule"), printRule(nobody)}};
        PeopleSet people(m_data->people());
        if (audience != 0) {
            const Result<StoredObject> stored = project.objects().get(audience);
            if (!stored)
                return stored.error();
            Result<SnapshotPeople> kept = peopleOfSnapshot(*m_data, stored->definition);
            if (!kept)
                return kept.error();
            people = std::move(kept->people);
            definition = stored->definition;
        }
        if (m_person >= m_data->people())
            return Error{tr("The page is about somebody else meanwhile. Try again when it has loaded.")};
        people.insert(m_person);
        const Result<QJsonObject> frozen = withSnapshot(project, definition, *m_data, people);
        if (!frozen)
            return frozen.error();
        const Result<StoredObject> saved =
            audience != 0 ? updateObject(project, audience, name, *frozen)
                          : project.objects().add(QStringLiteral("audience"), name, *frozen);
        return saved ? Result<void>() : Result<void>(saved.error());
    };
    if (const Result<void> done = add(); !done) {
        m_context.dialogs.message(tr("The person was not added"), done.error().message);
        return;
    }
    m_engine.objectsChanged();
    startRound(4);
}

void PersonPage::explain(int tag)
{
    if (!m_data || m_person >= m_data->people() || tag < 0 || tag >= int(m_tags->tags().size()))
        return;
    const PersonTag shown = m_tags->tags()[std::size_t(tag)];
    const QRect row = m_tags->rowOf(shown.name);
    const QRect around(m_tags->mapTo(this, row.topLeft()), row.size());
    struct Why
    {
        std::shared_ptr<const LocalDataset> data;
        TagLineage lineage;
    };
    m_why.start<Why>(
        tr("Where %1 of person %2 comes from").arg(shown.name).arg(m_oneId),
        [data = m_data, person = m_person, id = shown.id](Task& task) -> Result<Why> {
            const Result<std::vector<SavedTag>> saved = savedTags(*data);
            if (!saved)
                return saved.error();
            const auto found = std::ranges::find(*saved, id, &SavedTag::id);
            if (found == saved->end())
                return Error{tr("The tag is no longer there.")};
            Result<TagLineage> lineage = tagLineage(*data, found->tag, person, task);
            return lineage ? Result<Why>(Why{data, std::move(*lineage)}) : Result<Why>(lineage.error());
        },
        this,
        [this, name = shown.name, around](Result<Why> why) {
            if (why)
                m_lineage->showFor(name, *why->data, why->lineage, m_unmasked, around);
            else if (!why.error().cancelled)
                m_lineage->showProblem(name, why.error().message, around);
        });
}

} // namespace tessera
