// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/result_panel.h"

#include "dataset/dependents.h"
#include "pages/definition_editor.h"
#include "pages/result_export.h"
#include "panels/chart_view.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace tessera {
namespace {

struct Run
{
    std::shared_ptr<const AnalysisResult> result;
    std::shared_ptr<const LocalDataset> data;
    std::any own;
};

// Charts that need the whole width; others stand two in a row.
bool isWide(const ChartSpec& spec)
{
    constexpr std::size_t kManyColumns = 6;
    if (const auto* matrix = std::get_if<MatrixChart>(&spec.chart))
        return matrix->columns.size() > kManyColumns;
    return spec.wide || std::holds_alternative<FunnelChart>(spec.chart) ||
           std::holds_alternative<UpsetChart>(spec.chart) || std::holds_alternative<FiguresChart>(spec.chart);
}

int widthShare(const ChartSpec& spec)
{
    return std::holds_alternative<SankeyChart>(spec.chart) ||
                   std::holds_alternative<MatrixChart>(spec.chart) ||
                   std::holds_alternative<LineChart>(spec.chart)
               ? 3
               : 2;
}

} // namespace

ResultPanel::ResultPanel(const PageContext& context, ProjectWorkbench& engine, QString kind, FormPlace place,
                         QWidget* parent)
    : AnalysisPanel(context, engine.registry()->find(kind)->icon, place, parent)
    , m_engine(engine)
    , m_kind(std::move(kind))
    , m_suggest(context.jobs)
{
    makeButtons();
    makeMenu();
    connect(&engine, &ProjectWorkbench::datasetChanged, this, &ResultPanel::onDataset);
    connect(&engine, &Workbench::changed, this, &ResultPanel::onObjects);
    connect(this, &AnalysisPanel::renamed, this, [this](const QString& name) {
        if (objectId().isEmpty())
            setEdited(true);
        else if (const Result<void> done = m_engine.rename(objectId(), name); !done)
            this->context().dialogs.message(tr("The name was not changed"), done.error().message);
    });
}

void ResultPanel::makeButtons()
{
    m_export = addHeaderButton("outlined", QStringLiteral("download"));
    m_export->setObjectName(QStringLiteral("export"));
    auto* exports = new QMenu(m_export);
    m_export->setMenu(exports);
    connect(exports, &QMenu::aboutToShow, this, [this, exports] { fillExports(exports); });
    m_save = addHeaderButton("primary", QStringLiteral("save"));
    m_save->setObjectName(QStringLiteral("save"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const Result<void> saved = save(); !saved)
            context().dialogs.message(tr("Nothing was saved"), saved.error().message);
    });
    Theme::onLanguage(this, [this] {
        m_export->setText(tr("Export"));
        m_save->setText(tr("Save version"));
        m_save->setToolTip(tr("Save a version (Ctrl+S)"));
    });
    connect(this, &DocumentPage::titleChanged, m_save, [this] { m_save->setEnabled(isEdited()); });
    auto* versions = new QMenu(versionButton());
    versionButton()->setMenu(versions);
    connect(versions, &QMenu::aboutToShow, this, [this, versions] { fillVersions(versions); });
}

QPushButton* ResultPanel::addPrimaryButton(const QString& iconName)
{
    m_export->hide();
    m_save->setProperty("kind", QStringLiteral("outlined"));
    m_save->setIcon(icon("save", "text.primary"));
    return addHeaderButton("primary", iconName);
}

void ResultPanel::fillVersions(QMenu* menu)
{
    menu->clear();
    const std::int64_t number = ProjectWorkbench::objectNumber(objectId());
    if (number == 0 || !m_engine.project()) {
        menu->addAction(tr("Not saved yet"))->setEnabled(false);
        return;
    }
    const Result<std::vector<StoredObject>> versions = m_engine.project()->objects().versions(number);
    if (!versions)
        return;
    for (auto it = versions->rbegin(); it != versions->rend(); ++it) {
        const QString when = formatTime(it->modified, m_engine.project()->zone()).left(16);
        menu->addAction(QStringLiteral("v%1 · %2").arg(it->version).arg(when), this,
                        [this, old = it->definition] {
                            setDefinition(old);
                            edited(true);
                        });
    }
}

void ResultPanel::load(const QString& objectId)
{
    const std::int64_t number = ProjectWorkbench::objectNumber(objectId);
    if (number > 0 && m_engine.project()) {
        const Result<StoredObject> object = m_engine.project()->objects().get(number);
        if (object) {
            m_savedVersion = object->version;
            setObject(objectId, object->name, object->version);
            setDefinition(object->definition);
            if (m_engine.dataset()) // else it comes when the data have been read
                dataArrived();
            recompute();
            return;
        }
    }
    setObject({}, kindName(), 0);
    setEdited(true);
    suggest();
}

