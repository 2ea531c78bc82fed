// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/result_table.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <limits>

namespace tessera {
namespace {

constexpr int kPadding = 8;
constexpr qsizetype kAlwaysFits = 24; // longer texts may be cut, so a tooltip tells them
constexpr int kWidestRaw = 320;
constexpr int kLeastFirst = 260;

class ResultDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        const bool focus = option.state & QStyle::State_Active;
        if (selected)
            painter->fillRect(option.rect, theme().colour(focus ? "selection.bg" : "selection.bgInactive"));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme().colour("surface.hover"));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme().colour("line.subtle"));
        paintText(*painter, option.rect.adjusted(kPadding, 0, -kPadding, -1), index);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme().colour("focus.ring"), 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(fontOf(index));
        int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * kPadding + 2;
        const QString secondary = index.data(ResultModel::SecondaryRole).toString();
        if (!secondary.isEmpty())
            width += 48;
        if (!index.data(ResultModel::ColourRoleText).toString().isEmpty())
            width += 14;
        return {width, 24};
    }

private:
    static QFont fontOf(const QModelIndex& index)
    {
        return theme().font(index.data(ResultModel::StrongRole).toBool() ? FontRole::Label : FontRole::Table);
    }

    // What is long is told apart by its end as much as by its beginning.
    static Qt::TextElideMode longMode(const QModelIndex& index)
    {
        return index.column() == 0 ? Qt::ElideMiddle : Qt::ElideRight;
    }
    static void paintText(QPainter& painter, QRect box, const QModelIndex& index)
    {
        const QString secondary = index.data(ResultModel::SecondaryRole).toString();
        const ColourRole colour{index.data(ResultModel::ColourRoleText).toString()};
        const int alignment = index.data(Qt::TextAlignmentRole).toInt();
        if (!secondary.isEmpty()) {
            painter.setFont(theme().tokens().fontFor(FontRole::Caption, secondary));
            painter.setPen(theme().colour("text.tertiary"));
            painter.drawText(QRect(box.right() - 44, box.top(), 45, box.height()),
                             Qt::AlignRight | Qt::AlignVCenter, secondary);
            box.setRight(box.right() - 48);
        }
        if (!colour.isEmpty()) {
            painter.fillRect(QRect(box.left(), box.center().y() - 4, 9, 9), theme().chart().role(colour));
            box.setLeft(box.left() + 14);
        }
        painter.setFont(fontOf(index));
        painter.setPen(
            theme().colour(index.data(ResultModel::LinkRole).toBool() ? "text.link" : "text.primary"));
        const QString text = index.data(Qt::DisplayRole).toString();
        // Numbers never end in an ellipsis.
        const QString fitting = alignment & Qt::AlignRight
                                    ? text
                                    : painter.fontMetrics().elidedText(text, longMode(index), box.width());
        painter.drawText(box, alignment | Qt::TextSingleLine, fitting);
    }
};

// The number in a text as results write it ("96,840", "−0.2 %", "12.6–13.0 %"), to sort by.
double writtenNumber(const QString& text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit() || letter == QLatin1Char('.'))
            digits += letter;
        else if (digits.isEmpty() && (letter == QChar(0x2212) || letter == QLatin1Char('-')))
            digits += QLatin1Char('-');
        else if (!digits.isEmpty() && letter != QLatin1Char(','))
            break;
    }
    return digits.toDouble();
}

} // namespace

