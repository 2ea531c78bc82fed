// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QPlainTextEdit;

namespace tessera {

class TextLabel;

// A definition as JSON to read and to type; what cannot be read is said under it and changes nothing.
class DefinitionEditor : public QWidget
{
    Q_OBJECT

public:
    DefinitionEditor(int height, QWidget* parent);

    void showDefinition(const QJsonObject& definition); // "kind" is left out

signals:
    void edited(const QJsonObject& definition); // with the kind it had

private:
    void onTyped();

    QPlainTextEdit* m_text;
    TextLabel* m_problem;
    QJsonObject m_shown;
    QJsonValue m_kind;
    bool m_filling = false;
};

} // namespace tessera