void ResultPanel::suggest()
{
    const std::shared_ptr<const LocalDataset> snapshot = m_engine.dataset();
    if (!snapshot)
        return;
    dataArrived();
    m_suggest.start<QJsonObject>(
        tr("Suggest: %1").arg(title()),
        [snapshot, registry = m_engine.registry(), id = m_kind](Task&) -> Result<QJsonObject> {
            const AnalysisKind* found = registry->find(id);
            return found->suggest ? found->suggest(*snapshot) : Result<QJsonObject>(found->example);
        },
        this,
        [this](const Result<QJsonObject>& suggestion) {
            m_suggestProblem = suggestion ? QString() : suggestion.error().message;
            if (suggestion)
                setDefinition(*suggestion);
            else
                setDefinition({{QStringLiteral("kind"), m_kind}});
            rewriteTexts();
            if (suggestion)
                recompute();
        });
}

void ResultPanel::setDefinition(const QJsonObject& definition)
{
    m_definition = definition;
    showDefinition();
}

void ResultPanel::change(const QJsonObject& definition, bool atOnce)
{
    m_definition = definition;
    m_suggestProblem.clear();
    edited(atOnce);
}

void ResultPanel::note(const QJsonObject& definition, const QString& why)
{
    m_definition = definition;
    m_suggestProblem.clear();
    setEdited(true);
    emit definitionEdited();
    markStale(why);
}

std::shared_ptr<const AnalysisRegistry> ResultPanel::analyses() const
{
    return m_engine.registry();
}

Result<void> ResultPanel::save()
{
    if (!m_engine.project())
        return {};
    ObjectStore& objects = m_engine.project()->objects();
    QJsonObject body = m_definition;
    body.insert(QStringLiteral("kind"), m_kind);
    const std::int64_t number = ProjectWorkbench::objectNumber(objectId());
    const Result<StoredObject> stored = number > 0 ? updateObject(*m_engine.project(), number, title(), body)
                                                   : objects.add(m_kind, title(), body);
    if (!stored)
        return stored.error();
    m_savedVersion = stored->version;
    setObject(ProjectWorkbench::objectId(stored->id), stored->name, stored->version);
    if (m_result && state() == State::Current) {
        const StoredResult kept{stored->version, m_result->provenance.dataRevision, clockNow(),
                                m_result->json};
        if (Result<void> done = objects.putResult(stored->id, kept); !done)
            return done;
    }
    m_engine.objectsChanged();
    return {};
}

// Undo, redo and renaming reach the page through the object it shows.
void ResultPanel::onObjects()
{
    const std::int64_t number = ProjectWorkbench::objectNumber(objectId());
    if (number == 0 || !m_engine.project())
        return;
    const Result<StoredObject> object = m_engine.project()->objects().get(number);
    if (!object || (object->version == m_savedVersion && object->name == title()))
        return;
    const bool newer = object->version != m_savedVersion && object->definition != m_definition;
    m_savedVersion = object->version;
    setObject(objectId(), object->name, object->version);
    if (newer) {
        setDefinition(object->definition);
        recompute();
    }
}

void ResultPanel::onDataset(const QString& cause)
{
    if (!m_engine.dataset()) {
        rewriteTexts();
        return;
    }
    if (m_definition.isEmpty() || !m_suggestProblem.isEmpty()) {
        suggest();
        return;
    }
    dataArrived();
    if (!followsData() && m_result && m_resultData->dataRevision() != m_engine.dataset()->dataRevision())
        markStale(cause);
    else
        recompute();
}

QString ResultPanel::kindName() const
{
    return kind()->title;
}

QString ResultPanel::emptyText() const
{
    if (!m_engine.dataset())
        return m_engine.loadProblem().isEmpty() ? tr("Reading the client's data.") : m_engine.loadProblem();
    return m_suggestProblem.isEmpty() ? kind()->description : m_suggestProblem;
}

AnalysisPanel::Computation ResultPanel::computation()
{
    std::shared_ptr<const LocalDataset> snapshot = m_engine.dataset();
    if (!snapshot || definitionBody(m_definition).isEmpty())
        return {};
    QJsonObject body = m_definition;
    body.insert(QStringLiteral("kind"), m_kind);
    return [snapshot, body, registry = analyses(), own = ownWork()](Task& task) -> Result<std::any> {
        Result<AnalysisResult> result = registry->run(*snapshot, body, task);
        if (!result)
            return result.error();
        Run run{std::make_shared<const AnalysisResult>(std::move(result).value()), snapshot, {}};
        if (own) {
            Result<std::any> done = own(*run.result, *snapshot, task);
            if (!done)
                return done;
            run.own = std::move(done).value();
        }
        return std::any(std::move(run));
    };
}

