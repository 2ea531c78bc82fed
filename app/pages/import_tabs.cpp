// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Under the preview of the import page: issues, rejected rows and distributions; and finding in it.
#include "ingest/quality.h"
#include "ingest/rejected.h"
#include "pages/distribution_view.h"
#include "pages/import_inspector.h"
#include "pages/import_page.h"
#include "pages/rejected_pane.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTabBar>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kTabsHeight = 170;
constexpr int kLeastHeight = 70;

} // namespace

QWidget* ImportPage::makeTabs(QWidget* main)
{
    auto* below = new QWidget(main);
    m_tabs = new QTabBar(below);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab(QString());
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setProperty("flat", true);
    m_issues = new IssueList(below);
    connect(m_issues, &IssueList::goRequested, this, &ImportPage::goTo);
    connect(m_issues, &IssueList::choiceMade, this, [this](int column, const QString& choice) {
        if (choice.startsWith(kFixChoice)) {
            goTo(std::max(0, m_rows->currentIndex().row()), column);
            if (const ImportSource* source = current(); source && m_inspector)
                m_inspector->addFix(choice.mid(kFixChoice.size()),
                                    source->plan.columns[std::size_t(column)].source);
            return;
        }
        edit([&](ImportSource& source) { source.settle(std::size_t(column), choice); });
    });
    m_rejectedBox = new QWidget(below);
    m_rejectedSearch = new QLineEdit(m_rejectedBox);
    m_rejectedSearch->setObjectName(QStringLiteral("searchRejected"));
    m_rejectedSearch->setClearButtonEnabled(true);
    m_exportRejected = makeButton("outlined", QStringLiteral("download"), m_rejectedBox);
    m_exportRejected->setObjectName(QStringLiteral("rejectedCsv"));
    m_mendRejected = makeButton("outlined", QStringLiteral("pencil"), m_rejectedBox);
    m_mendRejected->setObjectName(QStringLiteral("mendRejected"));
    m_rejected = new ResultTable(m_rejectedBox);
    m_rejected->setObjectName(QStringLiteral("rejected"));
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(12, 4, 12, 4);
    tools->addWidget(m_rejectedSearch, 1);
    tools->addWidget(m_exportRejected);
    tools->addWidget(m_mendRejected);
    auto* rows = new QVBoxLayout(m_rejectedBox);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(tools);
    rows->addWidget(m_rejected, 1);
    m_distribution = new DistributionView(below);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_tabs, m_issues, m_rejectedBox, m_distribution})
        column->addWidget(part, part == m_tabs ? 0 : 1);
    // In a low window the rows of the preview come first.
    for (QWidget* part : std::initializer_list<QWidget*>{m_issues, m_rejectedBox, m_distribution})
        part->setMinimumHeight(kLeastHeight);
    below->setMaximumHeight(kTabsHeight + m_tabs->sizeHint().height());
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        showIssues();
        showDistribution();
    });
    connect(m_rejectedSearch, &QLineEdit::textChanged, this, &ImportPage::showRejected);
    connect(m_exportRejected, &QPushButton::clicked, this, &ImportPage::exportRejected);
    // On the page of the file its cells can be typed anew and sent back.
    connect(m_mendRejected, &QPushButton::clicked, this, [this] {
        if (const ImportSource* source = current(); source && source->outcome)
            emit objectRequested(ProjectWorkbench::batchId(source->outcome->batch.id));
    });
    return below;
}

QWidget* ImportPage::makeFind(QWidget* main)
{
    m_find = new QLineEdit(main);
    m_find->setObjectName(QStringLiteral("find"));
    m_find->setClearButtonEnabled(true);
    m_find->hide();
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { find(QApplication::keyboardModifiers() & Qt::ShiftModifier); });
    auto* close = new QShortcut(QKeySequence(Qt::Key_Escape), m_find);
    close->setContext(Qt::WidgetShortcut);
    connect(close, &QShortcut::activated, this, [this] {
        m_find->hide();
        m_rows->setFocus();
    });
    return m_find;
}

