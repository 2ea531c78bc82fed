// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sql_panel.h"

#include "datalab/datalab_analyses.h"
#include "pages/sql_editor.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kQueryWidth = 440;
constexpr int kQueryHeight = 208;
constexpr int kTreeHeight = 216;
constexpr int kNameRole = Qt::UserRole;

// A tree whose rows are taken with Enter as with a double click.
class NameTree : public QTreeWidget
{
public:
    using QTreeWidget::QTreeWidget;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem())
            emit itemDoubleClicked(currentItem(), 0);
        else
            QTreeWidget::keyPressEvent(event);
    }
};

} // namespace

SqlPanel::SqlPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : ResultPanel(context, engine, QStringLiteral("sql"), FormPlace::Left, parent)
    , m_editor(new SqlEditor(this))
    , m_problemText(new TextLabel(FontRole::Caption, "bad.text", this))
    , m_run(makeButton("outlined", QStringLiteral("play"), this))
    , m_tree(new NameTree(this))
    , m_bar(new QWidget(this))
    , m_people(makeButton("outlined", QStringLiteral("users"), m_bar))
    , m_mask(makeButton("flat", QStringLiteral("shield"), m_bar))
{
    setFormWidth(kQueryWidth);
    makeQuery();
    makeTables();
    makeBar();
}

void SqlPanel::makeQuery()
{
    FormSection* section = addSection();
    auto* box = new QWidget(this); // gives the editor its height
    box->setFixedHeight(kQueryHeight);
    auto* whole = new QVBoxLayout(box);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_editor);
    m_problemText->setObjectName(QStringLiteral("sqlProblem"));
    m_problemText->setWordWrap(true);
    m_problemText->hide();
    m_run->setObjectName(QStringLiteral("run"));
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_run);
    auto* hint = new TextLabel(FontRole::Caption, "text.tertiary", row);
    line->addWidget(hint, 1);
    section->addWidget(box);
    section->addWidget(m_problemText);
    section->addWidget(row);
    m_pause.setSingleShot(true);
    m_pause.setInterval(int(theme().tokens().number(QStringLiteral("delay.debounceRecompute"))));
    connect(&m_pause, &QTimer::timeout, this, &SqlPanel::check);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &SqlPanel::typed);
    connect(m_run, &QPushButton::clicked, this, &AnalysisPanel::recompute);
    Theme::onLanguage(section, [this, section, hint] {
        section->setTitle(tr("Query"));
        m_run->setText(tr("Run"));
        m_run->setToolTip(tr("Run (%1)").arg(shortcutText(QKeySequence(Qt::CTRL | Qt::Key_Return))));
        hint->setText(tr("%1 runs, %2 completes")
                          .arg(shortcutText(QKeySequence(Qt::CTRL | Qt::Key_Return)),
                               shortcutText(QKeySequence(Qt::CTRL | Qt::Key_Space))));
    });
}

void SqlPanel::makeTables()
{
    FormSection* section = addSection();
    m_tree->setObjectName(QStringLiteral("tables"));
    m_tree->setMinimumHeight(kTreeHeight);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(20);
    m_tree->setRootIsDecorated(false); // the icon says whether a table is open
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    section->addWidget(m_tree);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, &SqlPanel::insert);
    // The two clicks of a double click leave it as it was.
    connect(m_tree, &QTreeWidget::itemClicked, this,
            [](QTreeWidgetItem* item) { item->setExpanded(!item->isExpanded()); });
    for (const auto folded : {&QTreeWidget::itemExpanded, &QTreeWidget::itemCollapsed})
        connect(m_tree, folded, this, &SqlPanel::showFolded);
    connect(&theme(), &Theme::changed, this, &SqlPanel::fillTree);
    Theme::onLanguage(section, [this, section] {
        section->setTitle(tr("Tables"));
        m_tree->setAccessibleName(tr("Tables and columns"));
        m_tree->setToolTip(tr("A double click puts the name into the query"));
        fillTree();
    });
}

// What can be done with the result, above it.
void SqlPanel::makeBar()
{
    m_people->setObjectName(QStringLiteral("openPeople"));
    m_mask->setObjectName(QStringLiteral("masked"));
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_people);
    row->addWidget(m_mask);
    row->addStretch(1);
    m_bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_bar->hide();
    connect(m_people, &QPushButton::clicked, this, [this] { emit peopleRequested(QStringLiteral("all")); });
    connect(m_mask, &QPushButton::clicked, this, &SqlPanel::toggleMasked);
    Theme::onLanguage(m_mask, [this] { retranslateButtons(); });
}

