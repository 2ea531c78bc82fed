// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/hover_card.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QPushButton>

namespace tessera {

HoverCard::HoverCard(QWidget* window)
    : QFrame(window)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_figure(new TextLabel(FontRole::Figure, "text.primary", this))
    , m_unit(new TextLabel(FontRole::Body, "text.secondary", this))
    , m_facts(new QGridLayout)
    , m_open(makeButton("primary", QStringLiteral("users"), this))
    , m_save(makeButton("outlined", QStringLiteral("bookmark"), this))
{
    setObjectName(QStringLiteral("hoverCard"));
    hide();
    auto* figure = new QHBoxLayout;
    figure->setSpacing(6);
    figure->addWidget(m_figure);
    figure->addWidget(m_unit, 0, Qt::AlignBottom);
    figure->addStretch(1);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(4);
    m_facts->setColumnStretch(0, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_open, 1);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(figure);
    column->addLayout(m_facts);
    column->addLayout(buttons);
    Theme::onLanguage(this, [this] {
        m_unit->setText(tr("people"));
        m_save->setText(tr("Save"));
    });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_people); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_people); });
}

void HoverCard::fillFacts(const std::vector<ChartFact>& facts)
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const ChartFact& fact : facts) {
        int column = 0;
        for (const QString& text : {fact.label, fact.value, fact.note}) {
            auto* label = new TextLabel(column == 1   ? FontRole::Label
                                        : column == 2 ? FontRole::Caption
                                                      : FontRole::Body,
                                        column == 1 ? "text.primary" : "text.secondary", this);
            label->setText(text);
            label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_facts->addWidget(label, row, column++);
        }
        ++row;
    }
}

void HoverCard::showFor(const HitMark& mark, const QRect& around)
{
    m_people = mark.mark.people;
    const QString count = theme().numbers().count(mark.mark.count);
    m_title->setText(mark.title);
    m_figure->setText(count);
    m_open->setText(tr("Open %1 people").arg(count));
    fillFacts(mark.mark.facts);
    layout()->activate();
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    // Right of the mark, else left of it, else above or below.
    QPoint at(around.right() + 10, around.top());
    if (at.x() + width() > room.right())
        at.setX(around.left() - 10 - width());
    if (at.x() < room.left()) {
        at.setX(std::clamp(around.center().x() - width() / 2, room.left(),
                           std::max(room.left(), room.right() - width())));
        at.setY(around.top() - 10 - height() > room.top() ? around.top() - 10 - height()
                                                          : around.bottom() + 10);
    }
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    raise();
    show();
}

void HoverCard::leaveEvent(QEvent*)
{
    hide();
}

} // namespace tessera
