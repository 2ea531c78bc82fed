// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_page.h"

#include "ingest/format_reader.h"
#include "pages/import_column.h"
#include "pages/import_welcome.h"
#include "pages/role_names.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "shell/job_tracker.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace tessera {

ImportPage::ImportPage(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_frame(makePageFrame(this, QStringLiteral("file-input")))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new ImportWelcome(m_stack))
    , m_importAll(makeButton("outlined", {}, this))
    , m_import(makeButton("primary", QStringLiteral("check"), this))
{
    setAcceptDrops(true);
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
    connect(m_importAll, &QPushButton::clicked, this, &ImportPage::importAll);
    Theme::onLanguage(this, [this] { retranslate(); });
}

QWidget* ImportPage::makeSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(int(theme().tokens().number(QStringLiteral("size.dock.form"))));
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("sources"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({16, 16});
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportPage::show);
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
    makeFormatForm(side);
    column->addWidget(m_format);
    return side;
}

void ImportPage::makeFormatForm(QWidget* side)
{
    m_format = new FormSection(side);
    m_type = new QComboBox(side);
    for (const FormatReader* reader : formatReaders())
        m_type->addItem(reader->title(), reader->name());
    m_encoding = new QComboBox(side);
    m_encoding->addItems({QStringLiteral("UTF-8"), QStringLiteral("GB18030"), QStringLiteral("UTF-16LE"),
                          QStringLiteral("UTF-16BE")});
    m_delimiter = new QComboBox(side);
    for (const char mark : {',', ';', '\t', '|'})
        m_delimiter->addItem(QString(), QString(QLatin1Char(mark)));
    m_headed = new QCheckBox(side);
    m_kind = new QComboBox(side);
    for (const TableKind kind : {TableKind::Events, TableKind::People, TableKind::Other})
        m_kind->addItem(QString(), int(kind));
    m_kind->setObjectName(QStringLiteral("tableKind"));
    m_table = new QLineEdit(side);
    m_event = new QLineEdit(side);
    m_event->setObjectName(QStringLiteral("eventName"));
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_type, m_encoding, m_delimiter, m_headed, m_kind, m_table, m_event})
        m_labels.push_back(m_format->addRow({}, field));
    for (QComboBox* box : {m_type, m_encoding, m_delimiter})
        connect(box, &QComboBox::activated, this, &ImportPage::takeFormat);
    connect(m_headed, &QCheckBox::clicked, this, &ImportPage::takeFormat);
    connect(m_kind, &QComboBox::activated, this, &ImportPage::takeTable);
    connect(m_table, &QLineEdit::textEdited, this, &ImportPage::takeTable);
    connect(m_event, &QLineEdit::textEdited, this, &ImportPage::takeTable);
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
    m_rows->setSelectionBehavior(QAbstractItemView::SelectItems);
    connect(m_rows->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &PreviewHeader::place);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex& now) { inspectColumn(now.column()); });
    connect(m_header, &PreviewHeader::columnChosen, this, [this](int column) {
        m_rows->setCurrentIndex(m_preview.index(std::max(0, m_rows->currentIndex().row()), column));
        inspectColumn(column);
    });
    connect(m_header, &PreviewHeader::roleChosen, this,
            [this](int column, ColumnRole role, const QString& kind) {
                if (ImportSource* source = current()) {
                    source->setRole(std::size_t(column), role, kind);
                    m_preview.setSource(*source);
                    m_header->setSource(*source);
                    m_rows->setCurrentIndex(m_preview.index(0, column));
                    inspectColumn(column);
                    showIssues();
                    showButtons();
                }
            });
}

QWidget* ImportPage::makeMain()
{
    auto* main = new QWidget(this);
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeHead(main));
    column->addWidget(makeLine(main));
    makePreview(main);
    m_tabs = new QTabBar(main);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_issues = new ResultTable(main);
    m_issues->setObjectName(QStringLiteral("issues"));
    m_issues->setFixedHeight(170);
    connect(m_tabs, &QTabBar::currentChanged, this, &ImportPage::showIssues);
    column->addWidget(m_rows, 1);
    column->addWidget(makeLine(main));
    column->addWidget(m_tabs);
    column->addWidget(m_issues);
    return main;
}

