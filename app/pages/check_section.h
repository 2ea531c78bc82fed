// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"

#include <QWidget>

class QPushButton;

namespace tessera {

class CheckForm;
class FormSection;
class LineList;
class TextLabel;

// The checks of a mapping with how they are kept, and a form for one of them.
class CheckSection : public QWidget
{
    Q_OBJECT

public:
    explicit CheckSection(QWidget* parent);

    // column: name in the project that a new check is about; empty: none. values: the most frequent of it.
    void show(const ImportMapping& mapping, const std::vector<RuleResult>& results, const QString& column,
              const QStringList& values);

    void reset(); // for another file: nothing is chosen

signals:
    void made(const std::vector<tessera::QualityRule>& checks); // by the user
    void rowsRequested(const tessera::RuleResult& rule, std::size_t position);

private:
    void retranslate();
    void showLines();
    void add(QualityRule::Kind kind);
    void choose(int line);
    void change(std::size_t position, const QualityRule& rule);
    void remove(int line);
    void move(int line, int to);

    ImportMapping m_mapping;
    std::vector<RuleResult> m_results;
    QString m_column;
    QStringList m_values;
    bool m_isNew = false; // the form holds one that is not on the list yet
    FormSection* m_section;
    LineList* m_list;
    TextLabel* m_none;
    QPushButton* m_add;
    CheckForm* m_form;
};

} // namespace tessera
