// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/window_link.h"

#include "engine/people_rule.h"
#include "pages/affinity_panel.h"
#include "pages/audience_panel.h"
#include "pages/batch_page.h"
#include "pages/business_panel.h"
#include "pages/channel_overlap_panel.h"
#include "pages/clusters_panel.h"
#include "pages/comparison_page.h"
#include "pages/contract_page.h"
#include "pages/control_total_panel.h"
#include "pages/creative_panel.h"
#include "pages/definition_panel.h"
#include "pages/four_a_panel.h"
#include "pages/funnel_panel.h"
#include "pages/household_panel.h"
#include "pages/identity_panel.h"
#include "pages/import_page.h"
#include "pages/lifecycle_panel.h"
#include "pages/linkage_panel.h"
#include "pages/lookalike_panel.h"
#include "pages/members_panel.h"
#include "pages/next_category_panel.h"
#include "pages/overlap_panel.h"
#include "pages/overview_panel.h"
#include "pages/package_panel.h"
#include "pages/payback_panel.h"
#include "pages/people_page.h"
#include "pages/person_page.h"
#include "pages/population_panel.h"
#include "pages/private_domain_panel.h"
#include "pages/private_match_panel.h"
#include "pages/rfm_panel.h"
#include "pages/rhythm_panel.h"
#include "pages/security_page.h"
#include "pages/split_panel.h"
#include "pages/sql_panel.h"
#include "pages/tag_panel.h"
#include "pages/tags_panel.h"
#include "pages/target_groups_panel.h"
#include "pages/tgi_panel.h"
#include "pages/trend_panel.h"
#include "pages/value_panel.h"
#include "shell/dialogs.h"
#include "shell/dropped_files.h"
#include "shell/main_window.h"

#include <QDropEvent>
#include <QFile>
#include <QTabWidget>

#include <map>