AnalysisPanel::Status ResultPanel::showResult(const Outcome& outcome)
{
    const Run run = std::any_cast<Run>(outcome.result);
    m_result = run.result;
    m_resultData = run.data;
    layOut();
    showOwn(run.own);
    if (m_kind == QLatin1String("four_a"))
        m_engine.noteStages(m_result->json);
    const Provenance& from = m_result->provenance;
    Status status;
    status.parts = {tr("Data r%1, as of %2")
                        .arg(from.dataRevision)
                        .arg(formatDate(m_resultData->asOf() - 1, m_resultData->zone()))};
    status.parts += from.notes;
    status.right = from.rightNote;
    const QString line = status.parts.join(QStringLiteral(" · "));
    for (ChartView* chart : m_charts)
        chart->setProvenance(line);
    return status;
}

ChartView* ResultPanel::makeChart(const ChartSpec& spec, QWidget* parent)
{
    auto* chart = new ChartView(context(), parent);
    chart->setSpec(spec);
    connect(chart, &ChartView::peopleRequested, this, &DocumentPage::peopleRequested);
    connect(chart, &ChartView::saveAudienceRequested, this, &DocumentPage::saveAudienceRequested);
    connect(chart, &ChartView::reportRequested, this, &DocumentPage::reportRequested);
    connect(chart, &ChartView::markSelected, this, &ResultPanel::inspectMark);
    connect(chart, &ChartView::handleMoved, this, &ResultPanel::handleMoved);
    m_charts.push_back(chart);
    return chart;
}

QLayout* ResultPanel::chartRows()
{
    auto* rows = new QVBoxLayout;
    rows->setSpacing(12);
    const std::vector<ChartSpec>& specs = m_result->charts;
    for (std::size_t i = 0; i < specs.size();) {
        if (i > 0)
            rows->addWidget(makeLine(m_body));
        const bool pair = i + 1 < specs.size() && !isWide(specs[i]) && !isWide(specs[i + 1]);
        auto* row = new QHBoxLayout;
        row->setSpacing(24);
        for (std::size_t k = i; k < i + (pair ? 2 : 1); ++k)
            row->addWidget(makeChart(specs[k], m_body), widthShare(specs[k]));
        rows->addLayout(row, isWide(specs[i]) ? 4 : 3);
        i += pair ? 2 : 1;
    }
    return rows;
}

void ResultPanel::layOut()
{
    QString shape;
    for (const ChartSpec& spec : m_result->charts)
        shape += QString::number(spec.chart.index()) + (isWide(spec) ? QStringLiteral("w") : QString());
    shape += QStringLiteral("/%1").arg(m_result->tables.size());
    if (shape != m_shape) {
        m_shape = shape;
        m_charts.clear();
        m_tables.clear();
        QWidget* own = ownView();
        if (own)
            own->setParent(this); // outlives the layout
        delete m_body;
        m_body = new QWidget(this);
        auto* column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(12);
        auto* head = new QHBoxLayout;
        head->setSpacing(8);
        auto* headline = new TextLabel(FontRole::Heading, "text.primary", m_body);
        headline->setObjectName(QStringLiteral("headline"));
        headline->setElided(true);
        auto* caption = new TextLabel(FontRole::Caption, "text.tertiary", m_body);
        caption->setObjectName(QStringLiteral("caption"));
        // The sentence has the room it needs, what is left is the caption's.
        caption->setElided(true);
        caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        head->addWidget(headline);
        head->addWidget(caption, 1);
        column->addLayout(head);
        if (!m_result->charts.empty())
            column->addLayout(chartRows(), 1);
        const auto addOwn = [&](bool now) {
            if (!own || !now)
                return;
            column->addWidget(own, 1);
            own->show();
        };
        addOwn(!ownViewLast());
        for (std::size_t i = 0; i < m_result->tables.size(); ++i) {
            if (i > 0 || !m_result->charts.empty())
                column->addWidget(makeLine(m_body));
            auto* name = new TextLabel(FontRole::Label, "text.primary", m_body);
            name->setObjectName(QStringLiteral("table%1").arg(i));
            column->addWidget(name);
            name->setVisible(!hasRawTables()); // the headline says what they are
            auto* table = new ResultTable(m_body);
            table->setFullHeight(!hasRawTables());
            table->setRaw(hasRawTables());
            connect(table, &ResultTable::peopleRequested, this, [this](const QString& selector) {
                if (!openRow(selector))
                    emit peopleRequested(selector);
            });
            column->addWidget(table, hasRawTables() ? 1 : 0);
            m_tables.push_back(table);
        }
        addOwn(ownViewLast());
        resultLayout()->addWidget(m_body);
    } else {
        for (std::size_t i = 0; i < m_charts.size(); ++i)
            m_charts[i]->setSpec(m_result->charts[i]);
    }
    m_body->findChild<TextLabel*>(QStringLiteral("headline"))->setText(m_result->headline);
    m_body->findChild<TextLabel*>(QStringLiteral("caption"))->setText(m_result->caption);
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_body->findChild<TextLabel*>(QStringLiteral("table%1").arg(i))->setText(m_result->tables[i].title);
        m_tables[i]->setTable(m_result->tables[i].table);
    }
}

