// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tick_list.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tessera {

TickList::TickList(const QString& namePrefix, QWidget* parent)
    : QWidget(parent)
    , m_prefix(namePrefix)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
}

void TickList::setItems(const std::vector<Item>& items)
{
    if (items == m_items)
        return;
    const QStringList held = ticked();
    while (QLayoutItem* line = m_rows->takeAt(0)) {
        line->widget()->hide();
        line->widget()->deleteLater(); // may hold the box just clicked
        delete line;
    }
    m_boxes.clear();
    m_items = items;
    for (const Item& item : items) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto* box = new QCheckBox(item.text, line);
        box->setObjectName(m_prefix + item.id);
        box->setMinimumWidth(40);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name gives way to the note
        box->setToolTip(item.tip.isEmpty() ? item.text : item.text + QLatin1Char('\n') + item.tip);
        auto* note = new TextLabel(FontRole::Caption, "text.tertiary", line);
        note->setText(item.note);
        row->addWidget(box, 1);
        row->addWidget(note);
        m_rows->addWidget(line);
        line->show();
        m_boxes.push_back(box);
        connect(box, &QCheckBox::toggled, this, [this, id = item.id](bool on) { emit toggled(id, on); });
    }
    setTicked(held);
}

void TickList::setTicked(const QStringList& ids)
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(ids.contains(m_items[i].id));
    }
}

QStringList TickList::ticked() const
{
    QStringList ids;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked())
            ids.append(m_items[i].id);
    }
    return ids;
}

} // namespace tessera
