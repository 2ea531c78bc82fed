// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the import page does: other tables of a file, changes that can be taken back, keys, and the imports.
#include "pages/format_form.h"
#include "pages/import_page.h"
#include "pages/segments.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace tessera {

// The sheets, tables or members beside the one that is read. Those that come under a contract as well are
// put on the list.
void ImportPage::listTables(const ImportSource& source)
{
    struct Listed
    {
        std::vector<SourceTable> tables;
        std::vector<TableUnder> under;
    };
    const bool isDropped = source.contract && !source.plan.choice.set.contains(QLatin1String("part")) &&
                           !source.plan.choice.set.contains(QLatin1String("member"));
    m_context.jobs.start<Listed>(
        tr("List the tables in %1").arg(source.name()),
        [preview = source.raw, isDropped, project = m_engine.project()](Task& task) -> Result<Listed> {
            Listed listed;
            Result<std::vector<SourceTable>> tables = sourceTables(preview->path);
            if (!tables)
                return tables.error();
            listed.tables = std::move(*tables);
            if (!isDropped || !project)
                return listed;
            Result<std::vector<TableUnder>> under = otherTablesUnder(*project, *preview, task);
            if (!under)
                return under.error();
            listed.under = std::move(*under);
            return listed;
        },
        this,
        [this, id = source.id](Result<Listed> listed) {
            const int at = rowOf(id);
            if (!listed || at < 0)
                return;
            m_sources[std::size_t(at)].tables = listed->tables;
            if (at == m_current)
                m_format->show(m_sources[std::size_t(at)], m_engine.zone());
            for (const SourceTable& table : listed->tables) {
                const bool isUnder = std::ranges::any_of(listed->under, [&](const TableUnder& one) {
                    const SourceFormat& format = one.contract.contract.mapping.format;
                    return format.member == table.member && format.part == table.part.name;
                });
                if (isUnder)
                    addTable(m_sources[std::size_t(rowOf(id))], table);
            }
            showList();
        });
}

// A sheet, table or member of the file of another source.
void ImportPage::addTable(const ImportSource& beside, const SourceTable& table)
{
    FormatChoice choice;
    choice.format.reader = table.reader->name();
    choice.format.member = table.member;
    choice.format.part = table.part.name;
    if (!table.member.isEmpty())
        choice.set.append(QStringLiteral("member"));
    if (!table.part.name.isEmpty())
        choice.set.append(QStringLiteral("part"));
    addSource(QString(beside.path), choice, beside.pasted);
}

void ImportPage::addOthers()
{
    const ImportSource* source = current();
    if (!source || !source->preview)
        return;
    const ImportSource from = *source;
    for (const SourceTable& table : from.tables) {
        if (table.member == from.preview->format.member && table.part.name == from.preview->format.part)
            continue;
        addTable(from, table);
    }
    showList();
}

// A folder as one table, or its files as a table each.
void ImportPage::regroup(bool together)
{
    const ImportSource* source = current();
    if (!source || source->isSeveralFiles == together || together)
        return;
    const QStringList files = source->together;
    const int id = source->id;
    addFiles(files);
    remove(id);
}

// Every change of a plan comes through here, so that it can be taken back.
void ImportPage::edit(const std::function<void(ImportSource&)>& change)
{
    ImportSource* source = current();
    if (!source || !source->preview || m_current == rowOfRunning())
        return;
    const ImportPlan before = source->plan;
    change(*source);
    if (source->plan == before)
        return;
    m_edits.resize(m_undone);
    m_edits.push_back({source->id, before, source->plan});
    m_undone = m_edits.size();
    apply(source->plan, before);
}

void ImportPage::apply(const ImportPlan& now, const ImportPlan& before)
{
    ImportSource& source = *current();
    source.plan = now;
    const bool isOtherFormat = !(now.choice == before.choice);
    const bool isReading = source.state == ImportSource::State::Reading;
    const bool isMendedAnew = now.fixes != before.fixes || (!now.fixes.empty() && now.zone != before.zone);
    if (isOtherFormat || isReading || isMendedAnew) {
        source.fitPlan(); // to what is shown until then
        readPlan(m_current, now, !isOtherFormat && !(isReading && source.isReadingFormat));
        return;
    }
    source.comparison.reset(); // it was of another plan
    forgetIssues(source.id);
    // What the cells are read as is looked at anew in the background; meanwhile the old state stays.
    showPlan();
    const bool isJudgedAnew = !now.checks.empty() || now.checks != before.checks;
    if (now.columns == before.columns && now.zone == before.zone && !isJudgedAnew)
        return;
    PreviewToCheck shown{source.preview,
                         source.raw,
                         source.mapping(),
                         now.columns,
                         now.zone.isEmpty() ? m_engine.zone() : now.zone,
                         m_engine.project()};
    m_checking.start<std::shared_ptr<const PreviewCheck>>(
        tr("Check %1").arg(source.name()),
        [shown](Task& task) -> Result<std::shared_ptr<const PreviewCheck>> {
            return checkPreview(shown, task);
        },
        this,
        [this, id = source.id, preview = source.preview](Result<std::shared_ptr<const PreviewCheck>> check) {
            const int row = rowOf(id);
            if (!check || !*check || row < 0 || m_sources[std::size_t(row)].preview != preview)
                return;
            m_sources[std::size_t(row)].check = *check;
            forgetIssues(id);
            showList();
            if (row == m_current)
                showPlan();
        });
}

void ImportPage::step(bool back)
{
    if (back ? m_undone == 0 : m_undone == m_edits.size())
        return;
    const Edit edit = m_edits[back ? --m_undone : m_undone++];
    show(rowOf(edit.id));
    showList();
    if (current() && current()->preview)
        back ? apply(edit.before, edit.after) : apply(edit.after, edit.before);
}

void ImportPage::goTo(int row, int column)
{
    if (m_preview.shownRow(std::max(row, 0)) < 0) {
        m_listedRule.clear();
        m_preview.setShown(PreviewModel::Rows::All);
        showSegments();
        m_rowsShown->setCurrent(QStringLiteral("0"));
    }
    const QModelIndex cell = m_preview.index(m_preview.shownRow(std::max(row, 0)), std::max(column, 0));
    m_rows->setCurrentIndex(cell);
    m_rows->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    m_rows->setFocus();
}

void ImportPage::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return;
    // In memory only: nothing of it is written outside of the client.
    auto pasted = std::make_shared<PastedTable>(tr("Pasted table %1.txt").arg(++m_pastes), text.toUtf8());
    addSource(pasted->path(), {}, pasted);
    show(int(m_sources.size()) - 1);
    showList();
}

bool ImportPage::event(QEvent* event)
{
    // Keys that the window has too are the page's while the focus is on it.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
            key->matches(QKeySequence::Paste) || key->matches(QKeySequence::Copy) ||
            key->matches(QKeySequence::Find) || key->key() == Qt::Key_F8) {
            event->accept();
            return true;
        }
    }
    return DocumentPage::event(event);
}

void ImportPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo)) {
        step(true);
    } else if (event->matches(QKeySequence::Redo)) {
        step(false);
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::Copy)) {
        copyCells();
    } else if (event->matches(QKeySequence::Find)) {
        openFind();
    } else if (event->key() == Qt::Key_F8) {
        const QModelIndex next =
            m_preview.nextIssue(m_rows->currentIndex(), event->modifiers() & Qt::ShiftModifier);
        if (next.isValid())
            goTo(m_preview.sourceRow(next.row()), next.column());
    } else {
        DocumentPage::keyPressEvent(event);
    }
}

} // namespace tessera
