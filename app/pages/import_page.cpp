// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_page.h"

#include "base/clock.h"
#include "ingest/format_reader.h"
#include "pages/format_form.h"
#include "pages/import_inspector.h"
#include "pages/import_load.h"
#include "pages/import_welcome.h"
#include "pages/role_names.h"
#include "pages/segments.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "shell/dropped_files.h"
#include "shell/job_tracker.h"
#include "theme/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace tessera {

ImportPage::ImportPage(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_checking(context.jobs)
    , m_measuring(context.jobs)
    , m_searching(context.jobs)
    , m_people(context.jobs)
    , m_frame(makePageFrame(this, QStringLiteral("file-input")))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new ImportWelcome(m_stack))
    , m_check(makeButton("flat", {}, this))
    , m_save(makeButton("outlined", QStringLiteral("save"), this))
    , m_importAll(makeButton("outlined", {}, this))
    , m_import(makeButton("primary", QStringLiteral("check"), this))
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    m_poll.setInterval(200);
    connect(&m_poll, &QTimer::timeout, this, &ImportPage::showList);
    m_check->setObjectName(QStringLiteral("checkOnly"));
    m_save->setObjectName(QStringLiteral("saveContract"));
    m_frame.buttons->addWidget(m_check);
    m_frame.buttons->addWidget(m_save);
    m_importAll->setObjectName(QStringLiteral("importAll"));
    m_import->setObjectName(QStringLiteral("import"));
    m_frame.buttons->addWidget(m_importAll);
    m_frame.buttons->addWidget(m_import);
    auto* files = new QWidget(m_stack);
    auto* row = new QHBoxLayout(files);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeLine(this, true));
    row->addWidget(makeMain(), 1);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(files);
    m_frame.body->addWidget(m_stack, 1);
    connect(m_welcome, &ImportWelcome::chooseRequested, this, &ImportPage::chooseFiles);
    connect(m_import, &QPushButton::clicked, this, [this] { importRow(m_current); });
    connect(m_check, &QPushButton::clicked, this, &ImportPage::checkOnly);
    connect(m_save, &QPushButton::clicked, this, &ImportPage::saveContract);
    makeInspector();
    connect(&engine, &ProjectWorkbench::datasetChanged, this, &ImportPage::countPeople);
    connect(m_importAll, &QPushButton::clicked, this, &ImportPage::importAll);
    Theme::onLanguage(this, [this] { retranslate(); });
}

ImportPage::~ImportPage()
{
    // Nobody is left to answer; what runs is stopped by the window.
    if (m_answer)
        m_answer->give(false);
    delete m_inspector;
}

QWidget* ImportPage::makeSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(int(theme().tokens().number(QStringLiteral("size.dock.form"))));
    m_list = new SourceList(side);
    connect(m_list, &SourceList::chosen, this, [this](int id) { show(rowOf(id)); });
    connect(m_list, &SourceList::cancelRequested, this, &ImportPage::cancel);
    connect(m_list, &SourceList::removeRequested, this, &ImportPage::remove);
    connect(m_list, &SourceList::rereadRequested, this, [this](int id) { readFile(rowOf(id)); });
    auto* zone = new QWidget(side);
    zone->setObjectName(QStringLiteral("dropZone"));
    zone->setAttribute(Qt::WA_StyledBackground);
    m_drop = makeButton("link", QStringLiteral("file-input"), zone);
    m_drop->setObjectName(QStringLiteral("addFiles"));
    connect(m_drop, &QPushButton::clicked, this, &ImportPage::chooseFiles);
    auto* inZone = new QVBoxLayout(zone);
    inZone->setContentsMargins(8, 16, 8, 16);
    inZone->addWidget(m_drop, 0, Qt::AlignCenter);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list, 1);
    auto* padded = new QHBoxLayout;
    padded->setContentsMargins(12, 0, 12, 4);
    padded->addWidget(zone);
    column->addLayout(padded);
    column->addWidget(makeLine(side));
    auto* scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_format = new FormatForm(scroll);
    scroll->setWidget(m_format);
    column->addWidget(scroll, 2);
    connect(m_format, &FormatForm::choiceMade, this, [this](const FormatChoice& choice) {
        edit([&](ImportSource& source) { source.plan.choice = choice; });
    });
    connect(m_format, &FormatForm::tableMade, this,
            [this](TableKind kind, const QString& table, const QString& event, const QString& timeZone) {
                edit([&](ImportSource& source) {
                    source.plan.kind = kind;
                    source.plan.table = table;
                    source.plan.eventName = event;
                    source.plan.zone = timeZone;
                });
            });
    connect(m_format, &FormatForm::subjectMade, this, [this](const QString& subject) {
        edit([&](ImportSource& source) { source.setSubject(subject); });
    });
    connect(m_format, &FormatForm::refundsMade, this,
            [this](const QString& way) { edit([&](ImportSource& source) { source.plan.refunds = way; }); });
    connect(m_format, &FormatForm::togetherChosen, this, &ImportPage::regroup);
    connect(m_format, &FormatForm::othersRequested, this, &ImportPage::addOthers);
    return side;
}

