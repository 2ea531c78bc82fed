// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/contract_page.h"

#include "pages/check_section.h"
#include "pages/contract_form.h"
#include "pages/role_names.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

ContractPage::ContractPage(const PageContext& context, ProjectWorkbench& engine, const QString& id,
                           QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_id(id)
    , m_frame(makePageFrame(this, QStringLiteral("file-check")))
    , m_columns(new ResultTable(this))
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll);
    auto* terms = new QVBoxLayout(body);
    terms->setContentsMargins(0, 0, 0, 0);
    terms->setSpacing(0);
    m_checks = new CheckSection(body);
    m_form = new ContractForm(body);
    terms->addWidget(m_checks);
    terms->addWidget(makeLine(body));
    terms->addWidget(m_form);
    terms->addStretch(1);
    scroll->setWidget(body);
    scroll->hide(); // until the inspector takes it
    m_panel = scroll;
    auto* column = new QVBoxLayout;
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(m_columns, 1);
    m_frame.body->addLayout(column);
    connect(m_form, &ContractForm::made, this, &ContractPage::take);
    connect(m_checks, &CheckSection::made, this, [this](const std::vector<QualityRule>& checks) {
        Contract contract = m_contract;
        contract.mapping.checks = checks;
        save(m_name, contract);
    });
    connect(&engine, &Workbench::changed, this, &ContractPage::refresh);
    Theme::onLanguage(this, [this] { refresh(); });
}

ContractPage::~ContractPage()
{
    delete m_panel;
}

QWidget* ContractPage::inspectorPanel()
{
    return m_panel;
}

void ContractPage::refresh()
{
    const auto project = m_engine.project();
    if (!project || !m_form)
        return;
    const Result<StoredObject> object = project->objects().get(ProjectWorkbench::objectNumber(m_id));
    if (!object)
        return; // deleted: the window closes the page
    m_name = object->name;
    m_version = object->version;
    Result<Contract> contract = Contract::fromJson(object->definition);
    m_frame.title->setText(m_name);
    m_frame.note->setText(contract ? tr("Contract v%1").arg(m_version) : contract.error().message);
    m_form->setEnabled(contract.ok());
    if (!contract)
        return;
    m_contract = std::move(contract).value();
    QStringList names;
    for (const ColumnMapping& column : m_contract.mapping.columns)
        names.append(column.name);
    m_form->show({m_name, m_contract.files, m_contract.mapping.load, m_contract.limits},
                 m_contract.mapping.kind, names);
    m_checks->show(m_contract.mapping, {}, {}, {});
    showColumns();
    m_frame.status->setText(tr("Table %1 · %2 · files %3")
                                .arg(m_contract.mapping.table, tableKindText(m_contract.mapping.kind),
                                     m_contract.files.join(QStringLiteral(", "))));
    m_frame.statusRight->setText(tr("%1 · %n fix(es)", nullptr, int(m_contract.mapping.fixes.size()))
                                     .arg(loadModeTitle(m_contract.mapping.load.kind)));
    emit titleChanged();
}

void ContractPage::showColumns()
{
    std::vector<ResultRow> rows;
    for (const ColumnMapping& column : m_contract.mapping.columns) {
        const QString role =
            column.role == ColumnRole::Identifier
                ? tr("%1: %2").arg(roleText(columnRoleName(column.role)), column.identifierKind)
                : roleText(columnRoleName(column.role));
        rows.push_back(
            {{{column.product.isEmpty() ? column.source : column.product.join(QStringLiteral(" × ")),
               {},
               0,
               {}},
              {column.name, {}, 0, {}},
              {role, {}, 0, {}},
              {column.kind ? valueKindTitle(*column.kind) : QString(), {}, 0, {}},
              {typeText(column), {}, 0, {}}},
             {},
             false});
    }
    for (const QString& header : m_contract.columns) {
        const bool isRead = std::ranges::any_of(m_contract.mapping.columns, [&](const ColumnMapping& column) {
            return column.source == header || column.product.contains(header);
        });
        if (!isRead)
            rows.push_back(
                {{{header, {}, 0, {}}, {}, {roleText(QStringLiteral("ignore")), {}, 0, {}}, {}, {}},
                 {},
                 false});
    }
    m_columns->setContent({{tr("In the file"), false, false, 0},
                           {tr("Name in the project"), false, false, 160},
                           {tr("Role"), false, false, 150},
                           {tr("Kind"), false, false, 130},
                           {tr("Type"), false, false, 150}},
                          std::move(rows));
}

// Each change is a version of the object, and can be undone like every other.
void ContractPage::take(const ContractTerms& terms)
{
    Contract contract = m_contract;
    contract.files = terms.files;
    contract.limits = terms.limits;
    contract.mapping.load = terms.load;
    contract.mapping.load.date = QDate(); // each file tells its own
    save(terms.name.isEmpty() ? m_name : terms.name, contract);
}

void ContractPage::save(const QString& name, const Contract& contract)
{
    const auto project = m_engine.project();
    if (!project)
        return;
    const Result<void> checked = contract.mapping.check();
    if (!checked) {
        m_frame.statusRight->setText(checked.error().message);
        return; // the last valid terms stay until these can be read
    }
    const Result<StoredObject> saved =
        project->objects().update(ProjectWorkbench::objectNumber(m_id), name, contract.toJson());
    if (!saved)
        m_context.dialogs.message(tr("The contract was not saved"), saved.error().message);
    m_engine.objectsChanged();
}

} // namespace tessera