void ImportPage::openFind()
{
    m_find->show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void ImportPage::find(bool back)
{
    const QString text = m_find->text();
    const QModelIndex cell =
        text.isEmpty() ? QModelIndex() : m_preview.nextWith(text, m_rows->currentIndex(), back);
    m_find->setProperty("invalid", !text.isEmpty() && !cell.isValid());
    m_find->style()->unpolish(m_find);
    m_find->style()->polish(m_find);
    if (!cell.isValid())
        return;
    m_rows->setCurrentIndex(cell);
    m_rows->scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

// The selected cells as they stand in the file, for a spreadsheet; of several ranges what lies around them.
void ImportPage::copyCells() const
{
    const QItemSelection selected = m_rows->selectionModel()->selection();
    if (selected.isEmpty())
        return;
    QRect around;
    for (const QItemSelectionRange& range : selected)
        around |= QRect(QPoint(range.left(), range.top()), QPoint(range.right(), range.bottom()));
    QStringList lines;
    for (int row = around.top(); row <= around.bottom(); ++row) {
        QStringList cells;
        for (int column = around.left(); column <= around.right(); ++column) {
            QString text = m_rows->selectionModel()->isSelected(m_preview.index(row, column))
                               ? m_preview.index(row, column).data(Qt::EditRole).toString()
                               : QString();
            // A tab or a line inside of a cell would move the cells after it.
            if (text.contains(QLatin1Char('\t')) || text.contains(QLatin1Char('\n')) ||
                text.contains(QLatin1Char('"')))
                text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                       QLatin1Char('"');
            cells.append(text);
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

// By the first rows; of a thousand columns only those that are seen at first are measured.
void ImportPage::setColumnWidths()
{
    constexpr int kMeasured = 40;
    constexpr int kLines = 30;
    constexpr int kLeast = 150;
    constexpr int kMost = 240;
    const QFontMetrics metrics(theme().font(FontRole::Body));
    m_header->setDefaultSectionSize(kLeast);
    for (int column = 0; column < std::min(kMeasured, m_preview.columnCount()); ++column) {
        int width = kLeast;
        for (int line = 0; line < std::min(m_preview.rowCount(), kLines); ++line)
            width = std::max(width,
                             metrics.horizontalAdvance(m_preview.index(line, column).data().toString()) + 34);
        m_rows->setColumnWidth(column, std::min(width, kMost));
    }
}

void ImportPage::showIssues()
{
    const ImportSource* source = current();
    const int tab = m_tabs->currentIndex();
    m_issues->setVisible(tab == 0);
    m_rejectedBox->setVisible(tab == 1);
    m_distribution->setVisible(tab == 2);
    const std::vector<ImportIssue> found = source ? issues(*source) : std::vector<ImportIssue>();
    m_issues->setIssues(found);
    m_tabs->setTabText(0, found.empty()
                              ? tr("Issues")
                              : tr("Issues %1").arg(theme().numbers().count(std::int64_t(found.size()))));
    showRejected();
    showStatus();
}

void ImportPage::showRejected()
{
    const ImportSource* source = current();
    const bool isLoaded = source && source->outcome;
    const QString text = m_rejectedSearch->text().trimmed();
    m_exportRejected->setEnabled(isLoaded && source->outcome->rejected > 0);
    m_exportRejected->setToolTip(isLoaded ? QString() : tr("After the import."));
    m_mendRejected->setEnabled(m_exportRejected->isEnabled());
    m_mendRejected->setToolTip(isLoaded ? tr("Opens the page of the file.") : tr("After the import."));
    m_searching.cancel();
    const auto project = m_engine.project();
    if (isLoaded && project && !text.isEmpty()) {
        m_searching.start<std::vector<RejectedRow>>(
            tr("Search the rejected rows"),
            [project, batch = source->outcome->batch, text](Task&) {
                return searchRejected(*project, batch, {{}, {}, {}, false, text});
            },
            this,
            [this](Result<std::vector<RejectedRow>> rows) {
                if (rows)
                    listRejected(*rows);
            });
        return;
    }
    std::vector<RejectedRow> rows = !source    ? std::vector<RejectedRow>()
                                    : isLoaded ? source->rejected
                                               : source->rejectedOfPreview();
    const std::int64_t count = isLoaded ? source->outcome->rejected : std::int64_t(rows.size());
    m_tabs->setTabText(1, tr("Rejected rows %1").arg(theme().numbers().count(count)));
    std::erase_if(rows, [&](const RejectedRow& row) {
        return !text.isEmpty() && !row.raw.contains(text, Qt::CaseInsensitive) &&
               !row.reason.contains(text, Qt::CaseInsensitive);
    });
    listRejected(rows);
}

void ImportPage::listRejected(const std::vector<RejectedRow>& rows)
{
    std::vector<ResultRow> lines;
    lines.reserve(rows.size());
    for (const RejectedRow& row : rows)
        lines.push_back(
            {{{row.raw, {}, 0, {}}, {tr("line %1").arg(row.row), {}, 0, {}}, {row.reason, {}, 0, {}}},
             {},
             false});
    m_rejected->setContent({{tr("As it stands in the file"), false, false, 0},
                            {tr("Where"), false, false, 120},
                            {tr("Reason"), false, false, 320}},
                           std::move(lines));
}

void ImportPage::exportRejected()
{
    const ImportSource* source = current();
    if (source && source->outcome)
        saveRejectedRows(m_context, m_engine.project(), source->outcome->batch, {}, this);
}

// The selected column over the rows of the preview; counted in the background, the newest wins.
void ImportPage::showDistribution()
{
    const ImportSource* source = current();
    const int column = m_rows->currentIndex().column();
    if (m_tabs->currentIndex() != 2)
        return;
    const bool isChosen =
        source && source->preview && column >= 0 && column < int(source->plan.columns.size());
    if (!isChosen) {
        m_measuring.cancel();
        m_distribution->setColumn({}, {});
        return;
    }
    ImportMapping mapping = source->mapping();
    mapping.columns = {source->plan.columns[std::size_t(column)]};
    if (mapping.columns.front().role == ColumnRole::Ignore)
        mapping.columns.front().role = ColumnRole::Attribute;
    const QString rows =
        tr("%1 rows shown").arg(theme().numbers().count(std::int64_t(source->preview->rows.size())));
    m_measuring.start<std::vector<ColumnQuality>>(
        tr("Count %1").arg(mapping.columns.front().source),
        [preview = source->preview, mapping, zone = mapping.zone.isEmpty() ? m_engine.zone() : mapping.zone](
            Task&) -> Result<std::vector<ColumnQuality>> { return previewQuality(*preview, mapping, zone); },
        this,
        [this, rows](Result<std::vector<ColumnQuality>> found) {
            if (found && !found->empty())
                m_distribution->setColumn(found->front(), rows);
        });
}

void ImportPage::showStatus()
{
    const ImportSource* source = current();
    QStringList left;
    if (source && source->outcome)
        left += tr("%1 rejected").arg(theme().numbers().count(source->outcome->rejected));
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

} // namespace tessera
