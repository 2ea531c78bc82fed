// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QPlainTextEdit;

namespace tessera {

class TextLabel;

// A definition as JSON, edited as text; what is wrong with it stands below.
class DefinitionEditor : public QWidget
{
    Q_OBJECT

public:
    explicit DefinitionEditor(QWidget* parent);

    void setDefinition(const QJsonObject& definition);

signals:
    void edited(const QJsonObject& definition); // with the kind it had

private:
    void onTyped();

    QPlainTextEdit* m_text;
    TextLabel* m_problem;
    QJsonValue m_kind;
    bool m_filling = false;
};

} // namespace tessera