void ImportPage::retranslate()
{
    m_filling = true;
    m_format->setTitle(tr("How the file is read"));
    const QStringList labels{tr("Format"),   tr("Encoding"), tr("Separator"), tr("First row"),
                             tr("Rows are"), tr("Table"),    tr("Event")};
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(labels[qsizetype(i)]);
    const QStringList marks{tr("comma"), tr("semicolon"), tr("tab"), tr("bar")};
    for (int i = 0; i < marks.size(); ++i)
        m_delimiter->setItemText(i, marks[i]);
    const QStringList kinds{tr("events"), tr("people"), tr("other")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds[i]);
    m_headed->setText(tr("names the columns"));
    m_event->setPlaceholderText(tr("from a column"));
    m_event->setToolTip(tr("The event of every row, when no column says it"));
    m_drop->setText(tr("Drop more files here, or choose"));
    m_previewTitle->setText(tr("Preview"));
    m_tabs->setTabText(0, tr("Issues"));
    m_tabs->setTabText(1, tr("Rejected rows"));
    m_filling = false;
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
    for (const QString& file : files) {
        ImportSource source;
        source.path = file;
        source.state = ImportSource::State::Reading;
        m_sources.push_back(std::move(source));
    }
    showList();
    m_list->setCurrentRow(first);
    for (int row = first; row < int(m_sources.size()); ++row)
        readFile(row, {});
}

// In the background; of several readings of one file the last one counts.
void ImportPage::readFile(int row, const std::optional<SourceFormat>& format)
{
    ImportSource& source = m_sources[std::size_t(row)];
    source.state = ImportSource::State::Reading;
    const int turn = ++source.turn;
    m_context.jobs.start<ImportSource>(
        tr("Read the start of %1").arg(QFileInfo(source.path).fileName()),
        [path = source.path, format](Task&) -> Result<ImportSource> {
            return ImportSource::read(path, format);
        },
        this,
        [this, row, turn](Result<ImportSource> read) {
            if (read)
                taken(row, turn, std::move(read).value());
        });
}

void ImportPage::taken(int row, int turn, ImportSource read)
{
    ImportSource& source = m_sources[std::size_t(row)];
    if (turn != source.turn)
        return;
    if (read.preview || !source.preview) {
        source = std::move(read);
        source.turn = turn;
    } else {
        source.problem = read.problem; // the last reading that worked stays
        source.state = ImportSource::State::Ready;
    }
    showList();
    if (row == m_current)
        show(row);
    else
        showButtons();
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    m_welcome->setDropActive(true);
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_welcome->setDropActive(false);
}

void ImportPage::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    m_welcome->setDropActive(false);
    addFiles(files);
}

void ImportPage::showList()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_current;
    m_list->clear();
    for (const ImportSource& source : m_sources) {
        QString note;
        const char* mark = "table";
        const char* tone = "text.secondary";
        switch (source.state) {
        case ImportSource::State::Reading:
            note = tr("reading");
            mark = "clock";
            break;
        case ImportSource::State::Ready:
            note = source.preview ? source.preview->format.encoding : QString();
            break;
        case ImportSource::State::Waiting:
        case ImportSource::State::Running:
            note = tr("importing");
            mark = "clock";
            break;
        case ImportSource::State::Done:
            note = tr("%1 rows imported").arg(theme().numbers().count(source.outcome->rows));
            mark = "circle-check";
            tone = "good.text";
            break;
        case ImportSource::State::Failed:
            note = tr("not imported");
            mark = "circle-x";
            tone = "bad.text";
            break;
        }
        auto* item = new QListWidgetItem(
            icon(mark, tone), QFileInfo(source.path).fileName() + QLatin1Char('\n') + note, m_list);
        item->setSizeHint({100, 44});
        item->setToolTip(source.path);
    }
    m_list->setCurrentRow(row);
}