void ResultModel::setContent(std::vector<ResultColumn> columns, std::vector<ResultRow> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResultRow& row = m_rows[std::size_t(index.row())];
    const ResultColumn& column = m_columns[std::size_t(index.column())];
    static const ResultCell blank;
    const ResultCell& cell =
        std::size_t(index.column()) < row.cells.size() ? row.cells[std::size_t(index.column())] : blank;
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.text.size() > kAlwaysFits ? cell.text : QVariant();
    case Qt::TextAlignmentRole:
        return int((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case NumberRole:
        return column.numeric ? QVariant(cell.number) : QVariant(cell.text);
    case SecondaryRole:
        return cell.secondary;
    case ColourRoleText:
        return cell.colour.text;
    case PeopleRole:
        return row.people;
    case StrongRole:
        return row.strong;
    case LinkRole:
        return column.link;
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const ResultColumn& column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.name;
    if (role == Qt::TextAlignmentRole)
        return int((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

ResultTable::ResultTable(QWidget* parent)
    : QTableView(parent)
{
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(ResultModel::NumberRole);
    m_sorted.setSortLocaleAware(true);
    QTableView::setModel(&m_sorted);
    setItemDelegate(new ResultDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(24);
    verticalHeader()->setDefaultSectionSize(24);
    horizontalHeader()->setFixedHeight(int(theme().tokens().number(QStringLiteral("size.tableHeader"))));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(72);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QTableView::doubleClicked, this, &ResultTable::open);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        emit rowSelected(now.data(ResultModel::PeopleRole).toString());
    });
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ResultTable::setContent(std::vector<ResultColumn> columns, std::vector<ResultRow> rows)
{
    const std::vector<ResultColumn> copy = columns;
    m_model.setContent(std::move(columns), std::move(rows));
    resizeColumnsToContents();
    for (std::size_t i = 0; i < copy.size(); ++i) {
        if (copy[i].width > 0)
            setColumnWidth(int(i), copy[i].width);
    }
    // The first text column takes what is left, so that the table fills its place.
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    for (int i = 0; m_raw && i < int(copy.size()); ++i)
        setColumnWidth(i, std::min(columnWidth(i), kWidestRaw));
    m_firstWidth = copy.empty() || m_raw ? 0 : std::min(columnWidth(0), kLeastFirst);
    fitFirst();
    updateGeometry();
}

// It gives way to the others only so far; then the table scrolls sideways.
void ResultTable::fitFirst()
{
    if (m_firstWidth <= 0)
        return;
    int others = 0;
    for (int i = 1; i < horizontalHeader()->count(); ++i)
        others += columnWidth(i);
    const bool fits = viewport()->width() - others >= m_firstWidth;
    horizontalHeader()->setSectionResizeMode(0, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits)
        setColumnWidth(0, m_firstWidth);
}

void ResultTable::setTable(const ChartTable& table)
{
    std::vector<ResultColumn> columns;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        columns.push_back({table.columns[i], table.numeric[std::size_t(i)], false, 0});
    std::vector<ResultRow> rows;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        ResultRow row;
        row.people = table.people.value(qsizetype(r));
        for (qsizetype i = 0; i < table.rows[r].size(); ++i) {
            const QString& text = table.rows[r][i];
            bool plain = false;
            const double number = text.toDouble(&plain);
            const bool write = table.numeric[std::size_t(i)] && plain && !m_raw;
            const bool isUnknown = m_raw && text.isEmpty();
            row.cells.push_back({write       ? theme().numbers().value(number, NumberUnit::Plain)
                                 : isUnknown ? QStringLiteral("–")
                                             : text,
                                 {},
                                 plain       ? number
                                 : isUnknown ? std::numeric_limits<double>::lowest()
                                             : writtenNumber(text),
                                 {}});
        }
        rows.push_back(std::move(row));
    }
    setContent(std::move(columns), std::move(rows));
}

void ResultTable::setFilter(const QString& text)
{
    m_sorted.setFilterKeyColumn(-1);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted.setFilterFixedString(text);
    updateGeometry();
}

QString ResultTable::selectedText() const
{
    QStringList lines;
    QStringList head;
    for (int column = 0; column < m_sorted.columnCount(); ++column)
        head += m_sorted.headerData(column, Qt::Horizontal).toString();
    lines += head.join(QLatin1Char('\t'));
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < m_sorted.columnCount(); ++column)
            cells += row.siblingAtColumn(column).data().toString();
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void ResultTable::setFullHeight(bool full)
{
    m_fullHeight = full;
    setVerticalScrollBarPolicy(full ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

QSize ResultTable::sizeHint() const
{
    // Where columns need a scroll bar it stands below the last row, not on it.
    const bool isWide = m_fullHeight && horizontalHeader()->length() > viewport()->width();
    const int bar = isWide ? horizontalScrollBar()->sizeHint().height() : 0;
    return {480, horizontalHeader()->height() + 24 * m_sorted.rowCount() + 2 + bar};
}

void ResultTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitFirst();
    if (m_fullHeight && event->size().width() != event->oldSize().width())
        updateGeometry();
}

QSize ResultTable::minimumSizeHint() const
{
    return m_fullHeight ? QSize(160, sizeHint().height()) : QSize(160, 100);
}

void ResultTable::open(const QModelIndex& index)
{
    const QString people = index.data(ResultModel::PeopleRole).toString();
    if (!people.isEmpty())
        emit peopleRequested(people);
}

void ResultTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(selectedText());
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void ResultTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const QModelIndex index = currentIndex();
    if (!index.data(ResultModel::PeopleRole).toString().isEmpty())
        menu.addAction(icon("users"), tr("Open people"), this, [this, index] { open(index); });
    menu.addAction(icon("copy"), tr("Copy with headers"), QKeySequence::Copy, this,
                   [this] { QApplication::clipboard()->setText(selectedText()); });
    for (QAction* action : actions())
        menu.addAction(action);
    menu.exec(event->globalPos());
}

} // namespace tessera
