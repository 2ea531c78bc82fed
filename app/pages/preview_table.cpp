// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/preview_table.h"

#include "ingest/table_subject.h"
#include "pages/role_names.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kHeadHeight = 82; // name, role, bar, note
constexpr int kChoiceHeight = 34;

constexpr int kLegendMark = 8;

struct LegendMark
{
    const char* token;
    QString text;
};

std::vector<LegendMark> legendMarks()
{
    return {{"good.solid", PreviewLegend::tr("valid")},
            {"warn.solid", PreviewLegend::tr("fixed")},
            {"chart.muted", PreviewLegend::tr("empty")},
            {"bad.solid", PreviewLegend::tr("bad")}};
}

// What the values are, how sure that is and why, and what does not fit.
QString kindTip(const ColumnProfile& profile, ValueKind kind)
{
    QStringList lines{profile.header,
                      profile.filled > 0 && kind == profile.kind
                          ? PreviewHeader::tr("%1, sure to %2")
                                .arg(valueKindTitle(kind), theme().numbers().percent(profile.confidence))
                          : valueKindTitle(kind)};
    if (!profile.evidence.isEmpty())
        lines.append(profile.evidence);
    if (!profile.exceptions.isEmpty())
        lines.append(PreviewHeader::tr("Do not fit: %1").arg(profile.exceptions.join(QStringLiteral(", "))));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void PreviewModel::setSource(const ImportSource& source)
{
    beginResetModel();
    m_preview = source.preview;
    m_raw = source.raw;
    m_check = source.check;
    m_columns = source.plan.columns;
    m_firstLine = source.firstLine();
    filter();
    endResetModel();
}

void PreviewModel::setShown(Rows shown)
{
    beginResetModel();
    m_filter = shown;
    filter();
    endResetModel();
}

void PreviewModel::setListed(std::vector<int> rows)
{
    beginResetModel();
    m_listed = std::move(rows);
    m_filter = Rows::Listed;
    filter();
    endResetModel();
}

void PreviewModel::filter()
{
    m_shown.clear();
    for (std::size_t row = 0; m_preview && row < m_preview->rows.size(); ++row) {
        const bool isKnown = m_check && row < m_check->rows;
        bool isShown = true;
        if (m_filter == Rows::Rejected)
            isShown = isKnown && m_check->isRejected[row] != 0;
        else if (m_filter == Rows::WithIssues)
            isShown = isKnown && m_check->hasIssue[row] != 0;
        else if (m_filter == Rows::Listed)
            isShown = std::ranges::binary_search(m_listed, int(row));
        if (isShown)
            m_shown.push_back(int(row));
    }
}

int PreviewModel::shownRow(int row) const
{
    const auto found = std::ranges::lower_bound(m_shown, row);
    return found != m_shown.end() && *found == row ? int(found - m_shown.begin()) : -1;
}

CellState PreviewModel::stateAt(const QModelIndex& index) const
{
    return m_check ? m_check->at(std::size_t(sourceRow(index.row())), std::size_t(index.column()))
                   : CellState::Valid;
}

QModelIndex PreviewModel::nextIssue(const QModelIndex& from, bool backwards) const
{
    const std::int64_t columns = columnCount();
    const std::int64_t cells = columns * rowCount();
    std::int64_t at = from.isValid() ? from.row() * columns + from.column() : backwards ? 0 : -1;
    for (std::int64_t passed = 0; passed < cells; ++passed) {
        at = (at + (backwards ? cells - 1 : 1)) % cells;
        const QModelIndex cell = index(int(at / columns), int(at % columns));
        const CellState state = stateAt(cell);
        if (state == CellState::Bad || state == CellState::Fixed)
            return cell;
    }
    return {};
}

QModelIndex PreviewModel::nextWith(const QString& text, const QModelIndex& from, bool backwards) const
{
    const std::int64_t columns = columnCount();
    const std::int64_t cells = columns * rowCount();
    std::int64_t at = from.isValid() ? from.row() * columns + from.column() : backwards ? 0 : -1;
    for (std::int64_t passed = 0; passed < cells; ++passed) {
        at = (at + (backwards ? cells - 1 : 1)) % cells;
        const auto row = std::size_t(sourceRow(int(at / columns)));
        if (m_preview->rows[row].value(qsizetype(at % columns)).contains(text, Qt::CaseInsensitive))
            return index(int(at / columns), int(at % columns));
    }
    return {};
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnMapping& column = m_columns[std::size_t(index.column())];
    const auto row = std::size_t(sourceRow(index.row()));
    const QString text = m_preview->rows[row].value(index.column());
    const CellState state = stateAt(index);
    const bool isRejected = m_check && row < m_check->rows && m_check->isRejected[row] != 0;
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? tr("empty") : text;
    case Qt::EditRole: // what is copied
        return text;
    case Qt::ToolTipRole:
        if (state == CellState::Fixed)
            return fixedTip(row, index.column());
        return state == CellState::Bad ? unreadableText(column) : QVariant();
    case Qt::BackgroundRole:
        return state == CellState::Bad     ? QVariant(theme().colour("bad.soft"))
               : state == CellState::Fixed ? QVariant(theme().colour("warn.soft"))
                                           : QVariant();
    case Qt::FontRole: {
        QFont font = theme().tokens().fontFor(FontRole::Table, text);
        font.setStrikeOut(isRejected);
        return font;
    }
    case Qt::ForegroundRole:
        return theme().colour(text.isEmpty() || isRejected || column.role == ColumnRole::Ignore
                                  ? "text.tertiary"
                                  : "text.primary");
    case Qt::TextAlignmentRole:
        return int((column.type == ColumnType::Text || column.type == ColumnType::Time ? Qt::AlignLeft
                                                                                       : Qt::AlignRight) |
                   Qt::AlignVCenter);
    default:
        return {};
    }
}

