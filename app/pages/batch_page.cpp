// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/batch_page.h"

#include "oneid/linkage_links.h"

#include "pages/distribution_view.h"
#include "pages/import_issues.h"
#include "pages/quality_words.h"
#include "pages/rejected_pane.h"
#include "pages/role_names.h"
#include "panels/chart_view.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kDistributionHeight = 190;
constexpr int kScoreHeight = 190;
constexpr int kImportedColumn = 1; // sorts by the number of the batch

ResultCell textCell(const QString& text)
{
    return {text, {}, 0, {}};
}

ResultCell countCell(std::int64_t count)
{
    return {theme().numbers().count(count), {}, double(count), {}};
}

ResultCell partCell(const std::optional<double>& part)
{
    return part ? ResultCell{theme().numbers().percent(*part), {}, *part, {}}
                : ResultCell{QStringLiteral("–"), {}, -1, {}};
}

} // namespace

BatchPage::BatchPage(const PageContext& context, ProjectWorkbench& engine, const QString& id, QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_id(id)
    , m_looking(context.jobs)
    , m_frame(makePageFrame(this, QStringLiteral("table")))
    , m_out(makeButton("outlined", QStringLiteral("package"), this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_frame.buttons->addWidget(m_out);
    m_tabs->setObjectName(QStringLiteral("batchTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setProperty("flat", true);
    for (int i = 0; i <= int(Tab::Score); ++i)
        m_tabs->addTab(QString());
    m_stack->addWidget(makeColumns());
    m_issues = new IssueList(m_stack);
    m_issues->setObjectName(QStringLiteral("batchIssues"));
    m_stack->addWidget(m_issues);
    auto* rejected = new QWidget(m_stack);
    auto* inRejected = new QVBoxLayout(rejected);
    inRejected->setContentsMargins(14, 12, 14, 12);
    m_rejected = new RejectedPane(context, engine, rejected);
    inRejected->addWidget(m_rejected);
    m_stack->addWidget(rejected);
    m_stack->addWidget(makeScore());
    m_frame.body->addWidget(m_tabs);
    m_frame.body->addWidget(makeLine(this));
    m_frame.body->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_issues, &IssueList::goRequested, this, &BatchPage::goTo);
    connect(m_out, &QPushButton::clicked, this, &BatchPage::toggle);
    connect(&engine, &Workbench::changed, this, &BatchPage::refresh);
    Theme::onLanguage(this, [this] { refresh(); });
}

QWidget* BatchPage::makeColumns()
{
    auto* page = new QWidget(m_stack);
    m_columns = new ResultTable(page);
    m_columns->setObjectName(QStringLiteral("columnQuality"));
    m_columns->setSelectionMode(QAbstractItemView::SingleSelection);
    m_detail = new TextLabel(FontRole::Body, "text.secondary", page);
    m_detail->setWordWrap(true);
    m_detail->setObjectName(QStringLiteral("columnDetail"));
    m_distribution = new DistributionView(page);
    m_distribution->setFixedHeight(kDistributionHeight);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_columns, 1);
    column->addWidget(makeLine(page));
    column->addWidget(m_distribution);
    column->addWidget(m_detail);
    connect(m_columns, &ResultTable::rowSelected, this, &BatchPage::showColumn);
    return page;
}

QWidget* BatchPage::makeScore()
{
    auto* page = new QWidget(m_stack);
    m_scoreNote = new TextLabel(FontRole::Body, "text.secondary", page);
    m_scoreNote->setWordWrap(true);
    m_scoreNote->setObjectName(QStringLiteral("scoreNote"));
    m_chart = new ChartView(m_context, page);
    m_chart->setObjectName(QStringLiteral("scoreChart"));
    m_chart->setFixedHeight(kScoreHeight);
    m_scores = new ResultTable(page);
    m_scores->setObjectName(QStringLiteral("scores"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_scoreNote);
    column->addWidget(m_chart);
    column->addWidget(makeLine(page));
    column->addWidget(m_scores, 1);
    auto* open = new QAction(m_scores);
    open->setShortcut(Qt::Key_Return);
    open->setShortcutContext(Qt::WidgetShortcut);
    m_scores->addAction(open);
    const auto openFile = [this] {
        const QVariant batch =
            m_scores->currentIndex().siblingAtColumn(kImportedColumn).data(ResultModel::NumberRole);
        const auto one = std::ranges::find_if(m_facts.history, [&](const ScoredBatch& scored) {
            return double(scored.batch.id) == batch.toDouble();
        });
        if (one != m_facts.history.end())
            emit objectRequested(ProjectWorkbench::batchId(one->batch.id));
    };
    connect(open, &QAction::triggered, this, openFile);
    connect(m_scores, &ResultTable::doubleClicked, this, openFile);
    Theme::onLanguage(this, [open] { open->setText(tr("Open the file")); });
    return page;
}

void BatchPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void BatchPage::refresh()
{
    if (!m_engine.project())
        return;
    const Result<std::vector<BatchInfo>> batches = m_engine.project()->batches();
    if (!batches)
        return;
    for (const BatchInfo& batch : *batches) {
        if (batch.id == ProjectWorkbench::batchNumber(m_id))
            m_batch = batch;
    }
    m_frame.title->setText(m_batch.source);
    m_frame.note->setText(m_batch.takenOut ? tr("taken out: in no number until it is put back")
                                           : tableKindText(m_batch.kind));
    m_out->setText(m_batch.takenOut ? tr("Put back") : tr("Take out"));
    m_frame.status->setText(tr("Table %1 · %2 rows · imported %3")
                                .arg(m_batch.table, theme().numbers().count(m_batch.rows),
                                     formatTime(m_batch.imported, m_engine.project()->zone()).left(16)));
    m_frame.statusRight->setText(tr("%1 rejected").arg(theme().numbers().count(m_batch.rejected)));
    // What is told of a file changes with the data alone, and with the language it is told in.
    const Looked now{m_engine.project()->dataRevision(), theme().language()};
    if (m_looked != now) {
        m_looked = now;
        m_rejected->show(m_batch);
        showFacts();
        look();
    }
    emit titleChanged();
}

// Everything that has to be read or counted, in the background.
void BatchPage::look()
{
    const auto project = m_engine.project();
    m_looking.start<BatchFacts>(
        tr("Look at %1").arg(m_batch.source),
        [project, batch = m_batch](Task& task) -> Result<BatchFacts> {
            BatchFacts facts;
            Result<std::vector<QualityIssue>> issues = qualityIssues(*project, batch, task);
            if (!issues)
                return issues.error();
            facts.issues = std::move(*issues);
            if (batch.damaged)
                return facts;
            Result<std::vector<ColumnQuality>> columns = batchQuality(*project, batch, task);
            if (!columns)
                return columns.error();
            facts.columns = std::move(*columns);
            Result<std::vector<ScoredBatch>> history = scoreHistory(*project, batch.table, task);
            if (!history)
                return history.error();
            facts.history = std::move(*history);
            return facts;
        },
        this,
        [this](Result<BatchFacts> facts) {
            if (facts) {
                m_facts = std::move(*facts);
                showFacts();
            } else if (!facts.error().cancelled) {
                m_detail->setText(facts.error().message);
            }
        });
}

void BatchPage::showFacts()
{
    m_tabs->setTabText(int(Tab::Columns), tr("Columns"));
    m_tabs->setTabText(
        int(Tab::Issues),
        m_facts.issues.empty()
            ? tr("Issues")
            : tr("Issues %1").arg(theme().numbers().count(std::int64_t(m_facts.issues.size()))));
    m_tabs->setTabText(
        int(Tab::Rejected),
        tr("Rejected rows %1").arg(theme().numbers().count(m_batch.rejected - m_batch.mended)));
    m_tabs->setTabText(int(Tab::Score), tr("Quality over time"));
    showColumns();
    showIssues();
    showScore();
}

void BatchPage::showColumns()
{
    std::vector<ResultRow> rows;
    for (const ColumnQuality& column : m_facts.columns) {
        const int at = m_batch.positionOf(column.name);
        const QString kind = at < 0 ? QString() : m_batch.columns[std::size_t(at)].identifierKind;
        const double filled = column.rows > 0 ? 1 - double(column.nulls) / double(column.rows) : 0;
        ResultCell distinct = countCell(column.distinct);
        if (!column.isDistinctExact)
            distinct.text.prepend(QStringLiteral("≈ "));
        rows.push_back({{textCell(column.name),
                         textCell(kind.isEmpty() ? roleText(column.role)
                                                 : tr("%1: %2").arg(roleText(column.role), kind)),
                         textCell(columnTypeName(column.type)),
                         {theme().numbers().percent(filled), {}, filled, {}},
                         countCell(column.invalid),
                         distinct,
                         textCell(rangeText(column)),
                         textCell(topText(column, 3))},
                        {},
                        false});
    }
    m_columns->setContent({{tr("Column"), false, false, 150},
                           {tr("Role"), false, false, 130},
                           {tr("Type"), false, false, 80},
                           {tr("Filled"), true, false, 76},
                           {tr("Rejected"), true, false, 84},
                           {tr("Different"), true, false, 90},
                           {tr("From, to"), false, false, 200},
                           {tr("Most frequent"), false, false, 0}},
                          std::move(rows));
    if (!m_facts.columns.empty())
        m_columns->selectRow(0);
}

void BatchPage::showColumn()
{
    const QModelIndex current = m_columns->currentIndex();
    const auto at = std::ranges::find(m_facts.columns, current.siblingAtColumn(0).data().toString(),
                                      &ColumnQuality::name);
    if (at == m_facts.columns.end())
        return;
    const ColumnQuality& column = *at;
    m_distribution->setColumn(column, tr("%1 rows").arg(theme().numbers().count(column.rows)));
    m_detail->setText(detailText(column));
}

void BatchPage::showIssues()
{
    std::vector<ImportIssue> issues;
    for (std::size_t i = 0; i < m_facts.issues.size(); ++i) {
        const QualityIssue& found = m_facts.issues[i];
        ImportIssue issue;
        issue.level = found.severity == ImportFinding::Severity::Error     ? ImportIssue::Level::Error
                      : found.severity == ImportFinding::Severity::Warning ? ImportIssue::Level::Warning
                                                                           : ImportIssue::Level::Note;
        issue.what = found.column.isEmpty() ? found.what : tr("%1: %2").arg(found.column, found.what);
        issue.where = found.examples.isEmpty() ? found.remedy : found.examples.join(QStringLiteral(", "));
        issue.effect = found.happens;
        issue.row = int(i); // where it leads to is told by which it is
        issues.push_back(std::move(issue));
    }
    m_issues->setIssues(std::move(issues));
}

// To the rows that were rejected, to the column, or to the score.
void BatchPage::goTo(int issue)
{
    if (issue < 0 || issue >= int(m_facts.issues.size()))
        return;
    const QualityIssue& found = m_facts.issues[std::size_t(issue)];
    const auto column = std::ranges::find(m_facts.columns, found.column, &ColumnQuality::name);
    const bool isRejected = found.code == QLatin1String("rejected") ||
                            (found.code == QLatin1String("rule") && m_batch.rejected > 0);
    if (isRejected) {
        showTab(Tab::Rejected);
        m_rejected->search(found.column);
    } else if (found.code == QLatin1String("score")) {
        showTab(Tab::Score);
    } else {
        showTab(Tab::Columns);
        for (int row = 0; column != m_facts.columns.end() && row < m_columns->model()->rowCount(); ++row) {
            if (m_columns->model()->index(row, 0).data().toString() == found.column)
                m_columns->selectRow(row);
        }
        m_columns->setFocus();
    }
}

void BatchPage::showScore()
{
    LineChart chart;
    chart.axis = LineChart::Axis::Label;
    chart.unit = NumberUnit::Plain;
    LineSeries series;
    series.name = tr("Score");
    std::vector<ResultRow> rows;
    for (std::size_t i = 0; i < m_facts.history.size(); ++i) {
        const ScoredBatch& one = m_facts.history[i];
        const double score = one.score.score();
        const QString day = formatDate(one.batch.imported, m_engine.project()->zone());
        chart.labels.append(one.batch.source);
        series.points.push_back({double(i), score, {}, {}});
        std::vector<ResultCell> cells{
            textCell(one.batch.source), ResultCell{day, {}, double(one.batch.id), {}},
            countCell(one.batch.rows), ResultCell{QString::number(score, 'f', 1), {}, score, {}}};
        for (const std::optional<double>& part : one.score.parts())
            cells.push_back(partCell(part));
        rows.push_back({std::move(cells), {}, one.batch.id == m_batch.id});
    }
    chart.series = {series};
    m_chart->setVisible(m_facts.history.size() > 1);
    m_chart->setSpec({tr("Quality score of the files of %1").arg(m_batch.table),
                      tr("0 to 100, by file in the order of loading"), chart});
    m_scores->setContent({{tr("File"), false, true, 220},
                          {tr("Imported"), true, false, 100},
                          {tr("Rows"), true, false, 90},
                          {tr("Score"), true, false, 70},
                          {tr("Complete"), true, false, 84},
                          {tr("Valid"), true, false, 84},
                          {tr("Unique"), true, false, 84},
                          {tr("Rules"), true, false, 84},
                          {tr("Fresh"), true, false, 84}},
                         std::move(rows));
    const auto own = std::ranges::find_if(
        m_facts.history, [this](const ScoredBatch& one) { return one.batch.id == m_batch.id; });
    m_scoreNote->setText(
        own == m_facts.history.end()
            ? tr("A file that is taken out has no score.")
            : tr("Score %1 of 100: the mean of the parts below that can be told, as the file "
                 "was when it was loaded.")
                  .arg(own->score.score(), 0, 'f', 1));
}

void BatchPage::toggle()
{
    const Result<void> done = m_engine.project()->setTakenOut(m_batch.id, !m_batch.takenOut);
    if (!done) {
        m_context.dialogs.message(tr("Nothing was changed"), done.error().message);
        return;
    }
    m_engine.reloadData();
    m_engine.objectsChanged();
    warnOfStaleLinks();
}

// People stay joined by what a linkage found in other data until it is run again.
void BatchPage::warnOfStaleLinks()
{
    const Result<std::vector<LinkageState>> states = linkagesInUse(*m_engine.project());
    if (!states) {
        m_context.dialogs.message(tr("The links could not be looked at"), states.error().message);
        return;
    }
    QStringList names;
    for (const LinkageState& state : *states)
        if (std::ranges::any_of(state.changed,
                                [&](const QString& file) { return file.mid(2) == m_batch.source; }))
            names.append(state.name);
    if (!names.isEmpty())
        m_context.dialogs.message(
            tr("Links are older than the data"),
            tr("The linkage %1 was made from other files. Open the page OneID to make its links anew.")
                .arg(names.join(QStringLiteral(", "))));
}

} // namespace tessera