namespace tessera {
namespace {

// Where an analysis is of use in the round from understanding to learning; some are in two places.
std::vector<Perspective> perspectivesOf(const QString& kind)
{
    using enum Perspective;
    static const std::map<QString, std::vector<Perspective>> places{
        {QStringLiteral("audience"), {Execute, Enhance}},
        {QStringLiteral("lookalike"), {Execute, Enhance}},
        {QStringLiteral("creative"), {Execute}},
        {QStringLiteral("package"), {Execute}},
        {QStringLiteral("overview"), {Evolve, Evaluate}},
        {QStringLiteral("business"), {Evolve, Evaluate}},
        {QStringLiteral("population"), {Evolve, Execute}},
        {QStringLiteral("four_a"), {Evolve, Evaluate}},
        {QStringLiteral("sql"), {Evolve, Evaluate}},
        {QStringLiteral("funnel"), {Evolve, Evaluate}},
        {QStringLiteral("value"), {Evolve, Evaluate}},
        {QStringLiteral("payback"), {Evaluate}},
        {QStringLiteral("lifecycle"), {Evolve, Execute}},
        {QStringLiteral("members"), {Evolve, Evaluate}},
        {QStringLiteral("private_domain"), {Evolve, Execute}},
        {QStringLiteral("rhythm"), {Evolve, Execute}},
        {QStringLiteral("affinity"), {Evolve, Execute}},
        {QStringLiteral("next_category"), {Evolve, Execute}},
        {QStringLiteral("trend"), {Evolve, Evaluate}},
        {QStringLiteral("clusters"), {Evolve, Enhance}},
        {QStringLiteral("household"), {Evolve, Execute}},
        {QStringLiteral("private_match"), {Execute, Enhance}},
        {QStringLiteral("overlap"), {Execute, Enhance}},
        {QStringLiteral("split"), {Execute, Enhance}},
        {QStringLiteral("channel_overlap"), {Evolve, Evaluate}},
        {QStringLiteral("tgi"), {Evolve, Execute}},
        {QStringLiteral("tags"), {Evolve, Execute}},
        {QStringLiteral("tag"), {Evolve}},
        {QStringLiteral("target_groups"), {Evolve, Execute}}};
    const auto place = places.find(kind);
    return place == places.end() ? std::vector{Evolve} : place->second;
}

using MakePanel = ResultPanel* (*)(const PageContext&, ProjectWorkbench&, QWidget*);

template <typename Panel>
ResultPanel* newPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
{
    return new Panel(context, engine, parent);
}

ResultPanel* makePanel(const PageContext& context, ProjectWorkbench& engine, const QString& kind,
                       QWidget* parent)
{
    static const std::map<QString, MakePanel> makers{
        {QStringLiteral("identity"), newPanel<IdentityPanel>},
        {QStringLiteral("funnel"), newPanel<FunnelPanel>},
        {QStringLiteral("four_a"), newPanel<FourAPanel>},
        {QStringLiteral("audience"), newPanel<AudiencePanel>},
        {QStringLiteral("clusters"), newPanel<ClustersPanel>},
        {QStringLiteral("household"), newPanel<HouseholdPanel>},
        {QStringLiteral("control_total"), newPanel<ControlTotalPanel>},
        {QStringLiteral("linkage"), newPanel<LinkagePanel>},
        {QStringLiteral("target_groups"), newPanel<TargetGroupsPanel>},
        {QStringLiteral("tgi"), newPanel<TgiPanel>},
        {QStringLiteral("tag"), newPanel<TagPanel>},
        {QStringLiteral("tags"), newPanel<TagsPanel>},
        {QStringLiteral("overlap"), newPanel<OverlapPanel>},
        {QStringLiteral("channel_overlap"), newPanel<ChannelOverlapPanel>},
        {QStringLiteral("split"), newPanel<SplitPanel>},
        {QStringLiteral("lookalike"), newPanel<LookalikePanel>},
        {QStringLiteral("rfm"), newPanel<RfmPanel>},
        {QStringLiteral("value"), newPanel<ValuePanel>},
        {QStringLiteral("payback"), newPanel<PaybackPanel>},
        {QStringLiteral("lifecycle"), newPanel<LifecyclePanel>},
        {QStringLiteral("rhythm"), newPanel<RhythmPanel>},
        {QStringLiteral("affinity"), newPanel<AffinityPanel>},
        {QStringLiteral("next_category"), newPanel<NextCategoryPanel>},
        {QStringLiteral("business"), newPanel<BusinessPanel>},
        {QStringLiteral("population"), newPanel<PopulationPanel>},
        {QStringLiteral("trend"), newPanel<TrendPanel>},
        {QStringLiteral("overview"), newPanel<OverviewPanel>},
        {QStringLiteral("creative"), newPanel<CreativePanel>},
        {QStringLiteral("package"), newPanel<PackagePanel>},
        {QStringLiteral("private_match"), newPanel<PrivateMatchPanel>},
        {QStringLiteral("sql"), newPanel<SqlPanel>},
        {QStringLiteral("members"), newPanel<MembersPanel>},
        {QStringLiteral("private_domain"), newPanel<PrivateDomainPanel>}};
    const auto maker = makers.find(kind);
    return maker == makers.end() ? new DefinitionPanel(context, engine, kind, parent)
                                 : maker->second(context, engine, parent);
}

void addAnalysisPage(PageRegistry& pages, ProjectWorkbench& engine, const AnalysisKind& kind)
{
    PageKind page;
    page.kind = kind.id;
    page.icon = kind.icon;
    page.perspectives = perspectivesOf(kind.id);
    page.translatedName = [&engine, id = kind.id] { return engine.registry()->find(id)->title; };
    page.make = [&engine, id = kind.id](const PageContext& context, const QString& object,
                                        QWidget* parent) -> DocumentPage* {
        ResultPanel* panel = makePanel(context, engine, id, parent);
        panel->load(object);
        return panel;
    };
    pages.add(std::move(page));
}

} // namespace

void addEnginePages(PageRegistry& pages, ProjectWorkbench& engine)
{
    pages.add({QStringLiteral("import"),
               QT_TRANSLATE_NOOP("Page", "Import"),
               QStringLiteral("file-input"),
               {Perspective::Evolve, Perspective::Evaluate},
               true,
               [&engine](const PageContext& context, const QString&, QWidget* parent) -> DocumentPage* {
                   return new ImportPage(context, engine, parent);
               }});
    pages.add({QStringLiteral("people"),
               QT_TRANSLATE_NOOP("Page", "People"),
               QStringLiteral("users"),
               {Perspective::Evolve},
               true,
               [&engine](const PageContext& context, const QString& id, QWidget* parent) -> DocumentPage* {
                   return new PeoplePage(context, engine, id, parent);
               }});
    const auto memory = std::make_shared<PortraitMemory>(); // of one state of the data
    QObject::connect(&engine, &ProjectWorkbench::datasetChanged, &engine, [memory] { memory->forget(); });
    pages.add(
        {QStringLiteral("person"),
         QT_TRANSLATE_NOOP("Page", "Person"),
         QStringLiteral("fingerprint"),
         {Perspective::Evolve},
         false,
         [&engine, memory](const PageContext& context, const QString& id, QWidget* parent) -> DocumentPage* {
             return new PersonPage(context, engine, memory, id, parent);
         }});
    pages.add({QStringLiteral("batch"),
               QT_TRANSLATE_NOOP("Page", "Imported file"),
               QStringLiteral("table"),
               {Perspective::Evolve},
               false,
               [&engine](const PageContext& context, const QString& id, QWidget* parent) -> DocumentPage* {
                   return new BatchPage(context, engine, id, parent);
               }});
    pages.add({kContractKind,
               QT_TRANSLATE_NOOP("Page", "Contract"),
               QStringLiteral("file-check"),
               {Perspective::Evolve},
               false,
               [&engine](const PageContext& context, const QString& id, QWidget* parent) -> DocumentPage* {
                   return new ContractPage(context, engine, id, parent);
               }});
    pages.add({QStringLiteral("comparison"),
               QT_TRANSLATE_NOOP("Page", "Compare points"),
               QStringLiteral("columns-2"),
               {Perspective::Evolve},
               false,
               [&engine](const PageContext& context, const QString& id, QWidget* parent) -> DocumentPage* {
                   return new ComparisonPage(context, engine, id, parent);
               }});
    pages.add({QStringLiteral("security"),
               QT_TRANSLATE_NOOP("Page", "Security facts"),
               QStringLiteral("shield"),
               {Perspective::Evolve},
               false,
               [&engine](const PageContext& context, const QString&, QWidget* parent) -> DocumentPage* {
                   return new SecurityPage(context, engine, parent);
               }});
    for (const AnalysisKind& kind : engine.registry()->kinds())
        addAnalysisPage(pages, engine, kind);
}

WindowLink::WindowLink(MainWindow& window, ProjectWorkbench& engine, const PageContext& context)
    : m_window(window)
    , m_engine(engine)
    , m_context(context)
    , m_people(context.jobs)
    , m_eraser(engine, context)
    , m_watcher(engine, context, [&window](std::int64_t batch) {
        window.openPage(QStringLiteral("batch"), ProjectWorkbench::batchId(batch));
    })
{
    const auto open = [this](DocumentPage* page, const QString& selector) {
        if (auto* panel = qobject_cast<ResultPanel*>(page))
            openPeople(*panel, selector);
        else if (auto* comparison = qobject_cast<ComparisonPage*>(page))
            if (const std::optional<PeopleList> list = comparison->peopleOf(selector))
                m_window.openPage(QStringLiteral("people"), m_engine.keepPeople(*list));
    };
    connect(&window, &MainWindow::peopleRequested, this, open);
    // The list is where people are saved from: it says who they are and whether a rule can.
    connect(&window, &MainWindow::saveAudienceRequested, this, open);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&engine, &ProjectWorkbench::importRequested, this, [this](const QStringList& files) {
        auto* page =
            qobject_cast<ImportPage*>(m_window.openPage(QStringLiteral("import"), QStringLiteral("import")));
        if (page)
            page->addFiles(files);
    });
    connect(&engine, &ProjectWorkbench::saveRequested, this, &WindowLink::saveCurrent);
    connect(&engine, &ProjectWorkbench::compareRequested, this,
            [this](std::int64_t before, std::int64_t after) {
                m_window.openPage(QStringLiteral("comparison"), ComparisonPage::idOf(before, after));
            });
    connect(&window, &MainWindow::eraseRequested, this,
            [this](const QString& person) { m_eraser.ask(person.toULongLong()); });
    connect(&engine, &ProjectWorkbench::personErased, this, &WindowLink::closeComparisons);
    // After the file is open: nothing waits behind a question.
    connect(&engine, &Workbench::opened, this, &WindowLink::tellOfBackup, Qt::QueuedConnection);
}