// What a fix made of a cell, and what it is read as.
QString PreviewModel::fixedTip(std::size_t row, int column) const
{
    QStringList lines;
    const QString raw = m_raw->rows[row].value(column);
    if (m_raw != m_preview && raw != m_preview->rows[row].value(column))
        lines.append(tr("In the file: %1").arg(raw.isEmpty() ? tr("empty") : raw));
    if (const QString becomes = m_check->becomes(row, std::size_t(column)); !becomes.isEmpty())
        lines.append(tr("is read as %1").arg(becomes));
    return lines.join(QLatin1Char('\n'));
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(qlonglong(m_firstLine + sourceRow(section))) : QVariant();
    return section < int(m_columns.size()) ? m_columns[std::size_t(section)].source : QString();
}

void PreviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const QVariant background = index.data(Qt::BackgroundRole);
    if (background.isValid() && !(option.state & QStyle::State_Selected))
        painter->fillRect(option.rect, background.value<QColor>());
    QStyledItemDelegate::paint(painter, option, index);
}

PreviewLegend::PreviewLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    Theme::onLanguage(this, [this] {
        setAccessibleName(tr("Colours of the bars"));
        updateGeometry();
    });
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize PreviewLegend::sizeHint() const
{
    int width = 0;
    for (const LegendMark& mark : legendMarks())
        width += QFontMetrics(theme().tokens().fontFor(FontRole::Caption, mark.text))
                     .horizontalAdvance(mark.text) +
                 kLegendMark + 14;
    return {width, 20};
}

void PreviewLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    int left = 0;
    for (const LegendMark& mark : legendMarks()) {
        painter.fillRect(left, (height() - kLegendMark) / 2, kLegendMark, kLegendMark,
                         theme().colour(mark.token));
        painter.setFont(theme().tokens().fontFor(FontRole::Caption, mark.text));
        painter.setPen(theme().colour("text.secondary"));
        const int width = painter.fontMetrics().horizontalAdvance(mark.text);
        painter.drawText(QRect(left + kLegendMark + 4, 0, width + 2, height()), Qt::AlignVCenter, mark.text);
        left += kLegendMark + 14 + width;
    }
}

PreviewHeader::PreviewHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(false);
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize PreviewHeader::sizeHint() const
{
    return {200, kHeadHeight + kChoiceHeight};
}