void ImportPage::show(int row)
{
    m_current = row;
    const ImportSource* source = current();
    m_stack->setCurrentIndex(m_sources.empty() ? 0 : 1);
    m_import->setVisible(!m_sources.empty());
    m_frame.title->setText(source ? QFileInfo(source->path).fileName() : tr("Load files"));
    m_frame.note->setText(source && source->preview ? tableKindText(source->kind) : QString());
    m_format->setEnabled(source && source->preview);
    if (source)
        showSource(*source);
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
    const QFontMetrics metrics(theme().font(FontRole::Body));
    for (int column = 0; column < m_preview.columnCount(); ++column) {
        int width = 150;
        for (int line = 0; line < std::min(m_preview.rowCount(), 30); ++line)
            width = std::max(width,
                             metrics.horizontalAdvance(m_preview.index(line, column).data().toString()) + 34);
        m_rows->setColumnWidth(column, std::min(width, 240));
    }
    showFormat();
    inspectFile();
}

// After the window has emptied the inspector for the page that comes to the front.
void ImportPage::showEvent(QShowEvent* event)
{
    DocumentPage::showEvent(event);
    QTimer::singleShot(0, this, [this] {
        if (isVisible())
            inspectFile();
    });
}

void ImportPage::inspectColumn(int column)
{
    const ImportSource* source = current();
    m_header->setCurrentColumn(column);
    if (source && source->preview && column >= 0 && column < int(source->columns.size()))
        emit inspect(columnCard(*source, std::size_t(column),
                                source->zone.isEmpty() ? m_engine.zone() : source->zone));
}

void ImportPage::inspectFile()
{
    m_header->setCurrentColumn(-1);
    if (const ImportSource* source = current())
        emit inspect(fileCard(*source));
}

void ImportPage::showFormat()
{
    const ImportSource* source = current();
    if (!source || !source->preview)
        return;
    m_filling = true;
    const SourceFormat& format = source->preview->format;
    m_type->setCurrentIndex(m_type->findData(format.reader));
    if (m_encoding->findText(format.encoding) < 0)
        m_encoding->addItem(format.encoding);
    m_encoding->setCurrentText(format.encoding);
    const QString mark = QString::fromStdString(format.dialect.delimiter);
    if (m_delimiter->findData(mark) < 0)
        m_delimiter->addItem(mark, mark);
    m_delimiter->setCurrentIndex(m_delimiter->findData(mark));
    m_headed->setChecked(format.headerRows > 0);
    m_delimiter->setEnabled(format.isDelimited());
    m_headed->setEnabled(!format.isJsonLines());
    m_kind->setCurrentIndex(m_kind->findData(int(source->kind)));
    m_table->setText(source->table);
    m_event->setText(source->eventName);
    m_format->setSummary(format.encoding);
    m_format->setToolTip(source->preview->formatEvidence);
    m_filling = false;
}

void ImportPage::showIssues()
{
    const ImportSource* source = current();
    std::vector<ResultRow> rows;
    const bool rejected = m_tabs->currentIndex() == 1;
    const std::vector<ImportIssue> issues = source ? source->issues() : std::vector<ImportIssue>();
    if (rejected && source) {
        for (const RejectedRow& row : source->rejected)
            rows.push_back(
                {{{row.raw, {}, 0, {}}, {tr("line %1").arg(row.row), {}, 0, {}}, {row.reason, {}, 0, {}}},
                 {},
                 false});
    } else {
        for (const ImportIssue& issue : issues)
            rows.push_back(
                {{{issue.what, {}, 0, {}}, {issue.where, {}, 0, {}}, {issue.effect, {}, 0, {}}}, {}, false});
    }
    m_issues->setContent({{rejected ? tr("As it stands in the file") : tr("What"), false, false, 0},
                          {tr("Where"), false, false, 220},
                          {rejected ? tr("Reason") : tr("What happens"), false, false, rejected ? 320 : 170}},
                         std::move(rows));
    m_tabs->setTabText(0, issues.empty()
                              ? tr("Issues")
                              : tr("Issues %1").arg(theme().numbers().count(std::int64_t(issues.size()))));
    const std::int64_t count = source && source->outcome ? source->outcome->rejected : 0;
    m_tabs->setTabText(1, tr("Rejected rows %1").arg(theme().numbers().count(count)));
    QStringList left;
    if (source && source->outcome)
        left += tr("%1 rejected").arg(theme().numbers().count(count));
    if (source && source->outcome && source->outcome->erased > 0)
        left += tr("%n row(s) left out: they name somebody erased", nullptr, int(source->outcome->erased));
    m_frame.statusRight->setText(left.join(QStringLiteral(" · ")));
    m_frame.status->setText(!source || !source->preview ? QString()
                            : source->outcome
                                ? tr("%1 rows in %2")
                                      .arg(theme().numbers().count(source->outcome->rows),
                                           theme().numbers().duration(source->outcome->seconds))
                                : tr("%1 · nothing is imported yet").arg(source->preview->formatEvidence));
}

