// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

class QPlainTextEdit;

namespace tessera {

// One tag: what its values are made of, its bands, place, owner and validity; beside it the values.
class TagPanel : public FormPanel
{
    Q_OBJECT

public:
    TagPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void makeForm();
    void makeValues();
    void makeBands();
    void makeCare();
    void fillAnswers();
    [[nodiscard]] QStringList answerColumns() const;
    QLineEdit* addText(FormSection* section, const char* key, const Text& label);
    void arrange() override;
    void taken(const QJsonObject& definition) override;

    QComboBox* m_form;
    QComboBox* m_measure;
    FormSection* m_fact;
    FormSection* m_rule;
    FormSection* m_statistic;
    FormSection* m_score;
    FormSection* m_list;
    FormSection* m_answer;
    QComboBox* m_of;
    QComboBox* m_by;
    QComboBox* m_table;
    QComboBox* m_answerOf;
    RuleField* m_with;
    QPlainTextEdit* m_values;
    QPlainTextEdit* m_people;
    QLineEdit* m_bands;
    bool m_areValuesRead = true;
};

} // namespace tessera
