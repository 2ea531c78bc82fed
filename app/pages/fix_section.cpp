// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/fix_section.h"

#include "pages/fix_form.h"
#include "pages/line_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

ListLine lineOfFix(const Fix& fix, const FixPreview::Effect* effect)
{
    ListLine line;
    line.icon = QStringLiteral("sparkles");
    line.text = fixTitle(fix);
    if (!effect)
        return line;
    line.figure = fix.kind == Fix::Kind::Deduplicate
                      ? FixSection::tr("%1 rows").arg(theme().numbers().count(effect->rows))
                      : FixSection::tr("%1 cells").arg(theme().numbers().count(effect->cells));
    line.tone = effect->rows > 0 ? "warn.text" : "text.tertiary";
    QStringList examples;
    for (const FixPreview::Example& example : effect->examples)
        examples.append(QStringLiteral("%1 → %2").arg(example.before, example.after));
    line.tip = examples.join(QLatin1Char('\n'));
    return line;
}

} // namespace

FixSection::FixSection(JobTracker& jobs, QWidget* parent)
    : QWidget(parent)
    , m_measuring(jobs)
    , m_section(new FormSection(this))
    , m_list(new LineList(this))
    , m_none(new TextLabel(FontRole::Body, "text.tertiary", this))
    , m_form(new FixForm(jobs, this))
    , m_add(makeButton("link", QStringLiteral("plus"), this))
    , m_effectSection(new FormSection(this))
    , m_effectNote(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_whole(makeButton("outlined", {}, this))
{
    m_list->setObjectName(QStringLiteral("fixes"));
    m_list->setMovable(true);
    m_add->setObjectName(QStringLiteral("addFix"));
    m_add->setMenu(new QMenu(m_add));
    m_whole->setObjectName(QStringLiteral("countWholeFile"));
    m_none->setWordWrap(true);
    m_effectNote->setWordWrap(true);
    m_form->hide();
    auto* buttonRow = new QWidget(this);
    auto* inRow = new QHBoxLayout(buttonRow);
    inRow->setContentsMargins(0, 0, 0, 0);
    inRow->addWidget(m_add);
    inRow->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_list, m_none, m_form, buttonRow})
        m_section->addWidget(part);
    auto* effect = new QWidget(this);
    m_effectRows = new QVBoxLayout(effect);
    m_effectRows->setContentsMargins(0, 0, 0, 0);
    m_effectRows->setSpacing(6);
    m_effectRows->addWidget(m_effectNote);
    m_effectSection->addWidget(effect);
    auto* wholeRow = new QWidget(this);
    auto* inWhole = new QHBoxLayout(wholeRow);
    inWhole->setContentsMargins(0, 4, 0, 0);
    inWhole->addWidget(m_whole);
    inWhole->addStretch(1);
    m_effectSection->addWidget(wholeRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_section);
    column->addWidget(makeLine(this));
    column->addWidget(m_effectSection);
    connect(m_list, &LineList::chosen, this, &FixSection::choose);
    connect(m_list, &LineList::removeRequested, this, &FixSection::remove);
    connect(m_list, &LineList::moveRequested, this, &FixSection::move);
    connect(m_form, &FixForm::made, this, &FixSection::change);
    connect(m_whole, &QPushButton::clicked, this, [this] { measure(false); });
    Theme::onLanguage(this, [this] { retranslate(); });
}

void FixSection::fillMenu(QMenu& menu, const std::function<void(Fix::Kind)>& chosen) const
{
    menu.clear();
    for (int i = 0; i <= int(Fix::Kind::Deduplicate); ++i) {
        const auto kind = Fix::Kind(i);
        menu.addAction(fixKindTitle(kind), this, [chosen, kind] { chosen(kind); });
    }
}

void FixSection::retranslate()
{
    m_section->setTitle(tr("Fixes, in their order"));
    m_effectSection->setTitle(tr("What they do"));
    m_add->setText(tr("Add a fix"));
    m_list->setAccessibleName(tr("Fixes"));
    m_none->setText(tr("Nothing is changed: cells are read as they stand in the file."));
    m_whole->setText(tr("Count in the whole file"));
    fillMenu(*m_add->menu(), [this](Fix::Kind kind) { add(kind, m_column); });
    showLines();
    showEffect();
}

void FixSection::show(const ImportSource& source, const QString& column, const QString& zone)
{
    m_source = source;
    m_zone = zone;
    m_column = column;
    m_fixes = source.plan.fixes;
    if (m_effect && !(m_measured == source.mapping()))
        m_effect.reset();
    showLines();
    showEffect();
    measureIfNeeded();
    const int line = m_list->currentLine();
    if (m_isNew || m_form->isHidden())
        return;
    if (line < 0 || std::size_t(line) >= m_fixes.size())
        m_form->hide();
    else
        m_form->show(m_source, m_zone, m_fixes[std::size_t(line)], std::size_t(line));
}

// Only while somebody looks: it reads the start of the file.
void FixSection::measureIfNeeded()
{
    if (isVisible() && !m_effect && !m_fixes.empty() && m_source.preview && m_source.mapping().check().ok())
        measure(true);
}

void FixSection::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    measureIfNeeded();
}

void FixSection::reset()
{
    m_isNew = false;
    m_form->hide();
    m_list->setCurrentLine(-1);
    m_effect.reset();
    m_measuring.cancel();
}

