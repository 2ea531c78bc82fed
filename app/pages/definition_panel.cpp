// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/definition_panel.h"

#include "pages/definition_editor.h"
#include "panels/widgets.h"
#include "theme/theme.h"

namespace tessera {

DefinitionPanel::DefinitionPanel(const PageContext& context, ProjectWorkbench& engine, const QString& kind,
                                 QWidget* parent)
    : ResultPanel(context, engine, kind, FormPlace::Left, parent)
    , m_editor(new DefinitionEditor(420, this))
{
    hideMenu();
    FormSection* about = addSection();
    auto* words = new TextLabel(FontRole::Body, "text.secondary", this);
    words->setWordWrap(true);
    about->addWidget(words);
    FormSection* section = addSection();
    section->addWidget(m_editor);
    Theme::onLanguage(this, [this, about, section, words] {
        about->setTitle(tr("About"));
        section->setTitle(tr("Definition"));
        words->setText(this->kind()->description);
    });
    connect(m_editor, &DefinitionEditor::edited, this, [this](const QJsonObject& typed) { change(typed); });
}

void DefinitionPanel::showDefinition()
{
    m_editor->showDefinition(definition());
}

} // namespace tessera
