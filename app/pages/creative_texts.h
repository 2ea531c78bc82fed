// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace tessera {

class FormSection;
class Segments;

// The words of an advertisement: for all languages, and for each language what differs.
class CreativeTexts : public QObject
{
    Q_OBJECT

public:
    CreativeTexts(FormSection& languages, FormSection& texts, QWidget* parent);

    void show(const QJsonObject& variables, const QJsonObject& languages);
    [[nodiscard]] const QJsonObject& variables() const { return m_variables; }
    [[nodiscard]] const QJsonObject& languages() const { return m_languages; }
    [[nodiscard]] static QString languageName(const QString& code);

signals:
    void edited();

private:
    struct Field
    {
        QString key;
        QLabel* name;
        QLineEdit* edit;
    };
    void retranslate();
    void showLanguages();
    void showFields();
    void takeLanguage(const QString& code, bool wanted);
    void takeField(const Field& field);

    QWidget* m_ticks;
    QHBoxLayout* m_tickRow;
    Segments* m_scope;
    std::vector<Field> m_fields;
    QJsonObject m_variables;
    QJsonObject m_languages;
    QJsonObject m_left; // texts of languages that were taken out, should they come back
};

} // namespace tessera
