// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_editor.h"

#include "panels/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kLabelWidth = 64;

} // namespace

BlockEditor::BlockEditor(Rule rule, RuleVocabulary& words, QWidget* parent)
    : QWidget(parent)
    , m_rule(std::move(rule))
    , m_words(words)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(24, 2, 8, 8);
    m_rows->setSpacing(6);
}

QWidget* BlockEditor::addRow(const QString& label, std::initializer_list<QWidget*> controls)
{
    auto* line = new QWidget(this);
    auto* name = new TextLabel(FontRole::Body, "text.secondary", line);
    name->setText(label);
    name->setFixedWidth(kLabelWidth);
    name->setMinimumHeight(24);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(name, 0, Qt::AlignTop);
    for (QWidget* control : controls) {
        row->addWidget(control, 1);
        if (control->accessibleName().isEmpty())
            control->setAccessibleName(label);
    }
    name->setBuddy(*controls.begin());
    m_rows->addWidget(line);
    return line;
}

void BlockEditor::edit()
{
    if (take())
        emit changed(m_rule);
}

BlockEditor* BlockEditor::make(const Rule& rule, RuleVocabulary& words, QWidget* parent)
{
    switch (rule.kind) {
    case RuleKind::Attribute:
    case RuleKind::Value:
    case RuleKind::Tag:
        return makeAttributeEditor(rule, words, parent);
    case RuleKind::Events:
        return makeEventsEditor(rule, words, parent);
    case RuleKind::Sequence:
        return makeSequenceEditor(rule, words, parent);
    case RuleKind::Audience:
    case RuleKind::Result:
    case RuleKind::Listed:
    case RuleKind::Reachable:
    case RuleKind::Shares:
        return makeReferenceEditor(rule, words, parent);
    default:
        return nullptr;
    }
}

} // namespace tessera
