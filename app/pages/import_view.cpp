// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the preview of the import page: the inspector, the question, and the issues.
#include "ingest/table_subject.h"
#include "pages/import_inspector.h"
#include "pages/import_load.h"
#include "pages/import_page.h"
#include "pages/role_names.h"
#include "pages/segments.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace tessera {

QWidget* ImportPage::inspectorPanel()
{
    return m_inspector;
}

void ImportPage::makeInspector()
{
    m_inspector = new ImportInspector(m_context.jobs, this);
    m_inspector->hide(); // until the inspector of the window takes it
    connect(m_inspector, &ImportInspector::termsMade, this, [this](const ContractTerms& terms) {
        edit([&](ImportSource& source) { source.plan.terms = terms; });
    });
    connect(m_inspector, &ImportInspector::columnMade, this,
            [this](int column, const ColumnMapping& mapping) {
                edit([&](ImportSource& source) { source.plan.columns[std::size_t(column)] = mapping; });
            });
    connect(m_inspector, &ImportInspector::choiceMade, this, [this](int column, const QString& choice) {
        edit([&](ImportSource& source) { source.settle(std::size_t(column), choice); });
    });
    connect(m_inspector, &ImportInspector::checkRequested, this, &ImportPage::checkOnly);
    connect(m_inspector, &ImportInspector::fixesMade, this, [this](const std::vector<Fix>& fixes) {
        edit([&](ImportSource& source) { source.plan.fixes = fixes; });
    });
    connect(m_inspector, &ImportInspector::checksMade, this, [this](const std::vector<QualityRule>& checks) {
        edit([&](ImportSource& source) { source.plan.checks = checks; });
    });
    connect(m_inspector, &ImportInspector::ruleRowsRequested, this, &ImportPage::showRuleRows);
    connect(m_inspector, &ImportInspector::rejectedRequested, this, [this] { m_tabs->setCurrentIndex(1); });
    connect(m_inspector, &ImportInspector::exportRequested, this, &ImportPage::exportRejected);
}

QWidget* ImportPage::makeQuestion(QWidget* main)
{
    m_question = new QWidget(main);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setAttribute(Qt::WA_StyledBackground);
    m_question->setProperty("chip", QStringLiteral("bad"));
    m_questionText = new TextLabel(FontRole::Label, "bad.text", m_question);
    m_questionText->setWordWrap(true);
    m_load = makeButton("outlined", {}, m_question);
    m_load->setObjectName(QStringLiteral("loadAllTheSame"));
    m_leave = makeButton("primary", {}, m_question);
    m_leave->setObjectName(QStringLiteral("doNotLoad"));
    auto* row = new QHBoxLayout(m_question);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_questionText, 1);
    row->addWidget(m_load);
    row->addWidget(m_leave);
    connect(m_load, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_leave, &QPushButton::clicked, this, [this] { answer(false); });
    m_question->hide();
    return m_question;
}

// "Under contract Orders v3 · Events, one row each"
QString ImportPage::noteOf(const ImportSource& source) const
{
    if (!source.preview)
        return {};
    QStringList parts;
    if (source.contract)
        parts.append(tr("Under contract %1 v%2").arg(source.contract->name).arg(source.contract->version));
    if (source.contract && source.isContractChanged())
        parts.append(tr("changed, not saved"));
    // What somebody else's program made is told by its name, else what it holds.
    const TableSubject* subject = tableSubject(source.plan.subject);
    const bool isKnown = source.preview && !source.preview->recognised.isEmpty() &&
                         source.plan.subject == source.preview->suggestion.subject;
    if (isKnown)
        parts.append(tr("Recognised: %1").arg(source.preview->recognised));
    else if (subject != nullptr)
        parts.append(subject->title());
    parts.append(tableKindText(source.plan.kind));
    if (source.asksForRefunds())
        parts.append(tr("say how refunds are written"));
    return parts.join(QStringLiteral(" · "));
}

const std::vector<ImportIssue>& ImportPage::issues(const ImportSource& source) const
{
    const auto known = m_issuesOf.find(source.id);
    return known != m_issuesOf.end() ? known->second
                                     : m_issuesOf.emplace(source.id, issuesOf(source)).first->second;
}

int ImportPage::rowOfRunning() const
{
    const auto found = std::ranges::find_if(m_sources, [](const ImportSource& source) {
        return source.state == ImportSource::State::Running || source.state == ImportSource::State::Asking;
    });
    return found == m_sources.end() ? -1 : int(found - m_sources.begin());
}

void ImportPage::showInspector()
{
    if (const ImportSource* source = current(); source && m_inspector)
        m_inspector->show(*source, m_rows->currentIndex().column(), m_engine.zone());
}

// All, those with something wrong, the rejected ones, and those a rule is about while they are shown.
void ImportPage::showSegments()
{
    std::vector<Segments::Choice> choices{{QStringLiteral("0"), tr("All rows")},
                                          {QStringLiteral("1"), tr("With issues")},
                                          {QStringLiteral("2"), tr("Rejected")}};
    if (!m_listedRule.isEmpty())
        choices.emplace_back(QStringLiteral("3"), m_listedRule);
    m_rowsShown->setChoices(choices);
    if (!m_listedRule.isEmpty())
        m_rowsShown->setCurrent(QStringLiteral("3"));
}

// The rows that break a rule: in the preview, or once they are rejected among those.
void ImportPage::showRuleRows(const RuleResult& rule, std::size_t position)
{
    const ImportSource* source = current();
    if (!source || !source->check)
        return;
    if (source->outcome && rule.isRejecting) {
        m_tabs->setCurrentIndex(1);
        m_rejectedSearch->setText(rule.name);
        return;
    }
    std::vector<int> rows;
    if (position < source->check->rules.size()) {
        for (const std::int64_t row : source->check->rules[position].rows)
            rows.push_back(int(row));
    }
    // Of those further down in the file only the lines are known.
    const bool isMore = rule.failing > std::int64_t(rows.size());
    QStringList lines;
    for (const std::int64_t line : rule.lines)
        lines.append(theme().numbers().count(line));
    if (isMore)
        m_previewNote->setText(lines.isEmpty()
                                   ? tr("%1 of %2 rows stand in the rows shown")
                                         .arg(theme().numbers().count(std::int64_t(rows.size())),
                                              theme().numbers().count(rule.failing))
                                   : tr("%1 of %2 rows stand in the rows shown; the first in the file: %3")
                                         .arg(theme().numbers().count(std::int64_t(rows.size())),
                                              theme().numbers().count(rule.failing),
                                              lines.join(QStringLiteral(", "))));
    m_listedRule = rule.name;
    m_preview.setListed(std::move(rows));
    showSegments();
    const auto column = std::ranges::find(source->plan.columns, rule.columns.value(0), &ColumnMapping::name);
    const bool isSeen = !rule.columns.isEmpty() && column != source->plan.columns.end();
    if (m_preview.rowCount() > 0 && isSeen)
        m_rows->setCurrentIndex(m_preview.index(0, int(column - source->plan.columns.begin())));
}

void ImportPage::inspectColumn(int column)
{
    m_header->setCurrentColumn(column);
    showInspector();
    showDistribution();
    const ImportSource* source = current();
    if (source && source->preview && column >= 0 && m_inspector)
        m_inspector->showColumn();
}

void ImportPage::inspectFile()
{
    m_header->setCurrentColumn(-1);
    showInspector();
}

} // namespace tessera