QString ResultPanel::wordsFor(const QString& selector) const
{
    for (const ChartView* chart : m_charts) {
        for (const HitMark& mark : chart->hits().marks) {
            if (mark.mark.people == selector)
                return mark.title;
        }
    }
    for (const NamedTable& named : m_result ? m_result->tables : std::vector<NamedTable>()) {
        const qsizetype row = named.table.people.indexOf(selector);
        if (row >= 0)
            return named.table.rows[std::size_t(row)].value(0);
    }
    return selector;
}

void ResultPanel::inspectMark(const HitMark& mark)
{
    InspectorCard card;
    card.title = mark.title;
    const bool people = !mark.mark.people.isEmpty();
    card.figure = people ? theme().numbers().count(mark.mark.count) : mark.value;
    card.figureUnit = people ? tr("people") : QString();
    card.people = mark.mark.people;
    card.count = mark.mark.count;
    card.lines = {title()};
    if (!mark.mark.facts.empty())
        card.sections.push_back({tr("Shares"), {}, mark.mark.facts});
    emit inspect(card);
    chooseMark(mark.mark.people);
}

void ResultPanel::fillExports(QMenu* menu)
{
    menu->clear();
    if (!m_result) {
        menu->addAction(tr("Nothing is computed yet"))->setEnabled(false);
        return;
    }
    for (const ExportChoice& choice : exportChoices(m_result, title())) {
        if (choice.startsGroup)
            menu->addSeparator();
        menu->addAction(choice.label, this, [this, choice] { exportTo(choice); });
    }
}

void ResultPanel::exportTo(const ExportChoice& choice)
{
    const QString path = context().dialogs.saveFile(choice.label, choice.fileName, choice.filter);
    if (path.isEmpty())
        return;
    if (const Result<void> written = choice.write(path); !written) {
        context().dialogs.message(tr("The result was not exported"), written.error().message);
        return;
    }
    (void)m_engine.note(tr("Exported %1").arg(title()));
}

void ResultPanel::makeMenu()
{
    m_more = makeToolButton(QStringLiteral("ellipsis"), this);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    addHeaderWidget(m_more);
    auto* menu = new QMenu(m_more);
    m_more->setMenu(menu);
    QAction* json = menu->addAction(icon("terminal"), QString(), this, &ResultPanel::openDefinition);
    Theme::onLanguage(this, [this, json] {
        m_more->setToolTip(tr("More"));
        m_more->setAccessibleName(tr("More"));
        json->setText(tr("Definition (JSON)…"));
    });
}

void ResultPanel::hideMenu()
{
    m_more->hide();
}

void ResultPanel::openDefinition()
{
    if (!m_json) {
        m_json = new QFrame(this, Qt::Popup);
        m_json->setObjectName(QStringLiteral("hoverCard"));
        m_json->setFixedSize(480, 480);
        m_editor = new DefinitionEditor(320, m_json);
        auto* column = new QVBoxLayout(m_json);
        column->setContentsMargins(12, 12, 12, 12);
        auto* heading = new TextLabel(FontRole::Label, "text.primary", m_json);
        Theme::onLanguage(heading, [heading] { heading->setText(tr("Definition (JSON)")); });
        column->addWidget(heading);
        column->addWidget(m_editor, 1);
        connect(m_editor, &DefinitionEditor::edited, this, [this](const QJsonObject& definition) {
            setDefinition(definition);
            change(definition);
        });
    }
    m_editor->showDefinition(m_definition);
    m_json->move(m_more->mapToGlobal(QPoint(m_more->width() - m_json->width(), m_more->height() + 4)));
    m_json->show();
    m_editor->setFocus();
}

} // namespace tessera
