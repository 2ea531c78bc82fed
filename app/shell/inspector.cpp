// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/inspector.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tessera {
namespace {

TextLabel* label(FontRole role, const char* token, const QString& text, QWidget* parent)
{
    auto* made = new TextLabel(role, token, parent);
    made->setText(text);
    return made;
}

} // namespace

Inspector::Inspector(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    auto* scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll);
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    scroll->setWidget(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(scroll);
    column->addWidget(m_stack);
    Theme::onLanguage(this, [this] { show(m_card); });
}

void Inspector::clear()
{
    show({});
}

void Inspector::setPanel(QWidget* panel)
{
    if (m_panel && m_panel != panel) {
        m_stack->removeWidget(m_panel);
        m_panel->setParent(nullptr);
    }
    m_panel = panel;
    if (!panel)
        return;
    m_stack->addWidget(panel);
    m_stack->setCurrentWidget(panel);
}

void Inspector::show(const InspectorCard& card)
{
    m_card = card;
    while (QLayoutItem* item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (card.title.isEmpty()) {
        auto* none = label(FontRole::Body, "text.tertiary",
                           tr("Nothing is selected. Click a mark in a chart or a row in a table."), this);
        none->setWordWrap(true);
        none->setContentsMargins(12, 12, 12, 12);
        m_body->addWidget(none);
    } else {
        addHead(card);
        for (const InspectorSection& section : card.sections)
            addSection(section);
        if (!card.person.isEmpty() && m_personAction)
            addPersonButton();
    }
    m_body->addStretch(1);
    emit shown();
}

void Inspector::addHead(const InspectorCard& card)
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    auto* title = label(FontRole::Body, "text.primary", card.title, head);
    title->setElided(true);
    column->addWidget(title);
    if (!card.figure.isEmpty()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(label(FontRole::Figure, "text.primary", card.figure, head));
        row->addWidget(label(FontRole::Body, "text.secondary", card.figureUnit, head), 0, Qt::AlignBottom);
        row->addStretch(1);
        column->addLayout(row);
    }
    for (const QString& line : card.lines) {
        auto* text = label(FontRole::Body, "text.secondary", line, head);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    m_body->addWidget(head);
    if (!card.people.isEmpty())
        addButtons(card);
    m_body->addWidget(makeLine(this));
}

void Inspector::addButtons(const InspectorCard& card)
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 12);
    row->setSpacing(6);
    QPushButton* open = makeButton("primary", QStringLiteral("users"), bar);
    open->setText(tr("Open %1 people").arg(theme().numbers().count(card.count)));
    QPushButton* save = makeButton("outlined", QStringLiteral("bookmark"), bar);
    save->setText(tr("Save"));
    save->setToolTip(tr("Save as audience"));
    connect(open, &QPushButton::clicked, this, [this] { emit peopleRequested(m_card.people); });
    connect(save, &QPushButton::clicked, this, [this] { emit saveAudienceRequested(m_card.people); });
    row->addWidget(open);
    row->addWidget(save);
    row->addStretch(1);
    m_body->addWidget(bar);
}

void Inspector::addPersonButton()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 12, 12, 12);
    QPushButton* button = makeButton("outlined", QStringLiteral("trash-2"), bar);
    button->setObjectName(QStringLiteral("personAction"));
    const auto follow = [button, action = m_personAction] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    connect(m_personAction, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, m_personAction, &QAction::trigger);
    follow();
    row->addWidget(button);
    row->addStretch(1);
    m_body->addWidget(bar);
}

void Inspector::addSection(const InspectorSection& section)
{
    auto* block = new FormSection(this);
    block->setTitle(section.title);
    block->setSummary(section.note);
    for (const QString& sentence : section.lines) {
        auto* text = label(FontRole::Body, "text.secondary", sentence, block);
        text->setWordWrap(true);
        block->addWidget(text);
    }
    for (const ChartFact& fact : section.facts) {
        auto* line = new QWidget(block);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* name = label(FontRole::Body, "text.secondary", fact.label, line);
        name->setElided(true);
        row->addWidget(name, 1);
        row->addWidget(label(FontRole::Label, "text.primary", fact.value, line));
        if (!fact.note.isEmpty())
            row->addWidget(label(FontRole::Caption, "text.tertiary", fact.note, line));
        block->addWidget(line);
    }
    m_body->addWidget(block);
    m_body->addWidget(makeLine(this));
}

} // namespace tessera