QLayout* ImportPage::makeHead(QWidget* main)
{
    m_previewTitle = new TextLabel(FontRole::Label, "text.primary", main);
    m_previewNote = new TextLabel(FontRole::Caption, "text.tertiary", main);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_previewTitle);
    head->addWidget(m_previewNote, 1);
    m_legend = new PreviewLegend(main);
    head->addWidget(m_legend);
    m_rowsShown = new Segments(main);
    m_rowsShown->setObjectName(QStringLiteral("segments")); // as the style sheet calls them
    connect(m_rowsShown, &Segments::chosen, this, [this](const QString& which) {
        m_preview.setShown(PreviewModel::Rows(which.toInt()));
        if (PreviewModel::Rows(which.toInt()) != PreviewModel::Rows::Listed)
            m_listedRule.clear();
        showSegments();
    });
    head->addWidget(m_rowsShown);
    return head;
}

void ImportPage::makePreview(QWidget* main)
{
    m_rows = new QTableView(main);
    m_rows->setObjectName(QStringLiteral("preview"));
    styleTable(*m_rows);
    m_rows->setShowGrid(true);
    m_rows->verticalHeader()->show();
    m_rows->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_header = new PreviewHeader(m_rows);
    m_rows->setHorizontalHeader(m_header);
    m_rows->setModel(&m_preview);
    m_rows->setItemDelegate(new PreviewDelegate(m_rows));
    m_rows->setSelectionBehavior(QAbstractItemView::SelectItems);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex& now) {
                if (!m_isShowing)
                    inspectColumn(now.column());
            });
    connect(m_header, &PreviewHeader::columnChosen, this, [this](int column) {
        m_rows->setCurrentIndex(m_preview.index(std::max(0, m_rows->currentIndex().row()), column));
        inspectColumn(column);
    });
    connect(m_header, &PreviewHeader::roleChosen, this,
            [this](int column, ColumnRole role, const QString& kind) {
                edit([&](ImportSource& source) { source.setRole(std::size_t(column), role, kind); });
                inspectColumn(column);
            });
    connect(m_header, &PreviewHeader::partChosen, this, [this](int column, const QString& part) {
        edit([&](ImportSource& source) { source.setPart(std::size_t(column), part); });
        inspectColumn(column);
    });
}

QWidget* ImportPage::makeMain()
{
    auto* main = new QWidget(this);
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeQuestion(main));
    column->addLayout(makeHead(main));
    column->addWidget(makeLine(main));
    makePreview(main);
    column->addWidget(makeFind(main));
    column->addWidget(m_rows, 2);
    column->addWidget(makeLine(main));
    column->addWidget(makeTabs(main), 1);
    return main;
}

