// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace tessera {

Segments::Segments(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("segments"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(30);
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(2);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { emit chosen(button->property("choice").toString()); });
}

void Segments::setChoices(const std::vector<Choice>& choices)
{
    const QString held = current();
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
        m_row->removeWidget(button);
        button->hide();
        button->deleteLater(); // may be the one just clicked
    }
    for (const auto& [id, text] : choices) {
        auto* button = new QPushButton(text, this);
        button->setProperty("kind", QStringLiteral("segment"));
        button->setProperty("compact", true);
        button->setProperty("choice", id);
        button->setCheckable(true);
        m_group->addButton(button);
        m_row->addWidget(button, 1);
        button->show();
    }
    setCurrent(held);
    if (!m_group->checkedButton() && !m_group->buttons().isEmpty())
        m_group->buttons().constFirst()->setChecked(true);
}

void Segments::setCurrent(const QString& id)
{
    for (QAbstractButton* button : m_group->buttons()) {
        if (button->property("choice").toString() == id)
            button->setChecked(true);
    }
}

QString Segments::current() const
{
    const QAbstractButton* button = m_group->checkedButton();
    return button ? button->property("choice").toString() : QString();
}

} // namespace tessera
