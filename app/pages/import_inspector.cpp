// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_inspector.h"

#include "pages/check_section.h"
#include "pages/column_form.h"
#include "pages/contract_form.h"
#include "pages/fix_section.h"
#include "pages/import_column.h"
#include "pages/import_people.h"
#include "pages/outcome_view.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

// A column of its own, pushed to the top and scrolled up and down only.
QWidget* scrolled(std::initializer_list<QWidget*> parts, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : parts)
        column->addWidget(part);
    column->addStretch(1);
    scroll->setWidget(body);
    return scroll;
}

} // namespace

ImportInspector::ImportInspector(JobTracker& jobs, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_checks(new CheckSection(this))
    , m_people(new ImportPeople(this))
    , m_contract(new ContractForm(this))
    , m_column(new ColumnForm(this))
    , m_fixes(new FixSection(jobs, this))
    , m_outcome(new OutcomeView(this))
    , m_fixRow(new QWidget(this))
    , m_fixColumn(makeButton("outlined", QStringLiteral("sparkles"), m_fixRow))
{
    m_tabs->setObjectName(QStringLiteral("importInspector"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setProperty("flat", true);
    m_tabs->setProperty("tight", true);
    for (int i = 0; i <= int(Tab::Outcome); ++i)
        m_tabs->addTab(QString());
    auto* none = new TextLabel(FontRole::Body, "text.tertiary", this);
    none->setWordWrap(true);
    none->setContentsMargins(12, 12, 12, 12);
    m_none = none;
    m_stack->addWidget(scrolled({m_checks, makeLine(this), m_people, makeLine(this), m_contract}, m_stack));
    m_fixColumn->setObjectName(QStringLiteral("fixColumn"));
    m_fixColumn->setMenu(new QMenu(m_fixColumn));
    auto* inFixRow = new QHBoxLayout(m_fixRow);
    inFixRow->setContentsMargins(12, 8, 12, 12);
    inFixRow->addWidget(m_fixColumn);
    inFixRow->addStretch(1);
    m_stack->addWidget(scrolled({m_column, m_none, m_fixRow}, m_stack));
    m_stack->addWidget(scrolled({m_fixes}, m_stack));
    m_stack->addWidget(scrolled({m_outcome}, m_stack));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(makeLine(this));
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_people, &ImportPeople::checkRequested, this, &ImportInspector::checkRequested);
    connect(m_fixes, &FixSection::made, this, &ImportInspector::fixesMade);
    connect(m_checks, &CheckSection::made, this, &ImportInspector::checksMade);
    connect(m_checks, &CheckSection::rowsRequested, this, &ImportInspector::ruleRowsRequested);
    connect(m_contract, &ContractForm::made, this, &ImportInspector::termsMade);
    connect(m_column, &ColumnForm::made, this, &ImportInspector::columnMade);
    connect(m_column, &ColumnForm::choiceMade, this, &ImportInspector::choiceMade);
    connect(m_outcome, &OutcomeView::rejectedRequested, this, &ImportInspector::rejectedRequested);
    connect(m_outcome, &OutcomeView::exportRequested, this, &ImportInspector::exportRequested);
    Theme::onLanguage(this, [this, none] {
        m_tabs->setTabText(int(Tab::Contract), tr("Contract"));
        m_tabs->setTabText(int(Tab::Column), tr("Column"));
        m_tabs->setTabText(int(Tab::Fixes), tr("Fixes"));
        m_tabs->setTabText(int(Tab::Outcome), tr("Outcome"));
        m_fixColumn->setText(tr("Fix this column"));
        m_fixes->fillMenu(*m_fixColumn->menu(), [this](Fix::Kind kind) { addFix(kind, m_source); });
        // To read a column as another kind is no change of its texts.
        m_fixColumn->menu()->addSeparator();
        m_fixColumn->menu()->addAction(tr("Read as another kind"), m_column, &ColumnForm::focusKind);
        none->setText(tr("No column is selected. Click one in the preview."));
    });
}

void ImportInspector::addFix(Fix::Kind kind, const QString& column)
{
    showTab(Tab::Fixes);
    m_fixes->add(kind, column);
}

void ImportInspector::addFix(const QString& name, const QString& column)
{
    for (int i = 0; i <= int(Fix::Kind::Deduplicate); ++i) {
        if (fixName(Fix::Kind(i)) == name)
            addFix(Fix::Kind(i), column);
    }
}

void ImportInspector::show(const ImportSource& source, int column, const QString& zone)
{
    QStringList names;
    for (const ColumnMapping& mapping : source.plan.columns) {
        if (mapping.role != ColumnRole::Ignore)
            names.append(mapping.name);
    }
    showChecks(source, column);
    m_contract->show(source.plan.terms, source.plan.kind, names);
    m_contract->setEnabled(source.preview != nullptr);
    const bool isChosen = source.preview && column >= 0 && column < int(source.plan.columns.size());
    m_column->setVisible(isChosen);
    m_none->setVisible(!isChosen);
    m_fixRow->setVisible(isChosen);
    m_source = isChosen ? source.plan.columns[std::size_t(column)].source : QString();
    m_fixes->setEnabled(source.preview != nullptr && !source.isBusy());
    if (source.preview)
        m_fixes->show(source, m_source, zone);
    if (isChosen)
        m_column->show(source, column);
    m_people->show(source);
    m_outcome->show(source);
}

void ImportInspector::showChecks(const ImportSource& source, int column)
{
    if (source.id != m_id) {
        m_checks->reset();
        m_fixes->reset();
    }
    m_id = source.id;
    m_checks->setEnabled(source.preview != nullptr && !source.isBusy());
    if (!source.preview)
        return;
    const bool isLoaded = column >= 0 && column < int(source.plan.columns.size()) &&
                          source.plan.columns[std::size_t(column)].role != ColumnRole::Ignore;
    QStringList values;
    constexpr int kMostKnown = 20;
    if (isLoaded) {
        for (const ValueCount& value : commonValues(source, std::size_t(column)))
            values.append(value.text);
    }
    m_checks->show(source.mapping(), source.ruleResults(),
                   isLoaded ? source.plan.columns[std::size_t(column)].name : QString(),
                   values.mid(0, kMostKnown));
}

void ImportInspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

} // namespace tessera