// A partner's match file dropped anywhere on the window is compared; other files are for the pages.
bool WindowLink::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEnter = event->type() == QEvent::DragEnter;
    if (!isEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // the base of QDragEnterEvent too
    const QString file = matchFileIn(*drop->mimeData());
    if (file.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (!isEnter)
        QMetaObject::invokeMethod(
            this, [this, file] { compareWith(file); }, Qt::QueuedConnection);
    return true;
}

void WindowLink::compareWith(const QString& file)
{
    if (!m_engine.isOpen()) {
        m_context.dialogs.message(
            tr("No client is open"),
            tr("Open the client to compare with %1, and drop the file again.").arg(file));
        return;
    }
    const QString kind = QStringLiteral("private_match");
    auto* panel = qobject_cast<PrivateMatchPanel*>(m_window.documents().currentWidget());
    if (!panel)
        panel = qobject_cast<PrivateMatchPanel*>(m_window.openPage(kind));
    if (panel)
        panel->compareWith(file);
}

// They compare points of a history that is gone, with the people of that time.
void WindowLink::closeComparisons()
{
    QTabWidget& tabs = m_window.documents();
    for (int i = tabs.count() - 1; i >= 0; --i)
        if (qobject_cast<ComparisonPage*>(tabs.widget(i)))
            emit tabs.tabCloseRequested(i);
}

void WindowLink::tellOfBackup()
{
    const QString backup = m_engine.project() ? m_engine.project()->backup() : QString();
    if (!backup.isEmpty())
        m_context.dialogs.message(
            tr("The client was brought up to date"),
            tr("It was written by an older Tessera. As it was it is kept as %1.").arg(backup));
}

void WindowLink::openPeople(ResultPanel& panel, const QString& selector)
{
    const std::shared_ptr<const AnalysisResult> result = panel.result();
    const std::shared_ptr<const LocalDataset> data = panel.resultData();
    if (!result || !result->people)
        return;
    if (panel.kindId() == QLatin1String("identity") && selector.startsWith(QLatin1String("person:"))) {
        m_window.openPage(QStringLiteral("person"), selector);
        return;
    }
    PeopleList list;
    list.title = panel.wordsFor(selector);
    list.origin = QStringLiteral("%1 · %2").arg(
        panel.title(),
        tr("data r%1, as of %2").arg(data->dataRevision()).arg(formatDate(data->asOf() - 1, data->zone())));
    m_people.start<PeopleList>(
        tr("People of %1").arg(list.title),
        [result, data, selector, list, definition = panel.definition()](Task&) -> Result<PeopleList> {
            const Result<PeopleSet> people = result->people(selector);
            if (!people)
                return people.error();
            PeopleList full = list;
            full.oneIds.reserve(people->count());
            people->forEach(
                [&](PersonIndex person) { full.oneIds.push_back(data->identity().oneIds[person]); });
            full.rule = ruleOfPeople(definition, *result, selector, *data, *people);
            return full;
        },
        this,
        [this](Result<PeopleList> full) {
            if (full)
                m_window.openPage(QStringLiteral("people"), m_engine.keepPeople(full.value()));
            else if (!full.error().cancelled)
                m_context.dialogs.message(tr("The people were not listed"), full.error().message);
        });
}

void WindowLink::saveCurrent()
{
    auto* panel = qobject_cast<ResultPanel*>(m_window.documents().currentWidget());
    if (!panel)
        return;
    if (const Result<void> saved = panel->save(); !saved)
        m_context.dialogs.message(tr("Nothing was saved"), saved.error().message);
}

} // namespace tessera