bool ImportPage::isReady(const ImportSource& source) const
{
    return source.preview && source.state == ImportSource::State::Ready && source.mapping().check().ok();
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
    m_importAll->setVisible(ready > 1);
    m_importAll->setText(tr("Import all %1 files").arg(ready));
}

void ImportPage::takeFormat()
{
    ImportSource* source = current();
    const bool open = source && (source->state == ImportSource::State::Ready ||
                                 source->state == ImportSource::State::Reading);
    if (m_filling || !open || !source->preview)
        return;
    SourceFormat format = source->preview->format;
    format.reader = m_type->currentData().toString();
    format.encoding = m_encoding->currentText();
    format.dialect.delimiter = m_delimiter->currentData().toString().toStdString();
    format.headerRows = m_headed->isChecked() ? std::max(format.headerRows, 1) : 0;
    readFile(m_current, format);
    showList();
    showButtons();
}

void ImportPage::takeTable()
{
    ImportSource* source = current();
    if (m_filling || !source)
        return;
    source->kind = TableKind(m_kind->currentData().toInt());
    source->table = m_table->text().trimmed();
    source->eventName = m_event->text().trimmed();
    m_frame.note->setText(tableKindText(source->kind));
    showIssues();
    showButtons();
}

void ImportPage::importAll()
{
    for (int row = 0; row < int(m_sources.size()); ++row) {
        if (isReady(m_sources[std::size_t(row)]))
            m_sources[std::size_t(row)].state = ImportSource::State::Waiting;
    }
    startNext();
}

void ImportPage::importRow(int row)
{
    if (row < 0 || !isReady(m_sources[std::size_t(row)]))
        return;
    m_sources[std::size_t(row)].state = ImportSource::State::Waiting;
    startNext();
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
        const int row = int(next - m_sources.begin());
        m_context.jobs.start<ImportOutcome>(
            tr("Import %1").arg(QFileInfo(next->path).fileName()),
            [project = m_engine.project(), path = next->path, mapping = next->mapping()](Task& task) {
                return importFile(*project, path, mapping, task);
            },
            this, [this, row](Result<ImportOutcome> outcome) { finished(row, std::move(outcome)); });
    }
    showList();
    showIssues();
    showButtons();
}

void ImportPage::finished(int row, Result<ImportOutcome> outcome)
{
    m_running = false;
    ImportSource& source = m_sources[std::size_t(row)];
    if (outcome) {
        source.state = ImportSource::State::Done;
        source.outcome = *outcome;
        if (const auto project = m_engine.project()) {
            if (Result<std::vector<RejectedRow>> rejected = project->rejectedRows(outcome->batch.id, 1000))
                source.rejected = std::move(rejected).value();
        }
    } else if (outcome.error().cancelled) {
        source.state = ImportSource::State::Ready;
    } else {
        source.problem = outcome.error().message;
        source.state = ImportSource::State::Ready;
    }
    startNext();
    if (row == m_current)
        inspectFile();
    // The data are read again once all files are in.
    if (!m_running && outcome)
        m_engine.reloadData();
}

} // namespace tessera