void FixSection::showLines()
{
    std::vector<ListLine> lines;
    for (std::size_t i = 0; i < m_fixes.size(); ++i)
        lines.push_back(lineOfFix(m_fixes[i], m_effect && i < m_effect->effects.size() ? &m_effect->effects[i]
                                                                                       : nullptr));
    m_none->setVisible(lines.empty() && !m_isNew);
    m_list->setLines(std::move(lines));
    m_effectSection->setVisible(!m_fixes.empty());
}

void FixSection::addTotal(const QString& name, const QString& before, const QString& after)
{
    auto* row = new QHBoxLayout;
    auto* label = new TextLabel(FontRole::Body, "text.secondary", m_totals);
    label->setText(name);
    auto* figure = new TextLabel(FontRole::Label, before == after ? "text.primary" : "warn.text", m_totals);
    figure->setText(before == after ? after : tr("%1 → %2").arg(before, after));
    row->addWidget(label, 1);
    row->addWidget(figure);
    static_cast<QVBoxLayout*>(m_totals->layout())->addLayout(row);
}

void FixSection::showEffect()
{
    delete m_totals;
    m_totals = nullptr;
    m_whole->setEnabled(!m_fixes.empty() && !(m_effect && m_effect->isWholeFile));
    if (!m_effect) {
        m_effectNote->setText(m_fixes.empty() ? QString() : tr("Not counted yet."));
        return;
    }
    m_effectNote->setText(m_effect->isWholeFile ? tr("Counted in the whole file.")
                                                : tr("Counted in the first megabytes of the file."));
    m_totals = new QWidget(this);
    auto* rows = new QVBoxLayout(m_totals);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    const NumberFormat& numbers = theme().numbers();
    addTotal(tr("Rows"), numbers.count(m_effect->before.rows), numbers.count(m_effect->after.rows));
    addTotal(tr("Rejected"), numbers.count(m_effect->before.rejected),
             numbers.count(m_effect->after.rejected));
    addTotal(tr("Buyers"), numbers.count(m_effect->before.buyers), numbers.count(m_effect->after.buyers));
    addTotal(tr("Revenue"), QLocale(QLocale::English).toString(m_effect->before.revenue, 'f', 2),
             QLocale(QLocale::English).toString(m_effect->after.revenue, 'f', 2));
    m_effectRows->addWidget(m_totals);
}

// In the background, of the first megabytes or of all; the newest wins.
void FixSection::measure(bool isSample)
{
    if (!m_source.preview)
        return;
    const ImportMapping mapping = m_source.mapping();
    const Result<TimeZone> zone = TimeZone::named(m_zone);
    m_effectNote->setText(tr("counting"));
    m_measuring.start<FixPreview>(
        tr("Count what the fixes do to %1").arg(m_source.name()),
        [path = m_source.path, pasted = m_source.pasted, mapping, used = zone ? *zone : TimeZone(),
         isSample](Task& task) { return previewFixes(path, mapping, used, isSample, task); },
        this,
        [this, mapping](Result<FixPreview> effect) {
            if (effect) {
                m_measured = mapping;
                m_effect = std::move(*effect);
            }
            showLines();
            showEffect();
            if (!effect && !effect.error().cancelled)
                m_effectNote->setText(effect.error().message);
        });
}

void FixSection::add(Fix::Kind kind, const QString& column)
{
    Fix fix;
    fix.kind = kind;
    if (kind != Fix::Kind::Derive && !column.isEmpty())
        fix.columns = {column};
    if (kind == Fix::Kind::Deduplicate) {
        const auto mapped = std::ranges::find(m_source.plan.columns, column, &ColumnMapping::source);
        if (mapped != m_source.plan.columns.end())
            fix.columns = {mapped->name};
    }
    if (kind == Fix::Kind::Case)
        fix.letters = QStringLiteral("title");
    if (kind == Fix::Kind::Split && !column.isEmpty())
        fix.into = {tr("%1 1").arg(column), tr("%1 2").arg(column)};
    if (kind == Fix::Kind::Derive)
        fix.into = {tr("new column")};
    m_list->setCurrentLine(-1);
    m_isNew = true;
    m_form->show(m_source, m_zone, fix, m_fixes.size());
    m_form->setVisible(true);
    showLines();
    // One that is whole already counts at once; else the form says what it lacks.
    if (m_form->problem().isEmpty())
        change(m_fixes.size(), fix);
}

void FixSection::choose(int line)
{
    m_isNew = false;
    m_form->show(m_source, m_zone, m_fixes[std::size_t(line)], std::size_t(line));
    m_form->setVisible(true);
}

void FixSection::change(std::size_t position, const Fix& fix)
{
    if (position < m_fixes.size())
        m_fixes[position] = fix;
    else
        m_fixes.push_back(fix);
    m_isNew = false;
    m_effect.reset();
    showLines();
    m_list->setCurrentLine(int(std::min(position, m_fixes.size() - 1)));
    emit made(m_fixes);
}

void FixSection::remove(int line)
{
    m_fixes.erase(m_fixes.begin() + line);
    m_effect.reset();
    m_form->hide();
    showLines();
    m_list->setCurrentLine(m_fixes.empty() ? -1 : std::min(line, int(m_fixes.size()) - 1));
    emit made(m_fixes);
}

void FixSection::move(int line, int to)
{
    std::swap(m_fixes[std::size_t(line)], m_fixes[std::size_t(to)]);
    m_effect.reset();
    showLines();
    m_list->setCurrentLine(to);
    if (!m_form->isHidden())
        m_form->show(m_source, m_zone, m_fixes[std::size_t(to)], std::size_t(to));
    emit made(m_fixes);
}

} // namespace tessera
