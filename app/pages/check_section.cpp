// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/check_section.h"

#include "pages/check_form.h"
#include "pages/line_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

ListLine lineOf(const QualityRule& rule, const RuleResult* result)
{
    ListLine line;
    line.text = rule.name;
    QStringList tip{ruleKindTitle(rule.kind)};
    if (!rule.owner.isEmpty())
        tip.append(CheckSection::tr("looked after by %1").arg(rule.owner));
    if (!rule.note.isEmpty())
        tip.append(rule.note);
    if (result && !result->detail.isEmpty())
        tip.append(result->detail);
    line.tip = tip.join(QLatin1Char('\n'));
    if (!result || !result->isChecked) {
        line.icon = QStringLiteral("clock");
        line.figure = CheckSection::tr("not yet");
        return line;
    }
    const bool isAboutFile = rule.kind == QualityRule::Kind::Rows;
    if (result->failing == 0) {
        line.icon = QStringLiteral("circle-check");
        line.tone = "good.text";
        line.figure = isAboutFile ? CheckSection::tr("kept") : CheckSection::tr("0 rows");
        return line;
    }
    const bool isError = rule.severity == ImportFinding::Severity::Error;
    const bool isWarning = rule.severity == ImportFinding::Severity::Warning;
    line.icon = isError     ? QStringLiteral("circle-x")
                : isWarning ? QStringLiteral("circle-alert")
                            : QStringLiteral("info");
    line.tone = isError ? "bad.text" : isWarning ? "warn.text" : "info.text";
    line.isLink = !isAboutFile;
    line.figure = isAboutFile ? CheckSection::tr("broken")
                              : CheckSection::tr("%1 rows").arg(theme().numbers().count(result->failing));
    return line;
}

} // namespace

CheckSection::CheckSection(QWidget* parent)
    : QWidget(parent)
    , m_section(new FormSection(this))
    , m_list(new LineList(this))
    , m_none(new TextLabel(FontRole::Body, "text.tertiary", this))
    , m_add(makeButton("link", QStringLiteral("plus"), this))
    , m_form(new CheckForm(this))
{
    m_list->setObjectName(QStringLiteral("checks"));
    m_add->setObjectName(QStringLiteral("addCheck"));
    auto* menu = new QMenu(m_add);
    menu->setObjectName(QStringLiteral("checkKinds"));
    m_add->setMenu(menu);
    m_none->setWordWrap(true);
    m_form->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    m_section->addWidget(m_list);
    m_section->addWidget(m_none);
    m_section->addWidget(m_form);
    auto* row = new QWidget(this);
    auto* inRow = new QHBoxLayout(row);
    inRow->setContentsMargins(0, 0, 0, 0);
    inRow->addWidget(m_add);
    inRow->addStretch(1);
    m_section->addWidget(row);
    connect(m_list, &LineList::chosen, this, &CheckSection::choose);
    connect(m_list, &LineList::removeRequested, this, &CheckSection::remove);
    connect(m_list, &LineList::moveRequested, this, &CheckSection::move);
    connect(m_list, &LineList::figureRequested, this, [this](int line) {
        if (std::size_t(line) < m_results.size())
            emit rowsRequested(m_results[std::size_t(line)], std::size_t(line));
    });
    connect(m_form, &CheckForm::made, this, &CheckSection::change);
    m_list->setMovable(true);
    Theme::onLanguage(this, [this] { retranslate(); });
}

void CheckSection::retranslate()
{
    m_add->setText(tr("Add a check"));
    m_none->setText(tr("No check yet. Rows are loaded as they come."));
    m_list->setAccessibleName(tr("Checks"));
    m_add->menu()->clear();
    for (int i = 0; i <= int(QualityRule::Kind::Expression); ++i) {
        const auto kind = QualityRule::Kind(i);
        m_add->menu()->addAction(ruleKindTitle(kind), this, [this, kind] { add(kind); });
    }
    showLines();
}

void CheckSection::show(const ImportMapping& mapping, const std::vector<RuleResult>& results,
                        const QString& column, const QStringList& values)
{
    m_mapping = mapping;
    // Those of other checks say nothing of these.
    const bool isOfThese =
        std::ranges::equal(results, mapping.checks, {}, &RuleResult::name, &QualityRule::name);
    m_results = isOfThese ? results : std::vector<RuleResult>();
    m_column = column;
    m_values = values;
    showLines();
    const int line = m_list->currentLine();
    if (m_isNew || m_form->isHidden())
        return;
    if (line < 0 || std::size_t(line) >= mapping.checks.size())
        m_form->hide();
    else
        m_form->show(mapping, mapping.checks[std::size_t(line)], std::size_t(line));
}

