// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/result_panel.h"
#include "pages/rule_field.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace tessera {

class FeatureList;
class FormSection;

// A page whose form is a list of fields, each bound to a key of the definition. The definition is taken when
// every field can be read; keys without a field stay as they are.
class FormPanel : public ResultPanel
{
    Q_OBJECT

public:
    FormPanel(const PageContext& context, ProjectWorkbench& engine, const QString& kind, QWidget* parent);

protected:
    using Text = std::function<QString()>;
    using Texts = std::function<QStringList()>;
    struct Field
    {
        std::function<void(const QJsonObject& definition)> show;
        std::function<bool(QJsonObject& definition)> take; // false when it cannot be read
        std::function<void()> refill = {};                 // the data came or changed
    };
    void bind(Field field) { m_fields.push_back(std::move(field)); }

    FormSection* section(const Text& title);
    // One of some ids; the first is what a definition without the key means.
    QComboBox* addChoice(FormSection* section, const char* key, const QStringList& ids, const Text& label,
                         const Texts& names);
    // One of the columns there are. None, if it has a text, takes the key away; the fallback is what a
    // definition without the key means.
    QComboBox* addColumn(FormSection* section, const char* key, const Text& label, const Text& none,
                         const Texts& columns, const char* fallback = "");
    QSpinBox* addNumber(FormSection* section, const char* key, const Text& label, int low, int high,
                        int fallback);
    QLineEdit* addDate(FormSection* section, const char* key, const Text& label, const Text& none);
    RuleField* addRule(FormSection* section, const char* key, RuleField::Of of, const Text& placeholder);
    // With a label before it.
    RuleField* addRule(FormSection* section, const char* key, RuleField::Of of, const Text& label,
                       const Text& placeholder);
    FeatureList* addFeatures(const Text& title);

    void showDefinition() override;
    void dataArrived() override;
    // After showing and before taking: which fields apply.
    virtual void arrange() {}
    void take();
    // What becomes of a definition that was taken: it is computed.
    virtual void taken(const QJsonObject& definition) { change(definition); }
    [[nodiscard]] bool isFilling() const { return m_filling; }
    [[nodiscard]] RuleVocabulary& words() { return *m_words; }
    [[nodiscard]] QStringList eventTextNames(); // properties of events that hold texts

private:
    void bindRule(RuleField* field, const char* key, RuleField::Of of, const Text& placeholder);

    RuleVocabulary* m_words;
    std::vector<Field> m_fields;
    bool m_filling = false;
};

} // namespace tessera
