// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the import page loads files: one after the other, under their contracts, with a question where a
// contract does not let one in.
#include "dataset/local_dataset.h"
#include "pages/import_inspector.h"
#include "pages/import_load.h"
#include "pages/import_page.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QTabBar>

#include <algorithm>

namespace tessera {

void ImportPage::importAll()
{
    for (int row = 0; row < int(m_sources.size()); ++row)
        enqueue(row, false);
    startNext();
}

void ImportPage::importRow(int row)
{
    enqueue(row, false);
    startNext();
}

void ImportPage::checkOnly()
{
    enqueue(m_current, true);
    startNext();
}

void ImportPage::enqueue(int row, bool isOnlyCheck)
{
    if (row < 0 || !isReady(m_sources[std::size_t(row)]))
        return;
    ImportSource& source = m_sources[std::size_t(row)];
    source.state = ImportSource::State::Waiting;
    source.isOnlyCheck = isOnlyCheck;
    source.problem.clear();
    forgetIssues(source.id);
}

// One file at a time: each takes all cores.
void ImportPage::startNext()
{
    const auto next = std::find_if(m_sources.begin(), m_sources.end(), [](const ImportSource& source) {
        return source.state == ImportSource::State::Waiting;
    });
    if (!m_running && next != m_sources.end() && m_engine.project()) {
        m_running = true;
        next->state = ImportSource::State::Running;
        next->people.reset();
        next->peopleBefore = m_engine.people();
        start(*next);
        m_poll.start();
    }
    showList();
    showIssues();
    showButtons();
}

void ImportPage::start(const ImportSource& source)
{
    m_progress = std::make_shared<ImportProgress>();
    m_answer = std::make_shared<AwaitedAnswer>();
    LoadOrder order{source.path,
                    source.mapping(),
                    source.plan.terms.limits,
                    source.differences,
                    source.contract.has_value(),
                    source.isOnlyCheck};
    const QPointer<ImportPage> page(this);
    m_runningJob = m_context.jobs.start<LoadReport>(
        (source.isOnlyCheck ? tr("Check %1") : tr("Import %1")).arg(source.name()),
        [project = m_engine.project(), order = std::move(order), progress = m_progress,
         pasted = source.pasted, answer = m_answer, id = source.id, page](Task& task) {
            ImportOptions options;
            options.progress = progress;
            const auto ask = [&](const ImportCheck& found) {
                const auto told = std::make_shared<const ImportCheck>(found);
                // The window is told, and this thread waits.
                QMetaObject::invokeMethod(
                    qApp,
                    [page, id, told] {
                        if (page)
                            page->ask(id, told);
                    },
                    Qt::QueuedConnection);
                return answer->wait(task).value_or(false);
            };
            return loadFile(*project, order, ask, task, options);
        },
        this, [this, id = source.id](Result<LoadReport> report) { finished(id, std::move(report)); });
}

void ImportPage::ask(int id, const std::shared_ptr<const ImportCheck>& found)
{
    const int row = rowOf(id);
    if (row < 0 || m_sources[std::size_t(row)].state != ImportSource::State::Running)
        return;
    ImportSource& source = m_sources[std::size_t(row)];
    source.state = ImportSource::State::Asking;
    source.comparison = found;
    forgetIssues(id);
    showList();
    show(row);
    m_tabs->setCurrentIndex(0);
}

void ImportPage::answer(bool isWanted)
{
    ImportSource* source = current();
    if (!source || source->state != ImportSource::State::Asking || !m_answer)
        return;
    source->state = ImportSource::State::Running;
    m_answer->give(isWanted);
    showList();
    showQuestion();
    showButtons();
}

void ImportPage::finished(int id, Result<LoadReport> report)
{
    m_running = false;
    m_poll.stop();
    const int row = rowOf(id); // what runs is not taken off the list
    ImportSource& source = m_sources[std::size_t(row)];
    source.state = ImportSource::State::Ready;
    forgetIssues(id);
    const bool isLoaded = report && report->outcome;
    if (report) {
        source.comparison = report->check;
        source.outcome = report->outcome;
        forgetIssues(id);
    } else if (!report.error().cancelled) {
        source.problem = report.error().message;
    }
    if (isLoaded) {
        source.state = ImportSource::State::Done;
        source.problem = report->problem;
        source.rules = std::move(report->rules);
        source.rejected = std::move(report->rejected);
    }
    startNext();
    if (row == m_current) {
        showQuestion();
        m_inspector->showOutcome();
        inspectFile();
    }
    // The data are read again once all files are in.
    if (!m_running && isLoaded)
        m_engine.reloadData();
}

namespace {

// Of a batch: who was there before it, by the batches loaded earlier.
std::optional<PeopleOutcome> peopleOf(const LocalDataset& data, std::int64_t id)
{
    const std::vector<BatchPeople>& batches = data.identity().batches;
    const auto own = std::ranges::find(batches, id, &BatchPeople::batch);
    if (own == batches.end())
        return {};
    PeopleSet known(data.people());
    for (auto batch = batches.begin(); batch != own; ++batch) {
        for (const PersonIndex person : batch->personOfNode) {
            if (person != kNobody)
                known.insert(person);
        }
    }
    PeopleSet seen(data.people());
    PeopleOutcome people;
    for (const PersonIndex person : own->personOfNode) {
        if (person == kNobody || seen.contains(person))
            continue;
        seen.insert(person);
        ++(known.contains(person) ? people.joined : people.added);
    }
    return people;
}

} // namespace

// Who the people of the files are that were loaded meanwhile, once the data are read again.
void ImportPage::countPeople()
{
    const auto dataset = m_engine.dataset();
    std::vector<std::pair<int, std::int64_t>> open; // source, batch
    for (const ImportSource& source : m_sources) {
        if (source.outcome && !source.people)
            open.emplace_back(source.id, source.outcome->batch.id);
    }
    if (!dataset || m_running || open.empty())
        return;
    using Counted = std::vector<std::pair<int, std::optional<PeopleOutcome>>>;
    m_people.start<Counted>(
        tr("Count the people of the files"),
        [dataset, open](Task&) -> Result<Counted> {
            Counted counted;
            for (const auto& [source, batch] : open)
                counted.emplace_back(source, peopleOf(*dataset, batch));
            return counted;
        },
        this,
        [this, all = std::int64_t(dataset->people())](Result<Counted> counted) {
            for (const auto& [id, people] : counted ? *counted : Counted()) {
                const int row = rowOf(id);
                if (row < 0 || !people)
                    continue;
                ImportSource& source = m_sources[std::size_t(row)];
                source.people = people;
                if (counted->size() == 1)
                    source.people->merged =
                        std::max<std::int64_t>(0, source.peopleBefore + people->added - all);
            }
            showInspector();
        });
}

// The question stands over the preview of the file it is about.
void ImportPage::showQuestion()
{
    const ImportSource* source = current();
    const bool isAsking = source && source->state == ImportSource::State::Asking;
    m_question->setVisible(isAsking);
    if (!isAsking)
        return;
    const auto errors = std::ranges::count(source->comparison->findings, ImportFinding::Severity::Error,
                                           &ImportFinding::severity);
    m_questionText->setText(
        tr("%n error(s) against the contract %1. Nothing is loaded yet.", nullptr, int(errors))
            .arg(source->plan.terms.name));
}

// The contract as it stands in the inspector: a new object, or the next version of the one there is.
void ImportPage::saveContract()
{
    ImportSource* source = current();
    const auto project = m_engine.project();
    if (!source || !source->preview || !project)
        return;
    const Contract contract = source->planned();
    const QString name = source->plan.terms.name.trimmed();
    if (const Result<void> checked = contract.mapping.check(); !checked || name.isEmpty()) {
        m_context.dialogs.message(tr("The contract was not saved"),
                                  name.isEmpty() ? tr("Give it a name in the inspector.")
                                                 : checked.error().message);
        return;
    }
    // One that was deleted or undone meanwhile is made anew.
    const std::int64_t known = source->contract ? source->contract->object : 0;
    const bool isThere = known != 0 && project->objects().get(known).ok();
    const Result<StoredObject> saved = isThere
                                           ? project->objects().update(known, name, contract.toJson())
                                           : project->objects().add(kContractKind, name, contract.toJson());
    if (!saved) {
        m_context.dialogs.message(tr("The contract was not saved"), saved.error().message);
        return;
    }
    source->plan.terms.name = saved->name;
    source->contract = SavedContract{saved->id, saved->version, saved->name, contract};
    source->differences = compareColumns(contract, *source->raw);
    source->comparison.reset();
    forgetIssues(source->id);
    m_engine.objectsChanged();
    showPlan();
}

} // namespace tessera
