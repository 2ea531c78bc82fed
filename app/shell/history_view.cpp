// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/history_view.h"

#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "shell/workbench.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kCellPadding = 8;
constexpr int kRowHeight = 24;

// Rows as in every table, what is not in force grey, and the place where the project stands marked at the
// edge.
class HistoryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        const bool active = option.state & QStyle::State_Active;
        if (selected)
            painter->fillRect(option.rect, theme().colour(active ? "selection.bg" : "selection.bgInactive"));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme().colour("surface.hover"));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme().colour("line.subtle"));
        const bool current = index.data(HistoryModel::CurrentRole).toBool();
        if (current && index.column() == 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1),
                              theme().colour("accent.base"));
        paintText(*painter, option.rect.adjusted(kCellPadding, 0, -kCellPadding, -1), index, current);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme().colour("focus.ring"), 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, kRowHeight};
    }

private:
    static void paintText(QPainter& painter, QRect box, const QModelIndex& index, bool current)
    {
        const bool grey = index.data(HistoryModel::GreyRole).toBool();
        const bool point = index.data(HistoryModel::KindRole).toInt() == int(EntryKind::Point);
        const char* token = grey                                                    ? "text.tertiary"
                            : index.column() == HistoryModel::WhatColumn || current ? "text.primary"
                                                                                    : "text.secondary";
        if (index.column() == HistoryModel::WhatColumn) {
            const char* mark = grey ? "text.tertiary" : point ? "accent.base" : "text.secondary";
            painter.drawPixmap(box.left(), box.center().y() - 6,
                               iconPixmap(index.data(HistoryModel::IconRole).toString(), 14, mark,
                                          painter.device()->devicePixelRatioF()));
            box.setLeft(box.left() + 22);
        }
        const QString text = index.data().toString();
        painter.setFont(theme().font(current || point ? FontRole::Label : FontRole::Table));
        painter.setPen(theme().colour(token));
        painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    }
};

} // namespace

HistoryView::HistoryView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_tools(new QWidget(this))
    , m_search(new QLineEdit(m_tools))
    , m_back(makeButton("flat", QStringLiteral("undo-2"), m_tools))
    , m_table(new QTableView(this))
    , m_nothing(new TextLabel(FontRole::Body, "text.tertiary", this))
{
    m_found.setSourceModel(&m_model);
    m_found.setFilterKeyColumn(-1);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("history"));
    m_table->setModel(&m_found);
    m_table->setItemDelegate(new HistoryDelegate(this));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFixedHeight(kRowHeight); // the dock is low
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(HistoryModel::WhatColumn, QHeaderView::Stretch);
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setFixedSize(200, 22);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search", "text.tertiary"), QLineEdit::LeadingPosition);
    m_back->setObjectName(QStringLiteral("historyBack"));
    m_back->setFixedHeight(22);
    m_back->hide();
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 8, 0);
    tools->setSpacing(8);
    tools->addWidget(m_back);
    tools->addWidget(m_search);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_nothing->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_nothing);
    column->addWidget(m_table, 1);
    makeActions();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found.setFilterFixedString(text);
        retranslate();
    });
    connect(m_table, &QTableView::doubleClicked, this, &HistoryView::jump);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::updateActions);
    connect(m_back, &QPushButton::clicked, this, [this] { jumpTo(*m_backTo, {}); });
    connect(&m_context.workbench, &Workbench::opened, this, [this] {
        m_backTo.reset();
        m_search->clear();
        reload();
    });
    connect(&m_context.workbench, &Workbench::changed, this, &HistoryView::reload);
    connect(&theme(), &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    Theme::onLanguage(this, [this] {
        m_model.retranslate();
        retranslate();
    });
}

