// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QWidget>

class QVBoxLayout;

namespace tessera {

class RuleVocabulary;
class TextLabel;

// The fields of one test of a rule. Reports only tests that can be read; what was not touched stays as it
// was.
class BlockEditor : public QWidget
{
    Q_OBJECT

public:
    // Null for a rule without fields.
    static BlockEditor* make(const Rule& rule, RuleVocabulary& words, QWidget* parent);
    virtual void focusFirst() = 0;
    // Takes all fields into the rule; false when one cannot be read, which is marked then.
    virtual bool take() = 0;
    [[nodiscard]] const Rule& rule() const { return m_rule; }

signals:
    void changed(const tessera::Rule& rule);

protected:
    BlockEditor(Rule rule, RuleVocabulary& words, QWidget* parent);
    // A row of a label and its controls, as one widget that can be hidden.
    QWidget* addRow(const QString& label, std::initializer_list<QWidget*> controls);
    QVBoxLayout* rows() const { return m_rows; }
    void edit(); // a field was touched

    Rule m_rule;
    RuleVocabulary& m_words;

private:
    QVBoxLayout* m_rows;
};

BlockEditor* makeAttributeEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent); // or Value
BlockEditor* makeEventsEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent);
BlockEditor* makeSequenceEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent);
// An audience, people of a result, a list, a kind of identifier, or a group of people.
BlockEditor* makeReferenceEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent);

} // namespace tessera
