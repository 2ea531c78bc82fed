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

DefinitionEditor::DefinitionEditor(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
{
    m_text->setObjectName(QStringLiteral("definition"));
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

void DefinitionEditor::setDefinition(const QJsonObject& definition)
{
    m_filling = true;
    QJsonObject shown = definition;
    m_kind = shown.take(QLatin1String("kind"));
    m_text->setPlainText(QString::fromUtf8(QJsonDocument(shown).toJson()));
    m_filling = false;
    m_problem->hide();
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
    if (m_kind.isString())
        typed->insert(QStringLiteral("kind"), m_kind);
    emit edited(*typed);
}

} // namespace tessera