void ImportPage::retranslate()
{
    showSegments();
    m_check->setText(tr("Check only"));
    m_check->setToolTip(tr("Reads the whole file and compares it with what is loaded. Nothing is loaded."));
    m_save->setText(tr("Save contract"));
    m_save->setToolTip(
        tr("Keeps the mapping and its checks with the client, for the next files of this kind."));
    m_load->setText(tr("Load all the same"));
    m_leave->setText(tr("Do not load"));
    m_issuesOf.clear();
    for (ImportSource& source : m_sources) {
        if (source.contract && source.raw) // in the words of the language
            source.differences = compareColumns(source.contract->contract, *source.raw);
    }
    m_drop->setText(tr("Drop or paste more, or choose"));
    m_previewTitle->setText(tr("Preview"));
    m_tabs->setTabText(2, tr("Distributions"));
    m_rejectedSearch->setPlaceholderText(tr("Search the rejected rows"));
    m_rejectedSearch->setAccessibleName(tr("Search the rejected rows"));
    m_exportRejected->setText(tr("Save as CSV"));
    m_mendRejected->setText(tr("Mend"));
    m_find->setPlaceholderText(tr("Find in the preview"));
    m_find->setAccessibleName(tr("Find in the preview"));
    m_find->setToolTip(tr("Enter: next, Shift+Enter: previous, Esc: close"));
    showList();
    show(m_current);
    emit titleChanged();
}

ImportSource* ImportPage::current()
{
    return m_current >= 0 && m_current < int(m_sources.size()) ? &m_sources[std::size_t(m_current)] : nullptr;
}

void ImportPage::chooseFiles()
{
    addFiles(m_context.dialogs.openFiles(
        tr("Choose files to load"),
        tr("Data (%1);;All files (*)").arg(importNamePatterns().join(QLatin1Char(' ')))));
}

void ImportPage::addFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    const int first = int(m_sources.size());
    for (const QString& file : files)
        addSource(file, {}, nullptr);
    show(first);
    showList();
}

void ImportPage::addSource(const QString& path, const FormatChoice& choice,
                           std::shared_ptr<PastedTable> pasted)
{
    ImportSource source;
    source.id = m_nextId++;
    source.path = path;
    source.plan.choice = choice;
    source.pasted = std::move(pasted);
    const QFileInfo file(path);
    source.isSeveralFiles =
        !source.pasted && !file.isFile() && (file.isDir() || path.contains(QLatin1Char('*')));
    if (source.isSeveralFiles) {
        const QDir folder = file.isDir() ? QDir(path) : file.dir();
        const QStringList patterns = file.isDir() ? importNamePatterns() : QStringList{file.fileName()};
        for (const QString& name : folder.entryList(patterns, QDir::Files | QDir::Readable, QDir::Name))
            source.together.append(folder.filePath(name));
    }
    m_sources.push_back(std::move(source));
    readFile(int(m_sources.size()) - 1);
}

void ImportPage::readFile(int row)
{
    if (row >= 0)
        readPlan(row, m_sources[std::size_t(row)].plan, false);
}

// In the background; of several readings of one file the last one counts.
void ImportPage::readPlan(int row, const ImportPlan& plan, bool isSameFormat)
{
    ImportSource& source = m_sources[std::size_t(row)];
    source.state = ImportSource::State::Reading;
    source.isReadingFormat = !isSameFormat;
    const int turn = ++source.turn;
    ImportSource::Wanted wanted{source.path,        plan,           source.raw, isSameFormat && source.raw,
                                m_engine.project(), m_engine.zone()};
    source.job = m_context.jobs.start<ImportSource>(
        tr("Read the start of %1").arg(source.name()),
        [wanted = std::move(wanted), pasted = source.pasted](Task& task) -> Result<ImportSource> {
            return ImportSource::read(wanted, task);
        },
        this,
        [this, id = source.id, turn](Result<ImportSource> read) {
            if (read && rowOf(id) >= 0)
                taken(rowOf(id), turn, std::move(read).value());
        });
    showList();
    showButtons();
}

void ImportPage::taken(int row, int turn, ImportSource read)
{
    ImportSource& source = m_sources[std::size_t(row)];
    if (turn != source.turn)
        return;
    const bool isFirst = !source.preview;
    source.take(std::move(read));
    forgetIssues(source.id);
    if (isFirst && source.preview && !source.preview->format.isDelimited() && !source.pasted)
        listTables(source);
    else if (isFirst && source.preview && !source.preview->format.member.isEmpty())
        listTables(source);
    showList();
    if (row == m_current && (isFirst || source.isReadingFormat))
        show(row);
    else if (row == m_current)
        showPlan();
    else
        showButtons();
}