void CheckSection::reset()
{
    m_isNew = false;
    m_form->hide();
    m_list->setCurrentLine(-1);
}

void CheckSection::showLines()
{
    std::vector<ListLine> lines;
    int kept = 0;
    for (std::size_t i = 0; i < m_mapping.checks.size(); ++i) {
        const RuleResult* result = i < m_results.size() ? &m_results[i] : nullptr;
        lines.push_back(lineOf(m_mapping.checks[i], result));
        kept += result && result->isChecked && result->failing == 0 ? 1 : 0;
    }
    const int all = int(lines.size());
    m_none->setVisible(lines.empty() && !m_isNew);
    m_list->setLines(std::move(lines));
    const QString title =
        all == 0
            ? tr("Checks")
            : tr("Checks · %1 of %2 kept").arg(theme().numbers().count(kept), theme().numbers().count(all));
    m_section->setTitle(m_results.empty() && all > 0 ? tr("Checks · %1").arg(all) : title);
    m_section->setSummary(QString());
}

void CheckSection::add(QualityRule::Kind kind)
{
    QualityRule rule;
    rule.kind = kind;
    if (kind != QualityRule::Kind::Rows && kind != QualityRule::Kind::Expression && !m_column.isEmpty())
        rule.columns = {m_column};
    const auto column = std::ranges::find(m_mapping.columns, m_column, &ColumnMapping::name);
    const bool isTime = column != m_mapping.columns.end() && column->type == ColumnType::Time;
    if (kind == QualityRule::Kind::Range && !isTime)
        rule.least = 0;
    if (kind == QualityRule::Kind::Freshness) {
        rule.days = 31;
        const auto time = std::ranges::find(m_mapping.columns, ColumnType::Time, &ColumnMapping::type);
        if (!isTime && time != m_mapping.columns.end())
            rule.columns = {time->name};
    }
    if (kind == QualityRule::Kind::Rows)
        rule.share = 0.2;
    if (kind == QualityRule::Kind::OneOf)
        rule.values = m_values;
    rule.name = ruleNameFor(rule);
    m_list->setCurrentLine(-1);
    m_isNew = true;
    m_form->show(m_mapping, rule, m_mapping.checks.size());
    m_form->setVisible(true);
    showLines();
    // One that is whole already counts at once; else the form says what it lacks.
    if (m_form->problem().isEmpty())
        change(m_mapping.checks.size(), rule);
}

void CheckSection::choose(int line)
{
    m_isNew = false;
    m_form->show(m_mapping, m_mapping.checks[std::size_t(line)], std::size_t(line));
    m_form->setVisible(true);
}

void CheckSection::change(std::size_t position, const QualityRule& rule)
{
    std::vector<QualityRule> checks = m_mapping.checks;
    if (position < checks.size())
        checks[position] = rule;
    else
        checks.push_back(rule);
    m_mapping.checks = checks;
    m_results.clear(); // they are of other checks
    m_isNew = false;
    showLines();
    m_list->setCurrentLine(int(std::min(position, checks.size() - 1)));
    m_form->show(m_mapping, rule, std::min(position, checks.size() - 1));
    emit made(checks);
}

void CheckSection::remove(int line)
{
    std::vector<QualityRule> checks = m_mapping.checks;
    checks.erase(checks.begin() + line);
    m_mapping.checks = checks;
    m_results.clear();
    m_form->hide();
    showLines();
    m_list->setCurrentLine(checks.empty() ? -1 : std::min(line, int(checks.size()) - 1));
    emit made(checks);
}

void CheckSection::move(int line, int to)
{
    std::vector<QualityRule> checks = m_mapping.checks;
    std::swap(checks[std::size_t(line)], checks[std::size_t(to)]);
    m_mapping.checks = checks;
    m_results.clear();
    showLines();
    m_list->setCurrentLine(to);
    if (!m_form->isHidden())
        m_form->show(m_mapping, checks[std::size_t(to)], std::size_t(to));
    emit made(checks);
}

} // namespace tessera
