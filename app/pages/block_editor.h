// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QWidget>

class QVBoxLayout;

namespace tessera {

class RuleVocabulary;
class TextLabel;

// The fields of one test of a rule. Reports only tests that can be read.
class BlockEditor : public QWidget
{
    Q_OBJECT

public:
    // For an attribute, events, an audience or a result; null for a rule without fields.
    static BlockEditor* make(const Rule& rule, RuleVocabulary& words, QWidget* parent);
    virtual void focusFirst() = 0;

signals:
    void changed(const tessera::Rule& rule);

protected:
    BlockEditor(Rule rule, RuleVocabulary& words, QWidget* parent);
    TextLabel* addRow(const QString& label, std::initializer_list<QWidget*> controls);
    void report();

    Rule m_rule;
    RuleVocabulary& m_words;

private:
    QVBoxLayout* m_rows;
};

} // namespace tessera
