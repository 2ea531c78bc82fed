// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/preview_table.h"

#include "pages/role_names.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QMouseEvent>
#include <QPainter>

namespace tessera {
namespace {

constexpr int kHeadHeight = 82; // name, role, bar, note
constexpr int kChoiceHeight = 34;

} // namespace

void PreviewModel::setSource(const ImportSource& source)
{
    beginResetModel();
    m_rows = source.preview ? source.preview->rows : std::vector<QStringList>();
    m_columns = source.columns;
    const bool header =
        source.preview && !source.preview->format.isJsonLines() && source.preview->format.headerRows > 0;
    m_firstLine = header ? 2 : 1;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
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
    const QString text = m_rows[std::size_t(index.row())].value(index.column());
    const bool left = column.role == ColumnRole::Ignore;
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? tr("empty") : text;
    case Qt::ForegroundRole:
        return theme().colour(text.isEmpty() || left ? "text.tertiary" : "text.primary");
    case Qt::TextAlignmentRole:
        return int((column.type == ColumnType::Text || column.type == ColumnType::Time ? Qt::AlignLeft
                                                                                       : Qt::AlignRight) |
                   Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_firstLine + section;
    return section < int(m_columns.size()) ? m_columns[std::size_t(section)].source : QString();
}

PreviewHeader::PreviewHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(false);
    connect(this, &QHeaderView::sectionResized, this, &PreviewHeader::place);
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize PreviewHeader::sizeHint() const
{
    return {200, kHeadHeight + kChoiceHeight};
}

QComboBox* PreviewHeader::makeChoice(int column, const ColumnMapping& mapping)
{
    auto* box = new QComboBox(viewport());
    box->setObjectName(QStringLiteral("role%1").arg(column));
    const auto add = [box](ColumnRole role) {
        box->addItem(roleText(columnRoleName(role)), QVariantList{int(role), QString()});
    };
    add(ColumnRole::Ignore);
    QStringList kinds = knownIdentifierKinds();
    if (mapping.role == ColumnRole::Identifier && !kinds.contains(mapping.identifierKind))
        kinds.prepend(mapping.identifierKind);
    for (const ColumnRole role : {ColumnRole::Time, ColumnRole::Event, ColumnRole::Item, ColumnRole::Category,
                                  ColumnRole::Amount, ColumnRole::Attribute})
        add(role);
    for (const QString& kind : kinds)
        box->addItem(tr("Identifier: %1").arg(kind), QVariantList{int(ColumnRole::Identifier), kind});
    const QVariantList now{int(mapping.role),
                           mapping.role == ColumnRole::Identifier ? mapping.identifierKind : QString()};
    for (int i = 0; i < box->count(); ++i) {
        if (box->itemData(i).toList() == now)
            box->setCurrentIndex(i);
    }
    box->setAccessibleName(tr("Role of %1").arg(mapping.source));
    connect(box, &QComboBox::activated, this, [this, box, column](int index) {
        const QVariantList chosen = box->itemData(index).toList();
        emit roleChosen(column, ColumnRole(chosen[0].toInt()), chosen[1].toString());
    });
    return box;
}

void PreviewHeader::setSource(const ImportSource& source)
{
    for (QComboBox* box : m_choices)
        box->deleteLater();
    m_choices.clear();
    m_heads.clear();
    if (!source.preview) {
        viewport()->update();
        return;
    }
    for (std::size_t i = 0; i < source.columns.size(); ++i) {
        const ColumnProfile& profile = source.preview->columns[i];
        Head head;
        head.name = profile.header;
        head.role = roleText(columnRoleName(source.columns[i].role));
        head.roleIcon = roleIcon(columnRoleName(source.columns[i].role));
        head.filled = source.preview->sampledRows > 0
                          ? double(profile.filled) / double(source.preview->sampledRows)
                          : 0;
        head.note = head.filled >= 1 ? tr("complete")
                                     : tr("%1 empty").arg(theme().numbers().percent(1 - head.filled));
        m_heads.push_back(std::move(head));
        m_choices.push_back(makeChoice(int(i), source.columns[i]));
        m_choices.back()->show();
    }
    place();
    viewport()->update();
}

void PreviewHeader::place()
{
    for (int i = 0; i < int(m_choices.size()); ++i) {
        const int left = i < count() ? sectionViewportPosition(i) : 0;
        m_choices[std::size_t(i)]->setGeometry(left + 4, kHeadHeight + 4, std::max(40, sectionSize(i) - 8),
                                               26);
    }
}

void PreviewHeader::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    place();
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
    if (event->button() == Qt::LeftButton && column >= 0 && cursor().shape() != Qt::SplitHCursor)
        emit columnChosen(column);
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
    painter->setFont(theme().tokens().fontFor(FontRole::Body, head.role));
    const int chipWidth = std::min(room.width(), painter->fontMetrics().horizontalAdvance(head.role) + 32);
    const QRect chip(room.left(), room.top() + 20, chipWidth, 20);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().colour("surface.pressed"));
    painter->drawRoundedRect(chip, 3, 3);
    painter->drawPixmap(chip.left() + 6, chip.top() + 3,
                        iconPixmap(head.roleIcon, 14, "accent.base", painter->device()->devicePixelRatioF()));
    painter->setPen(theme().colour("text.secondary"));
    painter->drawText(chip.adjusted(24, 0, -4, 0), Qt::AlignVCenter, head.role);
    const QRect bar(room.left(), room.top() + 46, room.width(), 4);
    painter->fillRect(bar, theme().colour("chart.muted"));
    painter->fillRect(QRect(bar.left(), bar.top(), int(bar.width() * head.filled), 4),
                      theme().colour("good.solid"));
    painter->setFont(theme().tokens().fontFor(FontRole::Caption, head.note));
    painter->setPen(theme().colour("text.tertiary"));
    painter->drawText(QRect(room.left(), room.top() + 53, room.width(), 16), Qt::AlignVCenter, head.note);
    painter->restore();
}

} // namespace tessera