QMenu* PreviewHeader::makeRoleMenu(int column)
{
    const ColumnMapping& mapping = m_columns[std::size_t(column)];
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("roles"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QMenu* to, const QString& text, ColumnRole role, const QString& kind) {
        QAction* action =
            to->addAction(text, this, [this, column, role, kind] { emit roleChosen(column, role, kind); });
        action->setCheckable(true);
        action->setChecked(mapping.role == role &&
                           (role != ColumnRole::Identifier || mapping.identifierKind == kind));
    };
    for (const ColumnRole role : {ColumnRole::Ignore, ColumnRole::Time, ColumnRole::Event, ColumnRole::Item,
                                  ColumnRole::Category, ColumnRole::Amount, ColumnRole::Attribute})
        add(menu, roleText(columnRoleName(role)), role, {});
    QStringList kinds = knownIdentifierKinds();
    if (mapping.role == ColumnRole::Identifier && !kinds.contains(mapping.identifierKind))
        kinds.prepend(mapping.identifierKind);
    QMenu* identifiers = menu->addMenu(roleText(columnRoleName(ColumnRole::Identifier)));
    for (const QString& kind : kinds)
        add(identifiers, kind, ColumnRole::Identifier, kind);
    addParts(menu, column);
    return menu;
}

// Which part of the table's subject the column is; those it needs are marked.
void PreviewHeader::addParts(QMenu* menu, int column)
{
    const TableSubject* subject = tableSubject(m_subject);
    if (subject == nullptr)
        return;
    const QString current = m_columns[std::size_t(column)].part;
    menu->addSeparator();
    QMenu* parts = menu->addMenu(tr("Part of: %1").arg(subject->title()));
    parts->setObjectName(QStringLiteral("parts"));
    const auto add = [&](const QString& text, const QString& id) {
        QAction* action = parts->addAction(text, this, [this, column, id] { emit partChosen(column, id); });
        action->setCheckable(true);
        action->setChecked(current == id);
        action->setData(id);
    };
    add(tr("none"), QString());
    for (const SubjectPart* part : subject->parts)
        add(subject->isNeeded(part->id) ? tr("%1 (needed)").arg(part->title()) : part->title(), part->id);
}

QRect PreviewHeader::choiceRect(int column) const
{
    return {sectionViewportPosition(column) + 4, kHeadHeight + 4, std::max(40, sectionSize(column) - 8), 26};
}

void PreviewHeader::openRoles(int column)
{
    if (column >= 0 && column < int(m_columns.size()))
        makeRoleMenu(column)->popup(viewport()->mapToGlobal(choiceRect(column).bottomLeft()));
}

void PreviewHeader::setSource(const ImportSource& source)
{
    m_heads.clear();
    m_columns = source.plan.columns;
    m_subject = source.plan.subject;
    const TableSubject* subject = tableSubject(m_subject);
    for (std::size_t i = 0; source.preview && i < m_columns.size(); ++i) {
        const ColumnMapping& mapping = m_columns[i];
        Head head;
        head.name = mapping.source;
        const ColumnProfile& profile = source.preview->columns[i];
        const ValueKind kind = mapping.kind.value_or(profile.kind);
        head.type = valueKindTitle(kind);
        head.typeIcon = valueKindIcon(kind);
        head.tip = kindTip(profile, kind);
        // What an attribute is for its table says more than that it is one.
        const SubjectPart* ofTable = subject != nullptr && mapping.role == ColumnRole::Attribute
                                         ? subject->part(mapping.part)
                                         : nullptr;
        head.role = mapping.role == ColumnRole::Identifier ? mapping.identifierKind
                    : ofTable != nullptr                   ? ofTable->title()
                                                           : roleText(columnRoleName(mapping.role));
        if (source.check && i < source.check->states.size())
            head.states = source.check->states[i];
        const ColumnStates& states = head.states;
        const auto rows = double(std::max<std::int64_t>(1, std::int64_t(source.preview->rows.size())));
        const auto share = [&](std::int64_t part) { return theme().numbers().percent(double(part) / rows); };
        head.note = source.isOpen(i)   ? tr("choose how it is read")
                    : states.bad > 0   ? tr("%1 bad").arg(share(states.bad))
                    : states.fixed > 0 ? tr("%1 fixed").arg(share(states.fixed))
                    : states.empty > 0 ? tr("%1 empty").arg(share(states.empty))
                                       : tr("complete");
        head.noteTone = source.isOpen(i)   ? "warn.text"
                        : states.bad > 0   ? "bad.text"
                        : states.fixed > 0 ? "warn.text"
                                           : "text.tertiary";
        m_heads.push_back(std::move(head));
    }
    viewport()->update();
}