void HistoryView::makeActions()
{
    const auto add = [this](const char* iconName, const QList<QKeySequence>& keys) {
        auto* action = new QAction(m_table);
        action->setIcon(icon(iconName));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
        return action;
    };
    m_jump = add("history", {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_name = add("flag", {});
    m_compare = add("columns-2", {});
    m_copy = add("copy", {QKeySequence::Copy});
    m_jump->setObjectName(QStringLiteral("historyJump"));
    m_name->setObjectName(QStringLiteral("historyName"));
    m_compare->setObjectName(QStringLiteral("historyCompare"));
    m_copy->setObjectName(QStringLiteral("historyCopy"));
    connect(m_jump, &QAction::triggered, this, &HistoryView::jump);
    connect(m_name, &QAction::triggered, this, [this] { name(chosen(HistoryModel::IdRole).front()); });
    connect(m_compare, &QAction::triggered, this, [this] {
        const std::vector<std::int64_t> places = chosen(HistoryModel::PlaceRole);
        m_context.workbench.compare(places.back(), places.size() == 1 ? m_model.current() : places.front());
    });
    connect(m_copy, &QAction::triggered, this, &HistoryView::copy);
}

void HistoryView::retranslate()
{
    m_search->setPlaceholderText(tr("Search the history"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(tr("By what, who, when or state (%1)").arg(shortcutText(QKeySequence::Find)));
    m_table->setAccessibleName(tr("History"));
    m_back->setText(tr("Undo the jump"));
    m_back->setToolTip(tr("Back to where the project stood before the jump"));
    m_nothing->setText(m_model.isEmpty()
                           ? tr("Nothing was changed yet. Every change, import and export will be "
                                "listed here; changes and imports can be undone.")
                           : tr("Nothing in the history holds this text."));
    m_nothing->setVisible(m_model.isEmpty() || m_found.rowCount() == 0);
    m_table->setVisible(!m_nothing->isVisibleTo(this));
    m_jump->setText(tr("Jump here"));
    m_name->setText(tr("Name this point…"));
    m_copy->setText(tr("Copy"));
    updateActions();
    const QFontMetrics metrics(theme().font(FontRole::Label));
    const auto fit = [&](HistoryModel::Column column, const QStringList& texts) {
        int width = 0;
        for (const QString& text : texts)
            width = std::max(width, metrics.horizontalAdvance(text));
        m_table->setColumnWidth(column, width + 2 * kCellPadding + 12);
    };
    fit(HistoryModel::WhenColumn, {QStringLiteral("2026-05-31 00:00")});
    fit(HistoryModel::WhoColumn, {QStringLiteral("a long user name")});
    fit(HistoryModel::StateColumn,
        {HistoryModel::tr("Undone, left behind"), HistoryModel::tr("You are here")});
}

void HistoryView::reload()
{
    if (!isVisible())
        return;
    Result<std::vector<JournalEntry>> entries = m_context.workbench.history();
    const Result<TimeZone> zone = TimeZone::named(m_context.workbench.zone());
    if (!entries)
        return;
    const QVariant chosenId = m_table->currentIndex().data(HistoryModel::IdRole);
    m_model.setEntries(std::move(*entries), zone ? *zone : TimeZone());
    if (m_model.current() != m_jumpedTo)
        m_backTo.reset();
    m_back->setVisible(m_backTo.has_value());
    retranslate();
    const QModelIndexList kept =
        m_found.match(m_found.index(0, 0), HistoryModel::IdRole, chosenId, 1, Qt::MatchExactly);
    if (chosenId.isValid() && !kept.isEmpty())
        m_table->setCurrentIndex(kept.front());
}

void HistoryView::updateActions()
{
    const std::vector<std::int64_t> places = chosen(HistoryModel::PlaceRole);
    const bool one = places.size() == 1;
    const bool elsewhere = one && places.front() != m_model.current();
    m_jump->setEnabled(elsewhere);
    m_name->setEnabled(one);
    m_compare->setEnabled(elsewhere || (places.size() == 2 && places.front() != places.back()));
    m_compare->setText(places.size() == 2 ? tr("Compare the two") : tr("Compare with now"));
    m_copy->setEnabled(!places.empty());
}

std::vector<std::int64_t> HistoryView::chosen(HistoryModel::Role role) const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<std::int64_t> numbers;
    for (const QModelIndex& row : rows)
        numbers.push_back(row.data(role).toLongLong());
    return numbers;
}

void HistoryView::jump()
{
    const std::vector<std::int64_t> places = chosen(HistoryModel::PlaceRole);
    if (places.size() == 1 && places.front() != m_model.current())
        jumpTo(places.front(), m_model.current());
}

void HistoryView::jumpTo(std::int64_t entry, std::optional<std::int64_t> back)
{
    m_jumpedTo = entry;
    m_backTo = back;
    const Result<void> done = m_context.workbench.jump(entry);
    if (!done) {
        m_backTo.reset();
        m_context.dialogs.message(tr("The project stays where it was"), done.error().message);
    }
    reload();
}

void HistoryView::name(std::int64_t entry)
{
    const QString given = m_context.dialogs.text(tr("Name this point"), tr("Name"));
    if (given.isEmpty())
        return;
    if (const Result<void> done = m_context.workbench.namePoint(given, entry); !done)
        m_context.dialogs.message(tr("The point was not named"), done.error().message);
}

void HistoryView::namePresent()
{
    reload();
    name(m_model.current());
}

void HistoryView::copy()
{
    QStringList lines;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList head;
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        head.append(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(head.join(QLatin1Char('\t')));
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void HistoryView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryView::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (m_table->currentIndex().isValid())
        return;
    const QModelIndexList here =
        m_found.match(m_found.index(0, 0), HistoryModel::CurrentRole, true, 1, Qt::MatchExactly);
    if (!here.isEmpty())
        m_table->setCurrentIndex(here.front());
}

void HistoryView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

} // namespace tessera
