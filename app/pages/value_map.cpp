// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/value_map.h"

#include "theme/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace tessera {
namespace {

constexpr std::size_t kMostMapped = 200;
constexpr int kMapRow = 24;
constexpr int kMapShown = 8;
constexpr int kBecomes = 2;

} // namespace

ValueMap::ValueMap(QWidget* parent)
    : QTableWidget(0, 3, parent)
{
    setObjectName(QStringLiteral("valueMap"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kMapRow);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (!m_isFilling && item->column() == kBecomes)
            emit made();
    });
    Theme::onLanguage(this, [this] {
        setHorizontalHeaderLabels({tr("In the file"), tr("Rows"), tr("Becomes")});
        setAccessibleName(tr("What values become"));
    });
}

void ValueMap::show(const std::vector<ValueCount>& values, const std::map<QString, QString>& becomes)
{
    std::vector<ValueCount> lines(values.begin(),
                                  values.begin() + std::ptrdiff_t(std::min(kMostMapped, values.size())));
    for (const auto& [value, becoming] : becomes) {
        if (std::ranges::find(lines, value, &ValueCount::text) == lines.end())
            lines.push_back({value, 0});
    }
    m_isFilling = true;
    setRowCount(int(lines.size()));
    for (int row = 0; row < int(lines.size()); ++row) {
        const ValueCount& value = lines[std::size_t(row)];
        // Items stay: one of them may be under an editor.
        for (int column = 0; column < columnCount(); ++column) {
            if (!item(row, column))
                setItem(row, column, new QTableWidgetItem);
        }
        const auto known = becomes.find(value.text);
        item(row, 0)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item(row, 0)->setText(value.text);
        item(row, 0)->setToolTip(value.text);
        item(row, 1)->setFlags(Qt::ItemIsEnabled);
        item(row, 1)->setText(theme().numbers().count(value.count));
        item(row, 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item(row, kBecomes)->setText(known == becomes.end() ? QString() : known->second);
    }
    m_isFilling = false;
    setFixedHeight(horizontalHeader()->sizeHint().height() + 4 +
                   kMapRow * std::min(kMapShown, std::max(1, int(lines.size()))));
}

std::map<QString, QString> ValueMap::becomes() const
{
    std::map<QString, QString> map;
    for (int row = 0; row < rowCount(); ++row) {
        if (const QString text = item(row, kBecomes)->text(); !text.isEmpty())
            map[item(row, 0)->text()] = text;
    }
    return map;
}

} // namespace tessera