void PreviewHeader::setCurrentColumn(int column)
{
    m_current = column;
    viewport()->update();
}

void PreviewHeader::mousePressEvent(QMouseEvent* event)
{
    QHeaderView::mousePressEvent(event);
    const int column = logicalIndexAt(event->pos());
    if (event->button() != Qt::LeftButton || column < 0 || cursor().shape() == Qt::SplitHCursor)
        return;
    emit columnChosen(column);
    if (choiceRect(column).contains(event->pos()))
        openRoles(column);
}

bool PreviewHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int column = logicalIndexAt(help->pos());
        if (column >= 0 && column < int(m_heads.size()))
            QToolTip::showText(help->globalPos(), m_heads[std::size_t(column)].tip, viewport());
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

void PreviewHeader::paintBar(QPainter& painter, const QRect& bar, const ColumnStates& states) const
{
    const auto all = double(states.valid + states.fixed + states.empty + states.bad);
    painter.fillRect(bar, theme().colour("chart.muted"));
    double left = bar.left();
    for (const auto& [count, token] :
         {std::pair(states.valid, "good.solid"), std::pair(states.fixed, "warn.solid"),
          std::pair(states.empty, "chart.muted"), std::pair(states.bad, "bad.solid")}) {
        // What is there is seen, however rare.
        const double width = count > 0 ? std::max(2.0, bar.width() * double(count) / all) : 0;
        painter.fillRect(QRectF(std::min(left, bar.right() - width + 1), bar.top(), width, bar.height()),
                         theme().colour(token));
        left += width;
    }
}

void PreviewHeader::paintChip(QPainter& painter, const QRect& room, const Head& head) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.setFont(theme().tokens().fontFor(FontRole::Body, head.type));
    const int width = std::min(room.width(), painter.fontMetrics().horizontalAdvance(head.type) + 32);
    const QRect chip(room.left(), room.top() + 20, width, 20);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour("surface.pressed"));
    painter.drawRoundedRect(chip, 3, 3);
    painter.drawPixmap(chip.left() + 6, chip.top() + 3, iconPixmap(head.typeIcon, 14, "accent.base", ratio));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(chip.adjusted(24, 0, -4, 0), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(head.type, Qt::ElideRight, chip.width() - 28));
}

void PreviewHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (section >= int(m_heads.size()))
        return;
    const Head& head = m_heads[std::size_t(section)];
    painter->save();
    painter->fillRect(rect, theme().colour(section == m_current ? "selection.bg" : "surface.header"));
    painter->setPen(theme().colour("line.subtle"));
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.left(), kHeadHeight, rect.right(), kHeadHeight);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect room = rect.adjusted(8, 6, -8, 0);
    painter->setFont(theme().tokens().fontFor(FontRole::Label, head.name));
    painter->setPen(theme().colour("text.primary"));
    painter->drawText(QRect(room.left(), room.top(), room.width(), 18), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(head.name, Qt::ElideRight, room.width()));
    paintChip(*painter, room, head);
    paintBar(*painter, QRect(room.left(), room.top() + 46, room.width(), 4), head.states);
    painter->setFont(theme().tokens().fontFor(FontRole::Caption, head.note));
    painter->setPen(theme().colour(head.noteTone));
    painter->drawText(QRect(room.left(), room.top() + 53, room.width(), 16), Qt::AlignVCenter, head.note);
    const QRect choice(rect.left() + 4, kHeadHeight + 4, std::max(40, rect.width() - 8), 26);
    painter->setPen(theme().colour("line.control"));
    painter->setBrush(theme().colour("surface.field"));
    painter->drawRoundedRect(QRectF(choice).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setFont(theme().tokens().fontFor(FontRole::Body, head.role));
    painter->setPen(theme().colour("text.primary"));
    painter->drawText(choice.adjusted(8, 0, -22, 0), Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(head.role, Qt::ElideRight, choice.width() - 30));
    painter->drawPixmap(choice.right() - 18, choice.top() + 6,
                        iconPixmap(QStringLiteral("chevron-down"), 14, "text.tertiary",
                                   painter->device()->devicePixelRatioF()));
    painter->restore();
}

} // namespace tessera
