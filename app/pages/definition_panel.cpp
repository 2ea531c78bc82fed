// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/definition_panel.h"

#include "base/json.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QJsonDocument>
#include <QPlainTextEdit>

namespace tessera {

DefinitionPanel::DefinitionPanel(const PageContext& context, ProjectWorkbench& engine, const QString& kind,
                                 QWidget* parent)
    : ResultPanel(context, engine, kind, FormPlace::Left, parent)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
{
    FormSection* about = addSection();
    auto* words = new TextLabel(FontRole::Body, "text.secondary", this);
    words->setWordWrap(true);
    about->addWidget(words);
    FormSection* section = addSection();
    m_text->setObjectName(QStringLiteral("definition"));
    m_text->setMinimumHeight(420);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    section->addWidget(m_text);
    section->addWidget(m_problem);
    Theme::onLanguage(this, [this, about, section, words] {
        about->setTitle(tr("About"));
        section->setTitle(tr("Definition"));
        words->setText(this->kind()->description);
        m_text->setAccessibleName(tr("Definition as JSON"));
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &DefinitionPanel::onTyped);
}

void DefinitionPanel::showDefinition()
{
    m_filling = true;
    QJsonObject shown = definition();
    shown.remove(QLatin1String("kind"));
    m_text->setPlainText(QString::fromUtf8(QJsonDocument(shown).toJson()));
    m_filling = false;
    m_problem->hide();
}

void DefinitionPanel::onTyped()
{
    if (m_filling)
        return;
    Result<QJsonObject> typed = parseJsonObject(m_text->toPlainText().toUtf8(), tr("The definition"));
    m_problem->setVisible(!typed.ok());
    if (!typed) {
        m_problem->setText(typed.error().message);
        return;
    }
    typed->insert(QStringLiteral("kind"), kindId());
    change(*typed);
}

} // namespace tessera