void SqlPanel::retranslateButtons()
{
    m_people->setText(tr("Open people"));
    m_people->setToolTip(tr("The people whose oneid is in the result"));
    m_mask->setText(m_masked ? tr("Show masked values…") : tr("Mask values"));
    m_mask->setToolTip(tr("Showing them is written into the journal"));
}

void SqlPanel::showDefinition()
{
    const QString query = definition().value(QLatin1String("query")).toString();
    if (query != m_editor->toPlainText()) {
        m_filling = true;
        m_editor->setPlainText(query);
        m_filling = false;
    }
    m_pause.start();
}

void SqlPanel::dataArrived()
{
    m_tables = engine().dataset() ? sqlTables(*engine().dataset()) : std::vector<SqlTable>();
    m_editor->setTables(m_tables);
    fillTree();
    m_pause.start();
}

void SqlPanel::fillTree()
{
    QStringList open;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        if (m_tree->topLevelItem(i)->isExpanded())
            open.append(m_tree->topLevelItem(i)->text(0));
    const bool isFirst = m_tree->topLevelItemCount() == 0;
    m_tree->clear();
    const QBrush quiet(theme().colour("text.tertiary"));
    for (const SqlTable& table : m_tables) {
        auto* item = new QTreeWidgetItem(m_tree, {table.name, theme().numbers().count(table.rows)});
        item->setData(0, kNameRole, sqlName(table.name));
        item->setForeground(1, quiet);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        for (const SqlField& field : table.fields) {
            auto* column = new QTreeWidgetItem(item, {field.name, columnTypeName(field.type)});
            column->setData(0, kNameRole, sqlName(field.name));
            column->setForeground(1, quiet);
            column->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            if (field.personal)
                column->setToolTip(0, tr("Personal: shown masked"));
        }
        showFolded(item);
        item->setExpanded(open.contains(table.name) ||
                          (isFirst && table.origin == SqlTable::Origin::Timeline));
    }
}

void SqlPanel::showFolded(QTreeWidgetItem* item)
{
    if (!item->parent())
        item->setIcon(0, icon(item->isExpanded() ? "chevron-down" : "chevron-right", "text.tertiary"));
}

void SqlPanel::insert(const QTreeWidgetItem* item)
{
    m_editor->insertWord(item->data(0, kNameRole).toString());
}

void SqlPanel::typed()
{
    if (m_filling)
        return;
    QJsonObject json = definition();
    const QString query = m_editor->toPlainText();
    if (json.value(QLatin1String("query")).toString() == query)
        return; // only its colours
    json.insert(QStringLiteral("kind"), kindId());
    json.insert(QStringLiteral("query"), query);
    showProblem(std::nullopt);
    m_pause.start();
    note(json, tr("The query has changed. Run it with %1.")
                   .arg(shortcutText(QKeySequence(Qt::CTRL | Qt::Key_Return))));
}

void SqlPanel::check()
{
    const std::shared_ptr<const LocalDataset> snapshot = engine().dataset();
    const QString query = m_editor->toPlainText();
    if (!snapshot || query.trimmed().isEmpty()) {
        showProblem(std::nullopt);
        return;
    }
    showProblem(findSqlProblem(*snapshot, query)); // a few milliseconds: nothing is computed
}

void SqlPanel::showProblem(const std::optional<SqlProblem>& problem)
{
    m_editor->markProblem(problem);
    m_problemText->setVisible(problem.has_value());
    m_problemText->setText(problem ? problem->message : QString());
}

std::shared_ptr<const AnalysisRegistry> SqlPanel::analyses() const
{
    if (m_masked)
        return ResultPanel::analyses();
    auto shown = std::make_shared<AnalysisRegistry>();
    shown->add(sqlKind(false));
    return shown;
}

AnalysisPanel::Status SqlPanel::showResult(const Outcome& outcome)
{
    Status status = ResultPanel::showResult(outcome);
    const NamedTable& table = result()->tables.front();
    const bool hasPeople =
        std::ranges::any_of(table.table.people, [](const QString& one) { return !one.isEmpty(); });
    m_people->setVisible(hasPeople);
    m_mask->setVisible(result()->json.value(QLatin1String("personal")).toBool());
    m_bar->setVisible(hasPeople || !m_mask->isHidden());
    return status;
}

void SqlPanel::toggleMasked()
{
    if (m_masked) {
        if (!context().dialogs.confirm(tr("Show masked values?"),
                                       tr("That they were shown is written into the client's journal."),
                                       tr("Show")))
            return;
        const Result<void> noted = engine().note(tr("Masked values shown: %1").arg(m_editor->toPlainText()));
        if (!noted) {
            context().dialogs.message(tr("The values stay masked"), noted.error().message);
            return;
        }
    }
    m_masked = !m_masked;
    retranslateButtons();
    recompute();
}

} // namespace tessera
