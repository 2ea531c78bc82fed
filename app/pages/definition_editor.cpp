// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/definition_editor.h"

#include "base/json.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tessera {

DefinitionEditor::DefinitionEditor(int height, QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
{
    m_text->setObjectName(QStringLiteral("definition"));
    m_text->setMinimumHeight(height);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setFocusProxy(m_text);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_text, 1);
    column->addWidget(m_problem);
    Theme::onLanguage(this, [this] { m_text->setAccessibleName(tr("Definition as JSON")); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &DefinitionEditor::onTyped);
}

void DefinitionEditor::showDefinition(const QJsonObject& definition)
{
    QJsonObject shown = definition;
    m_kind = shown.take(QLatin1String("kind"));
    m_problem->hide();
    if (shown == m_shown)
        return; // what is being typed keeps its form
    m_shown = shown;
    m_filling = true;
    m_text->setPlainText(QString::fromUtf8(QJsonDocument(shown).toJson()));
    m_filling = false;
}

void DefinitionEditor::onTyped()
{
    if (m_filling)
        return;
    Result<QJsonObject> typed = parseJsonObject(m_text->toPlainText().toUtf8(), tr("The definition"));
    m_problem->setVisible(!typed.ok());
    if (!typed) {
        m_problem->setText(typed.error().message);
        return;
    }
    m_shown = *typed;
    if (m_kind.isString())
        typed->insert(QStringLiteral("kind"), m_kind);
    emit edited(*typed);
}

} // namespace tessera