int ImportPage::rowOf(int id) const
{
    const auto found = std::ranges::find(m_sources, id, &ImportSource::id);
    return found == m_sources.end() ? -1 : int(found - m_sources.begin());
}

void ImportPage::cancel(int id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    ImportSource& source = m_sources[std::size_t(row)];
    forgetIssues(id);
    if (source.state == ImportSource::State::Asking && row == m_current) {
        answer(false);
    } else if (source.state == ImportSource::State::Running || source.state == ImportSource::State::Asking) {
        m_context.jobs.cancel(m_runningJob);
    } else if (source.state == ImportSource::State::Waiting) {
        source.state = ImportSource::State::Ready;
    } else if (source.state == ImportSource::State::Reading) {
        ++source.turn;
        m_context.jobs.cancel(source.job);
        source.state = source.preview ? ImportSource::State::Ready : ImportSource::State::Failed;
        source.problem =
            source.preview ? QString() : tr("Reading was stopped. Read it again when you want it.");
    }
    showList();
    show(m_current);
}

void ImportPage::remove(int id)
{
    const int row = rowOf(id);
    if (row < 0 || row == rowOfRunning())
        return;
    forgetIssues(id);
    m_sources.erase(m_sources.begin() + row);
    std::erase_if(m_edits, [id](const Edit& one) { return one.id == id; });
    m_undone = std::min(m_undone, m_edits.size());
    const int next = m_current > row ? m_current - 1 : m_current;
    show(std::min(next, int(m_sources.size()) - 1));
    showList();
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    if (!matchFileIn(*event->mimeData()).isEmpty())
        return event->ignore(); // for the window
    event->acceptProposedAction();
    m_welcome->setDropActive(true);
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_welcome->setDropActive(false);
}

void ImportPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_welcome->setDropActive(false);
    addFiles(localFiles(*event->mimeData()));
}

SourceLine ImportPage::lineOf(const ImportSource& source) const
{
    SourceLine line;
    line.id = source.id;
    line.name = source.name();
    line.tip = source.pasted ? source.name() : source.path;
    line.isCancellable = source.isBusy();
    if (source.preview)
        line.note = source.knownRows() ? tr("%1 rows · %2")
                                             .arg(theme().numbers().count(*source.knownRows()),
                                                  source.preview->format.encoding)
                                       : source.preview->format.encoding;
    switch (source.state) {
    case ImportSource::State::Reading:
        line.note = tr("reading");
        break;
    case ImportSource::State::Waiting:
        line.note = tr("waiting");
        break;
    case ImportSource::State::Running:
        showProgress(line);
        break;
    case ImportSource::State::Asking:
        line.note = tr("waits for your answer");
        line.mark = "circle-alert";
        line.tone = "warn.text";
        line.soft = "warn.soft";
        break;
    case ImportSource::State::Done:
        line.note = tr("%1 rows imported").arg(theme().numbers().count(source.outcome->rows));
        line.mark = "circle-check";
        line.tone = "good.text";
        break;
    case ImportSource::State::Failed:
        line.note = tr("not imported");
        line.mark = "circle-x";
        line.tone = "bad.text";
        break;
    case ImportSource::State::Ready:
        if (const auto found = std::int64_t(issues(source).size()); found > 0) {
            line.mark = "triangle-alert";
            line.tone = "warn.text";
            line.soft = "warn.soft";
            line.figure = theme().numbers().count(found);
        }
        break;
    }
    return line;
}

void ImportPage::showProgress(SourceLine& line) const
{
    line.fraction = -1;
    line.note = tr("importing");
    const auto job = std::ranges::find(m_context.jobs.jobs(), m_runningJob, &Job::id);
    if (job == m_context.jobs.jobs().end() || job->task.fraction() < 0)
        return;
    line.fraction = job->task.fraction();
    const double seconds = std::max(0.1, steadySeconds() - job->started);
    const double left = JobTracker::secondsLeft(*job);
    line.note = tr("%1 · %2 rows/s")
                    .arg(theme().numbers().percent(line.fraction),
                         theme().numbers().count(std::int64_t(double(m_progress->rows) / seconds)));
    if (left >= 0)
        line.note += tr(" · %1 left").arg(theme().numbers().duration(left));
}

