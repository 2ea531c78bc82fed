// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_inspector.h"

#include "pages/column_form.h"
#include "pages/contract_form.h"
#include "pages/outcome_view.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace tessera {
namespace {

// A column of its own, pushed to the top and scrolled up and down only.
QWidget* scrolled(QWidget* content, QWidget* parent, QWidget* beside = nullptr)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content);
    if (beside)
        column->addWidget(beside);
    column->addStretch(1);
    scroll->setWidget(body);
    return scroll;
}

} // namespace

ImportInspector::ImportInspector(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_contract(new ContractForm(this))
    , m_column(new ColumnForm(this))
    , m_outcome(new OutcomeView(this))
{
    m_tabs->setObjectName(QStringLiteral("importInspector"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setProperty("flat", true);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab(QString());
    auto* none = new TextLabel(FontRole::Body, "text.tertiary", this);
    none->setWordWrap(true);
    none->setContentsMargins(12, 12, 12, 12);
    m_none = none;
    m_stack->addWidget(scrolled(m_contract, m_stack));
    m_stack->addWidget(scrolled(m_column, m_stack, m_none));
    m_stack->addWidget(scrolled(m_outcome, m_stack));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(makeLine(this));
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_contract, &ContractForm::made, this, &ImportInspector::termsMade);
    connect(m_column, &ColumnForm::made, this, &ImportInspector::columnMade);
    connect(m_column, &ColumnForm::choiceMade, this, &ImportInspector::choiceMade);
    connect(m_outcome, &OutcomeView::rejectedRequested, this, &ImportInspector::rejectedRequested);
    connect(m_outcome, &OutcomeView::exportRequested, this, &ImportInspector::exportRequested);
    Theme::onLanguage(this, [this, none] {
        m_tabs->setTabText(int(Tab::Contract), tr("Contract"));
        m_tabs->setTabText(int(Tab::Column), tr("Column"));
        m_tabs->setTabText(int(Tab::Outcome), tr("Outcome"));
        none->setText(tr("No column is selected. Click one in the preview."));
    });
}

void ImportInspector::show(const ImportSource& source, int column)
{
    QStringList names;
    for (const ColumnMapping& mapping : source.plan.columns) {
        if (mapping.role != ColumnRole::Ignore)
            names.append(mapping.name);
    }
    m_contract->show(source.plan.terms, source.plan.kind, names);
    m_contract->setEnabled(source.preview != nullptr);
    const bool isChosen = source.preview && column >= 0 && column < int(source.plan.columns.size());
    m_column->setVisible(isChosen);
    m_none->setVisible(!isChosen);
    if (isChosen)
        m_column->show(source, column);
    m_outcome->show(source);
}

void ImportInspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

} // namespace tessera