void ImportPage::showList()
{
    std::vector<SourceLine> lines;
    for (const ImportSource& source : m_sources)
        lines.push_back(lineOf(source));
    m_list->setLines(std::move(lines));
    m_list->setCurrentId(current() ? current()->id : 0);
}

void ImportPage::show(int row)
{
    if (m_current != row && !m_listedRule.isEmpty()) {
        m_listedRule.clear();
        m_preview.setShown(PreviewModel::Rows::All);
        showSegments();
    }
    m_current = row;
    const ImportSource* source = current();
    m_stack->setCurrentIndex(m_sources.empty() ? 0 : 1);
    m_import->setVisible(!m_sources.empty());
    m_frame.title->setText(source ? source->name() : tr("Load files"));
    m_frame.note->setText(source ? noteOf(*source) : QString());
    if (source)
        showSource(*source);
    showQuestion();
    const std::optional<std::int64_t> rows = source ? source->knownRows() : std::nullopt;
    m_previewNote->setText(
        !source                                         ? QString()
        : source->state == ImportSource::State::Reading ? tr("reading the first rows")
        : !source->preview                              ? source->problem
        : rows
            ? tr("all %1 rows").arg(theme().numbers().count(*rows))
            : tr("first %1 rows").arg(theme().numbers().count(std::int64_t(source->preview->rows.size()))));
    showIssues();
    showButtons();
}

void ImportPage::showSource(const ImportSource& source)
{
    m_preview.setSource(source);
    m_header->setSource(source);
    setColumnWidths();
    m_format->show(source, m_engine.zone());
    inspectFile();
}

// After a change of the plan: the column that is looked at stays.
void ImportPage::showPlan()
{
    const ImportSource* source = current();
    if (!source)
        return;
    const QModelIndex cell = m_rows->currentIndex();
    const int column = cell.column();
    m_isShowing = true;
    m_preview.setSource(*source);
    m_header->setSource(*source);
    m_format->show(*source, m_engine.zone());
    if (column >= 0 && m_preview.rowCount() > 0)
        m_rows->setCurrentIndex(m_preview.index(std::min(cell.row(), m_preview.rowCount() - 1), column));
    m_isShowing = false;
    m_header->setCurrentColumn(m_rows->currentIndex().column());
    m_frame.note->setText(noteOf(*source));
    showInspector();
    showDistribution();
    showIssues();
    showButtons();
}

bool ImportPage::isReady(const ImportSource& source) const
{
    return source.preview && source.state == ImportSource::State::Ready && !source.hasOpen() &&
           source.mapping().check().ok();
}

void ImportPage::showButtons()
{
    const ImportSource* source = current();
    const std::optional<std::int64_t> rows = source ? source->knownRows() : std::nullopt;
    m_import->setText(rows ? tr("Import %1 rows").arg(theme().numbers().count(*rows))
                           : tr("Import this file"));
    m_import->setEnabled(source && isReady(*source) && m_engine.isOpen());
    const auto ready = std::count_if(m_sources.begin(), m_sources.end(),
                                     [this](const ImportSource& one) { return isReady(one); });
    m_import->setToolTip(source && source->hasOpen()
                             ? source->asksForRefunds()
                                   ? tr("First say how refunds are written, under \"What the rows are\".")
                                   : tr("First choose how the columns marked in the issues are read.")
                             : QString());
    m_check->setEnabled(m_import->isEnabled());
    m_check->setVisible(!m_sources.empty());
    m_save->setVisible(!m_sources.empty());
    m_save->setEnabled(source && source->preview && m_engine.isOpen() &&
                       (!source->contract || source->isContractChanged()));
    m_importAll->setVisible(ready > 1);
    m_importAll->setText(tr("Import all %1 files").arg(ready));
}

} // namespace tessera
